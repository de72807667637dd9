from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fasthandel.render.escape import markdown, markdown_code, markdown_line, visible

PARSER = MarkdownIt("commonmark").enable("table")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Undersøkelsesbenk", "Undersøkelsesbenk"),
        ("1\u00a0062\u00a0800 kr", "1\u00a0062\u00a0800 kr"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\x00\x07\x7f\x9b", "\\x00\\x07\\x7f\\x9b"),
        ("kr 000\u202e1", "kr 000⟨U+202E⟩1"),
        ("\u2066a\u2069", "⟨U+2066⟩a⟨U+2069⟩"),
        ("usyn\u200blig\ufeff", "usyn⟨U+200B⟩lig⟨U+FEFF⟩"),
        ("linje\u2028skift", "linje⟨U+2028⟩skift"),
        ("halv \ud800", "halv ⟨U+D800⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
    ],
)
def test_what_could_act_on_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_visible_text_has_no_control_character_and_encodes(text: str) -> None:
    shown = visible(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
    shown.encode()
    assert visible(shown) == shown


def text_of(source: str) -> str:
    """Return what a reader of the rendered Markdown sees; fail if it holds anything but text."""
    tokens = PARSER.parse(source)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], source
    found: list[Any] = tokens[1].children or []
    assert {child.type for child in found} <= {"text"}, source
    return "".join(child.content for child in found)


HOSTILE = [
    "# overskrift",
    "- punkt",
    "+ punkt",
    "1. punkt",
    "12) punkt",
    "===",
    "---",
    "> sitat",
    "**fet** og _kursiv_ og ~~strøket~~",
    "<script>alert(1)</script>",
    "&lt;b&gt; &amp; &#33;",
    "[lenke](javascript:alert(1)) ![bilde](x)",
    "<https://example.org>",
    "`kode` og ``mer`` kode",
    "a | b \\| c \\",
    "| --- |",
    "$x$ og $$y$$",
    "* ett\\",
    "snake_case_navn*",
    "[ref]: https://example.org",
    "```",
    "~~~",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_text_and_does_nothing_else(text: str) -> None:
    assert text_of(markdown_line(markdown(text))) == text


@given(st.text(alphabet=st.sampled_from("ab1 .)#*_-+=`|\\<>&;![](){}~$:/\"'\n\x1b"), min_size=1))
def test_markdown_shows_any_text_as_it_is(text: str) -> None:
    source = markdown_line(markdown(text)).strip(" ")
    if source:
        assert text_of(source) == visible(text).strip(" ")


@given(st.text(alphabet=st.sampled_from("ab `|\\*<"), min_size=1))
def test_a_code_span_holds_any_text_also_in_a_table(text: str) -> None:
    if not text.strip(" "):
        return
    text = text.strip(" ")
    children = PARSER.parse(f"x {markdown_code(text)}")[1].children or []
    assert [child.content for child in children] == ["x ", text]
    table = PARSER.parse(f"| a | b |\n| --- | --- |\n| {markdown_code(text, in_table=True)} | {markdown(text)} |")
    cells = [token.children or [] for token in table if token.type == "inline"][2:]
    assert len(cells) == 2
    assert ["".join(child.content for child in cell) for cell in cells] == [text, text]
