from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.money import plain
from fasthandel.render.measures import compared, exactly

Limits = tuple[str | None, str | None]


def plain_spaces(*texts: str) -> tuple[str, ...]:
    return tuple(text.replace("\u00a0", " ") for text in texts)


@pytest.mark.parametrize(
    ("found", "limits", "unit", "shown", "usual"),
    [
        ("19323/66073", ("0.28", "0.32"), "andel", "29,2 %", "28–32 %"),
        ("0.71", ("0.65", None), "andel", "71 %", "minst 65 %"),
        ("0.71", ("0.655", None), "andel", "71 %", "minst 65,5 %"),
        ("132146/59", ("1955", "2645"), "kr/pasient", "2 240 kr", "1 955–2 645"),
        ("359/118", ("2.6095", "3.5305"), "konsultasjon/pasient", "3,04", "2,61–3,53"),
        ("521.169", ("459.85", "622.15"), "kr/konsultasjon", "521 kr", "460–622"),
        ("1782920", ("1445000", "2070000"), "kr", "1 782 920 kr", "1 445 000–2 070 000"),
        ("1180", (None, "2500"), "pasient", "1 180 pasienter", "høyst 2 500"),
        ("1", ("1", "1"), "andel", "100 %", "100 %"),
        ("14.53", (None, None), "aar", "14,5 år", ""),
        ("3", ("2.5", None), "antall", "3", "minst 2,5"),
        ("-3.046", (None, "-1/3"), "antall", "−3,05", "høyst −0,33"),
        (None, ("0.28", "0.32"), "andel", "", "28–32 %"),
        (None, (None, None), None, "", ""),
    ],
)
def test_both_are_rounded_to_what_can_be_read(
    found: str | None, limits: Limits, unit: str | None, shown: str, usual: str
) -> None:
    assert plain_spaces(*compared(found, *limits, unit, "nb")) == (shown, usual)


@pytest.mark.parametrize(
    ("found", "limits", "unit", "shown", "usual"),
    [
        ("0.27999", ("0.28", "0.32"), "andel", "27,999 %", "28–32 %"),
        ("2300.4", (None, "2300"), "kr", "2 300,4 kr", "høyst 2 300"),
        ("459.84", ("459.85", None), "kr", "459,8 kr", "minst 459,9"),
        ("0.28", ("0.28", "0.32"), "andel", "28 %", "28–32 %"),
        ("1.5", ("100.1", "100.2"), "kr", "1,5 kr", "100,1–100,2"),
    ],
)
def test_a_value_outside_the_range_never_reads_as_its_limit(
    found: str, limits: Limits, unit: str, shown: str, usual: str
) -> None:
    assert plain_spaces(*compared(found, *limits, unit, "nb")) == (shown, usual)


def read(text: str) -> Fraction:
    return Fraction(text.replace("\u00a0", "").replace("−", "-").replace(",", "."))


NUMBERS = st.fractions(-3000, 3000, max_denominator=999)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_what_is_shown_is_on_the_same_side_of_its_limits(found: Fraction, one: Fraction, other: Fraction) -> None:
    low, high = min(one, other), max(one, other)
    shown, _ = compared(plain(found), plain(low), plain(high), "antall", "nb")
    lowest = compared(plain(found), plain(low), None, "antall", "nb")
    highest = compared(plain(found), None, plain(high), "antall", "nb")
    assert abs(read(shown) - found) <= Fraction(1, 200) or abs(found) >= 10
    least = read(lowest[1].removeprefix("minst\u00a0").removeprefix("minst "))
    most = read(highest[1].removeprefix("høyst\u00a0").removeprefix("høyst "))
    assert (read(lowest[0]) < least) == (found < low) or abs(found - low) < Fraction(1, 10**6)
    assert (read(highest[0]) > most) == (found > high) or abs(found - high) < Fraction(1, 10**6)


def test_the_exact_values_keep_their_unit() -> None:
    assert plain_spaces(*exactly("132146/59", "1955.5", None, "kr/pasient", "nb")) == (
        "132 146/59 kr per pasient",
        "minst 1 955,5",
    )
    assert plain_spaces(*exactly("0.715", None, "0.7155", "andel", "en")) == ("71.5 %", "at most 71.55 %")
    assert plain_spaces(*exactly("2/3", None, None, "andel", "nb")) == ("2/3", "")
