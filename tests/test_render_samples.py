"""Every sample under every rule set through every renderer: nothing is lost, and the parts shown add up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from fasthandel.render import render
from fasthandel.rules import library_ids, list_document
from fasthandel.rules.model import SUMMER
from tests.fixtures.samples import SAMPLES, document, on_some_day
from tests.test_render_takst import READABLE, assert_nothing_is_left_out, assert_parts_add_up

RULE_SETS = [one["id"] for one in list_document()["regelsett"] if not one["byggekloss"] and one["gir"] in SUMMER]
PAIRS = [(sample, ident) for sample in SAMPLES for ident in RULE_SETS if on_some_day(sample, ident) is not None]
SHOWN = [(language, detail) for detail in (1, 2, 3) for language in ("nb", "en")]

each = pytest.mark.parametrize(("sample", "regelsett"), PAIRS, ids=lambda one: getattr(one, "stem", one))


def turn(sample: Path, regelsett: str) -> int:
    return SAMPLES.index(sample) + RULE_SETS.index(regelsett)


@each
def test_nothing_is_left_out_of_detail_3(sample: Path, regelsett: str) -> None:
    """Each pair in one format, in turn, so that each sample and each rule set comes in all of them."""
    assert_nothing_is_left_out(document(sample, regelsett), [READABLE[turn(sample, regelsett) % len(READABLE)]])


@each
def test_the_parts_shown_add_up(sample: Path, regelsett: str) -> None:
    found = document(sample, regelsett)
    if found["takst"] is not None:
        assert_parts_add_up(found)


@each
def test_every_format_takes_it(sample: Path, regelsett: str) -> None:
    """Each pair in one language and detail, in turn, so that each sample and each rule set comes in all of them."""
    found = document(sample, regelsett)
    language, detail = SHOWN[turn(sample, regelsett) % len(SHOWN)]
    terminal = render(found, "terminal", language=language, detail=detail, width=80, color=True)
    assert "\x1b[1m" in terminal
    assert render(found, "tekst", language=language, detail=detail)
    written = render(found, "markdown", language=language, detail=detail)
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block"}
    assert json.loads(render(found, "json")) == found


def test_there_are_samples_and_rule_sets_and_each_fits_some() -> None:
    assert len(SAMPLES) >= 2
    assert set(RULE_SETS) < set(library_ids())
    assert {sample for sample, _ in PAIRS} == set(SAMPLES)
    assert {ident for _, ident in PAIRS} == set(RULE_SETS)
