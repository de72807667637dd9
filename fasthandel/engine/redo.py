"""Redoes the arithmetic of an explanation tree from its leaves.

It trusts no value but those of the leaves (what the user wrote, and the rule set's parameters) and shares no code with
the evaluator that made the tree: it walks the operations that the tree itself shows.
"""

from __future__ import annotations

from datetime import date

from fasthandel.dates import TELLERE, next_working_day
from fasthandel.engine.interpret import interpret
from fasthandel.engine.nodes import Computed, Formula, Input, Line, Node, Round, Row, Rows, Shift, Total, Within
from fasthandel.engine.valuation import Resultat
from fasthandel.facts import Missing, NotApplicable, Value
from fasthandel.money import Number, round_to, whole
from fasthandel.record import record, replace


@record
class Difference:
    """A node whose shown value is not what its inputs give."""

    id: str
    shown: object
    redone: object


def recompute(resultat: Resultat) -> tuple[Difference, ...]:
    """Return every node of the result whose value differs from the arithmetic redone; empty when all agree."""
    differences: list[Difference] = []
    _redo(resultat.total, differences)
    for line in resultat.lines:
        _redo_line(line, differences)
    for check in resultat.kontroller:
        _redo(check.node, differences)
    for _, node in resultat.frister:
        _redo(node, differences)
    return tuple(dict.fromkeys(differences))


def _redo_line(line: Line, differences: list[Difference]) -> None:
    _redo(line.node, differences)
    for part in line.parts:
        _redo_line(part, differences)


def _redo(node: Node, differences: list[Difference]) -> Value | None:
    """Return the node's value from its inputs' redone values, and note where it is not the one shown."""
    if not isinstance(node, Computed):
        return node.value if not isinstance(node.value, tuple) else None
    inputs = tuple(_redone(one, differences) for one in node.inputs)
    redone = _apply(node, inputs)
    if redone != node.value or isinstance(redone, bool) is not isinstance(node.value, bool):
        differences.append(Difference(node.id, node.value, redone))
    return redone


def _redone(one: Input, differences: list[Difference]) -> Input:
    """Return the input with its value redone."""
    if isinstance(one, Rows):
        rows = tuple(Row(row.id, tuple(_redone(inner, differences) for inner in row.inputs)) for row in one.rows)
        return replace(one, rows=rows)
    if isinstance(one, Computed):
        redone = _redo(one, differences)
        assert redone is not None
        return replace(one, value=redone)
    return one


def _apply(node: Computed, inputs: tuple[Input, ...]) -> Value:
    match node.op:
        case Formula(checked):
            outcome = interpret(checked.expr, inputs)
            assert isinstance(outcome, Value)
            return outcome
        case Total():
            return _sum(inputs)
        case Round(rounding):
            return round_to(_number(inputs[0]), rounding.til, rounding.maate)
        case Shift(teller):
            day = inputs[0].value
            assert isinstance(day, date)
            return next_working_day(day) if TELLERE[teller].moves else day
        case Within(has_lower, has_upper):
            measured, bounds = _number(inputs[0]), [_number(one) for one in inputs[1:]]
            above = not has_lower or bounds[0] <= measured
            return above and (not has_upper or measured <= bounds[-1])


def _sum(inputs: tuple[Input, ...]) -> Number:
    total: Number = 0
    for one in inputs:
        assert not isinstance(one, Missing)
        if not isinstance(one, NotApplicable):
            total = total + _number(one)
    return whole(total)


def _number(one: Input) -> Number:
    assert isinstance(one.value, Number)
    return one.value
