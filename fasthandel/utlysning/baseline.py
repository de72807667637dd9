"""A file of findings that are known already: they are shown as known, and do not count.

A finding is the same if its file, its check and the values that it is about are the same. When one of these changes, it
is a new finding; the entry then stands for nothing any more.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from fasthandel.errors import Place, Problem, UsageError
from fasthandel.text import Text
from fasthandel.utlysning.kontroll import Kontroll

FORMAT = "fasthandel.kjente"
FORMAT_VERSION = 1
KEYS = ("fil", "kode", "avtrykk", "innhold")
MAX_BYTES = 50_000_000


class Kjente:
    """The known findings, and which of them were met again."""

    def __init__(self, entries: Iterable[Mapping[str, str]] = ()) -> None:
        self.waiting = {tuple(one[key] for key in KEYS) for one in entries}
        self.met: set[tuple[str, ...]] = set()

    def marked(self, check: Kontroll, file: str) -> Kontroll:
        """Return the check, marked as known if it is a finding that is."""
        key = entry_key(check, file)
        if check["status"] != "funn" or key not in self.waiting:
            return check
        self.met.add(key)
        return {**check, "status": "kjent"}

    def gone(self) -> int:
        """Return how many of the known findings were not met again."""
        return len(self.waiting - self.met)


def entry_key(check: Kontroll, file: str) -> tuple[str, ...]:
    """Return what an entry is known by."""
    return (file, check["kode"], check["avtrykk"], check["innhold"])


def baseline_text(entries: Iterable[tuple[str, ...]]) -> str:
    """Return the text of a file of known findings, in a fixed order."""
    listed = [dict(zip(KEYS, entry, strict=True)) for entry in sorted(set(entries))]
    whole = {"format": FORMAT, "formatversjon": FORMAT_VERSION, "kjente": listed}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def read_baseline(path: str) -> Kjente:
    """Return the known findings in a file.

    Raises:
        UsageError: there is no such file (FH184), or it is not what `baseline_text` writes (FH185).
    """
    try:
        if os.path.getsize(path) > MAX_BYTES:
            raise _refused(path)
        with open(path, encoding="utf-8") as file:
            data: Any = json.load(file)
    except OSError as error:
        found = error.strerror or type(error).__name__
        raise UsageError([Problem(code="FH184", where=Place(path), found=found)]) from None
    except (ValueError, RecursionError):
        raise _refused(path) from None
    entries = data.get("kjente") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(entries, list) or not all(_is_entry(one) for one in entries):
        raise _refused(path)
    return Kjente(entries)


def _is_entry(one: object) -> bool:
    return isinstance(one, dict) and all(isinstance(one.get(key), str) for key in KEYS)


def _refused(path: str) -> UsageError:
    hint = Text("lag den med --lagre-kjente FIL", "make it with --lagre-kjente FILE")
    return UsageError([Problem(code="FH185", where=Place(path), hint=hint)])
