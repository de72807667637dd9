"""An announcement that has not been made: when it could come, and the practice as it would then be."""

from __future__ import annotations

from datetime import date, timedelta

from fasthandel.engine.currency import currency_of
from fasthandel.engine.judged import FristResult
from fasthandel.facts import FactNode, Facts, Given, Item, Missing, Value, counted_in
from fasthandel.frister.status import day_in
from fasthandel.hjemfall.vilkaar import LIST, deadline_of
from fasthandel.praksis import fact_types
from fasthandel.record import record, replace
from fasthandel.rules.model import Regelsett
from fasthandel.sammenlign.outcomes import Utfall, whole_outcome
from fasthandel.text import Text
from fasthandel.units import parse_unit

DAY = timedelta(days=1)
BEFORE = f"{LIST}[]."


@record
class Vindu:
    """When the next announcement has to be published, as the rule set says."""

    frist: FristResult | None
    """The deadline; its own day is the last, `tidligst` the first."""

    @property
    def fra(self) -> date | None:
        """The first day; None where it is not known."""
        return None if self.frist is None else day_in(self.frist.tidligst)

    @property
    def til(self) -> date | None:
        """The last day; None where it is not known."""
        return None if self.frist is None else day_in(self.frist.node)


@record
class Antatt:
    """An announcement that is assumed, and why on those days."""

    item: Item
    vindu: Vindu
    publisert: date
    publisert_etter: str
    """ "vindu": the first day that the rule set allows; "forrige": the day after the application deadline of the one
    before; "dag": the day asked."""
    soeknadsfrist: date | None
    frist_etter: str
    """ "regel": as long as the rule set says; "forrige": as long as last time; "" where it is not known."""


def later(day: date, by: timedelta) -> date:
    """Return the day so much later, or the last day of the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.max


def announcements(facts: Facts) -> tuple[Item, ...] | None:
    """Return the announcements of a practice, none where the file has no such list; None where they do not apply."""
    found = facts.items[LIST]
    if isinstance(found, tuple):
        return found
    return () if isinstance(found, Missing) else None


def stated(item: Item, key: str) -> date | None:
    """Return a date of an announcement, if it is given."""
    return day_in(item.values[key])


def next_announcement(facts: Facts, regelsett: Regelsett, asked: date, *, qualified: bool = False) -> Antatt | None:
    """Return the announcement that could come next, at the earliest on the day `asked`, correct and in vain.

    `qualified`: with a qualified applicant instead. None where the file says that announcements do not apply.
    """
    made = announcements(facts)
    rule = regelsett.hjemfall
    if made is None or rule is None:
        return None
    outcome = whole_outcome(facts, regelsett, asked)
    vindu = Vindu(deadline_of(outcome, rule.neste_utlysning))
    last = max((day for one in made if (day := stated(one, "soeknadsfrist"))), default=None)
    if vindu.fra is not None:
        published, why = max(asked, vindu.fra), "vindu"
    elif last is not None and last >= asked:
        published, why = later(last, DAY), "forrige"
    else:
        published, why = asked, "dag"
    why = "dag" if published == asked else why
    ident = _free(made)
    period, period_after = _period(facts, outcome, regelsett, asked, published, made)
    deadline = None if period is None else later(published, period)
    item = _item(facts, ident, published, deadline, qualified=qualified)
    return Antatt(item, vindu, published, why, deadline, period_after)


def with_announcement(facts: Facts, item: Item) -> Facts:
    """Return the practice with one announcement more, the last of its list."""
    return replace(facts, items={**facts.items, LIST: (*(announcements(facts) or ()), item)})


def with_applicant(facts: Facts, item: Item) -> Facts:
    """Return the practice with a qualified applicant to an announcement of the file."""
    node = item.values["kvalifisert_soeker"]
    given = Given(node.id, node.navn, value=True, unit=node.unit, kind=node.kind)
    changed = replace(item, values={**item.values, "kvalifisert_soeker": given})
    made = tuple(changed if one is item else one for one in announcements(facts) or ())
    return replace(facts, items={**facts.items, LIST: made})


def _period(
    facts: Facts, outcome: Utfall, regelsett: Regelsett, asked: date, published: date, made: tuple[Item, ...]
) -> tuple[timedelta | None, str]:
    """Return how long applications are taken, and what says so.

    The rule set gives the application deadline of an announcement on the first day of its window. Where there is no
    first day yet, since nothing has been announced, it is asked of one after an announcement on the day `published`.
    """
    period = _period_by_rule(outcome, asked)
    if period is None:
        first = _item(facts, _free(made), published, published, qualified=False)
        period = _period_by_rule(whole_outcome(with_announcement(facts, first), regelsett, asked), asked)
    if period is not None:
        return period, "regel"
    for one in reversed(made):
        start, end = stated(one, "publisert"), stated(one, "soeknadsfrist")
        if start is not None and end is not None:
            return end - start, "forrige"
    return None, ""


def _period_by_rule(outcome: Utfall, asked: date) -> timedelta | None:
    rule = None if outcome.resultat is None else outcome.resultat.regelsett.hjemfall
    if outcome.resultat is None or rule is None or not rule.neste_soeknadsfrist:
        return None
    deadline = day_in(outcome.resultat.noder[rule.neste_soeknadsfrist])
    first = Vindu(deadline_of(outcome, rule.neste_utlysning)).fra if rule.neste_utlysning else asked
    if deadline is None or first is None or deadline < first:
        return None
    return deadline - first


def _free(made: tuple[Item, ...]) -> str:
    """Return an id that no announcement of the file has."""
    taken, number = {one.id for one in made}, len(made) + 1
    while (ident := f"NY{number}") in taken:
        number += 1
    return ident


def _item(facts: Facts, ident: str, published: date, deadline: date | None, *, qualified: bool) -> Item:
    """Return an announcement with all that is assumed of it, everything else missing."""
    values: dict[str, Value | None] = {
        "publisert": published,
        "soeknadsfrist": deadline,
        "korrekt": True,
        "kvalifisert_soeker": qualified,
        "trukket_tilbake": False,
    }
    nodes: dict[str, FactNode] = {}
    for path, fact in counted_in(fact_types(), parse_unit(currency_of(facts))).items():
        if not path.startswith(BEFORE):
            continue
        name = path.removeprefix(BEFORE)
        key, value = f"{LIST}.{ident}.{name}", values.get(name)
        if value is None:
            nodes[name] = Missing(key, fact.navn, (key,), fact.unit, fact.kind)
        else:
            navn = Text(f"{fact.navn.nb} (antatt)", f"{fact.navn.en} (assumed)")
            nodes[name] = Given(key, navn, value, fact.unit, fact.kind)
    return Item(ident, Text(f"Ny utlysning {ident}", f"New announcement {ident}"), nodes)
