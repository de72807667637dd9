"""Each sample announcement against what a reader finds in it: every value, its words and its line, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from fasthandel.annonse import Treff
from fasthandel.annonse.noekler import noekler
from fasthandel.annonse.treff import GRUNNER
from tests.fixtures import pdf
from tests.fixtures.annonser import FASIT, SAMPLES, exact, fasit, found, read

LEAST_RECALL = 0.95
LEAST_OF_ONE_KEY = 0.65
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)


def as_fasit(one: Treff) -> dict[str, Any]:
    """Return a finding as the fasit writes it."""
    record: dict[str, Any] = {"ord": one.ordene, "linje": one.linje}
    if one.verdi is not None:
        record["verdi"] = one.verdi
    if one.side is not None:
        record["side"] = one.side
    if one.grunn:
        record["grunn"] = next(word for word, text in GRUNNER.items() if text == one.grunn)
    return record


def written(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: exact(value) for key, value in record.items() if key != "sikker"}


@each_sample
def test_a_sample_gives_what_a_reader_finds_and_nothing_else(sample: Path) -> None:
    right = fasit(sample)
    by_state = {state: {one.noekkel: one for one in found(sample) if one.tilstand == state} for state in STATES}
    assert {key: as_fasit(one) for key, one in by_state["funnet"].items()} == {
        key: written(record) for key, record in right["funnet"].items()
    }
    assert {key: as_fasit(one) for key, one in by_state["ikke_funnet"].items()} == {
        key: written(record) for key, record in right["uten_verdi"].items()
    }
    assert {key: [as_fasit(other) for other in one.alternativer] for key, one in by_state["motstrid"].items()} == {
        key: [written(record) for record in records] for key, records in right["motstrid"].items()
    }
    assert {key: one.sikker for key, one in by_state["funnet"].items()} == {
        key: record.get("sikker", True) for key, record in right["funnet"].items()
    }


STATES = ("funnet", "ikke_funnet", "motstrid")


@each_sample
def test_the_words_stand_where_the_finding_says(sample: Path) -> None:
    text = read(sample)
    for one in found(sample):
        for other in (one, *one.alternativer):
            lines = [line for index, line in enumerate(text.linjer) if text.sted(index) == (other.linje, other.side)]
            start = lines[0][other.kolonne - 1 :].split()
            assert other.ordene.split()[0].startswith(start[0].rstrip("-")[:1])
            assert start[0].rstrip("-")[:4] == other.ordene.split()[0][: len(start[0].rstrip("-")[:4])]


def test_there_are_many_samples_in_both_language_forms_and_each_has_its_answer() -> None:
    assert len(SAMPLES) >= 40
    assert len([path for path in SAMPLES if "nynorsk" in path.name]) >= 10
    assert {path.suffix for path in SAMPLES} == {".txt", ".html", ".pdf"}
    assert {f"{path.name}.toml" for path in SAMPLES} == {path.name for path in FASIT.iterdir()}
    assert len({read(path).linjer for path in SAMPLES}) == len(SAMPLES)


@pytest.mark.parametrize("source", sorted(pdf.SOURCES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_pdf_is_made_from_its_text(source: Path) -> None:
    sample = pdf.SAMPLES / f"{source.stem}.pdf"
    pages = pdf.source(source)
    shown = read(sample)
    for number, page in enumerate(pages, 1):
        lines = [line for line, where in zip(shown.linjer, shown.sider, strict=True) if where == number]
        assert [line.strip() for line in lines] == [line.strip() for line in page if line.strip()]


# --- precision and recall ---------------------------------------------------------------------------------------------


def truths(sample: Path) -> Iterator[tuple[str, object]]:
    """Yield each value that a reader of the text would fill in."""
    right = fasit(sample)
    yield from ((key, exact(record["verdi"])) for key, record in right["funnet"].items())
    yield from ((key, exact(value)) for key, value in right["savnet"].items())


def rates() -> dict[str, tuple[int, int, int]]:
    """Return for each key how many values were found right, found at all, and to be found."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for sample in SAMPLES:
        expected = dict(truths(sample))
        true.update(expected.keys())
        for one in found(sample):
            if one.verdi is not None:
                said[one.noekkel] += 1
                right[one.noekkel] += expected.get(one.noekkel) == one.verdi
    return {key: (right[key], said[key], true[key]) for key in noekler() if true[key] or said[key]}


def test_all_that_is_found_is_right_and_nearly_all_is_found() -> None:
    table = rates()
    shown = "\n".join(
        f"{key:32} precision {right}/{said}, recall {right}/{true}" for key, (right, said, true) in table.items()
    )
    assert all(right == said for right, said, _ in table.values()), shown
    assert sum(right for right, _, _ in table.values()) >= LEAST_RECALL * sum(true for _, _, true in table.values()), (
        shown
    )
    assert all(right >= LEAST_OF_ONE_KEY * true for right, _, true in table.values()), shown


def test_every_key_is_found_in_some_sample() -> None:
    """But for those whose wordings are tried one by one."""
    missing = set(noekler()) - {key for key, (right, _, _) in rates().items() if right}
    assert missing <= {"utlysning.opplysninger_sendt"}
