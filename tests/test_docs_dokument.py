"""`docs/dokument.md` and its JSON Schema describe every key of real documents, and no other."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fasthandel import evaluate, load_facts, load_regelsett, takst_document
from fasthandel.errors import NothingEvaluatedError
from fasthandel.rules import library_ids
from scripts.docs import DOCS, ROOT
from tests.fixtures.schema import met
from tests.test_docs_regelspraak import FILES, file_of

Json = dict[str, Any]
SCHEMA: Json = json.loads((DOCS / "skjema" / "takst.schema.json").read_text(encoding="utf-8"))
PAGE = (DOCS / "dokument.md").read_text(encoding="utf-8")
TURNS = 5
NOTHING_GIVEN = """
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "8.2"
verdsettingsdato = 2023-05-01
[liste]
lengde = 1300
tak = 1200
"""


def closed(schema: Any) -> Any:
    """Return the schema with unknown keys refused: readers may meet new ones, this version may not have any."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    return (
        {**parts, "additionalProperties": False} if schema.get("type") == "object" and "properties" in schema else parts
    )


STRICT = Draft202012Validator(closed(SCHEMA))


facts_of, rules_of = cache(load_facts), cache(load_regelsett)


def document(practice: Path, rules: str | Path, day: date | None = None) -> Json | None:
    loaded, regelsett = facts_of(practice), rules_of(rules)
    try:
        resultat = evaluate(loaded.facts, regelsett, day)
    except NothingEvaluatedError:  # a building block without components, or not in force on the day
        return None
    return json.loads(json.dumps(takst_document(resultat, loaded.warnings)))  # type: ignore[no-any-return]  # a dict


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Json]:
    """Return three practices under every rule set, those of the language's page too, and each sample under some."""
    folder = tmp_path_factory.mktemp("dokument")
    for name, _, _ in FILES:
        (folder / name).write_text(file_of(name), encoding="utf-8")
    (folder / "ingenting.toml").write_text(NOTHING_GIVEN, encoding="utf-8")
    samples = sorted((ROOT / "samples").glob("*.toml"))
    few = [ROOT / "samples" / "elvebredden.toml", folder / "ingenting.toml", folder / "solli.toml"]
    rules: list[str | Path] = [*library_ids(), folder / "granvik-2026.toml", folder / "nordby.toml"]
    turns = [(sample, one) for row, sample in enumerate(samples) for one in rules[row % TURNS :: TURNS]]
    found = [document(*pair) for pair in turns]
    found += [document(practice, one, day) for practice in few for one in rules for day in (None, date(2023, 6, 1))]
    return [one for one in found if one is not None]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_document_fits_the_schema(documents: list[Json]) -> None:
    assert len(documents) > len(library_ids())
    for one in documents:
        faults = [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in STRICT.iter_errors(one)]
        assert not faults, (one["praksis"]["fil"], one["regelsett"]["id"])


def test_a_key_that_the_schema_does_not_know_is_noticed(documents: list[Json]) -> None:
    line = {**documents[0]["komponenter"][0], "nytt": 1}
    changed = {**documents[0], "komponenter": [line]}
    assert list(STRICT.iter_errors(changed))
    assert not list(Draft202012Validator(SCHEMA).iter_errors(changed))


@cache
def described() -> frozenset[tuple[str, str]]:
    """Return every key of the schema with the part it belongs to, "" for the document itself."""
    parts = {"": SCHEMA, **SCHEMA["$defs"]}
    return frozenset((name, key) for name, part in parts.items() for key in part.get("properties", ()))


def test_every_key_of_the_schema_occurs(documents: list[Json]) -> None:
    found = {pair for one in documents for pair in met(one, SCHEMA)}
    assert described() - found == set()


@pytest.mark.parametrize(("part", "key"), sorted(described()))
def test_every_key_is_on_the_page(part: str, key: str) -> None:
    heading = f"\n### {part}\n" if part else "\n## Hver nøkkel\n"
    under = PAGE.partition(heading)[2].partition("\n###")[0]
    assert f"\n| `{key}` | " in under
