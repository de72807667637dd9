"""What a field and a section of the practice file mean, in words: the metadata that the models carry."""

from __future__ import annotations

from typing import Any

from fasthandel.record import record

RENAMED = {"ge": "minimum", "le": "maximum", "multiple_of": "multipleOf"}
"""Limits of an exact number, as pydantic writes them for a validator of our own and as JSON Schema spells them."""


@record
class Form:
    """Which kind of value a type alias of `kinds` is, for the table of keys."""

    name: str


@record
class Felt:
    """The meaning of one key: label, unit, explanation and an example, in both languages."""

    navn: str
    navn_en: str
    enhet: str
    """A unit that `units.parse_unit` knows; empty for dates, texts and yes/no."""
    forklaring: str
    forklaring_en: str
    eksempel: str
    """An example value as written in TOML."""
    skjoenn: bool = False
    """True for a grade that a person sets by judgement."""

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        """Return the key's JSON Schema, with its words."""
        schema = {RENAMED.get(word, word): value for word, value in _without_null(handler(core_schema)).items()}
        unit = f" Enhet: {self.enhet}." if self.enhet else ""
        return {**schema, "title": self.navn, "description": self.forklaring + unit}


@record
class Seksjon:
    """The meaning of one table, or of one list of tables, of the practice file."""

    navn: str
    navn_en: str
    forklaring: str
    forklaring_en: str
    noekkel: str = ""
    """For a list: the field that tells its items apart."""

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        """Return the table's JSON Schema, with its words."""
        return {**_without_null(handler(core_schema)), "title": self.navn, "description": self.forklaring}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the one branch that is not null: TOML says "absent" by leaving a key out."""
    branches: list[dict[str, Any]] = [branch for branch in schema.get("anyOf", [schema]) if branch != {"type": "null"}]
    assert len(branches) == 1, "a key holds one kind of value"
    return branches[0]
