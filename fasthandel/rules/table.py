"""Reading one TOML table of a rule file: each key asked for by type, every problem noted with its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from fasthandel.errors import Problem
from fasthandel.money import Number, exact
from fasthandel.near import did_you_mean, nearest
from fasthandel.text import Text

if TYPE_CHECKING:
    from fasthandel.source import Document

MAX_TEXT = 4000
Path = tuple[str | int, ...]


def dotted(path: Path) -> str:
    """Return a path as the user writes it, items counted from 1: "komponent[1].formel"."""
    words = ""
    for part in path:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if words else part
    return words


class Table:
    """A table of a rule file. Every key that is never asked for is reported by `finish` as unknown."""

    def __init__(self, document: Document, path: Path, data: dict[str, Any], problems: list[Problem]) -> None:
        self.document, self.path, self.data, self.problems = document, path, data, problems
        self.asked: list[str] = []

    def problem(
        self,
        code: str,
        key: str = "",
        *,
        found: str | Text = "",
        expected: str | Text = "",
        hint: str | Text = "",
        at_key: bool = False,
    ) -> None:
        """Note a problem at `key` of this table, or at the table itself."""
        path = (*self.path, key) if key else self.path
        place = self.document.place(path, key=at_key or not key)
        self.problems.append(
            Problem(code=code, where=place, key=dotted(path), found=found, expected=expected, hint=hint)
        )

    def raw(self, key: str) -> Any:
        """Return the value as parsed, or None; the key now counts as known."""
        self.asked.append(key)
        return self.data.get(key)

    def wrong(self, key: str, expected: Text) -> None:
        """Note a value that is not what the key takes."""
        self.problem("FH112", key, found=_shown(self.data[key]), expected=expected)

    def text(self, key: str, *, required: bool = False, choices: Sequence[str] = ()) -> str:
        """Return a text, or "" when it is not there."""
        value = self.raw(key)
        if value is None:
            if required:
                self.missing(key, choices)
            return ""
        if not isinstance(value, str):
            self.wrong(key, Text("en tekst i anførselstegn", "a text in quotes"))
            return ""
        if required and not value.strip():
            self.wrong(key, Text("en tekst som ikke er tom", "a text that is not empty"))
        if len(value) > MAX_TEXT:
            self.wrong(key, Text(f"høyst {MAX_TEXT} tegn", f"at most {MAX_TEXT} characters"))
            return ""
        if choices and value not in choices:
            allowed = ", ".join(choices)
            hint = did_you_mean(nearest(value, choices))
            self.problem(
                "FH113", key, found=value, expected=Text(f"tillatt: {allowed}", f"allowed: {allowed}"), hint=hint
            )
            return ""
        return value

    def missing(self, key: str, choices: Sequence[str] = ()) -> None:
        """Note that a required key is not there."""
        allowed = ", ".join(choices)
        expected = Text(f"tillatt: {allowed}", f"allowed: {allowed}") if choices else ""
        self.problem("FH110", found=key, expected=expected)

    def words(self, key: str, *, required: bool = False) -> Text:
        """Return a text in both languages: `key` and `key_en`."""
        return Text(self.text(key, required=required), self.text(f"{key}_en"))

    def texts(self, key: str, *, choices: Sequence[str] = ()) -> tuple[str, ...]:
        """Return a list of texts, empty when it is not there."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.wrong(key, Text("en liste av tekster", "a list of texts"))
            return ()
        for one in value:
            if choices and one not in choices:
                allowed = ", ".join(choices)
                self.problem("FH113", key, found=one, expected=Text(f"tillatt: {allowed}", f"allowed: {allowed}"))
        return tuple(value)

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
            self.wrong(key, Text("et tall uten anførselstegn", "a number without quotes"))
            return None

    def day(self, key: str) -> date | None:
        """Return a date, or None when it is not there."""
        value = self.raw(key)
        if value is None or isinstance(value, date):
            return value
        self.wrong(key, Text("en dato, 2024-04-01", "a date, 2024-04-01"))
        return None

    def truth(self, key: str) -> bool:
        """Return a yes/no, False when it is not there."""
        value = self.raw(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        self.wrong(key, Text("true eller false", "true or false"))
        return False

    def table(self, key: str, *, required: bool = False) -> Table | None:
        """Return a sub-table, or None when it is not there."""
        value = self.raw(key)
        if value is None:
            if required:
                self.missing(key)
            return None
        if not isinstance(value, dict):
            self.wrong(key, Text(f"en tabell [{key}]", f"a table [{key}]"))
            return None
        return Table(self.document, (*self.path, key), value, self.problems)

    def tables(self, key: str) -> list[Table]:
        """Return the tables of an array of tables, empty when it is not there."""
        value = self.raw(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong(key, Text(f"tabeller [[{key}]]", f"tables [[{key}]]"))
            return []
        return [Table(self.document, (*self.path, key, number), one, self.problems) for number, one in enumerate(value)]

    def finish(self) -> None:
        """Note every key that nobody asked for."""
        for key in self.data:
            if key not in self.asked:
                allowed = ", ".join(sorted(set(self.asked)))
                near = nearest(key, [name for name in self.asked if name not in self.data])
                hint = did_you_mean(near) or Text(f"tillatt: {allowed}", f"allowed: {allowed}")
                self.problem("FH111", key, hint=hint, at_key=True)


def _shown(value: object) -> str:
    text = str(value) if not isinstance(value, dict | list) else "{ … }" if isinstance(value, dict) else "[ … ]"
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - fits beside the place on one line
