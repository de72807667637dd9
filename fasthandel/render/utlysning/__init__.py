"""The announcement check in every format, written file by file so that memory does not grow with their number.

The check gives a stream: one head, one document per file, one summary. A `Skriver` makes text of each as it comes, and
the pieces one after the other are the whole output: valid for no file, one, or thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, Protocol

from fasthandel.record import record

__all__ = ["FORMATS", "SHOW", "Options", "Show", "Skriver", "skriver"]

Document = Mapping[str, Any]
Show = Literal["funn", "alle"]
SHOW: tuple[Show, ...] = ("funn", "alle")
"""Findings only, or also what holds, does not apply, cannot be decided, is waived or was known before."""


class Skriver(Protocol):
    """Writes one run. It keeps nothing of a file once its text has been returned."""

    def begin(self, head: Document) -> str:
        """Return what comes before the files."""

    def file(self, document: Document) -> str:
        """Return one file."""

    def end(self, summary: Document) -> str:
        """Return what comes after the files."""


@record
class Options:
    """How a run is to be written."""

    language: str = "nb"
    """"nb" or "en"; JSON always holds both."""
    width: int | None = None
    """Of the terminal in cells, 80 when not known; plain text has its natural width without it."""
    color: bool = False
    """False leaves every escape code out of "terminal"."""
    show: Show = "funn"
    """JSON, JSON lines and JUnit always hold every check."""
    docs: str = ""
    """The absolute address of the page `docs/utlysning.md`, for SARIF's `helpUri`, which may not be a relative one."""
    baseline: bool = False
    """True when findings are held against a baseline file, so that those not in it are new."""


def _terminal(options: Options) -> Skriver:
    from fasthandel.render.utlysning.terminal import Terminal

    return Terminal(options)


def _tekst(options: Options) -> Skriver:
    from fasthandel.render.utlysning.tekst import Tekst

    return Tekst(options)


def _linje(options: Options) -> Skriver:
    from fasthandel.render.utlysning.linje import Linje

    return Linje(options)


def _json(_: Options) -> Skriver:
    from fasthandel.render.utlysning.json import Json

    return Json()


def _jsonl(_: Options) -> Skriver:
    from fasthandel.render.utlysning.jsonl import JsonLines

    return JsonLines()


def _brev(options: Options) -> Skriver:
    from fasthandel.render.utlysning.brev import Brev

    return Brev(options)


def _sarif(options: Options) -> Skriver:
    from fasthandel.render.utlysning.sarif import Sarif

    return Sarif(options)


def _github(options: Options) -> Skriver:
    from fasthandel.render.utlysning.github import Github

    return Github(options)


def _junit(options: Options) -> Skriver:
    from fasthandel.render.utlysning.junit import JUnit

    return JUnit(options)


FORMATS: dict[str, Callable[[Options], Skriver]] = {
    "terminal": _terminal,
    "tekst": _tekst,
    "linje": _linje,
    "json": _json,
    "jsonl": _jsonl,
    "brev": _brev,
    "sarif": _sarif,
    "github": _github,
    "junit": _junit,
}
"""Every format by the name it has on the command line."""


def skriver(
    format: str,
    *,
    language: str = "nb",
    width: int | None = None,
    color: bool = False,
    show: Show = "funn",
    docs: str = "",
    baseline: bool = False,
) -> Skriver:
    """Return a new writer of a format; what the rest means stands in `Options`.

    Raises:
        KeyError: no format has that name.
    """
    return FORMATS[format](Options(language, width, color, show, docs, baseline))
