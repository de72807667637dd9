"""The templates: as they stand they say what to fill in; filled in, they are valid practice files."""

from __future__ import annotations

import re
from typing import Any

import pytest

from fasthandel.errors import PraksisError
from fasthandel.facts import FactType
from fasthandel.praksis import fact_lists, fact_types, load_facts, template
from fasthandel.praksis.blank import MALER
from fasthandel.praksis.values import PLACEHOLDERS
from fasthandel.source import parse_toml
from fasthandel.text import LANGUAGES

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_template = pytest.mark.parametrize("name", MALER)
EXAMPLE = re.compile(r'(?m)^#(?=[\["a-z])')


def filled_in(language: str, name: str = "praksis") -> str:
    text = template(language, name)
    for path, fact in fact_types().items():
        if fact.required and "[]" not in path:
            key = path.rpartition(".")[2]
            text = text.replace(f'\n{key} = "{PLACEHOLDERS[language]}"', f"\n{key} = {fact.example}")
    return text


def held(name: str) -> dict[str, FactType]:
    """Return the keys that a template holds: those of its tables, of [praksis] the required and a few more."""
    mal = MALER[name]
    return {
        path: fact
        for path, fact in fact_types().items()
        if not mal.tables
        or (path.startswith("praksis.") and (fact.required or path.rpartition(".")[2] in mal.about))
        or (not path.startswith("praksis.") and path.partition(".")[0].removesuffix("[]") in mal.tables)
    }


@each_language
@each_template
def test_untouched_it_gives_one_problem_for_each_value_to_fill_in(name: str, language: str) -> None:
    with pytest.raises(PraksisError) as caught:
        load_facts(parse_toml(template(language, name), "praksis.toml"))
    found = [(problem.code, problem.key) for problem in caught.value.problems]
    assert found == [
        ("FH013", "praksis.navn"),
        ("FH013", "praksis.omraade"),
        ("FH013", "praksis.driftsform"),
        ("FH013", "praksis.verdsettingsdato"),
    ]
    assert template(language, name).count(f'"{PLACEHOLDERS[language]}"') == len(found)


@each_language
@each_template
def test_filled_in_it_is_valid_as_it_stands(name: str, language: str) -> None:
    assert load_facts(parse_toml(filled_in(language, name), "praksis.toml")).warnings == ()


@each_language
@each_template
def test_with_every_example_taken_in_use_it_is_valid_and_says_every_key(name: str, language: str) -> None:
    loaded = load_facts(parse_toml(EXAMPLE.sub("", filled_in(language, name)), "praksis.toml"))
    assert loaded.warnings == ()
    for path in fact_types():
        assert _says(loaded.document.data, path) == (path in held(name)), path


def _says(data: Any, path: str) -> bool:
    for part in path.split("."):
        name = part.removesuffix("[]")
        if name not in data:
            return False
        data = data[name][0] if part.endswith("[]") else data[name]
    return True


def test_the_template_of_a_practice_has_every_key() -> None:
    assert held("praksis") == fact_types()


@each_language
def test_the_template_of_an_announcement_has_one_announcement_to_begin_with(language: str) -> None:
    data = load_facts(parse_toml(filled_in(language, "utlysning"), "utlysning.toml")).document.data
    assert set(data) == {"praksis", "utlysning"}
    assert data["utlysning"] == [{"id": "UL1"}]
    assert set(data["praksis"]) == {"navn", "omraade", "driftsform", "verdsettingsdato"}


def test_the_template_of_a_handover_has_what_has_to_do_with_it_and_nothing_of_the_accounts() -> None:
    tables = set(re.findall(r"(?m)^#?\[+(\w+)\]+$", template("nb", "overdragelse")))
    assert tables == set(MALER["overdragelse"].tables)
    assert {"fratreden", "utlysning", "tildeling", "nemnd", "vikar", "verdsatt", "unntak"} < tables
    assert not tables & {"regnskap", "utstyr", "vurdering", "balanse"}


@each_language
@each_template
def test_any_single_table_of_examples_can_be_taken_in_use(name: str, language: str) -> None:
    text = filled_in(language, name)
    for table in (*fact_lists(), "vurdering.systemer", "husleie", "tildeling", "nemnd", "verdsatt"):
        start = re.search(rf"(?m)^#?\[+{re.escape(table)}\]+$", text)
        if start is None:
            assert table not in MALER[name].tables
            assert name != "praksis"
            continue
        end = text.find("\n\n", start.start())
        end = len(text) if end < 0 else end
        used = EXAMPLE.sub("", text[start.start() : end])
        loaded = load_facts(parse_toml(text[: start.start()] + used + text[end:], "praksis.toml"))
        assert loaded.document.has(tuple(table.split(".")))


@each_language
@each_template
def test_every_key_has_its_meaning_and_its_limits(name: str, language: str) -> None:
    text = " ".join(template(language, name).replace("\n# ", " ").split())
    for fact in held(name).values():
        words = fact.forklaring.in_language(language)
        assert " ".join(words[1:].split()) in text, fact.path
        assert fact.example in text
        for choice in fact.choices:
            assert f'"{choice}"' in text


@each_language
@each_template
def test_no_line_is_wider_than_a_window(name: str, language: str) -> None:
    assert max(len(line) for line in template(language, name).splitlines()) <= 104


@each_template
def test_the_two_languages_have_the_same_keys(name: str) -> None:
    def keys(language: str) -> list[str]:
        return [line for line in filled_in(language, name).splitlines() if not line.startswith("# ")]

    assert keys("nb") == keys("en")
    assert template("nb", name) != template("en", name)
