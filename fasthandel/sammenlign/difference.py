"""What makes two sums differ, split into the components that cause it; and how far many sums lie apart."""

from __future__ import annotations

from collections.abc import Iterable

from fasthandel.engine.document_lines import rounding_words
from fasthandel.engine.nodes import Line, value_or_zero
from fasthandel.engine.valuation import Resultat
from fasthandel.money import Number, divide, whole
from fasthandel.record import record
from fasthandel.rules.model import GIR
from fasthandel.text import Text


@record
class Bidrag:
    """What a component, one of its parts or a rounding adds to a sum."""

    id: str
    navn: Text
    beloep: Number
    deler: tuple[Bidrag, ...] = ()
    """They add up to it."""


@record
class Forskjell:
    """What a sum, a component or a part is under one rule set, and under the one it is measured against."""

    id: str
    navn: Text
    beloep: Number | None
    """None where the rule set has no such component."""
    mot: Number | None
    deler: tuple[Forskjell, ...] = ()
    """What causes the difference; together they are the difference, exactly."""

    @property
    def forskjell(self) -> Number:
        """How much more it is: negative when it is less."""
        return whole((self.beloep or 0) - (self.mot or 0))


@record
class Spenn:
    """How far the sums of one sort and in one currency lie apart."""

    gir: str
    """What the sums are (`rules.model.GIR`): a price and a grant are never put in one range."""
    enhet: str
    antall: int
    lavest: Number
    lavest_i: tuple[str, ...]
    """The rule sets that give the lowest sum."""
    hoeyest: Number
    hoeyest_i: tuple[str, ...]
    median: Number
    """The one in the middle, or half-way between the two in the middle."""


def spread(sums: Iterable[tuple[str, str, str, Number]]) -> tuple[Spenn, ...]:
    """Return how far sums lie apart, each given with what it is, its currency and its rule set.

    One result for each sort and currency, prices first.
    """
    alike: dict[tuple[str, str], list[tuple[str, Number]]] = {}
    for gir, unit, ident, value in sums:
        alike.setdefault((gir, unit), []).append((ident, value))
    return tuple(_spread(*key, alike[key]) for key in sorted(alike, key=lambda key: GIR.index(key[0])))


def _spread(gir: str, unit: str, found: list[tuple[str, Number]]) -> Spenn:
    values = sorted(value for _, value in found)
    middle = len(values) // 2
    median = values[middle] if len(values) % 2 else divide(values[middle - 1] + values[middle], 2)
    lowest, highest = (tuple(ident for ident, value in found if value == end) for end in (values[0], values[-1]))
    return Spenn(gir, unit, len(values), values[0], lowest, values[-1], highest, median)


def contributions(resultat: Resultat) -> tuple[Bidrag, ...]:
    """Return what each whole component adds to a decided takst, with its first level of parts and its rounding."""
    return tuple(_contribution(line) for line in resultat.lines)


def _contribution(line: Line) -> Bidrag:
    parts = [Bidrag(part.id, part.navn, value_or_zero(part.node) or 0) for part in line.parts]
    rounded = line.rounding
    if parts and rounded and rounded.difference:
        parts.append(Bidrag(f"{line.id}.avrunding", rounding_words(rounded), rounded.difference))
    counted = value_or_zero(line.node) or 0
    # A whole that does not apply counts nothing, whatever its parts came to.
    return Bidrag(line.id, line.navn, counted, tuple(parts) if sum(part.beloep for part in parts) == counted else ())


def difference(one: Resultat, mot: Resultat) -> Forskjell:
    """Return how far a decided takst lies from another, split by component and by part; every split is exact."""
    found = _paired(contributions(one), contributions(mot))
    return Forskjell("takst", one.total.navn, _decided(one), _decided(mot), found)


def _decided(resultat: Resultat) -> Number:
    value = resultat.total.value
    assert isinstance(value, Number)
    return value


def _paired(ours: Iterable[Bidrag], theirs: Iterable[Bidrag]) -> tuple[Forskjell, ...]:
    """Match by id, in the order of the one it is measured against; what only this one has comes last."""
    here, there = ({one.id: one for one in side} for side in (ours, theirs))
    return tuple(_pair(ident, here.get(ident), there.get(ident)) for ident in {**there, **here})


def _pair(ident: str, here: Bidrag | None, there: Bidrag | None) -> Forskjell:
    known = here or there
    assert known is not None
    parts: tuple[Forskjell, ...] = ()
    if (here and here.deler) or (there and there.deler):
        parts = _paired(*(_split(side) for side in (here, there)))
    return Forskjell(
        ident, known.navn, None if here is None else here.beloep, None if there is None else there.beloep, parts
    )


def _split(whole_: Bidrag | None) -> tuple[Bidrag, ...]:
    """Return the parts of a component; one without parts is its own and only part."""
    return () if whole_ is None else whole_.deler or (whole_,)
