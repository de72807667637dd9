"""Which checks are asked for, by code, name or the beginning of a code."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from fasthandel.errors import Place, Problem, UsageError
from fasthandel.near import did_you_mean, nearest
from fasthandel.record import record
from fasthandel.text import Text


@record
class Choice:
    """The checks that are asked for: all, or those that `velg` names, but not those that `ignorer` names."""

    velg: tuple[str, ...] = ()
    ignorer: tuple[str, ...] = ()

    def takes(self, kode: str, ident: str) -> bool:
        """Return whether a check is asked for."""
        chosen = not self.velg or any(_names(word, kode, ident) for word in self.velg)
        return chosen and not any(_names(word, kode, ident) for word in self.ignorer)

    def check(self, known: Collection[tuple[str, str]]) -> None:
        """Refuse a word that names no check of `known`, code and name.

        Raises:
            UsageError: FH183, with the nearest that there is.
        """
        names = [name for pair in known for name in pair]
        problems = [
            Problem(
                code="FH183",
                where=Place(option),
                found=word,
                hint=did_you_mean(nearest(word, names))
                or Text("se docs/utlysning.md, eller --vis alle", "see docs/utlysning.md, or --vis alle"),
            )
            for option, words in (("--velg", self.velg), ("--ignorer", self.ignorer))
            for word in words
            if not any(_names(word, kode, ident) for kode, ident in known)
        ]
        if problems:
            raise UsageError(problems)


def _names(word: str, kode: str, ident: str) -> bool:
    """Return whether a word names a check: its code, how its code begins, or its name, with either kind of line."""
    begins = word.isalnum() and kode.startswith(word.upper())
    return begins or names_check(word, kode, ident)


def names_check(word: str, kode: str, ident: str) -> bool:
    """Return whether a word is the code of a check, or its name, written with either kind of line."""
    return kode == word.upper() or ident == word.replace("-", "_").lower()


def words_of(written: Iterable[str]) -> tuple[str, ...]:
    """Return the words of options that may be repeated and may hold several words with commas between."""
    return tuple(word for one in written for word in (part.strip() for part in one.split(",")) if word)
