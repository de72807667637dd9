"""The answers of the rule sets as one JSON-ready document; every other output is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from fasthandel._version import __version__
from fasthandel.engine.document import practice
from fasthandel.engine.document_lines import state
from fasthandel.engine.explain import unit_text, value_text
from fasthandel.facts import Facts, Given, Item
from fasthandel.hjemfall.antatt import announcements
from fasthandel.hjemfall.deler import answer_data
from fasthandel.hjemfall.svar import Svar
from fasthandel.money import Number, plain
from fasthandel.rules.documents import source_data
from fasthandel.text import Text, both

FORMAT = "fasthandel.hjemfall"
FORMAT_VERSION = 1

FORBEHOLD = Text(
    "Dette er regnet ut etter oppgitte regler og opplysninger, og er ikke juridisk råd. Hvor sikker hver regel er, "
    "står ved den. Nye utlysninger er antatt å komme så tidlig regelsettet tillater, å være korrekte og å være "
    "forgjeves.",
    "This is reckoned by stated rules and facts, and is not legal advice. How sure each rule is stands beside it. New "
    "announcements are assumed to come as early as the rule set allows, to be correct and to be in vain.",
)


def hjemfall_document(facts: Facts, answers: Iterable[Svar], dato: date) -> dict[str, Any]:
    """Return what each rule set answers on the day `dato` as a JSON-ready dict. Amounts are exact texts."""
    found = list(answers)
    sets = [answer_data(one) for one in found]
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "praksis": practice(facts),
        "dato": dato.isoformat(),
        "utlysninger": [*_announcements(facts)],
        "regelsett": sets,
        "kilder": _sources(found, sets),
        **both("forbehold", FORBEHOLD),
    }


def _announcements(facts: Facts) -> Iterator[dict[str, Any]]:
    """Yield the announcements of the file, each with its price and how that moved since the one before."""
    before: Given | None = None
    for item in announcements(facts) or ():
        price = item.values["pris"]
        place = _place(item)
        yield {
            "id": item.id,
            **both("navn", item.navn),
            **{key: value_text(item.values[key]) for key in ("publisert", "soeknadsfrist")},
            "pris": value_text(price),
            "enhet": unit_text(price),
            "endring": _change(before, price) if isinstance(price, Given) else None,
            "tilstand": "oppgitt" if isinstance(price, Given) else state(price),
            **{key: value_text(item.values[key]) for key in ("korrekt", "kvalifisert_soeker")},
            **place,
        }
        before = price if isinstance(price, Given) else before


def _change(before: Given | None, price: Given) -> str | None:
    if before is None:
        return None
    assert isinstance(before.value, Number)
    assert isinstance(price.value, Number)
    return plain(price.value - before.value)


def _place(item: Item) -> dict[str, Any]:
    """Return where an announcement stands: the first of its values."""
    given = next((one for one in item.values.values() if isinstance(one, Given)), None)
    if given is None:
        return {"fil": None, "linje": None, "kolonne": None}
    return {"fil": given.place.file, "linje": given.place.line, "kolonne": given.place.column}


def _sources(answers: Iterable[Svar], sets: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return every source that is cited, by rule set: those that answer, and those that say what is paid."""
    found: dict[str, dict[str, Any]] = {}
    for one, data in zip(answers, sets, strict=True):
        parts = [(one.utfall, {**data, "oppgjoer": []})]
        parts += zip((owed.utfall for owed in one.oppgjoer), data["oppgjoer"], strict=True)
        for utfall, part in parts:
            if utfall.resultat is not None:
                keys, kilder = set(_keys(part)), utfall.resultat.regelsett.kilder
                own = found.setdefault(utfall.id, {})
                own |= {ident: source_data(kilde) for ident, kilde in kilder.items() if ident in keys}
    return found


def _keys(data: Any) -> Iterator[str]:
    """Yield the key of every source that some data cites."""
    if isinstance(data, list):
        for one in data:
            yield from _keys(one)
    elif isinstance(data, dict):
        if isinstance(data.get("kilde"), str):
            yield data["kilde"]
        for one in data.values():
            yield from _keys(one)
