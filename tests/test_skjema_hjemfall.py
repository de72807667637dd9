"""The JSON Schema of reversion describes every key of the documents that the program makes, and no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fasthandel import load_facts, load_regelsett
from fasthandel.data import data_dir
from fasthandel.hjemfall import STATUS
from fasthandel.render.hjemfall_lines import TONES
from fasthandel.rules import Regelsett
from scripts.docs import DOCS
from tests.fixtures.hjemfall_regler import ASA, INGEN_REGEL, SENERE, document, komite, practice
from tests.fixtures.schema import met
from tests.fixtures.texts import ELVEBREDDEN, facts_of
from tests.test_docs_dokument import closed

Json = dict[str, Any]
SCHEMA: Json = json.loads((DOCS / "skjema" / "hjemfall.schema.json").read_text(encoding="utf-8"))
STRICT = Draft202012Validator(closed(SCHEMA))
DAYS = ("2023-03-28", "2023-06-11", "2023-06-12", "2024-02-15")
LATE = (("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2024-06-01", "2024-06-22"))
MONEY = """
[regelsett]
id = "halv"
navn = "Halv pris"
status = "lokal"
[[forloep]]
id = "hjemfall"
navn = "Hjemfall"
[[komponent]]
id = "halvparten"
navn = "Halvparten av prisen"
formel = "100_001 kr / 3"
avrund = { til = 100, maate = "halv_opp" }
fra = "kommune"
til = "fratredende"
forloep = ["hjemfall"]
sikkerhet = "antatt"
grunn = "prøve"
"""
SHARED = ("dato", "sha256", "program", "praksis", "grunnlag", "henvisning", "regelsted", "kilde", "komponent", "tall")


def faults(document: Json) -> list[str]:
    return [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in STRICT.iter_errors(document)]


def rounding(folder: Path) -> Regelsett:
    """Return a rule set in a file, with a file of its own beside it that says what is paid."""
    (folder / "halv.toml").write_text(MONEY, encoding="utf-8")
    rules = folder / "regler.toml"
    rules.write_text(komite(owed=("halv.toml",)), encoding="utf-8")
    return load_regelsett(rules)


def without(key: str) -> str:
    """Return the worked example with a key commented out where it first stands."""
    assert f"\n{key} =" in ELVEBREDDEN
    return ELVEBREDDEN.replace(f"\n{key} =", f"\n# {key} =", 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Json]:
    """Return what the program makes of every sample, and of practices with little or with a fact lacking."""
    rules = [komite(), komite("soeknadsfrist"), ASA, INGEN_REGEL, SENERE]
    samples = [load_facts(sample).facts for sample in sorted(data_dir("samples").glob("*.toml"))]
    practices = [facts_of(ELVEBREDDEN), practice(("2023-03-06", "2023-03-27")), practice(), practice(listed=False)]
    practices += [facts_of(without(key)) for key in ("ventetid", "kvalifisert_soeker", "pris", "korrekt")]
    found = [document(facts, day, *rules) for facts in practices for day in DAYS]
    found += [document(facts, "2026-11-25", *rules) for facts in samples]
    moved = ASA.replace('teller = "kalender"\nslag', 'teller = "domstolloven"\nslag')
    assert moved != ASA
    found.append(document(practice(*LATE, notice="2024-02-15"), "2024-12-01", moved))  # 15 February 2025: a Saturday
    found.append(document(facts_of(ELVEBREDDEN), "2023-06-12", rounding(tmp_path_factory.mktemp("regler"))))
    return [json.loads(json.dumps(one)) for one in found]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_documents_that_the_program_makes_fit_the_schema(made: list[Json]) -> None:
    assert [fault for one in made for fault in faults(one)] == []


def test_every_answer_occurs(made: list[Json]) -> None:
    found = {rules["svar"] for one in made for rules in one["regelsett"]}
    assert found == set(STATUS)


def changes() -> Iterator[tuple[str, Json]]:
    """Yield documents with one fault each."""

    def fresh() -> Json:
        return json.loads(json.dumps(document(practice(("2023-03-06", "2023-03-27")), "2023-03-28", komite())))  # type: ignore[no-any-return]

    extra = fresh()
    extra["regelsett"][0]["nytt"] = 1
    yield "a key too many", extra
    lacking = fresh()
    del lacking["regelsett"][0]["gang"][1]["utlysning"]["vindu"]["passert"]
    yield "a key too few", lacking
    for key, wrong in (("svar", "kanskje"), ("tidligst_dato", "1. mai"), ("mangler", None), ("sikkerhet", "sikker")):
        changed = fresh()
        changed["regelsett"][0][key] = wrong
        yield key, changed


@pytest.mark.parametrize(("what", "document"), list(changes()))
def test_a_document_that_does_not_fit_is_noticed(what: str, document: Json) -> None:
    assert len(faults(document)) == 1, what


def test_it_has_the_words_that_the_program_has() -> None:
    assert SCHEMA["$defs"]["svar"]["properties"]["svar"]["enum"] == list(STATUS)
    assert set(TONES) == set(STATUS)


def test_what_it_shares_with_the_takst_is_the_same() -> None:
    takst = json.loads((DOCS / "skjema" / "takst.schema.json").read_text(encoding="utf-8"))
    for name in SHARED:
        assert SCHEMA["$defs"][name] == takst["$defs"][name]


def test_a_deadline_is_described_as_among_the_deadlines() -> None:
    frister = json.loads((DOCS / "skjema" / "frister.schema.json").read_text(encoding="utf-8"))
    there, here = (schema["$defs"]["frist"]["properties"] for schema in (frister, SCHEMA))
    assert set(here) - set(there) == {"ikke_funnet"}
    assert {key for key in here if key in there and here[key] != there[key]} == {"dato", "foreloepig"}


def test_every_key_of_the_schema_occurs(made: list[Json]) -> None:
    parts = {"": SCHEMA, **SCHEMA["$defs"]}
    described = {(name, key) for name, part in parts.items() for key in part.get("properties", ())}
    assert described - {pair for one in made for pair in met(one, SCHEMA)} == set()
