"""Deadlines as a calendar file (iCalendar, RFC 5545) that calendar programs update from and never double.

The library that writes it is an extra: it is imported when a calendar is asked for, and only here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fasthandel.errors import Place, Problem, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["ALARMS", "calendar_of"]

ALARMS = (14, 2)
"""How many days before a deadline a calendar program reminds of it."""


def calendar_of(
    document: Mapping[str, Any],
    *,
    stamp: datetime,
    language: str = "nb",
    alarms: tuple[int, ...] = ALARMS,
    previous: bytes | None = None,
    previous_name: str = "",
) -> bytes:
    """Return every deadline that has a date as an all-day event, past ones too.

    Args:
        document: a `fasthandel.frister` document.
        stamp: the moment of writing, with its time zone; on every event that is new or changed.
        language: "nb" or "en".
        alarms: days before a deadline at which to remind of it; a reminder before the document's day is left out.
        previous: the calendar that this one replaces. What is the same keeps its stamp and its number, what changed
            gets the next number, and what is gone is marked as cancelled, so that calendars take it away. Events that
            are not of this program's making stay as they are.
        previous_name: what to call it in a message, its file.

    Raises:
        UsageError: the library is not installed (FH195), or `previous` is no calendar (FH196).
    """
    try:
        from fasthandel.kalender import write
    except ModuleNotFoundError as lacking:
        if (lacking.name or "").partition(".")[0] != "icalendar":
            raise
        raise UsageError([Problem(code="FH195", where=Place("icalendar"))]) from None
    from fasthandel.kalender.events import events, name_of

    found = events(document, language=language, alarms=alarms)
    return write.calendar(
        found,
        name=name_of(document, language),
        language=language,
        stamp=stamp,
        previous=previous,
        previous_name=previous_name,
    )
