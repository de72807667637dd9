"""The shipped courses of a handover, as `fasthandel hjemfall` walks them: one announcement after the other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fasthandel.engine import evaluate
from fasthandel.errors import NothingEvaluatedError
from fasthandel.rules import load_regelsett
from fasthandel.rules.model import Frist
from tests.fixtures.hjemfall_regler import Doc, document, one, practice
from tests.fixtures.texts import ELVEBREDDEN, facts_of

COMMITTEE = ("no-frister-ekspertutvalget", "no-frister-ekspertutvalget-soeknadsfrist")


def walked(found: Doc) -> list[tuple[str, str, str | None, str | None]]:
    """Return each announcement that is imagined: when it comes, its deadline, and the window it had to come in."""
    steps = [step["utlysning"] for step in found["gang"] if step["utlysning"] is not None]
    windows = [one["vindu"] or {"fra": None, "til": None} for one in steps]
    return [
        (step["publisert"], step["soeknadsfrist"], window["fra"], window["til"])
        for step, window in zip(steps, windows, strict=True)
    ]


@pytest.mark.parametrize(("ident", "svar"), [(COMMITTEE[0], "har_skjedd"), (COMMITTEE[1], "utelukket")])
def test_the_worked_example_lapses_on_the_third_deadline_by_one_measure_only(ident: str, svar: str) -> None:
    found = one(facts_of(ELVEBREDDEN), "2023-06-12", load_regelsett(ident))
    assert found["svar"] == svar
    gaps = {"andre_utlysning_i_tide", "tredje_utlysning_i_tide"}
    assert set(found["hindrer"]) == (set() if svar == "har_skjedd" else gaps)


def test_it_has_not_lapsed_the_day_before() -> None:
    found = one(facts_of(ELVEBREDDEN), "2023-06-11", load_regelsett(COMMITTEE[0]))
    assert (found["svar"], found["tidligst_dato"]) == ("kan_skje", "2023-06-12")


def test_the_municipality_pays_as_the_table_of_the_worked_example_says() -> None:
    found = one(facts_of(ELVEBREDDEN), "2023-06-12", load_regelsett(COMMITTEE[0]))
    sums = {}
    for paid in found["oppgjoer"]:
        (course,) = paid["forloep"]
        chosen = course["valg"]["ved"] if course["valg"] else [course]
        sums[paid["id"]] = [debt["beloep"] for each in chosen for debt in each["skyld"]]
    assert sums == {
        "no-hjemfall-uten-vederlag": ["0"],
        "no-hjemfall-standard": ["150000"],
        "no-innloesning-plikt": ["400200"],
        "no-innloesning-rett": ["0", "400200"],
        "no-innloesning-plikt-sistepris": ["300000"],
        "no-innloesning-rett-sistepris": ["0", "300000"],
    }


def test_further_announcements_come_as_early_as_the_gap_from_publication_allows() -> None:
    # 6 March + 4 and 12 weeks; 3 April + 4 and 12 weeks; each three weeks to apply
    found = one(practice(("2023-03-06", "2023-03-27")), "2023-03-28", load_regelsett(COMMITTEE[0]))
    assert walked(found) == [
        ("2023-04-03", "2023-04-24", "2023-04-03", "2023-05-29"),
        ("2023-05-01", "2023-05-22", "2023-05-01", "2023-06-26"),
    ]
    assert (found["svar"], found["tidligst_dato"]) == ("ikke_ennaa", "2023-05-22")


def test_further_announcements_come_as_early_as_the_gap_from_the_deadline_allows() -> None:
    # 27 March + 4 and 12 weeks; 15 May + 4 and 12 weeks
    found = one(practice(("2023-03-06", "2023-03-27")), "2023-03-28", load_regelsett(COMMITTEE[1]))
    assert walked(found) == [
        ("2023-04-24", "2023-05-15", "2023-04-24", "2023-06-19"),
        ("2023-06-12", "2023-07-03", "2023-06-12", "2023-08-07"),
    ]
    assert found["tidligst_dato"] == "2023-07-03"


@pytest.mark.parametrize("ident", COMMITTEE)
@pytest.mark.parametrize("made", range(3))
def test_the_day_for_now_is_the_one_that_the_walk_ends_on(ident: str, made: int) -> None:
    """The formula of the rule set and the walk of the program reckon the same announcements, each in its own way."""
    regelsett, day = load_regelsett(ident), date(2023, 3, 1)
    announced = []
    for _ in range(made):
        announced.append((day.isoformat(), (day + timedelta(weeks=3)).isoformat()))
        day += timedelta(weeks=8)
    found = one(practice(*announced), day.isoformat(), regelsett)
    (for_now,) = [one for one in [found["tidligst"]["foreloepig"]] if one] or [found["tidligst_dato"]]
    assert found["gang"][-1]["tidligst_dato"] == for_now


def test_under_the_agreement_one_announcement_follows_on_the_day_after_the_other() -> None:
    # 30 November + 3 weeks = 21 December; the day after is past the twelve months from 2 June 2025
    facts = practice(("2026-02-02", "2026-02-23"), ("2026-11-09", "2026-11-29"), notice="2025-06-02")
    found = one(facts, "2026-11-25", load_regelsett("no-frister-ks"))
    assert walked(found) == [("2026-11-30", "2026-12-21", None, None)]
    assert (found["svar"], found["tidligst_dato"]) == ("ikke_ennaa", "2026-12-22")


def test_under_the_agreement_no_announcement_shortens_the_twelve_months() -> None:
    facts = practice(*[("2026-02-02", "2026-02-23")] * 3, notice="2026-01-15")
    found = one(facts, "2026-11-25", load_regelsett("no-frister-ks"))
    assert (found["svar"], found["tidligst_dato"], found["hindrer"]) == ("ikke_ennaa", "2027-01-15", ["tolv_maaneder"])
    assert walked(found) == []


@pytest.mark.parametrize(
    ("ident", "day", "omraade"),
    [("no-frister-foer-2024", "2024-03-31", "KS"), ("no-frister-oslo", "2026-11-25", "Oslo")],
)
def test_where_no_limit_was_found_the_answer_says_so(ident: str, day: str, omraade: str) -> None:
    facts = facts_of(ELVEBREDDEN.replace('omraade = "KS"', f'omraade = "{omraade}"'))
    found = one(facts, day, load_regelsett(ident))
    assert found["svar"] == "ingen_regel"
    assert "ikke funnet" in found["grunn"]


def test_each_course_answers_for_the_sample_side_by_side() -> None:
    idents = ("no-frister-ks", "no-frister-foer-2024", *COMMITTEE, "no-frister-utkast-2025")
    answers = document(facts_of(ELVEBREDDEN), "2024-03-31", *map(load_regelsett, idents))["regelsett"]
    assert [one["svar"] for one in answers] == [
        *("gjelder_ikke", "ingen_regel", "har_skjedd", "utelukket", "har_skjedd")
    ]


@pytest.mark.parametrize(
    ("ident", "command"),
    [("no-frister-ekspertutvalget", "fasthandel hjemfall"), ("no-utlysning", "fasthandel utlysning")],
)
def test_a_rule_set_without_a_sum_names_the_command_that_it_is_for(ident: str, command: str) -> None:
    with pytest.raises(NothingEvaluatedError) as refused:
        evaluate(facts_of(ELVEBREDDEN), load_regelsett(ident))
    (problem,) = refused.value.problems
    assert problem.code == "FH151"
    assert command in str(problem.hint)


@pytest.mark.parametrize(
    ("ident", "names"),
    [
        ("no-frister-ks", ["lyse_ut", "avtalefrist", "avstand_mellom_utlysninger"]),
        ("no-frister-foer-2024", ["salgsretten_bortfaller"]),
        ("no-frister-oslo", ["avtalefrist", "salgsretten_bortfaller"]),
    ],
)
def test_what_was_looked_for_and_not_found_has_no_date(ident: str, names: list[str]) -> None:
    regelsett = load_regelsett(ident)
    sought = [one.id for one in regelsett.konklusjoner.values() if isinstance(one, Frist) and one.ikke_funnet]
    assert sought == names
    assert all(one.formel is None for one in map(regelsett.konklusjoner.get, names) if isinstance(one, Frist))
