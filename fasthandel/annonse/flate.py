"""The lines of an announcement as one text to search in, each character with its place.

A line end may be only where the page was full, or part what does not belong together: the first becomes a space (and a
word parted by a hyphen becomes whole), the second stays.
"""

from __future__ import annotations

import re
from array import array

from fasthandel.annonse.tekst import Tekst
from fasthandel.record import record

LINE, PARAGRAPH = "\n", "\f"
"""What stands in the text where a line ends for good, and before and after a blank line."""
BULLET = re.compile(r"[ \t]*(?:[-•*·–—▪●○◦✓>]|\(?\d{1,2}\)|[a-z]\))[ \t]{1,20}(?=\S)")
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_DASHES = dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D], "-")
_QUOTES = dict.fromkeys([0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0x22], " ")
_PLAIN = {**_SPACES, **_DASHES, **_QUOTES, 0x2019: "'", 0x2018: "'", 0xB4: "'", 0x60: "'", 0x2022: "•", 0xB7: "•"}
_NO_JOIN = frozenset({"og", "eller", "samt", "til"})
_LABEL = re.compile(r"[^\W\d][\w /()-]{1,40}:")
_NUMBER_BEGINS = re.compile(r"[^\W\d].* \d{1,3}(?: \d{3})*$")
_NUMBER_GOES_ON = re.compile(r"\d{3}(?!\d)")
"""A number of several groups, as "1 075", that the edge of a column parted."""
_WIDE = 60
"""A block that is narrower is running text only if some line of it goes on in small letters."""


@record
class Flate:
    """The whole announcement as one text."""

    tekst: str
    """The letters as written."""
    plan: str
    """The same in lower case with ordinary spaces and hyphens, and of the same length."""
    linje: array[int]
    """The index of the line that each character stands in."""
    kolonne: array[int]
    """Its column, counted from 1."""

    def words(self, start: int, end: int) -> str:
        """Return what is written from `start` to `end`, every run of spaces and line ends as one space."""
        return " ".join(self.tekst[start:end].split())


def flate(tekst: Tekst) -> Flate:
    """Return the lines of an announcement as one text."""
    text: list[str] = []
    lines, columns = array("l"), array("l")
    breaks = _breaks(tekst)
    for number, line in enumerate(tekst.linjer):
        shown, end = line.rstrip(), breaks[number]
        if end == "":
            shown = shown[:-1]
        piece = shown + end
        text.append(piece)
        lines.extend([number] * len(piece))
        columns.extend(range(1, len(piece) + 1))
    whole = "".join(text)
    return Flate(whole, _plain(whole), lines, columns)


def _plain(text: str) -> str:
    lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_PLAIN)


def _breaks(tekst: Tekst) -> list[str]:
    """Return what comes after each line: PARAGRAPH, LINE, a space, or nothing after a hyphen that parts a word."""
    lines = [line.rstrip() for line in tekst.linjer]
    widths = _widths(lines)  # 0 where the lines of a block are no running text
    breaks: list[str] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if not line or not after:
            breaks.append(PARAGRAPH)
        elif tekst.slag == "html":
            breaks.append(LINE)
        else:
            breaks.append(_break(line, after, widths[number]))
    return breaks


def _widths(lines: list[str]) -> list[int]:
    """Return for each line how wide the widest of its block is; blank lines part blocks."""
    widths = [0] * len(lines)
    start = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or not lines[number]:
            block = lines[start:number]
            widest = max(map(len, block), default=0)
            if widest < _WIDE and not any(line.lstrip()[:1].islower() for line in block):
                widest = 0
            widths[start:number] = [widest] * (number - start)
            start = number + 1
    return widths


def _break(line: str, after: str, width: int) -> str:
    first = after.split(maxsplit=1)[0]
    if line.endswith("-") and line[-2:-1].isalpha() and first[0].isalpha():
        capitals = line[-2].isupper() and first[0].isupper()
        if (first[0].islower() or capitals) and first.lower() not in _NO_JOIN:
            return ""
    if _NUMBER_BEGINS.search(line) and _NUMBER_GOES_ON.match(after):
        return " "
    if BULLET.match(after) or _LABEL.match(after):
        return LINE
    if "\t" in line or "   " in line.strip():
        return LINE  # a row of cells
    if line[-1] in ".!?;:":
        return LINE if first[0].isupper() or line[-1] != "." else " "
    full = width > 0 and len(line) + 1 + len(first) > width
    return " " if first[0].islower() or full else LINE
