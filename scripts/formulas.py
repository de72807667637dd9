"""The value of one formula, as a table in the documentation shows it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fasthandel import load_facts, load_regelsett
from fasthandel.engine.nodes import Node
from fasthandel.engine.plan import plan_for
from fasthandel.facts import Facts, Given, Missing, NotApplicable
from fasthandel.language.check import check
from fasthandel.language.printer import value_words
from fasthandel.language.types import Checked
from fasthandel.record import replace
from fasthandel.rules import Regelsett
from fasthandel.text import Text


def value(formula: str, practice: Path, rules: Path) -> str:
    """Return what a formula gives for a practice under a rule set, in words; for a faulty one the code of the fault."""
    regelsett = _regelsett(rules, rules.stat().st_mtime_ns)
    checked = check(formula, replace(regelsett.scope, teller=regelsett.teller))
    if not isinstance(checked, Checked):
        return f"feil {checked[0].code}"
    node = _node(checked, _facts(practice, practice.stat().st_mtime_ns), regelsett)
    match node:
        case Missing():
            because = f" ({node.grunn.nb})" if node.grunn else ""
            return f"mangler{because}: {', '.join(f'`{key}`' for key in node.keys)}".removesuffix(": ")
        case NotApplicable():
            return "gjelder ikke"
    assert node.value is not None
    assert not isinstance(node.value, tuple)
    return value_words(node.value, node.unit).replace("\u00a0", " ")


def _node(checked: Checked, facts: Facts, regelsett: Regelsett) -> Node:
    """Compute a formula that stands in no rule set; it may name facts and parameters, not other conclusions."""
    day = facts.values["praksis.verdsettingsdato"]
    assert isinstance(day, Given)
    plan, run = plan_for(regelsett).started(facts, day)
    return plan.ready(checked).node(run, "formel", Text("Formel"), None)


@cache
def _regelsett(path: Path, _written: int) -> Regelsett:
    return load_regelsett(path)


@cache
def _facts(path: Path, _written: int) -> Facts:
    return load_facts(path).facts
