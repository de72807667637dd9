"""What a calendar is to say of each deadline, as plain data: no format of any calendar file is known here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date

from fasthandel.kalender import words as _own_words  # noqa: F401 - adds its words
from fasthandel.money import NBSP
from fasthandel.record import record
from fasthandel.render import frister_lines, values
from fasthandel.render.escape import visible
from fasthandel.render.reader import Reader, Record, prose
from fasthandel.render.view import text_of

DOMAIN = "@fasthandel"
WITHOUT_DATE = {"gjelder_ikke", "ikke_kjent", "mangler"}
DONE = {"gjort", "gjort_for_sent"}
_ADDRESS = re.compile(r"https?://[!-~]+")
"""An address that can stand in a calendar as one: ASCII, without spaces."""


@record
class Event:
    """One deadline on its day."""

    uid: str
    """Stays the same when dates, files, words or languages change."""
    day: date
    summary: str
    description: str
    """Lines, parted by line feeds."""
    category: str
    url: str
    is_provisional: bool
    alarms: tuple[int, ...]
    """Days before it, farthest first."""


def name_of(document: Record, language: str) -> str:
    """Return what the calendar is called."""
    read = Reader(document, language, 1, set())
    name = document["praksis"].get("navn")
    return _plain(read.word("frister_for", navn=prose(name)) if name else read.word("frister"))


def uid_of(praksis: str, regelsett: str, frist: str) -> str:
    """Return what a calendar program knows a deadline by."""
    identity = f"{praksis}\0{regelsett}\0{frist}"
    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:32] + DOMAIN


def events(document: Record, *, language: str, alarms: tuple[int, ...]) -> list[Event]:
    """Return an event for each deadline that has a date, in the order of the document."""
    read = Reader(document, language, 1, set())
    sets = [rules for rules in document["regelsett"] if rules["gjelder"]]
    return [
        _event(read, rules, frist, alarms, several=len(sets) > 1)
        for rules in sets
        for frist in rules["frister"]
        if frist["dato"] and frist["status"] not in WITHOUT_DATE
    ]


def _event(read: Reader, rules: Record, frist: Record, alarms: tuple[int, ...], *, several: bool) -> Event:
    document = read.document
    praksis = document["praksis"].get("navn") or ""
    day, today = date.fromisoformat(frist["dato"]), date.fromisoformat(document["dato"])
    wanted = sorted(set(alarms), reverse=True) if frist["status"] not in DONE else []
    return Event(
        uid=uid_of(praksis, rules["id"], frist["id"]),
        day=day,
        summary=_plain(_summary(read, rules, frist, several=several)),
        description="\n".join(_plain(line) for line in _description(read, rules, frist) if line),
        category=_plain(prose(read.name(rules))),
        url=next(_addresses(document, rules, frist), ""),
        is_provisional=bool(frist["foreloepig"]),
        alarms=tuple(days for days in wanted if days <= (day - today).days),
    )


def _summary(read: Reader, rules: Record, frist: Record, *, several: bool) -> str:
    """Return the name, with what a glance must not miss, the practice, and the rule set where there are several."""
    name = prose(read.name(frist))
    if frist["foreloepig"]:
        name = read.word("kalender.foreloepig", navn=name)
    elif frist["status"] in DONE:
        name = read.word("kalender.gjort", navn=name)
    parts = (name, prose(read.document["praksis"].get("navn") or ""), rules["id"] if several else "")
    return " · ".join(part for part in parts if part)


def _description(read: Reader, rules: Record, frist: Record) -> Iterator[str]:
    yield read.text(frist, "forklaring")
    who = frister_lines.who(read, frist)
    yield read.word("kalender.hvem", hva=who) if who else ""
    yield frister_lines.provisional(read, frist)
    to_fill_in = text_of(read.fill_in(frist["mangler"])) if frist["foreloepig"] else ""
    yield to_fill_in[:1].upper() + to_fill_in[1:]
    yield frister_lines.window(read, frist)
    yield read.word("kalender.skjedd", hva=values.day(frist["skjedd"], read.language)) if frist["skjedd"] else ""
    missed = read.text(frist, "ved_brudd")
    yield read.word("ved_brudd", hva=missed) if missed else ""
    worked = read.text(frist, "formel_med_tall")
    yield read.word("regnet", hva=worked) if worked else ""
    yield frister_lines.counted(read, frist)
    yield frister_lines.shortened(read, frist)
    yield frister_lines.moved(read, frist)
    yield from (read.word("kalender.kilde", hva=source) for source in _sources(read, rules, frist))
    sure = frister_lines.certainty(read, frist)
    yield read.word("kalender.hviler_paa", hva=sure) if sure else ""
    named = f"{prose(read.name(rules))} ({read.word('versjon', id=rules['id'], versjon=rules['versjon'])})"
    yield read.word("kalender.regelsett", hva=f"{named}, {read.named('status', rules['status'])}")
    yield read.text(read.document, "forbehold")


def _cited(document: Record, rules: Record, frist: Record) -> Iterator[tuple[Record, Record]]:
    """Yield each source of a deadline: as it is cited, and as it is described."""
    known = document["kilder"].get(rules["id"]) or {}
    yield from ((cited, known.get(cited["kilde"]) or {}) for cited in frist["kilder"])


def _sources(read: Reader, rules: Record, frist: Record) -> Iterator[str]:
    for cited, source in _cited(read.document, rules, frist):
        about = ", ".join(prose(source[key]) for key in ("tittel", "utgiver") if source.get(key))
        parts = (text_of(read.citation(cited)), f"({about})" if about else "", source.get("url") or "")
        yield " ".join(part for part in parts if part)


def _addresses(document: Record, rules: Record, frist: Record) -> Iterator[str]:
    for _, source in _cited(document, rules, frist):
        url = source.get("url") or ""
        if _ADDRESS.fullmatch(url):
            yield url


def _plain(text: str) -> str:
    """Return a text as a calendar shows it: ordinary spaces, and nothing in it that could do more than be read."""
    return visible(text).replace(NBSP, " ")
