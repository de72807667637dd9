"""Calendar arithmetic under named counting rules (`teller`), and Norwegian public holidays.

Nothing here asks what today is. A counting rule says what a month is at a month's end and whether a deadline that ends
on a day off moves; a rule set must name one before it may add months or years to a date.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from types import MappingProxyType

from fasthandel.record import record
from fasthandel.text import Text


@record
class Teller:
    """A named counting rule. Months and years end on the same day number, or on the month's last day if it lacks it."""

    navn: Text
    moves: bool
    """True if a deadline that ends on a Saturday, Sunday or public holiday moves to the next working day."""
    kilde: Text


TELLERE: dict[str, Teller] = {
    "domstolloven": Teller(
        Text("domstolloven §§ 148–149", "Courts of Justice Act §§ 148–149"),
        moves=True,
        kilde=Text(
            "Startdagen telles ikke, sluttdagen telles; lørdag og helgedag flytter fristen til neste virkedag.",
            "The first day is not counted, the last is; Saturdays and holidays move the deadline to a working day.",
        ),
    ),
    "kalender": Teller(
        Text("ren kalender", "plain calendar"),
        moves=False,
        kilde=Text(
            "Som domstolloven § 148, men datoen flyttes ikke.", "As § 148 of the Courts Act, but the date never moves."
        ),
    ),
    "avtale": Teller(
        Text("avtalen, talt som i domstolloven § 148", "the agreement, counted as in § 148 of the Courts Act"),
        moves=False,
        kilde=Text(
            "Avtalen sier ikke hvordan tiden telles. Den telles som i domstolloven § 148, og datoen flyttes ikke.",
            "The agreement does not say how time is counted. It is counted as in § 148 of the Courts Act, and the date "
            "never moves.",
        ),
    ),
}
"""The counting rules a rule set may name. Source of the first: domstolloven § 148(1)–(2) and § 149(1).

No counting rule was found in the framework agreements; the third is § 148 by analogy, without the move of § 149.
"""

SATURDAY, WEEK = 5, 7
_WEEKEND = {SATURDAY: Text("lørdag", "Saturday"), SATURDAY + 1: Text("søndag", "Sunday")}

# Source: lov om helligdager (LOV-1995-02-24-12) § 2; 1 and 17 May are equal to them by LOV-1947-04-26-1 § 1.
_FROM_EASTER = {
    -3: Text("skjærtorsdag", "Maundy Thursday"),
    -2: Text("langfredag", "Good Friday"),
    0: Text("1. påskedag", "Easter Sunday"),
    1: Text("2. påskedag", "Easter Monday"),
    39: Text("Kristi himmelfartsdag", "Ascension Day"),
    49: Text("1. pinsedag", "Whit Sunday"),
    50: Text("2. pinsedag", "Whit Monday"),
}
"""The holidays that follow Easter, by how many days after Easter Sunday they are."""
_FIXED = {
    (1, 1): Text("1. nyttårsdag", "New Year's Day"),
    (5, 1): Text("1. mai", "1 May"),
    (5, 17): Text("17. mai", "17 May"),
    (12, 25): Text("1. juledag", "Christmas Day"),
    (12, 26): Text("2. juledag", "Boxing Day"),
}
"""The holidays with a day of their own, by month and day."""


def add_months(day: date, months: int) -> date:
    """Return the same day number `months` later, or that month's last day if it lacks the day (domstolloven § 148(2)).

    Raises:
        OverflowError: the year would leave 1–9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:  # noqa: PLR2004 - the range that datetime.date can hold
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """Return the day `days` later. Raises OverflowError when the year would leave 1–9999."""
    return day + timedelta(days=days)


def whole_months(start: date, end: date) -> int:
    """Return how many whole months lie between the two days, by the month ends of `add_months`; negative backwards."""
    if end < start:
        return -whole_months(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def whole_weeks(start: date, end: date) -> int:
    """Return how many whole weeks lie between the two days; negative backwards."""
    weeks = abs((end - start).days) // WEEK
    return weeks if start <= end else -weeks


def whole_years(start: date, end: date) -> int:
    """Return how many whole years lie between the two days; 29 February is reached on 28 February in a common year."""
    months = whole_months(start, end)
    return months // 12 if months >= 0 else -(-months // 12)


def last_day_of_month(day: date) -> date:
    """Return the last day of the month that `day` is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def is_short_month(start: date, months: int) -> bool:
    """Return whether `add_months` ends on a month's last day because the month lacks the day (domstolloven § 148(2)).

    Raises:
        OverflowError: as for `add_months`.
    """
    return add_months(start, months).day < start.day


# --- days off and working days ---------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def holidays(year: int) -> Mapping[date, Text]:
    """Return the Norwegian public holidays of `year`, other Sundays apart, in order, each with its name.

    Two that fall on one day have both names: "2. pinsedag, 17. mai".
    """
    easter = _easter(year)
    named = [(easter + timedelta(days=offset), navn) for offset, navn in _FROM_EASTER.items()]
    named += [(date(year, month, day), navn) for (month, day), navn in _FIXED.items()]
    found: dict[date, Text] = {}
    for day, navn in named:
        known = found.get(day)
        found[day] = navn if known is None else Text(f"{known.nb}, {navn.nb}", f"{known.en}, {navn.en}")
    return MappingProxyType(dict(sorted(found.items())))


def is_working_day(day: date) -> bool:
    """Return False on Saturdays, Sundays and public holidays. 24 and 31 December are working days."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def next_working_day(day: date) -> date:
    """Return `day` itself if it is a working day, else the first working day after it (domstolloven § 149(1))."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def days_off(day: date) -> tuple[tuple[date, Text], ...]:
    """Return each day from `day` up to but not including the next working day, with why it is none.

    The reason is the name of the holiday, or else "lørdag" or "søndag". Nothing for a working day.
    """
    end = next_working_day(day)
    days = (day + timedelta(days=count) for count in range((end - day).days))
    return tuple([(off, holidays(off.year).get(off) or _WEEKEND[off.weekday()]) for off in days])


def add_working_days(day: date, count: int) -> date:
    """Return the working day number `count` after `day`, which itself is not counted; negative counts backwards.

    Number 0 is `day` itself, a day off as well.

    Raises:
        OverflowError: the year would leave 1–9999.
    """
    while count:
        reached = _add_weekdays(day, count)
        if count > 0:
            count = _holidays_between(day, reached, bisect_right)
        else:
            count = -_holidays_between(reached, day, bisect_left)
        day = reached
    return day


def working_days_between(start: date, end: date) -> int:
    """Return how many working days there are from `start` to `end`: the first day is not counted, the last is.

    Backwards the number is negative. To a working day it is the count by which `add_working_days` gets there.
    """
    if start <= end:
        weekdays = _weekdays_until(end.toordinal()) - _weekdays_until(start.toordinal())
        return weekdays - _holidays_between(start, end, bisect_right)
    weekdays = _weekdays_until(start.toordinal() - 1) - _weekdays_until(end.toordinal() - 1)
    return _holidays_between(end, start, bisect_left) - weekdays


def _weekdays_until(ordinal: int) -> int:
    """Return how many days Monday to Friday there are up to and including a day; the first, 1, is a Monday."""
    weeks, rest = divmod(ordinal, WEEK)
    return SATURDAY * weeks + min(rest, SATURDAY)


def _add_weekdays(day: date, count: int) -> date:
    """Return the day Monday to Friday that is number `count` after `day`, holidays counted; `count` is not 0."""
    today = day.weekday()
    counted = min(today, SATURDAY - 1) if count > 0 else min(today, SATURDAY)  # a weekend counts as the day it follows
    weeks, rest = divmod(counted + count, SATURDAY)
    return day + timedelta(days=WEEK * weeks + rest - today)


def _holidays_between(start: date, end: date, place: Callable[[Sequence[date], date], int]) -> int:
    """Return how many holidays on Monday to Friday lie between two days.

    `place` says which of the days count: `bisect_right` the last and not the first, `bisect_left` the other way.
    """
    of_years = sum([len(_weekday_holidays(year)) for year in range(start.year, end.year)])
    return of_years + place(_weekday_holidays(end.year), end) - place(_weekday_holidays(start.year), start)


@cache
def _weekday_holidays(year: int) -> tuple[date, ...]:
    """Return the holidays of `year` that are not on a Saturday or Sunday, in order."""
    return tuple([day for day in holidays(year) if day.weekday() < SATURDAY])


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (anonymous computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
