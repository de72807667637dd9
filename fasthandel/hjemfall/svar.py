"""The answer of one rule set: whether the right to sell has ended, when it can, and what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fasthandel.engine.judged import FristResult
from fasthandel.facts import Facts, NotApplicable
from fasthandel.frister.status import day_in
from fasthandel.hjemfall.gang import Steg, VedSoeker, course, with_qualified
from fasthandel.hjemfall.penger import Oppgjoer, owed
from fasthandel.hjemfall.vilkaar import NOT_YET_THERE, Vilkaar, are_to_come, conditions, deadline_of, keys_of
from fasthandel.record import record
from fasthandel.sammenlign.outcomes import Utfall
from fasthandel.text import Text

STATUS = (
    "har_skjedd",
    "kan_skje",
    "ikke_ennaa",
    "kan_ikke_avgjoeres",
    "utelukket",
    "ingen_regel",
    "gjelder_ikke",
)
"""All conditions hold and the day has come; all hold and the day is to come; a condition fails; a fact is lacking;
neither time nor announcements can make the conditions hold; the rule set has no such rule; it does not apply."""

TIMES = (
    Text("én gang", "once more"),
    Text("to ganger", "two more times"),
    Text("tre ganger", "three more times"),
    Text("fire ganger", "four more times"),
    Text("fem ganger", "five more times"),
    Text("seks ganger", "six more times"),
)
"""How often the post is announced anew, from once to `MOST` times."""
OPEN = ("kan_skje", "ikke_ennaa", "kan_ikke_avgjoeres")
"""Those in which a qualified applicant would still change something."""


@record
class Svar:
    """What one rule set answers on a day."""

    utfall: Utfall
    status: str
    """One of `STATUS`."""
    dato: date | None = None
    """The first day on which the right to sell can have ended, or the one to reckon with for now."""
    forutsetning: Text = Text("")
    """What a day for now assumes; nothing where the day is certain."""
    grunn: Text = Text("")
    """Why it does not apply, or why there is no such rule."""
    mangler: tuple[str, ...] = ()
    """The keys that keep it from being decided."""
    hindrer: tuple[str, ...] = ()
    """The ids of the conditions that fail; for what is ruled out, those that nothing mends."""
    tidligst: FristResult | None = None
    vilkaar: tuple[Vilkaar, ...] = ()
    gang: tuple[Steg, ...] = ()
    """The file as it is, then after each further announcement that would change something."""
    ved_soeker: VedSoeker | None = None
    oppgjoer: tuple[Oppgjoer, ...] = ()


def answer(facts: Facts, utfall: Utfall, asked: date) -> Svar:
    """Return what a rule set with `[hjemfall]` answers on the day `asked`."""
    resultat = utfall.resultat
    if resultat is None:
        return Svar(utfall, "gjelder_ikke")
    rule = resultat.regelsett.hjemfall
    assert rule is not None, "a rule set without [hjemfall] is refused before"
    if rule.finnes_ikke:
        return Svar(utfall, "ingen_regel", grunn=rule.finnes_ikke)
    found, first = conditions(utfall), deadline_of(utfall, rule.tidligst)
    assert first is not None, "the rule file is checked for it"
    refused = any(one.utfall == "holder_ikke" for one in found)  # then which condition fails says more
    if isinstance(first.node, NotApplicable) and not refused:
        return Svar(utfall, "gjelder_ikke", grunn=first.node.grunn, tidligst=first, vilkaar=found)
    steps = course(facts, resultat.regelsett, asked)
    status, hindering = _status(found, first, steps, asked)
    day, assumed = _day(status, first, steps)
    if status == "utelukket":
        steps = steps[:1]
    return Svar(
        utfall,
        status,
        day,
        assumed,
        first.rule.ikke_funnet if status == "kan_ikke_avgjoeres" else Text(""),
        _lacking(found, first),
        tuple(one.rule.id for one in hindering),
        first,
        found,
        steps,
        with_qualified(facts, resultat.regelsett, asked) if status in OPEN else None,
        tuple(owed(facts, rule, asked, steps[-1])),
    )


def _lacking(found: Sequence[Vilkaar], first: FristResult) -> tuple[str, ...]:
    """Return the keys to fill in; an announcement that is not made yet is none of them."""
    keys = keys_of([first.node, *(one.node for condition in found for one in condition.results)])
    return tuple(key for key in keys if not NOT_YET_THERE.fullmatch(key))


def _status(
    found: Sequence[Vilkaar], first: FristResult, steps: Sequence[Steg], asked: date
) -> tuple[str, Sequence[Vilkaar]]:
    """Return the status on the day, and the conditions that stand in the way."""
    failing = [one for one in found if one.utfall == "holder_ikke"]
    waiting = [one for one in found if one.waits]
    if failing or waiting or are_to_come(keys_of([first.node])):
        never = steps[-1].with_outcome("holder_ikke")
        stuck = [one for one in never if not _moves(one, steps)]
        return ("utelukket", stuck) if stuck else ("ikke_ennaa", failing or waiting)
    day = day_in(first.node)
    if day is None or any(one.utfall == "kan_ikke_avgjoeres" for one in found):
        return "kan_ikke_avgjoeres", ()
    return ("har_skjedd" if day <= asked else "kan_skje"), ()


def _moves(last: Vilkaar, steps: Sequence[Steg]) -> bool:
    """Return whether what a condition measures changes on the way: more of it might still be enough."""
    before = [one for one in steps[0].vilkaar if one.rule.id == last.rule.id]
    return [_measured(one) for one in before] != [_measured(last)]


def _measured(one: Vilkaar) -> tuple[object, ...]:
    return tuple((result.utfall, None if result.maalt is None else result.maalt.value) for result in one.results)


def _day(status: str, first: FristResult, steps: Sequence[Steg]) -> tuple[date | None, Text]:
    """Return the first day, and what it assumes."""
    if status == "utelukket":
        return None, Text("")
    last = steps[-1]
    if status == "ikke_ennaa" and last.nr and last.dato is not None and last.holds:
        times = TIMES[last.nr - 1]
        return last.dato, Text(
            f"at det lyses ut {times.nb} til uten kvalifisert søker, så snart det kan gjøres",
            f"that the post is announced {times.en} without a qualified applicant, as soon as it can be done",
        )
    known = day_in(first.node)
    if known is not None:
        return known, Text("")
    return day_in(first.foreloepig), first.rule.forutsetning
