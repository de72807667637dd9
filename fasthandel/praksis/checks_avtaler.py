"""Checks across the keys of the handover's agreements, the incoming doctor, currencies and practices abroad."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.dates import add_months
from fasthandel.errors import Problem
from fasthandel.money import Number, written
from fasthandel.praksis.finding import as_number, day, finding, path_of
from fasthandel.praksis.sheet import Sheet
from fasthandel.text import Text

NORWEGIAN_AREAS = ("KS", "Oslo")
KRONER = "kr"
MONTHS_OF_A_RATE = 12
"""Longest time from a rate to the valuation date that needs no remark."""
PARTS_OF_INCOME = ("nettoinntekt", "vaktinntekt", "privatinntekt", "personbundet_inntekt")
TURNOVER = ("basistilskudd", "refusjon", "egenandeler")


def is_abroad(sheet: Sheet) -> bool:
    """Return whether the practice is said to lie outside Norway."""
    area = sheet.values.get("praksis.omraade")
    return area is not None and area not in NORWEGIAN_AREAS


def grant_ends_before_it_begins(sheet: Sheet) -> Iterator[Problem]:
    """Refuse an incoming doctor who left before the recruitment grant was paid."""
    paid, left = day(sheet, "rekrutteringstilskudd.utbetalt"), day(sheet, "rekrutteringstilskudd.sluttet")
    if paid is not None and left is not None and left < paid:
        yield finding(
            sheet,
            "FH043",
            ("rekrutteringstilskudd", "sluttet"),
            left,
            Text(f"rekrutteringstilskudd.utbetalt er {paid}", f"rekrutteringstilskudd.utbetalt is {paid}"),
            Text("er de to datoene byttet om?", "have the two dates changed places?"),
        )


def incoming_birth(sheet: Sheet) -> Iterator[Problem]:
    """Refuse an incoming doctor born on or after the valuation date."""
    born, valued = day(sheet, "tiltredende.foedselsdato"), day(sheet, "praksis.verdsettingsdato")
    if born is not None and valued is not None and born >= valued:
        yield finding(
            sheet,
            "FH045",
            ("tiltredende", "foedselsdato"),
            born,
            _is("praksis.verdsettingsdato", valued),
            Text("rett den av de to datoene som er feil", "mend the one of the two dates that is wrong"),
        )


def training(sheet: Sheet) -> Iterator[Problem]:
    """Warn of an incoming doctor who is both a specialist and in training to become one."""
    if sheet.values.get("tiltredende.spesialist") is True and sheet.values.get("tiltredende.i_spesialisering") is True:
        yield finding(
            sheet,
            "FH066",
            ("tiltredende", "i_spesialisering"),
            value=True,
            expected=Text("tiltredende.spesialist er true", "tiltredende.spesialist is true"),
            hint=Text("det ene er trolig feil", "one of them is probably wrong"),
        )


def parts_above_the_whole(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a part of the income, or of the expenses, that is greater than the whole."""
    pairs = [(part, "bruttoinntekt") for part in PARTS_OF_INCOME]
    for index, year in enumerate(sheet.items.get("regnskap", ())):
        for name, of in (*pairs, ("ikke_overfoerbare_utgifter", "driftsutgifter")):
            part, total = as_number(year.get(name)), as_number(year.get(of))
            if part is not None and total is not None and part > total:
                key = sheet.key(("regnskap", index, of))
                yield finding(
                    sheet,
                    "FH046",
                    ("regnskap", index, name),
                    part,
                    _amount(key, total),
                    Text("rett det av de to beløpene som er feil", "mend the one of the two amounts that is wrong"),
                )


def gross_below_turnover(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a gross income that lacks something of the turnover."""
    for index, year in enumerate(sheet.items.get("regnskap", ())):
        gross = as_number(year.get("bruttoinntekt"))
        turnover = sum((as_number(year.get(name)) or 0 for name in TURNOVER), start=0)
        if gross is not None and gross < turnover:
            yield finding(
                sheet,
                "FH065",
                ("regnskap", index, "bruttoinntekt"),
                gross,
                Text(
                    f"basistilskudd, refusjon og egenandeler er til sammen {written(turnover)}",
                    f"basistilskudd, refusjon and egenandeler are {written(turnover, 'en')} in all",
                ),
                Text("bruttoinntekten skal ha med alt", "the gross income is to hold everything"),
            )


def benefits_after_valuation(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a municipal benefit that had not been given on the valuation date."""
    valued = day(sheet, "praksis.verdsettingsdato")
    for index, benefit in enumerate(sheet.items.get("kommunal_ytelse", ())):
        given = benefit.get("dato")
        if valued is not None and isinstance(given, date) and given > valued:
            yield finding(
                sheet,
                "FH062",
                ("kommunal_ytelse", index, "dato"),
                given,
                _is("praksis.verdsettingsdato", valued),
                Text("er året riktig?", "is the year right?"),
            )


def currency_abroad(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a practice abroad whose amounts would be read as Norwegian kroner."""
    if is_abroad(sheet) and sheet.is_absent("praksis.valuta"):
        area = sheet.values["praksis.omraade"]
        yield finding(
            sheet,
            "FH063",
            path_of("praksis.omraade"),
            area,
            Text("praksis.valuta er ikke oppgitt", "praksis.valuta is not given"),
            Text(
                'skriv for eksempel valuta = "EUR", eller valuta = "kr" om beløpene er i norske kroner',
                'write for example valuta = "EUR", or valuta = "kr" if the amounts are in Norwegian kroner',
            ),
        )


def rates(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a rate of the file's own currency or of 0; warn of a rate after the valuation date, or long before it."""
    own = sheet.values.get("praksis.valuta", KRONER)
    valued = day(sheet, "praksis.verdsettingsdato")
    for index, rate in enumerate(sheet.items.get("valutakurs", ())):
        currency, number, dated = rate.get("valuta"), rate.get("kurs"), rate.get("dato")
        if currency == own and not sheet.is_refused(("praksis", "valuta")):
            yield finding(
                sheet,
                "FH042",
                ("valutakurs", index, "valuta"),
                currency,
                Text(f"beløpene i filen er i {own}", f"the amounts of the file are in {_english(own)}"),
                Text("oppgi kursen på den andre valutaen", "state the rate of the other currency"),
            )
        if number == 0:
            yield finding(
                sheet,
                "FH044",
                ("valutakurs", index, "kurs"),
                0,
                Text("kursen må være over 0", "the rate must be above 0"),
            )
        if valued is not None and isinstance(dated, date) and (dated > valued or is_old(dated, valued)):
            yield finding(
                sheet,
                "FH064" if dated > valued else "FH068",
                ("valutakurs", index, "dato"),
                dated,
                _is("praksis.verdsettingsdato", valued),
                Text("bruk kursen på verdsettingsdatoen", "use the rate of the valuation date"),
            )


def is_old(dated: date, valued: date) -> bool:
    """Return whether a rate is from more than a year before the valuation date."""
    return dated < add_months(valued, -MONTHS_OF_A_RATE)


def account_without_agreement(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a debt under an 8.2 agreement where the doctor has none."""
    owed = as_number(sheet.values.get("kommuneavtale.utestaaende_refusjon"))
    form = sheet.values.get("praksis.driftsform")
    if owed and isinstance(form, str) and form != "8.2":
        yield finding(
            sheet,
            "FH067",
            ("kommuneavtale", "utestaaende_refusjon"),
            owed,
            Text(f'praksis.driftsform er "{form}"', f'praksis.driftsform is "{form}"'),
            Text("det ene er trolig feil", "one of them is probably wrong"),
        )


def _is(key: str, value: date) -> Text:
    return Text(f"{key} er {value}", f"{key} is {value}")


def _amount(key: str, value: Number) -> Text:
    return Text(f"{key} er {written(value)}", f"{key} is {written(value, 'en')}")


def _english(currency: object) -> str:
    return "NOK" if currency == KRONER else str(currency)


CHECKS = (
    grant_ends_before_it_begins,
    incoming_birth,
    training,
    parts_above_the_whole,
    gross_below_turnover,
    benefits_after_valuation,
    currency_abroad,
    rates,
    account_without_agreement,
)
