"""The intermediate form of a formula: what every other part walks.

A formula is parsed once into these nodes. The evaluator, the unit check, the printer and every later backend walk the
same tree, so the shown formula cannot part from the arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fasthandel.money import Number as Exact
from fasthandel.record import record
from fasthandel.units import NUMBER, Unit


class Span(NamedTuple):
    """Where in the formula's text a node stands: characters `start` up to but not including `end`."""

    start: int
    end: int


@record
class Number:
    """An exact number written in the formula, with the unit written after it."""

    value: Exact
    at: Span
    unit: Unit = NUMBER


@record
class Words:
    """A text in quotes."""

    value: str
    at: Span


@record
class Day:
    """A date written as 2024-04-01."""

    value: date
    at: Span


@record
class Truth:
    """`ja` or `nei`."""

    value: bool
    at: Span


@record
class Name:
    """A fact, a parameter, another conclusion, or a field of the item at hand. Dots are part of the name."""

    name: str
    at: Span


@record
class Lookup:
    """A value of a table parameter by key: `levetid[post.klasse]`."""

    table: str
    key: Name
    at: Span


@record
class Negative:
    """`-x`."""

    operand: Expr
    at: Span


@record
class Arithmetic:
    """`+ - * /` between two values."""

    op: str
    left: Expr
    right: Expr
    at: Span


@record
class DateSum:
    """A date plus or minus a time: what the check makes of an `Arithmetic` whose left side is a date."""

    op: str
    left: Expr
    right: Expr
    unit: str
    """ "aar", "mnd", "uker", "dager" or "virkedager"."""
    at: Span


@record
class DateGap:
    """A date minus a date, in days."""

    left: Expr
    right: Expr
    at: Span


@record
class Compare:
    """`== != < <= > >=` between two values of one kind and unit."""

    op: str
    left: Expr
    right: Expr
    at: Span


@record
class OneOf:
    """`x i ['a', 'b']`."""

    operand: Expr
    choices: tuple[Words | Number, ...]
    at: Span


@record
class Not:
    """`ikke x`."""

    operand: Expr
    at: Span


@record
class Logic:
    """`og` or `eller` between yes/no values."""

    op: str
    left: Expr
    right: Expr
    at: Span


@record
class Call:
    """A function of the language."""

    function: str
    args: tuple[Expr, ...]
    at: Span


@record
class Each:
    """`body for hver items som variable der where`: one value for each item that passes the filter.

    Without a body it stands for the items themselves, which can only be counted.
    """

    body: Expr | None
    items: str
    variable: str
    where: Expr | None
    at: Span
    items_at: Span
    """Where the name of the list stands."""


Expr = (
    Number
    | Words
    | Day
    | Truth
    | Name
    | Lookup
    | Negative
    | Arithmetic
    | DateSum
    | DateGap
    | Compare
    | OneOf
    | Not
    | Logic
    | Call
    | Each
)
Leaf = Name | Lookup | Each
"""What a formula reads from outside itself. An `Each` is one leaf; its own names belong to its rows."""


def children(expr: Expr) -> tuple[Expr, ...]:
    """Return the parts of a node in reading order."""
    match expr:
        case Number() | Words() | Day() | Truth() | Name():
            return ()
        case Lookup():
            return (expr.key,)
        case Negative() | Not():
            return (expr.operand,)
        case Arithmetic() | DateSum() | DateGap() | Compare() | Logic():
            return (expr.left, expr.right)
        case OneOf():
            return (expr.operand, *expr.choices)
        case Call():
            return expr.args
        case Each():
            return tuple(part for part in (expr.body, expr.where) if part is not None)


def leaves(expr: Expr) -> tuple[Leaf, ...]:
    """Return what the formula reads, each once, in the order in which it is first named."""
    found: dict[object, Leaf] = {}
    for leaf in _leaves(expr):
        found.setdefault(leaf_key(leaf), leaf)
    return tuple(found.values())


def leaf_key(leaf: Leaf) -> object:
    """Return what makes two leaves of one formula the same: where they stand does not count, but for a list."""
    match leaf:
        case Name():
            return leaf.name
        case Lookup():
            return (leaf.table, leaf.key.name)
        case Each():
            return (leaf.at.start, leaf.at.end)


def row_leaves(each: Each) -> tuple[Leaf, ...]:
    """Return what one row of an `Each` reads, in order: the body's leaves, then the filter's."""
    found: dict[object, Leaf] = {}
    for part in children(each):
        for leaf in _leaves(part):
            found.setdefault(leaf_key(leaf), leaf)
    return tuple(found.values())


def reads(expr: Expr, variable: str) -> bool:
    """Return whether a formula may read a field of the item that `variable` stands for."""
    return any(isinstance(node, Name) and node.name.startswith(f"{variable}.") for node in walk(expr))


def walk(expr: Expr) -> Iterator[Expr]:
    """Yield the node and everything under it, parents first."""
    yield expr
    for child in children(expr):
        yield from walk(child)


def names_read(expr: Expr) -> Iterator[str]:
    """Yield every name that a formula reads: facts, parameters, tables, scales, conclusions, fields of items."""
    for node in walk(expr):
        if isinstance(node, Name):
            yield node.name
        elif isinstance(node, Lookup):
            yield node.table


def _leaves(expr: Expr) -> Iterator[Leaf]:
    if isinstance(expr, Name | Lookup | Each):
        yield expr
    else:
        for child in children(expr):
            yield from _leaves(child)
