"""Reading a TOML file: exact values, the place of everything, and files that cannot be read at all."""

from __future__ import annotations

import errno
import hashlib
import io
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fasthandel.errors import Place, Problem, SourceError
from fasthandel.source import MAX_BYTES, Document, content_hash, key_text, parse_toml, read_toml
from fasthandel.text import Text

FILE = "solli.toml"

PRACTICE = """\
# Blåbærlia
praksis.navn = "Blåbærlia" # ærlig
praksis . "eier andel" = 0.40

[liste]
lengde = 1_180
aldre = [ 1, # små
  2, [3],
]

[[utstyr]]
æ = { navn = "ø", 'pris' = 7 }
[[utstyr]]
[utstyr.garanti.til]
dato = 2023-03-01
tekst = '''
å
b'''
""".replace("æ =", '"æ" =')


@pytest.fixture
def practice() -> Document:
    return parse_toml(PRACTICE, FILE)


def problems(read: Callable[[], object]) -> tuple[Problem, ...]:
    with pytest.raises(SourceError) as caught:
        read()
    return caught.value.problems


def test_values_are_exact_and_of_seven_types() -> None:
    text = 'a = "x"\nb = true\nc = 0x10\nd = 0.40\ne = 2023-03-01\nf = [1e-3]\ng = {h = -0.0}'
    data = parse_toml(text, FILE).data
    assert data == {
        "a": "x",
        "b": True,
        "c": 16,
        "d": Decimal("0.40"),
        "e": date(2023, 3, 1),
        "f": [Decimal("0.001")],
        "g": {"h": Decimal("-0.0")},
    }
    assert str(data["d"]) == "0.40"
    assert type(data["c"]) is int


@pytest.mark.parametrize(
    ("path", "line", "value", "key"),
    [
        # (column, length) of the value and of the key
        (("praksis",), 2, (1, 7), (1, 7)),
        (("praksis", "navn"), 2, (16, 11), (9, 4)),
        (("praksis", "eier andel"), 3, (26, 4), (11, 12)),
        (("liste",), 5, (1, 7), (2, 5)),
        (("liste", "lengde"), 6, (10, 5), (1, 6)),
        (("liste", "aldre"), 7, (9, 10), (1, 5)),
        (("liste", "aldre", 0), 7, (11, 1), (11, 1)),
        (("liste", "aldre", 1), 8, (3, 1), (3, 1)),
        (("liste", "aldre", 2), 8, (6, 3), (6, 3)),
        (("liste", "aldre", 2, 0), 8, (7, 1), (7, 1)),
        (("utstyr",), 11, (1, 10), (3, 6)),
        (("utstyr", 0), 11, (1, 10), (3, 6)),
        (("utstyr", 0, "æ"), 12, (7, 26), (1, 3)),
        (("utstyr", 0, "æ", "navn"), 12, (16, 3), (9, 4)),
        (("utstyr", 0, "æ", "pris"), 12, (30, 1), (21, 6)),
        (("utstyr", 1), 13, (1, 10), (3, 6)),
        (("utstyr", 1, "garanti"), 14, (9, 7), (9, 7)),
        (("utstyr", 1, "garanti", "til"), 14, (1, 20), (17, 3)),
        (("utstyr", 1, "garanti", "til", "dato"), 15, (8, 10), (1, 4)),
        (("utstyr", 1, "garanti", "til", "tekst"), 16, (9, 3), (1, 5)),
    ],
)
def test_everything_has_its_place(
    practice: Document, path: tuple[str | int, ...], line: int, value: tuple[int, int], key: tuple[int, int]
) -> None:
    excerpt = PRACTICE.split("\n")[line - 1]
    assert practice.has(path)
    assert practice.place(path) == Place(FILE, line, *value, excerpt)
    assert practice.place(path, key=True) == Place(FILE, line, *key, excerpt)


def test_what_is_missing_has_the_place_of_its_nearest_parent(practice: Document) -> None:
    assert not practice.has(("liste", "lenge"))
    assert not practice.has(("liste", "aldre", 9))
    assert not practice.has(("liste", "lengde", 0))
    assert practice.place(("liste", "lenge", "x")) == practice.place(("liste",))
    assert practice.place(("liste", "lenge"), key=True) == practice.place(("liste",), key=True)
    assert practice.place(("utstyr", 1, "nypris")) == practice.place(("utstyr", 1))
    assert practice.place(("utstyr", 9)) == practice.place(("utstyr",))


def test_the_document_itself_stands_on_its_first_line(practice: Document) -> None:
    first = Place(FILE, 1, 1, 1, "# Blåbærlia")
    assert practice.has(())
    assert practice.place(()) == practice.place((), key=True) == practice.place(("bud",)) == first


def test_any_characters_of_the_text_have_a_place(practice: Document) -> None:
    assert practice.at(PRACTICE.index("ærlig"), 5) == Place(FILE, 2, 30, 5, 'praksis.navn = "Blåbærlia" # ærlig')
    assert practice.at(len(PRACTICE)) == Place(FILE, 19, 1, 1, "")


def test_a_table_opened_late_stands_where_it_is_opened() -> None:
    document = parse_toml("[a.b]\nx = 1\n[a]\ny = 2\n[[a.c]]\n[[a.c]]\nz = 3\n", FILE)
    assert document.place(("a",)) == Place(FILE, 3, 1, 3, "[a]")
    assert document.place(("a", "b")) == Place(FILE, 1, 1, 5, "[a.b]")
    assert document.place(("a", "c", 1, "z")) == Place(FILE, 7, 5, 1, "z = 3")


def test_lists_of_tables_within_lists_of_tables_are_counted_apart() -> None:
    text = "[[a]]\n[[a.b]]\nx=1\n[[a]]\n[[a.b]]\nx=2\n[[a.b]]\nx=3\n"
    document = parse_toml(text, FILE)
    lines = [document.place(("a", *at, "x")).line for at in ((0, "b", 0), (1, "b", 0), (1, "b", 1))]
    assert lines == [3, 6, 8]


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_byte_order_mark_and_line_ends_move_nothing(practice: Document, before: bytes, line_end: str) -> None:
    document = parse_toml(before + PRACTICE.replace("\n", line_end).encode(), FILE)
    assert document.data == practice.data
    assert document.text == practice.text
    path = ("utstyr", 1, "garanti", "til", "tekst")
    assert document.place(path) == practice.place(path)
    assert document.inside(path, 2) == practice.inside(path, 2)


def test_characters_that_other_tools_take_for_line_ends_are_not() -> None:
    document = parse_toml('a = "\u2028\u2029\x85"  # \x85\nb = 1', FILE)
    assert document.place(("b",)) == Place(FILE, 2, 5, 1, "b = 1")


ESCAPES = r'f = "1\t\"æ\" \\ \u00e5\U0001F600\x41\e + b"'


@pytest.mark.parametrize(
    ("text", "offset", "length", "line", "column", "marked"),
    [
        ('f = "a + b"', 0, 1, 1, 6, "a"),
        ('f = "a + b"', 4, 1, 1, 10, "b"),
        ('f = "a + b"', 0, 5, 1, 6, "a + b"),
        ('f = "a + b"', 5, 1, 1, 11, '"'),
        ('f = "a + b"', 99, 3, 1, 11, '"'),
        ('f = "a + b"', -1, 1, 1, 6, "a"),
        ('f = ""', 0, 1, 1, 6, '"'),
        ("f = 'a\\b'", 2, 1, 1, 8, "b"),
        (ESCAPES, 0, 1, 1, 6, "1"),
        (ESCAPES, 1, 1, 1, 7, r"\t"),
        (ESCAPES, 2, 3, 1, 9, r"\"æ\""),
        (ESCAPES, 6, 1, 1, 15, r"\\"),
        (ESCAPES, 8, 1, 1, 18, r"\u00e5"),
        (ESCAPES, 9, 1, 1, 24, r"\U0001F600"),
        (ESCAPES, 10, 1, 1, 34, r"\x41"),
        (ESCAPES, 11, 1, 1, 38, r"\e"),
        (ESCAPES, 15, 1, 1, 43, "b"),
        (ESCAPES, 16, 1, 1, 44, '"'),
        ('f = """\na\n  b"""', 0, 1, 2, 1, "a"),
        ('f = """\na\n  b"""', 4, 1, 3, 3, "b"),
        ('f = """\na\n  b"""', 5, 1, 3, 4, '"'),
        ('f = """\na\n  b"""', 0, 5, 2, 1, "a"),
        ('f = """a \\  \n\n   + b"""', 2, 3, 3, 4, "+ b"),
        ('f = """a\\\n"""', 1, 1, 2, 1, '"'),
        ('f = """a"b""c"""""', 1, 1, 1, 9, '"'),
        ('f = """a"b""c"""""', 6, 1, 1, 14, '"'),
        ('f = """a"b""c"""""', 7, 2, 1, 15, '"'),
        ("f = '''\na'\\n'''", 2, 1, 2, 3, "\\"),
    ],
)
def test_characters_inside_a_text_have_a_place(
    text: str, offset: int, length: int, line: int, column: int, marked: str
) -> None:
    place = parse_toml(text, FILE).inside(("f",), offset, length)
    excerpt = text.split("\n")[line - 1]
    assert place == Place(FILE, line, column, len(marked), excerpt)
    assert excerpt[column - 1 :].startswith(marked)


@pytest.mark.parametrize("path", [("n",), ("t",), ("t", "x"), ("borte",), ()])
def test_where_no_text_stands_inside_gives_the_value(path: tuple[str, ...]) -> None:
    document = parse_toml("n = 12\n[t]\n", FILE)
    assert document.inside(path, 1) == document.place(path)


def test_documents_are_equal_when_name_and_bytes_are() -> None:
    one, same, other = parse_toml("a = 1", FILE), parse_toml("a = 1", FILE), parse_toml("a = 1 ", FILE)
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert repr(one) == f"Document(file='{FILE}', sha256='{hashlib.sha256(b'a = 1').hexdigest()}')"


def test_the_hash_is_of_the_bytes_as_read(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbfa = 1\r\n"
    path = tmp_path / FILE
    path.write_bytes(raw)
    document = read_toml(path)
    assert document.file == str(path)
    assert document.sha256 == hashlib.sha256(raw).hexdigest()
    assert document.content_sha256 == parse_toml("a=1", FILE).content_sha256 == content_hash({"a": 1})


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("a = 0.40", "a = 4e-1"),
        ("a = 1", "a = 1.0"),
        ("a = 100", "a = 1e2"),
        ("a = 0", "a = -0.00"),
        ("a = 1000", "a = 1_000 # kr"),
        ("a = 1\nb.c = 2", "a = 1\n[b]\nc = 2"),
        ("b = 2\na = 1", "a = 1\nb = 2"),
        ('a = "å"', 'a = "a\u030a"'),
        ('"å" = 1', '"a\u030a" = 1'),
        ("a = [{b = 1}]", "[[a]]\nb = 1"),
        ("a = 2023-03-01", "  a=2023-03-01\n\n"),
    ],
)
def test_content_is_the_same_however_it_is_written(one: str, same: str) -> None:
    assert parse_toml(one, FILE).content_sha256 == parse_toml(same, FILE).content_sha256


def test_other_content_has_another_hash() -> None:
    texts = (
        "a=1",
        'a="1"',
        "a=true",
        "a=[1]",
        "a={b=1}",
        "b=1",
        "a=1.01",
        "a=10",
        'a="true"',
        "a=-1",
        "a=[1,1]",
        "a=[]",
    )
    assert len({parse_toml(text, FILE).content_sha256 for text in texts}) == len(texts)


def test_content_hash_is_taken_over_plain_json() -> None:
    data: dict[str, Any] = {
        "z": [1, -5, True, False, {}, []],
        "a": 'å"\\\n\r\t\b\f\x00\x1f\x7f\u2028😀',
        "!": {"b": "2023-03-01"},
        "a!": "",
    }
    canonical = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert content_hash(data) == hashlib.sha256(canonical.encode()).hexdigest()
    assert content_hash({"a": Decimal("0.400")}) == hashlib.sha256(b'{"a":0.4}').hexdigest()
    assert content_hash({"a": Decimal("12e3")}) == hashlib.sha256(b'{"a":12000}').hexdigest()


def test_keys_are_shown_as_the_user_writes_them() -> None:
    assert key_text(("utstyr", 2, "nypris")) == "utstyr[3].nypris"
    assert key_text(("a b", "ø", 0, 1)) == '"a b"."ø"[1][2]'
    assert key_text(()) == ""


def test_a_file_that_is_not_there_names_its_like(tmp_path: Path) -> None:
    (tmp_path / "elvebredden.toml").write_text("a = 1")
    (tmp_path / "notat.txt").write_text("")
    near, far = str(tmp_path / "elvebreden.toml"), str(tmp_path / "x.toml")
    right = tmp_path / "elvebredden.toml"
    hint = Text(f"mente du {right}?", f"did you mean {right}?")
    assert problems(lambda: read_toml(near)) == (Problem(code="FH001", where=Place(near), hint=hint),)
    hint = Text("kontroller navnet og hvilken mappe du står i", "check the name and the folder you are in")
    assert problems(lambda: read_toml(far)) == (Problem(code="FH001", where=Place(far), hint=hint),)
    assert problems(lambda: read_toml("a\0b")) == (Problem(code="FH001", where=Place("a\0b"), hint=hint),)


@pytest.mark.parametrize("folder", ["borte", "elvebredden.toml"])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, folder: str) -> None:
    (tmp_path / "elvebredden.toml").write_text("a = 1")
    missing = tmp_path / folder
    hint = Text(f"mappen {missing} finnes ikke", f"there is no folder {missing}")
    name = str(missing / "x.toml")
    assert problems(lambda: read_toml(name)) == (Problem(code="FH001", where=Place(name), hint=hint),)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    def expected(hint: Text) -> tuple[Problem]:
        found = Text("det er en mappe", "it is a folder")
        return (
            Problem(
                code="FH002", where=Place(str(tmp_path)), found=found, expected=Text("en fil", "a file"), hint=hint
            ),
        )

    assert problems(lambda: read_toml(tmp_path)) == expected(Text(""))
    (tmp_path / FILE).write_text("a = 1")
    example = tmp_path / FILE
    assert problems(lambda: read_toml(tmp_path)) == expected(Text(f"for eksempel {example}", f"for example {example}"))


@pytest.mark.parametrize(
    ("error", "found", "hint"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied"),
            Text("du har ikke lov til å lese den", "you are not allowed to read it"),
            Text("gi deg selv lesetilgang, eller kopier filen", "give yourself read access, or copy the file"),
        ),
        (
            OSError(errno.EIO, "Input/output error"),
            Text("operativsystemet svarer EIO", "the operating system answers EIO"),
            Text("prøv med en kopi av filen", "try a copy of the file"),
        ),
    ],
)
def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, found: Text, hint: Text
) -> None:
    def refuse(*_: object) -> None:
        raise error

    path = tmp_path / FILE
    path.write_text("a = 1")
    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", refuse)
        told = problems(lambda: read_toml(path))
    assert told == (Problem(code="FH002", where=Place(str(path)), found=found, hint=hint),)


def too_large(name: str, found: Text) -> tuple[Problem]:
    expected = Text("høyst 5\xa0000\xa0000 byte", "at most 5\xa0000\xa0000 bytes")
    hint = Text("er det riktig fil?", "is it the right file?")
    return (Problem(code="FH003", where=Place(name), found=found, expected=expected, hint=hint),)


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    path = tmp_path / FILE
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", never)
        told = problems(lambda: read_toml(path))
    assert told == too_large(str(path), Text("50\xa0000\xa0000 byte", "50\xa0000\xa0000 bytes"))


def test_a_file_without_end_is_read_to_the_limit_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            asked.append(size)
            return bytes(size)

    path = tmp_path / FILE
    path.write_bytes(b"")
    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", lambda *_: Endless())
        told = problems(lambda: read_toml(path))
    assert sum(asked) == MAX_BYTES + 1
    assert told == too_large(str(path), Text("minst 5\xa0000\xa0001 byte", "at least 5\xa0000\xa0001 bytes"))


def test_the_limit_itself_is_allowed_and_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text("a = 1")
    assert read_toml(path, max_bytes=5).data == {"a": 1}
    assert problems(lambda: read_toml(path, max_bytes=4))[0].code == "FH003"
    assert problems(lambda: parse_toml(b"a = 1", FILE, max_bytes=4))[0].code == "FH003"


def not_utf8(place: Place, found: str | Text) -> tuple[Problem]:
    expected = Text("tegnkoding UTF-8", "the encoding UTF-8")
    hint = Text("lagre filen på nytt som UTF-8", "save the file again as UTF-8")
    return (Problem(code="FH004", where=place, found=found, expected=expected, hint=hint),)


def test_a_file_in_windows_1252_is_shown_as_its_writer_saw_it() -> None:
    raw = '# fil\r\nnavn = "Sør" # æ\r\n'.encode("cp1252")
    found = Text("byte 0xF8 (ø i Windows-1252)", "byte 0xF8 (ø in Windows-1252)")
    assert problems(lambda: parse_toml(raw, FILE)) == not_utf8(Place(FILE, 2, 10, 1, 'navn = "Sør" # æ'), found)


def test_columns_count_characters_up_to_a_stray_byte() -> None:
    raw = b"\xef\xbb\xbf" + 'navn = "Sør'.encode() + b'\x80"'
    assert problems(lambda: parse_toml(raw, FILE)) == not_utf8(Place(FILE, 1, 12, 1, 'navn = "Sør€"'), "byte 0x80")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf16_is_recognised(encoding: str) -> None:
    raw = 'navn = "Sør"\r\nb = 1'.encode(encoding)
    assert problems(lambda: parse_toml(raw, FILE)) == not_utf8(Place(FILE, 1, 1, 1, 'navn = "Sør"'), "UTF-16")


def test_half_a_character_is_not_text() -> None:
    told = problems(lambda: parse_toml('a = "\ud800"', FILE))
    assert told[0].code == "FH004"
    assert (told[0].where.line, told[0].where.column) == (1, 6)


@pytest.mark.parametrize("text", ["", "\n\r\n \t", "# bare en merknad", "\ufeff"])
def test_a_file_without_keys_is_empty(text: str) -> None:
    hint = Text("«fasthandel ny praksis» skriver en mal", '"fasthandel ny praksis" writes a template')
    assert problems(lambda: parse_toml(text, FILE)) == (Problem(code="FH006", where=Place(FILE), hint=hint),)
