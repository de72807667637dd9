"""`docs/regelspraak.md` is enough to write a rule set, and leaves out nothing that a rule file can hold."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fasthandel.cases import run_cases
from fasthandel.dates import TELLERE
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.lexer import KEYWORDS
from fasthandel.money import ROUNDINGS
from fasthandel.rules import load_regelsett
from fasthandel.rules.model import ALVOR, FRISTSLAG, HVEM, OMRAADE, SIKKERHET, STATUS
from fasthandel.rules.reader import read_file
from fasthandel.source import parse_toml
from fasthandel.text import say
from fasthandel.units import WORDS
from scripts.docs import DOCS, ROOT

PAGE = (DOCS / "regelspraak.md").read_text(encoding="utf-8")
FILES = re.findall(r"(?ms)^```toml\n# ([\w.-]+)(, fortsatt)?\n(.*?)^```$", PAGE)


def file_of(name: str, *, blocks: int | None = None) -> str:
    """Return a file as the page builds it, from its first `blocks` blocks."""
    return "\n".join([body for file, _, body in FILES if file == name][:blocks])


def section(heading: str) -> str:
    """Return what stands under a heading of the page."""
    found = re.search(rf"(?ms)^##+ {re.escape(heading)}$(.*?)(?=^## |\Z)", PAGE)
    assert found, heading
    return found[1]


def takst(folder: Path, practice: str, rules: str) -> dict[str, Any]:
    return printed(folder, "takst", practice, "-r", rules)


def printed(folder: Path, *arguments: str) -> dict[str, Any]:
    """Run a command as a user does, in a folder of their own, and return the document that it writes."""
    done = subprocess.run(
        [sys.executable, "-m", "fasthandel", *arguments, "--format", "json"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def test_a_newcomer_adds_a_rule_set_by_writing_one_file_and_no_python(tmp_path: Path) -> None:
    """Their municipality pays 512.50 kr a patient: the smallest rule set of the page, with their own words and rate."""
    own = file_of("granvik.toml")
    for there, here in (
        ('"granvik"', '"lokal-solvik-2026"'),
        ("Granvik", "Solvik"),
        ("sak 12/25", "sak 3/26"),
        ("verdi = 400", "verdi = 512.50"),
    ):
        assert there in own
        own = own.replace(there, here)
    (tmp_path / "solvik.toml").write_text(own, encoding="utf-8")
    (tmp_path / "praksis.toml").write_text(file_of("solli.toml", blocks=1), encoding="utf-8")

    document = takst(tmp_path, "praksis.toml", "solvik.toml")

    assert document["takst"] == "604750"  # 512.50 × 1 180
    assert sorted(path.name for path in tmp_path.iterdir()) == ["praksis.toml", "solvik.toml"]


def test_a_municipality_writes_its_own_regime_from_the_page_and_compares_it(tmp_path: Path) -> None:
    """The whole rule set of the page under their own name, with their own amount, against those that come along."""
    for name in dict.fromkeys(name for name, _, _ in FILES):
        (tmp_path / name).write_text(file_of(name), encoding="utf-8")
    own = file_of("granvik-2026.toml").replace('id = "granvik-2026"', 'id = "lokal-solvik-2026"')
    own = re.sub(r"(?ms)^\[\[test\]\].*?(?=^\[|\Z)", "", own).replace("verdi = 50_000", "verdi = 80_000")
    (tmp_path / "solvik.toml").write_text(own, encoding="utf-8")

    document = printed(tmp_path, "sammenlign", "solli.toml", "-r", "solvik.toml", "-r", "no-utstyr")
    ours, equipment = document["regelsett"]
    assert (ours["id"], ours["takst"]) == ("lokal-solvik-2026", "589000")  # 24 000 + 445 000 + 80 000 + 40 000
    assert (equipment["id"], equipment["takst"]) == ("no-utstyr", "24000")
    assert equipment["forskjell"]["beloep"] == "-565000"
    (spread,) = document["spenn"]
    assert (spread["lavest"]["takst"], spread["hoeyest"]["takst"]) == ("24000", "589000")

    settled = printed(tmp_path, "oppgjor", "solli.toml", "-r", "solvik.toml", "--forloep", "salg")
    (sale,) = settled["regelsett"][0]["forloep"]
    assert [(one["part"], one["beloep"]) for one in sale["netto"]] == [
        ("fratredende", "589000"),
        ("tiltredende", "-589000"),
    ]
    everything = printed(tmp_path, "sammenlign", "solli.toml")["regelsett"]
    assert len(everything) > 30
    assert all(one["takst"] is not None or one["mangler"] or one["grunner"] for one in everything)


def test_a_newcomer_inherits_a_shipped_rule_set_and_changes_one_number(tmp_path: Path) -> None:
    """What the page says of inheritance, on `felles/utstyr`: a floor of 25 % instead of the shipped one."""
    (tmp_path / "egen.toml").write_text(
        """
[regelsett]
id = "egen"
navn = "Utstyr med høyere gulv"
status = "lokal"
arver = ["felles/utstyr"]

[parameter.gulv]
overstyrer = true
navn = "Minsteverdi"
enhet = "andel"
verdi = 0.25
sikkerhet = "antatt"
grunn = "vedtatt av oss"
""",
        encoding="utf-8",
    )
    practice = str(ROOT / "samples" / "elvebredden.toml")
    # U3 45 000 × (0.25 - 0.10) = 6 750, U10 64 000 × (0.25 - 0.20) / 4 = 800, U11 120 000 × (0.25 - 0.10) / 4 = 4 500
    assert takst(tmp_path, practice, "egen.toml")["takst"] == str(174_800 + 6_750 + 800 + 4_500)


def test_every_case_of_the_page_holds(tmp_path: Path) -> None:
    for name, _, _ in FILES:
        (tmp_path / name).write_text(file_of(name), encoding="utf-8")
    names = [name for name in dict.fromkeys(name for name, _, _ in FILES) if "[[test]]" in file_of(name)]
    results = [result for name in names for result in run_cases(load_regelsett(tmp_path / name))]
    assert len(results) == len(re.findall(r"(?m)^\[\[test\]\]", PAGE))
    assert not [result.misses for result in results if result.misses]


UNKNOWN_EVERYWHERE = """
zzz = 1
[regelsett]
zzz = 1
[[regelsett.gjelder_ikke]]
zzz = 1
[[regelsett.neste_steg]]
zzz = 1
[[regelsett.godtatt]]
zzz = 1
[kilder.K]
zzz = 1
[parameter.p]
navn = "p"
trinn_av = "pasient"
zzz = 1
[[parameter.p.verdier]]
zzz = 1
[[parameter.p.verdier.trinn]]
zzz = 1
[[mellomregning]]
zzz = 1
[[komponent]]
zzz = 1
avrund = { zzz = 1 }
ikke_med = [{ zzz = 1 }]
[[komponent.mellomregning]]
zzz = 1
[[krav]]
zzz = 1
ikke_med = [{ zzz = 1 }]
[[frist]]
zzz = 1
ikke_med = [{ zzz = 1 }]
[hjemfall]
zzz = 1
[[test]]
zzz = 1
"""
SECTIONS = {
    "regelsett": "Hodet",
    "kilder": "Kilder og sikkerhet",
    "parameter": "Parametre",
    "mellomregning": "Mellomregninger",
    "komponent": "Komponenter",
    "krav": "Krav",
    "frist": "Frister",
    "hjemfall": "Hjemfall",
    "test": "Prøver",
}


def known_keys() -> list[tuple[str, str]]:
    """Return every key that a rule file can hold, each with the sort of table it stands in, from the reader itself."""
    found = []
    for problem in read_file(parse_toml(UNKNOWN_EVERYWHERE, "f.toml")).problems:
        if problem.code == "FH111":
            sort = re.split(r"[.\[]", problem.key)[0]
            keys = say(problem.hint, "nb").removeprefix("tillatt: ").split(", ")
            found += [(sort, key) for key in keys]
    return found


def test_the_reader_names_its_keys_in_every_table() -> None:
    assert {sort for sort, _ in known_keys()} == {*SECTIONS, "zzz"}


@pytest.mark.parametrize(("sort", "key"), sorted({(sort, key) for sort, key in known_keys() if sort in SECTIONS}))
def test_every_key_of_a_rule_file_is_explained_under_its_heading(sort: str, key: str) -> None:
    where = section(SECTIONS[sort]) + (section("Skalaer") if sort == "parameter" else "")
    assert f"`{key.removesuffix('_en')}`" in where


@pytest.mark.parametrize("table", sorted({key for sort, key in known_keys() if sort == "zzz"}))
def test_every_table_of_a_rule_file_is_shown(table: str) -> None:
    assert re.search(rf"(?m)^\[+{table}\b", PAGE)


@pytest.mark.parametrize(
    "word", [*STATUS, *OMRAADE, *SIKKERHET, *ALVOR, *FRISTSLAG, *HVEM, *ROUNDINGS, *TELLERE, *WORDS]
)
def test_every_word_that_a_key_takes_is_explained(word: str) -> None:
    assert re.search(rf"`\"?{word}\"?`", PAGE)


@pytest.mark.parametrize("word", sorted({*FUNCTIONS, *KEYWORDS}))
def test_every_word_of_formulas_is_used(word: str) -> None:
    assert re.search(rf"`[^`\n]*\b{word}\b[^`\n]*`", PAGE)
