"""The tables of rule sets for `docs/regimer.md`, read off the rule files."""

from __future__ import annotations

import re
from typing import Any

from fasthandel.rules import list_document


def _rows(*, blocks: bool) -> list[dict[str, Any]]:
    return [one for one in list_document()["regelsett"] if one["byggekloss"] is blocks]


def _days(one: dict[str, Any]) -> str:
    start, end = one["gyldig_fra"], one["gyldig_til"]
    if start and end:
        return f"{start} til {end}"
    return f"fra {start}" if start else f"til {end}" if end else "uten grense"


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("|", "\\|").strip()


def rule_sets() -> str:
    """Every rule set that gives a takst: its name, status, area, days and currency."""
    head = "| id | navn | status | område | dager | valuta |\n|---|---|---|---|---|---|"
    rows = (
        f"| `{one['id']}` | {_cell(one['navn'])} | {one['status']} | {', '.join(one['omraade']) or 'alle'} | "
        f"{_days(one)} | {one['valuta']} |"
        for one in _rows(blocks=False)
    )
    return "\n".join([head, *rows])


def building_blocks() -> str:
    """Every building block and what it is."""
    rows = (f"| `{one['id']}` | {_cell(one['beskrivelse'] or one['navn'])} |" for one in _rows(blocks=True))
    return "\n".join(["| id | hva den er |\n|---|---|", *rows])
