"""The words for values and limits in the problems of a practice file, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from fasthandel.facts import FactType
from fasthandel.money import Number, divide, exact, plain, whole, written
from fasthandel.praksis.table import Key, Table
from fasthandel.text import Text
from fasthandel.units import Kind, Unit, unit_words

LONGEST_FOUND = 60
_GROUPED_FROM = 10_000
_LIKELY_PER_CENT = range(2, 101)
_PLAIN = {"andel": Text("andel", "share")}


def number_text(value: Number, unit: Unit | None = None) -> Text:
    """Return a number with its unit as a reader sees it; years and other small numbers are not grouped."""

    def say(language: str) -> str:
        digits = plain(value) if isinstance(value, int) and abs(value) < _GROUPED_FROM else written(value, language)
        words = unit_words(unit, language) if unit is not None else ""
        return f"{digits} {words}".rstrip()

    return Text(say("nb"), say("en"))


def found_text(value: Any) -> str:
    """Return a value about as written in TOML, on one line and not too long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _shortened('"' + "".join(sign if sign.isprintable() else f"\\u{ord(sign):04X}" for sign in value) + '"')
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "[…]" if value else "[]"
    if isinstance(value, dict):
        return "{…}" if value else "{}"
    return _shortened(str(value))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_FOUND else f"{text[: LONGEST_FOUND - 1]}…"


def allowed(key: Key) -> Text:
    """Return what the key takes, with its limits and its unit."""
    fact = key.fact
    if fact.choices:
        words = ", ".join(f'"{choice}"' for choice in fact.choices)
        return Text(f"tillatt: {words}", f"allowed: {words}")
    if fact.kind is Kind.TALL:
        return _allowed_numbers(key)
    if fact.kind is Kind.DATO:
        return Text("tillatt: datoer fra 1900-01-01 til 2100-12-31", "allowed: dates from 1900-01-01 to 2100-12-31")
    if fact.kind is Kind.JA_NEI:
        return Text("tillatt: true eller false", "allowed: true or false")
    if key.form == "id":
        return Text(
            "tillatt: 1 til 40 tegn av A–Z, a–z, 0–9, - og _, ikke elleve sifre på rad",
            "allowed: 1 to 40 characters of A–Z, a–z, 0–9, - and _, not eleven digits in a row",
        )
    return Text(
        f"tillatt: tekst i anførselstegn, høyst {fact.max_length} tegn",
        f"allowed: text in quotes, at most {fact.max_length} characters",
    )


def _allowed_numbers(key: Key) -> Text:
    fact = key.fact
    low, high = number_text(whole(fact.low or Fraction(0))), number_text(whole(fact.high or Fraction(0)))
    unit = _PLAIN.get(fact.unit.plain) or Text(unit_words(fact.unit, "nb"), unit_words(fact.unit, "en"))
    kind = Text("hele tall fra ", "whole numbers from ") if fact.whole else Text("")
    if key.form == "karakter":
        kind = Text("trinn på 0.1 fra ", "steps of 0.1 from ")
    nb, en = (f" ({words})" if words else "" for words in (unit.nb, unit.en))
    return Text(f"tillatt: {kind.nb}{low.nb} til {high.nb}{nb}", f"allowed: {kind.en}{low.en} to {high.en}{en}")


def example(fact: FactType) -> Text:
    """Return an example of the key, as written in the file."""
    line = f"{fact.path.rpartition('.')[2]} = {fact.example}"
    return Text(f"for eksempel {line}", f"for example {line}")


def known(table: Table) -> Text:
    """Return what can stand in the table."""
    names = ", ".join(table.names)
    if not table.path:
        return Text(f"tabellene er: {names}", f"the tables are: {names}")
    return Text(f"[{table.path}] tar: {names}", f"[{table.path}] takes: {names}")


def as_share(value: object) -> Text:
    """Return how to write a share that was given in per cent, nothing if `value` is not above 1."""
    number = exact(value)
    if number <= 1:
        return Text("")
    share = number if number in _LIKELY_PER_CENT else 40
    before, _, after = plain(divide(share, 100)).partition(".")
    line = f"{before}.{after:0<2}"
    return Text(f"{plain(share)} % skrives {line}", f"{plain(share)} % is written {line}")


def listed(words: Iterable[object]) -> str:
    """Return the words with commas between."""
    return ", ".join(map(str, words))
