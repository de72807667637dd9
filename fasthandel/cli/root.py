"""The outermost group: what stands between `fasthandel` and the name of a command."""

from __future__ import annotations

import click

from fasthandel._version import __version__
from fasthandel.cli.base import Group
from fasthandel.cli.params import Option
from fasthandel.cli.streams import echo
from fasthandel.text import Text

PROGRAM = "fasthandel"


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: object) -> None:
    if wanted and not ctx.resilient_parsing:
        echo(f"{PROGRAM} {__version__}")
        ctx.exit()


cli = Group(
    PROGRAM,
    summary=Text(
        "Hva en fastlegepraksis er verdt etter et valgt regelsett, og hvordan hver krone er kommet fram.",
        "What a Norwegian GP practice is worth under a chosen rule set, and how each krone was reached.",
    ),
    example=Text("fasthandel takst samples/elvebredden.toml -r no-ekspertutvalget-2023"),
    params=[
        Option(
            ("--version",),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            words=Text("Vis versjonen.", "Show the version."),
        )
    ],
)
