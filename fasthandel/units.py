"""Units of measure and the kinds of value that the rule language knows.

A unit is a product of powers of base words: `kr`, `kr/pasient`, `kr/aar`. `andel` and `antall` are plain numbers.
Years, months, weeks, days and working days are words of their own: adding years to months is an error, no conversion.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from fasthandel.record import record
from fasthandel.text import Text

CURRENCIES = ("kr", "DKK", "EUR", "GBP", "SEK", "USD")
TIME_UNITS = ("aar", "mnd", "uker", "dager", "virkedager")
PLAIN = ("andel", "antall", "aarstall")
"""What a number without a unit is: a share, a count, or the number of a year, which is never grouped."""

WORDS: dict[str, Text] = {
    "kr": Text("kr", "NOK"),
    **{code: Text(code) for code in CURRENCIES[1:]},
    "aar": Text("år", "years"),
    "mnd": Text("mnd", "months"),
    "uker": Text("uker", "weeks"),
    "dager": Text("dager", "days"),
    "virkedager": Text("virkedager", "working days"),
    "pasient": Text("pasienter", "patients"),
    "lege": Text("leger", "doctors"),
    "aarsverk": Text("årsverk", "full-time years"),
    "konsultasjon": Text("konsultasjoner", "consultations"),
    "time": Text("timer", "hours"),
}
"""Every base word and what a reader sees after a number."""

SINGULAR: dict[str, Text] = {
    "aar": Text("år", "year"),
    "mnd": Text("mnd", "month"),
    "uker": Text("uke", "week"),
    "dager": Text("dag", "day"),
    "virkedager": Text("virkedag", "working day"),
    "pasient": Text("pasient", "patient"),
    "lege": Text("lege", "doctor"),
    "aarsverk": Text("årsverk", "full-time year"),
    "konsultasjon": Text("konsultasjon", "consultation"),
    "time": Text("time", "hour"),
}
"""The words as they stand after "per"."""


class Kind(Enum):
    """What sort of value a name holds."""

    TALL = "tall"
    DATO = "dato"
    JA_NEI = "ja/nei"
    TEKST = "tekst"


@record
class Unit:
    """A product of powers of base words, plus the word a plain number was declared with."""

    powers: tuple[tuple[str, int], ...] = ()
    plain: str = ""
    """"andel" or "antall" for a number without powers; it tells how to print, not whether units agree."""

    def __mul__(self, other: Unit) -> Unit:
        return _combine(self, other, 1)

    def __truediv__(self, other: Unit) -> Unit:
        return _combine(self, other, -1)

    def agrees(self, other: Unit) -> bool:
        """Return whether values in the two units may be added or compared."""
        return self.powers == other.powers

    @property
    def is_plain(self) -> bool:
        """True for a number without a unit (a share or a count)."""
        return not self.powers

    @property
    def is_money(self) -> bool:
        """True for a plain amount in one currency."""
        return len(self.powers) == 1 and self.powers[0][1] == 1 and self.powers[0][0] in CURRENCIES

    def __str__(self) -> str:
        """Return the unit as written in a rule file, e.g. "kr/pasient"."""
        if not self.powers:
            return self.plain or "andel"
        over = [word for word, power in self.powers for _ in range(power)]
        under = [word for word, power in self.powers for _ in range(-power)]
        return "/".join(["*".join(over) or "1", *under])


NUMBER = Unit()
KRONER = Unit((("kr", 1),))


@lru_cache(maxsize=4096)
def _combine(left: Unit, right: Unit, sign: int) -> Unit:
    powers = dict(left.powers)
    for word, power in right.powers:
        powers[word] = powers.get(word, 0) + sign * power
    kept = tuple(sorted((word, power) for word, power in powers.items() if power))
    return Unit(kept, "" if kept else (left.plain if left.is_plain and right.is_plain else ""))


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """Return the unit that `text` names, e.g. "kr/pasient/aar".

    Raises:
        ValueError: a word is not a unit; the message is the word.
    """
    if text in PLAIN:
        return Unit((), text)
    powers: dict[str, int] = {}
    for place, part in enumerate(text.split("/")):
        for word in part.split("*"):
            if place == 0 and word == "1":
                continue
            if word not in WORDS:
                raise ValueError(word)
            powers[word] = powers.get(word, 0) + (1 if place == 0 else -1)
    return Unit(tuple(sorted((word, power) for word, power in powers.items() if power)))


@lru_cache(maxsize=4096)
def in_currency(unit: Unit, currency: Unit) -> Unit:
    """Return a unit of Norwegian kroner as the same in another currency; a unit without money stays as it is."""
    return unit / KRONER * currency if dict(unit.powers).get("kr") else unit


def unit_words(unit: Unit, language: str = "nb", *, one: bool = False) -> str:
    """Return the unit as a reader sees it after a number, e.g. "kr per pasient"; empty for a plain number.

    `one` gives the word as it stands after the number 1: "1 lege".
    """
    if not unit.powers:
        return ""
    words = {**WORDS, **SINGULAR} if one else WORDS
    over = [words[word].in_language(language) for word, power in unit.powers for _ in range(max(power, 0))]
    under = [
        SINGULAR.get(word, WORDS[word]).in_language(language)
        for word, power in unit.powers
        for _ in range(max(-power, 0))
    ]
    return " per ".join(["·".join(over) or "1", *under])
