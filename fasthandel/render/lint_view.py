"""What `regler lint` found: as problems are shown everywhere, and as a view for the formats that are documents."""

from __future__ import annotations

from collections.abc import Sequence

from fasthandel.errors import Problem
from fasthandel.render.problems import closing_line, render_problems
from fasthandel.render.reader import EVERYTHING, Reader, Record
from fasthandel.render.view import Column, Fields, Paragraph, Row, Run, Section, Table, View, Words, words
from fasthandel.render.words import word

_TONES = {"feil": "bad", "advarsel": "warn", "merknad": "dim"}


def lint_text(document: Record, problems: Sequence[Problem], *, language: str, color: bool) -> str:
    """Return the findings as text: place, code, the line as written and what to do; then how many there are."""
    shown = render_problems(problems, language=language, color=color, closing=False)
    return f"{shown}{_closing(document, problems, language)}\n"


def _closing(document: Record, problems: Sequence[Problem], language: str) -> str:
    """Return "2 advarsler i x.toml; 1 funn er godtatt med en grunn."."""
    number = len(document["regelsett"])
    sets = word("et_regelsett", language) if number == 1 else word("flere_regelsett", language, antall=number)
    said = word("ingen_funn", language, hva=sets).capitalize()
    if problems:
        said = closing_line(problems, language=language, calculated=True).removesuffix(".")
    accepted = document["antall"]["godtatt"]
    if accepted:
        several = word("flere_godtatt", language, antall=accepted)
        said += f"; {word('ett_godtatt', language) if accepted == 1 else several}"
    return f"{said}."


def lint_view(document: Record, problems: Sequence[Problem], *, language: str = "nb") -> View:
    """Return the view of the findings, one section for each rule set that has some."""
    read = Reader(document, language, EVERYTHING, set())
    found = [one for one in document["regelsett"] if one["funn"] or one["godtatt"]]
    return View(
        title=read.word("regellint"),
        subtitle=_closing(document, problems, language).removesuffix("."),
        fields=Fields(()),
        sections=tuple(_section(read, one) for one in found),
    )


def _section(read: Reader, one: Record) -> Section:
    columns = tuple(
        Column(read.word(key), wraps=key in {"funn", "raad"}) for key in ("sted", "kode", "alvor", "funn", "raad")
    )
    rows = tuple(_row(read, finding) for finding in (*one["funn"], *one["godtatt"]))
    return Section(one["id"], f"{one['id']}  {read.name(one)}", (Table(columns, rows),) if rows else (Paragraph(()),))


def _row(read: Reader, finding: Record) -> Row:
    place = finding["sted"]
    where = ":".join(str(place[key]) for key in ("fil", "linje", "kolonne") if place[key] is not None)
    said = "; ".join(text for text in (read.text(finding, "nermere"), read.text(finding, "raad")) if text)
    if "grunn" in finding:
        said = read.word("godtatt_fordi", grunn=read.text(finding, "grunn"))
    cells: tuple[Words, ...] = (
        words(Run(where, "code")),
        words(Run(finding["kode"], "code")),
        words(read.named("alvor", finding["alvor"])),
        words(read.text(finding, "melding")),
        words(said),
    )
    return Row(cells)
