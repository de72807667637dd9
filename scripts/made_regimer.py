"""The tables of rule sets for `docs/regimer.md`, read off the rule files."""

from __future__ import annotations

import re
from typing import Any

from fasthandel.rules import list_document
from fasthandel.rules.model import SUMMER

_GIR = {"frister": "frister", "krav": "kontroller av en utlysning"}


def _rows(*, blocks: bool) -> list[dict[str, Any]]:
    return [one for one in list_document()["regelsett"] if one["byggekloss"] is blocks]


def _place(one: dict[str, Any]) -> str:
    return ", ".join(one["omraade"]) or "alle"


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
        f"| `{one['id']}` | {_cell(one['navn'])} | {one['status']} | {_place(one)} | {_days(one)} | {one['valuta']} |"
        for one in _rows(blocks=False)
        if one["gir"] in SUMMER
    )
    return "\n".join([head, *rows])


def rule_sets_without_a_sum() -> str:
    """Every rule set that gives deadlines or checks and no takst: what it gives, its name, status, area and days."""
    head = "| id | navn | gir | status | område | dager |\n|---|---|---|---|---|---|"
    rows = (
        f"| `{one['id']}` | {_cell(one['navn'])} | {_GIR[one['gir']]} | {one['status']} | {_place(one)} | "
        f"{_days(one)} |"
        for one in _rows(blocks=False)
        if one["gir"] not in SUMMER
    )
    return "\n".join([head, *rows])


def building_blocks() -> str:
    """Every building block and what it is."""
    rows = (f"| `{one['id']}` | {_cell(one['beskrivelse'] or one['navn'])} |" for one in _rows(blocks=True))
    return "\n".join(["| id | hva den er |\n|---|---|", *rows])
