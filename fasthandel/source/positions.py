r"""Where every key and value of a TOML text stands, found by walking a text that tomli has already accepted.

tomli tells no positions once a file parses. The walk relies on the text being valid: it has no rules of its own, and it
stops quietly where a text ends early, so that it can also be run on the part of a file before a mistake.
All offsets count characters in a text without byte-order mark whose line ends are "\n".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from fasthandel.errors import Place
from fasthandel.source.tokens import SINGLE, STRING

Path = tuple[str | int, ...]
Span = tuple[int, int]

BARE = re.compile(r"[A-Za-z0-9_-]+")
"""A key, or a part of one, that needs no quotes."""
_LONGEST = 60

BLANK = re.compile(r"(?:[ \t\n]++|#[^\n]*+)*+")
_SPACE = re.compile(r"[ \t]*+")
_KEY = re.compile(rf"[A-Za-z0-9_-]++|{SINGLE}")
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d[ Tt]\d\d:[^,\]}\s#]*+|[^,\]}\s#]*+")
_ESCAPE = re.compile(r"\\(?:([ \t]*+\n[ \t\n]*+)|x(..)|u(.{4})|U(.{8})|(.))", re.DOTALL)
_LETTERS = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}


def _unescape(match: re.Match[str]) -> str:
    line_end, two, four, eight, letter = match.groups()
    if line_end:
        return ""
    return _LETTERS[letter] if letter else chr(int(two or four or eight, 16))


class Lines:
    """The lines of a text, to turn offsets into places."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._starts: list[int] = []
        self._latest = (-1, "")

    def place(self, start: int, end: int) -> Place:
        """Return the place of the characters from `start` to `end`, cut at the end of their first line."""
        if not self._starts:
            self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]
        number = bisect_right(self._starts, start) - 1
        first = self._starts[number]
        if self._latest[0] != number:  # one long line may hold many places: they share one excerpt
            self._latest = (number, self.text[first : self._starts[number + 1] - 1])
        excerpt = self._latest[1]
        length = max(1, min(end, first + len(excerpt)) - start)
        return Place(self.file, number + 1, start - first + 1, length, excerpt)


class Positions:
    """The span of every key and of every value, by path; a list item's key is the item itself.

    The value of a table or of an item of an array of tables is its header, that of a table made by a dotted key is the
    part of the key that names it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: dict[Path, Span] = {}
        self.values: dict[Path, Span] = {}
        self.latest: tuple[Path, Span] = ((), (0, 0))
        """The key that was written last, with the span of all its parts."""
        self._counts: dict[Path, int] = {}
        table: Path = ()
        position = self._skip(0)
        while position < len(text):
            if text[position] == "[":
                position, table = self._header(position)
            else:
                position = self._pair(position, table)
            position = self._skip(position)

    def nearest(self, path: Path) -> Path:
        """Return `path` or its nearest parent that exists."""
        while path and path not in self.values:
            path = path[:-1]
        return path

    def inside(self, path: Path, offset: int, length: int) -> Span | None:
        """Return the span of `length` characters from `offset` of the decoded string, None if no string stands there.

        An offset beyond the end gives the closing quote.
        """
        start, end = self.values.get(path, (0, 0))
        quote = self.text[start : start + 1]
        if not quote or quote not in "\"'" or not path:
            return None
        multi = self.text.startswith(quote * 3, start)
        width = 3 if multi else 1
        body = start + width
        if multi and self.text.startswith("\n", body):
            body += 1
        stop = end - width
        first = self._raw(body, stop, quote, max(0, offset))
        last = self._raw(body, stop, quote, max(0, offset) + max(1, length) - 1)
        return first[0], first[1] if first[0] == stop else min(last[1], stop)

    def _raw(self, start: int, end: int, quote: str, left: int) -> Span:
        """Return the span of the character that decodes to character number `left` of the string between two quotes."""
        if quote == '"':
            for escape in _ESCAPE.finditer(self.text, start, end):
                plain = escape.start() - start
                if left < plain:
                    break
                left -= plain
                start = escape.start()
                if escape[1] is None:
                    if left == 0:
                        return escape.span()
                    left -= 1
                start = escape.end()
        at = min(start + left, end)
        return at, at + 1

    def _skip(self, position: int) -> int:
        match = BLANK.match(self.text, position)
        return match.end() if match else position

    def _space(self, position: int) -> int:
        match = _SPACE.match(self.text, position)
        return match.end() if match else position

    def _key(self, position: int) -> tuple[list[tuple[str, Span]], int]:
        """Return the parts of a dotted key with their spans, and where what follows it begins."""
        parts = []
        while match := _KEY.match(self.text, self._space(position)):
            written = match[0]
            if written[0] == "'":
                written = written[1:-1]
            elif written[0] == '"':
                written = _ESCAPE.sub(_unescape, written[1:-1])
            parts.append((written, match.span()))
            position = self._space(match.end())
            if not self.text.startswith(".", position):
                break
            position += 1
        return parts, position

    def _parents(self, base: Path, parts: list[tuple[str, Span]]) -> Path:
        """Return the path that all but the last part of a key lead to, and note the tables they make."""
        path = base
        for name, span in parts[:-1]:
            path = (*path, name)
            if path not in self.keys:
                self.keys[path] = self.values[path] = span
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path

    def _header(self, start: int) -> tuple[int, Path]:
        array = self.text.startswith("[[", start)
        width = 2 if array else 1
        parts, position = self._key(start + width)
        if not parts:
            return len(self.text), ()
        end = position + width
        name, span = parts[-1]
        path = (*self._parents((), parts), name)
        self.latest = path, (parts[0][1][0], span[1])
        if array:
            number = self._counts.get(path, 0)
            self._counts[path] = number + 1
            if number == 0:
                self.keys[path], self.values[path] = span, (start, end)
            path = (*path, number)
        self.keys[path], self.values[path] = span, (start, end)
        return end, path

    def _pair(self, position: int, base: Path) -> int:
        parts, position = self._key(position)
        if not parts:
            return len(self.text)
        name, span = parts[-1]
        path = (*self._parents(base, parts), name)
        self.keys[path] = span
        end = self._value(self._space(position + 1), path)
        if end <= len(self.text):  # else the text ends inside the value, after a key of its own
            self.latest = path, (parts[0][1][0], span[1])
        return end

    def _value(self, start: int, path: Path) -> int:
        first = self.text[start : start + 1]
        if first == "[":
            end = self._array(start, path)
        elif first == "{":
            end = self._inline_table(start, path)
        else:
            match = (STRING if first and first in "\"'" else _SCALAR).match(self.text, start)
            end = match.end() if match else start
        self.values[path] = start, end
        return end

    def _array(self, position: int, path: Path) -> int:
        position, number = self._skip(position + 1), 0
        while position < len(self.text) and self.text[position] != "]":
            item = (*path, number)
            position = self._value(position, item)
            self.keys[item] = self.values[item]
            position, number = self._comma(position), number + 1
        return position + 1

    def _inline_table(self, position: int, path: Path) -> int:
        position = self._skip(position + 1)
        while position < len(self.text) and self.text[position] != "}":
            position = self._comma(self._pair(position, path))
        return position + 1

    def _comma(self, position: int) -> int:
        position = self._skip(position)
        return self._skip(position + 1) if self.text.startswith(",", position) else position


def shortened(words: str) -> str:
    """Return the words as one line of bounded length."""
    first = words.split("\n", 1)[0]
    return first if len(first) <= _LONGEST and first == words else first[: _LONGEST - 1] + "…"


def key_text(path: Path) -> str:
    """Return a path as a user writes it: "utstyr[3].nypris", items counted from 1, odd keys in quotes."""
    parts = []
    for part in path:
        if isinstance(part, int):
            parts.append(f"[{part + 1}]")
        else:
            parts.append(("." if parts else "") + (part if BARE.fullmatch(part) else f'"{part}"'))
    return "".join(parts)
