"""The deadlines as tables: the dates of the practice file, one table for each rule set, and all side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fasthandel.money import NBSP
from fasthandel.record import record
from fasthandel.render import frister_lines, values
from fasthandel.render.reader import Reader, Record, place
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

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LATER = "9999-99-99"
"""Where a deadline without a date stands."""
AFTER = {"mangler": 1, "ikke_kjent": 2, "gjelder_ikke": 3}
"""Deadlines without a date stand last, those that a key would give a date first."""
ASIDE = {"ikke_kjent": "ikke_kjent_her", "gjelder_ikke": "gjelder_ikke_her"}
"""Deadlines that stand after the table, each with why, and what they stand under."""


@record
class Keyed:
    """The keys with which the picture points at the tables."""

    events: dict[int, str]
    """By the place of an event in the document."""
    deadlines: dict[tuple[str, str], str]
    """By rule set and deadline. The same deadline on the same day has one key, whatever rule set it stands in."""


def keyed(document: Record) -> Keyed:
    """Return letters for the dates of the practice file and numbers for the deadlines, each by day."""
    events = sorted(range(len(document["hendelser"])), key=lambda number: document["hendelser"][number]["dato"])
    numbers: dict[tuple[object, ...], str] = {}
    found: dict[tuple[str, str], str] = {}
    dated = [(rules, frist) for rules, frist in deadlines(document) if frist["dato"] or frist["tidligst"]]
    for rules, frist in sorted(dated, key=lambda pair: first_of(pair[1])):
        same = (frist["id"], frist["dato"], frist["tidligst"], frist["foreloepig"], frist["status"])
        numbers.setdefault(same, str(len(numbers) + 1))
        found[rules["id"], frist["id"]] = numbers[same]
    return Keyed({number: _letters(turn) for turn, number in enumerate(events)}, found)


def _letters(turn: int) -> str:
    """Return a, b, …, z, aa, ab and so on."""
    before, last = divmod(turn, len(LETTERS))
    return (_letters(before - 1) if before else "") + LETTERS[last]


def applying(document: Record) -> list[Record]:
    """Return the rule sets that apply."""
    return [rules for rules in document["regelsett"] if rules["gjelder"]]


def deadlines(document: Record) -> Iterator[tuple[Record, Record]]:
    """Yield every deadline of the rule sets that apply, with its rule set."""
    yield from ((rules, frist) for rules in applying(document) for frist in rules["frister"])


def first_of(frist: Record) -> str:
    """Return the date by which a deadline is put in order: its own, else the first day that it can be met."""
    return str(frist["dato"] or frist["tidligst"] or LATER)


def in_order(frister: Sequence[Record]) -> list[Record]:
    """Return deadlines by date; those without one last."""
    return sorted(
        frister, key=lambda frist: (AFTER.get(frist["status"], 0) if not frist["dato"] else 0, first_of(frist))
    )


def rule_set_name(read: Reader, rules: Record) -> str:
    """Return the name of a rule set, with its id where several are shown."""
    name = read.name(rules)
    return f"{name} ({rules['id']})" if len(read.document["regelsett"]) > 1 and name != rules["id"] else name


def events_section(read: Reader, keys: Keyed) -> Section:
    """Return the dates that the practice file states."""
    events = read.document["hendelser"]
    title = read.word("oppgitte_datoer")
    if not events:
        return Section("hendelser", title, (Paragraph(words(read.word("ingen_hendelser"))),))
    columns = [
        Column(),
        Column(read.word("dato"), is_number=True),
        Column(read.word("hva"), wraps=True, grows=True),
        Column(),
    ]
    rows = []
    for number, key in keys.events.items():
        event = events[number]
        when = frister_lines.far(read, event["dato"], read.document["dato"])
        cells = [words(key), _day(read, event["dato"]), words(read.name(event)), words(Run(when, "dim"))]
        where = joined((words(Run(event["id"], "code")), words(Run(place(event), "code"))), ", ")
        rows.append(Row(tuple(cells), () if read.is_brief else (where,)))
    return Section("hendelser", title, (Table(tuple(columns), tuple(rows)),))


def _day(read: Reader, iso: str | None) -> Words:
    return words(values.short_day(iso, read.language)) if iso else ()


def rule_set_section(read: Reader, rules: Record, keys: Keyed) -> Section:
    """Return the deadlines of one rule set in the order of their dates."""
    title = rule_set_name(read, rules)
    if not rules["frister"]:
        return Section(rules["id"], title, (Paragraph(words(read.word("ingen_frister"))),))
    columns = (
        Column(read.word("nr")),
        Column(read.word("dato"), is_number=True),
        Column(read.word("frist"), wraps=True, grows=True),
        Column(read.word("hvem"), wraps=True),
        Column(read.word("status"), wraps=True),
    )
    ordered = in_order(rules["frister"])
    rows = tuple(_row(read, rules, frist, keys) for frist in ordered if frist["status"] not in ASIDE)
    blocks: list[Block] = [Table(columns, rows)] if rows else []
    for status, key in ASIDE.items():
        aside = tuple(_aside(read, frist) for frist in ordered if frist["status"] == status)
        if aside:
            blocks += [Paragraph(words(Run(read.word(key), "strong"))), Outline(aside, "-")]
    return Section(rules["id"], title, tuple(blocks))


def _aside(read: Reader, frist: Record) -> Node:
    """Return a deadline without a date, with why it has none."""
    found = [read.text(frist, "grunn")]
    who = frister_lines.who(read, frist)
    head = words(read.name(frist), Run(f" ({who})", "dim") if who else "")
    lines = [words(one) for one in found]
    if not read.is_brief:
        lines += frister_lines.grounds(read, frist)
    return Node(head, None, tuple(line for line in lines if line))


def _row(read: Reader, rules: Record, frist: Record, keys: Keyed) -> Row:
    notes = list(frister_lines.notes(read, frist))
    if not read.is_brief:
        notes += frister_lines.grounds(read, frist)
    cells = (
        words(keys.deadlines.get((rules["id"], frist["id"]), "")),
        _day(read, frist["dato"]),
        words(read.name(frist)),
        words(frister_lines.who(read, frist)),
        frister_lines.status(read, frist),
    )
    return Row(cells, tuple(note for note in notes if note))


def comparison_section(read: Reader) -> Section | None:
    """Return every deadline beside what each rule set makes of it, where more than one applies."""
    sets = applying(read.document)
    if len(sets) < 2 or not any(rules["frister"] for rules in sets):  # noqa: PLR2004 - one has nothing beside it
        return None
    found: dict[str, dict[str, Record]] = {}
    for rules, frist in deadlines(read.document):
        found.setdefault(frist["id"], {})[rules["id"]] = frist
    columns = (
        Column(read.word("frist"), wraps=True),
        *(Column(rules["id"], is_number=True) for rules in sets),
    )
    ordered = sorted(found.values(), key=lambda by: min(map(first_of, by.values())))
    rows = [
        Row((words(read.name(next(iter(by.values())))), *(_cell(read, by.get(rules["id"])) for rules in sets)))
        for by in ordered
    ]
    blocks: list[Block] = [Table(columns, tuple(rows))]
    signs = _signs(read, sets, ordered)
    if signs:
        blocks.append(Paragraph(words(Run(f"{'; '.join(signs)}.", "dim"))))
    return Section("side_om_side", read.word("side_om_side"), tuple(blocks))


def _cell(read: Reader, frist: Record | None) -> Words:
    if frist is None:
        return ()
    if frist["dato"]:
        sign = "?" if frist["foreloepig"] else ""
        return words(Run(f"{values.short_day(frist['dato'], read.language)}{sign}", "warn" if sign else ""))
    if frist["status"] == "gjelder_ikke":
        return words(Run("–", "dim"))
    shown = read.word("ikke_kjent") if frist["status"] == "ikke_kjent" else read.word("mangler")
    return words(Run(shown.replace(" ", NBSP), "warn"))


def _signs(read: Reader, sets: Sequence[Record], rows: Sequence[dict[str, Record]]) -> list[str]:
    """Return what the signs in the table mean, those only that are there."""
    frister = [frist for by in rows for frist in by.values()]
    met = {
        "tegn_foreloepig": any(frist["foreloepig"] and frist["dato"] for frist in frister),
        "tegn_strek": any(frist["status"] == "gjelder_ikke" and not frist["dato"] for frist in frister),
        "tegn_ingen": any(len(by) < len(sets) for by in rows),
    }
    return [read.word(key) for key, is_met in met.items() if is_met]
