"""Who pays whom: each course by hand, the parties together at nothing, and what is undecided stays undecided."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.engine import evaluate
from fasthandel.errors import NothingEvaluatedError
from fasthandel.oppgjor import Course, settle
from fasthandel.praksis import load_facts
from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import PARTER, Regelsett
from tests.fixtures.practices import Maker

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "elvebredden.toml"
SETTLING = [one for one in map(load_regelsett, library_ids()) if one.forloep and not one.byggekloss]


def net(regelsett: str, forloep: str) -> dict[str, object]:
    (course,) = settle(evaluate(load_facts(SAMPLE).facts, load_regelsett(regelsett)), [forloep])
    return {one.part: one.beloep for one in course.netto}


def test_at_a_sale_the_buyer_pays_the_seller_the_takst() -> None:
    assert net("no-utstyr", "salg") == {"fratredende": 174_800, "tiltredende": -174_800, "kommune": 0, "stat": 0}


def test_a_municipality_that_passes_the_equipment_on_is_left_with_nothing() -> None:
    assert net("no-utstyr", "innloesning") == {"fratredende": 174_800, "tiltredende": -174_800, "kommune": 0}


def check(course: Course) -> bool:
    """Check the parties of a course; return whether all of it is decided."""
    assert [one.part for one in course.netto] == [part for part in PARTER if part in {one.part for one in course.netto}]
    for one in course.netto:
        assert (one.beloep is None) or not one.mangler
    amounts = [one.beloep for one in course.netto if one.beloep is not None]
    decided = len(amounts) == len(course.netto)
    if decided:
        assert sum(amounts) == 0
    return decided


@pytest.mark.parametrize("regelsett", SETTLING, ids=lambda one: one.id)
def test_what_one_pays_another_gets(regelsett: Regelsett) -> None:
    maker = Maker(load_facts(SAMPLE).facts, Random(regelsett.id))  # noqa: S311 - not a secret
    days = (None, regelsett.gyldig_fra) if regelsett.gyldig_fra else (None,)
    for day in days:
        for _ in range(60):
            try:
                result = evaluate(maker.practice(), regelsett, day)
            except NothingEvaluatedError:
                continue
            for course in settle(result):
                check(course)


def test_a_payment_that_is_undecided_leaves_its_parties_undecided_and_the_others_not(tmp_path: Path) -> None:
    practice = tmp_path / "uten-eierandel.toml"
    text = SAMPLE.read_text(encoding="utf-8").replace("eierandel = 0.25 ", "# ")
    practice.write_text(text, encoding="utf-8")
    (course,) = settle(evaluate(load_facts(practice).facts, load_regelsett("no-utstyr")), ["salg"])
    found = {one.part: (one.beloep, one.mangler) for one in course.netto}
    assert found == {
        "fratredende": (None, ("praksis.eierandel",)),
        "tiltredende": (None, ("praksis.eierandel",)),
        "kommune": (0, ()),
        "stat": (0, ()),
    }


def test_the_document_has_every_payment_with_its_explanation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oppgjor", str(SAMPLE), "-r", "no-utstyr", "--format", "json"]) == exits.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["formatversjon"]) == ("fasthandel.oppgjor", 1)
    (rules,) = found["regelsett"]
    assert [course["id"] for course in rules["forloep"]] == ["salg", "innloesning"]
    sale = rules["forloep"][0]
    assert [line["id"] for line in sale["betalinger"]] == ["kjoepesum", "tilskudd_fra_staten", "tilskudd_til_legen"]
    paid = sale["betalinger"][0]
    assert (paid["fra"], paid["til"], paid["bidrag"]) == ("tiltredende", "fratredende", "174800")
    assert paid["formel"] == "hvis(oppgitt(avtale.pris), avtale.pris, takst)"
    assert sale["netto"][0] == {"part": "fratredende", "beloep": "174800", "tilstand": "beregnet", "mangler": []}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("form", ["tekst", "markdown", "terminal"])
def test_every_format_shows_every_payment_and_party(
    form: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["oppgjor", str(SAMPLE), "-r", "no-utstyr", "--format", form, "--sprak", language]) == exits.DONE
    shown = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    unit = "NOK" if language == "en" else "kr"
    names = ("the outgoing doctor", "the state") if language == "en" else ("fratredende lege", "staten")
    for said in (f"+174 800 {unit}", f"−174 800 {unit}", *names):
        assert said in shown


def test_one_course_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oppgjor", str(SAMPLE), "-r", "no-utstyr", "--forloep", "salg"]) == exits.DONE
    out = capsys.readouterr().out
    assert "Salg til den som får hjemmelen" in out
    assert "Utstyret går til kommunen" not in out


def test_an_unknown_course_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oppgjor", str(SAMPLE), "-r", "no-utstyr", "--forloep", "salgg"]) == exits.USAGE
    assert capsys.readouterr().err == "no-utstyr: FH181 regelsettet har ikke forløpet salgg\n  mente du salg?\n"


def test_a_rule_set_without_payments_settles_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = tmp_path / "solli.toml"
    rules.write_text(
        '[regelsett]\nid = "solli"\nnavn = "Solli"\nstatus = "lokal"\n\n[[komponent]]\nid = "fast"\nnavn = "Fast"\n'
        'formel = "1 kr"\nsikkerhet = "antatt"\ngrunn = "et eksempel"\n',
        encoding="utf-8",
    )
    assert main(["oppgjor", str(SAMPLE), "-r", str(rules)]) == exits.NOTHING
    assert "FH180 regelsettet solli sier ikke hvem som betaler hvem" in capsys.readouterr().err


def test_a_rule_set_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["oppgjor", str(SAMPLE)]) == exits.USAGE
    assert "FH309" in capsys.readouterr().err


def test_undecided_ends_with_its_own_code_when_asked(tmp_path: Path) -> None:
    practice = tmp_path / "lite.toml"
    practice.write_text(
        '[praksis]\nnavn = "Solli"\nomraade = "KS"\ndriftsform = "naeringsdrift"\nverdsettingsdato = 2023-03-01\n',
        encoding="utf-8",
    )
    assert main(["oppgjor", str(practice), "-r", "no-utstyr"]) == exits.DONE
    assert main(["oppgjor", str(practice), "-r", "no-utstyr", "--krev-avgjort"]) == exits.UNDECIDED
