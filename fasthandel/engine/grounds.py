"""What the decided kroner of a result rest on: quotation, mention, derivation or assumption, and judgement.

`Grounds` asks no more than how sure each amount is, for comparing many results; `explain.Explainer` also gathers the
sources, parameters and rules behind it. A test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from fasthandel.engine.document_lines import decided_lines
from fasthandel.engine.interpret import passing
from fasthandel.engine.nodes import Computed, Input, Line, Parameter, Rows, value_or_zero
from fasthandel.facts import Given, NotApplicable
from fasthandel.money import Number, divide, plain
from fasthandel.rules.model import SIKKERHET


class Sure(Protocol):
    """How sure a value is."""

    @property
    def sikkerhet(self) -> str | None:
        """The weakest certainty behind it; None when there are but the user's own figures."""

    @property
    def skjoenn(self) -> bool:
        """True when a grade set by judgement is behind it."""


class Ground(NamedTuple):
    """How sure a value is."""

    sikkerhet: str | None
    skjoenn: bool


_WEAKNESS = {"": -1, **{level: place for place, level in enumerate(SIKKERHET)}}
_NOTHING = (-1, False)


class Grounds:
    """Finds how sure the lines of a result are; each node is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, bool]] = {}

    def of(self, line: Line) -> Ground:
        """Return how sure a line is: no surer than its rule and the weakest of what it was computed from."""
        weakest, graded = self._weakest((line.node, *line.inputs), _WEAKNESS[line.rule.basis.sikkerhet])
        return Ground(SIKKERHET[weakest] if weakest >= 0 else None, graded)

    def _weakest(self, nodes: Iterable[Input], weakest: int = -1) -> tuple[int, bool]:
        graded = False
        for node in nodes:
            found = self._known.get(id(node))
            if found is None:
                found = self._known[id(node)] = self._look(node)
            weakest = max(weakest, found[0])
            graded = graded or found[1]
        return weakest, graded

    def _look(self, node: Input) -> tuple[int, bool]:
        match node:
            case Computed():
                return self._weakest(node.inputs, _WEAKNESS[node.rule.basis.sikkerhet] if node.rule else -1)
            case Parameter():
                return _WEAKNESS[node.dated.basis.sikkerhet], False
            case Rows():
                return self._weakest(one for row in passing(node) for one in row.inputs)
            case Given():
                return -1, node.skjoenn
            case _:
                return _NOTHING


Amounts = Sequence[tuple[Number, Sure]]


def amounts(lines: Iterable[Line], sure: Callable[[Line], Sure]) -> Iterator[tuple[Number, Sure]]:
    """Yield each amount that counts, roundings included, with how sure it is. They add up to the decided sum."""
    for line in decided_lines(lines):
        counted = value_or_zero(line.node)
        if not line.parts:
            if counted is not None and not isinstance(line.node, NotApplicable):
                yield counted, sure(line)
            continue
        rounded = line.rounding
        if rounded and rounded.difference:
            yield rounded.difference, sure(line)


def rests_on(found: Amounts) -> list[dict[str, Any]]:
    """Return how many kroner rest on each certainty, the surest first; "ingen" is the user's own figures alone."""
    sums: dict[str, Number] = {}
    for amount, sure in found:
        level = sure.sikkerhet or "ingen"
        sums[level] = sums.get(level, 0) + amount
    total = sum(sums.values())
    levels = [level for level in (*SIKKERHET, "ingen") if level in sums]
    return [{"sikkerhet": level, "beloep": plain(sums[level]), "andel": share(sums[level], total)} for level in levels]


def judgement(found: Amounts) -> dict[str, Any] | None:
    """Return the part that rests on grades a person has set; None when nothing does.

    It has no share where other parts take away from it: more than all of a sum is not a share of it.
    """
    if not any(sure.skjoenn for _, sure in found):
        return None
    graded, total = sum(amount for amount, sure in found if sure.skjoenn), sum(amount for amount, _ in found)
    return {"beloep": plain(graded), "andel": share(graded, total) if 0 <= graded <= total else None}


def share(part: Number, total: Number) -> str | None:
    """Return a part's share of a total, None when the total is nothing."""
    return plain(divide(part, total)) if total else None
