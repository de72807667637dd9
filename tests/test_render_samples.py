"""Every sample under every rule set through every renderer: nothing is lost, and the parts shown add up."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from fasthandel.engine import evaluate, takst_document
from fasthandel.errors import NothingEvaluatedError
from fasthandel.praksis import load_facts
from fasthandel.render import render_takst
from fasthandel.rules import library_ids, list_document, load_regelsett
from tests.fixtures.takst_document import Doc
from tests.test_render_takst import assert_nothing_is_left_out, assert_parts_add_up

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.toml"))
RULE_SETS = [one["id"] for one in list_document()["regelsett"] if not one["byggekloss"]]


@cache
def document(sample: Path, regelsett: str) -> Doc:
    loaded, rules = load_facts(sample), load_regelsett(regelsett)
    try:
        result = evaluate(loaded.facts, rules)
    except NothingEvaluatedError:  # not in force on the day of the sample
        result = evaluate(loaded.facts, rules, dato=rules.gyldig_fra)
    return takst_document(result, warnings=loaded.warnings)


each = pytest.mark.parametrize(
    ("sample", "regelsett"), [(sample, regelsett) for sample in SAMPLES for regelsett in RULE_SETS], ids=str
)


@each
def test_nothing_is_left_out_of_detail_3(sample: Path, regelsett: str) -> None:
    assert_nothing_is_left_out(document(sample, regelsett))


@each
def test_the_parts_shown_add_up(sample: Path, regelsett: str) -> None:
    found = document(sample, regelsett)
    if found["takst"] is not None:
        assert_parts_add_up(found)


@each
@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_format_and_detail_takes_it(sample: Path, regelsett: str, language: str) -> None:
    found = document(sample, regelsett)
    for detail in (1, 2, 3):
        terminal = render_takst(found, "terminal", language=language, detail=detail, width=80, color=True)
        assert "\x1b[1m" in terminal
        assert render_takst(found, "tekst", language=language, detail=detail)
        tokens = (
            MarkdownIt("commonmark")
            .enable("table")
            .parse(render_takst(found, "markdown", language=language, detail=detail))
        )
        assert not {token.type for token in tokens} & {"html_block", "fence", "code_block"}
    assert json.loads(render_takst(found, "json")) == found


def test_there_are_samples_and_rule_sets() -> None:
    assert len(SAMPLES) >= 2
    assert set(RULE_SETS) < set(library_ids())
