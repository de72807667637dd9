"""The pages that are made from the program say what the program says."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from fasthandel.cli import exits, pages
from fasthandel.cli.commands import COMMANDS
from fasthandel.codes import CODES

DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize("name", pages.PAGES)
def test_a_page_is_current(name: str) -> None:
    found = (DOCS / name).read_text(encoding="utf-8")
    assert found == pages.PAGES[name](), "make it anew: python -m fasthandel.cli.pages docs"


def test_every_code_has_its_entry_with_an_explanation_in_both_languages() -> None:
    page = pages.codes_page()
    assert re.findall(r"(?m)^### (\w+):", page) == sorted(CODES)
    for code, words in CODES.items():
        assert words.forklaring.nb in page, code
        assert words.forklaring.en in page, code
        assert words.title.en, code
    assert not re.search(r"\{\w+\}", page)


def test_every_command_and_exit_code_is_on_its_page() -> None:
    page = pages.commands_page()
    for path in COMMANDS:
        assert f"\n## fasthandel {path}\n" in page
    for code in exits.WORDS:
        assert f"\n| {code} | " in page


def test_the_table_of_commands_names_what_is_there() -> None:
    for path, entry in COMMANDS.items():
        command = getattr(import_module(entry.module), entry.attribute)
        assert command.name == path.split()[-1]
        assert command.summary is entry.summary


def test_the_script_writes_the_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["pages", str(tmp_path)])
    pages.main()
    for name in pages.PAGES:
        assert (tmp_path / name).read_text(encoding="utf-8") == pages.PAGES[name]()
