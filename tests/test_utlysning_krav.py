"""Every shipped check of an announcement has a file for which it holds, one for which it does not, and so on."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from fasthandel.engine import evaluate
from fasthandel.engine.judged import CheckResult
from fasthandel.errors import NothingEvaluatedError
from fasthandel.facts import Facts, Item
from fasthandel.praksis import load_facts
from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import Krav
from fasthandel.utlysning.waivers import OWN

FOLDER = Path(__file__).parent / "utlysning"
OUTCOMES = ("holder", "holder_ikke", "gjelder_ikke", "kan_ikke_avgjoeres")
SETS = [one for one in map(load_regelsett, library_ids()) if one.gir == "krav" and not one.byggekloss]
RULES = {rule.kode: rule for one in SETS for rule in one.konklusjoner.values() if isinstance(rule, Krav)}
each_check = pytest.mark.parametrize("kode", sorted(RULES))


@cache
def checked(path: Path) -> tuple[CheckResult, ...]:
    """The checks of every rule set that applies to a file, on the day that the file states."""
    facts = load_facts(path).facts
    found: list[CheckResult] = []
    for one in SETS:
        try:
            found += evaluate(facts, one, partial=True).kontroller
        except NothingEvaluatedError:
            continue
    return tuple(found)


def examples(outcome: str) -> list[Path]:
    return sorted((FOLDER / outcome).glob("*.toml"))


def outcomes(path: Path, kode: str) -> set[str]:
    return {one.utfall for one in checked(path) if one.rule.kode == kode}


@each_check
def test_a_file_that_does_not_hold_is_named_for_the_check_and_has_that_fault(kode: str) -> None:
    assert "holder_ikke" in outcomes(FOLDER / "holder_ikke" / f"{kode}.toml", kode)


@each_check
def test_it_holds_for_a_file(kode: str) -> None:
    assert any("holder" in outcomes(path, kode) for path in examples("holder"))


@each_check
def test_it_does_not_apply_to_a_file_where_it_can(kode: str) -> None:
    can = bool(RULES[kode].ikke_med)
    assert any("gjelder_ikke" in outcomes(path, kode) for path in examples("gjelder_ikke")) is can


@each_check
def test_it_cannot_be_decided_for_a_file_and_names_the_keys(kode: str) -> None:
    """A check of what must not be left out is undecided only where there is no announcement to look at."""
    found = [
        one
        for path in examples("kan_ikke_avgjoeres")
        for one in checked(path)
        if one.rule.kode == kode and one.utfall == "kan_ikke_avgjoeres"
    ]
    assert found
    assert all(getattr(one.node, "keys", ()) for one in found)


@pytest.mark.parametrize("path", examples("holder"), ids=lambda path: path.stem)
def test_a_file_that_holds_has_no_fault_at_all(path: Path) -> None:
    assert [one.id for one in checked(path) if one.utfall == "holder_ikke"] == []


def test_every_example_belongs_to_a_check() -> None:
    assert {path.stem for path in examples("holder_ikke")} == set(RULES)
    assert {path.name for path in FOLDER.iterdir()} == set(OUTCOMES)


@pytest.mark.parametrize("kode", ["UL101", "UL201", *(f"UL{number:03}" for number in range(11, 19))])
def test_what_is_left_out_of_an_announcement_is_a_fault_and_not_undecided(kode: str) -> None:
    """An announcement without a price does not hold [E2], nor one without what every applicant is to have."""
    facts = load_facts(FOLDER / "holder_ikke" / f"{kode}.toml").facts
    key = reads(RULES[kode])
    assert all(item.values[key].value is None for item in listed(facts))
    assert outcomes(FOLDER / "holder_ikke" / f"{kode}.toml", kode) == {"holder_ikke"}


def reads(rule: Krav) -> str:
    """The first key of the announcement that a check asks for."""
    assert rule.holder is not None
    found = re.search(r"oppgitt\(post\.(\w+)\)", rule.holder.text)
    assert found is not None
    return found[1]


def listed(facts: Facts) -> tuple[Item, ...]:
    items = facts.items["utlysning"]
    assert isinstance(items, tuple)
    return items


@each_check
def test_it_says_all_that_a_reader_needs_in_both_languages(kode: str) -> None:
    rule = RULES[kode]
    for said in (rule.navn, rule.tiltak, rule.ordlyd, *(one.grunn for one in rule.ikke_med)):
        assert said.nb, kode
        assert said.en, kode
        assert said.nb != said.en or "English" in said.en, said.nb
    assert rule.basis.kilde, kode
    assert re.fullmatch(r"[a-z0-9_]+", rule.id)
    assert re.fullmatch(r"UL[0-8][0-9]{2}", kode)
    assert kode not in OWN


@each_check
def test_what_is_assumed_is_no_error(kode: str) -> None:
    """What no source that was read says of today can at most be a warning."""
    rule = RULES[kode]
    assert rule.basis.sikkerhet != "antatt" or rule.alvor != "feil"


def test_a_code_means_one_check() -> None:
    held: dict[str, set[tuple[str, str]]] = {}
    for one in SETS:
        for rule in one.konklusjoner.values():
            if isinstance(rule, Krav):
                held.setdefault(rule.kode, set()).add((rule.id, rule.origin.regelsett))
    assert {kode: found for kode, found in held.items() if len(found) > 1} == {}


def test_the_rule_sets_have_no_sum() -> None:
    for one in SETS:
        assert one.hele() == [], one.id
        assert one.hele(utenfor=True) == [], one.id


@pytest.mark.parametrize(
    "path", sorted(FOLDER.parent.parent.glob("samples/kunngjoeringer/*.toml")), ids=lambda p: p.stem
)
def test_a_sample_announcement_loads_and_is_checked(path: Path) -> None:
    assert load_facts(path).warnings == () or path.stem == "betaling-for-hjemmelen"  # its parts do not add up
    assert {one.utfall for one in checked(path)} >= {"holder"}


SAMPLES = {
    "fullstendig": set(),
    "foer-2024": set(),
    "avtale-82": set(),
    "fast-stilling": set(),
    "uten-pris": {"UL001", "UL013", "UL014", "UL015", "UL016", "UL017", "UL018", "UL201"},
    "for-kort-frist": {"UL002", "UL003", "UL005", "UL020"},
    "betaling-for-hjemmelen": {"UL116", "UL120", "UL121"},
    "garanti": {"UL122"},
    "flyttet-uten-avtale": {"UL006", "UL007", "UL009", *(f"UL{n:03}" for n in range(13, 19)), "UL020", "UL201"},
    "oslo": {"UL004"},
    "tre-utlysninger": {"UL106", "UL204", "UL206", "UL207"},
    "unntak": {"UL004", "UL009", "UL140"},
}
"""The sample announcements, and which checks each fails."""


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_the_faults_that_it_is_made_to_show(name: str) -> None:
    path = FOLDER.parent.parent / "samples" / "kunngjoeringer" / f"{name}.toml"
    assert {one.rule.kode for one in checked(path) if one.utfall == "holder_ikke"} == SAMPLES[name]


def test_the_day_of_publication_decides_which_rules_an_announcement_is_held_to() -> None:
    """Not the day on which it is checked: 2023 checked today is held to the rules of 2023."""
    facts = load_facts(FOLDER / "holder_ikke" / "UL003.toml").facts
    found = {
        one.rule.kode: one.utfall for one in evaluate(facts, load_regelsett("no-utlysning"), partial=True).kontroller
    }
    assert found["UL003"] == "holder_ikke"
    assert found["UL004"] == "gjelder_ikke"
