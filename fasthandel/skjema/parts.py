"""The pieces that schemas are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from re import Pattern
from typing import Any

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY: Schema = {"type": "string", "format": "date"}
TRUTH: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "number"}


def text(most: int, pattern: Pattern[str] | None = None) -> Schema:
    """Return the schema of a text that says something."""
    found: Schema = {"type": "string", "minLength": 1, "maxLength": most}
    return found if pattern is None else {**found, "pattern": as_pattern(pattern)}


def as_pattern(pattern: Pattern[str]) -> str:
    """Return a regular expression of Python's, matched from the start, as JSON Schema writes it: with both ends."""
    return f"^{pattern.pattern.removesuffix(chr(92) + 'Z')}$"


def words(choices: Iterable[str]) -> Schema:
    """Return the schema of a text that is one of some words."""
    return {"enum": list(choices)}


def list_of(items: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def ref(name: str) -> Schema:
    """Return a pointer to a part of the same schema."""
    return {"$ref": f"#/$defs/{name}"}


def closed(properties: Mapping[str, Schema], required: Iterable[str] = (), **more: Any) -> Schema:
    """Return the schema of a table that has these keys and no other."""
    needed = list(required)
    return {
        "type": "object",
        **more,
        "additionalProperties": False,
        **({"required": needed} if needed else {}),
        "properties": dict(properties),
    }


def open_to(values: Schema, **more: Any) -> Schema:
    """Return the schema of a table whose keys the writer chooses."""
    return {"type": "object", **more, "additionalProperties": values}
