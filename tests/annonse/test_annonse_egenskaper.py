"""What holds for any text: no crash, the same answer in the same order, values within their keys, linear time."""

from __future__ import annotations

import time
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fasthandel.annonse import Tekst, Treff, annonse_document, finn, les_tekst
from fasthandel.annonse.flate import flate
from fasthandel.annonse.moenster import read
from fasthandel.annonse.nettside import visible_lines
from fasthandel.annonse.noekler import noekler
from fasthandel.annonse.ordlyder import FLERE
from fasthandel.annonse.ordmengder import MENGDER
from fasthandel.annonse.register import all_wordings
from fasthandel.annonse.treff import GRUNNER
from fasthandel.errors import SourceError
from fasthandel.praksis.table import file_table
from tests.fixtures.annonser import SAMPLES
from tests.fixtures.annonser import read as sample_text

TYPED = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=600)
"""What a text file can hold."""
TEXTS = [path.read_bytes() for path in SAMPLES]


def assert_well_formed(tekst: Tekst, treff: tuple[Treff, ...]) -> None:
    order = list(noekler())
    keys = [one.noekkel for one in treff]
    assert keys == sorted(set(keys), key=order.index)
    for one in treff:
        for other in one.alternativer:
            assert other.noekkel == one.noekkel
            assert not other.alternativer
        assert (one.verdi is None) or not one.alternativer
        assert len(one.alternativer) != 1
        for said in (one, *one.alternativer):
            assert said.ordene
            assert 1 <= said.linje <= len(tekst.linjer)
            assert said.kolonne >= 1
            assert said.verdi is not None or said.grunn or said.alternativer
            assert said.verdi is not None or not said.sikker
            if said.verdi is not None:
                table, _, name = said.noekkel.partition(".")
                key = file_table().tables[table].keys[name]
                assert type(said.verdi) in (int, Fraction, date, bool, str)
                assert isinstance(said.verdi, Fraction) or key.read(said.verdi) == said.verdi


@given(st.binary(max_size=400))
@example(b"%PDF-1.4 \xff\xfe")
@example(b"<html><p>\x00")
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for name in ("a.txt", "a.html", "a.pdf"):
        try:
            tekst = les_tekst(raw, name)
        except SourceError:
            continue
        assert_well_formed(tekst, finn(tekst))


@given(TYPED)
def test_any_text_gives_findings_that_are_well_formed(text: str) -> None:
    tekst = les_tekst(f"{text}\n.".encode(), "a.txt")
    assert_well_formed(tekst, finn(tekst))


@given(st.text(alphabet="<>/!-'\"= aphidenltrb&;#1", max_size=300))
def test_any_page_is_read(text: str) -> None:
    for line in visible_lines(text):
        assert "\n" not in line


@given(st.sampled_from(TEXTS[:12]), st.data())
def test_a_damaged_announcement_is_still_read(raw: bytes, data: st.DataObject) -> None:
    text = raw.decode("utf-8", "ignore")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    tekst = les_tekst(f"{text[:start]}{data.draw(TYPED)}{text[end:]}\n.".encode("utf-8", "replace"), "a.txt")
    assert_well_formed(tekst, finn(tekst))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_same_text_gives_the_same_answer_in_the_same_order(sample: object) -> None:
    tekst = next(sample_text(path) for path in SAMPLES if path == sample)
    first = finn(tekst)
    assert finn(tekst) == first
    assert_well_formed(tekst, first)
    assert annonse_document(tekst, first) == annonse_document(tekst, finn(tekst))


@pytest.mark.parametrize("sample", SAMPLES[:10], ids=lambda path: path.name)
def test_spaces_between_words_and_quotes_change_nothing(sample: object) -> None:
    tekst = next(sample_text(path) for path in SAMPLES if path == sample)
    if tekst.slag != "tekst":
        return
    quoted = "\n".join(line.replace("næringsdrift", "«næringsdrift»") for line in tekst.linjer)
    values = {one.noekkel: one.verdi for one in finn(tekst)}
    assert {one.noekkel: one.verdi for one in finn(les_tekst(quoted.encode(), tekst.navn))} == values


@pytest.mark.parametrize(
    "part",
    [
        *(
            "pris ",
            "pris kr 1 ",
            "pris for utstyr kr 1 000 ",
            "1 ",
            "1.",
            "1 000 ",
            "1",
            "8.2 ",
            "a",
            "a-",
            ". ",
            "krav ",
        ),
        *("må spesialist ", "ikke betale for ", "mandag 1. mars ", "kl. ", "a@", "...", "utstyr og ", "kunngjort "),
        *(
            "Granvik kommune ",
            "Søknadsfrist: 1. mars 2027\n",
            "Søknadsfrist\n",
            "liste på ",
            "kontoret 4 ",
            "A ",
            "a\t",
        ),
        *(
            "en og en halv ",
            "hundre tusen ",
            "hjemmelen skal ikke ",
            "x\n\n",
            "- ",
            "1-",
            "1/",
            "1,",
            "kr ",
            "mill ",
            "en ",
        ),
        *(
            "opparbeidet praksis ( goodwill ) ",
            "kr 1 eller ",
            "Adresse: A ",
            "legesenter ",
            "Legene på A ",
            "næringsdrift ",
        ),
    ],
)
def test_the_time_a_text_takes_grows_as_the_text(part: str) -> None:
    def seconds(characters: int) -> float:
        tekst = les_tekst(("x " + part * (characters // len(part))).encode(), "a.txt")
        begun = time.process_time()
        finn(tekst)
        return time.process_time() - begun

    # The least of some runs: what else the machine does can only add to one.
    short, long = (min(seconds(characters) for _ in range(4)) for characters in (4_000, 24_000))
    assert long < max(14 * short, 0.3), (short, long)


def test_each_wording_can_be_read_and_names_a_key_and_a_reason_that_exist() -> None:
    for one in all_wordings():
        pattern = read(one.moenster)
        assert one.noekkel in {"", FLERE, *noekler()}
        assert not one.grunn or one.grunn in GRUNNER
        fixed = one.verdi is not None or bool(one.grunn)
        assert fixed or pattern.verdier, one
        assert one.verdi is None or not pattern.verdier, one
    for phrases in MENGDER.values():
        assert all(read(phrase).elementer for phrase in phrases)


def test_each_wording_stands_once() -> None:
    seen = [(one.noekkel, one.moenster) for one in all_wordings()]
    assert {one for one in seen if seen.count(one) > 1} == set()


def test_the_text_to_search_in_knows_where_each_character_stands() -> None:
    for path in SAMPLES:
        tekst = sample_text(path)
        surface = flate(tekst)
        assert len(surface.tekst) == len(surface.plan) == len(surface.linje) == len(surface.kolonne)
        for sign, line, column in zip(surface.tekst, surface.linje, surface.kolonne, strict=True):
            written = tekst.linjer[line]
            assert sign in "\n\f " or written[column - 1] == sign
