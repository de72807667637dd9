"""Text for a stream that cannot write every character, as on older Windows consoles and in redirected output there."""

from __future__ import annotations

import re
from unicodedata import normalize

INSTEAD = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2212": "-",
    "–": "-",
    "—": "-",
    "×": "x",
    "·": "-",
    "•": "-",
    "…": "...",
    "→": "->",
    "≤": "<=",
    "≥": ">=",
    "≠": "<>",
    "⟨": "<",
    "⟩": ">",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "’": "'",
    "─": "-",
    "━": "=",
    "│": "|",
    "§": "par.",
    "æ": "ae",
    "ø": "oe",
    "å": "aa",
    "Æ": "Ae",
    "Ø": "Oe",
    "Å": "Aa",
}
"""What is written where the stream lacks a character. Others lose their marks or are written out."""

_PIECES = re.compile(r"  +|[^ ]+| ")


def for_stream(text: str, encoding: str | None) -> str:
    """Return `text` so that it can be written in `encoding` (None for a stream that does not tell: ASCII).

    Columns stay aligned: where a character becomes two, the gap after it gives one up.
    """
    encoding = encoding or "ascii"
    if _can(text, encoding):
        return text
    return "\n".join(_line(line, encoding) for line in text.split("\n"))


def _can(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _line(line: str, encoding: str) -> str:
    debt = 0
    pieces: list[str] = []
    for piece in _PIECES.findall(line):
        if piece.startswith("  "):
            given = min(debt, len(piece) - 1)
            pieces.append(piece[given:])
            debt -= given
        else:
            changed = "".join(_character(character, encoding) for character in piece)
            debt += len(changed) - len(piece)
            pieces.append(changed)
    return "".join(pieces)


def _character(character: str, encoding: str) -> str:
    if _can(character, encoding):
        return character
    if character in INSTEAD:
        return INSTEAD[character]
    base = normalize("NFKD", character)[:1]
    return base if base.isascii() and base.isprintable() else f"\\u{ord(character):04x}"
