"""Every check of an announcement, for `docs/utlysning.md`: what it asks, where that is from and what satisfies it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from fasthandel.language.ir import names_read
from fasthandel.money import Number, written
from fasthandel.render.values import day
from fasthandel.render.words import WORDS
from fasthandel.rules import load_regelsett
from fasthandel.rules.heads import candidates
from fasthandel.rules.model import Krav, ParameterDef, Regelsett
from fasthandel.units import unit_words
from fasthandel.utlysning.waivers import OWN


@cache
def rule_sets() -> tuple[Regelsett, ...]:
    """Return the shipped rule sets that give checks of an announcement, those in force first."""
    found = (load_regelsett(one.hode.id) for one in candidates(("krav",)))
    return tuple(sorted(found, key=lambda one: (one.status != "gjeldende", one.id)))


@cache
def checks() -> dict[str, tuple[Krav, Regelsett, tuple[str, ...]]]:
    """Return every check by code, with the first rule set that has it and the ids of all that do."""
    held: dict[str, tuple[Krav, Regelsett, tuple[str, ...]]] = {}
    for one in rule_sets():
        for rule in one.konklusjoner.values():
            if isinstance(rule, Krav):
                _, first, known = held.get(rule.kode, (rule, one, ()))
                held[rule.kode] = (rule, first, (*known, one.id))
    return dict(sorted(held.items()))


def overview() -> str:
    """Return a table of the checks: code, what it says, how serious it is, and in which rule set it stands."""
    rows = [
        f"| [{kode}](#{kode.lower()}) | {rule.navn.nb} | {rule.alvor} | {', '.join(f'`{ident}`' for ident in held)} |"
        for kode, (rule, _, held) in checks().items()
    ]
    rows += [f"| [{kode}](#{kode.lower()}) | {one['navn']} | {one['alvor']} | alltid |" for kode, one in OWN.items()]
    return "\n".join(["| kode | kontroll | alvor | regelsett |", "|---|---|---|---|", *rows])


def sections() -> str:
    """Return a section for each check, by code."""
    lines = [line for kode, (rule, one, held) in checks().items() for line in _section(kode, rule, one, held)]
    lines += [line for kode, one in OWN.items() for line in _own(kode, one)]
    return "\n".join(lines).strip()


def _section(kode: str, rule: Krav, regelsett: Regelsett, held: tuple[str, ...]) -> Iterator[str]:
    whole = "hver utlysning for seg" if rule.for_hver else "filen under ett"
    yield from _head(kode, rule.navn.nb)
    yield f"{rule.alvor.capitalize()}. `{rule.id}` i {_listed([f'`{ident}`' for ident in held])}; prøver {whole}.\n"
    if rule.forklaring.nb:
        yield f"{rule.forklaring.nb}\n"
    yield f"**Krever:** {_asked(rule)}.\n"
    if told := _parameters(rule, regelsett):
        yield f"Verdier: {told}.\n"
    yield f"**Slik holder den:** {rule.tiltak.nb}\n"
    yield f"**Forslag til ordlyd:**\n\n> {rule.ordlyd.nb}\n"
    if rule.ikke_med:
        yield "**Gjelder ikke når:**\n"
        yield "\n".join(f"- {one.grunn.nb} (`{_line(one.hvis.text)}`)" for one in rule.ikke_med) + "\n"
    yield f"**Bygger på:** {_source(rule, regelsett)}\n"


def _own(kode: str, one: dict[str, str]) -> Iterator[str]:
    yield from _head(kode, one["navn"])
    yield f"{one['alvor'].capitalize()}. `{one['id']}`; prøver unntakene i filen, i alle regelsett.\n"
    yield f"{one['forklaring']}\n"
    yield f"**Slik holder den:** {one['tiltak']}\n"


def _head(kode: str, navn: str) -> Iterator[str]:
    yield f'<a id="{kode.lower()}"></a>\n'
    yield f"### {kode}: {navn}\n"


def _asked(rule: Krav) -> str:
    if rule.holder is not None:
        return f"`{_line(rule.holder.text)}`"
    assert rule.maalt is not None
    bounds = [
        f"{word} `{_line(bound.text)}`"
        for word, bound in (("minst", rule.fra), ("høyst", rule.til))
        if bound is not None
    ]
    return f"`{_line(rule.maalt.text)}` er {' og '.join(bounds)}"


def _parameters(rule: Krav, regelsett: Regelsett) -> str:
    """Return what the parameters that a check reads are, the latest value of each."""
    formulas = [one for one in (rule.holder, rule.maalt, rule.fra, rule.til) if one is not None]
    formulas += [one.hvis for one in rule.ikke_med]
    read = {name for one in formulas for name in names_read(one.expr)}
    known = [one for name, one in sorted(regelsett.parametre.items()) if name in read]
    return ", ".join(f"`{one.id}` = {_value(one)}" for one in known)


def _value(parameter: ParameterDef) -> str:
    dated = parameter.on(date.max)
    assert dated is not None
    value, unit = dated.value, parameter.type.unit
    if isinstance(value, date):
        return day(value.isoformat(), "nb").replace("\u00a0", " ")
    assert isinstance(value, Number)
    return f"{written(value)} {unit_words(unit, one=value == 1)}".replace("\u00a0", " ").strip()


def _source(rule: Krav, regelsett: Regelsett) -> str:
    basis = rule.basis
    kilde = regelsett.kilder[basis.kilde]
    named = f"[{kilde.tittel}]({kilde.url})" if kilde.url else kilde.tittel
    parts = [part for part in (named, kilde.utgiver, basis.punkt) if part]
    told = WORDS[f"sikkerhet.{basis.sikkerhet}"].nb
    said = f"{', '.join(parts)}. Sikkerhet: {told}."
    return f"{said} {basis.grunn.nb}" if basis.grunn.nb else said


def _line(text: str) -> str:
    return " ".join(text.split())


def _listed(parts: list[str]) -> str:
    return " og ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
