"""Runs the test cases that a rule file carries: a practice, what is changed in it, and what must come out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from fasthandel.data import data_dir
from fasthandel.engine.nodes import Line, Node
from fasthandel.engine.plan import Plan, plan_for
from fasthandel.engine.valuation import Resultat, evaluate_plan
from fasthandel.errors import NothingEvaluatedError, Problem, RegelError
from fasthandel.facts import Facts, Missing, NotApplicable
from fasthandel.money import Number, plain
from fasthandel.praksis import load_facts
from fasthandel.record import record
from fasthandel.rules.case import Case
from fasthandel.rules.model import Regelsett
from fasthandel.source import Document, content_hash, read_toml
from fasthandel.text import Text, both


@record
class Miss:
    """Something that came out otherwise than a case says."""

    id: str
    """The component, or "takst"."""
    expected: Any
    found: Any
    """An exact amount, a date, "mangler", "gjelder_ikke", or None when there is no such component."""


@record
class CaseResult:
    """What a case came to."""

    case: Case
    misses: tuple[Miss, ...]


WHOLE = "regelsett"
"""What a case expects of the rule set as a whole: that it does not apply."""


def run_cases(regelsett: Regelsett) -> tuple[CaseResult, ...]:
    """Return the result of every case of the rule set's own file.

    Raises:
        RegelError: a case names a practice, an item or a key that is not there.
        PraksisError: a practice file is invalid, or becomes so by what the case changes.
        NothingEvaluatedError: the rule set does not apply to the practice or the day of a case that expects it to.
    """
    plan = plan_for(regelsett)
    return tuple(CaseResult(case, misses(case, outcomes(plan, case, case_facts(case)))) for case in regelsett.tester)


def outcomes(plan: Plan, case: Case, facts: Facts) -> dict[str, Any]:
    """Return all that a rule set says in a case, by the names that a case expects it under.

    Raises:
        NothingEvaluatedError: the rule set does not apply, and the case does not say that it should not.
        RegelError: a parameter has no value on the day.
    """
    try:
        return values(evaluate_plan(plan, facts, case.dato, partial=True))
    except NothingEvaluatedError:
        if WHOLE not in case.ventet:
            raise
        return {WHOLE: "gjelder_ikke"}


def misses(case: Case, found: Mapping[str, Any]) -> tuple[Miss, ...]:
    """Return what came out otherwise than the case says."""
    return tuple(
        Miss(ident, expected, found.get(ident))
        for ident, expected in case.ventet.items()
        if found.get(ident) != expected
    )


def cases_document(results: Iterable[tuple[Regelsett, tuple[CaseResult, ...]]]) -> dict[str, Any]:
    """Return the results of the cases of some rule sets as a document, for `regler test`."""
    return {
        "format": "fasthandel.regeltest",
        "formatversjon": 1,
        "regelsett": [
            {
                "id": regelsett.id,
                **both("navn", regelsett.navn),
                "tilfeller": [_described(result) for result in found],
            }
            for regelsett, found in results
        ],
    }


def _described(result: CaseResult) -> dict[str, Any]:
    case, place = result.case, result.case.origin.place
    return {
        "navn": case.navn,
        "praksis": case.praksis,
        "bestaatt": not result.misses,
        "fil": place.file,
        "linje": place.line,
        "avvik": [{"id": miss.id, "ventet": _text(miss.expected), "fant": _text(miss.found)} for miss in result.misses],
    }


def _text(value: Any) -> str | None:
    """An expected or found value as data: an exact number, an ISO date or a state; None where there is nothing."""
    if isinstance(value, Number) and not isinstance(value, bool):
        return plain(value)
    return None if value is None else str(value)


def values(resultat: Resultat) -> dict[str, Any]:
    """Return the value or state of the takst, of every line, of its rounding and its most, of checks and deadlines."""
    found = {"takst": _value(resultat.total), WHOLE: "gjelder"}
    beside: dict[str, Any] = {}
    stack: list[Line] = [*resultat.lines, *resultat.utenfor]
    while stack:
        line = stack.pop()
        stack += line.parts
        found[line.id] = _value(line.node)
        if line.rounding is not None and line.parts:
            beside[f"{line.id}.avrunding"] = line.rounding.difference
        if line.maks is not None:
            beside[f"{line.id}.maks"] = _value(line.maks)
    found |= {check.id: check.utfall for check in resultat.kontroller}
    found |= {frist.rule.id: _value(frist.node) for frist in resultat.frister}
    found |= {f"{frist.rule.id}.{key}": _value(node) for frist in resultat.frister for key, node in frist.beside()}
    return beside | found


def _value(node: Node) -> Any:
    if isinstance(node, NotApplicable):
        return "gjelder_ikke"
    return "mangler" if isinstance(node, Missing) else node.value


# --- the practice of a case ----------------------------------------------------------------------------------------


def case_facts(case: Case) -> Facts:
    """Return the practice of a case, with what the case changes in it.

    Raises:
        RegelError: the case names an item or a key that is not there.
        PraksisError: the practice file is invalid, or becomes so by what the case changes.
    """
    document = _shipped(case.praksis) if _is_shipped(case) else read_toml(_practice(case))
    data = deepcopy(document.data)
    for key, value in case.endre.items():
        table, name = _table_of(case, data, key, make=True)
        table[name] = value
    for key in case.uten:
        table, name = _table_of(case, data, key, make=False)
        if name not in table:
            raise _unknown(case, key)
        del table[name]
    for key in case.ikke_aktuelt:
        table, name = _table_of(case, data, key, make=True)
        table.pop(name, None)
        data.setdefault("ikke_aktuelt", {})[key] = "etter testtilfellet"
    return load_facts(Document(document.file, document.text, data, content_hash(data))).facts


def _is_shipped(case: Case) -> bool:
    return not case.praksis.endswith(".toml")


@lru_cache(maxsize=64)
def _shipped(name: str) -> Document:
    """Return a shipped sample; it is read once, for many cases change something in the same one."""
    return read_toml(data_dir("samples") / f"{name}.toml")


def _practice(case: Case) -> Path:
    """Return the practice file of a case that names a path, counted from the rule file."""
    document = case.origin.document
    return Path(document.path or document.file).parent / case.praksis


def _table_of(case: Case, data: dict[str, Any], key: str, *, make: bool) -> tuple[dict[str, Any], str]:
    """Return the table that a key stands in, and its name there; an item of a list is named by its id or year."""
    *path, name = key.split(".")
    inside: Any = data
    for part in path:
        if isinstance(inside, list):
            inside = next((item for item in inside if part in _names(item)), None)
        elif make and isinstance(inside, dict):
            inside = inside.setdefault(part, {})
        else:
            inside = inside.get(part) if isinstance(inside, dict) else None
    if not isinstance(inside, dict):
        raise _unknown(case, key)
    return inside, name


def _names(item: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(item[key]) for key in ("id", "aar") if key in item and not isinstance(item[key], date))


def _unknown(case: Case, key: str) -> RegelError:
    expected = Text(f"en nøkkel i {case.praksis}", f"a key of {case.praksis}")
    return RegelError([Problem(code="FH160", where=case.origin.place, key=case.navn, found=key, expected=expected)])
