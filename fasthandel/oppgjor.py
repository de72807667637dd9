"""Who pays whom when a practice changes hands, and what each party is left with: the money of a result by course.

Nothing is valued here: the payments are components of the rule set (`fra`, `til`, `forloep`), already computed and
explained; this adds them up for each party.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from fasthandel._version import __version__
from fasthandel.engine.document import practice
from fasthandel.engine.document_lines import all_lines, components, state
from fasthandel.engine.explain import Explainer
from fasthandel.engine.nodes import Line, value_or_zero
from fasthandel.engine.valuation import Resultat
from fasthandel.errors import NothingEvaluatedError, Place, Problem, UsageError
from fasthandel.facts import Missing
from fasthandel.money import Number, plain
from fasthandel.near import did_you_mean, nearest
from fasthandel.record import record
from fasthandel.rules.documents import head
from fasthandel.rules.model import PARTER, Forloep, Komponent
from fasthandel.text import Text, both

FORMAT = "fasthandel.oppgjor"
FORMAT_VERSION = 1


@record
class Net:
    """What a party is left with: received less paid; None while a payment that it takes part in is undecided."""

    part: str
    beloep: Number | None
    mangler: tuple[str, ...] = ()
    """The keys to fill in before it can be decided."""


@record
class Course:
    """One course of the handover: its payments, and what each party is left with."""

    forloep: Forloep
    betalinger: tuple[Line, ...]
    netto: tuple[Net, ...]
    """Every party that pays or is paid, in the order of `PARTER`; the amounts add up to nothing."""


def settle(resultat: Resultat, only: Sequence[str] = ()) -> tuple[Course, ...]:
    """Return the courses of the result's rule set in its order, or `only` those named.

    Raises:
        NothingEvaluatedError: the rule set says of no payment who pays whom (FH180).
        UsageError: it has no course of that name (FH181).
    """
    rules = resultat.regelsett
    lines = [line for line in all_lines([*resultat.lines, *resultat.utenfor]) if _pays(line)]
    if not lines or not rules.forloep:
        place = Place(rules.filer[-1].document.file)
        raise NothingEvaluatedError([Problem(code="FH180", where=place, found=rules.id)])
    for ident in only:
        if ident not in rules.forloep:
            known = ", ".join(rules.forloep)
            hint = did_you_mean(nearest(ident, rules.forloep)) or Text(f"forløp: {known}", f"courses: {known}")
            raise UsageError([Problem(code="FH181", where=Place(rules.id), found=ident, hint=hint)])
    return tuple(_course(one, lines) for one in rules.forloep.values() if not only or one.id in only)


def oppgjor_document(settled: Iterable[tuple[Resultat, tuple[Course, ...]]]) -> dict[str, Any]:
    """Return the courses of some results as one JSON-ready document. Amounts are exact texts."""
    found = list(settled)
    facts = found[0][0].facts
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "praksis": practice(facts),
        "dato": found[0][0].dato.isoformat(),
        "regelsett": [
            {
                **head(resultat.regelsett),
                "sha256": resultat.regelsett.sha256,
                "forloep": [course_data(course, resultat) for course in courses],
            }
            for resultat, courses in found
        ],
    }


def _pays(line: Line) -> bool:
    return isinstance(line.rule, Komponent) and bool(line.rule.fra) and line.slag != "post"


def _course(forloep: Forloep, lines: Iterable[Line]) -> Course:
    paid = tuple(line for line in lines if forloep.id in _rule(line).forloep or not _rule(line).forloep)
    netto = tuple(net for net in (_net(part, paid) for part in PARTER) if net is not None)
    return Course(forloep, paid, netto)


def _rule(line: Line) -> Komponent:
    assert isinstance(line.rule, Komponent)
    return line.rule


def _net(part: str, lines: Iterable[Line]) -> Net | None:
    """Return what a party is left with; None for one that neither pays nor is paid."""
    mine = [line for line in lines if part in (_rule(line).fra, _rule(line).til)]
    if not mine:
        return None
    keys = tuple(dict.fromkeys(key for line in mine if isinstance(line.node, Missing) for key in line.node.keys))
    if any(isinstance(line.node, Missing) for line in mine):
        return Net(part, None, keys)
    total: Number = 0
    for line in mine:
        amount = value_or_zero(line.node) or 0
        total += amount if _rule(line).til == part else -amount
    return Net(part, total)


def course_data(course: Course, resultat: Resultat) -> dict[str, Any]:
    """Return a course as data: its payments in full, and what each party is left with."""
    lines = components(Explainer(), course.betalinger)
    paid = {line.id for line in course.betalinger}
    return {
        "id": course.forloep.id,
        **both("navn", course.forloep.navn),
        **both("beskrivelse", course.forloep.beskrivelse),
        "enhet": str(resultat.regelsett.valuta),
        "betalinger": [line for line in lines if line["id"] in paid],
        "netto": [
            {
                "part": net.part,
                "beloep": None if net.beloep is None else plain(net.beloep),
                "tilstand": "mangler" if net.beloep is None else "beregnet",
                "mangler": list(net.mangler),
            }
            for net in course.netto
        ],
        "tilstand": "mangler" if any(state(line.node) == "mangler" for line in course.betalinger) else "beregnet",
    }
