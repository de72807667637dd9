"""Where in which rule file something stands."""

from __future__ import annotations

from fasthandel.errors import Place
from fasthandel.record import record
from fasthandel.source import Document


@record
class Origin:
    """Where in which rule file something stands."""

    regelsett: str
    document: Document
    path: tuple[str | int, ...]

    @property
    def place(self) -> Place:
        """The place in the file."""
        return self.document.place(self.path)
