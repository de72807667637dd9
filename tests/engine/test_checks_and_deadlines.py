"""Checks and deadlines as a rule file states them: outcome, bounds, states, and days that move."""

from __future__ import annotations

from typing import Any

import pytest

from fasthandel.engine import evaluate, recompute, takst_document
from fasthandel.errors import RegelError
from fasthandel.render import render
from tests.fixtures.texts import ASSUMED, Doc, changed, rules_of

KRAV = f'[[krav]]\nkode = "X001"\nid = "x"\nnavn = "Prøve"\n{ASSUMED}'
FRIST = f'[[frist]]\nid = "f"\nnavn = "Frist"\n{ASSUMED}'
KOMPONENT = f'\n[[komponent]]\nid = "a"\nnavn = "A"\nformel = "1 kr"\n{ASSUMED}'


def shown(rules: str, *changes: tuple[str, str]) -> Doc:
    """Return the document under rules that also have one component; every format can show it."""
    resultat = evaluate(changed(*changes), rules_of(rules + KOMPONENT))
    assert recompute(resultat) == ()
    doc = takst_document(resultat)
    for format_ in ("tekst", "markdown", "json"):
        for language in ("nb", "en"):
            for detail in (1, 2, 3):
                assert render(doc, format_, language=language, detail=detail)
    return doc


def check(*changes: tuple[str, str], **formulas: str) -> dict[str, Any]:
    """Return what a check comes to."""
    (found,) = shown(KRAV + "".join(f"{key} = {text!r}\n" for key, text in formulas.items()), *changes)["kontroller"]
    return {key: found[key] for key in ("utfall", "maalt", "enhet", "fra", "til", "avvik", "mangler")}


def outcome(*changes: tuple[str, str], **formulas: str) -> tuple[str, str | None]:
    found = check(*changes, **formulas)
    return found["utfall"], found["avvik"]


def deadline(formel: str, teller: str, *changes: tuple[str, str], **keys: str) -> tuple[str | None, str, str | None]:
    more = "".join(f"{key} = {text}\n" for key, text in keys.items())
    (found,) = shown(f'{FRIST}formel = "{formel}"\nteller = "{teller}"\n{more}', *changes)["frister"]
    return found["dato"], found["tilstand"], found["foer_flytting"]


def test_a_value_on_a_bound_is_within_it() -> None:
    assert outcome(maalt="liste.lengde", fra="1180 pasient", til="1180 pasient") == ("holder", None)
    assert outcome(maalt="liste.lengde", fra="1181 pasient") == ("holder_ikke", "under")
    assert outcome(maalt="liste.lengde", til="1179 pasient") == ("holder_ikke", "over")
    assert outcome(maalt="liste.lengde", til="1180 pasient") == ("holder", None)


def test_a_day_can_be_measured_too() -> None:
    assert outcome(maalt="fratreden.tilbud_mottatt", fra="2023-04-11", til="2023-04-11") == ("holder", None)
    assert outcome(maalt="fratreden.tilbud_mottatt", fra="2023-04-12") == ("holder_ikke", "under")
    assert outcome(maalt="fratreden.tilbud_mottatt", til="dato") == ("holder_ikke", "over")
    found = check(maalt="fratreden.tilbud_mottatt", fra="2023-01-01", til="2023-12-31")
    assert (found["maalt"], found["enhet"], found["fra"]) == ("2023-04-11", "dato", "2023-01-01")


@pytest.mark.parametrize("maalt", ["indikatorer.epj", "praksis.omraade", "utstyr.nypris"])
def test_what_has_no_order_cannot_be_measured(maalt: str) -> None:
    with pytest.raises(RegelError) as caught:
        rules_of(f'{KRAV}maalt = "{maalt}"\nfra = "0"\n{KOMPONENT}')
    assert [problem.code for problem in caught.value.problems] == ["FH223"]


def test_a_bound_has_the_unit_of_what_is_measured() -> None:
    with pytest.raises(RegelError) as caught:
        rules_of(f'{KRAV}maalt = "liste.lengde"\nfra = "5 kr"\ntil = "2023-01-01"\n{KOMPONENT}')
    assert [problem.code for problem in caught.value.problems] == ["FH223", "FH223"]


def test_a_condition_holds_or_does_not_and_deviates_in_no_direction() -> None:
    assert outcome(holder="indikatorer.epj") == ("holder", None)
    assert outcome(holder="ikke indikatorer.epj") == ("holder_ikke", None)
    assert outcome(holder="liste.lengde > 5000 pasient", maalt="liste.lengde") == ("holder_ikke", None)


def test_a_check_without_its_facts_cannot_be_decided_and_names_them() -> None:
    found = check(("lengde = 1180\n", ""), maalt="liste.lengde", til="liste.tak")
    assert (found["utfall"], found["mangler"]) == ("kan_ikke_avgjoeres", ["liste.lengde"])
    assert outcome(("epj = true\n", ""), holder="indikatorer.epj") == ("kan_ikke_avgjoeres", None)
    absent = ("[praksis]", '[ikke_aktuelt]\n"bud" = "ingen byr"\n[praksis]'), ("[bud]\nbeloep = 900000\n", "")
    assert outcome(*absent, maalt="bud.beloep", til="1 kr") == ("gjelder_ikke", None)


def test_a_check_can_be_left_out_with_a_reason() -> None:
    rules = KRAV + 'holder = "nei"\nikke_med = [{ hvis = "praksis.antall_leger > 1 lege", grunn = "ikke solo" }]\n'
    (found,) = shown(rules)["kontroller"]
    assert (found["utfall"], found["grunn"]) == ("gjelder_ikke", "ikke solo")
    (found,) = shown(rules, ("antall_leger = 4\n", ""))["kontroller"]
    assert (found["utfall"], found["mangler"]) == ("kan_ikke_avgjoeres", ["praksis.antall_leger"])


def test_checks_stand_in_file_order() -> None:
    rules = "".join(KRAV.replace('"x"', f'"x{name}"') + 'holder = "ja"\n' for name in "cab")
    assert [one["id"] for one in shown(rules)["kontroller"]] == ["xc", "xa", "xb"]


@pytest.mark.parametrize(
    ("formel", "court", "before"),
    [
        # domain/rules-norway.md §10
        ("fratreden.tilbud_mottatt + 5 uker", "2023-05-16", None),
        ("2026-12-01 + 5 uker", "2027-01-05", None),
        ("2026-12-03 + 3 uker", "2026-12-24", None),
        ("2026-12-04 + 3 uker", "2026-12-28", "2026-12-25"),
        ("2026-11-22 + 6 mnd", "2027-05-24", "2027-05-22"),
        ("2026-08-31 + 6 mnd", "2027-03-01", "2027-02-28"),
        # month ends and leap days
        ("2026-12-31 + 2 mnd", "2027-03-01", "2027-02-28"),
        ("2024-02-29 + 1 aar", "2025-02-28", None),
        ("2024-02-29 + 4 aar", "2028-02-29", None),
        ("2023-12-31 + 2 mnd", "2024-02-29", None),
        ("2027-01-31 + 1 mnd", "2027-03-01", "2027-02-28"),
        ("siste_dag_i_mnd(2026-10-05)", "2026-11-02", "2026-10-31"),
        # Easter, May, Whitsun and the turn of the year
        ("2026-03-26 + 1 uker", "2026-04-07", "2026-04-02"),
        ("2026-03-27 + 5 dager", "2026-04-01", None),
        ("2026-04-24 + 1 uker", "2026-05-04", "2026-05-01"),
        ("2026-04-23 + 3 uker", "2026-05-15", "2026-05-14"),
        ("2026-05-10 + 1 uker", "2026-05-18", "2026-05-17"),
        ("2027-04-15 + 1 mnd", "2027-05-18", "2027-05-15"),
        ("2027-05-03 + 2 uker", "2027-05-18", "2027-05-17"),
        ("2026-12-10 + 3 uker", "2026-12-31", None),
        ("2026-12-11 + 3 uker", "2027-01-04", "2027-01-01"),
        ("2026-12-17 + 7 dager", "2026-12-24", None),
        # working days never end on a day off
        ("2026-12-23 + 2 virkedager", "2026-12-28", None),
        ("2026-04-01 + virkedager(1)", "2026-04-07", None),
        ("2027-05-18 - 1 virkedager", "2027-05-14", None),
        ("dato + virkedager_mellom(2026-04-01, 2026-04-09)", "2023-03-06", None),
        ("neste_virkedag(2027-05-15)", "2027-05-18", None),
        ("2026-12-26 + virkedager(0)", "2026-12-28", "2026-12-26"),
    ],
)
def test_a_deadline_moves_off_a_day_off_only_under_a_rule_that_says_so(
    formel: str, court: str, before: str | None
) -> None:
    assert deadline(formel, "domstolloven") == (court, "beregnet", before)
    for teller in ("kalender", "avtale"):
        assert deadline(formel, teller) == (before or court, "beregnet", None)


def test_a_deadline_without_its_day_is_undecided_and_one_left_out_does_not_apply() -> None:
    formel = "fratreden.tilbud_mottatt + 5 uker"
    assert deadline(formel, "kalender", ("tilbud_mottatt = 2023-04-11\n", "")) == (None, "mangler", None)
    left_out = '[{ hvis = "indikatorer.epj", grunn = "ikke aktuelt" }]'
    assert deadline(formel, "domstolloven", ikke_med=left_out) == (None, "gjelder_ikke", None)
    assert deadline(formel, "domstolloven", ("epj = true\n", ""), ikke_med=left_out) == (None, "mangler", None)


def test_a_deadline_out_of_the_calendar_is_undecided() -> None:
    for time in ("99999 aar", "9_999_999 virkedager", "virkedager(-1_000_000)"):
        assert deadline(f"dato + {time}", "domstolloven") == (None, "mangler", None)


def test_half_a_working_day_is_no_time_that_a_date_can_move_by() -> None:
    found = shown(f'{FRIST}formel = "dato + virkedager(1 / 2)"\nteller = "kalender"\n')["frister"][0]
    assert (found["dato"], found["grunn"]) == (None, "datoregning krever hele tall")
