"""Reading `[parameter…]`: values, tables and scales, each value with its dates, source and certainty."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from fasthandel.errors import Problem
from fasthandel.facts import Value
from fasthandel.language.types import Type
from fasthandel.money import exact
from fasthandel.rules.model import DatedValue, Origin, ParameterDef, Scaled, Step
from fasthandel.rules.raw import ID, RawFile, read_basis
from fasthandel.rules.table import Table
from fasthandel.text import Text
from fasthandel.units import NUMBER, PLAIN, WORDS, Kind, Unit, parse_unit


def read_parameters(table: Table, prefix: str, raw: RawFile) -> None:
    """Read `[parameter.a]` and `[parameter.a.b]`: a table with `navn` is a parameter, one without is a group."""
    for key in table.data:
        child = table.table(key)
        if child is None:
            continue
        name = f"{prefix}{key}"
        if "navn" in child.data or "enhet" in child.data or "verdi" in child.data or "verdier" in child.data:
            if not ID.match(name):
                child.problem("FH114", found=name, at_key=True)
            before = len(raw.problems)
            raw.parametre[name] = _parameter(name, child, raw)
            if len(raw.problems) > before:
                raw.unsound.add(name)
        else:
            read_parameters(child, f"{name}.", raw)


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
        basis = read_basis(one, raw, required=True)
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
    words = ", ".join((*WORDS, *PLAIN))
    return Text(f"enheter: {words}; sammensatt kr/pasient", f"units: {words}; combined kr/pasient")


def _value(table: Table, kind: Type, *, scale: bool) -> Value | Scaled | None:
    if scale:
        return _steps(table)
    written = table.raw("verdi")
    if written is None:
        table.missing("verdi")
        return None
    value = _of_kind(written, kind.kind)
    if value is None:
        table.wrong("verdi", kind.words())
    return value


def _of_kind(written: object, kind: Kind) -> Value | None:
    """Return what was written if it is of the kind, exactly; else None."""
    if kind is Kind.TALL:
        try:
            return exact(written)
        except ValueError:
            return None
    wanted = {Kind.DATO: date, Kind.JA_NEI: bool, Kind.TEKST: str}[kind]
    return written if isinstance(written, date | bool | str) and isinstance(written, wanted) else None


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
    for earlier, later in pairwise(ordered):
        if earlier.gyldig_til is None or (later.gyldig_fra or date.min) <= earlier.gyldig_til:
            place = later.origin.place
            found = f"{table.path[-1]}[{key}]" if key else str(table.path[-1])
            hint = Text("sett gyldig_til på den eldste", "set gyldig_til on the older one")
            table.problems.append(Problem(code="FH128", where=place, key=found, found=str(later.gyldig_fra), hint=hint))
