"""A practice in one currency under rules in another: converted by the user's own rate, and only by that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.engine import Resultat, evaluate, recompute, takst_document
from fasthandel.engine.currency import Converter
from fasthandel.engine.nodes import Computed, Line
from fasthandel.errors import NothingEvaluatedError, RegelError
from fasthandel.facts import RATES, FactNode, Facts, Given, Item, Missing
from fasthandel.language.check import check
from fasthandel.language.types import Checked, Scope, Type
from fasthandel.money import whole
from fasthandel.record import replace
from fasthandel.render import render
from fasthandel.rules import Regelsett, library_ids, load_regelsett
from fasthandel.rules.build import build
from fasthandel.rules.formulas import formulas_of
from fasthandel.rules.reader import read_file
from fasthandel.source import parse_toml
from fasthandel.text import Text
from fasthandel.units import KRONER, NUMBER, Kind, Unit, in_currency, parse_unit
from tests.engine import test_generated_rules as generated
from tests.fixtures import practices
from tests.fixtures.formulas import FIELDS, KR, LISTS, NAMES
from tests.fixtures.shapes import shape
from tests.fixtures.sums import all_lines
from tests.fixtures.texts import ASSUMED, HEAD, by_id, facts_of, rules_of

DKK = parse_unit("DKK")
RULE_SETS = {ident: load_regelsett(ident) for ident in library_ids()}
NORWEGIAN = [ident for ident, rules in RULE_SETS.items() if rules.valuta == KRONER]
PRACTICE = """
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2026-03-01
{own}
[liste]
lengde = 1000
tak = 1200
[[regnskap]]
aar = 2023
refusjon = 1_140_000
[[regnskap]]
aar = 2024
refusjon = 1_520_000
[[regnskap]]
aar = 2025
refusjon = 3_040_000
[[utstyr]]
id = "U1"
navn = "Benk"
klasse = "undersoekelsesbenk"
nypris = 45_600
anskaffet = 2021-05-10
eier = "lege"
[[utstyr]]
id = "U2"
navn = "Lampe"
klasse = "annet"
nypris = 12_000
anskaffet = 2021-05-10
eier = "lege"
[bud]
beloep = 760_000
{rates}
"""
RATE = """
[[valutakurs]]
valuta = "EUR"
kurs = 11.50
dato = 2026-02-27
[[valutakurs]]
valuta = "DKK"
kurs = 1.52
dato = 2026-02-27
kilde = "oppdiktet, side 3"
"""
RULES = f"""
[parameter.sats]
navn = "Sats"
enhet = "DKK/pasient"
verdi = 100
{ASSUMED}
[parameter.utstyr.minst]
navn = "Minste beløp"
enhet = "DKK"
verdi = 8_000
{ASSUMED}
[[mellomregning]]
id = "omsetning"
navn = "Omsetning"
formel = "snitt(regnskap.refusjon)"
[[mellomregning]]
id = "over_million"
navn = "År med over en million"
formel = "antall(regnskap der post.refusjon > 1_000_000 DKK)"
[[komponent]]
id = "goodwill"
navn = "Goodwill"
formel = "0.5 * omsetning + sats * liste.lengde"
avrund = {{ til = 1, maate = "halv_opp" }}
maks = "3 * maks(regnskap.refusjon)"
{ASSUMED}
[[komponent]]
id = "inventar"
navn = "Inventar"
for_hver = "utstyr"
formel = "hvis(oppgitt(post.nypris), verdi, 0)"
ikke_med = [{{ hvis = "post.nypris < utstyr.minst", grunn = "for billig" }}]
{ASSUMED}
[[komponent.mellomregning]]
id = "verdi"
formel = "post.nypris * 0.8"
[[krav]]
kode = "B1"
id = "bud"
navn = "Budet"
maalt = "bud.beloep"
til = "takst_maks"
{ASSUMED}
[[mellomregning]]
id = "takst_maks"
navn = "Mest"
formel = "goodwill + inventar + sum(post.nypris / 2 for hver utstyr som post der post.nypris > 10_000 DKK)"
"""


def danish(text: str) -> Regelsett:
    document = parse_toml(HEAD + 'valuta = "DKK"\n' + text, "dansk.toml")
    return build([read_file(document)], practices.FACTS)


def norwegian(rates: str = "", own: str = "") -> Facts:
    return facts_of(PRACTICE.format(own=own, rates=rates))


# --- by hand ---------------------------------------------------------------------------------------------------------


def test_amounts_in_the_currency_of_the_rules_are_not_converted() -> None:
    found = takst_document(evaluate(norwegian(own='valuta = "DKK"'), danish(RULES)))
    # (1 140 000 + 1 520 000 + 3 040 000) / 3 = 1 900 000; 0.5 × that + 100 × 1 000; 0.8 × 45 600 + 0.8 × 12 000
    assert (by_id(found)["goodwill"]["verdi"], by_id(found)["inventar"]["verdi"]) == ("1050000", "46080")
    assert (found["takst"], found["enhet"], found["praksis"]["valuta"]) == ("1096080", "DKK", "DKK")
    assert found["valutakurs"] is None
    assert f"{RATES}." not in json.dumps(found)
    price = by_id(found)["inventar.U1"]["grunnlag"][0]
    assert (price["id"], price["verdi"], price["enhet"]) == ("utstyr.U1.nypris", "45600", "DKK")


def test_amounts_in_another_currency_are_divided_by_the_rate_where_they_stand() -> None:
    resultat = evaluate(norwegian(RATE), danish(RULES))
    found = takst_document(resultat)
    lines = by_id(found)
    # 750 000, 1 000 000 and 2 000 000 DKK: 0.5 × 1 250 000 + 100 × 1 000; 0.8 × 30 000; 12 000 kr is 7 895 DKK
    assert (lines["goodwill"]["verdi"], lines["goodwill"]["maks"]) == ("725000", "6000000")
    assert (lines["inventar.U1"]["verdi"], lines["inventar.U2"]["grunn"]) == ("24000", "for billig")
    assert (found["takst"], found["enhet"], found["praksis"]["valuta"]) == ("749000", "DKK", "kr")
    (bid,) = found["kontroller"]
    # 760 000 kr is 500 000 DKK; 725 000 + 24 000 + 30 000 / 2
    assert (bid["maalt"], bid["til"], bid["utfall"]) == ("500000", "764000", "holder")
    (years,) = [node for node in _steps(resultat) if node.id == "takst_maks"]
    assert years.value == 764_000
    assert recompute(resultat) == ()


def test_the_rate_stands_in_the_formula_with_its_line_its_day_and_its_source() -> None:
    found = takst_document(evaluate(norwegian(RATE), danish(RULES)))
    line = by_id(found)["inventar.U1"]
    (step,) = [one for one in line["grunnlag"] if one["navn_i_formel"] == "verdi"]
    assert step["formel"] == "(post.nypris / valutakurs.DKK) * 0.8"
    assert step["formel_med_tall"].replace("\u00a0", " ") == "45 600 kr / 1,52 kr per DKK × 0,8"
    rate = step["grunnlag"][1]
    assert (rate["navn_i_formel"], rate["verdi"], rate["enhet"]) == ("valutakurs.DKK", "1.52", "kr/DKK")
    assert (rate["id"], rate["navn"], rate["navn_en"]) == (
        "valutakurs.DKK.kurs",
        "Kurs i kr per DKK",
        "Rate in NOK per DKK",
    )
    text = PRACTICE.format(own="", rates=RATE).splitlines()
    assert text[rate["linje"] - 1] == "kurs = 1.52"
    stated = found["valutakurs"]
    assert (stated["verdi"], stated["dato"], stated["kilde"]) == ("1.52", "2026-02-27", "oppdiktet, side 3")
    for name in ("tekst", "terminal", "markdown"):
        shown = render(found, name).replace("\u00a0", " ")
        assert "1,52 kr per DKK, 27. februar 2026, oppdiktet, side 3" in shown
        assert "749 000 DKK" in shown
        assert " kr" not in shown.replace("kr per DKK", "")


def test_a_column_is_written_as_what_is_done_to_each_of_its_values() -> None:
    found = takst_document(evaluate(norwegian(RATE), danish(RULES)))
    (turnover,) = [one for one in by_id(found)["goodwill"]["grunnlag"] if one["id"] == "omsetning"]
    assert turnover["formel"] == "snitt(post.refusjon / valutakurs.DKK for hver regnskap)"


def test_without_a_rate_nothing_is_computed_and_the_reason_says_what_to_add() -> None:
    for facts in (norwegian(), norwegian(RATE.replace('"DKK"', '"SEK"'))):
        with pytest.raises(NothingEvaluatedError) as caught:
            evaluate(facts, danish(RULES))
        (problem,) = caught.value.problems
        assert (problem.code, problem.key) == ("FH155", "valutakurs")
        assert problem.hint == Text(
            'legg til [[valutakurs]] med valuta = "DKK", kurs og dato',
            'add [[valutakurs]] with valuta = "DKK", kurs and dato',
        )


def test_where_there_is_no_rate_a_condition_of_the_head_that_reads_an_amount_is_not_asked() -> None:
    head = '\n[[regelsett.gjelder_ikke]]\nhvis = "bud.beloep > 400_000 DKK"\ngrunn = "for høyt bud"\n'
    rules = danish(head + f'[[komponent]]\nid = "a"\nnavn = "A"\nformel = "1 DKK"\n{ASSUMED}')
    for rates, codes in (("", ["FH155"]), (RATE, ["FH153"])):
        with pytest.raises(NothingEvaluatedError) as caught:
            evaluate(norwegian(rates), rules)
        assert [problem.code for problem in caught.value.problems] == codes
    cheap = facts_of(PRACTICE.format(own="", rates=RATE).replace("760_000", "600_000"))
    assert evaluate(cheap, rules).total.value == 1


def test_a_practice_abroad_can_be_put_under_norwegian_rules_by_the_price_of_a_krone() -> None:
    rate = RATE.replace('"DKK"', '"kr"').replace("1.52", "0.625")
    rules = rules_of(f'[[komponent]]\nid = "a"\nnavn = "A"\nformel = "bud.beloep"\n{ASSUMED}')
    found = takst_document(evaluate(norwegian(rate, own='valuta = "DKK"'), rules))
    assert (found["takst"], found["enhet"], found["valutakurs"]["enhet"]) == ("1216000", "kr", "DKK/kr")
    assert by_id(found)["a"]["formel"] == "(bud.beloep / valutakurs.kr)"


def test_kroner_have_no_place_in_rules_in_another_currency() -> None:
    with pytest.raises(RegelError) as caught:
        danish(f'[[komponent]]\nid = "a"\nnavn = "A"\nformel = "bud.beloep + 5 kr"\n{ASSUMED}')
    assert [problem.code for problem in caught.value.problems] == ["FH211"]


def test_a_rule_set_cannot_take_the_name_of_a_rate() -> None:
    with pytest.raises(RegelError) as caught:
        danish(f'[parameter.valutakurs.DKK]\nnavn = "Kurs"\nenhet = "andel"\nverdi = 2\n{ASSUMED}')
    assert [problem.code for problem in caught.value.problems] == ["FH133"]


def _steps(resultat: Resultat) -> Iterator[Computed]:
    """Yield the steps that the checks of a result read."""
    for one in resultat.kontroller:
        for node in (one.maalt, one.til):
            if isinstance(node, Computed):
                yield from (inner for inner in node.inputs if isinstance(inner, Computed))


# --- for every formula -----------------------------------------------------------------------------------------------


def in_own_currency(scope: Scope, rules: Regelsett) -> Scope:
    """Return the names of a rule set as a practice in DKK has them, and the rate beside them."""

    def own(kind: Type) -> Type:
        return replace(kind, unit=in_currency(kind.unit, DKK))

    facts = {name for name in scope.names if name not in (*rules.parametre, *rules.konklusjoner, "dato", "takst")}
    names = {name: own(kind) if name in facts else kind for name, kind in scope.names.items()}
    lists = {name: {key: own(kind) for key, kind in fields.items()} for name, fields in scope.lists.items()}
    rate = Type(Kind.TALL, DKK / KRONER)
    return replace(scope, names={**names, f"{RATES}.kr": rate}, lists=lists, teller="kalender")


@pytest.mark.parametrize("ident", NORWEGIAN)
def test_what_is_shown_of_a_converted_formula_is_what_is_computed(ident: str) -> None:
    rules = RULE_SETS[ident]
    converter, scope = Converter(rules), in_own_currency(rules.scope, rules)
    for rule in rules.konklusjoner.values():
        local = {step.id: step.formel.type for step in getattr(rule, "mellomregninger", ())}
        inside = replace(scope, names={**scope.names, **local})
        if getattr(rule, "for_hver", ""):
            inside = inside.with_variable("post", rule.for_hver)  # type: ignore[union-attr]  # a component
        for formula in formulas_of(rule):
            made = converter.formula(formula, rule)
            again = check(made.text, inside)
            assert isinstance(again, Checked), (made.text, again)
            assert shape(again.expr) == shape(made.expr)
            assert again.type.unit.agrees(formula.type.unit)


DAY = date(2023, 8, 31)
RATES_OF_A_KRONE = [Fraction(2, 3), Fraction(7, 10), 3, Fraction(625, 1000)]


def priced(facts: Facts, units: dict[str, Unit], rate: Any) -> Facts:
    """Return a practice as if it were written in DKK, with the price of a krone."""

    def own(node: FactNode, unit: Unit) -> FactNode:
        return replace(node, unit=in_currency(unit, DKK))

    values = {path: own(node, units.get(path, NUMBER)) for path, node in facts.values.items()}
    values["praksis.valuta"] = Given("praksis.valuta", Text("Valuta"), "DKK", NUMBER, Kind.TEKST)
    items: dict[str, Any] = {
        name: tuple(
            replace(one, values={key: own(node, units.get(f"{name}[].{key}", NUMBER)) for key, node in fields(one)})
            for one in listed
        )
        if isinstance(listed, tuple)
        else listed
        for name, listed in facts.items.items()
    }
    items[RATES] = (Item("kr", Text("kr"), dict(_rate(rate))),)
    return replace(facts, values=values, items=items)


def fields(item: Item) -> list[tuple[str, FactNode]]:
    return list(item.values.items())


def _rate(rate: Any) -> Iterator[tuple[str, FactNode]]:
    stated = (("valuta", "kr", Kind.TEKST), ("kurs", rate, Kind.TALL), ("dato", DAY, Kind.DATO))
    yield "kilde", Missing(f"{RATES}.kr.kilde", Text("kilde"), (f"{RATES}.kr.kilde",))
    for key, value, kind in stated:
        yield key, Given(f"{RATES}.kr.{key}", Text(key), value, NUMBER, kind)


def divided(facts: Facts, units: dict[str, Unit], rate: Any) -> Facts:
    """Return a practice with every amount divided by the rate."""

    def less(node: FactNode, unit: Unit) -> FactNode:
        if isinstance(node, Given) and unit.powers and dict(unit.powers).get("kr"):
            return replace(node, value=whole(Fraction(node.value) / rate))  # type: ignore[arg-type]  # money
        return node

    values = {path: less(node, units.get(path, NUMBER)) for path, node in facts.values.items()}
    items: dict[str, Any] = {
        name: tuple(
            replace(one, values={key: less(node, units.get(f"{name}[].{key}", NUMBER)) for key, node in fields(one)})
            for one in listed
        )
        if isinstance(listed, tuple)
        else listed
        for name, listed in facts.items.items()
    }
    return replace(facts, values=values, items=items)


def outcome(resultat: Resultat) -> list[tuple[str, Any, str]]:
    """Return what came out, line by line."""

    def of(line: Line) -> tuple[str, Any, str]:
        return line.id, line.node.value, type(line.node).__name__

    checks = [(one.rule.id, None if one.maalt is None else one.maalt.value, one.utfall) for one in resultat.kontroller]
    days = [(one.rule.id, one.node.value, type(one.node).__name__) for one in resultat.frister]
    return [*map(of, all_lines(resultat.lines)), *checks, *days, ("takst", resultat.total.value, "")]


MADE_UP = {
    **{name: kind.unit for name, kind in NAMES.items() if kind == KR},
    **{f"{items}[].{key}": kind.unit for items in LISTS for key, kind in FIELDS.items() if kind == KR},
}
SHIPPED = {path: fact.unit for path, fact in practices.FACTS.items()}


@settings(max_examples=60)
@given(generated.rule_sets(), generated.practices(), st.sampled_from(RATES_OF_A_KRONE))
def test_a_converted_practice_comes_to_what_it_would_written_in_the_other_currency(
    text: str, facts: Facts, rate: Any
) -> None:
    regelsett = generated.load(text)
    resultat = evaluate(priced(facts, MADE_UP, rate), regelsett)
    generated.assert_sound(resultat)
    assert outcome(resultat) == outcome(evaluate(divided(facts, MADE_UP, rate), regelsett))


@settings(max_examples=60)
@given(st.sampled_from(NORWEGIAN), st.integers(0, 2**32), st.sampled_from(RATES_OF_A_KRONE))
def test_so_it_is_under_every_shipped_rule_set(ident: str, seed: int, rate: Any) -> None:
    found = practices.data(Random(seed))  # noqa: S311 - a practice, not a secret
    found.pop("praksis.valuta")
    found.pop("valutakurs", None)
    facts, regelsett = practices.facts_from(found), RULE_SETS[ident]
    try:
        resultat = evaluate(priced(facts, SHIPPED, rate), regelsett, partial=True)
    except NothingEvaluatedError:
        return
    assert recompute(resultat) == ()
    assert outcome(resultat) == outcome(evaluate(divided(facts, SHIPPED, rate), regelsett, partial=True))
