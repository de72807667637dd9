"""The views of rule sets: the list of those there are, and one in full, with every source, value and formula.

Everything comes from `fasthandel.rules.list_document` and `regelsett_document`.
"""

from __future__ import annotations

from collections.abc import Iterable

from fasthandel.render.reader import EVERYTHING, Reader, Record, place
from fasthandel.render.regler_conclusions import conclusion_sections, formula
from fasthandel.render.regler_parameters import parameters
from fasthandel.render.takst_lines import validity
from fasthandel.render.takst_sources import sources
from fasthandel.render.view import Fields, Node, Outline, Paragraph, Run, Section, View, Words, joined, words

WITHOUT_SUM = ("frister", "krav")
"""What a rule set gives that gives no sum (`rules.model.GIR`)."""


def regelliste_view(document: Record, *, language: str = "nb") -> View:
    """Return the view of the list of rule sets, building blocks apart."""
    read = Reader(document, language, EVERYTHING, set())
    found = document["regelsett"]
    blocks = [one for one in found if one["byggekloss"]]
    whole = [one for one in found if not one["byggekloss"]]
    sections = [_listed(read, "regelsettene", whole), _listed(read, "byggeklosser", blocks)]
    return View(
        title=read.word("regelsett_som_finnes"),
        subtitle=read.word("i_alt", antall=len(found)),
        fields=Fields(()),
        sections=tuple(section for section in sections if section.blocks),
    )


def _listed(read: Reader, key: str, found: Iterable[Record]) -> Section:
    nodes = tuple(_entry(read, one) for one in found)
    said = (Paragraph(words(read.word("byggekloss_er"))),) if key == "byggeklosser" and nodes else ()
    return Section(key, read.word(key), (*said, Outline(nodes, spaced=True)) if nodes else ())


def _entry(read: Reader, one: Record) -> Node:
    facts = (
        read.named("status", one["status"]),
        ", ".join(one["omraade"]),
        validity(read, one),
        read.word("bare_versjon", versjon=one["versjon"]),
    )
    head = words(Run(one["id"], "code"), "  ", Run(read.name(one), "strong"))
    about = joined((words(Run(fact, "dim")) for fact in facts if fact), " · ")
    return Node(head, lines=tuple(line for line in (about, words(_first_sentence(read, one))) if line))


def _first_sentence(read: Reader, one: Record) -> str:
    first, stop, _ = read.text(one, "beskrivelse").partition(". ")
    return f"{first}." if stop else first


def regelsett_view(document: Record, *, language: str = "nb") -> View:
    """Return the view of one rule set in full."""
    read = Reader(document, language, EVERYTHING, set())
    found = (
        _text(read, "hva_det_er", "beskrivelse"),
        _text(read, "hva_det_utelater", "utelater"),
        _not_for(read),
        _courses(read),
        *conclusion_sections(read),
        _reversion(read),
        parameters(read),
        _overridden(read),
        sources(read),
        _next_steps(read),
        _files(read),
    )
    return View(
        title=read.name(document),
        subtitle=read.word("versjon", id=document["id"], versjon=document["versjon"]),
        fields=Fields(tuple((label, said) for label, said in _about(read) if said)),
        sections=tuple(section for section in found if section is not None),
    )


def _about(read: Reader) -> list[tuple[str, Words]]:
    one = read.document
    rows = [
        (read.word("status"), words(read.named("status", one["status"]))),
        _gives(read),
        (read.word("omraade"), words(", ".join(one["omraade"]))),
        (read.word("gyldighet"), words(validity(read, one))),
        (read.word("arver"), joined((words(Run(each, "code")) for each in one["arver"]), ", ")),
    ]
    if one["byggekloss"]:
        rows.append((read.word("byggekloss"), words(read.word("byggekloss_er"))))
    if one["teller"]:
        rows.append((read.word("telling"), words(one["teller"])))
    return rows


def _gives(read: Reader) -> tuple[str, Words]:
    """Return what the takst of a rule set is, or what it gives instead of one; of a building block nothing."""
    one = read.document
    if one["gir"] in WITHOUT_SUM:
        return read.word("regelsettet_gir"), words(read.word(f"gir_uten_sum.{one['gir']}"))
    return read.word("taksten_er"), () if one["byggekloss"] else words(read.named("gir", one["gir"]))


def _reversion(read: Reader) -> Section | None:
    """Return which conclusions say when the right to sell ends, or why none does."""
    rule = read.document.get("hjemfall")
    if not rule:
        return None
    none = read.text(rule, "finnes_ikke")
    rows = [(read.word("hjemfall.finnes_ikke"), words(none))] if none else []
    for key in ("tidligst", "vilkaar", "neste_utlysning", "neste_soeknadsfrist", "oppgjoer"):
        ids = [rule[key]] if isinstance(rule[key], str) else rule[key] or ()
        if ids:
            rows.append((read.word(f"hjemfall.{key}"), joined((words(Run(each, "code")) for each in ids), ", ")))
    return Section("hjemfall", read.word("regelen_om_hjemfall"), (Fields(tuple(rows)),))


def _text(read: Reader, title: str, key: str) -> Section | None:
    said = read.text(read.document, key)
    return Section(key, read.word(title), (Paragraph(words(said)),)) if said else None


def _not_for(read: Reader) -> Section | None:
    nodes = tuple(
        Node(words(read.text(one, "grunn")), lines=(words(formula(one["hvis"])),))
        for one in read.document["gjelder_ikke"]
    )
    return Section("gjelder_ikke", read.word("gjelder_ikke_naar"), (Outline(nodes, "-"),)) if nodes else None


def _courses(read: Reader) -> Section | None:
    nodes = tuple(
        Node(words(Run(one["id"], "code"), "  ", Run(read.name(one), "strong")), lines=_told(read, one))
        for one in read.document.get("forloep") or ()
    )
    return Section("forloep", read.word("forloep"), (Outline(nodes),)) if nodes else None


def _told(read: Reader, one: Record) -> tuple[Words, ...]:
    said = words(read.text(one, "beskrivelse"))
    return (said,) if said else ()


def _overridden(read: Reader) -> Section | None:
    nodes = []
    for one in read.document["overstyrt"]:
        said = read.word(
            "overstyrt_hva", slag=one["slag"], id=one["id"], fra=one["fra_regelsett"], i=one["i_regelsett"]
        )
        nodes.append(Node(words(said), lines=(words(Run(place(one), "code")),)))
    return Section("overstyrt", read.word("overstyrt"), (Outline(tuple(nodes), "-"),)) if nodes else None


def _next_steps(read: Reader) -> Section | None:
    nodes = tuple(Node(words(read.text(step, "tekst"))) for step in read.document["neste_steg"])
    return Section("neste_steg", read.word("neste_steg"), (Outline(nodes, "1."),)) if nodes else None


def _files(read: Reader) -> Section:
    one = read.document
    rows = [(file["id"], _hashed(read, file["fil"], file["sha256"])) for file in one["filer"]]
    rows.append((read.word("samlet"), _hashed(read, "", one["sha256"])))
    return Section("filer", read.word("filer"), (Fields(tuple(rows)),))


def _hashed(read: Reader, file: str, sha256: str) -> Words:
    return joined((words(Run(file, "code")), words(Run(read.word("sjekksum", sum=sha256), "dim"))), ", ")
