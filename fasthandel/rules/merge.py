"""Laying the files of a rule set over each other: what is inherited, what is overridden, what comes before what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from fasthandel.errors import Problem, RegelError
from fasthandel.facts import FactType
from fasthandel.language.ir import Name, walk
from fasthandel.language.lexer import FormulaError
from fasthandel.language.parser import parse
from fasthandel.record import replace
from fasthandel.rules.model import Kilde, Origin, Override, ParameterDef
from fasthandel.rules.raw import RawConclusion, RawFile, RawFormula
from fasthandel.text import Text


class Merged:
    """The parts of a chain of rule files as one, heirs over ancestors, with every problem found on the way."""

    def __init__(self, chain: list[RawFile], facts: Mapping[str, FactType], lists: frozenset[str]) -> None:
        self.chain = chain
        self.own = chain[-1]
        self.facts = facts
        self.lists = lists
        self.problems = [problem for raw in chain for problem in raw.problems]
        self.overrides: list[Override] = []
        self.kilder: dict[str, Kilde] = {}
        self.parameters: dict[str, ParameterDef] = {}
        self.raw: dict[str, RawConclusion] = {}
        self.unsound = frozenset(name for raw in chain for name in raw.unsound)
        """Parameters with a fault in their unit or values."""
        self.merge()
        self.check_citations()

    def problem(self, code: str, origin: Origin, key: str = "", **words: Any) -> None:
        """Note a problem at a key of what `origin` points at, or at itself."""
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
                self.lay("parameter", name, parameter.origin, self.parameters.get(name), overrides=overrides)
                self.parameters[name] = parameter
            for conclusion in raw.konklusjoner:
                old = self.raw.get(conclusion.id)
                self.lay(conclusion.slag, conclusion.id, conclusion.origin, old, overrides=conclusion.overstyrer)
                self.raw[conclusion.id] = conclusion
        for name, parameter in self.parameters.items():
            self.unique(name, parameter.origin, taken=name in self.raw or name in self.lists)
        for ident, conclusion in self.raw.items():
            self.unique(ident, conclusion.origin, taken=conclusion.slag != "komponent" and ident in self.lists)

    def lay(self, slag: str, ident: str, origin: Origin, old: Any, *, overrides: bool) -> None:
        """Note a name that comes twice without saying that it overrides, or overrides nothing."""
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

    def unique(self, name: str, origin: Origin, *, taken: bool) -> None:
        """A name must mean one thing: not also a key of the practice file, or `dato`.

        A component may share its name with the list it goes through: only the list stands after `for hver`.
        """
        if taken or name in self.facts or name == "dato":
            self.problem("FH133", origin, found=name)

    def check_citations(self) -> None:
        """Every cited source must be one of the file's own or an inherited one."""
        for parameter in self.parameters.values():
            for values in parameter.rows.values():
                for value in values:
                    self.cited(value.basis.kilde, replace(value.origin, path=value.origin.path[:-1]))
        for conclusion in self.raw.values():
            self.cited(conclusion.basis.kilde, conclusion.origin)

    def cited(self, kilde: str, origin: Origin) -> None:
        """Note a source that no file of the chain lists."""
        if kilde and kilde not in self.kilder and origin.regelsett and self.raw_file(origin.regelsett).arver:
            known = ", ".join(self.kilder) or "–"
            self.problem(
                "FH120", origin, "kilde", found=kilde, hint=Text(f"kjente kilder: {known}", f"known sources: {known}")
            )

    def raw_file(self, ident: str) -> RawFile:
        """Return the file of that id."""
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
        """Return the names of the conclusions that a conclusion reads."""
        formulas = [*conclusion.formulas.values(), *(text for text, _ in conclusion.ikke_med)]
        found = self.names_in(formulas)
        for local in conclusion.local:
            found |= self.names_in(local.formulas.values())
        return found - {local.id for local in conclusion.local}

    def names_in(self, formulas: Iterable[RawFormula]) -> set[str]:
        """Return the names of the conclusions in some formulas; one that cannot be read has none."""
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
