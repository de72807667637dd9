"""A comparison line by line: what makes each sum differ from the one it is measured against, and every sum's parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fasthandel.render.reader import Reader, Record
from fasthandel.render.sammenlign_tables import money, share, signed
from fasthandel.render.takst_lines import validity
from fasthandel.render.view import (
    Block,
    Column,
    Node,
    Outline,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    Words,
    joined,
    words,
)


def difference_section(read: Reader) -> Section | None:
    """Return how far each sum lies from the one it is measured against, and which parts cause it."""
    against = read.document["mot"]
    if against is None:
        return None
    found = [one for one in read.document["regelsett"] if one["forskjell"] is not None]
    blocks: list[Block] = []
    if found and read.is_brief:
        columns = (Column(read.word("regelsett"), grows=True), Column(read.word("forskjell"), is_number=True))
        blocks.append(Table(columns, tuple(_difference_row(read, one) for one in found)))
    elif found:
        blocks += [Outline((_difference_node(read, one, against),)) for one in found]
    blocks += _not_compared(read, against)
    title = read.word("forskjeller_mot", id=against)
    return Section("forskjeller", title, tuple(blocks)) if blocks else None


def _not_compared(read: Reader, against: str) -> Iterator[Paragraph]:
    """Yield why some sums have no difference."""
    mine = next(one for one in read.document["regelsett"] if one["id"] == against)
    if mine["takst"] is None:
        yield Paragraph(words(read.word("uten_maalestokk", id=against)))
        return
    others = [
        one["id"]
        for one in read.document["regelsett"]
        if one["takst"] is not None and one["forskjell"] is None and one["id"] != against
    ]
    if others:
        yield Paragraph(words(read.word("ikke_trukket_fra", id=against, hvem=", ".join(others))))


def _money(read: Reader, text: str, unit: str) -> str:
    """Return a difference with its sign and its unit, in one word."""
    return f"{signed(text, read.language)}\u00a0{money(read, unit)}"


def _difference_row(read: Reader, one: Record) -> Row:
    parts = [part for part in one["forskjell"]["deler"] if part["del_av"] is None and part["forskjell"] != "0"]
    said = [words(f"{read.name(part)}\u00a0{_money(read, part['forskjell'], one['enhet'])}") for part in parts]
    note = joined(said, "; ") or words(read.word("ingen_forskjell"))
    gap = words(_money(read, one["forskjell"]["beloep"], one["enhet"]))
    return Row((words(Run(one["id"], "code")), gap), (tuple(Run(run.text, "dim") for run in note),))


def _difference_node(read: Reader, one: Record, against: str) -> Node:
    gap, unit = one["forskjell"], one["enhet"]
    parts = tuple(_part_node(read, part, gap["deler"], unit, against) for part in gap["deler"] if not part["del_av"])
    head = words(Run(one["id"], "code"), "  ", read.name(one))
    return Node(head, Run(_money(read, gap["beloep"], unit), "strong"), (), parts)


def _part_node(read: Reader, part: Record, all_: Sequence[Record], unit: str, against: str) -> Node:
    """Return a component with both its amounts, and under it the parts that differ."""
    inner = [one for one in all_ if one["del_av"] == part["id"] and one["forskjell"] != "0"]
    below = tuple(Node(_head(read, one), Run(_money(read, one["forskjell"], unit))) for one in inner)
    here, there = (None if part[key] is None else read.amount(part[key], unit) for key in ("bidrag", "bidrag_mot"))
    if here is None:
        said = read.word("finnes_ikke_her", mot=there, id=against)
    elif there is None:
        said = read.word("finnes_bare_her", beloep=here, id=against)
    else:
        said = read.word("beloep_mot", beloep=here, mot=there)
    return Node(_head(read, part), Run(_money(read, part["forskjell"], unit)), (words(Run(said, "dim")),), below)


def _head(read: Reader, part: Record) -> Words:
    return words(Run(part["id"], "dim"), "  ", read.name(part))


# --- one by one -----------------------------------------------------------------------------------------------------


def each_section(read: Reader) -> Section | None:
    """Return every rule set that was computed with its parts, and at detail 3 its files. From detail 2."""
    if read.is_brief:
        return None
    found = [one for one in read.document["regelsett"] if one["komponenter"] or one["filer"]]
    blocks = tuple(Outline((_each(read, one),)) for one in found)
    return Section("ett_for_ett", read.word("ett_for_ett"), blocks) if blocks else None


def _each(read: Reader, one: Record) -> Node:
    head = words(Run(one["id"], "code"), "  ", Run(read.name(one), "strong"))
    shown = Run(read.word("gjelder_ikke"), "dim")
    if one["takst"] is not None:
        shown = Run(read.amount(one["takst"], one["enhet"]), "strong")
    elif one["tilstand"] == "mangler":
        shown = Run(read.word("uavgjort"), "warn")
    lines = tuple(line for line in _each_lines(read, one) if line)
    return Node(head, shown, lines, tuple(_parts(read, one, one["komponenter"])))


def _each_lines(read: Reader, one: Record) -> Iterator[Words]:
    facts = (
        read.named("status", one["status"]),
        ", ".join(one["omraade"]),
        validity(read, one),
        read.word("bare_versjon", versjon=one["versjon"]),
    )
    yield joined((words(Run(fact, "dim")) for fact in facts if fact), " · ")
    if one["tilstand"] == "mangler":
        decided = read.amount(one["avgjort_sum"], one["enhet"])
        yield words(f"{read.word('avgjort_sum')}: {decided}")
    rests = [
        words(f"{read.named('sikkerhet', level['sikkerhet'])} {read.amount(level['beloep'], one['enhet'])}")
        for level in one["hviler_paa"]
    ]
    if rests:
        yield words(Run(f"{read.word('hviler_paa_kort')}: ", "dim"), *joined(rests, ", "))
    if one["skjoenn"] is not None:
        yield words(read.word("herav_skjoenn_kort", andel=share(one["skjoenn"]["andel"], read.language)))
    if read.is_full:
        for file in one["filer"]:
            yield words(Run(f"{file['fil']} ({file['id']}), {read.word('sjekksum', sum=file['sha256'])}", "dim"))


def _parts(read: Reader, one: Record, lines: Sequence[Record]) -> Iterator[Node]:
    for line in lines:
        if line["del_av"] is None:
            inner = [part for part in lines if part["del_av"] == line["id"]]
            below = tuple(_part(read, part, one["enhet"], ()) for part in inner)
            yield _part(read, line, one["enhet"], below)


def _part(read: Reader, line: Record, unit: str, below: tuple[Node, ...]) -> Node:
    shown = Run(read.word("uavgjort"), "warn")
    if line["tilstand"] == "gjelder_ikke":
        shown = Run(read.word("gjelder_ikke"), "dim")
    elif line["bidrag"] is not None:
        shown = Run(read.amount(line["bidrag"], unit))
    said = [words(Run(read.text(line, "grunn"), "dim"))]
    said.append(read.fill_in(line["mangler"]) if not below else ())
    if read.is_full and line["sikkerhet"]:
        graded = f" · {read.word('skjoenn')}" if line["skjoenn"] else ""
        sure = f"{read.word('hviler_paa_kort')}: {read.named('sikkerhet', line['sikkerhet'])}{graded}"
        said.append(words(Run(sure, "dim")))
    return Node(_head(read, line), shown, tuple(part for part in said if part), below)
