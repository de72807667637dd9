"""`fasthandel frister`: what must happen when in a handover, what has happened, and a calendar of it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import Any

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.courses import chosen_outcomes
from fasthandel.cli.inputs import read_praksis
from fasthandel.cli.messages import show
from fasthandel.cli.options import (
    FIL,
    detalj_option,
    idag_option,
    krev_avgjort_option,
    output_options,
    praksis_argument,
    regler_flere_option,
)
from fasthandel.cli.output import Output
from fasthandel.cli.params import Option
from fasthandel.cli.values import days_ahead
from fasthandel.errors import Place, Problem
from fasthandel.record import replace
from fasthandel.text import Text


@command(
    "frister",
    more=Text(
        "Tidslinjen viser det som har skjedd, og det som kommer: hvem som må gjøre noe, og hva som følger om fristen "
        "ikke holdes. En foreløpig dato sier hva den forutsetter, og det som ikke er funnet i noen kilde, står som "
        "ikke kjent. Uten -r brukes regelsettene for forløpet som gjelder praksisen den dagen. --ics skriver en "
        "kalender; skrives den over igjen med --overskriv, blir hendelsene oppdatert og ikke doblet.",
        "The timeline shows what has happened and what comes: who must act, and what follows if a deadline is missed. "
        "A provisional date says what it assumes, and what was found in no source stands as not known. Without -r the "
        "rule sets of the course that hold for the practice on the day are used. --ics writes a calendar; written "
        "over again with --overskriv, its events are updated, not doubled.",
    ),
    example=Text(
        "fasthandel frister samples/elvebredden.toml --dato 2023-03-01\n"
        "fasthandel frister samples/elvebredden.toml --innen 30d --ics frister.ics"
    ),
)
@praksis_argument
@regler_flere_option
@idag_option
@click.option(
    "--innen",
    cls=Option,
    value=Text("30d|6u", "30d|6w"),
    parse=days_ahead,
    words=Text(
        "Avslutt med kode 1 hvis en frist som ikke er gjort, kommer innen så mange dager (d) eller uker (u).",
        "Exit with code 1 if a deadline not yet met comes within so many days (d) or weeks (w).",
    ),
)
@click.option(
    "--ics",
    cls=Option,
    type=click.Path(),
    value=FIL,
    words=Text(
        "Skriv fristene til FIL som en kalender (.ics), også.", "Write the deadlines to FILE as a calendar (.ics), too."
    ),
)
@detalj_option
@krev_avgjort_option
@output_options
@click.pass_context
def frister(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    *,
    praksis: str,
    regler: tuple[str, ...],
    dato: date | None,
    innen: int | None,
    ics: str | None,
    detalj: int,
    krev_avgjort: bool,
    output: Output,
) -> None:
    """Write the deadlines of `praksis` under each of `regler`, as they stand on `dato`, to `output` and `ics`."""
    output.check(inputs=(praksis, *regler))
    calendar = None if ics is None else replace(output, file=ics, format="ics")
    if calendar is not None:
        calendar.check(inputs=(praksis, *regler, *([output.file] if output.file else [])))
    loaded = read_praksis(praksis, output.session)
    day = dato or date.today()

    from fasthandel.frister import frister_document
    from fasthandel.render import render

    utfall = chosen_outcomes(loaded.facts, regler, ("frister",), day)
    document = frister_document(loaded.facts, utfall, day, innen)
    written = None if calendar is None else _calendar(document, calendar)
    output.write(
        render(document, output.format, language=output.language, detail=detalj, width=output.width, color=output.color)
    )
    if calendar is not None and written is not None:
        calendar.write_bytes(written)
    nothing = not any(one["frister"] for one in document["regelsett"])
    problems = [] if output.quiet else list(loaded.warnings)
    problems += [Problem(code="FH182", where=Place(praksis))] if nothing else []
    show(problems, output.session)
    if nothing:
        ctx.exit(exits.NOTHING)
    if document["innenfor"]:
        ctx.exit(exits.FINDINGS)
    if krev_avgjort and any(frist["status"] == "mangler" for one in document["regelsett"] for frist in one["frister"]):
        ctx.exit(exits.UNDECIDED)


def _calendar(document: dict[str, Any], output: Output) -> bytes:
    """Return the calendar; one that stands in the file already is brought up to date."""
    from fasthandel.kalender import calendar_of

    previous = None
    if output.file is not None and os.path.isfile(output.file):
        with open(output.file, "rb") as file:
            previous = file.read()
    return calendar_of(
        document,
        stamp=datetime.now(UTC),
        language=output.language,
        previous=previous,
        previous_name=output.file or "",
    )
