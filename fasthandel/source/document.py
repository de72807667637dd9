"""A TOML document: exact values, and where each of them stands.

Numbers with decimals come as `Decimal`, digit for digit as written. What no rule and no practice can use is refused
here, with its place: `nan` and `inf`, numbers out of all proportion, times of day, nesting without end.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Any

import tomli

from fasthandel.errors import Place, Problem, SourceError
from fasthandel.source.files import decode, read_bytes, refuse_large
from fasthandel.source.limits import MAX_BYTES, check_shape, value_problems
from fasthandel.source.positions import Lines, Path, Positions
from fasthandel.text import Text

_JSON_ESCAPES = str.maketrans(
    {chr(code): f"\\u{code:04x}" for code in range(32)}
    | {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML file as read: its values, and where each stands. Documents are equal if their names and bytes are."""

    file: str
    """The name as the user wrote it."""
    text: str = field(repr=False, compare=False)
    r"""The text without byte-order mark and with "\n" line ends; offsets count its characters."""
    data: dict[str, Any] = field(repr=False, compare=False)
    """str, bool, int, Decimal, date, list and dict, in the order of the file."""
    sha256: str
    """Of the bytes as read, in hex."""
    path: str = field(default="", repr=False, compare=False)
    """Where the file lies, for one that `file` names otherwise."""
    is_part: bool = field(default=False, repr=False, compare=False)
    """True where `data` holds only the beginning of the file."""
    _lazy: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def content_sha256(self) -> str:
        """The `content_hash` of everything that the file says."""
        found: str = self._once("hash", lambda: content_hash(_load(self.text) if self.is_part else self.data))
        return found

    def has(self, path: Path) -> bool:
        """Return whether the file has something at `path`."""
        value: Any = self.data
        for part in path:
            in_table = isinstance(value, dict) and part in value
            in_list = isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value)
            if not (in_table or in_list):
                return False
            value = value[part]
        return True

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at `path`, or of its key.

        The value of a table is its header. A path that the file lacks gives its nearest parent, the document itself its
        first line.
        """
        path = self._positions.nearest(path)
        spans = self._positions.keys if key else self._positions.values
        return self._lines.place(*spans[path]) if path else self.at(0)

    def inside(self, path: Path, offset: int, length: int = 1) -> Place:
        """Return the place of `length` characters of the decoded text at `path`, from its character `offset` on.

        An offset beyond the end gives the closing quote; where no text stands, the place of the value.
        """
        span = self._positions.inside(path, offset, length)
        return self._lines.place(*span) if span else self.place(path)

    def at(self, offset: int, length: int = 1) -> Place:
        """Return the place of `length` characters of `text` from `offset` on."""
        return self._lines.place(offset, offset + length)

    @property
    def _positions(self) -> Positions:
        found: Positions = self._once("positions", lambda: Positions(self.text))
        return found

    @property
    def _lines(self) -> Lines:
        found: Lines = self._once("lines", lambda: Lines(self.file, self.text))
        return found

    def _once(self, name: str, make: Callable[[], Any]) -> Any:
        if name not in self._lazy:
            self._lazy[name] = make()
        return self._lazy[name]


def read_toml(path: str | os.PathLike[str], *, max_bytes: int = MAX_BYTES) -> Document:
    """Return the TOML file at `path`.

    Raises:
        SourceError: it does not exist (FH001), cannot be read (FH002), or as for `parse_toml`.
    """
    name = os.fspath(path)
    return parse_toml(read_bytes(name, max_bytes), name, max_bytes=max_bytes)


def read_tables(path: str | os.PathLike[str], names: AbstractSet[str]) -> Document:
    """Return a TOML file that comes with the program, of its tables only those under one of `names`.

    The rest is left out as text, unread. What begins a line like a header may be but a line of a text: what is then
    left is no TOML, and the whole file is read, as it is where it has nothing of those names. The shape of the
    program's own files is known.
    """
    plain, hashed, parts = _parts(os.fspath(path))
    try:
        data = _load("".join(part for name, part in parts if not name or name in names))
    except tomli.TOMLDecodeError:
        data = {}
    if not data:
        return read_toml(path)
    return Document(os.fspath(path), plain, data, hashed, is_part=True)


@lru_cache(maxsize=256)
def _parts(path: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Return the text of a file, its checksum, and the text as parts: each with the first word of its header."""
    raw = read_bytes(path, MAX_BYTES)
    plain = decode(raw, path).replace("\r\n", "\n")
    headers = [*_HEADER.finditer(plain)]
    cuts = [0, *(match.start() for match in headers), len(plain)]
    names = ["", *(match[1] for match in headers)]
    parts = tuple((name, plain[start:end]) for name, (start, end) in zip(names, pairwise(cuts), strict=True))
    return plain, sha256(raw).hexdigest(), parts


def parse_toml(text: bytes | str, file: str, *, max_bytes: int = MAX_BYTES) -> Document:
    """Return the TOML `text` as a document called `file`.

    Raises:
        SourceError: it is too large (FH003), not UTF-8 (FH004), not TOML (FH005), has no keys (FH006), or holds what
            cannot be used (FH007 to FH009). Every problem that can be found in one go, in the order of the file.
    """
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(raw) > max_bytes:
        refuse_large(file, max_bytes, len(raw))
    plain = decode(raw, file).replace("\r\n", "\n")
    lines = Lines(file, plain)
    check_shape(lines)
    try:
        data = _load(plain)
    except tomli.TOMLDecodeError as error:
        from fasthandel.source.syntax import syntax_problems

        raise SourceError(syntax_problems(lines, error, _load)) from None
    document = Document(file, plain, data, sha256(raw).hexdigest())
    if not document.data:
        hint = Text("«fasthandel ny praksis» skriver en mal", '"fasthandel ny praksis" writes a template')
        raise SourceError([Problem(code="FH006", where=Place(file), hint=hint)])
    if problems := value_problems(document.data, document.place):
        raise SourceError(problems)
    return document


_HEADER = re.compile(r"^\[\[?[ \t]*([A-Za-z0-9_-]+)", re.MULTILINE)


def _load(text: str) -> dict[str, Any]:
    if "\r" in text:  # tomli would take \r\r\n for one line end
        raise tomli.TOMLDecodeError("Illegal character", text, text.index("\r"))
    return tomli.loads(text, parse_float=_decimal)


def _decimal(digits: str) -> Decimal:
    """Return the number exactly as written; one that no `Decimal` can hold as NaN, to be refused later."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return Decimal("NaN")


def content_hash(data: Any) -> str:
    """Return the SHA-256, in hex, of values as `parse_toml` gives them.

    It is taken over JSON without spaces, keys sorted, texts in Unicode form NFC, numbers as plain decimals without
    closing zeros (0.40 is 0.4, 1.0 is 1) and dates in ISO form: what was said, however it was written.
    """
    return sha256(_canonical(data).encode()).hexdigest()


def _canonical(value: Any) -> str:
    if isinstance(value, dict):
        pairs = sorted((_normal(key), _canonical(item)) for key, item in value.items())
        return "{" + ",".join(f"{_quoted(key)}:{item}" for key, item in pairs) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_canonical, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        digits = format(value, "f")
        digits = digits.rstrip("0").removesuffix(".") if "." in digits else digits
        return "0" if digits == "-0" else digits
    return _quoted(value.isoformat() if isinstance(value, date) else _normal(value))


def _normal(text: str) -> str:
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def _quoted(text: str) -> str:
    return f'"{text.translate(_JSON_ESCAPES)}"'
