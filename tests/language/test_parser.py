from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasthandel.language.ir import Expr, Span, walk
from fasthandel.language.lexer import KEYWORDS, FormulaError
from fasthandel.language.parser import MAX_DEPTH, MAX_DIGITS, MAX_TREE, parse
from tests.fixtures.shapes import shape


def fault(text: str) -> tuple[str, str]:
    """Return the code of the fault in `text`, and the part of it that the fault points at."""
    with pytest.raises(FormulaError) as caught:
        parse(text)
    return caught.value.code, text[caught.value.at.start : caught.value.at.end]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a + b * c", "(+ a (* b c))"),
        ("a * b + c", "(+ (* a b) c)"),
        ("(a + b) * c", "(* (+ a b) c)"),
        ("a - b - c", "(- (- a b) c)"),
        ("a - (b - c)", "(- a (- b c))"),
        ("a - b + c", "(+ (- a b) c)"),
        ("a / b / c", "(/ (/ a b) c)"),
        ("a / b * c", "(* (/ a b) c)"),
        ("a * b / c", "(/ (* a b) c)"),
        ("-a * b", "(* (neg a) b)"),
        ("-a + b", "(+ (neg a) b)"),
        ("a - -b", "(- a (neg b))"),
        ("a * -b", "(* a (neg b))"),
        ("--a", "(neg (neg a))"),
        ("a + b < c * d", "(< (+ a b) (* c d))"),
        ("a < b og b <= c", "(og (< a b) (<= b c))"),
        ("a og b eller c og d", "(eller (og a b) (og c d))"),
        ("a eller b og c eller d", "(eller (eller a (og b c)) d)"),
        ("(a eller b) og c", "(og (eller a b) c)"),
        ("a og b og c", "(og (og a b) c)"),
        ("ikke a og b", "(og (ikke a) b)"),
        ("ikke a == b", "(ikke (== a b))"),
        ("ikke ikke a", "(ikke (ikke a))"),
        ("ikke (a og b)", "(ikke (og a b))"),
        ("a i ['x', \"y\"] og b", "(og (i a 'x' 'y') b)"),
        ("a + 1 i [2, 3 aar]", "(i (+ a 1) 2 3[aar])"),
        ("a != b", "(!= a b)"),
        ("a >= b", "(>= a b)"),
        ("a > b", "(> a b)"),
    ],
)
def test_operators_bind_as_the_grammar_says(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("10_000 * 0.35", "(* 10000 0.35)"),
        ("0.40", "0.4"),
        ("2 aar + 6 mnd", "(+ 2[aar] 6[mnd])"),
        ("5 kr / 100 pasient", "(/ 5[kr] 100[pasient])"),
        ("kr + lege", "(+ kr lege)"),
        ("2024-02-29", "2024-02-29"),
        ("dato - 2024-04-01", "(- dato 2024-04-01)"),
        ("ja og nei", "(og ja nei)"),
        ("'leid'", "'leid'"),
        ("levetid[post.klasse]", "levetid[post.klasse]"),
        ("f()", "(f)"),
        ("f(a, g(b), -c)", "(f a (g b) (neg c))"),
        ("f(ja eller nei)", "(f (eller ja nei))"),
        ("sum(a for hver utstyr)", "(sum <a hver utstyr som post>)"),
        ("sum(u.a for hver utstyr som u der u.b)", "(sum <u.a hver utstyr som u der u.b>)"),
        ("antall(utstyr der post.a == 1)", "(antall <hver utstyr som post der (== post.a 1)>)"),
        ("noen(utstyr)", "(noen utstyr)"),
        ("sum(a + b for hver utstyr der c eller d)", "(sum <(+ a b) hver utstyr som post der (eller c d)>)"),
        ("sum(sum(a for hver x) for hver y)", "(sum <(sum <a hver x som post>) hver y som post>)"),
        ("nte(a for hver x, 2)", "(nte <a hver x som post> 2)"),
    ],
)
def test_values_names_and_functions_are_read(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


def test_every_node_knows_its_own_text() -> None:
    text = "maks(a * p.b, -(1 - c / t[p.k])) i [2 aar, 3] og ikke (sum(x for hver l der y) + 1) < 2024-01-01"
    for node in walk(parse(text)):
        own = text[node.at.start : node.at.end]
        assert shape(parse(f"f({own})")) == f"(f {shape(node)})"


def test_brackets_belong_to_what_they_enclose() -> None:
    assert parse("  ( a )  ").at == Span(2, 7)
    assert parse("(a + b) + c").at == Span(0, 11)


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("", "FH203", ""),
        ("   ", "FH203", ""),
        ("a b", "FH204", "b"),
        ("a +", "FH205", ""),
        ("a + * b", "FH204", "*"),
        ("(a", "FH205", ""),
        ("(a))", "FH204", ")"),
        ("a + )", "FH204", ")"),
        ("()", "FH204", ")"),
        ("f(a,)", "FH204", ")"),
        ("f(a b)", "FH204", "b"),
        ("f(a", "FH205", ""),
        ("a < b < c", "FH204", "<"),
        ("a == b == c", "FH204", "=="),
        ("a i b", "FH204", "b"),
        ("a i []", "FH204", "]"),
        ("a i ['x' 'y']", "FH204", "'y'"),
        ("a i [b]", "FH204", "b"),
        ("a i [ja]", "FH204", "ja"),
        ("a i ['x'", "FH205", ""),
        ("t[1]", "FH204", "1"),
        ("t['a']", "FH204", "'a'"),
        ("t[a", "FH205", ""),
        ("ikke", "FH205", ""),
        ("og a", "FH204", "og"),
        ("a for hver b", "FH204", "for"),
        ("f(a for b)", "FH204", "b"),
        ("f(a for hver)", "FH204", ")"),
        ("f(a for hver b som 1)", "FH204", "1"),
        ("f(a + 1 der b)", "FH204", "der"),
        ("f(a for hver b der)", "FH204", ")"),
        ("0,40 * a", "FH204", ","),
        ("100 000", "FH204", "000"),
        ("2023-02-29", "FH207", "2023-02-29"),
        ("dato > 2023-13-01", "FH207", "2023-13-01"),
        ("0000-01-01", "FH207", "0000-01-01"),
        ("a.b.c(d).e", "FH202", "."),
    ],
)
def test_a_malformed_formula_has_one_fault_at_its_place(text: str, code: str, at: str) -> None:
    assert fault(text) == (code, at)


def test_a_number_has_at_most_thirty_digits() -> None:
    assert shape(parse("9" * MAX_DIGITS)) == "9" * MAX_DIGITS
    assert shape(parse("0." + "3" * (MAX_DIGITS - 2))).startswith("0.333")
    assert fault("1 + " + "9" * (MAX_DIGITS + 1)) == ("FH207", "9" * (MAX_DIGITS + 1))


@pytest.mark.parametrize(
    ("before", "after"),
    [("(", ")"), ("-", ""), ("ikke ", ""), ("f(", ")"), ("-(", ")"), ("f(a for hver b der ", ")"), ("f(1, ", ")")],
)
def test_nesting_has_a_bound(before: str, after: str) -> None:
    shallow = MAX_DEPTH // 2 - 1
    assert parse(before * shallow + "a" + after * shallow)
    for depth in (MAX_DEPTH + 1, 2000 // (len(before) + len(after)) - 1):
        code, _ = fault(before * depth + "a" + after * depth)
        assert code == "FH206"


@pytest.mark.parametrize("op", [" + ", "*", " og ", " eller ", " - ", "/"])
def test_a_chain_has_a_bound_and_stays_inside_the_stack(op: str) -> None:
    assert parse(op.join(["a"] * MAX_TREE))
    assert fault(op.join(["a"] * (MAX_TREE + 1)))[0] == "FH206"


def test_a_million_brackets_are_refused_at_once() -> None:
    assert fault("(" * 10**6)[0] == "FH201"


def test_the_bounds_leave_room_on_the_stack() -> None:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(700)
    try:
        tree = parse("-(" * 19 + "a" + ")" * 19)
        assert len(list(walk(tree))) == 20
    finally:
        sys.setrecursionlimit(limit)


WORDS = [
    *sorted(KEYWORDS),
    "a",
    "post.b",
    "f",
    "sum",
    "1",
    "2.5",
    "aar",
    "'x'",
    "2024-04-01",
    *"+-*/()<>,[]",
    "==",
    "!=",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_row_of_words_is_a_formula_or_one_fault_inside_it(words: list[str]) -> None:
    text = " ".join(words)
    try:
        found: Expr | FormulaError = parse(text)
    except FormulaError as error:
        found = error
    if isinstance(found, FormulaError):
        assert found.code in {"FH203", "FH204", "FH205", "FH206"}
        assert 0 <= found.at.start < found.at.end <= len(text) + 1
    else:
        assert all(0 <= node.at.start < node.at.end <= len(text) for node in walk(found))


trees = st.recursive(
    st.sampled_from(["a", "post.b", "2", "0.25", "3 aar", "2024-04-01", "'x'", "ja", "t[a]"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "==", "<", "og", "eller"]), inner).map(
            lambda parts: f"({' '.join(parts)})"
        ),
        inner.map(lambda one: f"(-{one})"),
        inner.map(lambda one: f"(ikke {one})"),
        inner.map(lambda one: f"({one} i [1, 'x'])"),
        st.lists(inner, max_size=3).map(lambda args: f"f({', '.join(args)})"),
        st.tuples(inner, inner).map(lambda parts: f"f({parts[0]} for hver l som m der {parts[1]})"),
    ),
    max_leaves=12,
)


@given(trees)
def test_a_formula_in_brackets_throughout_reads_as_its_brackets_say(text: str) -> None:
    """The tree written back with its operators first has the words of the text, in another order, and no others."""
    tree = shape(parse(text))
    assert tree.count("(") == text.count("(")
    assert shape(parse(f"({text})")) == tree
    for op in ("+", "*", "/", "og", "eller", "<", "=="):
        assert tree.count(f"({op} ") == text.count(f" {op} ")
