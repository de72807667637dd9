"""The view of a takst: what a reader sees first, in the order in which a retiring doctor asks.

Everything comes from the result document. Detail 1 is the sum, its parts and what it rests on; 2 adds each line with
its formula, the assumptions and the sources; 3 adds every input with its place, and leaves nothing of the document out.
"""

from __future__ import annotations

from fasthandel.render import values
from fasthandel.render.reader import Reader, Record, place, prose
from fasthandel.render.takst_grounds import checks_reckoned, checks_section, deadlines, grounds_section, not_counted
from fasthandel.render.takst_lines import figures_section, lines_section, outside_section, parts_section
from fasthandel.render.takst_sources import about_calculation, about_rule_set, assumptions, sources
from fasthandel.render.view import Fields, Headline, Node, Outline, Run, Section, View, Words, joined, words


def takst_view(document: Record, *, language: str = "nb", detail: int = 1) -> View:
    """Return the view of a takst document in `language`, at detail 1, 2 or 3."""
    read = Reader(document, language, detail, set())
    found = (
        parts_section(read),
        not_counted(read),
        figures_section(read),
        grounds_section(read),
        checks_section(read),
        deadlines(read),
        remarks(read),
        next_steps(read),
        about_rule_set(read),
        lines_section(read),
        outside_section(read),
        checks_reckoned(read),
        assumptions(read),
        sources(read),
        about_calculation(read),
    )
    return View(
        title=_title(read),
        subtitle=read.word("per_dato", dato=values.day(document["dato"], language)),
        fields=Fields(_rule_set(read)),
        headline=_headline(read),
        sections=tuple(section for section in found if section is not None),
    )


def _title(read: Reader) -> str:
    name = read.document["praksis"].get("navn")
    return read.word("takst_for", navn=name) if name else read.word("takst_uten_navn")


def _rule_set(read: Reader) -> tuple[tuple[str, Words], ...]:
    rules = read.document["regelsett"]
    version = read.word("versjon", id=rules["id"], versjon=rules["versjon"])
    rows = [
        (read.word("regelsett"), words(read.name(rules))),
        ("", words(Run(version, "dim"))),
        (read.word("status"), words(read.named("status", rules["status"]))),
        (read.word("taksten_er"), words(read.named("gir", rules["gir"])) if rules.get("gir", "pris") != "pris" else ()),
        (read.word("valutakurs"), _rate(read)),
    ]
    return tuple(row for row in rows if row[1])


def _rate(read: Reader) -> Words:
    """Return the rate by which the practice's amounts are converted, with its day and source."""
    rate = read.document.get("valutakurs")
    if not rate:
        return ()
    said = (read.amount(rate["verdi"], rate["enhet"]), values.day(rate["dato"], read.language), rate["kilde"] or "")
    where = [words(Run(one, "code")) for one in (rate["id"], place(rate))] if read.is_full else []
    return joined((*(words(prose(one)) for one in said), *where), ", ")


def _headline(read: Reader) -> Headline:
    document = read.document
    label, why = read.word("takst"), read.text(document, "grunn")
    because = (words(why),) if why else ()
    if document["tilstand"] == "gjelder_ikke":
        return Headline(label, Run(read.word("gjelder_ikke"), "dim"), lines=because)
    if document["takst"] is not None:
        return Headline(label, Run(read.amount(document["takst"], document["enhet"]), "strong"))
    decided = read.amount(document["avgjort_sum"], document["enhet"])
    names = read.names_of_missing()
    longest = max((len(key) for key in document["mangler"]), default=0)
    keys = tuple(
        words("  ", Run(key, "code"), Run(f"{' ' * (longest - len(key))}  {names[key]}" if key in names else "", "dim"))
        for key in document["mangler"]
    )
    return Headline(
        label,
        Run(read.word("kan_ikke_avgjoeres"), "warn"),
        rows=((read.word("avgjort_sum"), Run(decided)),),
        lines=(*because, *((words(read.word("fyll_inn", fil=read.praksisfil)), *keys) if keys else ())),
    )


def remarks(read: Reader) -> Section | None:
    """Return what was remarked on the practice file while it was read."""
    found = read.document.get("advarsler") or ()
    nodes = tuple(_remark(read, remark) for remark in found)
    return Section("advarsler", read.word("advarsler"), (Outline(nodes, "-"),)) if nodes else None


def _remark(read: Reader, remark: Record) -> Node:
    where = remark.get("sted") or {}
    position = ":".join(str(where[key]) for key in ("fil", "linje", "kolonne") if where.get(key))
    key = prose(remark.get("noekkel") or "")
    said = words(Run(position, "code"), f": {remark['kode']} {read.text(remark, 'melding')}")
    return Node(said, lines=(words(Run(key, "code")),) if not read.is_brief and key else ())


def next_steps(read: Reader) -> Section | None:
    """Return what to do next: first what is missing, then what the rule set advises."""
    steps = [read.text(step, "tekst") for step in read.document["regelsett"].get("neste_steg") or ()]
    if read.document["mangler"]:
        steps.insert(0, read.word("steg_fyll_inn", fil=read.praksisfil))
    nodes = tuple(Node(words(step)) for step in steps)
    return Section("neste_steg", read.word("neste_steg"), (Outline(nodes, "1."),)) if nodes else None
