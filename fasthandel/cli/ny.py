"""`fasthandel ny`: templates to fill in."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click

from fasthandel.cli.base import command, group
from fasthandel.cli.messages import remark
from fasthandel.cli.options import overskriv_option, stille_option, ut_option
from fasthandel.cli.output import Output
from fasthandel.cli.params import session
from fasthandel.text import Text

SCHEMA = "praksis.schema.json"

ny = group("ny", example=Text("fasthandel ny praksis -o min-praksis.toml"))


def _options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a template."""
    return ut_option(overskriv_option(stille_option(click.pass_context(function))))


@command(
    "ny praksis",
    more=Text(
        "Malen har hver nøkkel som finnes, med betydning, enhet og et eksempel. Fyll ut det som er merket, og "
        "stryk det som ikke gjelder. Ligger praksis.schema.json (fra fasthandel regler skjema praksis) i samme mappe "
        "som filen, peker første linje på den, så redigeringsprogrammet kan hjelpe til.",
        "The template has every key there is, with its meaning, unit and an example. Fill in what is marked, and "
        "delete what does not apply. If praksis.schema.json (of fasthandel regler skjema praksis) lies in the same "
        "folder as the file, the first line points to it, so that your editor can help.",
    ),
    example=Text("fasthandel ny praksis -o min-praksis.toml"),
)
@_options
def praksis(ctx: click.Context, **options: Any) -> None:
    """Write the template of a practice file."""
    _write(ctx, "praksis", **options)


@command(
    "ny overdragelse",
    more=Text(
        "Malen har det som trengs til fristene, til hjemfallet og til kontrollen av kommunens utlysninger: når "
        "oppsigelsen kom, hver utlysning, tildelingen, nemnda og avtalen. Det som ikke har skjedd ennå, blir stående "
        "som eksempel. Filen er en praksisfil, så resten av praksisen kan legges til senere.",
        "The template has what the deadlines, the reversion and the check of the municipality's announcements need: "
        "when notice was given, each announcement, the award, the board and the agreement. What has not happened yet "
        "stays as an example. The file is a practice file, so the rest of the practice can be added later.",
    ),
    example=Text("fasthandel ny overdragelse -o min-overdragelse.toml"),
)
@_options
def overdragelse(ctx: click.Context, **options: Any) -> None:
    """Write the template of a file about a handover."""
    _write(ctx, "overdragelse", **options)


@command(
    "ny utlysning",
    more=Text(
        "Malen har alt en utlysning kan si, og unntakene som kommunen har bestemt seg for. Den leses av fasthandel "
        "utlysning. Filen er en praksisfil, så resten av praksisen kan legges til senere.",
        "The template has everything an announcement can say, and the waivers that the municipality has decided on. "
        "fasthandel utlysning reads it. The file is a practice file, so the rest of the practice can be added later.",
    ),
    example=Text("fasthandel ny utlysning -o min-utlysning.toml"),
)
@_options
def utlysning(ctx: click.Context, **options: Any) -> None:
    """Write the template of a file about an announcement."""
    _write(ctx, "utlysning", **options)


def _write(ctx: click.Context, name: str, *, ut: str | None, overskriv: bool, stille: bool) -> None:
    """Write the template `name` to `ut`, or to standard output, and say what to do with it."""
    from fasthandel.praksis import template

    run = session(ctx)
    file = None if ut == "-" else ut
    output = Output(format="tekst", file=file, overwrite=overskriv, quiet=stille, session=run)
    output.check()
    output.write(_schema_line(file) + template(run.language, name))
    if not stille:
        remark(_next_step(name, file), run)


def _schema_line(file: str | None) -> str:
    """Return the line by which an editor finds the schema beside the file; nothing where there is none."""
    if file is None or not os.path.isfile(os.path.join(os.path.dirname(file), SCHEMA)):
        return ""
    return f"#:schema ./{SCHEMA}\n"


def _next_step(name: str, file: str | None) -> Text:
    nb, en = file or "FIL", file or "FILE"
    match name:
        case "overdragelse":
            return Text(
                f"Fyll ut det som er merket, og kjør: fasthandel frister {nb}\n"
                f"Om hjemmelen kan falle tilbake til kommunen: fasthandel hjemfall {nb}",
                f"Fill in what is marked, and run: fasthandel frister {en}\n"
                f"Whether the post can revert to the municipality: fasthandel hjemfall {en}",
            )
        case "utlysning":
            return Text(
                f"Fyll ut det som er merket og det utlysningen sier, og kjør: fasthandel utlysning {nb}",
                f"Fill in what is marked and what the announcement says, and run: fasthandel utlysning {en}",
            )
        case _:
            return Text(
                f"Fyll ut det som er merket, og kjør: fasthandel takst {nb} -r REGELSETT\n"
                "Regelsettene: fasthandel regler list",
                f"Fill in what is marked, and run: fasthandel takst {en} -r RULESET\n"
                "The rule sets: fasthandel regler list",
            )
