"""Exact numbers: the one door in, the named roundings, and how a number is written out."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from fasthandel.text import Text

Number = int | Fraction

NBSP = "\u00a0"
MINUS = "\u2212"


def exact(value: object) -> Number:
    """Return `value` as an exact number: int where whole, else Fraction.

    Raises:
        ValueError: `value` is a bool, a float, a text, or not finite.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise ValueError("expected a number, written without quotes")
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError("expected a finite number")
        value = Fraction(value)
    return whole(value)


def whole(value: Number) -> Number:
    """Return a Fraction without a remainder as int, everything else as it is."""
    return value.numerator if value.denominator == 1 else value


def divide(dividend: Number, divisor: Number) -> Number:
    """Return the exact quotient. Raises ZeroDivisionError when `divisor` is 0."""
    return whole(Fraction(dividend, divisor))


def _half_up(scaled: Number) -> int:
    return int((2 * scaled + 1) // 2) if scaled >= 0 else -int((1 - 2 * scaled) // 2)


def _half_even(scaled: Number) -> int:
    return round(Fraction(scaled))


ROUNDINGS: dict[str, tuple[Text, Callable[[Number], int]]] = {
    "halv_opp": (Text("nærmeste, halve bort fra null", "nearest, halves away from zero"), _half_up),
    "halv_partall": (Text("nærmeste, halve til partall", "nearest, halves to even"), _half_even),
    "opp": (Text("opp", "up"), lambda scaled: int(-((-scaled) // 1))),
    "ned": (Text("ned", "down"), lambda scaled: int(scaled // 1)),
}
"""The named ways to round; "opp" is towards plus infinity and "ned" towards minus infinity."""


def round_to(value: Number, step: Number, way: str) -> Number:
    """Return `value` rounded to a multiple of `step` in the named way.

    Raises:
        KeyError: no rounding has that name.
        ZeroDivisionError: `step` is 0.
    """
    rounding = ROUNDINGS[way][1]
    if value.__class__ is int and step == 1:
        return value
    return whole(rounding(divide(value, step)) * step)


def plain(value: Number) -> str:
    """Return the exact number as data: "142717.68" where the decimals end, else "100000/3"."""
    if isinstance(value, int):
        return str(value)
    digits = _decimals(value)
    if digits is None:
        return f"{value.numerator}/{value.denominator}"
    scaled = abs(value.numerator) * 10**digits // value.denominator
    text = str(scaled).rjust(digits + 1, "0")
    return ("-" if value < 0 else "") + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)


def _decimals(value: Number) -> int | None:
    """Return how many decimals `value` needs, or None when they never end."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


MOST_DECIMALS = 6


def written(value: Number, language: str = "nb", *, decimals: int | None = None) -> str:
    """Return a number as a reader sees it: "1 062 800", "0,40", "1/3" where the decimals never end.

    `decimals` rounds half away from zero to that many for display; without it the number is shown exactly, as a
    fraction when it needs more than six decimals. Groups of three are parted by a no-break space, the minus is U+2212.
    """
    if decimals is not None:
        value = round_to(value, Fraction(1, 10**decimals), "halv_opp")
    digits = _decimals(value)
    if digits is None or digits > MOST_DECIMALS:
        sign = MINUS if value < 0 else ""
        return f"{sign}{_grouped(abs(value.numerator))}/{_grouped(value.denominator)}"
    digits = max(digits, decimals or 0)
    text = str(abs(value.numerator) * 10**digits // value.denominator).rjust(digits + 1, "0")
    point = "." if language == "en" else ","
    body = f"{_grouped(int(text[:-digits]))}{point}{text[-digits:]}" if digits else _grouped(int(text))
    return (MINUS if value < 0 else "") + body


def _grouped(value: int) -> str:
    return f"{value:,}".replace(",", NBSP)


def percent(share: Number, language: str = "nb", *, decimals: int = 1) -> str:
    """Return a share as per cent with one decimal, e.g. "83,6 %"."""
    return f"{written(share * 100, language, decimals=decimals)}{NBSP}%"
