"""What is wrong where tomli gives up, in the words of someone who has never heard of TOML, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import tomli

from fasthandel.errors import Problem
from fasthandel.record import replace
from fasthandel.source import wrong_value
from fasthandel.source.mistake import Mistake, invisible, line_around
from fasthandel.source.positions import Lines, Positions, key_text, shortened
from fasthandel.source.tokens import open_brackets, unclosed_string
from fasthandel.source.wrong_key import key_mistake
from fasthandel.text import Text

MAX_PROBLEMS = 20
LARGE = 100_000
"""Characters; a longer text is not read again to look for more mistakes after the first."""

_ABOUT_KEYS = ("Invalid statement", "Invalid initial", "Expected '='", "Expected ']")
_STATEMENT = re.compile(r"[ \t]*+(?:[\w.-]++|\"[^\"\n]*+\"|'[^'\n]*+')++[ \t]*+=[ \t]*+")


def syntax_problems(lines: Lines, error: tomli.TOMLDecodeError, load: Callable[[str], dict[str, Any]]) -> list[Problem]:
    """Return the mistake that made tomli stop, and those that can be told apart from it by reading on without its line.

    `load` reads a text, or raises as tomli does.
    """
    problems: list[Problem] = []
    rest: str | None = lines.text
    while rest is not None:
        mistake = explain(rest, error.msg, error.pos)
        problems.append(mistake.problem(lines))
        more = len(problems) < MAX_PROBLEMS and len(rest) < LARGE
        rest = _without_line(rest, mistake) if more else None
        if rest is not None:
            try:
                load(rest)
            except tomli.TOMLDecodeError as another:
                error = another
            else:
                rest = None
    return sorted(problems, key=lambda problem: (problem.where.line or 0, problem.where.column or 0))


def explain(text: str, message: str, position: int) -> Mistake:
    """Return what is wrong at `position`, where tomli stopped with `message`."""
    mistake = (
        _repeated(text, message, position)
        or _unclosed_string(text, message, position)
        or _control_character(text, position)
        or _escape(text, message, position)
        or _no_such_day(message, position)
        or (_key if message.startswith(_ABOUT_KEYS) else _value)(text, message, position)
    )
    return mistake if mistake.found else replace(mistake, found=shortened(text[mistake.start : mistake.end]))


def _without_line(text: str, mistake: Mistake) -> str | None:
    """Return `text` with the line of the mistake blanked, None if what follows may hang together with that line."""
    start, end = line_around(text, mistake.start)
    line = text[start:end]
    if any(mark in line for mark in ("[", "{", '"""', "'''")) or open_brackets(text, start):
        return None
    return text[:start] + " " * len(line) + text[end:] if line.strip(" ") else None


def _control_character(text: str, position: int) -> Mistake | None:
    """Return the mistake of an invisible control character at `position`, if one stands there."""
    character = text[position : position + 1]
    if not character or (character >= " " and character != "\x7f") or character in "\t\n":
        return None
    return Mistake(
        start=position,
        end=position + 1,
        found=f"U+{ord(character):04X}",
        expected=Text("ingen styretegn", "no control characters"),
        hint=Text(
            "slett tegnet, eller lagre filen på nytt som ren tekst",
            "delete the character, or save the file again as plain text",
        ),
    )


def _repeated(text: str, message: str, position: int) -> Mistake | None:
    if not message.startswith(("Cannot ", "Duplicate ")):
        return None
    path, (start, end) = Positions(text[:position]).latest
    earlier = Positions(text[:start])
    known = earlier.nearest(path)
    hint = Text("")
    if known:
        line = text.count("\n", 0, earlier.keys[known][0]) + 1
        name = key_text(known)
        hint = Text(f"{name} står alt på linje {line}", f"{name} already stands on line {line}")
        if known == path and text[start - 1 : start] == "[" and text[start - 2 : start] != "[[":
            hint = Text(
                f"{hint.nb}; flere av samme slag skrives [[{name}]]", f"{hint.en}; write [[{name}]] for several"
            )
    return Mistake(
        start=start,
        end=end,
        key=key_text(path),
        expected=Text("hver nøkkel og hver tabell skrives én gang", "each key and each table is written once"),
        hint=hint,
    )


def _unclosed_string(text: str, message: str, position: int) -> Mistake | None:
    if text[position : position + 1] not in ("", "\n") or not message.startswith(
        ("Unterminated", "Illegal", "Found invalid", "Expected '\"", "Expected \"'")
    ):
        return None
    start = unclosed_string(text)
    if start is None:
        return None
    quote = text[start]
    quote = quote * 3 if text.startswith(quote * 3, start) else quote
    return Mistake(
        start=start,
        end=line_around(text, start)[1],
        expected=Text(f"teksten avsluttes med {quote}", f"the text is closed with {quote}"),
    )


def _escape(text: str, message: str, position: int) -> Mistake | None:
    if not message.startswith(("Unescaped", "Invalid hex", "Escaped character")):
        return None
    start = text.rfind("\\", 0, position)
    return Mistake(
        start=start,
        end=start + 2,
        expected=Text('omvendt skråstrek skrives \\\\ i "..."', 'a backslash is written \\\\ in "..."'),
        hint=Text("eller bruk enkle anførselstegn: '...'", "or use single quotes: '...'"),
    )


def _no_such_day(message: str, position: int) -> Mistake | None:
    if message != "Invalid date or datetime":
        return None
    return Mistake(
        start=position,
        end=position + len("2023-02-30"),
        expected=Text("en dato som finnes, ÅÅÅÅ-MM-DD", "a day that exists, YYYY-MM-DD"),
    )


def _key(text: str, message: str, position: int) -> Mistake:
    ends = text[position : position + 1] in ("", "\n") and not message.startswith("Expected ']")
    if ends and (brackets := open_brackets(text, position)):
        return _left_open(text, brackets[-1])
    return key_mistake(text, message, position)


def _value(text: str, message: str, position: int) -> Mistake:
    first, last = line_around(text, position)
    if brackets := open_brackets(text, position):
        return _item(text, message, position, brackets[-1])
    statement = _STATEMENT.match(text, first)
    start = statement.end() if statement and statement.end() <= position else position
    rest = text[position:last].partition("#")[0]
    if rest and all(mark == " " or not mark.isprintable() for mark in rest):
        return invisible(text, position)
    if message.startswith("Expected newline") and (start == position or text[start] in "[{"):
        nothing = Text("ingenting mer enn en merknad etter #", "nothing more but a comment after #")
        return Mistake(start=position, end=last, expected=nothing)
    return _unreadable(text, start, position, position + len(rest), listed=False)


def _item(text: str, message: str, position: int, bracket: int) -> Mistake:
    """Return what is wrong inside a list or an inline table."""
    first, last = line_around(text, position)
    start = max(bracket, first - 1, text.rfind(",", 0, position), text.rfind("=", 0, position)) + 1
    if _is_unclosed(text, message, position, text[start:last], bracket):
        return _left_open(text, bracket)
    ends = (at for mark in ",]}#" if (at := text.find(mark, position, last)) >= 0)
    return _unreadable(text, start, position, min(ends, default=last), listed=text[start - 1] != "=")


def _left_open(text: str, bracket: int) -> Mistake:
    expected = Text("tabellen avsluttes med }", "the table is closed with }")
    if text[bracket] == "[":
        expected = Text("listen avsluttes med ]", "the list is closed with ]")
    hint = Text("komma mellom verdiene", "commas between the values")
    return Mistake(start=bracket, end=line_around(text, bracket)[1], expected=expected, hint=hint)


def _unreadable(text: str, start: int, position: int, end: int, *, listed: bool) -> Mistake:
    written = text[start:end]
    raw = written.strip(" \t")
    expected, hint = wrong_value.advice(raw, listed=listed)
    if not raw:
        found = Text("ingenting", "nothing")
        return Mistake(start=position, end=position, expected=expected, hint=hint, found=found)
    start += len(written) - len(written.lstrip(" \t"))
    return Mistake(start=start, end=start + len(raw), expected=expected, hint=hint)


def _is_unclosed(text: str, message: str, position: int, raw: str, bracket: int) -> bool:
    """Return whether a list or an inline table seems to go on by mistake, rather than hold something unreadable."""
    if position >= len(text):
        return True
    if message.startswith("Unclosed"):
        return text[:position].rstrip(" \t").endswith("\n")
    return text[bracket] == "[" and re.match(r"[ \t]*[\w.]+[ \t]*=", raw) is not None
