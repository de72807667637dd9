"""What a rule set reads on some days, what no condition lets through on those days left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from fasthandel.language.ir import Call, Each, Expr, Lookup, Name, children
from fasthandel.lint.reach import Inside, Reach
from fasthandel.lint.sight import Formula, Sight, formulas_of
from fasthandel.record import replace
from fasthandel.rules.model import AnyConclusion

DAY = timedelta(days=1)


def is_needed(sight: Sight, name: str, first: date, last: date | None) -> bool:
    """Return whether some formula reads a name on some of the days; one that nothing ever reads may be for heirs."""
    if name not in sight.read:
        return True
    return any(name in _read(Reach(sight.regelsett, sight.facts, part)) for part in _parts(sight, first, last))


def _parts(sight: Sight, first: date, last: date | None) -> Iterator[tuple[date, date | None]]:
    """Yield the days in parts within which no value of the rule set changes: a condition may rest on one that does."""
    values = [value for one in sight.regelsett.parametre.values() for rows in one.rows.values() for value in rows]
    starts = {value.gyldig_fra for value in values if value.gyldig_fra}
    starts |= {value.gyldig_til + DAY for value in values if value.gyldig_til}
    inside = sorted(day for day in starts if first < day and (last is None or day <= last))
    for begin, end in pairwise([first, *inside, None]):
        assert begin is not None
        yield begin, end - DAY if end else last


def _read(reach: Reach) -> set[str]:
    """Return the names that the conclusions read on the days of `reach`."""
    return {
        name
        for one in reach.regelsett.konklusjoner.values()
        for formula in _computed(one, reach)
        for name in _live(reach, formula.checked.expr, formula.inside)
    }


def _computed(one: AnyConclusion, reach: Reach) -> Iterator[Formula]:
    """Yield the formulas of a conclusion, up to a condition that always leaves it out."""
    for formula in formulas_of(one, reach):
        yield formula
        if formula.key == "hvis" and reach.only(formula.checked.expr, formula.inside):
            return


def _live(reach: Reach, expr: Expr, inside: Inside) -> Iterator[str]:
    """Yield the names in a formula, those in a branch that is never taken left out."""
    if isinstance(expr, Name):
        yield expr.name
    elif isinstance(expr, Lookup):
        yield expr.table
    parts = children(expr)
    if isinstance(expr, Call) and expr.function == "hvis":
        only = reach.only(expr.args[0], inside)
        parts = expr.args if only is None else (expr.args[0], expr.args[1 if only else 2])
    elif isinstance(expr, Each):
        inside = replace(inside, variables={**inside.variables, expr.variable: expr.items})
    for part in parts:
        yield from _live(reach, part, inside)
