"""The parts of the pages in `docs/` that are made from the program, by the name that stands in the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from fasthandel.dates import TELLERE
from fasthandel.engine.loops import MAX_STEPS
from fasthandel.language import parser
from fasthandel.language.check import MAX_NESTED_LISTS
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.interest import MAX_YEARS
from fasthandel.language.lexer import MAX_FORMULA
from fasthandel.language.signatures import Function
from fasthandel.money import ROUNDINGS, written
from fasthandel.praksis import fact_lists
from fasthandel.render.sammenlign_csv import TITLES
from fasthandel.rules.library import MAX_ANCESTORS, MAX_FILES
from fasthandel.rules.merge import MAX_CONCLUSIONS, MAX_DEPTH, MAX_FORMULAS
from fasthandel.rules.table import MAX_TEXT
from fasthandel.source.limits import MAX_BYTES, MAX_TOKENS
from fasthandel.source.limits import MAX_DIGITS as MAX_DIGITS_IN_FILE
from fasthandel.units import CURRENCIES, NUMBER, PLAIN, TIME_UNITS, WORDS, parse_unit, unit_words
from scripts.made_annonse import annonse_grunner, annonse_noekler, annonse_ordlyder, annonse_ordmengder
from scripts.made_dokument import dokument
from scripts.made_frister import deadlines
from scripts.made_lint import findings
from scripts.made_praksisfil import eksempler, praksisfil
from scripts.made_regimer import building_blocks, rule_sets, rule_sets_without_a_sum
from scripts.made_utlysning import overview, sections
from scripts.tables import table


def functions() -> str:
    """Every function: how it is written, what it gives, an example, and what it does with what does not apply."""
    return table(
        ("funksjon", "gir", "eksempel", "det som ikke gjelder"),
        ((f"`{one.bruk}`", one.forklaring.nb, _example(one), _absent(name, one)) for name, one in FUNCTIONS.items()),
    )


def _example(function: Function) -> str:
    return f"`{function.eksempel}`" if function.eksempel else ""


def _absent(name: str, function: Function) -> str:
    if name in _ABSENT:
        return _ABSENT[name]
    return "hoppes over" if function.skips else "gjør at resultatet ikke gjelder"


_ABSENT = {
    "begrens": "er ingen grense; som x: resultatet gjelder ikke",
    "hvis": "teller bare i vilkåret og i verdien som velges",
    "oppgitt": "gir `nei`",
}
"""What the functions with rules of their own do with what does not apply."""

NONTERMINALS = {
    "formula": "formel",
    "either": "eller_ledd",
    "both": "og_ledd",
    "negated": "ikke_ledd",
    "comparison": "sammenlikning",
    "product": "produkt",
    "signed": "fortegn",
    "atom": "ledd",
    "literal": "konstant",
    "number": "tall",
    "unit": "enhet",
    "date": "dato",
    "text": "tekst",
    "name": "navn",
}
"""The words of the grammar in `language/parser.py`, in bokmål; the others are the same in both."""


def grammar() -> str:
    """The grammar of formulas, as the parser's own docstring has it, its words in bokmål."""
    doc = parser.__doc__ or ""
    lines = doc.partition("\n\n")[2].strip().splitlines()
    return "\n".join(["```ebnf", *map(_in_norwegian, lines), "```"])


def _in_norwegian(line: str) -> str:
    """Return a line of the grammar with its words in bokmål; what stands in quotes is the language itself."""
    parts = line.strip().split('"')
    parts[::2] = [re.sub(r"\w+", lambda word: NONTERMINALS.get(word[0], word[0]), part) for part in parts[::2]]
    left, sign, right = '"'.join(parts).partition("= ")
    return f"{left.strip():<14} = {right}" if sign and line[0] != " " else f"{'':<15}{left}{sign}{right}"


def units() -> str:
    """Every unit that a rule file can name."""
    rows = [(f"`{word}`", f"tall uten enhet: {_PLAIN[word]}", "") for word in PLAIN]
    for word in WORDS:
        kind = "valuta" if word in CURRENCIES else "tid" if word in TIME_UNITS else "det som telles"
        unit = parse_unit(word)
        shown = f"1 {unit_words(unit, one=True)}, 2 {unit_words(unit)}, {unit_words(NUMBER / unit).removeprefix('1 ')}"
        rows.append((f"`{word}`", kind, shown))
    return table(("enhet", "slag", "vises som"), rows)


_PLAIN = {"andel": "en del av noe", "antall": "hvor mange", "aarstall": "et år i kalenderen"}


def roundings() -> str:
    """Every way to round."""
    return table(("maate", "runder"), ((f"`{name}`", words.nb) for name, (words, _) in ROUNDINGS.items()))


def counting_rules() -> str:
    """Every counting rule for months and deadlines."""
    return table(
        ("teller", "heter", "slik telles det"),
        ((f"`{name}`", teller.navn.nb, teller.kilde.nb) for name, teller in TELLERE.items()),
    )


def lists() -> str:
    """Every list of the practice file that a formula can go through."""
    return table(("liste", "inneholder"), ((f"`{name}`", navn.nb) for name, navn in fact_lists().items()))


def limits() -> str:
    """Every bound on a rule file and its formulas."""
    bounds = {
        "størrelsen på en fil": f"{_number(MAX_BYTES)} byte, {_number(MAX_TOKENS)} linjer, nøkler og verdier",
        "sifrene i et tall i filen": _number(MAX_DIGITS_IN_FILE),
        "lengden på en tekst": f"{_number(MAX_TEXT)} tegn",
        "konklusjoner i et regelsett, med det som arves": _number(MAX_CONCLUSIONS),
        "formler til sammen, med det som arves": f"{_number(MAX_FORMULAS)} tegn",
        "formler som bruker hverandre på rad": _number(MAX_DEPTH),
        "ledd i en arv": _number(MAX_ANCESTORS),
        "filer i en arv": _number(MAX_FILES),
        "lengden på en formel": f"{_number(MAX_FORMULA)} tegn",
        "sifrene i et tall i en formel": _number(parser.MAX_DIGITS),
        "parenteser og funksjoner inni hverandre": _number(parser.MAX_DEPTH),
        "ledd i én kjede av regnetegn": _number(parser.MAX_TREE),
        "lister inni hverandre (`for hver`)": _number(MAX_NESTED_LISTS),
        "år i en rentefaktor": _number(MAX_YEARS),
        "beregningstrinn i én takst": _number(MAX_STEPS),
    }
    return table(("grense for", "høyst"), bounds.items())


def _number(value: int) -> str:
    return written(value).replace("\u00a0", " ")


def csv_columns() -> str:
    """Return the columns of the CSV of a comparison, in order."""
    return ", ".join(f"`{title}`" for title in TITLES)


MADE: dict[str, Callable[[], str]] = {
    "annonse-dokument": partial(dokument, "annonse"),
    "annonse-grunner": annonse_grunner,
    "annonse-noekler": annonse_noekler,
    "annonse-ordlyder": annonse_ordlyder,
    "annonse-ordmengder": annonse_ordmengder,
    "avrunding": roundings,
    "byggeklosser": building_blocks,
    "dokument": dokument,
    "enheter": units,
    "funksjoner": functions,
    "grammatikk": grammar,
    "frister": deadlines,
    "frister-dokument": partial(dokument, "frister"),
    "hjemfall-dokument": partial(dokument, "hjemfall"),
    "funn": findings,
    "grenser": limits,
    "lister": lists,
    "eksempler": eksempler,
    "praksisfil": praksisfil,
    "regelsett": rule_sets,
    "regelsett-uten-sum": rule_sets_without_a_sum,
    "sammenlign": partial(dokument, "sammenlign"),
    "sammenlign-csv": csv_columns,
    "tellere": counting_rules,
    "kontroller": sections,
    "kontroller-oversikt": overview,
    "utlysning-dokument": partial(dokument, "utlysning"),
}
