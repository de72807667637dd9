"""`fasthandel utlysning` from files to output: which files, what goes where, and with which exit code."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.data import data_dir
from fasthandel.render.cells import cells
from tests.fixtures.kunngjoeringer import ANNOUNCEMENT, RULES, WAIVER

ROOT = Path(__file__).resolve().parents[1]
SARIF = json.loads((ROOT / "tests" / "fixtures" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
SCHEMA = json.loads((ROOT / "docs" / "skjema" / "utlysning.schema.json").read_text(encoding="utf-8"))
SOUND = ANNOUNCEMENT.replace("2026-11-16", "2026-11-23") + "kontoret_hoert = true\n[verdsatt]\ntakst = 400000\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function of arguments, run in a folder with the rules, to exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    Path("regler.toml").write_text(RULES, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["utlysning", *arguments, "-r", "regler.toml", "--dato", "2026-11-25"])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


def write(**files: str) -> None:
    for name, text in files.items():
        path = Path(name.replace("__", "/") + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


# --- which files ---------------------------------------------------------------------------------------------------


def checked(out: str) -> list[str]:
    return [one["fil"] for one in json.loads(out)["filer"]]


def test_files_folders_and_patterns_give_each_file_once_in_order(run: Run) -> None:
    write(b=SOUND, a=SOUND, mappe__d=SOUND, mappe__under__c=SOUND)
    Path("mappe/lest.txt").write_text("ikke med", encoding="utf-8")
    Path("mappe/.skjult.toml").write_text("ikke med", encoding="utf-8")
    code, out, err = run("b.toml", "a.toml", "mappe", "*.toml", "mappe/**/*.toml", "--format", "json")
    assert checked(out)[:4] == ["b.toml", "a.toml", "mappe/d.toml", "mappe/under/c.toml"]
    # The pattern meets the rule file too, which is no announcement
    assert checked(out)[4:] == ["regler.toml"]
    assert (code, err) == (exits.PRAKSIS, "")


def test_a_file_under_the_folder_you_are_in_is_named_from_there(run: Run, tmp_path: Path) -> None:
    write(mappe__a=SOUND)
    _, out, _ = run(str(tmp_path / "mappe" / "a.toml"), "--format", "json")
    assert checked(out) == ["mappe/a.toml"]


def test_standard_input_is_a_file_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ANNOUNCEMENT.encode())))
    code, out, _ = run("-", "--format", "linje")
    assert code == exits.FINDINGS
    assert out.startswith("<stdin>:10:17: UL001 feil frist_lang_nok: ")


@pytest.mark.parametrize("given", ["tom", "ingen*.toml", "tom/**"])
def test_no_files_is_not_taken_for_good(given: str, run: Run) -> None:
    Path("tom").mkdir()
    code, _, err = run(given)
    assert code == exits.NOTHING
    assert err == f"{given}: FH186 ingen filer å kontrollere\n"


def test_a_file_that_is_not_there_stops_no_other(run: Run) -> None:
    write(a=ANNOUNCEMENT)
    code, out, _ = run("borte.toml", "a.toml", "--format", "linje")
    assert code == exits.PRAKSIS
    assert "UL001" in out
    assert "borte.toml: FH001" in out


def test_no_check_that_applied_is_not_taken_for_good(run: Run) -> None:
    write(a=ANNOUNCEMENT)
    code, _, err = run("a.toml", "--ignorer", "UL0,UL9")
    assert code == exits.NOTHING
    assert "FH187 ingen kontroll gjaldt noen av filene" in err


def test_files_of_another_area_are_not_taken_for_good(run: Run) -> None:
    Path("regler.toml").write_text(RULES.replace('gir = "krav"', 'gir = "krav"\nomraade = ["Oslo"]'), encoding="utf-8")
    write(a=ANNOUNCEMENT)
    code, out, err = run("a.toml")
    assert code == exits.NOTHING
    assert "FH187" in err
    assert "Oslo" in out


# --- how it ends ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "more", "code"),
    [
        (SOUND, (), exits.DONE),
        (ANNOUNCEMENT, (), exits.FINDINGS),
        (ANNOUNCEMENT, ("--utenfeil",), exits.DONE),
        (ANNOUNCEMENT, ("--ignorer", "UL001"), exits.DONE),
        (ANNOUNCEMENT, ("--ignorer", "UL001", "--krev-avgjort"), exits.UNDECIDED),
        (SOUND.replace("pris = 400000", "pris = 400001"), (), exits.FINDINGS),
        (SOUND.replace("pris = 400000", "pris = 400001"), ("--feil-fra", "feil"), exits.DONE),
        (SOUND.replace("hoert = true", "hoert = false"), (), exits.DONE),
        (SOUND.replace("hoert = true", "hoert = false"), ("--feil-fra", "merknad"), exits.FINDINGS),
        (ANNOUNCEMENT + WAIVER.format(kode="UL001", utloeper="2026-11-25"), (), exits.DONE),
        (ANNOUNCEMENT + WAIVER.format(kode="UL001", utloeper="2026-11-24"), (), exits.FINDINGS),
        ("[praksis]\n", ("--utenfeil",), exits.PRAKSIS),
    ],
)
def test_how_a_run_ends(text: str, more: tuple[str, ...], code: int, run: Run) -> None:
    write(a=text)
    assert run("a.toml", *more)[0] == code


def test_a_word_that_names_no_check_is_told(run: Run) -> None:
    write(a=SOUND)
    code, out, err = run("a.toml", "--velg", "UL01,pris-opgitt")
    assert (code, out) == (exits.USAGE, "")
    assert err.startswith("--velg: FH183 ingen kontroll heter pris-opgitt\n")
    assert "pris_oppgitt" in err


def test_a_rule_set_that_is_not_there_ends_the_run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(a=SOUND)
    assert main(["utlysning", "a.toml", "-r", "no-utlysningg"]) == exits.REGLER
    assert "FH100" in capsys.readouterr().err


# --- what it is held against -----------------------------------------------------------------------------------------


def test_known_findings_are_saved_and_then_do_not_count(run: Run) -> None:
    write(a=ANNOUNCEMENT, b=ANNOUNCEMENT)
    code, out, err = run("a.toml", "b.toml", "--lagre-kjente", "kjente.json", "--format", "linje")
    assert (code, len(out.splitlines())) == (exits.FINDINGS, 2)
    assert "Skrev kjente.json" in err
    assert run("a.toml", "b.toml", "--kjente", "kjente.json")[0] == exits.DONE
    code, _, err = run("a.toml", "--lagre-kjente", "kjente.json")
    assert code == exits.USAGE
    assert "FH310" in err
    write(b=ANNOUNCEMENT.replace("2026-11-16", "2026-11-17"))
    code, out, err = run("a.toml", "b.toml", "--kjente", "kjente.json", "--format", "linje")
    assert (code, [line[:6] for line in out.splitlines()]) == (exits.FINDINGS, ["b.toml"])
    assert err.startswith("1 av de kjente funnene finnes ikke lenger")
    code, _, err = run("a.toml", "--kjente", "borte.json")
    assert code == exits.USAGE
    assert "FH184" in err


def test_a_broken_file_of_known_findings_is_told(run: Run) -> None:
    write(a=ANNOUNCEMENT)
    Path("kjente.json").write_text("{}", encoding="utf-8")
    code, _, err = run("a.toml", "--kjente", "kjente.json")
    assert code == exits.USAGE
    assert "FH185 dette er ingen fil med kjente funn" in err


def test_the_price_is_held_against_a_takst_of_the_practice(run: Run) -> None:
    practice = data_dir("samples") / "elvebredden.toml"
    write(a=ANNOUNCEMENT.replace("pris = 400000", "pris = 174801"))
    arguments = ("a.toml", "--praksis", str(practice), "--takst-etter", "no-utstyr", "--velg", "UL003")
    code, out, _ = run(*arguments, "--format", "json")
    # On 2 November 2026, in whole years of age: U1 38 000 × 2/10 = 7 600, U2 60 000 × 2/15 = 8 000, U3 and U4 at the
    # floor 4 500 and 2 400, U5 30 000 × 4/10 = 12 000: 34 500. Of the company's, a quarter of 320 000 × 3/8 = 120 000,
    # 4 800, 36 000 / 8 = 4 500, 160 000 / 8 = 20 000, 6 400, 12 000 and 28 000 / 7 = 4 000: 42 925. In all 77 425.
    (check,) = json.loads(out)["filer"][0]["kontroller"]
    assert (code, check["utfall"], check["maalt"]) == (exits.FINDINGS, "holder_ikke", "174801")
    assert check["til"] == "77425"
    assert check["funnet"][1]["id"] == "--takst-etter no-utstyr"


# --- what it looks like ----------------------------------------------------------------------------------------------


def test_every_format_of_one_run_says_the_same(run: Run) -> None:
    write(a=ANNOUNCEMENT, b=SOUND, c="[praksis]\n")
    found: dict[str, str] = {}
    for format_ in ("terminal", "tekst", "linje", "json", "jsonl", "brev", "sarif", "github", "junit"):
        code, found[format_], err = run("a.toml", "b.toml", "c.toml", "--format", format_)
        assert (code, err) == (exits.PRAKSIS, ""), format_
        assert "UL001" in found[format_], format_
        assert found[format_].endswith("\n"), format_
    whole = json.loads(found["json"])
    jsonschema.validate(whole, SCHEMA)
    assert [json.loads(line)["type"] for line in found["jsonl"].splitlines()] == [
        "hode",
        *["fil"] * 3,
        "sammendrag",
    ]
    sarif = json.loads(found["sarif"])
    jsonschema.validate(sarif, SARIF)
    (result,) = sarif["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]
    assert (result["ruleId"], location["artifactLocation"]["uri"], location["region"]["startLine"]) == (
        "UL001",
        "a.toml",
        10,
    )
    assert [suite.get("name") for suite in ET.fromstring(found["junit"])] == ["a.toml", "b.toml", "c.toml"]  # noqa: S314 - ours
    assert found["linje"].count("\n") >= 2


@pytest.mark.parametrize("width", ["80", "120"])
def test_it_reads_in_a_window(width: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    write(a=ANNOUNCEMENT)
    _, out, _ = run("a.toml", "--format", "terminal", "--vis", "alle")
    assert max(map(cells, out.splitlines())) <= int(width)
    for kode in ("UL001", "UL002", "UL003", "UL014", "UL020"):
        assert kode in out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("ut.json", "{"),
        ("ut.jsonl", '{"type": "hode"'),
        ("ut.sarif", "{"),
        ("ut.xml", "<?xml"),
        ("ut.md", "Til den fratredende legen"),
        ("ut.txt", "Kontroll av utlysninger"),
    ],
)
def test_the_ending_of_a_file_tells_its_format(name: str, begins: str, run: Run) -> None:
    write(a=ANNOUNCEMENT)
    code, out, _ = run("a.toml", "-o", name)
    assert (code, out) == (exits.FINDINGS, "")
    assert Path(name).read_text(encoding="utf-8").startswith(begins)
    before = Path(name).read_bytes()
    assert run("a.toml", "-o", name)[0] == exits.USAGE
    assert run("a.toml", "-o", name, "--overskriv")[0] == exits.FINDINGS
    assert Path(name).read_bytes() == before
    assert {path.name for path in Path().iterdir()} == {"a.toml", "regler.toml", name}


def test_a_run_that_breaks_off_leaves_no_half_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from fasthandel.utlysning import Checker

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    write(a=ANNOUNCEMENT)
    monkeypatch.setattr(Checker, "file", fail)
    assert run("a.toml", "-o", "ut.sarif")[0] == 130
    assert {path.name for path in Path().iterdir()} == {"a.toml", "regler.toml"}


# --- in prose --------------------------------------------------------------------------------------------------------

PROSE = "Granvik kommune lyser ut fastlegehjemmel.\nListelengde: 1180 pasienter.\nSøknadsfrist: 15. mars 2027\n"


def test_prose_is_shown_and_drafted(run: Run) -> None:
    Path("annonse.txt").write_text(PROSE, encoding="utf-8")
    code, out, err = run("--tekst", "annonse.txt", "--utkast", "utkast.toml")
    assert code == exits.DONE
    assert "1 180" in out.replace("\xa0", " ")
    assert "Rett utkast.toml der det trengs, og kjør: fasthandel utlysning utkast.toml" in err
    draft = Path("utkast.toml").read_text(encoding="utf-8")
    assert "listelengde = 1180" in draft
    assert "soeknadsfrist = 2027-03-15" in draft
    # What the text does not say has to be filled in first
    assert run("utkast.toml")[0] == exits.PRAKSIS
    filled = re.sub(r"(?m)^#navn =.*", 'navn = "Solli"', draft)
    filled = re.sub(r"(?m)^#driftsform =.*", 'driftsform = "naeringsdrift"', filled, count=1)
    filled = re.sub(r"(?m)^#verdsettingsdato =.*", "verdsettingsdato = 2027-02-22", filled)
    Path("utkast.toml").write_text(filled, encoding="utf-8")
    assert run("utkast.toml", "--velg", "UL020")[0] == exits.DONE


def test_what_does_not_go_with_prose_is_told(run: Run) -> None:
    write(a=SOUND)
    Path("annonse.txt").write_text(PROSE, encoding="utf-8")
    for arguments in (
        ("a.toml", "--utkast", "u.toml"),
        ("--tekst", "annonse.txt", "--format", "sarif"),
        ("--tekst", "annonse.txt", "a.toml"),
    ):
        code, out, err = run(*arguments)
        assert (code, out) == (exits.USAGE, ""), arguments
        assert "FH188" in err


def test_prose_that_says_nothing_is_told(run: Run) -> None:
    Path("annonse.txt").write_text("Sommeren var lang og varm.\n", encoding="utf-8")
    code, _, err = run("--tekst", "annonse.txt")
    assert code == exits.NOTHING
    assert "FH189" in err
