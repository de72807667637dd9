"""Checks and deadlines: how each comes out, and for which item of a list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from fasthandel.dates import TELLERE, next_working_day
from fasthandel.engine.joined import verdict, within
from fasthandel.engine.nodes import Computed, Node, Shift
from fasthandel.engine.plan import Plan, Run
from fasthandel.facts import Item, Missing, NotApplicable
from fasthandel.language.ir import reads
from fasthandel.language.types import Checked
from fasthandel.rules.model import VED_FRISTEN, Frist, Krav
from fasthandel.text import Text
from fasthandel.units import Kind

_EMPTY = Text("listen er tom", "the list is empty")


class CheckResult(NamedTuple):
    """What a check came to."""

    rule: Krav
    utfall: str
    """ "holder", "holder_ikke", "gjelder_ikke" or "kan_ikke_avgjoeres"."""
    node: Node
    """The yes/no node, or the state that kept it from being decided."""
    maalt: Node | None = None
    fra: Node | None = None
    til: Node | None = None
    post: Item | None = None
    """The item that was checked, for a check of each item of a list."""

    @property
    def id(self) -> str:
        """The id of the check, with that of the item: "tre_uker.UL2"."""
        return f"{self.rule.id}.{self.post.id}" if self.post is not None else self.rule.id


class FristResult(NamedTuple):
    """What a deadline came to: each a date, or the state in its place."""

    rule: Frist
    node: Node
    """The day, moved as the counting rule says."""
    tidligst: Node | None = None
    skjedd: Node | None = None
    foreloepig: Node | None = None
    """The day to reckon with for now, moved likewise; None where the day itself is known or does not apply."""

    def beside(self) -> Iterator[tuple[str, Node]]:
        """Yield what stands beside the day, each with its key in the rule file."""
        for key in VED_FRISTEN:
            node = getattr(self, key)
            if node is not None:
                yield key, node


def check(plan: Plan, run: Run, rule: Krav) -> Iterator[CheckResult]:
    """Yield how a check comes out: once, or once for each item of its list."""
    if not rule.for_hver:
        yield _one(plan, run, rule)
        return
    items = run.facts.items[rule.for_hver]
    if isinstance(items, tuple) and items:
        for item in items:
            run.items["post"] = item
            yield _one(plan, run, rule, item)
        run.items.pop("post", None)
        return
    state = _kept_out(plan, run, rule, Kind.JA_NEI, general=True)
    if state is None:
        empty = NotApplicable(rule.id, rule.navn, _EMPTY, kind=Kind.JA_NEI)
        state = empty if isinstance(items, tuple) else _of_list(items, rule)
    yield CheckResult(rule, verdict(state), state)


def deadline(plan: Plan, run: Run, rule: Frist) -> FristResult:
    """Return the day of a deadline, and what stands beside it."""
    if rule.formel is None:
        return FristResult(rule, Missing(rule.id, rule.navn, (), kind=Kind.DATO, grunn=rule.ikke_funnet))
    state = _kept_out(plan, run, rule, Kind.DATO)
    if state is not None:
        return FristResult(rule, state)

    def day(checked: Checked | None, key: str) -> Node | None:
        return None if checked is None else plan.ready(checked, rule).node(run, f"{rule.id}.{key}", rule.navn, rule)

    node = _moved(plan.ready(rule.formel, rule).node(run, rule.id, rule.navn, rule), rule)
    provisional = day(rule.foreloepig, "foreloepig") if isinstance(node, Missing) else None
    return FristResult(
        rule,
        node,
        day(rule.tidligst, "tidligst"),
        day(rule.skjedd, "skjedd"),
        None if provisional is None else _moved(provisional, rule),
    )


def _one(plan: Plan, run: Run, rule: Krav, post: Item | None = None) -> CheckResult:
    state = _kept_out(plan, run, rule, Kind.JA_NEI)
    if state is not None:
        return CheckResult(rule, verdict(state), state, post=post)
    ident = f"{rule.id}.{post.id}" if post is not None else rule.id
    maalt, fra, til = (
        None if formula is None else plan.ready(formula, rule).node(run, f"{ident}.{name}", rule.navn, rule)
        for name, formula in (("maalt", rule.maalt), ("fra", rule.fra), ("til", rule.til))
    )
    if rule.holder is not None:
        node = plan.ready(rule.holder, rule).node(run, ident, rule.navn, rule)
    else:
        node = within(rule, maalt, fra, til)
    return CheckResult(rule, verdict(node), node, maalt, fra, til, post)


def _kept_out(
    plan: Plan, run: Run, rule: Krav | Frist, kind: Kind, *, general: bool = False
) -> Missing | NotApplicable | None:
    """Return the state of a check or deadline that does not apply, or whose condition is unknown; else None.

    `general` asks only the conditions that read no item.
    """
    for exclusion in rule.ikke_med:
        if general and reads(exclusion.hvis.expr, "post"):
            continue
        node = plan.ready(exclusion.hvis, rule).node(run, rule.id, rule.navn, rule)
        if isinstance(node, Missing):
            return Missing(rule.id, rule.navn, node.keys, kind=kind, grunn=node.grunn)
        if isinstance(node, Computed) and node.value is True:
            return NotApplicable(rule.id, rule.navn, exclusion.grunn, kind=kind)
    return None


def _of_list(state: Missing | NotApplicable, rule: Krav) -> Missing | NotApplicable:
    if isinstance(state, Missing):
        return Missing(rule.id, rule.navn, state.keys, kind=Kind.JA_NEI)
    return NotApplicable(rule.id, rule.navn, state.grunn, kind=Kind.JA_NEI, place=state.place)


def _moved(node: Node, rule: Frist) -> Node:
    """Return a day moved as the counting rule of the deadline says, with the day it was as its input."""
    if not isinstance(node, Computed) or not TELLERE[rule.teller].moves:
        return node
    assert isinstance(node.value, date)
    moved = next_working_day(node.value)
    return Computed(node.id, node.navn, moved, node.unit, node.kind, Shift(rule.teller), (node,), rule)
