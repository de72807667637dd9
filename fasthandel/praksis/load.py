"""From a practice file to its facts: the quick reading accepts, and what it does not accept is explained."""

from __future__ import annotations

import os
from functools import cache

from fasthandel.errors import PraksisError, Problem, SourceError
from fasthandel.facts import Facts, FactType
from fasthandel.praksis import identity
from fasthandel.praksis.build import build_facts
from fasthandel.praksis.checks import check_all
from fasthandel.praksis.sheet import Sheet, read_sheet
from fasthandel.praksis.table import Table, file_table
from fasthandel.record import record, replace
from fasthandel.source import Document, read_toml
from fasthandel.source.limits import MAX_PROBLEMS
from fasthandel.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.praksis.model import Praksis


@record
class Loaded:
    """A practice file that can be used."""

    facts: Facts
    warnings: tuple[Problem, ...]
    """What a reader should look at once more, in file order."""
    document: Document


def load_facts(path: str | os.PathLike[str] | Document) -> Loaded:
    """Return what the practice file at `path`, or one already read, says as the engine reads it.

    Raises:
        SourceError: the file cannot be read as TOML.
        PraksisError: what it says cannot be used; carries every problem, warnings too, in file order.
    """
    sheet = read_sheet(_document(path))
    warnings = _checked(sheet)
    secret = bool(warnings) and identity.contains_number(sheet.document.text)
    if secret:
        sheet.document = identity.masked_document(sheet.document)
    return Loaded(build_facts(sheet, secret=secret), warnings, sheet.document)


def load_praksis(path: str | os.PathLike[str] | Document) -> Praksis:
    """Return the practice file at `path`, or one already read, as a model for programs that want its values.

    Raises:
        SourceError: the file cannot be read as TOML.
        PraksisError: what it says cannot be used; carries every problem, warnings too, in file order.
    """
    from fasthandel.praksis.model import Praksis

    sheet = read_sheet(_document(path))
    _checked(sheet)
    return Praksis.model_validate(sheet.document.data)


def _document(path: str | os.PathLike[str] | Document) -> Document:
    if isinstance(path, Document):
        return path
    try:
        return read_toml(path)
    except SourceError as error:
        raise SourceError(map(identity.masked_problem, error.problems)) from None


def _checked(sheet: Sheet) -> tuple[Problem, ...]:
    """Return the warnings of a sheet. Raises PraksisError if there is an error too."""
    problems: list[Problem] = []
    if not sheet.accepted:
        # pydantic, and with it a tenth of a second, only for a file that has to be explained
        from fasthandel.praksis.explain import explain

        problems += explain(sheet)
    problems += check_all(sheet)
    assert problems or sheet.accepted, "the quick reading refused what the models accept"
    if not problems:
        return ()
    from fasthandel.codes import CODES

    failed = any(not CODES[problem.code].warning for problem in problems)
    problems = _most(problems)
    if identity.contains_number(sheet.document.text):
        problems = [identity.masked_problem(problem) for problem in problems]
    if failed:
        raise PraksisError(problems)
    return tuple(problems)


def _most(problems: list[Problem]) -> list[Problem]:
    """Return the problems in file order, at most a hundred; the last then says that there are more."""
    problems.sort(key=lambda problem: (problem.where.line or 0, problem.where.column or 0))
    if len(problems) <= MAX_PROBLEMS:
        return problems
    hint = Text(f"bare de {MAX_PROBLEMS} første er vist", f"only the first {MAX_PROBLEMS} are shown")
    return [*problems[: MAX_PROBLEMS - 1], replace(problems[MAX_PROBLEMS - 1], hint=hint)]


@cache
def fact_types() -> dict[str, FactType]:
    """Return every key that a practice can have by path, e.g. "liste.lengde" and "utstyr[].nypris"."""
    return {key.fact.path: key.fact for table in _tables(file_table()) for key in table.keys.values()}


def fact_lists() -> dict[str, Text]:
    """Return the names of the lists in a practice file, with their labels."""
    return {name: table.navn for name, table in file_table().tables.items() if table.form == "liste"}


def _tables(table: Table) -> list[Table]:
    return [table, *(inner for child in table.tables.values() for inner in _tables(child))]
