"""A rule file as written: its parts in their final form, but for the formulas, which are still text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Any

from fasthandel.errors import Problem
from fasthandel.record import replace
from fasthandel.rules.case import Case
from fasthandel.rules.hjemfall import HjemfallRegel
from fasthandel.rules.model import SIKKERHET, Basis, Forloep, Kilde, ParameterDef
from fasthandel.rules.origin import Origin
from fasthandel.rules.table import MAX_PROBLEMS, Table
from fasthandel.source import Path
from fasthandel.text import Text

if TYPE_CHECKING:
    from fasthandel.source import Document

ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9][A-Za-z0-9_]*)*\Z")
ID_WORDS = Text(
    "tillatt: bokstaver a–z, tall, _ og punktum, med en bokstav først",
    "allowed: letters a–z, digits, _ and dots, a letter first",
)
SET_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*\Z")
SET_ID_WORDS = Text(
    "tillatt: små bokstaver a–z, tall, - og /; for eksempel solli-2026",
    "allowed: lower-case letters a–z, digits, - and /; for example solli-2026",
)


@dataclass(slots=True)
class RawFormula:
    """A formula as written, with where it stands."""

    text: str
    path: Path


@dataclass(slots=True)
class RawConclusion:
    """A conclusion as written: everything but its formulas is already in its final form."""

    slag: str
    id: str
    navn: Text
    forklaring: Text
    basis: Basis
    origin: Origin
    overstyrer: bool
    formulas: dict[str, RawFormula]
    ikke_med: list[tuple[RawFormula, Text]]
    values: dict[str, Any] = field(default_factory=dict)
    local: list[RawConclusion] = field(default_factory=list)

    def texts(self) -> list[RawFormula]:
        """Return every formula of the conclusion, with those of its own steps and conditions."""
        inner = [formula for local in self.local for formula in local.texts()]
        return [*self.formulas.values(), *(condition for condition, _ in self.ikke_med), *inner]


@dataclass(slots=True)
class RawFile:
    """A rule file as read."""

    document: Document
    id: str
    head: dict[str, Any]
    arver: tuple[str, ...]
    teller: str
    gjelder_ikke: list[tuple[RawFormula, Text]]
    kilder: dict[str, Kilde]
    parametre: dict[str, tuple[ParameterDef, bool]]
    konklusjoner: list[RawConclusion]
    tester: list[Case]
    problems: list[Problem]
    utenfor_taksten: tuple[str, ...] = ()
    """Inherited components that are no part of this rule set's takst."""
    forloep: list[tuple[Forloep, bool]] = field(default_factory=list)
    """Each with whether it says that it overrides."""
    hjemfall: HjemfallRegel | None = None
    unsound: set[str] = field(default_factory=set)
    """Parameters with a fault of their own."""


def leads_outside(written: str) -> bool:
    """Return whether a file named in a rule file is, on some system, not in or below the folder of that rule file.

    A rule file from somebody else must not make the program look around on this machine or its network.
    """
    path = PureWindowsPath(written)  # knows drives, shares and both slashes
    return bool(path.anchor) or "\\" in written or ".." in path.parts


def in_file_order(problems: Iterable[Problem], files: Sequence[str]) -> list[Problem]:
    """Return the problems, each once, in the order of `files` and of the lines in them.

    Where the reading stopped at `MAX_PROBLEMS`, the last of them says so.
    """

    def order(problem: Problem) -> tuple[int, int, int]:
        where = problem.where
        return files.index(where.file) if where.file in files else len(files), where.line or 0, where.column or 0

    found = sorted(dict.fromkeys(problems), key=order)
    if len(found) >= MAX_PROBLEMS:
        more = Text("det kan være flere når disse er rettet", "there may be more once these are mended")
        found[MAX_PROBLEMS - 1 :] = [replace(found[MAX_PROBLEMS - 1], hint=more)]
    return found


def read_basis(table: Table, raw: RawFile, *, required: bool) -> Basis:
    """The source and certainty of a value or formula. An assumption needs its reason, everything else its source."""
    basis = Basis(
        table.text("kilde"),
        table.text("punkt"),
        table.text("sikkerhet", required=required, choices=SIKKERHET),
        table.words("grunn"),
        table.day("lest"),
    )
    if basis.kilde and basis.kilde not in raw.kilder and not raw.arver and not raw.document.is_part:
        table.problem("FH120", "kilde", found=basis.kilde, hint=_known_sources(raw))
    if basis.sikkerhet == "antatt" and not basis.grunn:
        table.problem(
            "FH121",
            "sikkerhet",
            hint=Text('skriv grunn = "…": hvorfor akkurat dette', 'write grunn = "…": why just this'),
        )
    elif basis.sikkerhet and basis.sikkerhet != "antatt" and not basis.kilde:
        table.problem(
            "FH122",
            "sikkerhet",
            found=basis.sikkerhet,
            hint=Text(
                'skriv kilde = "…", eller sikkerhet = "antatt" med en grunn',
                'write kilde = "…", or sikkerhet = "antatt" with a grunn',
            ),
        )
    return basis


def check_validity(table: Table, first: date | None, last: date | None) -> None:
    """Note a period that ends before it begins."""
    if first and last and last < first:
        table.problem(
            "FH123",
            "gyldig_til",
            found=last.isoformat(),
            expected=first.isoformat(),
            hint=Text("rett den av de to datoene som er feil", "mend the one of the two dates that is wrong"),
        )


def suggested(name: str) -> Text:
    """Return an example of a name like `name` that is allowed, or no text."""
    plain = re.sub(r"[^a-z0-9_.]+", "_", name.lower().translate(_LETTERS)).strip("_")
    return Text(f"for eksempel {plain}", f"for example {plain}") if ID.match(plain) else Text("")


_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def _known_sources(raw: RawFile) -> Text:
    known = ", ".join(raw.kilder)
    return Text(f"kjente kilder: {known or 'ingen'}", f"known sources: {known or 'none'}")
