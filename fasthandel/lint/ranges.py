"""Which values a formula can take: every value that some practice and some day could give lies in the range.

A range may be wider than what really occurs, never narrower. What follows from a range (this condition never holds)
is therefore true; what does not follow may be true as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from fasthandel.facts import Value
from fasthandel.money import Number, divide
from fasthandel.record import record

_End = tuple[int, Number]
"""An end of a span that can be compared: (-1, 0) without end downwards, (0, number), (1, 0) without end upwards."""


@record
class Span:
    """Numbers from `low` to `high`, both inclusive; None is without end. A date counts as its ordinal."""

    low: Number | None = None
    high: Number | None = None

    @property
    def is_point(self) -> bool:
        """True for one single number."""
        return self.low is not None and self.low == self.high

    def __add__(self, other: Span) -> Span:
        return Span(_both(self.low, other.low, 1), _both(self.high, other.high, 1))

    def __neg__(self) -> Span:
        return Span(_negative(self.high), _negative(self.low))

    def __sub__(self, other: Span) -> Span:
        return self + -other

    def __mul__(self, other: Span) -> Span:
        products = [_times(one, by) for one in self._ends() for by in other._ends()]
        (below, low), (above, high) = min(products), max(products)
        return Span(None if below else low, None if above else high)

    def _ends(self) -> tuple[_End, _End]:
        return (-1, 0) if self.low is None else (0, self.low), (1, 0) if self.high is None else (0, self.high)

    def inverse(self) -> Span:
        """Return the range of 1 divided by the numbers, zero left out: such a division has no value."""
        low, high = self.low, self.high
        if low is not None and low >= 0:
            return Span(0 if high is None else divide(1, high) if high else None, divide(1, low) if low > 0 else None)
        if high is not None and high <= 0:
            return -(-self).inverse()
        return Span()


@record
class Truths:
    """Yes, no, or either."""

    yes: bool = True
    no: bool = True

    @property
    def only(self) -> bool | None:
        """The one answer that is possible, None where both are."""
        return None if self.yes and self.no else self.yes


@record
class Choices:
    """Texts; None is any."""

    words: frozenset[str] | None = None


Range = Span | Truths | Choices
EITHER = Truths()


def point(value: Value) -> Range:
    """Return the range that holds one value."""
    if isinstance(value, bool):
        return Truths(value, not value)
    if isinstance(value, str):
        return Choices(frozenset({value}))
    number = value if isinstance(value, int | Fraction) else value.toordinal()
    return Span(number, number)


def union(ranges: Iterable[Range]) -> Range:
    """Return the range of everything in any of the ranges, all of one kind."""
    found = list(ranges)
    first = found[0] if found else Span()
    if isinstance(first, Truths):
        truths = [one for one in found if isinstance(one, Truths)]
        return Truths(any(one.yes for one in truths), any(one.no for one in truths))
    if isinstance(first, Choices):
        words = [one.words for one in found if isinstance(one, Choices)]
        return Choices(None if None in words else frozenset().union(*(one for one in words if one is not None)))
    return hull([one for one in found if isinstance(one, Span)])


def hull(spans: Iterable[Span]) -> Span:
    """Return the span from the least to the greatest number of the spans."""
    found = list(spans)
    lows, highs = [one.low for one in found], [one.high for one in found]
    return Span(
        None if None in lows or not lows else min(low for low in lows if low is not None),
        None if None in highs or not highs else max(high for high in highs if high is not None),
    )


def compared(op: str, left: Range, right: Range) -> Truths:
    """Return what a comparison can come to."""
    if isinstance(left, Span) and isinstance(right, Span):
        return _COMPARE[op](left, right)
    if isinstance(left, Choices) and isinstance(right, Choices) and left.words is not None and right.words is not None:
        same = bool(left.words & right.words)
        differ = len(left.words | right.words) > 1
        return Truths(same, differ) if op == "==" else Truths(differ, same)
    if isinstance(left, Truths) and isinstance(right, Truths):
        same = (left.yes and right.yes) or (left.no and right.no)
        differ = (left.yes and right.no) or (left.no and right.yes)
        return Truths(same, differ) if op == "==" else Truths(differ, same)
    return EITHER


def _below(left: Span, right: Span) -> Truths:
    """`left < right`."""
    yes = left.low is None or right.high is None or left.low < right.high
    no = left.high is None or right.low is None or left.high >= right.low
    return Truths(yes, no)


def _equal(left: Span, right: Span) -> Truths:
    meet = _below(left, right).no and _below(right, left).no
    same = left.is_point and left == right
    apart = (_below(left, right).only or _below(right, left).only) is True
    return Truths(meet and not apart, not same)


def _swapped(truths: Truths) -> Truths:
    return Truths(truths.no, truths.yes)


_COMPARE: dict[str, Callable[[Span, Span], Truths]] = {
    "<": _below,
    ">": lambda left, right: _below(right, left),
    ">=": lambda left, right: _swapped(_below(left, right)),
    "<=": lambda left, right: _swapped(_below(right, left)),
    "==": _equal,
    "!=": lambda left, right: _swapped(_equal(left, right)),
}


def _both(left: Number | None, right: Number | None, sign: int) -> Number | None:
    return None if left is None or right is None else left + sign * right


def _negative(number: Number | None) -> Number | None:
    return None if number is None else -number


def _times(one: _End, by: _End) -> _End:
    """Return the product of two ends; nothing times without end is nothing."""
    sign = _sign(one) * _sign(by)
    return (sign, 0) if sign and (one[0] or by[0]) else (0, one[1] * by[1])


def _sign(end: _End) -> int:
    way, number = end
    return way or (number > 0) - (number < 0)
