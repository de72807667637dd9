"""How a value of the result document is written for a reader: amounts, shares, dates, units.

Nothing is computed here but the rounding of what is shown.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any

from fasthandel.money import NBSP, Number, percent, whole, written
from fasthandel.render.words import MONTHS, SHORT_MONTHS, word
from fasthandel.units import NUMBER, Unit, parse_unit, unit_words

_NUMBER = re.compile(r"-?\d+(?:\.\d+|/\d+)?")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MOST_DECIMALS = 6
CENTS = 2
TEN = Fraction(10)


def number(text: str) -> Number:
    """Return the exact number that the document writes as "142717.68" or "100000/3"."""
    return whole(Fraction(text))


def unit_of(text: str | None) -> Unit:
    """Return the unit the document names; a word that is no unit ("dato", "ja/nei") gives a plain number."""
    try:
        return parse_unit(text) if text else NUMBER
    except ValueError:
        return NUMBER


def with_unit(text: str, unit: Unit, language: str, *, one: bool) -> str:
    """Return a number and its unit as one word, the unit in the singular for `one`."""
    said = unit_words(unit, language, one=one)
    return f"{text} {said}".replace(" ", NBSP) if said else text


def fits(value: Number, decimals: int) -> bool:
    """Return whether so many decimals show the number exactly."""
    return (value * TEN**decimals).denominator == 1


def has_cents(text: str | None) -> bool:
    """Return True for an amount that does not end at whole kroner but does at two decimals."""
    return text is not None and not fits(number(text), 0) and fits(number(text), CENTS)


def amount(text: str, unit: str | None, language: str, *, cents: bool = False) -> str:
    """Return an exact amount, unit and all in one word: "1 062 800 kr", "142 717,68 kr", "100 000/3 kr".

    `cents` writes two decimals on a whole amount too, so that a column with cents in it stays aligned.
    """
    value, measure = number(text), unit_of(unit)
    two = fits(value, CENTS) and (cents or not fits(value, 0))
    shown = written(value, language, decimals=CENTS if two else None)
    return with_unit(shown, measure, language, one=value == 1)


def about(text: str, unit: str | None, language: str) -> str:
    """Return an amount rounded to whole kroner, for a limit that is exact elsewhere."""
    return with_unit(written(number(text), language, decimals=0), unit_of(unit), language, one=False)


def is_fraction(text: str) -> bool:
    """Return True for a number that is shown as a fraction, since its decimals do not end or are too many."""
    return not fits(number(text), MOST_DECIMALS)


def value(found: Any, unit: str | None, language: str) -> str:
    """Return any value of the document: a number with its unit, a date, yes or no, or a text as it is."""
    if isinstance(found, bool):
        return word("ja" if found else "nei", language)
    text = str(found)
    if unit == "ja/nei" and text in {"true", "false", "ja", "nei"}:
        return word("ja" if text in {"true", "ja"} else "nei", language)
    if _DAY.fullmatch(text):
        return day(text, language)
    if not _NUMBER.fullmatch(text) or unit == "tekst":
        return text
    if unit_of(unit).is_money:
        return amount(text, unit, language)
    if unit_of(unit).plain == "aarstall":
        return text
    exact = number(text)
    return with_unit(written(exact, language), unit_of(unit), language, one=exact == 1)


def day(iso: str, language: str) -> str:
    """Return a date in words, "1. mars 2023"; what is not an ISO date as it is."""
    found = _DAY.fullmatch(iso)
    if not found or not 1 <= int(found[2]) <= len(MONTHS):
        return iso
    month = MONTHS[int(found[2]) - 1].in_language(language)
    return f"{int(found[3])}{'' if language == 'en' else '.'}{NBSP}{month}{NBSP}{found[1]}"


def month(iso: str, language: str) -> str:
    """Return the month and year of a date in words, "mars 2023"; what is not an ISO date as it is."""
    return day(iso, language).partition(NBSP)[2] or iso


def short_day(iso: str, language: str) -> str:
    """Return a date for a narrow column, "1. des. 2026"."""
    found = date.fromisoformat(iso)
    return f"{found.day}{'' if language == 'en' else '.'}{NBSP}{short_month(found, language)}{NBSP}{found.year}"


def short_month(found: date, language: str) -> str:
    """Return the month of a day, shortened where its name is long."""
    return SHORT_MONTHS[found.month - 1].in_language(language)


def share(text: str | None, language: str, decimals: int = 1) -> str:
    """Return a share as per cent, "83,6 %"; None (a share of nothing) as a dash."""
    return "–" if text is None else percent(number(text), language, decimals=decimals)
