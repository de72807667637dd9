"""What is owed when the right to sell has ended: the payments of the rule sets that `[hjemfall]` points at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.engine.nodes import Line, value_or_zero
from fasthandel.engine.valuation import DAY_KEY, Resultat
from fasthandel.errors import NothingEvaluatedError, Problem
from fasthandel.facts import Facts, Given, Missing, NotApplicable
from fasthandel.hjemfall.gang import Steg
from fasthandel.hjemfall.vilkaar import keys_of
from fasthandel.money import Number
from fasthandel.oppgjor import Course, settle
from fasthandel.record import record, replace
from fasthandel.rules.hjemfall import HjemfallRegel
from fasthandel.rules.library import load_beside
from fasthandel.rules.model import Komponent, Regelsett
from fasthandel.sammenlign.outcomes import Utfall, whole_outcome
from fasthandel.text import Text
from fasthandel.units import Kind

SALE = "salg"
"""The course in which somebody takes over: nothing is then owed for want of a taker."""


@record
class Skyld:
    """What one party owes another in a course, all payments together; None while it cannot be decided."""

    fra: str
    til: str
    beloep: Number | None
    mangler: tuple[str, ...] = ()
    grunn: Text = Text("")
    """Why it cannot be decided, where that is not simply that the keys are missing."""


@record
class Valg:
    """A yes or no that is not given and alone decides what is owed."""

    key: Missing
    ved: tuple[tuple[bool, tuple[Skyld, ...]], ...]
    """What is owed for no, then for yes."""


@record
class Forloepet:
    """One course, and who then owes whom."""

    course: Course
    skyld: tuple[Skyld, ...]
    valg: Valg | None


@record
class Oppgjoer:
    """What one rule set says is paid."""

    utfall: Utfall
    dato: date
    """The day that it is reckoned for."""
    dato_fra: str
    """Where that day comes from: the valuation date of the practice file, "--dato", or "antatt": the first day on
    which the right to sell can have ended, with the announcements that it takes."""
    forloep: tuple[Forloepet, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why nothing can be told."""


def owed(facts: Facts, rule: HjemfallRegel, asked: date, last: Steg) -> Iterator[Oppgjoer]:
    """Yield what each rule set that `[hjemfall]` points at says is paid when nobody takes over.

    Raises:
        RegelError: nothing has a name that is written there, or a rule set cannot be read or fails its checks.
    """
    for number, written in enumerate(rule.oppgjoer):
        yield _owed(facts, load_beside(written, rule.origin, "oppgjoer", number), asked, last)


def _owed(facts: Facts, regelsett: Regelsett, asked: date, last: Steg) -> Oppgjoer:
    """Return what a rule set says is paid.

    It is reckoned for the valuation date of the practice file, since a takst is of that day. Where the rule set says
    of no payment on it, the day `asked` is tried, then the last step of the course.
    """
    first: Oppgjoer | None = None
    for of_day, day, came_from in _days(facts, asked, last):
        found = _on(of_day, regelsett, day, came_from)
        if any(one.skyld for one in found.forloep):
            return found
        first = found if first is None or came_from == "--dato" else first
    assert first is not None
    return first


def _days(facts: Facts, asked: date, last: Steg) -> Iterator[tuple[Facts, date, str]]:
    own = facts.values[DAY_KEY]
    if isinstance(own, Given) and isinstance(own.value, date):
        yield facts, own.value, DAY_KEY
    yield facts, asked, "--dato"
    if last.holds and last.dag > asked:
        yield last.facts, last.dag, "antatt"


def _on(facts: Facts, regelsett: Regelsett, day: date, came_from: str) -> Oppgjoer:
    outcome = whole_outcome(facts, regelsett, day)
    if outcome.resultat is None:
        return Oppgjoer(outcome, day, came_from, (), outcome.problems)
    others = [one for one in regelsett.forloep if one != SALE]
    try:
        courses = settle(outcome.resultat, others) if others else ()
    except NothingEvaluatedError as error:
        return Oppgjoer(outcome, day, came_from, (), error.problems)
    found = tuple(_course(facts, regelsett, day, one) for one in courses)
    return Oppgjoer(outcome, day, came_from, found)


def debts(course: Course) -> tuple[Skyld, ...]:
    """Return who owes whom in a course: what applies of its payments, added up for each pair of parties."""
    pairs: dict[tuple[str, str], list[Line]] = {}
    for line in course.betalinger:
        rule = line.rule
        assert isinstance(rule, Komponent)
        if not isinstance(line.node, NotApplicable):
            pairs.setdefault((rule.fra, rule.til), []).append(line)
    return tuple(_debt(*pair, lines) for pair, lines in pairs.items())


def _debt(payer: str, payee: str, lines: list[Line]) -> Skyld:
    lacking = [line.node for line in lines if isinstance(line.node, Missing)]
    if lacking:
        why = next((node.grunn for node in lacking if node.grunn), Text(""))
        return Skyld(payer, payee, None, keys_of(lacking), why)
    total: Number = 0
    for line in lines:
        total += value_or_zero(line.node) or 0
    return Skyld(payer, payee, total)


def _course(facts: Facts, regelsett: Regelsett, day: date, course: Course) -> Forloepet:
    skyld = debts(course)
    return Forloepet(course, skyld, _choice(facts, regelsett, day, course, skyld))


def _choice(facts: Facts, regelsett: Regelsett, day: date, course: Course, skyld: tuple[Skyld, ...]) -> Valg | None:
    """Return what a yes and a no would give, where one key that is not given decides it."""
    keys = {key for one in skyld for key in one.mangler}
    node = facts.values.get(*keys) if len(keys) == 1 else None
    if not isinstance(node, Missing) or node.kind is not Kind.JA_NEI:
        return None
    found = []
    for choice in (False, True):
        given = Given(node.id, node.navn, choice, node.unit, node.kind)
        outcome = whole_outcome(replace(facts, values={**facts.values, node.id: given}), regelsett, day)
        assert isinstance(outcome.resultat, Resultat)
        (chosen,) = settle(outcome.resultat, [course.forloep.id])
        found.append((choice, debts(chosen)))
    return Valg(node, tuple(found))
