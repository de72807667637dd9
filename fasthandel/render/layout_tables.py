"""Amounts and tables set in columns: numbers end under each other, labels take the room that is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fasthandel.render.cells import cells, left, right, width_of, wrap
from fasthandel.render.view import Amount, Amounts, Column, Row, Run, Table, Words, joined, words

GAP = 2
NARROWEST_LABEL = 24
"""With less room than this for labels, the inner and the outer column of amounts become one."""
NARROWEST_COLUMN = 14


def _columns(block: Amounts) -> tuple[int, int, int]:
    """Return the widths of the codes (with the gap after them), the inner and the outer amounts; 0 for none."""
    code = max((cells(row.code) for row in block.rows), default=0)
    inner = max((cells(row.amount.text) for row in block.rows if row.depth), default=0)
    outer = max((cells(row.amount.text) for row in block.rows if not row.depth), default=0)
    return code + GAP if code else 0, inner, outer


def natural_width(block: Amounts) -> int:
    """Return how wide the amounts are when no label is broken."""
    code, inner, outer = _columns(block)
    tail = {0: GAP + outer, 1: GAP + inner + (GAP + outer if outer else 0)}
    return max((_start(row, code) + width_of(row.label) + tail[min(row.depth, 1)] for row in block.rows), default=0)


def _start(row: Amount, code: int) -> int:
    return GAP + code if row.depth else 0


def amounts(block: Amounts, edge: int) -> list[Words]:
    """Return the amounts as lines that end at `edge`."""
    code, inner, outer = _columns(block)
    if inner and edge - 2 * GAP - code - inner - GAP - outer < NARROWEST_LABEL:
        inner = outer = max(inner, outer)
        nested = edge
    else:
        nested = edge - GAP - outer
    lines: list[Words] = []
    has_depth = any(row.depth for row in block.rows)
    for row in block.rows:
        if row.is_total:
            lines.append(words(Run("─" * edge, "dim")))
        elif has_depth and not row.depth and lines:
            lines.append(())
        lines += _amount(row, nested if row.depth else edge, code)
    return lines


def _amount(row: Amount, edge: int, code: int) -> Iterator[Words]:
    start = _start(row, code)
    below = start or GAP
    width = max(edge - start - GAP - cells(row.amount.text), NARROWEST_COLUMN)
    before = words(" " * GAP, *left(words(Run(row.code, "dim")), code)) if row.depth else ()
    first, *rest = wrap(row.label, width)
    yield (*before, *left(first, width), Run(" " * GAP), row.amount)
    for line in (*rest, *(part for note in row.notes for part in wrap(note, width - GAP))):
        yield (Run(" " * below), *line)


def table(block: Table, room: int | None, edge: int) -> list[Words]:
    """Return the table as lines: as wide as `edge` when its last column is a number, else as wide as it needs."""
    widths = _widths(block, room, edge)
    if room is not None and sum(widths) + GAP * (len(widths) - 1) > room:
        return [line for row in block.rows for line in _stacked(row, block.columns, room)]
    lines: list[Words] = []
    titles = tuple(words(Run(column.title, "dim")) for column in block.columns)
    if any(titles):
        lines += _row(Row(titles), block.columns, widths)
    for row in block.rows:
        lines += _row(row, block.columns, widths)
    return lines


def _widths(block: Table, room: int | None, edge: int) -> list[int]:
    columns = block.columns
    widths = [
        max([cells(column.title), *(width_of(row.cells[place]) for row in block.rows)])
        for place, column in enumerate(columns)
    ]
    gaps = GAP * (sum(1 for width in widths if width) - 1)
    soft = [place for place, column in enumerate(columns) if column.wraps]
    if not soft:
        growing = next((place for place, column in enumerate(columns) if column.grows), 0)
        widths[growing] += max(edge - sum(widths) - gaps, 0) if columns[growing].grows else 0
        return widths
    fixed = sum(widths) - sum(widths[place] for place in soft) + gaps
    wanted = sum(widths[place] for place in soft)
    if room is not None and fixed + wanted > room:
        _share(widths, soft, room - fixed)
    elif fixed + wanted < edge:
        wider = [place for place in soft if columns[place].grows] or (soft[-1:] if columns[-1].is_number else [])
        if wider:
            widths[wider[0]] += edge - fixed - wanted
    return widths


def _share(widths: list[int], soft: Sequence[int], room: int) -> None:
    """Give the columns that wrap an equal share of `room`; what one does not need goes to the next."""
    ordered = sorted(soft, key=lambda place: widths[place])
    for done, place in enumerate(ordered):
        mine = max(min(widths[place], room // (len(ordered) - done)), NARROWEST_COLUMN)
        widths[place] = mine
        room -= mine


def _stacked(row: Row, columns: Sequence[Column], room: int) -> Iterator[Words]:
    """Yield a row for a window too narrow for columns: what wraps first, the rest under it, then the notes."""
    head = [place for place, column in enumerate(columns) if column.wraps] or [0]
    yield from wrap(joined([row.cells[place] for place in head], "  "), room)
    rest = joined(
        [_titled(row.cells[place], columns[place]) for place in range(len(columns)) if place not in head], "  "
    )
    for line in (rest, *row.notes):
        yield from ((Run(" " * GAP), *part) for part in wrap(line, room - GAP) if part)


def _titled(cell: Words, column: Column) -> Words:
    """Return a number with the title of its column, which stands over nothing here; other cells as they are."""
    if not (cell and column.is_number and column.title):
        return cell
    return words(Run(f"{column.title} ".replace(" ", "\u00a0"), "dim"), *cell)


def _row(row: Row, columns: Sequence[Column], widths: Sequence[int]) -> Iterator[Words]:
    parts = [
        wrap(cell, width if column.wraps else None)
        for cell, column, width in zip(row.cells, columns, widths, strict=True)
    ]
    for place in range(max(map(len, parts))):
        line: list[Run] = []
        for lines, column, width in zip(parts, columns, widths, strict=True):
            if not width:
                continue
            cell = lines[place] if place < len(lines) else ()
            line += [*([Run(" " * GAP)] if line else []), *(right if column.is_number else left)(cell, width)]
        yield tuple(line)
    for note in row.notes:
        for text in wrap(note, max(sum(widths), NARROWEST_LABEL)):
            yield (Run(" " * GAP), *text)
