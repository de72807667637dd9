"""Calendar arithmetic under named counting rules (`teller`), and Norwegian public holidays.

Nothing here asks what today is. A counting rule says what a month is at a month's end and whether a deadline that ends
on a day off moves; a rule set must name one before it may add months or years to a date.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

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
}
"""The counting rules a rule set may name. Source of the first: domstolloven § 148(1)–(2) and § 149(1)."""


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


def whole_years(start: date, end: date) -> int:
    """Return how many whole years lie between the two days; 29 February is reached on 28 February in a common year."""
    months = whole_months(start, end)
    return months // 12 if months >= 0 else -(-months // 12)


@lru_cache(maxsize=512)
def holidays(year: int) -> frozenset[date]:
    """Return the Norwegian public holidays of `year`, Sundays apart.

    Source: lov om helligdager (LOV-1995-02-24-12) § 2 and LOV-1947-04-26-1 § 1 (1 and 17 May).
    """
    easter = _easter(year)
    moving = {easter + timedelta(days=offset) for offset in (-3, -2, 0, 1, 39, 49, 50)}
    return frozenset(moving | {date(year, month, day) for month, day in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))})


def is_working_day(day: date) -> bool:
    """Return False on Saturdays, Sundays and public holidays. 24 and 31 December are working days."""
    return day.weekday() < 5 and day not in holidays(day.year)  # noqa: PLR2004 - Monday is 0


def next_working_day(day: date) -> date:
    """Return `day` itself if it is a working day, else the first working day after it (domstolloven § 149(1))."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (anonymous computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
