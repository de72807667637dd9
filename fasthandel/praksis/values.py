"""What one value of a practice file may look like: the checks that the fast reading and the models share."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from fasthandel.money import Number, exact

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2100, 12, 31)
MAX_DECIMALS = 20
"""More than a share copied from a calculator needs, and few enough that exact arithmetic stays quick."""
MAX_DIGITS = 30
MAX_TEXT = 500
MAX_REASON = 2000
PLACEHOLDERS = {"nb": "FYLL INN", "en": "FILL IN"}
"""What the template writes where the user must fill in a value."""

# C0 and C1 controls, line and paragraph separators, marks that turn the direction of the text, byte-order mark.
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
# An id is shown wherever its item is, so nothing like a national identity number can be one.
ID = re.compile(r"(?!.*[0-9]{6}[-_]?[0-9]{5})[A-Za-z0-9_-]{1,40}")


class RefusedError(ValueError):
    """A value is not what its key holds; `fault` is the error type under which `explain` has words for it."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def number(value: object) -> Number:
    """Return an exact number.

    Raises:
        RefusedError: not a number, or one with so many digits that no field could mean it.
    """
    if isinstance(value, Decimal) and value.is_finite():
        if not value:
            return 0
        # Before the number is made exact: 1e-999999999 would need a denominator of a gigabyte.
        if value.adjusted() > MAX_DIGITS:
            raise RefusedError("tall_stort" if value > 0 else "tall_lite")
        if int(value.as_tuple().exponent) < -MAX_DECIMALS:
            raise RefusedError("tall_desimaler")
    try:
        return exact(value)
    except ValueError:
        raise RefusedError("tall_type") from None


def tenths(value: Number) -> Number:
    """Return a grade in whole tenths. Raises RefusedError for one in between."""
    if value * 10 % 1:
        raise RefusedError("karakter_trinn")
    return value


def day(value: object) -> date:
    """Return a date within two centuries. Raises RefusedError for anything else."""
    if not isinstance(value, date) or isinstance(value, datetime) or not FIRST_DAY <= value <= LAST_DAY:
        raise RefusedError("dato")
    return value


def text(value: str) -> str:
    """Return a text that says something and stays on one line.

    Raises:
        RefusedError: blank, with control characters, or still the template's mark.
    """
    stripped = value.strip()
    if not stripped:
        raise RefusedError("tekst_tom")
    if stripped in PLACEHOLDERS.values():
        raise RefusedError("tekst_ikke_fylt_ut")
    if CONTROL.search(value):
        raise RefusedError("tekst_styretegn")
    return value


def identifier(value: str) -> str:
    """Return an id that can stand inside a dotted key. Raises RefusedError otherwise."""
    if not ID.fullmatch(text(value)):
        raise RefusedError("id_form")
    return value
