"""An announcement together with the practice that it is about, and with a takst to hold its price against."""

from __future__ import annotations

from fasthandel.facts import FactNode, Facts, Given, Item, Missing, NotApplicable
from fasthandel.record import replace

UTLYSNING = "utlysning"
TAKST = "verdsatt.takst"
Listed = tuple[Item, ...] | Missing | NotApplicable


def joined(announcement: Facts, practice: Facts) -> Facts:
    """Return what the announcement's file says, and where it says nothing, what the practice's file says.

    The announcements of both are put together, those of the practice first; one with the same id, or published on the
    same day, is the announcement's own.
    """
    values: dict[str, FactNode] = {
        key: practice.values[key] if isinstance(node, Missing) else node for key, node in announcement.values.items()
    }
    items: dict[str, Listed] = {
        name: practice.items[name] if isinstance(listed, Missing) else listed
        for name, listed in announcement.items.items()
    }
    items[UTLYSNING] = _together(announcement.items[UTLYSNING], practice.items[UTLYSNING])
    documents = (*announcement.documents, *practice.documents)
    return replace(announcement, values=values, items=items, documents=documents)


def _together(own: Listed, earlier: Listed) -> Listed:
    if not isinstance(own, tuple) or not isinstance(earlier, tuple):
        return earlier if isinstance(own, Missing) else own
    ids = {item.id for item in own}
    days = {item.values["publisert"].value for item in own} - {None}
    before = [one for one in earlier if one.id not in ids and one.values["publisert"].value not in days]
    return (*before, *own)


def with_takst(facts: Facts, node: Given) -> Facts:
    """Return the facts with a takst to hold the price against, unless the file has one of its own.

    `node` is an amount in kroner; its id tells which rule set it comes from.
    """
    if isinstance(facts.values[TAKST], Given | NotApplicable):
        return facts
    return replace(facts, values={**facts.values, TAKST: node})
