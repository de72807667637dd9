"""What a formula comes to where something is missing or does not apply: undecided is never zero."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from fasthandel.engine.compiled import compile_formula
from fasthandel.engine.interpret import interpret
from fasthandel.engine.nodes import Input, Node, Row, Rows
from fasthandel.engine.outcome import Absent, Unknown
from fasthandel.facts import Given, Missing, NotApplicable
from fasthandel.language.check import check
from fasthandel.language.ir import Each, Name, row_leaves
from fasthandel.language.types import DATE, YES_NO, Checked, Scope, Type
from fasthandel.money import Number
from fasthandel.text import Text
from fasthandel.units import Kind, parse_unit

TALL = Type(Kind.TALL)
NAMES = {
    **dict.fromkeys(("a", "b", "c"), TALL),
    **dict.fromkeys(("p", "q"), YES_NO),
    "d": DATE,
    "m": Type(Kind.TALL, parse_unit("mnd")),
}
SCOPE = Scope(names=NAMES, lists={"l": {"x": TALL, "f": YES_NO, "y": TALL}}, facts=frozenset(NAMES), teller="kalender")
ABSENT, MISSING = "gjelder ikke", "mangler"
GRUNN = Text("ikke aktuelt")


def node(name: str, value: Any) -> Node:
    if value == MISSING:
        return Missing(name, Text(name), (name,))
    if value == ABSENT:
        return NotApplicable(name, Text(name), GRUNN)
    return Given(name, Text(name), value, NAMES.get(name, TALL).unit, NAMES.get(name, TALL).kind)


def come_to(text: str, items: list[dict[str, Any]] | str = MISSING, **values: Any) -> Any:
    """Return what a formula comes to by both evaluators; `items` are those of the list l."""
    checked = check(text, SCOPE)
    assert isinstance(checked, Checked), checked
    inputs: list[Input] = []
    for leaf in checked.leaves:
        if isinstance(leaf, Name):
            inputs.append(node(leaf.name, values[leaf.name]))
            continue
        assert isinstance(leaf, Each)
        inputs.append(_rows(leaf, items) if isinstance(items, list) else node("l", items))
    outcome = interpret(checked.expr, inputs)
    assert compile_formula(checked.expr)(inputs) == outcome
    return outcome


def _rows(each: Each, items: list[dict[str, Any]]) -> Rows:
    names = row_leaves(each)
    rows = []
    for number, item in enumerate(items, 1):
        columns = [leaf.name.removeprefix("post.") for leaf in names if isinstance(leaf, Name)]
        rows.append(Row(str(number), tuple(node(f"l.{number}.{column}", item[column]) for column in columns)))
    return Rows(each, names, tuple(rows))


T, F, M, A = True, False, MISSING, ABSENT


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        *((T, T, T, T), (T, F, F, T), (T, M, M, T), (T, A, A, T)),
        *((F, T, F, T), (F, F, F, F), (F, M, F, M), (F, A, F, A)),
        *((M, T, M, T), (M, F, F, M), (M, M, M, M), (M, A, A, A)),
        *((A, T, A, T), (A, F, F, A), (A, M, A, A), (A, A, A, A)),
    ],
)
def test_one_side_that_decides_is_enough(left: Any, right: Any, both: Any, either: Any) -> None:
    kinds = {M: Unknown, A: Absent}
    for text, wanted in (("p og q", both), ("p eller q", either)):
        outcome = come_to(text, p=left, q=right)
        assert isinstance(outcome, kinds[wanted]) if wanted in kinds else outcome is wanted


@pytest.mark.parametrize("text", ["a + b", "a - b", "a * b", "a / b", "a < b", "a == b", "avrund(a, b)", "-(a + b)"])
def test_arithmetic_needs_both_of_its_values(text: str) -> None:
    assert come_to(text, a=MISSING, b=2) == Unknown(("a",))
    assert come_to(text, a=2, b=MISSING) == Unknown(("b",))
    assert come_to(text, a=MISSING, b=MISSING) == Unknown(("a", "b"))
    assert come_to(text, a=MISSING, b=ABSENT) == Absent(GRUNN)


def test_a_missing_factor_is_not_saved_by_a_zero() -> None:
    assert come_to("a * b", a=0, b=MISSING) == Unknown(("b",))


def test_a_missing_key_is_named_once_in_the_order_of_the_formula() -> None:
    assert come_to("b * a + b + c", a=MISSING, b=MISSING, c=1) == Unknown(("b", "a"))


def test_only_the_branch_used_has_to_be_known() -> None:
    assert come_to("hvis(p, a, b)", p=True, a=1, b=MISSING) == 1
    assert come_to("hvis(p, a, b)", p=False, a=MISSING, b=2) == 2
    assert come_to("hvis(p, a, b)", p=True, a=MISSING, b=2) == Unknown(("a",))
    assert come_to("hvis(p, a, b)", p=MISSING, a=1, b=1) == Unknown(("p",))
    assert come_to("hvis(p, a, b)", p=ABSENT, a=1, b=1) == Absent(GRUNN)


def test_whether_a_fact_is_given_is_always_known() -> None:
    assert come_to("oppgitt(a)", a=0) is True
    assert come_to("oppgitt(a)", a=MISSING) is False
    assert come_to("oppgitt(a)", a=ABSENT) is False
    assert come_to("oppgitt(p) og p", p=MISSING) is False


def test_a_list_is_given_as_soon_as_the_file_has_it() -> None:
    assert come_to("oppgitt(l)", [{"x": MISSING}]) is True
    assert come_to("oppgitt(l)", []) is True
    assert come_to("oppgitt(l)", MISSING) is False
    assert come_to("oppgitt(l)", ABSENT) is False
    assert come_to("hvis(oppgitt(l), antall(l), 3)", []) == 0
    assert come_to("hvis(oppgitt(l), antall(l), 3)", MISSING) == 3


@pytest.mark.parametrize(
    ("text", "both", "one"),
    [("sum(a, b)", 5, 3), ("min(a, b)", 2, 3), ("maks(a, b)", 3, 3), ("snitt(a, b, a, b)", 2.5, 3)],
)
def test_what_does_not_apply_is_passed_over_and_what_is_missing_is_not(text: str, both: float, one: int) -> None:
    assert come_to(text, a=2, b=3) == both
    assert come_to(text, a=ABSENT, b=3) == one
    assert come_to(text, a=MISSING, b=3) == Unknown(("a",))
    assert come_to(text, a=MISSING, b=ABSENT) == Unknown(("a",))


def test_where_nothing_applies_nothing_can_be_summed_or_compared() -> None:
    for text in ("sum(a, b)", "min(a, b)", "maks(a, b)", "snitt(a, b)"):
        assert come_to(text, a=ABSENT, b=ABSENT) == Absent(GRUNN)


def test_a_bound_that_does_not_apply_is_none_and_one_that_is_missing_is_undecided() -> None:
    assert come_to("begrens(a, b, c)", a=7, b=0, c=5) == 5
    assert come_to("begrens(a, b, c)", a=7, b=0, c=ABSENT) == 7
    assert come_to("begrens(a, b, c)", a=-7, b=ABSENT, c=5) == -7
    assert come_to("begrens(a, b, c)", a=7, b=ABSENT, c=ABSENT) == 7
    assert come_to("begrens(a, b, c)", a=7, b=MISSING, c=5) == Unknown(("b",))
    assert come_to("begrens(a, b, c)", a=MISSING, b=MISSING, c=5) == Unknown(("a", "b"))
    assert come_to("begrens(a, b, c)", a=ABSENT, b=0, c=5) == Absent(GRUNN)


@pytest.mark.parametrize("text", ["a / b", "a / (b * 2)", "avrund(a, b)"])
def test_a_division_by_zero_is_undecided_and_names_the_key(text: str) -> None:
    outcome = come_to(text, a=1, b=0)
    assert isinstance(outcome, Unknown)
    assert "b" in outcome.keys
    assert outcome.grunn.nb == "deling på null"


RATE, YEARS = "renten må være større enn −1", "antall år må være et helt tall fra 0 til 100"
MANY_DIGITS = Fraction(10**60 + 1, 10**61)


@pytest.mark.parametrize("function", ["diskonteringsfaktor", "annuitetsfaktor"])
@pytest.mark.parametrize(
    ("rate", "years", "keys", "grunn"),
    [
        (-1, 5, ("a",), RATE),
        (-2, 500, ("a",), RATE),
        (Fraction(7, 100), -1, ("b",), YEARS),
        (Fraction(7, 100), Fraction(5, 2), ("b",), YEARS),
        (Fraction(7, 100), 101, ("b",), YEARS),
        (MANY_DIGITS, 100, ("a",), "renten har for mange sifre til å regnes eksakt over så mange år"),
    ],
)
def test_a_factor_of_interest_that_cannot_be_had_names_the_key_and_the_reason(
    function: str, rate: Number, years: Number, keys: tuple[str, ...], grunn: str
) -> None:
    outcome = come_to(f"{function}(a, b)", a=rate, b=years)
    assert isinstance(outcome, Unknown)
    assert (outcome.keys, outcome.grunn.nb) == (keys, grunn)


def test_a_factor_of_interest_needs_both_of_its_values() -> None:
    for function in ("diskonteringsfaktor", "annuitetsfaktor"):
        assert come_to(f"{function}(a, b)", a=MISSING, b=2) == Unknown(("a",))
        assert come_to(f"{function}(a, b)", a=MISSING, b=ABSENT) == Absent(GRUNN)


def test_the_rate_may_have_as_many_digits_as_a_practice_file_can_hold() -> None:
    rate = Fraction(123_456_789_012_345_678_901_234_567_891, 10**30)
    assert come_to("diskonteringsfaktor(a, b)", a=rate, b=100) == 1 / (1 + rate) ** 100
    assert come_to("avrund(annuitetsfaktor(a, b), 0.01)", a=rate, b=100) == Fraction(81, 10)


def test_a_date_needs_whole_months_and_stays_in_the_calendar() -> None:
    assert come_to("d + m", d=date(2024, 1, 31), m=1) == date(2024, 2, 29)
    for months in (10**6, -(10**6), 10**30):
        outcome = come_to("d + m", d=date(2024, 1, 31), m=months)
        assert isinstance(outcome, Unknown)
        assert outcome.keys == ("m",)
    assert isinstance(come_to("d + m / 2", d=date(2024, 1, 31), m=1), Unknown)


ITEMS: list[dict[str, Any]] = [
    {"x": 1, "f": True, "y": 10},
    {"x": 2, "f": False, "y": 20},
    {"x": 4, "f": True, "y": 40},
]


def with_item(number: int, **changes: Any) -> list[dict[str, Any]]:
    return [{**item, **changes} if index == number else item for index, item in enumerate(ITEMS)]


def test_a_list_is_gone_through_in_file_order() -> None:
    assert come_to("sum(l.x)", ITEMS) == 7
    assert come_to("sum(post.x * post.y for hver l der post.f)", ITEMS) == 170
    assert come_to("nte(l.x, 2)", ITEMS) == 2
    assert come_to("antall(l der post.f)", ITEMS) == 2
    assert come_to("noen(l der post.x > 3)", ITEMS) is True
    assert come_to("alle(post.f for hver l)", ITEMS) is False


def test_an_item_that_is_not_needed_need_not_be_known() -> None:
    assert come_to("sum(post.x for hver l der post.f)", with_item(1, x=MISSING)) == 5
    assert come_to("nte(l.x, 1)", with_item(2, x=MISSING)) == 1


def test_a_missing_value_of_an_item_is_named() -> None:
    assert come_to("sum(l.x)", with_item(1, x=MISSING)) == Unknown(("l.2.x",))
    assert come_to("sum(l.x)", with_item(1, x=ABSENT)) == 5
    assert come_to("nte(l.x, 3)", with_item(2, x=MISSING)) == Unknown(("l.3.x",))


def test_a_filter_that_cannot_be_decided_names_every_key_it_lacks() -> None:
    items = [{**item, "f": MISSING} for item in ITEMS]
    for text in ("sum(post.x for hver l der post.f)", "antall(l der post.f)", "noen(l der post.f)"):
        assert come_to(text, items) == Unknown(("l.1.f", "l.2.f", "l.3.f"))


def test_an_item_whose_filter_does_not_apply_is_left_out() -> None:
    assert come_to("sum(post.x for hver l der post.f)", with_item(0, f=ABSENT)) == 4


def test_one_item_that_decides_is_enough() -> None:
    yes, no = with_item(1, f=MISSING), [{**item, "f": False} for item in with_item(1, x=MISSING)]
    assert come_to("noen(l der post.f)", yes) is True
    assert come_to("noen(l.f)", yes) is True
    assert come_to("alle(l.f)", yes) == Unknown(("l.2.f",))
    assert come_to("noen(l der post.x > 3)", no) is True
    assert come_to("noen(l der post.x > 4)", no) == Unknown(("l.2.x",))
    assert come_to("alle(post.x > 1 for hver l)", no) is False
    assert come_to("alle(post.x > 0 for hver l)", no) == Unknown(("l.2.x",))
    assert come_to("alle(l.f)", with_item(0, f=MISSING)) is False


def test_an_item_that_may_be_left_out_decides_nothing() -> None:
    unknown = with_item(0, f=MISSING)
    assert come_to("noen(post.x == 1 for hver l der post.f)", unknown) == Unknown(("l.1.f",))
    assert come_to("noen(post.x == 4 for hver l der post.f)", unknown) is True
    assert come_to("noen(post.x > 9 for hver l der post.f)", unknown) is False
    assert come_to("alle(post.x == 4 for hver l der post.f)", unknown) == Unknown(("l.1.f",))
    assert come_to("alle(post.x == 1 for hver l der post.f)", unknown) is False
    assert come_to("alle(post.x < 9 for hver l der post.f)", unknown) is True
    both = with_item(0, f=MISSING, x=MISSING)
    assert come_to("noen(post.x == 1 for hver l der post.f)", both) == Unknown(("l.1.f", "l.1.x"))


def test_an_item_whose_condition_does_not_apply_is_passed_over() -> None:
    assert come_to("noen(l.f)", [{**item, "f": ABSENT} for item in ITEMS]) is False
    assert come_to("alle(l.f)", [{**item, "f": ABSENT} for item in ITEMS]) is True
    assert come_to("alle(post.x > 1 for hver l)", with_item(0, x=ABSENT)) is True


def test_an_empty_list_is_not_a_missing_one() -> None:
    assert come_to("sum(l.x)", []) == 0
    assert come_to("antall(l)", []) == 0
    assert come_to("noen(l)", []) is False
    assert come_to("alle(post.f for hver l)", []) is True
    for text in ("maks(l.x)", "min(l.x)", "snitt(l.x)"):
        assert isinstance(come_to(text, []), Absent)
    for text in ("sum(l.x)", "antall(l)", "noen(l)", "maks(l.x)", "nte(l.x, 1)"):
        assert come_to(text, MISSING) == Unknown(("l",))


def test_a_list_that_does_not_apply_has_no_sum_and_no_items() -> None:
    for text in ("sum(l.x)", "maks(l.x)", "snitt(l.x)", "nte(l.x, 1)"):
        assert come_to(text, ABSENT) == Absent(GRUNN)
    assert come_to("antall(l)", ABSENT) == 0
    assert come_to("noen(l)", ABSENT) is False
    assert come_to("alle(post.f for hver l)", ABSENT) is True
    assert come_to("sum(a, l.x)", ABSENT, a=5) == 5


def test_a_sum_of_items_none_of_which_has_a_value_that_applies_does_not_apply() -> None:
    items = [{**item, "x": ABSENT} for item in ITEMS]
    assert come_to("sum(l.x)", items) == Absent(GRUNN)
    assert come_to("sum(post.x for hver l der post.y > 100)", items) == 0
    assert come_to("antall(l.x)", items) == 0


@pytest.mark.parametrize("number", [0, -1, 4])
def test_a_number_outside_the_list_is_undecided(number: int) -> None:
    outcome = come_to("nte(l.x, a)", ITEMS, a=number)
    assert isinstance(outcome, Unknown)
    assert outcome.keys in (("a",), ("l[4]",))
