from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import fasthandel.render
from fasthandel.render.words import MONTHS, WORDS, word
from fasthandel.text import LANGUAGES, Text

MODULES = Path(fasthandel.render.__file__).parent.glob("*.py")
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in MODULES if path.name != "words.py")

# Said by way of a longer or a fixed word: f"{key}_er", f"flere_{many}", the word of a deviation.
BUILT = {"sitert_er", "omtalt_er", "utledet_er", "antatt_er", "ingen_er", "under", "over"}
BUILT |= {"en_feil", "flere_feil", "en_advarsel", "flere_advarsler", "en_merknad", "flere_merknader"}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("key", WORDS)
def test_every_entry_has_both_languages_with_the_same_fields(key: str) -> None:
    text = WORDS[key]
    assert text.nb
    assert text.en
    assert fields(text.nb) == fields(text.en)
    assert key.isascii()


def test_every_month_has_both_languages() -> None:
    assert len(MONTHS) == 12
    assert all(month.nb and month.en for month in MONTHS)


def test_every_entry_is_said_somewhere() -> None:
    whole = {key for key in WORDS if "." not in key} - BUILT
    assert {key for key in whole if not re.search(rf"""["']{key}["']""", SOURCE)} == set()


def test_words_fill_in_their_fields() -> None:
    assert word("per_dato", "nb", dato="1. mars 2023") == "per 1. mars 2023"
    assert word("per_dato", "en", dato="1 March 2023") == "as of 1 March 2023"
    with pytest.raises(KeyError):
        word("et_ord_som_ikke_er_der", "nb")


def test_a_language_is_a_field_of_every_text() -> None:
    assert set(LANGUAGES) <= set(Text.__match_args__)
