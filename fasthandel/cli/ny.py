"""`fasthandel ny`: templates to fill in."""

from __future__ import annotations

import os

import click

from fasthandel.cli.base import command, group
from fasthandel.cli.messages import remark
from fasthandel.cli.options import overskriv_option, stille_option, ut_option
from fasthandel.cli.output import Output
from fasthandel.cli.params import session
from fasthandel.text import Text

SCHEMA = "praksis.schema.json"

ny = group("ny", example=Text("fasthandel ny praksis -o min-praksis.toml"))


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
@ut_option
@overskriv_option
@stille_option
@click.pass_context
def praksis(ctx: click.Context, *, ut: str | None, overskriv: bool, stille: bool) -> None:
    """Write the template of a practice file to `ut`, or to standard output."""
    from fasthandel.praksis import template

    run = session(ctx)
    file = None if ut == "-" else ut
    output = Output(format="tekst", file=file, overwrite=overskriv, quiet=stille, session=run)
    output.check()
    output.write(_schema_line(file) + template(run.language))
    if not stille:
        remark(_next_step(file), run)


def _schema_line(file: str | None) -> str:
    """Return the line by which an editor finds the schema beside the file; nothing where there is none."""
    if file is None or not os.path.isfile(os.path.join(os.path.dirname(file), SCHEMA)):
        return ""
    return f"#:schema ./{SCHEMA}\n"


def _next_step(file: str | None) -> Text:
    return Text(
        f"Fyll ut det som er merket, og kjør: fasthandel takst {file or 'FIL'} -r REGELSETT\n"
        "Regelsettene: fasthandel regler list",
        f"Fill in what is marked, and run: fasthandel takst {file or 'FILE'} -r RULESET\n"
        "The rule sets: fasthandel regler list",
    )
