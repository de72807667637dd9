"""Rule sets made at random: following a valuation changes nothing in it, and no small change of a rule breaks it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.cases import values
from fasthandel.dekning.maal import points
from fasthandel.dekning.opptak import FollowedPlan
from fasthandel.dekning.spor import RAN, READ, Mark
from fasthandel.engine import evaluate
from fasthandel.engine.plan import Plan
from fasthandel.engine.valuation import evaluate_plan
from fasthandel.errors import NothingEvaluatedError
from fasthandel.facts import Facts
from fasthandel.mutasjon import changes
from fasthandel.mutasjon.kjoering import changed_plan
from tests.engine.test_generated_rules import load, practices, rule_sets


@settings(max_examples=60)
@given(rule_sets(), st.lists(practices(), min_size=1, max_size=3))
def test_following_a_valuation_changes_nothing_in_it(text: str, found: list[Facts]) -> None:
    regelsett = load(text)
    plan = FollowedPlan(regelsett)
    reached: set[Mark] = set()
    for facts in found:
        followed = plan.follow(facts, None)
        assert values(followed.resultat) == values(evaluate(facts, regelsett, partial=True))
        reached |= followed.marks
    wanted = {point.mark for point in points(regelsett)}
    beside = {mark for mark in reached - wanted if mark[-1] not in (RAN, READ, "verdi", "holder_ikke")}
    # A yes or no that decides nothing by itself: one side of og or eller, or a formula that a check has told of.
    assert all(isinstance(mark[-1], bool) or mark[-1] in ("under", "over") for mark in beside)


@settings(max_examples=40)
@given(rule_sets(), practices())
def test_every_small_change_leaves_a_rule_set_that_can_be_used(text: str, facts: Facts) -> None:
    regelsett = load(text)
    before = values(evaluate(facts, regelsett, partial=True))
    for change in changes(regelsett):
        changed, quick = change.apply(regelsett), changed_plan(change, regelsett)
        assert changed is not None
        assert quick is not None
        try:
            afresh = values(evaluate_plan(Plan(changed), facts, partial=True))
        except NothingEvaluatedError:
            assert change.slag in ("hode", "vilkaar")
        else:  # taking over what has not changed makes no difference
            assert values(evaluate_plan(quick, facts, partial=True)) == afresh
    assert values(evaluate(facts, regelsett, partial=True)) == before
