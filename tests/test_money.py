from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.money import ROUNDINGS, divide, exact, percent, plain, round_to, whole, written

rationals = st.builds(Fraction, st.integers(-(10**12), 10**12), st.integers(1, 10**6))
steps = st.sampled_from([1, 5, 10, 1000, Fraction(1, 100), Fraction(1, 3)])
ways = st.sampled_from(sorted(ROUNDINGS))


def spaced(text: str) -> str:
    assert " " not in text, "a number is never broken over two lines"
    return text.replace("\u00a0", " ")


def test_a_third_of_60_000_is_20_000() -> None:
    assert divide(1, 3) * 60_000 == 20_000
    assert divide(60_000, 3) == 20_000


def test_a_share_of_an_amount_is_exact() -> None:
    assert exact(Decimal("0.35")) * 10_000 == 3_500
    assert exact(Decimal("0.1")) + exact(Decimal("0.2")) == exact(Decimal("0.3"))


@pytest.mark.parametrize("value", [0.35, True, "35", None, Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_exact_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="expected a"):
        exact(value)


def test_a_whole_number_is_an_int() -> None:
    for value in (exact(Decimal("4.00")), whole(Fraction(8, 2)), divide(8, 2), round_to(Fraction(9, 2), 4, "ned")):
        assert value == 4
        assert isinstance(value, int)


def test_division_by_zero_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        divide(1, 0)
    with pytest.raises(ZeroDivisionError):
        round_to(1, 0, "opp")


@pytest.mark.parametrize(
    ("value", "halv_opp", "halv_partall", "opp", "ned"),
    [
        ("2.5", 3, 2, 3, 2),
        ("3.5", 4, 4, 4, 3),
        ("-2.5", -3, -2, -2, -3),
        ("-3.5", -4, -4, -3, -4),
        ("0.5", 1, 0, 1, 0),
        ("-0.5", -1, 0, 0, -1),
        ("2.4999", 2, 2, 3, 2),
        ("-2.5001", -3, -3, -2, -3),
        ("7", 7, 7, 7, 7),
        ("-7", -7, -7, -7, -7),
    ],
)
def test_each_way_to_round_treats_halves_and_negatives_as_named(
    value: str, halv_opp: int, halv_partall: int, opp: int, ned: int
) -> None:
    number = exact(Decimal(value))
    wanted = {"halv_opp": halv_opp, "halv_partall": halv_partall, "opp": opp, "ned": ned}
    assert {way: round_to(number, 1, way) for way in ROUNDINGS} == wanted


def test_rounding_goes_to_a_multiple_of_any_step() -> None:
    assert round_to(888_021, 1000, "halv_opp") == 888_000
    assert round_to(888_500, 1000, "halv_opp") == 889_000
    assert round_to(Fraction(2, 3), Fraction(1, 100), "halv_opp") == Fraction(67, 100)


def test_an_unknown_way_to_round_is_an_error() -> None:
    with pytest.raises(KeyError):
        round_to(1, 1, "oppover")


@given(rationals, steps, ways)
def test_a_rounded_number_is_a_multiple_less_than_a_step_away(value: Fraction, step: Fraction, way: str) -> None:
    rounded = round_to(value, step, way)
    assert Fraction(rounded, step).denominator == 1
    assert abs(rounded - value) <= (Fraction(step, 2) if way.startswith("halv") else step)
    assert round_to(rounded, step, way) == rounded


@given(rationals)
def test_up_is_towards_plus_infinity_and_down_towards_minus_infinity(value: Fraction) -> None:
    assert round_to(value, 1, "opp") == math.ceil(value)
    assert round_to(value, 1, "ned") == math.floor(value)
    assert round_to(value, 1, "halv_partall") == round(value)


@given(st.decimals(-(10**9), 10**9, places=4))
def test_halves_up_are_those_of_decimal(value: Decimal) -> None:
    assert round_to(exact(value), Fraction(1, 100), "halv_opp") == exact(value.quantize(Decimal("0.01"), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (1_062_800, "1062800"),
        (-62_800, "-62800"),
        (Fraction(14_271_768, 100), "142717.68"),
        (Fraction(-2112, 100), "-21.12"),
        (Fraction(-1, 4), "-0.25"),
        (Fraction(100_000, 3), "100000/3"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(6, 2), "3"),
    ],
)
def test_a_number_as_data_is_exact_text(value: Fraction, text: str) -> None:
    assert plain(value) == text


@given(rationals)
def test_a_number_as_data_can_be_read_back(value: Fraction) -> None:
    assert Fraction(plain(value)) == value
    assert "e" not in plain(value).lower()


@pytest.mark.parametrize(
    ("value", "nb", "en"),
    [
        (1_062_800, "1 062 800", "1 062 800"),
        (Fraction(2, 5), "0,4", "0.4"),
        (Fraction(-2112, 100), "−21,12", "−21.12"),
        (Fraction(1, 3), "1/3", "1/3"),
        (Fraction(-100_000, 3), "−100 000/3", "−100 000/3"),
        (Fraction(1, 10**7), "1/10 000 000", "1/10 000 000"),
    ],
)
def test_a_number_is_written_as_a_reader_writes_it(value: Fraction, nb: str, en: str) -> None:
    assert spaced(written(value)) == nb
    assert spaced(written(value, "en")) == en


@given(st.decimals(-(10**12), 10**12, places=6))
def test_a_number_is_written_in_norwegian_as_babel_writes_it(value: Decimal) -> None:
    wanted = format_decimal(value + 0, locale="nb", format="#,##0.######")  # + 0 makes -0 a plain 0
    assert written(exact(value)) == wanted.replace("-", "−")


@given(rationals, st.integers(0, 6))
def test_a_number_with_a_set_count_of_decimals_has_them_all(value: Fraction, decimals: int) -> None:
    text = written(value, decimals=decimals)
    assert len(text.partition(",")[2]) == decimals
    number = Fraction(text.replace("\u00a0", "").replace(",", ".").replace("−", "-"))
    assert number == round_to(value, Fraction(1, 10**decimals), "halv_opp")


@pytest.mark.parametrize(
    ("share", "text"), [(Fraction(836, 1000), "83,6 %"), (1, "100,0 %"), (0, "0,0 %"), (Fraction(-1, 3), "−33,3 %")]
)
def test_a_share_is_written_as_per_cent(share: Fraction, text: str) -> None:
    assert spaced(percent(share)) == text


@pytest.mark.parametrize("way", sorted(ROUNDINGS))
def test_every_way_to_round_has_words_in_both_languages(way: str) -> None:
    words, _ = ROUNDINGS[way]
    assert words.nb
    assert words.en
