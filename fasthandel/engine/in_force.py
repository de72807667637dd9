"""The parameters of a rule set that are in force on a day."""

from __future__ import annotations

from datetime import date

from fasthandel.engine.nodes import Lacking, Node, Parameter
from fasthandel.engine.outcome import Unknown
from fasthandel.errors import Problem, RegelError
from fasthandel.rules.model import ParameterDef, Regelsett
from fasthandel.text import LANGUAGES, Text


class Parameters:
    """The parameters of a rule set on one day; each looked up when first needed, then kept."""

    def __init__(self, regelsett: Regelsett, day: date) -> None:
        self.regelsett, self.day = regelsett, day
        self.known: dict[tuple[str, str], Parameter | Lacking] = {}
        self.nodes: dict[tuple[int, str], Node] = {}
        """The values of formulas that read nothing but parameters."""

    def get(self, name: str, key: str = "") -> Parameter | Lacking:
        """Return the value in force on the day; where there is none, what to say if it turns out to be needed."""
        known = self.known.get((name, key))
        if known is None:
            definition = self.regelsett.parametre[name]
            dated, ident = definition.on(self.day, key), f"{name}[{key}]" if key else name
            if dated is None:
                kind, problem = definition.type, _no_value(definition, key, self.day)
                known = Lacking(ident, definition.navn, (), kind.unit, kind.kind, problem=problem)
            else:
                known = Parameter(ident, definition, dated, dated.value)
            self.known[name, key] = known
        return known


def check_in_force(outcome: Unknown) -> None:
    """Refuse what is unknown for want of a parameter.

    Raises:
        RegelError: the parameter has no value on the day; the problem names the nearest ones.
    """
    if outcome.problem is not None:
        raise RegelError([outcome.problem])


def _no_value(definition: ParameterDef, key: str, day: date) -> Problem:
    values = definition.rows.get(key) or definition.rows.get("*", ())
    nb, en = (
        ", ".join(period(value.gyldig_fra, value.gyldig_til, language) for value in values) for language in LANGUAGES
    )
    return Problem(
        code="FH140",
        where=definition.origin.place,
        key=f"{definition.id}[{key}]" if key else definition.id,
        found=day.isoformat(),
        expected=Text(f"verdier finnes {nb}", f"there are values {en}"),
        hint=Text(
            "velg en annen dag med --dato, eller et annet regelsett", "choose another day with --dato, or rule set"
        ),
    )


def period(first: date | None, last: date | None, language: str) -> str:
    """Return "fra 2024-04-01 til 2025-12-31" (both days included), without the end that is open."""
    words = {"nb": ("fra", "til", "alle dager"), "en": ("from", "to", "on every day")}[language]
    ends = [f"{word} {day}" for word, day in zip(words, (first, last), strict=False) if day is not None]
    return " ".join(ends) or words[2]
