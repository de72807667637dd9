"""The linter: each weakness of a rule file beside the whole message it must give, and nothing of what is sound."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasthandel import load_facts, load_regelsett
from fasthandel.cases import values
from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.codes import CODES
from fasthandel.engine.interpret import interpret
from fasthandel.engine.valuation import evaluate
from fasthandel.errors import NothingEvaluatedError, RegelError
from fasthandel.language.check import check
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.ir import Expr
from fasthandel.language.types import DATE, Checked, Scope
from fasthandel.lint import lint, lint_document
from fasthandel.lint.functions import FUNCTIONS as RANGES
from fasthandel.lint.ranges import Range, Span, Truths, compared
from fasthandel.lint.reach import Reach
from fasthandel.praksis import fact_types
from fasthandel.rules import library_ids
from fasthandel.text import LANGUAGES
from tests.fixtures.texts import rules_of

ROOT = Path(__file__).resolve().parents[1]
WEAK = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "lint").glob("*.toml"))
FAULTS = [path for path in WEAK if not path.endswith("/clean.toml")]
FINDINGS = [code for code in CODES if "FH400" <= code <= "FH449"]
CODE = re.compile(r": (FH[0-9]{3}) ")
TODAY = date(2026, 11, 22)

SET = """\
[regelsett]
id = "solli-2026"
navn = "Solli kommune 2026"
versjon = "1.0"
status = "lokal"
beskrivelse = "Et beløp."
utelater = "Alt annet."
"""
ASSUMED = 'sikkerhet = "antatt"\ngrunn = "for prøven"\n'
COMPONENT = (
    '\n[[komponent]]\nid = "beloep"\nnavn = "Beløp"\nformel = "500 kr"\nsikkerhet = "antatt"\ngrunn = "for prøven"\n'
)
CASE = '\n[[test]]\nnavn = "Prøve"\npraksis = "elvebredden"\nventet = { takst = 500 }\n'

Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Return a function of the arguments of `regler lint` to its exit code and what it says."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("FASTHANDEL_DEBUG", "1")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main(["regler", "lint", *(str(argument) for argument in arguments)])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def found(text: str, tmp_path: Path) -> list[tuple[str, int | None]]:
    """Return the code and line of each finding in a rule file."""
    path = tmp_path / "solli.toml"
    path.write_text(text, encoding="utf-8")
    return [(one.problem.code, one.problem.where.line) for one in lint(load_regelsett(path), TODAY).funn]


# --- the pairs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", WEAK)
def test_each_weakness_gives_its_whole_message(fault: str, told: Told, as_kept: Callable[[Path, str], None]) -> None:
    code, out, err = told(fault)
    as_kept((ROOT / fault).with_suffix(".txt"), out)
    alvor = [CODES[one].alvor for one in CODE.findall(out)]
    assert code == (exits.FINDINGS if {"advarsel", "feil"} & set(alvor) else exits.DONE)
    assert err == ""


@pytest.mark.parametrize("fault", FAULTS)
def test_one_weakness_is_found_and_nothing_else(fault: str, told: Told) -> None:
    (one,) = json.loads(told(fault, "--format", "json")[1])["regelsett"]
    (finding,) = one["funn"]
    place, excerpt = finding["sted"], finding["utdrag"]
    assert place["fil"] == fault
    assert 1 <= place["kolonne"] <= place["kolonne"] - 1 + place["lengde"] <= len(excerpt)
    assert finding["raad"]
    assert finding["raad_en"] != finding["raad"]


@pytest.mark.parametrize("fault", FAULTS)
def test_english_says_the_same_at_the_same_place(fault: str, told: Told) -> None:
    bokmaal, english = (told(fault, "--sprak", language)[1] for language in LANGUAGES)
    places = re.compile(r"^(\S+:\d+:\d+): (FH\d+) ", re.MULTILINE)
    assert places.findall(bokmaal) == places.findall(english)
    assert bokmaal != english
    ours = r"\b(mangler|skriv|stryk|rett|brukes|aldri|alltid|trinnet|kilden|verdien)\b"
    said = [line for line in english.splitlines() if not re.match(r"\s*\d+ \|", line)]
    assert [line for line in said if re.search(ours, line)] == []


def test_every_finding_has_a_weak_file() -> None:
    shown = {code for path in FAULTS for code in CODE.findall((ROOT / path).with_suffix(".txt").read_text("utf-8"))}
    assert shown == set(FINDINGS)
    assert len(FAULTS) >= 50


def test_each_message_belongs_to_a_file() -> None:
    messages = {path.with_suffix(".toml").name for path in (ROOT / "tests" / "lint").glob("*.txt")}
    assert messages == {Path(path).name for path in WEAK}


def test_a_sound_file_gives_nothing(told: Told) -> None:
    assert told("tests/lint/clean.toml") == (exits.DONE, "Ingen funn i 1 regelsett.\n", "")


def test_every_finding_says_what_why_and_how() -> None:
    for code in FINDINGS:
        words = CODES[code]
        for text in (words.title, words.forklaring, words.raad):
            assert text.nb, code
            assert text.en, code
            assert text.en != text.nb, code


# --- the command -----------------------------------------------------------------------------------------------------


def test_the_shipped_rule_sets_are_clean(told: Told) -> None:
    code, out, err = told("--feil-fra", "merknad")
    assert (code, err) == (exits.DONE, ""), out


@pytest.mark.parametrize(
    ("fault", "least", "code"),
    [
        ("name-too-long", "merknad", exits.FINDINGS),
        ("name-too-long", "advarsel", exits.DONE),
        ("unused-parameter", "advarsel", exits.FINDINGS),
        ("unused-parameter", "feil", exits.DONE),
        ("floor-above-cap", "feil", exits.FINDINGS),
    ],
)
def test_the_threshold_decides_how_it_ends(fault: str, least: str, code: int, told: Told) -> None:
    assert told(f"tests/lint/{fault}.toml", "--feil-fra", least)[0] == code


def test_what_cannot_be_read_is_told_and_the_rest_is_linted(told: Told) -> None:
    code, out, err = told("tests/bad/regler/wrong-kind.toml", "tests/lint/unused-parameter.toml", "no-such-set")
    assert code == exits.REGLER
    assert CODE.findall(out) == ["FH412"]
    assert "FH212" in CODE.findall(err)
    assert "FH100" in CODE.findall(err)
    assert told("no-such-set")[:2] == (exits.REGLER, "")


def test_several_files_are_counted_together(told: Told) -> None:
    out = told(*FAULTS)[1]
    assert re.search(r"^\d+ feil, \d+ advarsler og \d+ merknader i \d+ filer\.$", out, re.MULTILINE)


def test_the_document_holds_everything(told: Told) -> None:
    document = json.loads(told("tests/lint/unused-parameter.toml", "tests/lint/clean.toml", "--format", "json")[1])
    assert (document["format"], document["formatversjon"]) == ("fasthandel.regellint", 1)
    assert document["antall"] == {"feil": 0, "advarsel": 1, "merknad": 0, "godtatt": 0}
    assert [len(one["funn"]) for one in document["regelsett"]] == [1, 0]
    assert document["regelsett"][0]["funn"][0]["om"] == "tak"


def test_markdown_is_a_table(told: Told) -> None:
    out = told("tests/lint/unused-parameter.toml", "--format", "markdown")[1]
    assert "| Sted | Kode | Alvor | Funn | Råd |" in out
    assert "| `tests/lint/unused-parameter.toml:" in out


# --- what is accepted -------------------------------------------------------------------------------------------------


def accept(hva: str) -> str:
    return f'\n[[regelsett.godtatt]]\nkode = "FH409"\n{hva}grunn = "Beløpet er bare et eksempel."\n'


def test_a_figure_in_a_formula_can_be_meant(tmp_path: Path, told: Told) -> None:
    assert found(SET + COMPONENT + CASE, tmp_path) == [("FH409", 12)]
    for hva in ('hva = "beloep"\n', ""):
        assert found(SET + accept(hva) + COMPONENT + CASE, tmp_path) == []
    code, out, _ = told(tmp_path / "solli.toml")
    assert (code, out) == (exits.DONE, "Ingen funn i 1 regelsett; 1 funn er godtatt med en grunn.\n")
    out = told(tmp_path / "solli.toml", "--format", "markdown")[1]
    assert "godtatt: Beløpet er bare et eksempel." in out
    document = lint_document([lint(load_regelsett(tmp_path / "solli.toml"), TODAY)])
    assert document["regelsett"][0]["godtatt"][0]["grunn"] == "Beløpet er bare et eksempel."


def test_what_is_accepted_of_another_part_hides_nothing(tmp_path: Path) -> None:
    text = SET + accept('hva = "utstyr"\n') + COMPONENT + CASE
    assert found(text, tmp_path) == [("FH443", 10), ("FH409", 17)]


def test_an_acceptance_needs_its_reason(tmp_path: Path) -> None:
    with pytest.raises(RegelError):
        found(SET + '\n[[regelsett.godtatt]]\nkode = "FH409"\n' + COMPONENT, tmp_path)


# --- what is no finding ----------------------------------------------------------------------------------------------


def formula(text: str) -> str:
    return SET + COMPONENT.replace("500 kr", text) + CASE


@pytest.mark.parametrize(
    "text",
    [
        "bud.beloep * 2 / 12",
        "bud.beloep * hvis(indikatorer.ultralyd, 1, 0)",
        "avrund(bud.beloep, 10_000)",
        "avrund(bud.beloep, 250 kr)",
        "tall(liste.lengde) * 1 kr",
        "bud.beloep * 100 / 1000",
        "nte(utlysning.pris, 3)",
        "hvis(dato + 12 mnd > dato + 52 uker, bud.beloep, 0)",
        "hvis(bud.beloep == 0, 1 kr, 0)",
    ],
)
def test_a_number_that_counts_or_converts_needs_no_source(text: str, tmp_path: Path) -> None:
    text = formula(text).replace('versjon = "1.0"', 'versjon = "1.0"\nteller = "kalender"')
    assert "FH409" not in [code for code, _ in found(text, tmp_path)]


@pytest.mark.parametrize("text", ["500 kr", "bud.beloep * 0.5", "bud.beloep * 13", "tall(liste.lengde) * 2 kr"])
def test_a_rate_needs_a_source(text: str, tmp_path: Path) -> None:
    assert "FH409" in [code for code, _ in found(formula(text), tmp_path)]


def test_a_building_block_may_hold_what_only_its_heirs_use(tmp_path: Path) -> None:
    block = SET.replace('status = "lokal"', 'status = "lokal"\nbyggekloss = true')
    more = '\n[parameter.sats]\nnavn = "Sats"\nenhet = "kr"\nverdi = 1\nsikkerhet = "antatt"\ngrunn = "for prøven"\n'
    source = '\n[kilder.S1]\ntittel = "Kilde"\ndato = 2020-01-01\n'
    assert found(block + source + more, tmp_path) == []
    assert [code for code, _ in found(SET + source + more + COMPONENT + CASE, tmp_path)] == ["FH414", "FH412", "FH409"]


def test_days_that_a_condition_keeps_out_need_no_value(tmp_path: Path) -> None:
    def dated(name: str, unit: str, *values: str) -> str:
        rows = [f"[[parameter.{name}.verdier]]\n{one}\n{ASSUMED}" for one in values]
        return f'\n[parameter.{name}]\nnavn = "{name}"\nenhet = "{unit}"\n' + "".join(rows)

    text = SET.replace('status = "lokal"', 'status = "lokal"\ngyldig_fra = 2020-01-01') + dated(
        "sats", "kr", "gyldig_til = 2022-12-31\nverdi = 400", "gyldig_fra = 2024-01-01\nverdi = 500"
    )
    known = dated(
        "kjent",
        "ja/nei",
        "gyldig_til = 2022-12-31\nverdi = true",
        "gyldig_fra = 2023-01-01\ngyldig_til = {}\nverdi = false",
        "gyldig_fra = {}\nverdi = true",
    )
    case = CASE.replace("takst = 500", "takst = 400")

    def codes(formula: str, first: str = "2024-01-01", last: str = "2023-12-31", more: str = "") -> list[str]:
        component = COMPONENT.replace("500 kr", formula).replace("sikkerhet", f"{more}sikkerhet")
        return [code for code, _ in found(text + known.format(last, first) + component + case, tmp_path)]

    assert codes("hvis(kjent, sats, 0)") == []
    assert codes("sats", more="ikke_med = [{ hvis = 'ikke kjent', grunn = 'satsen er ikke kjent' }]\n") == []
    assert codes("hvis(kjent, sats, sats * 2)") == ["FH400"]
    assert codes("hvis(kjent, sats, 0)", "2023-12-01", "2023-11-30") == ["FH400"]


def test_two_components_that_never_apply_together_are_not_paid_twice(tmp_path: Path) -> None:
    def part(ident: str, condition: str) -> str:
        excluded = f'ikke_med = [{{ hvis = "{condition}", grunn = "det andre gjelder" }}]\n'
        return (
            COMPONENT.replace("beloep", ident)
            .replace("500 kr", "bud.beloep")
            .replace("sikkerhet", excluded + "sikkerhet")
        )

    case = CASE.replace("takst = 500", 'takst = 900_000, a = 900_000, b = "gjelder_ikke"')
    kinds = ("praksis.driftsform == '8.2'", "praksis.driftsform != '8.2'")
    assert found(SET + part("a", kinds[0]) + part("b", kinds[1]) + case, tmp_path) == []
    assert found(SET + part("a", kinds[0]) + part("b", f"ikke {kinds[0]}") + case, tmp_path) == []
    codes = [code for code, _ in found(SET + part("a", kinds[0]) + part("b", "indikatorer.ultralyd") + case, tmp_path)]
    assert codes == ["FH430"]


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ('forloep = ["salg"]', 'forloep = ["nemnd"]'),
        ('fra = "tiltredende"', 'fra = "kommune"'),
        ('formel = "listebeloep"', 'formel = "-listebeloep"'),
        ('formel = "listebeloep"', 'formel = "bud.beloep"'),
    ],
)
def test_a_payment_in_another_course_to_another_or_of_something_else_is_no_second_one(
    there: str, here: str, tmp_path: Path
) -> None:
    text = (ROOT / "tests" / "lint" / "part-paid-beside-the-takst.toml").read_text(encoding="utf-8")
    before, header, after = text.partition('[[komponent]]\nid = "betaling_for_listen"')
    assert there in after
    course = '[[forloep]]\nid = "nemnd"\nnavn = "Nemnd"\n\n'
    assert found(before + course + header + after.replace(there, here), tmp_path) == []


KRAV = """
[[krav]]
kode = "{}"
id = "{}"
navn = "Listen"
holder = "liste.lengde > 500 pasient"
sikkerhet = "antatt"
grunn = "for prøven"
"""
BLOCK = SET.replace('status = "lokal"', 'status = "lokal"\nbyggekloss = true')


def test_a_code_that_two_building_blocks_have_is_told_where_they_are_inherited(tmp_path: Path) -> None:
    for name in ("a", "b"):
        block = BLOCK.replace("solli-2026", f"solli-{name}") + KRAV.format("SO001", f"krav_{name}")
        (tmp_path / f"{name}.toml").write_text(block, encoding="utf-8")
    text = SET.replace('status = "lokal"', 'status = "lokal"\narver = ["a.toml", "b.toml"]')
    assert ("FH437", 6) in found(text + COMPONENT + CASE, tmp_path)


def test_a_code_with_other_letters_is_told(tmp_path: Path) -> None:
    codes = [code for code, _ in found(SET + KRAV.format("LØ001", "listen") + COMPONENT + CASE, tmp_path)]
    assert codes == ["FH436", "FH439", "FH409", "FH409"]


def test_two_components_differing_in_capitals_are_told_at_the_one_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(BLOCK.replace("solli-2026", "solli-a") + COMPONENT, encoding="utf-8")
    text = SET.replace('status = "lokal"', 'status = "lokal"\narver = ["a.toml"]')
    text += COMPONENT.replace('"beloep"', '"Beloep"').replace("500 kr", "bud.beloep")
    assert [one for one in found(text + CASE, tmp_path) if one[0] == "FH435"] == [("FH435", 11)]


@pytest.mark.parametrize("fault", FAULTS)
def test_linting_does_not_depend_on_what_else_is_linted(fault: str) -> None:
    alone = lint(load_regelsett(ROOT / fault), TODAY)
    assert lint(load_regelsett(ROOT / fault), TODAY).funn == alone.funn


# --- ranges hold everything that occurs -------------------------------------------------------------------------------

numbers = st.one_of(st.integers(-4, 4), st.fractions(-4, 4, max_denominator=3))
ends = st.one_of(st.none(), numbers)


@st.composite
def spans_with_a_number(draw: st.DrawFn) -> tuple[Span, int | Fraction]:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    number = draw(numbers)
    number = number if low is None else max(number, low)
    return Span(low, high), number if high is None else min(number, high)


def holds(span: Range, value: Any) -> bool:
    if isinstance(span, Truths):
        return span.yes if value else span.no
    assert isinstance(span, Span)
    return (span.low is None or span.low <= value) and (span.high is None or value <= span.high)


@given(spans_with_a_number(), spans_with_a_number())
def test_the_range_of_an_operation_holds_every_result(
    one: tuple[Span, int | Fraction], other: tuple[Span, int | Fraction]
) -> None:
    (left, x), (right, y) = one, other
    assert holds(left + right, x + y)
    assert holds(left - right, x - y)
    assert holds(left * right, x * y)
    assert y == 0 or holds(right.inverse(), Fraction(1) / y)
    for op, answer in {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y, "==": x == y, "!=": x != y}.items():
        assert holds(compared(op, left, right), answer), op


@pytest.mark.parametrize("ident", library_ids())
def test_what_a_rule_set_gives_lies_in_its_ranges(ident: str) -> None:
    regelsett = load_regelsett(ident)
    reach = Reach(regelsett, fact_types())
    for sample in sorted((ROOT / "samples").glob("*.toml")):
        try:
            outcome = values(evaluate(load_facts(sample).facts, regelsett, partial=True))
        except (NothingEvaluatedError, RegelError):
            continue
        for name, one in regelsett.konklusjoner.items():
            value = outcome.get(name)
            if isinstance(value, int | Fraction):
                assert holds(reach.conclusion(one), value), (sample.name, name)


DAYS = st.dates(date(1960, 1, 1), date(2100, 12, 31))
TIMES = (
    "neste_virkedag({0})",
    "siste_dag_i_mnd({0})",
    "virkedager_mellom({0}, {1})",
    "hele_uker({0}, {1})",
    "{0} + {2} virkedager",
    "{0} - virkedager({2})",
    "{0} - {2} uker",
    "{0} + {2} mnd",
)


@pytest.mark.parametrize("text", TIMES)
@given(one=st.tuples(DAYS, DAYS), other=st.tuples(DAYS, DAYS), count=st.integers(0, 3000))
def test_the_range_of_a_time_holds_every_result(
    text: str, one: tuple[date, date], other: tuple[date, date], count: int
) -> None:
    """Of days that may be either of two, as one of them before and the other after a day in the rule set's time."""
    reach = Reach(TIMELESS, fact_types())
    either = [f"hvis(dato < 2020-01-01, {first}, {second})" for first, second in (one, other)]
    span = reach.of(checked(text.format(*either, count)), reach.base)
    for start in one:
        for end in other:
            value = interpret(checked(text.format(start, end, count)), ())
            assert holds(span, value.toordinal() if isinstance(value, date) else value), (start, end)


TIMELESS = rules_of(COMPONENT)


def checked(text: str) -> Expr:
    sound = check(text, Scope(names={"dato": DATE}, lists={}, teller="kalender"))
    assert isinstance(sound, Checked), sound
    return sound.expr


def test_every_function_has_a_range_or_none_on_purpose() -> None:
    assert set(FUNCTIONS) - set(RANGES) == {"hele_aar", "hele_mnd"}
