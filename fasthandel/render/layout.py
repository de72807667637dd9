"""A view set in lines of equal cells: what the terminal and plain text have in common.

At no width is an amount, an id or an address broken or cut; what does not fit goes on the next line, or over the edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, assert_never

from fasthandel.record import fields_of, is_record, record, replace
from fasthandel.render.cells import cells, left, right, width_of, wrap
from fasthandel.render.escape import visible
from fasthandel.render.layout_tables import amounts, natural_width, table
from fasthandel.render.view import (
    Amounts,
    Block,
    Fields,
    Headline,
    Node,
    Outline,
    Paragraph,
    Picture,
    Run,
    Table,
    View,
    Words,
    words,
)

MARGIN = 2
NARROWEST = 40
"""In a window narrower than this, lines go over its edge."""
EDGE = 76
"""Where the amounts end, counted from the margin, unless their labels need more or the window has less."""
WIDEST_TEXT = 96
"""Running text is not wider than this, since longer lines are hard to read."""
WIDEST_AMOUNTS = 116

_T = TypeVar("_T")


@record
class Page:
    """The room there is, in cells from the margin; None for as much as a line needs."""

    room: int | None
    edge: int
    text: int | None


def lay_out(view: View, width: int | None) -> list[Words]:
    """Return the view as lines for a window of `width` cells, or in its natural width for None."""
    view = _shown(view)
    page = _page(view, width)
    lines = [*_title(view, page), ()]
    if view.fields.rows:
        lines += [*_indented(_fields(view.fields, page), MARGIN), ()]
    if view.headline is not None:
        lines += [*_indented(_headline(view.headline, page), MARGIN), ()]
    for section in view.sections:
        lines += [(), words(Run(section.title, "strong")), ()]
        for block in section.blocks:
            lines += [*_indented(_block(block, page), MARGIN), ()]
    return [_trimmed(line) for line in lines[:-1]]


def _shown(found: _T) -> _T:
    """Return any part of a view with every text in it made safe to show."""
    changed: Any = found
    if isinstance(found, str):
        changed = visible(found)
    elif isinstance(found, tuple):
        changed = tuple(_shown(part) for part in found)
    elif is_record(found):
        changed = replace(found, **{name: _shown(value) for name, value in fields_of(found)})
    return changed  # type: ignore[no-any-return]  # each branch returns what it was given, in kind


def _page(view: View, width: int | None) -> Page:
    blocks = (block for section in view.sections for block in section.blocks)
    edge = max([EDGE, *(natural_width(block) for block in blocks if isinstance(block, Amounts))])
    if width is None:
        return Page(None, min(edge, WIDEST_AMOUNTS), None)
    room = max(width, NARROWEST) - 2 * MARGIN
    return Page(room, min(edge, room, WIDEST_AMOUNTS), min(room, WIDEST_TEXT))


def _trimmed(line: Words) -> Words:
    """Return the line without spaces at its end."""
    runs = list(line)
    while runs and not runs[-1].text.strip(" "):
        runs.pop()
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
    return tuple(runs)


def _indented(lines: Sequence[Words], by: int) -> list[Words]:
    return [(Run(" " * by), *line) if line else line for line in lines]


def _title(view: View, page: Page) -> list[Words]:
    both = words(Run(view.title, "strong"), ", ", view.subtitle)
    if page.room is None or width_of(both) <= page.room:
        return [both]
    return [*wrap(words(Run(view.title, "strong")), page.room), *wrap(words(view.subtitle), page.room)]


def _headline(headline: Headline, page: Page) -> list[Words]:
    rule = words(Run("━" * page.edge, "dim"))
    lines = [rule, _two_ends(words(Run(headline.label.upper(), "strong")), headline.answer, page.edge)]
    lines += [_two_ends(words(label), amount, page.edge) for label, amount in headline.rows]
    if headline.lines:
        lines += [(), *(part for line in headline.lines for part in wrap(line, page.text))]
    return [*lines, rule]


def _two_ends(label: Words, answer: Run, edge: int) -> Words:
    room = max(edge - cells(answer.text), width_of(label) + 2)
    return (*left(label, room), answer)


def _block(block: Block, page: Page) -> list[Words]:
    match block:
        case Paragraph():
            return wrap(block.text, page.text)
        case Fields():
            return _fields(block, page)
        case Amounts():
            return amounts(block, page.edge)
        case Table():
            return table(block, page.room, page.edge)
        case Outline():
            return _outline(block, page)
        case Picture():
            return block.drawing.draw(page.edge if page.room is None else min(page.room, WIDEST_AMOUNTS))
        case _:
            assert_never(block)


def _fields(block: Fields, page: Page) -> list[Words]:
    width = max((cells(label) for label, _ in block.rows), default=0) + 2
    lines: list[Words] = []
    for label, said in block.rows:
        text = wrap(said, None if page.text is None else max(page.text - width, NARROWEST // 2))
        lines.append((*left(words(Run(label, "dim")), width), *text[0]))
        lines += _indented(text[1:], width)
    return lines


def _outline(block: Outline, page: Page) -> list[Words]:
    lines: list[Words] = []
    last = len(str(len(block.nodes)))
    for place, node in enumerate(block.nodes, 1):
        marker = f"{place}.".rjust(last + 1) if block.marker == "1." else block.marker
        if lines and block.spaced:
            lines.append(())
        lines += _node(node, page, 0, marker, spaced=block.spaced)
    return lines


def _node(node: Node, page: Page, indent: int, marker: str, *, spaced: bool) -> list[Words]:
    start = indent + (len(marker) + 1 if marker else 0)
    lines = list(_head(node, page, start))
    lines[0] = (Run(f"{marker} "), *lines[0]) if marker else lines[0]
    lines = [*_indented(lines[:1], indent), *_indented(lines[1:], start + (0 if marker else 2))]
    below = start if marker else start + 4
    for line in node.lines:
        first, *rest = wrap(line, _left_of(page.text, below + 2))
        lines += [*_indented([first], below), *_indented(rest, below + 2)]
    for part in node.parts:
        if spaced and not part.marker:
            lines.append(())
        lines += _node(part, page, below if part.marker else indent + 2, part.marker, spaced=spaced)
    return lines


def _left_of(room: int | None, used: int) -> int | None:
    return None if room is None else max(room - used, NARROWEST // 2)


def _head(node: Node, page: Page, start: int) -> Iterator[Words]:
    if node.amount is None:
        yield from wrap(node.head, _left_of(page.text, start))
        return
    room = page.edge - start
    label = max(room - cells(node.amount.text) - 2, NARROWEST // 2)
    first, *rest = wrap(node.head, label)
    yield (*left(first, label), *right(words(node.amount), max(room - label, cells(node.amount.text) + 2)))
    yield from rest
