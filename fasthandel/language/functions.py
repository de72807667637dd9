"""The functions of the rule language: one table behind the unit check, the evaluator and the language reference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from fasthandel import dates
from fasthandel.language.ir import Expr, Name, Words
from fasthandel.language.types import DATE, YES_NO, Scale, Type
from fasthandel.money import ROUNDINGS, divide, round_to
from fasthandel.text import Text
from fasthandel.units import NUMBER, Kind, Unit, parse_unit

if TYPE_CHECKING:
    from fasthandel.language.check import Checker

Types = Sequence[Type]


@dataclass(frozen=True, slots=True)
class Function:
    """One function: how it is called, how its arguments are checked, and what it gives."""

    bruk: str
    """How it is written, e.g. "begrens(x, nedre, oevre)"."""
    forklaring: Text
    eksempel: str
    """A formula of literals and its value, run by a test: "min(3, 5) == 3"."""
    least: int
    most: int | None
    check: Callable[[Checker, Sequence[Expr], Types], Type | None]
    apply: Callable[..., Any] | None = None
    """The value from the values of the arguments; None for those that the evaluator knows itself (they are lazy)."""
    skips: bool = False
    """True if an argument that does not apply is passed over, as in a sum; else the whole then does not apply."""
    of_nothing: Any = None
    """The value of an empty list, where there is one."""
    counts: bool = False
    """True if the bare name of a list stands for its items."""
    needs_teller: bool = False
    reads_scale: bool = False
    """True if the first argument is the name of a scale."""


def _same(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    """Every argument a number of one unit, or every argument a date; a list counts as its values."""
    first = next((kind for kind in types if not kind.any_unit), types[0])
    if first.items or first.kind not in (Kind.TALL, Kind.DATO):
        return checker.wrong(args[0], first, Text("tall eller datoer", "numbers or dates"))
    for expr, kind in zip(args, types, strict=True):
        if not checker.agree(expr, kind, first):
            return None
    return replace(first, many=False, any_unit=all(kind.any_unit for kind in types))


def _numbers(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    for expr, kind in zip(args, types, strict=True):
        if kind.kind is not Kind.TALL or kind.items:
            return checker.wrong(expr, kind, Text("tall", "numbers"))
    return _same(checker, args, types)


def _count(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    if not (types[0].many or types[0].items):
        return checker.wrong(args[0], types[0], Text("en liste", "a list"))
    return Type(Kind.TALL, Unit((), "antall"))


def _yes_no_list(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    if types[0].items or (types[0].many and types[0].kind is Kind.JA_NEI):
        return YES_NO
    return checker.wrong(args[0], types[0], Text("en liste av ja/nei", "a list of yes/no"))


def _condition(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    condition, then, other = types
    if condition.kind is not Kind.JA_NEI or condition.many:
        return checker.wrong(args[0], condition, Text("ja/nei", "yes/no"))
    if then.any_unit:
        return other
    return then if checker.agree(args[2], other, then) else None


def _given(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    if isinstance(args[0], Name) and checker.is_fact(args[0].name):
        return YES_NO
    return checker.wrong(args[0], types[0], Text("en opplysning fra praksisfilen", "a fact of the practice file"))


def _nth(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    if not types[0].many:
        return checker.wrong(args[0], types[0], Text("en liste av verdier", "a list of values"))
    if types[1].kind is not Kind.TALL or not types[1].unit.is_plain or types[1].many:
        return checker.wrong(args[1], types[1], Text("et antall", "a count"))
    return replace(types[0], many=False)


def _round(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    if types[0].many or types[0].kind is not Kind.TALL:
        return checker.wrong(args[0], types[0], Text("ett tall", "one number"))
    if len(args) == 3 and not (isinstance(args[2], Words) and args[2].value in ROUNDINGS):  # noqa: PLR2004 - the third
        return checker.wrong(args[2], types[2], Text(" | ".join(ROUNDINGS), " | ".join(ROUNDINGS)))
    return types[0] if checker.agree(args[1], types[1], types[0], plain_fits=True) else None


def _absolute(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    return types[0] if _numbers(checker, args, types) else None


def _between_days(unit: str) -> Callable[[Checker, Sequence[Expr], Types], Type | None]:
    def check(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
        for expr, kind in zip(args, types, strict=True):
            if kind != DATE:
                return checker.wrong(expr, kind, Text("en dato", "a date"))
        return Type(Kind.TALL, parse_unit(unit))

    return check


def _as_unit(unit: str) -> Callable[[Checker, Sequence[Expr], Types], Type | None]:
    def check(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
        kind = types[0]
        if kind.kind is not Kind.TALL or kind.many or not kind.unit.is_plain:
            return checker.wrong(args[0], kind, Text("et tall uten enhet", "a number without a unit"))
        return Type(Kind.TALL, parse_unit(unit))

    return check


def _bare(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
    if types[0].kind is not Kind.TALL or types[0].many:
        return checker.wrong(args[0], types[0], Text("ett tall", "one number"))
    return Type(Kind.TALL, NUMBER)


def _scale(marginal: bool) -> Callable[[Checker, Sequence[Expr], Types], Type | None]:
    def check(checker: Checker, args: Sequence[Expr], types: Types) -> Type | None:
        scale = checker.scope.tables.get(args[0].name) if isinstance(args[0], Name) else None
        if not isinstance(scale, Scale):
            return checker.wrong(args[0], types[0], Text("en skala", "a scale"))
        if not checker.agree(args[1], types[1], Type(Kind.TALL, scale.argument)):
            return None
        return Type(Kind.TALL, scale.value * scale.argument if marginal else scale.value)

    return check


def flat(args: tuple[Any, ...]) -> list[Any]:
    """Return the arguments with each list replaced by its values."""
    return [value for arg in args for value in (arg if isinstance(arg, tuple) else (arg,))]


def _clamp(value: Any, low: Any, high: Any) -> Any:
    return min(max(value, low), high)


def _mean(*args: Any) -> Any:
    values = flat(args)
    return divide(sum(values), len(values))


def _whole_years(start: date, end: date) -> int:
    return dates.whole_years(start, end)


FUNCTIONS: dict[str, Function] = {
    "min": Function(
        "min(a, b, …)",
        Text("Den minste verdien, eller den tidligste datoen.", "The least value, or the earliest date."),
        "min(3, 5) == 3",
        1,
        None,
        _same,
        lambda *args: min(flat(args)),
        skips=True,
    ),
    "maks": Function(
        "maks(a, b, …)",
        Text("Den største verdien, eller den seneste datoen.", "The greatest value, or the latest date."),
        "maks(3, 5) == 5",
        1,
        None,
        _same,
        lambda *args: max(flat(args)),
        skips=True,
    ),
    "sum": Function(
        "sum(liste)",
        Text("Summen; det som ikke gjelder, teller ikke med.", "The sum; what does not apply is not counted."),
        "sum(1, 2, 3) == 6",
        1,
        None,
        _numbers,
        lambda *args: sum(flat(args)),
        skips=True,
        of_nothing=0,
    ),
    "snitt": Function(
        "snitt(liste)",
        Text("Gjennomsnittet av verdiene som gjelder.", "The mean of the values that apply."),
        "snitt(1, 2) == 1.5",
        1,
        None,
        _numbers,
        _mean,
        skips=True,
    ),
    "antall": Function(
        "antall(liste der vilkaar)",
        Text("Hvor mange elementer som oppfyller vilkåret.", "How many items meet the condition."),
        "",
        1,
        1,
        _count,
        lambda *args: len(flat(args)),
        skips=True,
        of_nothing=0,
        counts=True,
    ),
    "noen": Function(
        "noen(liste der vilkaar)",
        Text("Ja hvis minst ett element oppfyller vilkåret.", "Yes if at least one item meets the condition."),
        "",
        1,
        1,
        _yes_no_list,
        lambda *args: any(value is not False for value in flat(args)),
        skips=True,
        of_nothing=False,
        counts=True,
    ),
    "alle": Function(
        "alle(vilkaar for hver liste)",
        Text("Ja hvis vilkåret holder for hvert element.", "Yes if the condition holds for each item."),
        "",
        1,
        1,
        _yes_no_list,
        lambda *args: all(flat(args)),
        skips=True,
        of_nothing=True,
    ),
    "nte": Function(
        "nte(liste, n)",
        Text("Verdi nummer n i filens rekkefølge, talt fra 1.", "Value number n in file order, counted from 1."),
        "",
        2,
        2,
        _nth,
        None,
    ),
    "begrens": Function(
        "begrens(x, nedre, oevre)",
        Text(
            "x, men aldri under nedre eller over øvre grense; en grense som ikke gjelder, er ingen grense.",
            "x, but never below the lower or above the upper bound; a bound that does not apply is none.",
        ),
        "begrens(7, 0, 5) == 5",
        3,
        3,
        _numbers,
        _clamp,
        skips=True,
    ),
    "avrund": Function(
        "avrund(x, til, 'halv_opp')",
        Text(
            "x avrundet til et helt antall ganger `til`. Måter: halv_opp, halv_partall, opp, ned.",
            "x rounded to a multiple of `til`. Ways: halv_opp, halv_partall, opp, ned.",
        ),
        "avrund(888021, 1000) == 888000",
        2,
        3,
        _round,
        lambda value, step, way="halv_opp": round_to(value, step, way),
    ),
    "absolutt": Function(
        "absolutt(x)", Text("x uten fortegn.", "x without its sign."), "absolutt(-3) == 3", 1, 1, _absolute, abs
    ),
    "hvis": Function(
        "hvis(vilkaar, da, ellers)",
        Text(
            "Den ene verdien eller den andre; bare den som brukes, må være kjent.",
            "One value or the other; only the one used has to be known.",
        ),
        "hvis(3 > 2, 10, 20) == 10",
        3,
        3,
        _condition,
        None,
    ),
    "oppgitt": Function(
        "oppgitt(opplysning)",
        Text("Ja hvis praksisfilen har opplysningen.", "Yes if the practice file has the fact."),
        "",
        1,
        1,
        _given,
        None,
    ),
    "trinn": Function(
        "trinn(skala, x)",
        Text("Verdien i det trinnet av skalaen som x hører til.", "The value of the step of the scale that x is in."),
        "",
        2,
        2,
        _scale(marginal=False),
        None,
        reads_scale=True,
    ),
    "trinnvis": Function(
        "trinnvis(skala, x)",
        Text(
            "Summen over trinnene: hver del av x ganget med verdien i sitt trinn.",
            "The sum over the steps: each part of x times the value of its own step.",
        ),
        "",
        2,
        2,
        _scale(marginal=True),
        None,
        reads_scale=True,
    ),
    "hele_aar": Function(
        "hele_aar(fra, til)",
        Text("Hele år mellom to datoer.", "Whole years between two dates."),
        "hele_aar(2020-03-01, 2023-02-28) == 2 aar",
        2,
        2,
        _between_days("aar"),
        _whole_years,
        needs_teller=True,
    ),
    "hele_mnd": Function(
        "hele_mnd(fra, til)",
        Text("Hele måneder mellom to datoer.", "Whole months between two dates."),
        "hele_mnd(2023-01-31, 2023-02-28) == 1 mnd",
        2,
        2,
        _between_days("mnd"),
        dates.whole_months,
        needs_teller=True,
    ),
    "aar": Function("aar(n)", Text("n år.", "n years."), "aar(2) == 2 aar", 1, 1, _as_unit("aar"), lambda n: n),
    "mnd": Function("mnd(n)", Text("n måneder.", "n months."), "mnd(6) == 6 mnd", 1, 1, _as_unit("mnd"), lambda n: n),
    "uker": Function("uker(n)", Text("n uker.", "n weeks."), "uker(5) == 5 uker", 1, 1, _as_unit("uker"), lambda n: n),
    "dager": Function(
        "dager(n)", Text("n dager.", "n days."), "dager(3) == 3 dager", 1, 1, _as_unit("dager"), lambda n: n
    ),
    "tall": Function(
        "tall(x)", Text("x uten enhet.", "x without its unit."), "tall(5 aar) == 5", 1, 1, _bare, lambda x: x
    ),
}
"""Every function by the name a formula uses."""
