"""`fasthandel sammenlign` from file to output: what goes where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.data import data_dir
from fasthandel.render.cells import cells
from fasthandel.rules.heads import candidates

SAMPLES = data_dir("samples")
ELVEBREDDEN = SAMPLES / "elvebredden.toml"
ONE_AND_OTHER = ("-r", "no-nemnd-skjonn", "-r", "no-ekspertutvalget-2023")
OWN = """\
[regelsett]
id = "eget"
navn = "Vårt eget"
status = "lokal"

[[komponent]]
id = "beloep"
navn = "Beløp"
formel = "{formula}"
sikkerhet = "antatt"
grunn = "prøve"
"""


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["sammenlign", *map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def of(out: str) -> dict[str, Any]:
    return {one["id"]: one for one in json.loads(out)["regelsett"]}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "eget.toml"
    path.write_text(OWN.format(formula="300 kr * tall(liste.lengde)"), encoding="utf-8")
    return path


def test_the_worked_example_reads_in_eighty_characters(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, err = call(capsys, ELVEBREDDEN, *ONE_AND_OTHER, "--format", "terminal")
    assert (code, err) == (exits.DONE, "")
    assert max(map(cells, out.splitlines())) <= 80
    assert "−662\u00a0600\u00a0kr" in out
    assert "Opparbeidet praksis\u00a0" in out or "Opparbeidet praksis" in out


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_shipped_rule_set_stands_in_the_comparison_of_every_sample(
    sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = call(capsys, sample, "--format", "json", "-q")
    assert code in (exits.DONE, exits.NOTHING)
    found = of(out)
    assert list(found) == [one.hode.id for one in candidates()]
    for one in found.values():
        assert one["takst"] is not None or one["mangler"] or one["grunner"], one["id"]
    _, shown, _ = call(capsys, sample, "--format", "terminal", "-q")
    assert [line for line in shown.splitlines() if cells(line) > 80] == []
    assert all(ident in shown for ident in found)


def test_a_rule_file_of_ones_own_stands_beside_the_shipped_ones(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, ELVEBREDDEN, "-r", own, "-r", "no-utstyr", "--format", "json")
    assert code == exits.DONE
    assert of(out)["eget"]["takst"] == str(300 * 1180)
    assert json.loads(out)["mot"] == "eget"
    assert of(out)["no-utstyr"]["forskjell"]["beloep"] == str(174_800 - 300 * 1180)


def test_what_the_others_are_measured_against_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(capsys, ELVEBREDDEN, *ONE_AND_OTHER, "--mot", "no-utstyr", "--format", "json")
    assert list(of(out)) == ["no-nemnd-skjonn", "no-ekspertutvalget-2023", "no-utstyr"]
    assert of(out)["no-nemnd-skjonn"]["forskjell"]["beloep"] == "888000"
    assert of(out)["no-utstyr"]["forskjell"] is None


def test_a_building_block_by_name_is_taken_and_without_a_name_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(capsys, ELVEBREDDEN, "-r", "felles/utstyr", "-r", "felles/rimelighet", "--format", "json")
    assert of(out)["felles/utstyr"]["takst"] == "174800"
    assert [one["kode"] for one in of(out)["felles/rimelighet"]["grunner"]] == ["FH151"]


def test_the_day_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = call(capsys, ELVEBREDDEN, "-r", "no-nemnd-skjonn", "--dato", "2025-01-01", "--format", "json")
    assert json.loads(out)["dato_fra"] == "--dato"
    assert [one["kode"] for one in of(out)["no-nemnd-skjonn"]["grunner"]] == ["FH152"]


# --- exit codes -------------------------------------------------------------------------------------------------------


def test_where_none_applies_it_says_why_and_ends_with_5(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, ELVEBREDDEN, "-r", "no-nemnd-skjonn", "--dato", "2025-01-01")
    assert code == exits.NOTHING
    assert "regelsettet gjelder ikke for 2025-01-01" in out
    assert err == f"{ELVEBREDDEN}: FH171 ingen av regelsettene gjelder for praksisen\n"


def test_what_is_undecided_is_an_error_only_when_asked_for(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own.write_text(OWN.format(formula="innloesning.pris"), encoding="utf-8")
    arguments = (ELVEBREDDEN, "-r", own, "-r", "no-utstyr", "-q")
    assert call(capsys, *arguments)[0] == exits.DONE
    code, out, err = call(capsys, *arguments, "--krev-avgjort")
    assert code == exits.UNDECIDED
    assert "innloesning.pris" in out
    assert "FH315" in err
    assert "eget: fyll ut innloesning.pris" in err


def test_two_different_rule_sets_of_one_id_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "no-utstyr.toml"
    copy.write_text(OWN.format(formula="1 kr").replace('"eget"', '"no-utstyr"'), encoding="utf-8")
    code, out, err = call(capsys, ELVEBREDDEN, "-r", copy, "-r", "no-utstyr")
    assert (code, out) == (exits.USAGE, "")
    assert err == "no-utstyr: FH170 to ulike regelsett har samme id: no-utstyr\n"


@pytest.mark.parametrize("option", ["-r", "--mot"])
def test_an_unknown_rule_set_is_told_with_the_nearest(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(capsys, ELVEBREDDEN, option, "no-utstyrr")
    assert code == exits.REGLER
    assert "FH100" in err
    assert "no-utstyr" in err


def test_a_rule_file_with_a_fault_is_told_like_everywhere(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own.write_text(OWN.format(formula="liste.lengd"), encoding="utf-8")
    code, out, err = call(capsys, ELVEBREDDEN, "-r", own)
    assert (code, out) == (exits.REGLER, "")
    assert "FH210" in err


def test_the_result_never_replaces_a_rule_file(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(capsys, ELVEBREDDEN, "-r", own, "-o", own, "--overskriv", "--format", "json")
    assert code == exits.USAGE
    assert "FH314" in err


# --- formats ----------------------------------------------------------------------------------------------------------


def test_csv_by_format_and_by_the_ending_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "ut.csv"
    assert call(capsys, ELVEBREDDEN, *ONE_AND_OTHER, "-o", target)[0] == exits.DONE
    raw = target.read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") > 10
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))
    sums = {row["regelsett"]: row["beloep"] for row in rows if row["linje"] == "takst"}
    assert sums == {"no-nemnd-skjonn": "1062800", "no-ekspertutvalget-2023": "400200"}
    code, out, _ = call(capsys, ELVEBREDDEN, *ONE_AND_OTHER, "--format", "csv")
    assert code == exits.DONE
    assert out.replace("\r\n", "\n") == raw.decode("utf-8").replace("\r\n", "\n")


def test_only_this_command_has_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["takst", str(ELVEBREDDEN), "-r", "no-utstyr", "--format", "csv"]) == exits.USAGE
    assert "FH308" in capsys.readouterr().err


def test_a_wrong_format_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = call(capsys, ELVEBREDDEN, "--format", "cvs")
    assert code == exits.USAGE
    assert "tillatt: terminal, tekst, json, markdown, csv; mente du csv?" in err


@pytest.mark.parametrize("form", ["tekst", "markdown", "json", "csv"])
def test_the_same_comparison_gives_the_same_bytes(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, ELVEBREDDEN, "--format", form) == call(capsys, ELVEBREDDEN, "--format", form)


def test_english_is_english(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--sprak", "en", "sammenlign", str(ELVEBREDDEN), *ONE_AND_OTHER])
    out = capsys.readouterr().out
    assert code == exits.DONE
    assert "Measured against" in out
    assert "NOK" in out
    assert "Målestokk" not in out
