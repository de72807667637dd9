"""One rule file to its parts: sources, parameters and conclusions with their formulas still as text.

Formulas are checked in `build.py`, when everything that the file inherits is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from fasthandel.dates import TELLERE
from fasthandel.errors import Problem
from fasthandel.facts import Value
from fasthandel.language.types import Type
from fasthandel.money import ROUNDINGS, exact
from fasthandel.rules.model import (
    ALVOR,
    OMRAADE,
    SIKKERHET,
    STATUS,
    Basis,
    DatedValue,
    Kilde,
    Origin,
    ParameterDef,
    Rounding,
    Scaled,
    Step,
)
from fasthandel.rules.table import Path, Table
from fasthandel.text import Text
from fasthandel.units import CURRENCIES, NUMBER, Kind, Unit, parse_unit

if TYPE_CHECKING:
    from fasthandel.source import Document

ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9][A-Za-z0-9_]*)*\Z")
SET_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*\Z")
MAX_CONCLUSIONS = 2000


@dataclass(slots=True)
class RawFormula:
    """A formula as written, with where it stands."""

    text: str
    path: Path


@dataclass(slots=True)
class RawConclusion:
    """A conclusion as written: everything but its formulas is already in its final form."""

    slag: str
    id: str
    navn: Text
    forklaring: Text
    basis: Basis
    origin: Origin
    overstyrer: bool
    formulas: dict[str, RawFormula]
    ikke_med: list[tuple[RawFormula, Text]]
    values: dict[str, Any] = field(default_factory=dict)
    local: list[RawConclusion] = field(default_factory=list)


@dataclass(slots=True)
class RawFile:
    """A rule file as read."""

    document: Document
    id: str
    head: dict[str, Any]
    arver: tuple[str, ...]
    teller: str
    gjelder_ikke: list[tuple[RawFormula, Text]]
    kilder: dict[str, Kilde]
    parametre: dict[str, tuple[ParameterDef, bool]]
    konklusjoner: list[RawConclusion]
    problems: list[Problem]


def read_file(document: Document) -> RawFile:
    """Return the parts of a rule file, with every problem of form found in it."""
    problems: list[Problem] = []
    root = Table(document, (), document.data, problems)
    head = root.table("regelsett", required=True) or Table(document, ("regelsett",), {}, [])
    raw = RawFile(document, "", {}, (), "", [], {}, {}, [], problems)
    _head(head, raw)
    sources = root.table("kilder")
    for key in sources.data if sources else ():
        table = sources.table(key) if sources else None
        if table is not None:
            raw.kilder[key] = _source(key, table)
    parameters = root.table("parameter")
    if parameters is not None:
        _parameters(parameters, "", raw)
    for slag in ("mellomregning", "komponent", "krav", "frist"):
        for table in root.tables(slag):
            raw.konklusjoner.append(_conclusion(slag, table, raw))
    root.raw("test")
    root.finish()
    if len(raw.konklusjoner) > MAX_CONCLUSIONS:
        root.problem("FH112", found=str(len(raw.konklusjoner)), expected=str(MAX_CONCLUSIONS))
    return raw


def _head(head: Table, raw: RawFile) -> None:
    raw.id = head.text("id", required=True)
    if raw.id and not SET_ID.match(raw.id):
        head.wrong("id", Text("små bokstaver a–z, tall, - og /", "lower-case a–z, digits, - and /"))
    raw.arver = head.texts("arver")
    raw.teller = head.text("teller", choices=tuple(TELLERE))
    raw.gjelder_ikke = [_exclusion(table) for table in head.tables("gjelder_ikke")]
    steps = []
    for table in head.tables("neste_steg"):
        steps.append(table.words("tekst", required=True))
        table.finish()
    raw.head = {
        "navn": head.words("navn", required=True),
        "versjon": head.text("versjon"),
        "status": head.text("status", required=True, choices=STATUS),
        "omraade": head.texts("omraade", choices=OMRAADE),
        "beskrivelse": head.words("beskrivelse"),
        "utelater": head.words("utelater"),
        "neste_steg": tuple(steps),
        "gyldig_fra": head.day("gyldig_fra"),
        "gyldig_til": head.day("gyldig_til"),
        "byggekloss": head.truth("byggekloss"),
        "valuta": parse_unit(head.text("valuta", choices=CURRENCIES) or "kr"),
    }
    head.finish()


def _source(key: str, table: Table) -> Kilde:
    kilde = Kilde(
        key,
        table.text("tittel", required=True),
        table.text("utgiver"),
        table.day("dato"),
        table.text("url"),
        table.day("lest"),
    )
    table.finish()
    return kilde


def _basis(table: Table, raw: RawFile, *, required: bool) -> Basis:
    """The source and certainty of a value or formula. An assumption needs its reason, everything else its source."""
    basis = Basis(
        table.text("kilde"),
        table.text("punkt"),
        table.text("sikkerhet", required=required, choices=SIKKERHET),
        table.words("grunn"),
        table.day("lest"),
    )
    if basis.kilde and basis.kilde not in raw.kilder and not raw.arver:
        table.problem("FH120", "kilde", found=basis.kilde, hint=_known_sources(raw))
    if basis.sikkerhet == "antatt" and not basis.grunn:
        table.problem("FH121", "sikkerhet", hint=Text('skriv grunn = "…"', 'write grunn = "…"'))
    elif basis.sikkerhet and basis.sikkerhet != "antatt" and not basis.kilde:
        table.problem("FH122", "sikkerhet", found=basis.sikkerhet, hint=Text('skriv kilde = "…"', 'write kilde = "…"'))
    return basis


def _known_sources(raw: RawFile) -> Text:
    known = ", ".join(raw.kilder)
    return Text(f"kjente kilder: {known or 'ingen'}", f"known sources: {known or 'none'}")


# --- parameters ----------------------------------------------------------------------------------------------------


def _parameters(table: Table, prefix: str, raw: RawFile) -> None:
    """Read `[parameter.a]` and `[parameter.a.b]`: a table with `navn` is a parameter, one without is a group."""
    for key in table.data:
        child = table.table(key)
        if child is None:
            continue
        name = f"{prefix}{key}"
        if "navn" in child.data or "enhet" in child.data or "verdi" in child.data or "verdier" in child.data:
            if not ID.match(name):
                child.problem("FH114", found=name, at_key=True)
            raw.parametre[name] = _parameter(name, child, raw)
        else:
            _parameters(child, f"{name}.", raw)


def _parameter(name: str, table: Table, raw: RawFile) -> tuple[ParameterDef, bool]:
    navn, forklaring = table.words("navn", required=True), table.words("forklaring")
    overrides = table.truth("overstyrer")
    kind = _parameter_type(table)
    argument = _unit(table, "trinn_av") if "trinn_av" in table.data else None
    table.raw("trinn_av")
    slag = "skala" if argument is not None else "verdi"
    rows: dict[str, list[DatedValue]] = {}
    dated = table.tables("verdier")
    for one in dated or [table]:
        key = one.text("noekkel")
        if key:
            slag = "tabell"
        value = _value(one, kind, scale=argument is not None)
        validity = one.day("gyldig_fra"), one.day("gyldig_til")
        basis = _basis(one, raw, required=True)
        origin = Origin(raw.id, raw.document, (*one.path, "trinn" if argument is not None else "verdi"))
        if validity[0] and validity[1] and validity[1] < validity[0]:
            one.problem("FH123", "gyldig_til", found=str(validity[1]), expected=str(validity[0]))
        if value is not None:
            rows.setdefault(key, []).append(DatedValue(value, *validity, basis, origin))
        if one is not table:
            one.finish()
    table.finish()
    if slag == "tabell" and "" in rows:
        table.problem("FH110", found="noekkel")
    for key, values in rows.items():
        _check_overlap(table, key, values)
    origin = Origin(raw.id, raw.document, table.path)
    frozen = {key: tuple(values) for key, values in rows.items()}
    return ParameterDef(name, navn, forklaring, kind, slag, frozen, origin, argument or NUMBER), overrides


def _parameter_type(table: Table) -> Type:
    """The type of a parameter's values, from its `enhet`: a unit, "dato", "ja/nei" or "tekst"."""
    written = table.data.get("enhet")
    for kind in (Kind.DATO, Kind.JA_NEI, Kind.TEKST):
        if written == kind.value:
            table.raw("enhet")
            return Type(kind)
    return Type(Kind.TALL, _unit(table, "enhet", required=True) or NUMBER)


def _unit(table: Table, key: str, *, required: bool = False) -> Unit | None:
    written = table.text(key, required=required)
    if not written:
        return None
    try:
        return parse_unit(written)
    except ValueError as error:
        table.problem("FH115", key, found=str(error), expected=_unit_words())
        return None


def _unit_words() -> Text:
    from fasthandel.units import PLAIN, WORDS

    words = ", ".join((*WORDS, *PLAIN))
    return Text(f"enheter: {words}; sammensatt kr/pasient", f"units: {words}; combined kr/pasient")


def _value(table: Table, kind: Type, *, scale: bool) -> Value | Scaled | None:
    if scale:
        return _steps(table)
    written = table.raw("verdi")
    if written is None:
        table.missing("verdi")
        return None
    fits = {
        Kind.TALL: lambda: exact(written),
        Kind.DATO: lambda: written if isinstance(written, date) else None,
        Kind.JA_NEI: lambda: written if isinstance(written, bool) else None,
        Kind.TEKST: lambda: written if isinstance(written, str) else None,
    }
    try:
        value = fits[kind.kind]()
    except ValueError:
        value = None
    if value is None:
        table.wrong("verdi", kind.words())
    return value


def _steps(table: Table) -> Scaled | None:
    """Read a scale. The side of each limit stands in the key: `til_og_med` keeps the limit, `under` leaves it out."""
    steps: list[Step] = []
    written = table.tables("trinn")
    if not written:
        table.missing("trinn")
        return None
    for number, step in enumerate(written):
        value = step.number("verdi", required=True)
        inclusive, exclusive = step.number("til_og_med"), step.number("under")
        limit = inclusive if inclusive is not None else exclusive
        step.finish()
        last = number == len(written) - 1
        if inclusive is not None and exclusive is not None:
            step.problem("FH124", "under")
        if last and limit is not None:
            step.problem("FH125")
        if not last and limit is None:
            step.problem(
                "FH126", hint=Text("skriv til_og_med = … eller under = …", "write til_og_med = … or under = …")
            )
        if limit is not None and steps and steps[-1].limit is not None and limit <= steps[-1].limit:
            step.problem("FH127", found=str(limit), expected=f"> {steps[-1].limit}")
        steps.append(Step(limit, inclusive is not None, value if value is not None else 0))
    return tuple(steps)


def _check_overlap(table: Table, key: str, values: list[DatedValue]) -> None:
    """Note two values in force on the same day: the engine must never have to choose."""
    ordered = sorted(values, key=lambda value: value.gyldig_fra or date.min)
    for earlier, later in zip(ordered, ordered[1:], strict=False):
        if earlier.gyldig_til is None or (later.gyldig_fra or date.min) <= earlier.gyldig_til:
            place = later.origin.place
            found = f"{table.path[-1]}[{key}]" if key else str(table.path[-1])
            hint = Text("sett gyldig_til på den eldste", "set gyldig_til on the older one")
            table.problems.append(Problem(code="FH128", where=place, key=found, found=str(later.gyldig_fra), hint=hint))


# --- conclusions ---------------------------------------------------------------------------------------------------


def _exclusion(table: Table) -> tuple[RawFormula, Text]:
    condition = RawFormula(table.text("hvis", required=True), (*table.path, "hvis"))
    words = table.words("grunn", required=True)
    table.finish()
    return condition, words


def _conclusion(slag: str, table: Table, raw: RawFile, *, local: bool = False) -> RawConclusion:
    ident = table.text("id", required=True)
    if ident and not ID.match(ident):
        table.problem("FH114", "id", found=ident)
    conclusion = RawConclusion(
        slag,
        ident,
        table.words("navn", required=not local) or Text(ident),
        table.words("forklaring"),
        _basis(table, raw, required=slag != "mellomregning"),
        Origin(raw.id, raw.document, table.path),
        False if local else table.truth("overstyrer"),
        {},
        [] if slag == "mellomregning" else [_exclusion(one) for one in table.tables("ikke_med")],
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
    conclusion.local = [_conclusion("mellomregning", one, raw, local=True) for one in table.tables("mellomregning")]
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
