"""The view of `oppgjor`: for each course of a handover who pays whom, and what each party is left with."""

from __future__ import annotations

from fasthandel.render import values
from fasthandel.render.reader import EVERYTHING, Reader, Record
from fasthandel.render.takst_lines import with_numbers
from fasthandel.render.view import Block, Column, Fields, Paragraph, Row, Run, Section, Table, View, Words, words


def oppgjor_view(document: Record, *, language: str = "nb", detail: int = 1) -> View:
    """Return the view of an oppgjor document: one section for each course of each rule set."""
    read = Reader(document, language, EVERYTHING, set())
    name = document["praksis"].get("navn")
    sections = [
        _course(read, one, course, detail, several=len(document["regelsett"]) > 1)
        for one in document["regelsett"]
        for course in one["forloep"]
    ]
    return View(
        title=read.word("oppgjor_for", navn=name) if name else read.word("oppgjor"),
        subtitle=read.word("per_dato", dato=values.day(document["dato"], language)),
        fields=Fields(tuple(_rule_set(read, one) for one in document["regelsett"])),
        sections=tuple(sections),
    )


def _rule_set(read: Reader, one: Record) -> tuple[str, Words]:
    version = read.word("versjon", id=one["id"], versjon=one["versjon"])
    return read.word("regelsett"), words(read.name(one), Run(f" ({version})", "dim"))


def _course(read: Reader, one: Record, course: Record, detail: int, *, several: bool) -> Section:
    title = f"{read.name(course)} ({one['id']})" if several else read.name(course)
    said = read.text(course, "beskrivelse")
    blocks: list[Block] = [Paragraph(words(said))] if said else []
    blocks.append(_payments(read, course, detail))
    if course["netto"]:
        blocks.append(_net(read, course))
    return Section(f"{one['id']}.{course['id']}", title, tuple(blocks))


def _payments(read: Reader, course: Record, detail: int) -> Block:
    if not course["betalinger"]:
        return Paragraph(words(read.word("ingen_betalinger")))
    columns = (
        Column(read.word("betaling"), wraps=True),
        Column(read.word("fra_part")),
        Column(read.word("til_part")),
        Column(read.word("beloep"), is_number=True),
    )
    return Table(columns, tuple(_payment(read, line, detail) for line in course["betalinger"]))


def _payment(read: Reader, line: Record, detail: int) -> Row:
    notes = [words(read.text(line, "grunn")), read.fill_in(line["mangler"])]
    if detail > 1:
        notes += [with_numbers(read, line) if line["tilstand"] == "beregnet" else (), read.citations(line)]
        if line.get("sikkerhet"):
            notes.append(words(f"{read.word('hviler_paa_kort')}: {read.named('sikkerhet', line['sikkerhet'])}"))
    parties = (words(read.named("part", line[key])) for key in ("fra", "til"))
    return Row((words(read.name(line)), *parties, words(read.value(line))), tuple(note for note in notes if note))


def _net(read: Reader, course: Record) -> Table:
    columns = (Column(read.word("netto_for")), Column(read.word("netto"), is_number=True))
    return Table(columns, tuple(_left_with(read, net, course["enhet"]) for net in course["netto"]))


def _left_with(read: Reader, net: Record, unit: str) -> Row:
    label = words(read.named("part", net["part"]))
    if net["beloep"] is None:
        return Row((label, words(Run(read.word("uavgjort"), "warn"))), (read.fill_in(net["mangler"]),))
    sign = "+" if values.number(net["beloep"]) > 0 else ""
    return Row((label, words(Run(f"{sign}{read.amount(net['beloep'], unit)}", "strong"))))
