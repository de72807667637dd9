"""Laying the files of a rule set over each other: what is inherited, what is overridden, what comes before what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from fasthandel.errors import Place, Problem, RegelError
from fasthandel.facts import RATES
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.lexer import KEYWORDS, MAX_FORMULA
from fasthandel.language.sound import values_read
from fasthandel.money import written
from fasthandel.near import did_you_mean, nearest
from fasthandel.record import replace
from fasthandel.rules.fact_names import FactNames
from fasthandel.rules.hjemfall import HjemfallRegel
from fasthandel.rules.model import TAKST, VED_FRISTEN, Forloep, Kilde, Override, ParameterDef
from fasthandel.rules.named import check_courses, check_reversion
from fasthandel.rules.origin import Origin
from fasthandel.rules.raw import RawConclusion, RawFile, RawFormula
from fasthandel.rules.table import MAX_PROBLEMS
from fasthandel.source import key_text
from fasthandel.text import Text

MAX_CONCLUSIONS = 2000
MAX_FORMULAS = 100_000
"""Characters of all formulas together: what can be read, checked and explained in about a second."""
MAX_DEPTH = 100
"""Longest line of formulas in which each uses the next; to explain one is to explain all of them."""


def check_size(chain: list[RawFile]) -> None:
    """Refuse more than anyone means to compute, before any formula is read.

    Raises:
        RegelError: FH117, with every problem of form.
    """
    conclusions = [conclusion for raw in chain for conclusion in raw.konklusjoner]
    lengths = [len(formula.text) for conclusion in conclusions for formula in conclusion.texts()]
    characters = sum(length for length in lengths if length <= MAX_FORMULA)  # a longer one is refused by itself
    found = most = Text("")
    if len(conclusions) > MAX_CONCLUSIONS:
        found = _counted(len(conclusions), "konklusjoner", "conclusions")
        most = _at_most(MAX_CONCLUSIONS)
    elif characters > MAX_FORMULAS:
        found = _counted(characters, "tegn i formlene", "characters in the formulas")
        most = _at_most(MAX_FORMULAS)
    if found:
        where = Place(chain[-1].document.file)
        problems = [problem for raw in chain for problem in raw.problems]
        raise RegelError([*problems, Problem(code="FH117", where=where, found=found, expected=most)])


class Merged:
    """The parts of a chain of rule files as one, heirs over ancestors, with every problem found on the way."""

    def __init__(self, chain: list[RawFile], given: FactNames, *, lean: bool = False) -> None:
        self.chain = chain
        self.own = chain[-1]
        self.given = given
        self.problems = [problem for raw in chain for problem in raw.problems]
        self.overrides: list[Override] = []
        self.kilder: dict[str, Kilde] = {}
        self.parameters: dict[str, ParameterDef] = {}
        self.raw: dict[str, RawConclusion] = {}
        self.forloep: dict[str, Forloep] = {}
        self.hjemfall: HjemfallRegel | None = None
        self.utenfor: set[str] = set()
        """The components that are no part of the takst, their parts among them."""
        self.i_taksten: set[str] = set()
        """The whole components that add up to the takst."""
        self.unsound = {name for raw in chain for name in raw.unsound}
        """Names with a fault of their own: parameters without a known unit, conclusions that go in a circle."""
        self.merge()
        if lean:
            self.find_outside()
            self.keep_takst()
            return
        self.check_names()
        self.check_citations()
        check_courses(self)
        check_reversion(self)
        self.find_outside()

    def problem(self, code: str, origin: Origin, key: str | int = "", **words: Any) -> None:
        """Note a problem at a key of what `origin` points at, or at its name."""
        if len(self.problems) >= MAX_PROBLEMS:
            return
        path = origin.path if key == "" else (*origin.path, key)
        place = _name_place(origin) if key == "" else origin.document.place(path)
        self.problems.append(Problem(code=code, where=place, key=key_text(path), **words))

    def merge(self) -> None:
        """Lay the files over each other, ancestors first. What an heir changes must say that it does."""
        listed: dict[str, Origin] = {}
        for raw in self.chain:
            for key, kilde in raw.kilder.items():
                origin = Origin(raw.id, raw.document, ("kilder", key))
                if key in self.kilder and self.kilder[key] != kilde:
                    self.problem("FH130", origin, found=key, hint=_stands(listed[key]))
                self.kilder[key], listed[key] = kilde, origin
            for name, (parameter, overrides) in raw.parametre.items():
                self.lay("parameter", name, parameter.origin, self.parameters.get(name), overrides=overrides)
                self.parameters[name] = parameter
            for conclusion in raw.konklusjoner:
                old = self.raw.get(conclusion.id)
                self.lay(conclusion.slag, conclusion.id, conclusion.origin, old, overrides=conclusion.overstyrer)
                self.raw[conclusion.id] = conclusion
            self.hjemfall = raw.hjemfall or self.hjemfall
            for course, overrides in raw.forloep:
                self.lay("forloep", course.id, course.origin, self.forloep.get(course.id), overrides=overrides)
                self.forloep[course.id] = course

    def check_names(self) -> None:
        """Every name must mean one thing."""
        for name, parameter in self.parameters.items():
            self.unique(name, parameter.origin, is_list=name in self.given.lists, other=self.raw.get(name))
        for ident, conclusion in self.raw.items():
            self.unique(ident, conclusion.origin, is_list=conclusion.slag != "komponent" and ident in self.given.lists)

    def lay(self, slag: str, ident: str, origin: Origin, old: Any, *, overrides: bool) -> None:
        """Note a name that comes twice without saying that it overrides, or overrides nothing."""
        if old is None:
            if overrides:
                known = {"parameter": [*self.parameters], "forloep": [*self.forloep]}.get(slag, [*self.raw])
                remove = Text("stryk overstyrer", "remove overstyrer")
                self.problem(
                    "FH132", origin, "overstyrer", found=ident, hint=did_you_mean(nearest(ident, known)) or remove
                )
            return
        if old.origin.document is origin.document:
            rename = Text("gi den ene et annet navn", "rename one of them")
            self.problem("FH131", origin, found=ident, expected=_stands(old.origin), hint=rename)
        elif not overrides:
            hint = Text("skriv overstyrer = true om det er meningen", "write overstyrer = true if you mean to")
            self.problem("FH131", origin, found=ident, expected=_stands(old.origin), hint=hint)
        self.overrides.append(Override(ident, slag, old.origin, origin))

    def is_line(self, ident: str) -> bool:
        """Return whether a line under a component will have this id: an item of its list, or its rounding."""
        head, _, tail = ident.rpartition(".")
        whole = self.raw.get(head)
        if whole is None or whole.slag == "mellomregning":
            return False
        if whole.slag == "frist":
            return tail in VED_FRISTEN and tail in whole.formulas
        beside = {"avrunding": whole.values.get("avrund") is not None, "maks": "maks" in whole.formulas}
        return bool(whole.values["for_hver"]) or beside.get(tail, False)

    def unique(self, name: str, origin: Origin, *, is_list: bool, other: RawConclusion | None = None) -> None:
        """A name must mean one thing: not also a key of the practice file, or a word of the formula language.

        A component may share its name with the list it goes through: only the list stands after `for hver`.
        """
        taken = Text("")
        if name in KEYWORDS or name in FUNCTIONS or name in ("dato", TAKST):
            taken = Text("et ord i formelspråket", "a word of the formula language")
        elif name in self.given.facts or is_list or name.startswith(f"{RATES}."):
            taken = Text("en nøkkel i praksisfilen", "a key of the practice file")
        elif other is not None:
            taken = _stands(other.origin)
        elif self.is_line(name):
            taken = Text("linjene under en komponent får slike id-er", "the lines under a component get such ids")
        if taken:
            rename = Text("velg et annet navn", "choose another name")
            self.problem("FH133", origin, found=name, expected=taken, hint=rename)

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

    def find_outside(self) -> None:
        """Find the components outside the takst: those that say so, those that the head names, and their parts."""
        tops = {ident for ident, one in self.raw.items() if one.slag == "komponent" and not one.values["del_av"]}
        inherited = {ident for ident in tops if self.raw[ident].origin.document is not self.own.document}
        head = Origin(self.own.id, self.own.document, ("regelsett", "utenfor_taksten"))
        for number, ident in enumerate(self.own.utenfor_taksten):
            if ident not in inherited:
                known = ", ".join(sorted(inherited)) or "–"
                listed = Text(f"arvede komponenter: {known}", f"inherited components: {known}")
                hint = did_you_mean(nearest(ident, inherited)) or listed
                self.problem("FH139", head, number, found=ident, hint=hint)
        self.utenfor = {*self.own.utenfor_taksten} & inherited
        for ident, one in self.raw.items():
            if one.values.get("utenfor_taksten"):
                if ident in tops:
                    self.utenfor.add(ident)
                else:
                    hint = Text(f"skriv det ved {one.values['del_av']}", f"write it at {one.values['del_av']}")
                    self.problem("FH139", one.origin, "utenfor_taksten", found=ident, hint=hint)
        self.i_taksten = tops - self.utenfor
        added = set(self.utenfor)
        while added:
            added = {ident for ident, one in self.raw.items() if one.values.get("del_av") in added} - self.utenfor
            self.utenfor |= added

    def raw_file(self, ident: str) -> RawFile:
        """Return the file of that id."""
        return next(raw for raw in self.chain if raw.id == ident)

    def keep_takst(self) -> None:
        """Leave out everything but the components of the takst and what they read."""
        parts: dict[str, list[str]] = {}
        for ident, one in self.raw.items():
            parts.setdefault(one.values.get("del_av", ""), []).append(ident)
        waiting = [*self.i_taksten]
        kept: set[str] = set()
        while waiting:
            ident = waiting.pop()
            if ident in self.raw and ident not in kept:
                kept.add(ident)
                waiting += [*self.reads(self.raw[ident]), *parts.get(ident, ())]
        self.raw = {ident: one for ident, one in self.raw.items() if ident in kept}

    # --- order -----------------------------------------------------------------------------------------------------

    def order(self) -> list[str]:
        """Return the conclusions in an order in which each comes after what it reads; note a circle."""
        graph = {ident: self.reads(conclusion) for ident, conclusion in self.raw.items()}
        for ident, conclusion in self.raw.items():
            parent = conclusion.values.get("del_av")
            if parent and self.may_have_parts(parent, conclusion):
                graph[parent].add(ident)
                graph[ident] |= self.names_in(text for text, _ in self.raw[parent].ikke_med)
        if TAKST not in graph and any(TAKST in reads for reads in graph.values()):
            graph[TAKST] = set(self.i_taksten)
        while True:
            try:
                # Sorted, so that the order is the same in every run: sets of texts have none of their own.
                sorter = TopologicalSorter({ident: sorted(reads) for ident, reads in graph.items()})
                order = list(sorter.static_order())
                self.check_depth(order, graph)
                return order
            except CycleError as error:
                circle = error.args[1][::-1]  # each now reads the next
                hint = Text(
                    "hver bruker den neste; bryt ringen ett sted", "each uses the next; break the circle somewhere"
                )
                first = next(ident for ident in circle if ident != TAKST)
                self.problem("FH136", self.raw[first].origin, found=" → ".join(circle), hint=hint)
                self.unsound |= set(circle)
                for ident in circle:
                    graph[ident] -= set(circle)

    def may_have_parts(self, parent: str, part: RawConclusion) -> bool:
        """Note a part of something that is no component, or that has a formula of its own."""
        components = [ident for ident, one in self.raw.items() if one.slag == "komponent" and ident != part.id]
        if parent not in components:
            itself = Text("ingen komponent er del av seg selv", "no component is a part of itself")
            known = ", ".join(components) or "–"
            listed = Text(f"komponenter: {known}", f"components: {known}")
            near = did_you_mean(nearest(parent, components))
            hint = itself if parent == part.id else near or listed
            self.problem("FH134", part.origin, "del_av", found=parent, hint=hint)
            return False
        if self.raw[parent].formulas.get("formel"):
            hint = Text(
                f"stryk del_av her, eller formelen til {parent}", f"remove del_av here, or the formula of {parent}"
            )
            self.problem("FH135", part.origin, "del_av", found=parent, hint=hint)
            return False
        return True

    def reads(self, conclusion: RawConclusion) -> set[str]:
        """Return the names of the conclusions that a conclusion reads."""
        return self.names_in(conclusion.texts()) - {local.id for local in conclusion.local}

    def check_depth(self, order: list[str], graph: Mapping[str, set[str]]) -> None:
        """Note the first conclusion that rests on too many others, one on the other."""
        depth: dict[str, int] = {}
        for ident in order:
            before = max((depth[read] for read in graph[ident]), default=0)
            depth[ident] = before + 1 + (len(self.raw[ident].local) if ident in self.raw else 0)
            if depth[ident] > MAX_DEPTH:
                hint = Text("la formlene bruke hverandre mer direkte", "let the formulas use each other more directly")
                origin, found = self.raw[ident].origin, str(depth[ident])
                self.problem("FH138", origin, found=found, expected=_at_most(MAX_DEPTH), hint=hint)
                return

    def names_in(self, formulas: Iterable[RawFormula]) -> set[str]:
        """Return the names of the conclusions in some formulas; one that cannot be read has none."""
        found: set[str] = set()
        for formula in formulas:
            found.update(name for name in values_read(formula.text) if name in self.raw or name == TAKST)
        return found


def _name_place(origin: Origin) -> Place:
    """Return the place of the name: the `id` of a conclusion, the last word in the header of a parameter."""
    ident = (*origin.path, "id")
    return origin.document.place(ident) if origin.document.has(ident) else origin.document.place(origin.path, key=True)


def _stands(origin: Origin) -> Text:
    where = _name_place(origin)
    return Text(f"står alt i {where}", f"already in {where}")


def _counted(number: int, nb: str, en: str) -> Text:
    return Text(f"{written(number)} {nb}", f"{written(number, 'en')} {en}")


def _at_most(number: int) -> Text:
    return Text(f"høyst {written(number)}", f"at most {written(number, 'en')}")
