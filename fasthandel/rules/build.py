"""Inheritance and checking: raw rule files to one `Regelsett` whose every formula is sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from typing import Any

from fasthandel.errors import Problem, RegelError
from fasthandel.facts import FactType
from fasthandel.language.check import Checked, check
from fasthandel.language.ir import Name, walk
from fasthandel.language.types import DATE, YES_NO, Scale, Scope, Table, Type
from fasthandel.rules.model import (
    AnyConclusion,
    Exclusion,
    Frist,
    Kilde,
    Komponent,
    Krav,
    Mellomregning,
    Origin,
    Override,
    ParameterDef,
    Regelsett,
    RuleFile,
)
from fasthandel.rules.reader import RawConclusion, RawFile, RawFormula
from fasthandel.text import Text
from fasthandel.units import KRONER, Kind


def build(chain: list[RawFile], facts: Mapping[str, FactType]) -> Regelsett:
    """Return the rule set of the last file of `chain`, with everything it inherits from those before it.

    Raises:
        RegelError: with every problem of form, name, unit and order, in file order.
    """
    builder = _Builder(chain, facts)
    regelsett = builder.build()
    if builder.problems:
        files = [raw.document.file for raw in chain]
        raise RegelError(sorted(builder.problems, key=lambda problem: _order(problem, files)))
    return regelsett


def _order(problem: Problem, files: list[str]) -> tuple[int, int, int]:
    where = problem.where
    return files.index(where.file) if where.file in files else len(files), where.line or 0, where.column or 0


class _Builder:
    """Collects the merged parts, then checks formula by formula, in an order in which types are known."""

    def __init__(self, chain: list[RawFile], facts: Mapping[str, FactType]) -> None:
        self.chain = chain
        self.own = chain[-1]
        self.facts = facts
        self.problems = [problem for raw in chain for problem in raw.problems]
        self.overrides: list[Override] = []
        self.kilder: dict[str, Kilde] = {}
        self.parameters: dict[str, ParameterDef] = {}
        self.raw: dict[str, RawConclusion] = {}
        self.tellere = {raw.id: raw.teller for raw in chain}
        self.names: dict[str, Type] = {}
        self.done: dict[str, AnyConclusion] = {}

    def build(self) -> Regelsett:
        self.merge()
        self.check_citations()
        order = self.order()
        self.scope = self.base_scope()
        for ident in order:
            self.done[ident] = self.conclude(self.raw[ident])
        conclusions = self.with_parts({ident: self.done[ident] for ident in self.raw})
        head = self.own.head
        inherited = next((raw.teller for raw in reversed(self.chain) if raw.teller), "")
        return Regelsett(
            id=self.own.id,
            **head,
            teller=self.own.teller or inherited,
            arver=self.own.arver,
            gjelder_ikke=self.exclusions(self.own.gjelder_ikke, self.scope),
            kilder=self.kilder,
            parametre=self.parameters,
            konklusjoner=conclusions,
            rekkefoelge=tuple(order),
            overstyrt=tuple(self.overrides),
            filer=tuple(RuleFile(raw.id, raw.document) for raw in self.chain),
            scope=self.scope,
        )

    # --- merging ---------------------------------------------------------------------------------------------------

    def problem(self, code: str, origin: Origin, key: str = "", **words: Any) -> None:
        path = (*origin.path, key) if key else origin.path
        place = origin.document.place(path)
        self.problems.append(Problem(code=code, where=place, key=".".join(map(str, path[-1:])), **words))

    def merge(self) -> None:
        """Lay the files over each other, ancestors first. What an heir changes must say that it does."""
        for raw in self.chain:
            for key, kilde in raw.kilder.items():
                if key in self.kilder and self.kilder[key] != kilde:
                    origin = Origin(raw.id, raw.document, ("kilder", key))
                    self.problem("FH130", origin, found=key)
                self.kilder[key] = kilde
            for name, (parameter, overrides) in raw.parametre.items():
                self.lay("parameter", name, parameter.origin, overrides, self.parameters.get(name))
                self.parameters[name] = parameter
            for conclusion in raw.konklusjoner:
                old = self.raw.get(conclusion.id)
                self.lay(conclusion.slag, conclusion.id, conclusion.origin, conclusion.overstyrer, old)
                self.raw[conclusion.id] = conclusion
        for name, parameter in self.parameters.items():
            self.unique(name, parameter.origin, name in self.raw or name in self.lists())
        for ident, conclusion in self.raw.items():
            self.unique(ident, conclusion.origin, conclusion.slag != "komponent" and ident in self.lists())

    def lay(self, slag: str, ident: str, origin: Origin, overrides: bool, old: Any) -> None:
        if old is not None and not overrides:
            where = old.origin.place
            hint = Text("skriv overstyrer = true om det er meningen", "write overstyrer = true if you mean to")
            self.problem(
                "FH131", origin, found=ident, expected=Text(f"står alt i {where}", f"is in {where}"), hint=hint
            )
        elif old is None and overrides:
            self.problem("FH132", origin, "overstyrer", found=ident)
        elif old is not None:
            if old.origin.regelsett == origin.regelsett:
                self.problem("FH131", origin, found=ident, expected=str(old.origin.place))
            self.overrides.append(Override(ident, slag, old.origin, origin))

    def unique(self, name: str, origin: Origin, taken: bool) -> None:
        """A name must mean one thing: not also a key of the practice file, or `dato`.

        A component may share its name with the list it goes through: only the list stands after `for hver`.
        """
        if taken or name in self.facts or name == "dato":
            self.problem("FH133", origin, found=name)

    def lists(self) -> dict[str, dict[str, Type]]:
        lists: dict[str, dict[str, Type]] = {}
        for fact in self.facts.values():
            items, mark, column = fact.path.partition("[].")
            if mark:
                lists.setdefault(items, {})[column] = _fact_type(fact)
        return lists

    def check_citations(self) -> None:
        """Every cited source must be one of the file's own or an inherited one."""
        for parameter in self.parameters.values():
            for values in parameter.rows.values():
                for value in values:
                    self.cited(value.basis.kilde, replace(value.origin, path=value.origin.path[:-1]))
        for conclusion in self.raw.values():
            self.cited(conclusion.basis.kilde, conclusion.origin)

    def cited(self, kilde: str, origin: Origin) -> None:
        if kilde and kilde not in self.kilder and origin.regelsett and self.raw_file(origin.regelsett).arver:
            known = ", ".join(self.kilder) or "–"
            self.problem(
                "FH120", origin, "kilde", found=kilde, hint=Text(f"kjente kilder: {known}", f"known sources: {known}")
            )

    def raw_file(self, ident: str) -> RawFile:
        return next(raw for raw in self.chain if raw.id == ident)

    # --- order -----------------------------------------------------------------------------------------------------

    def order(self) -> list[str]:
        """Return the conclusions in an order in which each comes after what it reads; note a circle."""
        graph = {ident: self.reads(conclusion) for ident, conclusion in self.raw.items()}
        for ident, conclusion in self.raw.items():
            parent = conclusion.values.get("del_av")
            if parent:
                if parent not in self.raw or self.raw[parent].slag != "komponent" or parent == ident:
                    self.problem("FH134", conclusion.origin, "del_av", found=parent)
                elif self.raw[parent].formulas.get("formel"):
                    self.problem("FH135", conclusion.origin, "del_av", found=parent)
                else:
                    graph[parent].add(ident)
                    graph[ident] |= self.names_in(text for text, _ in self.raw[parent].ikke_med)
        try:
            # Sorted, so that the order is the same in every run: sets of texts have none of their own.
            return list(TopologicalSorter({ident: sorted(reads) for ident, reads in graph.items()}).static_order())
        except CycleError as error:
            circle = error.args[1]
            origin = self.raw[circle[0]].origin
            raise RegelError(
                [*self.problems, Problem(code="FH136", where=origin.place, key=circle[0], found=" → ".join(circle))]
            ) from None

    def reads(self, conclusion: RawConclusion) -> set[str]:
        formulas = [*conclusion.formulas.values(), *(text for text, _ in conclusion.ikke_med)]
        found = self.names_in(formulas)
        for local in conclusion.local:
            found |= self.names_in(local.formulas.values())
        return found - {local.id for local in conclusion.local}

    def names_in(self, formulas: Iterable[RawFormula]) -> set[str]:
        from fasthandel.language.lexer import FormulaError
        from fasthandel.language.parser import parse

        found: set[str] = set()
        for formula in formulas:
            try:
                expr = parse(formula.text)
            except FormulaError:
                continue
            for node in walk(expr):
                if isinstance(node, Name) and node.name in self.raw:
                    found.add(node.name)
        return found

    # --- checking --------------------------------------------------------------------------------------------------

    def base_scope(self) -> Scope:
        tables: dict[str, Table | Scale] = {}
        for name, parameter in self.parameters.items():
            if parameter.slag == "tabell":
                keys = frozenset(parameter.rows) - {"*"}
                tables[name] = Table(keys, "*" in parameter.rows, parameter.type)
            elif parameter.slag == "skala":
                tables[name] = Scale(parameter.argument, parameter.type.unit)
            else:
                self.names[name] = parameter.type
        for path, fact in self.facts.items():
            if "[]." not in path:
                self.names[path] = _fact_type(fact)
        self.names["dato"] = DATE
        optional = frozenset(path for path, fact in self.facts.items() if not fact.required)
        return Scope(self.names, self.lists(), tables, {}, optional)

    def scope_for(self, conclusion: RawConclusion) -> Scope:
        teller = self.tellere.get(conclusion.origin.regelsett) or self.tellere.get(self.own.id, "")
        scope = replace(self.scope, teller=teller)
        items = conclusion.values.get("for_hver", "")
        if items and items not in scope.lists:
            known = ", ".join(scope.lists)
            allowed = Text(f"tillatt: {known}", f"allowed: {known}")
            self.problem("FH113", conclusion.origin, "for_hver", found=items, expected=allowed)
        elif items:
            scope = scope.with_variable("post", items)
        return scope

    def formula(self, raw: RawFormula, origin: Origin, scope: Scope) -> Checked | None:
        """Return the checked formula, or note its faults at their places in the file."""
        checked = check(raw.text, scope)
        if isinstance(checked, Checked):
            return checked
        for fault in checked:
            place = origin.document.inside(raw.path, fault.at.start, fault.at.end - fault.at.start)
            self.problems.append(
                Problem(
                    code=fault.code,
                    where=place,
                    key=str(raw.path[-1]),
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
            key = str(raw.path[-1])
            self.problems.append(Problem(code="FH223", where=place, key=key, found=found.words(), expected=expected))
        return fits

    def conclude(self, raw: RawConclusion) -> AnyConclusion:
        """Check one conclusion and give its name a type for those that come after."""
        scope = self.scope_for(raw)
        shared: dict[str, Any] = {
            "id": raw.id,
            "navn": raw.navn,
            "forklaring": raw.forklaring,
            "origin": raw.origin,
            "basis": raw.basis,
        }
        if raw.slag == "mellomregning":
            return self.step(raw, scope, shared)
        if raw.slag == "komponent":
            return self.component(raw, scope, shared)
        exclusions = self.conditions(raw, scope)
        if raw.slag == "krav":
            self.names[raw.id] = YES_NO
            return self.requirement(raw, scope, shared, exclusions)
        self.names[raw.id] = DATE
        formel = self.checked(raw, "formel", scope, DATE)
        return Frist(**shared, formel=formel or _BROKEN, ikke_med=exclusions, teller=raw.values["teller"])

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

    def step(self, raw: RawConclusion, scope: Scope, shared: dict[str, Any]) -> Mellomregning:
        formel = self.checked(raw, "formel", scope, None)
        if formel is not None and (formel.type.many or formel.type.items):
            one = Text("én verdi", "one value")
            self.problem("FH223", raw.origin, "formel", found=formel.type.words(), expected=one)
        self.names[raw.id] = formel.type if formel else Type(Kind.TALL, any_unit=True)
        return Mellomregning(**shared, formel=formel or _BROKEN)

    def component(self, raw: RawConclusion, scope: Scope, shared: dict[str, Any]) -> Komponent:
        money = Type(Kind.TALL, self.own.head.get("valuta") or KRONER)
        locals_: list[Mellomregning] = []
        for local in raw.local:
            if scope.type_of(local.id) is not None or local.id in scope.tables:
                self.problem("FH133", local.origin, found=local.id)
            formel = self.checked(local, "formel", scope, None)
            kind = formel.type if formel else Type(Kind.TALL, any_unit=True)
            scope = replace(scope, names={**scope.names, local.id: kind})
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
        has_parts = any(other.values.get("del_av") == raw.id for other in self.raw.values())
        if "formel" not in raw.formulas and not has_parts and not raw.values["for_hver"]:
            self.problem("FH137", raw.origin, found=raw.id)
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
        )

    def requirement(
        self, raw: RawConclusion, scope: Scope, shared: dict[str, Any], exclusions: tuple[Exclusion, ...]
    ) -> Krav:
        maalt = self.checked(raw, "maalt", scope, None)
        bound = maalt.type if maalt else None
        return Krav(
            **shared,
            kode=raw.values["kode"],
            ikke_med=exclusions,
            holder=self.checked(raw, "holder", scope, YES_NO),
            maalt=maalt,
            fra=self.checked(raw, "fra", scope, bound),
            til=self.checked(raw, "til", scope, bound),
            alvor=raw.values["alvor"],
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


def _fact_type(fact: FactType) -> Type:
    return Type(fact.kind, fact.unit, fact.choices)


def _broken() -> Checked:
    checked = check("0", Scope({}, {}))
    assert isinstance(checked, Checked)
    return checked


_BROKEN = _broken()
"""Stands for a formula with faults, so that the rest of the file is still checked. Never reaches the engine."""
