"""`recompute` finds every value that its inputs do not give: the check can fail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from fasthandel.engine import Difference, Resultat, evaluate, recompute
from fasthandel.engine.judged import CheckResult, FristResult
from fasthandel.engine.nodes import Computed, Input, Line, Node, Row, Rows
from fasthandel.facts import Given
from fasthandel.record import replace
from fasthandel.rules import load_regelsett
from tests.fixtures.texts import changed, rules_of

FRISTER = """
[kilder.DL]
tittel = "Domstolloven"
[[frist]]
id = "svar"
navn = "Svar"
formel = "fratreden.tilbud_mottatt + 5 uker"
teller = "domstolloven"
kilde = "DL"
sikkerhet = "sitert"
[[komponent]]
id = "a"
navn = "A"
formel = "1 kr"
maks = "2 kr * tall(praksis.antall_leger)"
sikkerhet = "antatt"
grunn = "prøve"
"""


def results() -> dict[str, Resultat]:
    facts = changed()
    shipped = ("no-utstyr", "no-nemnd-skjonn", "no-ekspertutvalget-2023")
    return {"frister": evaluate(facts, rules_of(FRISTER))} | {
        name: evaluate(facts, load_regelsett(name)) for name in shipped
    }


RESULTS = results()


def roots(resultat: Resultat) -> Iterator[Input]:
    """Yield every node that the result shows at its top."""
    yield resultat.total
    for line in _lines(resultat.lines):
        yield from (line.node, *line.inputs)
        if line.maks is not None:
            yield line.maks
    for check in resultat.kontroller:
        yield from (one for one in (check.node, check.maalt, check.fra, check.til) if one is not None)
    for frist in resultat.frister:
        yield from (frist.node, *(node for _, node in frist.beside()))


def _lines(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _lines(line.parts)


def nodes(resultat: Resultat, sort: type[Computed | Given]) -> list[Any]:
    """Return every node of a sort under the result, each once."""
    found: dict[int, Input] = {}

    def visit(one: Input) -> None:
        if id(one) in found:
            return
        found[id(one)] = one
        inputs = [inner for row in one.rows for inner in row.inputs] if isinstance(one, Rows) else ()
        for inner in one.inputs if isinstance(one, Computed) else inputs:
            visit(inner)

    for root in roots(resultat):
        visit(root)
    return [one for one in found.values() if isinstance(one, sort)]


class Tampered:
    """A copy of a result in which one node has another value."""

    def __init__(self, target: Node, value: Any) -> None:
        self.made: dict[int, Input] = {id(target): replace(target, value=value)}

    def result(self, resultat: Resultat) -> Resultat:
        return replace(
            resultat,
            total=self.copy(resultat.total),
            lines=tuple(self.line(line) for line in resultat.lines),
            kontroller=tuple(self.check(check) for check in resultat.kontroller),
            frister=tuple(FristResult(one.rule, *map(self.copy, one[1:])) for one in resultat.frister),
        )

    def copy(self, one: Any) -> Any:
        if id(one) not in self.made:
            self.made[id(one)] = self.fresh(one)
        return self.made[id(one)]

    def fresh(self, one: Any) -> Any:
        if isinstance(one, Computed):
            return replace(one, inputs=tuple(self.copy(inner) for inner in one.inputs))
        if isinstance(one, Rows):
            return replace(one, rows=tuple(Row(row.id, tuple(map(self.copy, row.inputs))) for row in one.rows))
        return one

    def line(self, line: Line) -> Line:
        return replace(
            line,
            node=self.copy(line.node),
            inputs=tuple(self.copy(one) for one in line.inputs),
            parts=tuple(self.line(part) for part in line.parts),
            maks=self.copy(line.maks),
        )

    def check(self, check: CheckResult) -> CheckResult:
        shown = {name: self.copy(getattr(check, name)) for name in ("node", "maalt", "fra", "til")}
        return replace(check, **shown)


def another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value + timedelta(days=1)
    return f"{value}?" if isinstance(value, str) else value + 1


each_result = pytest.mark.parametrize("name", RESULTS)


@each_result
def test_an_honest_result_has_no_differences(name: str) -> None:
    assert recompute(RESULTS[name]) == ()


@each_result
def test_any_computed_value_that_is_changed_is_reported_and_nothing_else(name: str) -> None:
    resultat = RESULTS[name]
    computed: list[Computed] = nodes(resultat, Computed)
    assert computed
    for node in computed:
        tampered = another(node.value)
        found = recompute(Tampered(node, tampered).result(resultat))
        assert found == (Difference(node.id, tampered, node.value),), node.id


@each_result
def test_a_yes_is_not_a_one(name: str) -> None:
    resultat = RESULTS[name]
    for node in nodes(resultat, Computed):
        if isinstance(node.value, bool):
            found = recompute(Tampered(node, int(node.value)).result(resultat))
            assert [one.id for one in found] == [node.id]


def test_every_sort_of_operation_is_among_them() -> None:
    sorts = {type(node.op).__name__ for resultat in RESULTS.values() for node in nodes(resultat, Computed)}
    assert sorts == {"Formula", "Total", "Round", "Shift", "Within"}


def test_a_leaf_that_is_changed_shows_in_all_that_rests_on_it() -> None:
    resultat = RESULTS["no-utstyr"]
    nypris = next(node for node in nodes(resultat, Given) if node.id == "utstyr.U6.nypris")
    found = {one.id: one.redone for one in recompute(Tampered(nypris, 640_000).result(resultat))}
    assert found == {"utstyr.U6": 120_000, "utstyr": 234_800, "takst": 234_800}


@each_result
def test_every_given_value_matters_or_is_listed_as_not_mattering(name: str) -> None:
    """A number doubled and added to shows, unless a floor, a threshold or a filter swallows it."""
    resultat = RESULTS[name]
    unmoved = set()
    for node in nodes(resultat, Given):
        if isinstance(node.value, bool | str | date):
            continue
        if not recompute(Tampered(node, 2 * node.value + 1).result(resultat)):
            unmoved.add(node.id)
    assert unmoved <= {"indikatorer.spesialister_utenom_fratredende", "indikatorer.utdanningsstillinger"}
