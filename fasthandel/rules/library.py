"""Finding and loading rule sets: by id in the shipped library, or by path."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from pathlib import Path

from fasthandel.data import data_dir
from fasthandel.errors import Place, Problem, RegelError, SourceError
from fasthandel.near import did_you_mean, nearest
from fasthandel.praksis import fact_types
from fasthandel.record import replace
from fasthandel.rules.build import build
from fasthandel.rules.model import Regelsett
from fasthandel.rules.origin import Origin
from fasthandel.rules.raw import RawFile, in_file_order, leads_outside
from fasthandel.rules.reader import read_file
from fasthandel.source import read_tables, read_toml
from fasthandel.text import Text

MAX_ANCESTORS = 20
MAX_FILES = 50
_FOR_SUMS = frozenset({"regelsett", "parameter", "mellomregning", "komponent"})
"""The tables of a rule file that a sum can rest on, apart from a check or deadline that a formula names."""
PROEVER = "proever"
"""The name of a folder beside shipped rule files with the small practices that their cases run on."""


def load_regelsett(ref: str | Path) -> Regelsett:
    """Return the rule set that `ref` names: an id of the library ("no-utstyr") or the path of a TOML file.

    Raises:
        RegelError: nothing has that name, or a file of its chain cannot be read or fails its checks.
    """
    return build(_files(_locate(ref)), fact_types())


def load_beside(written: str, origin: Origin, *key: str | int) -> Regelsett:
    """Return a rule set that the rule file of `origin` names at `key`: an id, or a file in or below its own folder.

    Raises:
        RegelError: nothing has that name, the path leads elsewhere, or a file of its chain fails its checks.
    """
    folder = Path(origin.document.path or origin.document.file).parent
    where = partial(origin.document.place, (*origin.path, *key))
    return build(_files(_ancestor(written, folder, where, str(key[0]))), fact_types())


def load_lean(ident: str) -> Regelsett:
    """Return a shipped rule set with the components of its takst and what they read: what it comes to, and quicker.

    Its sources, checks, deadlines and cases are not looked at, nor what stands outside the takst: they have no say in
    the sum. `load_regelsett` checks them, and a test loads every shipped rule set.

    Raises:
        RegelError: nothing has that id, or a file of its chain cannot be read or fails its checks.
    """
    try:
        return build(_files(library_path(ident), lean=True), fact_types(), lean=True)
    except RegelError:  # a component may read a check or a deadline
        return load_regelsett(ident)


def _files(path: Path, *, lean: bool = False) -> list[RawFile]:
    """Return the rule file at `path` with those it inherits, each before its heirs. Raises RegelError."""
    chain = _Chain(lean=lean)
    chain.add(path)
    problems = [*chain.problems, *(problem for raw in chain.files for problem in raw.problems)]
    if chain.problems:
        raise RegelError(in_file_order(problems, [raw.document.file for raw in chain.files]))
    return chain.files


def library_ids() -> list[str]:
    """Return the ids of every shipped rule set, sorted; the id is the file's name, with its folder for `felles/`."""
    return sorted(_library())


Where = Callable[[], Place]
"""The place that names a file: it is looked up only for a message."""


def library_path(ident: str, where: Where | None = None) -> Path:
    """Return the file of a shipped rule set; `where` tells the place that names it.

    Raises:
        RegelError: nothing has that id (FH100).
    """
    known = _library().get(ident)
    if known is not None:
        return known
    see = Text("se fasthandel regler list", "see fasthandel regler list")
    hint = did_you_mean(nearest(ident, _library())) or see
    raise RegelError([Problem(code="FH100", where=where() if where else Place(ident), found=ident, hint=hint)])


def heir_ids(ids: Iterable[str]) -> list[str]:
    """Return the ids of the shipped rule sets that may inherit one of `ids`, sorted; `ids` are not among them.

    A file that inherits another has its id in its text: files that do not are never read as rules.
    """
    texts = {ident: path.read_text(encoding="utf-8") for ident, path in _library().items()}
    found = waiting = set(ids)
    while waiting:
        waiting = {
            ident for ident, text in texts.items() if ident not in found and any(known in text for known in waiting)
        }
        found = found | waiting
    return sorted(found - set(ids))


@lru_cache(maxsize=1)
def _library() -> dict[str, Path]:
    root = data_dir("rules")
    found: dict[str, Path] = {}
    for path in sorted(root.rglob("*.toml")):
        folder = path.parent.relative_to(root).as_posix()
        if path.parent.name == PROEVER:
            continue
        found[f"felles/{path.stem}" if folder == "felles" else path.stem] = path
    return found


def _locate(ref: str | Path, where: Where | None = None) -> Path:
    """Return the file that `ref` names, relative to the folder you are in; `where` tells the place that names it.

    Raises:
        RegelError: it is neither the id of a shipped rule set nor the name of a TOML file (FH100).
    """
    written = str(ref)
    return Path(ref) if isinstance(ref, Path) or written.endswith(".toml") else library_path(written, where)


def _ancestor(written: str, folder: Path, where: Where, key: str = "arver") -> Path:
    """Return the file that an entry of `arver`, or of another `key`, names: an id, or a file in or below `folder`.

    `folder` is that of the file which names it.

    A rule file from somebody else must not make the program look around on this machine or its network.

    Raises:
        RegelError: nothing has that id (FH100), the path leads elsewhere (FH103) or to no file (FH100).
    """
    if not written.endswith(".toml"):
        return _locate(written, where)
    if leads_outside(written):
        allowed = Text(
            "tillatt: id-en til et regelsett, eller en fil i samme mappe eller under den",
            "allowed: the id of a rule set, or a file in the same folder or below it",
        )
        raise RegelError([Problem(code="FH103", where=where(), key=key, found=written, expected=allowed)])
    path = folder / written
    if not os.path.lexists(path):
        gone = Text(f"filen {path} finnes ikke", f"there is no file {path}")
        raise RegelError([Problem(code="FH100", where=where(), key=key, found=written, expected=gone)])
    return path


@cache
def _library_names() -> dict[str, str]:
    """Return the name in the library of every shipped rule file, by its path: the same on every machine."""
    root = data_dir("rules")
    return {str(path): f"rules/{path.relative_to(root).as_posix()}" for path in _library().values()}


def _read(path: str, *, lean: bool = False) -> RawFile:
    """Return the rule file at `path`. A shipped one is read once: it does not change while the program runs."""
    return _shipped(path, lean=lean) if path in _library_names() else read_file(read_toml(path))


@cache
def _shipped(path: str, *, lean: bool) -> RawFile:
    """Return a shipped rule file, under its name in the library. A lean one has only what a sum can rest on."""
    document = read_tables(path, _FOR_SUMS) if lean else read_toml(path)
    return read_file(replace(document, file=_library_names()[path], path=path))


def _real(path: Path) -> str:
    """Return the one path of a file; shipped files have theirs."""
    known = str(path)
    return known if known in _library_names() else str(path.resolve())


class _Chain:
    """Reads a rule file and everything it inherits, each file once and before its heirs."""

    def __init__(self, *, lean: bool) -> None:
        self.lean = lean
        self.files: list[RawFile] = []
        self.problems: list[Problem] = []
        """Why a file could not be had. What is wrong in those that could is told by each."""
        self.seen: set[str] = set()

    def add(self, path: Path, heirs: tuple[str, ...] = ()) -> None:
        """Read the file at `path` and its ancestors; `heirs` are the files that led to it."""
        line = (*heirs, _real(path))
        if line[-1] in self.seen:
            return
        self.seen.add(line[-1])
        try:
            raw = _read(str(path), lean=self.lean)
        except SourceError as error:
            self.problems += error.problems
            return
        for number, written in enumerate(raw.arver):
            where = partial(raw.document.place, ("regelsett", "arver", number))
            try:
                ancestor = _ancestor(written, path.parent, where)
            except RegelError as error:
                self.problems += error.problems
            else:
                if not self.refused(ancestor, line, where):
                    self.add(ancestor, line)
        self.files.append(raw)

    def refused(self, ancestor: Path, line: tuple[str, ...], where: Where) -> bool:
        """Note a file that inherits itself, and a chain that is too long or too broad to be meant."""
        key = _real(ancestor)
        if key in line:
            names = " → ".join(Path(one).name for one in (*line[line.index(key) :], key))
            hint = Text("stryk ett av leddene", "remove one of the links")
            self.problems.append(Problem(code="FH101", where=where(), key="arver", found=names, hint=hint))
        elif len(line) > MAX_ANCESTORS:
            most = Text(f"høyst {MAX_ANCESTORS} ledd", f"at most {MAX_ANCESTORS} links")
            hint = Text("la filene arve det de trenger, direkte", "let the files inherit what they need directly")
            self.problems.append(Problem(code="FH102", where=where(), key="arver", expected=most, hint=hint))
        elif key not in self.seen and len(self.seen) >= MAX_FILES:
            most = Text(f"høyst {MAX_FILES} filer", f"at most {MAX_FILES} files")
            self.problems.append(Problem(code="FH102", where=where(), key="arver", expected=most))
        else:
            return False
        return True
