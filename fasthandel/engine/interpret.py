"""The reference evaluator: a formula and the values of its leaves to a value or a state.

It says what a formula means, with unknown and not-applicable inputs included. `compiled.py` does the same work faster
where everything is known, and hands over to this module where something is not; a property test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, assert_never

from fasthandel.engine.nodes import Input, Lacking, Row, Rows, is_given
from fasthandel.engine.outcome import Absent, Outcome, Unknown, given_keys, merge, shift_date
from fasthandel.facts import Missing, NotApplicable
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.interest import NoFactorError
from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    DateGap,
    DateSum,
    Day,
    Each,
    Expr,
    Leaf,
    Logic,
    Lookup,
    Name,
    Negative,
    Not,
    Number,
    OneOf,
    Truth,
    Words,
    leaf_key,
    leaves,
)
from fasthandel.language.signatures import Function
from fasthandel.money import divide, whole
from fasthandel.rules.scales import step_value, stepwise
from fasthandel.text import Text

Frame = Mapping[object, Input]

_COMPARE = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def frame(formula_leaves: Sequence[Leaf], inputs: Sequence[Input]) -> Frame:
    """Return the inputs of a formula by what names them."""
    return {leaf_key(leaf): node for leaf, node in zip(formula_leaves, inputs, strict=True)}


def interpret(expr: Expr, inputs: Sequence[Input], read: Sequence[Leaf] | None = None) -> Outcome:
    """Return the value of a formula from the values of its leaves, or why there is none.

    `read` are its leaves, in order, where the caller has them at hand.
    """
    return _value(expr, frame(leaves(expr) if read is None else read, inputs))


def _value(expr: Expr, known: Frame) -> Outcome:
    match expr:
        case Number() | Words() | Day() | Truth():
            return expr.value
        case Name() | Lookup():
            return _leaf(known[leaf_key(expr)])
        case Each():
            return _each(expr, known[leaf_key(expr)])
        case Negative():
            return _strict(lambda value: -value, [_value(expr.operand, known)])
        case Not():
            return _strict(lambda value: not value, [_value(expr.operand, known)])
        case Arithmetic():
            return _arithmetic(expr, known)
        case DateSum():
            return _date_sum(expr, known)
        case DateGap():
            return _strict(lambda later, earlier: (later - earlier).days, _both(expr, known))
        case Compare():
            return _strict(_COMPARE[expr.op], _both(expr, known))
        case OneOf():
            choices = {choice.value for choice in expr.choices}
            return _strict(lambda value: value in choices, [_value(expr.operand, known)])
        case Logic():
            return _logic(expr.op, _value(expr.left, known), _value(expr.right, known))
        case Call():
            return _call(expr, known)
        case _:
            assert_never(expr)


def _both(expr: Compare | DateGap | Arithmetic, known: Frame) -> list[Outcome]:
    return [_value(expr.left, known), _value(expr.right, known)]


def _leaf(node: Input) -> Outcome:
    if isinstance(node, Missing):
        return Unknown(node.keys, node.grunn, node.problem if isinstance(node, Lacking) else None)
    if isinstance(node, NotApplicable):
        return Absent(node.grunn)
    assert not isinstance(node, Rows)
    return node.value


def _strict(operation: Any, operands: Sequence[Outcome]) -> Outcome:
    state = merge(operands)
    return state if state is not None else operation(*operands)


def _arithmetic(expr: Arithmetic, known: Frame) -> Outcome:
    left, right = _both(expr, known)
    state = merge([left, right])
    if state is not None:
        return state
    if expr.op == "+":
        return whole(left + right)
    if expr.op == "-":
        return whole(left - right)
    if expr.op == "*":
        return whole(left * right)
    if right == 0:
        return Unknown(keys_under(expr.right, known), Text("deling på null", "division by zero"))
    return divide(left, right)


def _date_sum(expr: DateSum, known: Frame) -> Outcome:
    """A date plus or minus a time, which must be a whole number."""
    day, count = _value(expr.left, known), _value(expr.right, known)
    state = merge([day, count])
    if state is not None:
        return state
    if whole(count) != count // 1:
        return Unknown(keys_under(expr.right, known), Text("datoregning krever hele tall", "dates need whole numbers"))
    try:
        return shift_date(day, int(count) * (1 if expr.op == "+" else -1), expr.unit)
    except OverflowError:
        return Unknown(keys_under(expr.right, known), Text("datoen er utenfor kalenderen", "the date is out of range"))


def keys_under(expr: Expr, known: Frame) -> tuple[str, ...]:
    """Return the keys of the user's own figures that an expression rests on."""
    return tuple(dict.fromkeys(key for leaf in leaves(expr) for key in given_keys(known[leaf_key(leaf)])))


def _logic(op: str, left: Outcome, right: Outcome) -> Outcome:
    """Three-valued: one side that decides is enough. What does not apply decides nothing."""
    decisive = op == "eller"
    for side in (left, right):
        if side is decisive:
            return decisive
    state = merge([left, right])
    return state if state is not None else not decisive


def _each(expr: Each, rows: Input) -> Outcome:
    if not isinstance(rows, Rows):
        return _leaf(rows)
    names = rows.names
    values: list[Outcome] = []
    undecided: list[Outcome] = []
    for row in rows.rows:
        known = frame(names, row.inputs)
        passes = True if expr.where is None else _value(expr.where, known)
        if isinstance(passes, Unknown):
            undecided.append(passes)
        elif passes is True:
            values.append(row.id if expr.body is None else _value(expr.body, known))
    return merge(undecided) or tuple(values)


def interpret_with(expr: Expr, known: Frame) -> Outcome:
    """Return the value of a part of a formula from the frame of the whole."""
    return _value(expr, known)


def decided(condition: Expr, known: Frame) -> bool | None:
    """Return whether a condition holds, or None where that is not known."""
    outcome = _value(condition, known)
    return outcome if isinstance(outcome, bool) else None


def passing(rows: Rows) -> list[Row]:
    """Return the rows that pass the filter of their `for hver`; every row where there is no filter."""
    where = rows.each.where
    if where is None:
        return list(rows.rows)
    return [row for row in rows.rows if _value(where, frame(rows.names, row.inputs)) is True]


def _call(expr: Call, known: Frame) -> Outcome:
    if expr.function == "hvis":
        condition = _value(expr.args[0], known)
        if isinstance(condition, Unknown | Absent):
            return condition
        return _value(expr.args[1] if condition else expr.args[2], known)
    if expr.function == "oppgitt":
        assert isinstance(expr.args[0], Name | Each)
        return is_given(known[leaf_key(expr.args[0])])
    if expr.function in ("noen", "alle"):
        return _quantified(expr, known)
    args = [_value(arg, known) for arg in expr.args]
    if expr.function == "nte":
        return _nth(expr, args[0], args[1], known)
    function = FUNCTIONS[expr.function]
    if function.skips:
        return _skipping(expr, args)
    state = merge([one for arg in args for one in (arg if isinstance(arg, tuple) else (arg,))])
    if state is not None:
        return state
    if expr.function in ("trinn", "trinnvis"):
        return (step_value if expr.function == "trinn" else stepwise)(args[0], args[1])
    assert function.apply is not None
    return _applied(expr, function.apply, args, known)


def _quantified(expr: Call, known: Frame) -> Outcome:
    """`noen` or `alle`, three-valued: one item that decides is enough, though others are unknown.

    An item whose filter is unknown counts only where it could decide: `noen` as filter and condition, `alle` as its
    condition wherever the filter lets it in.
    """
    (each,) = expr.args
    assert isinstance(each, Each)
    rows, decisive = known[leaf_key(each)], expr.function == "noen"
    if not isinstance(rows, Rows):
        return not decisive if isinstance(rows, NotApplicable) else _leaf(rows)
    unknown: list[Outcome] = []
    for row in rows.rows:
        inside = frame(rows.names, row.inputs)
        passes = True if each.where is None else _value(each.where, inside)
        if passes is False or isinstance(passes, Absent):
            continue
        holds = True if each.body is None else _value(each.body, inside)
        if holds is (not decisive) or isinstance(holds, Absent):
            continue
        state = merge([passes, holds])
        if state is None:
            return decisive
        unknown.append(state)
    return merge(unknown) or not decisive


def _applied(expr: Call, apply: Any, args: Sequence[Outcome], known: Frame) -> Outcome:
    try:
        value = apply(*args)
    except ZeroDivisionError:
        return Unknown(keys_under(expr, known), Text("deling på null", "division by zero"))
    except NoFactorError as error:
        return Unknown(keys_under(expr.args[error.argument], known), error.grunn)
    return value if isinstance(value, bool | str | date) else whole(value)


def _skipping(expr: Call, args: Sequence[Outcome]) -> Outcome:
    """A sum, a least, a greatest, a mean, a clamp: what does not apply is passed over, what is unknown is not."""
    if expr.function == "begrens":
        value, low, high = args
        if isinstance(value, Unknown | Absent):
            return merge([value, *(bound for bound in (low, high) if isinstance(bound, Unknown))])
        state = merge([bound for bound in (low, high) if isinstance(bound, Unknown)])
        if state is not None:
            return state
        value = value if isinstance(low, Absent) else max(value, low)
        return value if isinstance(high, Absent) else min(value, high)
    parts = [one for arg in args for one in (arg if isinstance(arg, tuple) else (arg,))]
    applying = [part for part in parts if not isinstance(part, Absent)]
    state = merge(applying)
    if state is not None:
        return state
    if not applying:
        return _of_none(FUNCTIONS[expr.function], parts)
    apply = FUNCTIONS[expr.function].apply
    assert apply is not None
    value = apply(*applying)
    return value if isinstance(value, bool | date) else whole(value)


def _of_none(function: Function, absent: Sequence[Absent]) -> Outcome:
    """What a function comes to where no value applies: there may be none at all, or only such as do not apply."""
    known = function.of_absent if absent else function.of_nothing
    if known is not None:
        return known
    return absent[0] if absent else Absent(Text("ingen verdier å regne med", "no values to compute with"))


def _nth(expr: Call, values: Outcome, number: Outcome, known: Frame) -> Outcome:
    """The nth value of a list: only that one has to be known."""
    state = merge([values, number])
    if state is not None:
        return state
    if number != number // 1 or number < 1:
        return Unknown(
            keys_under(expr.args[1], known), Text("nummeret må være 1 eller mer", "the number must be 1 or more")
        )
    if number > len(values):
        each = expr.args[0]
        name = each.items if isinstance(each, Each) else "liste"
        return Unknown((f"{name}[{number}]",))
    return values[int(number) - 1]
