"""Reading one TOML table of a rule file: each key asked for by type, every problem noted with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from fasthandel.errors import Problem
from fasthandel.money import Number, exact
from fasthandel.near import did_you_mean, nearest
from fasthandel.source import Path, key_text
from fasthandel.text import Text

if TYPE_CHECKING:
    from fasthandel.source import Document

MAX_TEXT = 4000
LONGEST_SHOWN = 60
MAX_PROBLEMS = 100
"""Most problems of one file: finding more would take long, and nobody mends more in one go."""

A_TEXT = Text("en tekst i anførselstegn", "a text in quotes")
A_NUMBER = Text("et tall uten anførselstegn", "a number without quotes")
A_DAY = Text("en dato uten anførselstegn, for eksempel 2024-04-01", "a date without quotes, for example 2024-04-01")
YES_NO = Text("true eller false, uten anførselstegn", "true or false, without quotes")
TEXTS = Text('en liste av tekster: ["…", "…"]', 'a list of texts: ["…", "…"]')


def allowed(words: Iterable[str]) -> Text:
    """Return "tillatt: a, b, c"."""
    listed = ", ".join(words)
    return Text(f"tillatt: {listed}", f"allowed: {listed}")


class Table:
    """A table of a rule file. `finish` reports every key that was never asked for, and those that had to be there."""

    def __init__(self, document: Document, path: Path, data: dict[str, Any], problems: list[Problem]) -> None:
        self.document, self.path, self.data, self.problems = document, path, data, problems
        self.asked: list[str] = []
        self.lacking: list[tuple[str, Text]] = []

    def problem(
        self,
        code: str,
        *key: str | int,
        found: str | Text = "",
        expected: str | Text = "",
        hint: str | Text = "",
        at_key: bool = False,
    ) -> None:
        """Note a problem at `key` of this table (or an item of the list there), or at the table itself."""
        if len(self.problems) >= MAX_PROBLEMS:
            return
        path = (*self.path, *key)
        place = self.document.place(path, key=at_key or not key)
        self.problems.append(
            Problem(code=code, where=place, key=key_text(path), found=found, expected=expected, hint=hint)
        )

    def raw(self, key: str) -> Any:
        """Return the value as parsed, or None; the key now counts as known."""
        self.asked.append(key)
        return self.data.get(key)

    def wrong(self, *key: str | int, expected: Text) -> None:
        """Note a value that is not what the key takes."""
        value: Any = self.data
        for part in key:
            value = value[part]
        self.problem("FH112", *key, found=_shown(value), expected=expected)

    def text(self, key: str, *, required: bool = False, choices: Sequence[str] = (), most: int = MAX_TEXT) -> str:
        """Return a text, or "" when it is not there."""
        value = self.raw(key)
        if value is None:
            if required:
                self.missing(key, choices)
            return ""
        if not isinstance(value, str):
            self.wrong(key, expected=A_TEXT)
            return ""
        if required and not value.strip():
            self.wrong(key, expected=Text("en tekst som ikke er tom", "a text that is not empty"))
        if len(value) > most:
            self.problem(
                "FH116", key, found=str(len(value)), expected=Text(f"høyst {most} tegn", f"at most {most} characters")
            )
            return ""
        return value if not choices or self._one_of(choices, value, key) else ""

    def _one_of(self, choices: Sequence[str], word: str, *key: str | int) -> bool:
        if word in choices:
            return True
        self.problem("FH113", *key, found=word, expected=allowed(choices), hint=did_you_mean(nearest(word, choices)))
        return False

    def missing(self, key: str, choices: Sequence[str] = ()) -> None:
        """Note that a required key is not there; `finish` reports it unless it was only misspelt."""
        self.lacking.append((key, allowed(choices) if choices else Text(f"skriv {key} = …", f"write {key} = …")))

    def words(self, key: str, *, required: bool = False) -> Text:
        """Return a text in both languages: `key` and `key_en`."""
        return Text(self.text(key, required=required), self.text(f"{key}_en"))

    def texts(self, key: str, *, choices: Sequence[str] = ()) -> tuple[str, ...]:
        """Return a list of texts, empty when it is not there; what does not fit is left out."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.wrong(key, expected=TEXTS)
            return ()
        kept = []
        for number, one in enumerate(value):
            if not isinstance(one, str):
                self.wrong(key, number, expected=A_TEXT)
            elif not choices or self._one_of(choices, one, key, number):
                kept.append(one)
        return tuple(kept)

    def number(self, key: str, *, required: bool = False) -> Number | None:
        """Return an exact number, or None when it is not there."""
        value = self.raw(key)
        if value is None:
            if required:
                self.missing(key)
            return None
        try:
            return exact(value)
        except ValueError:
            self.wrong(key, expected=A_NUMBER)
            return None

    def day(self, key: str) -> date | None:
        """Return a date, or None when it is not there."""
        value = self.raw(key)
        if value is None or isinstance(value, date):
            return value
        self.wrong(key, expected=A_DAY)
        return None

    def truth(self, key: str) -> bool:
        """Return a yes/no, False when it is not there."""
        value = self.raw(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        self.wrong(key, expected=YES_NO)
        return False

    def table(self, key: str, *, required: bool = False) -> Table | None:
        """Return a sub-table, or None when it is not there."""
        value = self.raw(key)
        if value is None:
            if required:
                header = f"[{self._header(key)}]"
                self.lacking.append((key, Text(f"skriv {header} med nøkler under", f"write {header} with keys below")))
            return None
        if not isinstance(value, dict):
            header = f"[{self._header(key)}]"
            self.wrong(key, expected=Text(f"en tabell {header}", f"a table {header}"))
            return None
        return Table(self.document, (*self.path, key), value, self.problems)

    def tables(self, key: str) -> list[Table]:
        """Return the tables of an array of tables, empty when it is not there."""
        value = self.raw(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            header = f"[[{self._header(key)}]]"
            self.wrong(key, expected=Text(f"{header} for hver", f"{header} for each"))
            return []
        return [Table(self.document, (*self.path, key, number), one, self.problems) for number, one in enumerate(value)]

    def _header(self, key: str) -> str:
        return key_text(tuple(part for part in (*self.path, key) if isinstance(part, str)))

    def finish(self) -> None:
        """Note every key that nobody asked for, and every required one that is not there under another spelling."""
        meant = set()
        for key in self.data:
            if key not in self.asked and len(self.problems) < MAX_PROBLEMS:
                near = nearest(key, [name for name in self.asked if name not in self.data])
                meant.add(near)
                self.problem("FH111", key, hint=did_you_mean(near) or allowed(sorted(set(self.asked))), at_key=True)
        for key, choices in self.lacking:
            if key not in meant:
                self.problem("FH110", key, expected=choices, at_key=True)


def _shown(value: object) -> str:
    """Return a value as written in TOML, on one line."""
    if isinstance(value, dict | list):
        return "{ … }" if isinstance(value, dict) else "[ … ]"
    text = str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
