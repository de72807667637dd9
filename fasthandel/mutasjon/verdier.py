"""Small changes of parameters and of the head: values, steps, limits, days of validity, areas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from fasthandel.dekning.formler import own_document, slots
from fasthandel.dekning.maal import value_name
from fasthandel.dekning.spor import READ
from fasthandel.language.ir import Call, Name, walk
from fasthandel.mutasjon.endringer import Apply, Change
from fasthandel.mutasjon.formel import shows
from fasthandel.mutasjon.tall import DAY, days_around, nudged, written
from fasthandel.record import replace
from fasthandel.rules.model import DatedValue, ParameterDef, Regelsett
from fasthandel.rules.scales import Step
from fasthandel.text import Text
from fasthandel.units import Unit

Changed = Callable[[DatedValue], DatedValue]


def parameter_changes(regelsett: Regelsett) -> Iterator[Change]:
    """Yield the changes of the values that are written in the rule set's own file."""
    file = own_document(regelsett).file
    summed = _only_summed(regelsett)
    for parameter in regelsett.parametre.values():
        if parameter.origin.document.file != file:
            continue
        for key, values in parameter.rows.items():
            for number, value in enumerate(values):
                name = value_name(parameter, key, value, alone=len(values) == 1)
                if isinstance(value.value, tuple):
                    # Where the parts are added up, it is all the same on which side a limit belongs.
                    yield from _of_scale(parameter, key, number, name, sides=parameter.id not in summed)
                else:
                    yield from _of_value(parameter, key, number, name)
            yield from _of_validity(parameter, key)


# --- values --------------------------------------------------------------------------------------------------------


def _of_value(parameter: ParameterDef, key: str, number: int, name: str) -> Iterator[Change]:
    dated = parameter.rows[key][number]
    document, path = dated.origin.document, dated.origin.path
    assert not isinstance(dated.value, tuple)
    for other in _others(dated.value, parameter.type.unit):
        yield Change(
            "verdi",
            f"{name}: {written(dated.value)} → {written(other)}",
            shows(name),
            document.place(path),
            _replacing(parameter, key, {number: _with_value(other)}),
            parameter.id,
            (document.file, path, READ),
        )


def _others(value: Any, unit: Unit) -> tuple[Any, ...]:
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, date):
        return days_around(value)
    if isinstance(value, str):
        return (f"{value}x",)
    return nudged(value, unit)


def _with_value(value: Any) -> Changed:
    return lambda dated: replace(dated, value=value)


def _only_summed(regelsett: Regelsett) -> frozenset[str]:
    """Return the scales that are only read step by step, with `trinnvis`."""
    read: dict[str, set[str]] = {}
    for slot in slots(regelsett):
        for node in walk(slot.checked.expr):
            if isinstance(node, Call) and node.function in ("trinn", "trinnvis") and isinstance(node.args[0], Name):
                read.setdefault(node.args[0].name, set()).add(node.function)
    return frozenset(name for name, functions in read.items() if functions == {"trinnvis"})


def _of_scale(parameter: ParameterDef, key: str, number: int, name: str, *, sides: bool) -> Iterator[Change]:
    dated = parameter.rows[key][number]
    assert isinstance(dated.value, tuple)
    document, path = dated.origin.document, dated.origin.path
    for place, step in enumerate(dated.value):
        for hva, changed, hvordan in _of_step(parameter, step, sides=sides):
            scale = (*dated.value[:place], changed, *dated.value[place + 1 :])
            yield Change(
                "trinn",
                f"{name}: {hva}",
                hvordan,
                document.place((*path, place)),
                _replacing(parameter, key, {number: _with_value(scale)}),
                parameter.id,
                (document.file, path, READ),
            )


def _of_step(parameter: ParameterDef, step: Step, *, sides: bool) -> Iterator[tuple[str, Step, Text]]:
    side, other_side = ("til_og_med", "under") if step.inclusive else ("under", "til_og_med")
    called = f"{side} {written(step.limit)}" if step.limit is not None else "siste trinn"
    counts = Text(
        f"legg til en prøve i trinnet {called} av {parameter.id}",
        f"add a case in the step {called} of {parameter.id}",
    )
    for value in nudged(step.value, parameter.type.unit):
        yield f"{called}: {written(step.value)} → {written(value)}", replace(step, value=value), counts
    if step.limit is None:
        return
    on_limit = Text(
        f"legg til en prøve der det som slås opp i {parameter.id}, er {written(step.limit)}, og en like over",
        f"add a case where what is looked up in {parameter.id} is {written(step.limit)}, and one just above",
    )
    for limit in nudged(step.limit, parameter.argument):
        yield f"{called} → {side} {written(limit)}", replace(step, limit=limit), on_limit
    if sides:
        yield f"{called} → {other_side} {written(step.limit)}", replace(step, inclusive=not step.inclusive), on_limit


def _replacing(parameter: ParameterDef, key: str, changes: dict[int, Changed]) -> Apply:
    """Return the change of some of the values of a row: in heirs too, unless they have values of their own."""
    origin = parameter.origin

    def apply(regelsett: Regelsett) -> Regelsett | None:
        found = regelsett.parametre.get(parameter.id)
        if found is None or found.origin.document.file != origin.document.file or found.origin.path != origin.path:
            return None
        row = tuple(changes[place](one) if place in changes else one for place, one in enumerate(found.rows[key]))
        changed = replace(found, rows={**found.rows, key: row})
        return replace(regelsett, parametre={**regelsett.parametre, parameter.id: changed})

    return apply


# --- validity ------------------------------------------------------------------------------------------------------


def _of_validity(parameter: ParameterDef, key: str) -> Iterator[Change]:
    """Yield the first and last days moved: where one value follows another on the next day, the two together."""
    numbered = sorted(enumerate(parameter.rows[key]), key=lambda one: one[1].gyldig_fra or date.min)
    followed = set()
    for (before, earlier), (after, later) in pairwise(numbered):
        if earlier.gyldig_til is None or later.gyldig_fra is None or earlier.gyldig_til + DAY != later.gyldig_fra:
            continue
        followed |= {(before, "gyldig_til"), (after, "gyldig_fra")}
        for day in days_around(later.gyldig_fra) if earlier.value != later.value else ():
            moved = {before: _with_day("gyldig_til", day - DAY), after: _with_day("gyldig_fra", day)}
            yield _moved(parameter, key, after, "gyldig_fra", day, moved)
    for number, value in numbered:
        for end, step in (("gyldig_fra", DAY), ("gyldig_til", -DAY)):
            known = getattr(value, end)
            if known is not None and (number, end) not in followed:
                day = known + step
                yield _moved(parameter, key, number, end, day, {number: _with_day(end, day)})


def _with_day(end: str, day: date) -> Changed:
    return lambda dated: replace(dated, **{end: day})


def _moved(parameter: ParameterDef, key: str, number: int, end: str, day: date, changes: dict[int, Changed]) -> Change:
    value = parameter.rows[key][number]
    name = f"{parameter.id}[{key}]" if key else parameter.id
    known = getattr(value, end)
    case_day = min(known, day)
    hvordan = Text(
        f"legg til en prøve med dato = {case_day} som bruker {name}",
        f"add a case with dato = {case_day} that uses {name}",
    )
    where = value.origin.document.place((*value.origin.path[:-1], end))
    apply = _replacing(parameter, key, changes)
    return Change(
        "gyldighet", f"{name}: {end} {known} → {day}", hvordan, where, apply, parameter.id, looked_up=parameter.id
    )


# --- head ----------------------------------------------------------------------------------------------------------


def head_changes(regelsett: Regelsett) -> Iterator[Change]:
    """Yield the changes of for whom and on which days the rule set holds."""
    document = own_document(regelsett)
    for end in ("gyldig_fra", "gyldig_til"):
        known = getattr(regelsett, end)
        for day in days_around(known) if known is not None else ():
            outside = (day < known) == (end == "gyldig_fra")
            case_day = min(day, known) if end == "gyldig_fra" else max(day, known)
            case_day, expected = (case_day, ' og regelsett = "gjelder_ikke"') if outside else (known, "")
            hvordan = Text(
                f"legg til en prøve med dato = {case_day}{expected}",
                f"add a case with dato = {case_day}{expected.replace(' og ', ' and ')}",
            )
            where = document.place(("regelsett", end))
            yield Change("hode", f"regelsett: {end} {known} → {day}", hvordan, where, _with_head(regelsett, end, day))
    for number, area in enumerate(regelsett.omraade):
        kept = tuple(one for one in regelsett.omraade if one != area) or ("–",)
        hvordan = Text(
            f'legg til en prøve med praksis.omraade = "{area}"', f'add a case with praksis.omraade = "{area}"'
        )
        where = document.place(("regelsett", "omraade", number))
        yield Change("hode", f"regelsett: omraade uten {area}", hvordan, where, _with_head(regelsett, "omraade", kept))


def _with_head(regelsett: Regelsett, field: str, value: object) -> Apply:
    file = own_document(regelsett).file
    return lambda found: replace(found, **{field: value}) if own_document(found).file == file else None
