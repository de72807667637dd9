"""Reversion in words and tables: the sentences, the tables, and nothing lost at any width."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest
from markdown_it import MarkdownIt

from fasthandel import load_regelsett
from fasthandel.data import data_dir
from fasthandel.hjemfall import STATUS
from fasthandel.render import render
from fasthandel.render.cells import cells
from fasthandel.render.hjemfall_lines import OUTCOMES
from fasthandel.render.words import WORDS
from tests.fixtures.hjemfall_regler import ASA, INGEN_REGEL, SENERE, Doc, document, komite, practice
from tests.fixtures.texts import ELVEBREDDEN, changed, facts_of

UL1 = ("2023-03-06", "2023-03-27")


def en() -> Doc:
    """One rule set, one announcement: two more would do."""
    return document(practice(UL1), "2023-04-12", ASA)


def skjedd() -> Doc:
    """The worked example on the day that the right ends."""
    return document(facts_of(ELVEBREDDEN), "2023-06-12", komite())


def flere() -> Doc:
    """Several rule sets side by side, one without such a rule and one for another time."""
    rules = (komite(), komite("soeknadsfrist"), ASA, INGEN_REGEL, SENERE)
    return document(practice(UL1, ("2023-04-17", "2023-05-08")), "2023-05-09", *rules)


def utelukket() -> Doc:
    """Somebody has applied already."""
    applied = facts_of(ELVEBREDDEN.replace("kvalifisert_soeker = false", "kvalifisert_soeker = true", 1))
    return document(applied, "2024-02-15", ASA)


def uavgjort() -> Doc:
    """A fact is lacking, of the announcements and of the money."""
    text = ELVEBREDDEN.replace("kvalifisert_soeker = false\n", "", 1).replace("ventetid = 4", "# ventetid = 4")
    return document(facts_of(text), "2024-02-15", ASA, komite())


def vinduet() -> Doc:
    """The window of the next announcement has passed."""
    return document(practice(UL1), "2023-06-20", komite())


def ingen() -> Doc:
    """No announcement in the file."""
    return document(practice(), "2023-03-01", ASA)


def gjeldende() -> Doc:
    """The rule sets that come along, on a day when one of them is in force for the practice."""
    announced = (("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"))
    found = [load_regelsett(one) for one in ("no-frister-ks", "no-frister-oslo", "no-frister-utkast-2025")]
    return document(practice(*announced, notice="2024-02-15"), "2024-06-01", *found)


ALL: dict[str, Callable[[], Doc]] = {
    one.__name__: one for one in (en, skjedd, flere, utelukket, uavgjort, vinduet, ingen, gjeldende)
}
each = pytest.mark.parametrize("name", ALL)


def shown(found: Doc, form: str = "terminal", **options: Any) -> str:
    return render(found, form, **{"width": 80, **options})


def bare(text: str) -> str:
    """Return a text without what a format adds to it: line breaks, markup, kinds of spaces."""
    return re.sub(r"[\s\u00a0]+", " ", re.sub(r"[\\*`|]", "", text))


def sentence(found: Doc, language: str = "nb") -> str:
    """Return the headline of a document of one rule set."""
    text = bare(shown(found, "tekst", width=None, language=language))
    start = "HJEMFALL " if language == "nb" else "REVERSION "
    return text.partition(start)[2].partition(" ━")[0]


# --- golden -----------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_shows(name: str, width: int, golden: Any) -> None:
    golden(f"render/hjemfall-{name}.{width}.txt", shown(ALL[name](), width=width))


def test_it_shows_in_detail_in_english_and_as_markdown(golden: Any) -> None:
    golden("render/hjemfall-en.detalj-2.nb.80.txt", shown(en(), detail=2))
    golden("render/hjemfall-en.detalj-3.en.120.txt", shown(en(), detail=3, language="en", width=120))
    golden("render/hjemfall-flere.en.80.txt", shown(flere(), language="en"))
    golden("render/hjemfall-flere.md", shown(flere(), "markdown"))


# --- layout -----------------------------------------------------------------------------------------------------------


@each
@pytest.mark.parametrize("form", ["terminal", "tekst"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_goes_over_the_edge_unless_one_word_does(name: str, form: str, width: int) -> None:
    found = ALL[name]()
    for detail in (1, 2, 3):
        for line in shown(found, form, width=width, detail=detail).splitlines():
            assert cells(line) <= width or " " not in line.strip(), line
            assert not line.endswith(" ")


@each
@pytest.mark.parametrize("form", ["terminal", "tekst", "markdown"])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_condition_day_or_amount_is_lost(name: str, form: str, language: str) -> None:
    found = ALL[name]()
    key = "_en" if language == "en" else ""
    for width in (60, 80, None):
        text = bare(shown(found, form, width=width, language=language))
        for rules in found["regelsett"]:
            assert rules["id"] in text
            for check in rules["vilkaar"]:
                assert all(word in text for word in bare(check[f"navn{key}"]).split())  # in a narrow cell
            for owed in rules["oppgjoer"]:
                assert owed["id"] in text
    at_length = bare(shown(found, form, width=None, detail=3, language=language))
    for rules in found["regelsett"]:
        for check in (*rules["vilkaar"], *rules["andre_kontroller"]):
            for value in check["funnet"]:
                assert f"{value['fil']}:{value['linje']}:{value['kolonne']}" in at_length


def test_hostile_text_is_escaped() -> None:
    hostile = "[red]A[/red] | <b>`x`</b> \x1b[31m"
    found = copy.deepcopy(en())
    (rules,) = found["regelsett"]
    rules["navn"] = rules["vilkaar"][0]["navn"] = rules["oppgjoer"][0]["navn"] = hostile
    for form in ("terminal", "tekst", "markdown"):
        text = shown(found, form, detail=3)
        assert "\x1b" not in text
    html = MarkdownIt().enable("table").render(shown(found, "markdown", detail=3))
    assert "<b>" not in html


# --- sentences --------------------------------------------------------------------------------------------------------


def test_the_answer_is_a_sentence() -> None:
    assert sentence(skjedd()) == (
        "ja Ja: alle vilkårene er oppfylt, og hjemmelen kunne falle tilbake fra 12. juni 2023."
    )
    assert sentence(document(facts_of(ELVEBREDDEN), "2023-06-11", komite())) == (
        "ikke ennå Nei, ikke ennå: alle vilkårene er oppfylt, men det kan tidligst skje 12. juni 2023."
    )
    assert sentence(document(facts_of(ELVEBREDDEN), "2024-02-14", ASA)) == (
        "nei Nei: «Minst tolv måneder siden oppsigelsen» er ikke oppfylt. Tidligst 15. februar 2024."
    )
    assert sentence(document(facts_of(ELVEBREDDEN), "2024-02-14", ASA), "en") == (
        "no No: “Minst tolv måneder siden oppsigelsen” is not met. 15 February 2024 at the earliest."
    )
    assert sentence(en()) == (
        "nei Nei: «Minst tolv måneder siden oppsigelsen» og «Korrekte utlysninger der søknadsfristen er ute» er ikke "
        "oppfylt. Foreløpig tidligst 15. februar 2024; det forutsetter: at det lyses ut to ganger til uten kvalifisert "
        "søker, så snart det kan gjøres."
    )
    assert sentence(utelukket()) == (
        "nei, utelukket Nei, og slik opplysningene er, kan det ikke skje: «Ingen kvalifisert søker vil overta» er ikke "
        "oppfylt, og verken tid eller nye utlysninger endrer det."
    )
    assert sentence(document(practice(), "2023-03-01", INGEN_REGEL)) == (
        "ingen regel Ingen regel om hjemfall: Avtalen sier ingenting om hjemfall."
    )
    assert sentence(document(practice(), "2023-03-01", SENERE)).startswith("gjelder ikke Gjelder ikke: ")


def test_a_check_that_fails_beside_the_conditions_is_told_with_the_answer() -> None:
    text, ks = (data_dir("samples") / "ledig-liste.toml").read_text(encoding="utf-8"), load_regelsett("no-frister-ks")
    told = "Merk at «Dagen ligger i avtaleperioden KS oppgir» ikke holder, se «Andre kontroller»."
    assert sentence(document(facts_of(text), "2026-11-25", ks)) == (
        f"ja Ja: alle vilkårene er oppfylt, og hjemmelen kunne falle tilbake fra 2. mai 2026. {told}"
    )
    assert "Merk" not in sentence(document(facts_of(text), "2025-06-30", ks))


def test_what_is_lacking_is_named() -> None:
    lacking = facts_of(ELVEBREDDEN.replace("kvalifisert_soeker = false\n", "", 1))
    assert sentence(document(lacking, "2024-02-15", ASA)) == (
        "kan ikke avgjøres Kan ikke avgjøres: fyll inn utlysning.UL1.kvalifisert_soeker. Tidligst 15. februar 2024."
    )


def test_every_answer_and_outcome_has_its_words() -> None:
    for status in STATUS:
        assert f"svar.{status}" in WORDS
        assert f"setning.{status}" in WORDS
    assert all(f"kontroll.{outcome}" in WORDS for outcome in OUTCOMES)


def test_a_choice_of_the_municipality_is_shown_as_one() -> None:
    text = bare(shown(skjedd(), "tekst", width=None))
    assert "0 kr eller 400 200 kr" in text
    assert "0 kr hvis nei og 400 200 kr hvis ja: Kommunen velger å innløse (innloesning.velger_aa_innloese)" in text
    lacking = document(changed(("ventetid = 4", "# ventetid = 4")), "2023-06-12", komite())
    text = bare(shown(lacking, "tekst", width=None))
    assert "0 kr eller uavgjort" in text
    assert "fyll inn indikatorer.ventetid" in text


def test_a_window_that_has_passed_is_told() -> None:
    text = bare(shown(vinduet(), "tekst", width=None))
    assert "Siste dag regelsettet tillater, var 29. mai 2023." in text


def test_nothing_asked_says_so() -> None:
    assert "ingen regelsett" in shown(document(practice(), "2023-03-01"))
