"""The view of `frister`: the next deadline, all of them on a time axis, and each rule set by date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.money import NBSP
from fasthandel.render import frister_lines, values
from fasthandel.render.frister_tables import (
    Keyed,
    applying,
    comparison_section,
    deadlines,
    events_section,
    in_order,
    keyed,
    rule_set_section,
)
from fasthandel.render.reader import Reader, Record
from fasthandel.render.takst_lines import formula, input_nodes, rule_place
from fasthandel.render.takst_sources import about_section, source_node
from fasthandel.render.timeline import Mark, Span, Timeline
from fasthandel.render.view import (
    Fields,
    Headline,
    Node,
    Outline,
    Paragraph,
    Picture,
    Run,
    Section,
    Tone,
    View,
    Words,
    joined,
    words,
)


def frister_view(document: Record, *, language: str = "nb", detail: int = 1) -> View:
    """Return the view of a document of deadlines."""
    read = Reader(document, language, detail, set())
    keys = keyed(document)
    name = document["praksis"].get("navn")
    sections = [
        _picture(read, keys),
        events_section(read, keys),
        *(rule_set_section(read, rules, keys) for rules in applying(document)),
        comparison_section(read),
        _not_applying(read),
        *_worked_out(read),
        *_sources(read),
        about_section(read),
    ]
    return View(
        title=read.word("frister_for", navn=name) if name else read.word("frister"),
        subtitle=read.word("per_dato", dato=values.day(document["dato"], language)),
        fields=Fields(tuple(frister_lines.rule_set(read, rules) for rules in applying(document))),
        sections=tuple(section for section in sections if section is not None),
        headline=_headline(read),
    )


# --- the answer -----------------------------------------------------------------------------------------------------


def _headline(read: Reader) -> Headline:
    if not applying(read.document):
        return Headline(read.word("neste_frist"), Run(read.word("ingen_gjelder").removesuffix("."), "warn"))
    today = read.document["dato"]
    coming = [
        (rules, frist)
        for rules, frist in deadlines(read.document)
        if frist["status"] in {"kommer", "foreloepig"} and frist["dato"] and frist["dato"] >= today
    ]
    acts = [pair for pair in coming if pair[1]["slag"] == "frist"]
    label = read.word("neste_frist" if acts or not coming else "neste_dato")
    if not coming:
        return Headline(label, Run(read.word("ingen_kommende")), rows=tuple(_counts(read)))
    soonest = min(frist["dato"] for _, frist in acts or coming)
    first = [(rules, frist) for rules, frist in acts or coming if frist["dato"] == soonest]
    when = frister_lines.far(read, soonest, today)
    answer = read.word("dato_naar", dato=values.day(soonest, read.language), naar=when)
    tone: Tone = "warn" if all(frist["foreloepig"] for _, frist in first) else "strong"
    return Headline(label, Run(answer, tone), tuple(_counts(read)), tuple(_named(read, first)))


def _named(read: Reader, first: list[tuple[Record, Record]]) -> Iterator[Words]:
    """Yield each deadline of the day once: what it is, who must act, and under which rule sets."""
    together: dict[tuple[str, str, bool], list[str]] = {}
    for rules, frist in first:
        said = (read.name(frist), frister_lines.who(read, frist), frist["foreloepig"])
        together.setdefault(said, []).append(rules["id"])
    for (name, who, provisional), ids in together.items():
        parts = [words(Run(name, "strong")), words(who)]
        parts.append(words(Run(read.word("foreloepig"), "warn")) if provisional else ())
        parts.append(read.keys(ids) if len(applying(read.document)) > 1 else ())
        yield joined(parts, " · ")


def _counts(read: Reader) -> Iterator[tuple[str, Run]]:
    """Yield how many deadlines want the reader's eye, the same one under several rule sets counted once."""
    met: dict[str, set[tuple[str, str | None]]] = {}
    for _, frist in deadlines(read.document):
        met.setdefault(frist["status"], set()).add((frist["id"], frist["dato"]))
    if met.get("forfalt"):
        yield read.word("gaatt_ut_antall"), Run(str(len(met["forfalt"])), "bad")
    days = read.document["innen"]
    if days is not None:
        within = {(one["id"], one["dato"]) for one in read.document["innenfor"]}
        label = read.word("innen_antall", antall=days) if days else read.word("innen_i_dag")
        yield label, Run(str(len(within)), "warn" if within else "")
    for status in ("mangler", "ikke_kjent"):
        if met.get(status):
            yield read.word(f"{status}_antall"), Run(str(len(met[status])), "warn")


# --- the picture ----------------------------------------------------------------------------------------------------


def _picture(read: Reader, keys: Keyed) -> Section:
    title = read.word("tidslinje")
    drawn = timeline(read, keys)
    if not (drawn.above or drawn.below or drawn.spans):
        return Section("tidslinje", title, (Paragraph(words(read.word("ingen_datoer"))),))
    legend = ". ".join(_legend(read, drawn))
    return Section("tidslinje", title, (Picture(drawn), Paragraph(words(Run(f"{legend}.", "dim")))))


def timeline(read: Reader, keys: Keyed) -> Timeline:
    """Return what the picture shows: each key once."""
    document = read.document
    events = [Mark(key, _day(document["hendelser"][number]["dato"]), tone="dim") for number, key in keys.events.items()]
    shown: dict[str, Record] = {}
    for rules, frist in deadlines(document):
        if key := keys.deadlines.get((rules["id"], frist["id"])):
            shown.setdefault(key, frist)
    ordered = sorted(shown.items(), key=lambda pair: int(pair[0]))
    marks = [_mark(key, frist) for key, frist in ordered if frist["dato"]]
    spans = [
        Span(key, _day(frist["tidligst"]), _day(frist["dato"]) if frist["dato"] else None)
        for key, frist in ordered
        if frist["tidligst"]
    ]
    today, word = _day(document["dato"]), read.word("i_dag")
    return Timeline(tuple(events), tuple(marks), tuple(spans), today, word, read.language)


def _mark(key: str, frist: Record) -> Mark:
    sign = "?" if frist["foreloepig"] else "!" if frist["status"] == "forfalt" else ""
    tone: Tone = frister_lines.TONES.get(frist["status"], "") if sign else ""
    return Mark(key, _day(frist["dato"]), sign, tone)


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _legend(read: Reader, drawn: Timeline) -> Iterator[str]:
    """Yield what each sign in the picture means, those only that are there."""
    signs = {mark.sign for mark in drawn.below}
    met = {
        "tegn_bokstaver": bool(drawn.above),
        "tegn_tall": bool(drawn.below),
        "tegn_foreloepig": "?" in signs,
        "tegn_forfalt": "!" in signs,
        "tegn_tidsrom": any(span.last is not None for span in drawn.spans),
        "tegn_aapent": any(span.last is None for span in drawn.spans),
    }
    yield from (read.word(key) for key, is_met in met.items() if is_met)
    cuts = [read.word("tid_fra_til", fra=_month(read, first), til=_month(read, last)) for first, last in drawn.cuts()]
    if cuts:
        yield read.word("tegn_kuttet", tider=", ".join(cuts))


def _month(read: Reader, day: date) -> str:
    return f"{values.short_month(day, read.language)}{NBSP}{day.year}"


# --- what stands below ----------------------------------------------------------------------------------------------


def _not_applying(read: Reader) -> Section | None:
    nodes = [
        Node(
            words(Run(rules["id"], "strong"), f"  {read.name(rules)}"),
            lines=tuple(words(read.text(why, "tekst")) for why in rules["hvorfor"]),
        )
        for rules in read.document["regelsett"]
        if not rules["gjelder"]
    ]
    title = read.word("regelsett_gjelder_ikke")
    return Section("gjelder_ikke", title, (Outline(tuple(nodes), "-"),)) if nodes else None


def _worked_out(read: Reader) -> Iterator[Section]:
    """Yield for each rule set everything that its deadlines were made from. At detail 3."""
    if not read.is_full:
        return
    sets = applying(read.document)
    for rules in sets:
        title = read.word("slik_regnet") if len(sets) == 1 else read.word("slik_regnet_i", id=rules["id"])
        nodes = tuple(_everything(read, frist) for frist in in_order(rules["frister"]))
        if nodes:
            yield Section(f"{rules['id']}.regnet", title, (Outline(nodes, spaced=True),))


def _everything(read: Reader, frist: Record) -> Node:
    kind = f"{read.word('slag_er')}: {read.named('fristslag', frist['slag'])}"
    before = frist["foer_flytting"]
    lines = [
        words(read.text(frist, "forklaring")),
        words(kind),
        words(read.text(frist, "ved_brudd")),
        formula(read, frist),
        words(read.word("flyttet", dato=values.day(before, read.language))) if before else (),
        rule_place(read, frist),
    ]
    head = words(Run(frist["id"], "dim"), "  ", Run(read.name(frist), "strong"))
    shown = values.day(frist["dato"], read.language) if frist["dato"] else None
    inputs = input_nodes(read, frist)
    return Node(head, Run(shown) if shown else None, tuple(line for line in lines if line), inputs)


def _sources(read: Reader) -> Iterator[Section]:
    """Yield the sources that each rule set cites. From detail 2."""
    if read.is_brief:
        return
    found = {ident: cited for ident, cited in read.document["kilder"].items() if cited}
    for ident, cited in found.items():
        title = read.word("kilder") if len(found) == 1 else read.word("kilder_i", id=ident)
        nodes = tuple(source_node(read, key, source) for key, source in cited.items())
        yield Section(f"{ident}.kilder", title, (Outline(nodes, "-"),))
