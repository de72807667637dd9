"""The quick reading accepts exactly what the models accept, and every file gets an answer in our words."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from fasthandel.codes import CODES
from fasthandel.errors import PraksisError
from fasthandel.facts import Given
from fasthandel.praksis import fact_types, load_facts
from fasthandel.praksis.explain import WORDS
from fasthandel.praksis.model import Praksis
from fasthandel.praksis.sheet import read_sheet
from fasthandel.source import Document, read_toml
from fasthandel.text import say

SAMPLE = read_toml(Path(__file__).parent.parent / "samples" / "elvebredden.toml").data
NAMES = sorted({part.removesuffix("[]") for path in fact_types() for part in path.split(".")})
WORDS_OF_KEYS = sorted({choice for fact in fact_types().values() for choice in fact.choices})

numbers = st.one_of(
    st.integers(-3, 12),
    st.sampled_from([0, 1, 200, 201, 2100, 2101, 10_000, 10_001, 10**10, 10**10 + 1, 10**29, -(10**29)]),
    st.decimals(-2, 12, places=2),
    st.decimals(0, 1, places=1),
    st.sampled_from(
        [Decimal(text) for text in ("1E+30", "1E-30", "-0.0", "0E+30", "1180.0", "1E+4", "0.33333333333333333333333")]
    ),
)
scalars = st.one_of(
    st.booleans(),
    numbers,
    st.dates(date(1890, 1, 1), date(2110, 1, 1)),
    st.text(max_size=12),
    st.sampled_from(
        [*WORDS_OF_KEYS, "FYLL INN", " FILL IN ", "x" * 501, "x" * 2001, "a\tb", "U1", "1180", "2023-03-01"]
    ),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, child in children:
        yield from places(child, (*path, name))


PLACES = list(places(SAMPLE))


@st.composite
def practices(draw: st.DrawFn) -> dict[str, Any]:
    """A practice file's data: the sample with up to three changes, anywhere."""
    data = copy.deepcopy(SAMPLE)
    for _ in range(draw(st.integers(0, 3))):
        path = draw(st.sampled_from(PLACES))
        around: Any = data
        for part in path[:-1]:
            around = around[part] if _has(around, part) else None
        if around is None or not _has(around, path[-1]):
            continue
        change = draw(st.sampled_from(["replace", "delete", "add"]))
        if change == "delete":
            del around[path[-1]]
        elif change == "add" and isinstance(around, dict):
            around[draw(st.sampled_from(NAMES) | st.text(max_size=8))] = draw(values)
        else:
            around[path[-1]] = draw(values)
    return data


def _has(around: Any, part: Any) -> bool:
    if isinstance(around, list):
        return isinstance(part, int) and part < len(around)
    return isinstance(around, dict) and part in around


def document(data: dict[str, Any]) -> Document:
    return Document("praksis.toml", "", data, "0" * 64)


def errors_of(data: dict[str, Any]) -> list[str]:
    try:
        Praksis.model_validate(data)
    except ValidationError as error:
        return [one["type"] for one in error.errors()]
    return []


@given(practices() | st.dictionaries(st.sampled_from(NAMES), values, max_size=4))
def test_the_quick_reading_accepts_what_the_models_accept_and_nothing_else(data: dict[str, Any]) -> None:
    types = errors_of(data)
    assert read_sheet(document(data)).accepted == (not types)
    assert set(types) <= {*WORDS, "extra_forbidden"}


@given(practices())
def test_every_file_gives_facts_or_problems_in_our_words(data: dict[str, Any]) -> None:
    try:
        loaded = load_facts(document(data))
    except PraksisError as error:
        problems = error.problems
        assert any(not CODES[problem.code].warning for problem in problems)
    else:
        problems = loaded.warnings
        _agree(loaded.facts.values, Praksis.model_validate(data))
    for problem in problems:
        assert problem.code in CODES
        for text in (problem.found, problem.expected, problem.hint):
            assert "\n" not in say(text, "nb") + say(text, "en")
            assert "Input should" not in say(text, "en")


def _agree(nodes: Any, praksis: Praksis) -> None:
    for path, node in nodes.items():
        value: Any = praksis
        for part in path.split("."):
            value = getattr(value, part) if value is not None else None
        assert (node.value if isinstance(node, Given) else None) == value, path
