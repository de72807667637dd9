"""National identity numbers are found, warned about, and never shown. Every number here is of a day to come."""

from __future__ import annotations

import pytest

from fasthandel.errors import FasthandelError
from fasthandel.praksis import load_facts
from fasthandel.praksis.identity import contains_number, masked
from fasthandel.source import parse_toml

NUMBER = "01013950187"
D_NUMBER = "41013950170"

SMALL = """
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2023-03-01
"""


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        D_NUMBER,
        f"# {NUMBER[:6]} {NUMBER[6:]}",
        f"{NUMBER[:6]}\u00a0{NUMBER[6:]}",
        f"{NUMBER[:6]}-{NUMBER[6:]}",
        f"kommune = {D_NUMBER[:6]}_{D_NUMBER[6:]}",
        f'"fnr{NUMBER}."',
    ],
)
def test_an_identity_number_is_found_however_it_is_written(text: str) -> None:
    assert contains_number(text)
    assert len(masked(text)) == len(text)
    assert NUMBER[6:] not in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "01013950188",  # last check digit
        "01013950197",  # first check digit
        "1234.56.78903",  # a bank account
        "12345678903",
        "010139501870",  # twelve digits
        "0 10139 50187",
        "974760673",  # an organisation number
        "22 22 22 22",
        "2023-03-01 2023-03-01",
        "00000000000",  # both checks hold, no such day
        f"0.{NUMBER}",
        f"{NUMBER}.5",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not contains_number(text)
    assert masked(text) == text


def test_29_february_counts_where_its_year_has_one() -> None:
    assert contains_number(_with_checks("290204500"))
    assert not contains_number(_with_checks("290203500"))


def _with_checks(digits: str) -> str:
    for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
        rest = -sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
        assert rest < 10, "choose other individual digits"
        digits += str(rest)
    return digits


def test_the_number_reaches_neither_the_facts_nor_a_message() -> None:
    text = SMALL.replace("Solli", f"Solli {NUMBER}") + f'[ikke_aktuelt]\nbud = "se {NUMBER}"\n'
    loaded = load_facts(parse_toml(text, "solli.toml"))
    assert [problem.code for problem in loaded.warnings] == ["FH069", "FH069"]
    assert loaded.facts.navn == "Solli 01********* legekontor"
    places = [loaded.document.place(("praksis", "navn")), loaded.facts.values["praksis.navn"]]
    for shown in (loaded.warnings, loaded.facts.values, loaded.facts.items, places):
        assert NUMBER not in repr(shown)
    assert loaded.facts.content_sha256 == parse_toml(text, "solli.toml").content_sha256


def test_no_item_can_be_called_by_an_identity_number() -> None:
    text = f'{SMALL}[[utstyr]]\nid = "{NUMBER}"\nnavn = "EKG"\nklasse = "ekg"\neier = "lege"\n'
    with pytest.raises(FasthandelError) as caught:
        load_facts(parse_toml(text, "solli.toml"))
    assert [problem.code for problem in caught.value.problems] == ["FH028", "FH069"]


@pytest.mark.parametrize("line", [f"navn2 = {D_NUMBER}", f"[[{NUMBER}]]", f'[ikke_aktuelt]\n"{NUMBER}" = "x"'])
def test_the_number_is_masked_in_other_problems_too(line: str) -> None:
    with pytest.raises(FasthandelError) as caught:
        load_facts(parse_toml(f"{SMALL}{line}\n", "solli.toml"))
    assert len(caught.value.problems) == 2
    assert not any(number in repr(caught.value.problems) for number in (NUMBER, D_NUMBER))
    assert NUMBER not in str(caught.value)
