"""Every wording by what it can begin with, so that each word of a text is looked up once."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from fasthandel.annonse.ledd import Ledd
from fasthandel.annonse.moenster import Moenster, Ord, Verdiplass, first_words, read
from fasthandel.annonse.ordlyd import Ordlyd, wordings
from fasthandel.annonse.ordlyder import TALLENE
from fasthandel.annonse.ordlyder_form import FORMENE
from fasthandel.record import record


@record
class Rad:
    """A wording with its place in the tables."""

    nummer: int
    ordlyd: Ordlyd
    moenster: Moenster


class Register:
    """Finds the wordings that can begin at a word."""

    def __init__(self, rows: tuple[Rad, ...]) -> None:
        self.rows = rows
        self.whole: defaultdict[str, set[int]] = defaultdict(set)
        self.starts: defaultdict[str, set[int]] = defaultdict(set)
        self.ends: defaultdict[str, set[int]] = defaultdict(set)
        self.values: defaultdict[str, set[int]] = defaultdict(set)
        self.longest = 0
        self.known: dict[str, tuple[Rad, ...]] = {}
        for row in rows:
            for first in first_words(row.moenster.elementer):
                self._add(row.nummer, first)

    def _add(self, number: int, first: Ord | Verdiplass) -> None:
        if isinstance(first, Verdiplass):
            self.values[first.slag].add(number)
            return
        for words, into in ((first.hele, self.whole), (first.starter, self.starts), (first.slutter, self.ends)):
            for word in words:
                into[word].add(number)
                self.longest = max(self.longest, len(word))

    def beginning_with(self, part: Ledd) -> tuple[Rad, ...]:
        """Return the wordings that can begin with a word or a sign, in the order of the tables."""
        word = part.ord
        if word not in self.known:
            numbers = set(self.whole.get(word, ()))
            for length in range(1, min(len(word), self.longest) + 1):
                numbers |= self.starts.get(word[:length], set()) | self.ends.get(word[-length:], set())
            if len(self.known) > _MOST_WORDS:
                self.known.clear()
            self.known[word] = tuple(self.rows[number] for number in sorted(numbers))
        return self.known[word]

    def beginning_with_value(self, slag: str) -> tuple[Rad, ...]:
        """Return the wordings that can begin with a value of the sort."""
        return tuple(self.rows[number] for number in sorted(self.values.get(slag, ())))


_MOST_WORDS = 50_000


@cache
def all_wordings() -> tuple[Ordlyd, ...]:
    """Return every wording in the order of the tables."""
    return wordings(TALLENE) + wordings(FORMENE)


@cache
def register() -> Register:
    """Return the register of all wordings."""
    return Register(tuple(Rad(number, one, read(one.moenster)) for number, one in enumerate(all_wordings())))
