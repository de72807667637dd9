"""What there is to reach in a rule set's own file: conclusions, outcomes, branches, steps, rows and dated values."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.dekning.formler import Slot, own_conclusions, own_document, slots
from fasthandel.dekning.opptak import HOLDS, HOLDS_NOT
from fasthandel.dekning.spor import ABOVE, BELOW, CHOSEN, READ, STEP, VALUE, WITHIN, Mark, at_span, is_choice, operands
from fasthandel.errors import Place
from fasthandel.language.ir import Call, Each, Expr, Logic, children
from fasthandel.money import Number, plain, written
from fasthandel.record import record
from fasthandel.rules.model import (
    VED_FRISTEN,
    AnyConclusion,
    DatedValue,
    Frist,
    Komponent,
    Krav,
    ParameterDef,
    Regelsett,
)
from fasthandel.rules.scales import Scaled
from fasthandel.text import Text
from fasthandel.units import unit_words

SLAG = ("konklusjon", "utfall", "vilkaar", "gren", "trinn", "tabell", "verdi")
"""Sorts of points: a conclusion decided, an outcome of a check, an outcome of a condition that keeps something out, a
branch of a formula, a step of a scale, a row of a table, a value of a parameter."""


@record
class Point:
    """Something that a case or a sample should reach."""

    slag: str
    hva: str
    """Its name in the rule file's own words, the same in every language: `utstyr: avgjort`."""
    hvordan: Text
    """How to reach it."""
    mark: Mark
    where: Place


def points(regelsett: Regelsett) -> list[Point]:
    """Return what there is to reach in the rule set's own file, each once, in file order."""
    file = own_document(regelsett).file
    found: dict[Mark, Point] = {}
    for point in _all_points(regelsett, file):
        found.setdefault(point.mark, point)
    named: dict[str, int] = {}
    told = []
    for point in sorted(found.values(), key=lambda one: (one.where.line or 0, one.where.column or 0)):
        named[point.hva] = named.get(point.hva, 0) + 1
        told.append(_renamed(point, named[point.hva]))
    return told


def _renamed(point: Point, number: int) -> Point:
    """Return the point with its number where an earlier one has the same words."""
    if number == 1:
        return point
    return Point(point.slag, f"{point.hva} ({number})", point.hvordan, point.mark, point.where)


def _all_points(regelsett: Regelsett, file: str) -> Iterator[Point]:
    for rule in own_conclusions(regelsett):
        yield from _of_conclusion(rule)
    for slot in slots(regelsett):
        if slot.document.file == file:
            yield from _of_formula(slot)
    for parameter in regelsett.parametre.values():
        for key, dated in parameter.rows.items():
            for value in dated:
                if value.origin.document.file == file:
                    yield from _of_value(parameter, key, value, alone=len(dated) == 1)


# --- conclusions ---------------------------------------------------------------------------------------------------


def _of_conclusion(rule: AnyConclusion) -> Iterator[Point]:
    document, path = rule.origin.document, rule.origin.path
    where = document.place((*path, "id"))
    if isinstance(rule, Krav):
        yield from _of_check(rule, where)
        return
    if isinstance(rule, Frist) and rule.formel is None:  # looked for and not found: nothing decides it
        return
    has_formula = not (isinstance(rule, Komponent) and rule.formel is None)
    mark = (document.file, (*path, "formel") if has_formula else path, VALUE)
    hvordan = Text(
        f"legg til en prøve der alt {rule.id} leser, er oppgitt",
        f"add a case where everything that {rule.id} reads is given",
    )
    yield Point("konklusjon", f"{rule.id}: avgjort", hvordan, mark, where)


def _of_check(rule: Krav, where: Place) -> Iterator[Point]:
    key = (rule.origin.document.file, rule.origin.path)
    yield Point(
        "utfall",
        f"{rule.id}: holder",
        Text(f'legg til en prøve med {rule.id} = "holder"', f'add a case with {rule.id} = "holder"'),
        (*key, HOLDS),
        where,
    )
    sides = [(BELOW, "fra", "below"), (ABOVE, "til", "above")] if rule.fra and rule.til else []
    for word, bound, en in sides:
        below = word == BELOW
        hvordan = Text(
            f'legg til en prøve med {rule.id} = "holder_ikke" der det som måles, er {word} {bound}',
            f'add a case with {rule.id} = "holder_ikke" where what is measured is {en} {bound}',
        )
        yield Point("utfall", f"{rule.id}: {word} {bound}", hvordan, (*key, BELOW if below else ABOVE), where)
    if not sides:
        hvordan = Text(f'legg til en prøve med {rule.id} = "holder_ikke"', f'add a case with {rule.id} = "holder_ikke"')
        yield Point("utfall", f"{rule.id}: holder ikke", hvordan, (*key, HOLDS_NOT), where)


# --- formulas ------------------------------------------------------------------------------------------------------


def _of_formula(slot: Slot) -> Iterator[Point]:
    root = slot.checked.expr
    if slot.is_condition:
        yield from _both_outcomes(slot, root, "vilkaar")
    elif slot.felt == "mellomregning":
        hvordan = Text(
            f"legg til en prøve der steget {slot.id} regnes ut", f"add a case where the step {slot.id} is computed"
        )
        yield Point("konklusjon", f"{slot.id}: avgjort", hvordan, (*slot.key, VALUE), slot.place())
    elif slot.felt in VED_FRISTEN:
        hvordan = Text(f"legg til en prøve der {slot.id} er en dato", f"add a case where {slot.id} is a date")
        yield Point("konklusjon", f"{slot.id}: avgjort", hvordan, (*slot.key, VALUE), slot.place())
    # A check says how its own formula came out; only what decides it is left.
    yield from _of_parts(slot, root, told=slot.felt == "holder")


def _of_parts(slot: Slot, expr: Expr, *, told: bool = False) -> Iterator[Point]:
    match expr:
        case Logic():
            sides = operands(expr)
            decisive = expr.op == "eller"
            for side in sides:
                yield _outcome(slot, side, outcome=decisive)
            if not told:
                yield _outcome(slot, expr, outcome=not decisive)
            for side in sides:
                yield from _of_parts(slot, side)
            return
        case Call(function="hvis"):
            yield from _both_outcomes(slot, expr.args[0], "gren")
        case Call(function="begrens"):
            yield from _of_clamp(slot, expr)
        case Call() if is_choice(expr):
            yield from _of_choice(slot, expr)
        case Each() if expr.where is not None:
            yield from _both_outcomes(slot, expr.where, "gren")
        case _:
            pass
    for child in children(expr):
        yield from _of_parts(slot, child)


def _both_outcomes(slot: Slot, expr: Expr, slag: str) -> Iterator[Point]:
    yield from (_outcome(slot, expr, outcome=outcome, slag=slag) for outcome in (True, False))


def _outcome(slot: Slot, expr: Expr, *, outcome: bool, slag: str = "gren") -> Point:
    text = slot.text(expr.at)
    nb, en = ("ja", "true") if outcome else ("nei", "false")
    hvordan = Text(f"legg til en prøve der {text} er {nb}", f"add a case where {text} is {en}")
    return Point(slag, f"{slot.id}: {text}: {nb}", hvordan, at_span(slot.key, expr.at, outcome), slot.place(expr.at))


def _of_choice(slot: Slot, expr: Call) -> Iterator[Point]:
    nb, en = ("minst", "the least") if expr.function == "min" else ("størst", "the greatest")
    for arg in expr.args:
        text = slot.text(arg.at)
        hvordan = Text(f"legg til en prøve der {text} er {nb}", f"add a case where {text} is {en}")
        mark = at_span(slot.key, arg.at, CHOSEN)
        yield Point("gren", f"{slot.id}: {text}: {nb}", hvordan, mark, slot.place(arg.at))


def _of_clamp(slot: Slot, expr: Call) -> Iterator[Point]:
    text, low, high = (slot.text(arg.at) for arg in expr.args)
    for word, nb, en in (
        (BELOW, f"er under {low}", f"is below {low}"),
        (WITHIN, f"er mellom {low} og {high}", f"is between {low} and {high}"),
        (ABOVE, f"er over {high}", f"is above {high}"),
    ):
        hvordan = Text(f"legg til en prøve der {text} {nb}", f"add a case where {text} {en}")
        mark = at_span(slot.key, expr.at, word)
        yield Point("gren", f"{slot.id}: {slot.text(expr.at)}: {word}", hvordan, mark, slot.place(expr.at))


# --- parameters ----------------------------------------------------------------------------------------------------


def value_name(parameter: ParameterDef, key: str, value: DatedValue, *, alone: bool) -> str:
    """Return what a value of a parameter is called: "gulv", "levetid[it]", "gulv fra 2026-01-01"."""
    name = f"{parameter.id}[{key}]" if key else parameter.id
    if alone:
        return name
    return f"{name} fra {value.gyldig_fra}" if value.gyldig_fra else f"{name} til {value.gyldig_til}"


def _of_value(parameter: ParameterDef, key: str, value: DatedValue, *, alone: bool) -> Iterator[Point]:
    name = value_name(parameter, key, value, alone=alone)
    document, path = value.origin.document, value.origin.path
    when, when_en = _days(value)
    if parameter.slag == "skala":
        assert isinstance(value.value, tuple)
        for number, (what, nb, en) in enumerate(_steps(parameter, value.value)):
            hvordan = Text(
                f"legg til en prøve{when} der det som slås opp i {parameter.id}, er {nb}",
                f"add a case{when_en} where what is looked up in {parameter.id} is {en}",
            )
            where = document.place((*path, number))
            yield Point("trinn", f"{name}: {what}", hvordan, (document.file, (*path, number), STEP), where)
        return
    slag, hvordan = "verdi", Text(f"legg til en prøve{when} som bruker {name}", f"add a case{when_en} that uses {name}")
    if parameter.slag == "tabell":
        slag = "tabell"
        words = f"«{key}»" if key != "*" else "et ord uten egen rad"
        words_en = f'"{key}"' if key != "*" else "a word without a row of its own"
        hvordan = Text(
            f"legg til en prøve{when} der {parameter.id} slås opp med {words}",
            f"add a case{when_en} where {parameter.id} is looked up with {words_en}",
        )
    yield Point(slag, name, hvordan, (document.file, path, READ), document.place(path))


def _days(value: DatedValue) -> tuple[str, str]:
    """Return "på en dag fra og med 2026-01-01" in both languages; nothing for a value that holds on every day."""
    if value.gyldig_fra is not None:
        return f" med dato = {value.gyldig_fra}", f" with dato = {value.gyldig_fra}"
    if value.gyldig_til is not None:
        return f" med dato = {value.gyldig_til}", f" with dato = {value.gyldig_til}"
    return "", ""


def _steps(parameter: ParameterDef, scale: Scaled) -> Iterator[tuple[str, str, str]]:
    """Yield each step as the file writes it, and between which limits it holds, in both languages."""
    nb, en = (_limits(parameter, scale, language) for language in ("nb", "en"))
    for step, told, told_en in zip(scale, nb, en, strict=True):
        side = "til_og_med" if step.inclusive else "under"
        yield "siste trinn" if step.limit is None else f"{side} {plain(step.limit)}", told, told_en


def _limits(parameter: ParameterDef, scale: Scaled, language: str) -> list[str]:
    nb = language == "nb"
    told = []
    before = None
    for step in scale:
        parts = []
        if before is not None:
            limit = _limit(parameter, before.limit, language)
            over, least = ("over", "minst") if nb else ("above", "at least")
            parts.append(f"{over if before.inclusive else least} {limit}")
        if step.limit is not None:
            limit = _limit(parameter, step.limit, language)
            most, under = ("høyst", "under") if nb else ("at most", "below")
            parts.append(f"{most if step.inclusive else under} {limit}")
        told.append((" og " if nb else " and ").join(parts) or ("et tall" if nb else "a number"))
        before = step
    return told


def _limit(parameter: ParameterDef, limit: Number | None, language: str) -> str:
    assert limit is not None
    return f"{written(limit, language)} {unit_words(parameter.argument, language)}".rstrip()
