"""`fasthandel ny`: templates to fill in."""

from __future__ import annotations

import click

from fasthandel.cli.base import command, group
from fasthandel.cli.messages import remark
from fasthandel.cli.options import overskriv_option, stille_option, ut_option
from fasthandel.cli.output import Output
from fasthandel.cli.params import session
from fasthandel.text import Text

ny = group("ny", example=Text("fasthandel ny praksis -o min-praksis.toml"))


@command(
    "ny praksis",
    more=Text(
        "Malen har hver nøkkel som finnes, med betydning, enhet og et eksempel. Fyll ut det som er merket, og "
        "stryk det som ikke gjelder.",
        "The template has every key there is, with its meaning, unit and an example. Fill in what is marked, and "
        "delete what does not apply.",
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
    output.write(template(run.language))
    if not stille:
        remark(_next_step(file), run)


def _next_step(file: str | None) -> Text:
    return Text(
        f"Fyll ut det som er merket, og kjør: fasthandel takst {file or 'FIL'} -r REGELSETT\n"
        "Regelsettene: fasthandel regler list",
        f"Fill in what is marked, and run: fasthandel takst {file or 'FILE'} -r RULESET\n"
        "The rule sets: fasthandel regler list",
    )
