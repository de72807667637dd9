"""What an edition of a rule set changed, and what that does to each practice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.endring import endring_document
from fasthandel.praksis import load_facts
from fasthandel.rules import load_regelsett

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "elvebredden.toml"
HIGHER_FLOOR = """\
[regelsett]
id = "solli"
navn = "Solli"
status = "lokal"
omraade = ["KS", "Oslo"]
arver = ["no-utstyr"]

[parameter.gulv]
overstyrer = true
navn = "Minsteverdi for brukbart utstyr, andel av nypris"
enhet = "andel"
verdi = 0.25
sikkerhet = "antatt"
grunn = "Kommunen har valgt 25 %."
"""


@pytest.fixture
def solli(tmp_path: Path) -> Path:
    path = tmp_path / "solli.toml"
    path.write_text(HIGHER_FLOOR, encoding="utf-8")
    return path


def between(old: str | Path, new: str | Path) -> dict[str, Any]:
    facts = load_facts(SAMPLE).facts
    return endring_document(load_regelsett(old), load_regelsett(new), [("elvebredden", facts)])


def test_a_changed_value_has_its_source_and_its_effect_by_hand(solli: Path) -> None:
    found = between("no-utstyr", solli)
    (value,) = found["verdier"]
    assert (value["id"], value["slag"]) == ("gulv", "endret")
    assert (value["foer"]["verdi"], value["etter"]["verdi"]) == ("0.1", "0.25")
    assert value["etter"]["grunn"] == "Kommunen har valgt 25 %."
    # U3: 45 000 × 0.25 = 11 250 for 4 500; U10: (16 000 − 12 800) / 4 = 800; U11: (30 000 − 12 000) / 4 = 4 500:
    # 6 750 + 800 + 4 500 = 12 050
    (effect,) = found["virkning"]
    assert (effect["foer"]["takst"], effect["etter"]["takst"], effect["forskjell"]) == ("174800", "186850", "12050")
    assert [(one["id"], one["forskjell"]) for one in effect["deler"]] == [("utstyr", "12050")]
    assert found["likt"] is False


def test_nothing_differs_between_a_rule_set_and_itself() -> None:
    found = between("no-utstyr", "no-utstyr")
    assert [found[key] for key in ("hode", "verdier", "regler", "kilder")] == [[], [], [], []]
    assert found["likt"] is True
    assert found["virkning"][0]["forskjell"] == "0"


def test_a_rule_that_came_or_went_is_told() -> None:
    found = between("no-utstyr", "no-ekspertutvalget-2023")
    sorts = {one["id"]: one["slag"] for one in found["regler"]}
    assert sorts["opparbeidet"] == "borte"
    assert sorts["I1"] == "ny"
    effect = found["virkning"][0]
    assert (effect["forskjell"], sum(int(one["forskjell"]) for one in effect["deler"])) == ("225400", 225_400)


def test_a_rule_set_that_does_not_apply_says_why_instead_of_an_amount() -> None:
    found = between("no-utstyr", "lokal-jevnaker-2023")
    effect = found["virkning"][0]
    assert effect["etter"]["tilstand"] == "ikke_beregnet"
    assert effect["etter"]["hvorfor"][0]["kode"] == "FH152"
    assert effect["forskjell"] is None
    assert not effect["likt"]


def test_the_exit_code_says_whether_a_takst_becomes_another(solli: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regler", "endring", "no-utstyr", str(solli), "--praksis", str(SAMPLE)]) == exits.FINDINGS
    assert "+12 050 kr" in capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert main(["regler", "endring", "no-utstyr", "no-utstyr", "--praksis", str(SAMPLE)]) == exits.DONE


def test_every_shipped_sample_is_shown(solli: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["regler", "endring", "no-utstyr", str(solli), "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    shown = {one["praksis"] for one in document["virkning"]}
    assert shown == {f"samples/{path.name}" for path in (ROOT / "samples").glob("*.toml")}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("form", ["tekst", "markdown", "terminal"])
def test_every_format_shows_the_values_and_the_effect(
    form: str, language: str, solli: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["regler", "endring", "no-utstyr", str(solli), "--format", form, "--sprak", language])
    shown = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    for said in ("gulv", "0.1 → 0.25" if language == "en" else "0,1 → 0,25", "+12 050"):
        assert said in shown
