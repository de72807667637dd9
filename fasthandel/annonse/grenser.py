"""How much text is read: an announcement is a few pages."""

from __future__ import annotations

from fasthandel.errors import Place, Problem
from fasthandel.money import written
from fasthandel.text import Text

MAX_BYTES = 5_000_000
MAX_CHARACTERS = 100_000
MAX_PAGES = 50


def too_long(name: str, found: Text) -> Problem:
    """Return FH190: there is more text than an announcement has."""
    nb, en = written(MAX_CHARACTERS), written(MAX_CHARACTERS, "en")
    return Problem(
        code="FH190",
        where=Place(name),
        found=found,
        expected=Text(f"høyst {nb} tegn og {MAX_PAGES} sider", f"at most {en} characters and {MAX_PAGES} pages"),
        hint=Text("er det riktig fil?", "is it the right file?"),
    )
