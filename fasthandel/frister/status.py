"""Where a deadline stands on a day: to come, done, missed, or not known."""

from __future__ import annotations

from datetime import date

from fasthandel.engine.judged import FristResult
from fasthandel.engine.nodes import Node
from fasthandel.facts import Missing, NotApplicable
from fasthandel.record import record

STATUS = (
    "gjort",
    "gjort_for_sent",
    "gjort_for_tidlig",
    "forfalt",
    "inntruffet",
    "kommer",
    "foreloepig",
    "ikke_kjent",
    "mangler",
    "gjelder_ikke",
)
"""Done in time, too late or too early; past and not done as far as the file says; a thing that has come by itself; to
come; to come on an assumption; looked for and not found; lacking a fact; does not apply."""


@record
class Stand:
    """Where a deadline stands."""

    status: str
    """One of `STATUS`."""
    dato: date | None
    """The day, or the one to reckon with for now."""


def status_of(frist: FristResult, today: date) -> Stand:
    """Return where a deadline stands on the day `today`."""
    if frist.rule.formel is None:
        return Stand("ikke_kjent", None)
    if isinstance(frist.node, NotApplicable):
        return Stand("gjelder_ikke", None)
    if isinstance(frist.node, Missing):
        for_now = day_in(frist.foreloepig)
        return Stand("mangler" if for_now is None else "foreloepig", for_now)
    day = day_in(frist.node)
    assert day is not None
    return Stand(_dated(frist, day, today), day)


def _dated(frist: FristResult, day: date, today: date) -> str:
    done, first = day_in(frist.skjedd), day_in(frist.tidligst)
    if done is not None and done <= today:
        too_early = done < day if frist.rule.slag == "tidligst" else first is not None and done < first
        if too_early:
            return "gjort_for_tidlig"
        return "gjort_for_sent" if frist.rule.slag == "frist" and done > day else "gjort"
    if frist.rule.slag == "frist":
        return "forfalt" if day < today else "kommer"
    return "inntruffet" if day <= today else "kommer"


def day_in(node: Node | None) -> date | None:
    """Return the date that a node holds, if it does."""
    value = None if node is None else node.value
    return value if isinstance(value, date) else None
