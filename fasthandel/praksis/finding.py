"""What the checks across keys share: typed values of a sheet, and a problem made of them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from fasthandel.errors import Problem
from fasthandel.facts import Value
from fasthandel.money import Number, plain
from fasthandel.praksis.sheet import Sheet
from fasthandel.source import Path
from fasthandel.text import Text


def path_of(key: str) -> Path:
    """Return where a single value stands."""
    return tuple(key.split("."))


def number(sheet: Sheet, key: str) -> Number | None:
    """Return the number at `key`, None if there is no sound one."""
    return as_number(sheet.values.get(key))


def day(sheet: Sheet, key: str) -> date | None:
    """Return the date at `key`, None if there is no sound one."""
    value = sheet.values.get(key)
    return value if isinstance(value, date) else None


def as_number(value: Value | None) -> Number | None:
    """Return `value` if it is a number."""
    return value if isinstance(value, int | Fraction) and not isinstance(value, bool) else None


def number_or_nothing(sheet: Sheet, key: str) -> Number | None:
    """Return the number at `key`, 0 if it is said not to apply, None if it is not known."""
    found = number(sheet, key)
    return 0 if found is None and sheet.is_excluded(key) else found


def finding(sheet: Sheet, code: str, path: Path, value: Value | None, expected: Text, hint: Text = Text("")) -> Problem:
    """Return a problem at the value of `path`, which is `value`."""
    return Problem(
        code=code,
        where=sheet.document.place(path),
        key=sheet.key(path),
        found=_as_written(value),
        expected=expected,
        hint=hint,
    )


def _as_written(value: Value | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return f'"{value}"' if isinstance(value, str) else plain(value)
