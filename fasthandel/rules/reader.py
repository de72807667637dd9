"""One rule file to its parts: sources, parameters and conclusions with their formulas still as text.

Formulas are checked in `build.py`, when everything that the file inherits is known.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from fasthandel.dates import TELLERE
from fasthandel.errors import Problem
from fasthandel.rules.case import Case
from fasthandel.rules.conclusions import read_conclusion, read_exclusions
from fasthandel.rules.hjemfall import HjemfallRegel
from fasthandel.rules.model import GIR, OMRAADE, STATUS, Accepted, Forloep, Hode, Kilde
from fasthandel.rules.origin import Origin
from fasthandel.rules.parameters import read_parameters
from fasthandel.rules.raw import ID, ID_WORDS, SET_ID, SET_ID_WORDS, RawFile, check_validity, leads_outside, suggested
from fasthandel.rules.table import Table
from fasthandel.text import Text
from fasthandel.units import CURRENCIES, parse_unit

if TYPE_CHECKING:
    from fasthandel.source import Document

OUTCOMES = ("mangler", "gjelder_ikke", "holder", "holder_ikke", "kan_ikke_avgjoeres")
"""What a case can expect besides an amount or a date."""


def read_file(document: Document) -> RawFile:
    """Return the parts of a rule file, with every problem of form found in it."""
    problems: list[Problem] = []
    root = Table(document, (), document.data, problems)
    head = root.table("regelsett", required=True) or Table(document, ("regelsett",), {}, [])
    raw = RawFile(document, "", {}, (), "", [], {}, {}, [], [], problems)
    _head(head, raw)
    sources = root.table("kilder")
    for key in sources.data if sources else ():
        table = sources.table(key) if sources else None
        if table is not None:
            raw.kilder[key] = _source(key, table)
    parameters = root.table("parameter")
    if parameters is not None:
        read_parameters(parameters, "", raw)
    for slag in ("mellomregning", "komponent", "krav", "frist"):
        for table in root.tables(slag):
            raw.konklusjoner.append(read_conclusion(slag, table, raw))
    raw.forloep = [_course(table, raw) for table in root.tables("forloep")]
    raw.hjemfall = _reversion(root.table("hjemfall"), raw)
    raw.tester = [_case(table, raw) for table in root.tables("test")]
    root.finish()
    return raw


def read_hode(document: Document) -> Hode | None:
    """Return the head of a rule file, the rest of it unread; None where it has a fault."""
    problems: list[Problem] = []
    table = Table(document, (), document.data, problems).table("regelsett")
    if table is None:
        return None
    raw = RawFile(document, "", {}, (), "", [], {}, {}, [], [], problems)
    _head(table, raw)
    fields = {name: raw.head[name] for name in Hode.__match_args__ if name != "id"}
    return None if problems else Hode(id=raw.id, **fields)


def _head(head: Table, raw: RawFile) -> None:
    raw.id = head.text("id", required=True)
    if raw.id and not SET_ID.match(raw.id):
        head.problem("FH114", "id", found=raw.id, expected=SET_ID_WORDS)
    raw.arver = head.texts("arver")
    raw.teller = head.text("teller", choices=tuple(TELLERE))
    raw.utenfor_taksten = head.texts("utenfor_taksten")
    raw.gjelder_ikke = read_exclusions(head, "gjelder_ikke")
    steps = []
    for table in head.tables("neste_steg"):
        steps.append(table.words("tekst", required=True))
        table.finish()
    accepted = [_accepted(table) for table in head.tables("godtatt")]
    raw.head = {
        "navn": head.words("navn", required=True),
        "versjon": head.text("versjon") or "0",
        "status": head.text("status", required=True, choices=STATUS),
        "omraade": head.texts("omraade", choices=OMRAADE),
        "beskrivelse": head.words("beskrivelse"),
        "utelater": head.words("utelater"),
        "neste_steg": tuple(steps),
        "godtatt": tuple(accepted),
        "gyldig_fra": head.day("gyldig_fra"),
        "gyldig_til": head.day("gyldig_til"),
        "gir": head.text("gir", choices=GIR) or "pris",
        "byggekloss": head.truth("byggekloss"),
        "valuta": parse_unit(head.text("valuta", choices=CURRENCIES) or "kr"),
    }
    check_validity(head, raw.head["gyldig_fra"], raw.head["gyldig_til"])
    head.finish()


def _accepted(table: Table) -> Accepted:
    accepted = Accepted(
        table.text("kode", required=True),
        table.text("hva"),
        table.words("grunn", required=True),
        table.path,
    )
    table.finish()
    return accepted


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


def _course(table: Table, raw: RawFile) -> tuple[Forloep, bool]:
    ident = table.text("id", required=True)
    if ident and not ID.match(ident):
        table.problem("FH114", "id", found=ident, expected=ID_WORDS, hint=suggested(ident))
    origin = Origin(raw.id, raw.document, table.path)
    course = Forloep(ident, table.words("navn", required=True), table.words("beskrivelse"), origin)
    overrides = table.truth("overstyrer")
    table.finish()
    return course, overrides


def _reversion(table: Table | None, raw: RawFile) -> HjemfallRegel | None:
    """Read `[hjemfall]`: either where the rule set says when the right to sell ends, or why it does not."""
    if table is None:
        return None
    absent = "finnes_ikke" in table.data
    found = HjemfallRegel(
        table.text("tidligst", required=not absent),
        table.texts("vilkaar"),
        table.text("neste_utlysning"),
        table.text("neste_soeknadsfrist"),
        table.texts("oppgjoer"),
        table.words("finnes_ikke"),
        Origin(raw.id, raw.document, table.path),
    )
    told = [key for key in table.data if not key.startswith("finnes_ikke")]
    if absent and told:
        hint = Text("stryk finnes_ikke, eller resten", "remove finnes_ikke, or the rest")
        table.problem("FH143", told[0], hint=hint)
    table.finish()
    return found


def _case(table: Table, raw: RawFile) -> Case:
    """Read one `[[test]]`. Whether its keys exist is seen when it runs: they may be those of another file."""
    changes, expected = table.table("endre"), table.table("ventet", required=True)
    case = Case(
        table.text("navn", required=True),
        _practice(table),
        table.day("dato"),
        {} if changes is None else dict(changes.data),
        table.texts("uten"),
        table.texts("ikke_aktuelt"),
        {} if expected is None else {key: _expected(expected, key) for key in expected.data},
        Origin(raw.id, raw.document, table.path),
    )
    if expected is not None and not expected.data:
        expected.problem("FH110", "takst", hint=Text("skriv takst = …", "write takst = …"))
    table.finish()
    return case


def _practice(table: Table) -> str:
    """Return the practice that a case names: a shipped sample, or a file in or below the folder of the rule file."""
    written = table.text("praksis", required=True)
    if leads_outside(written):
        allowed = Text(
            "tillatt: navnet på et eksempel, eller en fil i samme mappe eller under den",
            "allowed: the name of a sample, or a file in the same folder or below it",
        )
        table.problem("FH103", "praksis", found=written, expected=allowed)
    return written


def _expected(table: Table, key: str) -> Any:
    """An exact amount, a date, or one of `OUTCOMES`."""
    value = table.data[key]
    if isinstance(value, date):
        return value
    return table.text(key, choices=OUTCOMES) if isinstance(value, str) else table.number(key)
