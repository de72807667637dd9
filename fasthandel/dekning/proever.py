"""The trials of a rule set: its cases and the samples that fit it, each run once and followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from fasthandel.cases import CaseResult, case_facts, misses, outcomes, values
from fasthandel.data import data_dir
from fasthandel.dekning.formler import own_document
from fasthandel.dekning.opptak import FollowedPlan
from fasthandel.dekning.spor import Mark
from fasthandel.engine.plan import plan_for
from fasthandel.errors import FasthandelError, NothingEvaluatedError, RegelError
from fasthandel.facts import Facts
from fasthandel.praksis import load_facts
from fasthandel.record import record
from fasthandel.rules.case import Case
from fasthandel.rules.model import Regelsett

KEPT_OUT = "FH153"
"""A condition of the head keeps the practice out."""


@record
class Trial:
    """One case, or one sample, under a rule set."""

    regelsett: Regelsett
    case: Case | None
    """None for a sample."""
    navn: str
    """Of the case, or of the sample."""
    facts: Facts
    found: Mapping[str, Any]
    """What came out, by the names that a case expects it under; empty where nothing could be valued."""
    marks: frozenset[Mark]
    parameters: frozenset[str]
    """The parameters that were looked up."""

    @property
    def passed(self) -> bool:
        """True if everything came out as the case says."""
        return self.case is not None and not misses(self.case, self.found)


class Bench:
    """Runs trials, each once however often it is asked for."""

    def __init__(self, pool: Iterable[Regelsett]) -> None:
        self.pool = tuple(pool)
        """The rule sets among which to look for heirs."""
        self._cases: dict[int, tuple[Trial, ...]] = {}
        self._samples: dict[int, tuple[Trial, ...]] = {}
        self._practices: list[tuple[str, Facts]] | None = None

    def results(self, regelsett: Regelsett) -> tuple[CaseResult, ...]:
        """Return the result of every case of the rule set's own file. Raises as `cases.run_cases` does."""
        found = [(trial.case, trial.found) for trial in self.cases(regelsett)]
        return tuple(CaseResult(case, misses(case, came)) for case, came in found if case is not None)

    def heirs(self, regelsett: Regelsett) -> tuple[Regelsett, ...]:
        """Return the rule sets of the pool that inherit the rule set's file."""
        file = own_document(regelsett).file
        return tuple(one for one in self.pool if any(raw.document.file == file for raw in one.filer[:-1]))

    def cases(self, regelsett: Regelsett) -> tuple[Trial, ...]:
        """Return the cases of the rule set's own file. Raises as `cases.run_cases` does."""
        known = self._cases.get(id(regelsett))
        if known is None:
            plan = FollowedPlan(regelsett)
            known = self._cases[id(regelsett)] = tuple(_case(plan, case) for case in regelsett.tester)
        return known

    def samples(self, regelsett: Regelsett) -> tuple[Trial, ...]:
        """Return the shipped samples under the rule set; one that it does not apply to shows only why."""
        known = self._samples.get(id(regelsett))
        if known is None:
            plan = FollowedPlan(regelsett)
            known = self._samples[id(regelsett)] = tuple(_sample(plan, *one) for one in self.practices())
        return known

    def practices(self) -> list[tuple[str, Facts]]:
        """Return the shipped samples by name."""
        if self._practices is None:
            paths = sorted(data_dir("samples").glob("*.toml"))
            self._practices = [(path.stem, load_facts(path).facts) for path in paths]
        return self._practices

    def of_heir(self, regelsett: Regelsett) -> tuple[Trial, ...]:
        """Return the cases of an heir; none where they cannot be run, which is told when the heir itself is tested."""
        try:
            return self.cases(regelsett)
        except FasthandelError:
            return ()


def _case(plan: FollowedPlan, case: Case) -> Trial:
    facts = case_facts(case)
    found = outcomes(plan_for(plan.regelsett), case, facts)
    _, marks, parameters = _followed(plan, facts, case.dato)
    return Trial(plan.regelsett, case, case.navn, facts, found, marks, parameters)


def _sample(plan: FollowedPlan, name: str, facts: Facts) -> Trial:
    return Trial(plan.regelsett, None, name, facts, *_followed(plan, facts, None))


def _followed(
    plan: FollowedPlan, facts: Facts, dato: date | None
) -> tuple[Mapping[str, Any], frozenset[Mark], frozenset[str]]:
    """Return what came of a valuation and what it went through, as far as it came."""
    try:
        followed = plan.follow(facts, dato)
    except NothingEvaluatedError as error:
        # Of a practice in another place or time, the conditions of the head tell nothing.
        kept_out = all(problem.code == KEPT_OUT for problem in error.problems)
        return {}, frozenset(plan.tracer.marks if kept_out else ()), frozenset()
    except RegelError:
        return {}, frozenset(), frozenset()
    return values(followed.resultat), followed.marks, followed.parameters
