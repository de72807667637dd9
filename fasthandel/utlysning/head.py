"""What a run of the announcement check says before its first file: the rule sets, and every check that they have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from fasthandel._version import __version__
from fasthandel.rules.model import Krav, Regelsett
from fasthandel.text import Text, both
from fasthandel.utlysning.choice import Choice
from fasthandel.utlysning.kontroll import metadata, sources
from fasthandel.utlysning.waivers import OWN

FORMAT = "fasthandel.utlysning"
FORMAT_VERSION = 1

FORBEHOLD = Text(
    "Dette er en gjennomgang etter oppgitte regler og opplysninger, ikke juridisk råd. Hvor sikker hver regel er, står "
    "ved den. Hjemmelen og pasientlisten kan ikke selges.",
    "This is a review by stated rules and facts, not legal advice. How sure each rule is stands beside it. The post "
    "and the patient list cannot be sold.",
)


def head_document(sets: Sequence[Regelsett], dato: date, choice: Choice | None = None) -> dict[str, Any]:
    """Return the head: the day, the rule sets, and the checks asked for by code, each once."""
    choice = choice or Choice()
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "dato": dato.isoformat(),
        "regelsett": [
            {
                "id": one.id,
                **both("navn", one.navn),
                "versjon": one.versjon,
                "status": one.status,
                "sha256": one.sha256,
            }
            for one in sets
        ],
        "kontroller": [_described(*one) for one in checks_of(sets) if choice.takes(one[0].kode, one[0].id)]
        + [_own(one) for one in OWN.values() if choice.takes(one["kode"], one["id"])],
        **both("forbehold", FORBEHOLD),
    }


def checks_of(sets: Iterable[Regelsett]) -> list[tuple[Krav, Regelsett]]:
    """Return every check of the rule sets by code, with the first rule set that has it."""
    found: dict[str, tuple[Krav, Regelsett]] = {}
    for regelsett in sets:
        for rule in regelsett.konklusjoner.values():
            if isinstance(rule, Krav):
                found.setdefault(rule.kode, (rule, regelsett))
    return [found[kode] for kode in sorted(found)]


def _described(rule: Krav, regelsett: Regelsett) -> dict[str, Any]:
    return {
        "kode": rule.kode,
        "id": rule.id,
        **both("navn", rule.navn),
        "alvor": rule.alvor,
        **metadata(rule),
        "regelsett": regelsett.id,
        "sikkerhet": rule.basis.sikkerhet or None,
        "kilder": sources(rule, regelsett.kilder.get(rule.basis.kilde)),
    }


def _own(about: dict[str, Any]) -> dict[str, Any]:
    return {**about, **both("ordlyd", Text("")), "regelsett": "", "sikkerhet": None, "kilder": []}
