"""One run of `fasthandel utlysning`: which files, by which rules, held against what, and how it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import click

from fasthandel.cli import exits
from fasthandel.cli.courses import chosen_rules, in_force
from fasthandel.cli.files import listed_files
from fasthandel.cli.inputs import read_praksis
from fasthandel.cli.messages import remark, show
from fasthandel.cli.output import Output
from fasthandel.cli.progress import Progress
from fasthandel.errors import Place, Problem
from fasthandel.record import record, replace
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.facts import Facts, Given
    from fasthandel.rules.model import Regelsett
    from fasthandel.utlysning import Checker, Choice


@record
class Asked:
    """What was asked for."""

    filer: tuple[str, ...]
    praksis: str | None
    regler: tuple[str, ...]
    takst_etter: str | None
    velg: tuple[str, ...]
    ignorer: tuple[str, ...]
    vis: str
    feil_fra: str
    utenfeil: bool
    kjente: str | None
    lagre_kjente: str | None
    dato: date | None
    krev_avgjort: bool


def check_files(ctx: click.Context, output: Output, asked: Asked) -> None:
    """Check every file that was asked for and write each as it is done; then exit with what the run came to."""
    from fasthandel.render.utlysning import skriver
    from fasthandel.utlysning import Checker, Kjente, head_document, read_baseline

    day = asked.dato or date.today()
    read = [one for one in (asked.praksis, asked.kjente) if one]
    baseline = None if asked.lagre_kjente is None else replace(output, file=asked.lagre_kjente, format="json")
    for one in (output, baseline):
        if one is not None:
            one.check(inputs=(*asked.filer, *asked.regler, *read))
    choice = _choice(asked)
    kjente = Kjente() if asked.kjente is None else read_baseline(asked.kjente)
    sets = in_force(chosen_rules(asked.regler, ("krav",)), all_of=bool(asked.regler))
    choice.check(_known(sets))
    files = listed_files(asked.filer, (".toml",))
    checker = Checker(sets, day, choice, kjente)
    checker.keeps = baseline is not None
    writer = skriver(
        output.format,
        language=output.language,
        width=output.width,
        color=output.color,
        show="alle" if asked.vis == "alle" else "funn",
        baseline=asked.kjente is not None,
    )
    read_one = _reader(asked, output)

    def pieces() -> Iterator[str]:
        yield writer.begin(head_document(sets, day, choice))
        with Progress(output) as progress:
            for number, name in enumerate(files):
                progress.say(Text(f"{number} av {len(files)} filer", f"{number} of {len(files)} files"))
                yield writer.file(checker.file(name, partial(read_one, name)))
        yield writer.end(checker.summary.document())

    output.write_pieces(pieces())
    _finish(ctx, output, baseline, asked, checker)


def _choice(asked: Asked) -> Choice:
    from fasthandel.utlysning.choice import Choice, words_of

    return Choice(words_of(asked.velg), words_of(asked.ignorer))


def _known(sets: list[Regelsett]) -> list[tuple[str, str]]:
    from fasthandel.utlysning.head import checks_of
    from fasthandel.utlysning.waivers import OWN

    return [(rule.kode, rule.id) for rule, _ in checks_of(sets)] + [(one["kode"], one["id"]) for one in OWN.values()]


def _reader(asked: Asked, output: Output) -> Callable[[str], Facts]:
    """Return what reads one file, with the practice beside it and the takst to hold its price against."""
    from fasthandel.utlysning import joined, with_takst

    beside = None if asked.praksis is None else read_praksis(asked.praksis, output.session).facts
    value = None if asked.takst_etter is None else _valuer(asked.takst_etter)

    def read_one(name: str) -> Facts:
        facts = read_praksis(name, output.session).facts
        facts = facts if beside is None else joined(facts, beside)
        taken = None if value is None else value(facts)
        return facts if taken is None else with_takst(facts, taken)

    return read_one


def _valuer(ref: str) -> Callable[[Facts], Given | None]:
    """Return what gives the takst of a practice under a rule set; None where it cannot be decided."""
    from fasthandel.engine import evaluate
    from fasthandel.facts import Given
    from fasthandel.money import Number
    from fasthandel.rules import load_regelsett
    from fasthandel.units import KRONER, Kind

    regelsett = load_regelsett(ref)

    def value(facts: Facts) -> Given | None:
        total = evaluate(facts, regelsett).total
        if not isinstance(total.value, Number):
            return None
        navn = Text(f"Takst etter {regelsett.id}", f"Takst under {regelsett.id}")
        return Given(f"--takst-etter {regelsett.id}", navn, total.value, KRONER, Kind.TALL)

    return value


def _finish(ctx: click.Context, output: Output, baseline: Output | None, asked: Asked, checker: Checker) -> None:
    summary = checker.summary
    if baseline is not None:
        from fasthandel.utlysning.baseline import baseline_text

        baseline.write(baseline_text(checker.findings))
    gone = checker.kjente.gone()
    if gone and not output.quiet:
        remark(
            Text(
                f"{gone} av de kjente funnene finnes ikke lenger; lagre filen på nytt med --lagre-kjente",
                f"{gone} of the known findings are no longer there; save the file anew with --lagre-kjente",
            ),
            output.session,
        )
    if summary.uleselige:
        ctx.exit(exits.PRAKSIS)
    if not summary.decided:
        code = "FH186" if not summary.filer else "FH187"
        show([Problem(code=code, where=Place(" ".join(asked.filer)))], output.session)
        ctx.exit(exits.NOTHING)
    if summary.at_or_above(asked.feil_fra) and not asked.utenfeil:
        ctx.exit(exits.FINDINGS)
    if asked.krev_avgjort and summary.antall["kan_ikke_avgjoeres"]:
        ctx.exit(exits.UNDECIDED)
