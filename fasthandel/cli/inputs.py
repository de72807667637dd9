"""What commands read: the practice from a file or standard input, and what there is to choose among."""

from __future__ import annotations

import sys

from fasthandel.cli.messages import remark
from fasthandel.cli.session import Session
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.praksis import Loaded

STANDARD_INPUT = "-"
SHOWN_AS = "<stdin>"
WAITING = Text(
    "Leser praksisen fra tastaturet; avslutt med Ctrl-D (Windows: Ctrl-Z og Enter).",
    "Reading the practice from the keyboard; end with Ctrl-D (Windows: Ctrl-Z and Enter).",
)


def read_praksis(path: str, session: Session) -> Loaded:
    """Return the practice in the file `path`, or on standard input for "-".

    Raises:
        PraksisError, SourceError: it cannot be read or is invalid.
    """
    from fasthandel.praksis import load_facts

    if path != STANDARD_INPUT:
        return load_facts(path)
    from fasthandel.errors import SourceError
    from fasthandel.praksis.identity import masked_problem
    from fasthandel.source import MAX_BYTES, parse_toml

    if sys.stdin.isatty():
        remark(WAITING, session)
    try:
        document = parse_toml(sys.stdin.buffer.read(MAX_BYTES + 1), SHOWN_AS)
    except SourceError as error:
        raise SourceError(map(masked_problem, error.problems)) from None
    return load_facts(document)


def library_rows(language: str) -> list[tuple[str, str]]:
    """Return id and name of each shipped rule set that gives a takst: prices first, of them what is in force."""
    from fasthandel.rules.heads import candidates

    return [(one.hode.id, one.hode.navn.in_language(language)) for one in candidates()]
