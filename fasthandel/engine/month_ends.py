"""Where a date fell on the last day of a month because the month lacks the day that was counted to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from fasthandel.dates import is_short_month
from fasthandel.engine.interpret import Frame, decided, frame, interpret_with
from fasthandel.engine.nodes import Computed, Formula, Node
from fasthandel.engine.outcome import shift_date
from fasthandel.language.ir import Call, DateSum, Each, Expr, children

MONTHS = {"mnd": 1, "aar": 12}


def shortened(node: Node) -> list[dict[str, Any]]:
    """Return each day that a formula came to at a month's end, with the day number that the month lacks."""
    if not (isinstance(node, Computed) and isinstance(node.op, Formula)):
        return []
    checked = node.op.checked
    found = _ends(checked.expr, frame(checked.leaves, node.inputs))
    return [{"dato": day.isoformat(), "mangler_dag": number} for day, number in dict.fromkeys(found)]


def _ends(expr: Expr, known: Frame) -> Iterator[tuple[date, int]]:
    if isinstance(expr, Each):  # its parts are those of many items
        return
    if isinstance(expr, Call) and expr.function == "hvis":
        holds = decided(expr.args[0], known)
        if holds is not None:
            yield from _ends(expr.args[1 if holds else 2], known)
        return
    if isinstance(expr, DateSum) and expr.unit in MONTHS:
        start, count = interpret_with(expr.left, known), interpret_with(expr.right, known)
        if isinstance(start, date) and isinstance(count, int):
            count = -count if expr.op == "-" else count
            if is_short_month(start, count * MONTHS[expr.unit]):
                yield shift_date(start, count, expr.unit), start.day
    for child in children(expr):
        yield from _ends(child, known)
