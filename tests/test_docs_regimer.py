"""`docs/regimer.md` lists every scheme and says truly where it lives."""

from __future__ import annotations

import re

from fasthandel.rules import library_ids, list_document
from scripts.docs import DOCS

PAGE = (DOCS / "regimer.md").read_text(encoding="utf-8")
CATALOGUE = PAGE[PAGE.index("## Hver ordning") : PAGE.index("## Ordninger som ikke gir noe tall")]
NAMED = re.compile(r"`((?:felles/)?[a-z]+(?:-[a-z0-9]+)+|felles/[a-z]+)`")

# The catalogue of schemes that the rule library answers for.
ENTRIES = {
    "A": range(1, 12),
    "B": range(1, 4),
    "C": range(1, 6),
    "D": range(1, 16),
    "E": range(1, 7),
}


def test_every_scheme_has_its_row() -> None:
    rows = re.findall(r"(?m)^\| ([A-H][0-9]*(?:–[A-H][0-9])?) \|", CATALOGUE)
    wanted = [f"{letter}{number}" for letter, numbers in ENTRIES.items() for number in numbers]
    assert list(dict.fromkeys(rows)) == [*wanted, "F1–F5", "G", "H1", "H2", "H3–H7"]


def test_every_rule_set_named_exists() -> None:
    assert set(NAMED.findall(PAGE)) <= set(library_ids())


def test_every_rule_set_that_gives_a_takst_stands_in_a_row_of_the_catalogue() -> None:
    giving = [one["id"] for one in list_document()["regelsett"] if not one["byggekloss"]]
    assert [ident for ident in giving if f"`{ident}`" not in CATALOGUE] == []


def test_every_row_says_where() -> None:
    for row in re.findall(r"(?m)^\| [A-H–][^|]* \|.*\|$", CATALOGUE):
        where = row.split("|")[4]
        assert NAMED.search(where) or "](#" in where, row


def test_every_reference_within_the_page_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")
        for heading in re.findall(r"(?m)^##+ (.*)$", PAGE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= headings
