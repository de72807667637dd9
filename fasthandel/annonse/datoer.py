"""Dates as Norwegians write them: "15. mars 2027", "15.03.27", "15/3-27", "2027-03-15"."""

from __future__ import annotations

import re
from datetime import date

from fasthandel.annonse.ordsett import MAANEDER

_S = "[ \t]{0,3}"
_MONTH = "(?:" + "|".join(sorted(MAANEDER, key=len, reverse=True)) + r")(?![^\W\d])"
_BEFORE = r"(?<!\w)(?<!\d[.,/-])"
_AFTER = r"(?!\w|[.,/-]\d)"
_YEAR = r"(?:19|20)\d\d"

DATES = (
    # "1.–15. mars 2027", "1. mars–15. april 2027": a span, and no date
    rf"{_BEFORE}\d{{1,2}}\.?{_S}(?:{_MONTH}{_S})?-{_S}\d{{1,2}}\.?{_S}{_MONTH}\.?(?:{_S}{_YEAR}(?!\d))?",
    # "15. mars 2027", "15.mars", "15 mars, 2027", "15. mars '27"
    rf"{_BEFORE}\d{{1,2}}{_S}\.?{_S}{_MONTH}\.?(?:,?{_S}{_YEAR}(?!\d)|{_S}'\d\d(?!\d))?",
    # "mars 2027"
    rf"(?<!\w){_MONTH}\.?{_S}{_YEAR}(?!\d)",
    # "2027-03-15", also with a time of day
    rf"{_BEFORE}\d{{4}}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?z?)?(?!\d|-\d)",
    # "15.03.2027", "15. 3. 2027", "15.03 2027", "15.3.27"
    rf"{_BEFORE}\d{{1,2}}[ \t]?\.[ \t]?\d{{1,2}}(?:[ \t]?\.[ \t]?|[ \t]){_YEAR}{_AFTER}",
    rf"{_BEFORE}\d{{1,2}}\.\d{{1,2}}\.\d\d{_AFTER}",
    # "15/3-27", "15/3 2027", "15/3-2027", "15/3/2027", "15-03-2027"
    rf"{_BEFORE}\d{{1,2}}/\d{{1,2}}[ \t]?[-/ .][ \t]?{_YEAR}{_AFTER}",
    rf"{_BEFORE}\d{{1,2}}/\d{{1,2}}[-/]\d\d{_AFTER}",
    rf"{_BEFORE}\d{{1,2}}-\d{{1,2}}-{_YEAR}{_AFTER}",
)
"""Expressions that hold no group, each bounded; the first that fits is taken."""

_NUMBERS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_SPAN = re.compile(rf"\d\.?{_S}(?:{_MONTH}{_S})?-{_S}\d{{1,2}}\.?{_S}[^\W\d]")
_FIRST_SHORT, _LAST_SHORT = 10, 59
"""Years of two digits that are read, as 2010–2059: no announcement under these agreements lies outside."""
_FIRST, _LAST = date(1990, 1, 1), date(2100, 12, 31)
_MOST_MONTHS = 12
_LONG_YEAR = 4


def read(written: str) -> tuple[date | None, str, bool]:
    """Return the date that `written` gives, or why it gives none, and whether elsewhere it would be another date."""
    words = [word for word in _WORD.findall(written) if word in MAANEDER]
    numbers = _NUMBERS.findall(written)
    if words and _SPAN.search(written):
        return None, "spenn", False
    if words:
        return _with_month(words[0], numbers, written)
    if len(numbers[0]) == _LONG_YEAR:
        return *_day(int(numbers[0]), int(numbers[1]), int(numbers[2])), False
    first, second, year = int(numbers[0]), int(numbers[1]), numbers[2]
    slashes = written.count("/") > 1 or ("-" in written and "/" not in written)
    if len(year) < _LONG_YEAR and slashes and first <= _MOST_MONTHS:
        return None, "tvetydig", False  # 3/4/27: in Norway 3 April, elsewhere 4 March or 2003
    doubt = slashes and first <= _MOST_MONTHS and first != second
    return *_day(_full(year), second, first), doubt


def _with_month(word: str, numbers: list[str], written: str) -> tuple[date | None, str, bool]:
    if len(numbers[0]) == _LONG_YEAR:
        return None, "uten_dag", False
    if len(numbers) == 1:
        return None, "uten_aar", False
    year = _full(numbers[1]) if "'" in written else int(numbers[1])
    return *_day(year, MAANEDER[word], int(numbers[0])), False


def _full(year: str) -> int:
    """Return a year in four digits; 0, which no date has, for two digits that may be of either century."""
    if len(year) == _LONG_YEAR:
        return int(year)
    return 2000 + int(year) if _FIRST_SHORT <= int(year) <= _LAST_SHORT else 0


def _day(year: int, month: int, day: int) -> tuple[date | None, str]:
    if not year:
        return None, "tvetydig"
    try:
        found = date(year, month, day)
    except ValueError:
        return None, "finnes_ikke"
    return (found, "") if _FIRST <= found <= _LAST else (None, "finnes_ikke")
