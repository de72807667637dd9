"""Every format of the announcement check, held against documents made by hand."""

from __future__ import annotations

import gc
import json
import re
import sys
import tracemalloc
from collections.abc import Callable, Iterable
from typing import Any, get_args

import pytest

from fasthandel.money import NBSP
from fasthandel.render.cells import cells
from fasthandel.render.json import render as whole_json
from fasthandel.render.utlysning import FORMATS, SHOW, Options, Show, skriver
from fasthandel.render.utlysning.sarif import MOST_NOTIFICATIONS
from fasthandel.render.words import WORDS, word
from fasthandel.text import LANGUAGES
from tests.fixtures.utlysning_document import (
    FRIST,
    Doc,
    check,
    faulty,
    file,
    found,
    good,
    head,
    many,
    summary,
    unreadable,
)

RUN = (faulty(), good(), good("utlysninger/god-2.toml"), unreadable())
ENDINGS = {"terminal": "80.txt", "tekst": "txt", "linje": "linje.txt", "brev": "md", "github": "github.txt"}
ENDINGS |= {"json": "json", "jsonl": "jsonl", "sarif": "sarif", "junit": "xml"}
IN_BOTH = {"json", "jsonl"}


def written(format: str, files: Iterable[Doc] = RUN, **options: Any) -> str:
    files = list(files)
    writer = skriver(format, **options)
    return writer.begin(head()) + "".join(map(writer.file, files)) + writer.end(summary(files))


# --- kept by hand ----------------------------------------------------------------------------------------------------


def test_every_format_is_kept() -> None:
    assert set(ENDINGS) == set(FORMATS)
    assert get_args(Show) == SHOW


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_a_run_is_written_as_kept(format: str, language: str, golden: Callable[[str, str], None]) -> None:
    if format in IN_BOTH and language != "nb":
        assert written(format, language=language) == written(format)
        return
    golden(f"utlysning.{language}.{ENDINGS[format]}", written(format, language=language))


@pytest.mark.parametrize("format", sorted(set(FORMATS) - IN_BOTH - {"junit"}))
def test_everything_is_written_as_kept(format: str, golden: Callable[[str, str], None]) -> None:
    golden(f"utlysning.alle.{ENDINGS[format]}", written(format, show="alle"))


@pytest.mark.parametrize("width", [120])
def test_a_wide_terminal_is_used(width: int, golden: Callable[[str, str], None]) -> None:
    golden(f"utlysning.nb.{width}.txt", written("terminal", width=width))


def test_colour_adds_nothing_but_colour(golden: Callable[[str, str], None]) -> None:
    shown = written("terminal", color=True)
    golden("utlysning.farger.txt", shown)
    assert re.sub(r"\x1b\[[\d;]*m", "", shown) == written("terminal")


# --- text ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("show", SHOW)
def test_no_line_is_wider_than_the_window_unless_one_word_is(show: Show, width: int, language: str) -> None:
    for name in ("terminal", "tekst"):
        for line in written(name, width=width, show=show, language=language).splitlines():
            assert cells(line) <= width or " " not in line.strip(" "), line


@pytest.mark.parametrize("width", [None, 60, 80])
def test_nothing_is_cut(width: int | None) -> None:
    shown = written("tekst", width=width)
    for said in (f"400{NBSP}200{NBSP}kr", f"6.{NBSP}mars{NBSP}2023", "https://example.org/asa4310", "UL901"):
        assert said in shown
    assert "soeknadsfrist_minst_tre_uker" in written("linje")
    assert shown.count("utlysninger/solli.toml:13:9") == 1


def test_a_finding_says_everything_there_is_to_say() -> None:
    shown = " ".join(written("tekst", [faulty()]).split())
    for said in (
        "feil: Søknadsfristen",
        "(linje 12)",
        "2 uker",
        "minst 3 uker",
        "En kort frist",
        "Sett søknadsfristen",
    ):
        assert said in shown.replace(NBSP, " ")
    for said in ("«Søknadsfrist: tre uker", "(Ekspertutvalget), kap. 4.8.6", "antatt (forutsetning"):
        assert said in shown


def test_what_cannot_be_decided_names_the_key_to_fill_in() -> None:
    for name in ("terminal", "tekst", "brev"):
        assert "utlysning.U1.tiltredelse" in written(name, [faulty()])
    for name in ("linje", "github", "sarif"):
        assert "utlysning.U1.tiltredelse" not in written(name, [faulty()])
        assert "utlysning.U1.tiltredelse" in written(name, [faulty()], show="alle")


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"fra": "2026-01-01", "enhet": "dato"}, "tidligst 1. januar 2026"),
        ({"til": "2026-01-01", "enhet": "dato"}, "senest 1. januar 2026"),
        ({"fra": "2026-01-01", "til": "2026-02-01", "enhet": "dato"}, "fra 1. januar 2026 til 1. februar 2026"),
        ({"fra": "1", "enhet": "uker"}, "minst 1 uke"),
        ({"til": "400200", "enhet": "kr"}, "høyst 400 200 kr"),
        ({"fra": "5", "til": "5", "enhet": "antall"}, "Krav     5"),
    ],
)
def test_a_limit_is_said_with_its_unit(limits: Doc, said: str) -> None:
    one = file("a.toml", "A", check(FRIST, "funn", fil="a.toml", **limits))
    assert said in written("tekst", [one]).replace(NBSP, " ")


def test_files_in_one_line_follow_each_other_and_the_rest_is_set_apart() -> None:
    lines = written("tekst").split("\n")
    place = next(number for number, line in enumerate(lines) if "god.toml" in line)
    assert lines[place - 1] == ""
    assert "god-2.toml" in lines[place + 1]
    assert lines[place + 2] == ""
    assert "\n\n\n\n" not in written("tekst", show="alle")


def test_one_line_for_each_finding() -> None:
    lines = written("linje").splitlines()
    assert len(lines) == 4 + len(unreadable()["problemer"])
    assert lines[0] == (
        "utlysninger/solli.toml:13:9: UL003 feil soeknadsfrist_minst_tre_uker: Søknadsfristen er minst tre uker (U1) "
        "[S1 kap. 4.8.6, linje 8902; KS1 pkt. 5.4]"
    )


# --- any number of files ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 1, 2, 7, 100])
def test_json_is_the_whole_document(number: int) -> None:
    files = many(number)
    whole = {**head(), "filer": files, "sammendrag": summary(files)}
    assert json.loads(written("json", files)) == whole
    assert written("json", files) == whole_json(whole)
    lines = [json.loads(line) for line in written("jsonl", files).splitlines()]
    assert lines[0] == {"type": "hode", **head()}
    assert lines[1:-1] == [{"type": "fil", **one} for one in files]
    assert lines[-1] == {"type": "sammendrag", **summary(files)}


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_written_alike_wherever_it_stands(format: str) -> None:
    alone = skriver(format)
    alone.begin(head())
    alone.file(faulty())
    after = skriver(format)
    after.begin(head())
    for one in many(5):
        after.file(one)
    assert alone.file(faulty()) == after.file(faulty())


def brief(number: int) -> Doc:
    """Return a file that takes little time: with a finding, or unreadable."""
    fil = f"mappe/{number}.toml"
    return file(fil, "A", check(FRIST, "funn", fil=fil, maalt="2", fra="3")) if number % 2 else unreadable(fil)


@pytest.mark.parametrize("format", FORMATS)
def test_memory_does_not_grow_with_the_number_of_files(format: str) -> None:
    writer = skriver(format)
    writer.begin(head())
    for number in range(5_000):  # what is kept once: what rich remembers, and SARIF's notifications up to their bound
        writer.file(brief(number))
    gc.collect()
    blocks = sys.getallocatedblocks()
    for number in range(5_000, 10_000):
        writer.file(brief(number))
    gc.collect()
    assert sys.getallocatedblocks() - blocks < 500  # nothing was kept of five thousand files
    tracemalloc.start()
    for number in range(10_000, 10_100):
        writer.file(brief(number))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 400_000  # and nothing that was kept grew


def test_an_option_has_the_default_that_it_says() -> None:
    assert Options() == Options("nb", None, color=False, show="funn", docs="", baseline=False)
    with pytest.raises(KeyError):
        skriver("pdf")


def test_every_word_is_said_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    said: set[str] = set()

    def listening(key: str, language: str, **fields: object) -> str:
        said.add(key)
        return word(key, language, **fields)

    monkeypatch.setattr("fasthandel.render.reader.word", listening)
    monkeypatch.setattr("fasthandel.render.utlysning.reading.word", listening)
    checks = {one["status"]: one for one in faulty()["kontroller"]}
    odd = [
        check(FRIST, "funn", fil="o.toml", maalt="1"),
        check(FRIST, "funn", fil="o.toml", til="1"),
        check(FRIST, "funn", fil="o.toml", funnet=[found("x", "X", "X", "ja", "tekst", fil="o.toml", linje=1)]),
    ]
    twice = file("b.toml", "", *(one | {"post": post} for post in ("U1", "U2") for one in faulty()["kontroller"]))
    runs: list[list[Doc]] = [[], list(RUN), [twice, twice, unreadable(), unreadable()], many(3 * MOST_NOTIFICATIONS)]
    runs += [
        [file("i.toml", "I")],
        [file("o.toml", "O", *odd)],
        *([file("a.toml", "A", one)] for one in checks.values()),
    ]
    runs += [[file("i.toml", "I"), file("j.toml", "J")]]
    sets = head()["regelsett"]
    heads = [head(), {**head(), "regelsett": sets * 2}, {**head(), "regelsett": []}]
    for place, files in enumerate(runs):
        for name in FORMATS if len(files) < 10 else ["sarif"]:
            for show in SHOW:
                writer = skriver(name, show=show)
                writer.begin(heads[place % 3])
                for one in files:
                    writer.file(one)
                writer.end(summary(files))
    assert {key for key in WORDS if key.startswith(("ul.", "brev."))} - said == set()


def test_where_nothing_was_checked_nothing_is_said_to_be_fine() -> None:
    shown = written("tekst", [file("a.toml", "A")])
    assert "A: ingenting\u00a0kontrollert" in shown
    assert "ingen\u00a0funn" not in shown
