"""The announcement check as views: what terminal and plain text have in common, head, file and summary apart."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.money import NBSP
from fasthandel.render import values
from fasthandel.render.cells import cells
from fasthandel.render.reader import Reader, Record, place, prose
from fasthandel.render.utlysning import reading
from fasthandel.render.view import (
    Block,
    Column,
    Fields,
    Node,
    Outline,
    Row,
    Run,
    Section,
    Table,
    Tone,
    View,
    Words,
    joined,
    words,
)
from fasthandel.render.words import listed

_TONES: dict[str, Tone] = {"feil": "bad", "advarsel": "warn", "merknad": "dim"}
_ASIDE = ("unntatt", "kjent", "ok", "gjelder_ikke")
"""What is shown on request, in this order, after what is to be done something about."""

_LABELS = (
    "ul.sted",
    "ul.funnet",
    "ul.maalt",
    "ul.krav",
    "ul.grunn",
    "ul.hvorfor",
    "ul.tiltak",
    "ul.ordlyd",
    "ul.kilde",
)
"""The widest decides where every finding begins, whichever of them it has."""

_Rows = list[tuple[str, Words]]


def head_view(read: Reader, head: Record) -> View:
    """Return the head: the day and the rule sets that the announcements are held against."""
    day = read.word("per_dato", dato=values.day(head["dato"], read.language))
    rows = [
        ("" if place else read.word("regelsett"), _rule_set(read, one)) for place, one in enumerate(head["regelsett"])
    ]
    return View(read.word("ul.tittel"), day, Fields(tuple(rows)), ())


def _rule_set(read: Reader, one: Record) -> Words:
    version = read.word("versjon", id=one["id"], versjon=one["versjon"])
    return words(prose(read.name(one)), f" ({version}), ", Run(read.named("status", one["status"]), "dim"))


def file_view(read: Reader, document: Record, show: str) -> View:
    """Return one file: its counts in the title, its findings in full, what cannot be decided, and the rest if asked."""
    parts: list[Section | None] = [_unreadable(read, document), _findings(read, document), _undecided(read, document)]
    if show != reading.FINDING:
        parts += [_aside(read, document, status) for status in _ASIDE]
    return View(document["fil"], _subtitle(read, document), Fields(()), tuple(part for part in parts if part))


def _subtitle(read: Reader, document: Record) -> str:
    if document["problemer"]:
        said = read.word("ul.uleselig")
    else:
        counts = document["antall"]
        said = ", ".join(
            map(_whole, [*reading.faults(read, counts), *reading.counted(counts, reading.OTHERS, read.language)])
        )
    return read.word("ul.navn_og_antall", navn=document["navn"], antall=said) if document["navn"] else said


def _whole(said: str) -> str:
    return said.replace(" ", NBSP)


def _section(read: Reader, key: str, *blocks: Block) -> Section:
    return Section(key, read.word(f"ul.del.{key}"), blocks)


def _unreadable(read: Reader, document: Record) -> Section | None:
    blocks = tuple(_problem(read, problem, document) for problem in document["problemer"])
    return _section(read, "uleselig", *blocks) if blocks else None


def _problem(read: Reader, problem: Record, document: Record) -> Fields:
    rows: _Rows = [
        (
            problem["kode"].ljust(max(cells(read.word(label)) for label in _LABELS)),
            words(Run(read.text(problem, "melding"), "strong")),
        ),
        (read.word("ul.sted"), words(Run(place(problem["sted"]) or document["fil"], "code"))),
        (read.word("ul.tiltak"), words(read.text(problem, "raad"))),
    ]
    return Fields(tuple(row for row in rows if row[1]))


def _findings(read: Reader, document: Record) -> Section | None:
    blocks = tuple(Fields(tuple(_finding(read, check, document))) for check in reading.findings(document))
    return _section(read, "funn", *blocks) if blocks else None


def _finding(read: Reader, check: Record, document: Record) -> Iterator[tuple[str, Words]]:
    """Yield the rows of a finding: what it is, where, what stands there, what is required, why, and what to do."""
    said = Run(reading.severity(read, check), _TONES.get(check["alvor"], "warn"))
    width = max(cells(read.word(label)) for label in _LABELS)
    yield check["kode"].ljust(width), words(said, ": ", Run(reading.named(read, check), "strong"))
    yield read.word("ul.sted"), words(Run(reading.where(check, document), "code"))
    for number, text in enumerate(reading.found(read, check)):
        yield "" if number else read.word("ul.funnet"), words(text)
    for label, text in (
        ("ul.maalt", reading.measured(read, check)),
        ("ul.krav", reading.required(read, check)),
        ("ul.grunn", read.text(check, "grunn")),
        ("ul.hvorfor", read.text(check, "forklaring")),
        ("ul.tiltak", read.text(check, "tiltak")),
        ("ul.ordlyd", _quoted(read, check)),
    ):
        if text:
            yield read.word(label), words(text)
    yield from _basis(read, check)


def _quoted(read: Reader, check: Record) -> str:
    wording = read.text(check, "ordlyd")
    return read.word("ul.sitat", tekst=wording) if wording else ""


def _basis(read: Reader, check: Record) -> Iterator[tuple[str, Words]]:
    """Yield each source with its address, and how sure it is."""
    sure = reading.certainty(read, check)
    lines = [words(reading.source(cited)) for cited in check["kilder"]]
    lines = [
        joined((line, words(Run(cited.get("url") or "", "code"))), ", ")
        for line, cited in zip(lines, check["kilder"], strict=True)
    ]
    lines += [words(Run(sure, "dim"))] if sure else []
    for number, line in enumerate(lines):
        yield "" if number else read.word("ul.kilde"), line


def _undecided(read: Reader, document: Record) -> Section | None:
    nodes = tuple(_open(read, check) for check in reading.with_status(document, "uavgjort"))
    return _section(read, "uavgjort", Outline(nodes, "-")) if nodes else None


def _head(read: Reader, check: Record) -> Words:
    return words(Run(check["kode"], "dim"), "  ", reading.named(read, check))


def _open(read: Reader, check: Record) -> Node:
    lines = (read.fill_in(check["mangler"]), words(read.text(check, "grunn")))
    return Node(_head(read, check), lines=tuple(line for line in lines if line))


def _aside(read: Reader, document: Record, status: str) -> Section | None:
    """Return what is no finding, in short."""
    checks = reading.with_status(document, status)
    if not checks:
        return None
    if status == "ok":
        titles = (("ul.kode", False), ("ul.kontroll", True), ("ul.maalt", True), ("ul.krav", True))
        columns = tuple(Column(read.word(title), wraps=wraps) for title, wraps in titles)
        return _section(read, status, Table(columns, tuple(_passed(read, check) for check in checks)))
    nodes = tuple(Node(_head(read, check), lines=tuple(_why(read, check, document))) for check in checks)
    return _section(read, status, Outline(nodes, "-"))


def _passed(read: Reader, check: Record) -> Row:
    cells = (check["kode"], reading.named(read, check), reading.measured(read, check), reading.required(read, check))
    return Row(tuple(words(cell) for cell in cells))


def _why(read: Reader, check: Record, document: Record) -> Iterator[Words]:
    """Yield why a check is none of the findings."""
    if check["unntak"]:
        yield words(reading.waiver(read, check))
        yield words(Run(place(check["unntak"]), "code"))
    elif check["status"] == "kjent":
        yield words(reading.severity(read, check), ", ", Run(reading.where(check, document), "code"))
    if read.text(check, "grunn"):
        yield words(read.text(check, "grunn"))


def summary_view(read: Reader, head: Record, summary: Record) -> View:
    """Return the summary over all files, with the reservation."""
    language, counts = read.language, summary["antall"]
    number = summary["filer"]
    faults = reading.faults(read, counts)
    files = [reading.several(key, summary[key], language) for key in ("med_funn", "ikke_kontrollert") if summary[key]]
    rows: _Rows = [
        (read.word("ul.filer"), words(listed(files, language))),
        (read.word("ul.funn"), words(listed(list(map(_whole, faults)), language)) if number else ()),
        (read.word("ul.kontroller"), words(", ".join(map(_whole, reading.counted(counts, reading.OTHERS, language))))),
        (read.word("forbehold"), words(read.text(head, "forbehold"))),
        (read.word("program"), words(f"{head['program']['navn']} {head['program']['versjon']}")),
    ]
    checked = reading.several("filer", number, language) if number else read.word("ul.ingen_filer")
    return View(read.word("ul.oppsummering"), checked, Fields(tuple(row for row in rows if row[1])), ())
