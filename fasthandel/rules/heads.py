"""The heads of the shipped rule sets, read without the rest: enough to tell for which practices and days each is."""

from __future__ import annotations

import re

from fasthandel.errors import SourceError
from fasthandel.record import record
from fasthandel.rules.library import library_ids, library_path, load_regelsett
from fasthandel.rules.model import STATUS, Hode, Regelsett
from fasthandel.rules.reader import read_hode
from fasthandel.source import parse_toml

_OTHER_HEADER = re.compile(r"^[ \t]*\[(?!\[?regelsett\b)", re.MULTILINE)


@record
class Kandidat:
    """A shipped rule set of which only the head has been read."""

    hode: Hode

    def regelsett(self) -> Regelsett:
        """Return the whole rule set.

        Raises:
            RegelError: it does not load; the installation is broken.
        """
        return self.hode if isinstance(self.hode, Regelsett) else load_regelsett(self.hode.id)


def load_hode(ident: str) -> Hode:
    """Return the head of a shipped rule set; the rest of the file is not looked at.

    Raises:
        RegelError: nothing has that id, or the file cannot be read.
    """
    path = library_path(ident)
    text = path.read_text(encoding="utf-8")
    # What stands before the first other header is TOML of its own; inside a text or a list, the cut leaves none.
    other = _OTHER_HEADER.search(text)
    try:
        hode = read_hode(parse_toml(text[: other.start()] if other else text, str(path)))
    except SourceError:
        hode = None
    return load_regelsett(ident) if hode is None or hode.id != ident else hode


def candidates() -> list[Kandidat]:
    """Return every shipped rule set that gives a takst, what is in force first, then in the order of their ids.

    Raises:
        RegelError: a shipped rule set does not load; the installation is broken.
    """
    heads = [load_hode(ident) for ident in library_ids()]
    whole = [one for one in heads if not one.byggekloss]
    return [Kandidat(one) for one in sorted(whole, key=lambda one: (STATUS.index(one.status), one.id))]
