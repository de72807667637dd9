"""Text from files is data in every format of the announcement check, whatever stands in it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fasthandel.render.escape import visible
from fasthandel.render.utlysning import FORMATS, skriver
from tests.fixtures.utlysning_document import Doc, faulty, head, summary, unreadable
from tests.test_render_utlysning_data import URI, commands, junit, sarif, written

PARSER = MarkdownIt("commonmark").enable("table")
FROM_FILES = {
    *("fil", "navn", "navn_en", "post", "verdi", "grunn", "grunn_en", "forklaring", "forklaring_en", "tiltak"),
    *("tiltak_en", "ordlyd", "ordlyd_en", "punkt", "tittel", "utgiver", "url", "rolle", "melding", "melding_en"),
    *("raad", "raad_en", "noekkel", "kode", "id"),
}
SIGNS = (
    "ab1 .)#*_-+=`|\\<>&;![](){}~$:,%/\"'\n\r\t"
    "\x00\x07\x1b\x7f\x85\x9b\u00ad\u200b\u202e\u2028\u2066\ufeff\uffff\U000e0041"
)
HOSTILE = [
    "\x1b[2J\x1b[31mrød\x07",
    "\u202eomvendt\u2069",
    "a\n::error file=x::y\r\n# Overskrift\n\n- punkt",
    "]]></failure><script>alert(1)</script>&amp;<!--",
    "[les](javascript:alert(1)) ![b](x) <https://example.org>",
    '"},{"ruleId":"X"}',
    "50 %, nei: ja; {0} {{1}}",
    "\x00\x08\ufffe\uffff\ud800",
    "1. en\n2. to",
    "25. desember",
    "2023-13-45",
    "0/0",
    "../../etc/passwd",
    "C:\\saker\\a.toml",
    "| a | b |\n|---|---|",
    " ",
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(SIGNS, min_size=1, max_size=30), st.text(min_size=1, max_size=20))


def poisoned(value: Any, text: str) -> Any:
    """Return a document with `text` in every place that a file, a path or a rule set can fill."""
    if isinstance(value, list):
        return [poisoned(one, text) for one in value]
    if not isinstance(value, dict):
        return value
    changed = {key: poisoned(one, text) for key, one in value.items()}
    changed |= {key: text for key in changed if key in FROM_FILES and isinstance(value[key], str)}
    # A number or a day has been read as one; only a text can hold anything.
    return changed | ({"verdi": text, "enhet": "tekst"} if "verdi" in changed else {})


def files(text: str) -> list[Doc]:
    found = [poisoned(faulty(), text), poisoned(unreadable(), text)]
    for check in found[0]["kontroller"]:
        check["mangler"] = [text for _ in check["mangler"]]
    return found


def run(format: str, text: str, **options: Any) -> str:
    writer = skriver(format, **options)
    start = writer.begin({**poisoned(head(), text), "program": head()["program"]})
    return start + "".join(map(writer.file, files(text))) + writer.end(summary(files(text)))


def is_raw(character: str) -> bool:
    return visible(character) != character and character != "\n"


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"json", "jsonl"}))
@given(text=texts)
@settings(max_examples=40)
def test_no_control_or_direction_sign_comes_through(format: str, text: str) -> None:
    shown = run(format, text, show="alle")
    if format == "sarif":  # its strings are JSON's
        shown = json.dumps(json.loads(shown), ensure_ascii=False)
    assert not [character for character in shown if is_raw(character)]


@given(text=texts)
@settings(max_examples=40)
def test_nothing_changes_how_many_lines_there_are(text: str) -> None:
    plain, told = "vanlig", 4 + len(unreadable()["problemer"])
    for name in ("linje", "github", "jsonl"):
        assert run(name, text).count("\n") == run(name, plain).count("\n")
    assert len(run("linje", text).split("\n")) == told + 1
    assert len(commands(written("github", *files(text)))) == told


@given(text=texts)
@settings(max_examples=40)
def test_json_gives_back_what_stood_there(text: str) -> None:
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        run("json", text).encode()
        return
    found = json.loads(run("json", text))
    assert found["filer"] == files(text)
    assert json.loads(run("jsonl", text).split("\n")[1]) == {"type": "fil", **files(text)[0]}
    run("json", text).encode()


@given(text=texts)
@settings(max_examples=40)
def test_sarif_fits_its_schema_and_has_proper_addresses(text: str) -> None:
    found = sarif(*files(text), show="alle")
    assert len(found["results"]) == len(faulty()["kontroller"])
    for uri in re.findall(r'"uri": "([^"]*)"', json.dumps(found)):
        assert URI.match(uri), uri
    assert "](" not in "".join(one["message"]["text"] for one in found["results"])


@given(text=texts)
@settings(max_examples=40)
def test_junit_keeps_its_layout(text: str) -> None:
    suites = junit(*files(text))
    assert [len(suite) for suite in suites] == [len(faulty()["kontroller"]), len(unreadable()["problemer"])]


def shape(source: str) -> list[str]:
    """Return the blocks of a Markdown text, but for paragraphs, which an empty text lacks."""
    kinds = [token.type for token in PARSER.parse(source)]
    return [kind for kind in kinds if kind.endswith("_open") and kind != "paragraph_open"] + [
        kind for kind in kinds if kind in {"html_block", "fence", "code_block", "hr"}
    ]


@given(text=texts)
@settings(max_examples=60)
def test_a_letter_keeps_its_shape(text: str) -> None:
    if not text.strip():
        return
    letter = run("brev", text, show="alle")
    assert shape(letter) == shape(run("brev", "vanlig", show="alle"))
    inner = {child.type for token in PARSER.parse(letter) for child in token.children or ()}
    assert inner <= {"text", "strong_open", "strong_close", "code_inline", "softbreak"}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_format_can_be_written_in_utf8(format: str, text: str) -> None:
    run(format, text, show="alle", color=True).encode()
