"""Findings in conditions and bounds whose answer never changes (FH420–FH428)."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    Each,
    Expr,
    Logic,
    Name,
    Not,
    OneOf,
    children,
    names_read,
)
from fasthandel.lint.functions import set_aside
from fasthandel.lint.ranges import Span as Numbers
from fasthandel.lint.reach import Inside
from fasthandel.lint.sight import Finding, Formula, Sight, formulas_of, nodes, shape
from fasthandel.record import replace
from fasthandel.rules.model import Exclusion, Komponent, Krav, Mellomregning
from fasthandel.source import key_text
from fasthandel.text import Text

YES_NO = {True: Text("ja", "yes"), False: Text("nei", "no")}
_WHOLE = frozenset({"hvis", "holder"})
"""Keys whose formula is a condition as a whole: for that there are codes of their own."""


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    yield from _exclusions(sight, sight.regelsett.gjelder_ikke, Inside(), "")
    for one in sight.conclusions:
        if not isinstance(one, Mellomregning):
            yield from _exclusions(sight, one.ikke_med, sight.reach.inside(one), one.id)
        if isinstance(one, Krav):
            yield from _requirement(sight, one)
        if isinstance(one, Komponent) and one.formel is not None and one.maks is not None:
            yield from _above_most(sight, one)
    for formula in sight.formulas:
        yield from _inside(sight, formula)


def _exclusions(sight: Sight, conditions: tuple[Exclusion, ...], inside: Inside, om: str) -> Iterator[Finding]:
    """Conditions that never hold, always hold, or stand after one that holds whenever they would."""
    before: list[object] = []
    over, first = False, inside
    for condition in conditions:
        place, key = sight.own.place(condition.path), key_text(condition.path)
        only = sight.reach.only(condition.hvis.expr, inside)
        alone = sight.reach.only(condition.hvis.expr, replace(inside, excluded=first.excluded))
        if over or shape(condition.hvis.expr) in before or (only is False and alone is None):
            yield sight.finding("FH422", place, om, key=key)
        elif only is not None:
            yield sight.finding("FH421" if only else "FH420", place, om, key=key)
        over = over or bool(only)
        before.append(shape(condition.hvis.expr))
        inside = inside.without(set_aside(condition.hvis.expr))


def _requirement(sight: Sight, krav: Krav) -> Iterator[Finding]:
    """Checks that come to the same for every practice."""
    formulas = {formula.key: formula for formula in formulas_of(krav, sight.reach) if formula.key != "hvis"}
    if krav.holder is not None:
        formula = formulas["holder"]
        only = sight.reach.only(krav.holder.expr, formula.inside)
        is_parameter = isinstance(krav.holder.expr, Name)  # what the rule set itself says of all practices
        if (only is False and not is_parameter) or (only and not _is_self_check(sight, krav.holder.expr)):
            yield _given(sight, krav, "holder", holds=only)
    if krav.maalt is None:
        return
    measured = sight.reach.span(krav.maalt.expr, formulas["maalt"].inside)
    lower, upper = (_bound(sight, formulas.get(key)) for key in ("fra", "til"))
    if lower.low is not None and upper.high is not None and lower.low > upper.high:
        yield sight.at("FH426", (*krav.origin.path, "fra"), krav.id, found=krav.id)
        return
    below = measured.high is not None and lower.low is not None and measured.high < lower.low
    above = measured.low is not None and upper.high is not None and measured.low > upper.high
    if below or above:
        yield _given(sight, krav, "fra" if below else "til", holds=False)
        return
    high_enough = krav.fra is None or _at_most(lower.high, measured.low)
    low_enough = krav.til is None or _at_most(measured.high, upper.low)
    if high_enough and low_enough and not _is_self_check(sight, krav.maalt.expr):
        yield _given(sight, krav, "fra" if krav.til is None else "til", holds=True)


def _bound(sight: Sight, formula: Formula | None) -> Numbers:
    return Numbers() if formula is None else sight.reach.span(formula.checked.expr, formula.inside)


def _at_most(left: object, right: object) -> bool:
    return left is not None and right is not None and bool(left <= right)  # type: ignore[operator]  # both numbers


def _is_self_check(sight: Sight, expr: Expr) -> bool:
    """Return whether a formula reads parameters alone: it then checks the rule set, not the practice."""
    return all(name in sight.regelsett.parametre for name in names_read(expr))


def _given(sight: Sight, krav: Krav, key: str, *, holds: bool) -> Finding:
    words = Text(f"{krav.id} holder alltid", f"{krav.id} always holds")
    never = Text(f"{krav.id} holder aldri", f"{krav.id} never holds")
    return sight.at("FH425", (*krav.origin.path, key), krav.id, found=words if holds else never)


def _above_most(sight: Sight, one: Komponent) -> Iterator[Finding]:
    """Components that always give more than the most they can give."""
    inside = sight.reach.inside(one)
    for condition in one.ikke_med:
        inside = inside.without(set_aside(condition.hvis.expr))
    assert one.formel is not None
    assert one.maks is not None
    amount, most = sight.reach.span(one.formel.expr, inside), sight.reach.span(one.maks.expr, inside)
    if amount.low is not None and most.high is not None and amount.low > most.high:
        yield sight.at("FH427", (*one.origin.path, "maks"), one.id, found=one.id)


# --- parts of a formula ----------------------------------------------------------------------------------------------


def _inside(sight: Sight, formula: Formula) -> Iterator[Finding]:
    """Branches, parts of conditions, bounds and divisors that are what they are whatever the practice says."""
    expr = formula.checked.expr
    if formula.key not in _WHOLE or sight.reach.only(expr, formula.inside) is None:
        yield from _constants(sight, formula, expr, formula.inside)
    for node, inside in nodes(expr, formula.inside):
        if isinstance(node, Call) and node.function == "begrens":
            lower, upper = (sight.reach.span(arg, inside) for arg in node.args[1:])
            if lower.low is not None and upper.high is not None and lower.low > upper.high:
                place = formula.place(node.args[1].at)
                yield sight.finding("FH426", place, formula.owner, found=formula.words(node))
        if isinstance(node, Arithmetic) and node.op == "/" and sight.reach.span(node.right, inside) == Numbers(0, 0):
            yield sight.finding("FH428", formula.place(node.right.at), formula.owner, found=formula.words(node))


def _constants(sight: Sight, formula: Formula, expr: Expr, inside: Inside) -> Iterator[Finding]:
    """The outermost conditions in a formula with one answer only; what lies inside them is not looked at."""
    if isinstance(expr, Compare | OneOf | Logic | Not):
        only = sight.reach.only(expr, inside)
        if only is not None:
            words, answer = formula.words(expr), YES_NO[only]
            found = Text(f"{words} er alltid {answer.nb}", f"{words} is always {answer.en}")
            yield sight.finding("FH424", formula.place(expr.at), formula.owner, found=found)
            return
    if isinstance(expr, Call) and expr.function == "hvis":
        yield from _branches(sight, formula, expr, inside)
        return
    if isinstance(expr, Each):
        inside = replace(inside, variables={**inside.variables, expr.variable: expr.items})
    for child in children(expr):
        yield from _constants(sight, formula, child, inside)


def _branches(sight: Sight, formula: Formula, call: Call, inside: Inside) -> Iterator[Finding]:
    condition, then, other = call.args
    rest = inside.without(set_aside(condition))
    only = sight.reach.only(condition, inside)
    if only is None:
        yield from _constants(sight, formula, condition, inside)
    else:
        dead, answer = (other if only else then), YES_NO[only]
        words = formula.words(condition)
        expected = Text(f"{words} er alltid {answer.nb}", f"{words} is always {answer.en}")
        place = formula.place(dead.at)
        yield sight.finding("FH423", place, formula.owner, found=formula.words(dead), expected=expected)
    if only is not False:
        yield from _constants(sight, formula, then, inside)
    if not only:
        yield from _constants(sight, formula, other, rest)
