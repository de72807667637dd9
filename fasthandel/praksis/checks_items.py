"""Checks across the lists: ids, accounting years and equipment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.errors import Problem
from fasthandel.facts import Value
from fasthandel.praksis.finding import day, finding
from fasthandel.praksis.sheet import Sheet
from fasthandel.praksis.table import file_table
from fasthandel.praksis.words import listed
from fasthandel.text import Text

YEARS_OF_MEAN = 3
MOST_NAMED = 10
MOST_YEARS_OLD = 2
TWICE = {"id": "FH030", "aar": "FH031", "valuta": "FH041"}
"""The problem of two items alike, by the key that tells them apart."""


def same_twice(sheet: Sheet) -> Iterator[Problem]:
    """Refuse two items of one list with the same id, the same year or the same currency."""
    for name, items in sheet.items.items():
        noekkel = file_table().tables[name].noekkel
        code = TWICE[noekkel]
        first: dict[str, int] = {}
        for index, (item, ident) in enumerate(zip(items, sheet.ids[name], strict=True)):
            value = item.get(noekkel, str(index + 1))
            if ident is not None:
                first[ident] = index
            elif str(value) in first and not sheet.is_refused((name, index, noekkel)):
                line = sheet.document.place((name, first[str(value)], noekkel)).line
                yield finding(
                    sheet,
                    code,
                    (name, index, noekkel),
                    value,
                    Text(f"brukt først på linje {line}", f"first used on line {line}"),
                    Text("hver skal ha sin egen", "each is to have its own"),
                )


def bought_after_valuation(sheet: Sheet) -> Iterator[Problem]:
    """Refuse equipment that was not there on the day of the valuation."""
    valued = day(sheet, "praksis.verdsettingsdato")
    for index, item in enumerate(sheet.items.get("utstyr", ())):
        bought = item.get("anskaffet")
        if valued is not None and isinstance(bought, date) and bought > valued:
            yield finding(
                sheet,
                "FH033",
                ("utstyr", index, "anskaffet"),
                bought,
                Text(f"praksis.verdsettingsdato er {valued}", f"praksis.verdsettingsdato is {valued}"),
                Text("rett datoen, eller ta gjenstanden ut", "mend the date, or take the item out"),
            )


def owners(sheet: Sheet) -> Iterator[Problem]:
    """Warn of the company's equipment without the ownership share, and of a municipal item that is personal."""
    items = sheet.items.get("utstyr", [])
    company = [index for index, item in enumerate(items) if item.get("eier") == "selskap"]
    if company and sheet.is_absent("praksis.eierandel"):
        names = listed(sheet.key(("utstyr", index)) for index in company[:MOST_NAMED])
        names += ", …" if len(company) > MOST_NAMED else ""
        yield finding(
            sheet,
            "FH056",
            ("utstyr", company[0], "eier"),
            "selskap",
            Text(
                f"praksis.eierandel er ikke oppgitt; gjelder {names}",
                f"praksis.eierandel is not given; concerns {names}",
            ),
            Text("oppgi den fratredendes andel av selskapet", "state the outgoing doctor's share of the company"),
        )
    for index, item in enumerate(items):
        if item.get("eier") == "kommune" and item.get("personlig") is True:
            yield finding(
                sheet,
                "FH059",
                ("utstyr", index, "personlig"),
                value=True,
                expected=Text('eier er "kommune"', 'eier is "kommune"'),
                hint=Text("det ene er trolig feil", "one of them is probably wrong"),
            )


def accounting_years(sheet: Sheet) -> Iterator[Problem]:
    """Warn of accounts that are old, unfinished, with holes, or too few for a mean."""
    years = {
        year: index
        for index, item in reversed(list(enumerate(sheet.items.get("regnskap", ()))))
        if isinstance(year := item.get("aar"), int)
    }
    if not years:
        return
    valued = day(sheet, "praksis.verdsettingsdato")
    first, last = min(years), max(years)
    if valued is not None and last < valued.year - MOST_YEARS_OLD:
        yield _about_year(
            sheet,
            "FH052",
            years[last],
            Text(
                f"nyeste regnskap er fra {last}, praksis.verdsettingsdato er {valued}",
                f"the latest accounts are of {last}, praksis.verdsettingsdato is {valued}",
            ),
            Text("legg til et nyere år", "add a later year"),
        )
    for year, index in years.items():
        if valued is not None and date(year, 12, 31) > valued:
            yield _about_year(
                sheet,
                "FH060",
                index,
                Text(f"praksis.verdsettingsdato er {valued}", f"praksis.verdsettingsdato is {valued}"),
                Text("bruk det siste hele året", "use the last whole year"),
            )
    holes = [year for year in range(first, last) if year not in years]
    if holes:
        yield _about_year(
            sheet,
            "FH053",
            years[last],
            Text(f"mangler {listed(holes)}", f"missing {listed(holes)}"),
            Text("legg til året, eller ta ut de eldste", "add the year, or take out the oldest"),
        )
    if 1 < len(years) < YEARS_OF_MEAN:
        yield _about_year(
            sheet,
            "FH054",
            years[last],
            Text(f"oppgitt: {listed(sorted(years))}", f"given: {listed(sorted(years))}"),
            Text("et treårssnitt krever tre år", "a three-year mean needs three years"),
        )


def _about_year(sheet: Sheet, code: str, index: int, expected: Text, hint: Text) -> Problem:
    year: Value | None = sheet.items["regnskap"][index].get("aar")
    return finding(sheet, code, ("regnskap", index, "aar"), year, expected, hint)


CHECKS = (same_twice, bought_after_valuation, owners, accounting_years)
