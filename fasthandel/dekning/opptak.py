"""A valuation that is followed: the same plan and the same computation, and beside it what it went through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from fasthandel.dekning.formler import Slot, slots
from fasthandel.dekning.spor import ABOVE, BELOW, VALUE, Mark, Tracer
from fasthandel.engine.interpret import frame
from fasthandel.engine.judged import CheckResult
from fasthandel.engine.nodes import Computed, Input, Line, less
from fasthandel.engine.plan import Condition, Plan, Ready, Run
from fasthandel.engine.valuation import Resultat, evaluate_plan
from fasthandel.facts import Facts, Given
from fasthandel.language.types import Checked
from fasthandel.record import record, replace
from fasthandel.rules.model import AnyConclusion, Komponent, Regelsett

HOLDS, HOLDS_NOT = "holder", "holder_ikke"


@record
class Followed:
    """A valuation, and what it went through."""

    resultat: Resultat
    marks: frozenset[Mark]
    parameters: frozenset[str]
    """The parameters that it looked up, used or not."""


class FollowedPlan(Plan):
    """A plan whose every formula is followed as it is computed."""

    def __init__(self, regelsett: Regelsett, *, converts: bool = False, tracer: Tracer | None = None) -> None:
        super().__init__(regelsett, converts=converts)
        self.slots = {id(slot.checked): slot for slot in slots(regelsett)}
        self.tracer = tracer or Tracer()

    def started(self, facts: Facts, day: Given) -> tuple[Plan, Run]:
        """Return a valuation about to start; one that converts a currency is followed too."""
        if self.converting is None:
            self.converting = FollowedPlan(self.regelsett, converts=True, tracer=self.tracer)
        return super().started(facts, day)

    def ready(self, checked: Checked, rule: AnyConclusion | None = None) -> Ready:
        """Return the formula made ready, and followed."""
        if id(checked) in self.formulas:
            return self.formulas[id(checked)]
        made = super().ready(checked, rule)
        # Never kept from one valuation to the next: each has to show what it went through.
        made = replace(made, compute=self.followed(self.slots[id(checked)], made), constant=False)
        self.formulas[id(checked)] = made
        return made

    def followed(self, slot: Slot, ready: Ready) -> Callable[[Any], Any]:
        """Return the computation of a formula that also marks what it went through."""
        compute, checked, key, condition = ready.compute, ready.checked, slot.key, slot.is_condition

        def compute_followed(inputs: Sequence[Input]) -> Any:
            value = compute(inputs)
            known = frame(checked.leaves, inputs)
            self.tracer.formula(key, checked.expr, known, condition=condition, value=value)
            return value

        return compute_followed

    def conditions(self, rule: Komponent, part: Komponent | None = None) -> list[Condition]:
        """Return every condition of a component; none is skipped for certainly not holding."""
        return [replace(one, refuses=_never) for one in super().conditions(rule, part)]

    def follow(self, facts: Facts, dato: date | None) -> Followed:
        """Return a valuation with what it went through.

        Raises:
            NothingEvaluatedError: the rule set does not apply; `tracer` has what was asked to find that out.
            RegelError: a parameter has no value on the day.
        """
        plans = [self, *([] if self.converting is None else [self.converting])]
        for plan in plans:
            plan.by_day.clear()
        self.tracer.marks = set()
        resultat = evaluate_plan(self, facts, dato, partial=True)
        for check in resultat.kontroller:
            self.check(check)
        for line in (*resultat.lines, *resultat.utenfor):
            self.sums(line)
        looked_up = {name for plan in plans for day in plan.by_day.values() for name, _ in day.known}
        return Followed(resultat, frozenset(self.tracer.marks), frozenset(looked_up))

    def check(self, check: CheckResult) -> None:
        """Mark how a check came out, and on which side of its bounds."""
        rule, node = check.rule, check.node
        key = (rule.origin.document.file, rule.origin.path)
        if node.value is None:
            return
        self.tracer.marks.add((*key, HOLDS if node.value is True else HOLDS_NOT))
        measured, low, high = (None if one is None else one.value for one in (check.maalt, check.fra, check.til))
        if low is not None and less(measured, low):
            self.tracer.marks.add((*key, BELOW))
        elif high is not None and less(high, measured):
            self.tracer.marks.add((*key, ABOVE))

    def sums(self, line: Line) -> None:
        """Mark the components that are the sum of others and came to a value."""
        if line.slag == "sum" and isinstance(line.node, Computed):
            origin = line.rule.origin
            self.tracer.marks.add((origin.document.file, origin.path, VALUE))
        for part in line.parts:
            self.sums(part)


def _never(_run: Run) -> bool:
    return False
