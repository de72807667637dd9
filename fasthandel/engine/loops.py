"""How much work a valuation is, counted before it starts: a formula over lists inside lists must not run for hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fasthandel.engine.kept import kept
from fasthandel.facts import Facts
from fasthandel.language.ir import Each, Expr, children
from fasthandel.rules.formulas import formulas_of
from fasthandel.rules.model import Regelsett, list_of

MAX_STEPS = 2_000_000
"""Most row visits of one valuation."""


def loops(regelsett: Regelsett) -> Counter[int]:
    """Return how many loops over a list the rule set has at each depth: 1 on its own, 2 inside another."""
    found: Counter[int] = Counter()
    for rule in regelsett.konklusjoner.values():
        per_item = bool(list_of(rule))
        found[1] += per_item
        for checked in formulas_of(rule):
            for depth in _depths(checked.expr):
                found[depth + per_item] += 1
    return found


def row_visits(found: Counter[int], facts: Facts) -> int:
    """Return an upper bound of the row visits of a valuation: every list as long as the longest."""
    longest = max((len(items) for items in facts.items.values() if isinstance(items, tuple)), default=0)
    return sum(count * longest**depth for depth, count in found.items())


@kept
def _depths(expr: Expr) -> tuple[int, ...]:
    """Return the depth of every loop in a formula."""
    return tuple(_inside(expr, 0))


def _inside(expr: Expr, outer: int) -> Iterator[int]:
    inner = outer + isinstance(expr, Each)
    if inner > outer:
        yield inner
    for child in children(expr):
        yield from _inside(child, inner)
