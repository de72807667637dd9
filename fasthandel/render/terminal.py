"""The view on a terminal: the lines of plain text in the reader's own sixteen colours."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text as Line

from fasthandel.render.layout import lay_out
from fasthandel.render.view import Tone, View

WIDTH = 80
"""When nobody knows how wide the terminal is."""

STYLES: dict[Tone, str] = {
    "": "",
    "strong": "bold",
    "dim": "dim",
    "code": "cyan",
    "good": "green",
    "warn": "yellow",
    "bad": "bold red",
}


def render(view: View, *, width: int | None = None, color: bool = True) -> str:
    """Return the view for a terminal of `width` cells. Without `color` there is no escape code in it at all."""
    width = WIDTH if width is None else width
    # The environment is read by the command line, once; an empty one keeps rich from reading it again.
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        highlight=False,
        _environ={},
    )
    for line in lay_out(view, width):
        shown = Line(no_wrap=True, overflow="ignore", end="")
        for run in line:
            shown.append(run.text, STYLES[run.tone] if color else None)
        console.print(shown, crop=False, soft_wrap=True)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()
