"""The template: as it stands it says what to fill in; filled in, it is a valid practice file."""

from __future__ import annotations

import re

import pytest

from fasthandel.errors import PraksisError
from fasthandel.praksis import fact_lists, fact_types, load_facts, template
from fasthandel.praksis.values import PLACEHOLDERS
from fasthandel.source import parse_toml
from fasthandel.text import LANGUAGES

each_language = pytest.mark.parametrize("language", LANGUAGES)
EXAMPLE = re.compile(r'(?m)^#(?=[\["a-z])')


def filled_in(language: str) -> str:
    text = template(language)
    for path, fact in fact_types().items():
        if fact.required and "[]" not in path:
            name = path.rpartition(".")[2]
            text = text.replace(f'\n{name} = "{PLACEHOLDERS[language]}"', f"\n{name} = {fact.example}")
    return text


@each_language
def test_untouched_it_gives_one_problem_for_each_value_to_fill_in(language: str) -> None:
    with pytest.raises(PraksisError) as caught:
        load_facts(parse_toml(template(language), "praksis.toml"))
    found = [(problem.code, problem.key) for problem in caught.value.problems]
    assert found == [
        ("FH013", "praksis.navn"),
        ("FH013", "praksis.omraade"),
        ("FH013", "praksis.driftsform"),
        ("FH013", "praksis.verdsettingsdato"),
    ]
    assert template(language).count(f'"{PLACEHOLDERS[language]}"') == len(found)


@each_language
def test_filled_in_it_is_valid_as_it_stands(language: str) -> None:
    assert load_facts(parse_toml(filled_in(language), "praksis.toml")).warnings == ()


@each_language
def test_with_every_example_taken_in_use_it_is_valid_and_says_every_key(language: str) -> None:
    loaded = load_facts(parse_toml(EXAMPLE.sub("", filled_in(language)), "praksis.toml"))
    assert loaded.warnings == ()
    data = loaded.document.data
    for path in fact_types():
        parts = path.split(".")
        within = data
        for part in parts[:-1]:
            within = within[part[:-2]][0] if part.endswith("[]") else within[part]
        assert parts[-1] in within, path


@each_language
def test_any_single_table_of_examples_can_be_taken_in_use(language: str) -> None:
    text = filled_in(language)
    for name in [*fact_lists(), "vurdering.systemer", "husleie"]:
        start = re.search(rf"(?m)^#?\[+{re.escape(name)}\]+$", text)
        assert start is not None
        end = text.index("\n\n", start.start())
        used = EXAMPLE.sub("", text[start.start() : end])
        loaded = load_facts(parse_toml(text[: start.start()] + used + text[end:], "praksis.toml"))
        assert loaded.document.has(tuple(name.split(".")))


@each_language
def test_every_key_has_its_meaning_and_its_limits(language: str) -> None:
    text = " ".join(template(language).replace("\n# ", " ").split())
    for fact in fact_types().values():
        words = fact.forklaring.in_language(language)
        assert " ".join(words[1:].split()) in text, fact.path
        assert fact.example in text
        for choice in fact.choices:
            assert f'"{choice}"' in text


@each_language
def test_no_line_is_wider_than_a_window(language: str) -> None:
    assert max(len(line) for line in template(language).splitlines()) <= 104


def test_the_two_languages_have_the_same_keys() -> None:
    def keys(language: str) -> list[str]:
        return [line for line in filled_in(language).splitlines() if not line.startswith("# ")]

    assert keys("nb") == keys("en")
    assert template("nb") != template("en")
