"""The command `fasthandel`: language, streams and exit codes around the commands."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from fasthandel.cli import exits
from fasthandel.cli.session import Session, session_for
from fasthandel.cli.streams import forget_output, help_width, make_safe
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.errors import FasthandelError

GARBAGE = 100_000
"""New objects between two searches for cycles: with Python's own 700, a tenth of a short run goes into looking."""
COMPLETION_VARIABLE = "_FASTHANDEL_COMPLETE"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (by default the program's own) and return its exit code."""
    gc.set_threshold(GARBAGE)
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
    import click

    from fasthandel.cli.root import PROGRAM, cli

    if COMPLETION_VARIABLE in os.environ:
        cli.main(arguments, PROGRAM, complete_var=COMPLETION_VARIABLE)  # click answers the shell and ends the run
    try:
        with cli.make_context(PROGRAM, arguments, obj=session, terminal_width=help_width()) as ctx:
            cli.invoke(ctx)
    except click.exceptions.Exit as wanted:
        return wanted.exit_code
    except BrokenPipeError:
        raise
    except Exception as error:
        from fasthandel.errors import FasthandelError

        if isinstance(error, FasthandelError):
            return _told(error, session)
        if os.environ.get("FASTHANDEL_DEBUG"):
            raise
        return _internal_error(error, session)
    return exits.DONE


def _told(error: FasthandelError, session: Session) -> int:
    from fasthandel.cli.messages import show
    from fasthandel.errors import NothingEvaluatedError, UsageError

    in_files = not isinstance(error, UsageError | NothingEvaluatedError)
    show(error.problems, session, counted=in_files)
    return exits.exit_code(error)


def _internal_error(error: Exception, session: Session) -> int:
    from fasthandel.cli import crash
    from fasthandel.cli.messages import show
    from fasthandel.errors import Place, Problem

    kind, path = type(error).__name__, crash.save(crash.report(error))
    found = (
        Text(
            f"{kind}; rapport uten opplysninger om praksisen: {path}",
            f"{kind}; report without data of the practice: {path}",
        )
        if path
        else Text(f"{kind}; FASTHANDEL_DEBUG=1 viser hvor", f"{kind}; FASTHANDEL_DEBUG=1 shows where")
    )
    problem = Problem(code="FH399", where=Place("fasthandel"), found=found)
    show([problem], session)
    return exits.INTERNAL
