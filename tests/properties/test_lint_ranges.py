"""Rule sets made at random: the linter reads each, and what each gives lies in the ranges that it reckons with."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.cases import values
from fasthandel.engine import evaluate
from fasthandel.facts import Facts
from fasthandel.lint import CHECKS
from fasthandel.lint.ranges import Span, Truths
from fasthandel.lint.sight import Sight
from fasthandel.rules.model import Komponent, Krav
from tests.engine.test_generated_rules import FACTS, load, practices, rule_sets

DAY = date(2026, 11, 22)


@settings(max_examples=60)
@given(rule_sets(), st.lists(practices(), min_size=3, max_size=3))
def test_every_component_lies_in_its_range_and_every_check_in_its_answers(text: str, found: list[Facts]) -> None:
    regelsett = load(text)
    reach = Sight(regelsett, FACTS, DAY).reach
    for facts in found:
        outcome = values(evaluate(facts, regelsett))
        for ident, one in regelsett.konklusjoner.items():
            value = outcome.get(ident)
            if isinstance(one, Komponent) and isinstance(value, int | Fraction):
                span = reach.conclusion(one)
                assert isinstance(span, Span)
                assert span.low is None or span.low <= value, (ident, span, value)
                assert span.high is None or value <= span.high, (ident, span, value)
            if isinstance(one, Krav) and one.holder is not None and value in ("holder", "holder_ikke"):
                answers = reach.of(one.holder.expr, reach.inside(one))
                assert isinstance(answers, Truths)
                assert answers.yes if value == "holder" else answers.no, ident


@settings(max_examples=60)
@given(rule_sets())
def test_any_rule_set_can_be_linted_and_findings_stand_in_the_file(text: str) -> None:
    sight = Sight(load(text), FACTS, DAY)
    for finding in [finding for check in CHECKS for finding in check(sight)]:
        where = finding.problem.where
        assert where.line is not None
        assert 1 <= where.line <= len(sight.own.text.splitlines())
        assert where.excerpt == sight.own.text.splitlines()[where.line - 1]
