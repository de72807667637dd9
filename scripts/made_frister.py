"""Every deadline of the shipped rule sets of a handover's course, for `docs/frister.md`."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.rules import load_regelsett
from fasthandel.rules.heads import candidates
from fasthandel.rules.model import Frist, Regelsett

_SLAG = {"frist": "siste dag", "tidligst": "første dag", "hendelse": "skjer av seg selv"}
_HVEM = {
    "": "–",
    "fratredende": "den som går av",
    "tiltredende": "den som tiltrer",
    "kommune": "kommunen",
    "stat": "staten",
    "nemnd": "nemnda",
    "andre": "andre",
}


def deadlines() -> str:
    """Return a section for each rule set: what it is, its deadlines, and what it says of hjemfall."""
    sets = [load_regelsett(one.hode.id) for one in candidates(("frister",))]
    return "\n".join(line for one in sets for line in _section(one)).strip()


def _section(rules: Regelsett) -> Iterator[str]:
    yield f"\n### {rules.navn.nb}\n"
    days = " og ".join(
        part
        for part in (
            f"fra {rules.gyldig_fra}" if rules.gyldig_fra else "",
            f"til {rules.gyldig_til}" if rules.gyldig_til else "",
        )
        if part
    )
    area = f"område {', '.join(rules.omraade)}" if rules.omraade else "alle områder"
    yield f"`{rules.id}`: {rules.status}, {area}{f', {days}' if days else ''}. {rules.beskrivelse.nb}\n"
    if rules.hjemfall is not None:
        yield f"{_reversion(rules)}\n"
    yield "| frist | hva slags | hvem | følger om den ikke holdes | kilde | sikkerhet |"
    yield "|---|---|---|---|---|---|"
    for rule in rules.konklusjoner.values():
        if isinstance(rule, Frist):
            yield _row(rule)


def _row(rule: Frist) -> str:
    if rule.formel is None:
        cells = [f"{rule.navn.nb} (`{rule.id}`)", "ikke kjent", "–", rule.ikke_funnet.nb, "–", "–"]
    else:
        source = " ".join(part for part in (rule.basis.kilde, rule.basis.punkt) if part) or "–"
        cells = [
            f"{rule.navn.nb} (`{rule.id}`)",
            _SLAG[rule.slag],
            _HVEM[rule.hvem],
            rule.ved_brudd.nb or "–",
            source,
            rule.basis.sikkerhet,
        ]
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _reversion(rules: Regelsett) -> str:
    assert rules.hjemfall is not None
    if rules.hjemfall.finnes_ikke:
        return f"Hjemfall: {rules.hjemfall.finnes_ikke.nb}"
    names = [rules.konklusjoner[ident].navn.nb for ident in rules.hjemfall.vilkaar]
    when = rules.konklusjoner[rules.hjemfall.tidligst].navn.nb
    conditions = "; ".join(f"{number}) {name}" for number, name in enumerate(names, 1))
    return f"Hjemfall: «{when}», når alt dette holder: {conditions}." if names else f"Hjemfall: «{when}»."
