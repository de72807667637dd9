"""Reading `[[mellomregning]]`, `[[komponent]]`, `[[krav]]` and `[[frist]]`, their formulas still as text."""

from __future__ import annotations

from fasthandel.dates import TELLERE
from fasthandel.money import ROUNDINGS
from fasthandel.rules.model import ALVOR, Origin, Rounding
from fasthandel.rules.raw import ID, RawConclusion, RawFile, RawFormula, read_basis
from fasthandel.rules.table import Table
from fasthandel.text import Text


def read_exclusion(table: Table) -> tuple[RawFormula, Text]:
    """Return a condition under which something does not apply, and the reason to show."""
    condition = RawFormula(table.text("hvis", required=True), (*table.path, "hvis"))
    words = table.words("grunn", required=True)
    table.finish()
    return condition, words


def read_conclusion(slag: str, table: Table, raw: RawFile, *, local: bool = False) -> RawConclusion:
    """Return one conclusion; `local` for a step inside a component, which has neither name nor source of its own."""
    ident = table.text("id", required=True)
    if ident and not ID.match(ident):
        table.problem("FH114", "id", found=ident)
    conclusion = RawConclusion(
        slag,
        ident,
        table.words("navn", required=not local) or Text(ident),
        table.words("forklaring"),
        read_basis(table, raw, required=slag != "mellomregning"),
        Origin(raw.id, raw.document, table.path),
        False if local else table.truth("overstyrer"),
        {},
        [] if slag == "mellomregning" else [read_exclusion(one) for one in table.tables("ikke_med")],
    )
    for key in _FORMULAS[slag]:
        text = table.text(key, required=key == "formel" and slag != "komponent")
        if text:
            conclusion.formulas[key] = RawFormula(text, (*table.path, key))
    if slag == "komponent":
        _component(table, conclusion, raw)
    elif slag == "krav":
        conclusion.values["kode"] = table.text("kode", required=True)
        conclusion.values["alvor"] = table.text("alvor", choices=ALVOR) or "merknad"
        if not (
            "holder" in conclusion.formulas
            or {"maalt", "fra"} <= conclusion.formulas.keys()
            or {"maalt", "til"} <= conclusion.formulas.keys()
        ):
            table.problem("FH129")
    elif slag == "frist":
        conclusion.values["teller"] = table.text("teller", required=True, choices=tuple(TELLERE))
    table.finish()
    return conclusion


_FORMULAS = {
    "mellomregning": ("formel",),
    "komponent": ("formel", "maks"),
    "krav": ("holder", "maalt", "fra", "til"),
    "frist": ("formel",),
}


def _component(table: Table, conclusion: RawConclusion, raw: RawFile) -> None:
    conclusion.values["for_hver"] = table.text("for_hver")
    conclusion.values["del_av"] = table.text("del_av")
    conclusion.local = [read_conclusion("mellomregning", one, raw, local=True) for one in table.tables("mellomregning")]
    rounding = table.table("avrund")
    conclusion.values["avrund"] = None
    if rounding is not None:
        step = rounding.number("til", required=True)
        way = rounding.text("maate", required=True, choices=tuple(ROUNDINGS))
        rounding.finish()
        if step is not None and step <= 0:
            rounding.wrong("til", Text("et tall over 0", "a number above 0"))
        elif step is not None and way:
            conclusion.values["avrund"] = Rounding(step, way)
    if conclusion.values["for_hver"] and "formel" not in conclusion.formulas:
        table.missing("formel")
