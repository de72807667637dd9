"""The cases of a rule file: run by `regler test`, and able to fail."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fasthandel.cli.main import main
from fasthandel.data import data_dir

Run = Callable[..., tuple[int, str, str]]

HEAD = """
[regelsett]
id = "prove"
navn = "Prøve"
versjon = "1"
status = "lokal"

[[komponent]]
id = "liste_verdi"
navn = "Per pasient"
formel = "liste.lengde * 100 kr / 1 pasient"
sikkerhet = "antatt"
grunn = "en prøve"
"""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    shutil.copy(data_dir("samples") / "elvebredden.toml", tmp_path / "min.toml")

    def run_with(cases: str, *options: str, head: str = HEAD) -> tuple[int, str, str]:
        path = tmp_path / "regler.toml"
        path.write_text(head + cases, encoding="utf-8")
        code = main(["regler", "test", str(path), *options])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_with


def case(text: str) -> str:
    return f"\n[[test]]\n{text}\n"


def test_a_case_that_holds_passes(run: Run) -> None:
    code, out, _ = run(case('navn = "a"\npraksis = "elvebredden"\nventet = { takst = 118_000 }'))
    assert code == 0
    assert "1 av 1 bestått" in out


def test_a_case_that_does_not_hold_says_what_came_out_and_where_it_stands(run: Run) -> None:
    code, out, _ = run(case('navn = "a"\npraksis = "elvebredden"\nventet = { takst = 118_001 }'))
    assert code == 1
    assert "takst: ventet 118001, fikk 118000" in out
    assert "regler.toml:15" in out


def test_a_component_that_is_not_there_is_a_miss(run: Run) -> None:
    code, out, _ = run(case('navn = "a"\npraksis = "elvebredden"\nventet = { tull = "mangler" }'))
    assert code == 1
    assert "ingenting med dette navnet" in out


def test_the_practice_may_stand_beside_the_rule_file(run: Run) -> None:
    code, _, _ = run(case('navn = "a"\npraksis = "min.toml"\nventet = { takst = 118_000 }'))
    assert code == 0


def test_values_can_be_changed_taken_out_and_said_not_to_apply(run: Run) -> None:
    cases = (
        case('navn = "a"\npraksis = "elvebredden"\nendre = { "liste.lengde" = 10 }\nventet = { takst = 1_000 }')
        + case('navn = "b"\npraksis = "elvebredden"\nuten = ["liste.lengde"]\nventet = { takst = "mangler" }')
        + case(
            'navn = "c"\npraksis = "elvebredden"\nikke_aktuelt = ["liste.lengde"]\n'
            'ventet = { liste_verdi = "gjelder_ikke", takst = "gjelder_ikke" }'
        )
    )
    code, out, _ = run(cases, "--format", "json")
    assert code == 0
    assert [one["bestaatt"] for one in json.loads(out)["regelsett"][0]["tilfeller"]] == [True, True, True]


def test_a_key_that_the_practice_lacks_is_an_error_of_the_rule_file(run: Run) -> None:
    code, out, err = run(case('navn = "a"\npraksis = "elvebredden"\nuten = ["liste.tull"]\nventet = { takst = 0 }'))
    assert code == 4
    assert out == ""
    assert "FH160" in err


def test_a_change_that_makes_the_practice_invalid_is_told_as_such(run: Run) -> None:
    cases = case('navn = "a"\npraksis = "elvebredden"\nendre = { "liste.lengde" = -1 }\nventet = { takst = 0 }')
    code, _, err = run(cases)
    assert code == 3
    assert "FH020" in err


def test_a_rule_file_without_cases_has_nothing_to_test(run: Run) -> None:
    code, out, _ = run("")
    assert code == 5
    assert "ingen testtilfeller" in out


def test_without_a_name_every_shipped_rule_set_is_tested() -> None:
    assert main(["regler", "test", "-q"]) == 0


SHUT = HEAD + '\n[[regelsett.gjelder_ikke]]\nhvis = "liste.lengde > 1000 pasient"\ngrunn = "for lang"\n'


def test_a_case_may_expect_that_the_rule_set_does_not_apply(run: Run) -> None:
    refused = case('navn = "a"\npraksis = "elvebredden"\nventet = { regelsett = "gjelder_ikke" }')
    assert run(refused, head=SHUT)[0] == 0
    short = case('navn = "b"\npraksis = "elvebredden"\nendre = { "liste.lengde" = 10 }\nventet = { takst = 1_000 }')
    assert run(refused + short, head=SHUT)[0] == 0


def test_a_rule_set_that_applies_after_all_is_a_miss(run: Run) -> None:
    code, out, _ = run(case('navn = "a"\npraksis = "elvebredden"\nventet = { regelsett = "gjelder_ikke" }'))
    assert code == 1
    assert "regelsett: ventet gjelder_ikke, fikk gjelder" in out


def test_a_rule_set_that_does_not_apply_stops_a_case_that_expects_something_else(run: Run) -> None:
    code, _, err = run(case('navn = "a"\npraksis = "elvebredden"\nventet = { takst = 0 }'), head=SHUT)
    assert code == 5
    assert "FH153" in err


MOST = HEAD + 'maks = "liste.tak * 100 kr / 1 pasient"\n'


@pytest.mark.parametrize(("most", "code"), [("120_000", 0), ("118_000", 1)])
def test_the_most_that_a_component_can_give_can_be_expected(most: str, code: int, run: Run) -> None:
    cases = case(f'navn = "a"\npraksis = "elvebredden"\nventet = {{ "liste_verdi.maks" = {most} }}')
    assert run(cases, head=MOST)[0] == code


def test_nothing_else_is_called_the_most_of_a_component(run: Run) -> None:
    other = '[[mellomregning]]\nid = "liste_verdi.maks"\nnavn = "M"\nformel = "1"\n'
    code, _, err = run(case('navn = "a"\npraksis = "elvebredden"\nventet = { takst = 118_000 }'), head=MOST + other)
    assert code == 4
    assert "FH133" in err
