"""The schema of the practice file, from the same table as its reading, its template and its page in the manual."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from fasthandel.money import Number, whole
from fasthandel.praksis.table import Key, Table, file_table
from fasthandel.praksis.values import ID, MAX_REASON, MAX_TEXT
from fasthandel.praksis.words import allowed
from fasthandel.skjema.parts import DAY, DIALECT, TRUTH, Schema, as_pattern, closed, list_of, open_to, text, words
from fasthandel.text import Text
from fasthandel.units import Kind, unit_words

_TITLE = Text("Praksisfil for fasthandel", "Practice file for fasthandel")
_ABOUT = Text(
    "Én praksis: fra den fratredende legens tall til dem som kjøper, innløser eller søker.",
    "One practice: from the figures of the outgoing doctor to those who buy, redeem or apply.",
)
_UNIT = Text("Enhet: {unit}.", "Unit: {unit}.")
_EXAMPLE = Text("For eksempel {example}.", "For example {example}.")


def praksis_schema(language: str = "nb") -> dict[str, Any]:
    """Return the schema, with its descriptions in `language`."""
    top = _table(file_table(), language)
    head = {"$schema": DIALECT, "title": _TITLE.in_language(language), "description": _ABOUT.in_language(language)}
    return {**head, **{key: value for key, value in top.items() if key not in head}}


def _table(table: Table, language: str) -> Schema:
    if table.form == "grunner":
        return open_to(text(MAX_REASON), **_about(table.navn, table.forklaring, language))
    properties = {name: _key(key, language) for name, key in table.keys.items()}
    for name, below in table.tables.items():
        inside = _table(below, language)
        about = _about(below.navn, below.forklaring, language)
        properties[name] = {**about, **list_of(inside)} if below.form == "liste" else inside
    return closed(properties, table.needed, **_about(table.navn, table.forklaring, language))


def _about(navn: Text, forklaring: Text, language: str) -> Schema:
    found = {"title": navn.in_language(language), "description": forklaring.in_language(language)}
    return {key: value for key, value in found.items() if value}


def _key(key: Key, language: str) -> Schema:
    """Return the schema of one key: what it holds, within which limits, and in words what it means."""
    fact = key.fact
    unit = unit_words(fact.unit, language) if fact.kind is Kind.TALL else ""
    said = [f"{fact.navn.in_language(language)}. {fact.forklaring.in_language(language)}"]
    if unit:
        said.append(_UNIT.in_language(language).format(unit=unit))
    elif fact.kind is Kind.TALL:
        limits = allowed(key).in_language(language)
        said.append(f"{limits[:1].upper()}{limits[1:]}.")
    said.append(_EXAMPLE.in_language(language).format(example=fact.example))
    return {"description": " ".join(said), **_value(key)}


def _value(key: Key) -> Schema:
    fact = key.fact
    match key.form:
        case "tall" | "karakter":
            limits = {
                name: _limit(end) for name, end in (("minimum", fact.low), ("maximum", fact.high)) if end is not None
            }
            return {"type": "number", **limits, **({"multipleOf": 1} if fact.whole else {})}
        case "dato":
            return DAY
        case "ja/nei":
            return TRUTH
        case "valg":
            return words(fact.choices)
        case "id":
            return {"type": "string", "pattern": as_pattern(ID)}
    return text(fact.max_length or MAX_TEXT)


def _limit(end: Fraction) -> Number:
    number = whole(end)
    assert isinstance(number, int), "the limits of the practice file are whole"
    return number
