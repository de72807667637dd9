"""Inheritance and checking: raw rule files to one `Regelsett` whose every formula is sound."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import Any

from fasthandel.errors import Problem, RegelError
from fasthandel.facts import FactType
from fasthandel.language.check import check
from fasthandel.language.types import DATE, YES_NO, Checked, Scale, Scope, Table, Type
from fasthandel.near import did_you_mean, nearest
from fasthandel.record import replace
from fasthandel.rules.fact_names import fact_names
from fasthandel.rules.merge import Merged, check_size
from fasthandel.rules.model import (
    FRISTFORMLER,
    TAKST,
    AnyConclusion,
    Exclusion,
    Frist,
    Komponent,
    Krav,
    Mellomregning,
    Regelsett,
    RuleFile,
)
from fasthandel.rules.origin import Origin
from fasthandel.rules.raw import RawConclusion, RawFile, RawFormula, in_file_order
from fasthandel.rules.table import MAX_PROBLEMS, allowed
from fasthandel.source import key_text
from fasthandel.text import Text
from fasthandel.units import KRONER, Kind


def build(chain: list[RawFile], facts: Mapping[str, FactType], *, lean: bool = False) -> Regelsett:
    """Return the rule set of the last file of `chain`, with everything it inherits from those before it.

    A lean one has the components of its takst and what they read; the rest is not even looked at.

    Raises:
        RegelError: with every problem of form, name, unit and order, in file order.
    """
    if not lean:
        check_size(chain)
    builder = _Builder(Merged(chain, fact_names(facts, chain[-1].head.get("valuta") or KRONER), lean=lean))
    regelsett = builder.build()
    if builder.problems:
        raise RegelError(in_file_order(builder.problems, [raw.document.file for raw in chain]))
    return regelsett


class _Builder:
    """Checks formula by formula, in an order in which the types of the names are known."""

    def __init__(self, merged: Merged) -> None:
        self.merged = merged
        self.own = merged.own
        self.raw = merged.raw
        self.problems = merged.problems
        self.tellere = {raw.id: raw.teller for raw in merged.chain}
        self.teller = next((raw.teller for raw in reversed(merged.chain) if raw.teller), "")
        self.names: dict[str, Type] = {}
        self.broken = merged.unsound
        """Names already complained about: their users are not complained about too."""
        self.done: dict[str, AnyConclusion] = {}
        self.scopes: dict[tuple[str, str], Scope] = {}
        """By the counting rule and the list that a conclusion goes through."""
        self.wholes = {one.values.get("del_av") for one in self.raw.values()}
        """The components that have parts."""
        self.money = Type(Kind.TALL, self.own.head.get("valuta") or KRONER)

    def build(self) -> Regelsett:
        merged = self.merged
        order = merged.order()
        self.scope = self.base_scope()
        # Before the conclusions have names: whether the rule set applies is asked before any of them is drawn.
        gjelder_ikke = self.exclusions(self.own.gjelder_ikke, replace(self.scope, teller=self.teller))
        for ident in order:
            if ident in self.raw:
                self.done[ident] = self.conclude(self.raw[ident])
            else:
                self.names[TAKST] = self.money
        conclusions = self.with_parts({ident: self.done[ident] for ident in self.raw})
        return Regelsett(
            id=self.own.id,
            **self.own.head,
            teller=self.teller,
            arver=self.own.arver,
            gjelder_ikke=gjelder_ikke,
            kilder=merged.kilder,
            parametre=merged.parameters,
            konklusjoner=conclusions,
            rekkefoelge=tuple(order),
            forloep=merged.forloep,
            hjemfall=merged.hjemfall,
            overstyrt=tuple(merged.overrides),
            tester=tuple(self.own.tester),
            filer=tuple(RuleFile(raw.id, raw.document) for raw in merged.chain),
            scope=self.scope,
        )

    def base_scope(self) -> Scope:
        tables: dict[str, Table | Scale] = {}
        for name, parameter in self.merged.parameters.items():
            if parameter.slag == "tabell":
                keys = frozenset(parameter.rows) - {"*"}
                tables[name] = Table(keys, "*" in parameter.rows, parameter.type)
            elif parameter.slag == "skala":
                tables[name] = Scale(parameter.argument, parameter.type.unit)
            else:
                self.names[name] = parameter.type
        given = self.merged.given
        self.names |= given.names
        return Scope(self.names, given.lists, tables, {}, given.optional, broken=self.broken)

    def scope_for(self, conclusion: RawConclusion) -> Scope:
        # A deadline counts by its own rule, a file by its own, and where neither names one, by what is inherited.
        own = conclusion.values.get("teller", "") or self.tellere.get(conclusion.origin.regelsett, "")
        items = conclusion.values.get("for_hver", "")
        known = self.scopes.get((own or self.teller, items))
        if known is not None:
            return known
        scope = replace(self.scope, teller=own or self.teller)
        if items and items not in scope.lists:
            self.merged.problem(
                "FH113",
                conclusion.origin,
                "for_hver",
                found=items,
                expected=allowed(scope.lists),
                hint=did_you_mean(nearest(items, scope.lists)),
            )
            return scope
        if items:
            scope = scope.with_variable("post", items)
        self.scopes[own or self.teller, items] = scope
        return scope

    def formula(self, raw: RawFormula, origin: Origin, scope: Scope) -> Checked | None:
        """Return the checked formula, or note its faults at their places in the file."""
        if len(self.problems) >= MAX_PROBLEMS:
            return None
        checked = check(raw.text, scope)
        if isinstance(checked, Checked):
            return checked
        for fault in checked:
            place = origin.document.inside(raw.path, fault.at.start, fault.at.end - fault.at.start)
            self.problems.append(
                Problem(
                    code=fault.code,
                    where=place,
                    key=key_text(raw.path),
                    found=fault.found,
                    expected=fault.expected,
                    hint=fault.hint,
                )
            )
        return None

    def exclusions(self, raw: list[tuple[RawFormula, Text]], scope: Scope) -> tuple[Exclusion, ...]:
        found = []
        for condition, grunn in raw:
            origin = Origin("", self.own.document, ())
            checked = self.formula(condition, origin, scope)
            if checked is not None and self.wants(checked, YES_NO, condition, origin):
                found.append(Exclusion(checked, grunn, condition.path))
        return tuple(found)

    def wants(self, checked: Checked, wanted: Type, raw: RawFormula, origin: Origin) -> bool:
        """Note a formula whose result is not of the type that its place asks for."""
        found = checked.type
        fits = found.kind is wanted.kind and not found.many and not found.items
        if fits and wanted.kind is Kind.TALL:
            fits = found.any_unit or found.unit.agrees(wanted.unit)
        if not fits:
            place = origin.document.place(raw.path)
            expected = Text(f"ventet {wanted.words().nb}", f"expected {wanted.words().en}")
            self.problems.append(
                Problem(code="FH223", where=place, key=key_text(raw.path), found=found.words(), expected=expected)
            )
        return fits

    def conclude(self, raw: RawConclusion) -> AnyConclusion:
        """Check one conclusion and give its name a type for those that come after."""
        scope = self.scope_for(raw)
        shared: dict[str, Any] = {key: getattr(raw, key) for key in ("id", "navn", "forklaring", "origin", "basis")}
        if raw.slag == "mellomregning":
            return self.step(raw, scope, shared)
        if raw.slag == "komponent":
            return self.component(raw, scope, shared)
        exclusions = self.conditions(raw, scope)
        if raw.slag == "krav":
            if not raw.values["for_hver"]:  # one answer for each item has no name of its own
                self.names[raw.id] = YES_NO
            return self.requirement(raw, scope, shared, exclusions)
        self.names[raw.id] = DATE
        dates: dict[str, Any] = {key: self.checked(raw, key, scope, DATE) for key in FRISTFORMLER}
        return Frist(**shared, **dates, ikke_med=exclusions, **raw.values)

    def conditions(self, raw: RawConclusion, scope: Scope) -> tuple[Exclusion, ...]:
        found = []
        for condition, grunn in raw.ikke_med:
            checked = self.formula(condition, raw.origin, scope)
            if checked is not None and self.wants(checked, YES_NO, condition, raw.origin):
                found.append(Exclusion(checked, grunn, condition.path))
        return tuple(found)

    def checked(self, raw: RawConclusion, key: str, scope: Scope, wanted: Type | None) -> Checked | None:
        formula = raw.formulas.get(key)
        if formula is None:
            return None
        checked = self.formula(formula, raw.origin, scope)
        if checked is not None and wanted is not None and not self.wants(checked, wanted, formula, raw.origin):
            return None
        return checked

    def name(self, ident: str, kind: Type | None) -> None:
        """Give a conclusion's name its type; without one, what names it is not complained about."""
        if kind is None:
            self.broken.add(ident)
        else:
            self.names[ident] = kind

    def step(self, raw: RawConclusion, scope: Scope, shared: dict[str, Any]) -> Mellomregning:
        formel = self.checked(raw, "formel", scope, None)
        if formel is not None and (formel.type.many or formel.type.items):
            one = Text("ventet én verdi", "expected one value")
            self.merged.problem("FH223", raw.origin, "formel", found=formel.type.words(), expected=one)
        self.name(raw.id, formel.type if formel else None)
        return Mellomregning(**shared, formel=formel or _BROKEN)

    def component(self, raw: RawConclusion, scope: Scope, shared: dict[str, Any]) -> Komponent:
        money = self.money
        locals_: list[Mellomregning] = []
        own: dict[str, Type] = {}
        if raw.local:
            scope = replace(scope, names=ChainMap(own, self.names))
        for local in raw.local:
            if scope.type_of(local.id) is not None or local.id in scope.tables:
                taken = Text("i bruk i regelsettet eller praksisfilen", "in use in the rule set or the practice file")
                rename = Text("velg et annet navn", "choose another name")
                self.merged.problem("FH133", local.origin, found=local.id, expected=taken, hint=rename)
            formel = self.checked(local, "formel", scope, None)
            if formel is None:
                scope = replace(scope, broken=scope.broken | {local.id})
            else:
                own[local.id] = formel.type
            locals_.append(
                Mellomregning(
                    id=local.id,
                    navn=local.navn,
                    forklaring=local.forklaring,
                    origin=local.origin,
                    basis=local.basis,
                    formel=formel or _BROKEN,
                )
            )
        self.names[raw.id] = money
        has_parts = raw.id in self.wholes
        written = raw.origin.document.has((*raw.origin.path, "formel"))
        if not written and not has_parts and not raw.values["for_hver"]:
            hint = Text(
                f'skriv formel = "…", eller del_av = "{raw.id}" i delene',
                f'write formel = "…", or del_av = "{raw.id}" in the parts',
            )
            self.merged.problem("FH137", raw.origin, found=raw.id, hint=hint)
        return Komponent(
            **shared,
            formel=self.checked(raw, "formel", scope, money),
            for_hver=raw.values["for_hver"],
            mellomregninger=tuple(locals_),
            ikke_med=self.conditions(raw, scope),
            del_av=raw.values["del_av"],
            avrund=raw.values["avrund"],
            maks=self.checked(raw, "maks", scope, money),
            unit=money.unit,
            utenfor_taksten=raw.id in self.merged.utenfor,
            fra=raw.values["fra"],
            til=raw.values["til"],
            forloep=raw.values["forloep"],
        )

    def requirement(
        self, raw: RawConclusion, scope: Scope, shared: dict[str, Any], exclusions: tuple[Exclusion, ...]
    ) -> Krav:
        maalt = self.checked(raw, "maalt", scope, None)
        bound = maalt.type if maalt else None
        if bound is not None and (bound.many or bound.items or bound.kind not in (Kind.TALL, Kind.DATO)):
            wanted = Text("ventet ett tall eller en dato", "expected one number or date")
            self.merged.problem("FH223", raw.origin, "maalt", found=bound.words(), expected=wanted)
            maalt = bound = None
        return Krav(
            **shared,
            kode=raw.values["kode"],
            ikke_med=exclusions,
            holder=self.checked(raw, "holder", scope, YES_NO),
            maalt=maalt,
            fra=self.checked(raw, "fra", scope, bound),
            til=self.checked(raw, "til", scope, bound),
            **{key: raw.values[key] for key in ("alvor", "for_hver", "tiltak", "ordlyd")},
        )

    def with_parts(self, conclusions: dict[str, AnyConclusion]) -> dict[str, AnyConclusion]:
        """Give each composite component the names of its parts, in file order."""
        parts: dict[str, list[str]] = {}
        for one in conclusions.values():
            if isinstance(one, Komponent) and one.del_av:
                parts.setdefault(one.del_av, []).append(one.id)
        for ident, names in parts.items():
            parent = conclusions.get(ident)
            if isinstance(parent, Komponent):
                conclusions[ident] = replace(parent, deler=tuple(names))
        return conclusions


def _broken() -> Checked:
    checked = check("0", Scope({}, {}))
    assert isinstance(checked, Checked)
    return checked


_BROKEN = _broken()
"""Stands for a formula with faults, so that the rest of the file is still checked. Never reaches the engine."""
