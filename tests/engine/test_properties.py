"""What holds for every practice under every shipped rule set."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.data import data_dir
from fasthandel.engine import Resultat, evaluate, recompute, takst_document
from fasthandel.engine.nodes import Node
from fasthandel.errors import NothingEvaluatedError
from fasthandel.facts import Facts, Missing
from fasthandel.rules import Regelsett, library_ids, load_regelsett
from fasthandel.rules.formulas import formulas_of
from tests.fixtures import practices, samples
from tests.fixtures.samples import SAMPLES, gives_no_sum, on_some_day
from tests.fixtures.sums import all_lines, assert_document_adds_up, assert_parts_are_the_whole
from tests.fixtures.texts import changed

RULES = {ident: load_regelsett(ident) for ident in library_ids()}
VALUING = {ident: rules for ident, rules in RULES.items() if not rules.byggekloss}
BASE = changed()
seeds = st.integers(0, 2**32)
each_rule_set = pytest.mark.parametrize("ident", VALUING)


def valued(facts: Facts, regelsett: Regelsett, dato: date | None = None) -> Resultat | None:
    """Return the result, or None where the rule set is not for this practice or its day."""
    try:
        return samples.valued(facts, regelsett, dato)
    except NothingEvaluatedError as error:
        refused = {problem.code for problem in error.problems}
    assert refused <= {"FH150", "FH152", "FH153", "FH155"}
    return None


# --- parts and wholes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("quarter", range(4))
def test_parts_are_the_whole_and_redone_arithmetic_agrees_for_ten_thousand_practices(quarter: int) -> None:
    """Practices like a sample that the rule set is for, on that sample's own day."""
    rng = Random(f"2023-03-01 {quarter}")  # noqa: S311 - the same practices every time
    states: set[tuple[str, str]] = set()
    for ident, rules in VALUING.items():
        results = [one for sample in SAMPLES if (one := on_some_day(sample, ident)) is not None]
        makers = [(practices.Maker(one.facts, rng), one.dato) for one in results]
        for number in range(2_500 // len(VALUING) + 1):
            maker, day = makers[number % len(makers)]
            resultat = valued(maker.practice(), rules, day)
            if resultat is None:  # the area, the form of operation or the currency became another
                continue
            assert_parts_are_the_whole(resultat)
            assert recompute(resultat) == ()
            states.add((ident, type(resultat.total).__name__))
    assert {ident for ident, _ in states} == set(VALUING)
    assert {state for _, state in states} == {"Computed", "Missing", "NotApplicable"}
    without_a_sum = {ident for ident, rules in VALUING.items() if gives_no_sum(rules)}
    assert {state for ident, state in states if ident in without_a_sum} == {"NotApplicable"}


@each_rule_set
@settings(max_examples=8)
@given(seed=seeds)
def test_the_document_of_any_practice_adds_up_at_every_level(ident: str, seed: int) -> None:
    facts = practices.facts_from(practices.data(Random(seed)))  # noqa: S311 - a practice, not a secret
    resultat = valued(facts, VALUING[ident])
    if resultat is not None:
        assert recompute(resultat) == ()
        assert_document_adds_up(takst_document(resultat))


# --- order, repetition, removal ---------------------------------------------------------------------------------------


@each_rule_set
@settings(max_examples=5)
@given(seed=seeds)
def test_the_order_of_equipment_does_not_matter(ident: str, seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - a practice, not a secret
    found = practices.data(rng)
    one = valued(practices.facts_from(found), VALUING[ident])
    items = list(found.get("utstyr", []))
    rng.shuffle(items)
    shuffled = {**found, "utstyr": items} if "utstyr" in found else found
    other = valued(practices.facts_from(shuffled), VALUING[ident])
    assert (one is None) is (other is None)
    if one is None or other is None:
        return
    assert amounts(one) == amounts(other)


def amounts(resultat: Resultat) -> dict[str, tuple[str, Any]]:
    """Return what each line, check and deadline and the takst came to: the state, and the value or the keys missing.

    Of a rule set with a takst its checks are left out: many ask whether a fact is given, and so they should.
    """
    found: dict[str, Node] = {"takst": resultat.total} | {line.id: line.node for line in all_lines(resultat.lines)}
    for deadline in resultat.frister:
        found[f"frist {deadline.rule.id}"] = deadline.node
        found |= {f"frist {deadline.rule.id}.{key}": node for key, node in deadline.beside()}
    if gives_no_sum(resultat.regelsett):
        found |= {f"krav {one.id}": one.node for one in resultat.kontroller}
    return {
        ident: (type(node).__name__, set(node.keys) if isinstance(node, Missing) else node.value)
        for ident, node in found.items()
    }


# Keys that a rule asks for with `oppgitt`: without them it takes the usual case, and says so in its explanation.
GUARDED = {
    "post.personlig": "the item goes with the practice",
    "post.overfoerbar": "the item goes with the practice",
    "post.i_bruk": "the item is in use",
    "post.anskaffet": "the item was not bought too late; without the day its age is missing all the same",
    "post.bruttoinntekt": "the turnover is added up from its parts",
    "post.markedsverdi": "the item is valued by its age",
    "post.regulering": "the year's addition is the published one",
    "avtale.pris": "no price is agreed: the takst, or what was asked, is reckoned with",
    "fratreden.oppsigelse_mottatt": "no notice has been given",
    "innloesning.pris": "no price is agreed: the board's is reckoned with",
    "innloesning.videresalg": "the practice is not sold on",
    "praksis.eierandel": "the practice is wholly the doctor's",
    "praksis.fag": "general practice",
    "praksis.opparbeidet_grunn": "no reason is given for the share",
    "rekrutteringstilskudd.fratredende": "there was no grant",
    "rekrutteringstilskudd.sluttet": "the doctor has not left",
    "rekrutteringstilskudd.tiltredende": "there is no grant",
    "tiltredende.alternativ_loenn": "the wage that the rule set assumes",
    "vakt.utenfor_ordning": "the practice is in the ordinary duty scheme",
    "vikar.kommunens_utgift_per_mnd": "there is no locum",
}


GUARDED_IN_A_COURSE = {
    "avtale.dato": "no sale is agreed",
    "fratreden.autorisasjon_tapt": "the licence is not lost",
    "fratreden.avtale_til": "no time-limited agreement is made: the age limit holds",
    "fratreden.fratredelsesdato": "the day of the takeover is not settled",
    "nemnd.avgjoerelse_mottatt": "the board has not decided",
    "nulliste.avtalestart": "there is no new list",
    "post.kvalifisert_soeker": "nobody qualified is known to have applied",
    "post.trukket_tilbake": "the announcement stands",
    "rekrutteringstilskudd.utbetalt": "there was no grant",
    "tildeling.vedtak_mottatt": "nobody has been told of an award",
    "utlysning": "a day for now: nothing has been announced yet",
}
"""The same for deadlines; a rule set of the takst may inherit them. What a check of an announcement asks for is its
own matter: whether something is stated is what it checks."""


def asked_by(rules: Regelsett) -> set[str]:
    """Return the keys that a rule set asks for with `oppgitt`, as its formulas name them."""
    conditions = [one.hvis for one in rules.gjelder_ikke]
    formulas = [*conditions, *(one for rule in rules.konklusjoner.values() for one in formulas_of(rule))]
    return {key for one in formulas for key in re.findall(r"oppgitt\(([\w.]+)\)", one.text)}


def test_the_guarded_keys_are_those_that_the_rules_ask_for() -> None:
    asking = (asked_by(rules) for rules in RULES.values() if rules.gir != "krav")
    assert set().union(*asking) == GUARDED.keys() | GUARDED_IN_A_COURSE.keys()


CURRENCY = {"praksis.valuta", "valutakurs"}
"""Without them the amounts of the file are others, or cannot be counted in the rule set's currency."""


@each_rule_set
@settings(max_examples=5)
@given(seed=seeds)
def test_taking_out_any_optional_key_never_gives_another_decided_value(ident: str, seed: int) -> None:
    facts = practices.facts_from(practices.data(Random(seed), given=0.97))  # noqa: S311 - a practice, not a secret
    whole = valued(facts, VALUING[ident])
    if whole is None:
        return
    before, asked = amounts(whole), asked_by(VALUING[ident])
    for path in practices.optional(facts):
        if (path[0] if len(path) == 1 else f"post.{path[2]}") in asked or path[0] in CURRENCY:
            continue
        less, key = practices.without(facts, path)
        resultat = valued(less, VALUING[ident])
        assert resultat is not None
        after = amounts(resultat)
        for line, was in before.items():
            now = after.get(line, ("Missing", {key}))  # an item goes with its list
            assert now == was or (now[0] == "Missing" and key in now[1]), (key, line, was, now)


@pytest.mark.parametrize(("key", "affected"), [("personlig", "U13"), ("overfoerbar", "U13"), ("i_bruk", "")])
def test_taking_out_a_guarded_key_takes_the_usual_case(key: str, affected: str) -> None:
    facts, rules = BASE, VALUING["no-utstyr"]
    for path in practices.optional(BASE):
        if len(path) > 1 and path[2] == key:
            facts, _ = practices.without(facts, path)
    before, after = amounts(evaluate(BASE, rules)), amounts(evaluate(facts, rules))
    assert {line for line in before if after[line] != before[line]} <= {f"utstyr.{affected}"}


@each_rule_set
@settings(max_examples=5)
@given(seed=seeds)
def test_the_same_practice_gives_the_same_bytes(ident: str, seed: int) -> None:
    def written() -> str | None:
        found = practices.data(Random(seed))  # noqa: S311 - a practice, not a secret
        resultat = valued(practices.facts_from(found), load_regelsett(ident))
        return None if resultat is None else json.dumps(takst_document(resultat), ensure_ascii=False)

    assert written() == written()


def test_the_same_practice_gives_the_same_bytes_in_another_process() -> None:
    command = [sys.executable, "-m", "fasthandel", "takst", "samples/elvebredden.toml", "-r", "no-nemnd-skjonn"]
    root = data_dir("samples").parent
    outputs = {
        subprocess.run(
            [*command, "--format", "json"],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
