"""Whatever a file holds, the answer is a result or a message: never a traceback, never a long wait."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fasthandel.cli import exits
from fasthandel.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
RULES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "rules").rglob("*.toml"))]
SAMPLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.toml"))]
PRACTICE = str(ROOT / "samples" / "elvebredden.toml")
ANSWERS = {exits.DONE, exits.PRAKSIS, exits.REGLER, exits.NOTHING}
LONGEST = 2.0
"""Seconds; most take a hundredth of this."""

FRAGMENTS = (
    *(
        "=",
        "==",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        '"',
        "'",
        '"""',
        ",",
        ".",
        "\n",
        "#",
        "\\",
        "\u00a0",
        "\u202e",
        "\x1b",
    ),
    *("(", ")", "+", "-", "*", "/", "**", "<", "ikke ", " og ", " der ", "for hver utstyr", "hvis(", "post.", "dato"),
    *(
        "æ",
        "ø",
        "😀",
        "e\u0301",
        "0",
        "1e400",
        "1_0",
        "99999999999999999999",
        "2024-02-30",
        "aar",
        "kr",
        "null",
        "true",
    ),
    *("\n[[komponent]]\n", "\n[regelsett]\n", "\n[praksis]\n", "\noverstyrer = true\n", '\nid = "utstyr"\n', "{found}"),
)
VALUES = st.recursive(
    st.sampled_from(
        (
            *(
                "0",
                "-1",
                "7",
                "0.40",
                "1e29",
                "1e31",
                "-0.0",
                "9" * 29,
                "9" * 31,
                "0x1F",
                "inf",
                "nan",
                "true",
                "false",
            ),
            *("2023-03-01", "0001-01-01", "9999-12-31", "2023-03-01T10:00:00Z", "10:00:00", '""', '" "', "''"),
            *('"utstyr"', '"no-utstyr"', '"../../etc/passwd.toml"', '"liste.lengde"', '"1 / 0"', '"dato - dato"'),
            *('"dato + 999999999 aar"', '"post.nypris"', '"sum(utstyr.nypris)"', '"nte(utstyr.nypris, 0) / 3"'),
            *('"{key}"', '"\\u202e\\u0000"', '"' + "a" * 4001 + '"', "'''\nto\nlinjer'''"),
        )
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(inner, max_size=2).map(
            lambda items: "{ " + ", ".join(f"k{n} = {v}" for n, v in enumerate(items)) + " }"
        )
    ),
    max_leaves=4,
)
PAIR = re.compile(r"^([^\s=#\[][^=\n]*?) = ([^\n]*)$", re.MULTILINE)
TOKEN = re.compile(r"\w+|[^\w\s]|\s+")


@st.composite
def mutated(draw: st.DrawFn, texts: list[str]) -> str:
    """One of the texts with one to four things in it deleted, doubled or replaced."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(("characters", "token", "value", "value", "line")))
        pattern = {"token": TOKEN, "value": PAIR, "line": re.compile(r"^.*\n?", re.MULTILINE)}.get(kind)
        if pattern is None:
            start = draw(st.integers(0, len(text)))
            end = min(len(text), start + draw(st.integers(0, 40)))
        else:
            found = list(pattern.finditer(text))
            if not found:
                continue
            match = draw(st.sampled_from(found))
            start, end = match.span(2 if kind == "value" else 0)
        piece = text[start:end]
        new = draw(VALUES if kind == "value" else st.sampled_from(("", piece * 2, *FRAGMENTS)))
        text = text[:start] + new + text[end:]
    return text


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
    begun = time.process_time()
    code = main(["takst", *arguments, "--format", "json", "-q"])
    took = time.process_time() - begun
    shown = capsys.readouterr()
    assert code in ANSWERS
    assert bool(shown.out) == (code == exits.DONE)
    assert took < LONGEST
    assert "\x1b" not in shown.err
    assert "\u202e" not in shown.err


@pytest.fixture(autouse=True)
def _crash_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FASTHANDEL_DEBUG", "1")


SETTINGS = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@SETTINGS
@given(text=mutated(RULES))
def test_any_rule_file_has_an_answer(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "regler.toml"
    path.write_text(text, encoding="utf-8", newline="")
    answer(capsys, PRACTICE, "-r", str(path))


@SETTINGS
@given(
    text=mutated(SAMPLES), rules=st.sampled_from(("no-nemnd-skjonn", "no-ekspertutvalget-2023", "lokal-jevnaker-2023"))
)
def test_any_practice_file_has_an_answer(
    text: str, rules: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "praksis.toml"
    path.write_text(text, encoding="utf-8", newline="")
    answer(capsys, str(path), "-r", rules)
