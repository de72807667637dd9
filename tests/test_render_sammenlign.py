from __future__ import annotations

import csv
import io
import json
import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fasthandel.render import render
from fasthandel.render.cells import cells
from fasthandel.render.csv import harmless
from fasthandel.render.csv import render as csv_of
from fasthandel.render.sammenlign_csv import TITLES
from fasthandel.render.sammenlign_tables import share
from tests.fixtures.sammenlikning import ALL, ingen, mange, med, to, tre

Doc = dict[str, Any]
READABLE = ("terminal", "tekst", "markdown")
each = pytest.mark.parametrize("name", ALL)


def shown(document: Doc, form: str = "terminal", **options: Any) -> str:
    return render(document, form, **{"width": 80, **options})


def bare(text: str) -> str:
    """Return a text without what a format adds to it: line breaks, markup, kinds of spaces."""
    return re.sub(r"[\s\u00a0]+", " ", re.sub(r"[\\*`|]", "", text))


# --- golden -----------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_shows(name: str, width: int, golden: Any) -> None:
    golden(f"render/sammenlign-{name}.{width}.txt", shown(ALL[name](), width=width))


def test_the_terminal_shows_in_detail_and_in_english(golden: Any) -> None:
    golden("render/sammenlign-to.detalj-2.txt", shown(to(), detail=2))
    golden("render/sammenlign-mange.en.txt", shown(mange(), language="en"))
    golden("render/sammenlign-tre.md", shown(tre(), "markdown"))
    golden("render/sammenlign-tre.csv", shown(tre(), "csv"))


# --- layout -----------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("form", ["terminal", "tekst"])
@pytest.mark.parametrize("detail", [1, 2])
def test_nothing_goes_over_the_edge_of_eighty_characters(name: str, form: str, detail: int) -> None:
    lines = shown(ALL[name](), form, detail=detail).splitlines()
    assert max(map(cells, lines)) <= 80


@each
@pytest.mark.parametrize("form", READABLE)
@pytest.mark.parametrize("width", [40, 60, 80, 120, None])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_id_no_sum_and_no_reason_is_lost_at_any_width(
    name: str, form: str, width: int | None, language: str
) -> None:
    document = ALL[name]()
    text = shown(document, form, width=width, language=language)
    for one in document["regelsett"]:
        assert one["id"] in text
        for key in one["mangler"]:
            assert key in text
        for ground in one["grunner"]:
            said = ground["melding_en"] if language == "en" else ground["melding"]
            assert bare(said) in bare(text)
    for one in document["regelsett"]:
        if one["takst"] is not None and "/" not in one["takst"] and "." not in one["takst"]:
            group = "{:,}".format(int(one["takst"])).replace(",", "\u00a0")
            assert group in text


@each
@pytest.mark.parametrize("form", READABLE)
def test_detail_3_says_everything(name: str, form: str) -> None:
    document = ALL[name]()
    text = bare(shown(document, form, detail=3, width=None if form == "tekst" else 500))
    for one in document["regelsett"]:
        wanted = [one["id"], *one["mangler"], *(ground["kode"] for ground in one["grunner"] if ground["kode"])]
        wanted += [file["sha256"] for file in one["filer"]] if one["komponenter"] else []
        wanted += [one["versjon"]] if one["komponenter"] else []
        for line in one["komponenter"]:
            wanted += [line["id"], line["navn"], *line["mangler"], line["grunn"] or ""]
        assert {part for part in wanted if bare(part) not in text} == set()


def test_rule_sets_are_columns_where_they_are_few_and_rows_where_they_are_many() -> None:
    assert re.search(r"Del +granvik +bare-utstyr +tredel", shown(tre()))
    assert re.search(r"Del +granvik +solberg +Forskjell", shown(to()))
    assert re.search(r"Regelsett +utstyr", shown(mange()))


def test_a_table_adds_up_across_its_columns() -> None:
    """Read the rows of the table as a person would: the parts and what is left of them are the sum."""
    lines = shown(mange(), "tekst", width=None).splitlines()
    head = next(place for place, line in enumerate(lines) if re.search(r"Regelsett +utstyr", line))
    titles = lines[head].split()[1:]
    assert titles[-1] == "takst"
    rows = 0
    for line in lines[head + 1 : lines.index("", head)]:
        amounts = re.findall(r"[−\d][\d\u00a0,]*", line.partition("   ")[2])
        if "uavgjort" in line or "≈" in line or len(amounts) < 2:
            continue
        values = [Fraction(one.replace("\u00a0", "").replace("−", "-").replace(",", ".")) for one in amounts]
        assert sum(values[:-1]) == values[-1], line
        rows += 1
    assert rows >= 3


@pytest.mark.parametrize(
    ("text", "said"),
    [("0", "0 %"), ("1", "100 %"), ("1/1000", "< 1 %"), ("999/1000", "> 99 %"), ("1/3", "33 %"), (None, "–")],
)
def test_a_share_that_is_neither_nothing_nor_all_never_reads_so(text: str | None, said: str) -> None:
    assert share(text, "nb").replace("\u00a0", " ") == said


def test_colour_is_only_there_when_asked_for() -> None:
    assert "\x1b[" not in shown(mange())
    assert "\x1b[" in shown(mange(), color=True)
    assert "\x1b[" not in shown(mange(), "tekst", color=True)


@each
def test_markdown_is_tables_and_lists_and_nothing_else(name: str) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    for detail in (1, 2, 3):
        tokens = parser.parse(shown(ALL[name](), "markdown", detail=detail))
        assert not {token.type for token in tokens} & {"html_block", "fence", "code_block"}


@each
def test_json_is_the_document(name: str) -> None:
    assert json.loads(shown(ALL[name](), "json")) == ALL[name]()


# --- CSV --------------------------------------------------------------------------------------------------------------


def read(text: str) -> list[dict[str, str]]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@each
def test_csv_reads_back_as_the_document(name: str) -> None:
    document = ALL[name]()
    rows = read(shown(document, "csv"))
    assert set(rows[0]) == set(TITLES)
    for one in document["regelsett"]:
        mine = [row for row in rows if row["regelsett"] == one["id"]]
        (total,) = (row for row in mine if row["linje"] == "takst")
        assert total["tilstand"] == one["tilstand"]
        assert (total["beloep_eksakt"] or total["beloep"]) == (one["takst"] or "")
        assert total["mangler"] == ", ".join(one["mangler"])
        assert bool(total["grunn"]) is bool(one["grunner"])
        found = {(row["id"], row["del_av"]): row for row in mine if row["linje"] != "takst"}
        for line in one["komponenter"]:
            row = found[line["id"], line["del_av"] or ""]
            amount = line["bidrag"] if line["tilstand"] == "beregnet" else None
            assert (row["beloep_eksakt"] or row["beloep"]) == (amount or "")
            assert (row["tilstand"], row["sikkerhet"]) == (line["tilstand"], line["sikkerhet"] or "")
        if one["takst"] is not None and "/" not in one["takst"]:
            parts = [Fraction(row["beloep"] or 0) for row in mine if row["linje"] == "komponent"]
            assert sum(parts) == Fraction(one["takst"])
        if one["forskjell"] is not None and not any("/" in part["forskjell"] for part in one["forskjell"]["deler"]):
            causes = [Fraction(row["forskjell"]) for row in mine if row["linje"] == "komponent"]
            assert sum(causes) == Fraction(total["forskjell"])


def test_numbers_are_numbers_and_nothing_else_is_left_for_a_spreadsheet_to_compute() -> None:
    numbers = {"beloep", "forskjell", *(title for title in TITLES if title.startswith("andel_"))}
    for make in ALL.values():
        for row in read(shown(make(), "csv")):
            for title, cell in row.items():
                if title in numbers:
                    assert re.fullmatch(r"(-?\d+(\.\d+)?)?", cell), (title, cell)
                else:
                    assert not cell.startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+47 22 22 22 22", "'+47 22 22 22 22"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ('"=1', "'\"=1"),
        ("a;=1", "a;'=1"),
        ("＝1", "'＝1"),
        ("\t=1", "\\t=1"),
        ("a\r\nb", "a\\r\\nb"),
        ("Utstyr, brukt", "Utstyr, brukt"),
        ("1-2", "1-2"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_a_text_is_never_a_formula(text: str, cell: str) -> None:
    assert harmless(text) == cell
    assert list(csv.reader(io.StringIO(csv_of([[text, 1]]), newline=""))) == [[cell, "1"]]


@given(st.lists(st.lists(st.one_of(st.text(), st.integers(), st.none()), min_size=2, max_size=4), max_size=4))
def test_any_rows_are_csv_that_reads_back(rows: list[list[str | int | None]]) -> None:
    found = list(csv.reader(io.StringIO(csv_of(rows), newline=""), strict=True))
    assert found == [
        ["" if cell is None else harmless(cell) if isinstance(cell, str) else str(cell) for cell in row] for row in rows
    ]
    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert not any(re.search(r"(^|;)\s*[=+\-@]", harmless(text)) for text in texts)


# --- hostile texts ----------------------------------------------------------------------------------------------------

HOSTILE = "\x1b[2J=cmd|' /C calc'!A0 <script>alert(1)</script> | `x` [b](http://x) \u202e1 2\n# tittel"


@pytest.mark.parametrize("form", [*READABLE, "csv", "json"])
@pytest.mark.parametrize("detail", [1, 2, 3])
def test_a_hostile_name_is_shown_and_does_nothing(form: str, detail: int) -> None:
    text = shown(
        med(HOSTILE.replace("\x1b", "\\u001b").replace("\u202e", "\\u202e").replace("\n", "\\n")), form, detail=detail
    )
    assert "\x1b" not in text
    assert form == "json" or "\u202e" not in text
    if form == "markdown":
        tokens = MarkdownIt("commonmark").enable("table").parse(text)
        inner = {child.type for token in tokens for child in token.children or ()}
        assert not {token.type for token in tokens} & {"html_block", "fence", "code_block"}
        assert not inner & {"html_inline", "link_open"}
        assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and text.isprintable()))
def test_any_name_goes_through_every_format(navn: str) -> None:
    document = med(navn)
    for form in READABLE:
        assert shown(document, form)
    assert read(shown(document, "csv"))


def test_where_nothing_applies_it_says_so() -> None:
    text = shown(ingen())
    assert "ingen beløp" in text
    assert "oslo" in text
    assert "regelsettet er laget for Oslo" in bare(text)
