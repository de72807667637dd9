from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fasthandel.render import render
from fasthandel.render.cells import cells
from fasthandel.render.frister_csv import TITLES
from fasthandel.render.frister_lines import TONES, far
from fasthandel.render.frister_tables import keyed
from fasthandel.render.frister_view import frister_view, timeline
from fasthandel.render.reader import Reader
from fasthandel.render.words import WORDS
from tests.fixtures.frister_document import (
    ALL,
    Doc,
    aapen,
    document,
    en,
    event,
    forbi,
    frist,
    ingen,
    med,
    off,
    rule_set,
    tett,
    tom,
    tre,
    vanlig,
)

READABLE = ("terminal", "tekst", "markdown")
each = pytest.mark.parametrize("name", ALL)


def shown(found: Doc, form: str = "terminal", **options: Any) -> str:
    return render(found, form, **{"width": 80, **options})


def bare(text: str) -> str:
    """Return a text without what a format adds to it: line breaks, markup, kinds of spaces."""
    return re.sub(r"[\s\u00a0]+", " ", re.sub(r"[\\*`|]", "", text))


def read(found: Doc, language: str = "nb") -> Reader:
    return Reader(found, language, 1, set())


def one(day: str | None, **more: Any) -> Doc:
    """A document of one deadline."""
    return document(rule_set("en", "En", [frist("frist", "Fristen", day, navn_en="The deadline", **more)]))


def status(day: str | None, language: str = "nb", **more: Any) -> str:
    """Return on one line what stands of the only deadline: its last column with its notes, or what stands aside."""
    text = bare(shown(one(day, **more), "tekst", width=None, language=language))
    head = "Hvem Status " if language == "nb" else "Who Status "
    aside = ("Ikke kjent, derfor", "Gjelder ikke her", "Not known, hence", "Does not apply here")
    begins = next((text.index(words) for words in aside if words in text), text.find(head) + len(head))
    return text[begins:].partition(" Om bereg")[0].partition(" About")[0]


# --- golden -----------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_shows(name: str, width: int, golden: Any) -> None:
    golden(f"render/frister-{name}.{width}.txt", shown(ALL[name](), width=width))


@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_shows_in_detail_and_in_english(width: int, golden: Any) -> None:
    for language in ("nb", "en"):
        for detail in (2, 3):
            text = shown(vanlig(), detail=detail, language=language, width=width)
            golden(f"render/frister-vanlig.detalj-{detail}.{language}.{width}.txt", text)
        golden(f"render/frister-tre.{language}.{width}.txt", shown(tre(), language=language, width=width))


def test_other_formats_show(golden: Any) -> None:
    golden("render/frister-tre.md", shown(tre(), "markdown"))
    golden("render/frister-vanlig.en.md", shown(vanlig(), "markdown", language="en", detail=2))
    golden("render/frister-tre.csv", shown(tre(), "csv"))


# --- layout -----------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("form", ["terminal", "tekst"])
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("detail", [1, 2, 3])
def test_no_line_goes_over_the_edge_unless_one_word_does(name: str, form: str, width: int, detail: int) -> None:
    for line in shown(ALL[name](), form, width=width, detail=detail).splitlines():
        assert cells(line) <= width or " " not in line.strip(), line
        assert not line.endswith(" ")


@each
@pytest.mark.parametrize("form", READABLE)
@pytest.mark.parametrize("width", [40, 60, 80, 120, None])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_deadline_and_no_reason_is_lost_at_any_width(name: str, form: str, width: int | None, language: str) -> None:
    found = ALL[name]()
    text = bare(shown(found, form, width=width, language=language))
    key = "_en" if language == "en" else ""
    for rules in found["regelsett"]:
        assert rules["id"] in text
        wanted = [why[f"tekst{key}"] for why in rules["hvorfor"]]
        for deadline in rules["frister"]:
            # A name may be broken inside its column.
            wanted += [*deadline[f"navn{key}"].split(), *deadline["mangler"]]
            wanted += [deadline[f"{text}{key}"] for text in ("grunn", "forutsetning") if deadline[text]]
            if deadline["status"] in {"kommer", "foreloepig", "forfalt", "mangler"} and deadline["ved_brudd"]:
                wanted.append(deadline[f"ved_brudd{key}"])
            wanted += [day[f"grunn{key}"] for day in deadline["flytting"]]
        assert {part for part in wanted if bare(part) not in text} == set()
    for happened in found["hendelser"]:
        assert all(word in text for word in happened[f"navn{key}"].split())


@each
@pytest.mark.parametrize("form", READABLE)
def test_detail_3_says_everything(name: str, form: str) -> None:
    found = ALL[name]()
    text = bare(shown(found, form, detail=3, width=None if form == "tekst" else 500))
    for rules in found["regelsett"]:
        wanted = [rules["id"], rules["navn"], rules["sha256"]]
        for deadline in rules["frister"]:
            texts = ("id", "navn", "forklaring", "ved_brudd", "grunn", "forutsetning", "formel", "formel_med_tall")
            wanted += [deadline[key] for key in texts if deadline[key]]
            wanted += [deadline["regel"]["fil"], *(cited["kilde"] for cited in deadline["kilder"])]
            wanted += [given["id"] for given in deadline["grunnlag"]]
            if deadline["dato"]:
                wanted.append(deadline["teller_navn"])
        if rules["gjelder"]:
            for source in found["kilder"][rules["id"]].values():
                wanted += [source["tittel"], source["utgiver"], source["url"]]
            assert {part for part in wanted if bare(part) not in text} == set()
    for key in ("sha256", "innhold_sha256", "fil"):
        assert found["praksis"][key] in text
    assert found["forbehold"] in text


@each
def test_colour_carries_nothing(name: str) -> None:
    plain, coloured = shown(ALL[name]()), shown(ALL[name](), color=True)
    assert "\x1b[" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@each
def test_markdown_is_tables_lists_and_the_picture(name: str) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    for detail in (1, 2, 3):
        tokens = parser.parse(shown(ALL[name](), "markdown", detail=detail))
        kinds = [token.type for token in tokens]
        assert not {"html_block", "code_block"} & set(kinds)
        assert kinds.count("fence") == (name not in {"ingen", "tom"})


@each
def test_json_is_the_document(name: str) -> None:
    assert json.loads(shown(ALL[name](), "json")) == ALL[name]()


@each
def test_the_view_is_the_same_twice(name: str) -> None:
    assert frister_view(ALL[name](), detail=3) == frister_view(ALL[name](), detail=3)


# --- the answer -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "of", "nb", "en"),
    [
        ("2026-11-25", "2026-11-25", "i dag", "today"),
        ("2026-11-26", "2026-11-25", "i morgen", "tomorrow"),
        ("2026-11-24", "2026-11-25", "i går", "yesterday"),
        ("2026-11-27", "2026-11-25", "om 2 dager", "in 2 days"),
        ("2026-10-25", "2026-11-25", "for 31 dager siden", "31 days ago"),
        ("2028-11-24", "2026-11-25", "om 730 dager", "in 730 days"),
        ("2028-11-25", "2026-11-25", "om 2 år", "in 2 years"),
        ("2045-06-30", "2026-11-25", "om vel 18 år", "in a little over 18 years"),
        ("1972-02-29", "2026-11-25", "for vel 54 år siden", "a little over 54 years ago"),
        ("2016-11-25", "2026-11-25", "for 10 år siden", "10 years ago"),
    ],
)
def test_how_far_away_a_day_is(day: str, of: str, nb: str, en: str) -> None:
    assert far(read({}), day, of).replace("\u00a0", " ") == nb
    assert far(read({}, "en"), day, of).replace("\u00a0", " ") == en


def headline(found: Doc) -> str:
    """Return what stands between the two rules of the first screen, on one line."""
    return bare(re.split("━+", shown(found))[1]).strip()


def test_the_next_deadline_is_the_answer() -> None:
    assert headline(en()) == "NESTE FRIST 25. november 2026, i dag Svar · nemnda"
    assert headline(vanlig()).startswith("NESTE FRIST 25. januar 2027, om 61 dager")
    assert "I dag eller innen 30 dager 0" in headline(vanlig())


def test_what_happens_by_itself_is_no_deadline_to_meet() -> None:
    sooner = frist("hjemfall", "Hjemfall", "2026-12-01", slag="hendelse")
    later = frist("svar", "Svar", "2027-01-04")
    assert headline(document(rule_set("x", "X", [sooner, later]))).startswith("NESTE FRIST 4. januar 2027")
    assert headline(document(rule_set("x", "X", [sooner]))).startswith("NESTE DATO 1. desember 2026")


def test_what_is_done_or_past_is_not_next() -> None:
    done = frist("a", "Gjort", "2026-12-01", status="gjort", skjedd="2026-11-01")
    assert headline(document(rule_set("x", "X", [done]))) == "NESTE FRIST ingen kommende"
    assert headline(forbi()) == "NESTE FRIST ingen kommende Gått ut uten å være oppgitt som gjort 1"
    assert headline(tom()) == "NESTE FRIST ingen kommende"
    assert headline(ingen()) == "NESTE FRIST Ingen av regelsettene gjelder"


def test_a_provisional_answer_says_so() -> None:
    text = headline(one("2026-12-01", status="foreloepig", foreloepig=True, hvem="kommune"))
    assert text == "NESTE FRIST 1. desember 2026, om 6 dager Fristen · kommunen · foreløpig"


def test_the_same_deadline_under_several_rule_sets_is_told_and_counted_once() -> None:
    text = headline(tre())
    assert text.endswith("Ny utlysning · kommunen · no-asa4310-2024, no-utvalg-2023")
    gone = [frist("a", "A", "2026-11-01", status="forfalt")]
    found = document(rule_set("x", "X", gone), rule_set("y", "Y", [dict(one) for one in gone]), innen=0)
    assert headline(found) == "NESTE FRIST ingen kommende Gått ut uten å være oppgitt som gjort 1 I dag 0"


def test_deadlines_inside_the_window_are_counted() -> None:
    found = one("2026-12-01")
    assert "innen" not in headline(found)
    found = document(*found["regelsett"], innen=30)
    assert "I dag eller innen 30 dager 1" in headline(found)


# --- how it stands ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "more", "nb", "en"),
    [
        ("2026-12-18", {}, "Fristen om 23 dager", "The deadline in 23 days"),
        ("2026-11-25", {}, "Fristen i dag", "The deadline today"),
        (
            "2026-11-16",
            {"status": "gjort", "skjedd": "2026-11-09"},
            "Fristen gjort 9. nov. 2026, 7 dager før fristen",
            "The deadline done 9 Nov 2026, 7 days before the deadline",
        ),
        (
            "2026-11-16",
            {"status": "gjort", "skjedd": "2026-11-16"},
            "Fristen gjort 16. nov. 2026, på siste dag",
            "The deadline done 16 Nov 2026, on the last day",
        ),
        (
            "2026-11-16",
            {"status": "gjort_for_sent", "skjedd": "2026-11-17"},
            "Fristen gjort 17. nov. 2026, 1 dag for sent",
            "The deadline done 17 Nov 2026, 1 day too late",
        ),
        (
            "2026-11-16",
            {"status": "gjort_for_tidlig", "skjedd": "2026-10-01", "slag": "tidligst"},
            "Fristen gjort 1. okt. 2026, for tidlig",
            "The deadline done 1 Oct 2026, too early",
        ),
        (
            "2026-11-23",
            {"status": "forfalt", "ved_brudd": "Retten faller bort."},
            "Fristen gikk ut for 2 dager siden, ikke oppgitt som gjort Hvis fristen ikke holdes: Retten faller bort.",
            "The deadline expired 2 days ago, not stated as done If it is missed: Retten faller bort.",
        ),
        ("2026-11-20", {"status": "inntruffet", "slag": "hendelse"}, "Fristen skjedde for 5 dager siden", None),
        ("2026-11-20", {"status": "inntruffet", "slag": "tidligst"}, "Fristen åpnet for 5 dager siden", None),
        ("2026-12-01", {"slag": "hendelse"}, "Fristen skjer om 6 dager", "The deadline happens in 6 days"),
        ("2026-12-01", {"slag": "tidligst"}, "Fristen åpner om 6 dager", "The deadline opens in 6 days"),
        (
            "2026-12-01",
            {"status": "foreloepig", "foreloepig": True, "forutsetning": "Søknaden kom i dag.", "mangler": ["a.b"]},
            "Fristen foreløpig, om 6 dager Foreløpig dato. Den forutsetter: Søknaden kom i dag. fyll inn a.b",
            None,
        ),
        (
            None,
            {"status": "ikke_kjent", "grunn": "Avtalen sier det ikke."},
            "Ikke kjent, derfor ingen dato - Fristen Avtalen sier det ikke.",
            "Not known, hence no date - The deadline Avtalen sier det ikke.",
        ),
        (None, {"status": "mangler", "mangler": ["a.b", "c"]}, "Fristen mangler a.b, c", "The deadline lacks a.b, c"),
        (
            None,
            {"status": "gjelder_ikke", "grunn": "Legen er ung."},
            "Gjelder ikke her - Fristen Legen er ung.",
            "Does not apply here - The deadline Legen er ung.",
        ),
    ],
)
def test_each_status_is_said_in_words(day: str | None, more: Doc, nb: str, en: str | None) -> None:
    def without_date(text: str) -> str:
        return re.sub(r"^(1 )?(\d+\.? \w+\.? \d{4} )?", "", text)

    assert without_date(status(day, **more)) == nb
    if en is not None:
        assert without_date(status(day, "en", **more)) == en


def test_every_status_has_words_and_a_tone() -> None:
    met = {
        deadline["status"] for make in ALL.values() for rules in make()["regelsett"] for deadline in rules["frister"]
    }
    assert met == set(TONES)


def test_why_a_day_moved_names_every_day_off() -> None:
    saturday = off("2026-12-05", "lørdag", "Saturday")
    sunday = off("2026-12-06", "søndag", "Sunday")
    two = status("2026-12-07", foer_flytting="2026-12-05", flytting=[saturday, sunday])
    assert two.endswith("Flyttet fra 5. desember 2026 (lørdag), forbi 6. desember (søndag)")
    assert status("2026-12-07", flytting=[sunday]).endswith("Flyttet fra 6. desember 2026 (søndag)")
    assert "past 6 December (Sunday)" in status("2026-12-07", "en", flytting=[saturday, sunday])
    assert "Flyttet fra 27. mars 2027 (lørdag), forbi 28. mars (1. påskedag) og 29. mars" in bare(shown(vanlig()))


def test_what_follows_is_said_only_where_it_still_can() -> None:
    for found in ("gjort", "gjelder_ikke"):
        assert "Krav tapt" not in shown(one("2026-11-01", status=found, skjedd="2026-10-30", ved_brudd="Krav tapt."))
    assert "Krav tapt" in shown(one("2026-12-01", ved_brudd="Krav tapt."))


def test_deadlines_stand_in_the_order_of_their_days_whatever_order_they_come_in() -> None:
    found = vanlig()
    found["regelsett"][0]["frister"].reverse()
    assert shown(found) == shown(vanlig())
    dates = re.findall(r"(?m)^  \d+ +(\d+\. \w+\.? \d{4})", shown(vanlig(), "tekst").replace("\u00a0", " "))
    assert dates == [
        "16. nov. 2026",
        "23. nov. 2026",
        "25. jan. 2027",
        "15. feb. 2027",
        "30. mars 2027",
        "14. aug. 2027",
    ]


# --- keys of the picture ----------------------------------------------------------------------------------------------


@each
def test_every_dated_deadline_has_a_key_that_the_picture_shows(name: str) -> None:
    found = ALL[name]()
    keys = keyed(found)
    drawn = timeline(read(found), keys)
    dated = {
        (rules["id"], one["id"])
        for rules in found["regelsett"]
        for one in rules["frister"]
        if one["dato"] or one["tidligst"]
    }
    assert set(keys.deadlines) == dated
    assert {mark.key for mark in drawn.below} | {span.key for span in drawn.spans} == set(keys.deadlines.values())
    assert [mark.key for mark in drawn.above] == list(keys.events.values())
    assert [mark.day for mark in drawn.below] == sorted(mark.day for mark in drawn.below)


def test_keys_follow_the_days() -> None:
    letters = document(hendelser=[event(f"e{turn}", "E", f"20{turn:02}-01-01", turn) for turn in range(30, 1, -1)])
    assert list(keyed(letters).events.values()) == [*"abcdefghijklmnopqrstuvwxyz", "aa", "ab", "ac"]
    assert keyed(letters).events[28] == "a"
    same = keyed(tre()).deadlines
    assert same["no-utvalg-2023", "alder"] == "9"
    twice = document(
        rule_set("x", "X", [frist("a", "A", "2027-01-01")]), rule_set("y", "Y", [frist("a", "A", "2027-01-01")])
    )
    assert keyed(twice).deadlines == {("x", "a"): "1", ("y", "a"): "1"}


def test_the_picture_explains_the_signs_that_it_has_and_no_other() -> None:
    def legend(found: Doc) -> str:
        return bare(shown(found).partition("Tidslinje")[2].partition("Datoer i praksisfilen\n")[0])

    assert "? foreløpig dato" in legend(vanlig())
    assert "?" not in legend(en())
    assert "klippet bort: feb. 1972–aug. 2026, des. 2026–feb. 2052" in legend(tett())
    assert "klippet" not in legend(vanlig())
    assert "uten kjent slutt" in legend(aapen())
    assert "Ingen datoer å vise" in legend(ingen())


# --- several rule sets ------------------------------------------------------------------------------------------------


def test_rule_sets_stand_side_by_side() -> None:
    text = shown(tre(), "tekst", width=None).replace("\u00a0", " ")
    assert re.search(r"Frist +no-asa4310-2024 +no-utvalg-2023 +no-foer-2024\n", text)
    assert re.search(r"\n  Ny utlysning +25\. jan\. 2027 +25\. jan\. 2027\n", text)
    assert re.search(r"\n  Hjemmelen faller tilbake til kommunen +14\. aug\. 2027 +8\. mars 2027 +ikke kjent\n", text)
    assert re.search(r"\n  Svar på tilbudet +15\. feb\. 2027\?\n", text)
    assert "Side om side" not in shown(vanlig())


def test_rule_sets_that_do_not_apply_are_listed_with_why() -> None:
    text = bare(shown(tre()))
    assert (
        "Regelsett som ikke gjelder - oslo Oslo Regelsettet er laget for Oslo, praksisen ligger i KS-området." in text
    )
    assert "Oslo" not in bare(shown(tre())).partition("Tidslinje")[0]


# --- CSV --------------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("language", ["nb", "en"])
def test_csv_reads_back_as_the_document(name: str, language: str) -> None:
    found = ALL[name]()
    rows = list(csv.DictReader(io.StringIO(shown(found, "csv", language=language), newline=""), strict=True))
    assert set(rows[0]) == set(TITLES)
    wanted = [
        (rules["id"], one["id"], one["status"], one["dato"] or "", str(one["dager"] or (0 if one["dato"] else "")))
        for rules in found["regelsett"]
        for one in rules["frister"]
    ]
    got = [tuple(row[key] for key in ("regelsett", "id", "status", "dato", "dager")) for row in rows if row["id"]]
    assert got == wanted
    assert {row["regelsett"] for row in rows} == {rules["id"] for rules in found["regelsett"]}


# --- text from files --------------------------------------------------------------------------------------------------

HOSTILE = (
    "\x1b[2J\x1b[31mrød",
    "\u202esnudd",
    "# *x* | `y` <b>z</b> [a](b)\n## ny",
    "```\n# ut",
    "=1+1",
    "-",
    "æ" * 300,
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", [*READABLE, "csv"])
@pytest.mark.parametrize("detail", [1, 3])
def test_text_from_files_is_shown_and_does_nothing(text: str, form: str, detail: int) -> None:
    found = shown(med(text), form, detail=detail)
    assert "\x1b" not in found
    assert "\u202e" not in found
    if form == "markdown":
        tokens = MarkdownIt("commonmark").enable("table").parse(found)
        inner = {child.type for token in tokens for child in token.children or ()}
        assert not {token.type for token in tokens} & {"html_block", "code_block"}
        assert not inner & {"html_inline", "link_open", "image"}
        assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
        assert sum(token.type == "fence" for token in tokens) == 1


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and text.isprintable()))
def test_any_name_goes_through_every_format(navn: str) -> None:
    for form in (*READABLE, "csv"):
        assert shown(med(navn), form, detail=3)


@settings(max_examples=40)
@given(st.lists(st.dates(date(1900, 1, 1), date(2150, 1, 1)), max_size=15), st.sampled_from([40, 80, 120]))
def test_any_dates_are_shown_within_the_window(days: list[date], width: int) -> None:
    deadlines = [frist(f"f{turn}", f"Frist {turn}", day.isoformat()) for turn, day in enumerate(days)]
    for line in shown(document(rule_set("x", "X", deadlines)), width=width).splitlines():
        assert cells(line) <= width or "NESTE" in line


def test_the_words_are_said_in_both_languages() -> None:
    families = ("part.", "fristslag.", "sikkerhet.")
    assert all(WORDS[key].en for key in WORDS if key.startswith(families))
    nb, english = (shown(vanlig(), detail=3, language=language) for language in ("nb", "en"))
    for ours in ("Frist", "Hvem", "Gjelder ikke", "Flyttet", "Telles", "kommunen", "lørdag"):
        assert ours in nb
        assert ours not in english
