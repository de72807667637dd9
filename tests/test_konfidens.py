"""No value and no rule claims to be surer than its source; what was looked for and not found is an assumption."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import SIKKERHET, Basis, Regelsett
from fasthandel.source import read_toml

REGISTER = read_toml(Path(__file__).parent / "konfidens.toml").data
SETS = [load_regelsett(ident) for ident in library_ids()]


def values(regelsett: Regelsett) -> Iterator[tuple[str, Basis]]:
    """Yield each value of the file's own parameters: "sats", "levetid[it]", "sats@2024-07-01"."""
    for parameter in regelsett.parametre.values():
        if parameter.origin.regelsett != regelsett.id:
            continue
        for key, dated in parameter.rows.items():
            for value in dated:
                row = f"[{key}]" if key else ""
                day = f"@{value.gyldig_fra}" if value.gyldig_fra else ""
                yield f"{parameter.id}{row}{day}", value.basis


def rules(regelsett: Regelsett) -> Iterator[tuple[str, Basis]]:
    own = (one for one in regelsett.konklusjoner.values() if one.origin.regelsett == regelsett.id)
    return ((one.id, one.basis) for one in own if one.basis.sikkerhet)


def surer(basis: Basis, than: str) -> bool:
    return SIKKERHET.index(basis.sikkerhet) < SIKKERHET.index(than)


@pytest.mark.parametrize("regelsett", SETS, ids=lambda one: one.id)
def test_nothing_is_surer_than_its_source(regelsett: Regelsett) -> None:
    for name, basis in (*values(regelsett), *rules(regelsett)):
        if not basis.kilde:
            assert basis.sikkerhet == "antatt", name
            continue
        entry = REGISTER["kilder"].get(basis.kilde)
        assert entry is not None, f"{name}: the source {basis.kilde} is not in tests/konfidens.toml"
        assert not surer(basis, entry["hoeyst"]), f"{name}: {basis.sikkerhet}; {basis.kilde} allows {entry['hoeyst']}"


@pytest.mark.parametrize("entry", REGISTER["ikke_funnet"], ids=lambda one: f"{one['regelsett']}-{one['parameter']}")
def test_what_was_not_found_is_an_assumption_with_its_reason(entry: dict[str, str]) -> None:
    pattern = entry["parameter"].replace("[", "[[]")
    regelsett = load_regelsett(entry["regelsett"])
    found = [(name, basis) for name, basis in values(regelsett) if fnmatchcase(name, pattern)]
    assert found, "the register names something that is no longer there"
    for name, basis in found:
        assert basis.sikkerhet == "antatt", name
        assert basis.grunn.nb, name


def test_the_register_names_no_source_that_is_not_cited() -> None:
    assert set(REGISTER["kilder"]) == {kilde for one in SETS for kilde in one.kilder}


def test_a_source_that_was_not_read_itself_quotes_nothing() -> None:
    """Guards the register itself: a note that says so and a certainty that says otherwise do not go together."""
    for ident, entry in REGISTER["kilder"].items():
        told = "er ikke lest" in entry["grunn"] or entry["grunn"].startswith("En annen")
        assert not (told and entry["hoeyst"] == "sitert"), ident
