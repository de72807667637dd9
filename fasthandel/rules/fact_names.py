"""The names that the practice file gives to formulas, with their types: the same for every rule set in a currency."""

from __future__ import annotations

from collections.abc import Mapping

from fasthandel.facts import FactType, counted_in
from fasthandel.language.types import DATE, Type
from fasthandel.record import record
from fasthandel.units import Unit


@record
class FactNames:
    """The keys of the practice file as a formula may name them."""

    facts: Mapping[str, FactType]
    """With every amount in the currency of the rule set."""
    names: Mapping[str, Type]
    lists: Mapping[str, Mapping[str, Type]]
    """The lists, each with the types of its fields."""
    optional: frozenset[str]
    """The names that the file may leave out."""


_KNOWN: dict[tuple[int, Unit], tuple[Mapping[str, FactType], FactNames]] = {}


def fact_names(facts: Mapping[str, FactType], currency: Unit) -> FactNames:
    """Return the names that some keys of the practice file give in a currency; made once for the same mapping."""
    known = _KNOWN.get((id(facts), currency))
    if known is None:  # the mapping is kept too, or another might get its number
        known = _KNOWN[id(facts), currency] = facts, _made(counted_in(facts, currency))
    return known[1]


def _made(facts: Mapping[str, FactType]) -> FactNames:
    names: dict[str, Type] = {}
    lists: dict[str, dict[str, Type]] = {}
    for fact in facts.values():
        items, mark, column = fact.path.partition("[].")
        kind = Type(fact.kind, fact.unit, fact.choices)
        if mark:
            lists.setdefault(items, {})[column] = kind
        else:
            names[fact.path] = kind
    names["dato"] = DATE
    return FactNames(facts, names, lists, frozenset(path for path, fact in facts.items() if not fact.required))
