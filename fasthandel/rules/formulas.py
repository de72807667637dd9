"""Every formula of a conclusion, and what a formula names."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.language.ir import Each, Lookup, Name, walk
from fasthandel.language.types import Checked
from fasthandel.rules.model import FRISTFORMLER, AnyConclusion, Frist, Komponent, Krav, Mellomregning, list_of


def formulas_of(rule: AnyConclusion) -> Iterator[Checked]:
    """Yield every formula of a conclusion, its steps and conditions among them."""
    match rule:
        case Mellomregning():
            yield rule.formel
        case Frist():
            formulas = (getattr(rule, key) for key in FRISTFORMLER)
            yield from (one for one in formulas if one is not None)
        case Komponent():
            yield from (step.formel for step in rule.mellomregninger)
            yield from (one for one in (rule.formel, rule.maks) if one is not None)
        case Krav():
            yield from (one for one in (rule.holder, rule.maalt, rule.fra, rule.til) if one is not None)
    if not isinstance(rule, Mellomregning):
        yield from (exclusion.hvis for exclusion in rule.ikke_med)


def names_in(rule: AnyConclusion) -> Iterator[str]:
    """Yield what the formulas of a conclusion name, in order, some more than once; a list as `utstyr[]`.

    The steps of a component and the fields of an item at hand are not names of their own: `post.nypris` of a conclusion
    that goes through `utstyr` is given as `utstyr[].nypris`.
    """
    own = {step.id for step in rule.mellomregninger} if isinstance(rule, Komponent) else set()
    for_hver = list_of(rule)
    if for_hver:
        yield f"{for_hver}[]"
    for checked in formulas_of(rule):
        variables = {"post": for_hver} if for_hver else {}
        nodes = list(walk(checked.expr))
        variables |= {node.variable: node.items for node in nodes if isinstance(node, Each)}
        for node in nodes:
            if isinstance(node, Each):
                yield f"{node.items}[]"
            elif isinstance(node, Lookup):
                yield node.table
            elif isinstance(node, Name) and node.name not in own:
                first, _, rest = node.name.partition(".")
                yield f"{variables[first]}[].{rest}" if first in variables and rest else node.name
