"""What holds for the whole run: the language and the form of the messages, known before click reads anything."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from fasthandel.text import LANGUAGES

LANGUAGE_OPTIONS = ("--sprak", "--lang")
LANGUAGE_VARIABLE = "FASTHANDEL_SPRAK"
PROBLEM_FORMAT_OPTION = "--feilformat"
PROBLEM_FORMATS = ("tekst", "json")
COLOR_OPTION = "--farge"
COLORS = {"auto": "auto", "alltid": "alltid", "aldri": "aldri", "always": "alltid", "never": "aldri"}
"""Every word for when to colour, with the one it means."""


class Session(NamedTuple):
    """Carried as click's `ctx.obj`."""

    language: str = LANGUAGES[0]
    problem_format: str = PROBLEM_FORMATS[0]
    color: str = "auto"
    """When to colour: "auto", "alltid" or "aldri"."""


def session_for(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Session:
    """Return the session that `arguments` ask for.

    A wrong value gives the default here: the option itself refuses it a moment later, in words that can be read.
    """
    language = _last_value(arguments, LANGUAGE_OPTIONS) or environment.get(LANGUAGE_VARIABLE, "")
    problem_format = _last_value(arguments, (PROBLEM_FORMAT_OPTION,))
    return Session(
        language if language in LANGUAGES else LANGUAGES[0],
        problem_format if problem_format in PROBLEM_FORMATS else PROBLEM_FORMATS[0],
        COLORS.get(_last_value(arguments, (COLOR_OPTION,)), "auto"),
    )


def _last_value(arguments: Sequence[str], names: tuple[str, ...]) -> str:
    """Return the value of the last of the options `names`, or "" when none is given."""
    found = ""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        name, has_value, value = argument.partition("=")
        if name in names:
            found = value if has_value else "".join(arguments[place + 1 : place + 2])
    return found
