"""Checks across the single values: list, shares, staff, indicators, bid and dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.errors import Problem
from fasthandel.money import Number, written
from fasthandel.praksis.checks_avtaler import is_abroad
from fasthandel.praksis.finding import day, finding, number, number_or_nothing, path_of
from fasthandel.praksis.sheet import Sheet
from fasthandel.praksis.words import number_text
from fasthandel.text import Text
from fasthandel.units import unit_words

# fastlegeforskriften § 10. A warning, since the law lets a list exceed it for a while.
MOST_PATIENTS = 2500
# Ekspertutvalget 2023, 4.8.2: from 1984 the sale of practices was regulated, before that it was free.
FIRST_RULES = date(1984, 1, 1)
LISTS = ("liste", "nulliste")


def list_above_limit(sheet: Sheet) -> Iterator[Problem]:
    """Warn of more patients than the contract allows."""
    for name in LISTS:
        length, limit = number(sheet, f"{name}.lengde"), number(sheet, f"{name}.tak")
        if length is not None and limit is not None and length > limit:
            yield finding(
                sheet,
                "FH050",
                (name, "lengde"),
                length,
                Text(f"{name}.tak er {written(limit)} pasienter", f"{name}.tak is {written(limit, 'en')} patients"),
                Text("er de to tallene byttet om?", "have the two numbers changed places?"),
            )


def limit_above_law(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a list limit that no Norwegian contract normally has."""
    for name in LISTS if not is_abroad(sheet) else ():
        limit = number(sheet, f"{name}.tak")
        if limit is not None and limit > MOST_PATIENTS:
            most = number_text(MOST_PATIENTS)
            yield finding(
                sheet,
                "FH051",
                (name, "tak"),
                limit,
                Text(f"vanligvis høyst {most.nb} pasienter", f"usually at most {most.en} patients"),
                Text("se etter i fastlegeavtalen", "look it up in the doctor's contract"),
            )


def before_any_rules(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a valuation date before any Norwegian rule on the sale of a practice."""
    valued = day(sheet, "praksis.verdsettingsdato")
    if valued is not None and valued < FIRST_RULES and not is_abroad(sheet):
        yield finding(
            sheet,
            "FH055",
            ("praksis", "verdsettingsdato"),
            valued,
            Text("før 1984 var salget fritt", "before 1984 the sale was free"),
            Text("er året riktig?", "is the year right?"),
        )


def solo_or_group(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a form of organisation that the number of doctors or the ownership share contradicts."""
    form = sheet.values.get("praksis.organisering")
    doctors, share = number(sheet, "praksis.antall_leger"), number(sheet, "praksis.eierandel")
    if doctors is not None and ((form == "solo" and doctors > 1) or (form == "gruppe" and doctors == 1)):
        yield finding(
            sheet,
            "FH061",
            ("praksis", "organisering"),
            form,
            Text(f"praksis.antall_leger er {doctors}", f"praksis.antall_leger is {doctors}"),
        )
    if share is not None and share < 1 and form == "solo":
        yield finding(
            sheet,
            "FH057",
            ("praksis", "eierandel"),
            share,
            Text('praksis.organisering er "solo"', 'praksis.organisering is "solo"'),
            Text("en solopraksis eies vanligvis alene: 1", "a solo practice is usually owned alone: 1"),
        )


def share_of_built_up(sheet: Sheet) -> Iterator[Problem]:
    """Warn of an 8.2 agreement without the doctor's share of the built-up practice."""
    if sheet.values.get("praksis.driftsform") == "8.2" and sheet.is_absent("praksis.opparbeidet_andel"):
        yield finding(
            sheet,
            "FH058",
            ("praksis", "driftsform"),
            "8.2",
            Text("praksis.opparbeidet_andel er ikke oppgitt", "praksis.opparbeidet_andel is not given"),
            Text(
                "oppgi hvor mye legen selv har bygd opp, og hvorfor",
                "state how much the doctor has built up, and why",
            ),
        )


STAFF = ("ansatte.helsesekretaer", "ansatte.sykepleier", "ansatte.andre")


def experienced_staff(sheet: Sheet) -> Iterator[Problem]:
    """Refuse more experienced staff than staff."""
    experienced = number(sheet, "ansatte.erfarne")
    total: Number = 0
    for key in STAFF:
        years = number_or_nothing(sheet, key)
        if years is None:
            return
        total += years
    if experienced is not None and experienced > total:
        yield finding(
            sheet,
            "FH036",
            ("ansatte", "erfarne"),
            experienced,
            Text(
                f"alle ansatte er til sammen {written(total)} årsverk",
                f"all staff are {written(total, 'en')} full-time years",
            ),
            Text("erfarne er en del av de andre tallene", "erfarne is a part of the other numbers"),
        )


def specialists(sheet: Sheet) -> Iterator[Problem]:
    """Refuse more specialists than the doctors who stay: the outgoing doctor has then been counted."""
    key = "indikatorer.spesialister_utenom_fratredende"
    found, doctors = number(sheet, key), number(sheet, "praksis.antall_leger")
    if found is not None and doctors is not None and found > doctors - 1:
        yield finding(
            sheet,
            "FH040",
            path_of(key),
            found,
            Text(
                f"praksis.antall_leger er {doctors}, så {doctors - 1} blir igjen",
                f"praksis.antall_leger is {doctors}, so {doctors - 1} stay",
            ),
            Text("den fratredende skal ikke telles med", "the outgoing doctor is not to be counted"),
        )


def survey(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a survey date without a survey, or after the valuation."""
    key = "indikatorer.brukerundersoekelse_dato"
    found, valued = day(sheet, key), day(sheet, "praksis.verdsettingsdato")
    if found is None:
        return
    if sheet.values.get("indikatorer.brukerundersoekelse") is False:
        yield finding(
            sheet,
            "FH037",
            path_of(key),
            found,
            Text("indikatorer.brukerundersoekelse er false", "indikatorer.brukerundersoekelse is false"),
            Text("sett den til true, eller slett datoen", "set it to true, or delete the date"),
        )
    if valued is not None and found > valued:
        yield finding(sheet, "FH038", path_of(key), found, _valued(valued), Text("rett datoen", "mend the date"))


def bid_above_asking(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a bid above what is asked: there is then nothing to settle, and no price lies between the two."""
    bid = number(sheet, "bud.beloep")
    parts = [number_or_nothing(sheet, f"prisantydning.{part}") for part in ("utstyr", "opparbeidet")]
    known = [part for part in parts if part is not None]
    asked = sum(known)
    if bid is not None and len(known) == len(parts) and bid > asked:
        yield finding(
            sheet,
            "FH032",
            ("bud", "beloep"),
            bid,
            Text(
                f"prisantydningen er til sammen {written(asked)} {unit_words(sheet.currency)}",
                f"the asking price is {written(asked, 'en')} {unit_words(sheet.currency, 'en')} in all",
            ),
            Text(
                "prisen skal ligge mellom budet og prisantydningen; rett den av dem som er feil",
                "the price is to lie between the bid and the asking price; mend the one that is wrong",
            ),
        )


def notice(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a notice that ends before it was received."""
    received, ends = day(sheet, "fratreden.oppsigelse_mottatt"), day(sheet, "fratreden.oppsigelse_utloeper")
    if received is not None and ends is not None and ends < received:
        yield finding(
            sheet,
            "FH034",
            ("fratreden", "oppsigelse_utloeper"),
            ends,
            Text(f"fratreden.oppsigelse_mottatt er {received}", f"fratreden.oppsigelse_mottatt is {received}"),
            Text("er de to datoene byttet om?", "have the two dates changed places?"),
        )


def birth(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a date of birth that is not before the doctor's other dates."""
    born = day(sheet, "fratreden.foedselsdato")
    later = [
        (key, other)
        for key in ("fratreden.hjemmel_siden", "praksis.verdsettingsdato")
        if (other := day(sheet, key)) is not None and born is not None and born >= other
    ]
    for key, other in later[:1]:
        yield finding(
            sheet,
            "FH039",
            ("fratreden", "foedselsdato"),
            born,
            Text(f"{key} er {other}", f"{key} is {other}"),
            Text("rett den av de to datoene som er feil", "mend the one of the two dates that is wrong"),
        )


def _valued(valued: date) -> Text:
    return Text(f"praksis.verdsettingsdato er {valued}", f"praksis.verdsettingsdato is {valued}")


CHECKS = (
    list_above_limit,
    limit_above_law,
    before_any_rules,
    solo_or_group,
    share_of_built_up,
    experienced_staff,
    specialists,
    survey,
    bid_above_asking,
    notice,
    birth,
)
