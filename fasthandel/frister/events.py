"""What the practice file says has happened in a handover, or is planned: its dates, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from fasthandel.facts import Facts, Given
from fasthandel.text import Text, both

SECTIONS = frozenset(
    {
        *("fratreden", "bud", "avtale", "tildeling", "nemnd", "vikar", "rekrutteringstilskudd"),
        *("nulliste", "husleie", "utlysning"),
    }
)
"""The parts of a practice file whose dates belong to the handover."""
PERSONAL = frozenset({"fratreden.foedselsdato", "fratreden.hjemmel_siden"})
"""Dates of a person's life, which only deadlines are reckoned from."""


def events(facts: Facts) -> list[dict[str, Any]]:
    """Return the dates, each with its name, its key and where it stands."""
    found = sorted(_given(facts), key=lambda one: _day(one[1]))
    return [_event(navn, node) for navn, node in found]


def _given(facts: Facts) -> Iterator[tuple[Text, Given]]:
    for key, node in facts.values.items():
        if key.partition(".")[0] in SECTIONS and key not in PERSONAL and _is_day(node):
            assert isinstance(node, Given)
            yield node.navn, node
    for name, items in facts.items.items():
        if name not in SECTIONS or not isinstance(items, tuple):
            continue
        for item in items:
            for node in item.values.values():
                if _is_day(node):
                    assert isinstance(node, Given)
                    yield Text(f"{item.navn.nb}: {node.navn.nb}", f"{_english(item.navn)}: {_english(node.navn)}"), node


def _is_day(node: object) -> bool:
    return isinstance(node, Given) and isinstance(node.value, date)


def _day(node: Given) -> date:
    assert isinstance(node.value, date)
    return node.value


def _english(text: Text) -> str:
    return text.en or text.nb


def _event(navn: Text, node: Given) -> dict[str, Any]:
    place = node.place
    return {
        "id": node.id,
        **both("navn", navn),
        "dato": _day(node).isoformat(),
        "fil": place.file,
        "linje": place.line,
        "kolonne": place.column,
    }
