"""Every key of the documents that commands give, for the pages of `docs/`, read off their JSON Schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).resolve().parent.parent / "docs" / "skjema"

_TYPES = {"string": "tekst", "boolean": "true/false", "integer": "heltall", "null": "null", "object": "objekt"}


def dokument(name: str = "takst") -> str:
    """Return a table of keys for a document itself and for each sort of object in it."""
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    parts = [_keys(schema)]
    for inner, part in schema["$defs"].items():
        if "properties" in part:
            parts.append(f"### {inner}\n\n{part['description']}\n\n{_keys(part)}")
    return "\n\n".join(parts)


def _keys(schema: dict[str, Any]) -> str:
    rows = (f"| `{name}` | {_type(one)} | {one['description']} |" for name, one in _properties(schema))
    return "\n".join(["| nøkkel | holder | betyr |", "|---|---|---|", *rows])


def _properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from schema["properties"].items()


def _type(schema: dict[str, Any]) -> str:
    """Return what a key holds, in words; what is described elsewhere on the page as a link."""
    if "const" in schema:
        return f"`{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return ", ".join("null" if word is None else f"`{word}`" for word in schema["enum"])
    if "anyOf" in schema:
        return " eller ".join(_type(one) for one in schema["anyOf"])
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _SIMPLE.get(name) or f"[{name}](#{name})"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if kinds == ["array"]:
        return f"liste av {_type(schema['items'])}"
    if kinds == ["object"] and "additionalProperties" in schema:
        return f"objekt av {_type(schema['additionalProperties'])}"
    return " eller ".join(_TYPES[kind] for kind in kinds)


_SIMPLE = {"tall": "tall som tekst", "dato": "dato", "sha256": "sjekksum"}
"""The parts that the page explains in its own words."""
