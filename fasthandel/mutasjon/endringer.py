"""Every small change of a rule set's own file: in its formulas, its conclusions, its parameters and its head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from fasthandel.dates import TELLERE
from fasthandel.dekning.formler import HEAD, Slot, one_line, own_document, slots, slots_of
from fasthandel.dekning.spor import RAN, Mark
from fasthandel.errors import Place
from fasthandel.language.ir import Expr, leaves
from fasthandel.language.types import Checked
from fasthandel.mutasjon.formel import Variants, other_ways, uneven
from fasthandel.mutasjon.tall import written
from fasthandel.record import record, replace
from fasthandel.rules.model import AnyConclusion, Exclusion, Frist, Komponent, Krav, Mellomregning, Regelsett
from fasthandel.text import Text

T = TypeVar("T")
Apply = Callable[[Regelsett], Regelsett | None]
"""Makes the change in a rule set; None where the rule set has something else in that place."""


@record
class Change:
    """One small change of a rule set."""

    slag: str
    """ "verdi", "trinn", "gyldighet", "tall", "sammenlikning", "logikk", "vilkaar", "regning", "funksjon", "avrunding"
    or "hode"."""
    hva: str
    """What was changed, in the rule file's own words and the same in every language: "levetid[it]: 4 → 5"."""
    hvordan: Text
    """A case that would notice."""
    where: Place
    apply: Apply
    seed: str = ""
    """The conclusion or parameter that was changed; "" for what the whole rule set rests on."""
    reads: Mark | None = None
    """Only a trial with this mark can notice."""
    looked_up: str = ""
    """For a day of validity: any trial that looks up this parameter may be left without a value."""


def formula_changes(regelsett: Regelsett) -> Iterator[Change]:
    """Yield the changes in the formulas of the rule set's own file, and the conditions taken away."""
    file = own_document(regelsett).file
    for slot in slots(regelsett):
        if slot.document.file == file:
            yield from _in_formula(slot)
            if slot.is_condition:
                yield _without_condition(slot)


def _in_formula(slot: Slot) -> Iterator[Change]:
    checked = slot.checked
    for variant in Variants(checked.text).of(checked.expr, condition=slot.is_condition or slot.felt == "holder"):
        yield Change(
            variant.slag,
            f"{slot.id}: {variant.hva}",
            variant.hvordan,
            slot.place(variant.at.at),
            _replacing(slot, variant.expr),
            slot.rule.id if slot.rule is not None else "",
            (*slot.key, RAN),
        )


def _replacing(slot: Slot, expr: Expr) -> Apply:
    changed = Checked(slot.checked.text, expr, slot.checked.type, leaves(expr))

    def apply(regelsett: Regelsett) -> Regelsett | None:
        if slot.rule is None:
            return _with_head_condition(regelsett, slot, changed)
        rule = _same_rule(regelsett, slot.rule)
        if rule is None or not any(one.key == slot.key and one.checked == slot.checked for one in slots_of(rule)):
            return None
        return with_rule(regelsett, _with_formula(rule, slot, changed))

    return apply


def _same_rule(regelsett: Regelsett, rule: AnyConclusion) -> AnyConclusion | None:
    """Return the conclusion as a rule set has it; None where an heir has replaced it."""
    found = regelsett.konklusjoner.get(rule.id)
    if (
        found is None
        or found.origin.document.file != rule.origin.document.file
        or found.origin.path != rule.origin.path
    ):
        return None
    return found


def with_rule(regelsett: Regelsett, rule: AnyConclusion) -> Regelsett:
    """Return the rule set with a conclusion in the place of the one of that id."""
    return replace(regelsett, konklusjoner={**regelsett.konklusjoner, rule.id: rule})


def _with_formula(rule: AnyConclusion, slot: Slot, changed: Checked) -> AnyConclusion:
    if slot.felt == "ikke_med":
        assert not isinstance(rule, Mellomregning)
        return replace(rule, ikke_med=_at(rule.ikke_med, slot.nummer, lambda one: replace(one, hvis=changed)))
    if slot.felt == "mellomregning":
        assert isinstance(rule, Komponent)
        steps = _at(rule.mellomregninger, slot.nummer, lambda one: replace(one, formel=changed))
        return replace(rule, mellomregninger=steps)
    return replace(rule, **{slot.felt: changed})


def _at(items: tuple[T, ...], number: int, change: Callable[[T], T]) -> tuple[T, ...]:
    return (*items[:number], change(items[number]), *items[number + 1 :])


def _with_head_condition(regelsett: Regelsett, slot: Slot, changed: Checked | None) -> Regelsett | None:
    """Return the rule set with another condition in its head, or without it; a head is not inherited."""
    if own_document(regelsett).file != slot.document.file:
        return None
    kept = regelsett.gjelder_ikke
    found: tuple[Exclusion, ...] = () if changed is None else (replace(kept[slot.nummer], hvis=changed),)
    return replace(regelsett, gjelder_ikke=(*kept[: slot.nummer], *found, *kept[slot.nummer + 1 :]))


def _without_condition(slot: Slot) -> Change:
    text = one_line(slot.checked.text)

    def apply(regelsett: Regelsett) -> Regelsett | None:
        if slot.rule is None:
            return _with_head_condition(regelsett, slot, None)
        rule = _same_rule(regelsett, slot.rule)
        if rule is None or isinstance(rule, Mellomregning):
            return None
        kept = (*rule.ikke_med[: slot.nummer], *rule.ikke_med[slot.nummer + 1 :])
        return with_rule(regelsett, replace(rule, ikke_med=kept))

    expected = '"gjelder_ikke"' if slot.rule is not None else f'{HEAD} = "gjelder_ikke"'
    hvordan = Text(
        f"legg til en prøve der {text} er ja, og som venter {expected}",
        f"add a case where {text} is true, and that expects {expected}",
    )
    seed = slot.rule.id if slot.rule is not None else ""
    return Change("vilkaar", f"{slot.id}: {text} → uten", hvordan, slot.place(), apply, seed, (*slot.key, RAN))


# --- conclusions ---------------------------------------------------------------------------------------------------


def rule_changes(rule: AnyConclusion) -> Iterator[Change]:
    """Yield the changes of a conclusion outside its formulas: its rounding, or how a deadline is counted."""
    path, document = rule.origin.path, rule.origin.document
    if isinstance(rule, Komponent) and rule.avrund is not None:
        where, step = document.place((*path, "avrund")), written(rule.avrund.til)
        hvordan = uneven(rule.id, step)
        for hva, rounding in (
            (f"avrund til {step} → uten avrund", None),
            (
                f"avrund til {step} → til {written(rule.avrund.til * 10)}",
                replace(rule.avrund, til=rule.avrund.til * 10),
            ),
            *(
                (f"avrund {rule.avrund.maate} → {way}", replace(rule.avrund, maate=way))
                for way in other_ways(rule.avrund.maate)
            ),
        ):
            yield Change(
                "avrunding", f"{rule.id}: {hva}", hvordan, where, _with_field(rule, "avrund", rounding), rule.id
            )
    elif isinstance(rule, Frist) and rule.formel is not None:
        moves = TELLERE[rule.teller].moves
        other = next(name for name, teller in TELLERE.items() if teller.moves is not moves)
        hvordan = Text(
            f"legg til en prøve der {rule.id} faller på en lørdag, søndag eller helligdag",
            f"add a case where {rule.id} falls on a Saturday, Sunday or holiday",
        )
        where = document.place((*path, "teller"))
        apply = _with_field(rule, "teller", other)
        yield Change("gyldighet", f"{rule.id}: {rule.teller} → {other}", hvordan, where, apply, rule.id)
    elif isinstance(rule, Krav) and rule.fra is not None and rule.til is not None:
        for bound in ("fra", "til"):
            hvordan = Text(
                f'legg til en prøve med {rule.id} = "holder_ikke" utenfor {bound}',
                f'add a case with {rule.id} = "holder_ikke" beyond {bound}',
            )
            where = document.place((*path, bound))
            yield Change("vilkaar", f"{rule.id}: uten {bound}", hvordan, where, _with_field(rule, bound, None), rule.id)


def _with_field(rule: AnyConclusion, field: str, value: object) -> Apply:
    def apply(regelsett: Regelsett) -> Regelsett | None:
        found = _same_rule(regelsett, rule)
        return None if found is None else with_rule(regelsett, replace(found, **{field: value}))

    return apply
