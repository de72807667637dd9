"""Checks across the course of the handover: the announcements, the award, the board and the waivers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.errors import Problem
from fasthandel.money import written
from fasthandel.praksis.finding import as_number, day, finding, path_of
from fasthandel.praksis.sheet import Sheet
from fasthandel.praksis.words import listed
from fasthandel.text import Text
from fasthandel.units import unit_words

LIST = "utlysning"
ANSWERS = (
    ("tildeling.klage_sendt", "tildeling.vedtak_mottatt"),
    ("nemnd.avgjoerelse_mottatt", "nemnd.begjaert"),
)
"""What cannot come before what it answers."""
SWAPPED = Text("er de to datoene byttet om?", "have the two dates changed places?")
ONE_IS_WRONG = Text("rett den av de to datoene som er feil", "mend the one of the two dates that is wrong")
ONE_IS_PROBABLY_WRONG = Text("en av de to datoene er trolig feil", "one of the two dates is probably wrong")


def application_deadline(sheet: Sheet) -> Iterator[Problem]:
    """Refuse an announcement whose deadline is before its publication."""
    for index, deadline, published in _before(sheet, "soeknadsfrist", "publisert"):
        expected = Text(f"publisert er {published}", f"publisert is {published}")
        yield finding(sheet, "FH035", (LIST, index, "soeknadsfrist"), deadline, expected, SWAPPED)


def answered_before_asked(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a complaint sent before the award was known, and a decision received before anyone asked for it."""
    for key, before in ANSWERS:
        answered, asked = day(sheet, key), day(sheet, before)
        if answered is not None and asked is not None and answered < asked:
            yield finding(sheet, "FH047", path_of(key), answered, _is(before, asked), SWAPPED)


def informed_before_published(sheet: Sheet) -> Iterator[Problem]:
    """Refuse information to every applicant before anyone could apply."""
    for index, sent, published in _before(sheet, "opplysninger_sendt", "publisert"):
        expected = _is(sheet.key((LIST, index, "publisert")), published)
        yield finding(sheet, "FH048", (LIST, index, "opplysninger_sendt"), sent, expected, ONE_IS_WRONG)


def waiver_of_nothing(sheet: Sheet) -> Iterator[Problem]:
    """Refuse a waiver for an announcement that is not among those of the file."""
    ids = sheet.ids.get(LIST, [])
    known = [ident for ident in ids if ident is not None]
    if not known or any(sheet.is_refused((LIST, index, "id")) for index in range(len(ids))):
        return
    for index, waiver in enumerate(sheet.items.get("unntak", ())):
        post = waiver.get("post")
        if post is not None and post not in known:
            yield finding(
                sheet,
                "FH049",
                ("unntak", index, "post"),
                post,
                Text(f"utlysningene er {listed(known)}", f"the announcements are {listed(known)}"),
                Text(
                    "bruk merket til en av dem, eller ta bort linjen så unntaket gjelder alle",
                    "use the mark of one of them, or take the line away so that the waiver concerns all",
                ),
            )


def parts_of_the_price(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a stated price that is not the sum of its two stated parts."""
    for index, item in enumerate(sheet.items.get(LIST, ())):
        total, equipment, built_up = (as_number(item.get(key)) for key in ("pris", "pris_utstyr", "pris_opparbeidet"))
        if total is None or equipment is None or built_up is None or total == equipment + built_up:
            continue
        parts = equipment + built_up
        yield finding(
            sheet,
            "FH074",
            (LIST, index, "pris"),
            total,
            Text(
                f"utstyr og opparbeidet praksis er til sammen {written(parts)} {unit_words(sheet.currency)}",
                f"equipment and built-up practice are {written(parts, 'en')} {unit_words(sheet.currency, 'en')} in all",
            ),
            Text("ett av de tre beløpene er trolig feil", "one of the three amounts is probably wrong"),
        )


def list_above_limit(sheet: Sheet) -> Iterator[Problem]:
    """Warn of more patients stated than the stated limit."""
    for index, item in enumerate(sheet.items.get(LIST, ())):
        length, limit = as_number(item.get("listelengde")), as_number(item.get("listetak"))
        if length is not None and limit is not None and length > limit:
            yield finding(
                sheet,
                "FH050",
                (LIST, index, "listelengde"),
                length,
                Text(f"listetak er {written(limit)} pasienter", f"listetak is {written(limit, 'en')} patients"),
                Text("er de to tallene byttet om?", "have the two numbers changed places?"),
            )


def order_of_announcements(sheet: Sheet) -> Iterator[Problem]:
    """Warn of an announcement published before the one above it: rules count them in the order of the file."""
    latest: tuple[int, date] | None = None
    for index, item in enumerate(sheet.items.get(LIST, ())):
        published = item.get("publisert")
        if not isinstance(published, date):
            continue
        if latest is not None and published < latest[1]:
            above = sheet.key((LIST, latest[0], "publisert"))
            yield finding(
                sheet,
                "FH075",
                (LIST, index, "publisert"),
                published,
                _is(above, latest[1]),
                Text("sett utlysningene i tidsrekkefølge", "put the announcements in order of time"),
            )
        else:
            latest = index, published


def start_too_early(sheet: Sheet) -> Iterator[Problem]:
    """Warn of a new doctor who is to start before the post is announced, or before anyone has applied."""
    for index, item in enumerate(sheet.items.get(LIST, ())):
        start = item.get("tiltredelse")
        for key in ("publisert", "soeknadsfrist"):
            other = item.get(key)
            if isinstance(start, date) and isinstance(other, date) and start < other:
                yield finding(
                    sheet,
                    "FH076",
                    (LIST, index, "tiltredelse"),
                    start,
                    _is(sheet.key((LIST, index, key)), other),
                    ONE_IS_PROBABLY_WRONG,
                )
                break


def steps_too_early(sheet: Sheet) -> Iterator[Problem]:
    """Warn of an offer before any announcement, and of a board that was asked before the offer."""
    offer, asked = day(sheet, "fratreden.tilbud_mottatt"), day(sheet, "nemnd.begjaert")
    published = [
        (day_of, index)
        for index, item in enumerate(sheet.items.get(LIST, ()))
        if isinstance(day_of := item.get("publisert"), date)
    ]
    if offer is not None and published and offer < min(published)[0]:
        first, index = min(published)
        key = sheet.key((LIST, index, "publisert"))
        yield finding(
            sheet, "FH077", path_of("fratreden.tilbud_mottatt"), offer, _is(key, first), ONE_IS_PROBABLY_WRONG
        )
    if asked is not None and offer is not None and asked < offer:
        expected = _is("fratreden.tilbud_mottatt", offer)
        yield finding(sheet, "FH077", path_of("nemnd.begjaert"), asked, expected, ONE_IS_PROBABLY_WRONG)


def _before(sheet: Sheet, key: str, other: str) -> Iterator[tuple[int, date, date]]:
    """Yield the index of each announcement whose date `key` is before its date `other`, with the two."""
    for index, item in enumerate(sheet.items.get(LIST, ())):
        day_of, later = item.get(key), item.get(other)
        if isinstance(day_of, date) and isinstance(later, date) and day_of < later:
            yield index, day_of, later


def _is(key: str, value: date) -> Text:
    return Text(f"{key} er {value}", f"{key} is {value}")


CHECKS = (
    application_deadline,
    answered_before_asked,
    informed_before_published,
    waiver_of_nothing,
    parts_of_the_price,
    list_above_limit,
    order_of_announcements,
    start_too_early,
    steps_too_early,
)
