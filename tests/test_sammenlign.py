"""Comparing rule sets: exact sums, exact differences, and nothing that disappears."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel import compare, load_regelsett, sammenlign_document
from fasthandel.errors import UsageError
from fasthandel.facts import Facts
from fasthandel.praksis import fact_types
from fasthandel.rules import Regelsett
from fasthandel.rules.build import build
from fasthandel.rules.heads import Kandidat, candidates, load_hode
from fasthandel.rules.reader import read_file
from fasthandel.sammenlign import Forskjell, Sammenlikning
from fasthandel.sammenlign.outcomes import comparable
from fasthandel.source import parse_toml
from tests.fixtures import practices
from tests.fixtures.texts import ASSUMED, changed, document, facts_of

Doc = dict[str, Any]
THREE = ("no-nemnd-skjonn", "no-utstyr", "no-ekspertutvalget-2023")
SMALL = """
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2026-03-01
[liste]
lengde = 1000
tak = 1200
"""
ABROAD = """
[[valutakurs]]
valuta = "EUR"
kurs = 10
dato = 2026-02-27
kilde = "Norges Bank"
"""


@cache
def loaded(ident: str) -> Regelsett:
    return load_regelsett(ident)


def rules(ident: str, *components: str, head: str = "") -> Regelsett:
    """Return a rule set of some components, each as "id = formula" or "part of whole = formula"."""
    text = f'id = "{ident}"\n{head}\n'
    for one in components:
        name, _, formula = one.partition(" = ")
        name, _, whole = name.partition(" of ")
        text += f'[[komponent]]\nid = "{name}"\nnavn = "{name.title()}"\nformel = "{formula}"\n{ASSUMED}'
        text += f'del_av = "{whole}"\n' if whole else ""
    for whole in dict.fromkeys(one.partition(" = ")[0].partition(" of ")[2] for one in components):
        text += f'[[komponent]]\nid = "{whole}"\nnavn = "{whole.title()}"\n{ASSUMED}' if whole else ""
    return rules_with_id(ident, text)


def rules_with_id(ident: str, text: str) -> Regelsett:
    head = f'[regelsett]\nnavn = "{ident}"\nstatus = "ide"\nteller = "kalender"\n'
    return build([read_file(parse_toml(head + text, f"{ident}.toml"))], fact_types())


def by_id(doc: Doc) -> dict[str, Doc]:
    return {one["id"]: one for one in doc["regelsett"]}


def causes(one: Doc, del_av: str | None = None) -> dict[str, str]:
    return {part["id"]: part["forskjell"] for part in one["forskjell"]["deler"] if part["del_av"] == del_av}


# --- the worked example, by hand --------------------------------------------------------------------------------------


def test_the_worked_example_under_three_rule_sets() -> None:
    doc = sammenlign_document(compare(changed(), *map(loaded, THREE)))
    sums = {ident: one["takst"] for ident, one in by_id(doc).items()}
    # domain/worked-example.md: 174 800 for the equipment, 888 000 by judgement, 225 400 for the indicators
    assert sums == {"no-nemnd-skjonn": "1062800", "no-utstyr": "174800", "no-ekspertutvalget-2023": "400200"}
    assert doc["mot"] == "no-nemnd-skjonn"
    committee = by_id(doc)["no-ekspertutvalget-2023"]
    assert committee["forskjell"]["beloep"] == "-662600"
    found = {ident: gap for ident, gap in causes(committee).items() if gap != "0"}
    assert found == {"opparbeidet": "-888000", "indikatorer_i_alt": "225400"}  # 662 600 = 888 000 - 225 400
    (spread,) = doc["spenn"]
    assert spread["lavest"] == {"takst": "174800", "regelsett": ["no-utstyr"]}
    assert spread["hoeyest"] == {"takst": "1062800", "regelsett": ["no-nemnd-skjonn"]}
    assert (spread["median"], spread["antall"]) == ("400200", 3)


def test_measuring_the_other_way_turns_every_sign() -> None:
    one, other = loaded("no-nemnd-skjonn"), loaded("no-ekspertutvalget-2023")
    there = compare(changed(), one, other)
    back = compare(changed(), one, other, mot="no-ekspertutvalget-2023")
    forward, backward = there.forskjell(there.utfall[1]), back.forskjell(back.utfall[0])
    assert forward is not None
    assert backward is not None
    assert forward.forskjell == -662_600
    assert backward.forskjell == 662_600
    assert {part.id: part.forskjell for part in forward.deler} == {part.id: -part.forskjell for part in backward.deler}


def test_the_parts_of_a_component_are_split_too_its_rounding_among_them() -> None:
    doc = sammenlign_document(compare(changed(), *map(loaded, THREE)))
    parts = causes(by_id(doc)["no-utstyr"], "opparbeidet")
    assert parts["N1"] == "-142717.68"
    assert parts["opparbeidet.avrunding"] == "21.12"
    assert sum(map(Fraction, parts.values())) == -888_000


def test_what_a_sum_rests_on_is_what_its_takst_says() -> None:
    doc = by_id(sammenlign_document(compare(changed(), *map(loaded, THREE))))
    for ident in THREE:
        takst = document(changed(), ident)
        for key in ("takst", "avgjort_sum", "mangler", "hviler_paa", "skjoenn"):
            assert doc[ident][key] == takst[key], (ident, key)


# --- small ones -------------------------------------------------------------------------------------------------------


def test_a_component_without_parts_is_its_own_only_part_where_the_other_has_some() -> None:
    one = rules("hel", "listen = 700 kr")
    other = rules("delt", "a of listen = 400 kr", "b of listen = 200 kr")
    found = compare(facts_of(SMALL), one, other)
    gap = found.forskjell(found.utfall[1])
    assert gap is not None
    (whole,) = gap.deler
    assert (whole.id, whole.beloep, whole.mot, whole.forskjell) == ("listen", 600, 700, -100)
    assert {part.id: (part.beloep, part.mot) for part in whole.deler} == {
        "listen": (None, 700),
        "a": (400, None),
        "b": (200, None),
    }


def test_a_median_of_an_even_number_lies_half_way() -> None:
    found = compare(facts_of(SMALL), rules("a", "x = 1 kr"), rules("b", "x = 2 kr"))
    assert [one.median for one in found.spenn()] == [Fraction(3, 2)]


def test_rule_sets_that_give_the_same_share_an_end_of_the_range() -> None:
    sets = [rules("a", "x = 5 kr"), rules("b", "x = 2 kr"), rules("c", "y = 5 kr")]
    (spread,) = compare(facts_of(SMALL), *sets).spenn()
    assert (spread.hoeyest_i, spread.lavest_i) == (("a", "c"), ("b",))


def test_the_first_that_comes_to_a_sum_is_what_the_others_are_measured_against() -> None:
    undecided = rules("uavgjort", "x = bud.beloep")
    found = compare(facts_of(SMALL), undecided, rules("b", "x = 2 kr"))
    assert found.mot is found.utfall[1]
    assert [one.id for one in found.decided()] == ["b"]
    asked = compare(facts_of(SMALL), undecided, rules("b", "x = 2 kr"), mot="uavgjort")
    assert asked.mot is asked.utfall[0]
    assert asked.forskjell(asked.utfall[1]) is None


def test_an_unknown_id_to_measure_against_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="borte"):
        compare(facts_of(SMALL), rules("a", "x = 1 kr"), mot="borte")


def test_a_rule_set_named_twice_stands_once_and_two_of_one_id_are_refused() -> None:
    one = rules("a", "x = 1 kr")
    assert len(compare(facts_of(SMALL), one, one, rules("a", "x = 1 kr")).utfall) == 1
    with pytest.raises(UsageError) as refused:
        compare(facts_of(SMALL), one, rules("a", "x = 2 kr"))
    assert [(problem.code, problem.found) for problem in refused.value.problems] == [("FH170", "a")]


# --- what gives no sum ------------------------------------------------------------------------------------------------


def test_none_disappears_and_each_says_why() -> None:
    sets = [
        rules("gir", "x = 2 kr"),
        rules("uavgjort", "x = bud.beloep", "y = 3 kr"),
        rules("deling", "x = 1 kr / (liste.lengde - 1000 pasient) * 1 pasient"),
        rules("oslo", "x = 1 kr", head='omraade = ["Oslo"]'),
        rules("gammelt", "x = 1 kr", head="gyldig_til = 2020-12-31"),
        rules("ikke", "x = 1 kr", head='[[regelsett.gjelder_ikke]]\nhvis = "ja"\ngrunn = "slett ikke"'),
        rules("tom"),
        rules("ingen", "x = hvis(nei, 1 kr, bud.beloep)"),
    ]
    doc = by_id(sammenlign_document(compare(facts_of(SMALL), *sets)))
    states = {ident: one["tilstand"] for ident, one in doc.items()}
    assert states["gir"] == "beregnet"
    assert {states[ident] for ident in ("uavgjort", "deling", "ingen")} == {"mangler"}
    assert {states[ident] for ident in ("oslo", "gammelt", "ikke", "tom")} == {"gjelder_ikke"}
    assert doc["uavgjort"]["mangler"] == ["bud.beloep"]
    assert (doc["uavgjort"]["avgjort_sum"], doc["uavgjort"]["takst"]) == ("3", None)
    assert doc["deling"]["grunner"][0]["melding"] == "deling på null"
    told = {ident: [one["kode"] for one in doc[ident]["grunner"]] for ident in ("oslo", "gammelt", "ikke", "tom")}
    assert told == {"oslo": ["FH150"], "gammelt": ["FH152"], "ikke": ["FH153"], "tom": ["FH151"]}
    assert doc["oslo"]["grunner"][0]["melding"] == (
        "regelsettet gjelder ikke for området KS; regelsettet er laget for Oslo"
    )
    assert doc["oslo"]["grunner"][0]["raad"] is None  # "see the others" helps nobody who is looking at them
    assert doc["ikke"]["grunner"][0]["melding_en"].endswith("slett ikke")


def test_a_parameter_without_a_value_on_the_day_is_told_and_the_others_go_on() -> None:
    dated = '[parameter.p]\nnavn = "P"\nenhet = "kr"\n[[parameter.p.verdier]]\nverdi = 3\ngyldig_fra = 2030-01-01\n'
    text = f'id = "senere"\n{dated}{ASSUMED}[[komponent]]\nid = "x"\nnavn = "X"\nformel = "p"\n{ASSUMED}'
    found = compare(facts_of(SMALL), rules_with_id("senere", text), rules("b", "x = 2 kr"))
    assert [problem.code for problem in found.utfall[0].problems] == ["FH140"]
    assert found.utfall[1].sum == 2


def test_the_day_can_be_another() -> None:
    one = rules("gammelt", "x = 1 kr", head="gyldig_til = 2020-12-31")
    found = compare(facts_of(SMALL), one, dato=date(2020, 5, 1))
    assert (found.dato_fra, found.utfall[0].sum) == ("--dato", 1)


def test_a_component_that_does_not_apply_is_not_nothing() -> None:
    text = f'id = "a"\n[[komponent]]\nid = "x"\nnavn = "X"\nformel = "5 kr"\n{ASSUMED}'
    text += 'ikke_med = [{ hvis = "ja", grunn = "ikke her" }]\n'
    text += f'[[komponent]]\nid = "y"\nnavn = "Y"\nformel = "7 kr"\n{ASSUMED}'
    sets = rules_with_id("a", text), rules("b", "x = 0 kr", "y = 1 kr")
    first, second = (one["komponenter"] for one in sammenlign_document(compare(facts_of(SMALL), *sets))["regelsett"])
    states = {line["id"]: (line["tilstand"], line["bidrag"], line["grunn"]) for line in first}
    assert states == {"x": ("gjelder_ikke", "0", "ikke her"), "y": ("beregnet", "7", None)}
    assert (second[0]["tilstand"], second[0]["bidrag"]) == ("beregnet", "0")


# --- currencies and sorts ---------------------------------------------------------------------------------------------


def test_currencies_are_never_mixed() -> None:
    kroner, euro = rules("kr", "x = 10 kr"), rules("eur", "x = 7 EUR", head='valuta = "EUR"')
    found = compare(facts_of(SMALL + ABROAD), kroner, euro)
    assert [(one.enhet, one.lavest, one.hoeyest) for one in found.spenn()] == [("kr", 10, 10), ("EUR", 7, 7)]
    assert found.forskjell(found.utfall[1]) is None
    assert by_id(sammenlign_document(found))["eur"]["forskjell"] is None


def test_without_a_rate_a_foreign_rule_set_says_what_to_add() -> None:
    euro = rules("eur", "x = 7 EUR", head='valuta = "EUR"')
    (ground,) = by_id(sammenlign_document(compare(facts_of(SMALL), euro)))["eur"]["grunner"]
    assert ground["kode"] == "FH155"
    assert "valutakurs" in ground["raad"]


def test_a_price_and_a_grant_are_not_subtracted_but_a_price_and_its_bound_are() -> None:
    price, bound, grant = (rules(sort, "x = 10 kr", head=f'gir = "{sort}"') for sort in ("pris", "tak", "tilskudd"))
    assert comparable(price, bound)
    assert comparable(bound, price)
    assert not comparable(price, grant)
    found = compare(facts_of(SMALL), price, bound, grant)
    assert found.forskjell(found.utfall[1]) is not None
    assert found.forskjell(found.utfall[2]) is None
    assert [one.gir for one in found.spenn()] == ["pris", "tak", "tilskudd"]


# --- what holds for all -----------------------------------------------------------------------------------------------


def assert_adds_up(gap: Forskjell) -> None:
    """Hold every difference to the amounts it is between and to what causes it."""
    assert gap.forskjell == (gap.beloep or 0) - (gap.mot or 0)
    if gap.deler:
        assert gap.forskjell == sum(part.forskjell for part in gap.deler)
        assert gap.beloep is None or gap.beloep == sum(part.beloep or 0 for part in gap.deler)
        assert gap.mot is None or gap.mot == sum(part.mot or 0 for part in gap.deler)
    for part in gap.deler:
        assert_adds_up(part)


def assert_document_adds_up(doc: Doc) -> None:
    for one in doc["regelsett"]:
        top = [line for line in one["komponenter"] if line["del_av"] is None]
        assert one["takst"] is None or Fraction(one["takst"]) == sum(Fraction(line["bidrag"]) for line in top)
        assert Fraction(one["avgjort_sum"]) == sum(Fraction(level["beloep"]) for level in one["hviler_paa"])
        assert (one["takst"] is None) is (one["tilstand"] != "beregnet")
        assert one["takst"] is not None or one["mangler"] or one["grunner"]
        gap = one["forskjell"]
        if gap is not None:
            assert Fraction(gap["beloep"]) == sum(Fraction(part) for part in causes(one).values())


def assert_range_holds(found: Sammenlikning) -> None:
    for spread in found.spenn():
        alike = [one for one in found.utfall if (one.hode.gir, str(one.hode.valuta)) == (spread.gir, spread.enhet)]
        sums = [one.sum for one in alike if one.sum is not None]
        assert len(sums) == spread.antall
        assert (min(sums), max(sums)) == (spread.lavest, spread.hoeyest)
        assert spread.lavest <= spread.median <= spread.hoeyest


@settings(max_examples=25)
@given(st.integers(0, 2**32))
def test_every_difference_adds_up_for_any_practice(seed: int) -> None:
    facts: Facts = practices.facts_from(practices.data(Random(seed)))  # noqa: S311 - no secret
    chosen = Random(seed).sample(candidates(), 12)  # noqa: S311 - no secret
    found = compare(facts, *chosen)
    assert [one.id for one in found.utfall] == [one.hode.id for one in chosen]
    for one in found.utfall:
        gap = found.forskjell(one)
        if gap is not None:
            assert_adds_up(gap)
    assert_range_holds(found)
    assert_document_adds_up(sammenlign_document(found))


def test_the_order_of_the_rule_sets_changes_no_sum() -> None:
    names = [Kandidat(load_hode(ident)) for ident in THREE]
    forward, backward = compare(changed(), *names), compare(changed(), *reversed(names))
    assert {one.id: one.sum for one in forward.utfall} == {one.id: one.sum for one in backward.utfall}
    assert [one.lavest for one in forward.spenn()] == [one.lavest for one in backward.spenn()]


def test_building_blocks_are_not_among_the_candidates_and_prices_come_first() -> None:
    found = [one.hode for one in candidates()]
    assert not any(one.byggekloss for one in found)
    sorts = [one.gir for one in found]
    assert sorts == sorted(sorts, key=("pris", "tak", "utlegg", "tilskudd", "annet").index)
