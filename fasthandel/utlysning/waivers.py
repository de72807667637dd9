"""Waivers in the file (`[[unntak]]`): a finding that somebody has decided to accept, with a reason and an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from fasthandel.engine.behind import given_data, place_data
from fasthandel.facts import Facts, Given, Item
from fasthandel.text import Text, both
from fasthandel.utlysning.choice import Choice, names_check
from fasthandel.utlysning.kontroll import Kontroll, item_place, mark

UNNTAK = "unntak"
EXPIRED, UNUSED = "UL901", "UL902"

OWN: dict[str, dict[str, Any]] = {
    EXPIRED: {
        "kode": EXPIRED,
        "id": "unntaket_gjelder_fortsatt",
        **both("navn", Text("Unntaket gjelder fortsatt", "The waiver still holds")),
        **both(
            "forklaring",
            Text(
                "Et unntak gjelder til og med dagen det utløper. Etter den er funnet et funn igjen.",
                "A waiver holds up to and including the day on which it expires. After that the finding is one again.",
            ),
        ),
        "alvor": "feil",
        **both(
            "tiltak",
            Text(
                "Rett det unntaket gjaldt, eller ta stilling på nytt og sett en ny dato.",
                "Mend what the waiver was about, or decide anew and set another date.",
            ),
        ),
    },
    UNUSED: {
        "kode": UNUSED,
        "id": "unntaket_er_i_bruk",
        **both("navn", Text("Unntaket er i bruk", "The waiver is in use")),
        **both(
            "forklaring",
            Text(
                "Det er ikke lenger noe funn som unntaket gjelder, eller koden er feil skrevet.",
                "There is no longer a finding that the waiver is about, or its code is misspelt.",
            ),
        ),
        "alvor": "advarsel",
        **both("tiltak", Text("Stryk unntaket, eller rett koden.", "Remove the waiver, or mend its code.")),
    },
}
"""What the program itself finds in waivers."""


def waived(checks: Sequence[Kontroll], facts: Facts, dato: date, choice: Choice) -> Iterator[Kontroll]:
    """Yield the checks, each finding that a waiver covers marked so; then what is wrong with the waivers."""
    stated = facts.items[UNNTAK]
    waivers = [item for item in stated if _is_own(item, facts)] if isinstance(stated, tuple) else []
    for check in checks:
        if check["status"] == "funn":
            holding = (one for one in waivers if _covers(one, check) and not _expired(one, dato))
            waiver = next(holding, None)
            if waiver is not None:
                yield {**check, "status": "unntatt", "unntak": _told(waiver, facts)}
                continue
        yield check
    for waiver in waivers:
        yield from _about(waiver, checks, facts, dato, choice)


def _about(waiver: Item, checks: Iterable[Kontroll], facts: Facts, dato: date, choice: Choice) -> Iterator[Kontroll]:
    kode = str(waiver.values["kode"].value)
    asked = [check for check in checks if _names(kode, check)]
    if not asked and (choice.velg or choice.ignorer):  # perhaps the check was not asked for
        return
    if _expired(waiver, dato):
        yield from _own(EXPIRED, waiver, facts, choice)
    elif not any(check["status"] == "funn" and _covers(waiver, check) for check in asked):
        yield from _own(UNUSED, waiver, facts, choice)


def _own(kode: str, waiver: Item, facts: Facts, choice: Choice) -> Iterator[Kontroll]:
    about = OWN[kode]
    if not choice.takes(kode, about["id"]):
        return
    given = [node for node in waiver.values.values() if isinstance(node, Given)]
    values = [f"{node.id}={node.value}" for node in given]
    yield {
        **about,
        "post": None,
        "regelsett": "",
        "utfall": "holder_ikke",
        "status": "funn",
        "sted": place_data(item_place(facts, waiver)),
        "funnet": [*map(given_data, given)],
        **dict.fromkeys(("maalt", "fra", "til", "enhet")),
        "mangler": [],
        **dict.fromkeys(("grunn", "grunn_en")),
        **both("ordlyd", Text("")),
        "kilder": [],
        "sikkerhet": None,
        "unntak": None,
        "avtrykk": mark([kode, waiver.id]),
        "innhold": mark([kode, *values]),
    }


def _is_own(waiver: Item, facts: Facts) -> bool:
    """Return whether a waiver stands in the file that is checked, not in that of the practice beside it."""
    return item_place(facts, waiver).file == facts.file


def _covers(waiver: Item, check: Kontroll) -> bool:
    post = waiver.values["post"].value
    return _names(str(waiver.values["kode"].value), check) and post in (None, check["post"])


def _names(kode: str, check: Kontroll) -> bool:
    return names_check(kode, check["kode"], check["id"])


def _expired(waiver: Item, dato: date) -> bool:
    last = waiver.values["utloeper"].value
    return isinstance(last, date) and last < dato


def _told(waiver: Item, facts: Facts) -> dict[str, Any]:
    place = item_place(facts, waiver)
    last = waiver.values["utloeper"].value
    return {
        "grunn": waiver.values["grunn"].value,
        "rolle": waiver.values["rolle"].value,
        "utloeper": last.isoformat() if isinstance(last, date) else None,
        "fil": place.file,
        "linje": place.line,
    }
