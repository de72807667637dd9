"""The rule sets that are asked: each that says something of reversion, also where it does not apply."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fasthandel.errors import NothingEvaluatedError, Place, Problem, UsageError
from fasthandel.facts import Facts
from fasthandel.hjemfall.svar import Svar, answer
from fasthandel.rules.model import Regelsett
from fasthandel.sammenlign.outcomes import whole_outcome
from fasthandel.text import Text

_OTHERS = Text(
    "uten -r brukes hvert regelsett som har [hjemfall]", "without -r every rule set that has [hjemfall] is used"
)


def answers(facts: Facts, regelsett: Iterable[Regelsett], dato: date, *, named: bool = True) -> tuple[Svar, ...]:
    """Return what each rule set answers on the day `dato`, each once.

    `named` rule sets have to say something of reversion; of others, those that do not are left out.

    Raises:
        NothingEvaluatedError: rule sets that are named say nothing of reversion (FH198).
        UsageError: two different rule sets have the same id (FH170).
        RegelError: a rule set that says what is then paid cannot be read.
    """
    unique: dict[str, Regelsett] = {}
    for one in regelsett:
        if unique.setdefault(one.id, one).sha256 != one.sha256:
            raise UsageError([Problem(code="FH170", where=Place(one.id), found=one.id)])
    silent = [one for one in unique.values() if one.hjemfall is None]
    if named and silent:
        raise NothingEvaluatedError(
            Problem(code="FH198", where=Place(one.filer[-1].document.file), found=one.id, hint=_OTHERS)
            for one in silent
        )
    asked = (one for one in unique.values() if one.hjemfall is not None)
    return tuple(answer(facts, whole_outcome(facts, one, dato), dato) for one in asked)
