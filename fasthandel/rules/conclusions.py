"""Reading `[[mellomregning]]`, `[[komponent]]`, `[[krav]]` and `[[frist]]`, their formulas still as text."""

from __future__ import annotations

from fasthandel.dates import TELLERE
from fasthandel.money import ROUNDINGS
from fasthandel.rules.model import ALVOR, FRISTFORMLER, FRISTSLAG, HVEM, PARTER, Rounding
from fasthandel.rules.origin import Origin
from fasthandel.rules.raw import ID, ID_WORDS, RawConclusion, RawFile, RawFormula, read_basis, suggested
from fasthandel.rules.table import Table, allowed
from fasthandel.source import MAX_BYTES, key_text
from fasthandel.text import Text


def read_exclusions(table: Table, key: str) -> list[tuple[RawFormula, Text]]:
    """Return the conditions under which something does not apply, each with the reason to show."""
    found = []
    for one in table.tables(key):
        condition, words = _formula(one, "hvis", required=True), one.words("grunn", required=True)
        one.finish()
        if condition is not None:
            found.append((condition, words))
    return found


def _formula(table: Table, key: str, *, required: bool = False) -> RawFormula | None:
    """Return a formula as written, None if there is no text; how long or empty it may be is for its own check."""
    if required and key not in table.data:
        table.missing(key)
    text = table.text(key, most=MAX_BYTES)
    return RawFormula(text, (*table.path, key)) if isinstance(table.data.get(key), str) else None


def read_conclusion(slag: str, table: Table, raw: RawFile, *, local: bool = False) -> RawConclusion:
    """Return one conclusion; `local` for a step inside a component, which has neither name nor source of its own."""
    ident = table.text("id", required=True) or key_text(table.path)
    if isinstance(table.data.get("id"), str) and not ID.match(ident):
        table.problem("FH114", "id", found=ident, expected=ID_WORDS, hint=suggested(ident))
    conclusion = RawConclusion(
        slag,
        ident,
        table.words("navn", required=not local) or Text(ident),
        table.words("forklaring"),
        read_basis(table, raw, required=slag != "mellomregning" and NOT_FOUND not in table.data),
        Origin(raw.id, raw.document, table.path),
        False if local else table.truth("overstyrer"),
        {},
        [] if slag == "mellomregning" else read_exclusions(table, "ikke_med"),
    )
    for key in _FORMULAS[slag]:
        required = key == "formel" and slag != "komponent" and NOT_FOUND not in table.data
        formula = _formula(table, key, required=required)
        if formula is not None:
            conclusion.formulas[key] = formula
    if slag == "komponent":
        _component(table, conclusion, raw)
    elif slag == "krav":
        _check(table, conclusion)
    elif slag == "frist":
        _deadline(table, conclusion)
    table.finish()
    return conclusion


_FORMULAS = {
    "mellomregning": ("formel",),
    "komponent": ("formel", "maks"),
    "krav": ("holder", "maalt", "fra", "til"),
    "frist": FRISTFORMLER,
}
NOT_FOUND = "ikke_funnet"
"""The key of a deadline that was looked for and not found: it has no formula."""


def _check(table: Table, conclusion: RawConclusion) -> None:
    conclusion.values["kode"] = table.text("kode", required=True)
    conclusion.values["alvor"] = table.text("alvor", choices=ALVOR) or "merknad"
    conclusion.values["for_hver"] = table.text("for_hver")
    conclusion.values |= {"tiltak": table.words("tiltak"), "ordlyd": table.words("ordlyd")}
    if not ("holder" in table.data or ("maalt" in table.data and ("fra" in table.data or "til" in table.data))):
        table.problem(
            "FH129",
            hint=Text(
                'skriv holder = "…", eller maalt = "…" med fra = "…" eller til = "…"',
                'write holder = "…", or maalt = "…" with fra = "…" or til = "…"',
            ),
        )


def _deadline(table: Table, conclusion: RawConclusion) -> None:
    sought = NOT_FOUND in table.data
    conclusion.values |= {
        "teller": table.text("teller", required=not sought, choices=tuple(TELLERE)),
        "slag": table.text("slag", choices=FRISTSLAG) or "frist",
        "hvem": table.text("hvem", choices=HVEM),
        "ved_brudd": table.words("ved_brudd"),
        "forutsetning": table.words("forutsetning"),
        NOT_FOUND: table.words(NOT_FOUND),
    }
    if sought and "formel" in table.data:
        hint = Text("stryk formelen, eller ikke_funnet", "remove the formula, or ikke_funnet")
        table.problem("FH141", NOT_FOUND, hint=hint)
    if ("foreloepig" in table.data) is not ("forutsetning" in table.data):
        hint = Text(
            'skriv både foreloepig = "…" og forutsetning = "…"', 'write both foreloepig = "…" and forutsetning = "…"'
        )
        table.problem("FH142", "foreloepig" if "foreloepig" in table.data else "forutsetning", hint=hint)


def _payment(table: Table, conclusion: RawConclusion) -> None:
    """Read who pays a component to whom, and in which courses."""
    payer, paid = (table.text(key, choices=PARTER) for key in ("fra", "til"))
    courses = table.texts("forloep")
    conclusion.values |= {"fra": payer, "til": paid, "forloep": courses}
    written = [key for key in ("fra", "til", "forloep") if key in table.data]
    both = payer and paid and payer != paid
    known = all(table.data.get(key) in (None, party) for key, party in (("fra", payer), ("til", paid)))
    if written and known and not both:
        hint = Text('skriv fra = "…" og til = "…", to ulike parter', 'write fra = "…" and til = "…", two parties')
        table.problem("FH118", written[0], expected=allowed(PARTER), hint=hint)


def _component(table: Table, conclusion: RawConclusion, raw: RawFile) -> None:
    conclusion.values["for_hver"] = table.text("for_hver")
    conclusion.values["del_av"] = table.text("del_av")
    conclusion.values["utenfor_taksten"] = table.truth("utenfor_taksten")
    _payment(table, conclusion)
    conclusion.local = [read_conclusion("mellomregning", one, raw, local=True) for one in table.tables("mellomregning")]
    rounding = table.table("avrund")
    conclusion.values["avrund"] = None
    if rounding is not None:
        step = rounding.number("til", required=True)
        way = rounding.text("maate", required=True, choices=tuple(ROUNDINGS))
        rounding.finish()
        if step is not None and step <= 0:
            rounding.wrong("til", expected=Text("et tall over 0", "a number above 0"))
        elif step is not None and way:
            conclusion.values["avrund"] = Rounding(step, way)
    if conclusion.values["for_hver"] and "formel" not in table.data:
        table.missing("formel")
