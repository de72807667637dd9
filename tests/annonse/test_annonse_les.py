"""Text, web pages and PDFs as lines: what is seen of them, where it stands, and what is refused with a next step."""

from __future__ import annotations

import os
import sys
import time
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from fasthandel.annonse import Tekst, finn, les_tekst
from fasthandel.annonse.grenser import MAX_BYTES, MAX_CHARACTERS, MAX_PAGES
from fasthandel.annonse.nettside import visible_lines
from fasthandel.codes import CODES, title
from fasthandel.errors import SourceError, UsageError
from fasthandel.text import LANGUAGES, say
from tests.fixtures.pdf import made

PRISE = "Prisantydning: kr 900 000"


def lines(raw: bytes, name: str = "utlysning.txt") -> tuple[str, ...]:
    return les_tekst(raw, name).linjer


def refused(raw: bytes, name: str = "utlysning.txt") -> str:
    """Return the code with which a file is refused, once its message is found to be whole in both languages."""
    with pytest.raises(SourceError) as caught:
        les_tekst(raw, name)
    (problem,) = caught.value.problems
    assert problem.where.file == name
    for language in LANGUAGES:
        assert title(problem, language)
        assert say(problem.hint, language)
    return problem.code


# --- plain text -------------------------------------------------------------------------------------------------------


def test_a_file_is_read_by_its_path_and_its_bytes_are_hashed(tmp_path: Path) -> None:
    file = tmp_path / "utlysning.txt"
    file.write_bytes("Søknadsfrist: 1. mars 2027\r\n".encode())
    read = les_tekst(file)
    assert (read.navn, read.slag, read.linjer) == (str(file), "tekst", ("Søknadsfrist: 1. mars 2027", ""))
    assert read == les_tekst(os.fspath(file)) == les_tekst(file.read_bytes(), str(file))
    assert len(read.sha256) == 64


def test_every_line_end_ends_a_line_and_a_byte_order_mark_is_nothing() -> None:
    assert lines(b"\xef\xbb\xbfa\nb\r\nc\rd\x0ce") == ("a", "b", "c", "d", "e")


def test_what_nobody_sees_parts_no_word_and_control_characters_are_spaces() -> None:
    assert lines("S\u00f8k\u00adnads\u200bfrist: 1.\x07mars\x002027".replace("\x00", "\x01").encode()) == (
        "Søknadsfrist: 1. mars 2027",
    )


def test_letters_of_two_characters_become_one() -> None:
    assert lines("La\u030ann og a\u030ar".encode()) == ("Lånn og år",)


def test_a_national_identity_number_is_covered() -> None:
    read = les_tekst(b"Fratredende: 01010750160. Prisantydning: kr 900 000", "u.txt")
    assert "01010750160" not in read.linjer[0]
    assert "900 000" in read.linjer[0]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("Søknadsfrist".encode("cp1252"), "FH004"),
        ("Søknadsfrist".encode("utf-16"), "FH004"),
        (b"", "FH191"),
        (b" \n\t\n", "FH191"),
        (b"PK\x03\x04word/document.xml", "FH194"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "FH194"),
        (b"\x89PNG\r\n\x1a\n", "FH194"),
        (b"{\\rtf1 Prisantydning}", "FH194"),
        (b"Pris\x00antydning", "FH194"),
        (b"x" * (MAX_BYTES + 1), "FH003"),
        (b"x " * MAX_CHARACTERS, "FH190"),
    ],
    ids=["cp1252", "utf-16", "empty", "blank", "docx", "doc", "png", "rtf", "nul", "bytes", "characters"],
)
def test_what_is_no_text_is_refused(raw: bytes, code: str) -> None:
    assert refused(raw) == code


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        les_tekst(tmp_path / "ingen.txt")
    assert [problem.code for problem in caught.value.problems] == ["FH001"]


# --- web pages --------------------------------------------------------------------------------------------------------


def test_a_page_is_what_it_shows_block_by_block() -> None:
    page = (
        "<!doctype html><title>pris 1</title><style>p{}</style><h1>Ledig   heimel</h1>"
        "<p>Ein <b>liten</b>\nprat<br>til</p>"
        "<script>pris 2</script><ul><li>ein<li>to</ul>"
        "<table><tr><th>Pris<td>kr&nbsp;5</table><!-- pris 3 --><p hidden>4<p>s&oslash;k &amp; f&#229;"
    )
    assert visible_lines(page) == [
        "Ledig heimel",
        "",
        "Ein liten prat",
        "til",
        "",
        "• ein",
        "• to",
        "",
        "Pris\tkr\u00a05",
        "",
        "søk & få",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden>{}</div>",
        '<div style="display: none">{}</div>',
        '<span style="visibility:hidden">{}</span>',
        "<template>{}</template>",
        "<noscript>{}</noscript>",
        "<script>{}</script>",
        "<!-- {} -->",
        "<!-- {}",
        "<![CDATA[{}]]>",
        '<a title="{}">',
        '<img alt="{}">',
        "<div hidden><div>x</div>{}</div>",
        "<ul><li hidden>{}<li>x</ul>",
    ],
)
def test_what_a_page_does_not_show_is_not_read(hidden: str) -> None:
    assert PRISE not in "\n".join(visible_lines(f"<p>før {hidden.format(PRISE)}"))


def test_what_comes_after_something_hidden_is_read() -> None:
    for page in (
        "<p hidden>a<p>b",
        "<div hidden>a</div>b",
        "<ul><li hidden>a</ul>b",
        "<template><i>a</template>b",
        "<br hidden>b",
    ):
        assert visible_lines(page) == ["b"], page


def test_a_page_in_an_older_encoding_says_so_itself() -> None:
    page = '<html><meta charset="iso-8859-1"><p>Søknadsfrist'
    assert lines(page.encode("cp1252"), "side") == ("Søknadsfrist",)
    assert refused(page.replace("iso-8859-1", "utf-8").encode("cp1252"), "side") == "FH004"
    assert les_tekst(b"<p>a", "side.html").slag == "html"
    assert les_tekst(b"<p>a", "side.txt").slag == "tekst"


def test_preformatted_text_keeps_its_lines() -> None:
    assert visible_lines("<pre>Pris: 5\nListe: 6</pre>") == ["Pris: 5", "Liste: 6"]


@pytest.mark.parametrize(
    "part",
    [
        "<!",
        "<!--",
        "<a",
        "<a '",
        "</a",
        "<![CDATA[",
        "<?",
        "&#",
        "<",
        "<div hidden>",
        "</i>",
        "<td>",
        "<script>",
        "<p>x",
    ],
)
def test_the_time_a_page_takes_grows_as_the_page(part: str) -> None:
    def seconds(count: int) -> float:
        begun = time.process_time()
        visible_lines("<p>x<div hidden><b>" + part * count)
        visible_lines("<p>x" + part * count + ">")
        return time.process_time() - begun

    seconds(1000)
    assert seconds(20_000) < max(12 * seconds(5_000), 0.5)


# --- PDF --------------------------------------------------------------------------------------------------------------


def test_each_line_of_a_pdf_has_its_page_and_counts_from_the_top() -> None:
    read = les_tekst(made([["Pris", "x"], ["(Søknads\\frist)"]]), "u.pdf")
    assert (read.slag, read.linjer, read.sider) == ("pdf", ("Pris", "x", "(Søknads\\frist)"), (1, 1, 2))
    assert [read.sted(index) for index in range(3)] == [(1, 1), (2, 1), (1, 2)]
    assert Tekst("u", "", "tekst", ("a", "b")).sted(1) == (2, None)


def test_a_finding_in_a_pdf_has_its_page() -> None:
    (one,) = finn(les_tekst(made([["Hei"], ["a", "Listelengde: 900"]]), "u.pdf"))
    assert (one.verdi, one.side, one.linje) == (900, 2, 2)


def test_a_pdf_without_text_is_told(tmp_path: Path) -> None:
    assert refused(made([[]]), "u.pdf") == "FH191"
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "tom.pdf")
    assert refused((tmp_path / "tom.pdf").read_bytes(), "u.pdf") == "FH191"


def locked(tmp_path: Path, user: str) -> bytes:
    (tmp_path / "apen.pdf").write_bytes(made([[PRISE]]))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "apen.pdf"))
    writer.encrypt(user, "eier", algorithm="RC4-128")
    writer.write(tmp_path / "laast.pdf")
    return (tmp_path / "laast.pdf").read_bytes()


def test_a_locked_pdf_is_told_and_one_locked_only_against_changes_is_read(tmp_path: Path) -> None:
    assert refused(locked(tmp_path, "hemmelig"), "u.pdf") == "FH193"
    assert les_tekst(locked(tmp_path, ""), "u.pdf").linjer == (PRISE,)


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7",
        b"%PDF-1.4\n%%EOF",
        made([[PRISE]])[:300],
        made([[PRISE]]).replace(b"/Pages", b"/Sider"),
        b"%PDF-1.4\nxref\n0 99999999\ntrailer << /Size 99999999 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
        b"%PDF-1.4\n1 0 obj\n<< /Pages 1 0 R /Kids [1 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>",
    ],
    ids=["header", "nothing", "cut", "no pages", "table", "its own parent"],
)
def test_a_damaged_pdf_is_refused_at_once_and_quietly(raw: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    begun = time.process_time()
    assert refused(raw, "u.pdf") in {"FH194", "FH191"}
    assert time.process_time() - begun < 5
    assert capfd.readouterr() == ("", "")


def test_what_is_called_a_pdf_and_is_none_is_told() -> None:
    assert refused(b"Prisantydning", "u.pdf") == "FH194"


def test_a_pdf_that_unpacks_to_megabytes_is_refused() -> None:
    body = zlib.compress(b"BT /F1 11 Tf (" + b"x" * 50_000_000 + b") Tj ET", 9)
    bomb = made([[PRISE]], packed=False)
    start, end = bomb.index(b"<< /Length", bomb.index(b"/Contents")), bomb.index(b"endstream")
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\n" % (len(body), body)
    begun = time.process_time()
    assert refused(bomb[:start] + stream + bomb[end:], "u.pdf") in {"FH194", "FH190"}
    assert time.process_time() - begun < 10


def test_a_pdf_of_many_pages_or_of_much_text_is_refused() -> None:
    assert refused(made([["x"]] * (MAX_PAGES + 1)), "u.pdf") == "FH190"
    assert refused(made([["x" * 100] * (MAX_CHARACTERS // 100 + 1)]), "u.pdf") == "FH190"


def test_without_pypdf_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(UsageError) as caught:
        les_tekst(made([[PRISE]]), "u.pdf")
    (problem,) = caught.value.problems
    assert problem.code == "FH192"
    assert title(problem, "nb").endswith('pip install "fasthandel[pdf]"')
    assert les_tekst(b"a", "u.txt").linjer == ("a",)


def test_every_code_has_words() -> None:
    for code in ("FH190", "FH191", "FH192", "FH193", "FH194"):
        assert CODES[code].forklaring.nb
        assert CODES[code].forklaring.en
