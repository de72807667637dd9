"""Makes each small change in a rule set and runs the cases until one notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from datetime import date

from fasthandel.cases import misses, outcomes, values
from fasthandel.dekning.dekning import NOT_NOTICED, Explained, Share, explain
from fasthandel.dekning.formler import own_conclusions
from fasthandel.dekning.proever import Bench, Trial
from fasthandel.engine.currency import Converter
from fasthandel.engine.plan import Plan, plan_for
from fasthandel.engine.valuation import evaluate_plan
from fasthandel.errors import NothingEvaluatedError, Problem, RegelError
from fasthandel.money import Number
from fasthandel.mutasjon.avhengig import Dependents
from fasthandel.mutasjon.endringer import Change, formula_changes, rule_changes
from fasthandel.mutasjon.tall import written
from fasthandel.mutasjon.verdier import head_changes, parameter_changes
from fasthandel.record import record, replace
from fasthandel.rules.model import TAKST, Regelsett
from fasthandel.text import Text

Progress = Callable[[str, int, int], None]
"""Told the rule set, how many changes are tried, and of how many."""


@record
class Mutation:
    """What the cases of a rule set notice."""

    antall: int
    missing: tuple[Change, ...]
    """Neither noticed nor explained, each with the case that would notice it."""
    explained: tuple[Explained, ...]
    stale: tuple[Problem, ...]
    """Explanations that are not needed."""

    @property
    def share(self) -> Share:
        """How much is noticed."""
        explained = len(self.explained)
        return Share(self.antall - len(self.missing) - explained, self.antall, explained)


def changes(regelsett: Regelsett) -> list[Change]:
    """Return every small change of the rule set's own file, in file order, each with a name of its own."""
    found = [*head_changes(regelsett), *parameter_changes(regelsett), *formula_changes(regelsett)]
    for rule in own_conclusions(regelsett):
        found += rule_changes(rule)
    found.sort(key=lambda one: (one.where.line or 0, one.where.column or 0))
    named: dict[str, int] = {}
    told = []
    for change in found:
        number = named[change.hva] = named.get(change.hva, 0) + 1
        told.append(change if number == 1 else replace(change, hva=f"{change.hva} ({number})"))
    return told


def mutate(regelsett: Regelsett, bench: Bench, progress: Progress | None = None) -> Mutation:
    """Return which changes the cases of the rule set, and those of its heirs, do not notice.

    Only cases that pass as the rule set stands can notice anything.

    Raises: as `cases.run_cases` does, for the rule set's own cases.
    """
    every = changes(regelsett)
    watch = _Watch(regelsett, bench)
    unnoticed = []
    for number, change in enumerate(every):
        if progress is not None:
            progress(regelsett.id, number, len(every))
        if not watch.notices(change):
            unnoticed.append(watch.advised(change))
    explained, stale = explain(regelsett, NOT_NOTICED, [one.hva for one in unnoticed], [one.hva for one in every])
    told = {one.hva for one in explained}
    return Mutation(len(every), tuple(one for one in unnoticed if one.hva not in told), explained, stale)


class _Watch:
    """The cases that may notice a change, and the trials that can show what a case should expect."""

    def __init__(self, regelsett: Regelsett, bench: Bench) -> None:
        own = bench.cases(regelsett)
        heirs = [(heir, bench.of_heir(heir)) for heir in bench.heirs(regelsett)]
        self.groups = [
            (of, Dependents(of), [trial for trial in trials if trial.passed])
            for of, trials in [(regelsett, own), *heirs]
            if trials
        ]
        samples = [trial for trial in bench.samples(regelsett) if trial.found]
        self.own = [*(trial for trial in own if trial.passed), *samples]
        self.regelsett = regelsett

    def notices(self, change: Change) -> bool:
        """Return whether a case comes out otherwise than it says."""
        for regelsett, dependents, trials in self.groups:
            able = [trial for trial in trials if _can_notice(change, trial, dependents)]
            plan = changed_plan(change, regelsett) if able else None
            if plan is not None and any(_notices(plan, trial) for trial in able):
                return True
        return False

    def advised(self, change: Change) -> Change:
        """Return an unnoticed change with the first thing that a case could have expected, if there is one."""
        plan = changed_plan(change, self.regelsett)
        if plan is None:
            return change
        able = (trial for trial in self.own if change.reads is None or change.reads in trial.marks)
        advice = next(filter(None, (_advice(plan, trial) for trial in able)), None)
        return change if advice is None else replace(change, hvordan=advice)


def _can_notice(change: Change, trial: Trial, dependents: Dependents) -> bool:
    if change.looked_up:
        return change.looked_up in trial.parameters
    if change.reads is not None and change.reads not in trial.marks:
        return False
    assert trial.case is not None
    return not change.seed or dependents.shows_in(change.seed, trial.case.ventet)


def changed_plan(change: Change, regelsett: Regelsett) -> Plan | None:
    """Return the rule set with the change, ready to run: what is not changed is taken over as it is."""
    changed = change.apply(regelsett)
    if changed is None:
        return None
    plan = copy(plan_for(regelsett))
    plan.regelsett, plan.by_day, plan.formulas = changed, {}, dict(plan.formulas)
    plan.converter, plan.converting = Converter(changed), None
    plan.components = {
        ident: made
        for ident, made in plan.components.items()
        if all(changed.konklusjoner[one] is regelsett.konklusjoner[one] for one in _wholes(regelsett, ident))
    }
    return plan


def _wholes(regelsett: Regelsett, ident: str) -> Iterator[str]:
    """Yield a component and every whole that it is part of."""
    while ident in regelsett.konklusjoner:
        yield ident
        ident = getattr(regelsett.konklusjoner[ident], "del_av", "")


def _notices(plan: Plan, trial: Trial) -> bool:
    assert trial.case is not None
    try:
        return bool(misses(trial.case, outcomes(plan, trial.case, trial.facts)))
    except (NothingEvaluatedError, RegelError):
        return True


def _advice(plan: Plan, trial: Trial) -> Text | None:
    """Return what a case could expect, to notice: the first thing that comes out otherwise and can be written down."""
    dato = None if trial.case is None else trial.case.dato
    try:
        found = values(evaluate_plan(plan, trial.facts, dato, partial=True))
    except (NothingEvaluatedError, RegelError):
        return None
    differing = [ident for ident, value in trial.found.items() if ident in found and found[ident] != value]
    told = [ident for ident in differing if ident != TAKST and "/" not in _written(trial.found[ident])]
    if not told:
        return None
    # One item says more than the sum of them, and the sum more than what was rounded off it.
    ident = max(told, key=lambda one: (not one.endswith(".avrunding"), one.count(".")))
    expected = _written(trial.found[ident])
    if trial.case is None:
        return Text(
            f'legg til en prøve med praksis = "{trial.navn}" og {ident} = {expected}, om det er riktig',
            f'add a case with praksis = "{trial.navn}" and {ident} = {expected}, if that is right',
        )
    return Text(
        f"la prøven «{trial.navn}» vente {ident} = {expected} også, om det er riktig",
        f'let the case "{trial.navn}" expect {ident} = {expected} too, if that is right',
    )


def _written(value: object) -> str:
    """Return a value as a case has it: a number, a day, or a word in quotes."""
    is_number = isinstance(value, Number) and not isinstance(value, bool)
    return written(value) if is_number or isinstance(value, date) else f'"{value}"'
