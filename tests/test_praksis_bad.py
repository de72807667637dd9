"""Broken practice files: every problem at once, each with its code, its place and its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from fasthandel.codes import CODES
from fasthandel.errors import FasthandelError, PraksisError, Problem, SourceError
from fasthandel.praksis import load_facts
from fasthandel.text import LANGUAGES, say

BAD = Path(__file__).parent / "bad" / "praksis"

Found = tuple[str, int, int, str]

EXPECTED: dict[str, list[Found]] = {
    "abroad-without-currency": [
        ("FH063", 3, 11, "praksis.omraade"),
    ],
    "agreement-8-2": [
        ("FH058", 4, 14, "praksis.driftsform"),
    ],
    "amounts-in-other-currency": [
        ("FH032", 13, 10, "bud.beloep"),
        ("FH020", 20, 10, "utstyr.U1.nypris"),
    ],
    "announcements-out-of-order": [
        ("FH075", 13, 13, "utlysning.UL2.publisert"),
    ],
    "before-1984": [
        ("FH055", 5, 20, "praksis.verdsettingsdato"),
    ],
    "benefit-too-late": [
        ("FH062", 14, 8, "kommunal_ytelse.flytting.dato"),
    ],
    "bid-above-asking": [
        ("FH032", 12, 10, "bud.beloep"),
    ],
    "born-too-late": [
        ("FH039", 9, 16, "fratreden.foedselsdato"),
    ],
    "bought-too-late": [
        ("FH033", 12, 13, "utstyr.U1.anskaffet"),
    ],
    "company-without-share": [
        ("FH056", 11, 8, "utstyr.U1.eier"),
    ],
    "complaint-before-award": [
        ("FH047", 9, 15, "tildeling.klage_sendt"),
        ("FH047", 13, 23, "nemnd.avgjoerelse_mottatt"),
    ],
    "control-character": [
        ("FH027", 2, 14, "praksis.navn"),
        ("FH027", 10, 24, "vurdering.systemer.grunn"),
    ],
    "deadline-before-publication": [
        ("FH035", 9, 17, "utlysning.1.soeknadsfrist"),
    ],
    "debt-without-agreement": [
        ("FH067", 8, 24, "kommuneavtale.utestaaende_refusjon"),
    ],
    "empty-text": [
        ("FH025", 2, 8, "praksis.navn"),
        ("FH025", 6, 11, "praksis.kommune"),
        ("FH025", 9, 16, 'ikke_aktuelt."bud.beloep"'),
    ],
    "everything-at-once": [
        ("FH020", 7, 13, "praksis.eierandel"),
        ("FH012", 8, 1, "praksis.opparbeidet_andl"),
        ("FH050", 11, 10, "liste.lengde"),
        ("FH010", 19, 10, "utstyr.U1.nypris"),
        ("FH033", 20, 13, "utstyr.U1.anskaffet"),
        ("FH032", 23, 10, "bud.beloep"),
    ],
    "given-and-not-applicable": [
        ("FH071", 18, 1, "bud"),
        ("FH071", 19, 1, "utstyr.U1.nypris"),
    ],
    "grade-between-steps": [
        ("FH022", 8, 12, "vurdering.systemer.karakter"),
    ],
    "gross-below-turnover": [
        ("FH065", 12, 17, "regnskap.2022.bruttoinntekt"),
    ],
    "identity-number": [
        ("FH069", 1, 9, ""),
        ("FH069", 3, 15, ""),
        ("FH010", 7, 11, "praksis.kommune"),
        ("FH069", 7, 11, ""),
    ],
    "incoming-doctor": [
        ("FH045", 8, 16, "tiltredende.foedselsdato"),
        ("FH066", 10, 20, "tiltredende.i_spesialisering"),
    ],
    "informed-before-published": [
        ("FH048", 11, 22, "utlysning.UL1.opplysninger_sendt"),
    ],
    "invalid-id": [
        ("FH028", 8, 6, "utstyr[1].id"),
        ("FH028", 14, 6, "utstyr[2].id"),
    ],
    "key-without-quotes": [
        ("FH073", 8, 1, "ikke_aktuelt.bud"),
    ],
    "left-before-grant": [
        ("FH043", 10, 11, "rekrutteringstilskudd.sluttet"),
    ],
    "limit-above-law": [
        ("FH051", 8, 7, "liste.tak"),
    ],
    "list-above-limit": [
        ("FH050", 8, 10, "liste.lengde"),
    ],
    "misspelt-required": [
        ("FH012", 1, 2, "praksi"),
        ("FH012", 7, 1, "utstyr.U1.klase"),
    ],
    "municipal-and-personal": [
        ("FH059", 12, 13, "utstyr.U1.personlig"),
    ],
    "new-list-above-limit": [
        ("FH050", 8, 10, "nulliste.lengde"),
    ],
    "no-praksis": [
        ("FH011", 1, 1, "praksis"),
    ],
    "not-filled-in": [
        ("FH013", 2, 8, "praksis.navn"),
        ("FH013", 3, 11, "praksis.omraade"),
        ("FH013", 5, 20, "praksis.verdsettingsdato"),
        ("FH013", 8, 10, "liste.lengde"),
    ],
    "not-toml": [
        ("FH005", 2, 8, ""),
    ],
    "not-whole": [
        ("FH021", 6, 16, "praksis.antall_leger"),
        ("FH021", 9, 10, "liste.lengde"),
    ],
    "notice-backwards": [
        ("FH034", 9, 23, "fratreden.oppsigelse_utloeper"),
    ],
    "offer-too-early": [
        ("FH077", 8, 18, "fratreden.tilbud_mottatt"),
        ("FH077", 11, 12, "nemnd.begjaert"),
    ],
    "old-accounts": [
        ("FH052", 8, 7, "regnskap.2020.aar"),
    ],
    "out-of-range": [
        ("FH020", 5, 16, "praksis.antall_leger"),
        ("FH020", 6, 13, "praksis.eierandel"),
        ("FH020", 7, 20, "praksis.verdsettingsdato"),
        ("FH020", 10, 10, "liste.lengde"),
        ("FH020", 11, 19, "liste.endring_per_aar"),
        ("FH020", 14, 23, "indikatorer.egen_fastlege_andel"),
        ("FH020", 17, 10, "bud.beloep"),
    ],
    "part-above-whole": [
        ("FH046", 10, 16, "regnskap.2022.nettoinntekt"),
        ("FH046", 13, 30, "regnskap.2022.ikke_overfoerbare_utgifter"),
    ],
    "price-not-the-sum": [
        ("FH074", 9, 8, "utlysning.1.pris"),
    ],
    "rate-too-late": [
        ("FH064", 10, 8, "valutakurs.DKK.dato"),
    ],
    "rate-too-old": [
        ("FH068", 10, 8, "valutakurs.DKK.dato"),
    ],
    "rate-twice": [
        ("FH041", 18, 10, "valutakurs[3].valuta"),
    ],
    "rate-wrong": [
        ("FH042", 8, 10, "valutakurs.kr.valuta"),
        ("FH044", 14, 8, "valutakurs.EUR.kurs"),
    ],
    "required-missing": [
        ("FH011", 1, 1, "praksis.omraade"),
        ("FH011", 1, 1, "praksis.verdsettingsdato"),
        ("FH011", 5, 1, "utstyr.U1.klasse"),
        ("FH011", 10, 1, "vurdering.systemer.grunn"),
    ],
    "required-not-applicable": [
        ("FH072", 7, 1, "praksis.omraade"),
    ],
    "same-id": [
        ("FH030", 20, 6, "utstyr[3].id"),
        ("FH030", 28, 1, "utlysning[2].id"),
    ],
    "same-year": [
        ("FH031", 14, 7, "regnskap[3].aar"),
    ],
    "seller-counted-as-specialist": [
        ("FH040", 10, 35, "indikatorer.spesialister_utenom_fratredende"),
    ],
    "shared-solo": [
        ("FH057", 7, 13, "praksis.eierandel"),
    ],
    "solo-with-four": [
        ("FH061", 6, 16, "praksis.organisering"),
    ],
    "start-too-early": [
        ("FH076", 10, 15, "utlysning.1.tiltredelse"),
        ("FH076", 15, 15, "utlysning.2.tiltredelse"),
    ],
    "stated-list-above-limit": [
        ("FH050", 9, 15, "utlysning.1.listelengde"),
    ],
    "survey-not-made": [
        ("FH037", 9, 28, "indikatorer.brukerundersoekelse_dato"),
    ],
    "survey-too-late": [
        ("FH038", 9, 28, "indikatorer.brukerundersoekelse_dato"),
    ],
    "text-too-long": [
        ("FH026", 2, 8, "praksis.navn"),
    ],
    "too-many-decimals": [
        ("FH023", 6, 13, "praksis.eierandel"),
    ],
    "too-many-experienced": [
        ("FH036", 10, 11, "ansatte.erfarne"),
    ],
    "two-years": [
        ("FH054", 11, 7, "regnskap.2022.aar"),
    ],
    "unfinished-year": [
        ("FH060", 8, 7, "regnskap.2023.aar"),
    ],
    "unknown-key": [
        ("FH012", 6, 1, "praksis.bygd"),
        ("FH012", 7, 1, "praksis.eierandl"),
        ("FH012", 8, 1, "praksis.lengde"),
        ("FH012", 11, 1, "liste.lenge"),
        ("FH012", 18, 1, "utstyr.U1.Nypris"),
        ("FH012", 20, 2, "prisantyding"),
    ],
    "unknown-not-applicable": [
        ("FH070", 14, 1, "bud.belop"),
        ("FH070", 15, 1, "utstyr.U2.nypris"),
        ("FH070", 16, 1, "utstyr.U1.nyprs"),
        ("FH070", 17, 1, "utstyr.U1"),
        ("FH070", 18, 1, "fritekst"),
    ],
    "unknown-word": [
        ("FH024", 3, 11, "praksis.omraade"),
        ("FH024", 6, 16, "praksis.organisering"),
        ("FH024", 11, 10, "utstyr.U1.klasse"),
        ("FH024", 12, 8, "utstyr.U1.eier"),
    ],
    "waiver-of-nothing": [
        ("FH049", 16, 8, "unntak.1.post"),
    ],
    "wrong-kind": [
        ("FH010", 8, 10, "liste.lengde"),
        ("FH010", 9, 7, "liste.tak"),
        ("FH010", 12, 10, "bud.beloep"),
        ("FH010", 13, 8, "bud.dato"),
        ("FH010", 16, 16, "indikatorer.kveldsaapent"),
        ("FH010", 17, 12, "indikatorer.ventetid"),
    ],
    "wrong-shape-at-top": [
        ("FH014", 1, 9, "liste"),
        ("FH014", 2, 13, "regnskap[1]"),
        ("FH014", 2, 19, "regnskap[2]"),
        ("FH014", 3, 16, "ikke_aktuelt"),
    ],
    "wrong-shape": [
        ("FH014", 7, 1, "utstyr"),
        ("FH014", 11, 1, "liste"),
        ("FH014", 15, 12, "vurdering.systemer"),
    ],
    "years-missing": [
        ("FH053", 8, 7, "regnskap.2022.aar"),
    ],
}


def problems_in(path: Path) -> tuple[Problem, ...]:
    try:
        return load_facts(path).warnings
    except FasthandelError as error:
        return error.problems


def test_each_bad_file_has_an_expectation() -> None:
    assert {path.stem for path in BAD.glob("*.toml")} == set(EXPECTED)


def test_each_code_has_a_bad_file() -> None:
    shown = {code for expected in EXPECTED.values() for code, *_ in expected}
    ours = {code for code in CODES if "FH010" <= code <= "FH099"}
    assert ours <= shown, ours - shown


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_problem_is_found_in_file_order(name: str) -> None:
    found = [
        (problem.code, problem.where.line or 0, problem.where.column or 0, problem.key)
        for problem in problems_in(BAD / f"{name}.toml")
    ]
    assert found == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_stops_only_for_an_error(name: str) -> None:
    warnings_only = all(CODES[code].warning for code, *_ in EXPECTED[name])
    if warnings_only:
        assert load_facts(BAD / f"{name}.toml").warnings
    else:
        with pytest.raises((PraksisError, SourceError)):
            load_facts(BAD / f"{name}.toml")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_problem_speaks_both_languages_in_our_words(name: str, language: str) -> None:
    for problem in problems_in(BAD / f"{name}.toml"):
        title = CODES[problem.code].title.in_language(language)
        words = " ".join([title, *(say(text, language) for text in (problem.expected, problem.hint))])
        assert "Input should" not in words
        assert problem.expected or problem.hint
        for text in (problem.expected, problem.hint):
            assert isinstance(text, str) or not text.nb or text.en, "a text is translated"


def test_the_place_is_where_the_excerpt_says() -> None:
    for name in EXPECTED:
        lines = (BAD / f"{name}.toml").read_text(encoding="utf-8").split("\n")
        for problem in problems_in(BAD / f"{name}.toml"):
            where = problem.where
            assert where.line is not None
            assert where.column is not None
            if name not in {"identity-number", "not-toml"}:  # there, the excerpt is masked
                assert where.excerpt == lines[where.line - 1]
            assert where.column - 1 + where.length <= len(where.excerpt) + 1
