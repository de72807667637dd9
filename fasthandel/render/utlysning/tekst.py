"""The announcement check as plain text for pipes and files; the terminal's is the same with colour."""

from __future__ import annotations

from fasthandel.render import tekst
from fasthandel.render.reader import Record
from fasthandel.render.utlysning import Options, views
from fasthandel.render.utlysning.reading import reader
from fasthandel.render.view import View


class Tekst:
    """Blocks of text with a blank line between them; files that take one line follow line on line."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.read = reader(options.language)
        self.head: Record = {}
        self.is_brief = False

    def text(self, view: View) -> str:
        """Return a view as text."""
        return tekst.render(view, width=self.options.width)

    def begin(self, head: Record) -> str:
        """Return the title, the day and the rule sets."""
        self.head = head
        return self.text(views.head_view(self.read, head))

    def file(self, document: Record) -> str:
        """Return one file: one line, or its findings in full."""
        text = self.text(views.file_view(self.read, document, self.options.show))
        was_brief, self.is_brief = self.is_brief, text.count("\n") == 1
        return text if was_brief and self.is_brief else f"\n{text}"

    def end(self, summary: Record) -> str:
        """Return the summary over all files."""
        return f"\n{self.text(views.summary_view(self.read, self.head, summary))}"
