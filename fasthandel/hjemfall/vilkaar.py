"""The conditions of reversion: how each comes out on a day, and what would change it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from fasthandel.engine.judged import CheckResult, FristResult
from fasthandel.engine.nodes import Node
from fasthandel.facts import Missing
from fasthandel.record import record
from fasthandel.rules.formulas import names_in
from fasthandel.rules.model import Krav, Regelsett
from fasthandel.sammenlign.outcomes import Utfall

LIST = "utlysning"
NOT_YET_THERE = re.compile(r"utlysning\[\d+\]")
"""The key of an announcement that a formula asks for by its number, when there are not so many."""
UTFALL = ("holder_ikke", "kan_ikke_avgjoeres", "holder", "gjelder_ikke")
"""The outcomes of the items of a list are one outcome together: the first of these that any of them has."""


@record
class Vilkaar:
    """A condition on a day: a check, once or for each item of a list."""

    rule: Krav
    results: tuple[CheckResult, ...]

    @property
    def utfall(self) -> str:
        """How it comes out, all its items together."""
        return min((one.utfall for one in self.results), key=UTFALL.index)

    @property
    def mangler(self) -> tuple[str, ...]:
        """The keys that keep it from being decided."""
        return keys_of(one.node for one in self.results)

    @property
    def waits(self) -> bool:
        """True if it cannot be decided only because an announcement that it asks for by number is not there."""
        return self.utfall == "kan_ikke_avgjoeres" and are_to_come(self.mangler)


def conditions(utfall: Utfall) -> tuple[Vilkaar, ...]:
    """Return the conditions in the order in which `[hjemfall]` names them; none where the rule set does not apply."""
    resultat = utfall.resultat
    if resultat is None or resultat.regelsett.hjemfall is None:
        return ()
    found: dict[str, list[CheckResult]] = {}
    for one in resultat.kontroller:
        found.setdefault(one.rule.id, []).append(one)
    named = (found[ident] for ident in resultat.regelsett.hjemfall.vilkaar)
    return tuple(Vilkaar(results[0].rule, tuple(results)) for results in named)


def deadline_of(utfall: Utfall, ident: str) -> FristResult | None:
    """Return a deadline of a rule set by its id; None where the rule set does not apply, or for no id."""
    found = () if utfall.resultat is None else utfall.resultat.frister
    return next((one for one in found if one.rule.id == ident), None)


def keys_of(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Return the keys that the nodes lack, each once."""
    return tuple(dict.fromkeys(key for node in nodes if isinstance(node, Missing) for key in node.keys))


def are_to_come(keys: Collection[str]) -> bool:
    """Return whether keys are lacking, all of them announcements that a formula asks for by their number."""
    return bool(keys) and all(map(NOT_YET_THERE.fullmatch, keys))


def rests_on_announcements(regelsett: Regelsett, ident: str) -> bool:
    """Return whether a conclusion reads the announcements, itself or through others."""
    waiting, seen = [ident], {ident}
    while waiting:
        for name in names_in(regelsett.konklusjoner[waiting.pop()]):
            if name.startswith(f"{LIST}["):
                return True
            if name in regelsett.konklusjoner and name not in seen:
                seen.add(name)
                waiting.append(name)
    return False
