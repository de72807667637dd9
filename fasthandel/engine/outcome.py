"""What a formula comes to: a value, or one of the two states that stand in for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from fasthandel import dates
from fasthandel.engine.nodes import Computed, Input, Rows
from fasthandel.errors import Problem
from fasthandel.facts import Given, Missing
from fasthandel.record import record
from fasthandel.text import Text


@record
class Unknown:
    """The value cannot be decided: the keys that are missing, or why not."""

    keys: tuple[str, ...]
    grunn: Text = Text("")
    problem: Problem | None = None
    """Set where a parameter that is needed has no value on the day."""


@record
class Absent:
    """The value does not apply."""

    grunn: Text


Outcome = Any
"""A value, a tuple of values (a list), `Unknown` or `Absent`."""


def merge(outcomes: Sequence[Outcome]) -> Unknown | Absent | None:
    """Return the state that outcomes needed together have: one that does not apply decides, then what is unknown."""
    for outcome in outcomes:
        if isinstance(outcome, Absent):
            return outcome
    unknown = [outcome for outcome in outcomes if isinstance(outcome, Unknown)]
    if not unknown:
        return None
    keys = tuple(dict.fromkeys(key for outcome in unknown for key in outcome.keys))
    grunn = next((outcome.grunn for outcome in unknown if outcome.grunn), Text(""))
    return Unknown(keys, grunn, next((outcome.problem for outcome in unknown if outcome.problem), None))


def given_keys(node: Input) -> list[str]:
    """Return the keys of the user's own figures that a node rests on."""
    if isinstance(node, Given):
        return [node.id]
    if isinstance(node, Rows):
        return [key for row in node.rows for one in row.inputs for key in given_keys(one)]
    if isinstance(node, Computed):
        return [key for one in node.inputs for key in given_keys(one)]
    return list(node.keys) if isinstance(node, Missing) else []


def shift_date(day: date, count: int, unit: str) -> date:
    """Return `day` moved by `count` of one of the `TIME_UNITS`. Raises OverflowError out of the calendar."""
    if unit in ("aar", "mnd"):
        return dates.add_months(day, 12 * count if unit == "aar" else count)
    if unit == "virkedager":
        return dates.add_working_days(day, count)
    return dates.add_days(day, 7 * count if unit == "uker" else count)
