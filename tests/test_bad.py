"""Each fault beside the whole message it must give: what a user sees of a file that cannot be used."""

from __future__ import annotations

import inspect
import io
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from fasthandel.cases import run_cases
from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.cli.usage import from_click
from fasthandel.codes import CODES, title
from fasthandel.errors import Place, Problem, RegelError
from fasthandel.rules import load_regelsett
from fasthandel.text import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
BAD = ROOT / "tests" / "bad"
PRACTICE = "samples/elvebredden.toml"
FAULTS = sorted(path.relative_to(ROOT).as_posix() for path in BAD.glob("*/*.toml"))
SECOND = 1.0
CODE = re.compile(r": (FH[0-9]{3}) ")

# A sound rule set that is not for this practice, or not for this day.
NOTHING = {"no-components", "no-longer-in-force", "not-in-force", "other-area", "other-currency", "practice-excluded"}

# Practices that rule sets for Norway refuse; a building block without an area takes any.
ABROAD = {"abroad-without-currency"}

SET = '[regelsett]\nid = "solli-2026"\nnavn = "Solli kommune 2026"\nstatus = "lokal"\n'
SOLLI = """\
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2023-03-01
"""


def component(formula: str, more: str = "", ident: str = "utstyr") -> str:
    return (
        f'\n[[komponent]]\nid = "{ident}"\nnavn = "Utstyr"\nformel = "{formula}"\n'
        f'sikkerhet = "antatt"\ngrunn = "etter samtale med legen"\n{more}'
    )


def line_of(fault: str) -> list[str]:
    """Return the command line on which a bad file is tried."""
    if "/regler/" in fault:
        return [PRACTICE, "-r", fault]
    return [fault, "-r", "felles/utstyr" if Path(fault).stem in ABROAD else "no-utstyr"]


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Import everything once, so that the first fault is not charged for it."""
    main(["takst", str(ROOT / PRACTICE), "-r", "no-such-rule-set", "-q"])


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function of a command line to its exit code and what it says; each call takes less than a second."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("FASTHANDEL_DEBUG", "1")
    capsys.readouterr()

    def run(*arguments: str) -> tuple[int, str, str]:
        begun = time.process_time()
        code = main(["takst", *arguments])
        assert time.process_time() - begun < SECOND
        shown = capsys.readouterr()
        assert "Traceback" not in shown.err
        return code, shown.out, shown.err

    return run


Told = Callable[..., tuple[int, str, str]]


# --- the pairs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_gives_its_whole_message(fault: str, told: Told, as_kept: Callable[[Path, str], None]) -> None:
    code, out, err = told(*line_of(fault))
    as_kept(ROOT / fault.replace(".toml", ".txt"), err)
    stopped = any(not CODES[found].warning for found in CODE.findall(err))
    assert CODE.findall(err)
    assert code == expected_exit(fault, stopped=stopped)
    assert (out == "") == stopped


def expected_exit(fault: str, *, stopped: bool) -> int:
    if "/regler/" in fault:
        return exits.NOTHING if Path(fault).stem in NOTHING else exits.REGLER
    return exits.PRAKSIS if stopped else exits.DONE


@pytest.mark.parametrize("fault", FAULTS)
def test_each_message_stands_at_the_words_it_is_about(fault: str, told: Told) -> None:
    problems = json.loads(told(*line_of(fault), "--feilformat", "json")[2])
    order = [(one["sted"]["fil"], one["sted"]["linje"] or 0, one["sted"]["kolonne"] or 0) for one in problems]
    files = list(dict.fromkeys(file for file, _, _ in order))
    assert order == sorted(order, key=lambda place: (files.index(place[0]), *place[1:]))
    assert len({(*place, one["melding"]) for place, one in zip(order, problems, strict=True)}) == len(problems)
    for one in problems:
        where, excerpt = one["sted"], one["utdrag"]
        if where["linje"] is not None and excerpt:
            assert 1 <= where["kolonne"] <= len(excerpt) + 1
            assert where["kolonne"] - 1 + where["lengde"] <= len(excerpt) + 1


@pytest.mark.parametrize("fault", FAULTS)
def test_each_message_has_a_next_step(fault: str, told: Told) -> None:
    for one in json.loads(told(*line_of(fault), "--feilformat", "json")[2]):
        assert one["tillatt"] or one["raad"], one["melding"]


@pytest.mark.parametrize("fault", FAULTS)
def test_english_says_the_same_at_the_same_places(fault: str, told: Told) -> None:
    bokmaal, english = (told(*line_of(fault), "--sprak", language) for language in LANGUAGES)
    assert bokmaal[0] == english[0]
    places = re.compile(r"^(\S+(?::\d+:\d+)?): (FH\d+) ", re.MULTILINE)
    assert places.findall(bokmaal[2]) == places.findall(english[2])
    said = [line for line in english[2].splitlines() if not re.match(r"\s*\d+ \|", line)]
    ours = r"(?<![.\w])(tillatt|ventet|mente du|stryk|skrives|står|høyst|begge|feil slags|ukjent|mangler:)(?![.\w])"
    assert [line for line in said if re.search(ours, line)] == []


def test_there_are_many_faults_and_some_files_have_several() -> None:
    assert len([fault for fault in FAULTS if "/regler/" in fault]) >= 45
    several = [path for path in BAD.glob("*/*.txt") if len(set(CODE.findall(path.read_text(encoding="utf-8")))) > 2]
    assert len(several) >= 3


def test_each_message_belongs_to_a_fault() -> None:
    assert {path.with_suffix(".toml") for path in BAD.glob("*/*.txt")} == {ROOT / fault for fault in FAULTS}


# --- faults that a repository cannot hold, or is better without ------------------------------------------------------


def test_a_file_that_is_not_there_is_told_with_the_nearest_name(told: Told) -> None:
    code, out, err = told("samples/elvebreden.toml", "-r", "no-utstyr")
    assert (code, out) == (exits.PRAKSIS, "")
    assert err == (
        "samples/elvebreden.toml: FH001 filen finnes ikke\n"
        "  mente du samples/elvebredden.toml?\n"
        "1 feil i samples/elvebreden.toml; ingenting ble beregnet.\n"
    )
    assert told(PRACTICE, "-r", "rules/no/no-utstry.toml")[0] == exits.REGLER


@pytest.mark.parametrize("arguments", [("samples", "-r", "no-utstyr"), (PRACTICE, "-r", "tests/bad.toml")])
def test_a_folder_is_not_a_file(
    arguments: tuple[str, ...], told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if arguments[-1] == "tests/bad.toml":
        (tmp_path / "regler.toml").mkdir()
        arguments = (str(ROOT / PRACTICE), "-r", "regler.toml")
        monkeypatch.chdir(tmp_path)
    code, out, err = told(*arguments)
    assert (code, out) == (exits.PRAKSIS if arguments[0] == "samples" else exits.REGLER, "")
    assert "FH002 filen kan ikke leses: det er en mappe" in err


def test_a_file_without_permission_says_so(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("fasthandel.source.files.open", refuse, raising=False)
    code, out, err = told(PRACTICE, "-r", "no-utstyr")
    assert (code, out) == (exits.PRAKSIS, "")
    assert err == (
        "samples/elvebredden.toml: FH002 filen kan ikke leses: du har ikke lov til å lese den\n"
        "  gi deg selv lesetilgang, eller kopier filen\n"
        "1 feil i samples/elvebredden.toml; ingenting ble beregnet.\n"
    )


def test_a_file_of_fifty_megabytes_is_not_read(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "stor.toml").open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.chdir(tmp_path)
    message = (
        "stor.toml: FH003 filen er for stor: 50 000 000 byte\n"
        "  høyst 5 000 000 byte; er det riktig fil?\n"
        "1 feil i stor.toml; ingenting ble beregnet.\n"
    ).replace(" 000", "\u00a0000")
    assert told("stor.toml", "-r", "no-utstyr") == (exits.PRAKSIS, "", message)
    assert told(str(ROOT / PRACTICE), "-r", "stor.toml") == (exits.REGLER, "", message)


@pytest.mark.parametrize(
    ("raw", "code", "told_at"),
    [
        (SOLLI.encode("utf-16"), "FH004", "solli.toml:1:1"),
        (SOLLI.encode("utf-16-le"), "FH004", "solli.toml:1:1"),
        (SOLLI.replace("Solli", "Sol\0li").encode(), "FH005", "solli.toml:2:12"),
        (b"\xef\xbb\xbf" + SOLLI.replace("KS", "Ks").replace("\n", "\r\n").encode(), "FH024", "solli.toml:3:11"),
        (SOLLI.replace("\n", "\r").encode(), "FH005", "solli.toml:1:10"),
        (b"[" * 1_000_000, "FH007", "solli.toml:1:33"),
        (b"a = " + b"[" * 1_000_000, "FH007", "solli.toml:1:37"),
        (b"a = " + b"9" * 1_000_000, "FH008", "solli.toml:1:5"),
    ],
    ids=["utf-16", "utf-16 without mark", "nul", "mark and crlf", "cr", "headers", "lists", "digits"],
)
def test_bytes_that_git_would_not_keep(
    raw: bytes, code: str, told_at: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "solli.toml").write_bytes(raw)
    monkeypatch.chdir(tmp_path)
    exit_code, out, err = told("solli.toml", "-r", "no-utstyr")
    assert (exit_code, out) == (exits.PRAKSIS, "")
    assert err.startswith(f"{told_at}: {code} ")


def rules_told(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> str:
    """Return what is said of a rule file that cannot be used."""
    (tmp_path / "solli.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = told(str(ROOT / PRACTICE), "-r", "solli.toml")
    assert (code, out) == (exits.REGLER, "")
    return err


def test_a_formula_of_a_megabyte_is_told_in_one_message(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SET + component("1 kr + " * 150_000 + "1 kr") + component("1 kr", ident="annet")
    err = rules_told(told, tmp_path, monkeypatch, text)
    first, excerpt, carets, last = err.splitlines()
    assert first == "solli.toml:9:11: FH201 formelen er for lang: 1050004 tegn"
    assert len(excerpt) < 200
    assert carets == "    |           ^ høyst 2000 tegn; del den med [[mellomregning]]"
    assert last == "1 feil i solli.toml; ingenting ble beregnet."


@pytest.mark.parametrize(
    "formula",
    [
        "(" * 900 + "1 kr" + ")" * 900,
        "-" * 1990 + "1",
        "ikke " * 390 + "ja",
        "hvis(ja, " * 200,
        "a[" * 900,
        "1 +" * 600,
    ],
    ids=["brackets", "minus", "not", "calls", "lookups", "sums"],
)
def test_a_deeply_nested_formula_is_told_in_one_message(
    formula: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    err = rules_told(told, tmp_path, monkeypatch, SET + component(formula))
    assert re.match(r"solli\.toml:9:\d+: FH20[456] ", err)
    assert err.endswith("\n1 feil i solli.toml; ingenting ble beregnet.\n")


def test_too_many_conclusions_and_too_much_formula_are_refused_unread(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = SET + "".join(component("1 kr", ident=f"k{number}") for number in range(2001))
    err = rules_told(told, tmp_path, monkeypatch, many)
    assert err.startswith("solli.toml: FH117 regelsettet er for stort: 2\u00a0001 konklusjoner\n  høyst 2\u00a0000\n")
    names = ", ".join(f"a{number}b" for number in range(250))
    long = SET + "".join(component(f"min({names})", ident=f"k{number}") for number in range(300))
    err = rules_told(told, tmp_path, monkeypatch, long)
    assert "FH117 regelsettet er for stort: " in err
    assert err.count("FH") == 1


def test_a_file_full_of_faults_is_told_up_to_a_limit_and_says_so(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ", ".join(f"a{number}b" for number in range(250))
    text = SET + "".join(component(f"min({names})", ident=f"k{number}") for number in range(50))
    err = rules_told(told, tmp_path, monkeypatch, text)
    assert err.count(": FH210 ") == 100
    assert "det kan være flere når disse er rettet" in err.splitlines()[-2]


def test_an_unknown_rule_set_is_told_with_the_nearest(told: Told) -> None:
    code, out, err = told(PRACTICE, "-r", "no-utstry")
    assert (code, out) == (exits.REGLER, "")
    assert err == (
        "no-utstry: FH100 ukjent regelsett: no-utstry\n"
        "  mente du no-utstyr?\n"
        "1 feil i no-utstry; ingenting ble beregnet.\n"
    )


def test_inheritance_has_an_end(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(number: int, *ancestors: str) -> str:
        listed = ", ".join(f'"{ancestor}"' for ancestor in ancestors)
        return f'[regelsett]\nid = "r{number}"\nnavn = "R"\nstatus = "lokal"\narver = [{listed}]\n'

    for number in range(25):
        (tmp_path / f"r{number}.toml").write_text(link(number, f"r{number + 1}.toml"), encoding="utf-8")
    err = rules_told(told, tmp_path, monkeypatch, SET + 'arver = ["r0.toml"]\n' + component("1 kr"))
    assert err == (
        "r19.toml:5:10: FH102 for mye arv: høyst 20 ledd\n"
        '  5 | arver = ["r20.toml"]\n'
        "    |          ^^^^^^^^^^ la filene arve det de trenger, direkte\n"
        "1 feil i r19.toml; ingenting ble beregnet.\n"
    )
    # Twice the same ancestor at every step: a million ways down, each file read once.
    for number in range(19):
        both = (f"r{number + 1}.toml", f"r{number + 1}.toml")
        (tmp_path / f"r{number}.toml").write_text(link(number, *both), encoding="utf-8")
    (tmp_path / "r19.toml").write_text(link(19), encoding="utf-8")
    assert told(str(ROOT / PRACTICE), "-r", "solli.toml")[0] == exits.DONE
    for number in range(60):
        (tmp_path / f"r{number}.toml").write_text(link(number), encoding="utf-8")
    all_of_them = ", ".join(f'"r{number}.toml"' for number in range(60))
    err = rules_told(told, tmp_path, monkeypatch, SET + f"arver = [{all_of_them}]\n" + component("1 kr"))
    assert "FH102 for mye arv: høyst 50 filer" in err


def test_lists_inside_lists_inside_lists_are_refused_before_they_are_walked(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = "".join(
        f'\n[[utstyr]]\nid = "U{number}"\nnavn = "Benk"\nklasse = "annet"\neier = "lege"\n' for number in range(400)
    )
    (tmp_path / "praksis.toml").write_text(SOLLI + items, encoding="utf-8")
    inner = "antall(ja for hver utstyr som a der antall(ja for hver utstyr som b der a.id == b.id) > 1)"
    (tmp_path / "solli.toml").write_text(SET + component(f"{inner} * 1 kr", 'for_hver = "utstyr"\n'), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = told("praksis.toml", "-r", "solli.toml")
    assert (code, out) == (exits.NOTHING, "")
    assert err.startswith("praksis.toml: FH154 for mange beregningstrinn: ")


def test_a_case_that_names_an_unknown_key_is_told_at_the_case(tmp_path: Path) -> None:
    case = '\n[[test]]\nnavn = "Uten bud"\npraksis = "elvebredden"\nuten = ["bud.belop"]\nventet = { takst = 1 }\n'
    (tmp_path / "solli.toml").write_text(SET + component("1 kr") + case, encoding="utf-8")
    with pytest.raises(RegelError) as caught:
        run_cases(load_regelsett(tmp_path / "solli.toml"))
    (problem,) = caught.value.problems
    assert (problem.code, problem.where.line, problem.found) == ("FH160", 13, "bud.belop")


# --- what a rule file from somebody else cannot do ------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "../solli.toml",
        "../../../../etc/passwd.toml",
        "felles/../../solli.toml",
        "/etc/passwd.toml",
        "//server/delt/satser.toml",
        r"\\\\server\\delt\\satser.toml",
        "C:/regler/satser.toml",
        "C:satser.toml",
        r"felles\\satser.toml",
    ],
)
def test_a_rule_file_names_nothing_outside_its_own_folder(
    written: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    err = rules_told(told, tmp_path, monkeypatch, SET + f'arver = ["{written}"]\n' + component("1 kr"))
    assert err.startswith("solli.toml:5:10: FH103 arver kan ikke peke dit: ")
    case = f'\n[[test]]\nnavn = "Prøve"\npraksis = "{written}"\nventet = {{ takst = 1 }}\n'
    err = rules_told(told, tmp_path, monkeypatch, SET + component("1 kr") + case)
    assert err.startswith("solli.toml:15:11: FH103 test[1].praksis kan ikke peke dit: ")


@pytest.mark.parametrize("written", ["../no-utstyr", "felles/../no-utstyr", "no-utstyr\0", "/etc/passwd", "", "felles"])
def test_an_id_is_looked_up_and_never_opened(
    written: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = json.dumps(written)
    err = rules_told(told, tmp_path, monkeypatch, SET + f"arver = [{quoted}]\n" + component("1 kr"))
    assert "FH100 ukjent regelsett: " in err


@pytest.mark.parametrize(
    "ident", ["..", "../utstyr", "a/../b", "/etc/passwd", "a\\\\b", "a b", "A", "æ", "a\\u202e", "-a"]
)
def test_the_id_of_a_rule_set_cannot_be_a_path(
    ident: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SET.replace('"solli-2026"', f'"{ident}"') + component("1 kr")
    assert rules_told(told, tmp_path, monkeypatch, text).startswith("solli.toml:2:6: FH114 ugyldig navn: ")


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os').system('id')",
        "praksis.__class__.__mro__",
        "praksis.navn.__class__",
        "().__class__.__bases__[0].__subclasses__()",
        "open('/etc/passwd').read()",
        "eval('1')",
        "exec('import os')",
        "getattr(praksis, 'navn')",
        "lambda: 1",
        "[x for x in (1, 2)]",
        "{'a': 1}",
        "f'{praksis}'",
        "praksis.navn % 1",
        "9**9**9",
        "utstyr['navn']",
        "utstyr[0]",
        "levetid[post['klasse']]",
        "1; 2",
        "`id`",
        "$HOME",
        "%PATH%",
        "=1+1",
        "@SUM(A1)",
    ],
)
def test_a_formula_reaches_neither_python_nor_files(
    formula: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SET + component(json.dumps(formula)[1:-1])
    err = rules_told(told, tmp_path, monkeypatch, text)
    assert re.match(r"solli\.toml:9:\d+: FH2\d\d ", err)
    assert err.endswith("1 feil i solli.toml; ingenting ble beregnet.\n")


def test_hostile_signs_are_shown_not_obeyed(told: Told) -> None:
    err = told(*line_of("tests/bad/regler/hostile-names.toml"))[2]
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", err)
    assert r"\x1b[2J" in err
    assert "⟨U+202E⟩" in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("no\x1b[2J\u202e.toml", "-r", "no-utstyr"), "FH001"),
        ((PRACTICE, "-r", "no\x1b[2J\u202e"), "FH100"),
        ((PRACTICE, "-r", "no\x1b[2J\u202e.toml"), "FH001"),
        ((PRACTICE, "-r", "no-utstyr", "--dato", "no\x1b[2J\u202e"), "FH308"),
        (("solli.toml", "-r", "no-utstyr"), "FH012"),
    ],
)
def test_hostile_signs_in_names_are_shown_too(
    arguments: tuple[str, ...], code: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "solli.toml").write_text(SOLLI + '"\\u001b[2J\\u202e" = 1\n', encoding="utf-8")
    if arguments[0] == "solli.toml":
        monkeypatch.chdir(tmp_path)
    err = told(*arguments)[2]
    assert f": {code} " in err
    assert r"\x1b[2J⟨U+202E⟩" in err
    assert "\x1b" not in err
    assert "\u202e" not in err


def test_braces_in_a_file_are_not_a_template() -> None:
    problem = Problem(code="FH113", where=Place("x"), key="{found}", found="{key.__class__} {0} {", hint="{hint}")
    for language in LANGUAGES:
        assert "{key.__class__} {0} {" in title(problem, language)


@pytest.mark.parametrize(
    "formula",
    [
        "dato + 999999999999999999999999999999 dager",
        "dato + 999999999999999999999999999999 mnd",
        "dato - 9999 aar",
        "dato + 0.5 mnd",
        "nte(regnskap.aar, 0.5) / 0",
        "nte(regnskap.aar, 999999999999999999999999999999)",
        "avrund(1, 0)",
        "1 / 0",
    ],
)
def test_what_cannot_be_computed_is_undecided_and_stops_nothing(
    formula: str, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = f'teller = "kalender"\n\n[[mellomregning]]\nid = "umulig"\nnavn = "Umulig"\nformel = "{formula}"\n'
    (tmp_path / "solli.toml").write_text(SET + step + component("hvis(umulig == umulig, 1 kr, 2 kr)"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = told(str(ROOT / PRACTICE), "-r", "solli.toml", "--format", "json")
    assert (code, err) == (exits.DONE, "")
    assert json.loads(out)["takst"] is None


def test_numbers_out_of_all_proportion_are_computed_or_refused_at_once(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nines = " * ".join(["9" * 30] * 60)
    steps = f'\n[[mellomregning]]\nid = "m0"\nnavn = "M"\nformel = "{nines}"\n' + "".join(
        f'\n[[mellomregning]]\nid = "m{number}"\nnavn = "M"\nformel = "m{number - 1} * m{number - 1}"\n'
        for number in range(1, 60)
    )
    (tmp_path / "solli.toml").write_text(SET + steps + component("m59 * 1 kr"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, _ = told(str(ROOT / PRACTICE), "-r", "solli.toml", "--format", "json")
    assert code == exits.DONE
    assert json.loads(out)["takst"] is None
    assert len(out) < 200_000


# --- every code ----------------------------------------------------------------------------------------------------

NAMED: dict[str, Callable[..., None]] = {
    "FH001": test_a_file_that_is_not_there_is_told_with_the_nearest_name,
    "FH002": test_a_folder_is_not_a_file,
    "FH003": test_a_file_of_fifty_megabytes_is_not_read,
    "FH102": test_inheritance_has_an_end,
    "FH117": test_too_many_conclusions_and_too_much_formula_are_refused_unread,
    "FH154": test_lists_inside_lists_inside_lists_are_refused_before_they_are_walked,
    "FH160": test_a_case_that_names_an_unknown_key_is_told_at_the_case,
}
"""The codes without a pair, and the test that each has instead."""


OF_A_COMMAND = {
    "FH17": ("sammenlign",),
    "FH18": ("oppgjor", "frister", "utlysning"),
    "FH19": ("annonse", "kalender", "hjemfall"),
}
"""Codes that only some commands give, by how they begin, and what the tests that try them are called."""


def test_every_code_of_a_file_has_a_pair_or_a_test() -> None:
    shown = {code for path in BAD.glob("*/*.txt") for code in CODE.findall(path.read_text(encoding="utf-8"))}
    elsewhere = {code for code in CODES if code[:4] in OF_A_COMMAND}
    assert {code for code in CODES if code < "FH300"} == shown | set(NAMED) | elsewhere
    for code in elsewhere:
        files = [one for name in OF_A_COMMAND[code[:4]] for one in (ROOT / "tests").rglob(f"test*{name}*.py")]
        assert any(code in file.read_text(encoding="utf-8") for file in files), code
    for code, test in NAMED.items():
        assert code in inspect.getsource(test), code


def test_every_code_of_the_command_line_is_tried_by_its_tests() -> None:
    tests = [Path(__file__), ROOT / "tests" / "test_forklar.py", *(ROOT / "tests").glob("test_cli*.py")]
    tried = "".join(path.read_text(encoding="utf-8") for path in tests)
    assert [code for code in CODES if "FH300" <= code < "FH400" and code not in tried] == []


def test_what_click_says_that_has_no_code_of_its_own_is_wrong_usage() -> None:
    with click.Context(click.Command("takst"), info_name="fasthandel takst") as ctx:
        (problem,) = from_click(click.UsageError("Something else."), ctx).problems
    assert (problem.code, problem.found) == ("FH300", "Something else.")


def test_standard_input_gives_the_same_messages(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = "tests/bad/praksis/everything-at-once.toml"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((ROOT / fault).read_bytes())))
    assert told("-", "-r", "no-utstyr")[2] == told(fault, "-r", "no-utstyr")[2].replace(fault, "<stdin>")
