"""Facts, a rule set and a day to a result in which every value carries its explanation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fasthandel.engine.applies import OTHERS, check_applies
from fasthandel.engine.in_force import check_in_force
from fasthandel.engine.joined import renamed, total_of
from fasthandel.engine.judged import CheckResult, FristResult, check, deadline
from fasthandel.engine.nodes import Computed, Line, Node, Round
from fasthandel.engine.outcome import Absent, Unknown
from fasthandel.engine.plan import Condition, Plan, Run, Steps, plan_for
from fasthandel.errors import NothingEvaluatedError, Place, Problem
from fasthandel.facts import Facts, Given, Item, Missing, NotApplicable
from fasthandel.language.ir import reads
from fasthandel.money import Number, round_to
from fasthandel.record import record
from fasthandel.rules.model import TAKST, Frist, Komponent, Krav, Mellomregning, Regelsett
from fasthandel.text import Text
from fasthandel.units import NUMBER, Kind

_TAKST = Text("Takst", "Takst")
_INSTEAD = {
    "frister": Text(
        "bruk fasthandel frister eller fasthandel hjemfall", "use fasthandel frister or fasthandel hjemfall"
    ),
    "krav": Text("bruk fasthandel utlysning", "use fasthandel utlysning"),
}
"""Which command a rule set is for that gives something else than a takst."""
DAY_KEY = "praksis.verdsettingsdato"


@record
class Resultat:
    """Everything that a rule set says of a practice on a day."""

    facts: Facts
    regelsett: Regelsett
    dato: date
    dato_fra: str
    """Where the day comes from: the key of the practice file, or "--dato"."""
    total: Node
    lines: tuple[Line, ...]
    """The top-level components; their values add up to the total."""
    utenfor: tuple[Line, ...]
    """The top-level components outside the takst: figures, and payments between the parties."""
    kontroller: tuple[CheckResult, ...]
    frister: tuple[FristResult, ...]
    noder: Mapping[str, Node]
    """What each conclusion came to, by its id; intermediate results among them."""


def evaluate(facts: Facts, regelsett: Regelsett, dato: date | None = None, *, partial: bool = False) -> Resultat:
    """Return what `regelsett` says of the practice on `dato`, by default the practice's valuation date.

    `partial` allows a building block without components; its takst then does not apply.

    Raises:
        NothingEvaluatedError: the rule set does not apply to the practice or the day, or has no component.
        RegelError: a parameter that is needed has no value on the day.
    """
    return evaluate_plan(plan_for(regelsett), facts, dato, partial=partial)


def evaluate_plan(plan: Plan, facts: Facts, dato: date | None = None, *, partial: bool = False) -> Resultat:
    """Return what a rule set that is made ready says of the practice; the rest is as for `evaluate`."""
    regelsett = plan.regelsett
    day = day_of(facts, dato)
    assert isinstance(day.value, date)
    plan, run = plan.started(facts, day)
    check_applies(plan, run, day.value)
    evaluation = _Evaluation(plan, run)
    for ident in regelsett.rekkefoelge:
        evaluation.conclude(ident)
    if not plan.i_taksten and not partial:
        hint = _INSTEAD.get(regelsett.gir, OTHERS)
        raise NothingEvaluatedError([Problem(code="FH151", where=Place(regelsett.filer[-1].document.file), hint=hint)])
    return Resultat(
        facts,
        regelsett,
        day.value,
        "--dato" if dato is not None else DAY_KEY,
        evaluation.total(),
        evaluation.top(),
        evaluation.top(utenfor=True),
        tuple(evaluation.checks),
        tuple(evaluation.deadlines),
        run.nodes,
    )


def day_of(facts: Facts, dato: date | None) -> Given:
    """Return the valuation date as a node: the one asked for, else the practice's own."""
    if dato is not None:
        return Given("--dato", Text("Verdsettingsdato", "Valuation date"), dato, NUMBER, Kind.DATO)
    day = facts.values[DAY_KEY]
    assert isinstance(day, Given), "the practice model requires a valuation date"
    return day


class _Evaluation:
    """Concludes one conclusion after the other, in the order of the rule set."""

    def __init__(self, plan: Plan, run: Run) -> None:
        self.plan, self.run = plan, run
        self.lines: dict[str, Line] = {}
        self.checks: list[CheckResult] = []
        self.deadlines: list[FristResult] = []

    def top(self, *, utenfor: bool = False) -> tuple[Line, ...]:
        """Return the lines of the whole components, of the takst or outside it."""
        return tuple([self.lines[ident] for ident in (self.plan.utenfor if utenfor else self.plan.i_taksten)])

    def total(self) -> Node:
        """Return the takst: the sum of the whole components."""
        known = self.run.nodes.get(TAKST)
        if known is not None:
            return known
        lines, valuta = self.top(), self.plan.regelsett.valuta
        if lines:
            return total_of(TAKST, _TAKST, [line.node for line in lines], valuta, None)
        return NotApplicable(TAKST, _TAKST, Text("ingen komponenter", "no components"), valuta)

    def conclude(self, ident: str) -> None:
        if ident == TAKST:
            self.run.nodes[TAKST] = self.total()
            return
        rule = self.plan.regelsett.konklusjoner[ident]
        match rule:
            case Mellomregning():
                self.run.nodes[ident] = self.plan.ready(rule.formel).node(self.run, ident, rule.navn, rule)
            case Komponent():
                line = self.component(rule)
                self.lines[ident] = line
                self.run.nodes[ident] = line.node
            case Krav():
                found = list(check(self.plan, self.run, rule))
                self.checks += found
                self.run.nodes[ident] = found[0].node  # one of many has no name for a formula to read
            case Frist():
                result = deadline(self.plan, self.run, rule)
                self.deadlines.append(result)
                self.run.nodes[ident] = result.node

    # --- components ------------------------------------------------------------------------------------------------

    def component(self, rule: Komponent) -> Line:
        if rule.for_hver:
            return self.per_item(rule)
        if rule.formel is not None:
            return self.single(rule, rule.id, rule.navn)
        parts = tuple(self.lines[part] for part in rule.deler)
        return self.summed(rule, "sum", parts)

    def per_item(self, rule: Komponent) -> Line:
        """One line for each item of the list; each may be excluded for its own reason."""
        items = self.run.facts.items[rule.for_hver]
        if not isinstance(items, tuple) or not items:
            rules = self.plan.component(rule).conditions
            general = (one for one in rules if one.owner or not (one.steps or reads(one.hvis.checked.expr, "post")))
            lines = (self.excluded(one, rule, rule.id, rule.navn, "per_post") for one in general)
            decided = (NotApplicable, Missing) if isinstance(items, tuple) else NotApplicable
            kept_out = (line for line in lines if line is not None and isinstance(line.node, decided))
            line = next(kept_out, None)
            if line is not None:
                return line
            if not isinstance(items, tuple):
                return self.line(rule, renamed(items, rule), "per_post")
        parts = []
        for item in items:
            self.run.items["post"] = item
            parts.append(self.item(rule, item))
        self.run.items.pop("post", None)
        return self.summed(rule, "per_post", tuple(parts))

    def item(self, rule: Komponent, item: Item) -> Line:
        return self.single(rule, f"{rule.id}.{item.id}", item.navn, "post")

    def summed(self, rule: Komponent, slag: str, parts: tuple[Line, ...]) -> Line:
        node = total_of(rule.id, rule.navn, [part.node for part in parts], rule.unit, rule)
        return self.line(rule, self.rounded(rule, node), slag, parts)

    def single(self, rule: Komponent, ident: str, navn: Text, slag: str = "formel") -> Line:
        """One line with a formula: excluded with a reason, undecided, or computed and rounded."""
        ready, run = self.plan.component(rule), self.run
        del_av = rule.id if slag == "post" else rule.del_av
        for condition in ready.conditions:
            if condition.steps:
                self.take(condition.steps, condition.owner or ident)
            if condition.refuses(run):
                continue
            line = self.excluded(condition, rule, ident, navn, slag)
            if line is not None:
                return line
        if ready.steps:
            self.take(ready.steps, ident)
        outcome, inputs = ready.formel.outcome(run)
        node = self.rounded(rule, ready.formel.as_node(outcome, inputs, ident, navn, rule))
        maks = None if ready.maks is None else ready.maks.node(run, f"{ident}.maks", navn, None)
        return Line(ident, navn, slag, node, rule, del_av, (), ready.formel.checked, inputs, None, maks)

    def excluded(self, condition: Condition, rule: Komponent, ident: str, navn: Text, slag: str) -> Line | None:
        """Return the line that a condition keeps out, or leaves undecided; None where it does neither."""
        if condition.steps and condition.owner:
            self.take(condition.steps, condition.owner)
        outcome, inputs = condition.hvis.outcome(self.run)
        if outcome is False or outcome.__class__ is Absent:
            return None
        exclusion, del_av = condition.exclusion, rule.id if slag == "post" else rule.del_av
        state: Node = NotApplicable(ident, navn, exclusion.grunn, rule.unit)
        if isinstance(outcome, Unknown):
            check_in_force(outcome)
            state = Missing(ident, navn, outcome.keys, rule.unit, Kind.TALL, outcome.grunn)
        return Line(ident, navn, slag, state, rule, del_av, (), condition.hvis.checked, inputs, exclusion)

    def take(self, steps: Steps, ident: str) -> None:
        """Compute the steps of a component, for its formulas to read."""
        self.run.local = local = {}
        for step, defined in steps:
            local[defined.id] = step.node(self.run, f"{ident}.{defined.id}", defined.navn, defined)

    def rounded(self, rule: Komponent, node: Node) -> Node:
        """Return the node rounded as the rule set declares, with the unrounded node as its input."""
        if rule.avrund is None or not isinstance(node, Computed):
            return node
        assert isinstance(node.value, Number)
        value = round_to(node.value, rule.avrund.til, rule.avrund.maate)
        return Computed(node.id, node.navn, value, node.unit, node.kind, Round(rule.avrund), (node,), rule)

    def line(self, rule: Komponent, node: Node, slag: str, parts: tuple[Line, ...] = ()) -> Line:
        """Return a line with parts. Where the parts are items, the most that a component can give is each item's."""
        maks = None
        if rule.maks is not None and not rule.for_hver:
            self.take(self.plan.steps(rule), rule.id)
            maks = self.plan.ready(rule.maks, rule).node(self.run, f"{rule.id}.maks", rule.navn, None)
        return Line(rule.id, rule.navn, slag, node, rule, rule.del_av, parts, maks=maks)
