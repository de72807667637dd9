"""Calendar arithmetic. The vectors are those of domain/rules-norway.md §10."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    add_working_days,
    days_off,
    holidays,
    is_short_month,
    is_working_day,
    last_day_of_month,
    next_working_day,
    whole_months,
    whole_weeks,
    whole_years,
    working_days_between,
)

FIRST, LAST = 1960, 2100
IN_THE_LIBRARY = {
    "1. nyttårsdag": "Første nyttårsdag",
    "1. påskedag": "Første påskedag",
    "2. påskedag": "Andre påskedag",
    "1. mai": "Arbeidernes dag",
    "17. mai": "Grunnlovsdag",
    "Kristi himmelfartsdag": "Kristi himmelfartsdag",
    "1. pinsedag": "Første pinsedag",
    "2. pinsedag": "Andre pinsedag",
    "1. juledag": "Første juledag",
    "2. juledag": "Andre juledag",
}
days = st.dates(date(FIRST, 1, 1), date(LAST, 12, 31))
month_counts = st.integers(-1200, 1200)


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
def test_holidays_are_those_of_the_holidays_library(year: int) -> None:
    names = country_holidays("NO", years=year, include_sundays=False, language="no")
    assert {day: names_of(day) for day in holidays(year)} == {day: set(names[day].split("; ")) for day in names}
    assert list(holidays(year)) == sorted(names)


def names_of(day: date) -> set[str]:
    """Return what the holidays library calls the holidays of a day."""
    return {IN_THE_LIBRARY.get(name, name.capitalize()) for name in holidays(day.year)[day].nb.split(", ")}


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
    assert expected <= holidays(min(expected).year).keys()


def test_christmas_eve_new_years_eve_and_easter_eve_are_no_holidays() -> None:
    for year in range(FIRST, LAST + 1):
        eves = {date(year, 12, 24), date(year, 12, 31)}
        assert not eves & holidays(year).keys()
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


# --- days off, by name ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-12-24", []),
        ("2026-12-31", []),
        ("2026-12-25", ["25 1. juledag", "26 2. juledag", "27 søndag"]),
        ("2026-12-26", ["26 2. juledag", "27 søndag"]),
        ("2027-05-15", ["15 lørdag", "16 1. pinsedag", "17 2. pinsedag, 17. mai"]),
        ("2026-05-17", ["17 17. mai"]),
        ("2026-05-22", []),
        ("2026-05-23", ["23 lørdag", "24 1. pinsedag", "25 2. pinsedag"]),
        ("2027-05-01", ["1 1. mai", "2 søndag"]),
        ("2026-04-02", ["2 skjærtorsdag", "3 langfredag", "4 lørdag", "5 1. påskedag", "6 2. påskedag"]),
        ("2028-01-01", ["1 1. nyttårsdag", "2 søndag"]),
        ("2008-05-01", ["1 Kristi himmelfartsdag, 1. mai"]),
        ("2012-05-17", ["17 Kristi himmelfartsdag, 17. mai"]),
    ],
)
def test_each_day_off_until_the_next_working_day_says_why_it_is_one(day: str, why: list[str]) -> None:
    assert [f"{off.day} {reason.nb}" for off, reason in days_off(date.fromisoformat(day))] == why


def test_days_off_have_english_names_too() -> None:
    found = [*days_off(date(2027, 5, 15)), *days_off(date(2026, 4, 2)), *days_off(date(2026, 12, 25))]
    assert [reason.en for _, reason in found] == [
        *("Saturday", "Whit Sunday", "Whit Monday, 17 May"),
        *("Maundy Thursday", "Good Friday", "Saturday", "Easter Sunday", "Easter Monday"),
        *("Christmas Day", "Boxing Day", "Sunday"),
    ]
    assert all(reason.en for year in range(FIRST, LAST) for reason in holidays(year).values())


@given(days)
def test_the_days_off_are_those_before_the_next_working_day(day: date) -> None:
    found = [off for off, _ in days_off(day)]
    assert found == [day + timedelta(days=count) for count in range((next_working_day(day) - day).days)]
    assert bool(found) is not is_working_day(day)


# --- working days -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def working() -> list[date]:
    """Every working day of the holidays library, from some years before; after the last year it knows no holidays."""
    calendar = country_holidays("NO", years=range(FIRST - 2, LAST + 1))
    return [day for day in every_day(FIRST - 2) if calendar.is_working_day(day)]


def every_day(year: int = FIRST) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=count) for count in range((date(LAST + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("count", [1, 2, 5, 10, 63, 251, -1, -2, -5, -20, -251])
def test_working_days_added_to_any_day_are_those_of_the_holidays_library(count: int, working: list[date]) -> None:
    for day in every_day():
        at = bisect_right(working, day) + count - 1 if count > 0 else bisect_left(working, day) + count
        if at < len(working):
            assert add_working_days(day, count) == working[at], day


@pytest.mark.parametrize("gap", [0, 1, 3, 4, 7, 12, 31, 366, -1, -3, -12, -366])
def test_working_days_from_any_day_to_another_are_those_of_the_holidays_library(gap: int, working: list[date]) -> None:
    for day in every_day():
        end = day + timedelta(days=gap)
        if gap >= 0:
            expected = bisect_right(working, end) - bisect_right(working, day)
        else:
            expected = bisect_left(working, end) - bisect_left(working, day)
        if end.year <= LAST:
            assert working_days_between(day, end) == expected, day


def test_the_next_working_day_is_that_of_the_holidays_library(working: list[date]) -> None:
    for day in every_day():
        assert next_working_day(day) == working[bisect_left(working, day)]


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-12-23", 1, "2026-12-24"),
        ("2026-12-23", 2, "2026-12-28"),
        ("2026-12-30", 1, "2026-12-31"),
        ("2026-12-31", 1, "2027-01-04"),
        ("2026-04-01", 1, "2026-04-07"),  # from Wednesday to Tuesday over Easter: the longest there is
        ("2026-04-07", -1, "2026-04-01"),
        ("2027-05-14", 1, "2027-05-18"),
        ("2026-04-30", 1, "2026-05-04"),
        ("2026-05-16", 1, "2026-05-18"),
        ("2026-05-16", -1, "2026-05-15"),
        ("2026-05-16", 0, "2026-05-16"),
        ("2026-11-25", 5, "2026-12-02"),
        ("2026-12-02", -5, "2026-11-25"),
    ],
)
def test_the_first_day_is_not_counted_and_days_off_are_passed_over(start: str, count: int, end: str) -> None:
    assert add_working_days(date.fromisoformat(start), count) == date.fromisoformat(end)


@given(days, st.integers(-3000, 3000))
def test_working_days_added_and_then_counted_are_as_many(day: date, count: int) -> None:
    end = add_working_days(day, count)
    assert working_days_between(day, end) == count
    assert is_working_day(end) or count == 0


@given(days, st.integers(-500, 500), st.integers(0, 500))
def test_working_days_are_added_all_at_once_or_one_after_the_other(day: date, count: int, more: int) -> None:
    more = more if count >= 0 else -more
    assert add_working_days(add_working_days(day, count), more) == add_working_days(day, count + more)


@given(days, days, st.integers(-300, 300))
def test_adding_working_days_keeps_the_order_of_days(one: date, other: date, count: int) -> None:
    earlier, later = sorted((one, other))
    assert add_working_days(earlier, count) <= add_working_days(later, count)
    assert add_working_days(one, count) < add_working_days(one, count + 1)


@given(days, days, days)
def test_working_days_on_the_way_add_up(one: date, other: date, third: date) -> None:
    first, middle, last = sorted((one, other, third))
    there = working_days_between(first, middle) + working_days_between(middle, last)
    assert there == working_days_between(first, last) <= (last - first).days
    assert working_days_between(last, first) + working_days_between(first, last) in (-1, 0, 1)


def test_the_working_days_of_the_whole_calendar_are_those_between_its_ends() -> None:
    count = working_days_between(date.min, date.max)
    assert add_working_days(date.min, count) == date.max
    assert working_days_between(date.max, add_working_days(date.max, 1 - count)) == 1 - count
    assert next_working_day(date.max) == date.max, "no day is without a next working day"


# --- weeks and months -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "weeks"),
    [
        ("2026-12-01", "2027-01-05", 5),
        ("2026-12-01", "2027-01-04", 4),
        ("2026-12-01", "2026-12-01", 0),
        ("2026-12-08", "2026-12-01", -1),
        ("2026-12-07", "2026-12-01", 0),
    ],
)
def test_a_week_is_whole_on_the_same_weekday(start: str, end: str, weeks: int) -> None:
    assert whole_weeks(date.fromisoformat(start), date.fromisoformat(end)) == weeks


@given(days, days)
def test_whole_weeks_are_the_most_that_fit(start: date, end: date) -> None:
    weeks = whole_weeks(start, end)
    assert whole_weeks(end, start) == -weeks
    if start <= end:
        assert add_days(start, 7 * weeks) <= end < add_days(start, 7 * (weeks + 1))


@given(days)
def test_the_day_after_the_last_of_the_month_is_the_first_of_the_next(day: date) -> None:
    last = last_day_of_month(day)
    after = last + timedelta(days=1)
    assert (last.year, last.month, after.day) == (day.year, day.month, 1)
    assert last >= day


@given(days, month_counts)
def test_a_month_is_short_where_the_day_number_was_lost(day: date, count: int) -> None:
    moved = add_months(day, count)
    assert is_short_month(day, count) is (moved.day != day.day)
    assert not is_short_month(day, count) or moved == last_day_of_month(moved)


def test_only_a_month_that_lacks_the_day_is_short() -> None:
    assert is_short_month(date(2026, 8, 31), 6)
    assert is_short_month(date(2024, 2, 29), 12)
    assert not is_short_month(date(2024, 2, 29), 48)
    assert not is_short_month(date(2026, 11, 22), 6)
    assert not is_short_month(date(2023, 2, 28), 1)


def test_a_date_outside_the_calendar_is_an_error_not_a_wrong_date() -> None:
    for day, months in ((date(9999, 12, 1), 1), (date(1, 1, 31), -1), (date(2023, 1, 1), 10**9)):
        with pytest.raises(OverflowError):
            add_months(day, months)
    for count in (1, 10**6, 10**12):
        with pytest.raises(OverflowError):
            add_days(date(9999, 12, 31), count)
        with pytest.raises(OverflowError):
            add_working_days(date(9999, 12, 30), 1 + count)
        with pytest.raises(OverflowError):
            add_working_days(date(1, 1, 1), -count)
    with pytest.raises(OverflowError):
        is_short_month(date(9999, 12, 31), 2)


def test_only_the_courts_act_moves_a_deadline_off_a_day_off() -> None:
    assert [name for name, teller in TELLERE.items() if teller.moves] == ["domstolloven"]
    assert set(TELLERE) == {"domstolloven", "kalender", "avtale"}
    for teller in TELLERE.values():
        assert teller.navn.en
        assert teller.kilde.en
