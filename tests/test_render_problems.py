from __future__ import annotations

import json
import re

import pytest

from fasthandel.codes import CODES, Code
from fasthandel.errors import Place, Problem
from fasthandel.render.cells import cells
from fasthandel.render.problems import closing_line, render_problems, render_problems_json
from fasthandel.text import Text

FILE = "samples/solli.toml"


@pytest.fixture(autouse=True)
def _codes(monkeypatch: pytest.MonkeyPatch) -> None:
    why = Text("Forklaring.", "Explanation.")
    for code, nb, en, warning in (
        ("FH990", "utenfor tillatt område: {key} = {found}", "outside the allowed range: {key} = {found}", False),
        ("FH991", "ukjent nøkkel: {key}", "unknown key: {key}", False),
        ("FH992", "{key} er {found}, ventet {expected}", "{key} is {found}, expected {expected}", False),
        ("FH993", "listen er lengre enn listetaket", "the list is longer than its cap", True),
    ):
        monkeypatch.setitem(CODES, code, Code(Text(nb, en), why, "advarsel" if warning else "feil"))


def share(**more: object) -> Problem:
    fields = {
        "code": "FH990",
        "where": Place(FILE, 9, 13, 3, "eierandel = 1.4"),
        "key": "praksis.eierandel",
        "found": "1.4",
        "expected": Text("tillatt: 0 til 1 (andel)", "allowed: 0 to 1 (share)"),
        "hint": Text("40 % skrives 0.40", "40 % is written 0.40"),
        **more,
    }
    return Problem(**fields)  # type: ignore[arg-type]  # a test names the fields it changes


def unknown_key() -> Problem:
    where = Place(FILE, 8, 1, 5, "lenge = 1180")
    return Problem(code="FH991", where=where, key="liste.lenge", hint=Text("mente du lengde?", "did you mean lengde?"))


def warning(file: str = FILE) -> Problem:
    return Problem(code="FH993", where=Place(file, 14, 1, 3, "tak = 1000"), key="liste.tak")


def test_all_problems_are_shown_with_place_line_and_next_step() -> None:
    assert render_problems([unknown_key(), share()]) == (
        "samples/solli.toml:8:1: FH991 ukjent nøkkel: liste.lenge\n"
        "  8 | lenge = 1180\n"
        "    | ^^^^^ mente du lengde?\n"
        "samples/solli.toml:9:13: FH990 utenfor tillatt område: praksis.eierandel = 1.4\n"
        "  9 | eierandel = 1.4\n"
        "    |             ^^^ tillatt: 0 til 1 (andel); 40 % skrives 0.40\n"
        "2 feil i samples/solli.toml; ingenting ble beregnet.\n"
    )


def test_they_read_the_same_in_english() -> None:
    assert render_problems([share()], language="en") == (
        "samples/solli.toml:9:13: FH990 outside the allowed range: praksis.eierandel = 1.4\n"
        "  9 | eierandel = 1.4\n"
        "    |             ^^^ allowed: 0 to 1 (share); 40 % is written 0.40\n"
        "1 error in samples/solli.toml; nothing was calculated.\n"
    )


def test_what_the_title_says_is_not_said_again() -> None:
    shown = render_problems([share(code="FH992", hint="")], closing=False)
    assert shown.endswith("    |             ^^^\n")
    assert shown.count("tillatt: 0 til 1") == 1


@pytest.mark.parametrize(
    ("problems", "nb", "en"),
    [
        ([share()], "1 feil i a; ingenting ble beregnet.", "1 error in a; nothing was calculated."),
        ([warning()], "1 advarsel i a.", "1 warning in a."),
        ([warning(), warning()], "2 advarsler i a.", "2 warnings in a."),
        (
            [share(), warning(), share()],
            "2 feil og 1 advarsel i a; ingenting ble beregnet.",
            "2 errors and 1 warning in a; nothing was calculated.",
        ),
        ([warning(), warning("b.toml")], "2 advarsler i 2 filer.", "2 warnings in 2 files."),
    ],
)
def test_the_last_line_counts_them(problems: list[Problem], nb: str, en: str) -> None:
    assert closing_line(problems).replace(FILE, "a") == nb
    assert closing_line(problems, language="en").replace(FILE, "a") == en


def test_nothing_is_said_of_the_result_where_there_is_one() -> None:
    assert closing_line([share()], calculated=True) == "1 feil i samples/solli.toml."
    assert render_problems([]) == ""


def test_a_warning_says_that_it_is_one() -> None:
    assert render_problems([warning()], closing=False).startswith(
        "samples/solli.toml:14:1: FH993 advarsel: listen er lengre enn listetaket\n"
    )


def under(excerpt: str, column: int, length: int) -> tuple[str, int, int]:
    """Return the line as shown, and the cells where the carets begin and how many there are."""
    place = Place(FILE, 9, column, length, excerpt)
    _, line, carets = render_problems([share(where=place)], closing=False).splitlines()
    found = re.search(r"\^+", carets)
    assert found
    assert carets.index("|") == line.index("|")
    start = line.index("|") + 2
    return line[start:], found.start() - start, len(found[0])


@pytest.mark.parametrize("prefix", ["", "\t", "\ta\t", "漢字 ", "e\u0301 ", "\x1b[31m", "\u202e", "👩 "])
@pytest.mark.parametrize("marked", ["1.4", "漢字", "\t", "\x07"])
def test_carets_stand_under_what_is_wrong(prefix: str, marked: str) -> None:
    line, start, length = under(f"{prefix}{marked} # slutt", len(prefix) + 1, len(marked))
    position = width = 0
    while width < start:
        width += cells(line[position])
        position += 1
    while position < len(line) and cells(line[position]) == 0:
        position += 1
    shown = {"\t": "    ", "\x07": "\\x07"}.get(marked, marked)
    assert line[position:].startswith(shown)
    assert length == cells(shown)


def test_a_place_past_the_end_of_the_line_gets_one_caret() -> None:
    assert under("nypris =", 9, 1) == ("nypris =", 8, 1)
    assert under("nypris =", 40, 5) == ("nypris =", 8, 1)


def test_a_long_line_is_cut_around_the_place() -> None:
    line, start, length = under("a" * 5000 + "FEIL" + "b" * 5000, 5001, 4)
    assert line[start : start + length] == "FEIL"
    assert len(line) == 162
    assert line.startswith("…a")
    assert line.endswith("b…")
    line, start, length = under("FEIL" * 4000, 1, 16000)
    assert (start, length, line[-1]) == (0, 160, "…")
    line, start, _ = under("b" * 500 + "FEIL", 501, 4)
    assert line[start:] == "FEIL"


def test_a_problem_without_a_line_has_its_note_below() -> None:
    assert render_problems([share(where=Place("samples/borte.toml"))], closing=False) == (
        "samples/borte.toml: FH990 utenfor tillatt område: praksis.eierandel = 1.4\n"
        "  tillatt: 0 til 1 (andel); 40 % skrives 0.40\n"
    )
    assert render_problems([share(where=Place("--dato"), expected="", hint="")], closing=False).count("\n") == 1
    by_line = render_problems([share(where=Place(FILE, 9, None, 1, "eierandel = 1.4"))], closing=False)
    assert by_line.splitlines()[1:] == ["  9 | eierandel = 1.4", "    | tillatt: 0 til 1 (andel); 40 % skrives 0.40"]


def test_text_from_the_file_does_nothing_to_the_terminal() -> None:
    evil = "\x1b[2J\n\u202e\x07"
    problem = share(key=evil, found=evil, expected=evil, hint=evil, where=Place(f"a{evil}.toml", 1, 1, 1, evil))
    shown = render_problems([problem])
    assert not set(shown) & set("\x1b\u202e\x07")
    assert len(shown.splitlines()) == 4


def test_colour_is_added_to_the_same_text() -> None:
    problems = [unknown_key(), share(), warning(), share(where=Place("x"))]
    coloured = render_problems(problems, color=True)
    assert "\x1b[1;31mFH990\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render_problems(problems)


def test_problems_as_json_hold_everything() -> None:
    text = render_problems_json([share(), warning()])
    assert text.endswith("]\n")
    first, second = json.loads(text)
    assert first == {
        "kode": "FH990",
        "alvor": "feil",
        "sted": {"fil": FILE, "linje": 9, "kolonne": 13, "lengde": 3},
        "noekkel": "praksis.eierandel",
        "melding": "utenfor tillatt område: praksis.eierandel = 1.4",
        "melding_en": "outside the allowed range: praksis.eierandel = 1.4",
        "funnet": "1.4",
        "tillatt": "tillatt: 0 til 1 (andel)",
        "tillatt_en": "allowed: 0 to 1 (share)",
        "raad": "40 % skrives 0.40",
        "raad_en": "40 % is written 0.40",
        "utdrag": "eierandel = 1.4",
    }
    assert second["alvor"] == "advarsel"
    assert render_problems_json([]) == "[]\n"
