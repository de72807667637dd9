"""The check of announcements: outcomes, places, waivers, known findings, the practice beside, the choice of checks."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fasthandel.errors import PraksisError, UsageError
from fasthandel.facts import Facts, Given
from fasthandel.praksis import load_facts
from fasthandel.rules import Regelsett, load_regelsett
from fasthandel.source import parse_toml
from fasthandel.text import Text
from fasthandel.units import KRONER, Kind
from fasthandel.utlysning import Checker, Choice, head_document, joined, read_baseline, with_takst
from fasthandel.utlysning.baseline import baseline_text
from tests.fixtures.kunngjoeringer import ANNOUNCEMENT, RULES, WAIVER, by_code

TODAY = date(2026, 11, 25)
ALL = Choice()
SCHEMA = Path(__file__).resolve().parents[1] / "docs" / "skjema" / "utlysning.schema.json"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Regelsett:
    path = tmp_path_factory.mktemp("regler") / "proevekrav.toml"
    path.write_text(RULES, encoding="utf-8")
    return load_regelsett(path)


def facts_of(text: str, file: str = "a.toml") -> Facts:
    return load_facts(parse_toml(text, file)).facts


Check = Callable[..., dict[str, Any]]


@pytest.fixture
def check(rules: Regelsett) -> Check:
    def run(text: str | Facts, choice: Choice = ALL) -> dict[str, Any]:
        facts = text if isinstance(text, Facts) else facts_of(text)
        return Checker([rules], TODAY, choice).file("a.toml", lambda: facts)

    return run


def statuses(document: dict[str, Any]) -> dict[str, str]:
    return {kode: one["status"] for kode, one in by_code(document).items()}


# --- what comes out ------------------------------------------------------------------------------------------------


def test_each_of_the_four_outcomes(check: Check) -> None:
    found = by_code(check(ANNOUNCEMENT))
    # 2 November + 21 days = 23 November: 16 November is too early
    assert {kode: one["utfall"] for kode, one in found.items()} == {
        "UL001": "holder_ikke",
        "UL002": "holder",
        "UL003": "kan_ikke_avgjoeres",
        "UL014": "kan_ikke_avgjoeres",
        "UL020": "holder",
    }
    assert found["UL003"]["mangler"] == ["verdsatt.takst"]
    assert found["UL014"]["mangler"] == ["praksis.organisering"] or found["UL014"]["mangler"] == [
        "utlysning.UL1.kontoret_hoert"
    ]
    solo = by_code(check(ANNOUNCEMENT.replace("omraade", 'organisering = "solo"\nomraade')))
    assert (solo["UL014"]["utfall"], solo["UL014"]["grunn"]) == ("gjelder_ikke", "ingen andre leger")


def test_a_finding_tells_what_was_found_where_and_what_would_do(check: Check) -> None:
    found = by_code(check(ANNOUNCEMENT))["UL001"]
    assert found["sted"] == {"fil": "a.toml", "linje": 10, "kolonne": 17}
    assert [(one["id"], one["verdi"], one["linje"]) for one in found["funnet"]] == [
        ("utlysning.UL1.soeknadsfrist", "2026-11-16", 10),
        ("utlysning.UL1.publisert", "2026-11-02", 9),
    ]
    assert (found["maalt"], found["fra"], found["til"], found["enhet"]) == ("2026-11-16", "2026-11-23", None, "dato")
    assert (found["tiltak"], found["post"], found["regelsett"]) == ("Sett fristen senere.", "UL1", "proevekrav")
    assert found["kilder"] == [{"kilde": "K", "punkt": "", "tittel": "Kilden", "utgiver": "", "url": ""}]


def test_what_is_not_there_is_told_at_the_announcement(check: Check) -> None:
    found = by_code(check(ANNOUNCEMENT.replace("pris = 400000\n", "")))["UL002"]
    assert (found["utfall"], found["sted"]["linje"]) == ("holder_ikke", 7)


def test_counts_add_up(check: Check) -> None:
    document = check(ANNOUNCEMENT)
    assert document["antall"] == {
        "holder": 2,
        "holder_ikke": 1,
        "gjelder_ikke": 0,
        "kan_ikke_avgjoeres": 2,
        "unntatt": 0,
        "kjente": 0,
        "feil": 1,
        "advarsel": 0,
        "merknad": 0,
    }


def test_documents_keep_to_the_schema(rules: Regelsett) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    checker = Checker([rules], TODAY, Choice())
    texts = (ANNOUNCEMENT, ANNOUNCEMENT + WAIVER.format(kode="UL001", utloeper="2026-12-31"))
    files = [checker.file("a.toml", lambda text=text: facts_of(text)) for text in texts]  # type: ignore[misc]
    files.append(checker.file("b.toml", lambda: facts_of("[praksis]\n")))
    whole = {**head_document([rules], TODAY), "filer": files, "sammendrag": checker.summary.document()}
    jsonschema.validate(whole, schema)
    assert checker.summary.document()["ikke_kontrollert"] == 1


# --- what cannot be checked ----------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_says_why_and_does_not_stop_the_others(rules: Regelsett) -> None:
    checker = Checker([rules], TODAY, Choice())
    broken = checker.file("b.toml", lambda: facts_of(ANNOUNCEMENT.replace("pris = 400000", "pirs = 400000"), "b.toml"))
    assert broken["kontroller"] == []
    (problem,) = broken["problemer"]
    assert (problem["kode"], problem["sted"]["linje"], problem["noekkel"]) == ("FH012", 11, "utlysning.UL1.pirs")
    assert "pris" in problem["raad"]
    sound = checker.file("a.toml", lambda: facts_of(ANNOUNCEMENT))
    assert sound["kontroller"]
    assert (checker.summary.filer, checker.summary.uleselige, checker.summary.med_funn) == (2, 1, 1)


def test_an_error_of_ours_is_not_taken_for_a_faulty_file(rules: Regelsett) -> None:
    def fail() -> Facts:
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        Checker([rules], TODAY, Choice()).file("a.toml", fail)


def test_a_file_for_which_no_rule_set_is_meant_says_so(rules: Regelsett) -> None:
    from fasthandel.record import replace

    elsewhere = replace(rules, omraade=("Oslo",))
    checker = Checker([elsewhere], TODAY, Choice())
    document = checker.file("a.toml", lambda: facts_of(ANNOUNCEMENT))
    assert [one["kode"] for one in document["problemer"]] == ["FH150"]
    assert (checker.summary.utenfor, checker.summary.uleselige, checker.summary.decided) == (1, 0, 0)


def test_the_same_check_in_two_rule_sets_is_made_once(rules: Regelsett) -> None:
    from fasthandel.record import replace

    twin = replace(rules, id="tvilling")
    document = Checker([rules, twin], TODAY, Choice()).file("a.toml", lambda: facts_of(ANNOUNCEMENT))
    assert [one["regelsett"] for one in document["kontroller"]] == ["proevekrav"] * 5
    assert len(head_document([rules, twin], TODAY)["kontroller"]) == 7


# --- the choice of checks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("velg", "ignorer", "expected"),
    [
        (("UL001",), (), ["UL001"]),
        (("ul001", "UL020"), (), ["UL001", "UL020"]),
        (("UL00",), (), ["UL001", "UL002", "UL003"]),
        (("UL",), ("UL00",), ["UL014", "UL020"]),
        (("pris_oppgitt",), (), ["UL002"]),
        (("pris-oppgitt",), (), ["UL002"]),
        ((), ("UL0", "UL9"), []),
    ],
)
def test_checks_are_chosen_by_code_beginning_or_name(
    velg: tuple[str, ...], ignorer: tuple[str, ...], expected: list[str], check: Check
) -> None:
    assert list(by_code(check(ANNOUNCEMENT, Choice(velg, ignorer)))) == expected


def test_a_word_that_names_no_check_is_refused_with_the_nearest() -> None:
    known = [("UL001", "frist_lang_nok"), ("UL002", "pris_oppgitt")]
    Choice(("UL0", "pris_oppgitt"), ("UL001",)).check(known)
    with pytest.raises(UsageError) as refused:
        Choice(("pris_opgitt",), ("XY",)).check(known)
    assert [(one.code, one.where.file, one.found) for one in refused.value.problems] == [
        ("FH183", "--velg", "pris_opgitt"),
        ("FH183", "--ignorer", "XY"),
    ]
    assert "pris_oppgitt" in Text("").nb + str(refused.value.problems[0].hint)


# --- waivers -------------------------------------------------------------------------------------------------------


def test_a_waiver_takes_the_finding_out_and_stays_in_the_counts(check: Check) -> None:
    document = check(ANNOUNCEMENT + WAIVER.format(kode="UL001", utloeper="2026-11-25"))
    found = by_code(document)["UL001"]
    assert (found["utfall"], found["status"]) == ("holder_ikke", "unntatt")
    assert found["unntak"] == {
        "grunn": "avtalt i møte 3. november",
        "rolle": "kommuneoverlege",
        "utloeper": "2026-11-25",
        "fil": "a.toml",
        "linje": 13,
    }
    assert (document["antall"]["unntatt"], document["antall"]["feil"]) == (1, 0)


def test_a_waiver_by_name_is_one_too(check: Check) -> None:
    document = check(ANNOUNCEMENT + WAIVER.format(kode="frist-lang-nok", utloeper="2026-12-31"))
    assert statuses(document)["UL001"] == "unntatt"


def test_the_day_after_it_ends_the_waiver_is_a_finding_and_so_is_what_it_covered(check: Check) -> None:
    document = check(ANNOUNCEMENT + WAIVER.format(kode="UL001", utloeper="2026-11-24"))
    found = by_code(document)
    assert (found["UL001"]["status"], found["UL901"]["status"], found["UL901"]["alvor"]) == ("funn", "funn", "feil")
    assert found["UL901"]["sted"]["linje"] == 13
    assert document["antall"]["feil"] == 2


def test_a_waiver_that_nothing_needs_is_a_finding(check: Check) -> None:
    document = check(ANNOUNCEMENT + WAIVER.format(kode="UL002", utloeper="2026-12-31"))
    assert statuses(document)["UL902"] == "funn"
    misspelt = check(ANNOUNCEMENT + WAIVER.format(kode="UL999", utloeper="2026-12-31"))
    assert statuses(misspelt)["UL902"] == "funn"


def test_a_waiver_of_a_check_that_was_not_asked_for_is_left_alone(check: Check) -> None:
    document = check(ANNOUNCEMENT + WAIVER.format(kode="UL002", utloeper="2026-11-01"), Choice(("UL001",)))
    assert list(by_code(document)) == ["UL001"]


def test_a_waiver_can_be_for_one_announcement_alone(rules: Regelsett) -> None:
    two = ANNOUNCEMENT + '[[utlysning]]\nid = "UL2"\npublisert = 2026-11-10\nsoeknadsfrist = 2026-11-12\n'
    text = two + WAIVER.format(kode="UL001", utloeper="2026-12-31") + 'post = "UL2"\n'
    document = Checker([rules], TODAY, Choice(("UL001",))).file("a.toml", lambda: facts_of(text))
    assert [(one["post"], one["status"]) for one in document["kontroller"]] == [("UL1", "funn"), ("UL2", "unntatt")]


# --- known findings ------------------------------------------------------------------------------------------------


def known(tmp_path: Path, rules: Regelsett, text: str) -> Path:
    checker = Checker([rules], TODAY, Choice())
    checker.keeps = True
    checker.file("a.toml", lambda: facts_of(text))
    path = tmp_path / "kjente.json"
    path.write_text(baseline_text(checker.findings), encoding="utf-8")
    return path


def test_a_known_finding_does_not_count_until_it_changes(tmp_path: Path, rules: Regelsett) -> None:
    path = known(tmp_path, rules, ANNOUNCEMENT)

    def against(text: str, name: str = "a.toml") -> tuple[str, int]:
        kjente = read_baseline(str(path))
        document = Checker([rules], TODAY, Choice(), kjente).file(name, lambda: facts_of(text))
        return by_code(document)["UL001"]["status"], kjente.gone()

    assert against(ANNOUNCEMENT) == ("kjent", 0)
    moved = "# en linje til\n" + ANNOUNCEMENT
    assert against(moved) == ("kjent", 0)  # the line is not what tells a finding from others
    assert against(ANNOUNCEMENT.replace("2026-11-16", "2026-11-17")) == ("funn", 1)
    assert against(ANNOUNCEMENT.replace("2026-11-16", "2026-11-23")) == ("ok", 1)
    assert against(ANNOUNCEMENT, "b.toml") == ("funn", 1)


def test_saving_again_keeps_what_was_known_and_swallows_nothing(tmp_path: Path, rules: Regelsett) -> None:
    path = known(tmp_path, rules, ANNOUNCEMENT)
    checker = Checker([rules], TODAY, Choice(), read_baseline(str(path)))
    checker.keeps = True
    document = checker.file("a.toml", lambda: facts_of(ANNOUNCEMENT.replace("pris = 400000\n", "")))
    assert [kode for kode, status in statuses(document).items() if status == "funn"] == ["UL002"]
    assert {entry[1] for entry in checker.findings} == {"UL001", "UL002"}


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"format": "fasthandel.kjente"}', '{"format": "fasthandel.kjente", "kjente": [{"fil": 1}]}', "["],
)
def test_what_is_no_file_of_known_findings_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "kjente.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        read_baseline(str(path))
    assert refused.value.problems[0].code == "FH185"
    with pytest.raises(UsageError) as missing:
        read_baseline(str(tmp_path / "borte.json"))
    assert missing.value.problems[0].code == "FH184"


# --- the practice beside, and a takst --------------------------------------------------------------------------------

PRACTICE = """\
[praksis]
navn = "Solli"
omraade = "KS"
driftsform = "naeringsdrift"
organisering = "solo"
verdsettingsdato = 2026-10-01

[liste]
lengde = 1100

[[utlysning]]
publisert = 2026-09-01
soeknadsfrist = 2026-09-02

[[utlysning]]
publisert = 2026-11-02
soeknadsfrist = 2026-11-30
"""


def test_the_practice_says_what_the_announcement_does_not(check: Check) -> None:
    both = joined(facts_of(ANNOUNCEMENT), facts_of(PRACTICE, "praksis.toml"))
    assert both.navn == "Solli legekontor"
    assert both.values["liste.lengde"].value == 1100
    assert both.values["praksis.verdsettingsdato"].value == date(2026, 11, 2)
    # The one of 2 November is the announcement's own; that of 1 September is only the practice's
    listed = both.items["utlysning"]
    assert isinstance(listed, tuple)
    assert [item.values["publisert"].value for item in listed] == [date(2026, 9, 1), date(2026, 11, 2)]
    found = by_code(check(both))
    assert found["UL014"]["utfall"] == "gjelder_ikke"
    assert found["UL020"]["maalt"] == "2"
    # What is wrong with the earlier one is told where it stands, when its own file is checked
    assert found["UL001"]["post"] == "UL1"


def test_a_waiver_in_the_file_of_the_practice_is_not_the_announcement_s(check: Check) -> None:
    practice = PRACTICE + WAIVER.format(kode="UL001", utloeper="2026-12-31")
    document = check(joined(facts_of(ANNOUNCEMENT), facts_of(practice, "praksis.toml")))
    assert statuses(document)["UL001"] == "funn"


def test_the_price_is_held_against_a_takst(check: Check) -> None:
    def price(takst: int | Fraction) -> str:
        node = Given("--takst-etter x", Text("Takst etter x"), takst, KRONER, Kind.TALL)
        return str(by_code(check(with_takst(facts_of(ANNOUNCEMENT), node)))["UL003"]["utfall"])

    assert [price(400_000), price(399_999), price(Fraction(1_199_999, 3))] == ["holder", "holder_ikke", "holder_ikke"]
    own = facts_of(ANNOUNCEMENT + "[verdsatt]\ntakst = 500000\n")
    node = Given("--takst-etter x", Text("Takst etter x"), 1, KRONER, Kind.TALL)
    assert with_takst(own, node).values["verdsatt.takst"].value == 500_000


# --- many ----------------------------------------------------------------------------------------------------------


def test_nothing_is_kept_of_a_file_once_it_is_written(rules: Regelsett) -> None:
    checker = Checker([rules], TODAY, Choice())

    def run(first: int, count: int) -> int:
        for number in range(first, first + count):
            checker.file(f"{number}.toml", lambda number=number: facts_of(ANNOUNCEMENT.replace("400000", str(number))))  # type: ignore[misc]
        return tracemalloc.get_traced_memory()[0]

    run(0, 300)
    tracemalloc.start()
    try:
        before = run(1_000, 200)
        after = run(2_000, 600)
    finally:
        tracemalloc.stop()
    assert after - before < 200_000, f"{after - before} bytes for 600 files"
    assert checker.summary.filer == 1_100


def test_a_faulty_file_is_one_of_the_user_s() -> None:
    with pytest.raises(PraksisError):
        facts_of("[praksis]\n")
