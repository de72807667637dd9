"""The view of `regler endring`: what differs between two editions of a rule set, and what it does to each practice."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import values
from fasthandel.render.reader import EVERYTHING, Reader, Record, place
from fasthandel.render.view import (
    Column,
    Fields,
    Node,
    Outline,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    View,
    Words,
    words,
)


def endring_view(document: Record, *, language: str = "nb") -> View:
    """Return the view of a change document: the values first, then the rules, then the effect in kroner."""
    read = Reader(document, language, EVERYTHING, set())
    found = (_values(read), _rules(read), _others(read), _effect(read))
    return View(
        title=read.word("endring"),
        subtitle=read.word("endret_antall", verdier=len(document["verdier"]), regler=len(document["regler"])),
        fields=Fields(
            (
                (read.word("gammel"), _named(read, document["gammel"])),
                (read.word("ny_utgave"), _named(read, document["ny"])),
            )
        ),
        sections=tuple(section for section in found if section is not None),
    )


def _named(read: Reader, one: Record) -> Words:
    return words(read.name(one), Run(f" ({read.word('versjon', id=one['id'], versjon=one['versjon'])})", "dim"))


def _values(read: Reader) -> Section | None:
    nodes = tuple(_value(read, one) for one in read.document["verdier"])
    return Section("verdier", read.word("endrede_verdier"), (Outline(nodes),)) if nodes else None


def _value(read: Reader, one: Record) -> Node:
    was, now = (_shown(read, one[key], one["enhet"]) for key in ("foer", "etter"))
    head = words(Run(one["id"], "code"), f"  {read.name(one)}")
    lines = [words(Run(f"{was} → {now}", "strong"), _from(read, one))]
    lines += [line for key in ("etter", "foer") if one[key] for line in (_grounds(read, one[key]),)][:1]
    return Node(head, None, tuple(line for line in lines if line))


def _from(read: Reader, one: Record) -> str:
    day = one["gyldig_fra"]
    return f", {read.word('gyldig_fra', fra=values.day(day, read.language))}" if day else ""


def _shown(read: Reader, value: Record | None, unit: str) -> str:
    if value is None:
        return read.word("ingen_verdi")
    if value["trinn"] is None:
        return values.value(value["verdi"], unit, read.language)
    return "; ".join(values.value(step["verdi"], unit, read.language) for step in value["trinn"])


def _grounds(read: Reader, value: Record) -> Words:
    """Return how sure a value is, its source and its reason, and where it stands."""
    said = read.named("sikkerhet", value["sikkerhet"] or "ingen")
    cited = f" · {read.word('kilde')} {value['kilde']} {value['punkt'] or ''}".rstrip() if value["kilde"] else ""
    why = f" · {read.text(value, 'grunn')}" if read.text(value, "grunn") else ""
    return words(said, cited, why, "  ", Run(place(value), "dim"))


def _rules(read: Reader) -> Section | None:
    nodes = tuple(_rule(read, one) for one in read.document["regler"])
    return Section("regler", read.word("endrede_regler"), (Outline(nodes),)) if nodes else None


def _rule(read: Reader, one: Record) -> Node:
    head = words(
        Run(one["id"], "code"), f"  {read.name(one)} ", Run(f"({read.named('endringsslag', one['slag'])})", "dim")
    )
    return Node(head, None, tuple(_keys(one)))


def _keys(one: Record) -> Iterator[Words]:
    for key in one["noekler"]:
        was, now = (_plain(one[side].get(key)) for side in ("foer", "etter"))
        yield words(Run(f"{key}: ", "dim"), Run(was, "code"), " → ", Run(now, "code"))


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value) or "–"
    if isinstance(value, dict):
        return " ".join(_plain(one) for one in value.values())
    return "–" if value in (None, "") else str(value)


def _others(read: Reader) -> Section | None:
    """Return what differs in the head and among the sources."""
    nodes = [
        Node(words(Run(f"{one['id']}: ", "dim"), _plain(one["foer"]), " → ", _plain(one["etter"])))
        for one in read.document["hode"]
    ]
    nodes += [
        Node(words(Run(one["id"], "code"), f" ({read.named('endringsslag', one['slag'])})"))
        for one in read.document["kilder"]
    ]
    return Section("annet", read.word("annet_endret"), (Outline(tuple(nodes), "-"),)) if nodes else None


def _effect(read: Reader) -> Section:
    """Return the takst before and after for each practice, and the components behind the difference."""
    columns = (
        Column(read.word("praksis"), wraps=True),
        Column(read.word("foer"), is_number=True),
        Column(read.word("etter"), is_number=True),
        Column(read.word("forskjell"), is_number=True),
    )
    rows = tuple(_practice(read, one) for one in read.document["virkning"])
    if not rows:
        return Section("virkning", read.word("virkning"), (Paragraph(words(read.word("ingen_praksiser"))),))
    return Section("virkning", read.word("virkning"), (Table(columns, rows),))


def _practice(read: Reader, one: Record) -> Row:
    before, after = (_takst(read, one[key]) for key in ("foer", "etter"))
    difference = one["forskjell"]
    shown = words(_signed(read, difference, one["etter"]["enhet"])) if difference is not None else words("–")
    notes = [words(f"{part['id']}: ", _signed(read, part["forskjell"], one["etter"]["enhet"])) for part in one["deler"]]
    said = dict.fromkeys(read.text(why, "melding") for key in ("foer", "etter") for why in one[key]["hvorfor"])
    return Row((words(one["praksis"]), before, after, shown), (*notes, *(words(each) for each in said)))


def _takst(read: Reader, one: Record) -> Words:
    match one["tilstand"]:
        case "beregnet":
            return words(read.amount(one["takst"], one["enhet"]))
        case "mangler":
            return words(Run(read.word("uavgjort"), "warn"))
        case _:
            return words(Run(read.word("gjelder_ikke"), "dim"))


def _signed(read: Reader, amount: str, unit: str) -> Run:
    sign = "+" if values.number(amount) > 0 else ""
    return Run(f"{sign}{read.amount(amount, unit)}", "strong" if values.number(amount) else "")
