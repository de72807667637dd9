"""The view of a text announcement: what was found, in which words and where, and what is missing or contradictory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from fasthandel.render import (
    annonse_words,  # noqa: F401 - adds its words
    values,
)
from fasthandel.render.reader import EVERYTHING, Reader, Record
from fasthandel.render.view import (
    Block,
    Column,
    Fields,
    Node,
    Outline,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    View,
    Words,
    words,
)


def annonse_view(document: Record, *, language: str = "nb", detail: int = 1) -> View:
    """Return the view of an announcement document; from detail 2 on, also what an announcement need not state."""
    read = Reader(document, language, EVERYTHING, set())
    hits: Sequence[Record] = document["treff"]
    found = [one for one in hits if one["tilstand"] == "funnet"]
    several = [one for one in hits if one["tilstand"] == "motstrid"]
    without = [one for one in hits if one["tilstand"] == "ikke_funnet" and one["ord"] is not None]
    missing = [one for one in hits if one["tilstand"] == "ikke_funnet" and one["ord"] is None]
    sections = [
        _found(read, found),
        _several(read, several),
        _without(read, without),
        _missing(read, "annonse_ikke_funnet", [one for one in missing if one["raad"]]),
        _missing(read, "annonse_heller_ikke", [one for one in missing if not one["raad"] and detail > 1]),
    ]
    contradictory = len({one["noekkel"] for one in several})
    counted = read.word(
        "annonse_antall" if contradictory else "annonse_bare_funnet", funnet=len(found), andre=contradictory
    )
    kind = read.word("annonse_linjer", slag=read.named("annonse_slag", document["slag"]), antall=document["linjer"])
    rows = ((read.word("annonse_fil"), words(document["fil"])), (read.word("annonse_lest_som"), words(kind)))
    return View(
        title=read.word("annonse"),
        subtitle=counted,
        fields=Fields(rows),
        sections=tuple(section for section in sections if section is not None),
    )


def _found(read: Reader, hits: Sequence[Record]) -> Section:
    title = read.word("annonse_funnet")
    if not hits:
        return Section("funnet", title, (Paragraph(words(read.word("annonse_ingenting"))),))
    columns = (
        Column(read.word("annonse_opplysning"), wraps=True),
        Column(read.word("annonse_verdi"), wraps=True),
        Column(read.word("annonse_hvor")),
    )
    rows = tuple(
        Row((words(read.name(one)), _value(read, one), words(_where(read, one))), (_quoted(read, one),)) for one in hits
    )
    blocks: tuple[Block, ...] = (Table(columns, rows), Paragraph(words(read.word("annonse_merknad"))))
    return Section("funnet", title, blocks)


def _several(read: Reader, hits: Sequence[Record]) -> Section | None:
    if not hits:
        return None
    nodes = [
        Node(words(Run(read.name(group[0]), "strong")), None, tuple(_alternative(read, one) for one in group))
        for group in (list(each) for _, each in groupby(hits, key=lambda one: one["noekkel"]))
    ]
    blocks: tuple[Block, ...] = (Outline(tuple(nodes)), Paragraph(words(read.word("annonse_velg"))))
    return Section("motstrid", read.word("annonse_motstrid"), blocks)


def _alternative(read: Reader, one: Record) -> Words:
    said = _value(read, one) if one["verdi"] is not None else words(read.text(one, "grunn"))
    return (*said, Run(": "), *_quoted(read, one), Run(f", {_where(read, one)}"))


def _without(read: Reader, hits: Sequence[Record]) -> Section | None:
    nodes = tuple(
        Node(
            words(read.name(one), ": ", Run(read.text(one, "grunn"), "warn")),
            None,
            ((*_quoted(read, one), Run(f", {_where(read, one)}")),),
        )
        for one in hits
    )
    return Section("uten_verdi", read.word("annonse_uten_verdi"), (Outline(nodes),)) if nodes else None


def _missing(read: Reader, title: str, hits: Iterable[Record]) -> Section | None:
    nodes = tuple(Node(_lacking(read, one)) for one in hits)
    return Section(title, read.word(title), (Outline(nodes, "-"),)) if nodes else None


def _lacking(read: Reader, one: Record) -> Words:
    advice = read.text(one, "raad")
    label = f"{read.name(one)}: {advice}" if advice else read.name(one)
    return words(label, Run(f" ({one['noekkel']})", "dim"))


def _value(read: Reader, one: Record) -> Words:
    choice = read.named("annonse_valg", one["verdi"]) if one["enhet"] == "tekst" else one["verdi"]
    shown = values.value(choice, one["enhet"], read.language)
    reason = read.text(one, "grunn")
    said = f"{read.word('annonse_usikkert')}: {reason}" if reason else read.word("annonse_usikkert")
    doubt = () if one["sikker"] or one["tilstand"] == "motstrid" else (Run(f" ({said})", "warn"),)
    return (Run(shown), *doubt)


def _where(read: Reader, one: Record) -> str:
    key = "annonse_linje" if one["side"] is None else "annonse_side"
    return read.word(key, linje=one["linje"], side=one["side"])


def _quoted(read: Reader, one: Record) -> Words:
    return words(Run(read.word("annonse_sitat", ord=one["ord"]), "dim"))
