"""The announcement check as JSON lines: each line a document of its own, told apart by its `type`."""

from __future__ import annotations

from fasthandel.render.json import dumps
from fasthandel.render.reader import Record


class JsonLines:
    """A line with the head, one for each file, one with the summary."""

    def begin(self, head: Record) -> str:
        """Return the line of the head."""
        return _line("hode", head)

    def file(self, document: Record) -> str:
        """Return the line of a file."""
        return _line("fil", document)

    def end(self, summary: Record) -> str:
        """Return the line of the summary."""
        return _line("sammendrag", summary)


def _line(type: str, one: Record) -> str:
    return f"{dumps({'type': type, **one})}\n"
