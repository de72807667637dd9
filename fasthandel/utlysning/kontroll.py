"""One check of one announcement as data: how it came out, where, what was found and what would satisfy it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from fasthandel.engine.behind import given_behind, given_data, place_data
from fasthandel.engine.document_lines import reason
from fasthandel.engine.explain import unit_text, value_text
from fasthandel.engine.judged import CheckResult
from fasthandel.errors import Place
from fasthandel.facts import Facts, Given, Item
from fasthandel.rules.model import Kilde, Krav, Regelsett
from fasthandel.text import both

MOST_FOUND = 20
"""Most values shown of one check: more say no more."""
STATUS = {"holder": "ok", "gjelder_ikke": "gjelder_ikke", "kan_ikke_avgjoeres": "uavgjort", "holder_ikke": "funn"}
Kontroll = dict[str, Any]


def kontroll(check: CheckResult, regelsett: Regelsett, facts: Facts) -> Kontroll:
    """Return a check as data; a waiver or a baseline may still change its status."""
    rule, node = check.rule, check.node
    given = _given(check)
    mangler = reason(node)
    return {
        "kode": rule.kode,
        "id": rule.id,
        **both("navn", rule.navn),
        "post": check.post.id if check.post is not None else None,
        "regelsett": regelsett.id,
        "utfall": check.utfall,
        "alvor": rule.alvor,
        "status": STATUS[check.utfall],
        "sted": place_data(_place(check, given, facts)),
        "funnet": [given_data(one) for one in given[:MOST_FOUND]],
        **{key: value_text(getattr(check, key)) for key in ("maalt", "fra", "til")},
        "enhet": unit_text(check.maalt) if check.maalt is not None else None,
        "mangler": mangler.pop("mangler"),
        **mangler,
        **metadata(rule),
        "kilder": sources(rule, regelsett.kilder.get(rule.basis.kilde)),
        "sikkerhet": rule.basis.sikkerhet or None,
        "unntak": None,
        **_marks(check, given),
    }


def metadata(rule: Krav) -> dict[str, str]:
    """Return what a check says of itself in words."""
    return {
        **both("forklaring", rule.forklaring),
        **both("tiltak", rule.tiltak),
        **both("ordlyd", rule.ordlyd),
    }


def sources(rule: Krav, kilde: Kilde | None) -> list[dict[str, str]]:
    """Return the source that a check cites, with what a reader needs to find it."""
    if kilde is None:
        return []
    told = {"tittel": kilde.tittel, "utgiver": kilde.utgiver, "url": kilde.url}
    return [{"kilde": kilde.id, "punkt": rule.basis.punkt, **told}]


def _given(check: CheckResult) -> list[Given]:
    """Return the user's own values behind a check, those of the item at hand first."""
    found = given_behind(check)
    mine = f".{check.post.id}." if check.post is not None else ""
    return sorted(found, key=lambda one: mine not in one.id) if mine else found


def _place(check: CheckResult, given: list[Given], facts: Facts) -> Place:
    """Return where to look: the first value that was found, else the item, else the file."""
    item = check.post
    for one in given:
        if one.document is not None and (item is None or one.id.startswith(f"utlysning.{item.id}.")):
            return one.place
    return item_place(facts, item) if item is not None else Place(facts.file, 1, 1)


def item_place(facts: Facts, item: Item) -> Place:
    """Return where an item of a list begins: its header, in the file that it stands in."""
    known = next((node for node in item.values.values() if isinstance(node, Given) and node.document is not None), None)
    if known is None or known.document is None:
        return Place(facts.file, 1, 1)
    return known.document.place(known.path[:2])


def _marks(check: CheckResult, given: list[Given]) -> dict[str, str]:
    """Return what tells a finding from others, wherever it stands, and the same with the values that it is about."""
    what = [check.rule.kode, check.post.id if check.post is not None else "", *sorted(one.id for one in given)]
    values = [f"{one.id}={value_text(one)}" for one in sorted(given, key=lambda one: one.id)]
    return {"avtrykk": mark(what), "innhold": mark([*what[:2], *values])}


def mark(parts: list[str]) -> str:
    """Return what tells these texts, in this order, from any others."""
    return sha256("\x1f".join(parts).encode()).hexdigest()
