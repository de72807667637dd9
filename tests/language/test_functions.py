from __future__ import annotations

import inspect

import pytest

from fasthandel.engine.compiled import compile_formula
from fasthandel.engine.interpret import interpret
from fasthandel.language.check import check
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.types import Checked, Scope
from fasthandel.money import ROUNDINGS
from tests.fixtures.reckoner import World, reckon

NOTHING = Scope(names={}, lists={}, teller="kalender")

# The functions on lists, scales and facts have no example of literals alone.
NO_EXAMPLE = {"antall", "noen", "alle", "nte", "oppgitt", "trinn", "trinnvis"}


def value(text: str) -> object:
    """Return the value of a formula of literals, the same from every evaluator."""
    checked = check(text, NOTHING)
    assert isinstance(checked, Checked), (text, checked)
    found = interpret(checked.expr, ())
    assert compile_formula(checked.expr)(()) == found
    assert reckon(checked.expr, World({})) == found
    return found


@pytest.mark.parametrize("name", sorted(set(FUNCTIONS) - NO_EXAMPLE))
def test_the_example_of_each_function_is_true_and_calls_it(name: str) -> None:
    example = FUNCTIONS[name].eksempel
    assert f"{name}(" in example
    assert value(example) is True


def test_the_functions_without_an_example_of_literals_are_known() -> None:
    assert {name for name, function in FUNCTIONS.items() if not function.eksempel} == NO_EXAMPLE


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_each_function_says_how_it_is_written_and_what_it_gives(name: str) -> None:
    function = FUNCTIONS[name]
    assert function.bruk.startswith(f"{name}(")
    assert function.bruk.endswith(")")
    assert function.forklaring.nb.endswith(".")
    assert function.forklaring.en.endswith(".")
    assert function.least <= (function.most or function.least)


@pytest.mark.parametrize("name", sorted(name for name, function in FUNCTIONS.items() if function.apply))
def test_each_function_takes_as_many_values_as_it_is_checked_for(name: str) -> None:
    function = FUNCTIONS[name]
    assert function.apply is not None
    signature = inspect.signature(function.apply)
    for count in {function.least, function.most or function.least + 2}:
        signature.bind(*[0] * count)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("min(3 kr, 1 kr, 2 kr) == 1 kr", True),
        ("maks(2023-01-01, 2024-02-29) == 2024-02-29", True),
        ("sum(0.1, 0.2) == 0.3", True),
        ("snitt(1, 2, 4) * 3 == 7", True),
        ("begrens(-1, 0, 5) == 0", True),
        ("begrens(0, 0, 5) == 0", True),
        ("begrens(5, 0, 5) == 5", True),
        ("avrund(2.5, 1) == 3", True),
        ("avrund(-2.5, 1) == -3", True),
        ("avrund(2.5, 1, 'halv_partall') == 2", True),
        ("avrund(-2.1, 1, 'opp') == -2", True),
        ("avrund(-2.1, 1, 'ned') == -3", True),
        ("avrund(1 / 3, 0.01) == 0.33", True),
        ("60000 kr * (1 / 3) == 20000 kr", True),
        ("10_000 kr * 0.35 == 3_500 kr", True),
        ("absolutt(-1 / 2) == 0.5", True),
        ("hvis(1 > 2, 1 / 0, 5) == 5", True),
        ("1 == 2 eller ikke 1 == 2", True),
        ("nei og 1 / 0 > 1", False),
        ("ja eller 1 / 0 > 1", True),
        ("1 / 0 > 1 eller ja", True),
        ("2 i [1, 2]", True),
        ("3 i [1, 2]", False),
        ("'a' i ['b', 'a']", True),
        ("'a' == 'b'", False),
        ("2024-01-31 + 1 mnd == 2024-02-29", True),
        ("2023-08-31 + 6 mnd == 2024-02-29", True),
        ("2024-02-29 + 1 aar == 2025-02-28", True),
        ("2024-03-31 - 1 mnd == 2024-02-29", True),
        ("2026-12-01 + 5 uker == 2027-01-05", True),
        ("2026-12-04 + 21 dager == 2026-12-25", True),
        ("2024-03-01 - 2024-02-01 == 29 dager", True),
        ("2024-01-31 + 1 mnd + 1 mnd == 2024-03-29", True),
        ("2024-01-31 + (1 mnd + 1 mnd) == 2024-03-31", True),
        ("diskonteringsfaktor(0.1, 2) == 100 / 121", True),
        ("diskonteringsfaktor(0.07, 0) == 1", True),
        ("diskonteringsfaktor(-0.5, 3 aar) == 8", True),
        ("annuitetsfaktor(0.1, 2) == 1 / 1.1 + 1 / (1.1 * 1.1)", True),
        ("avrund(100_000 kr * annuitetsfaktor(0.1, 2), 0.01) == 173_553.72 kr", True),
        ("avrund(annuitetsfaktor(0.07, 10), 0.000001) == 7.023582", True),
        ("annuitetsfaktor(0, 10 aar) == 10", True),
        ("annuitetsfaktor(0.07, 0) == 0", True),
        ("annuitetsfaktor(0.08, 100) == (1 - diskonteringsfaktor(0.08, 100)) / 0.08", True),
        ("hele_aar(2020-02-29, 2021-02-28) == 1 aar", True),
        ("hele_mnd(2024-02-01, 2024-01-01) == -1 mnd", True),
        ("tall(7 mnd) / 2 == 3.5", True),
        ("uker(2) > 1 uker", True),
        ("2026-12-23 + 2 virkedager == 2026-12-28", True),
        ("2026-12-31 + virkedager(1) == 2027-01-04", True),
        ("2026-04-07 - virkedager(1) == 2026-04-01", True),
        ("2026-12-26 + 0 virkedager == 2026-12-26", True),
        ("2026-11-25 + (2 virkedager + 3 virkedager) == 2026-11-25 + 2 virkedager + 3 virkedager", True),
        ("virkedager_mellom(2026-12-28, 2026-12-23) == -2 virkedager", True),
        ("virkedager_mellom(2026-12-24, 2026-12-27) == 0 virkedager", True),
        ("neste_virkedag(2026-12-24) == 2026-12-24", True),
        ("neste_virkedag(2027-05-15) == 2027-05-18", True),
        ("neste_virkedag(9999-12-31) == 9999-12-31", True),
        ("siste_dag_i_mnd(2026-02-28) == 2026-02-28", True),
        ("siste_dag_i_mnd(2027-02-01 + 1 aar) == 2028-02-29", True),
        ("hele_uker(2026-12-01, 2027-01-05) == 5 uker", True),
        ("hele_uker(2027-01-04, 2026-12-01) == -4 uker", True),
    ],
)
def test_operators_and_functions_give_what_their_names_say(text: str, expected: bool) -> None:  # noqa: FBT001 - a value
    assert value(text) is expected


def test_a_rounding_can_be_named_in_a_formula_as_in_a_component() -> None:
    for way in ROUNDINGS:
        assert isinstance(value(f"avrund(2.5, 1, '{way}')"), int)
