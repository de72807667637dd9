from __future__ import annotations

import re
from pathlib import Path

import pytest

from fasthandel.codes import CODES
from fasthandel.errors import RegelError
from fasthandel.language.check import check
from fasthandel.language.ir import walk
from fasthandel.language.types import DATE, YES_NO, Checked, Fault, Scope, Table, Type
from fasthandel.record import replace
from fasthandel.rules import load_regelsett
from fasthandel.text import say
from fasthandel.units import Kind, parse_unit
from tests.fixtures.formulas import KR, SCOPE
from tests.fixtures.shapes import shape

KLASSE = Type(Kind.TEKST, choices=("benk", "ekg", "ultralyd"))
AAR = Type(Kind.TALL, parse_unit("aar"))
PRACTICE = Scope(
    names={
        "gulv": Type(Kind.TALL),
        "eierandel": Type(Kind.TALL),
        "sats": Type(Kind.TALL, parse_unit("kr/pasient")),
        "liste.lengde": Type(Kind.TALL, parse_unit("pasient")),
        "bud.beloep": KR,
        "levealder": AAR,
        "dato": DATE,
        "omraade": Type(Kind.TEKST, choices=("KS", "Oslo")),
        "fritekst": Type(Kind.TEKST),
        "solo": YES_NO,
    },
    lists={
        "utstyr": {"nypris": KR, "klasse": KLASSE, "anskaffet": DATE, "brukt": YES_NO},
        "regnskap": {"aar": Type(Kind.TALL), "refusjon": KR},
    },
    tables={
        "levetid": Table(frozenset({"benk", "ekg"}), has_rest=False, value=AAR),
        "takst_for": Table(frozenset({"KS"}), has_rest=True, value=KR),
        **{name: table for name, table in SCOPE.tables.items() if name == "skala"},
    },
    facts=frozenset({"bud.beloep", "liste.lengde", "omraade"}),
    teller="kalender",
)


def found(text: str, scope: Scope = PRACTICE) -> list[tuple[str, str]]:
    """Return the code of each fault of `text`, with the part of the text it points at; nothing for a sound one."""
    faults = check(text, scope)
    if isinstance(faults, Checked):
        return []
    return [(fault.code, text[fault.at.start : fault.at.end]) for fault in faults]


def fault(text: str, scope: Scope = PRACTICE) -> Fault:
    faults = check(text, scope)
    assert not isinstance(faults, Checked), text
    assert len(faults) == 1, faults
    return faults[0]


def type_of(text: str, scope: Scope = PRACTICE) -> Type:
    checked = check(text, scope)
    assert isinstance(checked, Checked), (text, checked)
    return checked.type


def words(fault: Fault, language: str = "nb") -> str:
    return " | ".join(say(part, language) for part in (fault.found, fault.expected, fault.hint))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("sats * liste.lengde", "kr"),
        ("liste.lengde * sats", "kr"),
        ("bud.beloep / liste.lengde", "kr/pasient"),
        ("bud.beloep / bud.beloep", "andel"),
        ("gulv * bud.beloep", "kr"),
        ("bud.beloep / 12 mnd * 1 aar / 1 aar", "kr/mnd"),
        ("bud.beloep * bud.beloep", "kr*kr"),
        ("1 / levealder", "1/aar"),
        ("-bud.beloep", "kr"),
        ("bud.beloep + 0", "kr"),
        ("0 - bud.beloep", "kr"),
        ("maks(0, bud.beloep)", "kr"),
        ("hvis(solo, 0, bud.beloep)", "kr"),
        ("hvis(solo, bud.beloep, 0)", "kr"),
        ("begrens(levealder, 0, 100 aar)", "aar"),
        ("5 kr", "kr"),
        ("dato - dato", "dager"),
        ("hele_aar(dato, dato)", "aar"),
        ("levetid[klasse]", "aar"),
        ("trinn(skala, gulv)", "kr"),
        ("trinnvis(skala, gulv)", "kr"),
        ("sum(utstyr.nypris)", "kr"),
        ("antall(utstyr)", "antall"),
        ("snitt(post.nypris / 2 for hver utstyr)", "kr"),
        ("avrund(bud.beloep, 1000)", "kr"),
        ("avrund(bud.beloep, 5 kr)", "kr"),
        ("tall(levealder)", "andel"),
        ("mnd(gulv)", "mnd"),
        ("nte(utstyr.nypris, 2)", "kr"),
        ("bud.beloep * annuitetsfaktor(gulv, levealder)", "kr"),
        ("diskonteringsfaktor(0, 10)", "andel"),
    ],
)
def test_the_unit_of_a_formula_follows_from_its_parts(text: str, unit: str) -> None:
    known = {"klasse": replace(KLASSE, choices=("benk", "ekg"))}
    scope = replace(PRACTICE, names={**PRACTICE.names, **known})
    assert type_of(text, scope).unit.agrees(parse_unit(unit))
    assert type_of(text, scope).kind is Kind.TALL


@pytest.mark.parametrize("of", ["bud.beloep", "levealder", "gulv", "sats", "liste.lengde", "7 mnd"])
def test_nought_fits_every_unit(of: str) -> None:
    for text in (f"{of} > 0", f"0 < {of}", f"{of} + 0", f"0 - {of}", f"min({of}, 0)", f"begrens({of}, 0, {of})"):
        assert not found(text)
    assert not found(f"{of} i [0]")
    assert type_of(f"0 + {of}").unit.agrees(type_of(of).unit)
    assert type_of("0 + 0").any_unit


def test_nought_fits_no_other_kind_of_value() -> None:
    assert found("hvis(solo, 0, 'a')") == [("FH212", "'a'")]
    assert found("hvis(solo, 0, dato)") == [("FH212", "dato")]
    assert found("dato > 0") == [("FH212", "0")]
    assert found("dato + 0") == [("FH213", "dato + 0")]
    assert found("solo == 0") == [("FH212", "0")]


def test_years_and_kroner_do_not_go_together_and_both_are_named() -> None:
    problem = fault("bud.beloep + levealder")
    assert problem.code == "FH211"
    assert say(problem.found, "nb") == "kr og år"
    assert say(problem.found, "en") == "NOK and years"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("bud.beloep + levealder", "bud.beloep + levealder"),
        ("2 * (levealder - bud.beloep)", "(levealder - bud.beloep)"),
        ("bud.beloep > levealder", "levealder"),
        ("bud.beloep == 5", "5"),
        ("min(bud.beloep, 3, levealder)", "3"),
        ("sum(utstyr.nypris, 1)", "1"),
        ("begrens(gulv, 0, 1 kr)", "1 kr"),
        ("hvis(solo, 1 kr, 2)", "2"),
        ("avrund(bud.beloep, 1 aar)", "1 aar"),
        ("1 aar + 6 mnd", "1 aar + 6 mnd"),
        ("liste.lengde i [1000 pasient, 5 kr]", "5 kr"),
        ("trinn(skala, bud.beloep)", "bud.beloep"),
        ("hvis(solo, 5 kr, gulv) > 0", "gulv"),
        ("annuitetsfaktor(5 kr, 10)", "5 kr"),
        ("annuitetsfaktor(gulv, 10 mnd)", "10 mnd"),
        ("diskonteringsfaktor(gulv, liste.lengde)", "liste.lengde"),
    ],
)
def test_units_that_clash_are_pointed_at(text: str, at: str) -> None:
    assert found(text) == [("FH211", at)]


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("gulvv + 1", "FH210", "gulvv"),
        ("post.nypris", "FH210", "post.nypris"),
        ("utstyr.pris", "FH210", "utstyr.pris"),
        ("sum(liste.lengde for hver utstyr som liste)", "FH210", "liste.lengde"),
        ("-dato", "FH212", "dato"),
        ("-(solo)", "FH212", "(solo)"),
        ("ikke gulv", "FH212", "gulv"),
        ("solo og gulv", "FH212", "gulv"),
        ("gulv eller solo", "FH212", "gulv"),
        ("solo < solo", "FH212", "solo"),
        ("'a' < fritekst", "FH212", "'a'"),
        ("solo * 2", "FH212", "solo"),
        ("omraade + 'x'", "FH212", "omraade"),
        ("gulv == 'a'", "FH212", "'a'"),
        ("utstyr.nypris > 5 kr", "FH212", "utstyr.nypris"),
        ("regnskap.aar i [2020]", "FH212", "regnskap.aar"),
        ("utstyr.nypris * 2", "FH212", "utstyr.nypris"),
        ("min(solo, solo)", "FH212", "solo"),
        ("sum(dato)", "FH212", "dato"),
        ("antall(gulv)", "FH212", "gulv"),
        ("noen(gulv)", "FH212", "gulv"),
        ("alle(utstyr der post.brukt)", "FH212", "utstyr der post.brukt"),
        ("nte(gulv, 1)", "FH212", "gulv"),
        ("nte(utstyr.nypris, 1 kr)", "FH212", "1 kr"),
        ("begrens(utstyr.nypris, 0, 5 kr)", "FH212", "utstyr.nypris"),
        ("absolutt(utstyr.nypris)", "FH212", "utstyr.nypris"),
        ("avrund(5 kr, utstyr.nypris)", "FH212", "utstyr.nypris"),
        ("avrund(dato, 1)", "FH212", "dato"),
        ("avrund(gulv, 1, 'oppover')", "FH212", "'oppover'"),
        ("avrund(gulv, 1, fritekst)", "FH212", "fritekst"),
        ("hvis(gulv, 1, 2)", "FH212", "gulv"),
        ("hvis(solo, 5 kr, utstyr.nypris)", "FH212", "utstyr.nypris"),
        ("hvis(solo, 1, 'a')", "FH212", "'a'"),
        ("oppgitt(gulv)", "FH212", "gulv"),
        ("oppgitt(dato)", "FH212", "dato"),
        ("oppgitt(utstyr.nypris)", "FH212", "utstyr.nypris"),
        ("oppgitt(bud.beloep + 1 kr)", "FH212", "bud.beloep + 1 kr"),
        ("oppgitt(utstyr der post.brukt)", "FH212", "utstyr der post.brukt"),
        ("oppgitt(post.nypris for hver utstyr)", "FH212", "post.nypris for hver utstyr"),
        ("hele_aar(gulv, dato)", "FH212", "gulv"),
        ("hele_mnd(dato, utstyr.anskaffet)", "FH212", "utstyr.anskaffet"),
        ("mnd(1 aar)", "FH212", "1 aar"),
        ("annuitetsfaktor(gulv, dato)", "FH212", "dato"),
        ("diskonteringsfaktor(regnskap.aar, 5)", "FH212", "regnskap.aar"),
        ("annuitetsfaktor(gulv)", "FH220", "annuitetsfaktor(gulv)"),
        ("tall(dato)", "FH212", "dato"),
        ("trinn(gulv, 1)", "FH212", "gulv"),
        ("trinn(levetid, 1)", "FH212", "levetid"),
        ("trinnvis(skala, regnskap.aar)", "FH212", "regnskap.aar"),
        ("sum(utstyr.nypris for hver regnskap)", "FH212", "utstyr.nypris"),
        ("sum(1 for hver utstyr der gulv)", "FH212", "gulv"),
        ("min(utstyr der post.brukt)", "FH212", "utstyr der post.brukt"),
        ("dato + gulv", "FH213", "dato + gulv"),
        ("dato * 2", "FH213", "dato * 2"),
        ("dato + dato", "FH213", "dato + dato"),
        ("dato - bud.beloep", "FH213", "dato - bud.beloep"),
        ("6 mnd + dato", "FH213", "6 mnd + dato"),
        ("dato + regnskap.aar", "FH213", "dato + regnskap.aar"),
        ("utstyr", "FH214", "utstyr"),
        ("utstyr + 1", "FH214", "utstyr"),
        ("alle(utstyr)", "FH214", "utstyr"),
        ("levetidd[omraade]", "FH215", "levetidd"),
        ("skala[omraade]", "FH215", "skala"),
        ("gulv[omraade]", "FH215", "gulv"),
        ("levetid[gulv]", "FH212", "gulv"),
        ("sum(levetid[post.klasse] for hver utstyr)", "FH216", "levetid[post.klasse]"),
        ("levetid[fritekst]", "FH216", "levetid[fritekst]"),
        ("omraade == 'Osol'", "FH218", "'Osol'"),
        ("'Osol' != omraade", "FH218", "'Osol'"),
        ("omraade i ['KS', 'Osol']", "FH218", "'Osol'"),
        ("summ(1, 2)", "FH219", "summ"),
        ("__import__('os')", "FH202", "_"),
        ("eval('1')", "FH219", "eval"),
        ("min()", "FH220", "min()"),
        ("hvis(solo, 1)", "FH220", "hvis(solo, 1)"),
        ("absolutt(1, 2)", "FH220", "absolutt(1, 2)"),
        ("sum(1 for hver utstyrr)", "FH221", "utstyrr"),
        ("antall(praksis der ja)", "FH221", "praksis"),
        ("levetid + 1", "FH222", "levetid"),
        ("skala", "FH222", "skala"),
    ],
)
def test_a_formula_that_makes_no_sense_has_one_fault_at_its_place(text: str, code: str, at: str) -> None:
    assert found(text) == [(code, at)]


def test_every_fault_of_a_formula_is_found_at_once_in_reading_order() -> None:
    text = "ukjent + maks(1 kr, 2 aar) * (ikke gulv) - tull(3)"
    assert found(text) == [("FH210", "ukjent"), ("FH211", "2 aar"), ("FH212", "gulv"), ("FH219", "tull")]


def test_one_mistake_is_one_fault() -> None:
    assert len(found("(ukjent + 1 kr) * 2 aar > 5 mnd og solo")) == 1
    assert len(found("hvis(ukjent, 1, 2) + levealder")) == 1


def test_what_another_fault_left_without_a_type_is_not_complained_about() -> None:
    scope = replace(PRACTICE, broken={"halvferdig"})
    assert found("halvferdig + 1 kr", scope) == []
    assert found("halvferdig[omraade] + ukjent", scope) == [("FH210", "ukjent")]


@pytest.mark.parametrize("text", ["dato + 6 mnd", "dato - 1 aar", "hele_aar(dato, dato)", "hele_mnd(dato, dato)"])
def test_months_and_years_need_a_counting_rule(text: str) -> None:
    assert found(text) == []
    assert found(text, replace(PRACTICE, teller="")) == [("FH217", text)]


@pytest.mark.parametrize(
    "text",
    [
        "dato + 3 uker - 5 dager > dato",
        "dato - 2 virkedager + virkedager(3) > neste_virkedag(dato)",
        "hele_uker(dato, dato) > 2 uker og virkedager_mellom(dato, dato) > 3 virkedager",
        "siste_dag_i_mnd(dato) + hele_uker(dato, dato) > dato + virkedager_mellom(dato, dato)",
    ],
)
def test_weeks_days_and_working_days_need_no_counting_rule(text: str) -> None:
    assert found(text, replace(PRACTICE, teller="")) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("dager(3) + 2 virkedager", ("FH211", None)),
        ("dato - dato > 3 virkedager", ("FH211", "3 virkedager")),
        ("virkedager(3 dager)", ("FH212", "3 dager")),
        ("neste_virkedag(3 dager)", ("FH212", "3 dager")),
        ("neste_virkedag(dato, 2)", ("FH220", "neste_virkedag(dato, 2)")),
        ("siste_dag_i_mnd(ja)", ("FH212", "ja")),
        ("hele_uker(dato, 2 uker)", ("FH212", "2 uker")),
        ("virkedager_mellom(1, dato)", ("FH212", "1")),
        ("dato + virkedager_mellom(dato, dato) / 1 virkedager", ("FH213", None)),
    ],
)
def test_working_days_are_a_unit_of_their_own(text: str, fault: tuple[str, str | None]) -> None:
    assert found(text) == [(fault[0], fault[1] or text)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("guvl", "gulv"),
        ("liste.lenge", "liste.lengde"),
        ("utstyr.nyprs", "utstyr.nypris"),
        ("sum(post.nyprs for hver utstyr)", "post.nypris"),
        ("levtid[omraade]", "levetid"),
        ("begrenss(1, 2, 3)", "begrens"),
        ("antall(utsyr der ja)", "utstyr"),
        ("omraade == 'Osl'", "Oslo"),
    ],
)
def test_a_near_match_is_proposed(text: str, meant: str) -> None:
    problem = fault(text)
    assert f"mente du {meant}" in say(problem.hint, "nb").replace("'", "")
    assert f"did you mean {meant}" in say(problem.hint, "en").replace("'", "")


def test_what_is_like_nothing_gets_no_guess() -> None:
    assert "mente du" not in words(fault("xyzzy"))
    assert "mente du" not in words(fault("xyzzy(1)"))


def test_a_missing_row_and_the_right_use_of_a_function_are_spelt_out() -> None:
    assert "ultralyd" in words(fault("sum(levetid[post.klasse] for hver utstyr)"))
    assert "begrens(x, nedre, oevre)" in words(fault("begrens(1, 2)"))
    assert "KS, Oslo" in words(fault("omraade == 'Osol'"))


def test_a_table_with_a_row_for_the_rest_takes_any_text() -> None:
    assert found("takst_for[omraade] + takst_for[fritekst]") == []


def test_lists_nest_three_deep_whatever_their_items_are_called() -> None:
    def nested(depth: int, *variables: str) -> str:
        text = "1"
        for number in range(depth):
            text = f"sum({text} for hver utstyr som {variables[number % len(variables)]})"
        return text

    for variables in (("a",), ("a", "b", "c", "d", "e")):
        assert found(nested(3, *variables)) == []
        assert [code for code, _ in found(nested(4, *variables))] == ["FH206"]
        assert [code for code, _ in found(nested(9, *variables))] == ["FH206"]


def test_a_column_is_resolved_to_one_value_for_each_item() -> None:
    checked = check("sum(utstyr.nypris) + maks(regnskap.refusjon)", PRACTICE)
    assert isinstance(checked, Checked)
    wanted = "(+ (sum <post.nypris hver utstyr som post>) (maks <post.refusjon hver regnskap som post>))"
    assert shape(checked.expr) == wanted


def test_dates_are_resolved_to_date_arithmetic() -> None:
    checked = check("dato - (dato - dato) + 6 mnd", PRACTICE)
    assert isinstance(checked, Checked)
    assert shape(checked.expr) == "(day+mnd (day-dager dato (gap dato dato)) 6[mnd])"


def test_an_item_variable_hides_what_it_is_named_like() -> None:
    checked = check("sum(utstyr.refusjon for hver regnskap som utstyr)", PRACTICE)
    assert isinstance(checked, Checked)
    assert shape(checked.expr) == "(sum <utstyr.refusjon hver regnskap som utstyr>)"


def test_the_words_of_a_choice_are_those_of_both_branches() -> None:
    names = {"a": Type(Kind.TEKST, choices=("x", "y")), "b": Type(Kind.TEKST, choices=("y", "z")), "solo": YES_NO}
    scope = replace(PRACTICE, names={**PRACTICE.names, **names})
    assert type_of("hvis(solo, a, b)", scope).choices == ("x", "y", "z")
    assert type_of("hvis(solo, a, fritekst)", scope).choices == ()
    assert found("hvis(solo, a, b) == 'z'", scope) == []
    assert [code for code, _ in found("hvis(solo, a, b) == 'q'", scope)] == ["FH218"]


def test_what_a_formula_reads_is_listed_once_in_the_order_named() -> None:
    text = "gulv * bud.beloep + bud.beloep * gulv * eierandel + takst_for[omraade]"
    checked = check(text, PRACTICE)
    assert isinstance(checked, Checked)
    assert [shape(leaf) for leaf in checked.leaves] == ["gulv", "bud.beloep", "eierandel", "takst_for[omraade]"]
    assert checked.text == text
    assert all(text[node.at.start : node.at.end] for node in walk(checked.expr))


RULES = """
[regelsett]
id = "proeve"
navn = "Prøve"
status = "ide"
[[mellomregning]]
id = "mange"
navn = "Mange"
formel = "utstyr.nypris"
[[komponent]]
id = "a"
navn = "A"
formel = "praksis.verdsettingsdato"
sikkerhet = "antatt"
grunn = "prøve"
ikke_med = [{ hvis = "liste.lengde", grunn = "prøve" }]
"""


def test_a_formula_whose_place_asks_for_another_type_is_refused_there(tmp_path: Path) -> None:
    path = tmp_path / "proeve.toml"
    path.write_text(RULES, encoding="utf-8")
    with pytest.raises(RegelError) as caught:
        load_regelsett(path)
    lines = RULES.splitlines()
    places = [(problem.code, lines[(problem.where.line or 0) - 1]) for problem in caught.value.problems]
    assert places == [
        ("FH223", 'formel = "utstyr.nypris"'),
        ("FH223", 'formel = "praksis.verdsettingsdato"'),
        ("FH223", 'ikke_med = [{ hvis = "liste.lengde", grunn = "prøve" }]'),
    ]


def test_every_code_of_a_formula_has_a_test_here_or_beside() -> None:
    folder = Path(__file__).parent
    named = set(re.findall(r"FH2\d\d", "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))))
    assert {code for code in CODES if code.startswith("FH2")} <= named
