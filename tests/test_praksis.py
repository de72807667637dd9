"""A practice file as the engine and as a program reads it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from pydantic import ValidationError

from fasthandel.errors import PraksisError, SourceError
from fasthandel.facts import Facts, Given, Item, Missing, NotApplicable
from fasthandel.praksis import fact_lists, fact_types, load_facts, load_praksis
from fasthandel.source import parse_toml
from fasthandel.text import say
from fasthandel.units import Kind, parse_unit

SAMPLES = Path(__file__).parent.parent / "samples"
ELVEBREDDEN = SAMPLES / "elvebredden.toml"

SMALL = """
[praksis]
navn = "Solli legekontor"
omraade = "KS"
driftsform = "naeringsdrift"
verdsettingsdato = 2023-03-01
"""

ANNOUNCED = "[[utlysning]]\npublisert = 2023-03-06\n"
WAIVED = '[[unntak]]\nkode = "UL003"\ngrunn = "partene er enige"\nrolle = "kommuneoverlege"\nutloeper = 2023-12-31\n'


def facts_of(text: str) -> Facts:
    return load_facts(parse_toml(SMALL + text, "solli.toml")).facts


def codes_of(text: str) -> list[str]:
    try:
        return [problem.code for problem in load_facts(parse_toml(SMALL + text, "solli.toml")).warnings]
    except PraksisError as error:
        return [problem.code for problem in error.problems]


def items(facts: Facts, name: str) -> tuple[Item, ...]:
    found = facts.items[name]
    assert isinstance(found, tuple)
    return found


def number(facts: Facts, key: str) -> int | Fraction:
    value = facts.values[key].value
    assert isinstance(value, int | Fraction)
    return value


def amounts(rows: tuple[Item, ...], key: str) -> list[int | Fraction]:
    found = [row.values[key].value for row in rows]
    return [value for value in found if isinstance(value, int | Fraction)]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_each_sample_loads_without_a_warning(path: Path) -> None:
    loaded = load_facts(path)
    assert loaded.warnings == ()
    assert loaded.facts.file == str(path)
    assert load_praksis(path).praksis.navn == loaded.facts.navn


def test_a_given_value_is_exact_and_knows_its_unit_and_its_place() -> None:
    facts = load_facts(ELVEBREDDEN).facts
    share = facts.values["praksis.eierandel"]
    assert isinstance(share, Given)
    assert (share.id, share.value, share.kind) == ("praksis.eierandel", Fraction(1, 4), Kind.TALL)
    assert share.unit == parse_unit("andel")
    assert share.place.excerpt.startswith("eierandel = 0.25")
    assert share.place.column == len("eierandel = ") + 1
    assert facts.values["praksis.verdsettingsdato"].value == date(2023, 3, 1)
    assert facts.values["indikatorer.kveldsaapent"].value is False


def test_the_sample_has_the_money_and_the_people_of_the_worked_example() -> None:
    facts = load_facts(ELVEBREDDEN).facts
    year = items(facts, "regnskap")
    assert [row.id for row in year] == ["2022"]
    assert amounts(year, "basistilskudd") == [675 * 1000 + 544 * 180]
    income = sum(amounts(year, key)[0] for key in ("basistilskudd", "refusjon", "egenandeler"))
    assert income == 2_642_920
    assert income + amounts(year, "andre_inntekter")[0] - amounts(year, "driftsutgifter")[0] == 1_782_920
    # staff 3.2 × 560 000 + 0.4 × 1 000 000, rent, IT and records, consumables and laboratory
    assert number(facts, "felleskostnader.per_aar") == 2_192_000 + 540_000 + 190_000 + 198_000
    assert number(facts, "ansatte.helsesekretaer") + number(facts, "ansatte.sykepleier") == Fraction("3.6")
    assert number(facts, "prisantydning.utstyr") + number(facts, "prisantydning.opparbeidet") == 1_250_000
    assert number(facts, "bud.beloep") == 900_000


def test_the_sample_has_the_equipment_of_the_worked_example() -> None:
    equipment = items(load_facts(ELVEBREDDEN).facts, "utstyr")
    assert [item.id for item in equipment] == [f"U{count}" for count in range(1, 15)]
    thousands = [38, 60, 45, 24, 30, 320, 48, 36, 160, 64, 120, 28]
    assert amounts(equipment, "nypris") == [1000 * cost for cost in thousands]
    assert [item.values["eier"].value for item in equipment] == ["lege"] * 5 + ["selskap"] * 7 + ["lege", "leid"]
    years = [item.values["anskaffet"].value for item in equipment[:12]]
    # ages 5 10 11 2 3, 2 7 4 4 8 12 3 whole years on 2023-03-01
    assert [2023 - year.year for year in years if isinstance(year, date)] == [5, 10, 11, 2, 3, 2, 7, 4, 4, 8, 12, 3]


def test_the_sample_has_the_grades_and_the_announcements_of_the_worked_example() -> None:
    facts = load_facts(ELVEBREDDEN).facts
    grades = [node for key, node in facts.values.items() if key.endswith(".karakter")]
    assert [node.value for node in grades] == [Fraction(tenths, 10) for tenths in (9, 10, 8, 8, 6, 8, 9, 10, 8)]
    assert all(isinstance(node, Given) and node.skjoenn for node in grades)
    announcements = items(facts, "utlysning")
    assert amounts(announcements, "pris") == [400_200, 350_000, 300_000]
    deadlines = [item.values["soeknadsfrist"].value for item in announcements]
    assert deadlines == [date(2023, 3, 27), date(2023, 5, 8), date(2023, 6, 12)]


def test_jevnaker_has_a_thousand_patients_one_doctor_and_equipment_that_the_municipality_owns() -> None:
    facts = load_facts(SAMPLES / "jevnaker.toml").facts
    assert number(facts, "liste.lengde") == 1000
    assert number(facts, "praksis.antall_leger") == 1
    assert facts.values["praksis.driftsform"].value == "8.2"
    assert {item.values["eier"].value for item in items(facts, "utstyr")} == {"kommune"}


def test_every_key_has_a_node_given_or_not() -> None:
    facts = facts_of('[[utstyr]]\nid = "U1"\nnavn = "EKG"\nklasse = "ekg"\neier = "lege"\n')
    single = {path for path in fact_types() if "[]" not in path}
    assert set(facts.values) == single
    assert set(facts.items) == set(fact_lists())
    (item,) = items(facts, "utstyr")
    assert {f"utstyr[].{key}" for key in item.values} == {path for path in fact_types() if path.startswith("utstyr[]")}


def test_zero_not_given_and_not_applicable_are_three_things() -> None:
    facts = facts_of('[prisantydning]\nutstyr = 0\n[ikke_aktuelt]\n"bud.beloep" = "ingen bud er gitt ennå"\n')
    assert facts.values["prisantydning.utstyr"].value == 0
    missing = facts.values["prisantydning.opparbeidet"]
    assert isinstance(missing, Missing)
    assert missing.keys == ("prisantydning.opparbeidet",)
    excluded = facts.values["bud.beloep"]
    assert isinstance(excluded, NotApplicable)
    assert excluded.grunn.nb == "ingen bud er gitt ennå"
    assert excluded.place is not None
    assert excluded.place.excerpt.startswith('"bud.beloep"')


def test_a_list_left_out_is_missing_and_a_list_written_as_empty_is_empty() -> None:
    facts = load_facts(parse_toml("utstyr = []\n" + SMALL, "solli.toml")).facts
    assert facts.items["utstyr"] == ()
    missing = facts.items["regnskap"]
    assert isinstance(missing, Missing)
    assert missing.keys == ("regnskap",)


def test_a_whole_table_or_list_can_be_said_not_to_apply() -> None:
    facts = facts_of(
        '[ikke_aktuelt]\n"utstyr" = "leier alt"\nvurdering = "ingen nemnd"\n'
        '"vurdering.systemer.karakter" = "nytt system"\n'
    )
    assert isinstance(facts.items["utstyr"], NotApplicable)
    reasons = {
        key: node.grunn.nb
        for key, node in facts.values.items()
        if key.startswith("vurdering.") and isinstance(node, NotApplicable)
    }
    assert len(reasons) == 18
    assert reasons.pop("vurdering.systemer.karakter") == "nytt system", "the more precise line counts"
    assert set(reasons.values()) == {"ingen nemnd"}


def test_one_key_of_one_item_can_be_said_not_to_apply() -> None:
    facts = facts_of(
        '[[utstyr]]\nid = "U1"\nnavn = "EKG"\nklasse = "ekg"\neier = "leid"\n'
        '[ikke_aktuelt]\n"utstyr.U1.nypris" = "leies"\n'
    )
    (item,) = items(facts, "utstyr")
    assert isinstance(item.values["nypris"], NotApplicable)
    bought = item.values["anskaffet"]
    assert isinstance(bought, Missing)
    assert bought.keys == ("utstyr.U1.anskaffet",)


def test_an_item_is_known_by_its_id_its_year_or_its_number() -> None:
    facts = facts_of(
        "[[regnskap]]\naar = 2022\n[[utlysning]]\npris = 1\n[[utlysning]]\nid = 'andre'\n[[utlysning]]\npris = 3\n"
    )
    assert [item.id for item in items(facts, "regnskap")] == ["2022"]
    announcements = items(facts, "utlysning")
    assert [item.id for item in announcements] == ["1", "andre", "3"]
    price = announcements[2].values["pris"]
    assert isinstance(price, Given)
    assert (price.id, price.path) == ("utlysning.3.pris", ("utlysning", 2, "pris"))


def test_no_optional_line_of_a_sample_turns_into_zero_when_it_is_deleted() -> None:
    text = ELVEBREDDEN.read_text(encoding="utf-8")
    required = {"navn", "omraade", "driftsform", "verdsettingsdato", "aar", "klasse", "eier", "grunn"}
    before = load_facts(ELVEBREDDEN).facts
    tried = 0
    for match in re.finditer(r"(?m)^(\w+) = .*\n", text):
        if match[1] in required or match[1] == "id":
            continue
        tried += 1
        facts = load_facts(parse_toml(text[: match.start()] + text[match.end() :], "elvebredden.toml")).facts
        assert _missing(facts) - _missing(before) == 1, match[0]
    assert tried > 120


def _missing(facts: Facts) -> int:
    nodes = [
        *facts.values.values(),
        *(
            node
            for rows in facts.items.values()
            if isinstance(rows, tuple)
            for row in rows
            for node in row.values.values()
        ),
    ]
    return sum(isinstance(node, Missing) for node in nodes)


def test_the_hashes_tell_a_comment_from_a_number() -> None:
    plain, commented = facts_of("[liste]\nlengde = 1180\n"), facts_of("[liste]\nlengde = 1180  # nå\n")
    other = facts_of("[liste]\nlengde = 1181\n")
    assert plain.file_sha256 != commented.file_sha256
    assert plain.content_sha256 == commented.content_sha256 != other.content_sha256


def test_the_model_is_frozen_and_knows_no_other_keys() -> None:
    praksis = load_praksis(ELVEBREDDEN)
    assert praksis.regnskap is not None
    assert praksis.regnskap[0].refusjon == 1_330_000
    assert praksis.bud.dato is None
    with pytest.raises(ValidationError):
        praksis.liste.lengde = 1  # type: ignore[misc]  # what must fail
    with pytest.raises(PraksisError):
        load_praksis(parse_toml(SMALL + "[liste]\nlenge = 1\n", "solli.toml"))


def test_a_file_that_is_no_toml_is_a_source_error(tmp_path: Path) -> None:
    path = tmp_path / "feil.toml"
    path.write_text("[praksis\n", encoding="utf-8")
    with pytest.raises(SourceError):
        load_facts(path)


def test_a_check_across_keys_runs_beside_an_error_in_another_key() -> None:
    assert codes_of("[liste]\nlengde = 1200\ntak = 1180\nendring_per_aar = 3\n") == ["FH050", "FH020"]


@pytest.mark.parametrize("line", ["eierandel = 25", "eierandl = 0.25", 'eierandel = "en firedel"'])
def test_what_is_written_wrongly_is_not_also_reported_as_left_out(line: str) -> None:
    equipment = '[[utstyr]]\nid = "U1"\nnavn = "EKG"\nklasse = "ekg"\neier = "selskap"\n'
    assert codes_of(equipment) == ["FH056"]
    assert len(codes_of(f"{line}\n{equipment}")) == 1


@pytest.mark.parametrize(("name", "meant"), [("listelengde", "lengde"), ("listetak", "tak")])
def test_a_key_with_the_name_of_its_table_before_it_is_known_in_its_table(name: str, meant: str) -> None:
    with pytest.raises(PraksisError) as caught:
        facts_of(f"[liste]\n{name} = 1180\n")
    assert [say(problem.hint, "nb") for problem in caught.value.problems] == [f"mente du {meant}?"]
    with pytest.raises(PraksisError) as caught:
        facts_of(f"[nulliste]\n{name} = 1180\n")
    assert [say(problem.hint, "nb") for problem in caught.value.problems] == [
        "nøkkelen hører hjemme under [[utlysning]]"
    ]


def test_what_does_not_apply_is_not_reported_as_left_out() -> None:
    agreement = SMALL.replace("naeringsdrift", "8.2")
    reason = '[ikke_aktuelt]\n"praksis.opparbeidet_andel" = "kommunen eier alt"\n'
    assert [problem.code for problem in load_facts(parse_toml(agreement, "a.toml")).warnings] == ["FH058"]
    assert load_facts(parse_toml(agreement + reason, "a.toml")).warnings == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[liste]\nlengde = 1200\ntak = 1200\n", []),
        ("[liste]\ntak = 2500\n", []),
        ("[bud]\nbeloep = 1250000\n[prisantydning]\nutstyr = 200000\nopparbeidet = 1050000\n", []),
        ("[bud]\nbeloep = 1250000\n[prisantydning]\nutstyr = 200000\n", []),
        (
            '[bud]\nbeloep = 1\n[prisantydning]\nutstyr = 0\n[ikke_aktuelt]\n"prisantydning.opparbeidet" = "gratis"\n',
            ["FH032"],
        ),
        ("[[regnskap]]\naar = 2021\n", []),
        ("[[regnskap]]\naar = 2020\n[[regnskap]]\naar = 2021\n[[regnskap]]\naar = 2022\n", []),
        ("[[regnskap]]\naar = 2020\n[[regnskap]]\naar = 2022\n", ["FH053", "FH054"]),
        ("[fratreden]\noppsigelse_mottatt = 2023-02-15\noppsigelse_utloeper = 2023-02-15\n", []),
        ("[indikatorer]\nbrukerundersoekelse_dato = 2023-03-01\n", []),
        ("[ansatte]\nhelsesekretaer = 3.2\nsykepleier = 0.4\nandre = 0\nerfarne = 3.6\n", []),
        ("[ansatte]\nhelsesekretaer = 1\nerfarne = 2\n", []),
        ("[tildeling]\nvedtak_mottatt = 2023-04-11\nklage_sendt = 2023-04-11\n", []),
        ("[nemnd]\nbegjaert = 2023-05-15\navgjoerelse_mottatt = 2023-05-15\n", []),
        (ANNOUNCED + "soeknadsfrist = 2023-03-06\nopplysninger_sendt = 2023-03-06\ntiltredelse = 2023-03-06\n", []),
        (ANNOUNCED + "tiltredelse = 2023-03-05\n", ["FH076"]),
        ("[[utlysning]]\nsoeknadsfrist = 2023-03-27\ntiltredelse = 2023-03-26\n", ["FH076"]),
        (ANNOUNCED + ANNOUNCED, []),
        (ANNOUNCED + "[[utlysning]]\n" + ANNOUNCED.replace("06", "05"), ["FH075"]),
        (ANNOUNCED + "[fratreden]\ntilbud_mottatt = 2023-03-06\n[nemnd]\nbegjaert = 2023-03-06\n", []),
        ("[fratreden]\ntilbud_mottatt = 2023-03-05\n[[utlysning]]\n", []),
        (ANNOUNCED.replace("06", "07") + ANNOUNCED + "[fratreden]\ntilbud_mottatt = 2023-03-06\n", ["FH075"]),
        (ANNOUNCED + "listelengde = 1200\nlistetak = 1200\n", []),
        (ANNOUNCED + "pris = 400200\npris_utstyr = 174800\npris_opparbeidet = 225400\n", []),
        (ANNOUNCED + "pris = 400200\npris_utstyr = 0\npris_opparbeidet = 0\n", ["FH074"]),
        (ANNOUNCED + "pris = 400200\npris_utstyr = 174800\n", []),
        (WAIVED, []),
        (WAIVED + 'post = "1"\n', []),
        (ANNOUNCED + WAIVED + 'post = "1"\n', []),
        (ANNOUNCED + WAIVED + 'post = "UL1"\n', ["FH049"]),
        (ANNOUNCED + 'id = "UL1"\n' + WAIVED + 'post = "UL1"\n', []),
        (ANNOUNCED.replace("[[", "[").replace("]]", "]") + WAIVED + 'post = "1"\n', ["FH014"]),
        (ANNOUNCED + 'id = "U L"\n' + WAIVED + 'post = "UL1"\n', ["FH028"]),
        (ANNOUNCED + 'Id = "UL1"\n' + WAIVED + 'post = "UL1"\n', ["FH012"]),
    ],
)
def test_the_checks_hold_on_their_limits(text: str, codes: list[str]) -> None:
    assert codes_of(text) == codes


def test_a_year_that_ends_on_the_valuation_date_has_ended() -> None:
    valued = SMALL.replace("2023-03-01", "2022-12-31")
    assert load_facts(parse_toml(f"{valued}[[regnskap]]\naar = 2022\n", "a.toml")).warnings == ()


def test_a_file_with_thousands_of_mistakes_is_told_quickly_and_in_part() -> None:
    text = SMALL + "".join(f"noekkel{count} = 1\n" for count in range(5000))
    with pytest.raises(PraksisError) as caught:
        load_facts(parse_toml(text, "solli.toml"))
    assert len(caught.value.problems) == 100


def test_reading_a_sound_file_imports_neither_pydantic_nor_difflib() -> None:
    code = (
        "import sys; from fasthandel.praksis import load_facts, fact_types;"
        f"load_facts({str(ELVEBREDDEN)!r}); fact_types();"
        "print([name for name in ('pydantic', 'difflib', 'fasthandel.praksis.model') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
