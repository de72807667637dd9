"""Text that is not TOML, and TOML that is of no use: each mistake with its place, in words that help."""

from __future__ import annotations

import time

import pytest
import tomli

from fasthandel.codes import CODES
from fasthandel.errors import Place, Problem, SourceError
from fasthandel.source import parse_toml
from fasthandel.text import Text

FILE = "solli.toml"

NOTHING = Text("")
NUMBER = Text(
    "tall skrives med desimalpunktum, uten mellomrom og uten enhet",
    "numbers are written with a decimal point, without spaces and without a unit",
)
ZEROS = Text("tall skrives uten nuller foran", "numbers are written without leading zeros")
WORDS = Text('tekst skrives i rette anførselstegn: "..."', 'text is written in straight quotes: "..."')
AFTER_TEXT = Text("ingenting etter teksten", "nothing after the text")
QUOTES_INSIDE = Text(
    'anførselstegn inne i en tekst skrives \\"; hver nøkkel har sin linje',
    'quotes inside a text are written \\"; each key has its line',
)
DAY = Text("datoer skrives ÅÅÅÅ-MM-DD", "dates are written YYYY-MM-DD")
REAL_DAY = Text("en dato som finnes, ÅÅÅÅ-MM-DD", "a day that exists, YYYY-MM-DD")
NO_SUCH_DAY = Text("den datoen finnes ikke", "there is no such day")
FULL_YEAR = Text("skriv året med fire sifre", "write the year with four digits")
YES_NO = Text("ja og nei skrives true og false", "yes and no are written true and false")
A_VALUE = Text("en verdi", "a value")
DELETE_LINE = Text("er verdien ukjent, slett linjen", "if the value is unknown, delete the line")
VALUE_AFTER = Text("en verdi etter =", "a value after =")
FILL_IN = Text("fyll inn verdien, eller sett # foran linjen", "fill in the value, or put # before the line")
BETWEEN = Text("en verdi mellom kommaene", "a value between the commas")
COMMAS = Text("komma mellom verdiene", "commas between the values")
ANY_VALUE = Text(
    'et tall (0.40), en tekst ("..."), en dato (2023-03-01), true eller false',
    'a number (0.40), a text ("..."), a date (2023-03-01), true or false',
)
NO_MORE = Text("ingenting mer enn en merknad etter #", "nothing more but a comment after #")
KEY = Text("nøkler skrives med a–z, 0–9, _ og -", "keys are written with a–z, 0–9, _ and -")
PAIR = Text("nøkkel = verdi", "key = value")
NO_KEY = Text("nøkkelen mangler", "the key is missing")
COMMENT = Text("en merknad begynner med #", "a comment begins with #")
LIST_CLOSED = Text("listen avsluttes med ]", "the list is closed with ]")
TABLE_CLOSED = Text("tabellen avsluttes med }", "the table is closed with }")
SPACES = Text("vanlige mellomrom", "ordinary spaces")
INVISIBLE = Text("slett det usynlige tegnet", "delete the invisible character")
CONTROL = Text("ingen styretegn", "no control characters")
PLAIN = Text(
    "slett tegnet, eller lagre filen på nytt som ren tekst",
    "delete the character, or save the file again as plain text",
)
BACKSLASH = Text('omvendt skråstrek skrives \\\\ i "..."', 'a backslash is written \\\\ in "..."')
SINGLE_QUOTES = Text("eller bruk enkle anførselstegn: '...'", "or use single quotes: '...'")
ONCE = Text("hver nøkkel og hver tabell skrives én gang", "each key and each table is written once")
EMPTY = Text("ingenting", "nothing")


def write(value: str) -> Text:
    return Text(f"skriv {value}", f"write {value}")


def closed(quote: str) -> Text:
    return Text(f"teksten avsluttes med {quote}", f"the text is closed with {quote}")


def heading(bracket: str) -> Text:
    return Text(f"overskriften avsluttes med {bracket}", f"the heading is closed with {bracket}")


def stands(key: str, line: int, several: str = "") -> Text:
    nb, en = f"{key} står alt på linje {line}", f"{key} already stands on line {line}"
    return (
        Text(f"{nb}; flere av samme slag skrives {several}", f"{en}; write {several} for several")
        if several
        else Text(nb, en)
    )


def problems(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(SourceError) as caught:
        parse_toml(text, FILE)
    return caught.value.problems


@pytest.mark.parametrize(
    ("line", "marked", "expected", "hint"),
    [
        # numbers as they are written in Norwegian
        ("a = 0,40", "0,40", NUMBER, write("0.40")),
        ("a = -12,5 # kr", "-12,5", NUMBER, write("-12.5")),
        ("a = \u22125", "\u22125", NUMBER, write("-5")),
        ("a = 1 000", "1 000", NUMBER, write("1000")),
        ("a = 1\u00a0062\u202f800", "1\u00a0062\u202f800", NUMBER, write("1062800")),
        ("a = 1.062.800,50", "1.062.800,50", NUMBER, write("1062800.50")),
        ("a = 1.062.800", "1.062.800", NUMBER, write("1062800")),
        ("a = 450 000,-", "450 000,-", NUMBER, write("450000")),
        ("a = 675 kr", "675 kr", NUMBER, write("675")),
        ("a = 675 kr/pasient", "675 kr/pasient", NUMBER, write("675")),
        ("a = 675,50 kr per pasient", "675,50 kr per pasient", NUMBER, write("675.50")),
        ("a = 40 %", "40 %", NUMBER, write("0.40")),
        ("a = 7,5%", "7,5%", NUMBER, write("0.075")),
        ("a = 80 prosent", "80 prosent", NUMBER, write("0.80")),
        ("a = 5 virkedager", "5 virkedager", NUMBER, write("5")),
        ("a = 5 working days", "5 working days", NUMBER, write("5")),
        ("a = .5", ".5", NUMBER, write("0.5")),
        ("a = 5.", "5.", NUMBER, write("5")),
        ("a = 0301", "0301", ZEROS, Text('skriv 301, eller "0301" for en tekst', 'write 301, or "0301" for a text')),
        ("a = [0,5, 2 kr]", "2 kr", NUMBER, write("2")),
        ("a = { b = 0,5 }", "0,5", NUMBER, write("0.5")),
        ("a = { b = 0,5, c = 1 }", "0,5", NUMBER, write("0.5")),
        ("a = { b = 1 000 }", "1 000", NUMBER, write("1000")),
        # dates
        ("a = 01.03.2023", "01.03.2023", DAY, write("2023-03-01")),
        ("a = 1/3/2023", "1/3/2023", DAY, write("2023-03-01")),
        ("a = 1. mars 2023", "1. mars 2023", DAY, write("2023-03-01")),
        ("a = 17 Oct 2023", "17 Oct 2023", DAY, write("2023-10-17")),
        ("a = 2023-3-1", "2023-3-1", DAY, write("2023-03-01")),
        ("a = 31.02.2023", "31.02.2023", DAY, NO_SUCH_DAY),
        ("a = 01.03.23", "01.03.23", DAY, FULL_YEAR),
        ("a = 2023-02-30", "2023-02-30", REAL_DAY, NOTHING),
        ("a = [01.03.2023]", "01.03.2023", DAY, write("2023-03-01")),
        # text
        ("a = Solli legesenter # c", "Solli legesenter", WORDS, write('"Solli legesenter"')),
        ("a = “Solli”", "“Solli”", WORDS, write('"Solli"')),
        ("a = «Solli»", "«Solli»", WORDS, write('"Solli"')),
        ("a = Ola's", "Ola's", WORDS, write('"Ola\'s"')),
        ('a = C:\\x "y"', 'C:\\x "y"', WORDS, write('"C:\\\\x \\"y\\""')),
        ("a = 12B", "12B", WORDS, write('"12B"')),
        ("a = 5. mai 20", "5. mai 20", ANY_VALUE, NOTHING),
        ("a = 12 mai 2023 kl", "12 mai 2023 kl", WORDS, write('"12 mai 2023 kl"')),
        ("a = 12 foo 2023", "12 foo 2023", WORDS, write('"12 foo 2023"')),
        ("a = " + "veldig " * 9 + "lang", "veldig " * 9 + "lang", WORDS, NOTHING),
        ("a = [Solli, Ask]", "Solli", WORDS, write('"Solli"')),
        ('a = "x" y', '"x" y', AFTER_TEXT, QUOTES_INSIDE),
        ("a = 'it's'", "'it's'", AFTER_TEXT, QUOTES_INSIDE),
        ('a = "Solli', '"Solli', closed('"'), NOTHING),
        ("a = 'Solli", "'Solli", closed("'"), NOTHING),
        ('a = "x\\"', '"x\\"', closed('"'), NOTHING),
        ('a = """x', '"""x', closed('"""'), NOTHING),
        ("a = '''x''", "'''x''", closed("'''"), NOTHING),
        ('a = "C:\\praksis"', "\\p", BACKSLASH, SINGLE_QUOTES),
        ('a = "\\u12"', "\\u", BACKSLASH, SINGLE_QUOTES),
        ('a = "\\ud800"', "\\u", BACKSLASH, SINGLE_QUOTES),
        # yes, no, unknown, nothing
        ("a = Ja", "Ja", YES_NO, write("true")),
        ("a = nei", "nei", YES_NO, write("false")),
        ("a = null", "null", A_VALUE, DELETE_LINE),
        ("a = ?", "?", A_VALUE, DELETE_LINE),
        ("a = [1 2]", "1 2", COMMAS, NOTHING),
        ("a = +-5", "+-5", ANY_VALUE, NOTHING),
        ("a = 1 b = 2", "1 b = 2", ANY_VALUE, NOTHING),
        ("a = [1] b", "b", NO_MORE, NOTHING),
        ("[a] b", "b", NO_MORE, NOTHING),
        ("[a]]", "]", NO_MORE, NOTHING),
        # keys and headings
        ("år = 5", "år", KEY, write("aar")),
        ("  lånetid = 5", "lånetid", KEY, write("laanetid")),
        ("[åpning]", "åpning", KEY, write("aapning")),
        ("日 = 5", "日", KEY, NOTHING),
        ("liste lengde = 5", "liste lengde", KEY, write("liste_lengde")),
        ("[prak sis]", "prak sis", KEY, write("prak_sis")),
        ("[prak+sis]", "prak+sis", KEY, NOTHING),
        ("a : 5", ":", PAIR, Text("bruk = i stedet for :", "use = instead of :")),
        ("= 5", "=", PAIR, NO_KEY),
        ("a. = 5", "=", PAIR, NO_KEY),
        ('navn "Solli"', 'navn "Solli"', PAIR, COMMENT),
        ("husk husleien", "husk husleien", PAIR, COMMENT),
        ("'='", "'='", PAIR, COMMENT),
        ("! = 5", "!", PAIR, KEY),
        ("[a", "[a", heading("]"), NOTHING),
        ("[[a]", "[[a]", heading("]]"), NOTHING),
        ("a = [1, 2", "[1, 2", LIST_CLOSED, COMMAS),
        ("a = {b = 1", "{b = 1", TABLE_CLOSED, COMMAS),
        ("a = {b", "{b", TABLE_CLOSED, COMMAS),
    ],
)
def test_a_mistake_is_marked_and_explained(line: str, marked: str, expected: Text, hint: Text) -> None:
    where = Place(FILE, 2, line.rindex(marked) + 1, len(marked), line)
    found = marked if len(marked) <= 60 else marked[:59] + "…"
    told = (Problem(code="FH005", where=where, found=found, expected=expected, hint=hint),)
    assert problems(f"# merknad\n{line}") == told
    assert problems(f"# merknad\n{line}\n") == told


@pytest.mark.parametrize(
    ("line", "column", "found", "expected", "hint"),
    [
        ("a =", 4, EMPTY, VALUE_AFTER, FILL_IN),
        ("a =  # ukjent", 6, EMPTY, VALUE_AFTER, FILL_IN),
        ("a = {b = }", 10, EMPTY, VALUE_AFTER, FILL_IN),
        ("a = [1,,2]", 8, EMPTY, BETWEEN, NOTHING),
        ("a = 1\u00a0", 6, "U+00A0", SPACES, INVISIBLE),
        ("a = 1\u00a0# x", 6, "U+00A0", SPACES, INVISIBLE),
        ("\u00a0a = 1", 1, "U+00A0", SPACES, INVISIBLE),
        ("a\u200b = 1", 2, "U+200B", SPACES, INVISIBLE),
        ("a = 1 # \x07", 9, "U+0007", CONTROL, PLAIN),
        ('a = "\x1b"', 6, "U+001B", CONTROL, PLAIN),
        ("a = '\x7f'", 6, "U+007F", CONTROL, PLAIN),
        ("\0", 1, "U+0000", CONTROL, PLAIN),
    ],
)
def test_what_cannot_be_seen_is_named(line: str, column: int, found: str | Text, expected: Text, hint: Text) -> None:
    where = Place(FILE, 2, column, 1, line)
    told = (Problem(code="FH005", where=where, found=found, expected=expected, hint=hint),)
    assert problems(f"# merknad\n{line}\n") == told


@pytest.mark.parametrize(("text", "column"), [("a = 1\r\r\nb = 2", 6), ("a = 1\rb = 2\r", 6), ('a = "\r"', 6)])
def test_a_lone_carriage_return_is_a_control_character(text: str, column: int) -> None:
    excerpt = text.replace("\r\n", "\n").split("\n")[0]
    where = Place(FILE, 1, column, 1, excerpt)
    assert problems(text) == (Problem(code="FH005", where=where, found="U+000D", expected=CONTROL, hint=PLAIN),)


@pytest.mark.parametrize(
    ("text", "line", "marked", "key", "hint"),
    [
        ("a = 1\nb = 2\na = 3", 3, "a", "a", stands("a", 1)),
        ('[t]\nx.y = """\n"""\n"x".y = 3', 4, '"x".y', "t.x.y", stands("t.x.y", 2)),
        ("a = 1\na.b = 2", 2, "a.b", "a.b", stands("a", 1)),
        ("a = {b = 1}\n[a]", 2, "a", "a", stands("a", 1, "[[a]]")),
        ("[a]\n[b]\n[a]", 3, "a", "a", stands("a", 1, "[[a]]")),
        ("[[a]]\n[a]", 2, "a", "a", stands("a", 1, "[[a]]")),
        ("[a]\n[[a]]", 2, "a", "a", stands("a", 1)),
        ("[[a]]\n[[a]]\n[a.b]\n[a.b]", 4, "a.b", "a[2].b", stands("a[2].b", 3, "[[a[2].b]]")),
        ("[a.b]\n[a]\nb = {c = 1}", 3, "b", "a.b", stands("a.b", 1)),
        ("[a.b]\nc = 1\n[a]\nb.c = 1", 4, "b.c", "a.b.c", stands("a.b.c", 2)),
        ("a = [{x = 1, b = {c = 1}, x = 2}]", 1, "x = 2", "a[1].x", stands("a[1].x", 1)),
        ("a = {b = {c = 1}, b.d = 1}", 1, "b.d", "a.b.d", stands("a.b", 1)),
    ],
)
def test_what_is_written_twice_points_at_the_first(text: str, line: int, marked: str, key: str, hint: Text) -> None:
    excerpt = text.split("\n")[line - 1]
    marked_key = marked.partition(" ")[0]
    where = Place(FILE, line, excerpt.rindex(marked) + 1, len(marked_key), excerpt)
    told = Problem(code="FH005", where=where, key=key, found=marked_key, expected=ONCE, hint=hint)
    assert problems(text) == (told,)


def test_a_list_left_open_is_shown_where_it_opens() -> None:
    for rest in ("b = 3\n", "[b]\n]", "\n", "# c\n"):
        told = problems(f"x = 1\na = [ 1, # en\n  2 # to\n{rest}")
        place = Place(FILE, 2, 5, len("[ 1, # en"), "a = [ 1, # en")
        assert told == (Problem(code="FH005", where=place, found="[ 1, # en", expected=LIST_CLOSED, hint=COMMAS),), rest


def test_mistakes_on_lines_of_their_own_are_told_together() -> None:
    text = """\
[praksis]
navn = Solli
eierandel = 0,40
årsverk = 1

[liste]
lengde = 1 180
lengde = 1180
aldre = [1, 2]
fra =
til = "2023
"""
    assert [(told.where.line, told.where.column, told.hint) for told in problems(text)] == [
        (2, 8, write('"Solli"')),
        (3, 13, write("0.40")),
        (4, 1, write("aarsverk")),
        (7, 10, write("1180")),
        (10, 6, FILL_IN),
        (11, 7, NOTHING),
    ]


def test_reading_stops_where_the_next_line_may_belong_to_the_mistake() -> None:
    for mistake in ("[a b]", "x = [1", 'x = """', "x = {a = 1 b = 2,"):
        assert len(problems(f"{mistake}\ny = 0,4\n")) == 1, mistake


def test_no_more_than_twenty_mistakes_are_told() -> None:
    assert len(problems("".join(f"k{number} = 0,4\n" for number in range(30)))) == 20


def test_every_text_of_tomli_about_mistakes_has_words_of_ours() -> None:
    """Each message that tomli 2 can give, by a text that provokes it."""
    provoked = {
        "Invalid statement": "!",
        "Found invalid character": "# \x01",
        "Cannot declare": "[a]\n[a]",
        "Cannot overwrite a value": "a=1\n[a]",
        "Expected ']'": "[a",
        "Expected ']]'": "[[a",
        "Cannot mutate immutable namespace": "a={}\na.b=1",
        "Cannot redefine namespace": "[a.b]\n[a]\nb.c=1",
        "Expected '='": "a",
        "Invalid initial character": "a.",
        "Unclosed array": "a=[1",
        "Unclosed inline table": "a={b=1",
        "Duplicate inline table key": "a={b=1,b=1}",
        "Unescaped": 'a="\\q"',
        "Invalid hex value": 'a="\\x"',
        "Escaped character is not": 'a="\\ud800"',
        "Unterminated string": 'a="',
        "Illegal character": 'a="\n',
        'Expected "\'"': "a='",
        "Expected \"'''\"": "a='''",
        "Invalid date": "a=2023-02-30",
        "Invalid value": "a=b",
        "Expected newline": "a=1 b",
    }
    for start, text in provoked.items():
        with pytest.raises(tomli.TOMLDecodeError) as caught:
            tomli.loads(text)
        assert caught.value.msg.startswith(start)
        (told, *_) = problems(text)
        assert told.code == "FH005"
        assert told.found
        assert told.expected
        assert start not in f"{told.found}{told.expected}{told.hint}"


def refused(code: str, where: Place, key: str, found: str, expected: Text, hint: Text = NOTHING) -> Problem:
    hint_or_none: str | Text = hint or ""
    return Problem(code=code, where=where, key=key, found=found, expected=expected, hint=hint_or_none)


ORDINARY = Text("et vanlig tall", "an ordinary number")
DIGITS = Text(
    "høyst 30 sifre og tierpotens mellom -30 og 30", "at most 30 digits and a power of ten between -30 and 30"
)
NO_CLOCK = Text("en dato uten klokkeslett", "a date without a time of day")


def only_day(day: str) -> Text:
    return Text(f"skriv bare datoen, {day}", f"write the date alone, {day}")


def test_all_values_of_no_use_are_told_in_the_order_of_the_file() -> None:
    text = """\
[b.c]
x = [1, { "å" = -inf }] # æ
t = 07:30:00

[b]
æ = nan
stor = 1e999999999
lang = 1234567890123456789012345678901
liten = 1e-31

[a]
x = 2023-03-02 10:00
y = 2023-03-03T10:00:00Z
z = 123456789012345678901234567890.5
""".replace("æ =", '"æ" =')
    lines = text.split("\n")

    def at(line: int, column: int, raw: str) -> Place:
        return Place(FILE, line, column, len(raw), lines[line - 1])

    assert problems(text) == (
        refused("FH008", at(2, 17, "-inf"), 'b.c.x[2]."å"', "-inf", ORDINARY, DELETE_LINE),
        refused("FH009", at(3, 5, "07:30:00"), "b.c.t", "07:30:00", NO_CLOCK, only_day("2023-03-01")),
        refused("FH008", at(6, 7, "nan"), 'b."æ"', "nan", ORDINARY, DELETE_LINE),
        refused("FH008", at(7, 8, "1e999999999"), "b.stor", "1e999999999", DIGITS),
        refused("FH008", at(8, 8, "1" * 31), "b.lang", "1234567890123456789012345678901", DIGITS),
        refused("FH008", at(9, 9, "1e-31"), "b.liten", "1e-31", DIGITS),
        refused("FH009", at(12, 5, "2023-03-02 10:00"), "a.x", "2023-03-02 10:00", NO_CLOCK, only_day("2023-03-02")),
        refused(
            "FH009", at(13, 5, "2023-03-03T10:00:00Z"), "a.y", "2023-03-03T10:00:00Z", NO_CLOCK, only_day("2023-03-03")
        ),
        refused("FH008", at(14, 5, "1" * 32), "a.z", "123456789012345678901234567890.5", DIGITS),
    )


@pytest.mark.parametrize(
    "raw", ["1" * 5000, "-" + "1_" * 400 + "1", "0x" + "f" * 400, "1." + "1" * 5000, "1" * 400 + "e5"]
)
def test_numbers_too_long_to_read_are_refused_unread(raw: str) -> None:
    (told,) = problems(f"# {raw}\na = '{raw}'\nb = {raw}\n")
    assert told.code == "FH008"
    assert told.where.line == 3
    assert told.expected == DIGITS
    assert len(str(told.found)) == 60


def test_numbers_within_the_bounds_are_kept_to_the_last_digit() -> None:
    texts = ["1" * 30, "-" + "9" * 30, "0." + "1" * 30, "1e30", "1e-30", "0e30"]
    assert [len(parse_toml(f"a = {raw}", FILE).data) for raw in texts] == [1] * 6
    assert parse_toml("a = 0." + "1" * 30, FILE).data["a"].as_tuple().digits == (1,) * 30
    for raw in ("1" * 31, "0e31", "1e99999999999999999999999", "0." + "0" * 30 + "1"):
        assert [told.code for told in problems(f"a = {raw}")] == ["FH008"]


def test_more_than_a_hundred_of_a_kind_are_counted() -> None:
    told = problems(f"a = [{'nan, ' * 250}]")
    assert len(told) == 100
    assert told[98].hint == DELETE_LINE
    assert told[99].hint == Text("dette er 100 av 250 slike feil", "these are 100 of 250 such mistakes")


DEEP = Text("høyst 32 nivåer", "at most 32 levels")


@pytest.mark.parametrize(
    ("text", "column", "key"),
    [
        ("a = " + "[" * 33 + "]" * 33, 37, ""),
        ("a = " + "[" * 1_000_000, 37, ""),
        ("a = " + "{a=" * 40, 101, ""),
        ("a" + ".a" * 100_000 + " = 1", 66, ""),
        ("[a" + '."a"' * 40 + "]", 131, ""),
        ("a" + ".a" * 20 + " = { b" + ".b" * 15 + " = 1 }", 69, "a" + ".a" * 20 + ".b" * 12),
    ],
)
def test_nesting_without_end_is_refused(text: str, column: int, key: str) -> None:
    (told,) = problems(text)
    assert (told.code, told.key, told.expected) == ("FH007", key, DEEP)
    assert told.where == Place(FILE, 1, column, 1, text)


def test_nesting_up_to_the_limit_is_read() -> None:
    assert parse_toml("a = " + "[" * 32 + "1" + "]" * 32, FILE).has(("a", *[0] * 32))
    assert parse_toml("a" + ".a" * 32 + " = 1", FILE).has(("a",) * 33)
    brackets = "[" * 99
    assert parse_toml(f"# {brackets}\na = '{brackets}'\nb = '''\n{brackets}'''", FILE).has(("b",))
    assert parse_toml("# innhold " + "." * 99 + "\na = 1", FILE).has(("a",))


@pytest.mark.parametrize("text", ["a = [" + "1," * 60_000 + "]", "\n" * 60_000, 'a = "' + "\\n" * 60_000 + '"'])
def test_more_than_anyone_writes_by_hand_is_refused(text: str) -> None:
    found = Text("for mange linjer, nøkler og verdier", "too many lines, keys and values")
    expected = Text("høyst 50\xa0000 til sammen", "at most 50\xa0000 together")
    (told,) = problems(text)
    assert (told.code, told.where, told.found, told.expected) == ("FH003", Place(FILE), found, expected)


MILLIONS = 4_900_000


@pytest.mark.parametrize(
    "text",
    [
        "[" * MILLIONS,
        "]" * MILLIONS,
        "[]" * (MILLIONS // 2),
        '"' * MILLIONS,
        "a = '" * (MILLIONS // 5),
        'a = """' + '\\"""' * (MILLIONS // 4),
        '"""' + "\\" * MILLIONS,
        "a = " + "1" * MILLIONS,
        "a = 0x" + "f" * MILLIONS,
        ("1" * 299 + "x") * (MILLIONS // 300),
        "a." * (MILLIONS // 2),
        "a = " * (MILLIONS // 4),
        "x " * (MILLIONS // 2),
        "-" * MILLIONS + "å",
        "a = [" + "nan," * 45_000 + "]",
        "".join(f"k{number}{'.a' * 20} = 1\n" for number in range(2_000)) + "k1.a.a = 1",
        "\0" * MILLIONS,
        " " * MILLIONS + "= 1",
        "\u201c" * (MILLIONS // 3),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_text_takes_long_to_refuse(text: str) -> None:
    start = time.process_time()
    assert problems(text)
    assert time.process_time() - start < 3  # a second here; what grows with the square would take hours


def test_the_words_of_each_code_fit_its_problems() -> None:
    for text in ("a = nan", "a = 07:30", "a = 0,4", "", "a = " + "[" * 50, b"\xff"):
        (told,) = problems(text)
        for language in ("nb", "en"):
            words = {
                name: value.in_language(language) if isinstance(value, Text) else value
                for name, value in (("key", told.key), ("found", told.found))
            }
            assert "{" not in CODES[told.code].title.in_language(language).format(**words)
