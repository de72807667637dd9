"""What a writer probably meant by a key or a word that is not known."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from fasthandel.praksis.table import Table, file_table
from fasthandel.text import Text

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "_", "-": "_"})
_LONGEST = 80
"""Characters; comparing a longer word would be slow, and it is no slip of the pen."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """Return the candidate most like `word`, whatever its case and its Norwegian letters; "" if none is like it."""
    plain = {candidate.lower().translate(_LETTERS): candidate for candidate in candidates}
    if len(word) > _LONGEST:
        return ""
    found = get_close_matches(word.lower().translate(_LETTERS), plain, n=1)
    return plain[found[0]] if found else ""


def meant_key(name: str, table: Table, given: Collection[str]) -> str:
    """Return the key of `table` that is probably meant by `name` and is not given yet; "" if none is."""
    return nearest(name, [known for known in table.names if known not in given])


def elsewhere(name: str) -> list[str]:
    """Return where else in the file a key of exactly this name belongs, as headers: "[liste]", "[[utstyr]]"."""
    tables = [table for table in _all_tables(file_table()) if name in table.keys]
    return [f"[[{table.path}]]" if table.form == "liste" else f"[{table.path}]" for table in tables]


def did_you_mean(word: str) -> Text:
    """Return the question, or nothing for an empty word."""
    return Text(f"mente du {word}?", f"did you mean {word}?") if word else Text("")


def _all_tables(table: Table) -> Iterable[Table]:
    for child in table.tables.values():
        yield child
        yield from _all_tables(child)
