"""The letter to the outgoing doctor: what it says, in whole sentences, and that it says no more than the document."""

from __future__ import annotations

import re
from typing import Any

import pytest
from markdown_it import MarkdownIt

from fasthandel.money import NBSP
from fasthandel.render.utlysning import skriver
from tests.fixtures.utlysning_document import (
    FRIST,
    GEBYR,
    HOERT,
    PRIS,
    STED,
    TAKST,
    Doc,
    check,
    faulty,
    file,
    good,
    head,
    unreadable,
)

PARSER = MarkdownIt("commonmark").enable("table")
FIL = "a.toml"


def letter(document: Doc, **options: Any) -> str:
    writer = skriver("brev", **options)
    return (writer.begin(head()) + writer.file(document)).replace(NBSP, " ")


def of(*checks: Doc) -> str:
    return letter(file(FIL, "Solli", *checks))


def headings(text: str) -> list[str]:
    return re.findall(r"(?m)^#+ (.*)$", text)


def test_the_letter_is_addressed_dated_and_closed_without_a_name() -> None:
    text = letter(faulty())
    assert text.startswith("Til den fratredende legen ved Solli legekontor\n\nDato: 25. november 2026\n\n# ")
    assert text.endswith("Med vennlig hilsen\n\nSaksbehandler i kommunen\n")
    assert "Dette er en kontroll etter oppgitte regler, ikke juridisk råd." in text
    assert letter(file(FIL, "", check(PRIS, fil=FIL))).startswith("Til den fratredende legen\n")
    assert letter(faulty(), language="en").startswith(
        "To the outgoing doctor at Solli legekontor\n\nDate: 25 November 2026\n"
    )


def test_it_has_a_section_for_each_sort_of_answer() -> None:
    assert headings(letter(faulty())) == [
        "Gjennomgang av utlysningen",
        "Dette må rettes",
        "Dette bør vurderes",
        "Dette kunne ikke avgjøres",
        "Unntak",
        "Dette er i orden",
        "Hvor sikre kildene er",
        "Forbehold",
    ]


def test_points_are_numbered_through() -> None:
    assert re.findall(r"(?m)^(\d+)\. \*\*", letter(faulty())) == ["1", "2", "3", "4"]


def test_a_point_says_what_stands_there_what_is_required_and_how_to_correct_it() -> None:
    point = letter(faulty()).partition("1. **")[2].partition("\n## ")[0]
    for said in (
        "Søknadsfristen er minst tre uker** (UL003, U1)",
        "   Dette står i filen:\n\n   - Kunngjort: 6. mars 2023 (linje 12)\n   - Søknadsfrist: 20. mars 2023 (",
        "   Kontrollen gir 2 uker, mens kravet er minst 3 uker.\n",
        "   **Slik kan det rettes:** Sett søknadsfristen",
        "   Forslag til ordlyd:\n\n   > Søknadsfrist: tre uker etter",
        "   Kilder: Gjennomgang av allmennlegetjenesten (Ekspertutvalget), kap. 4.8.6",
        "Sikkerhet: antatt (forutsetning i regelsettet uten kilde).",
    ):
        assert said in point


def test_when_nothing_is_wrong_it_says_so() -> None:
    text = letter(good())
    assert "Vi fant ingenting som må rettes. To punkter er i orden." in text
    assert "Dette må rettes" not in text
    assert "We found nothing that has to be corrected. Two points are in order." in letter(good(), language="en")


def test_an_open_question_is_no_fault() -> None:
    text = of(check(PRIS, fil=FIL), check(STED, "uavgjort", fil=FIL, mangler=["a.b", "c.d"]))
    assert "Vi fant ingenting som må rettes, men ett punkt kunne ikke avgjøres. Ett punkt er i orden." in text
    assert "Vi trenger `a.b` og `c.d`." in text
    assert "Vi mangler opplysninger om dette punktet." in text


@pytest.mark.parametrize(
    ("checks", "said"),
    [
        ([check(FRIST, "funn", fil=FIL)], "Resultatet er at ett punkt må rettes."),
        (
            [check(FRIST, "funn", fil=FIL), check(GEBYR, "funn", fil=FIL), check(PRIS, fil=FIL)],
            "Resultatet er at to punkter må rettes og ett punkt er i orden.",
        ),
        ([check(TAKST, "funn", fil=FIL)], "Vi fant ingenting som må rettes, men ett punkt bør vurderes."),
        ([check(PRIS, fil=FIL)] * 12, "Tolv punkter er i orden."),
        ([check(PRIS, fil=FIL)] * 13, "13 punkter er i orden."),
        ([check(HOERT, "gjelder_ikke", fil=FIL)], "Ingen av kontrollene gjaldt dette"),
        ([check(HOERT, "gjelder_ikke", fil=FIL)] * 2, "To kontroller til gjaldt ikke i denne saken."),
        ([check(GEBYR, "kjent", fil=FIL)] * 3, "Tre forhold er kjent fra før og er ikke tatt opp igjen."),
        ([], "Ingen av kontrollene gjaldt dette"),
    ],
)
def test_one_and_many_are_told_apart(checks: list[Doc], said: str) -> None:
    assert said in of(*checks)


def test_several_announcements_are_called_so() -> None:
    text = of(check(PRIS, fil=FIL, post="U1"), check(PRIS, fil=FIL, post="U2"))
    assert "# Gjennomgang av utlysningene\n" in text
    assert "har gått gjennom utlysningene slik de er beskrevet" in text
    assert "holdt dem opp mot" in text


def test_a_file_that_cannot_be_read_is_not_called_in_order() -> None:
    text = letter(unreadable())
    assert "kunne ikke kontrolleres." in text
    assert "1. **Ukjent nøkkel: utlysning.U1.prsi** (`utlysninger/ødelagt fil.toml:8:1`)\n\n   Mente du pris?\n" in text
    assert "i orden" not in text


def test_letters_of_several_files_are_set_apart() -> None:
    writer = skriver("brev")
    text = writer.begin(head()) + writer.file(good()) + writer.file(faulty())
    rules = [token for token in PARSER.parse(text) if token.type == "hr"]
    assert len(rules) == 1
    assert text.count("Til den fratredende legen") == 2


def test_the_letter_is_the_markdown_it_looks_like() -> None:
    kinds = [token.type for token in PARSER.parse(letter(faulty()))]
    assert kinds.count("ordered_list_open") == 2
    assert kinds.count("blockquote_open") == 1
    assert not {"html_block", "code_block", "fence"} & set(kinds)
