"""The view as Markdown with tables (CommonMark and the table extension that GitHub, GitLab and Pandoc share)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from fasthandel.render.escape import markdown, markdown_block, markdown_code, markdown_line
from fasthandel.render.view import (
    Amount,
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
    text_of,
)

PICTURE = 76
"""How wide a picture is, in characters."""


def render(view: View) -> str:
    """Return the view as Markdown with a line end after the last line."""
    blocks = [f"# {markdown(view.title)}, {markdown(view.subtitle)}", _fields(view.fields)]
    if view.headline is not None:
        blocks.append(_headline(view.headline))
    for section in view.sections:
        blocks += [f"## {markdown(section.title)}", *(_block(block) for block in section.blocks)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _words(line: Words, *, in_table: bool = False) -> str:
    return "".join(_run(run, in_table=in_table) for run in line).strip(" ")


def _run(run: Run, *, in_table: bool) -> str:
    bare = run.text.strip(" ")
    if not bare:
        return run.text
    start, _, end = run.text.partition(bare)
    if run.tone == "code":
        return f"{start}{markdown_code(bare, in_table=in_table)}{end}"
    return f"{start}**{markdown(bare)}**{end}" if run.tone == "strong" else f"{start}{markdown(bare)}{end}"


def _headline(headline: Headline) -> str:
    rows = [f"- {markdown(label)}: {_words((amount,))}" for label, amount in headline.rows]
    # Lines set in from the first are a list under it.
    lines = [
        f"- {_words(line)}" if line[0].text.startswith(" ") else f"{markdown_line(_words(line))}\n"
        for line in headline.lines
    ]
    answer = f"## {markdown(headline.label)}: {markdown(headline.answer.text)}"
    return "\n\n".join("\n".join(part) for part in ([answer], rows, lines) if part)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return markdown_line(_words(block.text))
        case Fields():
            return _fields(block)
        case Amounts():
            return _amounts(block)
        case Table():
            names = next((place for place, column in enumerate(block.columns) if column.wraps), None)
            return _table(
                [column.title for column in block.columns],
                [column.is_number for column in block.columns],
                [_with_notes(row.cells, row.notes, names) for row in block.rows],
            )
        case Outline():
            numbered = block.marker == "1."
            nodes = enumerate(block.nodes, 1)
            return "\n".join(line for place, node in nodes for line in _node(node, f"{place}." if numbered else "-"))
        case Picture():
            return markdown_block(map(text_of, block.drawing.draw(PICTURE)))
        case _:
            assert_never(block)


def _fields(block: Fields) -> str:
    lines: list[str] = []
    for label, said in block.rows:
        if label or not lines:
            lines.append(f"- {markdown(label)}: {_words(said)}" if label else f"- {_words(said)}")
        else:
            lines[-1] += f"; {_words(said)}"
    return "\n".join(lines)


def _table(titles: Sequence[str], numbers: Sequence[bool], rows: Sequence[Sequence[str]]) -> str:
    """Return a table without the columns that are empty from top to bottom."""
    kept = [place for place, title in enumerate(titles) if title or any(row[place] for row in rows)]
    lines = [[markdown(titles[place]) for place in kept], ["---:" if numbers[place] else "---" for place in kept]]
    lines += [[row[place] for place in kept] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _with_notes(cells: Sequence[Words], notes: Sequence[Words], at: int | None = None) -> list[str]:
    """Return the cells of a row; notes follow the words of the cell `at`, or of the first that has any."""
    shown = [_words(cell, in_table=True) for cell in cells]
    said = [_words(note, in_table=True) for note in notes]
    first = next((place for place, text in enumerate(shown) if text), 0) if at is None or not shown[at] else at
    shown[first] = ": ".join((shown[first], "; ".join(said))) if said else shown[first]
    return shown


def _amounts(block: Amounts) -> str:
    label, inner, outer = block.titles
    has_inner = any(row.depth and row.amount.text for row in block.rows)
    titles = ["", label, inner if has_inner else "", outer]
    return _table(titles, [False, False, True, True], [_amount(row) for row in block.rows])


def _amount(row: Amount) -> list[str]:
    name = _with_notes((row.label,), row.notes)[0]
    shown = _words((row.amount,), in_table=True)
    return [markdown(row.code), name, shown if row.depth else "", "" if row.depth else shown]


def _node(node: Node, marker: str) -> Iterator[str]:
    head = _words(node.head)
    if node.amount is not None and node.amount.text:
        head += f": {_words((Run(node.amount.text, 'strong'),))}"
    yield f"{marker} {markdown_line(head)}"
    inner = " " * (len(marker) + 1)
    for line in node.lines:
        yield f"{inner}- {markdown_line(_words(line))}"
    for part in node.parts:
        yield from (f"{inner}{line}" for line in _node(part, "-"))
