"""`fasthandel regler test` as a user meets it: what it shows in every format, and when it exits with 1."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.cli.output import Output
from fasthandel.cli.progress import Progress
from fasthandel.cli.session import Session
from fasthandel.codes import CODES
from fasthandel.render import render
from tests.test_dekning import PRACTICE

Golden = Callable[[str, str], None]
Run = Callable[..., tuple[int, str, str]]

RULES = """\
[regelsett]
id = "solli-2090"
navn = "Solli kommune 2090"
navn_en = "Solli municipality 2090"
status = "lokal"
gyldig_fra = 2090-01-01

[[regelsett.godtatt]]
kode = "FH450"
hva = "tillegg: nei: ja"
grunn = "tillegget er vedtatt, men ikke tatt i bruk"
grunn_en = "the supplement is adopted, but not in use"

[[regelsett.godtatt]]
kode = "FH451"
hva = "tillegg: nei → ja"
grunn = "som over"
grunn_en = "as above"

[[regelsett.godtatt]]
kode = "FH450"
hva = "liste: avgjort"
grunn = "sto her fra før"

[[komponent]]
id = "liste"
navn = "Beløp for listen"
formel = "hvis(liste.lengde > 1000 pasient, 100_000 kr, 50_000 kr)"
sikkerhet = "antatt"
grunn = "en prøve"

[[komponent]]
id = "tillegg"
navn = "Tillegg"
formel = "hvis(nei, 1 kr, 0)"
sikkerhet = "antatt"
grunn = "en prøve"

[[test]]
navn = "Over tusen pasienter"
praksis = "solli.toml"
ventet = { liste = 100_000 }

[[test]]
navn = "Tusen og én"
praksis = "solli.toml"
endre = { "liste.lengde" = 1001 }
ventet = { liste = 50_000 }
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function of options to what `regler test` says of the rules above, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)  # a worker of pytest has a width of its own
    Path("solli.toml").write_text(PRACTICE, encoding="utf-8")

    def run_with(*options: str, rules: str = RULES) -> tuple[int, str, str]:
        Path("regler.toml").write_text(rules, encoding="utf-8")
        code = main(["regler", "test", "regler.toml", *options])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_with


@pytest.mark.parametrize("language", ["nb", "en"])
def test_what_the_cases_reach_and_notice(language: str, run: Run, golden: Golden) -> None:
    code, out, err = run("--mutasjon", "--sprak", language)
    assert (code, err) == (exits.FINDINGS, "")
    golden(f"render/regeltest.{language}.txt", out)


@pytest.mark.parametrize(("format_", "ending"), [("markdown", "md"), ("json", "json")])
def test_the_other_formats(format_: str, ending: str, run: Run, golden: Golden) -> None:
    golden(f"render/regeltest.{ending}", run("--mutasjon", "--format", format_)[1])


def test_a_terminal_shows_the_same_in_colour(run: Run, golden: Golden) -> None:
    document = json.loads(run("--mutasjon", "--format", "json")[1])
    golden("render/regeltest.farger.txt", render(document, "terminal", width=80, color=True))


def test_without_mutation_no_change_is_tried(run: Run) -> None:
    code, out, _ = run("--format", "json")
    (one,) = json.loads(out)["regelsett"]
    assert (code, one["mutasjon"]) == (exits.FINDINGS, None)
    assert [problem["kode"] for problem in one["funn"]] == ["FH452"]
    assert "Mutasjon" not in run()[1]


SOUND = RULES.replace('[[regelsett.godtatt]]\nkode = "FH450"\nhva = "liste: avgjort"\ngrunn = "sto her fra før"\n', "")
SOUND = SOUND.replace('endre = { "liste.lengde" = 1001 }\nventet = { liste = 50_000 }', "ventet = { liste = 100_000 }")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), exits.DONE),
        (("--krev-dekning", "80"), exits.DONE),
        (("--krev-dekning", "80 %"), exits.DONE),
        (("--krev-dekning", "81"), exits.FINDINGS),
        (("--krev-dekning", "100"), exits.FINDINGS),
        (("--mutasjon",), exits.DONE),
        (("--krev-mutasjon", "20"), exits.DONE),
        (("--krev-mutasjon", "100"), exits.FINDINGS),
        (("--krev-dekning", "101"), exits.USAGE),
        (("--krev-dekning", "-1"), exits.USAGE),
        (("--krev-mutasjon", "mye"), exits.USAGE),
    ],
)
def test_less_than_is_required_exits_with_1(options: tuple[str, ...], code: int, run: Run) -> None:
    found, out, err = run(*options, rules=SOUND)
    assert found == code
    assert ("et helt tall fra 0 til 100" in err) == (code == exits.USAGE)
    assert bool(out) == (code != exits.USAGE)


def test_every_finding_has_a_code_a_place_and_a_next_step(run: Run) -> None:
    (one,) = json.loads(run("--mutasjon", "--format", "json")[1])["regelsett"]
    findings: list[dict[str, Any]] = [*one["dekning"]["ikke_naadd"], *one["mutasjon"]["ikke_merket"], *one["funn"]]
    assert {finding["kode"] for finding in findings} == {"FH450", "FH451", "FH452"} <= set(CODES)
    for finding in findings:
        line = RULES.splitlines()[finding["linje"] - 1]
        assert (finding["fil"], line[finding["kolonne"] - 1 :] != "") == ("regler.toml", True)
        assert finding["hvordan"]
        assert finding["hvordan_en"] != finding["hvordan"]


def test_an_heir_that_is_given_too_counts(run: Run) -> None:
    heir = (
        '[regelsett]\nid = "arving"\nnavn = "A"\nstatus = "lokal"\ngyldig_fra = 2090-01-01\narver = ["regler.toml"]\n'
    )
    few = (
        '\n[[test]]\nnavn = "få"\npraksis = "solli.toml"\nendre = { "liste.lengde" = 1 }\nventet = { liste = 50_000 }\n'
    )
    Path("arving.toml").write_text(heir + few, encoding="utf-8")
    assert run("--krev-dekning", "100", rules=SOUND)[0] == exits.FINDINGS
    assert run("arving.toml", "--krev-dekning", "100", rules=SOUND)[0] == exits.DONE


class Screen(io.StringIO):
    """A terminal, as far as a program can see."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("screen", "output", "shown"),
    [
        (Screen(), Output(Session(), "tekst", None), "no-utstyr: 7 av 90 endringer prøvd"),
        (Screen(), Output(Session("en"), "tekst", None), "no-utstyr: 7 of 90 changes tried"),
        (Screen(), Output(Session(), "tekst", None, quiet=True), ""),
        (Screen(), Output(Session(problem_format="json"), "tekst", None), ""),
        (io.StringIO(), Output(Session(), "tekst", None), ""),
    ],
)
def test_long_work_shows_how_far_it_has_come_on_a_screen(
    screen: io.StringIO, output: Output, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr("fasthandel.cli.progress.PATIENCE", 0)
    with Progress(output) as progress:
        progress.changes("no-utstyr", 7, 90)
    assert screen.getvalue() == (f"\r{shown}\r{' ' * len(shown)}\r" if shown else "")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress(Output(Session(), "tekst", None)) as progress:
        progress.changes("no-utstyr", 7, 90)
    assert screen.getvalue() == ""
