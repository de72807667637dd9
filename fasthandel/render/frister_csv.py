"""Deadlines as rows: one for each deadline of each rule set, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import frister_lines
from fasthandel.render.csv import Cell
from fasthandel.render.reader import Reader, Record
from fasthandel.render.view import text_of

TITLES = (
    *("regelsett", "regelsett_navn", "versjon", "regelsett_status", "id", "navn", "slag", "hvem", "status"),
    *("dato", "dager", "tidligst", "skjedd", "foreloepig", "forutsetning", "ved_brudd"),
    *("foer_flytting", "flytting", "teller", "mangler", "grunn", "formel_med_tall", "kilder", "sikkerhet"),
)


def rows(document: Record, language: str) -> Iterator[list[Cell]]:
    """Yield the titles, then the deadlines. A rule set that does not apply, or has none, has a row with the reason."""
    yield list(TITLES)
    read = Reader(document, language, 1, set())
    for rules in document["regelsett"]:
        shared: dict[str, Cell] = {
            "regelsett": rules["id"],
            "regelsett_navn": read.name(rules),
            "versjon": rules["versjon"],
            "regelsett_status": rules["status"],
        }
        found = [_deadline(read, frist) for frist in rules["frister"]] if rules["gjelder"] else [_why_not(read, rules)]
        for row in found or [{}]:
            whole: dict[str, Cell] = {**shared, **row}
            yield [whole.get(title) for title in TITLES]


def _why_not(read: Reader, rules: Record) -> dict[str, Cell]:
    return {"status": "gjelder_ikke", "grunn": "; ".join(read.text(why, "tekst") for why in rules["hvorfor"])}


def _deadline(read: Reader, frist: Record) -> dict[str, Cell]:
    same = (
        "id",
        "slag",
        "hvem",
        "status",
        "dato",
        "dager",
        "tidligst",
        "skjedd",
        "foer_flytting",
        "teller",
        "sikkerhet",
    )
    texts = ("forutsetning", "ved_brudd", "grunn", "formel_med_tall")
    cited = (text_of(read.citation(one)) for one in frist["kilder"])
    return {
        **{key: frist[key] for key in same},
        **{key: read.text(frist, key) for key in texts},
        "navn": read.name(frist),
        "foreloepig": read.word("ja" if frist["foreloepig"] else "nei"),
        "flytting": "; ".join(filter(None, (frister_lines.shortened(read, frist), frister_lines.moved(read, frist)))),
        "mangler": ", ".join(frist["mangler"]),
        "kilder": "; ".join(cited),
    }
