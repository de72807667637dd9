"""What is wrong where a key or a heading ought to be."""

from __future__ import annotations

import re

from fasthandel.source import wrong_value
from fasthandel.source.mistake import Mistake, invisible, line_around
from fasthandel.source.positions import BARE
from fasthandel.text import Text

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "ä": "ae", "ö": "oe"})
_LONGEST = 60
_WORD = re.compile(r"[^\s=.\[\]{},\"'#:]*")


def key_mistake(text: str, message: str, position: int) -> Mistake:
    """Return what is wrong at `position`, where tomli stopped with `message` about a key or a heading."""
    first, last = line_around(text, position)
    line, character = text[first:last], text[position : position + 1]
    start, end = _word(text, position)
    comma = re.search(r"=[ \t]*([-+]?\d+,\d+)[ \t]*\Z", text[first:position])
    if comma and (advice := wrong_value.number(comma[1])):
        return Mistake(start=first + comma.start(1), end=first + comma.end(1), expected=advice[0], hint=advice[1])
    if character and not character.isprintable() and character != "\n":
        return invisible(text, position)
    allowed = Text("nøkler skrives med a–z, 0–9, _ og -", "keys are written with a–z, 0–9, _ and -")
    if not text[start:end].isascii():
        ascii_letters = text[start : min(end, start + 2 * _LONGEST)].translate(_LETTERS)
        return Mistake(start=start, end=end, expected=allowed, hint=_joined(ascii_letters))
    if message.startswith("Expected ']"):
        return _heading(line, first, allowed)
    return _pair(text, message, position, allowed)


def _heading(line: str, first: int, allowed: Text) -> Mistake:
    """Return what is wrong with a line that ought to be `[table]` or `[[list of tables]]`."""
    indent = len(line) - len(line.lstrip())
    closing = "]]" if line.startswith("[[", indent) else "]"
    name, closed, _ = line[indent + len(closing) :].partition(closing)
    if not closed:
        expected = Text(f"overskriften avsluttes med {closing}", f"the heading is closed with {closing}")
        return Mistake(start=first + indent, end=first + len(line), expected=expected)
    start = first + indent + len(closing)
    return Mistake(start=start, end=start + len(name), expected=allowed, hint=_joined(name))


def _joined(words: str) -> Text:
    """Return the advice to write words as one key."""
    joined = "_".join(words.split())
    fits = len(joined) <= _LONGEST and BARE.fullmatch(joined)
    return Text(f"skriv {joined}", f"write {joined}") if fits else Text("")


def _pair(text: str, message: str, position: int, allowed: Text) -> Mistake:
    """Return what is wrong with a line that ought to be `key = value`."""
    first, last = line_around(text, position)
    pair = Text("nøkkel = verdi", "key = value")
    if text.startswith(":", position):
        hint = Text("bruk = i stedet for :", "use = instead of :")
        return Mistake(start=position, end=position + 1, expected=pair, hint=hint)
    if text.startswith("=", position):
        hint = Text("nøkkelen mangler", "the key is missing")
        return Mistake(start=position, end=position + 1, expected=pair, hint=hint)
    before, equals, _ = text[first:last].partition("=")
    if equals and message.startswith("Expected '='") and first + len(before) > position:
        indent = len(before) - len(before.lstrip())
        return Mistake(start=first + indent, end=first + len(before.rstrip()), expected=allowed, hint=_joined(before))
    if not equals or position >= last:  # the only "=" may stand inside a key in quotes
        line = text[first:last]
        start = first + len(line) - len(line.lstrip())
        hint = Text("en merknad begynner med #", "a comment begins with #")
        return Mistake(start=start, end=first + len(line.rstrip()), expected=pair, hint=hint)
    return Mistake(start=position, end=position + 1, expected=pair, hint=allowed)


def _word(text: str, position: int) -> tuple[int, int]:
    """Return the span of the word around `position`, as a key is written."""
    first = line_around(text, position)[0]
    backwards = _WORD.match(text[first:position][::-1])
    forwards = _WORD.match(text, position)
    return position - (backwards.end() if backwards else 0), forwards.end() if forwards else position
