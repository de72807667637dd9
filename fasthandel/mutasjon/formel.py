"""Small changes in a formula: another comparison, another number, the least for the greatest, a condition turned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

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
    Name,
    Negative,
    Not,
    Number,
    OneOf,
    Truth,
    Words,
)
from fasthandel.money import ROUNDINGS
from fasthandel.mutasjon.tall import days_around, nudged, written
from fasthandel.record import record, replace
from fasthandel.text import Text

_BESIDE = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
_TURNED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_LONGEST = 26
"""Of what stands on each side of an operator."""
_OTHER_WAYS = {"halv_opp": ("opp", "ned"), "halv_partall": ("opp", "ned"), "opp": ("ned",), "ned": ("opp",)}
TEN = 10


@record
class Variant:
    """A formula with one small change in it."""

    slag: str
    """ "tall", "sammenlikning", "logikk", "vilkaar", "regning", "funksjon" or "avrunding"."""
    expr: Expr
    """The whole formula as changed."""
    at: Expr
    """The part that was changed, as it was."""
    hva: str
    """What was, and what is: "a < b → a <= b"."""
    hvordan: Text
    """A case that would notice."""

    def within(self, put: Callable[[Expr], Expr]) -> Variant:
        """Return the variant as a part of something larger."""
        return replace(self, expr=put(self.expr))


class Variants:
    """Yields every small change of a formula, in reading order."""

    def __init__(self, text: str) -> None:
        self.source = text

    def text(self, expr: Expr) -> str:
        """Return a part of the formula as written, on one line."""
        return " ".join(self.source[expr.at.start : expr.at.end].split())

    def of(self, expr: Expr, *, condition: bool = False) -> Iterator[Variant]:
        """Yield the changes of a part; `condition` for one whose yes or no decides something."""
        match expr:
            case Logic():
                yield from self.logic(expr)
                return
            case Compare():
                yield from self.compare(expr, condition=condition)
            case Not():
                if condition:
                    yield self.turned(expr, expr.operand)
                yield from self.part(expr, "operand", condition=not condition)
                return
            case _ if condition and not isinstance(expr, Truth):
                yield self.turned(expr, Not(expr, expr.at))
            case _:
                pass
        yield from self.simple(expr)

    def simple(self, expr: Expr) -> Iterator[Variant]:
        """Yield the changes of a part that is no yes or no."""
        match expr:
            case Number():
                yield from self.literal(expr, nudged(expr.value, expr.unit))
            case Day():
                yield from self.literal(expr, days_around(expr.value))
            case Truth():
                yield from self.literal(expr, (not expr.value,))
            case OneOf():
                yield from self.one_of(expr)
                yield from self.part(expr, "operand")
            case Negative():
                hva = f"{_head(self.text(expr))} → {_head(self.text(expr.operand))}"
                yield Variant("regning", expr.operand, expr, hva, _exact(self.text(expr)))
                yield from self.part(expr, "operand")
            case Arithmetic() | DateSum():
                yield from self.arithmetic(expr)
                yield from self.both(expr)
            case DateGap() | Compare():
                yield from self.both(expr)
            case Each():
                yield from self.each(expr)
            case Call():
                yield from self.call(expr)
            case _:
                return

    # --- parts of a larger whole -----------------------------------------------------------------------------------

    def part(self, whole: Expr, field: str, *, condition: bool = False) -> Iterator[Variant]:
        """Yield the changes of one field of a node, each as the whole node."""
        for variant in self.of(getattr(whole, field), condition=condition):
            yield variant.within(lambda changed: replace(whole, **{field: changed}))

    def both(self, expr: Arithmetic | DateSum | DateGap | Compare) -> Iterator[Variant]:
        """Yield the changes of the two sides."""
        yield from self.part(expr, "left")
        yield from self.part(expr, "right")

    def argument(self, expr: Call, number: int, *, condition: bool = False) -> Iterator[Variant]:
        """Yield the changes of one argument, each as the whole call."""
        for variant in self.of(expr.args[number], condition=condition):
            yield variant.within(
                lambda changed: replace(expr, args=(*expr.args[:number], changed, *expr.args[number + 1 :]))
            )

    # --- conditions ------------------------------------------------------------------------------------------------

    def turned(self, expr: Expr, changed: Expr) -> Variant:
        """Return a condition that is yes where it was no."""
        text = self.text(expr)
        after = self.text(changed) if isinstance(expr, Not) else f"ikke {text}"
        return Variant("vilkaar", changed, expr, f"{_shown(text)} → {_shown(after)}", _either_way(text))

    def logic(self, expr: Logic) -> Iterator[Variant]:
        """Yield the other word between the sides, and each side turned."""
        other = "eller" if expr.op == "og" else "og"
        left, right = self.text(expr.left), self.text(expr.right)
        hvordan = Text(
            f"legg til en prøve der bare én av {left} og {right} er ja",
            f"add a case where only one of {left} and {right} is true",
        )
        yield Variant("logikk", replace(expr, op=other), expr, _between(left, expr.op, right, other), hvordan)
        yield from self.part(expr, "left", condition=True)
        yield from self.part(expr, "right", condition=True)

    def compare(self, expr: Compare, *, condition: bool) -> Iterator[Variant]:
        """Yield the limit on its other side, and where it is a condition the comparison turned."""
        left, right = self.text(expr.left), self.text(expr.right)
        other = _BESIDE[expr.op]
        equal = Text(f"legg til en prøve der {left} er lik {right}", f"add a case where {left} equals {right}")
        hvordan = equal if expr.op in _TURNED else _either_way(self.text(expr))
        yield Variant("sammenlikning", replace(expr, op=other), expr, _between(left, expr.op, right, other), hvordan)
        if condition and expr.op in _TURNED:
            turned = _TURNED[expr.op]
            hva = _between(left, expr.op, right, turned)
            yield Variant("vilkaar", replace(expr, op=turned), expr, hva, _either_way(self.text(expr)))

    def one_of(self, expr: OneOf) -> Iterator[Variant]:
        """Yield the list without each of its words."""
        if len(expr.choices) == 1:
            return
        for number, choice in enumerate(expr.choices):
            kept = (*expr.choices[:number], *expr.choices[number + 1 :])
            operand, word = self.text(expr.operand), self.text(choice)
            hva = f"{_tail(operand)} i […, {word}, …] → uten {word}"
            hvordan = Text(f"legg til en prøve der {operand} er {word}", f"add a case where {operand} is {word}")
            yield Variant("vilkaar", replace(expr, choices=kept), expr, hva, hvordan)

    # --- values ----------------------------------------------------------------------------------------------------

    def literal(self, expr: Number | Day | Truth, others: tuple[object, ...]) -> Iterator[Variant]:
        """Yield other values in the place of one that is written in the formula."""
        for value in others:
            unit = f" {expr.unit}" if isinstance(expr, Number) and expr.unit.powers else ""
            hva = f"{self.text(expr)} → {_literal(value)}{unit}"
            yield Variant("tall", replace(expr, value=value), expr, hva, shows(self.text(expr)))

    def arithmetic(self, expr: Arithmetic | DateSum) -> Iterator[Variant]:
        """Yield minus for plus, and plus for minus."""
        other = {"+": "-", "-": "+"}.get(expr.op)
        if other is not None:
            hva = _between(self.text(expr.left), expr.op, self.text(expr.right), other)
            yield Variant("regning", replace(expr, op=other), expr, hva, _exact(self.text(expr.right)))

    def each(self, expr: Each) -> Iterator[Variant]:
        """Yield the list without its filter, and the changes of filter and body."""
        if expr.where is not None:
            text = self.text(expr.where)
            hvordan = Text(f"legg til en prøve der {text} er nei for noe", f"add a case where {text} is false for one")
            yield Variant("vilkaar", replace(expr, where=None), expr, f"der {_shown(text)} → uten der", hvordan)
            yield from self.part(expr, "where", condition=True)
        if expr.body is not None and not _is_column(expr):
            yield from self.part(expr, "body")

    def call(self, expr: Call) -> Iterator[Variant]:
        """Yield the changes of a function and of what it is given."""
        yield from self.function(expr)
        skipped = {"avrund": {1, 2}, "oppgitt": {0}, "trinn": {0}, "trinnvis": {0}}.get(expr.function, set())
        for number in range(len(expr.args)):
            if number not in skipped:
                yield from self.argument(expr, number, condition=expr.function == "hvis" and number == 0)

    def function(self, expr: Call) -> Iterator[Variant]:
        """Yield the changes of the function itself."""
        args = [self.text(arg) for arg in expr.args]
        listed = ", ".join(_head(arg) for arg in args)
        match expr.function:
            case "min" | "maks":
                other = "maks" if expr.function == "min" else "min"
                hva = f"{expr.function}({_shown(listed)}) → {other}(…)"
                yield Variant("funksjon", replace(expr, function=other), expr, hva, _exact(self.text(expr)))
            case "begrens":
                x, low, high = expr.args
                for kept, bound, name, text in ((high, "nedre", "min", args[1]), (low, "oevre", "maks", args[2])):
                    hva = f"begrens({_shown(listed)}) → uten {bound} grense"
                    side = ("under", "below") if name == "min" else ("over", "above")
                    hvordan = Text(
                        f"legg til en prøve der {args[0]} er {side[0]} {text}",
                        f"add a case where {args[0]} is {side[1]} {text}",
                    )
                    yield Variant("funksjon", Call(name, (x, kept), expr.at), expr, hva, hvordan)
            case "absolutt":
                hva = f"absolutt({_shown(listed)}) → {_shown(listed)}"
                hvordan = Text(f"legg til en prøve der {args[0]} er under 0", f"add a case where {args[0]} is below 0")
                yield Variant("funksjon", expr.args[0], expr, hva, hvordan)
            case "neste_virkedag" | "siste_dag_i_mnd":
                hva = f"{expr.function}({_shown(listed)}) → {_shown(listed)}"
                yield Variant("funksjon", expr.args[0], expr, hva, _exact(self.text(expr)))
            case "avrund":
                yield from self.rounding(expr, args)
            case _:
                return

    def rounding(self, expr: Call, args: list[str]) -> Iterator[Variant]:
        """Yield the value unrounded, rounded in another way, and to ten times as much."""
        value, step, *rest = expr.args
        way = rest[0].value if rest and isinstance(rest[0], Words) else "halv_opp"
        hvordan = uneven(args[0], args[1])
        before = f"avrund({_head(args[0])}, {', '.join(args[1:])})"
        yield Variant("avrunding", value, expr, f"{before} → uten avrund", hvordan)
        for other in _OTHER_WAYS[way]:
            changed = replace(expr, args=(value, step, Words(other, expr.at)))
            yield Variant("avrunding", changed, expr, f"{before} → {other}", hvordan)
        if isinstance(step, Number):
            coarser = replace(step, value=step.value * TEN)
            hva = f"{before} → til {written(coarser.value)}"
            yield Variant("avrunding", replace(expr, args=(value, coarser, *rest)), expr, hva, hvordan)


def other_ways(way: str) -> tuple[str, ...]:
    """Return the ways of rounding that differ from `way` in more than the halves."""
    assert set(_OTHER_WAYS) == set(ROUNDINGS)
    return _OTHER_WAYS[way]


def uneven(what: str, step: str) -> Text:
    """Return how to notice a rounding."""
    return Text(
        f"legg til prøver der {what} ikke går opp i {step}: én like over og én like under",
        f"add cases where {what} is no multiple of {step}: one just above and one just below",
    )


def shows(what: str) -> Text:
    """Return how to notice another number in the place of `what`."""
    return Text(
        f"legg til en prøve der {what} gir utslag i det som ventes; er det en grense: én på den og én like over",
        f"add a case where {what} makes a difference to what is expected; if a limit: one on it and one just above",
    )


def _exact(text: str) -> Text:
    return Text(
        f"legg til en prøve der {_shown(text)} gir utslag i det som ventes",
        f"add a case where {_shown(text)} makes a difference to what is expected",
    )


def _either_way(text: str) -> Text:
    return Text(
        f"legg til en prøve der {text} er ja, og en der det er nei",
        f"add a case where {text} is true, and one where it is false",
    )


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nei"
    return value.isoformat() if isinstance(value, date) else written(value)


def _is_column(expr: Each) -> bool:
    """Return whether it stands for one column, written as such: there is nothing in it to change."""
    return isinstance(expr.body, Name) and expr.body.at == expr.at


def _between(left: str, op: str, right: str, other: str) -> str:
    a, b = _tail(left), _head(right)
    return f"{a} {op} {b} → {a} {other} {b}"


def _head(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _tail(text: str) -> str:
    return text if len(text) <= _LONGEST else f"…{text[-_LONGEST:]}"


def _shown(text: str) -> str:
    most = 2 * _LONGEST
    return text if len(text) <= most else f"{text[:_LONGEST]}…{text[-_LONGEST:]}"
