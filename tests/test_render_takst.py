from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from html import unescape
from typing import Any

import pytest
from markdown_it import MarkdownIt

from fasthandel.money import ROUNDINGS
from fasthandel.render import FORMATS, render, values
from fasthandel.render.measures import compared, exactly
from fasthandel.render.takst_view import takst_view
from fasthandel.render.view import Amounts
from fasthandel.render.words import WORDS
from tests.fixtures.takst_document import ALL, Doc, nemnd, uavgjort

Golden = Callable[[str, str], None]
READABLE = ("terminal", "tekst", "markdown")
SGR = re.compile(r"\x1b\[[0-9;]*m")


# --- what is printed, read line by line in review ------------------------------------------------------------------


@pytest.mark.parametrize("name", ALL)
def test_the_first_screen(name: str, golden: Golden) -> None:
    golden(f"render/{name}.80.txt", render(ALL[name](), "terminal", width=80))


@pytest.mark.parametrize("name", ["nemnd", "uavgjort"])
def test_the_first_screen_of_a_wide_window(name: str, golden: Golden) -> None:
    golden(f"render/{name}.120.txt", render(ALL[name](), "terminal", width=120))


@pytest.mark.parametrize("name", ["utstyr", "uavgjort"])
def test_each_line(name: str, golden: Golden) -> None:
    golden(f"render/{name}.detalj-2.txt", render(ALL[name](), "terminal", width=80, detail=2))


@pytest.mark.parametrize("name", ["nemnd", "uavgjort"])
def test_everything(name: str, golden: Golden) -> None:
    golden(f"render/{name}.detalj-3.txt", render(ALL[name](), "tekst", detail=3))


@pytest.mark.parametrize("name", ["ekspertutvalget", "uavgjort"])
def test_markdown(name: str, golden: Golden) -> None:
    golden(f"render/{name}.md", render(ALL[name](), "markdown", detail=2))


def test_english(golden: Golden) -> None:
    golden("render/uavgjort.en.txt", render(uavgjort(), "terminal", language="en", detail=2))


def test_colour(golden: Golden) -> None:
    shown = render(uavgjort(), "terminal", color=True)
    golden("render/uavgjort.farger.txt", shown.replace("\x1b", "ESC"))


# --- nothing is left out -------------------------------------------------------------------------------------------

SAME = {"id", "kode", "kilde", "noekkel", "navn_i_formel", "sha256", "innhold_sha256", "punkt", "versjon", "del_av"}
TEXTS = {"navn", "grunn", "formel", "formel_med_tall", "forklaring", "beskrivelse", "utelater", "tekst", "melding"}
MORE_TEXTS = {"tittel", "utgiver", "url", "forbehold", "fil", "format", "dato_fra", "teller"}
RULE_SETS = {"regelsett", "fra_regelsett", "i_regelsett"}
AMOUNTS = {"verdi", "bidrag", "beloep", "til", "foer", "maks", "takst", "avgjort_sum"}
DAYS = {"dato", "lest", "gyldig_fra", "gyldig_til", "foer_flytting"}
NAMED = {"status": "status.", "sikkerhet": "sikkerhet.", "alvor": "alvor."}
LABELS = {"er_vilkaar": "ikke_med_naar"}
"""What is said where a yes/no of the document is yes."""
PLACED = {"linje", "kolonne", "sted"}
UNSAID = {
    "byggekloss",
    "valuta",
    "enhet",
    "tilstand",
    "utfall",
    "avvik",
    "skjoenn",
    "deler",
    "mangler",
    "formatversjon",
    "valutakurs.id",
}


def said(record: Doc, currency: str, parent: str = "") -> Iterator[str]:
    """Yield what every part of the document must look like in an output that leaves nothing out."""
    # The place and id of a rate stand with the inputs that were converted by it, where there are any.
    yield from (place for place in [":".join(_place(record))] if ":" in place and parent != "valutakurs")
    for key, found in record.items():
        if isinstance(found, dict):
            yield from said(found, currency, key)
        elif isinstance(found, list):
            for one in found:
                yield from said(one, currency, key) if isinstance(one, dict) else [str(one)]
        elif key in LABELS:
            yield WORDS[LABELS[key]].nb if found else ""
        elif found not in {None, ""} and not key.endswith("_en") and not {key, f"{parent}.{key}"} & (UNSAID | PLACED):
            yield from _one({"enhet": currency, **record}, key, found, parent)


def _place(record: Doc) -> Iterator[str]:
    return (str(record[key]) for key in ("fil", "linje", "kolonne") if record.get(key))


def _one(record: Doc, key: str, found: Any, parent: str) -> Iterator[str]:
    unit = record["enhet"]
    out_of_sum = key in {"bidrag", "avgjort_sum"} and record["tilstand"] == "gjelder_ikke"
    if key in SAME | TEXTS | MORE_TEXTS | RULE_SETS:
        yield str(found)
    elif key == "maalt":
        yield from exactly(found, None, None, unit, "nb")[:1]
    elif parent == "kontroller" and key in {"fra", "til"} and record["enhet"] == "dato":
        yield values.day(found, "nb")
    elif parent == "kontroller" and key in {"fra", "til"}:
        decided = record["maalt"] is not None
        limit = (exactly(found, found, found, unit, "nb") if decided else compared(None, found, found, unit, "nb"))[1]
        yield limit.removesuffix("\u00a0%")
    elif parent in {"komponenter", "utenfor_taksten"} and key in {"fra", "til"}:
        yield WORDS[f"part.{found}"].nb
    elif key in AMOUNTS and not out_of_sum:
        yield values.value(found, unit, "nb")
    elif key == "kroner":
        yield values.amount(found, unit, "nb")
    elif key in DAYS:
        yield values.day(found, "nb")
    elif key in NAMED:
        yield WORDS[NAMED[key] + found].nb
    elif key == "gir":
        yield WORDS[f"gir.{found}"].nb if found != "pris" else ""  # what a takst usually is goes without saying
    elif key == "slag":
        yield WORDS[f"slag.{found}"].nb if f"slag.{found}" in WORDS else found
    elif key == "andel":
        yield values.share(found, "nb").removesuffix("\u00a0%").removesuffix(",0")
    elif key == "maate":
        yield ROUNDINGS[found][0].nb
    elif not out_of_sum:
        raise AssertionError(f"{key} has come into the document: say here how it is shown")


def bare(text: str) -> str:
    """Return the text without markup and without its line breaks."""
    return re.sub(r"\s+", " ", re.sub(r"\\([\\`*_\[\]|~$=+#-])", r"\1", unescape(text)))


_LAST_COLUMN = re.compile(r"(?m)(?<=\S) {2,}(?:(?! {2})[^\n])+$")


def assert_nothing_is_left_out(document: Doc, forms: Sequence[str] = READABLE) -> None:
    wanted = {bare(part).strip() for part in said(document, document["enhet"])}
    assert len(wanted) > 40
    for form in forms:
        text = render(document, form, detail=3, width=None if form == "tekst" else 400)
        # A long name goes on below, with its amount at the end of the first line.
        shown = bare(text) + bare(_LAST_COLUMN.sub("", text))
        assert {part for part in wanted if part not in shown} == set(), form


@pytest.mark.parametrize("name", ALL)
def test_everything_in_the_document_is_in_detail_3(name: str) -> None:
    assert_nothing_is_left_out(ALL[name]())


@pytest.mark.parametrize("form", READABLE)
@pytest.mark.parametrize("detail", [1, 2, 3])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_amounts_ids_and_citations_are_whole_at_every_width(form: str, detail: int, width: int) -> None:
    document = nemnd()
    shown = render(document, form, detail=detail, width=width)
    for part in document["komponenter"]:
        if part["tilstand"] == "beregnet":
            assert values.amount(part["bidrag"], "kr", "nb") in shown
        if detail > 1:
            assert part["id"] in shown
            for cited in part["kilder"]:
                assert f"{cited['kilde']} {cited['punkt']}".replace(" ", "\u00a0") in shown.replace("\\", "")


# --- what it says --------------------------------------------------------------------------------------------------


def assert_parts_add_up(document: Doc) -> None:
    """Read the amounts of the first screen as a person would, and add them up."""
    (section,) = (section for section in takst_view(document).sections if section.key == "deler")
    (block,) = section.blocks
    assert isinstance(block, Amounts)
    outer = inner = Fraction(0)
    for row in reversed(block.rows):
        text = row.amount.text.removesuffix(f"\u00a0{document['enhet']}")
        text = text.replace("\u00a0", "").replace("−", "-").replace(",", ".")
        amount = Fraction(0 if text in {"gjelder ikke", ""} else text)
        if row.is_total:
            assert amount == Fraction(document["takst"])
        elif row.depth:
            inner += amount
        else:
            assert inner in {0, amount}
            outer, inner = outer + amount, Fraction(0)
    assert outer == Fraction(document["takst"])


@pytest.mark.parametrize("name", ["nemnd", "utstyr", "ekspertutvalget"])
def test_the_parts_shown_add_up_to_the_takst(name: str) -> None:
    assert_parts_add_up(ALL[name]())


def first_screen(name: str) -> str:
    return render(ALL[name](), "tekst").replace("\u00a0", " ")


def test_zero_not_applicable_and_missing_look_different() -> None:
    assert re.search(r"I4 +Brukerundersøkelse .* 0 kr\n", first_screen("ekspertutvalget"))
    assert re.search(r"Opparbeidet praksis +gjelder ikke\n", first_screen("utstyr"))
    assert re.search(r"N5 +Beliggenhet +mangler\n", first_screen("uavgjort"))
    assert re.search(r"Opparbeidet praksis +uavgjort\n", first_screen("uavgjort"))


def test_an_undecided_takst_says_what_is_decided_and_what_to_fill_in() -> None:
    shown = first_screen("uavgjort")
    assert re.search(r"TAKST +kan ikke avgjøres\n", shown)
    assert re.search(r"Avgjort så langt +174 800 kr\n", shown)
    assert "Fyll inn i samples/elvebredden.toml:\n    skjoenn.N5.karakter" in shown
    assert "1. Fyll inn det som mangler i samples/elvebredden.toml" in shown
    assert "1 062 800" not in shown


def test_a_takst_that_does_not_apply_says_so() -> None:
    document = {**nemnd(), "takst": None, "tilstand": "gjelder_ikke", "grunn": "derfor", "grunn_en": "therefore"}
    shown = render(document, "tekst")
    assert re.search(r"TAKST +gjelder ikke\n\n +derfor\n", shown)
    for name in ("terminal", "markdown"):
        assert "derfor" in render(document, name)
    assert "therefore" in render(document, "tekst", language="en")
    assert "Fyll inn" not in shown


def test_without_a_name_or_a_file_the_words_still_fit() -> None:
    document = {**uavgjort(), "praksis": {"navn": "", "fil": "", "sha256": "", "innhold_sha256": ""}}
    shown = render(document, "tekst", detail=3)
    assert shown.startswith("Takst, per 1.\u00a0mars\u00a02023\n")
    assert "Fyll inn i praksisfilen:" in shown


def test_a_deadline_is_shown_with_its_counting_rule() -> None:
    deadline = {
        "id": "nemnd_fra",
        "navn": "Nemnda kan behandle saken fra",
        "navn_en": "The board may hear the case from",
        "dato": "2023-05-16",
        "foer_flytting": "2023-05-14",
        "teller": "domstolloven",
        "tilstand": "beregnet",
        "grunn": None,
        "grunn_en": None,
        "mangler": [],
        "formel": "tilbud + uker(5)",
        "formel_med_tall": "11. april 2023 + 5 uker",
        "formel_med_tall_en": "11 April 2023 + 5 weeks",
        "kilder": [{"kilde": "S1", "punkt": "§4.8.2, 7840"}],
        "sikkerhet": "sitert",
        "grunnlag": [],
        "regel": {"fil": "rules/no/frister.toml", "linje": 4, "regelsett": "no-frister"},
    }
    missing = {**deadline, "dato": None, "foer_flytting": None, "tilstand": "mangler", "mangler": ["tilbud.dato"]}
    document = {**nemnd(), "frister": [deadline, missing]}
    shown = render(document, "tekst", detail=2).replace("\u00a0", " ")
    assert re.search(r"nemnd_fra  Nemnda kan behandle saken fra +16\. mai 2023\n", shown)
    assert "telles etter domstolloven, flyttet fra 14. mai 2023" in shown
    assert "fyll inn tilbud.dato" in shown
    assert_nothing_is_left_out({**document, "frister": [deadline]})


def test_a_formula_that_all_items_share_stands_once_in_detail_2() -> None:
    formula = "maks(gulv * post.nypris"
    assert render(ALL["utstyr"](), "tekst", detail=2).count(formula) == 1
    assert render(ALL["utstyr"](), "tekst", detail=3).count(formula) == 12


def test_a_value_that_counts_differently_says_both() -> None:
    document = nemnd()
    document["komponenter"][-1].update(verdi="5000", bidrag="0")
    assert "verdi 5\u00a0000\u00a0kr, teller 0\u00a0kr i summen" in render(document, "tekst", detail=2)


def test_names_and_reasons_are_in_the_language() -> None:
    document = nemnd()
    document["komponenter"][0]["navn_en"] = "Equipment"
    shown = render(document, "tekst", language="en")
    assert "Equipment" in shown
    assert "1\u00a0062\u00a0800\u00a0NOK" in shown
    assert "142\u00a0717.68\u00a0NOK" in shown
    assert "Undersøkelsesbenk" in shown  # has no English name


# --- the formats ---------------------------------------------------------------------------------------------------


def test_json_is_the_document_in_its_own_order() -> None:
    document = nemnd()
    text = render(document, "json", language="en", detail=1)
    assert json.loads(text) == document
    assert list(json.loads(text)) == list(document)
    assert text.endswith("}\n")
    assert "Møbler" in text
    assert text == render(document, "json")


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("detail", [1, 2, 3])
def test_colour_is_added_to_the_same_text(name: str, detail: int) -> None:
    bare_text = render(ALL[name](), "terminal", detail=detail)
    coloured = render(ALL[name](), "terminal", detail=detail, color=True)
    assert "\x1b" not in bare_text
    assert "\x1b[1m" in coloured
    assert SGR.sub("", coloured) == bare_text


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [render(nemnd(), "terminal", color=color) for color in (True, False)]
    for name, value in (("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("COLUMNS", "20"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
        assert [render(nemnd(), "terminal", color=color) for color in (True, False)] == before


@pytest.mark.parametrize("form", FORMATS)
def test_only_the_terminal_imports_rich(form: str) -> None:
    program = (
        "import sys; from fasthandel.render import render; from tests.fixtures.takst_document import nemnd; "
        f"render(nemnd(), {form!r}, detail=3); print(sorted({{name.split('.')[0] for name in sys.modules}}))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ("'rich'" in run.stdout) == (form == "terminal")
    assert not {"'pydantic'", "'click'", "'tomli'"} & set(re.findall(r"'\w+'", run.stdout))


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render(nemnd(), "html")


# --- text from files is data ---------------------------------------------------------------------------------------

EVIL = "\x1b[2J\x1b[31mRØD\u202e\n# TAKST 9 kr | x | [l](javascript:1) <script>alert(1)</script> `k` [bold]f[/bold] \\"
KEEP = {"tilstand", "slag", "status", "sikkerhet", "utfall", "alvor", "avvik", "enhet", "maate", "del_av", "takst"}


def poisoned(found: Any, key: str = "") -> Any:
    """Return the document with hostile text wherever a practice file or a rule set puts text."""
    if isinstance(found, dict):
        return {name: poisoned(part, name) for name, part in found.items()}
    if isinstance(found, list):
        return [poisoned(part, key) for part in found]
    texts = SAME | TEXTS | MORE_TEXTS | RULE_SETS | {"omraade", "mangler", "arver"}
    return f"{found}{EVIL}" if isinstance(found, str) and key in texts - KEEP - {"id", "format"} else found


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("detail", [1, 2, 3])
@pytest.mark.parametrize("form", ["terminal", "tekst"])
def test_hostile_text_does_nothing_to_a_terminal(name: str, detail: int, form: str) -> None:
    document = poisoned(ALL[name]())
    shown = SGR.sub("", render(document, form, detail=detail, color=True))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "\\x1b[2J\\x1b[31mRØD⟨U+202E⟩" in shown
    assert "[bold]f[/bold]" in shown
    if form == "tekst":  # where nothing is wrapped, nothing but our own lines begins a line
        assert not re.search(r"^\W*TAKST 9 kr", shown, re.MULTILINE)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("detail", [1, 2, 3])
def test_hostile_text_does_nothing_in_markdown(name: str, detail: int) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(render(poisoned(ALL[name]()), "markdown", detail=detail))
    clean = parser.parse(render(ALL[name](), "markdown", detail=detail))
    assert [token.type for token in tokens if token.type == "heading_open"] == [
        token.type for token in clean if token.type == "heading_open"
    ]
    inner = {child.type for token in tokens for child in token.children or []}
    assert inner <= {"text", "strong_open", "strong_close", "code_inline", "softbreak"}
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block", "hr", "blockquote_open"}
    assert [token.type for token in tokens if token.type in {"th_open", "td_open", "tr_open"}] == [
        token.type for token in clean if token.type in {"th_open", "td_open", "tr_open"}
    ]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("detail", [1, 2, 3])
def test_markdown_is_made_of_headings_tables_and_lists(name: str, detail: int) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(render(ALL[name](), "markdown", detail=detail))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    lists = {"bullet_list", "ordered_list", "list_item"}
    assert kinds <= {"heading", "paragraph", "inline", "table", "thead", "tbody", "tr", "th", "td"} | lists
