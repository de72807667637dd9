"""The picture read back: every key stands in the column of its day, and no key is lost, however close the days lie."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.render.cells import cells
from fasthandel.render.timeline import Mark, Span, Timeline, column
from fasthandel.render.timeline_scale import segments

TODAY = date(2026, 11, 25)
ROOMS = (36, 56, 76, 116)
YEAR = timedelta(days=365)


def timeline(*days: date, above: tuple[date, ...] = (), spans: tuple[Span, ...] = ()) -> Timeline:
    """Return a timeline whose marks below are 1, 2, … and above a, b, …, in the order of the days."""
    below = tuple(Mark(str(number), day) for number, day in enumerate(sorted(days), 1))
    events = tuple(Mark("abcdefgh"[number], day) for number, day in enumerate(sorted(above)))
    return Timeline(events, below, spans, TODAY, "i dag", "nb")


def drawn(found: Timeline, room: int = 76) -> list[str]:
    return ["".join(run.text for run in line) for line in found.draw(room)]


def axis(lines: list[str]) -> str:
    (found,) = (line for line in lines if line.endswith("─>") and "├" not in line)
    return found


def below(lines: list[str]) -> list[str]:
    """Return the rows of labels under the axis: all but the scale, which stands last."""
    return lines[lines.index(axis(lines)) + 1 : -1]


def keys(label: str) -> list[int]:
    """Return the numbers that labels stand for: "1–3,5" is 1, 2, 3 and 5."""
    found: list[int] = []
    for first, last in re.findall(r"(\d+)[?!]?(?:–(\d+))?", label):
        found += range(int(first), int(last or first) + 1)
    return found


def places(found: Timeline, room: int) -> dict[date, int]:
    days = sorted({found.present, *(mark.day for mark in (*found.above, *found.below))})
    parts = segments(days, found.cuts(), room)
    return {day: column(day, parts) for day in days}


def test_one_day_is_drawn() -> None:
    assert drawn(timeline(date(2026, 12, 24)), 40) == [
        " i dag",
        "─╫───────────────────────────────────┬─>",
        " ┊                                   1",
        " nov. 2026",
    ]


def test_no_day_but_the_present_is_drawn() -> None:
    assert drawn(timeline(), 36) == [
        "                 i dag",
        "─────────────────╫─────────────────>",
        "                 nov. 2026",
    ]


def test_what_has_happened_stands_above_and_what_comes_below() -> None:
    lines = drawn(timeline(date(2027, 1, 25), above=(date(2026, 8, 14), date(2027, 1, 25))))
    row = lines.index(axis(lines))
    assert lines[row][lines[row - 1].index("b")] == "┼"
    assert lines[row][lines[row - 1].index("a")] == "┴"
    assert lines[row].index("┼") == lines[row + 1].index("1")


@settings(max_examples=150)
@given(
    st.lists(st.dates(date(1940, 1, 1), date(2080, 12, 31)), max_size=40),
    st.lists(st.dates(date(1940, 1, 1), date(2080, 12, 31)), max_size=8),
    st.sampled_from(ROOMS),
)
def test_no_key_is_lost_and_no_line_is_too_wide(days: list[date], above: list[date], room: int) -> None:
    found = timeline(*days, above=tuple(above))
    lines = drawn(found, room)
    assert max(map(cells, lines)) <= room
    shown = [number for line in below(lines) for number in keys(line)]
    assert sorted(shown) == list(range(1, len(days) + 1))
    assert not any(line.endswith(" ") for line in lines)


@settings(max_examples=150)
@given(
    st.lists(st.dates(date(2020, 1, 1), date(2040, 12, 31)), max_size=25),
    st.integers(0, 3000),
    st.sampled_from(ROOMS),
)
def test_each_key_hangs_under_its_day_and_later_is_never_farther_left(days: list[date], far: int, room: int) -> None:
    days.append(TODAY + timedelta(days=far))
    found = timeline(*days)
    where = places(found, room)
    assert all(where[before] <= where[after] for before, after in pairwise(sorted(where)))
    lines = drawn(found, room)
    marks = {place for place, letter in enumerate(axis(lines)) if letter in "┬┼"}
    assert marks == {where[mark.day] for mark in found.below} - {where[TODAY]}
    assert axis(lines)[where[TODAY]] == "╫"


def test_days_on_one_cell_share_a_label() -> None:
    close = [TODAY + timedelta(days=day) for day in (1, 1, 2, 900)]
    assert [keys(line) for line in below(drawn(timeline(*close)))] == [[1, 2, 3, 4]]
    signs = (Mark("1", TODAY, "?"), Mark("2", TODAY, "?"), Mark("3", TODAY, "!"), Mark("4", TODAY))
    lines = drawn(Timeline((), signs, (), TODAY, "today", "en"))
    assert below(lines)[0].strip() == "1–2?,3!,4"


def test_what_lies_close_gets_a_row_of_its_own_with_a_line_to_its_day() -> None:
    days = [TODAY + timedelta(days=day) for day in (0, 300, 304, 308, 312)]
    rows = [re.sub(" +", " ", line.replace("┊", "")).strip() for line in below(drawn(timeline(*days)))]
    assert rows == ["1 │3│5", "2 4"]


def test_the_same_stretch_is_as_long_everywhere() -> None:
    days = [TODAY + timedelta(days=100 * turn) for turn in range(6)]
    where = sorted(places(timeline(*days), 116).values())
    steps = [after - before for before, after in pairwise(where)]
    assert max(steps) - min(steps) <= 1
    assert min(steps) > 20


# --- cuts -------------------------------------------------------------------------------------------------------------


def test_decades_without_a_date_are_cut_out_and_can_be_told() -> None:
    found = timeline(date(2026, 12, 1), date(2027, 6, 1), date(2045, 6, 30))
    assert found.cuts() == [(date(2027, 6, 1), date(2045, 6, 30))]
    lines = drawn(found)
    assert axis(lines).count("//") == 1
    assert "juni 2045" in lines[-1]
    first, second = axis(lines).index("┬"), axis(lines).index("//")
    assert second - first > 30  # the near half has most of the room


def test_years_that_are_evenly_spread_are_not_cut() -> None:
    assert timeline(TODAY + 30 * YEAR, TODAY + 60 * YEAR).cuts() == []
    assert timeline(*(TODAY + YEAR * turn for turn in range(12))).cuts() == []
    assert timeline(TODAY + 20 * YEAR).cuts() == []
    assert timeline(TODAY + timedelta(days=30), TODAY + timedelta(days=700)).cuts() == []


def test_what_lies_close_is_not_squeezed_by_years_on_both_sides_of_it() -> None:
    close = [TODAY + timedelta(days=20 * turn) for turn in range(10)]
    found = timeline(date(1990, 1, 1), *close, date(2062, 1, 1))
    assert found.cuts() == [(date(1990, 1, 1), TODAY), (close[-1], date(2062, 1, 1))]
    where = places(found, 76)
    assert min(where[after] - where[before] for before, after in pairwise(close)) >= 3


@given(st.lists(st.dates(), min_size=1, max_size=12))
def test_a_cut_leaves_out_no_day_and_the_rest_is_never_upside_down(days: list[date]) -> None:
    found = timeline(*days)
    for first, last in found.cuts():
        assert (last - first).days > 730
        assert not any(first < day < last for day in [*days, TODAY])
    assert len(found.cuts()) <= 3
    assert max(map(cells, drawn(found, 36))) <= 36


# --- spans ------------------------------------------------------------------------------------------------------------


def test_a_span_reaches_from_its_first_day_to_its_last() -> None:
    first, last = date(2026, 12, 10), date(2027, 1, 25)
    found = timeline(last, date(2027, 6, 1), spans=(Span("1", first, last),))
    lines = drawn(found)
    (row,) = (line for line in lines if "├" in line)
    assert row.index("┤") == axis(lines).index("┬")
    assert row.endswith("┤ 1")
    assert 0 < row.index("├") < row.index("┤")


def test_spans_share_a_row_where_there_is_room() -> None:
    def spans(*ends: tuple[int, int]) -> Timeline:
        made = [(TODAY + timedelta(days=first), TODAY + timedelta(days=last)) for first, last in ends]
        return timeline(
            *(last for _, last in made),
            spans=tuple(Span(str(number), *pair) for number, pair in enumerate(made, 1)),
        )

    apart, over = drawn(spans((10, 60), (150, 200), (300, 350))), drawn(spans((10, 60), (20, 70), (300, 350)))
    assert [line.count("├") for line in apart if "├" in line] == [3]
    assert [line.count("├") for line in over if "├" in line] == [2, 1]


def test_a_span_of_one_day_and_one_without_an_end_are_drawn() -> None:
    day = TODAY + timedelta(days=200)
    found = timeline(TODAY + timedelta(days=400), spans=(Span("2", day, day), Span("3", day, None)))
    rows = [line.replace("┊", "").strip() for line in drawn(found) if "├" in line or "│ 2" in line]
    assert rows == ["│ 2", "├─> 3"]
    assert drawn(timeline(TODAY, spans=(Span("9", day, None),)))[-2].rstrip().endswith("9 ├─>")


@settings(max_examples=80)
@given(
    st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.none() | st.integers(0, 2000)), max_size=10),
    st.sampled_from(ROOMS),
)
def test_every_span_is_drawn_within_the_room(found: list[tuple[date, int | None]], room: int) -> None:
    spans = tuple(
        Span(str(turn), first, None if length is None else first + timedelta(days=length))
        for turn, (first, length) in enumerate(found)
    )
    lines = drawn(timeline(spans=spans), room)
    assert max(map(cells, lines)) <= room
    assert sum(line.count("├") + line.count("│") for line in below(lines)) == len(spans)


# --- the scale --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "has"),
    [
        (30, {"nov. 2026", "│des."}),
        (365, {"nov. 2026", "│mars", "│mai", "│sep."}),
        (365 * 5, {"nov. 2026", "│2028", "│2031"}),
        (365 * 60, {"nov. 2026", "│2040", "│2080"}),
    ],
)
def test_the_scale_has_the_steps_that_there_is_room_for(days: int, has: set[str]) -> None:
    scale = drawn(timeline(TODAY + timedelta(days=days // 2), TODAY + timedelta(days=days)))[-1]
    assert {label for label in has if label not in scale} == set()


def test_a_label_with_a_line_stands_at_the_first_day_of_its_month() -> None:
    lines = drawn(timeline(date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1), date(2027, 3, 20)), 116)
    marks = [place for place, letter in enumerate(axis(lines)) if letter == "┬"]
    assert [place for place, letter in enumerate(lines[-1]) if letter == "│"][-3:] == marks[:3]
