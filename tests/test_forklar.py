"""What a word of the rules means: every word that a user meets in an output can be asked about."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.forklar import forklar_document
from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import Krav, Regelsett

SETS = [load_regelsett(ident) for ident in library_ids()]
Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["regler", "forklar", *words])
        shown = capsys.readouterr()
        return code, shown.out.replace("\N{NO-BREAK SPACE}", " "), shown.err

    return run


def hit(words: str, slag: str, *rule_sets: str) -> dict[str, Any]:
    found = forklar_document(words, [load_regelsett(ref) for ref in rule_sets] or SETS)["treff"]
    return next(one for one in found if one["slag"] == slag)


def test_a_component_tells_its_formula_its_inputs_and_an_example_by_hand() -> None:
    found = hit("N1", "komponent", "no-nemnd-skjonn")
    assert found["formel"] == "ramme * vekt.kontinuitet * vurdering.kontinuitet.karakter"
    assert [(one["id"], one["slag"]) for one in found["bruker"]] == [
        ("ramme", "mellomregning"),
        ("vekt.kontinuitet", "parameter"),
        ("vurdering.kontinuitet.karakter", "opplysning"),
    ]
    example = found["eksempel"]
    assert (example["praksis"], example["regelsett"]) == ("samples/elvebredden.toml", "no-nemnd-skjonn")
    # 0.40 × 2 642 920 = 1 057 168; × 0.15 × 0.9 = 142 717.68
    assert example["formel_med_tall"].replace("\N{NO-BREAK SPACE}", " ") == "1 057 168 kr × 0,15 × 0,9"
    assert example["verdi"] == "142717.68"


def test_a_component_that_goes_item_by_item_shows_one_item() -> None:
    found = hit("utstyr", "komponent", "no-utstyr")
    assert found["eksempel"]["id"].startswith("utstyr.")
    assert found["eksempel"]["verdi"] is not None
    assert ("utstyr[].nypris", "opplysning") in [(one["id"], one["slag"]) for one in found["bruker"]]


def test_a_parameter_tells_every_value_with_its_source_and_where_it_is_read() -> None:
    found = hit("levetid", "parameter", "no-utstyr")
    values = {one["noekkel"]: (one["verdi"], one["sikkerhet"]) for one in found["verdier"]}
    assert values["gynekologisk_benk"] == ("15", "antatt")
    assert [one["id"] for one in found["brukes_av"]] == ["utstyr"]


def test_a_definition_is_told_once_with_every_rule_set_it_holds_in() -> None:
    found = [one for one in forklar_document("levetid", SETS)["treff"] if one["slag"] == "parameter"]
    places = [(one["fil"], one["linje"]) for one in found]
    assert len(places) == len(set(places))
    (ours,) = (one for one in found if one["regelsett"] == "felles/utstyr")
    assert {"felles/utstyr", "no-utstyr", "no-ekspertutvalget-2023"} <= set(ours["gjelder_i"])


def test_a_check_is_found_by_its_code_and_by_its_id() -> None:
    assert hit("RI002", "krav", "no-utstyr") == hit("rimelig_omsetning", "krav", "no-utstyr")
    assert hit("ri002", "krav", "no-utstyr")["eksempel"]["utfall"] == "holder"


def test_a_check_of_each_announcement_tells_what_satisfies_it_and_shows_one(ask: Ask) -> None:
    found = hit("UL003", "krav", "no-utlysning")
    assert found["for_hver"] == "utlysning"
    assert found["kildedata"]["tittel"] == "Gjennomgang av allmennlegetjenesten"
    example = found["eksempel"]
    # 6 March 2023 + 3 weeks = 27 March 2023, the application deadline
    assert (example["praksis"], example["id"]) == ("samples/elvebredden.toml", "soeknadsfrist_minst_tre_uker.UL1")
    assert (example["verdi"], example["utfall"]) == ("2023-03-27", "holder")
    code, out, _ = ask("UL003")
    shown = " ".join(out.split())
    assert code == exits.DONE
    for said in (found["tiltak"], found["ordlyd"], "27. mars 2023, holder", "én kontroll for hver post i utlysning"):
        assert said in shown
    assert "Kilde Gjennomgang av allmennlegetjenesten, Ekspertutvalget" in shown


def test_an_example_of_a_check_is_one_that_was_decided() -> None:
    for rule in load_regelsett("no-utlysning").konklusjoner.values():
        if isinstance(rule, Krav):
            assert hit(rule.kode, "krav", "no-utlysning")["eksempel"]["utfall"] in ("holder", "holder_ikke"), rule.kode


@pytest.mark.parametrize(("words", "kode"), [("UL901", "UL901"), ("ul902", "UL902"), ("unntaket_er_i_bruk", "UL902")])
def test_a_check_that_the_program_makes_itself_is_explained(words: str, kode: str, ask: Ask) -> None:
    (found,) = forklar_document(words, SETS)["treff"]
    assert (found["slag"], found["id"]) == ("egen_kontroll", kode)
    code, out, _ = ask(words, "--sprak", "en")
    assert code == exits.DONE
    assert f"Check: {found['navn_en']}" in out
    assert found["raad_en"] in out


def test_a_source_tells_where_it_is_cited() -> None:
    found = hit("DK8", "kilde", "no-utstyr")
    assert found["utgiver"] == "Praktiserende Lægers Organisation (Danmark)"
    assert all(place.startswith("rules/felles/utstyr.toml:") for place in found["siteres_av"])


def test_a_message_is_explained(ask: Ask) -> None:
    code, out, _ = ask("fh133")
    assert code == exits.DONE
    assert "navnet betyr alt noe annet: …" in out


def test_a_rule_set_tells_what_it_is_and_who_inherits_it() -> None:
    found = hit("felles/utstyr", "regelsett")
    assert "no-utstyr" in found["arves_av"]
    assert [one["id"] for one in found["deler"]] == ["utstyr"]


@pytest.mark.parametrize("regelsett", SETS, ids=lambda one: one.id)
def test_every_name_of_every_rule_set_can_be_asked_about(regelsett: Regelsett) -> None:
    """Its own ones: what it inherits is asked about with the file that it comes from."""
    own = [one for one in regelsett.konklusjoner.values() if one.origin.regelsett == regelsett.id]
    for name in (*regelsett.parametre, *regelsett.kilder, *(one.kode for one in own if isinstance(one, Krav))):
        assert forklar_document(name, [regelsett])["treff"]
    for rule in own:
        (found,) = (one for one in forklar_document(rule.id, [regelsett])["treff"] if "formel" in one or "maalt" in one)
        assert found["linje"] == rule.origin.place.line


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("form", ["tekst", "markdown", "terminal", "json"])
@pytest.mark.parametrize("words", ["N1", "levetid", "S1", "no-utstyr", "RI002", "UL001", "UL901", "omsetning", "FH100"])
def test_every_sort_of_hit_in_every_format(words: str, form: str, language: str, ask: Ask) -> None:
    code, out, _ = ask(words, "--format", form, "--sprak", language)
    assert code == exits.DONE
    assert words in out


def test_an_unknown_word_is_refused_with_the_nearest(ask: Ask) -> None:
    code, out, err = ask("levetit")
    assert (code, out) == (exits.USAGE, "")
    assert err == "levetit: FH320 ingenting i reglene heter levetit\n  mente du levetid?\n"


def test_the_document_is_versioned(ask: Ask) -> None:
    document = json.loads(ask("gulv", "--format", "json")[1])
    assert (document["format"], document["formatversjon"]) == ("fasthandel.regelforklaring", 1)
