"""The command `fasthandel`: language, streams and exit codes around the commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from fasthandel._version import __version__
from fasthandel.cli import exits
from fasthandel.cli.base import Group
from fasthandel.cli.params import Option
from fasthandel.cli.session import Session, session_for
from fasthandel.cli.streams import echo, forget_output, make_safe
from fasthandel.errors import FasthandelError, Place, Problem, UsageError
from fasthandel.text import Text

PROGRAM = "fasthandel"
COMPLETION_VARIABLE = "_FASTHANDEL_COMPLETE"


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


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (by default the program's own) and return its exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    arguments = list(sys.argv[1:] if argv is None else argv)
    make_safe()
    session = session_for(arguments)
    try:
        code = _run(arguments, session)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:
        forget_output()
        return exits.BROKEN_PIPE
    return code


def _run(arguments: list[str], session: Session) -> int:
    if COMPLETION_VARIABLE in os.environ:
        cli.main(arguments, PROGRAM, complete_var=COMPLETION_VARIABLE)  # click answers the shell and ends the run
    try:
        with cli.make_context(PROGRAM, arguments, obj=session) as ctx:
            cli.invoke(ctx)
    except click.exceptions.Exit as wanted:
        return wanted.exit_code
    except FasthandelError as error:
        from fasthandel.cli.messages import show

        show(error.problems, session, counted=not isinstance(error, UsageError))
        return exits.exit_code(error)
    except BrokenPipeError:
        raise
    except Exception as error:
        if os.environ.get("FASTHANDEL_DEBUG"):
            raise
        return _internal_error(error, session)
    return exits.DONE


def _internal_error(error: Exception, session: Session) -> int:
    from fasthandel.cli import crash
    from fasthandel.cli.messages import show

    kind, path = type(error).__name__, crash.save(crash.report(error))
    found = (
        Text(f"{kind}; rapport uten opplysninger om praksisen: {path}", f"{kind}; report without data: {path}")
        if path
        else Text(f"{kind}; FASTHANDEL_DEBUG=1 viser hvor", f"{kind}; FASTHANDEL_DEBUG=1 shows where")
    )
    problem = Problem(code="FH399", where=Place(PROGRAM), found=found)
    show([problem], session)
    return exits.INTERNAL
