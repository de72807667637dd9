"""`fasthandel regler forklar` and `regler endring`: what a word of the rules means, and what an edition changed."""

from __future__ import annotations

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.options import output_options, regler_flere_option, rule_set_ids
from fasthandel.cli.output import Output
from fasthandel.cli.params import Argument, Option
from fasthandel.text import Text


@command(
    "regler forklar",
    more=Text(
        "ORD er id-en til en komponent, en kontroll, en frist, en parameter eller en kilde, koden til en kontroll "
        "eller en melding, eller id-en til et regelsett. Uten -r letes det i alle regelsettene som følger med.",
        "WORD is the id of a component, a check, a deadline, a parameter or a source, the code of a check or a "
        "message, or the id of a rule set. Without -r all the shipped rule sets are searched.",
    ),
    example=Text("fasthandel regler forklar levetid"),
)
@click.argument(
    "ord_",
    metavar="ORD",
    cls=Argument,
    shown=Text("ORD", "WORD"),
    words=Text("Det som skal forklares, for eksempel N1, levetid eller FH133.", "What to explain, e.g. N1 or FH133."),
)
@regler_flere_option
@output_options
def forklar(*, ord_: str, regler: tuple[str, ...], output: Output) -> None:
    """Write everything that a word means in the rule sets to `output`."""
    output.check(inputs=regler)
    from fasthandel.forklar import forklar_document
    from fasthandel.render import render
    from fasthandel.rules import library_ids, load_regelsett

    document = forklar_document(ord_, [load_regelsett(ref) for ref in regler or library_ids()])
    output.write(render(document, output.format, language=output.language, width=output.width, color=output.color))


@command(
    "regler endring",
    more=Text(
        "Viser hver verdi og hver regel som er ny, borte eller endret, med kilde, og hva det gjør med taksten for "
        "hvert eksempel som følger med, eller for praksisene som er nevnt med --praksis. Avslutter med 1 når en takst "
        "blir en annen.",
        "Shows each value and rule that is new, gone or changed, with its source, and what that does to the takst of "
        "each shipped sample, or of the practices named with --praksis. Exits with 1 when a takst becomes another.",
    ),
    example=Text("fasthandel regler endring no-utstyr no-ekspertutvalget-2023"),
)
@click.argument(
    "gammel",
    cls=Argument,
    type=click.Path(),
    shown=Text("GAMMEL", "OLD"),
    suggest=rule_set_ids,
    words=Text("Det gamle regelsettet: id eller fil.", "The old rule set: id or file."),
)
@click.argument(
    "ny",
    cls=Argument,
    type=click.Path(),
    shown=Text("NY", "NEW"),
    suggest=rule_set_ids,
    words=Text("Det nye regelsettet: id eller fil.", "The new rule set: id or file."),
)
@click.option(
    "--praksis",
    cls=Option,
    type=click.Path(),
    multiple=True,
    value=Text("FIL", "FILE"),
    words=Text(
        "En praksisfil virkningen skal vises for, i stedet for eksemplene; kan gjentas.",
        "A practice file to show the effect on, instead of the samples; may be repeated.",
    ),
)
@output_options
@click.pass_context
def endring(ctx: click.Context, *, gammel: str, ny: str, praksis: tuple[str, ...], output: Output) -> None:
    """Write what differs between two rule sets, and the effect on each practice, to `output`."""
    output.check(inputs=(gammel, ny, *praksis))
    from fasthandel.data import data_dir
    from fasthandel.endring import endring_document
    from fasthandel.praksis import load_facts
    from fasthandel.render import render
    from fasthandel.rules import load_regelsett

    if praksis:
        practices = [(path, load_facts(path).facts) for path in praksis]
    else:
        samples = sorted(data_dir("samples").glob("*.toml"))
        practices = [(f"samples/{path.name}", load_facts(path).facts) for path in samples]
    document = endring_document(load_regelsett(gammel), load_regelsett(ny), practices)
    output.write(render(document, output.format, language=output.language, width=output.width, color=output.color))
    if not document["likt"]:
        ctx.exit(exits.FINDINGS)
