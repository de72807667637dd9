"""Finding and loading rule sets: by id in the shipped library, or by path."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path, PureWindowsPath

from fasthandel.data import data_dir
from fasthandel.errors import Place, Problem, RegelError, SourceError
from fasthandel.near import did_you_mean, nearest
from fasthandel.praksis import fact_types
from fasthandel.record import replace
from fasthandel.rules.build import build
from fasthandel.rules.model import Regelsett
from fasthandel.rules.raw import RawFile, in_file_order
from fasthandel.rules.reader import read_file
from fasthandel.source import Document, read_toml
from fasthandel.text import Text

MAX_ANCESTORS = 20


def load_regelsett(ref: str | Path) -> Regelsett:
    """Return the rule set that `ref` names: an id of the library ("no-utstyr") or the path of a TOML file.

    Raises:
        RegelError: nothing has that name, or a file of its chain cannot be read or fails its checks.
    """
    return build(_chain(_locate(ref, None), ()), fact_types())


def library_ids() -> list[str]:
    """Return the ids of every shipped rule set, sorted; the id is the file's name, with its folder for `felles/`."""
    return sorted(_library())


@lru_cache(maxsize=1)
def _library() -> dict[str, Path]:
    root = data_dir("rules")
    found: dict[str, Path] = {}
    for path in sorted(root.rglob("*.toml")):
        folder = path.parent.relative_to(root).as_posix()
        found[f"felles/{path.stem}" if folder == "felles" else path.stem] = path
    return found


def _locate(ref: str | Path, where: Place | None = None) -> Path:
    """Return the file that `ref` names, relative to the folder you are in; `where` is the place that names it.

    Raises:
        RegelError: it is neither the id of a shipped rule set nor the name of a TOML file (FH100).
    """
    written = str(ref)
    if isinstance(ref, Path) or written.endswith(".toml"):
        return Path(ref)
    known = _library().get(written)
    if known is not None:
        return known
    see = Text("se fasthandel regler list", "see fasthandel regler list")
    hint = did_you_mean(nearest(written, _library())) or see
    raise RegelError([Problem(code="FH100", where=where or Place(written), found=written, hint=hint)])


def _ancestor(written: str, folder: Path, where: Place) -> Path:
    """Return the file that an entry of `arver` names: an id, or a file in or below `folder`, the heir's own.

    A rule file from somebody else must not make the program look around on this machine or its network.

    Raises:
        RegelError: nothing has that id (FH100), the path leads elsewhere (FH103) or to no file (FH100).
    """
    if not written.endswith(".toml"):
        return _locate(written, where)
    parts = PureWindowsPath(written)  # knows drives, shares and both slashes
    if parts.anchor or "\\" in written or ".." in parts.parts:
        allowed = Text(
            "tillatt: id-en til et regelsett, eller en fil i samme mappe eller under den",
            "allowed: the id of a rule set, or a file in the same folder or below it",
        )
        raise RegelError([Problem(code="FH103", where=where, key="arver", found=written, expected=allowed)])
    path = folder / written
    if not os.path.lexists(path):
        gone = Text(f"filen {path} finnes ikke", f"there is no file {path}")
        raise RegelError([Problem(code="FH100", where=where, key="arver", found=written, expected=gone)])
    return path


def _named(document: Document, path: Path) -> Document:
    """Give a shipped file its name in the library, the same on every machine."""
    root = data_dir("rules")
    return (
        replace(document, file=f"rules/{path.relative_to(root).as_posix()}") if path.is_relative_to(root) else document
    )


def _chain(path: Path, heirs: tuple[str, ...]) -> list[RawFile]:
    """Return the files of a rule set, each ancestor once and before its heirs.

    Raises:
        RegelError: with the problems of every ancestor that cannot be had, and of form in those that can.
    """
    try:
        document = _named(read_toml(path), path)
    except SourceError as error:
        raise RegelError(error.problems) from None
    raw = read_file(document)
    chain: list[RawFile] = []
    problems: list[Problem] = []
    for number, written in enumerate(raw.arver):
        where = document.place(("regelsett", "arver", number))
        try:
            found = _ancestors(written, path.parent, where, (*heirs, str(path.resolve())))
        except RegelError as error:
            problems += error.problems
        else:
            chain += [one for one in found if all(one.document.file != known.document.file for known in chain)]
    if problems:
        problems += [problem for one in chain for problem in one.problems]
        files = [problem.where.file for problem in problems if problem.where.file != document.file]
        raise RegelError(in_file_order([*problems, *raw.problems], [*files, document.file]))
    return [*chain, raw]


def _ancestors(written: str, folder: Path, where: Place, heirs: tuple[str, ...]) -> list[RawFile]:
    """Return the files of what an entry of `arver` names, unless it is an heir itself or the chain has no end."""
    path = _ancestor(written, folder, where)
    if str(path.resolve()) in heirs:
        circle = [*heirs[heirs.index(str(path.resolve())) :], str(path)]
        names = " → ".join(Path(one).name for one in circle)
        hint = Text("stryk ett av leddene", "remove one of the links")
        raise RegelError([Problem(code="FH101", where=where, key="arver", found=names, hint=hint)])
    if len(heirs) > MAX_ANCESTORS:
        raise RegelError([Problem(code="FH102", where=where, key="arver", expected=str(MAX_ANCESTORS))])
    return _chain(path, heirs)
