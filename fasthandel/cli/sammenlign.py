"""`fasthandel sammenlign`: several rule sets side by side on one practice."""

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
    output_options_with,
    praksis_argument,
    regler_flere_option,
    rule_set_ids,
)
from fasthandel.cli.output import Output
from fasthandel.cli.params import Option
from fasthandel.errors import Place, Problem
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.rules.heads import Kandidat
    from fasthandel.rules.model import Regelsett


@command(
    "sammenlign",
    more=Text(
        "Uten -r tas alle regelsettene som følger med, byggeklosser unntatt. De som ikke gjelder for praksisen eller "
        "dagen, og de som ikke kan avgjøres, står i resultatet med grunnen. Forskjellen fra målestokken (--mot, ellers "
        "det første som gir et beløp) deles på delene som lager den. Beløp i ulike valutaer trekkes aldri fra "
        "hverandre. --format csv gir én rad for hvert regelsett og hver del.",
        "Without -r every rule set included is taken, building blocks excepted. Those that are not for the practice or "
        "the day, and those that cannot be decided, stand in the result with the reason. The difference from the one "
        "measured against (--mot, else the first that gives an amount) is split into the parts that cause it. Amounts "
        "in different currencies are never subtracted. --format csv gives one row for each rule set and each part.",
    ),
    example=Text("fasthandel sammenlign samples/elvebredden.toml -r no-nemnd-skjonn -r no-utstyr"),
)
@praksis_argument
@regler_flere_option
@click.option(
    "--mot",
    cls=Option,
    type=click.Path(),
    value=Text("REGELSETT", "RULESET"),
    suggest=rule_set_ids,
    words=Text(
        "Regelsettet de andre måles mot. Ellers det første som gir et beløp.",
        "The rule set that the others are measured against. Otherwise the first that gives an amount.",
    ),
)
@dato_option
@detalj_option
@krev_avgjort_option
@output_options_with("csv")
@click.pass_context
def sammenlign(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    *,
    praksis: str,
    regler: tuple[str, ...],
    mot: str | None,
    dato: date | None,
    detalj: int,
    krev_avgjort: bool,
    output: Output,
) -> None:
    """Write what each of `regler` says of `praksis`, and what makes them differ, to `output`."""
    output.check(inputs=(praksis, *regler, *([mot] if mot else [])))
    loaded = read_praksis(praksis, output.session)

    from fasthandel.render import render
    from fasthandel.sammenlign import compare, sammenlign_document

    chosen, against = _chosen(regler, mot)
    found = compare(loaded.facts, *chosen, dato=dato, mot=against)
    document = sammenlign_document(found, warnings=loaded.warnings)
    output.write(
        render(document, output.format, language=output.language, detail=detalj, width=output.width, color=output.color)
    )
    problems = [] if output.quiet else list(loaded.warnings)
    undecided = [one for one in document["regelsett"] if one["tilstand"] == "mangler"] if krev_avgjort else []
    nothing = all(one.resultat is None for one in found.utfall)
    problems += [_undecided(praksis, one["id"], one["mangler"]) for one in undecided]
    problems += [Problem(code="FH171", where=Place(praksis))] if nothing else []
    show(problems, output.session)
    if undecided or nothing:
        ctx.exit(exits.NOTHING if nothing else exits.UNDECIDED)


def _chosen(regler: tuple[str, ...], mot: str | None) -> tuple[list[Regelsett | Kandidat], str | None]:
    """Return the rule sets to compare, and the id of the one that the others are measured against."""
    from fasthandel.rules import library_ids, load_regelsett
    from fasthandel.rules.heads import Kandidat, candidates, load_hode

    def load(ref: str) -> Regelsett | Kandidat:
        return Kandidat(load_hode(ref)) if ref in library_ids() else load_regelsett(ref)

    chosen: list[Regelsett | Kandidat] = [load(ref) for ref in regler] if regler else [*candidates()]
    if mot is None:
        return chosen, None
    against = load(mot)
    return [*chosen, against], (against.hode if isinstance(against, Kandidat) else against).id


def _undecided(praksis: str, ident: str, keys: list[str]) -> Problem:
    listed = ", ".join(keys)
    hint = Text(f"{ident}: fyll ut {listed}", f"{ident}: fill in {listed}")
    return Problem(code="FH315", where=Place(praksis), hint=hint)
