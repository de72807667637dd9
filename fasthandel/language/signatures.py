"""What a function of the rule language is, and one check for each shape of arguments that functions take.

Each check is given the checker, the arguments and their types; it returns the type of the result, or None when it has
noted a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from fasthandel.language.ir import Each, Expr, Name, Words
from fasthandel.language.types import DATE, YES_NO, Scale, Type
from fasthandel.money import ROUNDINGS
from fasthandel.record import record, replace
from fasthandel.text import Text
from fasthandel.units import NUMBER, Kind, Unit, parse_unit

if TYPE_CHECKING:
    from fasthandel.language.check import Checker

Types = Sequence[Type]
Signature = Callable[["Checker", Sequence[Expr], Types], Type | None]


@record
class Function:
    """One function: how it is called, how its arguments are checked, and what it gives."""

    bruk: str
    """How it is written, e.g. "begrens(x, nedre, oevre)"."""
    forklaring: Text
    eksempel: str
    """A formula of literals and its value, run by a test: "min(3, 5) == 3"."""
    least: int
    most: int | None
    check: Signature
    apply: Callable[..., Any] | None = None
    """The value from the values of the arguments; None for those that the evaluator knows itself (they are lazy)."""
    skips: bool = False
    """True if an argument that does not apply is passed over, as in a sum; else the whole then does not apply."""
    of_nothing: Any = None
    """The value of an empty list, where there is one."""
    of_absent: Any = None
    """The value where there are values and none of them applies; without one, the whole then does not apply."""
    counts: bool = False
    """True if the bare name of a list stands for its items."""
    needs_teller: bool = False
    reads_scale: bool = False
    """True if the first argument is the name of a scale."""


def same(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """Every argument a number of one unit, or every argument a date; a list counts as its values."""
    first = next((kind for kind in types if not kind.any_unit), types[0])
    if first.items or first.kind not in (Kind.TALL, Kind.DATO):
        return checker.wrong(args[0], first, Text("tall eller datoer", "numbers or dates"))
    for expr, kind in zip(args, types, strict=True):
        if not checker.agree(expr, kind, first):
            return None
    return replace(first, many=False, any_unit=all(kind.any_unit for kind in types))


def numbers(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """Every argument numbers of one unit."""
    for expr, kind in zip(args, types, strict=True):
        if kind.kind is not Kind.TALL or kind.items:
            return checker.wrong(expr, kind, Text("tall", "numbers"))
    return same(checker, args, types)


def single(checker: Checker, args: Sequence[Expr], types: Types) -> bool:
    """Note and return False where a list stands for one value."""
    many = next(((expr, kind) for expr, kind in zip(args, types, strict=True) if kind.many or kind.items), None)
    if many is not None:
        checker.wrong(*many, Text("én verdi", "one value"))
    return many is None


def clamped(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """Three single numbers of one unit."""
    return numbers(checker, args, types) if single(checker, args, types) else None


def count(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A list, to be counted."""
    if not (types[0].many or types[0].items):
        return checker.wrong(args[0], types[0], Text("en liste", "a list"))
    return Type(Kind.TALL, Unit((), "antall"))


def some(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A list of yes/no values, or of items that passed a filter."""
    return YES_NO if types[0].items else every(checker, args, types)


def every(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A list of yes/no values. Of items that passed a filter there would be nothing left to ask."""
    if types[0].many and types[0].kind is Kind.JA_NEI:
        return YES_NO
    return checker.wrong(args[0], types[0], Text("en liste av ja/nei", "a list of yes/no"))


def condition(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A yes/no, then two values of one type."""
    condition, then, other = types
    if condition.kind is not Kind.JA_NEI or condition.many:
        return checker.wrong(args[0], condition, Text("ja/nei", "yes/no"))
    if not single(checker, args[1:], types[1:]) or not checker.agree(args[2], other, then):
        return None
    known = (*then.choices, *other.choices) if then.choices and other.choices else ()
    return replace(other if then.any_unit else then, choices=tuple(dict.fromkeys(known)))


def is_given(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """The name of a fact or a list that the practice file may leave out."""
    if isinstance(args[0], Name) and checker.is_fact(args[0].name):
        return YES_NO
    if isinstance(args[0], Each) and args[0].body is None and args[0].where is None:
        return YES_NO
    return checker.wrong(args[0], types[0], Text("en opplysning fra praksisfilen", "a fact of the practice file"))


def nth(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A list and a count."""
    if not types[0].many:
        return checker.wrong(args[0], types[0], Text("en liste av verdier", "a list of values"))
    if types[1].kind is not Kind.TALL or not types[1].unit.is_plain or types[1].many:
        return checker.wrong(args[1], types[1], Text("et antall", "a count"))
    return replace(types[0], many=False)


def rounded(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A number, a step in its unit or without one, and the name of a rounding."""
    if types[0].many or types[0].kind is not Kind.TALL:
        return checker.wrong(args[0], types[0], Text("ett tall", "one number"))
    if len(args) == 3 and not (isinstance(args[2], Words) and args[2].value in ROUNDINGS):  # noqa: PLR2004 - the third
        return checker.wrong(args[2], types[2], Text(" | ".join(ROUNDINGS), " | ".join(ROUNDINGS)))
    fits = single(checker, args, types) and checker.agree(args[1], types[1], types[0], plain_fits=True)
    return types[0] if fits else None


def absolute(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """One number; its type stays."""
    return types[0] if single(checker, args, types) and numbers(checker, args, types) else None


def factor(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """A rate, a number without a unit; then how many years, as a time or without a unit."""
    years = Type(Kind.TALL, parse_unit("aar"))
    if not single(checker, args, types) or not checker.agree(args[0], types[0], Type(Kind.TALL)):
        return None
    return Type(Kind.TALL) if checker.agree(args[1], types[1], years, plain_fits=True) else None


def days(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """Single dates; the result is a date."""
    for expr, kind in zip(args, types, strict=True):
        if kind != DATE:
            return checker.wrong(expr, kind, Text("en dato", "a date"))
    return DATE


def between_days(unit: str) -> Signature:
    """Two dates; the result is in `unit`."""

    def check(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
        return None if days(checker, args, types) is None else Type(Kind.TALL, parse_unit(unit))

    return check


def as_unit(unit: str) -> Signature:
    """A number without a unit; the result is in `unit`."""

    def check(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
        kind = types[0]
        if kind.kind is not Kind.TALL or kind.many or not kind.unit.is_plain:
            return checker.wrong(args[0], kind, Text("et tall uten enhet", "a number without a unit"))
        return Type(Kind.TALL, parse_unit(unit))

    return check


def bare(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """One number; the result has no unit."""
    if types[0].kind is not Kind.TALL or types[0].many:
        return checker.wrong(args[0], types[0], Text("ett tall", "one number"))
    return Type(Kind.TALL, NUMBER)


def scale(*, marginal: bool) -> Signature:
    """A scale and what to look up; `marginal` sums over the steps, so the unit is that of the product."""

    def check(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
        scale = checker.scope.tables.get(args[0].name) if isinstance(args[0], Name) else None
        if not isinstance(scale, Scale):
            return checker.wrong(args[0], types[0], Text("en skala", "a scale"))
        if not single(checker, args, types) or not checker.agree(args[1], types[1], Type(Kind.TALL, scale.argument)):
            return None
        return Type(Kind.TALL, scale.value * scale.argument if marginal else scale.value)

    return check
