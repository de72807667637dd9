"""`fasthandel regler test`: whether the cases of a rule set pass, what they reach, and what they would notice."""

from __future__ import annotations

import click

from fasthandel.cli import exits
from fasthandel.cli.base import command
from fasthandel.cli.options import output_options, regelfiler_argument
from fasthandel.cli.output import Output
from fasthandel.cli.params import Option
from fasthandel.cli.values import percent
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from fasthandel.regeltest import Tested
    from fasthandel.rules import Regelsett

PERCENT = Text("PROSENT", "PERCENT")


@command(
    "regler test",
    more=Text(
        "Kjører testtilfellene i regelfilen: en praksis, det som endres i den, og det som skal komme ut. Uten navn "
        "kjøres tilfellene i alle regelsettene som følger med. Viser også hvor mye av regelfilen som tilfellene, "
        "eksemplene og regelsettene som arver den, kommer innom, og hva som står igjen. Avslutter med 1 når noe kommer "
        "ut annerledes, når filen forklarer noe som ikke trengs, og når dekningen er under det som kreves.",
        "Runs the test cases of the rule file: a practice, what is changed in it, and what must come out. Without a "
        "name the cases of every shipped rule set are run. Also shows how much of the rule file the cases, the samples "
        "and the rule sets that inherit it come by, and what is left. Exits with 1 when something comes out otherwise, "
        "when the file explains what needs no explanation, and when the coverage is below what is required.",
    ),
    example=Text("fasthandel regler test no-nemnd-skjonn\nfasthandel regler test --mutasjon felles/utstyr"),
)
@regelfiler_argument
@click.option(
    "--krev-dekning",
    cls=Option,
    value=PERCENT,
    parse=percent,
    words=Text(
        "Avslutt med 1 hvis prøvene når mindre av et regelsett enn dette, 100 for alt.",
        "Exit with 1 if the cases reach less of a rule set than this, 100 for everything.",
    ),
)
@click.option(
    "--mutasjon",
    cls=Option,
    is_flag=True,
    words=Text(
        "Endre hvert tall, hver grense og hver sammenlikning litt, og vis de endringene ingen prøve merker.",
        "Change each number, limit and comparison a little, and show the changes that no case notices.",
    ),
)
@click.option(
    "--krev-mutasjon",
    cls=Option,
    value=PERCENT,
    parse=percent,
    words=Text(
        "Som --mutasjon, og avslutt med 1 hvis prøvene merker færre endringer av et regelsett enn dette.",
        "As --mutasjon, and exit with 1 if the cases notice fewer changes of a rule set than this.",
    ),
)
@output_options
@click.pass_context
def test(
    ctx: click.Context,
    *,
    regelsett: tuple[str, ...],
    krev_dekning: int | None,
    mutasjon: bool,
    krev_mutasjon: int | None,
    output: Output,
) -> None:
    """Run the cases of each rule set and write what they came to, and what they show, to `output`."""
    output.check(inputs=regelsett)
    from fasthandel.cli.progress import Progress
    from fasthandel.regeltest import regeltest_document, run_tests
    from fasthandel.render import render
    from fasthandel.rules import library_ids, load_regelsett

    loaded = [load_regelsett(ref) for ref in regelsett or library_ids()]
    heirs = _heirs(loaded) if regelsett else ()
    with Progress(output) as progress:
        mutation = mutasjon or krev_mutasjon is not None
        tested = run_tests(loaded, heirs, mutation=mutation, progress=progress.changes)
    output.write(
        render(
            regeltest_document(tested),
            output.format,
            language=output.language,
            width=output.width,
            color=output.color,
        )
    )
    if not any(one.results for one in tested):
        ctx.exit(exits.NOTHING)
    if any(_falls_short(one, krev_dekning, krev_mutasjon) for one in tested):
        ctx.exit(exits.FINDINGS)


def _heirs(loaded: Sequence[Regelsett]) -> list[Regelsett]:
    """Return the shipped rule sets that inherit some of those loaded."""
    from fasthandel.errors import RegelError
    from fasthandel.rules import load_regelsett
    from fasthandel.rules.library import heir_ids

    found = []
    for ident in heir_ids([one.id for one in loaded]):
        try:
            found.append(load_regelsett(ident))
        except RegelError:  # told when that one is tested itself
            continue
    return found


def _falls_short(one: Tested, krev_dekning: int | None, krev_mutasjon: int | None) -> bool:
    """Return whether a case failed, an explanation is left over, or less is shown than is required."""
    if any(result.misses for result in one.results) or one.stale:
        return True
    if krev_dekning is not None and not one.coverage.share.at_least(krev_dekning):
        return True
    return krev_mutasjon is not None and one.mutation is not None and not one.mutation.share.at_least(krev_mutasjon)
