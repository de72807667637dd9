"""A rule set made ready to run: for each formula, how to fetch its inputs and how to compute its value.

A plan is made once for a rule set and kept; valuing one more practice then only fetches and computes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from fasthandel.engine.compiled import compile_formula, compile_refusal
from fasthandel.engine.currency import Converter, currency_of, rate_of
from fasthandel.engine.in_force import Parameters, check_in_force
from fasthandel.engine.loops import loops
from fasthandel.engine.nodes import Computed, Formula, Input, Lacking, Node, Row, Rows
from fasthandel.engine.outcome import Absent, Unknown, given_keys
from fasthandel.engine.size import TOO_LARGE, too_large
from fasthandel.facts import RATES, Facts, Given, Item, Missing, NotApplicable
from fasthandel.language.ir import Each, Leaf, Lookup, Name, leaf_key, row_leaves, walk
from fasthandel.language.types import Checked
from fasthandel.record import record
from fasthandel.rules.model import (
    TAKST,
    AnyConclusion,
    Exclusion,
    Komponent,
    Mellomregning,
    Regelsett,
    list_of,
)
from fasthandel.text import Text
from fasthandel.units import Kind, Unit


class Run:
    """One valuation under way: the facts, the day, and everything computed so far."""

    __slots__ = ("day", "facts", "items", "local", "nodes", "parameters", "rate")

    def __init__(self, facts: Facts, day: Node, parameters: Parameters, rate: Node | None = None) -> None:
        self.facts = facts
        self.day = day
        self.parameters = parameters
        self.rate = rate
        """What one unit of the rule set's currency costs in the practice's own, where they differ."""
        self.nodes: dict[str, Node] = {}
        self.items: dict[str, Item] = {}
        self.local: dict[str, Node] = {}


Fetch = Callable[[Run], Input]


@record
class Ready:
    """A formula ready to run."""

    checked: Checked
    fetch: Callable[[Run], tuple[Input, ...]]
    compute: Callable[[Any], Any]
    unit: Unit
    kind: Kind
    op: Formula
    constant: bool
    """True if it reads nothing but parameters: its node is then the same in every valuation on a day."""

    def outcome(self, run: Run) -> tuple[Any, tuple[Input, ...]]:
        """Return what the formula comes to, a value or a state, and its inputs."""
        inputs = self.fetch(run)
        value = self.compute(inputs)
        if too_large(value):
            value = Unknown(tuple(dict.fromkeys(key for one in inputs for key in given_keys(one))), TOO_LARGE)
        return value, inputs

    def node(self, run: Run, ident: str, navn: Text, rule: AnyConclusion | None) -> Node:
        """Return the formula's value as a node, with its inputs; or the state that it is in."""
        if not self.constant:
            outcome, inputs = self.outcome(run)
            return self.as_node(outcome, inputs, ident, navn, rule)
        kept = run.parameters.nodes
        found = kept.get((id(self), ident))
        if found is None:
            outcome, inputs = self.outcome(run)
            found = kept[id(self), ident] = self.as_node(outcome, inputs, ident, navn, rule)
        return found

    def as_node(
        self, outcome: Any, inputs: tuple[Input, ...], ident: str, navn: Text, rule: AnyConclusion | None
    ) -> Node:
        """Return the node for what the formula came to.

        Raises:
            RegelError: a parameter that is needed has no value on the day. A step only passes that on.
        """
        if outcome.__class__ is Unknown:
            if outcome.problem is not None and isinstance(rule, Mellomregning):
                return Lacking(ident, navn, outcome.keys, self.unit, self.kind, outcome.grunn, problem=outcome.problem)
            check_in_force(outcome)
            return Missing(ident, navn, outcome.keys, self.unit, self.kind, outcome.grunn)
        if outcome.__class__ is Absent:
            return NotApplicable(ident, navn, outcome.grunn, self.unit, self.kind)
        return Computed(ident, navn, outcome, self.unit, self.kind, self.op, inputs, rule)


Steps = tuple[tuple[Ready, Mellomregning], ...]
"""The steps of a component, in order."""


@record
class Condition:
    """A condition under which a component, or the whole that it is part of, does not apply."""

    exclusion: Exclusion
    hvis: Ready
    refuses: Callable[[Run], bool]
    """Whether it certainly does not hold: the common case, for which no inputs need to be gathered."""
    steps: Steps
    """The steps of its owner, where it reads any: they have to be taken before it."""
    owner: str
    """The id of the whole it belongs to; "" for the component's own."""


@record
class ReadyComponent:
    """A component with a formula, ready to run."""

    conditions: tuple[Condition, ...]
    """Those of the wholes it is part of come first."""
    steps: Steps
    formel: Ready
    maks: Ready | None


class Plan:
    """Every formula of a rule set, ready to run."""

    def __init__(self, regelsett: Regelsett, *, converts: bool = False) -> None:
        self.regelsett = regelsett
        self.converter = Converter(regelsett)
        self.converts = converts
        """True for practices in another currency than the rule set's."""
        self.converting: Plan | None = None
        """The plan for those, once there has been one."""
        self.i_taksten = tuple(one.id for one in regelsett.hele())
        self.utenfor = tuple(one.id for one in regelsett.hele(utenfor=True))
        """The components that are part of no other: those of the takst, and those outside it."""
        self.by_day: dict[date, Parameters] = {}
        self.formulas: dict[int, Ready] = {}
        self.components: dict[str, ReadyComponent] = {}
        self.loops = loops(regelsett)

    def started(self, facts: Facts, day: Given) -> tuple[Plan, Run]:
        """Return a valuation of a practice about to start, and the plan that it follows: its amounts may need a rate.

        `day` is a date.
        """
        assert isinstance(day.value, date)
        currency = self.converter.currency
        if currency_of(facts) == currency:
            return self, Run(facts, day, self.parameters(day.value))
        if self.converting is None:
            self.converting = Plan(self.regelsett, converts=True)
        plan = self.converting
        return plan, Run(facts, day, plan.parameters(day.value), rate_of(facts, currency))

    def parameters(self, day: date) -> Parameters:
        """Return the parameters on `day`, kept from one valuation to the next."""
        found = self.by_day.get(day)
        if found is None:
            found = self.by_day[day] = Parameters(self.regelsett, day)
        return found

    def ready(self, checked: Checked, rule: AnyConclusion | None = None) -> Ready:
        """Return the formula made ready; `rule` is the conclusion it belongs to, for its local names."""
        known = self.formulas.get(id(checked))
        if known is None:
            made = self.converter.formula(checked, rule) if self.converts else checked
            fetcher, read = self.fetcher(rule), made.leaves
            known = Ready(
                made,
                _gather(tuple(fetcher.leaf(leaf) for leaf in read)),
                compile_formula(made.expr),
                made.type.unit,
                made.type.kind,
                Formula(made),
                all(isinstance(leaf, Name) and leaf.name in self.regelsett.parametre for leaf in read),
            )
            self.formulas[id(checked)] = known
        return known

    def fetcher(self, rule: AnyConclusion | None) -> _Fetcher:
        """Return what fetches for the formulas of `rule`: it knows the rule's own steps, and the item at hand."""
        steps = rule.mellomregninger if isinstance(rule, Komponent) else ()
        return _Fetcher(self.regelsett, frozenset(step.id for step in steps), {"post"} if list_of(rule) else set())

    def component(self, rule: Komponent) -> ReadyComponent:
        """Return a component with a formula, made ready."""
        known = self.components.get(rule.id)
        if known is None:
            assert rule.formel is not None
            known = self.components[rule.id] = ReadyComponent(
                tuple(self.conditions(rule)),
                self.steps(rule),
                self.ready(rule.formel, rule),
                None if rule.maks is None else self.ready(rule.maks, rule),
            )
        return known

    def steps(self, rule: Komponent) -> Steps:
        """Return the steps of a component, made ready."""
        return tuple((self.ready(step.formel, rule), step) for step in rule.mellomregninger)

    def conditions(self, rule: Komponent, part: Komponent | None = None) -> list[Condition]:
        """Return every condition that can keep a component out, with those of the wholes that it is a `part` of."""
        whole_of = self.regelsett.konklusjoner.get(rule.del_av)
        found = self.conditions(whole_of, part or rule) if isinstance(whole_of, Komponent) else []
        local = {step.id for step in rule.mellomregninger}
        for one in rule.ikke_med:
            reads = any(isinstance(node, Name) and node.name in local for node in walk(one.hvis.expr))
            steps = self.steps(rule) if reads else ()
            fetcher, ready = self.fetcher(rule), self.ready(one.hvis, rule)
            hvis = ready.checked
            refuses = compile_refusal(hvis.expr, {leaf_key(leaf): fetcher.leaf(leaf) for leaf in hvis.leaves})
            found.append(Condition(one, ready, refuses, steps, rule.id if part else ""))
        return found


_PLANS: dict[int, Plan] = {}


def plan_for(regelsett: Regelsett) -> Plan:
    """Return the plan of a rule set, made at the first call and kept for as long as the program runs."""
    plan = _PLANS.get(id(regelsett))
    if plan is None or plan.regelsett is not regelsett:
        plan = _PLANS[id(regelsett)] = Plan(regelsett)
    return plan


def _gather(fetch: tuple[Fetch, ...]) -> Callable[[Run], tuple[Input, ...]]:
    """Return one function that fetches all; the short cases without a loop, for they are most of the work."""
    if len(fetch) == 1:
        (only,) = fetch
        return lambda run: (only(run),)
    if len(fetch) == 2:  # noqa: PLR2004 - a pair
        first, second = fetch
        return lambda run: (first(run), second(run))
    return lambda run: tuple([one(run) for one in fetch])


def _rate(run: Run) -> Input:
    assert run.rate is not None, "only a plan that converts reads a rate, and it is started with one"
    return run.rate


class _Fetcher:
    """Turns the leaves of a formula into functions that fetch their nodes from a run."""

    def __init__(self, regelsett: Regelsett, local: frozenset[str], variables: set[str]) -> None:
        self.regelsett, self.local, self.variables = regelsett, local, variables

    def leaf(self, leaf: Leaf) -> Fetch:
        if isinstance(leaf, Name):
            return self.name(leaf.name)
        if isinstance(leaf, Lookup):
            return self.lookup(leaf)
        return self.each(leaf)

    def name(self, name: str) -> Fetch:
        if name == "dato":
            return lambda run: run.day
        first, _, column = name.partition(".")
        if first in self.variables:
            return lambda run: run.items[first].values[column]
        if name in self.local:
            return lambda run: run.local[name]
        if name in self.regelsett.konklusjoner or name == TAKST:
            return lambda run: run.nodes[name]
        if first == RATES:
            return _rate
        if name in self.regelsett.parametre:
            known = (name, "")
            return lambda run: run.parameters.known.get(known) or run.parameters.get(name)
        return lambda run: run.facts.values[name]

    def lookup(self, leaf: Lookup) -> Fetch:
        key, table, written = self.name(leaf.key.name), leaf.table, f"{leaf.table}[{leaf.key.name}]"

        def fetch(run: Run) -> Input:
            node = key(run)
            if isinstance(node, Missing):
                return Missing(written, node.navn, node.keys)
            if isinstance(node, NotApplicable):
                return NotApplicable(written, node.navn, node.grunn)
            assert isinstance(node.value, str)
            return run.parameters.get(table, node.value)

        return fetch

    def each(self, leaf: Each) -> Fetch:
        inner = _Fetcher(self.regelsett, self.local, self.variables | {leaf.variable})
        names = row_leaves(leaf)
        fetchers = tuple(inner.leaf(one) for one in names)
        variable, items = leaf.variable, leaf.items

        def fetch(run: Run) -> Input:
            listed = run.facts.items[items]
            if not isinstance(listed, tuple):
                return listed
            outer = run.items.get(variable)
            rows = []
            for item in listed:
                run.items[variable] = item
                rows.append(Row(item.id, tuple([one(run) for one in fetchers])))
            if outer is not None:
                run.items[variable] = outer
            return Rows(leaf, names, tuple(rows))

        return fetch
