"""Problems as data: where, which code, what was found, what is allowed, what to do next.

Nothing here prints. `render/problems.py` makes text or JSON of a `Problem`, the command line chooses which.
The codes themselves, with their words in each language, stand in `codes/`.
"""

from __future__ import annotations

from collections.abc import Iterable

from fasthandel.record import record
from fasthandel.text import Text


@record
class Place:
    """A place in a file: line and column count from 1, columns in characters, `length` characters long."""

    file: str
    line: int | None = None
    column: int | None = None
    length: int = 1
    excerpt: str = ""
    """The line as written, without its line end."""

    def __str__(self) -> str:
        parts = [self.file]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)


@record
class Problem:
    """One mistake or one remark, found in a file or in what was asked for."""

    code: str
    """Stable, e.g. "FH020"; its words, severity and exit code stand in `codes.CODES`."""
    where: Place
    key: str = ""
    """The key as the user writes it, e.g. "praksis.eierandel" or "utstyr[3].nypris"."""
    found: str | Text = ""
    """What was found, as written, shortened to one line."""
    expected: str | Text = ""
    """What is allowed, with its unit."""
    hint: str | Text = ""
    """The next step."""


class FasthandelError(Exception):
    """Something the user can mend. Carries every problem found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{problem.where} {problem.code} {problem.key}" for problem in self.problems))


class SourceError(FasthandelError):
    """A file cannot be read as TOML. The caller says whether it was a practice (exit 3) or a rule set (exit 4)."""


class PraksisError(FasthandelError):
    """A practice file is invalid (exit 3)."""


class RegelError(FasthandelError):
    """A rule set cannot be read or fails its checks (exit 4)."""


class NothingEvaluatedError(FasthandelError):
    """No rule set applied to the practice (exit 5)."""


class UsageError(FasthandelError):
    """What was asked for cannot be done (exit 2)."""
