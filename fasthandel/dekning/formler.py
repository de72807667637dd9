"""Every formula of a rule set, with where in which file it stands."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.errors import Place
from fasthandel.language.ir import Span
from fasthandel.language.types import Checked
from fasthandel.record import record
from fasthandel.rules.model import (
    VED_FRISTEN,
    AnyConclusion,
    Exclusion,
    Frist,
    Komponent,
    Krav,
    Mellomregning,
    Regelsett,
)
from fasthandel.source import Document
from fasthandel.source.positions import Path

Key = tuple[str, Path]
"""A place in a rule file, the same in every rule set that inherits it: the file, and the path in it."""

HEAD = "regelsett"
"""What stands before the conditions of the head, as the id of a conclusion does before its own."""


@record
class Slot:
    """A formula, and the place that it fills."""

    id: str
    """As a reader names it: "utstyr" for the formula of a conclusion, "utstyr.alder", "utstyr.ikke_med"."""
    felt: str
    """The key that it stands at: "formel", "maks", "holder", "maalt", "fra", "til", "tidligst", "skjedd", "foreloepig",
    "ikke_med"; "gjelder_ikke" of the head, or "mellomregning"."""
    nummer: int
    """Which one of several: the steps and the conditions of a conclusion."""
    rule: AnyConclusion | None
    """The conclusion it belongs to; None for a condition of the head."""
    checked: Checked
    document: Document
    path: Path

    @property
    def key(self) -> Key:
        """What names it in every rule set that inherits it."""
        return (self.document.file, self.path)

    @property
    def is_condition(self) -> bool:
        """True for a condition under which something does not apply."""
        return self.felt in ("ikke_med", "gjelder_ikke")

    def place(self, at: Span | None = None) -> Place:
        """Return the place of a part of the formula, or of the whole."""
        if at is None:
            return self.document.place(self.path)
        return self.document.inside(self.path, at.start, at.end - at.start)

    def text(self, at: Span) -> str:
        """Return a part of the formula as written, on one line."""
        return one_line(self.checked.text[at.start : at.end])


LONGEST = 70
"""A longer stretch of a formula is shown with its middle left out."""


def one_line(text: str) -> str:
    """Return a stretch of a formula on one line, shortened in the middle."""
    text = " ".join(text.split())
    half = LONGEST // 2 - 1
    return text if len(text) <= LONGEST else f"{text[:half]}…{text[-half:]}"


def own_document(regelsett: Regelsett) -> Document:
    """Return the rule set's own file."""
    return regelsett.filer[-1].document


def own_conclusions(regelsett: Regelsett) -> list[AnyConclusion]:
    """Return the conclusions that are written in the rule set's own file, in file order."""
    file = own_document(regelsett).file
    return [one for one in regelsett.konklusjoner.values() if one.origin.document.file == file]


def slots(regelsett: Regelsett) -> Iterator[Slot]:
    """Yield every formula of a rule set, inherited ones too: those of the head, then conclusion by conclusion."""
    document = own_document(regelsett)
    for number, one in enumerate(regelsett.gjelder_ikke):
        yield Slot(f"{HEAD}.gjelder_ikke", "gjelder_ikke", number, None, one.hvis, document, one.path)
    for rule in regelsett.konklusjoner.values():
        yield from slots_of(rule)


def slots_of(rule: AnyConclusion) -> Iterator[Slot]:
    """Yield every formula of a conclusion."""
    match rule:
        case Mellomregning():
            yield _slot(rule, "formel", rule.formel, rule.id)
        case Frist():
            if rule.formel is not None:
                yield _slot(rule, "formel", rule.formel, rule.id)
            beside = ((key, getattr(rule, key)) for key in VED_FRISTEN)
            yield from (_slot(rule, name, formula) for name, formula in beside if formula is not None)
        case Komponent():
            for number, step in enumerate(rule.mellomregninger):
                path = (*step.origin.path, "formel")
                name = f"{rule.id}.{step.id}"
                yield Slot(name, "mellomregning", number, rule, step.formel, step.origin.document, path)
            if rule.formel is not None:
                yield _slot(rule, "formel", rule.formel, rule.id)
            if rule.maks is not None:
                yield _slot(rule, "maks", rule.maks)
        case Krav():
            fields = (("holder", rule.holder), ("maalt", rule.maalt), ("fra", rule.fra), ("til", rule.til))
            yield from (_slot(rule, name, formula) for name, formula in fields if formula is not None)
    yield from (_condition(rule, number, one) for number, one in enumerate(conditions_of(rule)))


def conditions_of(rule: AnyConclusion) -> tuple[Exclusion, ...]:
    """Return the conditions under which a conclusion does not apply."""
    return () if isinstance(rule, Mellomregning) else rule.ikke_med


def _slot(rule: AnyConclusion, felt: str, checked: Checked, name: str = "") -> Slot:
    path = (*rule.origin.path, felt)
    return Slot(name or f"{rule.id}.{felt}", felt, 0, rule, checked, rule.origin.document, path)


def _condition(rule: AnyConclusion, number: int, one: Exclusion) -> Slot:
    return Slot(f"{rule.id}.ikke_med", "ikke_med", number, rule, one.hvis, rule.origin.document, one.path)
