"""How large an exact number may grow: steps that multiply each other would otherwise fill the memory."""

from __future__ import annotations

from fractions import Fraction

from fasthandel.text import Text

MAX_BITS = 1000
"""Most bits of a numerator or a denominator: about 300 digits, ten times what any amount of the practice file has."""

TOO_LARGE = Text("tallet har for mange sifre til å regnes eksakt", "the number has too many digits to be exact")


def too_large(value: object) -> bool:
    """Return whether `value` is a number beyond the bound."""
    if value.__class__ is int:
        assert isinstance(value, int)
        return value.bit_length() > MAX_BITS
    if isinstance(value, Fraction):
        return max(value.numerator.bit_length(), value.denominator.bit_length()) > MAX_BITS
    return False
