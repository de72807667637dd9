"""Interest factors: what a payment in n years, or one in each of n years, is worth today; exact, of bounded size."""

from __future__ import annotations

from fractions import Fraction

from fasthandel.money import Number, whole
from fasthandel.text import Text

MAX_YEARS = 100
"""Longest time of a factor, in years."""
MAX_BITS = 20_000
"""Most bits of a power of 1 + rate: a rate with 30 digits over a hundred years has about that many."""

_RATE = Text("renten må være større enn −1", "the rate must be greater than −1")
_YEARS = Text(
    f"antall år må være et helt tall fra 0 til {MAX_YEARS}", f"the years must be a whole number from 0 to {MAX_YEARS}"
)
_TOO_LARGE = Text(
    "renten har for mange sifre til å regnes eksakt over så mange år",
    "the rate has too many digits to be exact over so many years",
)


class NoFactorError(ValueError):
    """There is no factor of these arguments: the reason, and which of them it is, counted from 0."""

    def __init__(self, grunn: Text, argument: int) -> None:
        super().__init__(grunn.en)
        self.grunn, self.argument = grunn, argument


def discount_factor(rate: Number, years: Number) -> Number:
    """Return (1 + rate)^-years.

    Raises:
        NoFactorError: the rate is not above -1, or the years are no whole number from 0 to `MAX_YEARS`.
    """
    if rate <= -1:
        raise NoFactorError(_RATE, 0)
    if years.denominator != 1 or not 0 <= years <= MAX_YEARS:
        raise NoFactorError(_YEARS, 1)
    count, factor = int(years), Fraction(rate.denominator, rate.numerator + rate.denominator)
    if count * max(factor.numerator.bit_length(), factor.denominator.bit_length()) > MAX_BITS:
        raise NoFactorError(_TOO_LARGE, 0)
    return whole(factor**count)


def annuity_factor(rate: Number, years: Number) -> Number:
    """Return the sum of (1 + rate)^-t for t = 1 to `years`.

    Raises:
        NoFactorError: as for `discount_factor`.
    """
    last = discount_factor(rate, years)
    return years if rate == 0 else whole(Fraction(1 - last) / rate)
