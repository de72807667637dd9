"""What is valid TOML and still refused: without end, out of all proportion, or of no use to a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from fasthandel.errors import Place, Problem, SourceError
from fasthandel.money import written
from fasthandel.record import replace
from fasthandel.source.positions import Lines, Path, key_text, shortened
from fasthandel.source.tokens import CLOSING, DOT, OPENING, TOKEN, without_strings
from fasthandel.text import Text

MAX_BYTES = 5_000_000
MAX_TOKENS = 50_000
"""The most lines, keys, values and brackets together, and backslashes: what can surely be read within a second."""
MAX_DEPTH = 32
"""The deepest table or list, counted from the top of the file."""
MAX_DIGITS = 30
"""The most digits in a number, and the largest power of ten either way."""
_TOO_LARGE: int = 10**MAX_DIGITS
MAX_PROBLEMS = 100

# Python itself refuses to read 4301 digits, and takes long over fewer.
_LONG_DECIMAL = re.compile(r"[0-9_](?<![0-9_][0-9_])[0-9_]{299,}+")
_LONG_HEX = re.compile(r"0x[0-9A-Fa-f_]{300,}+")


def check_shape(lines: Lines) -> None:
    """Refuse what would take long or recurse deeply, before tomli sees it.

    Raises:
        SourceError: FH003 too much of it, FH007 nested too deep, FH008 hundreds of digits.
    """
    if lines.text.count("\\") > MAX_TOKENS:
        raise SourceError([_too_many(lines.file)])
    depth = dots = 0
    for count, token in enumerate(TOKEN.finditer(lines.text)):
        kind = token.lastindex
        if kind == DOT:
            dots += 1
        elif kind == OPENING:
            depth, dots = depth + 1, 0
        elif kind == CLOSING:
            depth, dots = depth - 1, 0
        elif kind is None:
            dots = 0
        if depth > MAX_DEPTH or dots > MAX_DEPTH:
            raise SourceError([_too_deep(lines.place(token.end() - 1, token.end()))])
        if count > MAX_TOKENS:
            raise SourceError([_too_many(lines.file)])
    for pattern in (_LONG_DECIMAL, _LONG_HEX):
        if pattern.search(lines.text):
            found = list(pattern.finditer(without_strings(lines.text)))
            if found:
                told = [_too_large(lines.place(*match.span()), match[0], "") for match in found[:MAX_PROBLEMS]]
                raise SourceError(_with_total(told, len(found)))


def value_problems(data: dict[str, Any], place: Callable[[Path], Place]) -> list[Problem]:
    """Return what is wrong with the values in `data` that are refused, in the order of the file, at most a hundred.

    `place` tells where a path stands. The problems are FH007, FH008 and FH009.
    """
    found = [(place(path), path, value) for path, value in _refused(data, ())]
    found.sort(key=lambda one: (one[0].line or 0, one[0].column or 0))
    return _with_total([_value_problem(*one) for one in found[:MAX_PROBLEMS]], len(found))


def _with_total(problems: list[Problem], total: int) -> list[Problem]:
    """Let the last of the problems told say how many there are."""
    told = len(problems)
    if total > told:
        hint = Text(f"dette er {told} av {total} slike feil", f"these are {told} of {total} such mistakes")
        problems[-1] = replace(problems[-1], hint=hint)
    return problems


def _refused(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict | list):
        if len(path) > MAX_DEPTH:
            yield path, value
            return
        for part, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _refused(item, (*path, part))
    elif isinstance(value, datetime | time) or (isinstance(value, int | Decimal) and not _has_proportion(value)):
        yield path, value


def _has_proportion(value: int | Decimal) -> bool:
    """Return whether a number is finite and within the bounds that keep exact arithmetic quick."""
    if isinstance(value, int):
        return -_TOO_LARGE < value < _TOO_LARGE
    _, digits, exponent = value.as_tuple()
    return isinstance(exponent, int) and abs(exponent) <= MAX_DIGITS >= len(digits)


def _value_problem(where: Place, path: Path, value: Any) -> Problem:
    if isinstance(value, dict | list):
        return _too_deep(where, key_text(path))
    key, raw = key_text(path), where.excerpt[(where.column or 1) - 1 :][: where.length]
    if isinstance(value, datetime | time):
        day = value.date().isoformat() if isinstance(value, datetime) else "2023-03-01"
        return Problem(
            code="FH009",
            where=where,
            key=key,
            found=raw,
            expected=Text("en dato uten klokkeslett", "a date without a time of day"),
            hint=Text(f"skriv bare datoen, {day}", f"write the date alone, {day}"),
        )
    if "n" in raw:
        return Problem(
            code="FH008",
            where=where,
            key=key,
            found=raw,
            expected=Text("et vanlig tall", "an ordinary number"),
            hint=Text("er verdien ukjent, slett linjen", "if the value is unknown, delete the line"),
        )
    return _too_large(where, raw, key)


def _too_large(where: Place, raw: str, key: str) -> Problem:
    return Problem(
        code="FH008",
        where=where,
        key=key,
        found=shortened(raw),
        expected=Text(
            f"høyst {MAX_DIGITS} sifre og tierpotens mellom -{MAX_DIGITS} og {MAX_DIGITS}",
            f"at most {MAX_DIGITS} digits and a power of ten between -{MAX_DIGITS} and {MAX_DIGITS}",
        ),
    )


def _too_deep(where: Place, key: str = "") -> Problem:
    return Problem(
        code="FH007",
        where=where,
        key=key,
        expected=Text(f"høyst {MAX_DEPTH} nivåer", f"at most {MAX_DEPTH} levels"),
    )


def _too_many(file: str) -> Problem:
    return Problem(
        code="FH003",
        where=Place(file),
        found=Text("for mange linjer, nøkler og verdier", "too many lines, keys and values"),
        expected=Text(f"høyst {written(MAX_TOKENS)} til sammen", f"at most {written(MAX_TOKENS, 'en')} together"),
        hint=Text("er det riktig fil?", "is it the right file?"),
    )
