"""Reversion: the status, the first day, what each announcement would change, and who owes what; all worked by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fasthandel import load_regelsett
from fasthandel.data import data_dir
from fasthandel.errors import NothingEvaluatedError, RegelError, UsageError
from fasthandel.hjemfall import STATUS, answers
from fasthandel.hjemfall.gang import MOST
from fasthandel.hjemfall.svar import TIMES
from tests.fixtures.hjemfall_regler import (
    ASA,
    INGEN_REGEL,
    PENGER,
    SENERE,
    Doc,
    document,
    frist,
    head,
    komite,
    krav,
    one,
    practice,
    regelsett,
)
from tests.fixtures.texts import ASSUMED, ELVEBREDDEN, changed, facts_of

UL1, UL2, UL3 = ("2023-03-06", "2023-03-27"), ("2023-04-17", "2023-05-08"), ("2023-05-22", "2023-06-12")
SALE_ONLY = "no-tak-omsetning-1984"


def steps(found: Doc) -> list[tuple[Any, ...]]:
    """Return of each assumed announcement: window, published, deadline, and the first day after it."""
    told = []
    for step in found["gang"][1:]:
        new, window = step["utlysning"], step["utlysning"]["vindu"] or {}
        told.append(
            (window.get("fra"), window.get("til"), new["publisert"], new["soeknadsfrist"], step["tidligst_dato"])
        )
    return told


# --- the worked example, § 6 ------------------------------------------------------------------------------------------


def test_the_right_to_sell_ends_on_the_third_deadline() -> None:
    facts = facts_of(ELVEBREDDEN)
    before, on = one(facts, "2023-06-11", komite()), one(facts, "2023-06-12", komite())
    assert (before["svar"], before["tidligst_dato"]) == ("kan_skje", "2023-06-12")
    assert (on["svar"], on["tidligst_dato"], on["foreloepig"]) == ("har_skjedd", "2023-06-12", False)
    assert on["hindrer"] == []
    assert on["ved_soeker"] is None


def test_the_windows_measured_from_publication() -> None:
    # 6 March + 4 and 12 weeks = 3 April and 29 May; on the first day, three weeks to apply: 24 April
    # 3 April + 4 and 12 weeks = 1 May and 26 June; 1 May + 3 weeks = 22 May, eleven weeks after 6 March
    found = one(practice(UL1), "2023-03-28", komite())
    assert steps(found) == [
        ("2023-04-03", "2023-05-29", "2023-04-03", "2023-04-24", None),
        ("2023-05-01", "2023-06-26", "2023-05-01", "2023-05-22", "2023-05-22"),
    ]
    # 17 April + 4 and 12 weeks = 15 May and 10 July; 15 May + 3 weeks = 5 June
    found = one(practice(UL1, UL2), "2023-05-09", komite())
    assert steps(found) == [("2023-05-15", "2023-07-10", "2023-05-15", "2023-06-05", "2023-06-05")]


def test_the_windows_measured_from_the_application_deadline() -> None:
    # 27 March + 4 and 12 weeks = 24 April and 19 June; 24 April + 3 weeks = 15 May
    # 15 May + 4 and 12 weeks = 12 June and 7 August; 12 June + 3 weeks = 3 July
    found = one(practice(UL1), "2023-03-28", komite("soeknadsfrist"))
    assert steps(found) == [
        ("2023-04-24", "2023-06-19", "2023-04-24", "2023-05-15", None),
        ("2023-06-12", "2023-08-07", "2023-06-12", "2023-07-03", "2023-07-03"),
    ]


def test_an_announcement_never_comes_before_the_day_asked() -> None:
    # asked on 2 May, inside 3 April – 29 May: 2 May + 3 weeks = 23 May; then 2 May + 4 weeks = 30 May, + 3 = 20 June
    found = one(practice(UL1), "2023-05-02", komite())
    assert [step[2:] for step in steps(found)] == [
        ("2023-05-02", "2023-05-23", None),
        ("2023-05-30", "2023-06-20", "2023-06-20"),
    ]
    assert [step["utlysning"]["publisert_etter"] for step in found["gang"][1:]] == ["dag", "vindu"]


def test_a_window_that_has_passed_is_told_and_the_condition_fails_with_it() -> None:
    # the last day was 29 May
    for day, passed in (("2023-05-29", False), ("2023-05-30", True)):
        first = one(practice(UL1), day, komite())["gang"][1]
        assert first["utlysning"]["vindu"]["passert"] is passed
        assert ("avstand" in first["holder_ikke"]) is passed


def test_without_any_announcement_the_first_comes_at_once() -> None:
    # 1 March + 3 weeks = 22 March; 1 + 4 weeks = 29 March, 19 April; 29 March + 4 weeks = 26 April, 17 May
    for listed, status in ((True, "ikke_ennaa"), (False, "kan_ikke_avgjoeres")):
        found = one(practice(listed=listed), "2023-03-01", komite())
        assert found["svar"] == status
        assert [step[2:] for step in steps(found)] == [
            ("2023-03-01", "2023-03-22", None),
            ("2023-03-29", "2023-04-19", None),
            ("2023-04-26", "2023-05-17", "2023-05-17"),
        ]


def owed(facts: Any, day: str = "2023-06-12", text: Any = None) -> dict[str, list[tuple[Any, ...]]]:
    """Return the debts under each rule set, and what a choice would give."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for paid in one(facts, day, text or komite())["oppgjoer"]:
        rows = found.setdefault(paid["id"], [])
        for course in paid["forloep"]:
            rows += [(debt["fra"], debt["til"], debt["beloep"]) for debt in course["skyld"]]
            for each in course["valg"]["ved"] if course["valg"] else ():
                rows += [(each["svar"], debt["beloep"]) for debt in each["skyld"]]
    return found


@pytest.mark.parametrize("day", ["2023-06-12", "2023-08-15", "2026-11-25"])
def test_the_municipality_pays_as_the_table_says(day: str) -> None:
    facts = facts_of(ELVEBREDDEN)
    pays = ("kommune", "fratredende")
    assert owed(facts, day) == {
        "no-hjemfall-uten-vederlag": [(*pays, "0")],
        "no-hjemfall-standard": [(*pays, "150000")],
        "no-innloesning-plikt": [(*pays, "400200")],
        "no-innloesning-rett": [(*pays, None), ("nei", "0"), ("ja", "400200")],
        "no-innloesning-plikt-sistepris": [(*pays, "300000")],
    }


def test_a_recruitment_grant_is_deducted_from_the_redemption() -> None:
    grant = ("[prisantydning]", "[rekrutteringstilskudd]\nfratredende = 300000\n\n[prisantydning]")
    assert owed(changed(grant))["no-innloesning-plikt"] == [("kommune", "fratredende", "100200")]


def test_a_choice_that_is_made_is_no_longer_a_choice() -> None:
    for choice, amount in (("true", "400200"), ("false", "0")):
        made = ("[prisantydning]", f"[innloesning]\nvelger_aa_innloese = {choice}\n\n[prisantydning]")
        assert owed(changed(made))["no-innloesning-rett"] == [("kommune", "fratredende", amount)]


def test_a_choice_can_leave_an_amount_undecided() -> None:
    rows = one(changed(("ventetid = 4", "# ventetid = 4")), "2023-06-12", komite())["oppgjoer"]
    (course,) = next(paid["forloep"] for paid in rows if paid["id"] == "no-innloesning-rett")
    assert [(each["svar"], each["skyld"][0]["beloep"]) for each in course["valg"]["ved"]] == [
        ("nei", "0"),
        ("ja", None),
    ]
    assert course["valg"]["ved"][1]["skyld"][0]["mangler"] == ["indikatorer.ventetid"]
    (duty,) = next(paid["forloep"] for paid in rows if paid["id"] == "no-innloesning-plikt")
    assert (duty["valg"], duty["skyld"][0]["mangler"]) == (None, ["indikatorer.ventetid"])


def test_the_prices_and_how_they_moved() -> None:
    found = document(facts_of(ELVEBREDDEN), "2023-06-12", komite())["utlysninger"]
    assert [(one["id"], one["pris"], one["endring"]) for one in found] == [
        ("UL1", "400200", None),
        ("UL2", "350000", "-50200"),
        ("UL3", "300000", "-50000"),
    ]
    assert all(one["fil"] == "praksis.toml" and one["linje"] for one in found)
    gap = document(changed(("pris = 350000\n", "")), "2023-06-12", komite())["utlysninger"]
    assert [(one["pris"], one["endring"], one["tilstand"]) for one in gap[1:]] == [
        (None, None, "mangler"),
        ("300000", "-100200", "oppgitt"),
    ]


def test_the_other_checks_are_judged_for_each_announcement() -> None:
    found = one(changed(("pris = 350000", "pris = 400201")), "2023-06-12", komite())["andre_kontroller"]
    assert [(check["post"], check["utfall"]) for check in found] == [
        ("UL1", "holder"),
        ("UL2", "holder_ikke"),
        ("UL3", "holder"),
    ]


# --- ASA 4310: twelve months from the notice and three correct announcements -----------------------------------------


@pytest.mark.parametrize(
    ("notice", "announced", "first"),
    [
        # the third deadline long before the twelve months: notice + 12 months
        (
            "2024-02-15",
            [("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2024-06-01", "2024-06-22")],
            "2025-02-15",
        ),
        # the third deadline on the day before: both give 15 February
        (
            "2024-02-15",
            [("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2025-01-24", "2025-02-14")],
            "2025-02-15",
        ),
        # and on the day itself: the day after
        (
            "2024-02-15",
            [("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2025-01-25", "2025-02-15")],
            "2025-02-16",
        ),
        # the third deadline after the twelve months
        (
            "2024-02-15",
            [("2024-03-01", "2024-03-22"), ("2025-02-01", "2025-02-22"), ("2025-03-10", "2025-03-31")],
            "2025-04-01",
        ),
        # notice on 29 February: 28 February the year after
        (
            "2024-02-29",
            [("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2024-06-01", "2024-06-22")],
            "2025-02-28",
        ),
        # notice on 31 August
        (
            "2024-08-31",
            [("2024-09-05", "2024-09-26"), ("2024-11-01", "2024-11-22"), ("2025-01-06", "2025-01-27")],
            "2025-08-31",
        ),
        # a fourth announcement changes nothing
        (
            "2024-02-15",
            [
                ("2024-03-01", "2024-03-22"),
                ("2024-04-15", "2024-05-06"),
                ("2024-06-01", "2024-06-22"),
                ("2025-03-01", "2025-03-22"),
            ],
            "2025-02-15",
        ),
    ],
)
def test_the_first_day_of_a_course(notice: str, announced: list[tuple[str, str]], first: str) -> None:
    facts = practice(*announced, notice=notice)
    before = date.fromordinal(date.fromisoformat(first).toordinal() - 1).isoformat()
    assert (one(facts, before, ASA)["svar"], one(facts, first, ASA)["svar"]) == ("ikke_ennaa", "har_skjedd")
    assert one(facts, before, ASA)["tidligst_dato"] == first


def test_what_stands_in_the_way_is_named_with_what_is_measured_and_needed() -> None:
    found = one(practice(UL1, UL2, UL3), "2024-02-14", ASA)
    assert found["hindrer"] == ["tolv"]
    twelve = next(check for check in found["vilkaar"] if check["id"] == "tolv")
    assert (twelve["utfall"], twelve["maalt"], twelve["fra"]) == ("holder_ikke", "2024-02-14", "2024-02-15")
    assert [(value["id"], value["verdi"]) for value in twelve["funnet"]] == [
        ("fratreden.oppsigelse_mottatt", "2023-02-15")
    ]
    (bound,) = twelve["grenser"]
    assert bound["formel_med_tall"] == "15.02.2023 + mnd(12)"
    counted = next(check for check in found["vilkaar"] if check["id"] == "tre")
    assert {value["id"] for value in counted["funnet"]} >= {"utlysning.UL1.korrekt", "utlysning.UL3.soeknadsfrist"}
    assert all(value["linje"] for value in counted["funnet"])


def test_an_announcement_that_was_not_correct_takes_one_more() -> None:
    # the one after the last deadline, 12 June 2023: published 13 June, as long as last time: 4 July
    facts = practice(UL1, UL2, more="", notice="2023-02-15")
    wrong = facts_of(
        ELVEBREDDEN.replace('id = "UL2"', 'id = "UL2" # feil').replace("korrekt = true", "korrekt = false", 1)
    )
    found = one(wrong, "2023-06-12", ASA)
    assert steps(found) == [(None, None, "2023-06-13", "2023-07-04", "2024-02-15")]
    new = found["gang"][1]["utlysning"]
    assert (new["publisert_etter"], new["frist_etter"], new["vindu"]) == ("forrige", "forrige", None)
    assert found["forutsetning"] == "at det lyses ut én gang til uten kvalifisert søker, så snart det kan gjøres"
    assert one(facts, "2023-06-12", ASA)["gang"][1]["utlysning"]["id"] == "NY3"


def test_the_day_is_never_before_the_deadline_of_the_announcement_that_it_takes() -> None:
    # the third of the list is not the third correct one, which the rule of the first day does not see
    text = ASA.replace("mnd(12)", "mnd(1)")
    wrong = facts_of(ELVEBREDDEN.replace("korrekt = true", "korrekt = false", 1))
    assert one(wrong, "2023-06-20", text)["gang"][1]["tidligst_dato"] == "2023-07-11"  # 20 June + 3 weeks


def test_a_qualified_applicant_ends_it_for_good_where_none_may_have_applied() -> None:
    found = one(practice(UL1, UL2, UL3), "2023-06-10", ASA)["ved_soeker"]  # UL3 takes applications until 12 June
    assert (found["post"], found["kan_skje_senere"], found["hindrer"]) == ("UL3", False, ["ingen"])
    later = one(practice(UL1, UL2, UL3), "2023-06-13", ASA)["ved_soeker"]
    assert (later["post"], later["kan_skje_senere"]) == ("NY4", False)


def test_a_qualified_applicant_delays_it_where_announcements_in_vain_are_counted() -> None:
    # UL3 no longer counts: 22 May + 4 weeks = 19 June, + 3 weeks = 10 July
    found = one(practice(UL1, UL2, UL3), "2023-06-11", komite())["ved_soeker"]
    assert (found["post"], found["kan_skje_senere"], found["nye_utlysninger"]) == ("UL3", True, 1)
    assert found["tidligst_dato"] == "2023-07-10"
    assert found["foerst"]["holder_ikke"] == ["tre"]


def test_one_who_has_applied_already_rules_it_out() -> None:
    facts = facts_of(ELVEBREDDEN.replace("kvalifisert_soeker = false", "kvalifisert_soeker = true", 1))
    found = one(facts, "2024-02-15", ASA)
    assert (found["svar"], found["hindrer"], found["tidligst_dato"]) == ("utelukket", ["ingen"], None)
    assert len(found["gang"]) == 1
    assert found["ved_soeker"] is None
    assert one(facts, "2023-06-12", komite())["svar"] == "ikke_ennaa"


# --- the other answers ------------------------------------------------------------------------------------------------


def test_a_fact_that_is_lacking_leaves_it_undecided_with_the_key() -> None:
    facts = facts_of(ELVEBREDDEN.replace("kvalifisert_soeker = false\n", "", 1))
    found = one(facts, "2024-02-15", ASA)
    assert (found["svar"], found["mangler"]) == ("kan_ikke_avgjoeres", ["utlysning.UL1.kvalifisert_soeker"])
    assert found["tidligst_dato"] == "2024-02-15"
    without = changed(("oppsigelse_mottatt = 2023-02-15\n", ""))
    assert one(without, "2024-02-15", ASA)["mangler"] == ["fratreden.oppsigelse_mottatt"]


def test_what_fails_is_told_although_something_else_is_lacking() -> None:
    facts = facts_of(ELVEBREDDEN.replace("kvalifisert_soeker = false\n", "", 1))
    found = one(facts, "2024-02-14", ASA)
    assert (found["svar"], found["hindrer"]) == ("ikke_ennaa", ["tolv"])
    assert found["mangler"] == ["utlysning.UL1.kvalifisert_soeker"]


def test_an_announcement_that_is_not_made_is_not_a_fact_to_fill_in() -> None:
    text = komite().replace("antall(utlysning der ikke post.kvalifisert_soeker)", "nte(utlysning.soeknadsfrist, 3)")
    text = text.replace('fra = "3"', 'fra = "2023-01-01"')
    found = one(practice(UL1, UL2), "2023-05-09", text)
    assert (found["svar"], found["hindrer"], found["mangler"]) == ("ikke_ennaa", ["tre"], [])
    assert steps(found) == [("2023-05-15", "2023-07-10", "2023-05-15", "2023-06-05", "2023-06-05")]


def test_no_such_rule_says_so() -> None:
    found = one(practice(), "2023-03-01", INGEN_REGEL)
    assert (found["svar"], found["grunn"]) == ("ingen_regel", "Avtalen sier ingenting om hjemfall.")
    assert (found["vilkaar"], found["gang"], found["oppgjoer"], found["tidligst"]) == ([], [], [], None)


def test_a_rule_set_that_does_not_apply_says_why() -> None:
    found = one(practice(), "2023-03-01", SENERE)
    assert (found["svar"], found["gjelder"]) == ("gjelder_ikke", False)
    assert "2031-01-01" in found["hvorfor"][0]["tekst"]


def test_a_first_day_that_does_not_apply_makes_it_not_apply() -> None:
    text = head("kan", "Kan", 'tidligst = "f"') + frist(
        *("f", "F"),
        'formel = "fratreden.oppsigelse_mottatt"\n'
        'ikke_med = [{ hvis = "praksis.omraade == \'KS\'", grunn = "ikke i KS" }]',
    )
    found = one(practice(), "2023-03-01", text)
    assert (found["svar"], found["grunn"]) == ("gjelder_ikke", "ikke i KS")


def test_a_condition_that_fails_is_told_although_the_first_day_does_not_apply_for_it() -> None:
    text = (
        head("kan", "Kan", 'tidligst = "f"\nvilkaar = ["ingen"]')
        + krav("AA001", "ingen", "Ingen har søkt", 'holder = "ikke noen(utlysning der post.kvalifisert_soeker)"')
        + frist(
            *("f", "F"),
            'formel = "fratreden.oppsigelse_mottatt"\n'
            'ikke_med = [{ hvis = "noen(utlysning der post.kvalifisert_soeker)", grunn = "noen vil overta" }]',
        )
    )
    applied = practice(("2023-03-06", "2023-03-27"), more='\n[[utlysning]]\nid = "S"\nkvalifisert_soeker = true\n')
    found = one(applied, "2023-06-01", text)
    assert (found["svar"], found["hindrer"], found["tidligst_dato"]) == ("utelukket", ["ingen"], None)
    assert found["tidligst"]["tilstand"] == "gjelder_ikke"


def test_a_first_day_that_was_not_found_is_not_known() -> None:
    text = head("ukjent", "Ukjent", 'tidligst = "f"') + (
        '\n[[frist]]\nid = "f"\nnavn = "F"\nikke_funnet = "står ikke i avtalen"\n' + ASSUMED
    )
    found = one(practice(), "2023-03-01", text)
    assert (found["svar"], found["grunn"], found["tidligst_dato"]) == (
        "kan_ikke_avgjoeres",
        "står ikke i avtalen",
        None,
    )


def test_without_conditions_the_day_decides() -> None:
    text = head("dag", "Dag", 'tidligst = "f"') + frist("f", "F", 'formel = "2023-03-02"')
    assert [one(practice(), day, text)["svar"] for day in ("2023-03-01", "2023-03-02")] == ["kan_skje", "har_skjedd"]


def test_a_condition_that_nothing_can_mend_rules_it_out_and_one_that_grows_does_not() -> None:
    def asking(formulas: str) -> Doc:
        text = head("p", "P", 'tidligst = "f"\nvilkaar = ["k"]') + frist("f", "F", 'formel = "2023-03-02"')
        return one(practice(UL1), "2023-03-28", text + krav("KK001", "k", "K", formulas))

    assert asking("holder = \"praksis.omraade == 'Oslo'\"")["svar"] == "utelukket"
    assert asking('holder = "nte(utlysning.soeknadsfrist, 1) < 2023-03-01"')["svar"] == "utelukket"
    many = asking('maalt = "antall(utlysning)"\nfra = "20"')
    assert (many["svar"], len(many["gang"]) - 1) == ("ikke_ennaa", MOST)
    assert len(asking('maalt = "antall(utlysning)"\nfra = "4"')["gang"]) - 1 == 3


def test_a_rule_set_that_ends_before_the_day_says_so_at_the_step() -> None:
    text = ASA.replace('gir = "frister"', 'gir = "frister"\ngyldig_til = 2023-12-31')
    found = one(practice(UL1, UL2, UL3), "2023-06-13", text)
    assert found["svar"] == "ikke_ennaa"
    (step,) = found["gang"]
    assert step["tidligst_dato"] == "2024-02-15"
    assert "2023-12-31" in step["hvorfor"][0]["tekst"]


# --- money of other kinds ---------------------------------------------------------------------------------------------


def test_money_of_a_rule_that_asks_for_the_day_is_reckoned_on_it() -> None:
    announced = (("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2024-06-01", "2024-06-22"))
    facts = practice(*announced, notice="2024-02-15")
    for day, reckoned, came_from in (
        ("2025-02-14", "2025-02-15", "antatt"),  # the day before: as it will be on the first day
        ("2025-02-15", "2025-02-15", "--dato"),
    ):
        (paid,) = one(facts, day, ASA)["oppgjoer"]
        assert (paid["dato"], paid["dato_fra"]) == (reckoned, came_from)
        assert [debt["beloep"] for debt in paid["forloep"][0]["skyld"]] == ["0"]


def test_money_that_does_not_apply_says_why() -> None:
    (paid,) = one(practice(UL1, UL2, UL3), "2023-06-13", ASA)["oppgjoer"]
    assert (paid["gjelder"], paid["forloep"], paid["dato_fra"]) == (False, [], "--dato")
    assert "2024-04-01" in paid["hvorfor"][0]["tekst"]


def test_a_sale_is_no_reversion() -> None:
    text = komite(owed=(SALE_ONLY,))
    (paid,) = one(facts_of(ELVEBREDDEN), "2023-06-12", text)["oppgjoer"]
    assert paid["forloep"] == []


def test_what_is_paid_can_stand_in_a_file_beside_the_rules_but_nowhere_else(tmp_path: Path) -> None:
    for written in ("../penger.toml", "/penger.toml"):
        rules = tmp_path / "regler.toml"
        rules.write_text(komite(owed=(written,)), encoding="utf-8")
        with pytest.raises(RegelError) as caught:
            one(facts_of(ELVEBREDDEN), "2023-06-12", load_regelsett(rules))
        (problem,) = caught.value.problems
        assert (problem.code, problem.key, problem.found) == ("FH103", "oppgjoer", written)
        assert problem.where.line == komite(owed=(written,)).splitlines().index(f"oppgjoer = ['{written}']") + 1


# --- what is asked ----------------------------------------------------------------------------------------------------


def test_a_rule_set_that_says_nothing_of_it_is_told_so() -> None:
    facts, silent = practice(), load_regelsett("no-utstyr")
    with pytest.raises(NothingEvaluatedError) as caught:
        answers(facts, [silent], date(2023, 3, 1))
    assert [(problem.code, problem.found) for problem in caught.value.problems] == [("FH198", "no-utstyr")]
    assert answers(facts, [silent], date(2023, 3, 1), named=False) == ()


def test_two_rule_sets_of_one_id_are_refused() -> None:
    facts, first, second = practice(), regelsett(ASA), regelsett(ASA.replace("mnd(12)", "mnd(11)"))
    with pytest.raises(UsageError) as caught:
        answers(facts, [first, second], date(2023, 3, 1))
    assert caught.value.problems[0].code == "FH170"
    assert len(answers(facts, [first, first], date(2023, 3, 1))) == 1


def test_the_calendar_has_an_end() -> None:
    for rules, status in ((komite(), "ikke_ennaa"), (ASA, "utelukket")):  # no deadline can pass any more
        assert one(practice(UL1), "9999-12-31", rules)["svar"] == status


def test_the_practice_is_not_changed_by_what_is_assumed() -> None:
    facts = practice(UL1)
    listed = facts.items["utlysning"]
    document(facts, "2023-03-28", komite(), ASA)
    assert facts.items["utlysning"] is listed


def test_every_source_cited_is_listed() -> None:
    found = document(facts_of(ELVEBREDDEN), "2023-06-12", komite())
    assert set(found["kilder"]) == {"komite-publisert", *PENGER}
    assert "S1" in found["kilder"]["no-innloesning-plikt"]


def test_the_words_for_how_often_go_as_far_as_the_course_does() -> None:
    assert len(TIMES) == MOST
    assert len(set(STATUS)) == len(STATUS)


# --- the rule sets that come along ------------------------------------------------------------------------------------


def shipped(ident: str, facts: Any, day: str) -> Doc:
    return one(facts, day, load_regelsett(ident))


SPRING = (("2024-03-01", "2024-03-22"), ("2024-04-15", "2024-05-06"), ("2024-06-01", "2024-06-22"))


def test_the_ks_area_since_2024() -> None:
    facts = practice(*SPRING, notice="2024-02-15")
    before, on = (shipped("no-frister-ks", facts, day) for day in ("2025-02-14", "2025-02-15"))
    assert (before["svar"], before["tidligst_dato"], before["foreloepig"]) == ("ikke_ennaa", "2025-02-15", False)
    assert (on["svar"], on["tidligst_dato"]) == ("har_skjedd", "2025-02-15")
    assert [debt["beloep"] for debt in on["oppgjoer"][0]["forloep"][0]["skyld"]] == ["0"]


def test_in_the_ks_area_only_the_applicant_stands_in_the_way_of_what_time_would_bring() -> None:
    waiting = shipped("no-frister-ks", practice(*SPRING, notice="2024-02-15"), "2024-06-30")
    assert waiting["ved_soeker"]["hindrer"] == ["ingen_kvalifisert_soeker"]
    applied = practice(
        *SPRING,
        notice="2024-02-15",
        more='\n[[utlysning]]\nid = "S"\npublisert = 2024-06-24\nsoeknadsfrist = 2024-07-15\nkorrekt = true\n'
        "kvalifisert_soeker = true\n",
    )
    found = shipped("no-frister-ks", applied, "2024-08-01")
    assert (found["svar"], found["hindrer"]) == ("utelukket", ["ingen_kvalifisert_soeker"])


def test_where_no_rule_was_found_it_says_so() -> None:
    for ident, day in (("no-frister-foer-2024", "2023-06-12"), ("no-frister-oslo", "2026-06-01")):
        area = ('omraade = "KS"', 'omraade = "Oslo"')
        facts = changed(area) if ident == "no-frister-oslo" else facts_of(ELVEBREDDEN)
        found = shipped(ident, facts, day)
        assert (found["svar"], found["tidligst_dato"]) == ("ingen_regel", None)
        assert "ikke funnet" in found["grunn"]


def test_the_draft_of_2025_counts_six_months_whatever_is_announced() -> None:
    # 15 February 2023 + 6 months = 15 August 2023
    facts = facts_of(ELVEBREDDEN)
    assert [shipped("no-frister-utkast-2025", facts, day)["svar"] for day in ("2023-08-14", "2023-08-15")] == [
        "ikke_ennaa",
        "har_skjedd",
    ]


def test_the_committee_in_the_worked_example() -> None:
    facts, ident = facts_of(ELVEBREDDEN), "no-frister-ekspertutvalget"
    on = shipped(ident, facts, "2023-06-12")
    assert (on["svar"], on["tidligst_dato"]) == ("har_skjedd", "2023-06-12")
    windows = {check["id"]: (check["fra"], check["maalt"], check["til"]) for check in on["vilkaar"]}
    assert windows["andre_utlysning_i_tide"] == ("2023-04-03", "2023-04-17", "2023-05-29")
    assert windows["tredje_utlysning_i_tide"] == ("2023-05-15", "2023-05-22", "2023-07-10")
    before = shipped(ident, facts, "2023-06-11")["svar"]
    assert before in {"kan_skje", "ikke_ennaa"}
    owed_there = owed(facts, text=load_regelsett(ident))
    assert (
        owed_there.items()
        >= {
            "no-hjemfall-uten-vederlag": [("kommune", "fratredende", "0")],
            "no-hjemfall-standard": [("kommune", "fratredende", "150000")],
            "no-innloesning-plikt": [("kommune", "fratredende", "400200")],
            "no-innloesning-rett": [("kommune", "fratredende", None), ("nei", "0"), ("ja", "400200")],
            "no-innloesning-plikt-sistepris": [("kommune", "fratredende", "300000")],
        }.items()
    )


@pytest.mark.parametrize(
    ("ident", "expected"),
    [
        (
            "no-frister-ekspertutvalget",
            [
                ("2023-04-03", "2023-05-29", "2023-04-03", "2023-04-24", None),
                ("2023-05-01", "2023-06-26", "2023-05-01", "2023-05-22", "2023-05-22"),
            ],
        ),
        (
            "no-frister-ekspertutvalget-soeknadsfrist",
            [
                ("2023-04-24", "2023-06-19", "2023-04-24", "2023-05-15", None),
                ("2023-06-12", "2023-08-07", "2023-06-12", "2023-07-03", "2023-07-03"),
            ],
        ),
    ],
)
def test_the_committee_measures_the_gap_both_ways(ident: str, expected: list[tuple[Any, ...]]) -> None:
    found = shipped(ident, practice(UL1), "2023-03-28")  # the same days as with the rules of the tests above
    assert steps(found) == expected
    assert found["hindrer"] == ["tre_utlysninger"]
    assert found["gang"][1]["venter"] == ["tredje_utlysning_i_tide"]
    assert found["mangler"] == []
    assert len(found["ved_soeker"]["hindrer"]) == 1


def test_with_maximum_gaps_the_third_deadline_is_after_the_notice_period() -> None:
    # 6 March + 12 weeks = 29 May, + 12 weeks = 21 August, and its deadline three weeks later, 11 September
    facts = practice(UL1, ("2023-05-29", "2023-06-19"), ("2023-08-21", "2023-09-11"))
    found = shipped("no-frister-ekspertutvalget", facts, "2023-09-11")
    assert (found["svar"], found["tidligst_dato"]) == ("har_skjedd", "2023-09-11")


def test_a_price_that_rises_is_judged_where_the_rule_set_says_so() -> None:
    raised = changed(("pris = 300000", "pris = 350001"))
    found = shipped("no-frister-ekspertutvalget", raised, "2023-06-12")["andre_kontroller"]
    assert {check["id"]: check["utfall"] for check in found}["prisen_stiger_ikke"] == "holder_ikke"


def test_denmark_lets_the_right_go_four_months_before_the_end() -> None:
    sold = (data_dir("samples") / "dansk-praksis.toml").read_text(encoding="utf-8")
    assert shipped("dk-frister", facts_of(sold), "2026-11-25")["svar"] == "utelukket"
    assert shipped("no-frister-ks", facts_of(sold), "2026-11-25")["svar"] == "gjelder_ikke"
