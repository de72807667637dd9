"""Which key a writer probably meant, and where else in the file a key belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from fasthandel.near import did_you_mean, nearest
from fasthandel.praksis.table import Table, file_table

__all__ = ["did_you_mean", "elsewhere", "meant_key", "nearest"]


def meant_key(name: str, table: Table, given: Collection[str]) -> str:
    """Return the key of `table` that is probably meant by `name` and is not given yet; "" if none is."""
    missing = [known for known in table.names if known not in given]
    own = name.removeprefix(table.name)  # "listetak" below [liste]
    return own if own in missing else nearest(name, missing)


def elsewhere(name: str) -> list[str]:
    """Return where else in the file a key of exactly this name belongs, as headers: "[liste]", "[[utstyr]]"."""
    tables = [table for table in _all_tables(file_table()) if name in table.keys]
    return [f"[[{table.path}]]" if table.form == "liste" else f"[{table.path}]" for table in tables]


def _all_tables(table: Table) -> Iterable[Table]:
    for child in table.tables.values():
        yield child
        yield from _all_tables(child)
