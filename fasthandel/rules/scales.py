"""Scales: steps with limits, the value at a point, and the sum over the steps."""

from __future__ import annotations

from typing import Any

from fasthandel.money import Number, whole
from fasthandel.record import record


@record
class Step:
    """One step of a scale: holds up to `limit`, which belongs to this step if `inclusive`."""

    limit: Number | None
    inclusive: bool
    value: Number

    def holds(self, x: Number) -> bool:
        """Return whether `x` is not above the step."""
        return self.limit is None or x < self.limit or (self.inclusive and x == self.limit)


Scaled = tuple[Step, ...]


def step_value(scale: Scaled, x: Any) -> Any:
    """Return the value of the step that `x` is in."""
    return next(step.value for step in scale if step.holds(x))


def stepwise(scale: Scaled, x: Any) -> Any:
    """Return the sum over the steps of the part of `x` in each, times the step's value. `x` below 0 gives 0."""
    total: Any = 0
    for part, step in parts_of(scale, x):
        total += part * step.value
    return whole(total)


def parts_of(scale: Scaled, x: Any) -> list[tuple[Any, Step]]:
    """Return the parts of `x` that lie in each step of a scale, with the step; none when `x` is 0 or less."""
    parts: list[tuple[Any, Step]] = []
    below: Any = 0
    for step in scale:
        top = x if step.limit is None else min(x, step.limit)
        if top > below:
            parts.append((top - below, step))
            below = top
    return parts
