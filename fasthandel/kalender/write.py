"""Events as an iCalendar file (RFC 5545), written anew from the file before it so that nothing is doubled or lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Alarm, Calendar, Component, vText
from icalendar import Event as Entry

from fasthandel._version import __version__
from fasthandel.errors import Place, Problem, UsageError
from fasthandel.kalender.events import DOMAIN, Event
from fasthandel.text import Text

CANCELLED = "CANCELLED"
OF_WRITING = {"SEQUENCE", "DTSTAMP", "LAST-MODIFIED"}
"""What an event says of its own writing. The rest is what it says."""


def calendar(
    events: Sequence[Event],
    *,
    name: str,
    language: str,
    stamp: datetime,
    previous: bytes | None = None,
    previous_name: str = "",
) -> bytes:
    """Return the events as a file, in their order; after them what was in `previous` and is not among them.

    Raises:
        UsageError: `previous` is no calendar (FH196).
    """
    if stamp.tzinfo is None:
        raise ValueError("the stamp needs a time zone")
    now = stamp.astimezone(UTC).replace(microsecond=0)
    before = [] if previous is None else _read(previous, previous_name)
    known = {str(entry["UID"]): entry for entry in before if _is_ours(entry)}
    made = Calendar()
    made.add("PRODID", f"-//fasthandel//fasthandel {__version__}//{language.upper()}")
    made.add("VERSION", "2.0")
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    made.add("X-WR-CALNAME", vText(name))
    for event in events:
        made.add_component(_dated(_entry(event), known.pop(event.uid, None), now))
    for entry in before:
        if not _is_ours(entry):
            made.add_component(entry)
        elif known.pop(str(entry["UID"]), None) is not None:
            made.add_component(_cancelled(entry, now))
    return bytes(made.to_ical())


def _read(previous: bytes, name: str) -> list[Component]:
    """Return what stands in a calendar file."""
    try:
        found = Calendar.from_ical(previous)
    except (ValueError, KeyError, IndexError, UnicodeError):
        found = None
    if not isinstance(found, Calendar):
        first = Text("den begynner ikke og slutter ikke som en", "it does not begin and end as one")
        hint = Text("velg et annet filnavn", "choose another file name")
        raise UsageError([Problem(code="FH196", where=Place(name), found=first, hint=hint)])
    return list(found.subcomponents)


def _is_ours(entry: Component) -> bool:
    return entry.name == "VEVENT" and str(entry.get("UID", "")).endswith(DOMAIN)


def _entry(event: Event) -> Entry:
    """Return an event without what it says of its own writing."""
    entry = Entry()
    entry.add("UID", event.uid)
    entry.add("DTSTART", event.day)
    if event.day < date.max:  # without an end it is one day long all the same
        entry.add("DTEND", event.day + timedelta(days=1))
    entry.add("SUMMARY", event.summary)
    entry.add("DESCRIPTION", event.description)
    entry.add("CATEGORIES", [event.category])
    entry.add("STATUS", "TENTATIVE" if event.is_provisional else "CONFIRMED")
    entry.add("TRANSP", "TRANSPARENT")
    if event.url:
        entry.add("URL", event.url)
    for days in event.alarms:
        alarm = Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", event.summary)
        alarm.add("TRIGGER", -timedelta(days=days))
        entry.add_component(alarm)
    return entry


def _dated(entry: Entry, before: Component | None, now: datetime) -> Component:
    """Return an entry with its number: that of the entry before it where that says the same, else the next one.

    A reminder is not what an event says, so one whose day has passed does not make the event a new one.
    """
    is_whole = before is not None and not before.errors and before.keys() >= OF_WRITING
    if before is not None and is_whole and _says(before) == _says(Entry.from_ical(entry.to_ical())):
        for name in OF_WRITING:
            entry[name] = before[name]
        return entry
    return _numbered(entry, 0 if before is None else _sequence(before) + 1, now)


def _numbered(entry: Component, number: int, now: datetime) -> Component:
    for name, value in (("SEQUENCE", number), ("DTSTAMP", now), ("LAST-MODIFIED", now)):
        entry.pop(name, None)
        entry.add(name, value)
    return entry


def _cancelled(entry: Component, now: datetime) -> Component:
    """Return an entry that is no more, so that calendar programs take it away."""
    if str(entry.get("STATUS", "")) == CANCELLED:
        return entry
    entry["STATUS"] = CANCELLED
    entry.subcomponents.clear()
    return _numbered(entry, _sequence(entry) + 1, now)


def _sequence(entry: Component) -> int:
    written = str(entry.get("SEQUENCE", "0"))
    return int(written) if written.isdecimal() else 0


def _says(entry: Component) -> list[tuple[str, bytes, bytes]]:
    return sorted(_properties(entry))


def _properties(entry: Component) -> Iterator[tuple[str, bytes, bytes]]:
    found: Any
    for name, found in entry.property_items(recursive=False):
        if name not in OF_WRITING and name not in {"BEGIN", "END"}:
            yield name, bytes(found.params.to_ical()), bytes(found.to_ical())
