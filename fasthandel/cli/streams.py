"""Standard output and standard error: whatever they can write, nothing that is said stops the program."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from typing import TextIO

WIDEST_HELP = 80


def make_safe() -> None:
    """Let no letter stop the output: what a stream cannot write is replaced, and a pipe on Windows gets UTF-8."""
    to_utf8 = os.name == "nt" and "PYTHONIOENCODING" not in os.environ
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and to_utf8 and not stream.isatty():
            reconfigure(encoding="utf-8", errors="replace")
        elif reconfigure is not None:
            reconfigure(errors="replace")


def echo(text: str, *, err: bool = False, color: bool = False, nl: bool = True) -> None:
    """Write `text` and, unless `nl` is false, a line end, with the closest letters that the stream has."""
    import click

    click.echo(fitted(text, sys.stderr if err else sys.stdout), err=err, color=color or None, nl=nl)


def fitted(text: str, stream: TextIO) -> str:
    """Return `text` in letters that `stream` can write."""
    with suppress(LookupError, TypeError):
        if codecs.lookup(stream.encoding).name.startswith("utf"):
            return text
    from fasthandel.render.streams import for_stream

    return for_stream(text, stream.encoding)


def wants_color(when: str, stream: TextIO) -> bool:
    """Return whether to colour what goes to `stream`; `when` is "auto", "alltid" or "aldri"."""
    if when == "auto":
        return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return when == "alltid"


def width_of(stream: TextIO) -> int | None:
    """Return the columns that COLUMNS or the terminal gives; None for a pipe or a file."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns or None
    return None


def help_width() -> int:
    """Return the columns that help may fill: those of the terminal, at most 80 and less a margin."""
    return min(width_of(sys.stdout) or WIDEST_HELP, WIDEST_HELP) - 2


def forget_output() -> None:
    """Point standard output at nothing, so that Python's own flush at exit is quiet too."""
    with suppress(OSError, ValueError), open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
