from __future__ import annotations

import pytest

from fasthandel.render import render
from fasthandel.render.streams import for_stream
from tests.fixtures.takst_document import ALL


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp65001"])
def test_a_stream_that_can_write_everything_gets_the_text_as_it_is(encoding: str) -> None:
    text = "−21,12\u00a0kr × 漢 ━"
    try:
        text.encode(encoding)
    except LookupError:
        pytest.skip(f"this Python has no {encoding}")
    assert for_stream(text, encoding) == text


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [
        ("cp1252", "−21,12\u00a0kr ━─", "-21,12\u00a0kr =-"),
        ("cp437", "gjør 1\u00a0000 × 2", "gjoer 1\u00a0000 x 2"),
        ("cp850", "før § 3 ━ ⟨U+202E⟩", "før § 3 = <U+202E>"),
        ("ascii", "Ærlig, ØRE, å: «½ × 3» – é … 漢", 'Aerlig, OeRE, aa: "1 x 3" - e ... \\u6f22'),
        (None, "1\u00a0062\u00a0800\u00a0kr", "1 062 800 kr"),
        ("finnes-ikke", "1\u00a0kr", "1 kr"),
    ],
)
def test_what_a_stream_lacks_is_written_with_what_it_has(encoding: str | None, text: str, shown: str) -> None:
    assert for_stream(text, encoding) == shown


def test_columns_stay_aligned_when_a_letter_becomes_two() -> None:
    text = "Møbler    3 000\nBenk     19 000\nÆØÅ  1\n"
    assert for_stream(text, "ascii") == "Moebler   3 000\nBenk     19 000\nAeOeAa 1\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp850", "cp865", "cp1252", "latin-1"])
@pytest.mark.parametrize("name", ALL)
def test_every_takst_can_be_written_on_every_console(encoding: str, name: str) -> None:
    text = for_stream(render(ALL[name](), "terminal", detail=3), encoding)
    text.encode(encoding)
    assert "?" not in text
    assert "\\u" not in text
