"""The deadlines of a practice as one JSON-ready document; every other output is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from fasthandel._version import __version__
from fasthandel.codes import title
from fasthandel.dates import TELLERE
from fasthandel.engine.document import practice
from fasthandel.engine.explain import Explainer
from fasthandel.engine.judged import FristResult
from fasthandel.engine.judgements import deadline_data
from fasthandel.engine.valuation import Resultat
from fasthandel.errors import Problem
from fasthandel.facts import Facts
from fasthandel.frister.events import events
from fasthandel.frister.status import status_of
from fasthandel.rules.documents import source_data
from fasthandel.sammenlign.outcomes import Utfall
from fasthandel.text import Text, both, say

FORMAT = "fasthandel.frister"
FORMAT_VERSION = 1
COMING = ("kommer", "foreloepig")

FORBEHOLD = Text(
    "Dette er datoer regnet ut etter oppgitte regler og opplysninger, ikke juridisk råd. Hvor sikker hver regel er, "
    "står ved den. Det som ikke er funnet i noen kilde, vises som ikke kjent.",
    "These are dates reckoned by stated rules and facts, not legal advice. How sure each rule is stands beside it. "
    "What was found in no source is shown as not known.",
)


def frister_document(facts: Facts, utfall: Iterable[Utfall], dato: date, innen: int | None = None) -> dict[str, Any]:
    """Return the deadlines under each rule set, where each stands on `dato`, and what the practice file tells.

    `innen` is a number of days: the deadlines to come within them are listed under "innenfor".
    """
    found = list(utfall)
    sets = [_rule_set(one, dato) for one in found]
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "praksis": practice(facts),
        "dato": dato.isoformat(),
        "innen": innen,
        "hendelser": events(facts),
        "regelsett": sets,
        "kilder": {one.id: _sources(one.resultat) for one in found if one.resultat is not None},
        "innenfor": [] if innen is None else within_days(sets, dato, innen),
        **both("forbehold", FORBEHOLD),
    }


def within_days(sets: Sequence[dict[str, Any]], dato: date, innen: int) -> list[dict[str, str]]:
    """Return the deadlines that come on `dato` or in the `innen` days after it, first the first."""
    last = (dato + timedelta(days=innen)).isoformat()
    found = [
        {"regelsett": one["id"], "id": frist["id"], "dato": frist["dato"]}
        for one in sets
        for frist in one["frister"]
        if frist["status"] in COMING and dato.isoformat() <= frist["dato"] <= last
    ]
    return sorted(found, key=lambda one: one["dato"])


def _rule_set(utfall: Utfall, dato: date) -> dict[str, Any]:
    resultat = utfall.resultat
    return {**rule_set_head(utfall), "frister": [] if resultat is None else _deadlines(resultat, dato)}


def rule_set_head(utfall: Utfall) -> dict[str, Any]:
    """Return what a rule set is, whether it applies, and if not, why not."""
    hode, resultat = utfall.hode, utfall.resultat
    return {
        "id": hode.id,
        **both("navn", hode.navn),
        "versjon": hode.versjon,
        "status": hode.status,
        "sha256": resultat.regelsett.sha256 if resultat is not None else None,
        "gjelder": resultat is not None,
        "hvorfor": [why_not(problem) for problem in utfall.problems],
    }


def why_not(problem: Problem) -> dict[str, str]:
    """Return why a rule set does not apply, as a text in both languages."""
    found = {}
    for key, language in (("tekst", "nb"), ("tekst_en", "en")):
        expected = say(problem.expected, language)
        found[key] = title(problem, language) + (f"; {expected}" if expected else "")
    return found


def _deadlines(resultat: Resultat, dato: date) -> list[dict[str, Any]]:
    """Return the deadlines in order of time; what has no date comes last, in the order of the rule files."""
    explainer = Explainer()
    order = {ident: number for number, ident in enumerate(resultat.regelsett.konklusjoner)}
    in_file_order = sorted(resultat.frister, key=lambda one: order[one.rule.id])
    found = [_deadline(explainer, one, dato) for one in in_file_order]
    return sorted(found, key=lambda one: one["dato"] or "9999-99-99")


def _deadline(explainer: Explainer, frist: FristResult, dato: date) -> dict[str, Any]:
    stand = status_of(frist, dato)
    data = deadline_data(explainer, frist)
    teller = TELLERE[frist.rule.teller].navn if frist.rule.teller else Text("")
    del data["ikke_funnet"]
    return {
        **data,
        "status": stand.status,
        "dato": None if stand.dato is None else stand.dato.isoformat(),
        "foreloepig": stand.status == "foreloepig",
        "dager": None if stand.dato is None else (stand.dato - dato).days,
        **both("teller_navn", teller),
    }


def _sources(resultat: Resultat) -> dict[str, Any]:
    """Return every source that a deadline of the result rests on."""
    explainer = Explainer()
    cited: set[str] = set()
    for frist in resultat.frister:
        basis = explainer.basis([frist.node, *(node for _, node in frist.beside())], frist.rule)
        cited |= {kilde for kilde, _ in basis.kilder}
    return {ident: source_data(kilde) for ident, kilde in resultat.regelsett.kilder.items() if ident in cited}
