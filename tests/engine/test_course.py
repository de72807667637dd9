"""What a deadline says beside its date, and checks of each item of a list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fasthandel.cases import values
from fasthandel.engine import evaluate, recompute, takst_document
from fasthandel.engine.explain import Explainer
from fasthandel.engine.judgements import deadline_data
from fasthandel.facts import Facts
from fasthandel.rules import load_regelsett
from tests.fixtures.texts import ASSUMED, ELVEBREDDEN, changed, facts_of, rules_of

FRIST = f'[[frist]]\nid = "f"\nnavn = "Frist"\nteller = "domstolloven"\n{ASSUMED}'
KRAV = f'[[krav]]\nkode = "X001"\nid = "x"\nnavn = "Prøve"\nfor_hver = "utlysning"\n{ASSUMED}'
BEFORE = ELVEBREDDEN.partition("# Det andre mulige forløpet")[0]
"""The worked example without its announcements."""
THREE = """
[[utlysning]]
id = "UL1"
publisert = 2023-03-06
soeknadsfrist = 2023-03-27
[[utlysning]]
id = "UL2"
publisert = 2023-04-17
[[utlysning]]
id = "UL3"
publisert = 2023-05-22
soeknadsfrist = 2023-05-29
"""


def results(rules: str, *changes: tuple[str, str]) -> dict[str, Any]:
    return results_of(rules, changed(*changes))


def results_of(rules: str, facts: Facts) -> dict[str, Any]:
    resultat = evaluate(facts, rules_of(rules), partial=True)
    assert recompute(resultat) == ()
    takst_document(resultat)
    return values(resultat)


def the_deadline(rules: str, *changes: tuple[str, str]) -> dict[str, Any]:
    (one,) = evaluate(changed(*changes), rules_of(rules), partial=True).frister
    return deadline_data(Explainer(), one)


NOTICE = ("oppsigelse_mottatt = 2023-02-15\n", "")


def test_a_provisional_day_is_given_only_while_the_day_itself_lacks_something() -> None:
    rules = (
        f'{FRIST}formel = "fratreden.oppsigelse_mottatt + 6 mnd"\n'
        'foreloepig = "dato + 6 mnd"\nforutsetning = "at den kommer i dag"\n'
    )
    # 15 February + 6 months = Tuesday 15 August 2023
    assert {key: one for key, one in results(rules).items() if key.startswith("f")} == {"f": date(2023, 8, 15)}
    lacking = results(rules, NOTICE)
    # 1 March 2023 + 6 months = Friday 1 September 2023
    assert (lacking["f"], lacking["f.foreloepig"]) == ("mangler", date(2023, 9, 1))
    shown = the_deadline(rules, NOTICE)
    assert (shown["dato"], shown["foreloepig"], shown["forutsetning"]) == (None, "2023-09-01", "at den kommer i dag")
    assert shown["mangler"] == ["fratreden.oppsigelse_mottatt"]


def test_a_provisional_day_moves_as_the_day_would() -> None:
    rules = (
        f'{FRIST}formel = "fratreden.oppsigelse_mottatt + 6 mnd"\n'
        'foreloepig = "2023-05-17"\nforutsetning = "at den kommer i dag"\n'
    )
    assert results(rules, NOTICE)["f.foreloepig"] == date(2023, 5, 19)  # 17 May; 18 May 2023 is Ascension Day


def test_a_day_that_moves_names_every_day_off_on_the_way() -> None:
    shown = the_deadline(f'{FRIST}formel = "2023-04-06"\n')
    # Maundy Thursday 6 April to Easter Monday 10 April 2023: Tuesday 11 April
    assert (shown["dato"], shown["foer_flytting"]) == ("2023-04-11", "2023-04-06")
    assert [one["dato"] for one in shown["flytting"]] == [f"2023-04-{day:02}" for day in range(6, 11)]
    assert [one["grunn"] for one in shown["flytting"]][:2] == ["skjærtorsdag", "langfredag"]
    assert the_deadline(f'{FRIST}formel = "2023-04-05"\n')["flytting"] == []


def test_what_stands_beside_a_day_is_never_moved() -> None:
    rules = f'{FRIST}formel = "2023-04-05"\ntidligst = "2023-04-01"\nskjedd = "2023-04-02"\n'
    found = results(rules)
    assert (found["f.tidligst"], found["f.skjedd"]) == (date(2023, 4, 1), date(2023, 4, 2))


def test_a_deadline_that_was_not_found_is_no_date_and_says_why() -> None:
    rules = '[[frist]]\nid = "f"\nnavn = "Frist"\nikke_funnet = "avtalen er ikke lest"\nikke_funnet_en = "not read"\n'
    assert results(rules)["f"] == "mangler"
    shown = the_deadline(rules)
    assert (shown["ikke_funnet"], shown["dato"], shown["grunn"], shown["grunn_en"], shown["mangler"]) == (
        True,
        None,
        "avtalen er ikke lest",
        "not read",
        [],
    )


def test_what_rests_on_a_deadline_that_was_not_found_is_undecided_for_that_reason() -> None:
    rules = (
        '[[frist]]\nid = "f"\nnavn = "Frist"\nikke_funnet = "avtalen er ikke lest"\n\n'
        f'[[frist]]\nid = "g"\nnavn = "Neste"\nformel = "f + 7 dager"\nteller = "avtale"\n{ASSUMED}'
    )
    resultat = evaluate(changed(), rules_of(rules), partial=True)
    shown = {one["id"]: one for one in takst_document(resultat)["frister"]}
    assert (shown["g"]["dato"], shown["g"]["grunn"]) == (None, "avtalen er ikke lest")


def test_each_item_is_checked_by_itself_and_keeps_its_place() -> None:
    rules = f'{KRAV}maalt = "post.soeknadsfrist"\nfra = "post.publisert + 3 uker"\n'
    found = results_of(rules, facts_of(BEFORE + THREE))
    # 6 March + 21 days = 27 March; UL2 has no deadline; 22 May + 21 days = 12 June
    assert {key: one for key, one in found.items() if key.startswith("x")} == {
        "x.UL1": "holder",
        "x.UL2": "kan_ikke_avgjoeres",
        "x.UL3": "holder_ikke",
    }
    checks = takst_document(evaluate(facts_of(BEFORE + THREE), rules_of(rules), partial=True))["kontroller"]
    assert [(one["id"], one["mangler"]) for one in checks] == [
        ("x.UL1", []),
        ("x.UL2", ["utlysning.UL2.soeknadsfrist"]),
        ("x.UL3", []),
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", {"x": "kan_ikke_avgjoeres"}),
        ('ikke_med = [{ hvis = "praksis.driftsform == \'naeringsdrift\'", grunn = "g" }]\n', {"x": "gjelder_ikke"}),
        ('ikke_med = [{ hvis = "post.id_er_her", grunn = "g" }]\n', None),
        ('ikke_med = [{ hvis = "post.trukket_tilbake", grunn = "g" }]\n', {"x": "kan_ikke_avgjoeres"}),
    ],
)
def test_without_the_list_a_check_of_each_is_one_that_cannot_be_decided(more: str, expected: Any) -> None:
    rules = f'{KRAV}holder = "oppgitt(post.pris)"\n{more}'
    if expected is None:
        with pytest.raises(Exception, match="FH210"):
            results_of(rules, facts_of(BEFORE))
        return
    found = results_of(rules, facts_of(BEFORE))
    assert {key: one for key, one in found.items() if key.startswith("x")} == expected


def test_of_an_empty_list_there_is_nothing_to_check() -> None:
    rules = f'{KRAV}holder = "oppgitt(post.pris)"\n'
    found = results_of(rules, facts_of(f"utlysning = []\n{BEFORE}"))
    assert {key: one for key, one in found.items() if key.startswith("x")} == {"x": "gjelder_ikke"}


def test_a_condition_may_read_the_item_at_hand() -> None:
    rules = (
        f'{KRAV}holder = "oppgitt(post.pris)"\n'
        'ikke_med = [{ hvis = "post.publisert < 2023-04-01", grunn = "før regelen" }]\n'
    )
    found = results_of(rules, facts_of(BEFORE + THREE))
    assert [found[f"x.UL{number}"] for number in (1, 2, 3)] == ["gjelder_ikke", "holder_ikke", "holder_ikke"]


def test_every_shipped_set_that_names_hjemfall_names_conclusions_that_are_there() -> None:
    from fasthandel.rules import library_ids

    for ident in library_ids():
        rules = load_regelsett(ident)
        if rules.hjemfall is not None:
            assert set(rules.hjemfall.vilkaar) <= set(rules.konklusjoner), ident
            assert {*rules.hjemfall.oppgjoer} <= {*library_ids()}, ident


@pytest.mark.parametrize(
    ("formula", "ends"),
    [
        # 31 August + 6 months: February 2027 has 28 days
        ("2026-08-31 + 6 mnd", ["2027-02-28"]),
        ("2026-08-31 + 6 mnd + 1 dager", ["2027-02-28"]),
        ("2024-02-29 + 1 aar", ["2025-02-28"]),
        ("2024-02-29 + 4 aar", []),
        ("2026-03-31 - 1 mnd", ["2026-02-28"]),
        ("hvis(liste.lengde > 1 pasient, 2026-08-30 + 1 mnd, 2026-08-31 + 1 mnd)", []),
        ("hvis(liste.lengde < 1 pasient, 2026-08-30 + 1 mnd, 2026-08-31 + 1 mnd)", ["2026-09-30"]),
        ("maks(2026-08-31 + 1 mnd, 2026-08-31 + 1 mnd)", ["2026-09-30"]),
        ("fratreden.oppsigelse_mottatt + 6 mnd", []),
    ],
)
def test_a_day_at_the_end_of_a_month_that_lacks_it_says_so(formula: str, ends: list[str]) -> None:
    shown = the_deadline(f'{FRIST}formel = "{formula}"\n')
    assert [one["dato"] for one in shown["kortet"]] == ends
    assert all(one["mangler_dag"] > int(one["dato"][-2:]) for one in shown["kortet"])
