"""A test case that a rule file carries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fasthandel.record import record
from fasthandel.rules.origin import Origin


@record
class Case:
    """A test case that a rule file carries: a practice, what to change in it, and what must come out."""

    navn: str
    praksis: str
    """The name of a shipped sample, or the path of a practice file counted from the rule file."""
    dato: date | None
    endre: Mapping[str, Any]
    """Values to set, by the key as the user writes it: "bud.beloep", "utstyr.U3.i_bruk"."""
    uten: tuple[str, ...]
    """Keys to take out."""
    ikke_aktuelt: tuple[str, ...]
    """Keys to state as not applicable."""
    ventet: Mapping[str, Any]
    """By the id of a component, or "takst": an exact amount, "mangler" or "gjelder_ikke"."""
    origin: Origin
