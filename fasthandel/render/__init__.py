"""Results as text: one table of formats, each imported when it is asked for.

A renderer is a pure function from the result document to text. Neither the width of a window, the day nor the
environment is looked up here; the command line hands them over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from fasthandel.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.errors import Problem
    from fasthandel.render.csv import Cell
    from fasthandel.render.view import View

__all__ = ["FORMATS", "render", "render_regellint"]


Document = Mapping[str, Any]


@record
class _Wanted:
    """What is to be shown, and how."""

    document: Document
    view: Callable[[], View]
    """Makes the view; JSON has no need of it."""
    width: int | None
    color: bool


def _terminal(wanted: _Wanted) -> str:
    from fasthandel.render import terminal

    return terminal.render(wanted.view(), width=wanted.width, color=wanted.color)


def _tekst(wanted: _Wanted) -> str:
    from fasthandel.render import tekst

    return tekst.render(wanted.view(), width=wanted.width)


def _markdown(wanted: _Wanted) -> str:
    from fasthandel.render import markdown

    return markdown.render(wanted.view())


def _json(wanted: _Wanted) -> str:
    from fasthandel.render import json

    return json.render(wanted.document)


FORMATS: dict[str, Callable[[_Wanted], str]] = {
    "terminal": _terminal,
    "tekst": _tekst,
    "markdown": _markdown,
    "json": _json,
}
"""Every format by the name it has on the command line."""


def _takst(document: Document, language: str, detail: int) -> View:
    from fasthandel.render.takst_view import takst_view

    return takst_view(document, language=language, detail=detail)


def _oppgjor(document: Document, language: str, detail: int) -> View:
    from fasthandel.render.oppgjor_view import oppgjor_view

    return oppgjor_view(document, language=language, detail=detail)


def _sammenlign(document: Document, language: str, detail: int) -> View:
    from fasthandel.render.sammenlign_view import sammenlign_view

    return sammenlign_view(document, language=language, detail=detail)


def _frister(document: Document, language: str, detail: int) -> View:
    from fasthandel.render.frister_view import frister_view

    return frister_view(document, language=language, detail=detail)


def _hjemfall(document: Document, language: str, detail: int) -> View:
    from fasthandel.render.hjemfall_view import hjemfall_view

    return hjemfall_view(document, language=language, detail=detail)


def _annonse(document: Document, language: str, detail: int) -> View:
    from fasthandel.render.annonse_view import annonse_view

    return annonse_view(document, language=language, detail=detail)


def _regelliste(document: Document, language: str, _: int) -> View:
    from fasthandel.render.regler_view import regelliste_view

    return regelliste_view(document, language=language)


def _regelsett(document: Document, language: str, _: int) -> View:
    from fasthandel.render.regler_view import regelsett_view

    return regelsett_view(document, language=language)


def _forklaring(document: Document, language: str, _: int) -> View:
    from fasthandel.render.forklar_view import forklar_view

    return forklar_view(document, language=language)


def _endring(document: Document, language: str, _: int) -> View:
    from fasthandel.render.endring_view import endring_view

    return endring_view(document, language=language)


def _regeltest(document: Document, language: str, _: int) -> View:
    from fasthandel.render.regler_test_view import regeltest_view

    return regeltest_view(document, language=language)


VIEWS: dict[str, Callable[[Document, str, int], View]] = {
    "fasthandel.takst": _takst,
    "fasthandel.oppgjor": _oppgjor,
    "fasthandel.sammenlign": _sammenlign,
    "fasthandel.frister": _frister,
    "fasthandel.hjemfall": _hjemfall,
    "fasthandel.annonse": _annonse,
    "fasthandel.regelliste": _regelliste,
    "fasthandel.regelsett": _regelsett,
    "fasthandel.regelforklaring": _forklaring,
    "fasthandel.regelendring": _endring,
    "fasthandel.regeltest": _regeltest,
}
"""What makes the view of a document in a language, at a detail, by the `format` that the document itself names."""


def _sammenlign_rows(document: Document, language: str) -> Iterable[Sequence[Cell]]:
    from fasthandel.render.sammenlign_csv import rows

    return rows(document, language)


def _frister_rows(document: Document, language: str) -> Iterable[Sequence[Cell]]:
    from fasthandel.render.frister_csv import rows

    return rows(document, language)


ROWS: dict[str, Callable[[Document, str], Iterable[Sequence[Cell]]]] = {
    "fasthandel.sammenlign": _sammenlign_rows,
    "fasthandel.frister": _frister_rows,
}
"""What makes rows of a document for CSV, titles first, by its `format`."""


def render(
    document: Document,
    format: str,
    *,
    language: str = "nb",
    detail: int = 1,
    width: int | None = None,
    color: bool = False,
) -> str:
    """Return a result document in a format, with a line end after the last line.

    Args:
        document: what a command's library function returns, e.g. `fasthandel.engine.takst_document`.
        format: "terminal", "tekst", "markdown" or "json"; a comparison and deadlines also "csv".
        language: "nb" or "en"; JSON always holds both.
        detail: 1 the sum and its parts, 2 each line with formula and numbers, 3 everything; for the documents of rule
            files it makes no difference.
        width: of the terminal in cells, 80 when not known; plain text has its natural width without it.
        color: False leaves every escape code out of "terminal".

    Raises:
        KeyError: no format has that name, or the document is of no known sort.
    """
    if format == "csv":
        from fasthandel.render import csv

        return csv.render(ROWS[document["format"]](document, language))
    view = VIEWS[document["format"]]
    return FORMATS[format](_Wanted(document, lambda: view(document, language, detail), width, color))


def render_regellint(
    document: Document,
    problems: Sequence[Problem],
    format: str,
    *,
    language: str = "nb",
    width: int | None = None,
    color: bool = False,
) -> str:
    """Return what `fasthandel.lint.lint_document` returns, in a format; as text, `problems` as they are always shown.

    The rest is as for `render`.
    """
    from fasthandel.render.lint_view import lint_text, lint_view

    if format in ("terminal", "tekst"):
        return lint_text(document, problems, language=language, color=color and format == "terminal")

    def view() -> View:
        return lint_view(document, problems, language=language)

    return FORMATS[format](_Wanted(document, view, width, color))
