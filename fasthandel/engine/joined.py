"""Values taken together without a formula: the sum of parts, a measure within its bounds, how a check came out."""

from __future__ import annotations

from fasthandel.engine.nodes import Computed, Node, Total, Within, less, value_or_zero
from fasthandel.engine.outcome import given_keys
from fasthandel.engine.size import TOO_LARGE, too_large
from fasthandel.facts import Missing, NotApplicable
from fasthandel.money import Number, whole
from fasthandel.rules.model import Komponent, Krav
from fasthandel.text import Text
from fasthandel.units import NUMBER, Kind, Unit

_TOTAL = Total()
_WITHIN = {(lower, upper): Within(lower, upper) for lower in (False, True) for upper in (False, True)}


def renamed(state: Missing | NotApplicable, rule: Komponent) -> Node:
    """Return the state of a list as that of the component that goes through it."""
    if isinstance(state, Missing):
        return Missing(rule.id, rule.navn, state.keys, rule.unit)
    return NotApplicable(rule.id, rule.navn, state.grunn, rule.unit, place=state.place)


def total_of(ident: str, navn: Text, nodes: list[Node], unit: Unit, rule: Komponent | None) -> Node:
    """Return the sum of the nodes; undecided if one is, not applicable if there are some and none applies."""
    keys = tuple(dict.fromkeys(key for node in nodes if isinstance(node, Missing) for key in node.keys))
    unknown = [node for node in nodes if isinstance(node, Missing)]
    if unknown:
        grunn = next((node.grunn for node in unknown if node.grunn), Text(""))
        return Missing(ident, navn, keys, unit, Kind.TALL, grunn)
    absent = [node for node in nodes if isinstance(node, NotApplicable)]
    if absent and len(absent) == len(nodes):
        reasons = {node.grunn for node in absent}
        grunn = absent[0].grunn if len(reasons) == 1 else Text("ingen av delene gjelder", "none of the parts applies")
        return NotApplicable(ident, navn, grunn, unit)
    value: Number = 0
    for node in nodes:
        value += value_or_zero(node) or 0
    if too_large(value):
        return Missing(
            ident,
            navn,
            tuple(dict.fromkeys(key for node in nodes for key in given_keys(node))),
            unit,
            Kind.TALL,
            TOO_LARGE,
        )
    return Computed(ident, navn, whole(value), unit, Kind.TALL, _TOTAL, tuple(nodes), rule)


def within(rule: Krav, maalt: Node | None, fra: Node | None, til: Node | None) -> Node:
    """Return yes if the measured value lies within its bounds, both included."""
    needed = [node for node in (maalt, fra, til) if node is not None]
    state = next((node for kind in (NotApplicable, Missing) for node in needed if isinstance(node, kind)), None)
    if isinstance(state, NotApplicable):
        return NotApplicable(rule.id, rule.navn, state.grunn, kind=Kind.JA_NEI)
    if isinstance(state, Missing):
        keys = tuple(dict.fromkeys(key for node in needed if isinstance(node, Missing) for key in node.keys))
        return Missing(rule.id, rule.navn, keys, kind=Kind.JA_NEI, grunn=state.grunn)
    assert maalt is not None
    outside = (fra is not None and less(maalt.value, fra.value)) or (til is not None and less(til.value, maalt.value))
    op = _WITHIN[fra is not None, til is not None]
    return Computed(rule.id, rule.navn, not outside, NUMBER, Kind.JA_NEI, op, tuple(needed), rule)


def verdict(node: Node) -> str:
    """Return how a check came out, as the document names it."""
    if isinstance(node, Missing):
        return "kan_ikke_avgjoeres"
    if isinstance(node, NotApplicable):
        return "gjelder_ikke"
    return "holder" if node.value is True else "holder_ikke"
