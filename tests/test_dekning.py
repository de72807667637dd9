"""What the cases and the samples reach of a rule file: each sort of point, and each way to reach it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fasthandel import evaluate, load_facts
from fasthandel.cases import values
from fasthandel.data import data_dir
from fasthandel.dekning import Bench, Coverage, coverage
from fasthandel.dekning.opptak import FollowedPlan
from fasthandel.errors import NothingEvaluatedError
from fasthandel.rules import Regelsett, library_ids, load_regelsett
from fasthandel.text import say

HEAD = """
[regelsett]
id = "prove"
navn = "Prøve"
status = "lokal"
gyldig_fra = 2090-01-01   # so that no shipped sample counts
teller = "kalender"
"""
BASIS = 'sikkerhet = "antatt"\ngrunn = "en prøve"\n'
PRACTICE = """
[praksis]
navn = "Solli"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2090-03-01
[liste]
lengde = 1180
tak = 1200
[bud]
beloep = 900_000
[prisantydning]
opparbeidet = 1_000_000
[[utstyr]]
id = "U1"
navn = "Benk"
klasse = "it"
eier = "lege"
nypris = 1000
[[utstyr]]
id = "U2"
navn = "Skjerm"
klasse = "moebler"
eier = "leid"
nypris = 500
"""


def component(formula: str, more: str = "", ident: str = "a") -> str:
    return f'\n[[komponent]]\nid = "{ident}"\nnavn = "{ident}"\nformel = "{formula}"\n{BASIS}{more}'


def check(text: str) -> str:
    return f'\n[[krav]]\nkode = "P1"\nid = "k"\nnavn = "K"\n{text}\n{BASIS}'


def case(expected: str = "takst = 0", **more: str) -> str:
    written = "".join(f"{key} = {value}\n" for key, value in more.items())
    return f'\n[[test]]\nnavn = "p"\npraksis = "solli.toml"\n{written}ventet = {{ {expected} }}\n'


Covered = Callable[..., Coverage]


@pytest.fixture
def covered(tmp_path: Path) -> Covered:
    """Return a function of the text of a rule file (and of its heirs) to what is reached of it."""
    (tmp_path / "solli.toml").write_text(PRACTICE, encoding="utf-8")

    def of(text: str, *heirs: str, head: str = HEAD) -> Coverage:
        names = ["prove.toml", *(f"arving{number}.toml" for number in range(len(heirs)))]
        for name, body in zip(names, [head + text, *heirs], strict=True):
            (tmp_path / name).write_text(body, encoding="utf-8")
        pool = [load_regelsett(tmp_path / name) for name in names]
        return coverage(pool[0], Bench(pool))

    return of


def left(found: Coverage) -> list[str]:
    return [point.hva for point in found.missing]


def test_a_conclusion_is_reached_when_it_comes_to_a_value(covered: Covered) -> None:
    rules = component("bud.beloep * 1")
    assert left(covered(rules)) == ["a: avgjort"]
    assert left(covered(rules + case(uten='["bud.beloep"]'))) == ["a: avgjort"]
    assert left(covered(rules + case())) == []


def test_a_sum_is_reached_when_some_part_of_it_applies(covered: Covered) -> None:
    rules = '\n[[komponent]]\nid = "s"\nnavn = "S"\n' + BASIS + component("bud.beloep", 'del_av = "s"\n')
    assert left(covered(rules + case(ikke_aktuelt='["bud.beloep"]'))) == ["s: avgjort", "a: avgjort"]
    assert left(covered(rules + case())) == []


def test_a_step_of_a_component_and_a_deadline_are_conclusions(covered: Covered) -> None:
    rules = component("a1 * 1 kr", '[[komponent.mellomregning]]\nid = "a1"\nformel = "tall(bud.beloep)"\n')
    rules += f'\n[[frist]]\nid = "f"\nnavn = "F"\nformel = "dato + 5 uker"\nteller = "kalender"\n{BASIS}'
    assert left(covered(rules)) == ["a: avgjort", "a.a1: avgjort", "f: avgjort"]
    assert left(covered(rules + case())) == []


def test_a_check_has_two_outcomes(covered: Covered) -> None:
    rules = check('holder = "bud.beloep > 500_000 kr"')
    assert left(covered(rules + case())) == ["k: holder ikke"]
    assert left(covered(rules + case(endre='{ "bud.beloep" = 1 }'))) == ["k: holder"]
    assert left(covered(rules + case(uten='["bud.beloep"]'))) == ["k: holder", "k: holder ikke"]


def test_a_check_with_two_bounds_has_three(covered: Covered) -> None:
    rules = check('maalt = "bud.beloep"\nfra = "500_000 kr"\ntil = "900_000 kr"')
    assert left(covered(rules + case())) == ["k: under fra", "k: over til"]
    below, above = case(endre='{ "bud.beloep" = 499_999 }'), case(endre='{ "bud.beloep" = 900_001 }')
    assert left(covered(rules + case() + below + above)) == []
    assert left(covered(check('maalt = "bud.beloep"\ntil = "900_000 kr"') + case())) == ["k: holder ikke"]


def test_a_condition_must_be_true_once_and_false_once(covered: Covered) -> None:
    rules = component("1 kr", 'ikke_med = [{ hvis = "bud.beloep > 900_000 kr", grunn = "dyrt" }]\n')
    assert left(covered(rules + case())) == ["a.ikke_med: bud.beloep > 900_000 kr: ja"]
    dear = case(endre='{ "bud.beloep" = 900_001 }')
    assert left(covered(rules + dear)) == ["a: avgjort", "a.ikke_med: bud.beloep > 900_000 kr: nei"]
    # one that does not apply keeps nothing out, one that is not known decides nothing
    assert left(covered(rules + dear + case(ikke_aktuelt='["bud.beloep"]'))) == []
    assert len(left(covered(rules + dear + case(uten='["bud.beloep"]')))) == 2


def test_a_condition_of_the_head_is_reached_by_a_case_that_expects_it(covered: Covered) -> None:
    head = HEAD + '[[regelsett.gjelder_ikke]]\nhvis = "bud.beloep > 900_000 kr"\ngrunn = "dyrt"\n'
    rules = component("1 kr")
    assert left(covered(rules + case(), head=head)) == ["regelsett.gjelder_ikke: bud.beloep > 900_000 kr: ja"]
    dear = case('regelsett = "gjelder_ikke"', endre='{ "bud.beloep" = 900_001 }')
    assert left(covered(rules + case() + dear, head=head)) == []


def test_both_branches_of_hvis(covered: Covered) -> None:
    rules = component("hvis(bud.beloep > 900_000 kr, 1 kr, 2 kr)")
    assert left(covered(rules + case())) == ["a: bud.beloep > 900_000 kr: ja"]
    assert left(covered(rules + case() + case(endre='{ "bud.beloep" = 900_001 }'))) == []


def test_what_stands_in_a_branch_that_is_not_taken_is_not_reached(covered: Covered) -> None:
    inner = "hvis(liste.lengde > 1 pasient, 1 kr, 2 kr)"
    rules = component(f"hvis(bud.beloep > 900_000 kr, {inner}, 2 kr)")
    assert left(covered(rules + case())) == [
        "a: bud.beloep > 900_000 kr: ja",
        "a: liste.lengde > 1 pasient: ja",
        "a: liste.lengde > 1 pasient: nei",
    ]


@pytest.mark.parametrize(
    ("formula", "missing"),
    [
        ("ja og bud.beloep > 1 kr", ["k: ja: nei", "k: bud.beloep > 1 kr: nei"]),
        ("nei og bud.beloep > 1 kr", ["k: holder", "k: bud.beloep > 1 kr: nei"]),
        ("ja og bud.beloep < 1 kr og ja", ["k: holder", "k: ja: nei", "k: ja: nei (2)"]),
        ("nei eller bud.beloep > 1 kr", ["k: holder ikke", "k: nei: ja"]),
        ("ja eller bud.beloep > 1 kr", ["k: holder ikke", "k: bud.beloep > 1 kr: ja"]),
    ],
)
def test_each_side_of_og_and_eller_decides_once(covered: Covered, formula: str, missing: list[str]) -> None:
    found = left(covered(check(f'holder = "{formula}"') + case()))
    assert sorted(one.replace("k.holder: ", "k: ") for one in found) == sorted(
        {*missing, "k: holder ikke"} if formula.startswith("ja og bud.beloep >") else missing
    )


def test_og_inside_eller_is_followed_too(covered: Covered) -> None:
    rules = check('holder = "bud.beloep > 1 kr og liste.lengde > 2000 pasient eller liste.tak > 5000 pasient"')
    assert left(covered(rules + case())) == [
        "k: holder",
        "k.holder: bud.beloep > 1 kr og liste.lengde > 2000 pasient: ja",
        "k.holder: bud.beloep > 1 kr: nei",
        "k.holder: liste.tak > 5000 pasient: ja",
    ]


def test_each_argument_of_min_and_maks_is_chosen_alone(covered: Covered) -> None:
    rules = component("min(bud.beloep, prisantydning.opparbeidet)")
    assert left(covered(rules + case())) == ["a: prisantydning.opparbeidet: minst"]
    equal = case(endre='{ "bud.beloep" = 1_000_000 }')
    assert left(covered(rules + equal)) == ["a: bud.beloep: minst", "a: prisantydning.opparbeidet: minst"]
    rules = component("maks(bud.beloep, 950_000 kr, prisantydning.opparbeidet)")
    assert left(covered(rules + case())) == ["a: bud.beloep: størst", "a: 950_000 kr: størst"]


def test_begrens_is_below_within_and_above(covered: Covered) -> None:
    rules = component("begrens(bud.beloep, 900_000 kr, 950_000 kr)")
    text = "a: begrens(bud.beloep, 900_000 kr, 950_000 kr)"
    assert left(covered(rules + case())) == [f"{text}: under", f"{text}: over"]
    below, above = case(endre='{ "bud.beloep" = 1 }'), case(endre='{ "bud.beloep" = 950_001 }')
    assert left(covered(rules + below + above)) == [f"{text}: innenfor"]


def test_a_filter_lets_something_through_and_leaves_something_out(covered: Covered) -> None:
    rules = component("sum(post.nypris for hver utstyr der post.nypris > 400 kr)")
    assert left(covered(rules + case())) == ["a: post.nypris > 400 kr: nei"]
    assert left(covered(rules + case(endre='{ "utstyr.U2.nypris" = 400 }'))) == []


def test_each_step_of_a_scale(covered: Covered) -> None:
    scale = """
[parameter.skala]
navn = "S"
enhet = "kr/pasient"
trinn_av = "pasient"
trinn = [{ til_og_med = 1000, verdi = 3 }, { under = 1180, verdi = 2 }, { verdi = 1 }]
"""
    one = scale + BASIS + component("trinn(skala, liste.lengde) * 1 pasient")
    assert left(covered(one + case())) == ["skala: til_og_med 1000", "skala: under 1180"]
    limits = case(endre='{ "liste.lengde" = 1000 }') + case(endre='{ "liste.lengde" = 1179 }')
    assert left(covered(one + limits)) == ["skala: siste trinn"]
    every = scale + BASIS + component("trinnvis(skala, liste.lengde)")
    assert left(covered(every + case())) == ["skala: siste trinn"]  # nothing of 1 180 lies above 1 180
    assert left(covered(every + case(endre='{ "liste.lengde" = 1181 }'))) == []


def test_each_row_of_a_table_and_each_dated_value(covered: Covered) -> None:
    rows = "".join(f'\n[[parameter.sats.verdier]]\nnoekkel = "{key}"\nverdi = 2\n{BASIS}' for key in ("it", "ekg", "*"))
    rules = f'\n[parameter.sats]\nnavn = "S"\nenhet = "kr"\n{rows}'
    rules += '\n[[komponent]]\nid = "a"\nnavn = "A"\nfor_hver = "utstyr"\nformel = "sats[post.klasse]"\n' + BASIS
    assert left(covered(rules + case())) == ["sats[ekg]"]
    dated = """
[parameter.sats]
navn = "S"
enhet = "kr"
[[parameter.sats.verdier]]
gyldig_til = 2090-03-31
verdi = 1
sikkerhet = "antatt"
grunn = "g"
[[parameter.sats.verdier]]
gyldig_fra = 2090-04-01
verdi = 2
sikkerhet = "antatt"
grunn = "g"
"""
    rules = dated + component("sats")
    assert left(covered(rules + case())) == ["sats fra 2090-04-01"]
    assert left(covered(rules + case(dato="2090-04-01"))) == ["sats til 2090-03-31"]


def test_a_value_that_no_formula_uses_is_not_reached(covered: Covered) -> None:
    rules = f'\n[parameter.sats]\nnavn = "S"\nenhet = "kr"\nverdi = 2\n{BASIS}'
    assert left(covered(rules + component("1 kr") + case())) == ["sats"]
    assert left(covered(rules + component("hvis(ja, 1 kr, sats)") + case())) == ["sats", "a: ja: nei"]


BLOCK = HEAD + "byggekloss = true\n"
HEIR = '[regelsett]\nid = "arving"\nnavn = "A"\nstatus = "lokal"\ngyldig_fra = 2090-01-01\narver = ["prove.toml"]\n'


def test_the_cases_of_an_heir_count_for_what_it_inherits(covered: Covered) -> None:
    rules = component("bud.beloep")
    assert left(covered(rules, HEIR, head=BLOCK)) == ["a: avgjort"]
    found = covered(rules, HEIR + case(), head=BLOCK)
    assert (left(found), found.heirs) == ([], ("arving",))


def test_what_an_heir_replaces_is_not_reached_there(covered: Covered) -> None:
    replaced = component("bud.beloep", "overstyrer = true\n")
    assert left(covered(component("bud.beloep"), HEIR + replaced + case(), head=BLOCK)) == ["a: avgjort"]


def test_a_broken_case_of_an_heir_is_told_when_the_heir_is_tested(covered: Covered) -> None:
    broken = HEIR + case(endre='{ "liste.tull" = 1 }')
    assert left(covered(component("bud.beloep"), broken, head=BLOCK)) == ["a: avgjort"]


def test_the_samples_count_too(covered: Covered) -> None:
    head = HEAD.replace("gyldig_fra = 2090-01-01", "")
    assert left(covered(component("liste.lengde * 1 kr / 1 pasient"), head=head)) == []


EXPLAINED = '[[regelsett.godtatt]]\nkode = "FH450"\nhva = "{}"\ngrunn = "fordi"\n'


def test_what_cannot_be_reached_is_explained_in_the_file(covered: Covered) -> None:
    rules = component("hvis(ja, 1 kr, 2 kr)") + case()
    assert left(covered(rules)) == ["a: ja: nei"]
    found = covered(rules, head=HEAD + EXPLAINED.format("a: ja: nei"))
    assert (left(found), found.stale) == ([], ())
    assert [(one.hva, one.accepted.grunn.nb) for one in found.explained] == [("a: ja: nei", "fordi")]
    assert (found.share.naadd, found.share.antall, found.share.forklart, found.share.percent) == (2, 3, 1, "100")
    assert left(covered(rules, head=HEAD + EXPLAINED.format("a"))) == []  # all of what begins with it


@pytest.mark.parametrize(
    ("hva", "hint"),
    [
        ("a: avgjort", "prøvene viser det nå: stryk forklaringen"),
        ("a: avgjrt", "mente du a: avgjort?"),
        ("tull", "stryk forklaringen"),
    ],
)
def test_an_explanation_that_nothing_needs_is_a_finding(covered: Covered, hva: str, hint: str) -> None:
    (problem,) = covered(component("1 kr") + case(), head=HEAD + EXPLAINED.format(hva)).stale
    assert (problem.code, problem.found, problem.where.line) == ("FH452", hva, 10)
    assert say(problem.hint, "nb") == hint


def test_per_cent_is_rounded_down_so_that_only_everything_is_100(covered: Covered) -> None:
    arms = " + ".join(f"hvis(liste.tak > {number} pasient, 1 kr, 2 kr)" for number in range(1, 30))
    share = covered(component(arms) + case()).share
    assert (share.naadd, share.antall, share.percent) == (30, 59, "50.8")
    assert (share.at_least(50), share.at_least(51)) == (True, False)


def test_each_point_says_where_it_stands_and_how_to_reach_it(covered: Covered) -> None:
    found = covered(component("hvis(bud.beloep > 900_000 kr, 1 kr, 2 kr)") + case())
    (point,) = found.missing
    assert point.hvordan.nb == "legg til en prøve der bud.beloep > 900_000 kr er ja"
    assert point.hvordan.en == "add a case where bud.beloep > 900_000 kr is true"
    assert (point.where.line, point.where.excerpt.count("bud.beloep")) == (12, 1)
    assert point.where.excerpt[(point.where.column or 0) - 1 :].startswith("bud.beloep > 900_000 kr")


@pytest.mark.parametrize("ident", library_ids())
def test_a_valuation_that_is_followed_comes_to_the_same(ident: str) -> None:
    regelsett: Regelsett = load_regelsett(ident)
    plan = FollowedPlan(regelsett)
    for sample in sorted(data_dir("samples").glob("*.toml")):
        facts = load_facts(sample).facts
        try:
            plain = evaluate(facts, regelsett, partial=True)
        except NothingEvaluatedError:
            continue
        assert values(plan.follow(facts, None).resultat) == values(plain), sample.stem
