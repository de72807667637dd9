"""The practice file written from findings: it parses, and holds only keys that exist and values that were found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.annonse import Tekst, Treff, finn, les_tekst, som_toml
from fasthandel.annonse.noekler import noekler
from fasthandel.errors import PraksisError
from fasthandel.money import whole
from fasthandel.praksis import fact_types, load_facts
from fasthandel.source import parse_toml
from fasthandel.text import LANGUAGES, Text
from tests.fixtures.annonser import SAMPLES, found, read

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)


def held(toml: str) -> dict[str, Any]:
    """Return the values that a file holds, by path."""
    data = tomli.loads(toml, parse_float=Decimal)
    assert set(data) == {"praksis", "utlysning"}
    (utlysning,) = data["utlysning"]
    both = {"praksis": data["praksis"], "utlysning": utlysning}
    return {f"{table}.{key}": value for table, keys in both.items() for key, value in keys.items()}


def assert_sound(toml: str, treff: tuple[Treff, ...], name: str) -> None:
    found = {one.noekkel: one for one in treff}
    for path, value in held(toml).items():
        assert path.replace("utlysning.", "utlysning[].") in fact_types()
        if path == "utlysning.kilde":
            assert value == name
            continue
        one = found[path]
        assert one.sikker
        assert (whole(Fraction(value)) if isinstance(value, Decimal) else value) == one.verdi


@each_sample
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_certain_value_of_a_sample_is_written_and_no_other(sample: Path, language: str) -> None:
    toml = som_toml(read(sample), found(sample), language)
    assert_sound(toml, found(sample), sample.name)
    certain = {one.noekkel for one in found(sample) if one.verdi is not None and one.sikker}
    assert set(held(toml)) == certain | {"utlysning.kilde"}


@each_sample
def test_every_finding_is_quoted_with_its_place(sample: Path) -> None:
    shown = " ".join(line.lstrip("# ") for line in som_toml(read(sample), found(sample)).splitlines())
    for one in found(sample):
        for other in one.alternativer or (one,):
            place = f"linje {other.linje}" if other.side is None else f"side {other.side}, linje {other.linje}"
            assert f"«{other.ordene}», {place}" in " ".join(shown.split())


@each_sample
def test_the_file_is_not_valid_until_the_user_has_filled_it_in(sample: Path) -> None:
    toml = som_toml(read(sample), found(sample))
    assert "MÅ FYLLES UT" in toml
    with pytest.raises(PraksisError):
        load_facts(parse_toml(toml.encode(), "ny.toml"))


def test_filled_in_it_is_a_practice_file() -> None:
    sample = next(path for path in SAMPLES if path.name == "gruppepraksis-komplett.txt")
    toml = som_toml(read(sample), found(sample)).replace("#verdsettingsdato =", "verdsettingsdato = 2027-02-22")
    facts = load_facts(parse_toml(toml.encode(), "ny.toml")).facts
    assert facts.navn == "Elvebredden legesenter"


def test_nothing_that_an_announcement_should_state_is_passed_over() -> None:
    toml = som_toml(les_tekst(b"Hei", "hei.txt"), ())
    for key in noekler().values():
        name = key.sti.partition(".")[2]
        assert f"#{name} =" in toml
        assert not key.raad or key.raad.nb.split("(")[0] in " ".join(toml.replace("\n#", " ").split())
    assert held(toml) == {"utlysning.kilde": "hei.txt"}


def one(key: str, value: Any = None, words: str = "ord", **more: Any) -> Treff:
    return Treff(key, value, words, 1, 1, None, **more)


def test_what_is_unsure_contradictory_or_without_value_is_commented_out() -> None:
    treff = (
        one("utlysning.pris", 900_000, "ca. kr 900 000", sikker=False),
        one(
            "utlysning.listelengde",
            None,
            sikker=False,
            alternativer=(one("utlysning.listelengde", 900), one("utlysning.listelengde", 950)),
        ),
        one("utlysning.tiltredelse", None, "snarest", sikker=False, grunn=Text("ingen dato", "no date")),
        one("praksis.driftsform", None, sikker=False, alternativer=(one("praksis.driftsform", "8.2"),) * 2),
        one("utlysning.aarsverk", Fraction(7, 2)),
        one("utlysning.driftsutgifter", Fraction(1, 3)),
        one("utlysning.garanti", value=False),
        one("utlysning.publisert", date(2027, 3, 1)),
        one("praksis.navn", 'Et "navn" \\ med tegn'),
        one("praksis.kommune", "x" * 600),
    )
    toml = som_toml(les_tekst(b"Hei", "hei.txt"), treff)
    assert held(toml) == {
        "praksis.navn": 'Et "navn" \\ med tegn',
        "utlysning.kilde": "hei.txt",
        "utlysning.publisert": date(2027, 3, 1),
        "utlysning.aarsverk": Decimal("3.5"),
        "utlysning.garanti": False,
    }
    assert "# Usikkert, ta bort # hvis det stemmer: «ca. kr 900 000», linje 1\n#pris = 900000\n" in toml
    assert (
        "# Teksten sier flere ting, velg ett:\n#   900: «ord», linje 1\n#   950: «ord», linje 1\n#listelengde =\n"
        in toml
    )
    assert "# Ingen dato: «snarest», linje 1\n#tiltredelse =\n" in toml


anything = st.text(max_size=200)
values = st.one_of(st.integers(-10, 10**12), st.fractions(), st.dates(), st.booleans(), anything)
findings = st.builds(
    Treff,
    noekkel=st.sampled_from(sorted(noekler())),
    verdi=st.none() | values,
    ordene=anything,
    linje=st.integers(1, 10**6),
    kolonne=st.integers(1, 10**6),
    side=st.none() | st.integers(1, 99),
    sikker=st.booleans(),
    grunn=st.builds(Text, anything, anything),
)


@given(st.lists(findings, unique_by=lambda one: one.noekkel), anything, st.sampled_from(LANGUAGES))
def test_whatever_is_found_the_file_parses_and_holds_only_what_was_found(
    treff: list[Treff], name: str, language: str
) -> None:
    tekst = Tekst(name, "", "tekst", ("",))
    data = tomli.loads(som_toml(tekst, treff, language), parse_float=Decimal)
    known = {one.noekkel: one for one in treff}
    for table, keys in (("praksis", data["praksis"]), ("utlysning", data["utlysning"][0])):
        for key, value in keys.items():
            if key == "kilde":
                continue
            found = known[f"{table}.{key}"]
            assert found.sikker
            assert (whole(Fraction(value)) if isinstance(value, Decimal) else value) == found.verdi


WORDS = [
    *(
        "Prisantydning",
        "pris",
        "kr",
        "kr 900 000",
        "1,2 mill.",
        "Listelengde",
        ":",
        "1 180",
        "pasienter",
        "på listen",
        "\n",
    ),
    *("Søknadsfrist", "15. mars 2027", "31.02.2027", "ikke", "krav om", "spesialist i allmennmedisin", "LIS1", "eller"),
    *(
        "næringsdrift",
        "8.2-avtale",
        "fastlønn",
        "kommunen",
        "stiller",
        "garanti",
        "for lån",
        "Granvik kommune",
        "lyser ut",
    ),
    *(
        "utstyr",
        "og",
        "opparbeidet praksis",
        "for",
        "legesenteret har",
        "fire leger",
        "3,5 årsverk",
        "helsesekretær",
        ".",
        ",",
    ),
    *(
        '"',
        "\\",
        "#",
        "=",
        "[[utlysning]]",
        "'''",
        '"""',
        "\t",
        "  ",
        "Elvebredden legesenter",
        "Adresse: Storgata 4",
        "–",
    ),
]
announcements = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@given(
    st.one_of(announcements, st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))),
    st.sampled_from(LANGUAGES),
)
def test_whatever_an_announcement_says_the_file_is_sound(text: str, language: str) -> None:
    tekst = les_tekst(f"{text}\nHei".encode(), "hei.txt")
    treff = finn(tekst)
    assert_sound(som_toml(tekst, treff, language), treff, "hei.txt")
