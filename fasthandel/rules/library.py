"""Finding and loading rule sets: by id in the shipped library, or by path."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from fasthandel.data import data_dir
from fasthandel.errors import Place, Problem, RegelError, SourceError
from fasthandel.near import did_you_mean, nearest
from fasthandel.praksis import fact_types
from fasthandel.record import replace
from fasthandel.rules.build import build
from fasthandel.rules.model import Regelsett
from fasthandel.rules.raw import RawFile
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


def _locate(ref: str | Path, heir: Document | None) -> Path:
    """Return the file that `ref` names; a relative path in `arver` counts from the heir's own folder."""
    written = str(ref)
    if isinstance(ref, Path) or written.endswith(".toml"):
        path = Path(ref)
        return Path(heir.file).parent / path if heir is not None and not path.is_absolute() else path
    known = _library().get(written)
    if known is not None:
        return known
    elsewhere = Text("se fasthandel regler list", "see fasthandel regler list")
    hint = did_you_mean(nearest(written, _library())) or elsewhere
    where = heir.place(("regelsett", "arver")) if heir is not None else Place(written)
    raise RegelError([Problem(code="FH100", where=where, key="arver" if heir else "", found=written, hint=hint)])


def _named(document: Document, path: Path) -> Document:
    """Give a shipped file its name in the library, the same on every machine."""
    root = data_dir("rules")
    return (
        replace(document, file=f"rules/{path.relative_to(root).as_posix()}") if path.is_relative_to(root) else document
    )


def _chain(path: Path, heirs: tuple[str, ...]) -> list[RawFile]:
    """Return the files of a rule set, each ancestor once and before its heirs."""
    try:
        document = _named(read_toml(path), path)
    except SourceError as error:
        raise RegelError(error.problems) from None
    key = str(path.resolve())
    if key in heirs or len(heirs) > MAX_ANCESTORS:
        raise RegelError([Problem(code="FH101", where=document.place(("regelsett", "arver")), found=document.file)])
    raw = read_file(document)
    chain: list[RawFile] = []
    for ancestor in raw.arver:
        for one in _chain(_locate(ancestor, document), (*heirs, key)):
            if all(one.document.file != known.document.file for known in chain):
                chain.append(one)
    return [*chain, raw]
