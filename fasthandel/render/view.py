"""What a result looks like before it has a format: titles, amounts, tables and outlines as plain data.

A view holds finished words and numbers in one language, and no escape, width or colour of any format. Text from files
stands in it as it was read; each printer escapes for its own format. To add a format is to add a printer of these
blocks; to add a result is to add a module that returns a `View`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

from fasthandel.record import record

Tone = Literal["", "strong", "dim", "code", "good", "warn", "bad"]
"""How a run is meant. A printer that cannot show a tone leaves it out: no tone carries anything the words do not."""


@record
class Run:
    """A stretch of text in one tone."""

    text: str
    tone: Tone = ""


Words = tuple[Run, ...]
"""One line or paragraph. It may be broken at ordinary spaces, never at a no-break space."""


def words(*parts: str | Run) -> Words:
    """Return the parts as one line; plain strings become runs without tone, empty ones are left out."""
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in runs if run.text)


def text_of(line: Iterable[Run]) -> str:
    """Return the text of a line, without its tones."""
    return "".join(run.text for run in line)


def joined(groups: Iterable[Words], separator: str) -> Words:
    """Return the groups as one line with `separator` between those that say anything."""
    line: list[Run] = []
    for group in groups:
        if group and line:
            line.append(Run(separator))
        line.extend(group)
    return tuple(line)


@record
class Paragraph:
    """Running text."""

    text: Words


@record
class Fields:
    """Pairs of a label and what it says, under each other. A row without a label goes on from the one above it."""

    rows: tuple[tuple[str, Words], ...]


@record
class Amount:
    """A line of `Amounts`. `depth` 0 stands in the outer column, 1 in the inner one."""

    label: Words
    amount: Run
    depth: int = 0
    code: str = ""
    """A short id before the label, e.g. "U6"."""
    notes: tuple[Words, ...] = ()
    """Lines under the label."""
    is_total: bool = False


@record
class Amounts:
    """A sum and its parts: the outer column adds up to the total, each inner one to the line above it."""

    rows: tuple[Amount, ...]
    titles: tuple[str, str, str]
    """Of the labels, the inner and the outer column, for formats where columns have titles."""


@record
class Column:
    """A column of a `Table`. Only a column that wraps may be broken over several lines."""

    title: str = ""
    is_number: bool = False
    wraps: bool = False
    grows: bool = False
    """True to take the room that is left; where some columns wrap, for one of those."""


@record
class Row:
    """One row of a `Table`, with lines under it that run over all columns."""

    cells: tuple[Words, ...]
    notes: tuple[Words, ...] = ()


@record
class Table:
    """Rows under column titles."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@record
class Node:
    """A point of an `Outline`: its first line, an amount at the right edge, lines under it, then its parts."""

    head: Words
    amount: Run | None = None
    lines: tuple[Words, ...] = ()
    parts: tuple[Node, ...] = ()
    marker: Literal["", "-"] = ""
    """A dash before a point that is not of the same sort as its parent, e.g. an input of a component."""


@record
class Outline:
    """Nested points."""

    nodes: tuple[Node, ...]
    marker: Literal["", "-", "1."] = ""
    """What stands before the outermost points: nothing, a dash or a number."""
    spaced: bool = False
    """True to part the outermost points with a blank line."""


class Drawing(Protocol):
    """What a picture shows, as data in a record that knows how to draw itself."""

    def draw(self, room: int) -> list[Words]:
        """Return the picture as lines of at most `room` cells. What it shows may not hang on a tone."""
        ...


@record
class Picture:
    """A drawing in lines that are never broken, made for the room there is."""

    drawing: Drawing


Block = Paragraph | Fields | Amounts | Table | Outline | Picture


@record
class Section:
    """Blocks under a title. `key` names the section in every language, e.g. "deler"."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@record
class Headline:
    """The answer, big and clear."""

    label: str
    answer: Run
    rows: tuple[tuple[str, Run], ...] = ()
    """Amounts under it, e.g. what is decided so far."""
    lines: tuple[Words, ...] = ()


@record
class View:
    """A whole result, ready to be printed in any format."""

    title: str
    subtitle: str
    fields: Fields
    sections: tuple[Section, ...]
    headline: Headline | None = None
