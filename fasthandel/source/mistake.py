"""A mistake in the notation, as data."""

from __future__ import annotations

from fasthandel.errors import Problem
from fasthandel.record import record
from fasthandel.source.positions import Lines
from fasthandel.text import Text


@record
class Mistake:
    """A place in the text where the reading stopped, and why."""

    start: int
    end: int
    expected: Text
    hint: Text = Text("")
    found: str | Text = ""
    key: str = ""

    def problem(self, lines: Lines) -> Problem:
        """Return the mistake as a problem at its place."""
        return Problem(
            code="FH005",
            where=lines.place(self.start, self.end),
            key=self.key,
            found=self.found,
            expected=self.expected,
            hint=self.hint,
        )


def invisible(text: str, position: int) -> Mistake:
    """Return the mistake of a character that only looks like a space, or like nothing."""
    return Mistake(
        start=position,
        end=position + 1,
        found=f"U+{ord(text[position]):04X}",
        expected=Text("vanlige mellomrom", "ordinary spaces"),
        hint=Text("slett det usynlige tegnet", "delete the invisible character"),
    )


def line_around(text: str, position: int) -> tuple[int, int]:
    """Return the span of the line that `position` is on."""
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end
