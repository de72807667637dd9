"""A practice file from what was found: every value with the words it rests on, every gap with what to write."""

from __future__ import annotations

import json
import os
import textwrap
from collections.abc import Iterator, Sequence
from fractions import Fraction

from fasthandel.annonse.dokument import as_data
from fasthandel.annonse.noekler import Noekkel, noekler
from fasthandel.annonse.tekst import Tekst
from fasthandel.annonse.treff import Treff, Verdi
from fasthandel.praksis.table import Key, file_table
from fasthandel.praksis.values import CONTROL, RefusedError
from fasthandel.text import Text
from fasthandel.units import unit_words

WIDTH = 100
_TOP = Text(
    "Praksisfil laget av en utlysning: {fil}\n"
    "Hver verdi står med ordene den bygger på. Hold dem mot teksten før filen brukes.\n"
    "Linjer som begynner med # rett foran en nøkkel, er ikke tatt med: fordi det ikke ble funnet, fordi ordene ikke er "
    "sikre, eller fordi teksten sier flere ting. Ta bort # og skriv det som er riktig.",
    "Practice file made from an announcement: {fil}\n"
    "Each value stands with the words it rests on. Hold them against the text before the file is used.\n"
    "Lines that start with # right before a key are left out: because nothing was found, because the words are not "
    "certain, or because the text says several things. Take the # away and write what is right.",
)
_MUST = Text("MÅ FYLLES UT", "MUST BE FILLED IN")
_NOT_FOUND = Text("Ikke funnet", "Not found")
_UNSURE = Text("Usikkert, ta bort # hvis det stemmer", "Not certain, take the # away if it is right")
_CONFLICT = Text("Teksten sier flere ting, velg ett", "The text says several things, choose one")
_LINE = Text("linje {linje}", "line {linje}")
_PAGE = Text("side {side}, linje {linje}", "page {side}, line {linje}")
_EXAMPLE = Text("For eksempel {eksempel}.", "For example {eksempel}.")


def som_toml(tekst: Tekst, treff: Sequence[Treff], language: str = "nb") -> str:
    """Return a practice file with what was found, its comments in `language` ("nb" or "en").

    It always parses as TOML and holds only keys that exist; what the text does not say for certain is commented out, so
    that the file is not valid until the user has filled in what every practice file needs.
    """
    found = {one.noekkel: one for one in treff}
    lines = list(_comments(_TOP.in_language(language).format(fil=tekst.navn)))
    for table, header in (("praksis", "[praksis]"), ("utlysning", "[[utlysning]]")):
        lines += ["", header]
        if table == "utlysning":
            lines += _source(tekst)
        for key in _all_keys(table):
            lines += _key(key, found.get(key.sti), language)
    return "\n".join(lines) + "\n"


def _all_keys(table: str) -> Iterator[Noekkel]:
    """Yield the keys that are looked for, and those that the table needs besides."""
    known = noekler()
    for key in known.values():
        if key.sti.startswith(f"{table}."):
            yield key
    for name in file_table().tables[table].needed:
        if f"{table}.{name}" not in known:
            yield Noekkel(f"{table}.{name}")


def _source(tekst: Tekst) -> list[str]:
    name = os.path.basename(tekst.navn)
    key = file_table().tables["utlysning"].keys["kilde"]
    try:
        return [f"kilde = {_quoted(str(key.read(name)))}"]
    except RefusedError:
        return []


def _key(key: Noekkel, one: Treff | None, language: str) -> Iterator[str]:
    table, _, name = key.sti.partition(".")
    in_file = file_table().tables[table].keys[name]
    yield ""
    if one is None:
        yield from _missing(key, in_file, language)
        return
    written = "" if one.verdi is None else _written(in_file, one.verdi)
    if written and one.sikker:
        yield from _comments(_words(one, language))
        yield f"{name} = {written}"
        return
    if one.alternativer:
        yield from _comments(f"{_CONFLICT.in_language(language)}:")
        for other in one.alternativer:
            yield from _comments(f"{_value(in_file, other, language)}: {_words(other, language)}", indent="  ")
    elif written:
        yield from _comments(f"{_UNSURE.in_language(language)}: {_words(one, language)}{_because(one, language)}")
    else:
        reason = one.grunn.in_language(language) or _NOT_FOUND.in_language(language)
        yield from _comments(f"{reason[:1].upper()}{reason[1:]}: {_words(one, language)}")
    if in_file.needed:
        yield from _comments(f"{_MUST.in_language(language)}: {_advice(key, in_file, language)}")
    yield f"#{name} = {written}".rstrip()


def _missing(key: Noekkel, in_file: Key, language: str) -> Iterator[str]:
    says = _MUST if in_file.needed else _NOT_FOUND
    yield from _comments(f"{says.in_language(language)}: {_advice(key, in_file, language)}")
    yield f"#{in_file.name} ="


def _advice(key: Noekkel, in_file: Key, language: str) -> str:
    """Return what the key holds, in which unit, and an example."""
    fact = in_file.fact
    label, what = fact.navn.in_language(language), key.raad.in_language(language)
    unit = unit_words(fact.unit, language)
    said = f"{label[:1].lower()}{label[1:]}" + (f", {what}" if what else "")
    counted = f" ({unit})" if unit and unit not in said else ""
    return f"{said}{counted}. {_EXAMPLE.in_language(language).format(eksempel=fact.example)}"


def _because(one: Treff, language: str) -> str:
    reason = one.grunn.in_language(language)
    return f" ({reason})" if reason else ""


def _words(one: Treff, language: str) -> str:
    where = _LINE if one.side is None else _PAGE
    place = where.in_language(language).format(linje=one.linje, side=one.side)
    quoted = f"«{one.ordene}»" if language == "nb" else f"“{one.ordene}”"
    return f"{quoted}, {place}"


def _value(in_file: Key, one: Treff, language: str) -> str:
    if one.verdi is None:
        return one.grunn.in_language(language)
    return _written(in_file, one.verdi) or as_data(one.verdi)


def _written(in_file: Key, value: Verdi) -> str:
    """Return a value as TOML; "" for one that the key cannot hold."""
    try:
        in_file.read(value)
    except RefusedError:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    text = as_data(value)
    return "" if isinstance(value, Fraction) and "/" in text else text


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # nothing that TOML escapes otherwise passes `Key.read`


def _comments(text: str, indent: str = "") -> Iterator[str]:
    """Yield a text as comment lines; what a comment may not hold is shown as a question mark."""
    for paragraph in text.split("\n"):
        shown = CONTROL.sub("?", paragraph)
        for line in textwrap.wrap(shown, WIDTH, break_on_hyphens=False, break_long_words=False) or [""]:
            yield f"# {indent}{line}".rstrip()
