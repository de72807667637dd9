from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.render.cells import cells, left, right, width_of, wrap
from fasthandel.render.layout import lay_out
from fasthandel.render.takst_view import takst_view
from fasthandel.render.view import (
    Amount,
    Amounts,
    Column,
    Fields,
    Headline,
    Row,
    Run,
    Section,
    Table,
    View,
    joined,
    words,
)
from tests.fixtures.takst_document import ALL


def text(line: tuple[Run, ...]) -> str:
    return "".join(run.text for run in line)


@pytest.mark.parametrize(
    ("shown", "width"), [("æøå", 3), ("漢字", 4), ("e\u0301", 1), ("👩", 2), ("1\u00a0000", 5), ("", 0), ("−×…━", 4)]
)
def test_width_is_counted_in_terminal_cells(shown: str, width: int) -> None:
    assert cells(shown) == width


def test_lines_break_at_ordinary_spaces_only() -> None:
    line = words("Taksten er ", Run("1\u00a0062\u00a0800\u00a0kr", "strong"), " i alt")
    assert [text(part) for part in wrap(line, 12)] == ["Taksten er", "1\u00a0062\u00a0800\u00a0kr", "i alt"]
    assert [text(part) for part in wrap(line, None)] == [text(line)]
    assert wrap((), 10) == [()]


def test_a_word_goes_on_from_one_run_into_the_next() -> None:
    line = words("se ", Run("utstyr.U6", "code"), ", og (", Run("U7", "code"), ")")
    assert [text(part) for part in wrap(line, 13)] == ["se utstyr.U6,", "og (U7)"]


@given(st.lists(st.text(alphabet=st.sampled_from("ab æ\u00a0漢  "))), st.integers(1, 30))
def test_wrapping_loses_no_letter_and_keeps_the_width(parts: list[str], width: int) -> None:
    line = words(*parts)
    lines = wrap(line, width)
    assert "".join(map(text, lines)).replace(" ", "") == text(line).replace(" ", "")
    for part in lines:
        shown = text(part).rstrip(" ")
        assert cells(shown) <= width or " " not in shown.strip(" ")


def test_filling_never_cuts() -> None:
    assert text(left(words("abc"), 5)) == "abc  "
    assert text(right(words("abc"), 5)) == "  abc"
    assert text(left(words("abcdef"), 5)) == "abcdef"
    assert text(joined((words("a"), (), words("b")), ", ")) == "a, b"


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("detail", [1, 2, 3])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_window_unless_one_word_is(name: str, detail: int, width: int) -> None:
    for line in lay_out(takst_view(ALL[name](), detail=detail), width):
        assert width_of(line) <= width or " " not in text(line).strip(" "), text(line)
        assert not text(line).endswith(" ")


@pytest.mark.parametrize("width", [None, 80, 100, 120])
def test_amounts_end_under_each_other(width: int | None) -> None:
    lines = [text(line) for line in lay_out(takst_view(ALL["nemnd"]()), width)]
    inner = {len(line) for line in lines if line.strip().startswith(("U1 ", "U12 ", "N1 ", "N9 "))}
    outer = {len(line) for line in lines if line.strip().startswith(("TAKST", "Utstyr", "Opparbeidet", "Takst  ", "━"))}
    assert len(inner) == len(outer) == 1
    assert max(inner) < max(outer)


def a_view(*blocks: Any) -> View:
    sections = (Section("proeve", "Prøve", blocks),)
    return View("Tittel", "under", Fields(()), sections, Headline("Takst", Run("0\u00a0kr")))


def test_a_window_too_narrow_for_two_columns_of_amounts_gets_one() -> None:
    rows = (
        Amount(words("Sum av noe som heter noe langt"), Run("1\u00a0000\u00a0000\u00a0kr")),
        Amount(words("Del"), Run("1\u00a0000\u00a0000\u00a0kr"), 1, "U1"),
    )
    lines = [text(line) for line in lay_out(a_view(Amounts(rows, ("", "", ""))), 46)]
    part, whole = (next(line for line in lines if name in line) for name in ("U1", "Sum av"))
    assert len(part) == len(whole) == 44


def test_a_window_too_narrow_for_a_table_gets_its_rows_stacked() -> None:
    columns = (Column("Navn", wraps=True), Column("Målt", is_number=True), Column("Ventet", is_number=True))
    measured = words("2\u00a0240\u00a0kr\u00a0per\u00a0pasient")
    row = Row((words("Omsetning per pasient"), measured, words("1–2")), (words("obs"),))
    found = [text(line).strip() for line in lay_out(a_view(Table(columns, (row,))), 40)]
    stacked = ["Målt\u00a02\u00a0240\u00a0kr\u00a0per\u00a0pasient", "Ventet\u00a01–2"]
    assert found[-4:] == ["Omsetning per pasient", *stacked, "obs"]


def test_text_from_files_is_made_visible_before_it_is_measured() -> None:
    view = a_view(Amounts((Amount(words("\x1b[31mrød\u202e"), Run("0\u00a0kr")),), ("", "", "")))
    shown = "\n".join(text(line) for line in lay_out(view, 80))
    assert "\\x1b[31mrød⟨U+202E⟩" in shown
    assert "\x1b" not in shown


def test_every_view_is_the_same_twice() -> None:
    makers: list[Callable[[], dict[str, Any]]] = list(ALL.values())
    for make in makers:
        assert takst_view(make(), detail=3) == takst_view(make(), detail=3)
