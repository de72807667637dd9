"""The sound values of a practice file, read with the plain table: quick, and without a word on what is wrong.

When everything fits, this is all the reading there is. When something does not, `explain` says what.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from fasthandel.facts import Value
from fasthandel.praksis import values
from fasthandel.praksis.table import Table, file_table
from fasthandel.source import Document, Path, key_text
from fasthandel.units import KRONER, Unit, parse_unit


@dataclass
class Sheet:
    """What a file says, as far as it can be used, and the paths of what cannot."""

    document: Document
    values: dict[str, Value] = field(default_factory=dict)
    """Single values by path, e.g. "liste.lengde"."""
    items: dict[str, list[dict[str, Value]]] = field(default_factory=dict)
    """The lists that the file has: the values of each item by key."""
    reasons: dict[str, str] = field(default_factory=dict)
    """What does not apply, as written in [ikke_aktuelt], with the reason."""
    refused: set[Path] = field(default_factory=set)
    """What stands in the file and is not what it should be, and what the writer probably meant by it."""
    complete: bool = True
    """False if something required is not there."""

    @property
    def accepted(self) -> bool:
        """True if the file can be used as it stands, the checks across keys apart."""
        return self.complete and not self.refused

    @property
    def currency(self) -> Unit:
        """The currency of the file's amounts."""
        return parse_unit(str(self.values.get("praksis.valuta", KRONER)))

    @cached_property
    def ids(self) -> dict[str, list[str | None]]:
        """The id of every item, by list: its own, else its number from 1; None if refused or used before."""
        return {name: self._ids(file_table().tables[name]) for name in self.items}

    def _ids(self, table: Table) -> list[str | None]:
        found: list[str | None] = []
        used: set[str] = set()
        for index, item in enumerate(self.items[table.path]):
            own: Any = item.get(table.noekkel)
            optional = not table.keys[table.noekkel].needed
            if own is None and optional and not self.is_refused((table.path, index, table.noekkel)):
                own = index + 1
            found.append(None if own is None or str(own) in used else str(own))
            used.add(str(own))
        return found

    def is_refused(self, path: Path) -> bool:
        """Return whether the value at `path`, or a table around it, stands there but cannot be used."""
        return any(path[:length] in self.refused for length in range(1, len(path) + 1))

    def is_absent(self, key: str) -> bool:
        """Return whether a value or a list was neither written, rightly or wrongly, nor declared not to apply."""
        written = key in self.values or key in self.items or self.is_refused(tuple(key.split(".")))
        return not written and not self.is_excluded(key)

    def is_excluded(self, key: str) -> bool:
        """Return whether a value, or a table around it, is said not to apply."""
        return any(key == reason or key.startswith(f"{reason}.") for reason in self.reasons)

    def key(self, path: Path) -> str:
        """Return the key at `path` as the user knows it: "liste.lengde", "utstyr.U6.nypris", "utstyr[3].id"."""
        match path:
            case (str(name), int(index), *rest):
                ids = self.ids.get(name, [])
                ident = ids[index] if index < len(ids) else None
                if ident is not None:
                    return key_text((name, ident, *rest))
        return key_text(path)


def read_sheet(document: Document) -> Sheet:
    """Return what `document` says, with the paths of what is not as the table wants it."""
    sheet = Sheet(document)
    _read_table(sheet, file_table(), document.data, (), sheet.values)
    return sheet


def _read_table(sheet: Sheet, table: Table, data: dict[str, Any], path: Path, into: dict[str, Value]) -> None:
    for name, value in data.items():
        if key := table.keys.get(name):
            try:
                into[key.fact.path if into is sheet.values else name] = key.read(value)
            except values.RefusedError:
                sheet.refused.add((*path, name))
        elif child := table.tables.get(name):
            _read_child(sheet, child, value, (*path, name))
        else:
            sheet.refused.add((*path, name))
    if any(name not in data for name in table.needed):
        sheet.complete = False


def _read_child(sheet: Sheet, table: Table, value: object, path: Path) -> None:
    if isinstance(value, list) and table.form == "liste":
        items: list[dict[str, Value]] = []
        for index, item in enumerate(value):
            items.append({})
            if isinstance(item, dict):
                _read_table(sheet, table, item, (*path, index), items[-1])
            else:
                sheet.refused.add((*path, index))
        sheet.items[table.path] = items
    elif not isinstance(value, dict) or table.form == "liste":
        sheet.refused.add(path)
    elif table.form == "grunner":
        _read_reasons(sheet, value, path)
    else:
        _read_table(sheet, table, value, path, sheet.values)


def _read_reasons(sheet: Sheet, data: dict[str, Any], path: Path) -> None:
    for key, reason in data.items():
        if isinstance(reason, str) and len(reason) <= values.MAX_REASON:
            try:
                sheet.reasons[key] = values.text(reason)
            except values.RefusedError:
                sheet.refused.add((*path, key))
        else:
            sheet.refused.add((*path, key))
