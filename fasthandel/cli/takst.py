"""`fasthandel takst`: value a practice file under a rule set."""

from __future__ import annotations

from datetime import date

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.inputs import library_rows, read_praksis
from fasthandel.cli.messages import remark, show
from fasthandel.cli.options import (
    dato_option,
    detalj_option,
    krev_avgjort_option,
    output_options,
    praksis_argument,
    regler_option,
)
from fasthandel.cli.output import Output
from fasthandel.cli.params import session
from fasthandel.cli.usage import usage_error
from fasthandel.errors import Place, Problem, UsageError
from fasthandel.text import Text


@command("takst", example=Text("fasthandel takst samples/elvebredden.toml -r no-ekspertutvalget-2023"))
@praksis_argument
@regler_option
@dato_option
@detalj_option
@krev_avgjort_option
@output_options
@click.pass_context
def takst(
    ctx: click.Context,
    *,
    praksis: str,
    regler: str | None,
    dato: date | None,
    detalj: int,
    krev_avgjort: bool,
    output: Output,
) -> None:
    """Value `praksis` under `regler` and write the explained result to `output`."""
    if regler is None:
        raise _without_regelsett(ctx)
    output.check(inputs=(praksis, regler))
    loaded = read_praksis(praksis, output.session)

    from fasthandel.engine import evaluate, takst_document
    from fasthandel.render import render
    from fasthandel.rules import load_regelsett

    resultat = evaluate(loaded.facts, load_regelsett(regler), dato=dato)
    document = takst_document(resultat, warnings=loaded.warnings)
    output.write(
        render(
            document,
            output.format,
            language=output.language,
            detail=detalj,
            width=output.width,
            color=output.color,
        )
    )
    undecided = krev_avgjort and document["tilstand"] == "mangler"
    problems = [] if output.quiet else list(loaded.warnings)
    show([*problems, *([_undecided(praksis, document["mangler"])] if undecided else [])], output.session)
    if undecided:
        ctx.exit(exits.UNDECIDED)


def _without_regelsett(ctx: click.Context) -> UsageError:
    """Return the error, after the rule sets to choose among; as JSON they are in the error itself."""
    run = session(ctx)
    rows = library_rows(run.language)
    ids = ", ".join(name for name, _ in rows)
    if run.problem_format == "json":
        return usage_error(ctx, "FH309", expected=ids)
    formatter = ctx.make_formatter()
    with formatter.section(Text("Regelsett", "Rule sets").in_language(run.language)):
        formatter.write_dl(rows)
    remark(Text(formatter.getvalue()), run)
    example = f"-r {rows[0][0]}"
    return usage_error(ctx, "FH309", hint=Text(f"for eksempel {example}", f"for example {example}"))


def _undecided(praksis: str, keys: list[str]) -> Problem:
    listed = ", ".join(keys)
    return Problem(code="FH315", where=Place(praksis), hint=Text(f"fyll ut {listed}", f"fill in {listed}"))
