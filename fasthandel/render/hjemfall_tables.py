"""Reversion as tables: the answers side by side, the announcements, and of each rule set its conditions and steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fasthandel.render import hjemfall_lines as lines
from fasthandel.render import values
from fasthandel.render.reader import Reader, Record
from fasthandel.render.view import Block, Column, Paragraph, Row, Run, Section, Table, Words, joined, words

DASH = "–"


def several(read: Reader) -> bool:
    """Return whether there is more than one rule set, so that each has to be named."""
    return len(read.document["regelsett"]) > 1


def titled(read: Reader, one: Record, key: str) -> str:
    """Return the title of a part of an answer, with the rule set that it is of where there are several."""
    return read.word("i_regelsettet", hva=read.word(key), id=one["id"]) if several(read) else read.word(key)


def day(read: Reader, iso: str | None, sign: str = "") -> Words:
    """Return a day for a narrow column, or a dash."""
    return words(f"{values.short_day(iso, read.language)}{sign}" if iso else Run(DASH, "dim"))


def answers_section(read: Reader) -> Section | None:
    """Return every rule set with its answer, where there are several."""
    if not several(read):
        return None
    columns = (
        Column(read.word("regelsett"), wraps=True, grows=True),
        Column(read.word("status")),
        Column(read.word("svar")),
        Column(read.word("tidligst_dag"), is_number=True),
    )
    rows = [
        Row(
            (
                words(read.name(one), Run(f" ({one['id']})", "dim")),
                words(read.named("kort_status", one["status"])),
                words(lines.short(read, one)),
                day(read, one["tidligst_dato"], "?" if one["foreloepig"] else ""),
            ),
            tuple(_why(read, one)),
        )
        for one in read.document["regelsett"]
    ]
    blocks: list[Block] = [Table(columns, tuple(rows))]
    if any(one["foreloepig"] and one["tidligst_dato"] for one in read.document["regelsett"]):
        blocks.append(Paragraph(words(Run(f"{read.word('tegn_forutsatt')}.", "dim"))))
    return Section("svarene", read.word("svarene"), tuple(blocks))


def _why(read: Reader, one: Record) -> Iterator[Words]:
    """Yield why a rule set has no answer: it has no section of its own that could say so."""
    if one["svar"] in {"ingen_regel", "gjelder_ikke"}:
        yield words(Run(lines.sentence(read, one), "dim"))


def announcements_section(read: Reader) -> Section:
    """Return the announcements of the practice file, with the price of each and how it moved."""
    found, title = read.document["utlysninger"], read.word("utlysninger_i_filen")
    if not found:
        return Section("utlysninger", title, (Paragraph(words(read.word("ingen_utlysninger"))),))
    columns = (
        Column(read.word("utlysning"), wraps=True, grows=True),
        Column(read.word("kunngjort"), is_number=True),
        Column(read.word("soeknadsfrist"), is_number=True),
        Column(read.word("pris"), is_number=True),
        Column(read.word("endring_i_pris"), is_number=True),
    )
    return Section("utlysninger", title, (Table(columns, tuple(_announcement(read, one) for one in found)),))


def _announcement(read: Reader, one: Record) -> Row:
    price = read.amount(one["pris"], one["enhet"]) if one["pris"] is not None else read.word("ikke_oppgitt")
    change = ""
    if one["endring"] is not None:
        sign = "+" if values.number(one["endring"]) > 0 else ""
        change = f"{sign}{read.amount(one['endring'], one['enhet'])}"
    told = [read.word("er_ikke_korrekt")] if one["korrekt"] == "nei" else []
    told += [read.word("kvalifisert")] if one["kvalifisert_soeker"] == "ja" else []
    cells = (
        words(read.name(one)),
        day(read, one["publisert"]),
        day(read, one["soeknadsfrist"]),
        words(Run(price, "" if one["pris"] is not None else "dim")),
        words(change),
    )
    return Row(cells, (words(Run(", ".join(told), "warn")),) if told else ())


def conditions_section(read: Reader, one: Record) -> Section:
    """Return the answer of a rule set in a sentence, and how each condition comes out."""
    title = read.name(one) if several(read) else read.word("vilkaarene")
    blocks: list[Block] = [Paragraph(words(Run(lines.sentence(read, one), "strong")))] if several(read) else []
    if one["vilkaar"]:
        blocks.append(_checks(read, one["vilkaar"], "vilkaar"))
    first = one["tidligst"]
    if first is not None and not read.is_brief:
        worked = [words(read.word("slik_tidligst", hva=read.name(first))), *lines.grounds(read, first)]
        blocks += [Paragraph(line) for line in worked if line]
    return Section(f"{one['id']}.vilkaar", title, tuple(blocks))


def other_checks_section(read: Reader, one: Record) -> Section | None:
    """Return the checks of a rule set that are no condition, of prices and intervals for example."""
    found = one["andre_kontroller"]
    if not found:
        return None
    title = titled(read, one, "andre_kontroller")
    return Section(f"{one['id']}.kontroller", title, (_checks(read, found, "kontroll"),))


def _checks(read: Reader, found: Sequence[Record], key: str) -> Table:
    columns = [
        Column(read.word(key), wraps=True, grows=True),
        Column(read.word("er"), is_number=True),
        Column(read.word("trengs"), is_number=True),
        Column(read.word("svar")),
    ]
    rows = []
    for check in found:
        name = read.name(check)
        shown = read.word("kontroll_post", navn=name, post=check["post"]) if check["post"] else name
        cells = (
            words(shown),
            words(lines.measured(read, check)),
            words(lines.needed(read, check)),
            words(lines.outcome(read, check)),
        )
        rows.append(Row(cells, tuple(note for note in lines.check_notes(read, check) if note)))
    return Table(tuple(columns), tuple(rows))


def steps_section(read: Reader, one: Record) -> Section | None:
    """Return what each further announcement would change, the file as it is first."""
    if one["svar"] in {"har_skjedd", "utelukket"} or not one["gang"]:
        return None
    columns = (
        Column(read.word("ny"), wraps=True, grows=True),
        Column(read.word("kunngjort"), is_number=True),
        Column(read.word("soeknadsfrist"), is_number=True),
        Column(read.word("hjemfall_tidligst"), is_number=True),
    )
    steps = one["gang"]
    if len(steps) > 1:
        table = Table(columns, tuple(_step(read, one, step) for step in steps))
        blocks: list[Block] = [table, Paragraph(words(Run(read.word("nye_utlysninger_er"), "dim")))]
    else:
        told = (words(f"{read.word('ingen_ny')} "), joined(lines.step_notes(read, one, steps[0]), ". "))
        blocks = [Paragraph(words(*(run for part in told for run in part), "."))]
    if one["ved_soeker"]:
        blocks.append(Paragraph(words(lines.applicant(read, one))))
    return Section(f"{one['id']}.nye", titled(read, one, "nye_utlysninger"), tuple(blocks))


def _step(read: Reader, one: Record, step: Record) -> Row:
    announced = step["utlysning"]
    cells = (
        words(str(step["nr"]) if step["nr"] else read.word("ingen_nye")),
        day(read, announced["publisert"]) if announced else (),
        day(read, announced["soeknadsfrist"]) if announced else (),
        day(read, step["tidligst_dato"]),
    )
    return Row(cells, tuple(note for note in lines.step_notes(read, one, step) if note))


# --- money ----------------------------------------------------------------------------------------------------------


def money_section(read: Reader, one: Record) -> Section | None:
    """Return who owes whom under each rule set that says what is paid."""
    if not one["oppgjoer"]:
        return None
    columns = (
        Column(read.word("etter_regelsett"), wraps=True, grows=True),
        Column(read.word("beloep"), is_number=True),
    )
    days = {(owed["dato"], owed["dato_fra"] == "antatt") for owed in one["oppgjoer"] if owed["forloep"]}
    rows = [row for owed in one["oppgjoer"] for row in _owed(read, owed, dated=len(days) > 1)]
    blocks: list[Block] = [Table(columns, tuple(rows))]
    if len(days) == 1:
        blocks.append(Paragraph(words(Run(_reckoned(read, *days.pop()), "dim"))))
    title = "hvem_skylder" if one["svar"] == "har_skjedd" else "hvem_ville_skylde"
    return Section(f"{one['id']}.skylder", titled(read, one, title), tuple(blocks))


def _reckoned(read: Reader, iso: str, assumed: bool) -> str:  # noqa: FBT001 - one of a pair
    """Return for which day amounts are reckoned."""
    return read.word("skyld_antatt" if assumed else "skyld_per", dato=values.day(iso, read.language))


def _owed(read: Reader, owed: Record, *, dated: bool) -> Iterator[Row]:
    """Yield one row for each debt under a rule set; where there is none, one that says why. `dated`: with the day."""
    name, ident = words(read.name(owed)), words(Run(owed["id"], "code"))
    if not owed["forloep"]:
        why = (words(read.text(one, "tekst")) for one in owed["hvorfor"])
        yield Row((name, words(Run(read.word("gjelder_ikke"), "dim"))), (ident, *why))
    for course in owed["forloep"]:
        if not course["skyld"]:
            yield Row((name, words(Run(read.word("ingenting"), "dim"))), (ident, *_reasons(read, course)))
        for debt in course["skyld"]:
            parties = read.word("fra_til_part", **{end: read.named("part", debt[end]) for end in ("fra", "til")})
            day = words(_reckoned(read, owed["dato"], owed["dato_fra"] == "antatt")) if dated else ()
            notes = (joined((ident, words(parties)), " · "), day, *_debt_notes(read, course, debt))
            yield Row((name, _amount(read, course, debt)), tuple(note for note in notes if note))


def _reasons(read: Reader, course: Record) -> Iterator[Words]:
    for line in course["betalinger"]:
        if line["del_av"] is None and read.text(line, "grunn"):
            yield words(f"{read.name(line)}: {read.text(line, 'grunn')}")


def _amount(read: Reader, course: Record, debt: Record) -> Words:
    if debt["beloep"] is not None:
        return words(Run(read.amount(debt["beloep"], course["enhet"]), "strong"))
    options = _options(read, course)
    if options:
        return words(Run(read.word("beloep_eller", nei=options["nei"], ja=options["ja"]), "strong"))
    return words(Run(read.word("uavgjort"), "warn"))


def _options(read: Reader, course: Record) -> dict[str, str]:
    """Return what is owed by each answer to a choice, where each answer leaves one debt."""
    found = {}
    for one in course["valg"]["ved"] if course["valg"] else ():
        if len(one["skyld"]) != 1:
            return {}
        amount = one["skyld"][0]["beloep"]
        found[one["svar"]] = read.word("uavgjort") if amount is None else read.amount(amount, course["enhet"])
    return found


def _debt_notes(read: Reader, course: Record, debt: Record) -> Iterator[Words]:
    choice = course["valg"]
    yield words(read.text(debt, "grunn"))
    options = _options(read, course)
    if choice and options and debt["beloep"] is None:
        said = read.word("valget", nei=options["nei"], ja=options["ja"], navn=read.name(choice))
        yield words(f"{said} (", Run(choice["noekkel"], "code"), ")")
        yield read.fill_in([key for one in choice["ved"] for key in one["skyld"][0]["mangler"]])
    else:
        yield read.fill_in(debt["mangler"])
    if read.is_brief:
        return
    for line in course["betalinger"]:
        is_of_debt = line["fra"] == debt["fra"] and line["til"] == debt["til"]
        if is_of_debt and line["del_av"] is None and line["tilstand"] == "beregnet":
            worked = read.text(line, "formel_med_tall")
            amount = read.amount(line["verdi"], line["enhet"])
            yield words(f"{read.name(line)}: {amount}", f" = {worked}" if worked else "")
