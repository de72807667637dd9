"""Write `felter.py`, the plain table of every key, from the models: `python -m fasthandel.praksis.generate`.

Importing pydantic takes longer than everything else that a command does, so the everyday path reads the table.
"""

from __future__ import annotations

import os
import textwrap
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from fasthandel.praksis.felt import Felt, Form, Seksjon
from fasthandel.praksis.kinds import Del
from fasthandel.praksis.model import Praksis

TARGET = os.path.join(os.path.dirname(__file__), "felter.py")
ROOM = 111
"""Characters on a line, less the indent of a value and its comma."""

_HEAD = '''"""Every table and key of the practice file, written by `generate.py` from the models: do not edit.

A table: path, form ("tabell", "liste" or "grunner"), required, key of its items, label and explanation in bokmål and
English. A key: path, form, unit, required, least, most, whole, words, length, skjoenn, label and explanation in bokmål
and English, example. The path of a list's fields has "[]" after the list's name.
"""

from __future__ import annotations

Table = tuple[str, str, bool, str, str, str, str, str]
Key = tuple[str, str, str, bool, int | None, int | None, bool, tuple[str, ...], int, bool, str, str, str, str, str]
'''


def main() -> None:
    """Write the table beside this module."""
    with open(TARGET, "w", encoding="utf-8", newline="\n") as file:
        file.write(source())


def source() -> str:
    """Return the text of `felter.py`."""
    tables: list[tuple[Any, ...]] = []
    keys: list[tuple[Any, ...]] = []
    _collect(Praksis, "", None, tables, keys)
    parts = [_HEAD, "\nTABELLER: tuple[Table, ...] = (\n", *map(_tuple, tables)]
    return "".join([*parts, ")\n\nNOEKLER: tuple[Key, ...] = (\n", *map(_tuple, keys), ")\n"])


def _collect(
    model: type[Del], prefix: str, parent: Seksjon | None, tables: list[tuple[Any, ...]], keys: list[tuple[Any, ...]]
) -> None:
    """Add a row for every table and key below `model`, in the order of the models."""
    for name, field in model.model_fields.items():
        path = prefix + name
        kind = _without_none(field.annotation)
        metadata = [*(get_args(kind)[1:] if get_origin(kind) is Annotated else ()), *field.metadata]
        words = next(item for item in metadata if isinstance(item, Felt | Seksjon))
        if isinstance(words, Felt):
            keys.append(_key(path, kind, metadata, words, required=field.is_required(), parent=parent))
            continue
        below = [part for part in (kind, *get_args(kind)) if isinstance(part, type) and issubclass(part, Del)]
        form = "grunner" if not below else "liste" if get_origin(kind) is tuple else "tabell"
        labels = (words.navn, words.navn_en, words.forklaring, words.forklaring_en)
        tables.append((path, form, field.is_required(), words.noekkel, *labels))
        for child in below:
            _collect(child, f"{path}[]." if form == "liste" else f"{path}.", words if prefix else None, tables, keys)


def _key(
    path: str, kind: Any, metadata: list[Any], felt: Felt, *, required: bool, parent: Seksjon | None
) -> tuple[Any, ...]:
    """Return the row of one key; a key of a table within a table bears that table's label too."""
    words = get_args(kind) if get_origin(kind) is Literal else ()
    form = "valg" if words else [item.name for item in metadata if isinstance(item, Form)][-1]
    limits = _limits(metadata)
    numeric = form in ("tall", "karakter")
    labels = (felt.navn, felt.navn_en)
    if parent is not None:
        labels = (f"{parent.navn}: {felt.navn.lower()}", f"{parent.navn_en}: {felt.navn_en.lower()}")
    return (
        path,
        form,
        felt.enhet,
        required,
        limits.get("ge") if numeric else None,
        limits.get("le") if numeric else None,
        "multiple_of" in limits,
        words,
        limits.get("max_length", 0),
        felt.skjoenn,
        *labels,
        felt.forklaring,
        felt.forklaring_en,
        felt.eksempel,
    )


def _limits(metadata: list[Any]) -> dict[str, Any]:
    """Return pydantic's limits by name; those of a required key lie inside the `Field` of its type alias."""
    flat = [part for item in metadata for part in (item, *getattr(item, "metadata", ()))]
    return {
        word: getattr(item, word)
        for item in flat
        for word in ("ge", "le", "multiple_of", "max_length")
        if hasattr(item, word)
    }


def _without_none(annotation: Any) -> Any:
    """Return what a key holds when it is given."""
    kinds = [part for part in get_args(annotation) if part is not NoneType]
    optional = get_origin(annotation) in (Union, UnionType) and len(kinds) == 1
    return kinds[0] if optional else annotation


def _tuple(row: tuple[Any, ...]) -> str:
    """Return the source of one row, one part a line, long texts on several."""
    return "    (\n" + "".join(f"        {_literal(part)},\n" for part in row) + "    ),\n"


def _literal(part: Any) -> str:
    """Return the source of one value, laid out as the formatter would."""
    if isinstance(part, tuple):
        words = [_quoted(word) for word in part]
        line = f"({', '.join(words)}{',' if len(words) == 1 else ''})"
        return line if len(line) <= ROOM else "(\n" + "".join(f"            {word},\n" for word in words) + "        )"
    if not isinstance(part, str):
        return repr(part)
    if len(_quoted(part)) <= ROOM:
        return _quoted(part)
    lines = textwrap.wrap(part, ROOM - 10, drop_whitespace=False)
    return "(\n" + "".join(f"            {_quoted(line)}\n" for line in lines) + "        )"


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    main()
