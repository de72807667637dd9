"""Checks and deadlines of a result as data."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasthandel.dates import days_off
from fasthandel.engine.document_lines import reason, state
from fasthandel.engine.explain import Explainer, unit_text, value_text
from fasthandel.engine.judged import CheckResult, FristResult
from fasthandel.engine.month_ends import shortened
from fasthandel.engine.nodes import Computed, Formula, Node, Rows, Shift, less
from fasthandel.engine.valuation import Resultat
from fasthandel.rules.model import VED_FRISTEN, AnyConclusion
from fasthandel.text import both


def in_file_order(resultat: Resultat) -> list[CheckResult]:
    """Return the checks in the order of the rule files; those of the items of a list in the order of the list."""
    order = {ident: number for number, ident in enumerate(resultat.regelsett.konklusjoner)}
    return sorted(resultat.kontroller, key=lambda check: order[check.rule.id])


def check_data(explainer: Explainer, result: CheckResult) -> dict[str, Any]:
    """Return how a check came out."""
    rule, node = result.rule, result.node
    return {
        "kode": rule.kode,
        "id": result.id,
        **both("navn", rule.navn),
        "utfall": result.utfall,
        "alvor": rule.alvor,
        "maalt": value_text(result.maalt),
        "enhet": unit_text(result.maalt) if result.maalt else None,
        "fra": value_text(result.fra),
        "til": value_text(result.til),
        "avvik": _deviation(result),
        **reason(node),
        **both("forklaring", rule.forklaring),
        **shown(explainer, node if result.maalt is None else result.maalt),
        "kilder": cited(rule),
        "sikkerhet": rule.basis.sikkerhet or None,
        "regel": explainer.rule(rule),
    }


def day_data(explainer: Explainer, result: FristResult) -> dict[str, Any]:
    """Return the day of a deadline with how it was reached; of one not found, why."""
    rule, node = result.rule, result.node
    unmoved = before_moving(node)
    return {
        "id": rule.id,
        **both("navn", rule.navn),
        "dato": value_text(node),
        "foer_flytting": value_text(unmoved) if unmoved.value != node.value else None,
        "teller": rule.teller or None,
        "tilstand": state(node),
        **reason(node),
        **shown(explainer, unmoved),
        "kilder": cited(rule),
        "sikkerhet": rule.basis.sikkerhet or None,
        "regel": explainer.rule(rule),
    }


def deadline_data(explainer: Explainer, result: FristResult) -> dict[str, Any]:
    """Return a deadline in full: its day, and what the rule says of it besides."""
    rule, beside = result.rule, dict(result.beside())
    return {
        **day_data(explainer, result),
        "slag": rule.slag,
        "hvem": rule.hvem or None,
        "flytting": moved_over(result.node),
        "kortet": shortened(before_moving(result.node)),
        **{key: value_text(beside.get(key)) for key in VED_FRISTEN},
        **both("forutsetning", rule.forutsetning),
        **both("ved_brudd", rule.ved_brudd),
        **both("forklaring", rule.forklaring),
        "ikke_funnet": rule.formel is None,
    }


def before_moving(node: Node) -> Node:
    """Return the day as it was before a counting rule moved it."""
    if isinstance(node, Computed) and isinstance(node.op, Shift):
        (first,) = node.inputs
        assert not isinstance(first, Rows)
        return first
    return node


def moved_over(node: Node) -> list[dict[str, Any]]:
    """Return the days off over which a deadline was moved, each with what day off it is."""
    day = before_moving(node).value
    if not isinstance(day, date) or day == node.value:
        return []
    return [{"dato": one.isoformat(), **both("grunn", why)} for one, why in days_off(day)]


def shown(explainer: Explainer, node: Node) -> dict[str, Any]:
    """Return the formula that decided a node, with numbers and inputs; nothing where no formula did."""
    if not (isinstance(node, Computed) and isinstance(node.op, Formula)):
        return {"formel": None, "formel_med_tall": None, "formel_med_tall_en": None, "grunnlag": []}
    checked = node.op.checked
    return {
        "formel": checked.text,
        "formel_med_tall": explainer.formula(checked, node.inputs, "nb"),
        "formel_med_tall_en": explainer.formula(checked, node.inputs, "en"),
        "grunnlag": explainer.grunnlag(checked, node.inputs, known=True),
    }


def cited(rule: AnyConclusion) -> list[dict[str, str]]:
    """Return the source of a rule and the point in it; nothing where it has none."""
    return [{"kilde": rule.basis.kilde, "punkt": rule.basis.punkt}] if rule.basis.kilde else []


def _deviation(result: CheckResult) -> str | None:
    if result.utfall != "holder_ikke" or result.maalt is None:
        return None
    measured, low, high = (None if one is None else one.value for one in (result.maalt, result.fra, result.til))
    if low is not None and less(measured, low):
        return "under"
    return "over" if high is not None and less(high, measured) else None
