"""`fasthandel hjemfall`: whether the post has reverted to the municipality, when it can, and who then owes what."""

from __future__ import annotations

from datetime import date

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.courses import chosen_rules, in_force
from fasthandel.cli.inputs import read_praksis
from fasthandel.cli.messages import show
from fasthandel.cli.options import (
    detalj_option,
    idag_option,
    krev_avgjort_option,
    output_options,
    praksis_argument,
    regler_flere_option,
)
from fasthandel.cli.output import Output
from fasthandel.errors import Place, Problem
from fasthandel.text import Text

SORTS = ("frister",)
"""What the rule sets give that are asked when none is named."""


@command(
    "hjemfall",
    more=Text(
        "For hvert regelsett: ja eller nei, hvilket vilkår som ikke holder, første dag det kan skje, hva hver ny "
        "utlysning uten kvalifisert søker ville endre, og hvem som da skylder hva. Uten -r brukes hvert regelsett om "
        "forløpet som sier noe om hjemfall; de som ikke gjelder, står med grunnen. Det ses fra i dag om ikke --dato "
        "sier noe annet. Beløpene regnes for verdsettingsdatoen i praksisfilen når regelsettet gjelder da.",
        "For each rule set: yes or no, which condition fails, the first day it can happen, what each further "
        "announcement without a qualified applicant would change, and who then owes what. Without -r every rule set "
        "of the course that says something of reversion is used; those that do not apply stand with the reason. It is "
        "seen from today unless --dato says otherwise. Amounts are reckoned for the valuation date of the practice "
        "file where the rule set applies on it.",
    ),
    example=Text(
        "fasthandel hjemfall samples/elvebredden.toml --dato 2023-06-12\n"
        "fasthandel hjemfall samples/elvebredden.toml --detalj 2 --format markdown"
    ),
)
@praksis_argument
@regler_flere_option
@idag_option
@detalj_option
@krev_avgjort_option
@output_options
@click.pass_context
def hjemfall(
    ctx: click.Context,
    *,
    praksis: str,
    regler: tuple[str, ...],
    dato: date | None,
    detalj: int,
    krev_avgjort: bool,
    output: Output,
) -> None:
    """Write what each of `regler` answers for `praksis`, seen from `dato`, to `output`."""
    output.check(inputs=(praksis, *regler))
    loaded = read_praksis(praksis, output.session)
    day = dato or date.today()

    from fasthandel.hjemfall import answers, hjemfall_document
    from fasthandel.render import render

    rules = in_force(chosen_rules(regler, SORTS), all_of=True)
    found = answers(loaded.facts, rules, day, named=bool(regler))
    document = hjemfall_document(loaded.facts, found, day)
    output.write(
        render(document, output.format, language=output.language, detail=detalj, width=output.width, color=output.color)
    )
    nothing = all(one.status == "gjelder_ikke" for one in found)
    problems = [] if output.quiet else list(loaded.warnings)
    problems += [Problem(code="FH171", where=Place(praksis))] if nothing else []
    show(problems, output.session)
    undecided = any(one.status == "kan_ikke_avgjoeres" for one in found)
    if nothing or (krev_avgjort and undecided):
        ctx.exit(exits.NOTHING if nothing else exits.UNDECIDED)
