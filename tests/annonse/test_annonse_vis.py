"""The document of an announcement, and how it is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fasthandel.annonse import annonse_document, finn, les_tekst
from fasthandel.annonse.noekler import noekler
from fasthandel.render import render
from fasthandel.render.cells import cells
from fasthandel.text import LANGUAGES
from tests.fixtures.annonser import SAMPLES, found, read

ROOT = Path(__file__).resolve().parents[2]
READABLE = ("terminal", "tekst", "markdown")
KEYS = {
    *("noekkel", "navn", "navn_en", "verdi", "enhet", "ord", "linje", "kolonne", "side", "sikker", "grunn", "grunn_en"),
    *("raad", "raad_en", "tilstand"),
}
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)


def document(name: str) -> dict[str, Any]:
    path = next(sample for sample in SAMPLES if sample.name == name)
    return annonse_document(read(path), found(path))


def bare(text: str) -> str:
    """Return a text without what a format adds to it."""
    return re.sub(r"[\s\u00a0]+", " ", re.sub(r"[\\*`|>]", "", text))


@pytest.mark.parametrize("name", ["gruppepraksis-komplett.txt", "motstridende-tall.txt", "kunngjering-nynorsk.pdf"])
def test_the_terminal_shows(name: str, golden: Any) -> None:
    stem = name.partition(".")[0]
    golden(f"render/annonse-{stem}.80.txt", render(document(name), "terminal", width=80))
    golden(f"render/annonse-{stem}.en.txt", render(document(name), "tekst", language="en", width=80, detail=2))
    golden(f"render/annonse-{stem}.md", render(document(name), "markdown"))


@each_sample
def test_a_document_has_a_record_for_every_key(sample: Path) -> None:
    shown = annonse_document(read(sample), found(sample))
    assert (shown["format"], shown["formatversjon"], shown["linjer"]) == (
        "fasthandel.annonse",
        1,
        len(read(sample).linjer),
    )
    assert list(dict.fromkeys(one["noekkel"] for one in shown["treff"])) == list(noekler())
    for one in shown["treff"]:
        assert set(one) == KEYS
        assert one["tilstand"] in {"funnet", "motstrid", "ikke_funnet"}
        assert (one["tilstand"] == "funnet") <= (one["verdi"] is not None)
        assert isinstance(one["verdi"], str | None)
        assert bool(one["grunn"]) == bool(one["grunn_en"])
        assert bool(one["ord"]) == bool(one["linje"])


@each_sample
def test_a_document_is_as_its_schema_says(sample: Path) -> None:
    schema = json.loads((ROOT / "docs" / "skjema" / "annonse.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(annonse_document(read(sample), found(sample)))


def test_amounts_dates_and_yes_are_texts_in_a_document() -> None:
    told = {one["noekkel"]: one for one in document("gruppepraksis-komplett.txt")["treff"]}
    assert (told["utlysning.pris"]["verdi"], told["utlysning.pris"]["enhet"]) == ("1250000", "kr")
    assert (told["utlysning.aarsverk"]["verdi"], told["utlysning.aarsverk"]["enhet"]) == ("3.2", "aarsverk")
    assert (told["utlysning.soeknadsfrist"]["verdi"], told["utlysning.soeknadsfrist"]["enhet"]) == (
        "2027-03-15",
        "dato",
    )
    assert (told["utlysning.garanti"]["verdi"], told["utlysning.garanti"]["enhet"]) == ("nei", "ja/nei")
    assert told["utlysning.driftsform"]["enhet"] == "tekst"


@each_sample
@pytest.mark.parametrize("form", READABLE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_lost(sample: Path, form: str, language: str) -> None:
    shown = bare(render(annonse_document(read(sample), found(sample)), form, language=language, width=80, detail=2))
    for one in found(sample):
        for other in one.alternativer or (one,):
            assert bare(other.ordene) in shown
            assert (f"linje {other.linje}" if language == "nb" else f"line {other.linje}") in shown
    for key in set(noekler()) - {one.noekkel for one in found(sample)}:
        assert key in shown


@each_sample
def test_nothing_goes_over_the_edge_of_eighty_characters(sample: Path) -> None:
    for line in render(annonse_document(read(sample), found(sample)), "tekst", width=80).splitlines():
        assert cells(line) <= 80 or " " not in line.strip()


def test_hostile_signs_are_shown_and_not_obeyed() -> None:
    tekst = les_tekst(
        "Listelengde: 1 180\nved \u2067El\x1b[2Jv legesenter | x\nPrisantydning: kr 5 |".encode(), "a\x1b.txt"
    )
    for form in READABLE:
        shown = render(annonse_document(tekst, finn(tekst)), form, color=False)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_nothing_found_is_said() -> None:
    tekst = les_tekst(b"Hei", "hei.txt")
    assert "Ingenting er funnet." in render(annonse_document(tekst, finn(tekst)), "tekst")
