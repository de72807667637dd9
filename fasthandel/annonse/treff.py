"""What was found of one key, and how several findings of one key become one answer, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TypeGuard

from fasthandel.record import record, replace
from fasthandel.text import Text

Verdi = int | Fraction | date | bool | str

GRUNNER: dict[str, Text] = {
    "etter_avtale": Text("etter avtale, ingen verdi er oppgitt", "by agreement, no value is stated"),
    "foresporsel": Text("på forespørsel, ingen verdi er oppgitt", "on request, no value is stated"),
    "ikke_oppgitt": Text("teksten sier at den ikke er oppgitt", "the text says that it is not stated"),
    "snarest": Text("så snart som mulig er ingen dato", "as soon as possible is no date"),
    "varighet": Text("et antall uker eller dager er ingen dato", "a number of weeks or days is no date"),
    "spenn": Text("teksten oppgir et spenn, ikke én verdi", "the text states a range, not one value"),
    "grense": Text("teksten oppgir en grense, ikke verdien selv", "the text states a bound, not the value itself"),
    "tvetydig": Text("kan leses på flere måter", "can be read in several ways"),
    "finnes_ikke": Text("datoen finnes ikke", "there is no such date"),
    "uten_aar": Text("året er ikke oppgitt", "the year is not stated"),
    "uten_dag": Text("dagen er ikke oppgitt", "the day is not stated"),
    "ukedag": Text("ukedagen og datoen stemmer ikke overens", "the day of the week and the date disagree"),
    "maaneder": Text("oppgitt i måneder, ikke uker", "stated in months, not weeks"),
    "ikke_hele_uker": Text("ikke et helt antall uker", "not a whole number of weeks"),
    "flere_hjemler": Text("teksten lyser ut flere hjemler", "the text announces several posts"),
    "utenfor": Text("utenfor det nøkkelen kan ha", "outside what the key can hold"),
}
"""Why there is no value though the text speaks of it."""
SAID_WITHOUT = frozenset({"etter_avtale", "foresporsel", "ikke_oppgitt", "snarest", "varighet"})
"""The reasons that give way where the text states a value elsewhere: "kr 900 000 … endelig pris etter avtale"."""
_NEAR = Fraction(1, 10)
"""An approximate number gives way to an exact one that differs by no more than this share."""


@record
class Treff:
    """What the text says of one key of the practice file."""

    noekkel: str
    """E.g. "utlysning.pris"."""
    verdi: Verdi | None
    """Exact; None where the text contradicts itself, or speaks of it without stating a value."""
    ordene: str
    """The exact words; line ends and wide gaps as one space."""
    linje: int
    """Where the words begin, counted from 1; in a PDF from the top of the page."""
    kolonne: int
    side: int | None
    """The page of a PDF."""
    sikker: bool = True
    """False where the words make the value likely, not certain: "ca.", "kan", unknown words between."""
    grunn: Text = Text("")
    """Why there is no value, or why it is not certain, where more is known of that than the words show."""
    alternativer: tuple[Treff, ...] = ()
    """The findings that contradict each other."""

    @property
    def tilstand(self) -> str:
        """One of "funnet", "motstrid", and "ikke_funnet" for what is spoken of without a value."""
        if self.alternativer:
            return "motstrid"
        return "ikke_funnet" if self.verdi is None else "funnet"


@record
class Kandidat:
    """A finding before it is held against the others."""

    noekkel: str
    verdi: Verdi | None
    grunn: str
    fra: int
    """Where its words start in the text, and where they end."""
    til: int
    plass: int = -1
    """Where its value starts; -1 for a value that the words give by themselves."""
    kjente: int = 1
    ukjente: int = 0
    sikker: bool = True
    svak: bool = False
    omtrent: bool = False
    rang: int = 0
    """Its line in the tables: of two that fit as well, the earlier."""
    eller: bool = False
    """True if "eller" joins it to something else: then it is not weak."""


def settled(found: Sequence[Kandidat]) -> list[Kandidat]:
    """Return the candidates that remain when each value belongs to one key, and each word of a key to one finding."""
    best: dict[int, Kandidat] = {}
    for one in found:
        if one.plass >= 0 and (one.plass not in best or _rank(one) > _rank(best[one.plass])):
            best[one.plass] = one
    kept = [one for one in found if one.noekkel and (one.plass < 0 or best[one.plass] is one)]
    return [one for one in kept if one.plass >= 0] + _uncovered([one for one in kept if one.plass < 0])


def _uncovered(found: Sequence[Kandidat]) -> list[Kandidat]:
    """Return the findings without those inside a longer wording of the same key that names more words."""
    left: list[Kandidat] = []
    near: dict[str, list[Kandidat]] = {}
    for one in sorted(found, key=lambda one: (one.fra, -one.til)):
        begun = [other for other in near.get(one.noekkel, ()) if other.til > one.fra]
        if not any(other.til >= one.til and other.kjente > one.kjente for other in begun):
            left.append(one)
        near[one.noekkel] = [*begun, one]
    return left


def _rank(one: Kandidat) -> tuple[int, int, int]:
    return one.kjente, -one.ukjente, -one.rang


def answer(found: Sequence[Kandidat]) -> list[Kandidat]:
    """Return the finding of one key that counts, or, where they contradict each other, one for each thing they say."""
    if any(not one.svak for one in found):
        found = [one for one in found if not one.svak or one.eller]
    stated = _without_approximations(one for one in found if one.grunn not in SAID_WITHOUT) or list(found)
    first: dict[tuple[object, ...], Kandidat] = {}
    for one in sorted(stated, key=lambda one: (not one.sikker, one.fra)):
        first.setdefault(_same(one), one)
    return sorted(first.values(), key=lambda one: one.fra)


def _same(one: Kandidat) -> tuple[object, ...]:
    value = one.verdi.casefold() if isinstance(one.verdi, str) else one.verdi
    return type(one.verdi), value, one.grunn if value is None else ""


def _without_approximations(among: Iterable[Kandidat]) -> list[Kandidat]:
    found = list(among)
    exact = [one.verdi for one in found if not one.omtrent and is_number(one.verdi)]
    return [one for one in found if not (one.omtrent and any(_is_near(one.verdi, other) for other in exact))]


def is_number(value: object) -> TypeGuard[int | Fraction]:
    """Return whether a value is a number, which yes and no are not."""
    return isinstance(value, int | Fraction) and not isinstance(value, bool)


def _is_near(value: object, other: object) -> bool:
    if not is_number(value) or not is_number(other):
        return False
    return abs(Fraction(value) - Fraction(other)) <= _NEAR * abs(Fraction(other))


def lasting(found: Sequence[Kandidat], key: str) -> list[Kandidat]:
    """Return texts of one key without those that are part of a longer one: "Storgata 4" in "Storgata 4, Granvik"."""
    texts = {one.verdi.casefold() for one in found if isinstance(one.verdi, str)}
    return [
        replace(one, noekkel=key)
        for one in found
        if not isinstance(one.verdi, str)
        or not any(one.verdi.casefold() in text and one.verdi.casefold() != text for text in texts)
    ]
