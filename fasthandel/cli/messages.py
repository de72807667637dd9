"""Problems and remarks to standard error, as text or as one JSON list."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from fasthandel.cli.session import Session
from fasthandel.cli.streams import echo, wants_color
from fasthandel.errors import Problem
from fasthandel.text import Text


def show(problems: Sequence[Problem], session: Session, *, counted: bool = False) -> None:
    """Write the problems; `counted` adds the line that says how many there are and that nothing was calculated."""
    if not problems:
        return
    from fasthandel.render.problems import render_problems, render_problems_json

    if session.problem_format == "json":
        text = render_problems_json(problems)
    else:
        color = wants_color(session.color, sys.stderr)
        text = render_problems(problems, language=session.language, color=color, closing=counted)
    echo(text.removesuffix("\n"), err=True, color=wants_color(session.color, sys.stderr))


def remark(text: Text, session: Session) -> None:
    """Write something that is good to know; not among problems as JSON, which a program reads."""
    if session.problem_format != "json":
        echo(text.in_language(session.language), err=True)
