"""The formulas that were found sound, so that none is checked twice where its names mean the same.

A file that many rule sets inherit is checked for each of its heirs, since each may override what it reads.
"""

from __future__ import annotations

from functools import lru_cache

from fasthandel.language.ir import Each, Lookup, Name, walk
from fasthandel.language.lexer import FormulaError
from fasthandel.language.parser import MAX_KEPT, parse
from fasthandel.language.types import Checked, Scope

MAX_MEANINGS = 4
"""As many meanings of one text are kept: "sats * liste.lengde" may be in kroner here and in euro there."""

Meaning = tuple[object, ...]

_SOUND: dict[str, list[tuple[Meaning, Checked]]] = {}


def meaning(text: str, scope: Scope) -> Meaning:
    """Return everything of a scope that the soundness of a formula rests on. The formula can be read."""
    named = _named(text)
    types = tuple([scope.names.get(name) for name in named])
    tables = tuple([scope.tables.get(name) for name in named])
    broken = tuple([name for name in named if name in scope.broken]) if scope.broken else ()
    return types, tables, broken, scope.teller, tuple(scope.variables.items()), scope.facts, scope.lists


def sound_before(text: str, means: Meaning) -> Checked | None:
    """Return the formula as it was checked where it meant the same; None where it never was, or was not sound."""
    for meant, checked in _SOUND.get(text, ()):
        if meant == means:
            return Checked(text, checked.expr, checked.type, checked.leaves)  # one of its own for each place
    return None


def keep(checked: Checked, means: Meaning) -> None:
    """Keep a sound formula for the next time."""
    if len(_SOUND) >= MAX_KEPT:
        _SOUND.clear()
    known = _SOUND.setdefault(checked.text, [])
    known.append((means, checked))
    del known[:-MAX_MEANINGS]


@lru_cache(maxsize=MAX_KEPT)
def _named(text: str) -> tuple[str, ...]:
    """Return every name in a formula, of values, tables and lists."""
    named: dict[str, None] = {}
    for node in walk(parse(text)):
        match node:
            case Name():
                named[node.name] = None
            case Lookup():
                named[node.table] = None
            case Each():
                named[node.items] = None
    return tuple(named)


@lru_cache(maxsize=MAX_KEPT)
def values_read(text: str) -> tuple[str, ...]:
    """Return the names of the values in a formula, each once; one that cannot be read has none."""
    try:
        return tuple({node.name: None for node in walk(parse(text)) if isinstance(node, Name)})
    except FormulaError:
        return ()
