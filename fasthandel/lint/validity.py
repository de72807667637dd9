"""Findings in validity: days without a value, values without a day, and days that cannot be right (FH400–FH405)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from fasthandel.lint.needs import DAY, is_needed
from fasthandel.lint.sight import Finding, Sight, days
from fasthandel.rules.model import DatedValue, ParameterDef
from fasthandel.source import Path
from fasthandel.text import Text

EARLIEST, LATEST = date(1850, 1, 1), date(2100, 12, 31)
"""Outside these a day is a slip of the pen."""


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    yield from _gaps(sight)
    yield from _days_without_value(sight)
    yield from _never_in_force(sight)
    yield from _status(sight)
    yield from _far_away(sight)
    yield from _not_read_then(sight)


def name_of(parameter: ParameterDef, key: str) -> str:
    """Return a parameter as a formula names it, a row of a table with its key."""
    return f"{parameter.id}[{key}]" if key else parameter.id


def _ordered(values: tuple[DatedValue, ...]) -> list[DatedValue]:
    return sorted(values, key=lambda value: value.gyldig_fra or date.min)


def _gaps(sight: Sight) -> Iterator[Finding]:
    """Days between two values on which neither holds."""
    for parameter in sight.parameters:
        for key, values in parameter.rows.items():
            for earlier, later in pairwise(_ordered(values)):
                if earlier.gyldig_til is None or later.gyldig_fra is None:
                    continue
                first, last = earlier.gyldig_til + DAY, later.gyldig_fra - DAY
                if first <= last and sight.reach.overlaps(first, last) and is_needed(sight, parameter.id, first, last):
                    place = sight.own.place((*later.origin.path[:-1], "gyldig_fra"))
                    name = name_of(parameter, key)
                    yield sight.finding("FH400", place, parameter.id, key=name, found=days(first, last))


def _days_without_value(sight: Sight) -> Iterator[Finding]:
    """Days on which the rule set says that it is in force, before the first or after the last value it needs."""
    if sight.regelsett.byggekloss:
        return
    for parameter in sight.regelsett.parametre.values():
        if parameter.id not in sight.read:
            continue
        for key, values in parameter.rows.items():
            ordered = _ordered(values)
            begins, ends = ordered[0].gyldig_fra, ordered[-1].gyldig_til
            first, last = sight.regelsett.gyldig_fra, sight.regelsett.gyldig_til
            name = name_of(parameter, key)
            if first and begins and first < begins:
                until = min(begins - DAY, last) if last else begins - DAY
                if is_needed(sight, parameter.id, first, until):
                    yield _without(sight, parameter, name, "gyldig_fra", days(first, until))
            if ends and (last is None or last > ends):
                start = max(ends + DAY, first or ends)
                if is_needed(sight, parameter.id, start, last):
                    yield _without(sight, parameter, name, "gyldig_til", days(start, last))


def _without(sight: Sight, parameter: ParameterDef, name: str, key: str, when: Text) -> Finding:
    """Return the finding at the key of the head, or at the parameter where the head does not say."""
    head: Path = ("regelsett", key)
    if sight.own.has(head):
        where = sight.own.place(head)
    elif sight.is_own(parameter.origin):
        where = sight.own.place(parameter.origin.path)
    else:
        where = sight.own.place(("regelsett", "id"))
    return sight.finding("FH401", where, parameter.id, key=name, found=when)


def _never_in_force(sight: Sight) -> Iterator[Finding]:
    """Values that hold only on days on which the rule set does not."""
    if sight.regelsett.byggekloss:
        return
    for parameter in sight.parameters:
        for key, values in parameter.rows.items():
            for value in values:
                if not sight.reach.overlaps(value.gyldig_fra, value.gyldig_til):
                    period = days(value.gyldig_fra, value.gyldig_til)
                    yield sight.finding(
                        "FH402", value.origin.place, parameter.id, key=name_of(parameter, key), found=period
                    )


def _status(sight: Sight) -> Iterator[Finding]:
    """A status that the dates of the head do not bear out."""
    regelsett = sight.regelsett
    if regelsett.byggekloss:
        return
    found = Text("")
    if regelsett.status == "gjeldende" and regelsett.gyldig_fra is None:
        found = Text("gjeldende uten gyldig_fra", "gjeldende without gyldig_fra")
    elif regelsett.status == "gjeldende" and regelsett.gyldig_til and regelsett.gyldig_til < sight.day:
        found = Text(f"gjeldende, men sluttet {regelsett.gyldig_til}", f"gjeldende, but ended {regelsett.gyldig_til}")
    elif regelsett.status == "historisk" and regelsett.gyldig_til is None:
        found = Text("historisk uten gyldig_til", "historisk without gyldig_til")
    if found:
        yield sight.at("FH403", ("regelsett", "status"), "", found=found)


def _far_away(sight: Sight) -> Iterator[Finding]:
    """Days outside the time in which there are rules and sources."""
    for path, value in _days_in(sight.own.data, ()):
        if not EARLIEST <= value <= LATEST and path[0] != "test":
            yield sight.at("FH404", path, sight.subject(path), found=value.isoformat())


def _days_in(value: object, path: Path) -> Iterator[tuple[Path, date]]:
    if isinstance(value, date):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _days_in(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _days_in(one, (*path, number))


def _not_read_then(sight: Sight) -> Iterator[Finding]:
    """Sources that were read before they were made, or will be read one day."""
    for ident, kilde in sight.regelsett.kilder.items():
        path: Path = ("kilder", ident, "lest")
        if kilde.lest and sight.own.has(path):
            yield from _reading(sight, path, ident, kilde.lest, kilde.dato)
    for basis, path, om in sight.bases():
        if basis.lest:
            source = sight.regelsett.kilder.get(basis.kilde)
            yield from _reading(sight, (*path, "lest"), om, basis.lest, source.dato if source else None)


def _reading(sight: Sight, path: Path, om: str, lest: date, made: date | None) -> Iterator[Finding]:
    expected = Text("")
    if lest > sight.day:
        expected = Text("dagen er ikke kommet ennå", "the day has not come yet")
    elif made and lest < made:
        expected = Text(f"kilden er fra {made}", f"the source is from {made}")
    if expected:
        yield sight.at("FH405", path, om, found=lest.isoformat(), expected=expected)
