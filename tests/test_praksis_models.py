"""The models, the table made from them, and our words for what pydantic finds."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from fasthandel.praksis import fact_lists, fact_types, felter, generate
from fasthandel.praksis.explain import WORDS
from fasthandel.praksis.model import Praksis
from fasthandel.praksis.table import Key, Table, file_table
from fasthandel.praksis.values import RefusedError
from fasthandel.text import LANGUAGES
from fasthandel.units import Kind, parse_unit


def tables(table: Table) -> Iterator[Table]:
    yield table
    for child in table.tables.values():
        yield from tables(child)


KEYS = [key for table in tables(file_table()) for key in table.keys.values()]
each_key = pytest.mark.parametrize("key", KEYS, ids=lambda key: key.fact.path)


def test_the_table_is_the_one_that_the_models_give() -> None:
    written = Path(felter.__file__).read_text(encoding="utf-8")
    assert written == generate.source(), "run: python -m fasthandel.praksis.generate"


@each_key
def test_each_key_is_explained_in_both_languages_with_an_example_it_takes(key: Key) -> None:
    fact = key.fact
    for language in LANGUAGES:
        assert fact.navn.in_language(language)
        assert fact.forklaring.in_language(language).endswith(".")
    assert fact.navn.en
    assert fact.forklaring.en
    value = tomllib.loads(f"x = {fact.example}", parse_float=Decimal)["x"]
    key.read(value)


@each_key
def test_each_number_has_limits_and_a_unit_and_each_text_a_length(key: Key) -> None:
    fact = key.fact
    if fact.kind is Kind.TALL:
        assert fact.low is not None
        assert fact.high is not None
        assert fact.low < fact.high
        assert str(fact.unit) in ("andel", "antall", "aarstall") or fact.unit.powers
        for limit in (fact.low, fact.high):
            assert key.read(Decimal(int(limit))) == limit
        for beyond in (fact.low - 1, fact.high + 1):
            with pytest.raises(RefusedError):
                key.read(int(beyond))
    else:
        assert fact.unit == parse_unit("andel") or not fact.unit.powers
    if key.form == "tekst":
        assert 0 < fact.max_length <= 2000
    assert bool(fact.choices) == (key.form == "valg")


def test_every_table_is_explained_in_both_languages() -> None:
    for table in tables(file_table()):
        if table.path:
            assert table.navn.en
            assert table.forklaring.nb.endswith(".")
            assert table.forklaring.en.endswith(".")


def test_facts_are_found_by_path_with_kind_unit_and_limits() -> None:
    facts = fact_types()
    cost = facts["utstyr[].nypris"]
    assert (cost.kind, cost.unit, cost.required) == (Kind.TALL, parse_unit("kr"), False)
    assert (facts["praksis.eierandel"].low, facts["praksis.eierandel"].high) == (Fraction(0), Fraction(1))
    assert facts["praksis.omraade"].choices == ("KS", "Oslo", "DK", "DE", "AT", "FR", "NL", "UK", "US", "SE")
    assert facts["praksis.omraade"].required
    assert facts["praksis.antall_leger"].whole
    assert facts["vurdering.systemer.karakter"].skjoenn
    assert facts["vurdering.systemer.karakter"].navn.nb == "Systemer: karakter"
    assert not facts["vurdering.systemer.grunn"].required, "the whole table may be left out"
    assert [fact.path for fact in facts.values() if fact.skjoenn] == [
        path for path in facts if path.endswith(".karakter")
    ]
    assert list(fact_lists()) == ["regnskap", "utstyr", "kommunal_ytelse", "utlysning", "unntak", "valutakurs"]


def test_a_grade_that_may_be_judged_stands_in_nine_elements() -> None:
    assert len([path for path in fact_types() if path.endswith(".karakter")]) == 9


# What each part of a pydantic schema can find wrong in what TOML can hold.
CAN_RAISE = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "model-field": set(),
    "default": set(),
    "nullable": set(),
    "definitions": set(),
    "definition-ref": set(),
    "any": set(),
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "literal": {"literal_error"},
    "bool": {"bool_type"},
    "date": {"date_type"},
    "str": {"string_type"},
    "function-plain": {"tall_type", "tall_stort", "tall_lite", "tall_desimaler"},
    "function-after": set(),
}
BY_CONSTRAINT = {
    "ge": "greater_than_equal",
    "le": "less_than_equal",
    "max_length": "string_too_long",
    "multiple_of": "multiple_of",
}
BY_FUNCTION = {
    "greater_than_or_equal_validator": {"greater_than_equal"},
    "less_than_or_equal_validator": {"less_than_equal"},
    "multiple_of_validator": {"multiple_of"},
    "max_length_validator": {"too_long"},
    "tenths": {"karakter_trinn"},
    "text": {"tekst_tom", "tekst_styretegn", "tekst_ikke_fylt_ut"},
    "identifier": {"tekst_tom", "tekst_styretegn", "tekst_ikke_fylt_ut", "id_form"},
    "number": set(),
}


# Parts of a schema that tell how a value is checked by a function, written out or described.
SAYS_NOTHING = {"function", "serialization", "metadata", "config"}


def raised_by(schema: Any) -> Iterator[str]:
    """Yield every error type that `schema` can raise; an unknown part of a schema is a KeyError."""
    if isinstance(schema, dict) and isinstance(schema.get("type"), str):
        yield from CAN_RAISE[schema["type"]]
        yield from (kind for word, kind in BY_CONSTRAINT.items() if word in schema)
        if "function" in schema:
            yield from BY_FUNCTION[_name(schema["function"]["function"])]
    if isinstance(schema, dict):
        schema = [part for word, part in schema.items() if word not in SAYS_NOTHING]
    for part in schema if isinstance(schema, list) else ():
        yield from raised_by(part)


def _name(function: Any) -> str:
    while hasattr(function, "func"):  # functools.partial
        function = function.func
    if function.__name__ == "checked":  # kinds._reported, around the check itself
        return str(function.__closure__[0].cell_contents.__name__)
    return str(function.__name__)


def test_we_have_words_for_every_type_of_error_that_the_models_can_raise() -> None:
    found = set(raised_by(Praksis.__pydantic_core_schema__))
    assert {"missing", "tall_desimaler", "karakter_trinn", "id_form", "literal_error"} <= found
    assert found - {"extra_forbidden"} <= set(WORDS), "explain has no words for them"


def test_the_schema_is_plain_json_with_words_and_limits() -> None:
    schema = Praksis.model_json_schema()
    text = json.dumps(schema, ensure_ascii=False)
    assert '"default"' not in text
    assert '"null"' not in text
    definitions = schema["$defs"]
    assert definitions["Liste"]["properties"]["lengde"] == {
        "type": "number",
        "minimum": 0,
        "maximum": 10_000,
        "multipleOf": 1,
        "title": "Listelengde",
        "description": "Pasienter på listen på verdsettingsdatoen. Enhet: pasient.",
    }
    assert definitions["Utstyr"]["additionalProperties"] is False
    assert definitions["Utstyr"]["required"] == ["id", "navn", "klasse", "eier"]
    assert schema["properties"]["utstyr"]["type"] == "array"
    for definition in definitions.values():
        for key in definition["properties"].values():
            assert key["title"]
            assert key["description"]


def test_the_schema_names_every_key_of_the_table() -> None:
    schema = Praksis.model_json_schema()

    def keys(part: dict[str, Any], before: str) -> Iterator[str]:
        for name, child in part.get("properties", {}).items():
            inner = child.get("items", child)
            below = schema["$defs"].get(inner.get("$ref", "").rpartition("/")[2])
            path = f"{before}{name}[]" if child.get("type") == "array" else f"{before}{name}"
            if below:
                yield from keys(below, f"{path}.")
            elif child.get("type") != "object":
                yield path

    assert list(keys(schema, "")) == [key.fact.path for key in _in_file_order(file_table())]


def _in_file_order(table: Table) -> Iterator[Key]:
    yield from table.keys.values()
    for child in table.tables.values():
        yield from _in_file_order(child)


def test_a_model_can_be_written_as_json_with_exact_numbers() -> None:
    praksis = Praksis.model_validate(
        {
            "praksis": {
                "navn": "Solli",
                "omraade": "KS",
                "driftsform": "8.2",
                "verdsettingsdato": date(2023, 3, 1),
                "eierandel": Decimal("0.4"),
            }
        }
    )
    written = json.loads(praksis.model_dump_json(exclude_none=True))
    assert written["praksis"]["eierandel"] == "0.4"
    assert written["praksis"]["verdsettingsdato"] == "2023-03-01"
    assert all(issubclass(model, BaseModel) for model in (type(praksis.praksis), type(praksis.liste)))


@pytest.mark.parametrize("exponent", [9, -9])
def test_a_number_out_of_all_proportion_is_refused_before_it_is_made_exact(exponent: int) -> None:
    huge = Decimal((0, (1,), exponent * 10**8))
    for key in KEYS:
        if key.fact.kind is Kind.TALL:
            with pytest.raises(RefusedError):
                key.read(huge)
