"""Findings in texts and names (FH432–FH437)."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.lint.sight import Finding, Sight
from fasthandel.rules.model import Komponent, Krav
from fasthandel.source import Path
from fasthandel.text import Text

LONGEST_NAME = 80
TRANSLATED = ("navn", "beskrivelse", "utelater", "forklaring", "grunn", "tekst")
"""The keys that have an English text beside them."""
_NOT_TRANSLATED = ("test", "kilder")


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    yield from _head(sight)
    texts = list(_texts(sight.own.data, ()))
    lacking = [path for path, _, in_english in texts if not in_english]
    if 2 * len(lacking) < len(texts):  # a file that says most things in English means to say all
        for path in lacking:
            yield sight.at("FH433", path, sight.subject(path))
    for path, text, _ in texts:
        if path[-1] == "navn" and len(text) > LONGEST_NAME:
            yield sight.at("FH434", path, sight.subject(path), found=str(len(text)))
    yield from _capitals(sight)
    yield from _signs(sight)
    yield from _codes(sight)


def _head(sight: Sight) -> Iterator[Finding]:
    """What a reader has to be told of a rule set."""
    regelsett = sight.regelsett
    written = {"beskrivelse": bool(regelsett.beskrivelse)}
    if not regelsett.byggekloss:
        written |= {"utelater": bool(regelsett.utelater), "versjon": sight.own.has(("regelsett", "versjon"))}
    for key, is_there in written.items():
        if not is_there:
            yield sight.at("FH432", ("regelsett", "id"), "", found=key)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Yield each text that has an English side, and whether it is written."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key in TRANSLATED and isinstance(one, str):
                yield (*path, key), one, bool(value.get(f"{key}_en"))
            elif path or key not in _NOT_TRANSLATED:
                yield from _texts(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _texts(one, (*path, number))


def _capitals(sight: Sight) -> Iterator[Finding]:
    """Names that differ in nothing but capitals."""
    regelsett = sight.regelsett
    origins = {one.id: one.origin for one in (*regelsett.parametre.values(), *regelsett.konklusjoner.values())}
    for one in regelsett.konklusjoner.values():
        if isinstance(one, Komponent):
            origins |= {step.id: step.origin for step in one.mellomregninger}
    seen: dict[str, str] = {}
    for name in origins:
        other = seen.setdefault(name.lower(), name)
        mine = next((one for one in (name, other) if sight.is_own(origins[one])), None)
        if other != name and mine is not None:
            path = origins[mine].path
            ident = (*path, "id")
            place = sight.own.place(ident) if sight.own.has(ident) else sight.own.place(path, key=True)
            yield sight.finding("FH435", place, mine, found=Text(f"{name} og {other}", f"{name} and {other}"))


def _signs(sight: Sight) -> Iterator[Finding]:
    """Names of sources and codes with other signs than those of a file name."""
    for ident in sight.own.data.get("kilder", {}):
        if not ident.isascii():
            yield sight.finding("FH436", sight.own.place(("kilder", ident), key=True), ident, found=ident)
    for one in sight.conclusions:
        if isinstance(one, Krav) and not one.kode.isascii():
            yield sight.at("FH436", (*one.origin.path, "kode"), one.id, found=one.kode)


def _codes(sight: Sight) -> Iterator[Finding]:
    """Checks with the same code."""
    seen: dict[str, Krav] = {}
    for one in sight.regelsett.konklusjoner.values():
        if not isinstance(one, Krav):
            continue
        first = seen.setdefault(one.kode, one)
        if first is one:
            continue
        expected = Text(f"den står ved {first.id}", f"it stands at {first.id}")
        if sight.is_own(one.origin):
            yield sight.at("FH437", (*one.origin.path, "kode"), one.id, found=one.kode, expected=expected)
        elif sight.own.has(("regelsett", "arver")) and first.origin.document is not one.origin.document:
            both = Text(f"{first.id} og {one.id} arves begge", f"{first.id} and {one.id} are both inherited")
            yield sight.at("FH437", ("regelsett", "arver"), one.id, found=one.kode, expected=both)
