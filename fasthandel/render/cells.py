"""How wide a text is on a terminal, and how it is broken into lines, without the weight of a terminal library.

Width is counted in cells: a letter takes one, most East Asian characters and emoji two, a combining mark none.
"""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

from fasthandel.render.view import Run, Words

_SPACES = re.compile(r"( +)")


def cells(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(character: str) -> int:
    if character < "\u0300":
        return 1
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def width_of(line: Words) -> int:
    """Return how many cells a line takes."""
    return sum(cells(run.text) for run in line)


def left(line: Words, width: int) -> Words:
    """Return the line filled with spaces to `width` cells; a longer one as it is."""
    missing = width - width_of(line)
    return (*line, Run(" " * missing)) if missing > 0 else line


def right(line: Words, width: int) -> Words:
    """Return the line with spaces before it, to `width` cells; a longer one as it is."""
    missing = width - width_of(line)
    return (Run(" " * missing), *line) if missing > 0 else line


def wrap(line: Words, width: int | None) -> list[Words]:
    """Return the line broken at ordinary spaces into lines of at most `width` cells; None breaks nothing.

    What holds no ordinary space (an amount with no-break spaces, an id, an address) stays whole, even when it alone is
    wider than `width`. There is always at least one line.
    """
    if width is None or width_of(line) <= width:
        return [line]
    lines: list[list[Run]] = [[]]
    used = 0
    for spaces, word in _split(line):
        needed = width_of(word)
        if used and word and used + len(spaces.text) + needed > width:
            lines.append([])
            used = 0
        elif spaces.text:
            lines[-1].append(spaces)
            used += len(spaces.text)
        lines[-1].extend(word)
        used += needed
    return [tuple(runs) for runs in lines]


def _split(line: Words) -> list[tuple[Run, Words]]:
    """Return the words of a line, each with the spaces before it; a word may go on from one run into the next."""
    found: list[tuple[Run, list[Run]]] = [(Run(""), [])]
    for run in line:
        for piece in _SPACES.split(run.text):
            if piece.startswith(" "):
                found.append((Run(piece, run.tone), []))
            elif piece:
                found[-1][1].append(Run(piece, run.tone))
    return [(spaces, tuple(word)) for spaces, word in found]
