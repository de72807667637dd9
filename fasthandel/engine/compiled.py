"""Formulas as nested Python functions: the everyday evaluator, for inputs that are all known.

Each function takes the list of a formula's inputs and returns a value. Where something is missing or does not apply, or
arithmetic has no answer, `evaluate_formula` hands the whole formula to `interpret`, which knows the states.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, assert_never

from fasthandel.engine.interpret import interpret
from fasthandel.engine.kept import kept
from fasthandel.engine.leaves import Fetched, NotKnownError, Ratio, Run, Slots, Source
from fasthandel.engine.nodes import Input, Rows, is_given
from fasthandel.engine.outcome import shift_date
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    DateGap,
    DateSum,
    Day,
    Each,
    Expr,
    Logic,
    Lookup,
    Name,
    Negative,
    Not,
    Number,
    OneOf,
    Truth,
    Words,
    leaves,
    row_leaves,
)
from fasthandel.money import whole
from fasthandel.rules.scales import step_value, stepwise

_FALL_BACK = (NotKnownError, ZeroDivisionError, OverflowError, ValueError, IndexError)
_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@kept
def compile_formula(expr: Expr) -> Run:
    """Return a function from a formula's inputs (in the order of `ir.leaves`) to its value or state."""
    run = _compile(expr, Slots(leaves(expr)))

    def evaluate_formula(inputs: Sequence[Input]) -> Any:
        try:
            value = run(inputs)
        except _FALL_BACK:
            return interpret(expr, inputs)
        return whole(value) if value.__class__ is Fraction else value

    return evaluate_formula


def compile_refusal(expr: Expr, fetch: Mapping[object, Callable[[Any], Input]]) -> Callable[[Any], bool]:
    """Return a function that says whether a condition certainly does not hold in a valuation under way."""
    run = _compile(expr, Fetched(fetch))

    def refuses(valuation: Any) -> bool:
        try:
            return run(valuation) is False
        except _FALL_BACK:
            return False

    return refuses


def _compile(expr: Expr, source: Source) -> Run:
    match expr:
        case Number() | Words() | Day() | Truth():
            value = expr.value
            return lambda _inputs: value
        case Name() | Lookup():
            return source.value(expr)
        case Each():
            return _each(expr, source.node(expr))
        case Negative() | Arithmetic():
            return _reduced(_ratio(expr, source))
        case Not():
            operand = _compile(expr.operand, source)
            return lambda inputs: not operand(inputs)
        case Compare():
            return _binary(_OPERATORS[expr.op], expr.left, expr.right, source)
        case DateGap():
            return _binary(lambda later, earlier: (later - earlier).days, expr.left, expr.right, source)
        case DateSum():
            return _date_sum(expr, source)
        case OneOf():
            operand, choices = _compile(expr.operand, source), frozenset(choice.value for choice in expr.choices)
            return lambda inputs: operand(inputs) in choices
        case Logic():
            return _logic(expr, source)
        case Call():
            return _call(expr, source)
        case _:
            assert_never(expr)


def _ratio(expr: Expr, source: Source) -> Ratio:
    if isinstance(expr, Number):
        constant = (expr.value.numerator, expr.value.denominator)
        return lambda _inputs: constant
    if isinstance(expr, Negative):
        operand = _ratio(expr.operand, source)

        def negative(inputs: Sequence[Input]) -> tuple[int, int]:
            a, b = operand(inputs)
            return -a, b

        return negative
    if isinstance(expr, Arithmetic):
        return _RATIOS[expr.op](_ratio(expr.left, source), _ratio(expr.right, source))
    if isinstance(expr, Name | Lookup):
        return source.ratio(expr)
    value = _compile(expr, source)

    def whole_or_fraction(inputs: Sequence[Input]) -> tuple[int, int]:
        found = value(inputs)
        return (found, 1) if found.__class__ is int else (found.numerator, found.denominator)

    return whole_or_fraction


def _plus(left: Ratio, right: Ratio) -> Ratio:
    def plus(inputs: Sequence[Input]) -> tuple[int, int]:
        (a, b), (c, d) = left(inputs), right(inputs)
        return (a + c, b) if b == d else (a * d + c * b, b * d)

    return plus


def _minus(left: Ratio, right: Ratio) -> Ratio:
    def minus(inputs: Sequence[Input]) -> tuple[int, int]:
        (a, b), (c, d) = left(inputs), right(inputs)
        return (a - c, b) if b == d else (a * d - c * b, b * d)

    return minus


def _times(left: Ratio, right: Ratio) -> Ratio:
    def times(inputs: Sequence[Input]) -> tuple[int, int]:
        (a, b), (c, d) = left(inputs), right(inputs)
        return a * c, b * d

    return times


def _over(left: Ratio, right: Ratio) -> Ratio:
    def over(inputs: Sequence[Input]) -> tuple[int, int]:
        (a, b), (c, d) = left(inputs), right(inputs)
        if c == 0:
            raise ZeroDivisionError
        return (a * d, b * c) if c > 0 else (-a * d, -b * c)

    return over


_RATIOS: dict[str, Callable[[Ratio, Ratio], Ratio]] = {"+": _plus, "-": _minus, "*": _times, "/": _over}


def _reduced(ratio: Ratio) -> Run:
    def reduced(inputs: Sequence[Input]) -> Any:
        a, b = ratio(inputs)
        if b == 1:
            return a
        quotient, rest = divmod(a, b)
        return Fraction(a, b) if rest else quotient

    return reduced


def _binary(operation: Callable[[Any, Any], Any], left: Expr, right: Expr, source: Source) -> Run:
    first, second = _compile(left, source), _compile(right, source)
    return lambda inputs: operation(first(inputs), second(inputs))


def _date_sum(expr: DateSum, source: Source) -> Run:
    day, count, sign = _compile(expr.left, source), _compile(expr.right, source), 1 if expr.op == "+" else -1
    unit = expr.unit

    def date_sum(inputs: Sequence[Input]) -> Any:
        number = count(inputs)
        if number.__class__ is not int:
            raise NotKnownError
        return shift_date(day(inputs), sign * number, unit)

    return date_sum


def _logic(expr: Logic, source: Source) -> Run:
    """Both sides are always looked at when the first does not decide; an unknown first side falls back."""
    left, right = _compile(expr.left, source), _compile(expr.right, source)
    if expr.op == "og":
        return lambda inputs: left(inputs) and right(inputs)
    return lambda inputs: left(inputs) or right(inputs)


def _each(expr: Each, node: Callable[[Any], Input]) -> Run:
    inner = Slots(row_leaves(expr))
    body = None if expr.body is None else _compile(expr.body, inner)
    where = None if expr.where is None else _compile(expr.where, inner)

    def each(inputs: Any) -> tuple[Any, ...]:
        rows = node(inputs)
        if rows.__class__ is not Rows:
            raise NotKnownError
        assert isinstance(rows, Rows)
        return tuple(
            row.id if body is None else body(row.inputs) for row in rows.rows if where is None or where(row.inputs)
        )

    return each


def _call(expr: Call, source: Source) -> Run:
    if expr.function == "oppgitt":
        assert isinstance(expr.args[0], Name | Each)
        node = source.node(expr.args[0])
        return lambda inputs: is_given(node(inputs))
    args: list[Run] = [_compile(arg, source) for arg in expr.args]
    if expr.function == "hvis":
        condition, then, other = args
        return lambda inputs: then(inputs) if condition(inputs) else other(inputs)
    apply = _special(expr.function) or FUNCTIONS[expr.function].apply
    assert apply is not None
    if len(args) == 1:
        (only,) = args
        return lambda inputs: apply(only(inputs))
    return lambda inputs: apply(*[arg(inputs) for arg in args])


def _special(function: str) -> Callable[..., Any] | None:
    if function == "nte":
        return _nth
    return {"trinn": step_value, "trinnvis": stepwise}.get(function)


def _nth(values: tuple[Any, ...], number: Any) -> Any:
    if number.__class__ is not int or number < 1:
        raise NotKnownError
    return values[number - 1]
