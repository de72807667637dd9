"""The table of codes, and the one way to put a code in it."""

from __future__ import annotations

from fasthandel.record import record
from fasthandel.text import Text


@record
class Code:
    """The words of one code."""

    title: Text
    """One line, a template over the fields of `Problem`."""
    forklaring: Text
    """What it means, why it matters, how to mend it: two or three sentences for `docs/feilkoder.md`."""
    warning: bool = False
    """A remark: shown, but it stops nothing."""


CODES: dict[str, Code] = {}


def define(code: str, title: Text, forklaring: Text, *, warning: bool = False) -> None:
    """Put a code in the table, once."""
    assert code not in CODES, code
    CODES[code] = Code(title, forklaring, warning)
