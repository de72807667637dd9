"""What was found in an announcement as one JSON-ready document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from fasthandel._version import __version__
from fasthandel.annonse.noekler import Noekkel, noekler
from fasthandel.annonse.tekst import Tekst
from fasthandel.annonse.treff import Treff, Verdi
from fasthandel.money import plain
from fasthandel.text import both
from fasthandel.units import Kind

FORMAT = "fasthandel.annonse"
FORMAT_VERSION = 1


def annonse_document(tekst: Tekst, treff: Sequence[Treff]) -> dict[str, Any]:
    """Return the findings of `finn`, and every key without one, as a document. Numbers are exact texts.

    Findings that contradict each other stand as one record each, in the order of the text.
    """
    found = {one.noekkel: one for one in treff}
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "fil": tekst.navn,
        "slag": tekst.slag,
        "sha256": tekst.sha256,
        "linjer": len(tekst.linjer),
        "treff": [record for key in noekler().values() for record in _records(key, found.get(key.sti))],
    }


def _records(key: Noekkel, found: Treff | None) -> Iterator[dict[str, Any]]:
    if found is None:
        yield _record(key, None, "ikke_funnet")
        return
    for one in found.alternativer or (found,):
        yield _record(key, one, found.tilstand)


def _record(key: Noekkel, one: Treff | None, state: str) -> dict[str, Any]:
    fact = key.fakta
    return {
        "noekkel": key.sti,
        **both("navn", fact.navn),
        "verdi": None if one is None or one.verdi is None else as_data(one.verdi),
        "enhet": str(fact.unit) if fact.kind is Kind.TALL else fact.kind.value,
        "ord": None if one is None else one.ordene,
        "linje": None if one is None else one.linje,
        "kolonne": None if one is None else one.kolonne,
        "side": None if one is None else one.side,
        "sikker": one is not None and one.sikker,
        "grunn": one.grunn.nb if one is not None and one.grunn else None,
        "grunn_en": (one.grunn.en or one.grunn.nb) if one is not None and one.grunn else None,
        "raad": key.raad.nb or None,
        "raad_en": key.raad.en or None,
        "tilstand": state,
    }


def as_data(value: Verdi) -> str:
    """Return a value as text: "1050000", "2027-03-15", "ja", "naeringsdrift"."""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else plain(value)
