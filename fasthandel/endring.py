"""What differs between two editions of a rule set, and what that does to each practice, in kroner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fasthandel._version import __version__
from fasthandel.codes import title
from fasthandel.engine.document_lines import state
from fasthandel.engine.explain import value_text
from fasthandel.engine.valuation import Resultat, evaluate
from fasthandel.errors import FasthandelError, NothingEvaluatedError, RegelError
from fasthandel.facts import Facts
from fasthandel.money import plain
from fasthandel.rules.documents import conclusion_data, head, parameter_data, source_data
from fasthandel.rules.model import Regelsett
from fasthandel.sammenlign.difference import Forskjell, difference
from fasthandel.text import both

FORMAT = "fasthandel.regelendring"
FORMAT_VERSION = 1
Found = dict[str, Any]

PLACE = frozenset({"fil", "linje", "regelsett"})
"""Where something stands is no part of what it says."""


def endring_document(old: Regelsett, new: Regelsett, practices: Iterable[tuple[str, Facts]]) -> dict[str, Any]:
    """Return every value and rule that differs between two rule sets, and the effect on each practice.

    `practices` are named practices. The difference in the takst is split over the components that cause it; a practice
    for which one of the two gives no amount says why.
    """
    effects = [_effect(name, facts, old, new) for name, facts in practices]
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "gammel": {**head(old), "sha256": old.sha256},
        "ny": {**head(new), "sha256": new.sha256},
        "hode": _head(old, new),
        "verdier": list(_values(old, new)),
        "regler": list(_rules(old, new)),
        "kilder": list(_sources(old, new)),
        "virkning": effects,
        "likt": all(one["likt"] for one in effects),
    }


def _head(old: Regelsett, new: Regelsett) -> list[Found]:
    before, after = head(old), head(new)
    return [{"id": key, "foer": before[key], "etter": after[key]} for key in before if before[key] != after[key]]


def _values(old: Regelsett, new: Regelsett) -> Iterator[Found]:
    """Yield every value of a parameter that came, went or changed: with days, unit, source and certainty."""
    names = dict.fromkeys([*old.parametre, *new.parametre])
    for name in names:
        before, after = (one.parametre.get(name) for one in (old, new))
        shown = [{} if one is None else _by_period(parameter_data(one)) for one in (before, after)]
        known = after or before
        assert known is not None
        unit = parameter_data(known)["enhet"]
        for key in dict.fromkeys([*shown[0], *shown[1]]):
            was, now = (one.get(key) for one in shown)
            if _said(was) != _said(now):
                yield {
                    "id": name if not key[0] else f"{name}[{key[0]}]",
                    **both("navn", known.navn),
                    "enhet": unit,
                    "gyldig_fra": key[1],
                    "slag": _sort(was, now),
                    "foer": was,
                    "etter": now,
                }


def _by_period(parameter: Found) -> dict[tuple[str, str], Found]:
    """Return the values of a parameter by key and the day from which they hold."""
    return {(one["noekkel"] or "", one["gyldig_fra"] or ""): one for one in parameter["verdier"]}


def _rules(old: Regelsett, new: Regelsett) -> Iterator[Found]:
    for ident in dict.fromkeys([*old.konklusjoner, *new.konklusjoner]):
        rules = (one.konklusjoner.get(ident) for one in (old, new))
        was, now = (None if rule is None else conclusion_data(rule) for rule in rules)
        before, after = _said(was), _said(now)
        if before != after:
            known = now or was
            assert known is not None
            changed = [key for key in known if (before or {}).get(key) != (after or {}).get(key)]
            yield {
                "id": ident,
                **{key: known[key] for key in ("navn", "navn_en")},
                "slag": _sort(was, now),
                "sort": known["slag"],
                "noekler": changed if was and now else [],
                "foer": was,
                "etter": now,
            }


def _sources(old: Regelsett, new: Regelsett) -> Iterator[Found]:
    for ident in dict.fromkeys([*old.kilder, *new.kilder]):
        was, now = (source_data(one.kilder[ident]) if ident in one.kilder else None for one in (old, new))
        if was != now:
            yield {"id": ident, "slag": _sort(was, now), "foer": was, "etter": now}


def _said(one: Mapping[str, Any] | None) -> Found | None:
    return None if one is None else {key: value for key, value in one.items() if key not in PLACE}


def _sort(was: object, now: object) -> str:
    return "ny" if was is None else "borte" if now is None else "endret"


# --- the effect ------------------------------------------------------------------------------------------------------


def _effect(name: str, facts: Facts, old: Regelsett, new: Regelsett) -> Found:
    before, after = (_outcome(facts, one) for one in (old, new))
    told = [_told(before, old), _told(after, new)]
    gap, parts = None, []
    if isinstance(before, Resultat) and isinstance(after, Resultat) and old.valuta == new.valuta:
        amounts = [one.total.value for one in (before, after)]
        if None not in amounts:
            whole = difference(after, before)
            parts, gap = list(_parts(whole)), plain(whole.forskjell)
    return {
        "praksis": name,
        "foer": told[0],
        "etter": told[1],
        "likt": told[0] == told[1],
        "forskjell": gap,
        "deler": parts,
    }


def _outcome(facts: Facts, regelsett: Regelsett) -> Resultat | FasthandelError:
    """Return the result, or why there is none: the rule set does not apply, or has no value for the day."""
    try:
        return evaluate(facts, regelsett)
    except (NothingEvaluatedError, RegelError) as error:
        return error


def _told(found: Resultat | FasthandelError, regelsett: Regelsett) -> Found:
    if isinstance(found, FasthandelError):
        why = [
            {"kode": one.code, "melding": title(one, "nb"), "melding_en": title(one, "en")} for one in found.problems
        ]
        return {"takst": None, "enhet": str(regelsett.valuta), "tilstand": "ikke_beregnet", "hvorfor": why}
    total = found.total
    return {"takst": value_text(total), "enhet": str(total.unit), "tilstand": state(total), "hvorfor": []}


def _parts(whole: Forskjell) -> Iterator[Found]:
    """Yield each component whose contribution differs; together they are the difference in the takst."""
    for part in whole.deler:
        if part.forskjell:
            amounts = {
                "foer": plain(part.mot or 0),
                "etter": plain(part.beloep or 0),
                "forskjell": plain(part.forskjell),
            }
            yield {"id": part.id, **both("navn", part.navn), **amounts}
