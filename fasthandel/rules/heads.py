"""The heads of the shipped rule sets, read without the rest: enough to tell for which practices and days each is."""

from __future__ import annotations

from collections.abc import Sequence

from fasthandel.record import record
from fasthandel.rules.library import library_ids, library_path, load_lean, load_regelsett
from fasthandel.rules.model import GIR, STATUS, SUMMER, Hode, Regelsett
from fasthandel.rules.reader import read_hode
from fasthandel.source import read_tables

_HEAD = frozenset({"regelsett"})


@record
class Kandidat:
    """A shipped rule set of which only the head has been read."""

    hode: Hode

    def regelsett(self, *, whole: bool = False) -> Regelsett:
        """Return the rule set, its components and what they read, or the `whole` of it.

        Raises:
            RegelError: it does not load; the installation is broken.
        """
        return load_regelsett(self.hode.id) if whole else load_lean(self.hode.id)


def load_hode(ident: str) -> Hode:
    """Return the head of a shipped rule set; the rest of the file is not looked at.

    Raises:
        RegelError: nothing has that id, or the file cannot be read.
    """
    hode = read_hode(read_tables(library_path(ident), _HEAD))
    return load_regelsett(ident) if hode is None or hode.id != ident else hode


def candidates(sorts: Sequence[str] = SUMMER) -> list[Kandidat]:
    """Return every shipped rule set that gives something of the `sorts` named, by default a takst.

    Prices come first, of them what is in force, then by their ids.

    Raises:
        RegelError: a shipped rule set does not load; the installation is broken.
    """
    heads = [load_hode(ident) for ident in library_ids() if "/" not in ident]  # those in a folder are building blocks
    whole = [one for one in heads if not one.byggekloss and one.gir in sorts]
    return [
        Kandidat(one) for one in sorted(whole, key=lambda one: (GIR.index(one.gir), STATUS.index(one.status), one.id))
    ]
