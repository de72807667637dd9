r"""TOML text cut into strings, comments, brackets and what lies between them, whether or not it is valid."""

from __future__ import annotations

import re

_OPEN_BASIC, _OPEN_LITERAL = r'"""(?:[^"\\]++|\\.|"(?!""))*+', r"'''(?:[^']++|'(?!''))*+"
_OPEN_SINGLE_BASIC, _OPEN_SINGLE_LITERAL = r'"(?:[^"\\\n]++|\\[^\n])*+', r"'[^'\n]*+"
# These match once a quote is seen, also where the closing quote is missing: no text can make them start over.
_MULTI = rf'{_OPEN_BASIC}(?:"{{3,5}}|\\?)|{_OPEN_LITERAL}(?:\'{{3,5}})?'
SINGLE = rf"""{_OPEN_SINGLE_BASIC}["\\]?|{_OPEN_SINGLE_LITERAL}'?"""
"""The pattern of a string on one line."""
STRING = re.compile(f"{_MULTI}|{SINGLE}", re.DOTALL)
TOKEN = re.compile(
    rf"""[^"'#\[\]{{}}.=,\n]*+(?:({STRING.pattern})|\#[^\n]*+|([\[{{])|([\]}}])|(\.++)|[=,\n]|\Z)""", re.DOTALL
)
"""Everything up to and including the next string (group 1), opening (2) or closing bracket (3), dots (4) or mark."""
STRING_TOKEN, OPENING, CLOSING, DOT = 1, 2, 3, 4


def open_brackets(text: str, end: int) -> list[int]:
    """Return the offsets of the brackets that are opened and not closed before `end`, outermost first."""
    found: list[int] = []
    for token in TOKEN.finditer(text, 0, end):
        if token.lastindex == OPENING:
            found.append(token.start(OPENING))
        elif token.lastindex == CLOSING and found:
            found.pop()
    return found


def unclosed_string(text: str) -> int | None:
    """Return the offset of the opening quote of the first string that is never closed."""
    single = rf"""(?!"{{3}}|'{{3}})(?:{_OPEN_SINGLE_BASIC}"|{_OPEN_SINGLE_LITERAL}')"""
    closed = re.compile(rf"""{_OPEN_BASIC}"{{3}}|{_OPEN_LITERAL}'{{3}}|{single}""", re.DOTALL)
    for token in TOKEN.finditer(text):
        start = token.start(STRING_TOKEN)
        if token.lastindex == STRING_TOKEN and not closed.match(text, start):
            return start
    return None


def without_strings(text: str) -> str:
    """Return the text with strings and comments blanked, so that all else keeps its offset."""
    return re.sub(rf"{STRING.pattern}|#[^\n]*+", lambda match: " " * len(match[0]), text, flags=re.DOTALL)
