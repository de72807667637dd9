"""What a takst rests on: what did not count, how sure each krone is, and how it holds against known figures."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.render import values
from fasthandel.render.measures import compared, exactly
from fasthandel.render.reader import MOST_KEYS, Reader, Record, short_codes
from fasthandel.render.takst_lines import formula, input_nodes, rule_place, with_numbers
from fasthandel.render.view import (
    Column,
    Node,
    Outline,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
    Tone,
    Words,
    joined,
    words,
)


def not_counted(read: Reader) -> Section:
    """Return everything that did not count, each with its reason, and what the rule set leaves out altogether."""
    found = read.document["ikke_medregnet"]
    blocks: list[Table | Paragraph] = []
    if found:
        codes = {record["id"]: record["id"] for record in found}
        if read.is_brief:
            codes = {each: code for each in codes for code in short_codes([each], each.rpartition(".")[0]).values()}
        rows = tuple(
            Row((words(Run(codes[record["id"]], "dim")), words(read.name(record)), words(read.text(record, "grunn"))))
            for record in found
        )
        columns = (Column(), Column(read.word("post"), wraps=True), Column(read.word("hvorfor"), wraps=True))
        blocks.append(Table(columns, rows))
    else:
        blocks.append(Paragraph(words(read.word("ingen_utenfor"))))
    left_out = read.text(read.document["regelsett"], "utelater")
    if left_out:
        blocks.append(Paragraph(words(read.word("utelater", hva=left_out))))
    return Section("ikke_medregnet", read.word("ikke_medregnet"), tuple(blocks))


def grounds_section(read: Reader) -> Section | None:
    """Return kroner and share for each degree of certainty, the part that is judgement, and how much is assumed."""
    document = read.document
    found = document["hviler_paa"]
    blocks: list[Table | Paragraph] = []
    if found:
        columns = (
            Column(read.word("grunnlag")),
            Column(read.word("betyr"), wraps=True),
            Column(read.word("beloep"), is_number=True),
            Column(read.word("andel"), is_number=True),
        )
        shares = [values.number(level["andel"]) * 100 for level in found if level["andel"] is not None]
        decimals = 0 if all(share.denominator == 1 for share in shares) else 1
        blocks += [Table(columns, tuple(_ground(read, level, decimals) for level in found))]
        blocks += [Paragraph(words(Run(read.word("svakeste_ledd"), "dim")))] if len(found) > 1 else []
    judged = document.get("skjoenn")
    if judged:
        amount = read.amount(judged["beloep"], document["enhet"])
        share = values.share(judged["andel"], read.language)
        key = "herav_skjoenn" if judged["andel"] is not None else "skjoenn_foer_fradrag"
        blocks.append(Paragraph(words(read.word(key, beloep=amount, andel=share))))
    blocks.append(Paragraph(words(_assumed(read))))
    return Section("hviler_paa", read.word("hviler_paa"), tuple(blocks))


def _ground(read: Reader, level: Record, decimals: int) -> Row:
    key = level["sikkerhet"]
    return Row(
        (
            words(read.named("sikkerhet", key)),
            words(Run(read.word(f"{key}_er"), "dim")),
            words(read.amount(level["beloep"], read.document["enhet"])),
            words(values.share(level["andel"], read.language, decimals)),
        )
    )


def _assumed(read: Reader) -> str:
    number = len(read.document["forutsetninger"])
    if not number:
        return read.word("ingen_forutsetninger")
    said = read.word("en_forutsetning") if number == 1 else read.word("flere_forutsetninger", antall=number)
    return f"{said} {read.word('vises_detalj_2')}" if read.is_brief else said


_TONES: dict[str, Tone] = {"merknad": "", "advarsel": "warn", "feil": "bad"}


def checks_section(read: Reader) -> Section | None:
    """Return the checks: what was measured, what is usual, and the verdict."""
    found = read.document["kontroller"]
    if not found:
        return None
    columns = (
        Column(read.word("kontroll"), wraps=True),
        Column(read.word("maalt"), is_number=True),
        Column(read.word("ventet"), is_number=True),
        Column(read.word("vurdering")),
    )
    open_, decided = (
        [check for check in found if (check["utfall"] == "kan_ikke_avgjoeres") == is_open] for is_open in (True, False)
    )
    blocks: list[Table | Paragraph] = []
    if decided:
        blocks.append(Table(columns, tuple(_check(read, check) for check in decided)))
    by_keys: dict[tuple[str, ...], list[str]] = {}
    for check in open_:
        by_keys.setdefault(tuple(check["mangler"]), []).append(read.name(check))
    blocks += [Paragraph(_open_checks(read, keys, names)) for keys, names in by_keys.items()]
    return Section("kontroller", read.word("kontroller"), tuple(blocks))


def _open_checks(read: Reader, keys: tuple[str, ...], names: list[str]) -> Words:
    """Return which checks wait for the same keys, as one sentence."""
    said = read.word("kan_ikke_vurderes", noekler="\0", hva="; ".join(names))
    before, _, after = said.partition("\0")
    return words(before, *read.keys(keys, most=MOST_KEYS), after)


def checks_reckoned(read: Reader) -> Section | None:
    """Return how each check was reckoned, with its sources. From detail 2."""
    found = read.document["kontroller"]
    if read.is_brief or not found:
        return None
    nodes = tuple(_check_node(read, check) for check in found)
    return Section("kontroller_regnet", read.word("kontroller_regnet"), (Outline(nodes, spaced=True),))


def _check(read: Reader, check: Record) -> Row:
    low, high, unit = check.get("fra"), check.get("til"), check["enhet"]
    measured, usual = compared(check["maalt"], low, high, unit, read.language)
    if check["utfall"] == "gjelder_ikke" and not read.is_full:
        usual = ""
    reason = words(Run(read.text(check, "grunn"), "dim")) if check["utfall"] == "gjelder_ikke" else ()
    cells = (words(read.name(check)), words(measured), words(usual), words(_verdict(read, check)))
    return Row(cells, (reason,) if reason else ())


def _verdict(read: Reader, check: Record) -> Run:
    match check["utfall"]:
        case "holder":
            return Run(read.word("innenfor" if check.get("fra") or check.get("til") else "holder"), "good")
        case "holder_ikke":
            said = read.word(check["avvik"] if check.get("avvik") in {"under", "over"} else "holder_ikke")
            return Run(said, _TONES.get(check["alvor"], "warn"))
        case "gjelder_ikke":
            return Run(read.word("gjelder_ikke"), "dim")
        case _:
            return Run(read.word("uavgjort_kontroll"), "warn")


def deadlines(read: Reader) -> Section | None:
    """Return the dates that the rule set computes, each with the counting rule and how it was reckoned."""
    found = read.document["frister"]
    if not found:
        return None
    nodes = tuple(_deadline(read, deadline) for deadline in found)
    return Section("frister", read.word("frister"), (Outline(nodes),))


def _deadline(read: Reader, deadline: Record) -> Node:
    decided = deadline["tilstand"] == "beregnet"
    shown = Run(values.day(deadline["dato"], read.language)) if decided else read.value(deadline)
    lines = [words(read.text(deadline, "grunn")), read.fill_in(deadline["mangler"])]
    if not read.is_brief:
        lines += [with_numbers(read, deadline), formula(read, deadline), _counted(read, deadline)]
        lines += [*_basis(read, deadline)]
    head = words("" if read.is_brief else Run(f"{deadline['id']}  ", "dim"), read.name(deadline))
    inputs = input_nodes(read, deadline) if read.is_full else ()
    return Node(head, shown, tuple(line for line in lines if line), inputs)


def _counted(read: Reader, deadline: Record) -> Words:
    said = [words(read.word("teller", teller=deadline["teller"]))] if deadline.get("teller") else []
    if deadline.get("foer_flytting"):
        said.append(words(read.word("flyttet", dato=values.day(deadline["foer_flytting"], read.language))))
    return joined(said, ", ")


def _check_node(read: Reader, check: Record) -> Node:
    head = words(Run(f"{check['kode']} {check['id']}", "dim"), "  ", read.name(check))
    lines = tuple(line for line in _check_lines(read, check) if line)
    return Node(head, None, lines, input_nodes(read, check) if read.is_full else ())


def _check_lines(read: Reader, check: Record) -> Iterator[Words]:
    yield words(read.text(check, "grunn"))
    yield read.fill_in(check["mangler"])
    if read.is_full:
        yield words(read.text(check, "forklaring"))
    yield with_numbers(read, check)
    yield formula(read, check)
    yield words(_exactly(read, check))
    yield from _basis(read, check, words(read.named("alvor", check["alvor"])))


def _exactly(read: Reader, check: Record) -> str:
    """Return the measured value and the range without rounding, where the table rounds them."""
    measured, *rest = (check["maalt"], check.get("fra"), check.get("til"), check["enhet"], read.language)
    if measured is None:
        usual = compared(None, *rest)[1]
        return read.word("mot", ventet=usual) if usual else ""
    exact, usual = exactly(measured, *rest)
    shown, rounded = compared(measured, *rest)
    said = [read.word("noeyaktig", verdi=exact)] if exact != shown else []
    said += [read.word("mot", ventet=usual)] if usual != rounded else []
    return ", ".join(said)


def _basis(read: Reader, record: Record, *more: Words) -> Iterator[Words]:
    """Yield sources and certainty of a check or a deadline, and at detail 3 where its rule stands."""
    cited = read.citations(record)
    said: list[Words] = [words(Run(f"{read.word('kilde')}: ", "dim"), *cited) if cited else ()]
    if record.get("sikkerhet"):
        said.append(words(f"{read.word('hviler_paa_kort')}: {read.named('sikkerhet', record['sikkerhet'])}"))
    yield joined((*said, *more), " · ")
    if read.is_full:
        yield rule_place(read, record)
