"""Rows as CSV after RFC 4180: commas, quotes doubled, lines ending in CRLF, the titles first.

A spreadsheet takes a text that begins with = + - @ for a formula, so such a text gets an apostrophe before it. Numbers
are numbers: digits, a point, and a minus for the negative ones.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from fasthandel.money import Number, plain
from fasthandel.render.escape import visible

Cell = str | Number | None
"""A text, an exact number whose decimals end, or nothing."""

# After a semicolon too: a spreadsheet that parts columns by it begins a cell there, whatever the quotes say.
_FORMULA = re.compile(r"(^|;)(\s*[\"']?\s*)(?=[=+\-@＝＋－＠])")


def render(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the rows, titles first, as CSV."""
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerows([_shown(cell) for cell in row] for row in rows)
    return file.getvalue()


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return harmless(cell) if isinstance(cell, str) else plain(cell)


def harmless(text: str) -> str:
    """Return a text that a spreadsheet shows and does not compute, its control characters written out."""
    return _FORMULA.sub(r"\1'\2", visible(text))
