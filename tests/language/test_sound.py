"""A formula that was sound is not checked again, and never where its names mean something else."""

from __future__ import annotations

import pytest

from fasthandel.language.check import check
from fasthandel.language.sound import MAX_MEANINGS, values_read
from fasthandel.language.types import Checked, Fault, Scale, Scope, Table, Type
from fasthandel.units import Kind, parse_unit


def number(unit: str) -> Type:
    return Type(Kind.TALL, parse_unit(unit))


def scope(**names: str) -> Scope:
    return Scope({name: number(unit) for name, unit in names.items()}, {})


def sound(text: str, within: Scope) -> Checked:
    found = check(text, within)
    assert isinstance(found, Checked), found
    return found


def faults(text: str, within: Scope) -> list[str]:
    found = check(text, within)
    assert not isinstance(found, Checked)
    return [fault.code for fault in found if isinstance(fault, Fault)]


def test_the_same_meaning_gives_an_equal_formula_of_its_own() -> None:
    first, second = (sound("sats * antall_x", scope(sats="kr", antall_x="antall")) for _ in range(2))
    assert first == second
    assert first is not second
    assert first.expr is second.expr


@pytest.mark.parametrize("text", ["a1 + b1", "maks(a1, b1)", "a1 > b1"])
def test_another_unit_is_another_meaning(text: str) -> None:
    assert sound(text, scope(a1="kr", b1="kr"))
    assert faults(text, scope(a1="kr", b1="aar")) == ["FH211"]
    assert sound(text, scope(a1="aar", b1="aar"))


def test_a_name_that_is_gone_is_missed() -> None:
    assert sound("c1 + d1", scope(c1="kr", d1="kr"))
    assert faults("c1 + d1", scope(c1="kr")) == ["FH210"]


def test_a_name_that_became_a_table_or_a_scale_is_no_value() -> None:
    assert sound("e1 * 2", scope(e1="kr"))
    for other in (
        Table(frozenset({"a"}), has_rest=False, value=number("kr")),
        Scale(parse_unit("antall"), parse_unit("kr")),
    ):
        assert faults("e1 * 2", Scope({}, {}, {"e1": other})) == ["FH222"]


def test_months_need_a_counting_rule_every_time() -> None:
    day = Scope({"dag": Type(Kind.DATO)}, {})
    counted = Scope({"dag": Type(Kind.DATO)}, {}, teller="kalender")
    assert sound("dag + 3 mnd", counted)
    assert faults("dag + 3 mnd", day) == ["FH217"]


def test_an_item_means_what_its_list_says() -> None:
    def items(unit: str) -> Scope:
        return Scope({}, {"ting": {"verdi": number(unit)}}).with_variable("post", "ting")

    assert sound("post.verdi + 1 kr", items("kr"))
    assert faults("post.verdi + 1 kr", items("aar")) == ["FH211"]
    assert faults("post.verdi + 1 kr", Scope({}, {"ting": {"verdi": number("kr")}})) == ["FH210"]


def test_what_can_be_asked_for_is_part_of_the_meaning() -> None:
    names = {"valgfri": number("kr")}
    assert sound("oppgitt(valgfri)", Scope(names, {}, facts=frozenset({"valgfri"})))
    assert faults("oppgitt(valgfri)", Scope(names, {}))


def test_a_broken_name_is_left_alone_and_not_kept() -> None:
    broken = Scope({"g1": number("kr")}, {}, broken=frozenset({"g1"}))
    assert faults("g1 + 1 kr", broken) == []
    assert sound("g1 + 1 kr", scope(g1="kr"))
    assert faults("g1 + 1 kr", broken) == []


def test_only_so_many_meanings_are_kept() -> None:
    for unit in ("kr", "aar", "pasient", "lege", "time", "konsultasjon")[: MAX_MEANINGS + 2]:
        assert sound("h1 + h2", scope(h1=unit, h2=unit)).type == number(unit)


def test_the_values_that_a_formula_reads() -> None:
    assert values_read("a * b + tabell[c] + sum(post.d for hver ting der e)") == ("a", "b", "c", "post.d", "e")
    assert values_read("a +") == ()
