"""Components as a rule file states them: steps, exclusions, parts, roundings, scales, and what bounds the work."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from fasthandel.engine import evaluate, recompute
from fasthandel.engine.loops import MAX_STEPS
from fasthandel.errors import NothingEvaluatedError, RegelError
from fasthandel.facts import Missing
from fasthandel.render import render
from fasthandel.rules import load_regelsett
from fasthandel.text import say
from tests.fixtures.texts import ASSUMED, ELVEBREDDEN, Doc, by_id, changed, document, facts_of, rules_of


def component(ident: str, formel: str = "", **keys: str) -> str:
    """Return a component in TOML; `keys` are written as they are."""
    formula = f"formel = {formel!r}\n" if formel else ""
    return f'[[komponent]]\nid = "{ident}"\nnavn = "{ident}"\n{formula}{ASSUMED}' + "".join(
        f"{key} = {value}\n" for key, value in keys.items()
    )


def step(ident: str, formel: str) -> str:
    return f'[[komponent.mellomregning]]\nid = "{ident}"\nformel = {formel!r}\n'


def parameter(name: str, verdi: str, enhet: str = "kr") -> str:
    return f'[parameter.{name}]\nnavn = "{name}"\nenhet = "{enhet}"\nverdi = {verdi}\n{ASSUMED}'


def lines(rules: str, *changes: tuple[str, str]) -> dict[str, Doc]:
    facts = changed(*changes)
    regelsett = rules_of(rules)
    assert recompute(evaluate(facts, regelsett)) == ()
    return by_id(document(facts, regelsett))


def leave_out(condition: str) -> str:
    return f'[{{ hvis = "{condition}", grunn = "derfor" }}]'


EACH = '"utstyr"'
SOON = 5
"""Seconds; without the bound it would be hours."""


def test_a_condition_may_read_the_steps_of_its_component_for_each_item() -> None:
    rules = component("u", "post.nypris", for_hver=EACH, ikke_med=leave_out("alder > 5 aar"))
    found = lines(rules + step("alder", "hele_aar(post.anskaffet, dato)"))
    left_out = {ident for ident, line in found.items() if line["tilstand"] == "gjelder_ikke"}
    assert left_out == {"u.U2", "u.U3", "u.U7", "u.U10", "u.U11"}  # bought before March 2017
    assert {ident for ident, line in found.items() if line["tilstand"] == "mangler"} == {"u", "u.U13", "u.U14"}


def test_a_condition_of_the_whole_may_read_its_steps_and_holds_for_every_part() -> None:
    rules = component("hele", ikke_med=leave_out("grense > liste.lengde")) + step("grense", "2000 pasient")
    rules += component("del_a", "1 kr", del_av='"hele"') + component("del_b", "2 kr", del_av='"hele"')
    found = lines(rules)
    assert {ident: line["tilstand"] for ident, line in found.items()} == dict.fromkeys(found, "gjelder_ikke")
    assert {line["grunn"] for line in found.values()} == {"derfor"}
    assert lines(rules.replace("2000", "200"))["hele"]["verdi"] == "3"


@pytest.mark.parametrize("whole", ["y", "hele"])
def test_a_list_that_is_not_given_is_not_asked_for_where_a_condition_keeps_it_out(whole: str) -> None:
    """It need not be filled in to be left out; a condition that asks something of an item cannot be tried without."""
    given = component("y", "post.beloep", for_hver='"kommunal_ytelse"')
    keep_out = leave_out("liste.lengde > 10 pasient")
    rules = f"{given}ikke_med = {keep_out}\n"
    if whole == "hele":
        rules = component("hele", ikke_med=keep_out) + given + 'del_av = "hele"\n'
    found = lines(rules)
    assert {line["tilstand"] for line in found.values()} == {"gjelder_ikke"}
    assert {line["grunn"] for line in found.values()} == {"derfor"}
    assert lines(rules.replace("10 pasient", "9999 pasient"))["y"]["tilstand"] == "mangler"
    of_item = given + f"ikke_med = {leave_out('post.beloep > 0 kr')}\n"
    assert lines(of_item)["y"]["mangler"] == ["kommunal_ytelse"]


def test_a_list_that_is_not_given_is_left_out_by_the_steps_of_its_whole() -> None:
    rules = component("hele", ikke_med=leave_out("grense > liste.lengde")) + step("grense", "2000 pasient")
    found = lines(rules + component("y", "post.beloep", for_hver='"kommunal_ytelse"', del_av='"hele"'))
    assert {line["tilstand"] for line in found.values()} == {"gjelder_ikke"}


def test_a_condition_that_cannot_be_decided_leaves_the_component_undecided() -> None:
    rules = component("a", "100 kr", ikke_med=leave_out("praksis.sentralitet > 3"))
    found = lines(rules, ("sentralitet = 3\n", ""))["a"]
    assert (found["tilstand"], found["bidrag"], found["mangler"]) == ("mangler", None, ["praksis.sentralitet"])


def test_the_most_that_a_component_can_give_is_known_for_each_item() -> None:
    found = lines(component("u", "post.nypris / 2", for_hver=EACH, maks='"post.nypris"'))
    assert (found["u.U1"]["verdi"], found["u.U1"]["maks"], found["u"]["maks"]) == ("19000", "38000", None)


def test_the_most_that_a_whole_can_give_may_read_its_steps() -> None:
    rules = component("hele", maks='"2 * sats"') + step("sats", "50 kr") + component("a", "1 kr", del_av='"hele"')
    assert lines(rules)["hele"]["maks"] == "100"


def test_parts_and_the_rounding_add_up_to_the_whole() -> None:
    rules = component("hele", avrund='{ til = 10, maate = "ned" }')
    rules += component("a", "100 kr / 3", del_av='"hele"') + component("b", "25.5 kr", del_av='"hele"')
    found = lines(rules)
    assert {ident: line["verdi"] for ident, line in found.items()} == {
        "hele": "50",
        "a": "100/3",
        "b": "25.5",
        "hele.avrunding": "-53/6",
    }
    parts = found["hele"]["deler"]
    assert parts == ["a", "b", "hele.avrunding"]
    assert sum(Fraction(found[part]["bidrag"]) for part in parts) == 50


def test_a_part_that_does_not_apply_counts_nothing_and_a_missing_one_leaves_the_whole_undecided() -> None:
    rules = component("hele") + component("a", "7 kr", del_av='"hele"')
    rules += component("b", "bud.beloep", del_av='"hele"')
    absent = [("[bud]\nbeloep = 900000\n", ""), ("[praksis]", '[ikke_aktuelt]\nbud = "ingen byr"\n[praksis]')]
    assert lines(rules)["hele"]["verdi"] == "900007"
    assert lines(rules, *absent)["hele"]["verdi"] == "7"
    undecided = lines(rules, ("beloep = 900000\n", ""))["hele"]
    assert (undecided["verdi"], undecided["mangler"]) == (None, ["bud.beloep"])


def test_a_condition_that_keeps_a_line_out_is_told_from_a_formula_that_does_not_apply() -> None:
    facts = changed(("[bud]\nbeloep = 900000", "[ikke_aktuelt]\nbud = 'ingen har budt'"))
    rules = rules_of(component("a", "bud.beloep") + component("b", "1 kr", ikke_med=leave_out("liste.tak > 0")))
    doc = document(facts, rules)
    found = by_id(doc)
    assert [(found[one]["grunn"], found[one]["er_vilkaar"]) for one in "ab"] == [
        ("ingen har budt", False),
        ("derfor", True),
    ]
    shown = render(doc, "tekst", detail=2)
    assert "formel: bud.beloep" in shown
    assert "ikke med når: liste.tak > 0" in shown


def test_a_takst_of_which_nothing_applies_does_not_apply() -> None:
    rules = component("a", "1 kr", ikke_med=leave_out("ja")) + component("b", "2 kr", ikke_med=leave_out("ja"))
    found = document(changed(), rules_of(rules))
    assert (found["takst"], found["tilstand"], found["grunn"]) == (None, "gjelder_ikke", "derfor")
    other = document(changed(), rules_of(rules.replace('"derfor"', '"heller ikke"', 1)))
    assert (other["grunn"], other["grunn_en"]) == ("ingen av delene gjelder", "none of the parts applies")
    assert document(changed(), rules_of(rules.replace('"ja"', '"nei"', 1)))["takst"] == "1"
    assert document(changed(), rules_of(component("a", "0 kr")))["takst"] == "0"


def test_a_share_of_a_turnover_that_does_not_apply_is_not_nil() -> None:
    start, end = ELVEBREDDEN.index("[[regnskap]]"), ELVEBREDDEN.index("[[utstyr]]")
    text = ELVEBREDDEN[:start] + ELVEBREDDEN[end:] + '\n[ikke_aktuelt]\nregnskap = "nystartet"\n'
    found = by_id(document(facts_of(text), "no-nemnd-skjonn"))
    moments = [f"N{number}" for number in range(1, 10)]
    assert {(found[one]["verdi"], found[one]["grunn"]) for one in moments} == {(None, "nystartet")}


def test_a_list_that_the_file_lacks_is_undecided_and_an_empty_one_is_nil() -> None:
    start, end = ELVEBREDDEN.index("# Legens eget utstyr"), ELVEBREDDEN.index("[indikatorer]")
    without = ELVEBREDDEN[:start] + ELVEBREDDEN[end:]
    rules = load_regelsett("no-utstyr")
    assert document(facts_of(without), rules)["mangler"] == ["utstyr"]
    empty = document(facts_of("utstyr = []\n" + without), rules)
    assert (empty["takst"], by_id(empty)["utstyr"]["tilstand"]) == ("0", "beregnet")


SCALE = f"""
[parameter.trapp]
navn = "Trapp"
enhet = "kr/pasient"
trinn_av = "pasient"
trinn = [
  {{ til_og_med = 1000, verdi = 675 }},
  {{ under = 1500, verdi = 544 }},
  {{ verdi = 100.5 }},
]
{ASSUMED}"""


@pytest.mark.parametrize(
    ("patients", "rate", "total"),
    [
        (0, "675", "0"),
        (1, "675", "675"),
        (999, "675", "674325"),
        (1000, "675", "675000"),  # til_og_med: the limit belongs to the step
        (1001, "544", "675544"),
        (1499, "544", "946456"),
        (1500, "100.5", "947000"),  # under: the limit belongs to the next
        (1501, "100.5", "947100.5"),
    ],
)
def test_a_value_on_the_limit_of_a_scale_falls_on_the_declared_side(patients: int, rate: str, total: str) -> None:
    rules = SCALE + component("trinn_a", "trinn(trapp, liste.lengde) * 1 pasient")
    rules += component("trinn_b", "trinnvis(trapp, liste.lengde)")
    found = lines(rules, ("lengde = 1180", f"lengde = {patients}"), ("tak = 1200", "tak = 2000"))
    assert (found["trinn_a"]["verdi"], found["trinn_b"]["verdi"]) == (rate, total)


@pytest.mark.parametrize(
    ("maate", "verdi", "foer"),
    [("halv_opp", "3", "2.5"), ("halv_partall", "2", "2.5"), ("opp", "3", "2.5"), ("ned", "2", "2.5")],
)
def test_a_declared_rounding_is_visible(maate: str, verdi: str, foer: str) -> None:
    found = lines(component("a", "5 kr / 2", avrund=f'{{ til = 1, maate = "{maate}" }}'))["a"]
    assert found["verdi"] == verdi
    assert found["avrunding"] == {"til": "1", "maate": maate, "foer": foer}


def many_items(count: int) -> str:
    item = 'navn = "x"\nklasse = "annet"\nnypris = 1000\nanskaffet = 2023-03-01\neier = "lege"\n'
    return ELVEBREDDEN + "".join(f'\n[[utstyr]]\nid = "X{number}"\n{item}' for number in range(count))


def test_a_practice_may_have_hundreds_of_items() -> None:
    result = evaluate(facts_of(many_items(300)), load_regelsett("no-utstyr"))
    assert result.total.value == 174_800 + 300 * 1_000


def test_lists_inside_lists_that_would_run_for_hours_are_refused_at_once() -> None:
    formel = "sum(sum(sum(a.nypris for hver utstyr som a) for hver utstyr som b) for hver utstyr som c)"
    rules, facts = rules_of(component("a", formel)), facts_of(many_items(300))
    begun = time.monotonic()
    with pytest.raises(NothingEvaluatedError) as caught:
        evaluate(facts, rules)
    assert time.monotonic() - begun < SOON
    (problem,) = caught.value.problems
    assert problem.code == "FH154"
    assert int(say(problem.found, "en").replace("\u00a0", "")) > MAX_STEPS


def test_steps_that_multiply_each_other_stop_growing_and_say_why() -> None:
    rules = '[[mellomregning]]\nid = "x0"\nnavn = "x"\nformel = "99999999999999999999999"\n'
    for number in range(1, 8):
        product = " * ".join([f"x{number - 1}"] * 100)
        rules += f'[[mellomregning]]\nid = "x{number}"\nnavn = "x"\nformel = "{product}"\n'
    begun = time.monotonic()
    total = evaluate(changed(), rules_of(rules + component("a", "x7 * 1 kr"))).total
    assert time.monotonic() - begun < SOON
    assert isinstance(total, Missing)
    assert "sifre" in total.grunn.nb


def test_a_sum_of_parts_stops_growing_too() -> None:
    rules = "".join(component(f"a{number}", f"1 kr / (1{'0' * 27}{number:02} + {number})") for number in range(1, 60))
    total = evaluate(changed(), rules_of(rules)).total
    assert isinstance(total, Missing)
    assert "sifre" in total.grunn.nb


def test_interest_on_a_rate_of_many_digits_stops_growing_and_says_why() -> None:
    begun = time.monotonic()
    rate = parameter("rente", f"0.0{'1234567' * 4}", "andel")
    one = component("a", "1 kr * annuitetsfaktor(rente, 100)")
    assert _too_many_digits(rate + one)
    assert not _too_many_digits(rate + component("a", "avrund(1 kr * annuitetsfaktor(rente, 100), 1)"))
    product = " * ".join(["(1 + rente)"] * 50)
    assert _too_many_digits(rate + component("a", f"1 kr * tall(annuitetsfaktor({product}, 100))"))
    assert time.monotonic() - begun < SOON


def _too_many_digits(rules: str) -> bool:
    total = evaluate(changed(), rules_of(rules)).total
    return isinstance(total, Missing) and "sifre" in total.grunn.nb


def only_in(name: str, year: int, enhet: str = "kr") -> str:
    """Return a parameter that has a value in one year only."""
    until = f"gyldig_fra = {year}-01-01\ngyldig_til = {year}-12-31\n"
    return parameter(name, str(year), enhet).replace("verdi =", f"{until}verdi =")


@pytest.mark.parametrize(
    "formula",
    [
        "hvis(dato < 2024-01-01, a2023, a2024)",
        "hvis(dato >= 2024-01-01, m2024, m2023)",
        "hvis(dato >= 2024-01-01 og a2024 > 0, 1 kr, a2023)",
        "hvis(a2024 > 0 og dato >= 2024-01-01, 1 kr, a2023)",
        "sum(post.nypris * s2024 for hver utstyr der dato >= 2024-01-01) + 2023 kr",
    ],
)
def test_a_parameter_must_have_a_value_on_the_day_where_it_is_needed_and_only_there(formula: str) -> None:
    rules = only_in("a2023", 2023) + only_in("a2024", 2024) + only_in("s2024", 2024, "andel")
    for year in (2023, 2024):
        rules += f'[[mellomregning]]\nid = "m{year}"\nnavn = "m"\nformel = "a{year} * 1"\n'
    found = lines(rules + component("k", formula))["k"]
    assert (found["verdi"], "a2024" in {one["id"] for one in found["grunnlag"]}) == ("2023", False)
    with pytest.raises(RegelError) as caught:
        lines(rules + component("k", formula.replace("2024-01-01", "2022-01-01")))
    assert [(one.code, one.key) for one in caught.value.problems] in ([("FH140", "a2024")], [("FH140", "s2024")])


def test_a_check_a_deadline_and_a_condition_need_their_parameters_too() -> None:
    rules = only_in("a2024", 2024) + component("k", "1 kr")
    check = f'[[krav]]\nkode = "K1"\nid = "k1"\nnavn = "K"\nmaalt = "bud.beloep"\ntil = "a2024"\n{ASSUMED}'
    deadline = '[[frist]]\nid = "f1"\nnavn = "F"\nteller = "kalender"\n'
    deadline += f'formel = "hvis(a2024 > 0, dato, dato)"\n{ASSUMED}'
    kept_out = component("l", "1 kr", ikke_med=leave_out("a2024 > 0"))
    for one in (check, deadline, kept_out, component("m", "1 kr", maks='"a2024"')):
        with pytest.raises(RegelError) as caught:
            lines(rules + one)
        assert [(problem.code, problem.key) for problem in caught.value.problems] == [("FH140", "a2024")]


def test_a_parameter_that_nothing_can_need_stops_nothing() -> None:
    rules = only_in("a2024", 2024)
    (found,) = lines(
        rules + component("k", "hvis(praksis.sentralitet > 3, a2024, 1 kr)"), ("sentralitet = 3\n", "")
    ).values()
    assert (found["tilstand"], found["mangler"]) == ("mangler", ["praksis.sentralitet"])
    assert [one["id"] for one in found["grunnlag"]] == ["praksis.sentralitet"]
    assert lines(rules + component("k", "a2024 * 2 * 0 + 1 kr", ikke_med=leave_out("ja")))["k"]["grunn"] == "derfor"


def codes(rules: str) -> list[str]:
    with pytest.raises(RegelError) as caught:
        rules_of(rules)
    return [problem.code for problem in caught.value.problems]


def test_no_id_can_stand_for_two_lines() -> None:
    assert codes(component("u", "post.nypris", for_hver=EACH) + component("u.U1", "1 kr")) == ["FH133"]
    rounded = component("hele", avrund='{ til = 10, maate = "ned" }') + component("a", "7 kr", del_av='"hele"')
    assert codes(rounded + component("hele.avrunding", "3 kr")) == ["FH133"]
    assert lines(rounded + component("hele.tillegg", "3 kr"))["hele.tillegg"]["verdi"] == "3"


def test_whether_a_rule_set_applies_is_asked_of_facts_and_parameters_only() -> None:
    rules = f"""
[[regelsett.gjelder_ikke]]
hvis = "praksis.antall_leger > flest"
grunn = "bare for små kontorer"
{parameter("flest", "3", "lege")}
"""
    with pytest.raises(NothingEvaluatedError) as caught:
        evaluate(changed(), rules_of(rules + component("a", "1 kr")))
    assert [problem.code for problem in caught.value.problems] == ["FH153"]
    fewer = changed(("antall_leger = 4", "antall_leger = 3"))
    assert evaluate(fewer, rules_of(rules + component("a", "1 kr"))).total.value == 1
    step_ = '[[mellomregning]]\nid = "stort"\nnavn = "Stort"\nformel = "praksis.antall_leger > flest"\n'
    assert codes(rules.replace("praksis.antall_leger > flest", "stort") + step_ + component("a", "1 kr")) == ["FH210"]


def test_an_item_sees_itself_and_its_whole_list() -> None:
    share = "100 kr * post.nypris / sum(post.nypris for hver utstyr der oppgitt(post.nypris))"
    rules = component("u", share, for_hver=EACH, ikke_med=leave_out("ikke oppgitt(post.nypris)"))
    found = lines(rules)
    assert found["u"]["verdi"] == "100"
    assert Fraction(found["u.U1"]["verdi"]) == Fraction(100 * 38_000, 973_000)


def test_parts_and_wholes_may_be_read_but_not_in_a_circle() -> None:
    parts = component("hele") + component("p", "5 kr", del_av='"hele"')
    assert lines(parts + component("q", "p * 2", del_av='"hele"'))["hele"]["verdi"] == "15"
    assert codes(parts + component("q", "hele / 2", del_av='"hele"')) == ["FH136"]
    assert codes(component("a", "b") + component("b", "a")) == ["FH136"]
    assert codes(component("a", "a + 1 kr")) == ["FH136"]
