"""A practice in one currency under rules in another: every amount of the practice divided by the user's own rate.

The formulas are rewritten before they are made ready, so that the evaluators, the printer and the explanation see the
conversion as the arithmetic that it is: `post.nypris` becomes `post.nypris / valutakurs.DKK`.
"""

from __future__ import annotations

from collections.abc import Mapping

from fasthandel.facts import RATES, Facts, Given, Item, Missing
from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    DateGap,
    DateSum,
    Each,
    Expr,
    Logic,
    Name,
    Negative,
    Not,
    OneOf,
    Span,
    leaves,
)
from fasthandel.language.types import Checked
from fasthandel.record import replace
from fasthandel.rules.model import TAKST, AnyConclusion, Komponent, Regelsett, list_of
from fasthandel.text import Text
from fasthandel.units import CURRENCIES, Kind, Unit, parse_unit, unit_words

OWN = "praksis.valuta"
"""The key that says which currency a practice file is in."""


def currency_of(facts: Facts) -> str:
    """Return the currency that the practice file is in."""
    own = facts.values.get(OWN)
    return own.value if isinstance(own, Given) and isinstance(own.value, str) else CURRENCIES[0]


def word_of(unit: Unit) -> str:
    """Return the currency of a money unit."""
    return unit.powers[0][0]


def rate_of(facts: Facts, currency: str) -> Given | Missing:
    """Return what one unit of `currency` costs in the practice's own, as the user states it."""
    unit = parse_unit(currency_of(facts)) / parse_unit(currency)
    navn = Text(f"Kurs i {unit_words(unit)}", f"Rate in {unit_words(unit, 'en')}")
    stated = stated_rate(facts, currency)
    if stated is None:
        return Missing(f"{RATES}.{currency}", navn, (RATES,), unit)
    kurs = stated.values["kurs"]
    assert isinstance(kurs, Given), "the practice model requires it"
    return Given(kurs.id, navn, kurs.value, unit, Kind.TALL, kurs.document, kurs.path)


def stated_rate(facts: Facts, currency: str) -> Item | None:
    """Return the rate of `currency` as it stands in the practice file: kurs, dato and kilde."""
    rates = facts.items.get(RATES)
    stated = rates if isinstance(rates, tuple) else ()
    return next((item for item in stated if item.values["valuta"].value == currency), None)


class Converter:
    """Rewrites the formulas of one rule set for practices in another currency."""

    def __init__(self, regelsett: Regelsett) -> None:
        self.regelsett = regelsett
        self.currency = word_of(regelsett.valuta)

    def formula(self, checked: Checked, rule: AnyConclusion | None = None) -> Checked:
        """Return a formula with its amounts converted, in what is computed and in its text.

        `rule` is the conclusion it belongs to, for its local names.
        """
        local: frozenset[str] = frozenset()
        if isinstance(rule, Komponent):
            local = frozenset(step.id for step in rule.mellomregninger)
        items = list_of(rule)
        variables = {"post": items} if items else {}
        rewriter = _Rewriter(self, local)
        expr = rewriter.expr(checked.expr, variables)
        return Checked(rewriter.text(checked.text), expr, checked.type, leaves(expr)) if rewriter.written else checked

    def is_amount(self, name: str, local: frozenset[str], variables: Mapping[str, str]) -> bool:
        """Return whether a name stands for money of the practice file."""
        rules = self.regelsett
        first, _, column = name.partition(".")
        if first in variables:
            unit = rules.scope.lists[variables[first]][column].unit
        elif name in local or name in rules.konklusjoner or name in rules.parametre or name == TAKST:
            return False
        else:
            unit = rules.scope.names[name].unit
        power = dict(unit.powers).get(self.currency, 0)
        assert power in (0, 1), f"an amount of the practice file is so much money, or so much a year: {name}"
        return power == 1


class _Rewriter:
    """Rewrites one formula, and notes what that changes in its text."""

    def __init__(self, converter: Converter, local: frozenset[str]) -> None:
        self.converter, self.local = converter, local
        self.rate = f"{RATES}.{converter.currency}"
        self.written: list[tuple[Span, str]] = []
        """What is written anew, and where."""

    def text(self, text: str) -> str:
        """Return the text of the formula with what is written anew."""
        for at, new in sorted(self.written, key=lambda one: -one[0].start):
            text = text[: at.start] + new + text[at.end :]
        return text

    def expr(self, expr: Expr, variables: Mapping[str, str]) -> Expr:
        """Return a node with the amounts under it divided by the rate; `variables` are the items at hand."""
        match expr:
            case Name():
                return self.name(expr, f"({expr.name} / {self.rate})", variables)
            case Negative() | Not() | OneOf():
                return replace(expr, operand=self.expr(expr.operand, variables))
            case Arithmetic() | DateSum() | DateGap() | Compare() | Logic():
                return replace(expr, left=self.expr(expr.left, variables), right=self.expr(expr.right, variables))
            case Call() if expr.function != "oppgitt":
                return replace(expr, args=tuple(self.expr(arg, variables) for arg in expr.args))
            case Each():
                return self.each(expr, {**variables, expr.variable: expr.items})
            case _:
                return expr

    def each(self, expr: Each, variables: Mapping[str, str]) -> Expr:
        body = expr.body
        if isinstance(body, Name) and body.at == expr.at:  # a column, written as one name: utstyr.nypris
            return replace(expr, body=self.name(body, f"{body.name} / {self.rate} for hver {expr.items}", variables))
        return replace(
            expr,
            body=None if body is None else self.expr(body, variables),
            where=None if expr.where is None else self.expr(expr.where, variables),
        )

    def name(self, expr: Name, text: str, variables: Mapping[str, str]) -> Expr:
        """Return an amount divided by the rate, written as `text`; every other name as it is."""
        if not self.converter.is_amount(expr.name, self.local, variables):
            return expr
        self.written.append((expr.at, text))
        return Arithmetic("/", expr, Name(self.rate, expr.at), expr.at)
