from __future__ import annotations

import pytest

from fasthandel.render import values


def plain_spaces(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("exact", "unit", "language", "shown"),
    [
        ("1062800", "kr", "nb", "1 062 800 kr"),
        ("1062800", "kr", "en", "1 062 800 NOK"),
        ("0", "kr", "nb", "0 kr"),
        ("-21.12", "kr", "nb", "−21,12 kr"),
        ("52858.4", "kr", "nb", "52 858,40 kr"),
        ("52858.4", "kr", "en", "52 858.40 NOK"),
        ("1234.5678", "kr", "nb", "1 234,5678 kr"),
        ("100000/3", "kr", "nb", "100 000/3 kr"),
        ("675", "kr/pasient", "nb", "675 kr per pasient"),
        ("200000", "DKK", "nb", "200 000 DKK"),
    ],
)
def test_an_amount_is_shown_exactly_and_in_one_word(exact: str, unit: str, language: str, shown: str) -> None:
    found = values.amount(exact, unit, language)
    assert plain_spaces(found) == shown
    assert " " not in found


def test_whole_amounts_get_cents_where_their_column_has_them() -> None:
    assert plain_spaces(values.amount("60000", "kr", "nb", cents=True)) == "60 000,00 kr"
    assert plain_spaces(values.amount("100000/3", "kr", "nb", cents=True)) == "100 000/3 kr"
    assert values.has_cents("60000.5")
    assert not values.has_cents("60000")
    assert not values.has_cents("100000/3")
    assert not values.has_cents(None)


@pytest.mark.parametrize(
    ("found", "unit", "language", "shown"),
    [
        ("8", "aar", "nb", "8 år"),
        ("1", "aar", "en", "1 year"),
        ("1", "uker", "nb", "1 uke"),
        ("0.25", "andel", "nb", "0,25"),
        ("2/3", "andel", "nb", "2/3"),
        ("2021-03-01", "dato", "nb", "1. mars 2021"),
        ("2021-03-01", "dato", "en", "1 March 2021"),
        ("ja", "ja/nei", "en", "yes"),
        ("nei", "ja/nei", "nb", "nei"),
        (True, None, "nb", "ja"),
        ("ultralyd", "tekst", "nb", "ultralyd"),
        ("42", "tekst", "nb", "42"),
        ("2021-13-45", "tekst", "nb", "2021-13-45"),
        ("2021-00-01", "tekst", "nb", "2021-00-01"),
        ("<= 5: 1; 0", "andel", "nb", "<= 5: 1; 0"),
        ("3", "ukjent enhet", "nb", "3"),
        ("1180", "pasient", "nb", "1 180 pasienter"),
    ],
)
def test_every_kind_of_value_has_a_form(found: object, unit: str | None, language: str, shown: str) -> None:
    assert plain_spaces(values.value(found, unit, language)) == shown


def test_a_limit_may_be_rounded_to_whole_kroner() -> None:
    assert plain_spaces(values.about("158575.2", "kr", "nb")) == "158 575 kr"


def test_a_share_of_nothing_is_a_dash() -> None:
    assert values.share(None, "nb") == "–"
    assert plain_spaces(values.share("2220/2657", "nb")) == "83,6 %"
