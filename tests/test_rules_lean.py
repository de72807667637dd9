"""What is left out to be quick changes nothing that is told: heads alone, lean rule sets, tables by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasthandel.data import data_dir
from fasthandel.engine import evaluate
from fasthandel.engine.nodes import Line
from fasthandel.errors import FasthandelError
from fasthandel.facts import Facts, Missing
from fasthandel.praksis import load_facts
from fasthandel.rules import Regelsett, library_ids, load_regelsett
from fasthandel.rules.heads import load_hode
from fasthandel.rules.library import load_lean
from fasthandel.rules.model import Hode
from fasthandel.source import read_tables, read_toml
from tests.fixtures import practices

IDS = library_ids()
SAMPLES = sorted(data_dir("samples").glob("*.toml"))


@cache
def whole(ident: str) -> Regelsett:
    return load_regelsett(ident)


@cache
def lean(ident: str) -> Regelsett:
    return load_lean(ident)


def lines(found: tuple[Line, ...]) -> list[Any]:
    return [(line.id, line.node.value, type(line.node).__name__, keys(line), lines(line.parts)) for line in found]


def keys(line: Line) -> tuple[str, ...]:
    return line.node.keys if isinstance(line.node, Missing) else ()


def told(facts: Facts, regelsett: Regelsett) -> Any:
    """Return everything that a comparison says of a rule set."""
    try:
        resultat = evaluate(facts, regelsett)
    except FasthandelError as error:
        return error.problems
    return resultat.total.value, resultat.total.id, lines(resultat.lines)


@pytest.mark.parametrize("ident", IDS)
def test_a_head_read_alone_is_the_head_of_the_whole(ident: str) -> None:
    hode = load_hode(ident)
    for name in Hode.__match_args__:
        assert getattr(hode, name) == getattr(whole(ident), name), name
    assert type(hode) is Hode


@pytest.mark.parametrize("ident", IDS)
def test_a_lean_rule_set_is_lean_and_of_the_same_files(ident: str) -> None:
    found = lean(ident)
    assert found.filer[-1].document.is_part
    assert found.sha256 == whole(ident).sha256
    assert [one.document.sha256 for one in found.filer] == [one.document.sha256 for one in whole(ident).filer]
    assert set(found.konklusjoner) <= set(whole(ident).konklusjoner)
    assert [one.id for one in found.hele()] == [one.id for one in whole(ident).hele()]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_lean_rule_set_tells_the_same_of_every_sample(sample: Path) -> None:
    facts = load_facts(sample).facts
    for ident in IDS:
        assert told(facts, lean(ident)) == told(facts, whole(ident)), ident


@settings(max_examples=25)
@given(st.integers(0, 2**32))
def test_a_lean_rule_set_tells_the_same_of_any_practice(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - no secret
    facts = practices.facts_from(practices.data(rng))
    for ident in rng.sample(IDS, 10):
        assert told(facts, lean(ident)) == told(facts, whole(ident)), ident


# --- files read in part -----------------------------------------------------------------------------------------------

TABLES = """# a remark
[regelsett]
id = "a"
[[komponent]]
id = "x"
[[test]]
navn = "n"
[[komponent]]
id = "y"
[parameter.p]
verdi = 1
"""


def read(tmp_path: Path, text: str, *names: str) -> dict[str, Any]:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    found = read_tables(path, frozenset(names))
    # Read in part or not, it is the same file, and everything in it stands where it stands.
    assert found.text == text
    assert found.sha256 == read_toml(path).sha256
    assert found.content_sha256 == read_toml(path).content_sha256
    return found.data


def test_only_the_tables_asked_for_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, TABLES, "regelsett") == {"regelsett": {"id": "a"}}
    assert read(tmp_path, TABLES, "komponent", "parameter") == {
        "komponent": [{"id": "x"}, {"id": "y"}],
        "parameter": {"p": {"verdi": 1}},
    }


def test_places_are_those_of_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(TABLES, encoding="utf-8")
    assert read_tables(path, frozenset({"komponent"})).place(("komponent", 1, "id")).line == 9


@pytest.mark.parametrize(
    "text",
    [
        "[regelsett]\nid = '''\n[test]\n'''\n[test]\na = 1\n",
        "[regelsett]\nid = [\n[1],\n]\n[test]\na = 1\n",
    ],
)
def test_what_only_looks_like_a_header_makes_the_whole_file_read(tmp_path: Path, text: str) -> None:
    assert "test" in read(tmp_path, text, "regelsett")


def test_a_file_without_any_of_the_tables_is_read_whole(tmp_path: Path) -> None:
    assert set(read(tmp_path, TABLES, "frist")) == {"regelsett", "komponent", "test", "parameter"}
