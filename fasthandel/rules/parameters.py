"""Reading `[parameter…]`: values, tables and scales, each value with its dates, source and certainty."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from fasthandel.errors import Problem
from fasthandel.facts import Value
from fasthandel.language.types import Type
from fasthandel.money import Number, exact, written
from fasthandel.rules.model import DatedValue, ParameterDef
from fasthandel.rules.origin import Origin
from fasthandel.rules.raw import ID, ID_WORDS, RawFile, check_validity, read_basis, suggested
from fasthandel.rules.scales import Scaled, Step
from fasthandel.rules.table import A_DAY, A_TEXT, YES_NO, Table
from fasthandel.text import Text
from fasthandel.units import NUMBER, PLAIN, WORDS, Kind, Unit, parse_unit, unit_words


def read_parameters(table: Table, prefix: str, raw: RawFile) -> None:
    """Read `[parameter.a]` and `[parameter.a.b]`: a table with `navn` is a parameter, one without is a group."""
    for key in table.data:
        child = table.table(key)
        name = f"{prefix}{key}"
        if child is None:
            raw.unsound.add(name)
            continue
        if "navn" in child.data or "enhet" in child.data or "verdi" in child.data or "verdier" in child.data:
            if not ID.match(name):
                child.problem("FH114", found=name, expected=ID_WORDS, hint=suggested(name))
            before = len(raw.problems)
            raw.parametre[name] = _parameter(name, child, raw)
            if any(problem.code in _UNTYPED for problem in raw.problems[before:]):
                raw.unsound.add(name)
        else:
            read_parameters(child, f"{name}.", raw)


_UNTYPED = ("FH110", "FH111", "FH112", "FH115")
"""Problems after which the unit or the keys of a parameter are not known."""


def _parameter(name: str, table: Table, raw: RawFile) -> tuple[ParameterDef, bool]:
    navn, forklaring = table.words("navn", required=True), table.words("forklaring")
    overrides = table.truth("overstyrer")
    kind = _parameter_type(table)
    argument = _unit(table, "trinn_av")
    scale = "trinn_av" in table.data
    slag = "skala" if scale else "verdi"
    rows: dict[str, list[DatedValue]] = {}
    for one in _rows(table):
        key = one.text("noekkel")
        if key:
            slag = "tabell"
        value = _steps(one, argument or NUMBER) if scale else _value(one, kind)
        validity = one.day("gyldig_fra"), one.day("gyldig_til")
        basis = read_basis(one, raw, required=True)
        origin = Origin(raw.id, raw.document, (*one.path, "trinn" if scale else "verdi"))
        check_validity(one, *validity)
        if value is not None:
            rows.setdefault(key, []).append(DatedValue(value, *validity, basis, origin))
        if one is not table:
            one.finish()
    table.finish()
    if slag == "tabell" and "" in rows:
        stray = rows[""][0].origin.path
        hint = Text('skriv noekkel = "…", eller "*" for alle andre', 'write noekkel = "…", or "*" for all others')
        table.problem("FH110", *stray[len(table.path) : -1], "noekkel", hint=hint, at_key=True)
    for key, values in rows.items():
        _check_overlap(table, key, values)
    origin = Origin(raw.id, raw.document, table.path)
    frozen = {key: tuple(values) for key, values in rows.items()}
    return ParameterDef(name, navn, forklaring, kind, slag, frozen, origin, argument or NUMBER), overrides


def _rows(table: Table) -> list[Table]:
    """Return the tables that hold the values: those under `verdier`, else the parameter itself."""
    dated = table.tables("verdier")
    if dated or not table.data.get("verdier"):
        return dated or [table]
    table.asked.extend(table.data)  # `verdier` is of the wrong form: what belongs there is not also unknown here
    return []


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
        word = str(error)
        meant = _MEANT.get(word.lower(), "")
        whole = written.replace(word, meant) if meant in WORDS else meant
        hint = Text(f"skriv {whole}", f"write {whole}") if meant else Text("")
        kinds = [kind.value for kind in Kind if kind is not Kind.TALL] if key == "enhet" else []
        words = ", ".join((*WORDS, *PLAIN, *kinds))
        allowed = Text(f"tillatt: {words}, sammensatt som kr/pasient", f"allowed: {words}, combined as in kr/pasient")
        table.problem("FH115", key, found=written, expected=allowed, hint=hint)
        return None


_MEANT = {
    **dict.fromkeys(("kroner", "nok", "krone"), "kr"),
    **dict.fromkeys(("år", "years", "year"), "aar"),
    **dict.fromkeys(("måned", "måneder", "months", "mnd."), "mnd"),
    **dict.fromkeys(("uke", "weeks"), "uker"),
    **dict.fromkeys(("dag", "days"), "dager"),
    **dict.fromkeys(("virkedag", "arbeidsdager", "hverdager"), "virkedager"),
    **dict.fromkeys(("pasienter", "patients"), "pasient"),
    **dict.fromkeys(("leger", "doctors"), "lege"),
    **dict.fromkeys(("årsverk", "aarsverk."), "aarsverk"),
    **dict.fromkeys(("konsultasjoner",), "konsultasjon"),
    **dict.fromkeys(("timer", "hours"), "time"),
    **dict.fromkeys(("%", "prosent", "percent"), "andel, og 40 % som 0.40"),
    **dict.fromkeys(("stk", "stk.", "tall"), "antall"),
}
"""What is often written instead of a unit."""


def _value(table: Table, kind: Type) -> Value | None:
    given = table.raw("verdi")
    if given is None:
        table.missing("verdi")
        return None
    value = _of_kind(given, kind.kind)
    if value is None:
        nb, en = (unit_words(kind.unit, language) for language in ("nb", "en"))
        number = Text(
            f"et tall{f' i {nb}' if nb else ''}, uten anførselstegn",
            f"a number{f' in {en}' if en else ''}, without quotes",
        )
        wanted = {Kind.DATO: A_DAY, Kind.JA_NEI: YES_NO, Kind.TEKST: A_TEXT}.get(kind.kind, number)
        table.wrong("verdi", expected=wanted)
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


def _steps(table: Table, argument: Unit) -> Scaled | None:
    """Read a scale. The side of each limit stands in the key: `til_og_med` keeps the limit, `under` leaves it out."""
    steps: list[Step] = []
    tables = table.tables("trinn")
    if not table.data.get("trinn"):
        table.raw("verdi")  # a scale has its values in the steps: one message, not two
        table.missing("trinn")
    for step in tables:
        value = step.number("verdi", required=True)
        inclusive, exclusive = step.number("til_og_med"), step.number("under")
        limit = inclusive if inclusive is not None else exclusive
        step.finish()
        _check_limits(step, last=step is tables[-1])
        before = steps[-1].limit if steps else None
        if limit is not None and before is not None and limit <= before:
            key = "under" if inclusive is None else "til_og_med"
            step.problem("FH127", key, found=_limit(limit, argument), expected=_above(before, argument))
        steps.append(Step(limit, inclusive is not None, value if value is not None else 0))
    return tuple(steps) or None


def _check_limits(step: Table, *, last: bool) -> None:
    """Every step but the last has one limit, and says on which side of it the limit itself belongs."""
    sides = [side for side in ("til_og_med", "under") if side in step.data]
    if len(sides) == 2:  # noqa: PLR2004 - both
        hint = Text("stryk én av dem: til_og_med tar grensen med", "remove one: til_og_med keeps the limit")
        step.problem("FH124", "under", hint=hint)
    elif last and sides:
        hint = Text(
            f"stryk {sides[0]}, eller legg til et trinn uten grense",
            f"remove {sides[0]}, or add a step without a limit",
        )
        step.problem("FH125", *sides, hint=hint, at_key=True)
    elif not last and not sides:
        step.problem("FH126", hint=Text("skriv til_og_med = … eller under = …", "write til_og_med = … or under = …"))


def _limit(limit: Number, unit: Unit) -> Text:
    nb, en = (f"{written(limit, language)} {unit_words(unit, language)}".rstrip() for language in ("nb", "en"))
    return Text(nb, en)


def _above(limit: Number, unit: Unit) -> Text:
    words = _limit(limit, unit)
    return Text(f"ventet mer enn {words.nb}", f"expected more than {words.en}")


def _check_overlap(table: Table, key: str, values: list[DatedValue]) -> None:
    """Note two values in force on the same day: the engine must never have to choose."""
    ordered = sorted(values, key=lambda value: value.gyldig_fra or date.min)
    for earlier, later in pairwise(ordered):
        first = later.gyldig_fra or date.min
        if earlier.gyldig_til is not None and earlier.gyldig_til < first:
            continue
        line = earlier.origin.place.line
        if (earlier.gyldig_fra or date.min) < first:
            until = first - timedelta(days=1)
            hint = Text(
                f"sett gyldig_til = {until} på verdien på linje {line}",
                f"set gyldig_til = {until} on the value of line {line}",
            )
        else:
            hint = Text(
                f"stryk den ene, eller gi hver sin gyldig_fra; den andre står på linje {line}",
                f"remove one, or give each its own gyldig_fra; the other is on line {line}",
            )
        name = f"{table.path[-1]}[{key}]" if key else str(table.path[-1])
        table.problems.append(Problem(code="FH128", where=later.origin.place, key=name, hint=hint))
