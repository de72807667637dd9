"""`fasthandel takst` from file to output: what goes where, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main

PRACTICE = """\
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2023-03-01

[[utstyr]]
id = "U1"
navn = "Benk"
klasse = "undersoekelsesbenk"
nypris = 38000
anskaffet = 2018-03-01
eier = "lege"
"""
LIST_ABOVE_ITS_CEILING = """\

[liste]
lengde = 1300
tak = 1200
"""


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    path = tmp_path / "solli.toml"
    path.write_text(PRACTICE, encoding="utf-8")
    return path


@pytest.fixture
def remarkable(tmp_path: Path) -> Path:
    """A practice that can be valued, with one warning."""
    path = tmp_path / "remarkable.toml"
    path.write_text(PRACTICE + LIST_ABOVE_ITS_CEILING, encoding="utf-8")
    return path


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_a_takst_goes_to_standard_output_as_plain_text(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "takst", practice, "-r", "no-utstyr")
    assert (code, err) == (exits.DONE, "")
    assert "19\u00a0000\u00a0kr" in out
    assert "\x1b" not in out


@pytest.mark.parametrize("format_", ["json", "markdown", "tekst", "terminal"])
def test_every_format_can_be_asked_for(format_: str, practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "takst", practice, "-r", "no-utstyr", "--format", format_)
    assert code == exits.DONE
    assert out.endswith("\n")
    assert not out.endswith("\n\n")
    if format_ == "json":
        assert json.loads(out)["takst"] == "19000"
    elif format_ == "markdown":
        assert out.startswith("# ")


def test_colour_can_be_forced_into_a_pipe(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("takst", practice, "-r", "no-utstyr", "--format", "terminal", "--farge")
    assert "\x1b[" in call(capsys, *arguments, "alltid")[1]
    assert "\x1b[" not in call(capsys, *arguments, "auto")[1]


def test_a_language_holds_for_the_result_and_the_messages(remarkable: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "takst", remarkable, "-r", "no-utstyr", "--sprak", "en")
    assert code == exits.DONE
    assert out.startswith("Appraisal of Solli legekontor")
    assert "warning" in err


@pytest.mark.parametrize(("number", "word"), [("1", "sum"), ("2", "linjer"), ("3", "alt")])
def test_detail_may_be_a_number_or_a_word(
    number: str, word: str, practice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = [call(capsys, "takst", practice, "-r", "no-utstyr", "--detalj", each)[1] for each in (number, word)]
    assert shown[0] == shown[1]


def test_each_detail_shows_more(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = [call(capsys, "takst", practice, "-r", "no-utstyr", "--detalj", each)[1] for each in "123"]
    assert len(shown[0]) < len(shown[1]) < len(shown[2])


def test_the_date_on_the_line_overrules_the_one_in_the_file(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = call(capsys, "takst", practice, "-r", "no-utstyr", "--dato", "2024-03-01", "--format", "json")[1]
    document = json.loads(out)
    assert (document["dato"], document["dato_fra"]) == ("2024-03-01", "--dato")
    assert document["takst"] == "15200"  # 38 000 x (1 - 6/10)


def test_a_practice_is_read_from_standard_input(
    practice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(practice.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    code, out, err = call(capsys, "takst", "-", "-r", "no-utstyr", "--format", "json")
    assert (code, err) == (exits.DONE, "")
    assert json.loads(out)["praksis"]["fil"] == "<stdin>"
    assert json.loads(out)["takst"] == "19000"


def test_a_problem_on_standard_input_has_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"[praksis]\nnavn = \n")))
    code, out, err = call(capsys, "takst", "-", "-r", "no-utstyr")
    assert (code, out) == (exits.PRAKSIS, "")
    assert err.startswith("<stdin>:2:")


def test_a_warning_is_told_on_standard_error_and_changes_no_exit_code(
    remarkable: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, "takst", remarkable, "-r", "no-utstyr", "--format", "json")
    assert code == exits.DONE
    assert json.loads(out)["takst"] == "19000"
    assert err.startswith(f"{remarkable}:")
    assert "advarsel" in err
    quiet = call(capsys, "takst", remarkable, "-r", "no-utstyr", "--format", "json", "-q")
    assert quiet == (exits.DONE, out, "")


def test_a_warning_as_json_is_a_list_on_standard_error(remarkable: Path, capsys: pytest.CaptureFixture[str]) -> None:
    err = call(capsys, "takst", remarkable, "-r", "no-utstyr", "--feilformat", "json")[2]
    assert {problem["alvor"] for problem in json.loads(err)} == {"advarsel"}


def test_an_undecided_takst_is_an_error_only_when_asked(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("takst", practice, "-r", "no-nemnd-skjonn", "--format", "json")
    code, out, err = call(capsys, *arguments)
    assert (code, err) == (exits.DONE, "")
    assert json.loads(out)["takst"] is None
    assert "bud.beloep" in json.loads(out)["mangler"]
    code, out_again, err = call(capsys, *arguments, "--krev-avgjort")
    assert (code, out_again) == (exits.UNDECIDED, out)
    assert err.startswith(f"{practice}: FH315 taksten kan ikke avgjøres\n  fyll ut ")
    assert "bud.beloep" in err


def test_warnings_and_what_is_undecided_are_one_list_as_json(
    remarkable: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("takst", remarkable, "-r", "no-nemnd-skjonn", "--krev-avgjort", "--feilformat", "json")
    code, _, err = call(capsys, *arguments)
    assert code == exits.UNDECIDED
    assert [problem["kode"] for problem in json.loads(err)][-1] == "FH315"
    assert len(json.loads(err)) > 1
    quiet = call(capsys, *arguments, "-q")[2]
    assert [problem["kode"] for problem in json.loads(quiet)] == ["FH315"]


def test_a_decided_takst_passes_the_demand(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "takst", practice, "-r", "no-utstyr", "--krev-avgjort")[0] == exits.DONE


def test_without_a_rule_set_those_there_are_are_listed(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "takst", practice)
    assert (code, out) == (exits.USAGE, "")
    assert "no-utstyr" in err
    assert "no-nemnd-skjonn" in err
    assert "FH309 mangler regelsett: oppgi -r" in err
    (problem,) = json.loads(call(capsys, "takst", practice, "--feilformat", "json")[2])
    assert "no-utstyr" in problem["tillatt"]


def test_an_unknown_rule_set_exits_4_with_the_nearest(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "takst", practice, "-r", "no-utstry")
    assert (code, out) == (exits.REGLER, "")
    assert "mente du no-utstyr?" in err


def test_a_rule_file_is_taken_by_its_path(practice: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = tmp_path / "mine.toml"
    rules.write_text("[regelsett\n", encoding="utf-8")
    code, _, err = call(capsys, "takst", practice, "-r", rules)
    assert code == exits.REGLER
    assert err.startswith(f"{rules}:1:")


def test_a_rule_set_that_does_not_apply_exits_5_with_the_reason(
    practice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, "takst", practice, "-r", "lokal-jevnaker-2023", "--dato", "2020-01-01")
    assert (code, out) == (exits.NOTHING, "")
    assert err.startswith("--dato: FH152 ")
    assert "2023-04-01" in err


def test_a_broken_practice_exits_3_with_every_problem_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(PRACTICE.replace("nypris", "nyrpis").replace('"KS"', '"Bergen"'), encoding="utf-8")
    code, out, err = call(capsys, "takst", path, "-r", "no-utstyr")
    assert (code, out) == (exits.PRAKSIS, "")
    assert "mente du nypris?" in err
    assert err.splitlines()[-1] == f"2 feil i {path}; ingenting ble beregnet."


def test_a_practice_that_is_not_there_exits_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "takst", tmp_path / "no.toml", "-r", "no-utstyr")[0] == exits.PRAKSIS


def test_a_result_is_written_to_a_file_in_the_format_of_its_ending(
    practice: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "takst.json"
    assert call(capsys, "takst", practice, "-r", "no-utstyr", "-o", target) == (exits.DONE, "", f"Skrev {target}\n")
    assert json.loads(target.read_text(encoding="utf-8"))["takst"] == "19000"
    code, _, err = call(capsys, "takst", practice, "-r", "no-utstyr", "-o", target)
    assert code == exits.USAGE
    assert err == f"{target}: FH310 filen finnes fra før\n  --overskriv erstatter den\n"
    assert call(capsys, "takst", practice, "-r", "no-utstyr", "-o", target, "--overskriv", "-q") == (0, "", "")


def test_the_practice_file_is_safe_from_its_own_result(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = practice.read_bytes()
    arguments = ("takst", practice, "-r", "no-utstyr", "-o", practice, "--overskriv", "--format", "json")
    code, _, err = call(capsys, *arguments)
    assert code == exits.USAGE
    assert "FH314" in err
    assert practice.read_bytes() == before


def test_output_to_a_hyphen_is_standard_output(practice: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "takst", practice, "-r", "no-utstyr", "-o", "-", "--format", "json")
    assert code == exits.DONE
    assert json.loads(out)["takst"] == "19000"


def test_an_identity_number_on_standard_input_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    number = "41013950170"  # a D-number of 1839
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"[praksis]\nnavn = {number} x\n".encode())))
    code, _, err = call(capsys, "takst", "-", "-r", "no-utstyr")
    assert code == exits.PRAKSIS
    assert number not in err


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are Unicode there")
@pytest.mark.parametrize("format_", ["json", "tekst", "markdown", "terminal"])
def test_a_file_name_that_is_no_utf8_stops_nothing(
    format_: str, practice: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml")
    practice.rename(name)
    target = tmp_path / "takst.out"
    code, _, _ = call(capsys, "takst", name, "-r", "no-utstyr", "--format", format_, "-o", target, "-q")
    assert code == exits.DONE
    assert target.read_text(encoding="utf-8")
