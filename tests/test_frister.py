"""Where a deadline stands on a day, and the document of the deadlines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fasthandel.frister import STATUS, frister_document
from fasthandel.sammenlign.outcomes import whole_outcome
from tests.fixtures.texts import ASSUMED, changed, rules_of

RULES = f"""
[[frist]]
id = "f"
navn = "Søk i tide"
navn_en = "Apply in time"
formel = "2023-03-15"
teller = "domstolloven"
hvem = "kommune"
ved_brudd = "retten faller bort"
SLAG
{ASSUMED}
"""


FROM_10 = 'tidligst = "2023-03-10"'


def stand(today: str, more: str = "", slag: str = "frist", *changes: tuple[str, str]) -> tuple[str, str | None, Any]:
    rules = RULES.replace("SLAG", f'slag = "{slag}"\n{more}')
    if "ikke_funnet" in more:
        rules = rules.replace('formel = "2023-03-15"\nteller = "domstolloven"\n', "")
    if "formel =" in more:
        rules = rules.replace('formel = "2023-03-15"\n', "")
    facts, day = changed(*changes), date.fromisoformat(today)
    doc = frister_document(facts, [whole_outcome(facts, rules_of(rules), day)], day)
    ((found,),) = (one["frister"] for one in doc["regelsett"])
    assert found["status"] in STATUS
    return found["status"], found["dato"], found["dager"]


@pytest.mark.parametrize(
    ("today", "more", "slag", "expected"),
    [
        # A last day to act
        ("2023-03-14", "", "frist", ("kommer", "2023-03-15", 1)),
        ("2023-03-15", "", "frist", ("kommer", "2023-03-15", 0)),
        ("2023-03-16", "", "frist", ("forfalt", "2023-03-15", -1)),
        ("2023-03-16", 'skjedd = "2023-03-15"', "frist", ("gjort", "2023-03-15", -1)),
        ("2023-03-16", 'skjedd = "2023-03-16"', "frist", ("gjort_for_sent", "2023-03-15", -1)),
        ("2023-03-10", 'skjedd = "2023-03-16"', "frist", ("kommer", "2023-03-15", 5)),
        (
            "2023-03-16",
            'skjedd = "2023-03-09"\ntidligst = "2023-03-10"',
            "frist",
            ("gjort_for_tidlig", "2023-03-15", -1),
        ),
        ("2023-03-16", f'skjedd = "2023-03-10"\n{FROM_10}', "frist", ("gjort", "2023-03-15", -1)),
        # A first day on which something may be done
        ("2023-03-14", "", "tidligst", ("kommer", "2023-03-15", 1)),
        ("2023-03-15", "", "tidligst", ("inntruffet", "2023-03-15", 0)),
        ("2023-03-20", 'skjedd = "2023-03-14"', "tidligst", ("gjort_for_tidlig", "2023-03-15", -5)),
        ("2023-03-20", 'skjedd = "2023-03-15"', "tidligst", ("gjort", "2023-03-15", -5)),
        ("2023-03-20", 'skjedd = "2023-03-20"', "tidligst", ("gjort", "2023-03-15", -5)),
        # What happens by itself
        ("2023-03-14", "", "hendelse", ("kommer", "2023-03-15", 1)),
        ("2023-03-15", "", "hendelse", ("inntruffet", "2023-03-15", 0)),
        ("2023-03-16", 'skjedd = "2023-03-16"', "hendelse", ("gjort", "2023-03-15", -1)),
        # No day
        ("2023-03-14", 'ikke_funnet = "ikke lest"', "frist", ("ikke_kjent", None, None)),
        (
            "2023-03-14",
            'ikke_med = [{ hvis = "praksis.omraade == \'KS\'", grunn = "ikke i KS" }]',
            "frist",
            ("gjelder_ikke", None, None),
        ),
    ],
)
def test_where_a_deadline_stands(today: str, more: str, slag: str, expected: tuple[str, str | None, Any]) -> None:
    assert stand(today, more, slag) == expected


def test_what_lacks_a_fact_is_provisional_where_the_rules_have_a_day_for_now() -> None:
    gone = ("tilbud_mottatt = 2023-04-11\n", "")
    later = 'formel = "fratreden.tilbud_mottatt + 5 uker"\nteller = "avtale"\n'.replace('teller = "avtale"\n', "")
    assert stand("2023-03-14", later, "frist", gone) == ("mangler", None, None)
    for_now = f'{later}foreloepig = "dato + 5 uker"\nforutsetning = "at tilbudet kommer i dag"'
    # 14 March 2023 + 35 days = Tuesday 18 April 2023
    assert stand("2023-03-14", for_now, "frist", gone) == ("foreloepig", "2023-04-18", 35)
    # 11 April + 35 days = Tuesday 16 May 2023
    assert stand("2023-03-14", for_now, "frist") == ("kommer", "2023-05-16", 63)


def several(today: str, innen: int | None = None) -> dict[str, Any]:
    rules = "".join(
        f'[[frist]]\nid = "{ident}"\nnavn = "{ident}"\nformel = "{formula}"\nteller = "kalender"\n{ASSUMED}\n'
        for ident, formula in (
            ("sist", "2023-05-01"),
            ("uten", "nte(utlysning.soeknadsfrist, 4)"),
            ("foerst", "2023-03-15"),
            ("imellom", "2023-04-01"),
        )
    )
    facts, day = changed(), date.fromisoformat(today)
    return frister_document(facts, [whole_outcome(facts, rules_of(rules), day)], day, innen)


def test_deadlines_stand_in_order_of_time_and_what_has_no_day_last() -> None:
    assert [one["id"] for one in several("2023-03-01")["regelsett"][0]["frister"]] == [
        "foerst",
        "imellom",
        "sist",
        "uten",
    ]


def test_what_comes_within_the_days_is_listed_with_the_day_itself_and_the_last() -> None:
    assert [one["id"] for one in several("2023-03-15", 17)["innenfor"]] == ["foerst", "imellom"]
    assert [one["id"] for one in several("2023-03-15", 16)["innenfor"]] == ["foerst"]
    assert [one["id"] for one in several("2023-03-16", 16)["innenfor"]] == ["imellom"]
    assert several("2023-03-15")["innenfor"] == []


def test_the_dates_of_the_file_stand_in_order_and_know_their_lines() -> None:
    found = several("2023-03-01")["hendelser"]
    assert [(one["id"], one["dato"]) for one in found][:4] == [
        ("fratreden.oppsigelse_mottatt", "2023-02-15"),
        ("utlysning.UL1.publisert", "2023-03-06"),
        ("utlysning.UL1.soeknadsfrist", "2023-03-27"),
        ("fratreden.tilbud_mottatt", "2023-04-11"),
    ]
    assert found[1]["navn"] == "UL1: Publisert"
    assert all(one["linje"] and one["fil"] == "praksis.toml" for one in found)
    assert not any("foedselsdato" in one["id"] or "utstyr" in one["id"] for one in found)


def test_a_rule_set_for_another_time_is_told_with_why() -> None:
    rules = rules_of(RULES.replace("SLAG", ""))
    from fasthandel.record import replace

    later = replace(rules, gyldig_fra=date(2024, 4, 1))
    facts, day = changed(), date(2023, 3, 1)
    (one,) = frister_document(facts, [whole_outcome(facts, later, day)], day)["regelsett"]
    assert (one["gjelder"], one["frister"]) == (False, [])
    assert "2024" in one["hvorfor"][0]["tekst"]
    assert one["hvorfor"][0]["tekst_en"]
