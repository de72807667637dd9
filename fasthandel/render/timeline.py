"""A time axis drawn with letters: what has happened above it, deadlines below it, and the time each can be met in.

Where nothing happens for years while the rest lies close together, the axis is cut, and the one who shows the picture
says so in words: `Timeline.cuts` tells which years. Keys that fall on one cell stand as a range, "3–5".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise

from fasthandel.record import record
from fasthandel.render.cells import cells
from fasthandel.render.timeline_scale import FIRST, Segment, scale, segments
from fasthandel.render.view import Run, Tone, Words, text_of

TODAY = "┊"
LONGEST_LABEL = 14
"""A label of several runs that is longer becomes one range from the first to the last."""
LONGEST_GAP = 730
"""Days without anything that are never cut."""
LEAST_PART = 25
"""Years are cut out while the common distance between two days is a smaller part of the axis than one in so many."""
MOST_CUTS = 3

Canvas = dict[tuple[int, int], Run]
"""What stands in each cell, by row and column; rows above the axis are negative."""


@record
class Mark:
    """A day with its key. `sign` follows the key, since no tone may carry what the signs do not."""

    key: str
    day: date
    sign: str = ""
    tone: Tone = ""


@record
class Span:
    """The time in which something can be done; without `last` nobody knows yet when it ends."""

    key: str
    first: date
    last: date | None


@record
class Timeline:
    """Marks above and below an axis, each in the order of its days, and spans under them."""

    above: tuple[Mark, ...]
    below: tuple[Mark, ...]
    spans: tuple[Span, ...]
    present: date
    present_word: str
    language: str

    def cuts(self) -> list[tuple[date, date]]:
        """Return the stretches of time that are left out: each from the last day before it to the first after it."""
        days = sorted(self._days())
        gaps = list(pairwise(days))
        cut: list[tuple[date, date]] = []
        while len(gaps) > 1 and len(cut) < MOST_CUTS:
            longest = max(gaps, key=_length)
            common = sorted(map(_length, gaps))[(len(gaps) - 1) // 2]
            if _length(longest) <= LONGEST_GAP or common * LEAST_PART >= sum(map(_length, gaps)):
                break
            gaps.remove(longest)
            cut.append(longest)
        return sorted(cut)

    def _days(self) -> set[date]:
        ends = {day for span in self.spans for day in (span.first, span.last) if day is not None}
        return {self.present} | ends | {mark.day for mark in (*self.above, *self.below)}

    def draw(self, room: int) -> list[Words]:
        """Return the picture: labels, the axis, labels, spans and the scale under them."""
        days = sorted(self._days())
        parts = segments(days, self.cuts(), room)
        canvas: Canvas = {}
        _axis(canvas, parts, room)
        up, down = (_by_column(marks, parts) for marks in (self.above, self.below))
        top = _labels(canvas, up, -1, room)
        bottom = _labels(canvas, down, 1, room)
        bottom = _spans(canvas, self.spans, parts, bottom, room)
        now = column(self.present, parts)
        _crossings(canvas, set(up), set(down), now)
        for row in range(top, bottom + 1):
            canvas.setdefault((row, now), Run(TODAY, "strong"))
        _write(canvas, top - 1, _start(now, self.present_word, room), Run(self.present_word, "strong"))
        _scale(canvas, bottom + 1, parts, room, self.language)
        return [_line(canvas, row) for row in range(top - 1, bottom + 2)]


def column(day: date, parts: Sequence[Segment]) -> int:
    """Return where a day stands on the axis."""
    part = next(part for part in parts if day <= part.last)
    return part.column(day)


def _length(gap: tuple[date, date]) -> int:
    return (gap[1] - gap[0]).days


def _axis(canvas: Canvas, parts: Sequence[Segment], room: int) -> None:
    for place in range(room - 1):
        canvas[0, place] = Run("─")
    canvas[0, room - 1] = Run(">")
    for before, after in pairwise(parts):
        middle = (before.start + before.width + after.start) // 2
        _write(canvas, 0, middle - 1, Run("//", "strong"))


def _by_column(marks: Sequence[Mark], parts: Sequence[Segment]) -> dict[int, list[Run]]:
    """Return the label of each column that has marks, left to right."""
    return {
        place: _label(list(here)) for place, here in groupby(marks, key=lambda mark: column(mark.day, parts)) if here
    }


def _label(marks: Sequence[Mark]) -> list[Run]:
    runs = [
        Run(_range(list(same)), tone) for (_, tone), same in groupby(marks, key=lambda mark: (mark.sign, mark.tone))
    ]
    label = [part for run in runs for part in (Run(","), run)][1:]
    if sum(cells(run.text) for run in label) > LONGEST_LABEL:
        return [Run(f"{marks[0].key}–{marks[-1].key}")]
    return label


def _range(marks: Sequence[Mark]) -> str:
    first, last = marks[0], marks[-1]
    return f"{first.key}{first.sign}" if first is last else f"{first.key}–{last.key}{first.sign}"


def _labels(canvas: Canvas, labels: dict[int, list[Run]], way: int, room: int) -> int:
    """Write each label as near to the axis as there is room, with a line to its column; return the last row used."""
    furthest = 0
    for place, label in sorted(labels.items(), reverse=True):
        length = sum(cells(run.text) for run in label)
        start = max(min(place, room - length), 0)
        row = way
        while not _is_free(canvas, row, start, length):
            row += way
        for between in range(way, row, way):
            canvas.setdefault((between, place), Run("│", "dim"))
        at = start
        for run in label:
            _write(canvas, row, at, run)
            at += cells(run.text)
        furthest = max(furthest, row, key=abs)
    return furthest


def _is_free(canvas: Canvas, row: int, start: int, length: int) -> bool:
    """Return whether a label can stand here: nothing under it, and no other label right beside it."""
    beside = (canvas.get((row, place)) for place in (start - 1, start + length))
    taken = any((row, place) in canvas for place in range(start, start + length))
    return not taken and all(run is None or run.text == "│" for run in beside)


def _spans(canvas: Canvas, spans: Sequence[Span], parts: Sequence[Segment], above: int, room: int) -> int:
    """Draw each span with its key in the first row where there is room; return the last row used."""
    lowest = above
    for span in spans:
        start, text = _span(span, parts, room)
        row = above + 1
        while not _is_free(canvas, row, start, cells(text)):
            row += 1
        _write(canvas, row, start, Run(text))
        lowest = max(lowest, row)
    return lowest


def _span(span: Span, parts: Sequence[Segment], room: int) -> tuple[int, str]:
    """Return where a span begins and what it looks like; its key before it where there is no room behind it."""
    first = column(span.first, parts)
    if span.last is None:
        bar = "├─>"
        first = min(first, room - len(bar))
    else:
        width = column(max(span.last, span.first), parts) - first
        bar = f"├{'─' * (width - 1)}┤" if width else "│"
    if first + len(bar) + 1 + len(span.key) <= room:
        return first, f"{bar} {span.key}"
    before = first - len(span.key) - 1
    return (before, f"{span.key} {bar}") if before >= 0 else (first, bar)


def _crossings(canvas: Canvas, up: set[int], down: set[int], now: int) -> None:
    """Put on the axis where marks stand, and today."""
    for place in up | down:
        canvas[0, place] = Run("┼" if place in up and place in down else "┴" if place in up else "┬")
    canvas[0, now] = Run("╫", "strong")


def _scale(canvas: Canvas, row: int, parts: Sequence[Segment], room: int, language: str) -> None:
    for place, label in scale(parts, language):
        # A line at a first day stands where that day is, or not at all.
        start = place if label.startswith(FIRST) else _start(place, label, room)
        near = range(start - 2, start + cells(label) + 2)
        if start + cells(label) <= room and not any((row, beside) in canvas for beside in near):
            _write(canvas, row, start, Run(label, "dim"))


def _start(place: int, label: str, room: int) -> int:
    return max(min(place, room - cells(label)), 0)


def _write(canvas: Canvas, row: int, start: int, run: Run) -> None:
    for place, letter in enumerate(run.text, start):
        canvas[row, place] = Run(letter, run.tone)


def _line(canvas: Canvas, row: int) -> Words:
    """Return a row as runs of one tone each, without spaces at its end."""
    last = max((place for line, place in canvas if line == row), default=-1)
    found = [canvas.get((row, place), Run(" ")) for place in range(last + 1)]
    return tuple(_runs(found))


def _runs(letters: Sequence[Run]) -> Iterator[Run]:
    for tone, same in groupby(letters, key=lambda run: run.tone):
        yield Run(text_of(same), tone)
