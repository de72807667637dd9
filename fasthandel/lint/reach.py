"""What each formula of a rule set can come to, over every practice and every day on which the rule set is in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from fasthandel.facts import FactType
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
    Lookup,
    Name,
    Negative,
    Not,
    Number,
    OneOf,
    Truth,
    Words,
    walk,
)
from fasthandel.lint.functions import FUNCTIONS, set_aside
from fasthandel.lint.ranges import EITHER, Choices, Range, Span, Truths, compared, hull, point, union
from fasthandel.praksis.values import FIRST_DAY, LAST_DAY
from fasthandel.record import record, replace
from fasthandel.rules.model import (
    AnyConclusion,
    Frist,
    Komponent,
    Krav,
    Mellomregning,
    ParameterDef,
    Regelsett,
    list_of,
)
from fasthandel.rules.scales import Scaled
from fasthandel.units import CURRENCIES, Kind, Unit

_DAYS_IN = {"dager": (1, 1), "virkedager": (1, 6), "uker": (7, 7), "mnd": (28, 31), "aar": (365, 366)}
"""The least and the most days that one of a unit can be. The longest wait for a working day is from before Easter."""
_EMPTY: Mapping[str, str] = MappingProxyType({})
_NONE: Mapping[str, frozenset[str]] = MappingProxyType({})
_NO_STEPS: Mapping[str, Expr] = MappingProxyType({})


@record
class Inside:
    """Where a formula stands: the items it goes through, the steps of its component, and what is ruled out there."""

    variables: Mapping[str, str] = _EMPTY
    """Item variables, each with its list: {"post": "utstyr"}."""
    local: Mapping[str, Expr] = _NO_STEPS
    excluded: Mapping[str, frozenset[str]] = _NONE
    """Words that a name cannot be, since a condition has set them aside before."""

    def without(self, words: Mapping[str, frozenset[str]]) -> Inside:
        """Return the place after a condition that sets `words` aside."""
        both = {name: self.excluded.get(name, frozenset()) | found for name, found in words.items()}
        return replace(self, excluded={**self.excluded, **both})


class Reach:
    """The ranges of the names and formulas of one rule set, on the days on which it is in force, or on some of them."""

    def __init__(
        self, regelsett: Regelsett, facts: Mapping[str, FactType], days: tuple[date | None, date | None] = (None, None)
    ) -> None:
        self.regelsett, self.facts = regelsett, facts
        self.first = max(regelsett.gyldig_fra or FIRST_DAY, days[0] or FIRST_DAY)
        self.last = min(regelsett.gyldig_til or LAST_DAY, days[1] or LAST_DAY)
        self.heirs_may_override = regelsett.byggekloss and days == (None, None)
        self.known: dict[str, Range] = {}
        self.base = Inside()
        """Where every conclusion stands: what the head sets aside is so for all of them."""
        for one in regelsett.gjelder_ikke:
            self.base = self.base.without(set_aside(one.hvis.expr))

    def inside(self, one: AnyConclusion) -> Inside:
        """Return where the formulas of a conclusion stand."""
        items, steps = list_of(one), one.mellomregninger if isinstance(one, Komponent) else ()
        return replace(
            self.base,
            variables={"post": items} if items else _EMPTY,
            local={step.id: step.formel.expr for step in steps},
        )

    def of(self, expr: Expr, inside: Inside) -> Range:
        """Return every value that a node can come to."""
        match expr:
            case Number() | Words() | Day() | Truth():
                return point(expr.value)
            case Name():
                return self.name(expr.name, inside)
            case Lookup():
                return self.lookup(expr, inside)
            case Negative():
                return -self.span(expr.operand, inside)
            case Not():
                operand = self.truths(expr.operand, inside)
                return Truths(operand.no, operand.yes)
            case Arithmetic():
                return self.arithmetic(expr, inside)
            case DateSum():
                least, most = _DAYS_IN[expr.unit]
                time = self.span(expr.right, inside) * Span(least, most)
                start = self.span(expr.left, inside)
                return start + time if expr.op == "+" else start - time
            case DateGap():
                return self.span(expr.left, inside) - self.span(expr.right, inside)
            case Compare():
                return compared(expr.op, self.of(expr.left, inside), self.of(expr.right, inside))
            case OneOf():
                return self.one_of(expr, inside)
            case Logic():
                left, right = self.truths(expr.left, inside), self.truths(expr.right, inside)
                if expr.op == "og":
                    return Truths(left.yes and right.yes, left.no or right.no)
                return Truths(left.yes or right.yes, left.no and right.no)
            case Call():
                return FUNCTIONS[expr.function](self, expr, inside) if expr.function in FUNCTIONS else Span()
            case Each():
                within = replace(inside, variables={**inside.variables, expr.variable: expr.items})
                return Span() if expr.body is None else self.of(expr.body, within)

    def span(self, expr: Expr, inside: Inside) -> Span:
        """Return the numbers that a node can come to."""
        found = self.of(expr, inside)
        return found if isinstance(found, Span) else Span()

    def truths(self, expr: Expr, inside: Inside) -> Truths:
        """Return the answers that a condition can come to."""
        found = self.of(expr, inside)
        return found if isinstance(found, Truths) else EITHER

    def only(self, expr: Expr, inside: Inside) -> bool | None:
        """Return the one answer of a condition, None where both are possible."""
        return self.truths(expr, inside).only

    def applies_for_sure(self, expr: Expr) -> bool:
        """Return whether a node is made of nothing but numbers and parameters, which always have a value.

        A list may be empty, and then its values do not apply.
        """
        parts = list(walk(expr))
        names = [node.name for node in parts if isinstance(node, Name)]
        known = all(name in self.regelsett.parametre or name == "dato" for name in names)
        return known and not any(isinstance(node, Each) for node in parts)

    def arithmetic(self, expr: Arithmetic, inside: Inside) -> Span:
        """Return the range of `+ - * /`."""
        left, right = self.span(expr.left, inside), self.span(expr.right, inside)
        match expr.op:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
        return left * right.inverse()

    def one_of(self, expr: OneOf, inside: Inside) -> Truths:
        """Return whether a value can be, and whether it must be, one of some."""
        operand = self.of(expr.operand, inside)
        each = [compared("==", operand, point(choice.value)) for choice in expr.choices]
        words = {choice.value for choice in expr.choices}
        covered = isinstance(operand, Choices) and operand.words is not None and operand.words <= words
        return Truths(any(one.yes for one in each), not covered and all(one.no for one in each))

    # --- names -----------------------------------------------------------------------------------------------------

    def name(self, name: str, inside: Inside) -> Range:
        """Return the range of a fact, a parameter, a step or another conclusion."""
        first, _, column = name.partition(".")
        if first in inside.variables:
            return self.fact(f"{inside.variables[first]}[].{column}", inside.excluded.get(name, frozenset()))
        if name in inside.local:
            return self.of(inside.local[name], inside)
        if name in self.regelsett.parametre:
            return self.parameter(self.regelsett.parametre[name])
        if name in self.facts:
            return self.fact(name, inside.excluded.get(name, frozenset()))
        if name == "dato":
            return Span(self.first.toordinal(), self.last.toordinal())
        if name not in self.known:
            one = self.regelsett.konklusjoner.get(name)
            self.known[name] = Span() if one is None else self.conclusion(one)
        return self.known[name]

    def fact(self, path: str, excluded: frozenset[str]) -> Range:
        """Return the range of a key of the practice file."""
        fact = self.facts[path]
        match fact.kind:
            case Kind.JA_NEI:
                return EITHER
            case Kind.TEKST:
                words = frozenset(fact.choices) - excluded
                if path == "praksis.omraade" and self.regelsett.omraade:
                    words &= frozenset(self.regelsett.omraade)
                return Choices(words if fact.choices else None)
            case Kind.DATO:
                return Span(FIRST_DAY.toordinal(), LAST_DAY.toordinal())
        if is_money(fact.unit):  # it may be converted from another currency, and only nothing stays what it is
            return Span(None if fact.low else fact.low, None)
        return Span(fact.low, fact.high)

    def parameter(self, parameter: ParameterDef, keys: Iterable[str] | None = None) -> Range:
        """Return the range of a parameter's values while the rule set is in force.

        In a building block an heir may override it: then it can be anything.
        """
        if self.heirs_may_override or parameter.slag == "skala":
            return _anything(parameter.type.kind)
        rows = parameter.rows if keys is None else {key: parameter.rows.get(key, ()) for key in keys}
        dated = [value for values in rows.values() for value in values]
        in_force = [one for one in dated if self.overlaps(one.gyldig_fra, one.gyldig_til)] or dated
        return union(point(one.value) for one in in_force if not isinstance(one.value, tuple))

    def overlaps(self, first: date | None, last: date | None) -> bool:
        """Return whether some day from `first` to `last` is a day on which the rule set is in force."""
        return (first is None or first <= self.last) and (last is None or last >= self.first)

    def lookup(self, expr: Lookup, inside: Inside) -> Range:
        """Return the range of the rows of a table that the key can name."""
        parameter = self.regelsett.parametre[expr.table]
        keys = self.of(expr.key, inside)
        if not isinstance(keys, Choices) or keys.words is None:
            return self.parameter(parameter)
        found = {word if word in parameter.rows else "*" for word in keys.words}
        return self.parameter(parameter, found & set(parameter.rows))

    def scales(self, name: str) -> list[Scaled]:
        """Return the scales of a parameter, one for each of its dated values in force with the rule set."""
        rows = self.regelsett.parametre[name].rows.values()
        dated = [value for values in rows for value in values if self.overlaps(value.gyldig_fra, value.gyldig_til)]
        return [one.value for one in dated if isinstance(one.value, tuple)]

    # --- conclusions -----------------------------------------------------------------------------------------------

    def conclusion(self, one: AnyConclusion) -> Range:
        """Return what a conclusion can come to where it applies."""
        inside = self.inside(one)
        match one:
            case Mellomregning():
                return self.of(one.formel.expr, inside)
            case Frist():
                return Span()
            case Krav():
                return EITHER
        return self.component(one, inside)

    def component(self, one: Komponent, inside: Inside) -> Span:
        """Return the amounts that a component can give."""
        for condition in one.ikke_med:
            inside = inside.without(set_aside(condition.hvis.expr))
        amount = Span() if one.formel is None else self.span(one.formel.expr, inside)
        if one.deler:
            parts = [self.name(part, self.base) for part in one.deler]
            amount = total(part for part in parts if isinstance(part, Span))
        if one.for_hver:
            amount = repeated(amount)
        if one.avrund is not None:
            amount = amount + Span(-one.avrund.til, one.avrund.til)
        return amount


def is_money(unit: Unit) -> bool:
    """Return whether a unit has a currency in it."""
    return any(word in CURRENCIES for word, _ in unit.powers)


def total(spans: Iterable[Span]) -> Span:
    """Return the range of a sum in which each part may be left out."""
    found = Span(0, 0)
    for span in spans:
        found = found + hull([span, Span(0, 0)])
    return found


def repeated(span: Span) -> Span:
    """Return the range of the sum of any number of such values."""
    return Span(
        0 if span.low is not None and span.low >= 0 else None, 0 if span.high is not None and span.high <= 0 else None
    )


def _anything(kind: Kind) -> Range:
    of_kind: dict[Kind, Range] = {Kind.JA_NEI: EITHER, Kind.TEKST: Choices()}
    return of_kind.get(kind, Span())
