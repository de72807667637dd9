"""How far long work has come, on one line of standard error that is gone when the work is done."""

from __future__ import annotations

import sys
from time import monotonic_ns
from types import TracebackType
from typing import Self

from fasthandel.cli.output import Output
from fasthandel.cli.streams import fitted
from fasthandel.text import Text

PATIENCE = 500_000_000
"""Nanoseconds before anything is shown; what is done by then needs no line."""
BETWEEN = 100_000_000


class Progress:
    """Shown in a terminal only, and not when the user wants quiet or a program reads the messages."""

    def __init__(self, output: Output) -> None:
        self.language = output.language
        self.shown = sys.stderr.isatty() and not output.quiet and output.session.problem_format != "json"
        self.next = monotonic_ns() + PATIENCE
        self.width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.width:
            sys.stderr.write(f"\r{' ' * self.width}\r")
            sys.stderr.flush()

    def changes(self, name: str, done: int, of: int) -> None:
        """Say how many of the small changes in a rule set have been tried."""
        self.say(Text(f"{name}: {done} av {of} endringer prøvd", f"{name}: {done} of {of} changes tried"))

    def say(self, text: Text) -> None:
        """Put a line in the place of the last one, now and then."""
        if not self.shown or monotonic_ns() < self.next:
            return
        self.next = monotonic_ns() + BETWEEN
        line = fitted(text.in_language(self.language), sys.stderr)
        sys.stderr.write(f"\r{line.ljust(self.width)}")
        sys.stderr.flush()
        self.width = len(line)
