"""A measured value beside the range that is usual, rounded so that the two can be compared at a glance."""

from __future__ import annotations

from fractions import Fraction

from fasthandel.money import NBSP, Number, round_to, written
from fasthandel.render.values import MOST_DECIMALS, TEN, day, fits, number, unit_of, value, with_unit
from fasthandel.render.words import word
from fasthandel.units import NUMBER, SINGULAR, Unit

SHARE = "andel"
DAY = "dato"


def compared(found: str | None, low: str | None, high: str | None, unit: str | None, language: str) -> tuple[str, str]:
    """Return the value and its range as a reader wants them: ("29,2 %", "28–32 %"), ("2 240 kr", "1 955–2 645").

    About three digits are shown. A value outside the range never reads as its limit: both get more decimals until the
    two differ. What a rate is counted per is left to its name. A value that is not known and no range are "".
    """
    if unit == DAY:
        return _days(found, low, high, language)
    numbers = [None if text is None else number(text) * (100 if unit == SHARE else 1) for text in (found, low, high)]
    measured, *limits = numbers
    decimals = _decimals(measured, limits[0], limits[1], unit)
    shown = "" if measured is None else _measured(measured, unit, decimals, language)
    rounded = [None if limit is None else round_to(limit, 1 / TEN**decimals, "halv_opp") for limit in limits]
    return shown, _range(rounded[0], rounded[1], unit, language)


def exactly(found: str, low: str | None, high: str | None, unit: str | None, language: str) -> tuple[str, str]:
    """Return the same two without any rounding, the value with its whole unit."""
    if unit == DAY:
        return _days(found, low, high, language)
    limits = [None if text is None else number(text) * (100 if unit == SHARE else 1) for text in (low, high)]
    return _percent_or_value(found, unit, language), _range(limits[0], limits[1], unit, language)


def _days(found: str | None, low: str | None, high: str | None, language: str) -> tuple[str, str]:
    measured, first, last = ("" if text is None else day(text, language) for text in (found, low, high))
    if first and last:
        return measured, f"{first} – {last}"
    limit = first or last
    return measured, word("tidligst" if first else "senest", language, limit=limit) if limit else ""


def _percent_or_value(found: str, unit: str | None, language: str) -> str:
    if unit == SHARE and fits(number(found), MOST_DECIMALS):
        return f"{written(number(found) * 100, language)}{NBSP}%"
    return value(found, unit, language)


def _decimals(measured: Number | None, low: Number | None, high: Number | None, unit: str | None) -> int:
    known = [limit for limit in (measured, high, low) if limit is not None]
    for decimals in range(_worth(known[0], unit) if known else 0, MOST_DECIMALS):
        step = Fraction(1, 10**decimals)
        near, least, most = (None if one is None else round_to(one, step, "halv_opp") for one in (measured, low, high))
        is_below = measured is not None and low is not None and measured < low and near == least
        is_above = measured is not None and high is not None and measured > high and near == most
        if not is_below and not is_above and (low == high or least != most):
            return decimals
    return MOST_DECIMALS


def _worth(value: Number, unit: str | None) -> int:
    """Return how many decimals are worth reading: about three digits, one decimal of a percentage."""
    size = max(value, -value)
    return 1 if unit == SHARE else 0 if size >= TEN**2 else 1 if size >= TEN else 2


def _measured(found: Number, unit: str | None, decimals: int, language: str) -> str:
    text = written(found, language) if fits(found, decimals) else written(found, language, decimals=decimals)
    return (
        f"{text}{NBSP}%" if unit == SHARE else with_unit(text, _without_rate(unit_of(unit)), language, one=found == 1)
    )


def _without_rate(unit: Unit) -> Unit:
    """Return the unit of what is counted, "kr" for "kr/pasient"; of a count per something nothing."""
    if all(power > 0 for _, power in unit.powers):
        return unit
    over = tuple((base, power) for base, power in unit.powers if power > 0 and base not in SINGULAR)
    return Unit(over) if over else NUMBER


def _range(low: Number | None, high: Number | None, unit: str | None, language: str) -> str:
    end = f"{NBSP}%" if unit == SHARE else ""
    if low is None or high is None:
        limit = low if low is not None else high
        if limit is None:
            return ""
        return word("minst" if high is None else "hoeyst", language, limit=f"{written(limit, language)}{end}")
    if low == high:
        return f"{written(low, language)}{end}"
    return f"{written(low, language)}–{written(high, language)}{end}"
