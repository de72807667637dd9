"""What in a rule set rests on what: which cases a change can show in at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fasthandel.cases import WHOLE
from fasthandel.dekning.formler import slots_of
from fasthandel.language.ir import names_read
from fasthandel.rules.model import TAKST, AnyConclusion, Komponent, Regelsett


class Dependents:
    """Answers what a change of a conclusion or a parameter can show in."""

    def __init__(self, regelsett: Regelsett) -> None:
        self.conclusions = regelsett.konklusjoner
        self.by: dict[str, set[str]] = {}
        """The conclusions that read a name."""
        for rule in regelsett.konklusjoner.values():
            self.note(rule.id, _read_by(rule))
            for number, whole in enumerate(self.wholes(rule)):
                if number == 0:
                    self.note(whole.id, [rule.id])
                if whole.ikke_med:  # what keeps the whole out keeps its parts out
                    self.note(rule.id, [whole.id])
                    self.note(rule.id, (name for one in whole.ikke_med for name in names_read(one.hvis.expr)))
        self.note(TAKST, (one.id for one in regelsett.hele()))
        self._known: dict[str, frozenset[str]] = {}

    def wholes(self, rule: AnyConclusion) -> Iterator[Komponent]:
        """Yield what a component is a part of, the nearest first."""
        whole = self.conclusions.get(getattr(rule, "del_av", ""))
        if isinstance(whole, Komponent):
            yield whole
            yield from self.wholes(whole)

    def note(self, reader: str, names: Iterable[str]) -> None:
        """Note what a conclusion reads."""
        for name in names:
            self.by.setdefault(name, set()).add(reader)

    def of(self, name: str) -> frozenset[str]:
        """Return a conclusion or parameter and everything that rests on it."""
        known = self._known.get(name)
        if known is None:
            found, waiting = {name}, [name]
            while waiting:
                for reader in self.by.get(waiting.pop(), ()):
                    if reader not in found:
                        found.add(reader)
                        waiting.append(reader)
            known = self._known[name] = frozenset(found)
        return known

    def shows_in(self, name: str, expected: Iterable[str]) -> bool:
        """Return whether a change of a conclusion or parameter can show in one of the ids that a case expects."""
        affected = self.of(name)
        return any(self.conclusion(ident) in affected for ident in expected)

    def conclusion(self, ident: str) -> str:
        """Return the conclusion that an id belongs to: of one item, of a rounding, or its own."""
        while ident and ident not in self.conclusions and ident not in (TAKST, WHOLE):
            ident = ident.rpartition(".")[0]
        return ident


def _read_by(rule: AnyConclusion) -> Iterator[str]:
    for slot in slots_of(rule):
        yield from names_read(slot.checked.expr)
