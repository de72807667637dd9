"""The next step after a fault in a formula: what was probably meant, or what there is to choose among."""

from __future__ import annotations

from collections.abc import Iterable

from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.ir import Expr, Number, Span
from fasthandel.language.types import Scale, Scope, Table, Type
from fasthandel.money import plain
from fasthandel.near import did_you_mean, nearest
from fasthandel.text import Text
from fasthandel.units import WORDS, Kind, Unit, unit_words

NAMES = Text(
    "navn er nøkler i praksisfilen (liste.lengde), parametre og id-er i regelfilene",
    "names are keys of the practice file (liste.lengde), parameters and ids of the rule files",
)
TELLER = Text(
    'skriv teller = "domstolloven", "kalender" eller "avtale" i [regelsett]',
    'write teller = "domstolloven", "kalender" or "avtale" in [regelsett]',
)
DATE_SUM = Text(
    "tillatt: dato ± aar, mnd, uker, dager eller virkedager", "allowed: date ± aar, mnd, uker, dager or virkedager"
)
DATE_FIRST = Text("skriv datoen først: dato + 5 dager", "write the date first: dato + 5 dager")
REST_ROW = Text('legg til en rad med noekkel = "*" for resten', 'add a row with noekkel = "*" for the rest')

ELSEWHERE = {
    **dict.fromkeys(("max", "maximum"), "maks"),
    **dict.fromkeys(("mean", "average", "avg", "gjennomsnitt"), "snitt"),
    **dict.fromkeys(("count", "len"), "antall"),
    **dict.fromkeys(("if", "dersom"), "hvis"),
    **dict.fromkeys(("round", "rund"), "avrund"),
    **dict.fromkeys(("abs",), "absolutt"),
}
"""What functions are called in other languages and spreadsheets."""


def listed(nb: str, en: str, words: Iterable[str]) -> Text:
    """Return the words after a heading: "tillatt: a, b"."""
    joined = ", ".join(words) or "–"
    return Text(f"{nb}: {joined}", f"{en}: {joined}")


def allowed(words: Iterable[str]) -> Text:
    """Return "tillatt: a, b"."""
    return listed("tillatt", "allowed", words)


def lacking(words: list[str]) -> Text:
    """Return which keys are not there, no text where they cannot be counted."""
    return listed("mangler", "lacks", words) if words else Text("")


def start(at: Span, word: str) -> Span:
    """Return where the word stands that `at` begins with."""
    return Span(at.start, at.start + len(word))


def for_name(name: str, scope: Scope) -> Text:
    """Return which name is meant, or what names there are."""
    return did_you_mean(nearest(name, scope.all_names())) or NAMES


def for_function(name: str) -> Text:
    """Return which function is meant, or all there are."""
    return did_you_mean(nearest(ELSEWHERE.get(name.lower(), name), FUNCTIONS)) or allowed(FUNCTIONS)


def for_list(name: str, scope: Scope) -> Text:
    """Return which list is meant, or all there are."""
    return did_you_mean(nearest(name, scope.lists)) or listed("lister", "lists", scope.lists)


def for_table(name: str, scope: Scope) -> Text:
    """Return which table is meant, or all there are."""
    if name in scope.names:
        return Text(f"{name} har én verdi: skriv {name}", f"{name} has one value: write {name}")
    tables = [table for table, held in scope.tables.items() if isinstance(held, Table)]
    return did_you_mean(nearest(name, tables)) or listed("tabeller", "tables", tables)


def for_table_as_value(name: str, scope: Scope) -> Text:
    """Return how a table or a scale is looked up in."""
    use = f"trinn({name}, …)" if isinstance(scope.tables[name], Scale) else f"{name}[…]"
    return Text(f"skriv {use}", f"write {use}")


def for_list_as_value(name: str, scope: Scope) -> Text:
    """Return what can be made of a list."""
    column = next((column for column, kind in scope.lists[name].items() if kind.kind is Kind.TALL), "…")
    uses = f"antall({name}), sum({name}.{column})"
    return Text(f"for eksempel {uses}", f"for example {uses}")


def for_units(expr: Expr, wanted: Unit, found: Unit) -> Text:
    """Return how a bare number gets the unit that is wanted; else that both need the same."""
    if isinstance(expr, Number) and found.is_plain and str(wanted) in WORDS:
        return Text(f"skriv {plain(expr.value)} {wanted}", f"write {plain(expr.value)} {wanted}")
    return Text("begge må ha samme enhet", "both must have the same unit")


def for_date(op: str, added: Expr, kind: Type) -> Text:
    """Return how a bare number beside a date gets a unit."""
    if op in ("+", "-") and isinstance(added, Number) and kind.unit.is_plain:
        return Text(f"for eksempel {plain(added.value)} dager", f"for example {plain(added.value)} dager")
    return Text("")


def two_units(left: Unit, right: Unit) -> Text:
    """Return both units by name."""
    nb = f"{unit_words(left) or 'tall uten enhet'} og {unit_words(right) or 'tall uten enhet'}"
    en = f"{unit_words(left, 'en') or 'plain number'} and {unit_words(right, 'en') or 'plain number'}"
    return Text(nb, en)
