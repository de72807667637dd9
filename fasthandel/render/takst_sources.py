"""Where a takst comes from: assumptions, sources, the rule set, and the hashes with which it can be repeated."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import values
from fasthandel.render.reader import Reader, Record, place, prose, whole
from fasthandel.render.takst_lines import validity
from fasthandel.render.view import Block, Fields, Node, Outline, Paragraph, Run, Section, Words, joined, words

SHORT_HASH = 12


def assumptions(read: Reader) -> Section | None:
    """Return every value used that has no source, with the reason for it. From detail 2."""
    found = read.document["forutsetninger"]
    if read.is_brief or not found:
        return None
    nodes = tuple(_assumption(read, record) for record in found)
    return Section("forutsetninger", read.word("forutsetninger"), (Outline(nodes, "-"),))


def _assumption(read: Reader, record: Record) -> Node:
    found = record.get("verdi")
    value = "" if found is None else values.value(found, record.get("enhet"), read.language)
    lines = [words(read.text(record, "grunn"))]
    if read.is_full:
        where = words(Run(record["id"], "code"), " · ", Run(place(record), "code"))
        lines.append(words(*where, f", {read.word('i_regelsett', id=record['regelsett'])}"))
    of = record["id"].partition("[")[2].removesuffix("]")
    name = f"{read.name(record)} ({of})" if of else read.name(record)
    head = words(f"{name}{': ' if value else ''}", Run(value, "strong"))
    return Node(head, lines=tuple(line for line in lines if line))


def sources(read: Reader) -> Section | None:
    """Return the sources that the result cites. From detail 2."""
    found = read.document["kilder"]
    if read.is_brief or not found:
        return None
    nodes = tuple(source_node(read, key, source) for key, source in found.items())
    return Section("kilder", read.word("kilder"), (Outline(nodes, "-"),))


def source_node(read: Reader, key: str, source: Record) -> Node:
    """Return a source with its title, who published it, when, and where it is."""
    said = [words(prose(source.get("tittel") or "")), words(prose(source.get("utgiver") or ""))]
    if source.get("dato"):
        said.append(words(whole(read.word("utgitt", dato=values.day(source["dato"], read.language)))))
    if source.get("lest"):
        said.append(words(whole(read.word("lest", dato=values.day(source["lest"], read.language)))))
    lines = (words(Run(source["url"], "code")),) if source.get("url") else ()
    return Node(words(Run(key, "strong"), "  ", *joined(said, ", ")), lines=lines)


def about_rule_set(read: Reader) -> Section | None:
    """Return what the rule set is for, what it inherits and what it overrides. From detail 2."""
    if read.is_brief:
        return None
    rules = read.document["regelsett"]
    blocks: list[Block] = []
    description = read.text(rules, "beskrivelse")
    if description:
        blocks.append(Paragraph(words(description)))
    rows = [
        (read.word("omraade"), words(", ".join(rules.get("omraade") or ()))),
        (read.word("gyldighet"), words(validity(read, rules))),
        (read.word("telling"), words(rules.get("teller") or "")),
        (read.word("arver"), joined((words(Run(each, "code")) for each in rules.get("arver") or ()), ", ")),
        *((read.word("overstyrt"), said) for said in _overridden(read)),
    ]
    blocks.append(Fields(tuple(row for row in rows if row[1])))
    return Section("om_regelsettet", read.word("om_regelsettet"), tuple(blocks))


def _overridden(read: Reader) -> Iterator[Words]:
    for record in read.document["regelsett"].get("overstyrt") or ():
        said = read.word(
            "overstyrt_hva", slag=record["slag"], id=record["id"], fra=record["fra_regelsett"], i=record["i_regelsett"]
        )
        yield words(f"{said}, ", Run(place(record), "code")) if read.is_full else words(said)


def about_calculation(read: Reader) -> Section:
    """Return what was read and with which program, so that the result can be repeated, and the reservation."""
    fields = Fields(tuple((label, said) for label, said in _provenance(read) if said))
    return Section(
        "om_beregningen",
        read.word("om_beregningen"),
        (fields, Paragraph(words(read.text(read.document, "forbehold")))),
    )


def _provenance(read: Reader) -> Iterator[tuple[str, Words]]:
    document = read.document
    praksis, rules, program = document["praksis"], document["regelsett"], document["program"]
    yield read.word("praksisfil"), hashed(read, praksis.get("fil") or "", praksis.get("sha256"))
    if read.is_full:
        yield read.word("innhold"), hashed(read, "", praksis.get("innhold_sha256"))
    yield read.word("regelsett"), hashed(read, f"{rules['id']} {rules['versjon']}", rules.get("sha256"))
    if read.is_full:
        for file in rules.get("filer") or ():
            yield read.word("regelfil"), hashed(read, f"{file['fil']} ({file['id']})", file.get("sha256"))
        day = values.day(document["dato"], read.language)
        yield read.word("dato"), words(read.word("dato_fra", dato=day, hvor=document["dato_fra"]))
        yield read.word("skjema"), words(f"{document['format']} {document['formatversjon']}")
    yield read.word("program"), words(f"{program['navn']} {program['versjon']}")


def hashed(read: Reader, name: str, digest: str | None) -> Words:
    """Return a name with its checksum, whole at detail 3 only."""
    if not digest:
        return words(name)
    short = digest if read.is_full else digest[:SHORT_HASH]
    said = whole(read.word("sjekksum", sum=short))
    return joined((words(name), words(Run(said, "dim"))), ", ")


def about_section(read: Reader) -> Section:
    """Return what an answer under several rule sets was made from, and with what, and the reservation."""
    praksis, program = read.document["praksis"], read.document["program"]
    rows: list[tuple[str, Words]] = [(read.word("praksisfil"), hashed(read, praksis["fil"] or "", praksis["sha256"]))]
    if read.is_full:
        rows.append((read.word("innhold"), hashed(read, "", praksis["innhold_sha256"])))
    if not read.is_brief:
        rows.extend(
            (read.word("regelsett"), hashed(read, f"{one['id']} {one['versjon']}", one["sha256"]))
            for one in read.document["regelsett"]
        )
    if read.is_full:
        rows.append((read.word("skjema"), words(f"{read.document['format']} {read.document['formatversjon']}")))
    rows.append((read.word("program"), words(f"{program['navn']} {program['versjon']}")))
    reservation = Paragraph(words(read.text(read.document, "forbehold")))
    blocks: list[Block] = [Fields(tuple(row for row in rows if row[1])), reservation]
    return Section("om_beregningen", read.word("om_beregningen"), tuple(blocks))
