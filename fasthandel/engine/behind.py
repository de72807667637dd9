"""The user's own values behind a check: what was found, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fasthandel.engine.explain import unit_text, value_text
from fasthandel.engine.judged import CheckResult
from fasthandel.engine.nodes import Computed, Input, Rows
from fasthandel.errors import Place
from fasthandel.facts import Given
from fasthandel.text import both


def given_behind(result: CheckResult) -> list[Given]:
    """Return the values that a check rests on, each once: what is measured before its bounds."""
    nodes = (one for one in (result.maalt, result.fra, result.til, result.node) if one is not None)
    found: dict[str, Given] = {}
    for one in _leaves(nodes):
        found.setdefault(one.id, one)
    return [*found.values()]


def given_data(one: Given) -> dict[str, Any]:
    """Return a value of the user's as data: what it is called, what it is, where it stands."""
    return {
        "id": one.id,
        **both("navn", one.navn),
        "verdi": value_text(one),
        "enhet": unit_text(one),
        **place_data(one.place),
    }


def place_data(place: Place) -> dict[str, Any]:
    """Return a place as data."""
    return {"fil": place.file, "linje": place.line, "kolonne": place.column}


def _leaves(nodes: Iterable[Input]) -> Iterator[Given]:
    for node in nodes:
        if isinstance(node, Given):
            yield node
        elif isinstance(node, Rows):
            yield from (leaf for row in node.rows for leaf in _leaves(row.inputs))
        elif isinstance(node, Computed):
            yield from _leaves(node.inputs)
