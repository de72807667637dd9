"""Whether a rule set is for this practice and this day; if not, why not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.engine.currency import OWN, currency_of, stated_rate, word_of
from fasthandel.engine.loops import MAX_STEPS, row_visits
from fasthandel.engine.nodes import Computed, Node
from fasthandel.engine.plan import Plan, Run
from fasthandel.errors import NothingEvaluatedError, Place, Problem
from fasthandel.facts import RATES, Facts, Given
from fasthandel.money import written
from fasthandel.rules.model import Hode
from fasthandel.text import Text
from fasthandel.units import WORDS

OTHERS = Text("se de andre med fasthandel regler list", "see the others with fasthandel regler list")


def check_applies(plan: Plan, run: Run, day: date) -> None:
    """Refuse a rule set that is not for this area, this day or this kind of practice.

    Raises:
        NothingEvaluatedError: with every reason.
    """
    problems = [*outside(plan.regelsett, run.facts, run.day, day), *_excluded(plan, run), *_size(plan, run)]
    if problems:
        raise NothingEvaluatedError(problems)


def outside(hode: Hode, facts: Facts, node: Node, day: date) -> list[Problem]:
    """Return why a rule set is not for the practice or the day, as far as its head tells; `node` is the day's."""
    return [*_area(hode, facts), *_days(hode, facts, node, day), *_currency(hode, facts)]


def _area(hode: Hode, facts: Facts) -> Iterator[Problem]:
    area = facts.values["praksis.omraade"]
    if isinstance(area, Given) and hode.omraade and area.value not in hode.omraade:
        names = ", ".join(hode.omraade)
        wanted = Text(f"regelsettet er laget for {names}", f"the rule set is made for {names}")
        found = str(area.value)
        yield Problem(code="FH150", where=area.place, key=area.id, found=found, expected=wanted, hint=OTHERS)


def _days(hode: Hode, facts: Facts, node: Node, day: date) -> Iterator[Problem]:
    fra, til = hode.gyldig_fra, hode.gyldig_til
    if (fra is not None and day < fra) or (til is not None and day > til):
        nb = " ".join([*([f"fra og med {fra}"] if fra else []), *([f"til og med {til}"] if til else [])])
        en = " ".join([*([f"from {fra}"] if fra else []), *([f"to {til}"] if til else [])])
        place = node.place if isinstance(node, Given) else Place(facts.file)
        wanted = Text(f"det gjelder {nb}", f"it holds {en}")
        yield Problem(code="FH152", where=place, key=node.id, found=str(day), expected=wanted, hint=OTHERS)


def _currency(hode: Hode, facts: Facts) -> Iterator[Problem]:
    own, other = currency_of(facts), word_of(hode.valuta)
    if own == other or stated_rate(facts, other) is not None:
        return
    stated = facts.values.get(OWN)
    place = stated.place if isinstance(stated, Given) else Place(facts.file)
    told = Text(f"beløpene i filen er i {own}", f"the amounts of the file are in {WORDS[own].en or own}")
    add = Text(
        f'legg til [[valutakurs]] med valuta = "{other}", kurs og dato',
        f'add [[valutakurs]] with valuta = "{other}", kurs and dato',
    )
    yield Problem(code="FH155", where=place, key=RATES, found=WORDS[other], expected=told, hint=add)


def _excluded(plan: Plan, run: Run) -> Iterator[Problem]:
    for exclusion in plan.regelsett.gjelder_ikke:
        node = plan.ready(exclusion.hvis).node(run, "gjelder_ikke", plan.regelsett.navn, None)
        if isinstance(node, Computed) and node.value is True:
            condition = plan.regelsett.filer[-1].document.place(exclusion.path)
            hint = Text(f"vilkåret står i {condition}", f"the condition is in {condition}")
            yield Problem(code="FH153", where=Place(run.facts.file), found=exclusion.grunn, hint=hint)


def _size(plan: Plan, run: Run) -> Iterator[Problem]:
    needed = row_visits(plan.loops, run.facts)
    if needed > MAX_STEPS:
        found = Text(written(needed), written(needed, "en"))
        most = Text(f"høyst {written(MAX_STEPS)}", f"at most {written(MAX_STEPS, 'en')}")
        fewer = Text("gå gjennom færre lister inni hverandre", "go through fewer lists inside each other")
        yield Problem(code="FH154", where=Place(run.facts.file), found=found, expected=most, hint=fewer)
