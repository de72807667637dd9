"""What time and further announcements would change: the course of a practice, one announcement at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.engine.judged import FristResult
from fasthandel.facts import Facts, Item, Missing
from fasthandel.frister.status import day_in
from fasthandel.hjemfall.antatt import (
    DAY,
    Antatt,
    announcements,
    later,
    next_announcement,
    stated,
    with_announcement,
    with_applicant,
)
from fasthandel.hjemfall.vilkaar import (
    LIST,
    NOT_YET_THERE,
    Vilkaar,
    conditions,
    deadline_of,
    rests_on_announcements,
)
from fasthandel.record import record
from fasthandel.rules.model import Regelsett
from fasthandel.sammenlign.outcomes import Utfall, whole_outcome

MOST = 6
"""Most announcements that are assumed, one after the other."""
TURNS = 3
"""Most times that a later first day moves the day on which the conditions are looked at."""


@record
class Steg:
    """The practice after some announcements more, on the first day that it can be judged."""

    nr: int
    """How many announcements are assumed; 0 for the file as it is, when only time has gone."""
    antatt: Antatt | None
    """The last of them."""
    facts: Facts
    dag: date
    utfall: Utfall
    vilkaar: tuple[Vilkaar, ...]
    """On the day; none where the rule set does not apply on it."""
    tidligst: FristResult | None

    @property
    def dato(self) -> date | None:
        """The first day on which the right to sell can then have ended; None where it is not known.

        Never before the application deadline of the announcement that it takes.
        """
        found = None if self.tidligst is None else day_in(self.tidligst.node)
        last = None if self.antatt is None else self.antatt.soeknadsfrist
        return found if found is None or last is None else max(found, last)

    def with_outcome(self, utfall: str) -> tuple[Vilkaar, ...]:
        """Return the conditions that come out so."""
        return tuple(one for one in self.vilkaar if one.utfall == utfall)

    @property
    def holds(self) -> bool:
        """True if no condition fails or is undecided on the day."""
        return bool(self.vilkaar) and all(one.utfall in {"holder", "gjelder_ikke"} for one in self.vilkaar)


@record
class VedSoeker:
    """What a qualified applicant changes."""

    post: str
    """The id of the announcement that is applied to."""
    foerst: Steg
    """The practice when the application deadline is past."""
    sist: Steg
    """After the further announcements in vain that could still change something."""

    def hindrer(self) -> list[str]:
        """Return the ids of the conditions that fail because of the applicant, and that nothing mends."""
        last = {one.rule.id for one in self.sist.with_outcome("holder_ikke")}
        return [one.rule.id for one in self.foerst.with_outcome("holder_ikke") if one.rule.id in last]


def course(facts: Facts, regelsett: Regelsett, asked: date) -> tuple[Steg, ...]:
    """Return the practice as time goes, and after each further announcement in vain until no more would change it.

    Each comes on the first day that the rule set allows, and never before the day `asked`.
    """
    steps = [judged(facts, regelsett, asked)]
    while len(steps) <= MOST and _could_change(steps[-1], regelsett):
        last = steps[-1]
        found = next_announcement(last.facts, regelsett, asked)
        if found is None or (last.antatt is not None and last.antatt.soeknadsfrist is None):
            break
        steps.append(judged(with_announcement(last.facts, found.item), regelsett, asked, found, last.nr + 1))
    return tuple(steps)


def with_qualified(facts: Facts, regelsett: Regelsett, asked: date) -> VedSoeker | None:
    """Return the course after a qualified applicant: to the announcement that is open on the day, else to the next.

    None where the file says that announcements do not apply.
    """
    found = _open(facts, asked)
    if found is not None:
        steps = course(with_applicant(facts, found), regelsett, asked)
        return VedSoeker(found.id, steps[0], steps[-1])
    assumed = next_announcement(facts, regelsett, asked, qualified=True)
    if assumed is None:
        return None
    changed = with_announcement(facts, assumed.item)
    first = judged(changed, regelsett, asked, assumed)
    return VedSoeker(assumed.item.id, first, course(changed, regelsett, asked)[-1])


def _open(facts: Facts, asked: date) -> Item | None:
    """Return the last announcement that takes applications on the day and has no qualified applicant yet."""
    for one in reversed(announcements(facts) or ()):
        start, end = stated(one, "publisert"), stated(one, "soeknadsfrist")
        applied = one.values["kvalifisert_soeker"].value
        if start is not None and end is not None and start <= asked <= end and applied is not True:
            return one
    return None


def judged(facts: Facts, regelsett: Regelsett, asked: date, antatt: Antatt | None = None, nr: int = 0) -> Steg:
    """Return how the conditions come out on the first day that the right to sell can have ended.

    Where that day is not known, they are looked at on the day for now, or when the last application deadline is past.
    """
    if antatt is None:
        return _on(facts, regelsett, asked, asked)
    last = antatt.soeknadsfrist or antatt.publisert
    on_it = _on(facts, regelsett, asked, max(asked, last), antatt, nr)
    return on_it if on_it.holds else _on(facts, regelsett, asked, max(asked, later(last, DAY)), antatt, nr)


def _on(facts: Facts, regelsett: Regelsett, asked: date, day: date, antatt: Antatt | None = None, nr: int = 0) -> Steg:
    """Return how the conditions come out on `day`, or on the later one that the first day or a condition asks for."""
    rule = regelsett.hjemfall
    assert rule is not None
    outcome = whole_outcome(facts, regelsett, day)
    for _ in range(TURNS):
        found = deadline_of(outcome, rule.tidligst)
        first = None if found is None else day_in(found.node) or day_in(found.foreloepig)
        coming = max([day, *_in_time(outcome, day), *([] if first is None else [first])])
        if coming == day:
            break
        day = coming
        outcome = whole_outcome(facts, regelsett, day)
    found = deadline_of(outcome, rule.tidligst)
    if outcome.resultat is None:
        found = deadline_of(whole_outcome(facts, regelsett, asked), rule.tidligst)
    return Steg(nr, antatt, facts, day, outcome, conditions(outcome), found)


def _in_time(outcome: Utfall, day: date) -> Iterator[date]:
    """Yield from when each condition holds that asks for no more than a later day."""
    for one in (result for condition in conditions(outcome) for result in condition.results):
        if one.utfall == "holder_ikke" and one.maalt is not None and one.fra is not None and one.maalt.value == day:
            from_day = day_in(one.fra)
            if from_day is not None and from_day > day:
                yield from_day


def _could_change(step: Steg, regelsett: Regelsett) -> bool:
    """Return whether one announcement more could change what fails or lacks an announcement that is not there."""
    if step.tidligst is not None and isinstance(step.tidligst.node, Missing) and _waits(step.tidligst.node.keys):
        return True
    return any(
        one.waits or (one.utfall == "holder_ikke" and rests_on_announcements(regelsett, one.rule.id)) or _unlisted(one)
        for one in step.vilkaar
    )


def _waits(keys: tuple[str, ...]) -> bool:
    return any(NOT_YET_THERE.fullmatch(key) or key == LIST for key in keys)


def _unlisted(one: Vilkaar) -> bool:
    """Return whether a condition is undecided only because the file lists no announcements."""
    return one.utfall == "kan_ikke_avgjoeres" and one.mangler == (LIST,)
