"""A rule set as the checks see it: its own file, every formula with where it stands, and what its formulas can give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from fasthandel.codes import CODES
from fasthandel.errors import Place, Problem
from fasthandel.facts import FactType
from fasthandel.language.ir import Each, Expr, Span, children, names_read
from fasthandel.language.types import Checked
from fasthandel.lint.functions import set_aside
from fasthandel.lint.reach import Inside, Reach
from fasthandel.record import fields_of, is_record, record, replace
from fasthandel.rules.model import (
    FRISTFORMLER,
    AnyConclusion,
    Basis,
    Frist,
    Komponent,
    Krav,
    Mellomregning,
    ParameterDef,
    Regelsett,
)
from fasthandel.rules.origin import Origin
from fasthandel.source import Document, Path, key_text
from fasthandel.text import Text


@record
class Finding:
    """Something that `regler lint` finds in a rule file."""

    problem: Problem
    om: str
    """What it is about, as `[[regelsett.godtatt]]` names it: the id of a conclusion, a parameter, a source; or ""."""


@record
class Formula:
    """A checked formula, and where it stands."""

    checked: Checked
    document: Document
    path: Path
    owner: str
    """The id of the conclusion, "" for the head."""
    inside: Inside

    @property
    def key(self) -> str:
        """The last word of the path: "formel", "maks", "hvis"."""
        return str(self.path[-1])

    def place(self, at: Span) -> Place:
        """Return the place of a part of the formula."""
        return self.document.inside(self.path, at.start, at.end - at.start)

    def words(self, expr: Expr) -> str:
        """Return a part of the formula as it is written."""
        return " ".join(self.checked.text[expr.at.start : expr.at.end].split())


class Sight:
    """One rule set under the linter."""

    def __init__(self, regelsett: Regelsett, facts: Mapping[str, FactType], day: date) -> None:
        self.regelsett, self.facts, self.day = regelsett, facts, day
        self.own = regelsett.filer[-1].document
        self.reach = Reach(regelsett, facts)

    # --- findings --------------------------------------------------------------------------------------------------

    def at(self, code: str, path: Path, om: str, **words: Any) -> Finding:
        """Return a finding at a value of the rule set's own file."""
        return self.finding(code, self.own.place(path), om, **{"key": key_text(path), **words})

    def finding(self, code: str, where: Place, om: str, **words: Any) -> Finding:
        """Return a finding; what to do is the advice of its code, unless it says otherwise."""
        return Finding(Problem(code=code, where=where, **{"hint": advice(code), **words}), om)

    # --- the parts -------------------------------------------------------------------------------------------------

    def is_own(self, origin: Origin) -> bool:
        """Return whether something stands in the rule set's own file."""
        return origin.document is self.own

    @cached_property
    def conclusions(self) -> tuple[AnyConclusion, ...]:
        """The conclusions of the own file."""
        return tuple(one for one in self.regelsett.konklusjoner.values() if self.is_own(one.origin))

    @cached_property
    def parameters(self) -> tuple[ParameterDef, ...]:
        """The parameters of the own file."""
        return tuple(one for one in self.regelsett.parametre.values() if self.is_own(one.origin))

    @cached_property
    def all_formulas(self) -> tuple[Formula, ...]:
        """Every formula of the rule set, the inherited ones first."""
        head = [Formula(one.hvis, self.own, one.path, "", Inside()) for one in self.regelsett.gjelder_ikke]
        all_of_them = self.regelsett.konklusjoner.values()
        return (*(formula for one in all_of_them for formula in formulas_of(one, self.reach)), *head)

    @cached_property
    def formulas(self) -> tuple[Formula, ...]:
        """The formulas of the own file."""
        return tuple(one for one in self.all_formulas if one.document is self.own)

    @cached_property
    def read(self) -> frozenset[str]:
        """The names that some formula of the rule set reads."""
        return frozenset(name for formula in self.all_formulas for name in names_read(formula.checked.expr))

    def subject(self, path: Path) -> str:
        """Return the id of the parameter, source or conclusion that a path of the own file belongs to, or ""."""
        if path[0] == "kilder":
            return str(path[1])
        parts: tuple[ParameterDef | AnyConclusion, ...] = (*self.parameters, *self.conclusions)
        return next((one.id for one in parts if path[: len(one.origin.path)] == one.origin.path), "")

    def bases(self) -> Iterator[tuple[Basis, Path, str]]:
        """Yield what each value and each conclusion of the own file rests on, where it stands, and what it is."""
        for parameter in self.parameters:
            for values in parameter.rows.values():
                for value in values:
                    yield value.basis, value.origin.path[:-1], parameter.id
        for one in self.conclusions:
            yield one.basis, one.origin.path, one.id


def advice(code: str) -> Text:
    """Return what to do about a finding as it stands after the place: a phrase, no sentence."""
    raad = CODES[code].raad
    nb, en = (words[:1].lower() + words[1:].removesuffix(".") for words in (raad.nb, raad.en))
    return Text(nb, en)


def formulas_of(one: AnyConclusion, reach: Reach) -> Iterator[Formula]:
    """Yield the formulas of a conclusion in file order, each with what is ruled out before it is computed."""
    inside, document, path = reach.inside(one), one.origin.document, one.origin.path

    def formula(checked: Checked, key: str) -> Formula:
        return Formula(checked, document, (*path, key), one.id, inside)

    if not isinstance(one, Mellomregning):
        for condition in one.ikke_med:
            yield Formula(condition.hvis, document, condition.path, one.id, inside)
            inside = inside.without(set_aside(condition.hvis.expr))
    match one:
        case Mellomregning():
            yield formula(one.formel, "formel")
        case Frist() | Krav():
            for key in FRISTFORMLER if isinstance(one, Frist) else ("holder", "maalt", "fra", "til"):
                checked = getattr(one, key)
                if checked is not None:
                    yield formula(checked, key)
        case Komponent():
            for step in one.mellomregninger:
                yield Formula(step.formel, document, (*step.origin.path, "formel"), one.id, inside)
            for key in ("formel", "maks"):
                checked = getattr(one, key)
                if checked is not None:
                    yield formula(checked, key)


def nodes(expr: Expr, inside: Inside) -> Iterator[tuple[Expr, Inside]]:
    """Yield each node of a formula with where it stands: inside a list, its item variable is known."""
    yield expr, inside
    if isinstance(expr, Each):
        inside = replace(inside, variables={**inside.variables, expr.variable: expr.items})
    for child in children(expr):
        yield from nodes(child, inside)


def shape(node: Any) -> Any:
    """Return what makes two formulas the same: the tree without where its parts stand."""
    if isinstance(node, tuple):
        return tuple(shape(one) for one in node)
    if not is_record(node):
        return node
    parts = [(name, shape(value)) for name, value in fields_of(node) if not isinstance(value, Span)]
    return (type(node).__name__, *parts)


def days(first: date | None, last: date | None) -> Text:
    """Return a period in words: "fra 2024-04-01 til 2024-12-31"."""
    nb = f"{f'fra {first}' if first else ''}{f' til {last}' if last else ''}".strip() or "alltid"
    en = f"{f'from {first}' if first else ''}{f' until {last}' if last else ''}".strip() or "always"
    return Text(nb, en)
