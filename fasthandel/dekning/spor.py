"""What an evaluation went through: which branches of a formula, which steps of a scale, which values.

The formula is walked once more beside the computation, with the reference evaluator to decide each condition; the
computation itself is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from fasthandel.dekning.formler import Key
from fasthandel.engine.interpret import Frame, frame, interpret_with
from fasthandel.engine.nodes import Parameter, Rows
from fasthandel.engine.outcome import Absent, Outcome, Unknown
from fasthandel.language.ir import Call, Each, Expr, Logic, Lookup, Name, Span, children, leaf_key
from fasthandel.money import Number
from fasthandel.rules.model import DatedValue
from fasthandel.rules.scales import Scaled, parts_of

Mark = tuple[object, ...]
"""The `Key` of a formula or value, and what happened there: a plain tuple, for there are many of them."""

RAN, VALUE = "regnet", "verdi"
"""A formula was computed; it came to a value."""
READ, STEP = "lest", "trinn"
"""A value of a parameter was used; a step of a scale was."""
CHOSEN = "valgt"
"""An argument of `min` or `maks` was the least or the greatest, alone."""
BELOW, WITHIN, ABOVE = "under", "innenfor", "over"
"""What `begrens` met."""

TWO = 2


def at_span(key: Key, at: Span, what: object) -> Mark:
    """Return the mark of a part of a formula: a yes/no for a condition, or one of the words above."""
    return (*key, at.start, at.end, what)


def operands(expr: Logic) -> list[Expr]:
    """Return the sides of a chain of `og` (or of `eller`): a og b og c has three."""
    sides = (expr.left, expr.right)
    return [
        one for side in sides for one in (operands(side) if isinstance(side, Logic) and side.op == expr.op else [side])
    ]


def is_choice(expr: Expr) -> bool:
    """Return whether it is a `min` or `maks` of single values, two or more: one of them is chosen."""
    if not isinstance(expr, Call) or expr.function not in ("min", "maks") or len(expr.args) < TWO:
        return False
    return not any(isinstance(arg, Each) for arg in expr.args)


class Tracer:
    """Collects the marks of an evaluation."""

    def __init__(self) -> None:
        self.marks: set[Mark] = set()
        self.here: Key = ("", ())

    def formula(self, key: Key, expr: Expr, known: Frame, *, condition: bool, value: Outcome) -> None:
        """Follow a formula that came to `value`; `condition` for one under which something does not apply."""
        self.here = key
        self.marks.add((*key, RAN))
        decided = not isinstance(value, Unknown | Absent)
        if decided:
            self.marks.add((*key, VALUE))
        if condition and not isinstance(value, Unknown):  # a condition that does not apply keeps nothing out
            self.mark(expr, decided and value is True)
        self.visit(expr, known)

    def mark(self, expr: Expr, what: object) -> None:
        """Mark a part of the formula at hand."""
        self.marks.add(at_span(self.here, expr.at, what))

    def visit(self, expr: Expr, known: Frame) -> None:
        """Follow a part of a formula: only what its value rests on."""
        match expr:
            case Name() | Lookup():
                node = known[leaf_key(expr)]
                if isinstance(node, Parameter):
                    self.read(node.dated)
            case Each():
                self.each(expr, known)
            case Logic():
                self.logic(expr, known)
            case Call():
                self.call(expr, known)
            case _:
                for child in children(expr):
                    self.visit(child, known)

    def condition(self, expr: Expr, known: Frame) -> bool | None:
        """Follow a condition, mark how it came out and return it; None where that is not known."""
        self.visit(expr, known)
        value = interpret_with(expr, known)
        if not isinstance(value, bool):
            return None
        self.mark(expr, value)
        return value

    def read(self, dated: DatedValue) -> None:
        """Mark a value of a parameter as used."""
        self.marks.add((dated.origin.document.file, dated.origin.path, READ))

    def logic(self, expr: Logic, known: Frame) -> None:
        """Follow a chain up to the side that decides it."""
        decisive = expr.op == "eller"
        for side in operands(expr):
            if self.condition(side, known) is decisive:
                self.mark(expr, decisive)
                return
        value = interpret_with(expr, known)
        if isinstance(value, bool):
            self.mark(expr, value)

    def each(self, expr: Each, known: Frame) -> None:
        """Follow the filter for each item, and the body for those that pass."""
        rows = known[leaf_key(expr)]
        if not isinstance(rows, Rows):
            return
        for row in rows.rows:
            inner = frame(rows.names, row.inputs)
            if expr.where is not None and not self.passes(expr.where, inner):
                continue
            if expr.body is not None:
                self.visit(expr.body, inner)

    def passes(self, where: Expr, known: Frame) -> bool:
        """Follow a filter; what does not apply to an item leaves it out."""
        passed = self.condition(where, known)
        if passed is None and isinstance(interpret_with(where, known), Absent):
            self.mark(where, what=False)
        return passed is True

    def call(self, expr: Call, known: Frame) -> None:
        """Follow a function into the arguments that it uses."""
        match expr.function:
            case "oppgitt":
                pass
            case "hvis":
                taken = self.condition(expr.args[0], known)
                if taken is not None:
                    self.visit(expr.args[1 if taken else 2], known)
            case "trinn" | "trinnvis":
                self.visit(expr.args[1], known)
                self.scale(expr, known)
            case _:
                for arg in expr.args:
                    self.visit(arg, known)
                if is_choice(expr):
                    self.choice(expr, [interpret_with(arg, known) for arg in expr.args])
                elif expr.function == "begrens":
                    self.clamp(expr, [interpret_with(arg, known) for arg in expr.args])

    def scale(self, expr: Call, known: Frame) -> None:
        """Mark the steps of a scale that count."""
        node, x = known[leaf_key(_name(expr.args[0]))], interpret_with(expr.args[1], known)
        if not isinstance(node, Parameter) or not isinstance(x, Number):
            return
        self.read(node.dated)
        origin = node.dated.origin
        for number in used_steps(expr.function, _scaled(node), x):
            self.marks.add((origin.document.file, (*origin.path, number), STEP))

    def choice(self, expr: Call, values: Sequence[Outcome]) -> None:
        """Mark the argument that `min` or `maks` chose, where no other is equal to it."""
        there = [(value, arg) for value, arg in zip(values, expr.args, strict=True) if not isinstance(value, Absent)]
        if any(isinstance(value, Unknown) for value, _ in there) or len(there) < TWO:
            return
        best = (min if expr.function == "min" else max)(value for value, _ in there)
        chosen = [arg for value, arg in there if value == best]
        if len(chosen) == 1:
            self.mark(chosen[0], CHOSEN)

    def clamp(self, expr: Call, values: Sequence[Outcome]) -> None:
        """Mark on which side of its bounds `begrens` found its value."""
        x, low, high = values
        if any(isinstance(one, Unknown) for one in values) or isinstance(x, Absent):
            return
        below = not isinstance(low, Absent) and x < low
        above = not isinstance(high, Absent) and x > high
        self.mark(expr, BELOW if below else ABOVE if above else WITHIN)


def used_steps(function: str, scale: Scaled, x: Number) -> list[int]:
    """Return which steps of a scale count for `x`: the one it is in, or every one that has a part of it."""
    if function == "trinn":
        return [next(number for number, step in enumerate(scale) if step.holds(x))]
    used = [step for _, step in parts_of(scale, x)]
    return [number for number, step in enumerate(scale) if any(step is one for one in used)]


def _name(expr: Expr) -> Name:
    assert isinstance(expr, Name)
    return expr


def _scaled(node: Parameter) -> Scaled:
    assert isinstance(node.value, tuple)
    return node.value
