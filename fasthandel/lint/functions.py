"""The range of each function of the rule language from the ranges of its arguments.

A function that skips what does not apply can pass an argument over; only one made of numbers and parameters counts for
sure.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from fasthandel.language.interest import annuity_factor, discount_factor
from fasthandel.language.ir import Call, Compare, Each, Expr, Logic, Name, OneOf, Words
from fasthandel.lint.ranges import EITHER, Range, Span, hull, union
from fasthandel.money import Number
from fasthandel.rules.scales import Scaled, step_value, stepwise

if TYPE_CHECKING:
    from fasthandel.lint.reach import Inside, Reach

RangeOf = Callable[["Reach", Call, "Inside"], Range]


def set_aside(condition: Expr) -> dict[str, frozenset[str]]:
    """Return the words that a name cannot be where `condition` did not hold; nothing for other conditions."""
    match condition:
        case Compare(op="==", left=Name() as name, right=Words() as word):
            return {name.name: frozenset({word.value})}
        case OneOf(operand=Name() as name):
            return {name.name: frozenset(word.value for word in condition.choices if isinstance(word, Words))}
        case Logic(op="eller"):
            left, right = set_aside(condition.left), set_aside(condition.right)
            return {name: left.get(name, frozenset()) | right.get(name, frozenset()) for name in (*left, *right)}
    return {}


def _min(reach: Reach, call: Call, inside: Inside) -> Span:
    each = [reach.span(arg, inside) for arg in call.args]
    sure = [span for arg, span in zip(call.args, each, strict=True) if reach.applies_for_sure(arg)]
    highs = [span.high for span in sure if span.high is not None]
    return Span(hull(each).low, min(highs) if highs else hull(sure or each).high)


def _max(reach: Reach, call: Call, inside: Inside) -> Span:
    each = [reach.span(arg, inside) for arg in call.args]
    sure = [span for arg, span in zip(call.args, each, strict=True) if reach.applies_for_sure(arg)]
    lows = [span.low for span in sure if span.low is not None]
    return Span(max(lows) if lows else hull(sure or each).low, hull(each).high)


def _sum(reach: Reach, call: Call, inside: Inside) -> Span:
    found = Span(0, 0)
    for arg in call.args:
        span = reach.span(arg, inside)
        if isinstance(arg, Each):
            low_is_zero, high_is_zero = _at_least_zero(span), _at_least_zero(-span)
            span = Span(0 if low_is_zero else None, 0 if high_is_zero else None)
        elif not reach.applies_for_sure(arg):
            span = hull([span, Span(0, 0)])
        found = found + span
    return found


def _at_least_zero(span: Span) -> bool:
    return span.low is not None and span.low >= 0


def _any_of(reach: Reach, call: Call, inside: Inside) -> Span:
    return hull(reach.span(arg, inside) for arg in call.args)


def _first(reach: Reach, call: Call, inside: Inside) -> Range:
    return reach.of(call.args[0], inside)


def _clamp(reach: Reach, call: Call, inside: Inside) -> Span:
    value, lower, upper = (reach.span(arg, inside) for arg in call.args)
    low_is_sure, high_is_sure = (reach.applies_for_sure(arg) for arg in call.args[1:])
    raised = _not_below(value, lower)
    value = raised if low_is_sure else hull([value, raised])
    held = -_not_below(-value, -upper)
    return held if high_is_sure else hull([value, held])


def _not_below(value: Span, floor: Span) -> Span:
    """Return the range of the greater of the two."""
    lows = [low for low in (value.low, floor.low) if low is not None]
    highs = [value.high, floor.high]
    return Span(max(lows) if lows else None, None if None in highs else max(high for high in highs if high is not None))


def _round(reach: Reach, call: Call, inside: Inside) -> Span:
    value, step = reach.span(call.args[0], inside), reach.span(call.args[1], inside)
    if step.high is None:
        return Span()
    return value + Span(-step.high, step.high)


def _absolute(reach: Reach, call: Call, inside: Inside) -> Span:
    value = reach.span(call.args[0], inside)
    if _at_least_zero(value):
        return value
    return Span(0, hull([value, -value]).high)


def _if(reach: Reach, call: Call, inside: Inside) -> Range:
    condition, then, other = call.args
    only = reach.only(condition, inside)
    if only is None:
        return union([reach.of(then, inside), reach.of(other, inside.without(set_aside(condition)))])
    return reach.of(then if only else other, inside)


def _later(most: int) -> RangeOf:
    """Return the range of a date at most so many days after the argument."""

    def of(reach: Reach, call: Call, inside: Inside) -> Span:
        return reach.span(call.args[0], inside) + Span(0, most)

    return of


def _gap(reach: Reach, call: Call, inside: Inside) -> Span:
    """Return the days between two dates."""
    start, end = (reach.span(arg, inside) for arg in call.args)
    return end - start


def _whole_weeks(reach: Reach, call: Call, inside: Inside) -> Span:
    days = _gap(reach, call, inside)
    return Span(*(None if end is None else int(Fraction(end, 7)) for end in (days.low, days.high)))


def _working_days(reach: Reach, call: Call, inside: Inside) -> Span:
    """There may be none of them, but never more than there are days."""
    return hull([_gap(reach, call, inside), Span(0, 0)])


def _count(_reach: Reach, _call: Call, _inside: Inside) -> Span:
    return Span(0, None)


def _either(_reach: Reach, _call: Call, _inside: Inside) -> Range:
    return EITHER


def _scale(value_at: Callable[[Scaled, Number], Number], *, marginal: bool) -> RangeOf:
    def of(reach: Reach, call: Call, inside: Inside) -> Span:
        assert isinstance(call.args[0], Name)
        x = reach.span(call.args[1], inside)
        if reach.heirs_may_override:
            return Span()
        found = []
        for scale in reach.scales(call.args[0].name):
            if marginal and any(step.value < 0 for step in scale):
                return Span()
            if marginal:
                low = 0 if x.low is None else value_at(scale, x.low)
                found.append(Span(low, None if x.high is None else value_at(scale, x.high)))
            else:
                found.append(hull(Span(step.value, step.value) for step in reached(scale, x)))
        return hull(found)

    return of


def reached(scale: Scaled, x: Span) -> Scaled:
    """Return the steps of a scale that a number in `x` can be in."""
    found = []
    last: tuple[Number, bool] | None = None
    for step in scale:
        above = x.high is None or last is None or last[0] < x.high or (last[0] == x.high and not last[1])
        below = x.low is None or step.holds(x.low)
        if above and below:
            found.append(step)
        if step.limit is not None:
            last = (step.limit, step.inclusive)
    return tuple(found)


def _factor(factor: Callable[[Number, Number], Number], *, most_is_years: bool) -> RangeOf:
    def of(reach: Reach, call: Call, inside: Inside) -> Span:
        rate, years = (reach.span(arg, inside) for arg in call.args)
        if rate.is_point and years.is_point:
            assert rate.low is not None
            assert years.low is not None
            try:
                value = factor(rate.low, years.low)
            except (ValueError, ArithmeticError):
                return Span()
            return Span(value, value)
        grows = rate.low is None or rate.low < 0
        return Span(0, None if grows else years.high if most_is_years else 1)

    return of


FUNCTIONS: dict[str, RangeOf] = {
    "min": _min,
    "maks": _max,
    "sum": _sum,
    "snitt": _any_of,
    "antall": _count,
    "noen": _either,
    "alle": _either,
    "nte": _first,
    "begrens": _clamp,
    "avrund": _round,
    "absolutt": _absolute,
    "hvis": _if,
    "oppgitt": _either,
    "trinn": _scale(step_value, marginal=False),
    "trinnvis": _scale(stepwise, marginal=True),
    "aar": _first,
    "mnd": _first,
    "uker": _first,
    "dager": _first,
    "virkedager": _first,
    "hele_uker": _whole_weeks,
    "virkedager_mellom": _working_days,
    "neste_virkedag": _later(5),
    "siste_dag_i_mnd": _later(30),
    "tall": _first,
    "annuitetsfaktor": _factor(annuity_factor, most_is_years=True),
    "diskonteringsfaktor": _factor(discount_factor, most_is_years=False),
}
"""By the name of the function; what is not here can come to anything."""
