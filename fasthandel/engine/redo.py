"""Redoes the arithmetic of an explanation tree from its leaves.

It trusts no value but those of the leaves (what the user wrote, and the rule set's parameters) and shares no code with
the evaluator that made the tree: it walks the operations that the tree itself shows.
"""

from __future__ import annotations

from datetime import date

from fasthandel.dates import TELLERE, next_working_day
from fasthandel.engine.interpret import interpret
from fasthandel.engine.nodes import Computed, Formula, Input, Line, Round, Row, Rows, Shift, Total, Within, less
from fasthandel.engine.valuation import Resultat
from fasthandel.facts import Missing, NotApplicable, Value
from fasthandel.money import Number, round_to, whole
from fasthandel.record import record


@record
class Difference:
    """A node whose shown value is not what its inputs give."""

    id: str
    shown: object
    redone: object


def recompute(resultat: Resultat) -> tuple[Difference, ...]:
    """Return every node of the result whose value differs from the arithmetic redone; empty when all agree."""
    redoing = _Redoing()
    redoing.redone(resultat.total)
    for line in (*resultat.lines, *resultat.utenfor):
        redoing.line(line)
    for check in resultat.kontroller:
        for node in (check.node, check.maalt, check.fra, check.til):
            if node is not None:
                redoing.redone(node)
    for frist in resultat.frister:
        for node in (frist.node, *(one for _, one in frist.beside())):
            redoing.redone(node)
    return tuple(dict.fromkeys(redoing.differences))


class _Redoing:
    """One pass over a result; a node that many others read is redone once."""

    def __init__(self) -> None:
        self.known: dict[int, Input] = {}
        self.differences: list[Difference] = []

    def line(self, line: Line) -> None:
        for one in (line.node, *line.inputs):
            self.redone(one)
        if line.maks is not None:
            self.redone(line.maks)
        for part in line.parts:
            self.line(part)

    def redone(self, one: Input) -> Input:
        """Return the input with its value redone from its own inputs' redone values."""
        if not isinstance(one, Computed | Rows):
            return one
        known = self.known.get(id(one))
        if known is None:
            known = self.known[id(one)] = self.rows(one) if isinstance(one, Rows) else self.computed(one)
        return known

    def rows(self, rows: Rows) -> Rows:
        redone = tuple(Row(row.id, tuple(self.redone(inner) for inner in row.inputs)) for row in rows.rows)
        return rows._replace(rows=redone)

    def computed(self, node: Computed) -> Computed:
        """Redo one node, and note it where it is not what is shown."""
        redone = _apply(node, tuple(self.redone(one) for one in node.inputs))
        if redone == node.value and isinstance(redone, bool) is isinstance(node.value, bool):
            return node
        self.differences.append(Difference(node.id, node.value, redone))
        return node._replace(value=redone)


def _apply(node: Computed, inputs: tuple[Input, ...]) -> Value:
    match node.op:
        case Formula(checked):
            outcome = interpret(checked.expr, inputs, checked.leaves)
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
            measured, *bounds = (one.value for one in inputs)
            below = has_lower and less(measured, bounds[0])
            return not below and not (has_upper and less(bounds[-1], measured))


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
