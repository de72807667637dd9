"""The tables of a comparison: the parts of each sum, and what the sums rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from fasthandel.money import NBSP, Number, percent, written
from fasthandel.record import record
from fasthandel.render import values
from fasthandel.render.cells import cells, width_of
from fasthandel.render.layout_tables import GAP
from fasthandel.render.reader import Reader, Record
from fasthandel.render.view import Column, Fields, Paragraph, Row, Run, Section, Table, Words, joined, words
from fasthandel.rules.model import SIKKERHET
from fasthandel.units import unit_words

ROOM = 76
"""What eighty characters leave between the margins."""
MOST_ACROSS = 3
"""As many rule sets can be columns."""
MOST_PARTS = 3
"""As many parts can be columns; more are read with difficulty."""
LABEL = 20
"""The least room for the names of parts, where rule sets are columns."""
LEVELS = (*SIKKERHET, "ingen")
HUNDREDTH = Fraction(1, 100)


@record
class _Sums:
    """The rule sets in one currency, and how their amounts are written."""

    read: Reader
    found: tuple[Record, ...]
    cents: bool

    def written(self, text: str) -> str:
        """Return an amount without its unit, which the title has; one that never ends is rounded, with a sign of it."""
        return amount(text, self.read.language, cents=self.cents)

    def cell(self, line: Record | None) -> Run:
        """Return what a part adds; nothing where the rule set has none, a dash where it does not apply."""
        if line is None:
            return Run("")
        if line["tilstand"] == "gjelder_ikke":
            return Run("–", "dim")
        return Run(self.read.word("uavgjort"), "warn") if line["bidrag"] is None else Run(self.written(line["bidrag"]))

    def total(self, one: Record) -> Run:
        """Return the sum of a rule set."""
        if one["takst"] is None:
            return self.cell({"tilstand": one["tilstand"], "bidrag": None})
        return Run(self.written(one["takst"]), "strong")

    def parts(self) -> list[Record]:
        """Return the parts that any of the rule sets has, in order."""
        ids = {one["id"] for one in self.found}
        return [part for part in self.read.document["komponenter"] if not ids.isdisjoint(part["regelsett"])]


def amount(text: str, language: str, *, cents: bool = False) -> str:
    """Return an amount without its unit: exact where its decimals end at two, else rounded with a sign of it."""
    value = values.number(text)
    if not values.fits(value, values.CENTS):
        return f"≈{NBSP}{written(value, language, decimals=0)}"
    two = cents or not values.fits(value, 0)
    return written(value, language, decimals=values.CENTS if two else None)


def signed(text: str, language: str, *, cents: bool = False) -> str:
    """Return a difference with its sign: "+225 400", "−662 600", "0"."""
    shown = amount(text, language, cents=cents)
    about, mark, digits = shown.rpartition(f"≈{NBSP}")
    return f"{about}{mark}+{digits}" if values.number(text) > 0 else shown


def sum_sections(read: Reader) -> Iterator[Section]:
    """Yield the table of sums and their parts: each sort of sum and each currency has its own."""
    rows = [one for one in read.document["regelsett"] if one["komponenter"] or one["takst"] is not None]
    for gir, unit in dict.fromkeys((one["gir"], one["enhet"]) for one in rows):
        found = tuple(one for one in rows if (one["gir"], one["enhet"]) == (gir, unit))
        texts = [text for one in found for text in (one["takst"], *(line["bidrag"] for line in _top(one)))]
        sums = _Sums(read, found, any(values.has_cents(text) for text in texts))
        across = _across(sums)
        table = across or _down(sums)
        hva = read.word("etter_hvert") if gir == "pris" else sort(read, gir)
        title = read.word("hva_i", hva=hva, enhet=money(read, unit))
        yield Section(f"takst_{gir}_{unit}", title, (*([_named(sums)] if across else []), table, *_legend(sums, table)))


def _named(sums: _Sums) -> Fields:
    """Return what each rule set is called and what sort of rules it is, where only its id stands over a column."""
    return Fields(tuple((one["id"], _what(sums.read, one)) for one in sums.found))


def _what(read: Reader, one: Record) -> Words:
    return words(read.name(one), Run(f" · {read.named('kort_status', one['status'])}", "dim"))


def money(read: Reader, unit: str) -> str:
    """Return what a currency is called: "kr", in English "NOK"."""
    return unit_words(values.unit_of(unit), read.language)


def sort(read: Reader, gir: str) -> str:
    """Return what the sums of some rule sets are, as it stands at the head of a table."""
    said = read.named("gir", gir)
    return said[:1].upper() + said[1:]


def _top(one: Record) -> list[Record]:
    return [line for line in one["komponenter"] if line["del_av"] is None]


def _line(one: Record, ident: str) -> Record | None:
    return next((line for line in _top(one) if line["id"] == ident), None)


def _width(table: Table) -> int:
    """Return how wide the columns are that do not wrap, with the gaps between all."""
    across = zip(table.columns, *(row.cells for row in table.rows), strict=True)
    widths = [max(cells(column.title), *map(width_of, found)) for column, *found in across if not column.wraps]
    return sum(widths) + GAP * (len(table.columns) - 1)


# --- rule sets as columns -------------------------------------------------------------------------------------------


def _across(sums: _Sums) -> Table | None:
    """Return the table with rule sets as columns; None where that leaves too little room, or there is but one."""
    read, found = sums.read, sums.found
    if not 1 < len(found) <= MOST_ACROSS:
        return None
    differing = [one["forskjell"] for one in found if one["forskjell"] is not None]
    measured = read.document["mot"] in [one["id"] for one in found]
    gap = differing[0] if len(found) == 2 and differing and measured else None  # noqa: PLR2004 - a pair
    rows = [
        Row(
            (
                words(read.name(part)),
                *(words(sums.cell(_line(one, part["id"]))) for one in found),
                *_gap(sums, gap, part["id"]),
            )
        )
        for part in sums.parts()
    ]
    totals = [words(sums.total(one)) for one in found]
    rows.append(Row((words(Run(read.word("takst"), "strong")), *totals, *_gap(sums, gap, None))))
    columns = [Column(read.word("del"), wraps=True), *(Column(one["id"], is_number=True) for one in found)]
    columns += [Column(read.word("forskjell"), is_number=True)] if gap else []
    table = Table(tuple(columns), tuple(rows))
    return table if _width(table) + LABEL <= ROOM else None


def _gap(sums: _Sums, gap: Record | None, ident: str | None) -> tuple[Words, ...]:
    """Return the cell with the difference between two rule sets, none where there is no such column."""
    if gap is None:
        return ()
    split = (part["forskjell"] for part in gap["deler"] if part["id"] == ident and part["del_av"] is None)
    text = gap["beloep"] if ident is None else next(split)
    return (words(Run(signed(text, sums.read.language, cents=sums.cents), "strong" if ident is None else "")),)


# --- rule sets as rows ----------------------------------------------------------------------------------------------


def _down(sums: _Sums) -> Table:
    """Return the table with rule sets as rows, and as many of the commonest parts as go into eighty characters."""
    by_use = sorted(sums.parts(), key=lambda part: -sum(_counts(one, part["id"]) for one in sums.found))
    for most in range(min(len(by_use), MOST_PARTS) if len(by_use) > 1 else 0, -1, -1):
        chosen = [part["id"] for part in sums.parts() if part in by_use[:most]]
        table = _rows(sums, chosen, others=most < len(by_use) and most > 0)
        if _width(table) <= ROOM:
            break
    return table


def _counts(one: Record, ident: str) -> bool:
    line = _line(one, ident)
    return line is not None and line["tilstand"] != "gjelder_ikke"


def _rows(sums: _Sums, chosen: Sequence[str], *, others: bool) -> Table:
    read = sums.read
    rows = []
    for one in sums.found:
        found = [sums.cell(_line(one, ident)) for ident in chosen]
        found += [_others(sums, one, chosen)] if others else []
        cut = (words(Run(one["id"], "code")), *map(words, found), words(sums.total(one)))
        rows.append(Row(cut, (_what(read, one),)))
    titles = [*chosen, *([read.word("andre_deler")] if others else []), read.word("takst").lower()]
    columns = [Column(read.word("regelsett"), grows=True), *(Column(title, is_number=True) for title in titles)]
    return Table(tuple(columns), tuple(rows))


def _others(sums: _Sums, one: Record, chosen: Sequence[str]) -> Run:
    """Return what the parts add together that have no column of their own."""
    lines = [line for line in _top(one) if line["id"] not in chosen]
    if not lines:
        return Run("")
    if any(line["bidrag"] is None for line in lines):
        return Run(sums.read.word("uavgjort"), "warn")
    if all(line["tilstand"] == "gjelder_ikke" for line in lines):
        return Run("–", "dim")
    added = sum(values.number(line["bidrag"]) for line in lines)
    return Run(sums.written(f"{Fraction(added)}"))


def _means_one(sums: _Sums, part: Record) -> bool:
    """Return whether a part has the same name in all of the rule sets."""
    lines = (_line(one, part["id"]) for one in sums.found)
    return len({sums.read.name(line) for line in lines if line is not None}) == 1


def _legend(sums: _Sums, table: Table) -> Iterator[Paragraph]:
    """Yield what the ids and the signs of a table mean."""
    read = sums.read
    titles = {column.title for column in table.columns}
    named = [
        words(Run(part["id"], "code"), f" {read.name(part)}")
        for part in sums.parts()
        if part["id"] in titles and _means_one(sums, part) and read.name(part).lower() != part["id"]
    ]
    if named:
        yield Paragraph(joined(named, " · "))
    shown = [run.text for row in table.rows for cell in row.cells[1:] for run in cell] or [""]
    empty = any(not cell for row in table.rows for cell in row.cells)
    signs = {"tegn_gjelder_ikke": "–" in shown, "tegn_tomt": empty}
    signs["tegn_rundet"] = any(text.startswith("≈") for text in shown)
    said = " ".join(read.word(key) for key, is_used in signs.items() if is_used)
    if said:
        yield Paragraph(words(Run(said, "dim")))


# --- what the sums rest on ------------------------------------------------------------------------------------------


def grounds_section(read: Reader) -> Section | None:
    """Return for each sum which share rests on what, the surest first."""
    found = [one for one in read.document["regelsett"] if one["hviler_paa"]]
    used = {level["sikkerhet"] for one in found for level in one["hviler_paa"]}
    levels = [level for level in LEVELS if level in used]
    if not found:
        return None
    titles = [read.named("sikkerhet", level) for level in levels]
    columns = [Column(read.word("regelsett"), grows=True), *(Column(title, is_number=True) for title in titles)]
    table = Table(tuple(columns), tuple(_ground_row(read, one, levels) for one in found))
    said = (read.word("av_summen"), *(read.word(f"{level}_er") for level in levels))
    meant = [words(f"{title}: {says}") for title, says in zip(titles, said[1:], strict=True)]
    legend = Paragraph(tuple(Run(run.text, "dim") for run in joined([words(said[0]), joined(meant, "; ")], " ")))
    return Section("hviler_paa", read.word("summene_hviler_paa"), (table, legend))


def _ground_row(read: Reader, one: Record, levels: Sequence[str]) -> Row:
    shares = {level["sikkerhet"]: level["andel"] for level in one["hviler_paa"]}
    found = [words(share(shares[level], read.language) if level in shares else "") for level in levels]
    notes = []
    if one["takst"] is None:
        notes.append(words(Run(read.word("bare_avgjort"), "dim")))
    if one["skjoenn"] is not None and one["skjoenn"]["andel"] is not None:
        graded = share(one["skjoenn"]["andel"], read.language)
        notes.append(words(Run(read.word("herav_skjoenn_kort", andel=graded), "dim")))
    return Row((words(Run(one["id"], "code")), *found), tuple(notes))


def share(text: str | None, language: str) -> str:
    """Return a share in whole per cent; one that is neither nothing nor all never reads as if it were."""
    if text is None:
        return "–"
    value: Number = values.number(text)
    if 0 < value < HUNDREDTH / 2:
        return f"<{NBSP}{percent(HUNDREDTH, language, decimals=0)}"
    if 1 - HUNDREDTH / 2 <= value < 1:
        return f">{NBSP}{percent(1 - HUNDREDTH, language, decimals=0)}"
    return percent(value, language, decimals=0)
