"""Plain text for pipes and files: no colour, nothing cut, lines as long as they need unless a width is asked for."""

from __future__ import annotations

from fasthandel.render.layout import lay_out
from fasthandel.render.view import View, text_of


def render(view: View, *, width: int | None = None) -> str:
    """Return the view as plain text with a line end after the last line."""
    return "".join(f"{text_of(line)}\n" for line in lay_out(view, width))
