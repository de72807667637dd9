"""The view of `regler forklar`: everything that a word of the rules means, each definition by itself."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import values
from fasthandel.render.reader import EVERYTHING, Reader, Record
from fasthandel.render.regler_conclusions import conclusion_node
from fasthandel.render.regler_parameters import parameter_node
from fasthandel.render.takst_lines import validity, with_numbers
from fasthandel.render.view import Block, Fields, Node, Outline, Paragraph, Run, Section, View, Words, joined, words


def forklar_view(document: Record, *, language: str = "nb") -> View:
    """Return the view of an explanation document, one section for each definition."""
    read = Reader(document, language, EVERYTHING, set())
    found = document["treff"]
    return View(
        title=document["spoersmaal"],
        subtitle=read.word("ett_treff") if len(found) == 1 else read.word("flere_treff", antall=len(found)),
        fields=Fields(()),
        sections=tuple(_section(read, one, number) for number, one in enumerate(found, 1)),
    )


def _section(read: Reader, one: Record, number: int) -> Section:
    title = f"{read.named('treff', one['slag'])}: {_named(read, one)}"
    return Section(f"{number}", title, tuple(_blocks(read, one)))


def _named(read: Reader, one: Record) -> str:
    return str(one["tittel"]) if one["slag"] == "kilde" else read.name(one)


def _blocks(read: Reader, one: Record) -> Iterator[Block]:
    match one["slag"]:
        case "melding" | "egen_kontroll":
            yield Paragraph(words(read.text(one, "forklaring")))
            if read.text(one, "raad"):
                yield Paragraph(words(read.text(one, "raad")))
        case "regelsett":
            yield from _rule_set(read, one)
        case "kilde":
            yield from _source(read, one)
        case "parameter":
            yield Outline((parameter_node(read, one, {}),))
            yield from _where(read, one)
        case _:
            yield Outline((conclusion_node(read, one, {}),))
            if one["kildedata"]:
                yield Fields(((read.word("kilde").capitalize(), _told_source(read, one["kildedata"])),))
            yield from _inputs(read, one)
            yield from _example(read, one)
            yield from _where(read, one)


def _rule_set(read: Reader, one: Record) -> Iterator[Block]:
    yield Paragraph(words(read.text(one, "beskrivelse")))
    rows = [
        (read.word("status"), words(read.named("status", one["status"]))),
        (read.word("gyldighet"), words(validity(read, one))),
        (read.word("hva_det_utelater"), words(read.text(one, "utelater"))),
        (read.word("arver"), _codes(one["arver"])),
        (read.word("arves_av"), _codes(one["arves_av"])),
    ]
    yield Fields(tuple((label, said) for label, said in rows if said and any(run.text for run in said)))
    nodes = tuple(Node(words(Run(part["id"], "code"), f"  {read.name(part)}")) for part in one["deler"])
    if nodes:
        yield Outline(nodes, "-")


def _source(read: Reader, one: Record) -> Iterator[Block]:
    yield Paragraph(_told_source(read, {**one, "tittel": ""}))
    yield Paragraph(words(f"{read.word('siteres_av')}: ", *_codes(one["siteres_av"])))


def _told_source(read: Reader, one: Record) -> Words:
    """Return what a reader needs to find a source: its title, publisher, date and address, as far as it has them."""
    day = values.day(one["dato"], read.language) if one["dato"] else ""
    said = (one["tittel"], one["utgiver"], day, one["url"])
    return joined((words(each) for each in said if each), ", ")


def _inputs(read: Reader, one: Record) -> Iterator[Block]:
    nodes = tuple(_input(read, found) for found in one["bruker"])
    if nodes:
        yield Paragraph(words(Run(read.word("bruker"), "strong")))
        yield Outline(nodes, "-")


def _input(read: Reader, found: Record) -> Node:
    kind = read.named("treff", found["slag"])
    unit = f", {found['enhet']}" if found["enhet"] else ""
    return Node(words(Run(found["id"], "code"), f"  {read.name(found)} ", Run(f"({kind.lower()}{unit})", "dim")))


def _example(read: Reader, one: Record) -> Iterator[Block]:
    example = one["eksempel"]
    if example is None:
        return
    where = read.word("eksempel_fra", praksis=example["praksis"], id=example["regelsett"])
    head = words(Run(example["id"], "code"), f"  {read.name(example)}")
    lines = tuple(line for line in (with_numbers(read, example), words(read.text(example, "grunn"))) if line)
    yield Paragraph(words(Run(read.word("eksempel"), "strong"), Run(f", {where}", "dim")))
    yield Outline((Node(head, _outcome(read, example), lines),))


def _outcome(read: Reader, example: Record) -> Run:
    if example["verdi"] is None:
        return Run(read.word("gjelder_ikke"), "dim")
    if example["verdi"] == example["utfall"]:
        return Run(read.word(example["utfall"]))
    value = values.value(example["verdi"], example["enhet"], read.language)
    return Run(f"{value}, {read.word(example['utfall'])}" if example["utfall"] else value, "strong")


def _where(read: Reader, one: Record) -> Iterator[Block]:
    users = joined((words(Run(user["id"], "code"), f" ({user['regelsett']})") for user in one["brukes_av"]), ", ")
    rows = ((read.word("brukes_av"), users), (read.word("gjelder_i"), _codes(one["gjelder_i"])))
    yield Fields(tuple((label, said) for label, said in rows if said))


def _codes(ids: list[str]) -> Words:
    return joined((words(Run(each, "code")) for each in ids), ", ")
