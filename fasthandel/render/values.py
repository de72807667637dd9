"""How a value of the result document is written for a reader: amounts, shares, dates, units.

Nothing is computed here but the rounding of what is shown.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from fasthandel.money import NBSP, Number, percent, round_to, whole, written
from fasthandel.render.words import MONTHS, word
from fasthandel.units import NUMBER, SINGULAR, Unit, parse_unit, unit_words

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


def _with_unit(text: str, unit: Unit, language: str, *, one: bool) -> str:
    said = unit_words(unit, language)
    if one and len(unit.powers) == 1 and unit.powers[0][1] == 1 and unit.powers[0][0] in SINGULAR:
        said = SINGULAR[unit.powers[0][0]].in_language(language)
    return f"{text} {said}".replace(" ", NBSP) if said else text


def _fits(value: Number, decimals: int) -> bool:
    return (value * TEN**decimals).denominator == 1


def has_cents(text: str | None) -> bool:
    """Return True for an amount that does not end at whole kroner but does at two decimals."""
    return text is not None and not _fits(number(text), 0) and _fits(number(text), CENTS)


def amount(text: str, unit: str | None, language: str, *, cents: bool = False) -> str:
    """Return an exact amount, unit and all in one word: "1 062 800 kr", "142 717,68 kr", "100 000/3 kr".

    `cents` writes two decimals on a whole amount too, so that a column with cents in it stays aligned.
    """
    value, measure = number(text), unit_of(unit)
    two = _fits(value, CENTS) and (cents or not _fits(value, 0))
    shown = written(value, language, decimals=CENTS if two else None)
    return _with_unit(shown, measure, language, one=value == 1)


def is_fraction(text: str) -> bool:
    """Return True for a number that is shown as a fraction, since its decimals do not end or are too many."""
    return not _fits(number(text), MOST_DECIMALS)


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
    exact = number(text)
    return _with_unit(written(exact, language), unit_of(unit), language, one=exact == 1)


def day(iso: str, language: str) -> str:
    """Return a date in words, "1. mars 2023"; what is not an ISO date as it is."""
    found = _DAY.fullmatch(iso)
    if not found:
        return iso
    month = MONTHS[int(found[2]) - 1].in_language(language)
    return f"{int(found[3])}{'' if language == 'en' else '.'}{NBSP}{month}{NBSP}{found[1]}"


def share(text: str | None, language: str, decimals: int = 1) -> str:
    """Return a share as per cent, "83,6 %"; None (a share of nothing) as a dash."""
    return "–" if text is None else percent(number(text), language, decimals=decimals)


def exact_share(text: str, language: str) -> str:
    """Return a share as per cent without any rounding, "28,75 %"; as a fraction of a hundred where it never ends."""
    return f"{written(number(text) * 100, language)}{NBSP}%"


def _rounded(exact: Number, unit: str | None, language: str, decimals: int) -> str:
    if unit == "andel":
        return percent(exact, language, decimals=decimals)
    return _with_unit(written(exact, language, decimals=decimals), unit_of(unit), language, one=exact == 1)


def measured(text: str, unit: str | None, language: str, *, limits: tuple[str | None, ...] = ()) -> str:
    """Return a measured value rounded to what a reader can use: "29,2 %", "2 240 kr per pasient", "3,04".

    A value outside a limit never reads as the limit itself: it gets more decimals until the two differ.
    """
    exact = number(text)
    scale = 100 if unit == "andel" else 1
    bounds = [number(limit) for limit in limits if limit is not None and number(limit) != exact]
    for decimals in range(_fewest(exact, unit), MOST_DECIMALS):
        near = round_to(exact * scale, Fraction(1, 10**decimals), "halv_opp")
        if all(near != bound * scale for bound in bounds):
            return _rounded(exact, unit, language, decimals)
    return _rounded(exact, unit, language, MOST_DECIMALS)


def _fewest(exact: Number, unit: str | None) -> int:
    """Return how many decimals are worth reading: about three digits."""
    if unit == "andel":
        return 0 if _fits(exact, CENTS) else 1
    if _fits(exact, 0):
        return 0
    size = max(exact, -exact)
    return 0 if size >= TEN**2 else 1 if size >= TEN else 2


def expected(low: str | None, high: str | None, unit: str | None, language: str) -> str:
    """Return the range a measured value is held against, without its unit: "28–32 %", "høyst 2 500"; "" for none."""
    if low is None and high is None:
        return ""
    if low is None or high is None:
        limit = _limit(low if low is not None else high, unit, language)
        return word("minst" if high is None else "hoeyst", language, limit=limit)
    if low == high:
        return _limit(low, unit, language)
    return f"{_limit(low, unit, language).removesuffix(f'{NBSP}%')}–{_limit(high, unit, language)}"


def _limit(text: str | None, unit: str | None, language: str) -> str:
    exact = number(text or "0")
    return exact_share(text or "0", language) if unit == "andel" else written(exact, language)
