"""The options of every command and group."""

from __future__ import annotations

import click

from fasthandel.cli.params import Option
from fasthandel.cli.session import LANGUAGE_OPTIONS, LANGUAGE_VARIABLE, PROBLEM_FORMAT_OPTION, PROBLEM_FORMATS
from fasthandel.cli.streams import echo
from fasthandel.cli.values import one_of
from fasthandel.text import LANGUAGES, Text


def common_options() -> list[click.Parameter]:
    """Return the options of every command and group; `main` has acted on the first two before click reads them."""
    language = Option(
        LANGUAGE_OPTIONS,
        expose_value=False,
        envvar=LANGUAGE_VARIABLE,
        value=Text("|".join(LANGUAGES)),
        parse=one_of({name: name for name in LANGUAGES}, LANGUAGES),
        suggest=lambda: LANGUAGES,
        words=Text(
            f"Språk for alt som vises. Ellers {LANGUAGE_VARIABLE}, ellers nb.",
            f"Language of everything shown. Otherwise {LANGUAGE_VARIABLE}, otherwise nb.",
        ),
    )
    problems = Option(
        (PROBLEM_FORMAT_OPTION,),
        expose_value=False,
        value=Text("|".join(PROBLEM_FORMATS)),
        parse=one_of({name: name for name in PROBLEM_FORMATS}, PROBLEM_FORMATS),
        suggest=lambda: PROBLEM_FORMATS,
        words=Text(
            "Feil og advarsler som tekst eller JSON. Ellers tekst.",
            "Errors and warnings as text or JSON. Otherwise text.",
        ),
    )
    show_help = Option(
        ("-h", "--help"),
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_help,
        words=Text("Vis denne hjelpen.", "Show this help."),
    )
    return [language, problems, show_help]


def _show_help(ctx: click.Context, _param: click.Parameter, wanted: object) -> None:
    if wanted and not ctx.resilient_parsing:
        echo(ctx.get_help())
        ctx.exit()
