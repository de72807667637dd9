"""What the formats of one line, or one command, for each finding have in common: no head and no summary."""

from __future__ import annotations

from abc import ABC, abstractmethod

from fasthandel.render.reader import Record
from fasthandel.render.utlysning import Options, reading


class Radvis(ABC):
    """Writes each file by itself: why it could not be checked, then its checks, as far as they are asked for."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.read = reading.reader(options.language)

    def begin(self, head: Record) -> str:
        """Return nothing."""
        del head
        return ""

    def file(self, document: Record) -> str:
        """Return the rows of one file."""
        rows = [self.problem(one, document) for one in document["problemer"]]
        rows += [self.check(one, document) for one in reading.chosen(document, self.options.show)]
        return "".join(f"{row}\n" for row in rows)

    def end(self, summary: Record) -> str:
        """Return nothing."""
        del summary
        return ""

    @abstractmethod
    def problem(self, problem: Record, document: Record) -> str:
        """Return the row of a reason why the file could not be checked."""

    @abstractmethod
    def check(self, check: Record, document: Record) -> str:
        """Return the row of a check."""
