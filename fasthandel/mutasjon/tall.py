"""By how much a number is changed: enough to show in a result, but so little that only an exact case sees it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from fasthandel.money import Number, divide, plain, whole
from fasthandel.units import TIME_UNITS, Unit

SMALL = 20
"""A whole number up to this is changed by 1: one per cent of it would not be whole."""
HUNDREDTH = Fraction(1, 100)
COUNTED = (*TIME_UNITS, "lege")
DAY = timedelta(days=1)


def nudged(value: Number, unit: Unit) -> tuple[Number, Number]:
    """Return a number a little higher and a little lower."""
    step = _step(value, unit)
    return whole(value + step), whole(value - step)


def _step(value: Number, unit: Unit) -> Number:
    if value == 0:
        return Fraction(1) if unit.powers else HUNDREDTH
    is_whole = whole(value).__class__ is int
    if is_whole and (-SMALL <= value <= SMALL or unit.plain == "aarstall" or str(unit) in COUNTED):
        return 1
    return divide(value, 100 if value > 0 else -100)


def days_around(day: date) -> tuple[date, date]:
    """Return the day before and the day after."""
    return day - DAY, day + DAY


def written(value: object) -> str:
    """Return a value as a rule file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Number):
        return plain(value)
    return str(value)
