"""Every line of the hand calculation in domain/worked-example.md, under each of its three regimes."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest

from fasthandel.data import data_dir
from fasthandel.money import exact, plain, round_to
from fasthandel.units import Kind
from tests.fixtures.texts import Doc, by_id, changed, document, entries

# §2: value of the whole item, share, what counts
EQUIPMENT = {
    "U1": (19_000, 1, 19_000),
    "U2": (20_000, 1, 20_000),
    "U3": (4_500, 1, 4_500),
    "U4": (12_000, 1, 12_000),
    "U5": (21_000, 1, 21_000),
    "U6": (240_000, 4, 60_000),
    "U7": (14_400, 4, 3_600),
    "U8": (18_000, 4, 4_500),
    "U9": (80_000, 4, 20_000),
    "U10": (12_800, 4, 3_200),
    "U11": (12_000, 4, 3_000),
    "U12": (16_000, 4, 4_000),
}
LEFT_OUT = {"U13": "personlig, kan ikke overdras", "U14": "leies og følger ikke med i overdragelsen"}

# §3: frame 1 057 168 × weight × grade, exact and in whole kroner
ELEMENTS = {
    "N1": ("142717.68", 142_718),  # 0.135
    "N2": ("105716.8", 105_717),  # 0.100
    "N3": ("84573.44", 84_573),  # 0.080
    "N4": ("126860.16", 126_860),  # 0.120
    "N5": ("63430.08", 63_430),  # 0.060
    "N6": ("126860.16", 126_860),  # 0.120
    "N7": ("142717.68", 142_718),  # 0.135
    "N8": ("52858.4", 52_858),  # 0.050
    "N9": ("42286.72", 42_287),  # 0.040
}

# §5: the most that the indicator gives, and what it gives
INDICATORS = {
    "I1": (40_000, 40_000),
    "I2": (45_000, 30_000),
    "I3": (30_000, 30_000),
    "I4": (25_000, 0),
    "I5": (60_000, 50_400),
    "I6": (40_000, 30_000),
    "I7": (20_000, 20_000),
    "I8": (25_000, 25_000),
    "I9": (15_000, 0),
}

REGIMES = {"no-nemnd-skjonn": 1_062_800, "no-utstyr": 174_800, "no-ekspertutvalget-2023": 400_200}

each_regime = pytest.mark.parametrize("regime", REGIMES)


@cache
def takst(regime: str) -> Doc:
    return document(changed(), regime)


@each_regime
def test_the_takst_is_the_one_computed_by_hand(regime: str) -> None:
    doc = takst(regime)
    assert doc["takst"] == str(REGIMES[regime]) == doc["avgjort_sum"]
    assert (doc["tilstand"], doc["mangler"], doc["enhet"], doc["dato"]) == ("beregnet", [], "kr", "2023-03-01")


@each_regime
def test_each_item_of_equipment_has_its_amount(regime: str) -> None:
    lines = by_id(takst(regime))
    for ident, (whole_item, share, counts) in EQUIPMENT.items():
        assert whole_item == counts * share
        line = lines[f"utstyr.{ident}"]
        assert (line["verdi"], line["bidrag"], line["kroner"]) == (str(counts),) * 3
        assert line["avrunding"] == {"til": "1", "maate": "halv_opp", "foer": str(counts)}
    assert lines["utstyr"]["verdi"] == "174800"
    assert lines["utstyr"]["deler"] == [f"utstyr.U{number}" for number in range(1, 15)]


@each_regime
def test_the_licence_and_the_copier_count_nothing_and_are_listed_with_the_reason(regime: str) -> None:
    doc = takst(regime)
    lines = by_id(doc)
    listed = {one["id"]: one["grunn"] for one in doc["ikke_medregnet"]}
    for ident, grunn in LEFT_OUT.items():
        line = lines[f"utstyr.{ident}"]
        assert (line["tilstand"], line["verdi"], line["bidrag"], line["grunn"]) == ("gjelder_ikke", None, "0", grunn)
        assert listed[f"utstyr.{ident}"] == grunn


def test_the_nine_elements_add_up_and_are_rounded_to_the_nearest_thousand() -> None:
    lines = by_id(takst("no-nemnd-skjonn"))
    for ident, (amount, kroner) in ELEMENTS.items():
        assert (lines[ident]["verdi"], lines[ident]["kroner"]) == (amount, str(kroner)), ident
        assert lines[ident]["skjoenn"] is True
    whole = lines["opparbeidet"]
    assert whole["verdi"] == "888000"
    assert whole["avrunding"] == {"til": "1000", "maate": "halv_opp", "foer": "888021.12"}  # 0.840 × 1 057 168
    assert whole["deler"] == [*ELEMENTS, "opparbeidet.avrunding"]
    assert lines["opparbeidet.avrunding"]["verdi"] == "-21.12"
    assert lines["tilpasning"]["verdi"] == "0"


def test_the_frame_is_forty_per_cent_of_turnover() -> None:
    ramme = next(one for one in by_id(takst("no-nemnd-skjonn"))["N1"]["grunnlag"] if one["navn_i_formel"] == "ramme")
    omsetning = next(one for one in ramme["grunnlag"] if one["navn_i_formel"] == "omsetning")
    assert (ramme["verdi"], omsetning["verdi"]) == ("1057168", "2642920")


@pytest.mark.parametrize(
    ("change", "price", "adjustment"),
    [
        (("beloep = 900000", "beloep = 1100000"), 1_100_000, 37_200),
        (("opparbeidet = 1050000", "opparbeidet = 800000"), 1_000_000, -62_800),
        (("beloep = 900000", "beloep = 1062800"), 1_062_800, 0),
        (("opparbeidet = 1050000", "opparbeidet = 862800"), 1_062_800, 0),
    ],
)
def test_the_price_lies_between_bid_and_indication(change: tuple[str, str], price: int, adjustment: int) -> None:
    doc = document(changed(change), "no-nemnd-skjonn")
    assert doc["takst"] == str(price)
    assert by_id(doc)["tilpasning"]["verdi"] == str(adjustment)
    assert by_id(doc)["opparbeidet"]["verdi"] == "888000"


def test_a_grade_step_on_a_weight_of_15_per_cent_moves_the_price_15_858_before_rounding() -> None:
    facts = changed(('karakter = 0.9\ngrunn = "14,5', 'karakter = 1.0\ngrunn = "14,5'))
    before, after = (
        Fraction(by_id(doc)["N1"]["verdi"]) for doc in (takst("no-nemnd-skjonn"), document(facts, "no-nemnd-skjonn"))
    )
    assert round_to(after - before, 1, "halv_opp") == 15_858


def test_each_indicator_has_its_amount_and_the_most_it_can_give() -> None:
    lines = by_id(takst("no-ekspertutvalget-2023"))
    for ident, (most, amount) in INDICATORS.items():
        assert (lines[ident]["maks"], lines[ident]["verdi"]) == (str(most), str(amount)), ident
    whole = lines["indikatorer_i_alt"]
    assert (whole["maks"], whole["verdi"]) == ("300000", "225400")
    assert whole["deler"] == [*INDICATORS, "I10"]


def test_ultrasound_is_not_paid_for_twice() -> None:
    doc = takst("no-ekspertutvalget-2023")
    line = by_id(doc)["I10"]
    assert (line["tilstand"], line["bidrag"]) == ("gjelder_ikke", "0")
    assert "utstyrslisten" in line["grunn"]
    assert "I10" in [one["id"] for one in doc["ikke_medregnet"]]


def test_built_up_practice_is_an_explicit_zero_where_it_is_not_permitted() -> None:
    line = by_id(takst("no-utstyr"))["opparbeidet"]
    assert (line["tilstand"], line["verdi"], line["sikkerhet"]) == ("beregnet", "0", "sitert")


@each_regime
def test_the_plausibility_checks_measure_what_the_example_does(regime: str) -> None:
    measured = {one["kode"]: (one["utfall"], one["maalt"]) for one in takst(regime)["kontroller"]}
    assert measured["RI001"] == ("holder", "19323/66073")  # 772 920 / 2 642 920 = 29.2 %
    assert measured["RI002"] == ("holder", "132146/59")  # 2 240
    assert measured["RI003"] == ("holder", "359/118")  # 3.04
    assert measured["RI004"] == ("holder", "187000/359")  # 521
    assert measured["RI005"] == ("holder", "1782920")
    assert measured["RI006"] == ("holder", "1180")
    assert measured["RI007"] == ("holder", "0.71")


def test_jevnaker_is_675_kroner_a_patient_and_200_000_for_equipment() -> None:
    text = (data_dir("samples") / "jevnaker.toml").read_text(encoding="utf-8")
    doc = document(changed(text=text), "lokal-jevnaker-2023")
    assert doc["takst"] == "875000"
    assert {ident: line["verdi"] for ident, line in by_id(doc).items()} == {"pasienter": "675000", "utstyr": "200000"}


NEEDED = {"id", "navn", "verdi", "enhet", "tilstand", "formel", "formel_med_tall", "kilder", "sikkerhet", "grunnlag"}


@each_regime
def test_each_component_has_what_a_reader_needs(regime: str) -> None:
    for line in takst(regime)["komponenter"]:
        assert line.keys() >= NEEDED, line["id"]
        assert line["enhet"] == "kr"
        assert line["sikkerhet"] in {"sitert", "omtalt", "utledet", "antatt"}
        if line["slag"] in ("formel", "post"):
            assert line["formel"]
            assert line["formel_med_tall"]
            assert line["grunnlag"]
        for entry in entries(line["grunnlag"]):
            assert entry["fil"], entry
            assert entry["linje"] >= 1
            if entry["tilstand"] == "parameter":
                assert {"gyldig_fra", "gyldig_til", "sikkerhet", "kilde", "grunn"} <= entry.keys()
                assert entry["kilde"] or entry["grunn"]


def written_at(entry: Doc, text: str) -> str:
    """Return the value that stands at an entry's line and column, as data."""
    line = text.splitlines()[entry["linje"] - 1]
    value = tomllib.loads(f"x = {line[entry['kolonne'] - 1 :]}", parse_float=Decimal)["x"]
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else plain(exact(value))


@each_regime
def test_each_given_value_and_each_parameter_points_at_where_it_stands(regime: str) -> None:
    texts = {
        "praksis.toml": changed().documents[0].text,
        **{
            f"rules/{path.relative_to(data_dir('rules')).as_posix()}": path.read_text(encoding="utf-8")
            for path in data_dir("rules").rglob("*.toml")
        },
    }
    doc = takst(regime)
    shown = [*doc["komponenter"], *doc["kontroller"]]
    seen = [one for line in shown for one in entries(line["grunnlag"]) if one["tilstand"] in ("oppgitt", "parameter")]
    assert len({one["id"] for one in seen}) > 30
    for one in seen:
        assert written_at(one, texts[one["fil"]]) == one["verdi"], one["id"]
        if one["enhet"] in (Kind.TEKST.value, Kind.DATO.value, Kind.JA_NEI.value):
            assert one["tilstand"] == "oppgitt"


def test_a_given_value_points_at_the_line_that_the_example_has() -> None:
    line = by_id(takst("no-utstyr"))["utstyr.U6"]
    nypris = next(one for one in line["grunnlag"] if one["navn_i_formel"] == "post.nypris")
    text = changed().documents[0].text.splitlines()[nypris["linje"] - 1]
    assert text == "nypris = 320000"
    assert nypris["kolonne"] == 10
