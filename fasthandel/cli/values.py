"""What is typed after an option, read: words from a list, shares and dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from fasthandel.near import did_you_mean
from fasthandel.near import nearest as closest
from fasthandel.text import Text

T = TypeVar("T")


class RefusedError(ValueError):
    """A value that an option does not take; says what is allowed and, where it helps, the next step."""

    def __init__(self, expected: Text, hint: Text = Text("")) -> None:
        super().__init__(expected.nb)
        self.expected = expected
        self.hint = hint


def nearest(word: str, possible: Iterable[str]) -> Text:
    """Return "mente du X?" with the word most like `word`, or no text when none is."""
    return did_you_mean(closest(word, possible))


def one_of(values: Mapping[str, T], shown: Sequence[str]) -> Callable[[str], T]:
    """Return a reader of the words in `values`; a message lists those in `shown`."""

    def parse(word: str) -> T:
        if word.lower() in values:
            return values[word.lower()]
        allowed = ", ".join(shown)
        raise RefusedError(Text(f"tillatt: {allowed}", f"allowed: {allowed}"), nearest(word.lower(), values))

    return parse


def percent(written: str) -> int:
    """Return a whole number of per cent, written as 95 or 95 %. Raises RefusedError."""
    digits = written.strip().removesuffix("%").strip()
    if digits.isascii() and digits.isdigit() and int(digits) <= 100:  # noqa: PLR2004 - all of it
        return int(digits)
    raise RefusedError(Text("et helt tall fra 0 til 100", "a whole number from 0 to 100"))


MOST_DAYS = 36525
"""A hundred years: longer ahead than any deadline that somebody waits for."""


def days_ahead(written: str) -> int:
    """Return a number of days, written as 30d, 30 or, in weeks, 6u (6w). Raises RefusedError."""
    parts = re.fullmatch(r"([0-9]{1,5}) ?(d|dager|days|u|uker|w|weeks)?", written.strip().lower())
    if parts is not None:
        days = int(parts[1]) * (7 if parts[2] and parts[2][0] in "uw" else 1)
        if days <= MOST_DAYS:
            return days
    allowed = Text("et antall dager eller uker", "a number of days or weeks")
    raise RefusedError(allowed, Text("for eksempel 30d eller 6u", "for example 30d or 6w"))


def iso_date(written: str) -> date:
    """Return the date; only 2023-03-01 is accepted, since 1/3/2023 means two things. Raises RefusedError."""
    allowed = Text("en dato skrives ÅÅÅÅ-MM-DD", "a date is written YYYY-MM-DD")
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise RefusedError(allowed, Text("den dagen finnes ikke", "there is no such day")) from None
    norwegian = re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", written)
    if norwegian is None:
        raise RefusedError(allowed, Text("for eksempel 2023-03-01", "for example 2023-03-01"))
    day, month, year = norwegian.groups()
    iso = f"{year}-{month:0>2}-{day:0>2}"
    raise RefusedError(allowed, Text(f"{written} skrives {iso}", f"{written} is written {iso}"))
