"""A formula with its numbers inserted says what was computed: read back, it has the same value."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings

from fasthandel.engine.explain import Explainer
from fasthandel.engine.interpret import interpret
from fasthandel.facts import Given, Missing, NotApplicable
from fasthandel.language.check import check
from fasthandel.language.parser import MAX_DIGITS
from fasthandel.language.printer import listed, value_words
from fasthandel.language.types import DATE, YES_NO, Checked, Scope, Type
from fasthandel.money import NBSP
from fasthandel.text import Text
from fasthandel.units import KRONER, NUMBER, Kind, Unit, parse_unit
from tests.fixtures.inputs import Case, cases
from tests.fixtures.readback import value_of


def plain_spaces(text: str) -> str:
    return text.replace("\u00a0", " ")


def shown(case: Case, language: str = "nb") -> str:
    return Explainer().formula(case.checked, case.inputs, language)


@settings(max_examples=300)
@given(cases(known=True, lists=False))
def test_a_printed_formula_read_back_has_the_value_that_was_computed(case: Case) -> None:
    outcome = interpret(case.checked.expr, case.inputs)
    assume(isinstance(outcome, int | Fraction | date))
    text = shown(case)
    assert value_of(text) == outcome, text


_NOT_VALUES = ("antall(", "noen(", "alle(", "nte(")


@settings(max_examples=200)
@given(cases("kr", known=True).filter(lambda case: not any(word in case.checked.text for word in _NOT_VALUES)))
def test_a_printed_list_read_back_has_the_value_that_was_computed(case: Case) -> None:
    outcome = interpret(case.checked.expr, case.inputs)
    text = shown(case)
    assume(isinstance(outcome, int | Fraction) and "ingen" not in text)
    # What comes out can have more digits than a formula may be typed with.
    assume(all(len(digits.replace(NBSP, "")) <= MAX_DIGITS for digits in re.findall(rf"[\d{NBSP}]+", text)))
    assert value_of(text) == outcome, text


@settings(max_examples=100)
@given(cases())
def test_every_state_of_every_input_can_be_printed_in_both_languages(case: Case) -> None:
    for language in ("nb", "en"):
        text = shown(case, language)
        assert text
        assert "None" not in text
        assert "Fraction" not in text


NAMES = {
    "a": Type(Kind.TALL, KRONER),
    "b": Type(Kind.TALL),
    "c": Type(Kind.TALL),
    "d": DATE,
    "m": Type(Kind.TALL, parse_unit("mnd")),
    "j": YES_NO,
    "k": Type(Kind.TEKST),
}
SCOPE = Scope(names=NAMES, lists={}, facts=frozenset(NAMES), teller="kalender")
VALUES: dict[str, Any] = {
    "a": 38_000,
    "b": Fraction(1, 3),
    "c": Fraction(-1, 4),
    "d": date(2023, 8, 31),
    "m": 1,
    "j": True,
    "k": "leid",
}


def printed(text: str, language: str = "nb", **changes: Any) -> str:
    """Return the formula with the values of the names above; a state where one is given in `changes`."""
    checked = check(text, SCOPE)
    assert isinstance(checked, Checked), checked
    inputs = []
    for leaf in checked.leaves:
        name = text[leaf.at.start : leaf.at.end]
        kind, value = NAMES[name], changes.get(name, VALUES[name])
        state = value if isinstance(value, Missing | NotApplicable) else None
        inputs.append(state or Given(name, Text(name), value, kind.unit, kind.kind))
    return plain_spaces(Explainer().formula(checked, inputs, language))


@pytest.mark.parametrize(
    ("text", "nb"),
    [
        ("a * (1 - 5 / 10)", "38 000 kr × (1 − 5 / 10)"),
        ("(a * 2) / 4", "38 000 kr × 2 / 4"),
        ("a / (2 * 4)", "38 000 kr / (2 × 4)"),
        ("a / (2 / 4)", "38 000 kr / (2 / 4)"),
        ("a * (2 / 4)", "38 000 kr × 2 / 4"),
        ("a - (a - a)", "38 000 kr − (38 000 kr − 38 000 kr)"),
        ("a - (a + a)", "38 000 kr − (38 000 kr + 38 000 kr)"),
        ("(a - a) + a", "38 000 kr − 38 000 kr + 38 000 kr"),
        ("a / b", "38 000 kr / (1/3)"),
        ("a * b", "38 000 kr × 1/3"),
        ("2 - b", "2 − 1/3"),
        ("-b", "−(1/3)"),
        ("-c", "−(−0,25)"),
        ("2 - c", "2 − −0,25"),
        ("a * c", "38 000 kr × −0,25"),
        ("-(a + a)", "−(38 000 kr + 38 000 kr)"),
        ("d + (m + m)", "31.08.2023 + (1 mnd + 1 mnd)"),
        ("d + m - m", "31.08.2023 + 1 mnd − 1 mnd"),
        ("d - (d - 2023-01-01)", "31.08.2023 − (31.08.2023 − 01.01.2023)"),
        ("maks(0.10 * a, a * 0.5)", "maks(0,1 × 38 000 kr; 38 000 kr × 0,5)"),
        ("hvis(j, a, 2 * a)", "hvis(ja; 38 000 kr; …)"),
        ("hvis(k == 'leid' og ikke j, a, 0)", "hvis(«leid» = «leid» og ikke ja; …; 0)"),
        ("k i ['leid', 'eid']", "«leid» i [«leid» / «eid»]"),
        ("ikke (j og j) eller j", "ikke (ja og ja) eller ja"),
        ("(j eller j) og j", "(ja eller ja) og ja"),
        ("oppgitt(a)", "ja"),
        ("a > 0 kr", "38 000 kr > 0 kr"),
        ("b >= 0", "1/3 ≥ 0"),
    ],
)
def test_a_formula_is_printed_with_the_fewest_brackets_that_keep_its_meaning(text: str, nb: str) -> None:
    assert printed(text) == nb


def test_english_has_its_own_signs_and_words() -> None:
    assert printed("hvis(j og d > 2023-01-01, a * 0.5, 0)", "en") == (
        "hvis(yes and 2023-08-31 > 2023-01-01; 38 000 NOK × 0.5; …)"
    )
    assert printed("ikke j eller k i ['x']", "en") == "not yes or “leid” in [“x”]"


def test_what_is_missing_or_does_not_apply_is_printed_as_such() -> None:
    missing, absent = Missing("a", Text("a"), ("a",)), NotApplicable("a", Text("a"), Text("uten betydning"))
    assert printed("a + 1 kr", a=missing) == "? + 1 kr"
    assert printed("a + 1 kr", a=absent) == "gjelder ikke + 1 kr"
    assert printed("a + 1 kr", "en", a=absent) == "n/a + 1 NOK"
    assert printed("oppgitt(a)", a=missing) == "nei"
    assert printed("hvis(j, a, 2 * a)", j=Missing("j", Text("j"), ("j",))) == "hvis(?; 38 000 kr; 2 × 38 000 kr)"


@pytest.mark.parametrize(
    ("value", "unit", "nb", "en"),
    [
        (38_000, KRONER, "38 000 kr", "38 000 NOK"),
        (1, parse_unit("uker"), "1 uke", "1 week"),
        (2, parse_unit("uker"), "2 uker", "2 weeks"),
        (1, parse_unit("virkedager"), "1 virkedag", "1 working day"),
        (5, parse_unit("virkedager"), "5 virkedager", "5 working days"),
        (675, parse_unit("kr/pasient"), "675 kr per pasient", "675 NOK per patient"),
        (Fraction(1, 4), NUMBER, "0,25", "0.25"),
        (Fraction(100_000, 3), KRONER, "100 000/3 kr", "100 000/3 NOK"),
        (True, NUMBER, "ja", "yes"),
        (False, NUMBER, "nei", "no"),
        (date(2023, 3, 1), NUMBER, "01.03.2023", "2023-03-01"),
        ("ultralyd", NUMBER, "«ultralyd»", "“ultralyd”"),
    ],
)
def test_a_value_is_printed_as_a_reader_writes_it(value: Any, unit: Unit, nb: str, en: str) -> None:
    assert plain_spaces(value_words(value, unit)) == nb
    assert plain_spaces(value_words(value, unit, "en")) == en


def test_a_long_list_is_cut_and_says_how_long_it_is() -> None:
    assert listed(["1", "2"]) == "1; 2"
    assert listed([str(number) for number in range(14)]) == "0; 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; … (14)"
    assert listed([]) == ""
