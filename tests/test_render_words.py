from __future__ import annotations

import ast
import re
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import fasthandel
from fasthandel.render.words import MONTHS, WORDS, word
from fasthandel.text import LANGUAGES, Text

PACKAGE = Path(fasthandel.__file__).parent
ADDING = sorted(path for path in PACKAGE.rglob("*words.py") if "WORDS" in path.read_text(encoding="utf-8"))
for path in ADDING:
    import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path not in ADDING)

# Said by way of a longer or a fixed word: f"{key}_er", f"flere_{many}", the word of a deviation.
BUILT = {"sitert_er", "omtalt_er", "utledet_er", "antatt_er", "ingen_er", "under", "over"}
BUILT |= {"om_aar", "om_vel_aar", "for_aar_siden", "for_vel_aar_siden"}
BUILT |= {"mangler_antall", "ikke_kjent_antall", "mutasjon_av"}
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


def test_no_two_modules_give_the_same_key() -> None:
    given = defaultdict(set)
    for path in ADDING:
        tables = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Dict))
        for key in (key for table in tables for key in table.keys if isinstance(key, ast.Constant)):
            given[key.value].add(path.name)
    assert len(ADDING) > 5
    assert {key: names for key, names in given.items() if len(names) > 1} == {}


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
