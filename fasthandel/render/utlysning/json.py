"""The announcement check as one JSON document: the head, the files under `filer`, the summary under `sammendrag`."""

from __future__ import annotations

from fasthandel.render.json import dumps, render
from fasthandel.render.reader import Record

_END = "\n}\n"


class Json:
    """Writes what `fasthandel.render.json` would write of the whole, which is never in memory."""

    def __init__(self) -> None:
        self.is_empty = True

    def begin(self, head: Record) -> str:
        """Return the keys of the head, and the start of the list of files."""
        return f'{render(head).removesuffix(_END)},\n  "filer": ['

    def file(self, document: Record) -> str:
        """Return one item of the list."""
        comma = "" if self.is_empty else ","
        self.is_empty = False
        return f"{comma}\n    {dumps(document)}"

    def end(self, summary: Record) -> str:
        """Return the end of the list and the summary."""
        close = "]" if self.is_empty else "\n  ]"
        return f'{close},\n  "sammendrag": {dumps(summary)}{_END}'
