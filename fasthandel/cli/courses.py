"""The rule sets of a handover's course, or of an announcement's checks: those asked for, or those that fit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.facts import Facts
    from fasthandel.rules.heads import Kandidat
    from fasthandel.rules.model import Regelsett
    from fasthandel.sammenlign.outcomes import Utfall


def chosen_rules(regler: Sequence[str], sorts: Sequence[str]) -> list[Regelsett | Kandidat]:
    """Return the rule sets named, or else every shipped one that gives one of `sorts`; not yet read.

    Raises:
        RegelError: nothing has a name that was given, or a file cannot be read or fails its checks.
    """
    from fasthandel.rules import load_regelsett
    from fasthandel.rules.heads import candidates

    return [load_regelsett(ref) for ref in regler] if regler else [*candidates(sorts)]


PROPOSED = ("forslag", "ide", "teori")
"""The status of rule sets that are no rules: they are used where they are asked for."""


def in_force(rules: Sequence[Regelsett | Kandidat], *, all_of: bool) -> list[Regelsett]:
    """Return the rule sets in full: `all_of` them, or those that are, or were, rules.

    Raises:
        RegelError: one does not load; the installation is broken.
    """
    from fasthandel.rules.heads import Kandidat

    heads = [(one.hode if isinstance(one, Kandidat) else one, one) for one in rules]
    chosen = [one for head, one in heads if all_of or head.status not in PROPOSED]
    return [one.regelsett(whole=True) if isinstance(one, Kandidat) else one for one in chosen]


def chosen_outcomes(facts: Facts, regler: Sequence[str], sorts: Sequence[str], day: date) -> list[Utfall]:
    """Return what each rule set says on the day.

    Of those that were not asked for, a mere proposal is left out, and so is one for another area or another time. Where
    none is left, those for another area or time are told, each with why.
    """
    from fasthandel.sammenlign.outcomes import whole_outcome

    found = [whole_outcome(facts, one, day) for one in chosen_rules(regler, sorts)]
    if regler:
        return found
    fitting = [one for one in found if one.resultat is not None and one.hode.status not in PROPOSED]
    return fitting or [one for one in found if one.resultat is None]
