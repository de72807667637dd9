"""The JSON Schema of deadlines describes every key of the documents, made by hand or by the program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fasthandel import load_facts, load_regelsett
from fasthandel.data import data_dir
from fasthandel.frister import frister_document
from fasthandel.frister.status import STATUS
from fasthandel.render.frister_lines import TONES
from fasthandel.rules import library_ids
from fasthandel.sammenlign.outcomes import whole_outcome
from scripts.docs import DOCS
from tests.fixtures.frister_document import ALL, given, vanlig
from tests.fixtures.schema import met
from tests.test_docs_dokument import closed

Json = dict[str, Any]
SCHEMA: Json = json.loads((DOCS / "skjema" / "frister.schema.json").read_text(encoding="utf-8"))
STRICT = Draft202012Validator(closed(SCHEMA))
DAYS = (date(2023, 3, 1), date(2026, 11, 25))
SHARED = ("dato", "sha256", "program", "praksis", "grunnlag", "henvisning", "regelsted", "kilde")


def faults(document: Json) -> list[str]:
    return [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in STRICT.iter_errors(document)]


@pytest.fixture(scope="module")
def reckoned() -> list[Json]:
    """Return what the program makes of every sample under every rule set that comes along."""
    rules = [load_regelsett(ident) for ident in library_ids()]
    found = []
    for sample in sorted(data_dir("samples").glob("*.toml")):
        facts = load_facts(sample).facts
        for day in DAYS:
            outcomes = [whole_outcome(facts, one, day) for one in rules]
            found.append(frister_document(facts, outcomes, day, innen=400))
    return [json.loads(json.dumps(one)) for one in found]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ALL)
def test_documents_made_by_hand_fit_the_schema(name: str) -> None:
    assert faults(ALL[name]()) == []


def test_documents_that_the_program_makes_fit_the_schema(reckoned: list[Json]) -> None:
    assert [fault for one in reckoned for fault in faults(one)] == []
    assert any(rules["frister"] for one in reckoned for rules in one["regelsett"])


def changes() -> Iterator[tuple[str, Json]]:
    """Yield documents with one fault each."""
    extra = vanlig()
    extra["regelsett"][0]["frister"][0]["nytt"] = 1
    yield "a key too many", extra
    lacking = vanlig()
    del lacking["regelsett"][0]["frister"][0]["flytting"]
    yield "a key too few", lacking
    for key, wrong in (
        ("dato", "25.01.2027"),
        ("status", "snart"),
        ("dager", "61"),
        ("foreloepig", None),
        ("hvem", "meg"),
    ):
        changed = vanlig()
        changed["regelsett"][0]["frister"][2][key] = wrong
        yield key, changed


@pytest.mark.parametrize(("what", "document"), list(changes()))
def test_a_document_that_does_not_fit_is_noticed(what: str, document: Json) -> None:
    assert len(faults(document)) == 1, what


def test_it_has_the_words_that_the_program_has() -> None:
    words = SCHEMA["$defs"]["frist"]["properties"]["status"]["enum"]
    assert words == list(STATUS)
    assert set(words) == set(TONES)


def test_what_it_shares_with_the_takst_is_the_same() -> None:
    takst = json.loads((DOCS / "skjema" / "takst.schema.json").read_text(encoding="utf-8"))
    for name in SHARED:
        assert SCHEMA["$defs"][name] == takst["$defs"][name]


def test_every_key_of_the_schema_occurs(reckoned: list[Json]) -> None:
    parts = {"": SCHEMA, **SCHEMA["$defs"]}
    described = {(name, key) for name, part in parts.items() for key in part.get("properties", ())}
    found = {pair for one in [*reckoned, *(make() for make in ALL.values())] for pair in met(one, SCHEMA)}
    assert described - found == set()


def test_a_document_made_by_hand_has_the_keys_that_the_program_writes(reckoned: list[Json]) -> None:
    def keys(documents: list[Json]) -> set[frozenset[str]]:
        return {frozenset(one) for found in documents for rules in found["regelsett"] for one in rules["frister"]}

    assert keys([make() for make in ALL.values()]) == keys(reckoned)
    inputs = [
        one
        for found in reckoned
        for rules in found["regelsett"]
        for frist in rules["frister"]
        for one in frist["grunnlag"]
    ]
    assert frozenset(given("a", "A", "2026-01-01", 1)) in {
        frozenset(one) for one in inputs if one["tilstand"] == "oppgitt"
    }
