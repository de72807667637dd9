"""Checks across keys: what no single key can tell. Errors stop the calculation, warnings are shown with it.

Each check looks only at sound values, so it also runs when something else in the file is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.errors import Problem
from fasthandel.praksis import checks_avtaler, checks_items, checks_practice, checks_utlysning, identity, not_applicable
from fasthandel.praksis.sheet import Sheet

CHECKS = (
    *checks_practice.CHECKS,
    *checks_items.CHECKS,
    *checks_utlysning.CHECKS,
    *checks_avtaler.CHECKS,
    not_applicable.check,
)


def check_all(sheet: Sheet) -> Iterator[Problem]:
    """Yield what every check finds, check by check."""
    for check in CHECKS:
        yield from check(sheet)
    yield from identity.identity_warnings(sheet.document)
