"""Results as text: one table of formats, each imported when it is asked for.

A renderer is a pure function from the result document to text. Neither the width of a window, the day nor the
environment is looked up here; the command line hands them over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["FORMATS", "render_takst"]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """How a result is wanted."""

    language: str
    detail: int
    width: int | None
    color: bool


Document = Mapping[str, Any]


def _terminal(document: Document, wanted: _Wanted) -> str:
    from fasthandel.render import terminal
    from fasthandel.render.takst_view import takst_view

    view = takst_view(document, language=wanted.language, detail=wanted.detail)
    return terminal.render(view, width=wanted.width, color=wanted.color)


def _tekst(document: Document, wanted: _Wanted) -> str:
    from fasthandel.render import tekst
    from fasthandel.render.takst_view import takst_view

    return tekst.render(takst_view(document, language=wanted.language, detail=wanted.detail), width=wanted.width)


def _markdown(document: Document, wanted: _Wanted) -> str:
    from fasthandel.render import markdown
    from fasthandel.render.takst_view import takst_view

    return markdown.render(takst_view(document, language=wanted.language, detail=wanted.detail))


def _json(document: Document, wanted: _Wanted) -> str:  # noqa: ARG001 - the document is complete in every language
    from fasthandel.render import json

    return json.render(document)


FORMATS: dict[str, Callable[[Document, _Wanted], str]] = {
    "terminal": _terminal,
    "tekst": _tekst,
    "markdown": _markdown,
    "json": _json,
}
"""Every format by the name it has on the command line."""


def render_takst(
    document: Document,
    format: str,
    *,
    language: str = "nb",
    detail: int = 1,
    width: int | None = None,
    color: bool = False,
) -> str:
    """Return a takst document in a format, with a line end after the last line.

    Args:
        document: what `fasthandel.engine.takst_document` returns.
        format: "terminal", "tekst", "markdown" or "json".
        language: "nb" or "en"; JSON always holds both.
        detail: 1 the sum and its parts, 2 each line with formula and numbers, 3 everything.
        width: of the terminal in cells, 80 when not known; plain text has its natural width without it.
        color: False leaves every escape code out of "terminal".

    Raises:
        KeyError: no format has that name.
    """
    return FORMATS[format](document, _Wanted(language, detail, width, color))
