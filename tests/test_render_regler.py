"""Rule sets as a reader sees them: the list, and one in full with nothing left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from fasthandel.render import FORMATS, render
from fasthandel.rules import library_ids, list_document, load_regelsett, regelsett_document
from tests.fixtures.regelsett_document import Doc, regelliste, regelsett

Golden = Callable[[str, str], None]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_list(language: str, golden: Golden) -> None:
    golden(f"render/regelliste.{language}.txt", render(regelliste(), "terminal", language=language, width=80))


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_rule_set_in_full(language: str, golden: Golden) -> None:
    golden(f"render/regelsett.{language}.txt", render(regelsett(), "terminal", language=language, width=80))


def test_markdown(golden: Golden) -> None:
    golden("render/regelliste.md", render(regelliste(), "markdown"))
    golden("render/regelsett.md", render(regelsett(), "markdown"))


def test_json_is_the_document() -> None:
    assert json.loads(render(regelliste(), "json")) == regelliste()
    assert json.loads(render(regelsett(), "json")) == regelsett()


@pytest.mark.parametrize("format_", FORMATS)
def test_every_shipped_rule_set_passes_every_renderer(format_: str) -> None:
    assert render(list_document(), format_).endswith("\n")
    for ident in library_ids():
        assert render(regelsett_document(load_regelsett(ident)), format_).endswith("\n")


def said(record: Any, key: str = "") -> Iterator[str]:
    """Yield every id, text, formula, address and hash of a document."""
    if isinstance(record, dict):
        for name, found in record.items():
            if not name.endswith("_en"):
                yield from said(found, name)
        if record.get("linje"):
            yield f"{record['fil']}:{record['linje']}" if "slag" in record or "verdier" in record else record["fil"]
    elif isinstance(record, list):
        for found in record:
            yield from said(found, key)
    elif isinstance(record, str) and key in SHOWN and record not in NOT_SHOWN:
        yield record


SHOWN = {"id", "navn", "forklaring", "beskrivelse", "utelater", "grunn", "formel", "hvis", "tekst", "tittel", "utgiver"}
SHOWN |= {"url", "maks", "maalt", "fra", "til", "holder", "fil", "sha256", "kode", "noekkel", "regelsett", "versjon"}
SHOWN |= {
    "tidligst",
    "skjedd",
    "foreloepig",
    "forutsetning",
    "ved_brudd",
    "ikke_funnet",
    "tiltak",
    "ordlyd",
    "for_hver",
}
SHOWN |= {"finnes_ikke", "neste_utlysning", "neste_soeknadsfrist", "oppgjoer", "vilkaar"}
NOT_SHOWN = {"*"}
"""Said in words."""


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("ident", [*library_ids(), ""])
def test_nothing_of_a_rule_set_is_left_out(ident: str) -> None:
    document: Doc = regelsett_document(load_regelsett(ident)) if ident else regelsett()
    shown = squeezed(render(document, "tekst"))
    checks = {one["id"] for one in document["konklusjoner"] if one.get("kode")}  # their code stands for the id
    rounded = {one["avrund"]["til"] for one in document["konklusjoner"] if one.get("avrund")}
    missing = {text for text in said(document) if squeezed(text) not in shown} - checks - rounded
    assert missing == set()


@pytest.mark.parametrize(
    ("gir", "said_nb", "said_en"),
    [
        (
            "krav",
            "Regelsettet gir  kontroller av kommunens utlysning",
            "The rule set gives  checks of the",
        ),
        ("frister", "Regelsettet gir  frister og hjemfall", "The rule set gives  deadlines and when the right to sell"),
        ("tak", "Taksten er  det meste som kan", "The takst is  the most that may"),
    ],
)
def test_a_rule_set_says_what_it_gives(gir: str, said_nb: str, said_en: str) -> None:
    document = {**regelsett(), "gir": gir}
    assert squeezed(said_nb) in squeezed(render(document, "tekst"))
    assert squeezed(said_en) in squeezed(render(document, "tekst", language="en"))


def test_what_has_no_rule_of_hjemfall_says_why() -> None:
    keys = ("tidligst", "neste_utlysning", "neste_soeknadsfrist")
    rule: Doc = {
        **dict.fromkeys(keys),
        "vilkaar": [],
        "oppgjoer": [],
        "finnes_ikke": "Ingen kilde.",
        "finnes_ikke_en": "",
    }
    shown = squeezed(render({**regelsett(), "hjemfall": rule}, "tekst"))
    assert "Hjemfall Ingen slik regel er funnet Ingen kilde." in shown


def test_every_rule_set_is_on_the_list_and_building_blocks_stand_apart() -> None:
    shown = render(list_document(), "tekst")
    whole, _, blocks = shown.partition("\nByggeklosser\n")
    for one in list_document()["regelsett"]:
        assert f"\n  {one['id']}  {one['navn']}\n" in (blocks if one["byggekloss"] else whole).replace("\u00a0", " ")


def test_a_reason_that_many_share_is_told_once() -> None:
    shown = render(regelsett(), "tekst").replace("\u00a0", " ")
    assert shown.count("Ingen kilde funnet; 10 % er forsiktig.") == 2  # for a conclusion and for a parameter
    assert "samme grunn som gulv" in shown


def test_hostile_text_is_shown_not_done() -> None:
    document = regelsett()
    document["navn"] = "\x1b[2Jnavn\u202e"
    document["konklusjoner"][0]["formel"] = "\x1b]0;x\x07`a`"
    for format_ in ("terminal", "tekst", "markdown"):
        shown = render(document, format_)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
