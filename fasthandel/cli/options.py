"""The arguments and options that commands share: one spelling, one help text and one check each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

import click

from fasthandel.cli.output import ENDINGS, FORMAT_ALIASES, FORMATS, Output, format_for
from fasthandel.cli.params import Argument, Option, session
from fasthandel.cli.session import COLOR_OPTION, COLORS
from fasthandel.cli.streams import wants_color, width_of
from fasthandel.cli.values import iso_date, one_of
from fasthandel.text import Text

Callback = Callable[..., None]

FIL = Text("FIL", "FILE")
DETAILS = {"1": 1, "2": 2, "3": 3, "sum": 1, "linjer": 2, "alt": 3}


def rule_set_ids() -> list[str]:
    """Return the ids of the shipped rule sets, for a shell that completes them."""
    from fasthandel.rules import library_ids

    return library_ids()


praksis_argument = click.argument(
    "praksis",
    cls=Argument,
    type=click.Path(),
    shown=Text("PRAKSIS", "PRACTICE"),
    words=Text("Praksisfilen (TOML); - leser fra standard inn.", "The practice file (TOML); - reads standard input."),
)

regler_option = click.option(
    "-r",
    "--regler",
    cls=Option,
    type=click.Path(),
    value=Text("REGELSETT", "RULESET"),
    suggest=rule_set_ids,
    words=Text(
        "Regelsettet det regnes etter: en id fra fasthandel regler list, eller stien til en regelfil.",
        "The rule set to reckon by: an id from fasthandel regler list, or the path of a rule file.",
    ),
)

regelfiler_argument = click.argument(
    "regelsett",
    cls=Argument,
    type=click.Path(),
    nargs=-1,
    shown=Text("[ID…]", "[ID…]"),
    suggest=rule_set_ids,
    words=Text("Id-er til regelsett, eller stier til regelfiler.", "Ids of rule sets, or paths of rule files."),
)

regler_flere_option = click.option(
    "-r",
    "--regler",
    cls=Option,
    type=click.Path(),
    multiple=True,
    value=Text("REGELSETT", "RULESET"),
    suggest=rule_set_ids,
    words=Text(
        "Et regelsett: en id fra fasthandel regler list, eller stien til en regelfil. Kan gjentas.",
        "A rule set: an id from fasthandel regler list, or the path of a rule file. May be repeated.",
    ),
)

dato_option = click.option(
    "--dato",
    cls=Option,
    value=Text("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    parse=iso_date,
    words=Text(
        "Verdsettingsdato. Ellers gjelder verdsettingsdato i praksisfilen.",
        "Valuation date. Otherwise verdsettingsdato in the practice file holds.",
    ),
)

idag_option = click.option(
    "--dato",
    cls=Option,
    value=Text("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    parse=iso_date,
    words=Text("Dagen det ses fra. Ellers i dag.", "The day to look from. Otherwise today."),
)

detalj_option = click.option(
    "--detalj",
    cls=Option,
    value=Text("1|2|3"),
    default=1,
    parse=one_of(DETAILS, ("1 (sum)", "2 (linjer)", "3 (alt)")),
    suggest=lambda: DETAILS,
    words=Text(
        "Hvor mye som forklares: 1 (sum) summen og delene, 2 (linjer) hver linje med formel og tall, 3 (alt) alt. "
        "Ellers 1.",
        "How much is explained: 1 (sum) the sum and its parts, 2 (linjer) each line with formula and figures, "
        "3 (alt) everything. Otherwise 1.",
    ),
)

LEVELS = ("merknad", "advarsel", "feil")

feil_fra_option = click.option(
    "--feil-fra",
    cls=Option,
    value=Text("ALVOR", "SEVERITY"),
    default="advarsel",
    parse=one_of({level: level for level in LEVELS}, LEVELS),
    suggest=lambda: LEVELS,
    words=Text(
        "Hvor alvorlig et funn må være for at kommandoen skal avslutte med 1: merknad, advarsel eller feil. Ellers "
        "advarsel.",
        "How serious a finding has to be for the command to exit with 1: merknad, advarsel or feil. Otherwise "
        "advarsel.",
    ),
)

krev_avgjort_option = click.option(
    "--krev-avgjort",
    cls=Option,
    is_flag=True,
    words=Text(
        "Avslutt med kode 6 hvis noe som mangler, gjør at resultatet ikke kan avgjøres.",
        "Exit with code 6 if something missing leaves the result undecided.",
    ),
)


def _format_option(formats: tuple[str, ...], others: Mapping[str, str]) -> Callable[[Callback], Callback]:
    aliases = {name: format_ for name, format_ in others.items() if format_ in formats}
    listed, last = ", ".join(formats[:-1]), formats[-1]
    return click.option(
        "--format",
        "format_",
        cls=Option,
        value=Text("FORMAT"),
        parse=one_of({name: name for name in formats} | aliases, formats),
        suggest=lambda: formats,
        words=Text(
            f"Form på resultatet: {listed} eller {last}. "
            "Ellers etter endelsen på -o, terminal i et terminalvindu og tekst i et rør.",
            f"Form of the result: {listed} or {last}. "
            "Otherwise by the ending of -o, terminal in a terminal window and tekst in a pipe.",
        ),
    )


ut_option = click.option(
    "-o",
    "--ut",
    cls=Option,
    type=click.Path(),
    value=FIL,
    words=Text("Skriv resultatet til FIL i stedet for å vise det.", "Write the result to FILE instead of showing it."),
)

overskriv_option = click.option(
    "--overskriv",
    cls=Option,
    is_flag=True,
    words=Text("La -o erstatte en fil som finnes fra før.", "Let -o replace a file that exists already."),
)

farge_option = click.option(
    COLOR_OPTION,
    cls=Option,
    value=Text("auto|alltid|aldri"),
    default="auto",
    parse=one_of(COLORS, ("auto", "alltid", "aldri")),
    suggest=lambda: ("auto", "alltid", "aldri"),
    words=Text(
        "Farger i terminalen. Ellers auto: bare i et terminalvindu, og ikke når NO_COLOR er satt.",
        "Colours in the terminal. Otherwise auto: only in a terminal window, and not when NO_COLOR is set.",
    ),
)

stille_option = click.option(
    "-q",
    "--stille",
    cls=Option,
    is_flag=True,
    words=Text("Ingen advarsler eller merknader på standard feil.", "No warnings or remarks on standard error."),
)


def output_options(function: Callback) -> Callback:
    """Give a command the options of where and how its result is shown, and pass them on as `output`."""
    return output_options_with()(function)


def output_options_with(*more: str) -> Callable[[Callback], Callback]:
    """Return `output_options` for a command that has more formats than the others, e.g. "csv"."""
    return output_options_of((*FORMATS, *more))


def output_options_of(
    formats: tuple[str, ...], aliases: Mapping[str, str] = FORMAT_ALIASES, endings: Mapping[str, str] = ENDINGS
) -> Callable[[Callback], Callback]:
    """Return `output_options` for a command with formats of its own, other names for them and endings of files."""

    def decorate(function: Callback) -> Callback:
        @wraps(function)
        def with_output(
            *, format_: str | None, ut: str | None, overskriv: bool, farge: str, stille: bool, **rest: Any
        ) -> None:
            file = None if ut == "-" else ut
            output = Output(
                format=format_for(format_, file, formats, endings),
                file=file,
                overwrite=overskriv,
                color=wants_color(farge, sys.stdout) if file is None else farge == "alltid",
                width=width_of(sys.stdout) if file is None else None,
                quiet=stille,
                session=session(click.get_current_context()),
            )
            function(output=output, **rest)

        decorated: Callback = with_output
        for option in (stille_option, farge_option, overskriv_option, ut_option, _format_option(formats, aliases)):
            decorated = option(decorated)
        return decorated

    return decorate
