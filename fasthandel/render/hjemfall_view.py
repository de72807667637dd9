"""The view of `hjemfall`: the answer, what stands in the way, what announcements would change, who owes what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fasthandel.render import hjemfall_lines as lines
from fasthandel.render import values
from fasthandel.render.frister_lines import rule_set
from fasthandel.render.hjemfall_tables import (
    announcements_section,
    answers_section,
    conditions_section,
    money_section,
    other_checks_section,
    several,
    steps_section,
    titled,
)
from fasthandel.render.reader import Reader, Record
from fasthandel.render.takst_lines import formula, input_nodes, rule_place
from fasthandel.render.takst_sources import about_section, source_node
from fasthandel.render.view import (
    Fields,
    Headline,
    Node,
    Outline,
    Run,
    Section,
    View,
    words,
)


def hjemfall_view(document: Record, *, language: str = "nb", detail: int = 1) -> View:
    """Return the view of a document on reversion."""
    read = Reader(document, language, detail, set())
    name = document["praksis"].get("navn")
    sections = [answers_section(read), announcements_section(read)]
    for one in document["regelsett"]:
        if one["svar"] not in {"ingen_regel", "gjelder_ikke"}:
            sections += [
                conditions_section(read, one),
                steps_section(read, one),
                money_section(read, one),
                other_checks_section(read, one),
                _worked_out(read, one),
            ]
    sections += [*_sources(read), about_section(read)]
    return View(
        title=read.word("hjemfall_for", navn=name) if name else read.word("hjemfall"),
        subtitle=read.word("per_dato", dato=values.day(document["dato"], language)),
        fields=Fields(() if several(read) else tuple(rule_set(read, one) for one in document["regelsett"])),
        sections=tuple(section for section in sections if section is not None),
        headline=_headline(read),
    )


def _headline(read: Reader) -> Headline:
    found, label = read.document["regelsett"], read.word("hjemfall")
    if not found:
        return Headline(label, Run(read.word("ingen_svar"), "warn"))
    if len(found) == 1:
        (one,) = found
        return Headline(label, lines.short(read, one), lines=(words(lines.sentence(read, one)),))
    main = _in_force(read)
    counted = Counter(one["svar"] for one in found if one is not main)
    met = [status for status in lines.TONES if counted[status]]
    told = [read.word("svar_antall", svar=read.named("svar", one), antall=counted[one]) for one in met]
    if main is None:
        key = "svar_etter_ett" if counted[met[0]] == 1 else "svar_etter"
        answer = read.word(key, svar=read.named("svar", met[0]), antall=counted[met[0]])
        return Headline(label, Run(answer, "strong"), lines=(words(", ".join(told[1:])),) if told[1:] else ())
    others = read.word("andre_svarer", hva=", ".join(told))
    return Headline(
        read.word("etter_gjeldende"), lines.short(read, main), lines=(words(lines.sentence(read, main)), words(others))
    )


def _in_force(read: Reader) -> Record | None:
    """Return the rule set that holds for the practice on the day as the rule, where there is just one such."""
    found = [
        one for one in read.document["regelsett"] if one["gjelder"] and one["status"] in {"gjeldende", "historisk"}
    ]
    return found[0] if len(found) == 1 else None


# --- everything -----------------------------------------------------------------------------------------------------


def _worked_out(read: Reader, one: Record) -> Section | None:
    """Return everything that an answer was made from. At detail 3."""
    if not read.is_full:
        return None
    nodes = [_everything(read, check) for check in (*one["vilkaar"], *one["andre_kontroller"])]
    if one["tidligst"] is not None:
        nodes.insert(0, _everything(read, one["tidligst"]))
    for step in one["gang"][1:]:
        nodes += _of_step(read, step)
    for owed in one["oppgjoer"]:
        nodes += [_everything(read, line) for course in owed["forloep"] for line in course["betalinger"]]
    title = titled(read, one, "slik_svaret")
    return Section(f"{one['id']}.regnet", title, (Outline(tuple(nodes), spaced=True),))


def _of_step(read: Reader, step: Record) -> Iterator[Node]:
    """Yield how the days of an assumed announcement were reached, and the first day after it."""
    window = step["utlysning"]["vindu"]
    after = read.word("etter_ny", navn=read.name(step["utlysning"]))
    if window is not None:
        yield _everything(read, window["regnet"])
    if step["tidligst"] is not None:
        yield _everything(read, step["tidligst"], after)


def _everything(read: Reader, record: Record, after: str = "") -> Node:
    worked = read.text(record, "formel_med_tall")
    told = [
        words(after),
        words(read.text(record, "forklaring")),
        words(read.text(record, "grunn")),
        read.fill_in(record["mangler"]),
        words(f"= {worked}" if worked else ""),
        formula(read, record),
        rule_place(read, record),
    ]
    head = words(Run(record["id"], "dim"), "  ", Run(read.name(record), "strong"))
    bounds = input_nodes(read, {"grunnlag": record.get("grenser") or ()})
    return Node(head, _value(read, record), tuple(line for line in told if line), (*input_nodes(read, record), *bounds))


def _value(read: Reader, record: Record) -> Run | None:
    """Return what a check, a deadline or a payment came to."""
    if "utfall" in record:
        return lines.outcome(read, record)
    if "dato" in record:
        return Run(values.day(record["dato"], read.language)) if record["dato"] else None
    return read.value(record)


def _sources(read: Reader) -> Iterator[Section]:
    """Yield the sources that each rule set cites. From detail 2."""
    if read.is_brief:
        return
    for ident, cited in read.document["kilder"].items():
        if cited:
            nodes = tuple(source_node(read, key, source) for key, source in cited.items())
            yield Section(f"{ident}.kilder", read.word("kilder_i", id=ident), (Outline(nodes, "-"),))
