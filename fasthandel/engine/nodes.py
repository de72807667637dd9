"""The explanation tree: every value with what it was derived from.

Five states: `Given`, `NotApplicable` and `Missing` come from `facts`, `Parameter` and `Computed` are added here.
Nodes are frozen (those made by the hundred in each valuation are named tuples, the cheapest that Python has); the shown
formula is read off the operation and its inputs, so it cannot part from the arithmetic.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from fasthandel.errors import Problem
from fasthandel.facts import Given, Missing, NotApplicable, Value
from fasthandel.language.ir import Each, Leaf
from fasthandel.language.types import Checked
from fasthandel.money import Number
from fasthandel.record import record
from fasthandel.rules.model import AnyConclusion, DatedValue, Exclusion, ParameterDef, Rounding
from fasthandel.rules.scales import Scaled
from fasthandel.text import Text
from fasthandel.units import Kind, Unit


@record
class Parameter:
    """A value of the rule set in force on the day, with its validity, source and certainty."""

    id: str
    """ "gulv", or with its key "levetid[ultralyd]"."""
    definition: ParameterDef
    dated: DatedValue
    value: Value | Scaled

    @property
    def navn(self) -> Text:
        """The parameter's name."""
        return self.definition.navn

    @property
    def unit(self) -> Unit:
        """The unit of the value."""
        return self.definition.type.unit

    @property
    def kind(self) -> Kind:
        """The kind of the value."""
        return self.definition.type.kind


@record
class Lacking(Missing):
    """A parameter that has no value on the day, or a step that needs one: an error where a conclusion needs it."""

    problem: Problem | None = None


@record
class Formula:
    """The operation of a node that a formula derives from its inputs."""

    checked: Checked


@record
class Total:
    """The operation of a node that is the sum of its inputs; an input that does not apply counts as nothing."""


class Round(NamedTuple):
    """The operation of a node that rounds its one input as the rule set declares."""

    rounding: Rounding


@record
class Shift:
    """The operation of a node that moves its one input, a date, as the counting rule says."""

    teller: str


@record
class Within:
    """The operation of a yes/no node that asks whether its first input lies within the bounds that follow it."""

    has_lower: bool
    has_upper: bool


Op = Formula | Total | Round | Shift | Within


class Computed(NamedTuple):
    """A value that the rules derive from other nodes."""

    id: str
    navn: Text
    value: Value
    unit: Unit
    kind: Kind
    op: Op
    inputs: tuple[Input, ...]
    rule: AnyConclusion | None = None
    """The conclusion that it follows from; None for the takst itself."""


Node = Given | Parameter | Computed | NotApplicable | Missing


class Row(NamedTuple):
    """What one item of a list gave to a formula."""

    id: str
    inputs: tuple[Input, ...]
    """In the order of `Rows.names`."""


class Rows(NamedTuple):
    """The items that a `for hver` went through."""

    each: Each
    names: tuple[Leaf, ...]
    """What each row reads, in order."""
    rows: tuple[Row, ...]
    value: None = None


Input = Node | Rows
"""An input of a formula, in the order of `ir.leaves`."""


@record
class Rounded:
    """What a declared rounding did to a value."""

    rounding: Rounding
    before: Number
    difference: Number


class Line(NamedTuple):
    """One line of the result: a component, one item of it, or a rounding; with the lines it is the sum of."""

    id: str
    navn: Text
    slag: str
    """ "sum", "per_post", "formel", "post"."""
    node: Node
    rule: AnyConclusion
    del_av: str
    parts: tuple[Line, ...] = ()
    formula: Checked | None = None
    """The formula that decided the line: its own, or the condition under which it does not apply."""
    inputs: tuple[Input, ...] = ()
    excluded_by: Exclusion | None = None
    maks: Node | None = None

    @property
    def rounding(self) -> Rounded | None:
        """What a declared rounding did to the line, if there is one."""
        node = self.node
        if not (isinstance(node, Computed) and isinstance(node.op, Round)):
            return None
        before, after = node.inputs[0].value, node.value
        assert isinstance(before, Number)
        assert isinstance(after, Number)
        return Rounded(node.op.rounding, before, after - before)


def is_given(node: Input) -> bool:
    """Return whether an input has a value; a list has one as soon as the practice file has it, though it be empty."""
    return isinstance(node, Rows) or node.value is not None


def value_or_zero(node: Node) -> Number | None:
    """Return what a node counts in a sum: its number, 0 when it does not apply, None when it is not known."""
    if isinstance(node, NotApplicable):
        return 0
    value = node.value
    if value is None:
        return None
    assert isinstance(value, Number)
    return value


def less(one: object, other: object) -> bool:
    """Return whether a number is less than another, or a date earlier than another."""
    if isinstance(one, date) and isinstance(other, date):
        return one < other
    assert isinstance(one, Number)
    assert isinstance(other, Number)
    return one < other
