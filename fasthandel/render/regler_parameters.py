"""The parameters of a rule set: every value with its days, unit, source, how sure it is, and why."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import values
from fasthandel.render.reader import Reader, Record, place, whole
from fasthandel.render.regler_conclusions import own_first, reason
from fasthandel.render.takst_lines import validity
from fasthandel.render.view import Node, Outline, Run, Section, Words, joined, words

EVERY_OTHER = "*"


def parameters(read: Reader) -> Section | None:
    """Return every parameter with all its values."""
    told: dict[str, str] = {}
    nodes = tuple(parameter_node(read, one, told) for one in own_first(read, "parametre"))
    return Section("parametre", read.word("parametre"), (Outline(nodes, spaced=True),)) if nodes else None


def parameter_node(read: Reader, one: Record, told: dict[str, str]) -> Node:
    """Return a parameter with every value that it has had."""
    dated = one["verdier"]
    head = words(Run(one["id"], "code"), "  ", Run(read.name(one), "strong"))
    before = [words(read.text(one, "forklaring"))]
    after = [words(Run(place(one), "code"), f", {read.word('i_regelsett', id=one['regelsett'])}")]
    parts: tuple[Node, ...] = ()
    if len(dated) == 1 and dated[0]["noekkel"] is None:
        before += [_value(read, one, dated[0]), *_grounds(read, one, dated[0], told)]
    else:
        parts = tuple(_dated(read, one, value, told) for value in dated)
    return Node(head, None, tuple(line for line in (*before, *after) if line), parts)


def _dated(read: Reader, one: Record, value: Record, told: dict[str, str]) -> Node:
    lines = tuple(line for line in _grounds(read, one, value, told) if line)
    return Node(_value(read, one, value), None, lines, marker="-")


def _value(read: Reader, one: Record, value: Record) -> Words:
    """Return the value with what it is for and when it holds: "ultralyd: 8 år, gjelder fra 1. mars 2023"."""
    key = value["noekkel"]
    label = () if key is None else words(read.word("alle_andre") if key == EVERY_OTHER else Run(key, "code"), ": ")
    shown = joined(_shown(read, one, value), "; ")
    return joined(((*label, *shown), words(_days(read, value))), ", ")


def _days(read: Reader, value: Record) -> str:
    return validity(read, value) if value["gyldig_fra"] or value["gyldig_til"] else ""


def _shown(read: Reader, one: Record, value: Record) -> Iterator[Words]:
    unit = one["enhet"]
    if value["trinn"] is None:
        yield words(Run(values.value(value["verdi"], unit, read.language), "strong"))
        return
    for step in value["trinn"]:
        said = Run(values.value(step["verdi"], unit, read.language), "strong")
        limit = step["til_og_med"] or step["under"]
        if len(value["trinn"]) == 1:
            yield words(said)
            continue
        if limit is None:
            yield words(f"{read.word('over_det')}: ", said)
            continue
        shown = values.value(limit, one["trinn_av"], read.language)
        yield words(f"{read.word('til_og_med' if step['til_og_med'] else 'opp_til', grense=shown)}: ", said)


def _grounds(read: Reader, one: Record, value: Record, told: dict[str, str]) -> Iterator[Words]:
    """Yield how sure the value is and where it comes from, then why; a reason told before is referred to."""
    sure = words(read.named("sikkerhet", value["sikkerhet"] or "ingen"))
    cited = words(f"{read.word('kilde')} ", *read.citation(value)) if value["kilde"] else ()
    seen = words(whole(read.word("lest", dato=values.day(value["lest"], read.language)))) if value["lest"] else ()
    yield joined((sure, cited, seen), " · ")
    yield reason(read, value, one["id"] if value["noekkel"] is None else f"{one['id']}[{value['noekkel']}]", told)
