"""The files that a command is given by name, by folder or by pattern."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence

from fasthandel.cli.inputs import STANDARD_INPUT

_PATTERN = frozenset("*?[")


def listed_files(given: Sequence[str], endings: tuple[str, ...]) -> list[str]:
    """Return every file once, in the order in which they are named; those of a folder or a pattern sorted.

    A folder stands for the files in it and below it that end in one of `endings`; hidden ones are left out. A name that
    is neither a file, a folder nor a pattern is returned as it is, so that reading it tells what is wrong.
    """
    found: dict[str, None] = {}
    for name in given:
        for path in _files(name, endings):
            found.setdefault(shown(path), None)
    return [*found]


def _files(name: str, endings: tuple[str, ...]) -> Iterator[str]:
    if name == STANDARD_INPUT or os.path.isfile(name):
        yield name
    elif os.path.isdir(name):
        yield from _below(name, endings)
    elif _PATTERN & {*name}:
        for path in sorted(glob.glob(name, recursive=True)):
            yield from _below(path, endings) if os.path.isdir(path) else (path,)
    else:
        yield name


def _below(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    for inside, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (
            os.path.join(inside, name)
            for name in sorted(files)
            if name.lower().endswith(endings) and not name.startswith(".")
        )


def shown(path: str) -> str:
    """Return how a file is named in a result: from the folder that you are in where it lies there, with `/`."""
    if path == STANDARD_INPUT:
        return path
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path.replace(os.sep, "/")
    return (path if relative.startswith(os.pardir) else relative).replace(os.sep, "/")
