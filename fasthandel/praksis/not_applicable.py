"""What the user says does not apply: which keys each line of [ikke_aktuelt] covers, and whether it may."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.errors import Problem
from fasthandel.praksis.sheet import Sheet
from fasthandel.praksis.table import Table, file_table
from fasthandel.source import Path
from fasthandel.source.limits import MAX_PROBLEMS
from fasthandel.text import Text

SECTION = "ikke_aktuelt"


def covered(sheet: Sheet) -> dict[str, str]:
    """Return the line of [ikke_aktuelt] that covers each key: the key's own, else that of its table."""
    targets = _targets(sheet)
    found: dict[str, str] = {}
    for reason in sorted(sheet.reasons, key=len):  # the longer, the more precise
        for key, _, required in targets.get(reason, ()):
            if not required:
                found[key] = reason
    return found


def check(sheet: Sheet) -> Iterator[Problem]:
    """Yield what is wrong with the lines of [ikke_aktuelt] whose reasons are sound."""
    targets = _targets(sheet) if sheet.reasons else {}
    unknown = 0
    for reason in sheet.reasons:
        where = sheet.document.place((SECTION, reason), key=True)
        if reason not in targets:
            unknown += 1
            hint = _hint(sheet, reason) if unknown <= MAX_PROBLEMS else Text("")
            yield Problem(code="FH070", where=where, key=reason, hint=hint)
            continue
        given = [path for _, path, _ in targets[reason] if sheet.document.has(path)]
        required = [key for key, _, needed in targets[reason] if needed]
        if given:
            place = sheet.document.place(given[0])
            yield Problem(
                code="FH071",
                where=where,
                key=reason,
                found=sheet.key(given[0]),
                expected=Text(f"verdien står på linje {place.line}", f"the value stands on line {place.line}"),
                hint=Text("slett den av de to linjene som er feil", "delete the one of the two lines that is wrong"),
            )
        elif required:
            yield Problem(
                code="FH072",
                where=where,
                key=reason,
                expected=Text(f"{required[0]} må alltid oppgis", f"{required[0]} must always be given"),
            )


def _hint(sheet: Sheet, reason: str) -> Text:
    """Return what was probably meant, or how to write a key there."""
    from fasthandel.praksis import near

    name, _, rest = reason.partition(".")
    ident, _, key = rest.partition(".")
    ids = [one for one in sheet.ids.get(name, []) if one]
    if not ids:
        meant = near.nearest(reason, _single_keys())
        return near.did_you_mean(meant) or Text('for eksempel "bud.beloep" = "…"', 'for example "bud.beloep" = "…"')
    if ident not in ids:
        listed = ", ".join(ids[:_MOST_NAMED])
        return Text(f"{name} har: {listed}", f"{name} has: {listed}")
    names = [one for one, field in file_table().tables[name].keys.items() if not field.needed]
    if meant := near.nearest(key, names):
        return near.did_you_mean(f"{name}.{ident}.{meant}")
    listed = ", ".join(names)
    return Text(f"nevn én nøkkel i {name}.{ident}: {listed}", f"name one key of {name}.{ident}: {listed}")


_MOST_NAMED = 20


Target = tuple[str, Path, bool]
"""A key, where it would stand, and whether it is required."""


def _single_keys() -> list[str]:
    found: dict[str, list[Target]] = {}
    for table in file_table().tables.values():
        if table.form == "tabell":
            _add_table(table, found)
        elif table.form == "liste":
            found[table.path] = []
    return list(found)


def _targets(sheet: Sheet) -> dict[str, list[Target]]:
    """Return every key that can be said not to apply, with what it stands for."""
    found: dict[str, list[Target]] = {}
    for name, table in file_table().tables.items():
        if table.form == "liste":
            found[name] = [(name, (name,), False)]
            _add_items(sheet, table, found)
        elif table.form == "tabell":
            _add_table(table, found)
    return found


def _add_table(table: Table, found: dict[str, list[Target]]) -> None:
    inside: list[Target] = []
    for key in table.keys.values():
        target = (key.fact.path, tuple(key.fact.path.split(".")), key.fact.required)
        inside.append(target)
        found[key.fact.path] = [target]
    for child in table.tables.values():
        _add_table(child, found)
        inside += found[child.path]
    found[table.path] = inside


def _add_items(sheet: Sheet, table: Table, found: dict[str, list[Target]]) -> None:
    for index, ident in enumerate(sheet.ids.get(table.path, [])):
        if ident is not None:
            for name, key in table.keys.items():
                target = (f"{table.path}.{ident}.{name}", (table.path, index, name), key.needed)
                found[target[0]] = [target]
