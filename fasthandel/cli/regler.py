"""`fasthandel regler`: the rule sets there are, and what each says."""

from __future__ import annotations

import click

from fasthandel.cli.base import command, group
from fasthandel.cli.options import output_options, rule_set_ids
from fasthandel.cli.output import Output
from fasthandel.cli.params import Argument
from fasthandel.text import Text

regler = group("regler", example=Text("fasthandel regler list"))


@command(
    "regler list",
    more=Text(
        "Hvert regelsett har en status: gjeldende, historisk, forslag, idé, teori, utland eller lokal. Byggeklosser er "
        "deler som andre regelsett arver.",
        "Each rule set has a status: gjeldende (in force), historisk, forslag (proposal), ide, teori, utland (abroad) "
        "or lokal. Building blocks are parts that other rule sets inherit.",
    ),
    example=Text("fasthandel regler list --format json"),
)
@output_options
def list_(*, output: Output) -> None:
    """Write the list of shipped rule sets to `output`."""
    output.check()
    from fasthandel.render import render
    from fasthandel.rules import list_document

    output.write(
        render(list_document(), output.format, language=output.language, width=output.width, color=output.color)
    )


@command(
    "regler vis",
    more=Text(
        "Viser hva regelsettet er og utelater, hver parameter med verdi, dato, enhet, kilde og sikkerhet, og hver "
        "konklusjon med formel, hva den arver og hva som er overstyrt.",
        "Shows what the rule set is and leaves out, every parameter with values by date, unit, source and certainty, "
        "and every conclusion with its formula, what is inherited and what is overridden.",
    ),
    example=Text("fasthandel regler vis no-ekspertutvalget-2023"),
)
@click.argument(
    "regelsett",
    cls=Argument,
    type=click.Path(),
    shown=Text("ID", "ID"),
    suggest=rule_set_ids,
    words=Text(
        "Id-en til et regelsett, eller stien til en regelfil.", "The id of a rule set, or the path of a rule file."
    ),
)
@output_options
def vis(*, regelsett: str, output: Output) -> None:
    """Write everything that `regelsett` says to `output`."""
    output.check(inputs=(regelsett,))
    from fasthandel.render import render
    from fasthandel.rules import load_regelsett, regelsett_document

    output.write(
        render(
            regelsett_document(load_regelsett(regelsett)),
            output.format,
            language=output.language,
            width=output.width,
            color=output.color,
        )
    )
