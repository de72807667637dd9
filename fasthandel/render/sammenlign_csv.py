"""A comparison as rows: one for each rule set and each of its components, the sum of the rule set before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fasthandel.money import Number, plain, round_to
from fasthandel.render import values
from fasthandel.render.csv import Cell
from fasthandel.render.reader import Record
from fasthandel.render.sammenlign_tables import LEVELS

TITLES = (
    *("regelsett", "regelsett_navn", "versjon", "status", "dato", "enhet"),
    *("linje", "id", "navn", "del_av", "tilstand", "beloep", "beloep_eksakt"),
    *("mot", "forskjell", "sikkerhet", *(f"andel_{level}" for level in LEVELS), "andel_skjoenn"),
    *("mangler", "grunn"),
)
OERE = values.CENTS
SHARE = 6
"""Decimals of a share."""


def rows(document: Record, language: str) -> Iterator[list[Cell]]:
    """Yield the titles, then the rows of each rule set: its sum, then its components and their parts.

    A component that only the rule set measured against has is a row too, so that the differences of the components
    add up to that of the sum. A rule set without a sum has its row with the reason.
    """
    yield list(TITLES)
    for one in document["regelsett"]:
        for found in _of_rule_set(one, language):
            shared = {"dato": document["dato"], "enhet": one["enhet"], "status": one["status"]}
            named = {"regelsett": one["id"], "regelsett_navn": _text(one, "navn", language), "versjon": one["versjon"]}
            row: dict[str, Cell] = {**named, **shared, **found}
            yield [row.get(title) for title in TITLES]


def _text(record: Record, key: str, language: str) -> str:
    return (record.get(f"{key}_en") if language == "en" else None) or record.get(key) or ""


def _of_rule_set(one: Record, language: str) -> Iterator[dict[str, Cell]]:
    gap: Mapping[str, Any] = one["forskjell"] or {"mot": None, "beloep": None, "deler": ()}
    reasons = [
        "; ".join(part for part in (_text(ground, "melding", language), _text(ground, "raad", language)) if part)
        for ground in one["grunner"]
    ]
    shares = {f"andel_{level['sikkerhet']}": _share(level["andel"]) for level in one["hviler_paa"]}
    yield {
        "linje": "takst",
        "id": "takst",
        "tilstand": one["tilstand"],
        **_amount(one["takst"]),
        "mot": gap["mot"],
        "forskjell": _number(gap["beloep"]),
        **shares,
        "andel_skjoenn": _share(one["skjoenn"]["andel"]) if one["skjoenn"] else None,
        "mangler": ", ".join(one["mangler"]),
        "grunn": "; ".join(reasons),
    }
    differences = {(part["id"], part["del_av"]): part for part in gap["deler"]}
    for line in one["komponenter"]:
        found = differences.pop((line["id"], line["del_av"]), None)
        yield {**_line(line, language), **_difference(found, gap["mot"])}
    for part in differences.values():
        named = {"id": part["id"], "navn": _text(part, "navn", language), "del_av": part["del_av"]}
        kind = "del" if part["del_av"] else "komponent"
        # A whole that is its own only part stands beside the parts that the other rule set splits it into.
        state, amount = ("finnes_ikke", None) if part["bidrag"] is None else ("beregnet", part["bidrag"])
        yield {"linje": kind, **named, "tilstand": state, **_amount(amount), **_difference(part, gap["mot"])}


def _line(line: Record, language: str) -> dict[str, Cell]:
    return {
        "linje": "del" if line["del_av"] else "komponent",
        "id": line["id"],
        "navn": _text(line, "navn", language),
        "del_av": line["del_av"],
        "tilstand": line["tilstand"],
        **_amount(line["bidrag"] if line["tilstand"] == "beregnet" else None),
        "sikkerhet": line["sikkerhet"],
        "mangler": ", ".join(line["mangler"]),
        "grunn": _text(line, "grunn", language),
    }


def _difference(part: Record | None, mot: str | None) -> dict[str, Cell]:
    return {} if part is None else {"mot": mot, "forskjell": _number(part["forskjell"])}


def _amount(text: str | None) -> dict[str, Cell]:
    """Return an amount as a number; where its decimals never end, in øre, with the exact fraction beside it."""
    found = _number(text)
    return {"beloep": found, "beloep_eksakt": text if found is not None and plain(found) != text else None}


def _number(text: str | None) -> Number | None:
    if text is None:
        return None
    value = values.number(text)
    return round_to(value, 1 / values.TEN**OERE, "halv_opp") if "/" in plain(value) else value


def _share(text: str | None) -> Number | None:
    return None if text is None else round_to(values.number(text), 1 / values.TEN**SHARE, "halv_opp")
