"""Generated TOML in every style: each key and each value is found where it stands, whatever is broken is told of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.errors import SourceError
from fasthandel.source import Path, content_hash, parse_toml
from fasthandel.source.positions import Positions

Piece = str | tuple[Path, int]
"""A bit of text, or the mark that a character of the decoded text at a path begins here."""

ALPHABET = "ab1 .,#=[]{}'\"\\\n\t\r\x00\x1b\x7f\u2028æøå😀"
SHORT = {"\b": "b", "\t": "t", "\n": "n", "\f": "f", "\r": "r", "\x1b": "e", '"': '"', "\\": "\\"}

keys = st.sampled_from(["a", "b", "a-b", "1"]) | st.text(ALPHABET, max_size=3)
scalars = st.one_of(
    st.text(ALPHABET, max_size=9),
    st.integers(-(10**29), 10**29),
    st.booleans(),
    st.dates(),
    st.builds(lambda digits, shift: Decimal(digits).scaleb(shift), st.integers(-(10**12), 10**12), st.integers(-9, 9)),
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)
tables = st.dictionaries(keys, values, min_size=1, max_size=5)


class Writer:
    """Writes data as TOML, choosing among the notations at random."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def document(self, data: dict[str, Any]) -> list[Piece]:
        first, *units = self.section([], (), data)
        self.random.shuffle(units)
        return [*first, *(piece for unit in units for piece in unit)]

    def chance(self, share: float = 0.5) -> bool:
        return self.random.random() < share

    def space(self) -> str:
        return self.random.choice(["", " ", "\t", "  "])

    def blank(self) -> str:
        """Space where line ends and comments are allowed."""
        return self.random.choice(["", " ", "\n", " # [\"'{æ\n\t", "\n\n  "])

    def end(self) -> str:
        return self.space() + self.random.choice(["\n", "\n", "\n \n", '# \'""" [å]\n'])

    def section(self, names: list[str], path: Path, table: dict[str, Any]) -> list[list[Piece]]:
        """Return units that may stand in any order; the first is the table's own."""
        pairs: list[list[Piece]] = []
        units: list[list[Piece]] = []
        for key, value in table.items():
            inner: Path = (*path, key)
            tables_only = isinstance(value, list) and value and all(isinstance(item, dict) for item in value)
            if isinstance(value, dict) and self.chance():
                units += self.section([*names, key], inner, value)
            elif tables_only and self.chance():
                units.append(self.array_of_tables([*names, key], inner, value))
            else:
                pairs += self.pairs(key, inner, value)
        self.random.shuffle(pairs)
        own = [piece for pair in pairs for piece in (self.space(), *pair, self.end())]
        if names and (own or not units or self.chance()):
            own = ["[", self.dotted(names), "]", self.end(), *own]
        return [own, *units]

    def array_of_tables(self, names: list[str], path: Path, items: list[dict[str, Any]]) -> list[Piece]:
        written: list[Piece] = []
        for number, item in enumerate(items):
            own, *units = self.section(names, (*path, number), item)
            if own and own[0] == "[":
                own = own[4:]
            self.random.shuffle(units)
            written += ["[[", self.dotted(names), "]]", self.end(), *own]
            written += [piece for unit in units for piece in unit]
        return written

    def pairs(self, key: str, path: Path, value: Any) -> Iterator[list[Piece]]:
        """Yield `key = value`, or a pair with a dotted key for each value of a table."""
        if isinstance(value, dict) and value and self.chance():
            for name, item in value.items():
                for pair in self.pairs(name, (*path, name), item):
                    yield [self.key(key), self.space(), ".", self.space(), *pair]
        else:
            yield [self.key(key), self.space(), "=", self.space(), *self.value(path, value)]

    def dotted(self, names: list[str]) -> str:
        return self.space() + "".join(f".{self.space()}{self.key(name)}{self.space()}" for name in names)[1:]

    def key(self, name: str) -> str:
        if re.fullmatch(r"[A-Za-z0-9_-]+", name) and self.chance(0.7):
            return name
        if self.chance() and not re.search(r"['\n\r\x00\x1b\x7f]", name):
            return f"'{name}'"
        return '"' + "".join(self.character(mark) for mark in name) + '"'

    def value(self, path: Path, value: Any) -> Iterator[Piece]:
        if isinstance(value, str):
            yield from self.text(path, value)
        elif isinstance(value, list):
            yield from self.closed("[]", [list(self.value((*path, at), item)) for at, item in enumerate(value)])
        elif isinstance(value, dict):
            yield from self.closed("{}", [pair for key in value for pair in self.pairs(key, (*path, key), value[key])])
        else:
            yield self.scalar(value)

    def closed(self, brackets: str, items: list[list[Piece]]) -> Iterator[Piece]:
        yield brackets[0]
        for number, item in enumerate(items):
            yield from [self.blank(), *item, self.blank()]
            if number < len(items) - 1 or self.chance(0.3):
                yield ","
        yield from [self.blank(), brackets[1]]

    def scalar(self, value: int | Decimal | date) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            digits = str(value)
            return digits if "." in digits or "E" in digits else f"{digits}.0"
        if value >= 0 and self.chance(0.2):
            return self.random.choice([hex, oct, bin])(value)
        return self.random.choice(["{}", "{:_}", "{:+}"]).format(value)

    def text(self, path: Path, value: str) -> Iterator[Piece]:
        quote = self.random.choice(['"', "'", '"""', "'''"])
        forbidden = {"'": r"['\n\r\x00\x1b\x7f]", "'''": r"['\r\x00\x1b\x7f]"}.get(quote)
        if forbidden and re.search(forbidden, value):
            quote = '"'
        multi = len(quote) > 1
        yield quote
        if multi and (value.startswith("\n") or self.chance()):
            yield "\n"
        before = ""
        for number, mark in enumerate(value):
            if quote == '"""' and mark not in " \t\n" and self.chance(0.1):
                yield self.random.choice(["\\\n", "\\ \t\n  \n "])
                before = ""
            yield (path, number)
            before = mark if quote[0] == "'" else self.character(mark, before if multi else None)
            yield before
        yield (path, len(value))
        yield quote

    def character(self, mark: str, before: str | None = None) -> str:
        """Return a character of a basic string; `before` is what came before it if the string may span lines."""
        choices = [f"\\u{ord(mark):04x}"] if ord(mark) < 0x10000 else [f"\\U{ord(mark):08X}"]
        choices += [f"\\x{ord(mark):02x}"] if ord(mark) < 0x100 else []
        choices += [f"\\{SHORT[mark]}"] if mark in SHORT else []
        plain = mark.isprintable() or mark in "\t\u2028"
        if before is not None and (mark == "\n" or (mark == '"' and before != '"')):
            return mark if self.chance() else self.random.choice(choices)
        return mark if plain and mark not in '"\\' and self.chance(0.8) else self.random.choice(choices)


def joined(pieces: list[Piece]) -> tuple[str, dict[Path, list[int]]]:
    """Return the text, and for each text in it where its characters and its closing quote stand."""
    text, marks = "", dict[Path, list[int]]()
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
        else:
            marks.setdefault(piece[0], []).append(len(text))
    return text, marks


def everything(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if path:
        yield path, value
    if isinstance(value, dict | list):
        for part, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from everything(item, (*path, part))


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


@settings(max_examples=150)
@given(data=tables, random=st.randoms(use_true_random=False))
def test_everything_written_is_found_where_it_was_written(data: dict[str, Any], random: Random) -> None:
    text, marks = joined(Writer(random).document(data))
    document = parse_toml(text.replace("\n", random.choice(["\n", "\r\n"])), "f.toml")
    assert document.data == data
    assert document.text == text
    assert document.content_sha256 == content_hash(data)

    positions = Positions(text)
    expected = dict(everything(data))
    assert set(positions.values) == set(positions.keys) == set(expected)
    for path, value in expected.items():
        assert document.has(path)
        start, end = positions.values[path]
        if not isinstance(value, dict | list):
            assert tomli.loads(f"x = {text[start:end]}", parse_float=Decimal)["x"] == value
        place = document.place(path)
        assert (place.line, place.column) == line_and_column(text, start)
        assert place.length == len(text[start:end].split("\n")[0])
        start, end = positions.keys[path]
        place = document.place(path, key=True)
        assert (place.line, place.column) == line_and_column(text, start)
        if isinstance(path[-1], str):
            assert tomli.loads(f"{text[start:end]} = 1") == {path[-1]: 1}

    for path, offsets in marks.items():
        for number, offset in enumerate(offsets):
            place = document.inside(path, number)
            assert (place.line, place.column) == line_and_column(text, offset)


@st.composite
def broken(draw: st.DrawFn) -> str:
    text, _ = joined(Writer(draw(st.randoms(use_true_random=False))).document(draw(tables)))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 4))
        bits = st.text(ALPHABET, max_size=3) | st.sampled_from(
            ["nan", '"""', "'''", "[[", "07:30", "1e99", "0,4", "\r\n"]
        )
        text = text[:start] + draw(bits) + text[end:]
    return text


def assert_told_well(text: str, error: SourceError) -> None:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    places = [problem.where for problem in error.problems]
    assert places == sorted(places, key=lambda place: (place.line or 0, place.column or 0))
    for problem in error.problems:
        assert problem.code in {"FH004", "FH005", "FH006", "FH007", "FH008", "FH009"}
        where = problem.where
        if problem.code == "FH006" or problem.found == "UTF-16":  # the line is then shown as UTF-16 has it
            continue
        assert where.line is not None
        assert where.column is not None
        assert where.excerpt == lines[where.line - 1]
        assert 1 <= where.column <= len(where.excerpt) + 1
        assert 1 <= where.length <= max(1, len(where.excerpt) - where.column + 1)
        assert problem.expected
        assert problem.found or problem.code == "FH007"


@settings(max_examples=300)
@given(text=broken() | st.text(ALPHABET + "e,0", max_size=30))
def test_broken_text_is_read_as_tomli_reads_it_or_told_of(text: str) -> None:
    try:
        document = parse_toml(text, "f.toml")
    except SourceError as error:
        assert_told_well(text, error)
        if error.problems[0].code == "FH005":
            try:
                tomli.loads(text)
            except tomli.TOMLDecodeError:
                return
            raise AssertionError(json.dumps(text)) from error
    else:
        assert document.data == tomli.loads(text.removeprefix("\ufeff"), parse_float=Decimal)
        assert set(Positions(document.text).values) == {path for path, _ in everything(document.data)}


@settings(max_examples=100)
@given(text=st.text("[]{}'\"#=.,a\n\\", max_size=200))
def test_no_nesting_that_tomli_meets_goes_beyond_the_limit(text: str) -> None:
    """The brackets are counted in text that may be broken: up to the mistake the count must agree with tomli's."""
    with pytest.raises(SourceError):
        parse_toml(f"{text}\na = {'[' * 500}", "f.toml")
