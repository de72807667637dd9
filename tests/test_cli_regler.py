"""`fasthandel regler`: what there is, and what each says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.rules import library_ids, list_document, load_regelsett, regelsett_document

ROOT = Path(__file__).parent.parent


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_the_list_names_every_rule_set(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "regler", "list")
    assert (code, err) == (exits.DONE, "")
    for ident in library_ids():
        assert f"\n  {ident}  " in out


def test_the_list_as_json_is_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    out = call(capsys, "regler", "list", "--format", "json")[1]
    assert json.loads(out) == list_document()


def test_a_rule_set_is_shown_by_id(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "regler", "vis", "no-utstyr")
    assert (code, err) == (exits.DONE, "")
    assert out.startswith("Bare utstyr, no-utstyr, versjon ")
    out = call(capsys, "regler", "vis", "no-utstyr", "--format", "json")[1]
    assert json.loads(out) == regelsett_document(load_regelsett("no-utstyr"))


def test_a_rule_set_is_shown_by_path_and_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    path = ROOT / "rules" / "no" / "no-utstyr.toml"
    code, out, _ = call(capsys, "regler", "vis", path, "--lang", "en")
    assert code == exits.DONE
    assert out.startswith("Equipment only, no-utstyr, version ")


def test_an_unknown_id_exits_4_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "regler", "vis", "no-utstry")
    assert (code, out) == (exits.REGLER, "")
    assert "mente du no-utstyr?" in err


def test_a_rule_file_with_a_fault_exits_4_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[regelsett]\nid = 'mine'\nnavn = \n", encoding="utf-8")
    code, out, err = call(capsys, "regler", "vis", path)
    assert (code, out) == (exits.REGLER, "")
    assert err.startswith(f"{path}:3:")


def test_a_rule_set_is_written_to_a_file_but_never_over_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "regler.md"
    assert call(capsys, "regler", "vis", "no-utstyr", "-o", target) == (exits.DONE, "", f"Skrev {target}\n")
    assert target.read_text(encoding="utf-8").startswith("# Bare utstyr, ")
    rules = tmp_path / "mine.toml"
    rules.write_bytes((ROOT / "rules" / "felles" / "utstyr.toml").read_bytes())
    code, _, err = call(capsys, "regler", "vis", rules, "-o", rules, "--overskriv", "--format", "json")
    assert code == exits.USAGE
    assert "FH314" in err
