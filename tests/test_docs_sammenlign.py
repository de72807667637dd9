"""`docs/sammenlign.md` and its JSON Schema describe every key of real comparisons, and no other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fasthandel import compare, load_facts, sammenlign_document
from fasthandel.data import data_dir
from fasthandel.rules.heads import candidates
from fasthandel.source import parse_toml, read_toml
from scripts.docs import DOCS
from tests.fixtures.sammenlikning import ALL, PRACTICE
from tests.fixtures.schema import met
from tests.test_docs_dokument import closed

Json = dict[str, Any]
SCHEMA: Json = json.loads((DOCS / "skjema" / "sammenlign.schema.json").read_text(encoding="utf-8"))
PAGE = (DOCS / "sammenlign.md").read_text(encoding="utf-8")
DESCRIBED = {
    (name, key) for name, part in {"": SCHEMA, **SCHEMA["$defs"]}.items() for key in part.get("properties", ())
}


@pytest.fixture(scope="module")
def documents() -> list[Json]:
    found = [make() for make in ALL.values()]
    above = PRACTICE.replace("lengde = 1180", "lengde = 1300")  # the ceiling is 1 200: a remark
    practices = [parse_toml(above, "solli.toml"), *map(read_toml, sorted(data_dir("samples").glob("*.toml")))]
    for practice in practices:
        loaded = load_facts(practice)
        found.append(sammenlign_document(compare(loaded.facts, *candidates()), loaded.warnings))
    return [json.loads(json.dumps(one)) for one in found]


def test_every_comparison_fits_the_schema(documents: list[Json]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    strict = Draft202012Validator(closed(SCHEMA))
    for one in documents:
        faults = [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in strict.iter_errors(one)]
        assert not faults, one["praksis"]["fil"]
    assert list(strict.iter_errors({**documents[0], "nytt": 1}))


def test_every_key_of_the_schema_occurs(documents: list[Json]) -> None:
    assert {pair for one in documents for pair in met(one, SCHEMA)} == DESCRIBED


@pytest.mark.parametrize(("part", "key"), sorted(DESCRIBED))
def test_every_key_is_on_the_page(part: str, key: str) -> None:
    heading = f"\n### {part}\n" if part else "\n## Hver nøkkel\n"
    under = PAGE.partition(heading)[2].partition("\n###")[0]
    assert f"\n| `{key}` | " in under
