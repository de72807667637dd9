"""The two evaluators give the same outcome for every formula and every state of its inputs, and the right one."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given, settings

from fasthandel.engine.compiled import compile_formula
from fasthandel.engine.interpret import interpret
from fasthandel.engine.outcome import Absent, Unknown
from tests.fixtures.inputs import Case, cases
from tests.fixtures.reckoner import State, reckon

MANY = settings(max_examples=600)


def exactly(outcome: Any) -> tuple[type, Any]:
    """Tell 1 from True and from a Fraction that should have been an int."""
    return outcome.__class__, outcome


def assert_agree(case: Case) -> None:
    """Hold the two evaluators against each other and against the one that tests have."""
    checked, inputs = case.checked, case.inputs
    outcome = interpret(checked.expr, inputs)
    assert exactly(compile_formula(checked.expr)(inputs)) == exactly(outcome), checked.text
    assert exactly(interpret(checked.expr, inputs, checked.leaves)) == exactly(outcome), checked.text
    wanted = reckon(checked.expr, case.practice.world())
    if isinstance(wanted, State):
        assert isinstance(outcome, Unknown if wanted is State.UNKNOWN else Absent), checked.text
    else:
        assert outcome == wanted, checked.text
        assert isinstance(outcome, bool) is isinstance(wanted, bool), checked.text
        assert not isinstance(outcome, Fraction) or outcome.denominator > 1, checked.text
    if isinstance(outcome, Unknown):
        assert outcome.keys or outcome.grunn, checked.text
        assert len(set(outcome.keys)) == len(outcome.keys), checked.text


@MANY
@given(cases())
def test_the_evaluators_agree_in_every_state_of_the_inputs(case: Case) -> None:
    assert_agree(case)


@MANY
@given(cases(known=True))
def test_the_evaluators_agree_where_everything_is_known(case: Case) -> None:
    assert_agree(case)
