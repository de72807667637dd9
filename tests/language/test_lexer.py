from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.language.ir import Span
from fasthandel.language.lexer import KEYWORDS, MAX_FORMULA, FormulaError, Token, tokenize
from fasthandel.text import say


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokenize(text)]


def fault(text: str) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        tokenize(text)
    return caught.value


def test_each_word_and_sign_is_a_token_with_its_place() -> None:
    text = "maks(gulv * post.nypris, 0.25) >= 10_000"
    tokens = tokenize(text)
    assert [token.text for token in tokens] == [
        *("maks", "(", "gulv", "*", "post.nypris", ",", "0.25", ")", ">=", "10_000", "")
    ]
    assert all(text[token.at.start : token.at.end] == token.text for token in tokens)
    assert tokens[-1].kind == "end"
    assert tokens[-1].at == Span(len(text), len(text) + 1)


def test_space_of_any_width_parts_tokens_and_means_nothing() -> None:
    assert kinds("a\t+\n\r  b") == kinds("a+b")
    assert kinds("") == [("end", "")]


@pytest.mark.parametrize("word", sorted(KEYWORDS))
def test_a_keyword_is_its_own_kind_and_part_of_longer_names(word: str) -> None:
    assert kinds(word)[0] == (word, word)
    assert kinds(f"{word}t")[0] == ("name", f"{word}t")
    assert kinds(f"x.{word}")[0] == ("name", f"x.{word}")


def test_names_have_dots_digits_and_underscores_inside() -> None:
    assert kinds("vekt.gruppe_eller_solo") == [("name", "vekt.gruppe_eller_solo"), ("end", "")]
    assert kinds("i10_maks") == [("name", "i10_maks"), ("end", "")]
    assert kinds("praksis.2023") == [("name", "praksis.2023"), ("end", "")]


@pytest.mark.parametrize("number", ["0", "7", "10_000", "0.35", "1_000.25", "3.141_592"])
def test_a_number_is_one_token(number: str) -> None:
    assert kinds(number) == [("number", number), ("end", "")]


def test_a_date_is_one_token_only_when_it_stands_alone() -> None:
    assert kinds("2024-04-01") == [("day", "2024-04-01"), ("end", "")]
    assert [kind for kind, _ in kinds("2024-04-011")][:1] == ["number"]
    assert kinds("dato-2024-04-01")[1:3] == [("sign", "-"), ("day", "2024-04-01")]


def test_a_text_stands_between_either_kind_of_quotes() -> None:
    assert kinds("'leid'") == kinds("'leid'")
    assert kinds('"it\'s"')[0] == ("words", '"it\'s"')
    assert kinds("'ærlig 100 %'")[0] == ("words", "'ærlig 100 %'")


@pytest.mark.parametrize(
    ("text", "sign", "instead"),
    [
        ("a = b", "=", "=="),
        ("9**9", "**", "a * a"),
        ("9^9", "^", "a * a"),
        ("min(a; b)", ";", "komma"),
        ("40 % * a", "%", "0.40"),
        ("a & b", "&", "og"),
        ("a | b", "|", "eller"),
        ("!a", "!", "ikke"),
        ("a × b", "×", "*"),
        ("a − b", "−", "-"),
        ("a ÷ b", "÷", "/"),
        ("a ≤ b", "≤", "<="),
        ("a ≥ b", "≥", ">="),
        ("a ≠ b", "≠", "!="),
        ("a <> b", "<>", "!="),
        ("a == 'x", "'", "sluttegn '"),
        ('a == "x', '"', 'sluttegn "'),
        ("__import__('os')", "_", "bokstav"),
        ("5_", "_", "bokstav"),
        (".5", ".", "0.5"),
        ("å + b", "å", "aa"),
        ("٣ + 1", "٣", "+ - * /"),
        ("a\u00a0+ b", "\u00a0", "+ - * /"),
        ("a\x00", "\x00", "+ - * /"),
    ],
)
def test_a_sign_outside_the_language_is_named_where_it_stands_with_what_to_write(
    text: str, sign: str, instead: str
) -> None:
    found = fault(text)
    assert (found.code, found.found) == ("FH202", sign)
    assert text[found.at.start : found.at.end] == sign
    assert instead in say(found.hint or found.expected, "nb")
    assert say(found.hint or found.expected, "en")


def test_a_text_does_not_run_over_the_end_of_its_line() -> None:
    assert fault("a == 'x\ny'").at == Span(5, 6)


def test_the_longest_formula_is_read_and_one_sign_more_is_not() -> None:
    assert len(tokenize("a" * MAX_FORMULA)) == 2
    found = fault("a" * (MAX_FORMULA + 1))
    assert (found.code, found.found) == ("FH201", "2001")
    assert "2000" in say(found.expected, "nb")


def test_a_formula_of_a_megabyte_is_refused_before_it_is_read() -> None:
    assert fault("(" * 2**20).code == "FH201"


@given(st.text(max_size=80) | st.text("ab1_.-+*/()<>=!'\" ,[]2024-04-01", max_size=80))
def test_any_text_gives_tokens_that_cover_it_or_one_fault_inside_it(text: str) -> None:
    try:
        found: list[Token] | FormulaError = tokenize(text)
    except FormulaError as error:
        found = error
    if isinstance(found, FormulaError):
        assert found.code == "FH202"
        assert text[found.at.start : found.at.end] == found.found
    else:
        gaps = zip([Span(0, 0), *(token.at for token in found)], found, strict=False)
        assert all(not text[before.end : token.at.start].strip(" \t\r\n") for before, token in gaps)
        assert all(text[token.at.start : token.at.end] == token.text for token in found)
