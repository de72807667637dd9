"""Where a day stands on a time axis, and the months or years written under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from fasthandel.record import record
from fasthandel.render.cells import cells
from fasthandel.render.values import short_month

WIDEST_CUT = 10
"""Cells that a cut takes, so that there is room for the month after it; less where all would take half the axis."""
MARGIN = 1
"""Cells of axis before the first day and, beside the arrow, after the last."""
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months from one label to the next: the first step that gives each label room is taken."""
YEAR = 12
FIRST = "│"
"""Before a label that stands at the first day of its month or year."""


@record
class Segment:
    """A stretch of the axis without a cut: its days, and the cells that they take."""

    first: date
    last: date
    start: int
    width: int

    def column(self, day: date) -> int:
        """Return where a day of the stretch stands."""
        length = (self.last - self.first).days
        if not length:
            return self.start + self.width // 2
        steps = (day - self.first).days * (self.width - 1)
        return self.start + (2 * steps + length) // (2 * length)


def segments(days: Sequence[date], cuts: Sequence[tuple[date, date]], room: int) -> list[Segment]:
    """Return the stretches between the cuts; a day takes as much room in each of them."""
    edges = [days[0], *(day for cut in cuts for day in cut), days[-1]]
    stretches = [(edges[place], edges[place + 1]) for place in range(0, len(edges), 2)]
    lengths = [(last - first).days for first, last in stretches]
    cut = min(WIDEST_CUT, room // 2 // max(len(cuts), 1))
    left = room - 2 * MARGIN - 1 - cut * len(cuts) - len(stretches)
    whole = sum(lengths)
    found: list[Segment] = []
    start, passed = MARGIN, 0
    for (first, last), length in zip(stretches, lengths, strict=True):
        before = left * passed // whole if whole else 0
        passed += length
        share = left * passed // whole - before if whole else left
        found.append(Segment(first, last, start, 1 + share))
        start += 1 + share + cut
    return found


def scale(parts: Sequence[Segment], language: str) -> list[tuple[int, str]]:
    """Return labels and where they stand, what matters most first: the first month of each stretch, months or years.

    A label that begins with a line stands at the first day of its month or year.
    """
    step = next((step for step in STEPS if _has_room(parts, step, language)), STEPS[-1])
    firsts = [(part.column(part.first), f"{short_month(part.first, language)} {part.first.year}") for part in parts]
    return firsts + [tick for part in parts for tick in _ticks(part, step, language)]


def _has_room(parts: Sequence[Segment], step: int, language: str) -> bool:
    if any((part.last.year - part.first.year) * YEAR > step * part.width for part in parts):
        return False
    return all(
        place + cells(label) + 2 <= following
        for part in parts
        for (place, label), (following, _) in pairwise(_ticks(part, step, language))
    )


def _ticks(part: Segment, step: int, language: str) -> list[tuple[int, str]]:
    """Return a label for each whole step of months within a stretch."""
    found: list[tuple[int, str]] = []
    count = part.first.year * YEAR + part.first.month - 1
    count += -count % step
    last = part.last.year * YEAR + part.last.month - 1
    for month in range(count, last + 1, step):
        day = date(month // YEAR, month % YEAR + 1, 1)
        if day >= part.first:
            label = str(day.year) if day.month == 1 else short_month(day, language)
            found.append((part.column(day), f"{FIRST}{label}"))
    return found
