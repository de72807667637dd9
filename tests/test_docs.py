"""The pages in `docs/` keep their word: what is made from the program is current, what they show is what comes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fasthandel import evaluate, load_facts, load_regelsett
from fasthandel.rules import list_document
from fasthandel.rules.model import SUMMER
from scripts.docs import DOCS, ROOT, StaleError, renewed, written_pages

AMOUNT = re.compile(r"(?m)^- `([\w-]+)`.*(?:\n  .*)*?\*\*(−?[\d\u00a0 ]+) ([a-zA-Z]+)\*\*")
PAGES = sorted(DOCS.glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", written_pages(), ids=lambda path: path.name)
def test_a_page_is_what_its_examples_give(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert renewed(text, tmp_path) == text, "make it anew: python -m scripts.docs"


def test_an_example_that_prints_something_else_is_noticed(tmp_path: Path) -> None:
    page = "```sh\nfasthandel --version\n```\n\n```text\n{}\n```\n"
    shown = renewed(page.format(""), tmp_path)
    assert shown != page.format("")
    assert renewed(page.format("fasthandel ..."), tmp_path) == page.format("fasthandel ...")
    with pytest.raises(StaleError):
        renewed(page.format("something ..."), tmp_path)


@pytest.mark.parametrize(
    "block",
    [
        "```sh\nfasthandel takst\n```",
        "<!-- avslutter med 4 -->\n```sh\nfasthandel --version\n```",
        "```sh\nrm file\n```",
        '```toml\n[regelsett]\nid = "x"\n```',
        "```yaml\na: 1\n```",
    ],
    ids=["fails", "does not fail", "another program", "a file without a name", "a language that nothing runs"],
)
def test_a_block_that_cannot_be_tried_is_noticed(block: str, tmp_path: Path) -> None:
    with pytest.raises(StaleError):
        renewed(f"{block}\n", tmp_path)


def test_the_index_names_every_page() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    for page in PAGES:
        assert page.name == "README.md" or f"]({page.name})" in index


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page: those of its headings, as GitHub makes them, and those it has of its own."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"(?m)^#+ (.*)$", text)
    made = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return made | set(re.findall(r'<a id="([^"]+)"></a>', text))


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md", ROOT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_the_changelog_tells_what_each_rule_set_gives() -> None:
    """On the sample that a paragraph names, `samples/elvebredden.toml` where it names none."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = {match[1]: match for match in AMOUNT.finditer(text)}
    giving = [one for one in list_document()["regelsett"] if not one["byggekloss"] and one["gir"] in SUMMER]
    assert set(entries) == {one["id"] for one in giving}
    for rules, match in entries.items():
        sample = re.search(r"samples/[\w-]+\.toml", match[0])
        facts = load_facts(ROOT / (sample[0] if sample else "samples/elvebredden.toml")).facts
        total = evaluate(facts, load_regelsett(rules)).total
        assert (total.value, str(total.unit)) == (int(match[2].replace(" ", "").replace("−", "-")), match[3]), rules
