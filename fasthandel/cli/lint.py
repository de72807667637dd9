"""`fasthandel regler lint`: what is wrong, unclear or of no use in rule files that can be read."""

from __future__ import annotations

from datetime import date

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.options import feil_fra_option, output_options, regelfiler_argument
from fasthandel.cli.output import Output
from fasthandel.text import Text


@command(
    "regler lint",
    more=Text(
        "Ser etter det som er lov å skrive, men trolig ikke er ment: hull i gyldigheten, tall uten kilde, vilkår som "
        "aldri slår til, det samme betalt to ganger, regler uten prøver og mye annet. docs/lint.md forklarer hvert "
        "funn. Uten navn gås alle regelsettene som følger med, gjennom. Avslutter med 1 når noe er minst så alvorlig "
        "som --feil-fra, og med 4 når en fil ikke kan leses.",
        "Looks for what may be written, but is probably not meant: gaps in validity, figures without a source, "
        "conditions that never hold, the same paid twice, rules without cases and much else. docs/lint.md explains "
        "each finding. Without a name every shipped rule set is gone through. Exits with 1 when something is at least "
        "as serious as --feil-fra, and with 4 when a file cannot be read.",
    ),
    example=Text("fasthandel regler lint no-utstyr"),
)
@regelfiler_argument
@feil_fra_option
@output_options
@click.pass_context
def lint(ctx: click.Context, *, regelsett: tuple[str, ...], feil_fra: str, output: Output) -> None:
    """Write the findings in each rule set to `output`; what cannot be read is told after the rest."""
    output.check(inputs=regelsett)
    from fasthandel.errors import Problem, RegelError
    from fasthandel.lint import Linted, at_or_above, lint_document
    from fasthandel.lint import lint as look
    from fasthandel.render import render_regellint
    from fasthandel.rules import library_ids, load_regelsett

    results: list[Linted] = []
    unreadable: list[Problem] = []
    for ref in regelsett or library_ids():
        try:
            results.append(look(load_regelsett(ref), date.today()))
        except RegelError as error:
            unreadable += error.problems
    findings = [finding for one in results for finding in one.funn]
    if results:
        output.write(
            render_regellint(
                lint_document(results),
                [finding.problem for finding in findings],
                output.format,
                language=output.language,
                width=output.width,
                color=output.color,
            )
        )
    if unreadable:
        raise RegelError(dict.fromkeys(unreadable))
    if at_or_above(findings, feil_fra):
        ctx.exit(exits.FINDINGS)
