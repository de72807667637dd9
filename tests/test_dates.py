"""Calendar arithmetic. The vectors are those of domain/rules-norway.md §10."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.dates import (
    TELLERE,
    add_days,
    add_months,
    holidays,
    is_working_day,
    next_working_day,
    whole_months,
    whole_years,
)

FIRST, LAST = 1960, 2100
days = st.dates(date(FIRST, 1, 1), date(LAST, 12, 31))
month_counts = st.integers(-1200, 1200)


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
def test_holidays_are_those_of_the_holidays_library(year: int) -> None:
    assert holidays(year) == set(country_holidays("NO", years=year, include_sundays=False))


@pytest.mark.parametrize(
    "days_of_year",
    [
        ["2026-04-02", "2026-04-06", "2026-05-14", "2026-05-25"],
        ["2027-03-25", "2027-03-29", "2027-05-06", "2027-05-17"],
        ["2028-04-13", "2028-04-17", "2028-05-25", "2028-06-05"],
        ["2029-03-29", "2029-04-02", "2029-05-10", "2029-05-21"],
    ],
)
def test_maundy_thursday_easter_monday_ascension_and_whit_monday(days_of_year: list[str]) -> None:
    expected = {date.fromisoformat(day) for day in days_of_year}
    assert expected <= holidays(min(expected).year)


def test_christmas_eve_new_years_eve_and_easter_eve_are_no_holidays() -> None:
    for year in range(FIRST, LAST + 1):
        eves = {date(year, 12, 24), date(year, 12, 31)}
        assert not eves & holidays(year)
        assert all(is_working_day(day) == (day.weekday() < 5) for day in eves)


def test_no_holiday_and_no_weekend_day_is_a_working_day() -> None:
    for year in (2023, 2026, 2027):
        day = date(year, 1, 1)
        while day.year == year:
            assert is_working_day(day) == (day.weekday() < 5 and day not in holidays(year))
            day += timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "weeks", "end", "moved"),
    [
        (date(2026, 12, 1), 5, date(2027, 1, 5), date(2027, 1, 5)),
        (date(2026, 12, 3), 3, date(2026, 12, 24), date(2026, 12, 24)),
        (date(2026, 12, 4), 3, date(2026, 12, 25), date(2026, 12, 28)),
        (date(2023, 4, 11), 5, date(2023, 5, 16), date(2023, 5, 16)),
    ],
)
def test_weeks_end_on_the_same_weekday_and_move_off_days_off(start: date, weeks: int, end: date, moved: date) -> None:
    assert add_days(start, 7 * weeks) == end
    assert next_working_day(end) == moved


@pytest.mark.parametrize(
    ("start", "count", "end", "moved"),
    [
        (date(2026, 11, 22), 6, date(2027, 5, 22), date(2027, 5, 24)),
        (date(2026, 8, 31), 6, date(2027, 2, 28), date(2027, 3, 1)),
    ],
)
def test_months_end_on_the_same_day_number_or_the_last(start: date, count: int, end: date, moved: date) -> None:
    assert add_months(start, count) == end
    assert next_working_day(end) == moved


def test_a_day_that_the_month_lacks_is_the_last_of_the_month() -> None:
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2024, 2, 29), 48) == date(2028, 2, 29)
    assert add_months(date(2023, 3, 31), -1) == date(2023, 2, 28)
    assert add_months(date(2023, 1, 31), -2) == date(2022, 11, 30)


def test_months_added_one_by_one_may_end_earlier_than_their_sum() -> None:
    assert add_months(add_months(date(2023, 1, 31), 1), 1) == date(2023, 3, 28)
    assert add_months(date(2023, 1, 31), 2) == date(2023, 3, 31)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2018, 3, 1), date(2023, 3, 1), 5),
        (date(2018, 3, 2), date(2023, 3, 1), 4),
        (date(2020, 2, 29), date(2021, 2, 27), 0),
        (date(2020, 2, 29), date(2021, 2, 28), 1),
        (date(2020, 2, 29), date(2024, 2, 28), 3),
        (date(2020, 2, 29), date(2024, 2, 29), 4),
        (date(2020, 2, 28), date(2024, 2, 29), 4),
        (date(2023, 3, 1), date(2023, 3, 1), 0),
        (date(2023, 3, 1), date(2018, 3, 1), -5),
        (date(2023, 3, 1), date(2018, 3, 2), -4),
    ],
)
def test_a_year_is_whole_on_its_anniversary(start: date, end: date, years: int) -> None:
    assert whole_years(start, end) == years


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2023, 1, 31), date(2023, 2, 27), 0),
        (date(2023, 1, 31), date(2023, 2, 28), 1),
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2023, 2, 28), date(2023, 3, 28), 1),
        (date(2023, 1, 31), date(2023, 3, 30), 1),
        (date(2023, 1, 31), date(2023, 3, 31), 2),
        (date(2023, 3, 31), date(2023, 1, 31), -2),
        (date(2023, 12, 15), date(2024, 1, 14), 0),
    ],
)
def test_a_month_is_whole_where_adding_it_arrives(start: date, end: date, count: int) -> None:
    assert whole_months(start, end) == count


@given(days, month_counts)
def test_months_between_a_day_and_itself_moved_are_the_months_it_was_moved(day: date, count: int) -> None:
    moved = add_months(day, count)
    assert whole_months(day, moved) == count
    assert moved.day == min(day.day, monthrange(moved.year, moved.month)[1])


@given(days, days)
def test_whole_months_are_the_most_that_fit(start: date, end: date) -> None:
    count = whole_months(start, end)
    assert whole_months(end, start) == -count
    if start <= end:
        assert add_months(start, count) <= end < add_months(start, count + 1)


@given(days, days)
def test_whole_years_are_the_whole_dozens_of_months(start: date, end: date) -> None:
    years = whole_years(start, end)
    assert whole_years(end, start) == -years
    if start <= end:
        assert add_months(start, 12 * years) <= end < add_months(start, 12 * (years + 1))


@given(days, days, month_counts)
def test_adding_months_keeps_the_order_of_days(one: date, other: date, count: int) -> None:
    earlier, later = sorted((one, other))
    assert add_months(earlier, count) <= add_months(later, count)


@given(days, month_counts)
def test_moving_there_and_back_ends_at_most_where_it_began(day: date, count: int) -> None:
    back = add_months(add_months(day, count), -count)
    assert back <= day
    assert (back.year, back.month) == (day.year, day.month)
    assert back == day or day.day > 28


@given(days)
def test_the_next_working_day_is_the_first_one_from_the_day_on(day: date) -> None:
    found = next_working_day(day)
    assert is_working_day(found)
    assert all(not is_working_day(day + timedelta(days=gap)) for gap in range((found - day).days))
    assert (found - day).days <= 5


def test_a_date_outside_the_calendar_is_an_error_not_a_wrong_date() -> None:
    for day, months in ((date(9999, 12, 1), 1), (date(1, 1, 31), -1), (date(2023, 1, 1), 10**9)):
        with pytest.raises(OverflowError):
            add_months(day, months)
    for count in (1, 10**6, 10**12):
        with pytest.raises(OverflowError):
            add_days(date(9999, 12, 31), count)


def test_only_the_courts_act_moves_a_deadline_off_a_day_off() -> None:
    assert {name: teller.moves for name, teller in TELLERE.items()} == {"domstolloven": True, "kalender": False}
    for teller in TELLERE.values():
        assert teller.navn.en
        assert teller.kilde.en
