"""The JSON Schema of the announcement check and the page made from it describe every key, and no other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fasthandel.render.utlysning import skriver
from scripts.docs import DOCS
from tests.fixtures.schema import met
from tests.fixtures.utlysning_document import faulty, good, head, many, summary, unreadable
from tests.test_docs_dokument import closed

Json = dict[str, Any]
SCHEMA: Json = json.loads((DOCS / "skjema" / "utlysning.schema.json").read_text(encoding="utf-8"))
PAGE = (DOCS / "utlysning-formater.md").read_text(encoding="utf-8")
STRICT = Draft202012Validator(closed(SCHEMA))
DESCRIBED = {
    (name, key) for name, part in {"": SCHEMA, **SCHEMA["$defs"]}.items() for key in part.get("properties", ())
}


def document(*files: Json) -> Json:
    writer = skriver("json")
    text = writer.begin(head()) + "".join(map(writer.file, files)) + writer.end(summary(files))
    return json.loads(text)  # type: ignore[no-any-return]  # a dict


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("files", [[], [good()], [faulty(), good(), unreadable()], many(12)], ids=len)
def test_every_document_fits_the_schema(files: list[Json]) -> None:
    assert [f"{list(one.absolute_path)}: {one.message[:200]}" for one in STRICT.iter_errors(document(*files))] == []


def test_a_key_that_the_schema_does_not_know_is_noticed() -> None:
    assert list(STRICT.iter_errors({**document(), "nytt": 1}))
    assert not list(Draft202012Validator(SCHEMA).iter_errors({**document(), "nytt": 1}))


def test_every_line_of_json_lines_fits_its_part() -> None:
    writer = skriver("jsonl")
    files = [faulty(), good(), unreadable()]
    text = writer.begin(head()) + "".join(map(writer.file, files)) + writer.end(summary(files))
    kinds = []
    for line in map(json.loads, text.splitlines()):
        kind = line.pop("type")
        kinds.append(kind)
        part = SCHEMA["$defs"].get(kind) or {**SCHEMA, "required": [*head()]}
        assert not list(Draft202012Validator({**part, "$defs": SCHEMA["$defs"]}).iter_errors(line))
    assert kinds == ["hode", "fil", "fil", "fil", "sammendrag"]


def test_every_key_of_the_schema_occurs() -> None:
    assert set(met(document(faulty(), unreadable()), SCHEMA)) == DESCRIBED


@pytest.mark.parametrize(("part", "key"), sorted(DESCRIBED))
def test_every_key_is_on_the_page(part: str, key: str) -> None:
    heading = f"\n### {part}\n" if part else "\n## Hver nøkkel\n"
    under = PAGE.partition(heading)[2].partition("\n###")[0]
    assert f"\n| `{key}` | " in under
