"""The view of a comparison: the range, the parts of each sum, what it rests on, what makes the sums differ.

Rule sets are rows, since there may be forty of them: of their parts, as many are columns as go into eighty characters,
the rest is added up beside them and listed at detail 2. Two or three rule sets are columns, if their ids leave room.
"""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import (
    sammenlign_words,  # noqa: F401 - adds its words
    values,
)
from fasthandel.render.reader import Reader, Record
from fasthandel.render.sammenlign_lines import difference_section, each_section
from fasthandel.render.sammenlign_tables import grounds_section, money, sum_sections
from fasthandel.render.takst_sources import SHORT_HASH
from fasthandel.render.takst_view import remarks
from fasthandel.render.view import (
    Fields,
    Headline,
    Node,
    Outline,
    Paragraph,
    Run,
    Section,
    View,
    Words,
    joined,
    words,
)

MOST_NAMED = 2
"""More rule sets than this with the same lowest or highest sum are counted instead of named."""


def sammenlign_view(document: Record, *, language: str = "nb", detail: int = 1) -> View:
    """Return the view of a comparison document in `language`, at detail 1, 2 or 3."""
    read = Reader(document, language, detail, set())
    found = (
        *sum_sections(read),
        grounds_section(read),
        difference_section(read),
        without_amount(read),
        remarks(read),
        each_section(read),
        about(read),
    )
    name = document["praksis"].get("navn")
    return View(
        title=read.word("sammenlikning_for", navn=name) if name else read.word("sammenlikning"),
        subtitle=read.word("per_dato", dato=values.day(document["dato"], language)),
        fields=Fields(tuple(_about_sets(read))),
        headline=_headline(read),
        sections=tuple(section for section in found if section is not None),
    )


def _about_sets(read: Reader) -> Iterator[tuple[str, Words]]:
    found = read.document["regelsett"]
    states = [one["tilstand"] for one in found]
    counted = {"gir_beloep": "beregnet", "er_uavgjort": "mangler", "er_ikke_for": "gjelder_ikke"}
    said = [read.word(key, antall=states.count(state)) for key, state in counted.items() if state in states]
    yield read.word("regelsettene"), words(", ".join(said))
    if read.document["mot"] is not None:
        against = next(one for one in found if one["id"] == read.document["mot"])
        yield read.word("maalestokk"), words(Run(against["id"], "code"), f"  {read.name(against)}")


def _headline(read: Reader) -> Headline:
    spreads = read.document["spenn"]
    label = read.word("spenn")
    if not spreads:
        return Headline(label, Run(read.word("ingen_beloep"), "warn"))
    first, *others = spreads
    rows = [*_spread_rows(read, first)]
    for one in others:
        rows.append((spread_of(read, one), Run(_from_to(read, one), "strong")))
        rows += () if read.is_brief else _spread_rows(read, one)
    return Headline(label, Run(_from_to(read, first), "strong"), tuple(rows))


def spread_of(read: Reader, one: Record) -> str:
    """Return what a range is of, beside the first one: "Spenn i EUR", "Tilskudd"."""
    unit = money(read, one["enhet"])
    if one["gir"] == "pris":
        return read.word("spenn_i", enhet=unit)
    sort = read.named("kort_gir", one["gir"])
    foreign = one["enhet"] != read.document["spenn"][0]["enhet"]
    return read.word("hva_i", hva=sort, enhet=unit) if foreign else sort


def _from_to(read: Reader, one: Record) -> str:
    low, high = (_rounded(read, one[end]["takst"], one["enhet"]) for end in ("lavest", "hoeyest"))
    return low if low == high else read.word("fra_til_beloep", fra=low, til=high)


def _rounded(read: Reader, text: str, unit: str) -> str:
    """Return an amount, in whole kroner with a sign of it where it never ends."""
    return f"≈ {values.about(text, unit, read.language)}" if values.is_fraction(text) else read.amount(text, unit)


def _spread_rows(read: Reader, one: Record) -> Iterator[tuple[str, Run]]:
    yield _end(read, "lavest", one), Run(_rounded(read, one["lavest"]["takst"], one["enhet"]))
    yield read.word("median_av", antall=one["antall"]), Run(_rounded(read, one["median"], one["enhet"]))
    yield _end(read, "hoeyest", one), Run(_rounded(read, one["hoeyest"]["takst"], one["enhet"]))


def _end(read: Reader, key: str, one: Record) -> str:
    ids = one[key]["regelsett"]
    return read.word(
        key, hvem=", ".join(ids) if len(ids) <= MOST_NAMED else read.word("like_regelsett", antall=len(ids))
    )


def without_amount(read: Reader) -> Section | None:
    """Return every rule set that came to no sum, with the reason: nothing disappears. Undecided ones come first."""
    found = [one for one in read.document["regelsett"] if one["takst"] is None]
    reasons: dict[Words, list[Words]] = {}
    for one in sorted(found, key=lambda one: one["tilstand"] != "mangler"):
        reasons.setdefault(_why(read, one), []).append(words(Run(one["id"], "code")))
    if not found:
        return None
    nodes = tuple(Node(joined(ids, ", "), lines=(why,)) for why, ids in reasons.items())
    return Section("uten_beloep", read.word("uten_beloep"), (Outline(nodes),))


def _why(read: Reader, one: Record) -> Words:
    said = []
    if one["tilstand"] == "mangler":
        said.append(words(Run(f"{read.word('kan_ikke_avgjoeres')}: ", "warn"), *read.fill_in(one["mangler"])))
    for ground in one["grunner"]:
        told = read.text(ground, "melding")
        advice = read.text(ground, "raad")
        code = f" [{ground['kode']}]" if read.is_full and ground["kode"] else ""
        said.append(words(told, f"; {advice}" if advice else "", Run(code, "dim")))
    return joined(said, "; ")


def about(read: Reader) -> Section:
    """Return what was read and with which program, so that the comparison can be repeated, and the reservation."""
    document = read.document
    praksis, program = document["praksis"], document["program"]
    short = praksis["sha256"] if read.is_full else praksis["sha256"][:SHORT_HASH]
    rows = [
        (
            read.word("praksisfil"),
            words(praksis["fil"], ", " if praksis["fil"] else "", Run(read.word("sjekksum", sum=short), "dim")),
        )
    ]
    if read.is_full:
        said = read.word("sjekksum", sum=praksis["innhold_sha256"])
        rows.append((read.word("innhold"), words(Run(said, "dim"))))
        day = values.day(document["dato"], read.language)
        rows.append((read.word("dato"), words(read.word("dato_fra", dato=day, hvor=document["dato_fra"]))))
        rows.append((read.word("skjema"), words(f"{document['format']} {document['formatversjon']}")))
    rows.append((read.word("program"), words(f"{program['navn']} {program['versjon']}")))
    blocks = (Fields(tuple(rows)), Paragraph(words(read.text(document, "forbehold"))))
    return Section("om_beregningen", read.word("om_beregningen"), blocks)
