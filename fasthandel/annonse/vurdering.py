"""How sure a wording is in its sentence: denials, conditions, wishes, bounds and approximations around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from fasthandel.annonse.ledd import Ledd
from fasthandel.annonse.ordsett import (
    ANDRE,
    ENHETER,
    FOER,
    FORDEL,
    GRENSE,
    KAN,
    NEKTING,
    OMTRENT,
    TIDLIGST,
    UKEDAGER,
    UTENLANDSK,
    VILKAAR,
)
from fasthandel.facts import FactType
from fasthandel.units import KRONER, Kind

_CLAUSE_ENDS = frozenset({",", ":", ";", "(", ")", "•", "|", "men", "mens", "medan", "samt"})
_BEFORE, _AFTER, _WISH_AFTER, _CONDITION_BEFORE = 5, 2, 6, 20
_UNIT_PRICE = frozenset({"per", "pr", "/"})
_LARGE = 10_000
"""A bare number from here on may be an amount: smaller ones are years, lists and postal codes."""
_FIRST_YEAR, _LAST_YEAR = 1980, 2060
_MOST = frozenset({"maks", "maksimalt", "inntil", "opptil", "høyst", "høgst", "maksimum"})


def clause_before(parts: Sequence[Ledd], start: int, most: int) -> list[Ledd]:
    """Return the parts before `start` in the same clause, at most `most`, the nearest first."""
    found: list[Ledd] = []
    for part in reversed(parts[max(start - most, 0) : start]):
        if part.ord in _CLAUSE_ENDS or part.ord == ".":
            break
        found.append(part)
    return found


def clause_after(parts: Sequence[Ledd], end: int, most: int) -> list[Ledd]:
    """Return the parts from `end` on in the same clause, at most `most`."""
    found: list[Ledd] = []
    for part in parts[end : end + most]:
        if part.ord in _CLAUSE_ENDS or part.ord == ".":
            break
        found.append(part)
    return found


def denials(parts: Sequence[Ledd], start: int, end: int) -> list[Ledd]:
    """Return the denials that stand before, in and right after the parts from `start` to `end`."""
    around = [*clause_before(parts, start, _BEFORE), *parts[start:end], *clause_after(parts, end, _AFTER)]
    return [part for part in around if part.slag == "ord" and part.ord in NEKTING]


def hedges(parts: Sequence[Ledd], start: int, place: int) -> list[Ledd]:
    """Return the words that make what is said from `start` on, or the value at `place`, only likely, or a bound."""
    before = [part for part in clause_before(parts, start, _BEFORE) if part.ord in KAN]
    return before + [part for part in parts[max(place - 2, 0) : place] if part.ord in OMTRENT | GRENSE]


def any_of(parts: Sequence[Ledd], words: frozenset[str]) -> bool:
    """Return whether one of the words stands among the parts."""
    return any(part.ord in words for part in parts)


def is_conditional(parts: Sequence[Ledd], start: int, end: int) -> bool:
    """Return whether what is said from `start` to `end` hangs on a condition."""
    return any_of(clause_before(parts, start, _CONDITION_BEFORE), VILKAAR) or any_of(parts[start:end], VILKAAR)


def may_be(parts: Sequence[Ledd], start: int, end: int) -> bool:
    """Return whether it is only said that it may be so."""
    return any_of(clause_before(parts, start, _BEFORE), KAN) or any_of(parts[start:end], KAN)


def is_wish(parts: Sequence[Ledd], start: int, end: int) -> bool:
    """Return whether it is wished for, not required."""
    around = [*clause_before(parts, start, _WISH_AFTER), *parts[start:end], *clause_after(parts, end, _WISH_AFTER)]
    return any_of(around, FORDEL)


def is_of_others(parts: Sequence[Ledd], start: int) -> bool:
    """Return whether it is said of somebody else than the doctor who is sought."""
    return any(part.ord.startswith(ANDRE) for part in clause_before(parts, start, _WISH_AFTER))


def is_small(value: int | Fraction, fact: FactType) -> bool:
    """Return whether an amount is so small that it is perhaps counted in thousands of kroner."""
    return fact.unit == KRONER and 0 < value < _LARGE and not fact.path.endswith(("for_hjemmel", "for_liste"))


def was_before(parts: Sequence[Ledd], start: int, end: int) -> bool:
    """Return whether it is said of an earlier announcement or price."""
    return any_of(clause_before(parts, start, 3), FOER) or any_of(parts[start:end], FOER)


def is_approximate(parts: Sequence[Ledd], place: int, fact: FactType) -> bool:
    """Return whether the value at `place` is approximate, or for a date only the earliest or latest."""
    before = parts[max(place - 2, 0) : place]
    if any_of(before, OMTRENT):
        return True
    return fact.path.endswith("tiltredelse") and any_of(before, TIDLIGST)


def is_bound(parts: Sequence[Ledd], place: int, fact: FactType) -> bool:
    """Return whether the number at `place` is a bound of the value: "over 1 100", "fra kr 900 000"."""
    if fact.kind is not Kind.TALL or str(fact.unit) == "uker":
        return fact.kind is Kind.TALL and any_of(parts[max(place - 2, 0) : place], GRENSE - {"fra", "frå"} - _MOST)
    before = parts[max(place - 2, 0) : place]
    allowed = _MOST if fact.path.endswith("listetak") else frozenset[str]()
    return any_of(before, GRENSE - allowed)


def wrong_weekday(parts: Sequence[Ledd], place: int) -> bool:
    """Return whether the day of the week before a date is not the date's."""
    day = parts[place].verdi
    for part in parts[max(place - 2, 0) : place]:
        if part.ord in UKEDAGER and isinstance(day, date):
            return day.weekday() != UKEDAGER[part.ord]
    return False


def counts_something_else(parts: Sequence[Ledd], place: int, fact: FactType) -> bool:
    """Return whether the word after a number is another unit than the key's."""
    after = parts[place + 1].ord if place + 1 < len(parts) and parts[place + 1].slag == "ord" else ""
    own = ENHETER.get(str(fact.unit), frozenset())
    return bool(after) and any(after in words for words in ENHETER.values()) and after not in own


SORTS = ("kr", "tall", "dato", "uker")


def accepted(parts: Sequence[Ledd]) -> dict[str, frozenset[int]]:
    """Return for each sort of value the indexes of the parts that can be one."""
    return {slag: frozenset(at for at in range(len(parts)) if accepts(parts, at, slag)) for slag in SORTS}


def accepts(parts: Sequence[Ledd], place: int, slag: str) -> bool:
    """Return whether the part at `place` can be a value of the sort."""
    if slag == "kr":
        return _is_amount(parts, place)
    return _is_number(parts, place) if slag == "tall" else parts[place].slag == slag


def _is_amount(parts: Sequence[Ledd], place: int) -> bool:
    part = parts[place]
    after = parts[place + 1 : place + 3]
    if part.slag == "kr":
        yearly = len(after) > 1 and after[1].ord in ("år", "året")
        return not after or after[0].ord not in _UNIT_PRICE or yearly
    beside = [*parts[max(place - 1, 0) : place], *after[:1]]
    if part.slag != "tall" or any_of(beside, UTENLANDSK):
        return False
    other = bool(after) and any(after[0].ord in words for words in ENHETER.values())
    return not other and isinstance(part.verdi, int) and part.verdi >= _LARGE


def _is_number(parts: Sequence[Ledd], place: int) -> bool:
    part = parts[place]
    if part.slag == "ord":
        return isinstance(part.verdi, int | Fraction)
    return part.slag == "tall" and not is_year(parts, place)


def is_year(parts: Sequence[Ledd], place: int) -> bool:
    """Return whether a number is a year: written as one, and after "i", "år" or a bracket, or before a colon."""
    part = parts[place]
    if not isinstance(part.verdi, int) or not _FIRST_YEAR <= part.verdi <= _LAST_YEAR or not part.ord.isdigit():
        return False
    before = parts[place - 1].ord if place else ""
    after = parts[place + 1].ord if place + 1 < len(parts) else ""
    return before in ("i", "år", "året", "(", "per", "pr", "for", "regnskapsåret") or after in (
        ":",
        ")",
        "=",
        "var",
        "-",
    )
