"""A reader with nothing but the JSON can redo every number: each formula, from the values listed under it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.data import data_dir
from fasthandel.engine import takst_document
from fasthandel.errors import NothingEvaluatedError
from fasthandel.facts import RATES, Facts
from fasthandel.language.ir import Call, Each, Expr, Name, walk
from fasthandel.language.parser import parse
from fasthandel.praksis import fact_lists
from fasthandel.rules import library_ids, load_regelsett
from fasthandel.rules.model import TAKST
from tests.fixtures import practices
from tests.fixtures.readback import value_of
from tests.fixtures.reckoner import State, World, reckon, rounded
from tests.fixtures.samples import valued
from tests.fixtures.texts import Doc, changed, facts_of

RULES = {ident: rules for ident in library_ids() if not (rules := load_regelsett(ident)).byggekloss}
LISTS = fact_lists()


def read(entry: Doc) -> Any:
    """Return the value of an input as the document writes it."""
    if entry["verdi"] is None:
        return State.ABSENT if entry["tilstand"] == "gjelder_ikke" else State.UNKNOWN
    kinds: dict[str, Callable[[str], Any]] = {"ja/nei": "ja".__eq__, "dato": date.fromisoformat, "tekst": str}
    return kinds.get(entry["enhet"], Fraction)(entry["verdi"])


def measured(text: str) -> Any:
    """Return an amount, or a day."""
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else Fraction(text)


def steps(text: str) -> list[tuple[Fraction | None, bool, Fraction]]:
    """Return the steps of a scale, written as "< 1000: 2; <= 3000: 1; 0"."""
    parts = [re.fullmatch(r"(?:(<=?) (\S+): )?(\S+)", part) for part in text.split("; ")]
    return [(Fraction(one[2]) if one[2] else None, one[1] == "<=", Fraction(one[3])) for one in parts if one]


class Inputs(dict[str, Any]):
    """The values listed under a formula; what is not listed was not given, and had no part in the value."""

    def __missing__(self, name: str) -> State:
        return State.UNKNOWN

    def __contains__(self, name: object) -> bool:
        return True


def world(grunnlag: list[Doc], expr: Expr) -> World:
    calls = (node for node in walk(expr) if isinstance(node, Call) and node.function in ("trinn", "trinnvis"))
    looked_up = {call.args[0].name for call in calls if isinstance(call.args[0], Name)}
    scales = {one["navn_i_formel"]: steps(one["verdi"]) for one in grunnlag if one["navn_i_formel"] in looked_up}
    values = Inputs({one["navn_i_formel"]: read(one) for one in grunnlag if one["navn_i_formel"] not in scales})
    return World(values, {one["navn_i_formel"]: one["enhet"] for one in grunnlag}, scales=scales)


def goes_through_a_list(expr: Expr) -> bool:
    """Return whether the formula needs each item of a list; the inputs of items are listed without their items."""
    names = (node.name.partition(".")[0] for node in walk(expr) if isinstance(node, Name))
    return any(isinstance(node, Each) for node in walk(expr)) or any(name in LISTS and name != RATES for name in names)


def formulas(doc: Doc) -> Iterator[tuple[Doc, Any]]:
    """Yield everything that a formula decided, with the value that the formula must give."""
    lines = [*doc["komponenter"], *doc["utenfor_taksten"]]
    rounded_later = {line["id"] for line in lines if line["avrunding"] or line["deler"]} | {TAKST}
    for line in lines:
        if line["formel"] is None or line["slag"] == "avrunding":
            continue
        shown = line["avrunding"]["foer"] if line["avrunding"] else line["verdi"]
        if line["tilstand"] == "beregnet":
            yield line, Fraction(shown)
        else:
            yield line, {"gjelder_ikke": (True, State.ABSENT), "mangler": (State.UNKNOWN,)}[line["tilstand"]]
        yield from _steps(line["grunnlag"], rounded_later)
    for check in doc["kontroller"]:
        if check["formel"] is not None:
            yield check, check["utfall"] == "holder" if check["maalt"] is None else measured(check["maalt"])
            yield from _steps(check["grunnlag"], rounded_later)
    for deadline in doc["frister"]:
        if deadline["formel"] is not None and deadline["tilstand"] == "beregnet":
            yield deadline, date.fromisoformat(deadline["foer_flytting"] or deadline["dato"])
            yield from _steps(deadline["grunnlag"], rounded_later)


def _steps(grunnlag: list[Doc], rounded_later: set[str]) -> Iterator[tuple[Doc, Any]]:
    """Yield what others read, but for components rounded after their formula: their own line says how."""
    for entry in grunnlag:
        if entry.get("formel") and entry["verdi"] is not None and entry["id"] not in rounded_later:
            yield entry, read(entry)
        yield from _steps(entry.get("grunnlag", []), rounded_later)


_COUNTED = re.compile(r"antall\(|noen\(|alle\(|ingen|gjelder ikke|\?")
"""What is counted, or not there, has no number of its own to read."""


def assert_can_be_redone(doc: Doc) -> Counter[str]:
    """Redo every formula of a document, and return how many of each sort there were."""
    seen: Counter[str] = Counter()
    for shown, wanted in formulas(doc):
        expr = parse(shown["formel"])
        if goes_through_a_list(expr):
            if wanted.__class__ in {Fraction, date} and not _COUNTED.search(shown["formel_med_tall"]):
                assert value_of(shown["formel_med_tall"]) == wanted, shown["id"]
                seen["liste"] += 1
            else:
                seen["ja eller nei" if wanted.__class__ is bool else "bare lest"] += 1
            continue
        found = reckon(expr, world(shown["grunnlag"], expr))
        assert found in wanted if isinstance(wanted, tuple) else found == wanted, (shown["id"], found, wanted)
        seen["formel"] += 1
    for line in (*doc["komponenter"], *doc["utenfor_taksten"]):
        if line["avrunding"] and line["slag"] != "avrunding":
            how = line["avrunding"]
            value = rounded(Fraction(how["foer"]), Fraction(how["til"]), how["maate"])
            assert value == Fraction(line["verdi"]), line["id"]
            seen["avrunding"] += 1
    return seen


def documents(facts: Facts) -> Iterator[Doc]:
    for rules in RULES.values():
        try:
            yield json.loads(json.dumps(takst_document(valued(facts, rules))))
        except NothingEvaluatedError:
            continue


@pytest.mark.parametrize("sample", sorted(path.name for path in data_dir("samples").glob("*.toml")))
def test_every_formula_of_a_sample_can_be_redone_from_the_document(sample: str) -> None:
    text = (data_dir("samples") / sample).read_text(encoding="utf-8")
    seen = [assert_can_be_redone(doc) for doc in documents(facts_of(text))]
    assert seen
    assert sum(one["formel"] for one in seen) > 1


def test_the_worked_example_has_formulas_of_every_sort() -> None:
    seen = sum((assert_can_be_redone(doc) for doc in documents(changed())), Counter[str]())
    assert seen["formel"] > 150
    assert seen["avrunding"] > 30
    assert seen["liste"] > 30
    assert seen["bare lest"] < seen["liste"] / 10


@settings(max_examples=25)
@given(st.integers(0, 2**32))
def test_every_formula_of_any_practice_can_be_redone_from_the_document(seed: int) -> None:
    facts = practices.facts_from(practices.data(Random(seed)))  # noqa: S311 - a practice, not a secret
    for doc in documents(facts):
        assert_can_be_redone(doc)


def test_a_document_that_is_changed_is_found_out() -> None:
    (doc,) = [doc for doc in documents(changed()) if doc["regelsett"]["id"] == "no-utstyr"]
    line = next(one for one in doc["komponenter"] if one["id"] == "utstyr.U6")
    nypris = next(one for one in line["grunnlag"] if one["navn_i_formel"] == "post.nypris")
    nypris["verdi"] = "320001"
    with pytest.raises(AssertionError, match=r"utstyr\.U6"):
        assert_can_be_redone(doc)
