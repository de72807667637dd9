"""`docs/ordliste.md` has every word that a reader meets at the top of a file or of a result, with an English gloss."""

from __future__ import annotations

import re

import pytest

from fasthandel.praksis.table import file_table
from scripts.docs import DOCS
from tests.test_docs_dokument import SCHEMA
from tests.test_docs_regelspraak import known_keys

PAGE = (DOCS / "ordliste.md").read_text(encoding="utf-8")
ROWS = re.findall(r"(?m)^\| (.*?) \|(.*)\|$", PAGE)
GLOSSED = {word for first, rest in ROWS for word in re.findall(r"`(\w+)`", first) if rest.count("|")}

IN_RULES = {key.removesuffix("_en") for _, key in known_keys()}
IN_RESULTS = {key.removesuffix("_en") for key in SCHEMA["properties"]}


@pytest.mark.parametrize("key", file_table().tables)
def test_every_table_of_the_practice_file_is_glossed(key: str) -> None:
    assert key in GLOSSED


@pytest.mark.parametrize("key", sorted(IN_RULES))
def test_every_key_of_a_rule_file_is_glossed(key: str) -> None:
    assert key in GLOSSED


@pytest.mark.parametrize("key", sorted(IN_RESULTS))
def test_every_key_at_the_top_of_a_result_is_glossed(key: str) -> None:
    assert key in GLOSSED


def test_no_row_lacks_its_english() -> None:
    body = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| ord ")]
    assert body
    for line in body:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert all(cells[:3]), line
