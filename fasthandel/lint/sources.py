"""Findings in what values rest on, and in figures that rest on nothing (FH406–FH411, FH414, FH444)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from fasthandel.language.ir import Call, Day, Expr, Number, children
from fasthandel.language.printer import value_words
from fasthandel.lint.sight import Finding, Formula, Sight
from fasthandel.lint.validity import name_of
from fasthandel.money import written
from fasthandel.rules.model import DatedValue, ParameterDef
from fasthandel.text import Text
from fasthandel.units import Kind, Unit

PER_CENT_FROM = 2
"""A share of 200 % or more is probably meant in per cent."""
WHOLE_UP_TO = 12
"""Whole numbers that count or convert rather than rule."""
ROUND = (100, 1000)
CALENDAR = {"dager": (7, 365), "uker": (4, 52), "mnd": (12,)}
"""Numbers of the calendar, by their unit."""
_WORD = re.compile(r"[A-Za-z0-9_ÆØÅæøå-]+")
_TEXTS = frozenset({"grunn", "forklaring", "punkt", "beskrivelse", "utelater", "tekst"})


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    yield from _without_place(sight)
    yield from _unfindable(sight)
    yield from _per_cent(sight)
    for formula in sight.formulas:
        for expr in _figures(formula.checked.expr):
            yield _figure(sight, formula, expr)
    yield from _all_assumed(sight)
    yield from _without_reason(sight)
    yield from _unused(sight)
    yield from _twice(sight)


def _without_place(sight: Sight) -> Iterator[Finding]:
    """What is quoted without saying where it stands, though the source has places or cannot be searched.

    A source that is one page on the web, cited as a whole everywhere, is place enough.
    """
    values = (value for one in sight.regelsett.parametre.values() for rows in one.rows.values() for value in rows)
    everything = [one.basis for one in (*values, *sight.regelsett.konklusjoner.values())]
    has_places = {basis.kilde for basis in everything if basis.punkt}
    for basis, path, om in sight.bases():
        source = sight.regelsett.kilder.get(basis.kilde)
        is_page = source is not None and source.url and basis.kilde not in has_places
        if basis.sikkerhet == "sitert" and not basis.punkt and not is_page:
            yield sight.at("FH406", (*path, "sikkerhet"), om, key=om)


def _unfindable(sight: Sight) -> Iterator[Finding]:
    """Sources with neither date nor address."""
    for ident, kilde in sight.regelsett.kilder.items():
        if sight.own.has(("kilder", ident)) and not (kilde.dato or kilde.url):
            yield sight.at("FH407", ("kilder", ident), ident, key=f"{ident}, «{kilde.tittel}»")


def _per_cent(sight: Sight) -> Iterator[Finding]:
    """Shares that look like percentages."""
    shares = (one for one in sight.parameters if one.type.kind is Kind.TALL and one.type.unit.plain == "andel")
    for parameter in shares:
        for key, values in parameter.rows.items():
            for value in values:
                for number in _numbers(value):
                    if number >= PER_CENT_FROM:
                        name, place = name_of(parameter, key), value.origin.place
                        yield sight.finding("FH408", place, parameter.id, key=name, found=written(number))


def _numbers(value: DatedValue) -> list[int | Fraction]:
    """Return the numbers of a value: one, or those of the steps of a scale."""
    if isinstance(value.value, tuple):
        return [step.value for step in value.value]
    return [value.value] if isinstance(value.value, int | Fraction) else []


def _figures(expr: Expr) -> Iterator[Number | Day]:
    """Yield the numbers and days of a formula that only a rule can have fixed."""
    if isinstance(expr, Number | Day) and not _converts(expr):
        yield expr
    # How a number is rounded is arithmetic, as the rounding of a component is.
    skipped = expr.args[1:] if isinstance(expr, Call) and expr.function == "avrund" else ()
    for child in children(expr):
        if child not in skipped:
            yield from _figures(child)


def _converts(expr: Number | Day) -> bool:
    """Return whether a number counts, converts or compares with nothing, and is no rule."""
    if isinstance(expr, Day):
        return False
    if expr.value in (0, 1):
        return True
    if expr.unit.is_plain:
        return expr.value in ROUND or (expr.value.denominator == 1 and expr.value <= WHOLE_UP_TO)
    return expr.value in CALENDAR.get(str(expr.unit), ())


def _figure(sight: Sight, formula: Formula, expr: Number | Day) -> Finding:
    unit = expr.unit if isinstance(expr, Number) else Unit()
    same = [one for one in sight.regelsett.parametre.values() if _holds(one, expr)]
    found = Text(value_words(expr.value, unit), value_words(expr.value, unit, "en"))
    more = {"hint": Text(f"bruk parameteren {same[0].id}", f"use the parameter {same[0].id}")} if same else {}
    return sight.finding("FH409", formula.place(expr.at), formula.owner, found=found, **more)


def _holds(parameter: ParameterDef, expr: Number | Day) -> bool:
    """Return whether a parameter has the value that a formula writes out."""
    kind, unit = (Kind.DATO, Unit()) if isinstance(expr, Day) else (Kind.TALL, expr.unit)
    fits = parameter.slag == "verdi" and parameter.type.kind is kind and parameter.type.unit.agrees(unit)
    return fits and any(value.value == expr.value for values in parameter.rows.values() for value in values)


def _all_assumed(sight: Sight) -> Iterator[Finding]:
    """A rule set said to be in force of which nothing rests on a source."""
    regelsett = sight.regelsett
    if regelsett.status != "gjeldende" or regelsett.byggekloss:
        return
    values = [value for one in regelsett.parametre.values() for rows in one.rows.values() for value in rows]
    bases = [one.basis for one in (*values, *regelsett.konklusjoner.values())]
    if not any(basis.kilde and basis.sikkerhet != "antatt" for basis in bases):
        yield sight.at("FH410", ("regelsett", "status"), "")


def _without_reason(sight: Sight) -> Iterator[Finding]:
    """Values worked out from a source, without saying how."""
    for parameter in sight.parameters:
        for key, values in parameter.rows.items():
            for value in values:
                if value.basis.sikkerhet == "utledet" and not value.basis.grunn:
                    path = (*value.origin.path[:-1], "sikkerhet")
                    yield sight.at("FH411", path, parameter.id, key=name_of(parameter, key))


def _unused(sight: Sight) -> Iterator[Finding]:
    """Sources that nothing in the file refers to. A building block may list sources for its heirs."""
    if sight.regelsett.byggekloss:
        return
    cited = {basis.kilde for basis, _, _ in sight.bases()}
    named = {word for text in _texts(sight.own.data) for word in _WORD.findall(text)}
    for ident in sight.own.data.get("kilder", {}):
        if ident not in cited and ident not in named:
            yield sight.at("FH414", ("kilder", ident), ident, found=ident)


def _texts(value: object) -> Iterator[str]:
    """Yield the texts for people in a rule file, in which a source may be named as well."""
    if isinstance(value, dict):
        for key, one in value.items():
            if isinstance(one, str) and key.removesuffix("_en") in _TEXTS:
                yield one
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _twice(sight: Sight) -> Iterator[Finding]:
    """Two sources that are one."""
    seen: dict[tuple[str, str], str] = {}
    for ident, kilde in sight.regelsett.kilder.items():
        first = seen.setdefault((kilde.tittel, kilde.url), ident)
        if first != ident and sight.own.has(("kilder", ident)):
            yield sight.at("FH444", ("kilder", ident), ident, found=first)
