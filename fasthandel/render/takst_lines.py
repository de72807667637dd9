"""The parts of a takst: the sum at a glance, and line by line down to each input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fasthandel.money import ROUNDINGS
from fasthandel.render import values
from fasthandel.render.reader import MOST_KEYS, Reader, Record, place, short_codes, whole
from fasthandel.render.view import Amount, Amounts, Node, Outline, Run, Section, Words, joined, words

MOST_AT_A_GLANCE = 12
"""A part with more lines than this is shown as its sum on the first screen."""


def parts_section(read: Reader) -> Section | None:
    """Return the parts that add up to the takst, each with its lines where they are few."""
    document = read.document
    top = _parts_of(read, None)
    if not top:
        return None
    cents = _needs_cents(top, document["takst"])
    rows: list[Amount] = []
    for part in top:
        rows.append(_row(read, part, 0, "", cents=cents))
        rows.extend(_lines_at_a_glance(read, part))
    total = Run(read.word("uavgjort"), "warn")
    if document["takst"] is not None:
        total = Run(read.amount(document["takst"], document["enhet"], cents=cents), "strong")
    elif document["tilstand"] == "gjelder_ikke":
        total = Run(read.word("gjelder_ikke"), "dim")
    rows.append(Amount(words(Run(read.word("takst"), "strong")), total, is_total=True))
    titles = (read.word("del"), read.word("beloep"), read.word("sum"))
    return Section("deler", read.word("deler"), (Amounts(tuple(rows), titles),))


def _parts_of(read: Reader, parent: str | None) -> list[Record]:
    return [part for part in read.document["komponenter"] if part["del_av"] == parent]


def _outside(read: Reader) -> list[Record]:
    """Return the figures beside the takst; at detail 3 also the payments between the parties."""
    found = read.document.get("utenfor_taksten") or []
    return [part for part in found if part["del_av"] is None and (read.is_full or not part["fra"])]


def figures_section(read: Reader) -> Section | None:
    """Return the figures that are computed beside the takst, at a glance."""
    top = _outside(read)
    if not top or not read.is_brief:
        return None
    cents = _needs_cents(top)
    rows = tuple(_row(read, part, 0, "", cents=cents) for part in top)
    titles = (read.word("stoerrelse"), read.word("beloep"), "")
    return Section("utenfor", read.word("utenfor_taksten"), (Amounts(rows, titles),))


def outside_section(read: Reader) -> Section | None:
    """Return what stands outside the takst, line by line."""
    if read.is_brief:
        return None
    found = read.document.get("utenfor_taksten") or []
    nodes = tuple(_component(read, part, within=found) for part in _outside(read))
    return Section("utenfor", read.word("utenfor_taksten"), (Outline(nodes, spaced=True),)) if nodes else None


def _needs_cents(parts: Sequence[Record], *others: str | None) -> bool:
    return any(values.has_cents(found) for found in (*(part["bidrag"] for part in parts), *others))


def _lines_at_a_glance(read: Reader, part: Record) -> Iterator[Amount]:
    """Yield the lines of a part that count; those that do not apply are listed with their reason elsewhere."""
    lines = [line for line in _parts_of(read, part["id"]) if line["tilstand"] != "gjelder_ikke"]
    if len(lines) > MOST_AT_A_GLANCE:
        hidden = read.word("linjer_skjult" if read.is_brief else "linjer_under", antall=len(lines))
        yield Amount(words(Run(hidden, "dim")), Run(""), 1)
        return
    cents = _needs_cents(lines)
    codes = short_codes([line["id"] for line in lines if line["slag"] != "avrunding"], part["id"])
    for line in lines:
        yield _row(read, line, 1, codes.get(line["id"], ""), cents=cents)


def _row(read: Reader, part: Record, depth: int, code: str, *, cents: bool) -> Amount:
    label = [Run(read.name(part))]
    if part.get("maks") is not None:
        limit = read.word("hoeyst_beloep", beloep=values.about(part["maks"], part["enhet"], read.language))
        label += [Run(" "), Run(whole(f"({limit})"), "dim")]
    notes: list[Words] = []
    if part["tilstand"] == "mangler" and not read.is_derived(part):
        notes.append(read.fill_in(part["mangler"], most=MOST_KEYS))
    listed = {record["id"] for record in read.document["ikke_medregnet"]}
    if part["tilstand"] == "gjelder_ikke" and part["id"] not in listed:
        notes.append(words(Run(read.text(part, "grunn"), "dim")))
    shown = read.value(part)
    if part["tilstand"] == "beregnet" and part["bidrag"] is not None:
        shown = Run(read.amount(part["bidrag"], part["enhet"], cents=cents))
        if values.is_fraction(part["bidrag"]) and part.get("kroner") is not None:
            about = read.word("omtrent", beloep=read.amount(part["kroner"], part["enhet"]))
            notes.append(words(Run(about, "dim")))
    return Amount(tuple(label), shown, depth, code, tuple(note for note in notes if note))


def lines_section(read: Reader) -> Section | None:
    """Return every component with its formula and its numbers; at detail 3 with everything it was made from."""
    if read.is_brief:
        return None
    nodes = tuple(_component(read, part) for part in _parts_of(read, None))
    return Section("linjer", read.word("linjer"), (Outline(nodes, spaced=True),)) if nodes else None


def _component(
    read: Reader, part: Record, said_above: str | None = None, within: Sequence[Record] | None = None
) -> Node:
    """Return a component; a formula that all items share stands once, with the part they belong to."""
    lines_of = read.document["komponenter"] if within is None else within
    below = [inner for inner in lines_of if inner["del_av"] == part["id"]]
    common = None if read.is_full else _common_formula(below)
    lines = [formula(read, {"formel": common}), *_component_lines(read, part, said_above)]
    inputs = input_nodes(read, part) if read.is_full else ()
    parts = tuple(_component(read, inner, common, within) for inner in below)
    head = words(Run(part["id"], "dim"), "  ", Run(read.name(part), "" if part["del_av"] else "strong"))
    return Node(head, _amount_of(read, part), tuple(line for line in lines if line), (*inputs, *parts))


def _amount_of(read: Reader, part: Record) -> Run:
    """Return what a component counts; where that is not its value, a line under it says so."""
    if part["tilstand"] == "beregnet" and part["bidrag"] is not None:
        return Run(read.amount(part["bidrag"], part["enhet"]))
    return read.value(part)


def _component_lines(read: Reader, part: Record, said_above: str | None) -> Iterator[Words]:
    if part["tilstand"] == "beregnet" and part["bidrag"] != part["verdi"] and part["verdi"] is not None:
        value, counts = (read.amount(part[key] or "0", part["enhet"]) for key in ("verdi", "bidrag"))
        yield words(read.word("verdi_teller_ikke", verdi=value, bidrag=counts))
    yield words(read.text(part, "grunn"))
    yield read.fill_in(part["mangler"])
    if part.get("er_vilkaar", part["tilstand"] == "gjelder_ikke"):
        yield _labelled(read.word("ikke_med_naar"), words(Run(read.text(part, "formel"), "code")))
        yield _labelled(read.word("det_er"), words(read.text(part, "formel_med_tall")))
    else:
        yield with_numbers(read, part)
        yield formula(read, part) if part["formel"] != said_above else ()
    yield _rounding(read, part)
    yield _limit(read, part)
    yield _payment(read, part)
    basis = [_labelled(read.word("kilde"), read.citations(part))]
    if part.get("sikkerhet"):
        basis.append(words(f"{read.word('hviler_paa_kort')}: {read.named('sikkerhet', part['sikkerhet'])}"))
    if part.get("skjoenn"):
        basis.append(words(read.word("skjoenn")))
    yield joined(basis, " · ")
    if read.is_full:
        yield from _everything_else(read, part)


def _common_formula(parts: Sequence[Record]) -> str | None:
    found = {part["formel"] for part in parts if part["slag"] == "post" and part["tilstand"] != "gjelder_ikke"}
    return found.pop() if len(found) == 1 else None


def with_numbers(read: Reader, record: Record) -> Words:
    """Return the formula with its numbers inserted."""
    shown = read.text(record, "formel_med_tall")
    return words("= ", shown) if shown else ()


def formula(read: Reader, record: Record) -> Words:
    """Return the formula as the rule set has it."""
    return _labelled(read.word("formel"), words(Run(read.text(record, "formel"), "code")))


def _labelled(label: str, said: Words) -> Words:
    return words(Run(f"{label}: ", "dim"), *said) if said else ()


def _rounding(read: Reader, part: Record) -> Words:
    rounding = part.get("avrunding")
    if not rounding or (not read.is_full and rounding["foer"] == part["verdi"]):
        return ()
    way = ROUNDINGS[rounding["maate"]][0].in_language(read.language)
    before = rounding["foer"]
    shown = read.amount(before, part["enhet"]) if before is not None else read.word("mangler")
    return words(read.word("avrundet", til=read.amount(rounding["til"], part["enhet"]), maate=way, foer=shown))


def _payment(read: Reader, part: Record) -> Words:
    """Return who pays a component to whom, and in which courses."""
    if not part.get("fra"):
        return ()
    said = read.word("betales", fra=read.named("part", part["fra"]), til=read.named("part", part["til"]))
    courses = ", ".join(part["forloep"])
    return words(said, f" ({read.word('ved_forloep', forloep=courses)})" if courses else "")


def _limit(read: Reader, part: Record) -> Words:
    if part.get("maks") is None:
        return ()
    return words(read.word("hoeyst_beloep", beloep=read.amount(part["maks"], part["enhet"])))


def _everything_else(read: Reader, part: Record) -> Iterator[Words]:
    if part["slag"] != "post":
        yield words(read.text(part, "forklaring"))
    kind = f"{read.word('slag')}: {read.named('slag', part['slag'])}"
    yield joined((words(kind), words(f"{read.word('del_av')} {part['del_av']}" if part["del_av"] else "")), ", ")
    if part.get("kroner") is not None and part["kroner"] != part["verdi"]:
        yield words(read.word("omtrent", beloep=read.amount(part["kroner"], part["enhet"])))
    yield rule_place(read, part)


def rule_place(read: Reader, record: Record) -> Words:
    """Return where the rule of a component or a check stands."""
    rule = record.get("regel")
    if not rule:
        return ()
    where = words(f"{read.word('regelsted')} ", Run(place(rule), "code"))
    return words(*where, f", {read.word('i_regelsett', id=rule['regelsett'])}" if rule.get("regelsett") else "")


def _input(read: Reader, found: Record) -> Node:
    """Return one input with where it comes from, and below it what it was computed from; each in full only once."""
    named = str(found["navn_i_formel"])
    value = read.value(found)
    label = f"  {read.name(found)}" if read.name(found) != named else ""
    same = found["id"] in {named, read.name(found)}
    id_after = "" if same else f" ({found['id']})"
    head = words(Run(named, "code"), " = ", Run(value.text, value.tone or "strong"), label, id_after)
    if found["tilstand"] in {"parameter", "beregnet"} and found["id"] in read.explained:
        return Node(words(*head, Run(f", {read.word('vist_over')}", "dim")), marker="-")
    read.explained.add(found["id"])
    lines = tuple(line for line in _input_lines(read, found) if line)
    return Node(head, None, lines, input_nodes(read, found), "-")


def input_nodes(read: Reader, record: Record) -> tuple[Node, ...]:
    """Return the inputs of a component or a check as points of an outline."""
    return tuple(_input(read, found) for found in record.get("grunnlag") or ())


def _input_lines(read: Reader, found: Record) -> Iterator[Words]:
    state, where = found["tilstand"], place(found)
    yield words(read.text(found, "grunn")) if state == "gjelder_ikke" else ()
    yield read.fill_in(found.get("mangler") or ())
    if state == "parameter":
        yield _parameter(read, found, where)
    elif state == "beregnet":
        yield with_numbers(read, found)
        yield formula(read, found)
        said = read.word("beregnet")
        yield words(f"{said}, {read.word('regel_i', sted=where)}" if where else said)
    elif where:
        yield words(read.word("oppgitt", sted=where) if state == "oppgitt" else where)
    if state == "parameter":
        yield _sure(read, found)


def _parameter(read: Reader, found: Record, where: str) -> Words:
    said = [words(read.word("parameter", sted=where))] if where else []
    if found.get("regelsett"):
        said.append(words(read.word("i_regelsett", id=found["regelsett"])))
    said.append(words(validity(read, found)))
    return joined(said, ", ")


def validity(read: Reader, record: Record) -> str:
    """Return from when to when a value or a rule set holds."""
    start, end = (record.get(key) for key in ("gyldig_fra", "gyldig_til"))
    shown = {key: values.day(day, read.language) for key, day in (("fra", start), ("til", end)) if day}
    if start and end:
        return read.word("gyldig_fra_til", **shown)
    return read.word("gyldig_fra" if start else "gyldig_til", **shown) if shown else read.word("uten_tidsgrense")


def _sure(read: Reader, found: Record) -> Words:
    """Return how sure a parameter is, where it comes from and, when it is assumed, why."""
    sure = read.named("sikkerhet", found.get("sikkerhet") or "")
    why = read.text(found, "grunn")
    cited = joined((words(read.word("kilde")), read.citation(found)), " ") if found.get("kilde") else ()
    if found.get("lest") and cited:
        cited = words(*cited, f", {whole(read.word('lest', dato=values.day(found['lest'], read.language)))}")
    return joined((words(f"{sure}: {why}" if why else sure), cited), " · ")
