"""The shipped rule sets: each carries its sources and its cases, and says how sure it is of every value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from fasthandel.cases import run_cases
from fasthandel.data import data_dir
from fasthandel.engine import recompute
from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import SIKKERHET, Basis, DatedValue, Frist, Komponent, Krav, Regelsett
from tests.fixtures.samples import SAMPLES, gives_no_sum, on_its_day

RULE_FILES = sorted(path for path in data_dir("rules").rglob("*.toml") if path.parent.name != "proever")

each_rule_set = pytest.mark.parametrize("ident", library_ids())


def values(regelsett: Regelsett) -> Iterator[tuple[str, DatedValue]]:
    for parameter in regelsett.parametre.values():
        for key, dated in parameter.rows.items():
            yield from ((f"{parameter.id}[{key}]", value) for value in dated)


def bases(regelsett: Regelsett) -> Iterator[tuple[str, Basis]]:
    yield from ((name, value.basis) for name, value in values(regelsett))
    for conclusion in regelsett.konklusjoner.values():
        if conclusion.basis.sikkerhet:
            yield conclusion.id, conclusion.basis


@each_rule_set
def test_the_file_is_named_as_its_id(ident: str) -> None:
    assert load_regelsett(ident).id == ident


def test_every_rule_file_is_in_the_library() -> None:
    assert len(RULE_FILES) == len(library_ids())


@each_rule_set
def test_its_own_cases_pass(ident: str) -> None:
    results = run_cases(load_regelsett(ident))
    assert results, "a rule set carries test cases of its own"
    assert [(result.case.navn, result.misses) for result in results if result.misses] == []


@each_rule_set
def test_each_value_and_formula_has_a_source_or_a_reason(ident: str) -> None:
    regelsett = load_regelsett(ident)
    for name, basis in bases(regelsett):
        assert basis.sikkerhet in SIKKERHET, name
        if basis.sikkerhet == "antatt":
            assert basis.grunn.nb, name
            assert basis.grunn.en, name
        else:
            assert basis.kilde in regelsett.kilder, name
        if basis.sikkerhet == "utledet" and name.endswith("]"):
            assert basis.grunn.nb, f"{name}: how it was derived"


@each_rule_set
def test_each_component_says_how_sure_it_is(ident: str) -> None:
    for one in load_regelsett(ident).komponenter():
        assert one.basis.sikkerhet in SIKKERHET, one.id


@each_rule_set
def test_each_name_and_description_stands_in_both_languages(ident: str) -> None:
    regelsett = load_regelsett(ident)
    assert regelsett.navn.en
    assert regelsett.beskrivelse.nb
    assert regelsett.beskrivelse.en
    assert regelsett.versjon
    for parameter in regelsett.parametre.values():
        assert parameter.navn.en, parameter.id
    for conclusion in regelsett.konklusjoner.values():
        assert conclusion.navn.en, conclusion.id
        if isinstance(conclusion, Komponent):
            assert all(one.grunn.en for one in conclusion.ikke_med), conclusion.id


KNOWN = {"basis.sats": "basis.sats_kjent"}
"""Parameters with values for some days only, and the one that says for which. No source gives the rest."""


@each_rule_set
def test_validity_has_no_holes(ident: str) -> None:
    for parameter in load_regelsett(ident).parametre.values():
        if parameter.id in KNOWN:
            continue
        for dated in parameter.rows.values():
            ordered = sorted(dated, key=lambda value: value.gyldig_fra or date.min)
            for earlier, later in pairwise(ordered):
                assert earlier.gyldig_til is not None
                assert later.gyldig_fra is not None
                assert (later.gyldig_fra - earlier.gyldig_til).days == 1, parameter.id


@pytest.mark.parametrize("name", KNOWN)
def test_where_values_have_holes_another_parameter_says_so(name: str) -> None:
    parametre = load_regelsett("felles/basistilskudd").parametre
    ends = {
        end
        for one in (parametre[name], parametre[KNOWN[name]])
        for dated in one.rows[""]
        for end in (dated.gyldig_fra, dated.gyldig_til)
        if end is not None
    }
    for day in sorted({end + timedelta(days=step) for end in ends for step in (-1, 0, 1)}):
        known = parametre[KNOWN[name]].on(day)
        assert known is not None
        assert known.value is (parametre[name].on(day) is not None), day


@each_rule_set
def test_each_source_is_cited(ident: str) -> None:
    """A source that nothing of the file cites is left over. Inherited ones belong to the file they come from."""
    regelsett = load_regelsett(ident)
    own = set(regelsett.filer[-1].document.data.get("kilder", {}))
    assert own <= {basis.kilde for _, basis in bases(regelsett)}


FITTING = [(sample, ident) for sample in SAMPLES for ident in library_ids() if on_its_day(sample, ident) is not None]


@pytest.mark.parametrize(("sample", "ident"), FITTING, ids=lambda value: getattr(value, "stem", value))
def test_each_sample_runs_under_each_rule_set_that_fits_it(sample: Path, ident: str) -> None:
    resultat = on_its_day(sample, ident)
    assert resultat is not None
    assert recompute(resultat) == ()


def test_each_rule_set_that_values_fits_some_sample() -> None:
    loaded = [load_regelsett(ident) for ident in library_ids()]
    valuing = {one.id for one in loaded if one.hele() or gives_no_sum(one)}
    assert valuing == {ident for _, ident in FITTING}


@pytest.mark.parametrize("ident", [one for one in library_ids() if gives_no_sum(load_regelsett(one))])
def test_a_rule_set_that_gives_no_sum_has_what_it_is_for(ident: str) -> None:
    regelsett = load_regelsett(ident)
    assert regelsett.komponenter() == []
    kinds = {type(one) for one in regelsett.konklusjoner.values()}
    assert (Frist if regelsett.gir == "frister" else Krav) in kinds
    assert regelsett.gir != "frister" or regelsett.hjemfall is not None, (
        "it says of reversion, if only that none was found"
    )


def test_each_sample_fits_some_rule_set() -> None:
    assert {sample for sample, _ in FITTING} == set(SAMPLES)
