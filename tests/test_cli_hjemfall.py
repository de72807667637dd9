"""`fasthandel hjemfall` from file to output: what goes where, and with which exit code."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fasthandel.cli import exits, hjemfall
from fasthandel.cli.main import main
from fasthandel.data import data_dir
from fasthandel.render.cells import cells
from tests.fixtures.hjemfall_regler import ASA, INGEN_REGEL, SENERE, komite

ELVEBREDDEN = data_dir("samples") / "elvebredden.toml"


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["hjemfall", *map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.fixture
def rules(tmp_path: Path) -> dict[str, Path]:
    """Return the rule files of the tests by name."""
    texts = {"asa": ASA, "komite": komite(), "uten": INGEN_REGEL, "senere": SENERE}
    for name, text in texts.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return {name: tmp_path / f"{name}.toml" for name in texts}


@pytest.mark.parametrize("width", [80, 120])
def test_it_fits_the_window(
    width: int, rules: dict[str, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    flags = [part for path in rules.values() for part in ("-r", str(path))]
    code, out, err = call(capsys, ELVEBREDDEN, *flags, "--dato", "2023-06-12", "--format", "terminal")
    assert (code, err) == (exits.DONE, "")
    assert max(map(cells, out.splitlines())) <= width
    assert "Ja: alle vilkårene er oppfylt, og hjemmelen kunne falle tilbake fra 12. juni 2023." in plain(out)


def plain(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").split())


def test_the_table_of_the_worked_example(rules: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, ELVEBREDDEN, "-r", rules["komite"], "--dato", "2023-06-12")
    assert code == exits.DONE
    shown = plain(out)
    for amount in ("0 kr", "150 000 kr", "400 200 kr", "0 kr eller 400 200 kr", "300 000 kr"):
        assert amount in shown
    assert "0 kr hvis nei og 400 200 kr hvis ja: Kommunen velger å innløse" in shown


def test_the_day_is_today_unless_another_is_asked_for(
    rules: dict[str, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Frozen(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]  # the day itself is enough
            return date(2024, 2, 14)

    monkeypatch.setattr(hjemfall, "date", Frozen)
    for asked, status in (((), "ikke_ennaa"), (("--dato", "2024-02-15"), "har_skjedd")):
        _, out, _ = call(capsys, ELVEBREDDEN, "-r", rules["asa"], *asked, "--format", "json")
        assert [one["svar"] for one in json.loads(out)["regelsett"]] == [status]


def test_a_rule_set_without_it_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, ELVEBREDDEN, "-r", "no-utstyr")
    assert (code, out) == (exits.NOTHING, "")
    assert "FH198 no-utstyr sier ingenting om hjemfall" in err


def test_where_none_applies_it_is_told_and_not_taken_for_good(
    rules: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = call(capsys, ELVEBREDDEN, "-r", rules["senere"], "--dato", "2023-06-12")
    assert code == exits.NOTHING
    assert "Gjelder ikke: " in out
    assert err == f"{ELVEBREDDEN}: FH171 ingen av regelsettene gjelder for praksisen\n"
    assert (
        call(capsys, ELVEBREDDEN, "-r", rules["senere"], "-r", rules["uten"], "--dato", "2023-06-12")[0] == exits.DONE
    )


def test_what_lacks_a_fact_can_be_an_error(
    rules: dict[str, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = ELVEBREDDEN.read_text(encoding="utf-8").replace("kvalifisert_soeker = false\n", "", 1)
    praksis = tmp_path / "uten-soeker.toml"
    praksis.write_text(text, encoding="utf-8")
    arguments = (praksis, "-r", rules["asa"], "--dato", "2024-02-15")
    assert call(capsys, *arguments)[0] == exits.DONE
    code, out, _ = call(capsys, *arguments, "--krev-avgjort")
    assert code == exits.UNDECIDED
    assert "Kan ikke avgjøres: fyll inn utlysning.UL1.kvalifisert_soeker." in plain(out)


def test_every_format_and_both_languages(rules: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("terminal", "tekst", "markdown", "json"):
        for language, word in (("nb", "Hvem skylder hva"), ("en", "Who owes what")):
            arguments: tuple[Any, ...] = (ELVEBREDDEN, "-r", rules["komite"], "--dato", "2023-06-12", "--format", form)
            code, out, _ = call(capsys, *arguments, "--sprak", language)
            assert code == exits.DONE
            assert (word in out) is (form != "json")


def test_without_rule_sets_named_every_one_of_the_course_answers(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, ELVEBREDDEN, "--dato", "2025-02-15", "--format", "json")
    assert (code, err) == (exits.DONE, "")
    found = {one["id"]: one["svar"] for one in json.loads(out)["regelsett"]}
    assert (
        found.items()
        >= {
            "no-frister-ks": "har_skjedd",
            "no-frister-oslo": "gjelder_ikke",
            "no-frister-foer-2024": "gjelder_ikke",
        }.items()
    )
    _, out, _ = call(capsys, ELVEBREDDEN, "--dato", "2025-02-15")
    assert "HJEMFALL ETTER REGLENE DEN DAGEN" in out
