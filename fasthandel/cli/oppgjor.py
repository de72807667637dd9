"""`fasthandel oppgjor`: who pays whom, and what each party is left with, in each course of a handover."""

from __future__ import annotations

from datetime import date

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.inputs import read_praksis
from fasthandel.cli.messages import show
from fasthandel.cli.options import (
    dato_option,
    detalj_option,
    krev_avgjort_option,
    output_options,
    praksis_argument,
    regler_flere_option,
)
from fasthandel.cli.output import Output
from fasthandel.cli.params import Option
from fasthandel.cli.usage import usage_error
from fasthandel.text import Text


@command(
    "oppgjor",
    more=Text(
        "Et forløp er en måte overdragelsen kan gå på: salg, nemnd, innløsning, hjemfall og så videre. Hvilke forløp "
        "som finnes, og hvem som betaler hvem i hvert, står i regelsettet. Et pluss er det en part får, minus det den "
        "betaler; alle parter til sammen er 0.",
        "A course is a way the handover can go: sale, board, redemption, reversion and so on. Which courses there are "
        "and who pays whom in each stands in the rule set. Plus is what a party gets, minus what it pays; all parties "
        "together are 0.",
    ),
    example=Text("fasthandel oppgjor samples/elvebredden.toml -r no-utstyr"),
)
@praksis_argument
@regler_flere_option
@click.option(
    "--forloep",
    cls=Option,
    multiple=True,
    value=Text("FORLØP", "COURSE"),
    words=Text(
        "Bare dette forløpet, for eksempel salg; kan gjentas. Ellers alle.",
        "Only this course, for example salg; may be repeated. Otherwise all.",
    ),
)
@dato_option
@detalj_option
@krev_avgjort_option
@output_options
@click.pass_context
def oppgjor(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    *,
    praksis: str,
    regler: tuple[str, ...],
    forloep: tuple[str, ...],
    dato: date | None,
    detalj: int,
    krev_avgjort: bool,
    output: Output,
) -> None:
    """Write what each party pays and gets in each course, under each of `regler`, to `output`."""
    if not regler:
        raise usage_error(ctx, "FH309", hint=Text("for eksempel -r no-utstyr", "for example -r no-utstyr"))
    output.check(inputs=(praksis, *regler))
    loaded = read_praksis(praksis, output.session)

    from fasthandel.engine import evaluate
    from fasthandel.oppgjor import oppgjor_document, settle
    from fasthandel.render import render
    from fasthandel.rules import load_regelsett

    results = [evaluate(loaded.facts, load_regelsett(ref), dato=dato) for ref in regler]
    document = oppgjor_document([(one, settle(one, forloep)) for one in results])
    output.write(
        render(document, output.format, language=output.language, detail=detalj, width=output.width, color=output.color)
    )
    if not output.quiet:
        show(list(loaded.warnings), output.session)
    undecided = any(course["tilstand"] == "mangler" for one in document["regelsett"] for course in one["forloep"])
    if krev_avgjort and undecided:
        ctx.exit(exits.UNDECIDED)
