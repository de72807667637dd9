from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.units import CURRENCIES, KRONER, NUMBER, SINGULAR, WORDS, Unit, parse_unit, unit_words

POWERS = st.dictionaries(st.sampled_from(sorted(WORDS)), st.integers(-3, 3).filter(bool), max_size=3)
UNITS = st.builds(lambda powers: Unit(tuple(sorted(powers.items()))), POWERS)


def test_a_unit_times_what_it_is_per_is_the_amount() -> None:
    assert parse_unit("kr/pasient") * parse_unit("pasient") == KRONER
    assert parse_unit("kr/pasient/aar") * parse_unit("pasient*aar") == KRONER


def test_an_amount_divided_by_its_own_unit_is_a_plain_number() -> None:
    assert KRONER / KRONER == NUMBER
    assert (KRONER / KRONER).is_plain
    assert parse_unit("kr/kr").is_plain


def test_the_order_in_which_a_unit_is_written_does_not_matter() -> None:
    assert parse_unit("kr/aar/pasient") == parse_unit("kr/pasient/aar")
    assert parse_unit("aar*kr") == parse_unit("kr*aar")


def test_years_and_months_do_not_agree() -> None:
    words = ["aar", "mnd", "uker", "dager", "virkedager", "kr", "andel"]
    for left in words:
        assert [parse_unit(left).agrees(parse_unit(right)) for right in words] == [left == right for right in words]


def test_a_share_and_a_count_are_both_plain_numbers() -> None:
    assert parse_unit("andel").agrees(parse_unit("antall"))
    assert parse_unit("andel") != parse_unit("antall")
    assert str(parse_unit("antall")) == "antall"
    assert str(NUMBER) == "andel"


@pytest.mark.parametrize("text", ["", "kroner", "kr per pasient", "kr/", "/kr", "kr//aar", "antall/kr", "kr/1", "kr^2"])
def test_a_word_that_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the word, whatever it is
        parse_unit(text)


def test_the_refused_word_is_named() -> None:
    with pytest.raises(ValueError, match=r"^lapper$"):
        parse_unit("kr/lapper/aar")


@pytest.mark.parametrize(
    ("text", "nb", "en", "one"),
    [
        ("kr", "kr", "NOK", "kr"),
        ("kr/pasient", "kr per pasient", "NOK per patient", "kr per pasient"),
        ("lege", "leger", "doctors", "lege"),
        ("uker", "uker", "weeks", "uke"),
        ("virkedager", "virkedager", "working days", "virkedag"),
        ("kr/pasient/aar", "kr per år per pasient", "NOK per year per patient", "kr per år per pasient"),
        ("1/aar", "1 per år", "1 per year", "1 per år"),
        ("andel", "", "", ""),
        ("antall", "", "", ""),
    ],
)
def test_a_unit_reads_as_words_in_both_languages(text: str, nb: str, en: str, one: str) -> None:
    unit = parse_unit(text)
    assert (unit_words(unit), unit_words(unit, "en"), unit_words(unit, one=True)) == (nb, en, one)


def test_money_is_one_currency_and_nothing_else() -> None:
    assert [word for word in WORDS if parse_unit(word).is_money] == list(CURRENCIES)
    assert not parse_unit("kr/aar").is_money
    assert not parse_unit("kr*kr").is_money
    assert not NUMBER.is_money


def test_every_word_has_a_text_and_every_singular_a_word() -> None:
    assert all(text.nb for text in WORDS.values())
    assert set(SINGULAR) <= set(WORDS)


@given(UNITS)
def test_a_unit_can_be_read_back_as_it_is_written(unit: Unit) -> None:
    assert parse_unit(str(unit)) == (unit if unit.powers else parse_unit("andel"))


@given(UNITS, UNITS, UNITS)
def test_units_multiply_and_divide_as_powers_do(a: Unit, b: Unit, c: Unit) -> None:
    assert (a * b).agrees(b * a)
    assert ((a * b) * c).agrees(a * (b * c))
    assert ((a * b) / b).agrees(a)
    assert (a / a).is_plain
    assert (a * NUMBER).agrees(a)
