"""What a writer probably meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable

from fasthandel.text import Text

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": "_", "-": "_"})
_LONGEST = 80
"""Characters; comparing a longer word would be slow, and it is no slip of the pen."""
_MOST = 1000
"""Candidates; among more of them the comparing would be slow."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """Return the candidate most like `word`, whatever its case and its Norwegian letters; "" if none is like it."""
    from difflib import get_close_matches  # imported only when there is something to complain about

    plain = {candidate.lower().translate(_LETTERS): candidate for candidate in candidates}
    if len(word) > _LONGEST or len(plain) > _MOST:
        return ""
    found = get_close_matches(word.lower().translate(_LETTERS), plain, n=1)
    return plain[found[0]] if found else ""


def did_you_mean(word: str) -> Text:
    """Return the question, or nothing for an empty word."""
    return Text(f"mente du {word}?", f"did you mean {word}?") if word else Text("")
