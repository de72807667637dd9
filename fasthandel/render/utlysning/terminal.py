"""The announcement check on a terminal: the blocks of plain text in the reader's own colours."""

from __future__ import annotations

from fasthandel.render import terminal
from fasthandel.render.utlysning.tekst import Tekst
from fasthandel.render.view import View


class Terminal(Tekst):
    """Plain text, laid out for the width of the terminal."""

    def text(self, view: View) -> str:
        """Return a view for the terminal."""
        return terminal.render(view, width=self.options.width, color=self.options.color)
