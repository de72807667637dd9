"""The rule sets of other countries: their small practices, their currencies, and the published examples they repeat."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fasthandel.cases import run_cases
from fasthandel.data import data_dir
from fasthandel.errors import RegelError
from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import SUMMER

ABROAD = data_dir("rules") / "utland"
IDS = sorted(path.stem for path in ABROAD.glob("*.toml"))

# The published examples of the notes on rules abroad, by number. Left out, with the reason:
# T-12 a rate built up for a drywall contractor, which no rule set uses; T-17 straight line to a residual value and
# T-19 declining balance for tax, which no rule set uses; T-24 a Danish tax factor known from weak copies only, of a
# circular whose weights were not found; T-26 the yield of premises, which the practice file does not describe.
COVERED = {1, 2, 3, 5, 6, 7, 8, 9, 11, 14, 15, 16, 20, 21, 22, 25}


def test_every_file_is_a_rule_set_of_the_library_and_its_practices_are_none() -> None:
    known = set(library_ids())
    assert set(IDS) <= known
    practices = {path.stem for path in (ABROAD / "proever").glob("*.toml")}
    assert practices
    assert not practices & known
    with pytest.raises(RegelError):
        load_regelsett(min(practices))


@pytest.mark.parametrize("ident", IDS)
def test_a_rule_set_abroad_has_its_own_currency_and_only_a_course_its_area(ident: str) -> None:
    """A Norwegian practice may be priced abroad; it is not wound up under foreign law."""
    regelsett = load_regelsett(ident)
    assert regelsett.status == "utland"
    course = regelsett.gir not in SUMMER and not regelsett.byggekloss
    assert regelsett.omraade == ((ident[:2].upper(),) if course else ())
    assert regelsett.byggekloss or str(regelsett.valuta) != "kr"


@pytest.mark.parametrize("ident", IDS)
def test_its_cases_pass_wherever_the_program_is_run(
    ident: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    results = run_cases(load_regelsett(ident))
    assert results
    assert [(result.case.navn, result.misses) for result in results if result.misses] == []


def test_every_practice_is_used_by_a_case() -> None:
    used = {case.praksis for ident in IDS for case in load_regelsett(ident).tester}
    assert {f"proever/{path.name}" for path in (ABROAD / "proever").glob("*.toml")} <= used


def test_the_published_examples_are_cases() -> None:
    names = [case.navn for ident in IDS for case in load_regelsett(ident).tester]
    assert {int(number) for name in names for number in re.findall(r"T-(\d\d)", name)} == COVERED


@pytest.mark.parametrize("ident", IDS)
def test_what_is_inferred_or_assumed_says_why(ident: str) -> None:
    regelsett = load_regelsett(ident)
    values = [value.basis for one in regelsett.parametre.values() for rows in one.rows.values() for value in rows]
    for basis in [*values, *(one.basis for one in regelsett.konklusjoner.values())]:
        if basis.sikkerhet in ("utledet", "antatt"):
            assert basis.grunn
            assert basis.grunn.en != basis.grunn.nb
