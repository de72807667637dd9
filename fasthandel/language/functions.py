"""The functions of the rule language: one table behind the unit check, the evaluator and the language reference."""

from __future__ import annotations

from typing import Any

from fasthandel.language import signatures
from fasthandel.language.interest import annuity_factor, discount_factor
from fasthandel.language.signatures import Function
from fasthandel.language.time_functions import TIME_FUNCTIONS
from fasthandel.money import divide, round_to
from fasthandel.text import Text


def flat(args: tuple[Any, ...]) -> list[Any]:
    """Return the arguments with each list replaced by its values."""
    return [value for arg in args for value in (arg if isinstance(arg, tuple) else (arg,))]


def _clamp(value: Any, low: Any, high: Any) -> Any:
    return min(max(value, low), high)


def _mean(*args: Any) -> Any:
    values = flat(args)
    return divide(sum(values), len(values))


FUNCTIONS: dict[str, Function] = {
    "min": Function(
        "min(a, b, …)",
        Text("Den minste verdien, eller den tidligste datoen.", "The least value, or the earliest date."),
        "min(3, 5) == 3",
        1,
        None,
        signatures.same,
        lambda *args: min(flat(args)),
        skips=True,
    ),
    "maks": Function(
        "maks(a, b, …)",
        Text("Den største verdien, eller den seneste datoen.", "The greatest value, or the latest date."),
        "maks(3, 5) == 5",
        1,
        None,
        signatures.same,
        lambda *args: max(flat(args)),
        skips=True,
    ),
    "sum": Function(
        "sum(liste)",
        Text("Summen av verdiene som gjelder.", "The sum of the values that apply."),
        "sum(1, 2, 3) == 6",
        1,
        None,
        signatures.numbers,
        lambda *args: sum(flat(args)),
        skips=True,
        of_nothing=0,
    ),
    "snitt": Function(
        "snitt(liste)",
        Text("Gjennomsnittet av verdiene som gjelder.", "The mean of the values that apply."),
        "snitt(1, 2) == 1.5",
        1,
        None,
        signatures.numbers,
        _mean,
        skips=True,
    ),
    "antall": Function(
        "antall(liste der vilkaar)",
        Text("Hvor mange elementer som oppfyller vilkåret.", "How many items meet the condition."),
        "",
        1,
        1,
        signatures.count,
        lambda *args: len(flat(args)),
        skips=True,
        of_nothing=0,
        of_absent=0,
        counts=True,
    ),
    "noen": Function(
        "noen(liste der vilkaar)",
        Text("Ja hvis minst ett element oppfyller vilkåret.", "Yes if at least one item meets the condition."),
        "",
        1,
        1,
        signatures.some,
        lambda *args: any(value is not False for value in flat(args)),
        skips=True,
        counts=True,
    ),
    "alle": Function(
        "alle(vilkaar for hver liste)",
        Text("Ja hvis vilkåret holder for hvert element.", "Yes if the condition holds for each item."),
        "",
        1,
        1,
        signatures.every,
        lambda *args: all(flat(args)),
        skips=True,
    ),
    "nte": Function(
        "nte(liste, n)",
        Text("Verdi nummer n i filens rekkefølge, talt fra 1.", "Value number n in file order, counted from 1."),
        "",
        2,
        2,
        signatures.nth,
        None,
    ),
    "begrens": Function(
        "begrens(x, nedre, oevre)",
        Text(
            "x, men aldri under nedre eller over øvre grense; en grense som ikke gjelder, er ingen grense.",
            "x, but never below the lower or above the upper bound; a bound that does not apply is none.",
        ),
        "begrens(7, 0, 5) == 5",
        3,
        3,
        signatures.clamped,
        _clamp,
        skips=True,
    ),
    "avrund": Function(
        "avrund(x, til, 'halv_opp')",
        Text(
            "x avrundet til et helt antall ganger `til`. Måter: halv_opp, halv_partall, opp, ned.",
            "x rounded to a multiple of `til`. Ways: halv_opp, halv_partall, opp, ned.",
        ),
        "avrund(888021, 1000) == 888000",
        2,
        3,
        signatures.rounded,
        lambda value, step, way="halv_opp": round_to(value, step, way),
    ),
    "absolutt": Function(
        "absolutt(x)",
        Text("x uten fortegn.", "x without its sign."),
        "absolutt(-3) == 3",
        1,
        1,
        signatures.absolute,
        abs,
    ),
    "hvis": Function(
        "hvis(vilkaar, da, ellers)",
        Text(
            "Den ene verdien eller den andre; bare den som brukes, må være kjent.",
            "One value or the other; only the one used has to be known.",
        ),
        "hvis(3 > 2, 10, 20) == 10",
        3,
        3,
        signatures.condition,
        None,
    ),
    "oppgitt": Function(
        "oppgitt(opplysning)",
        Text(
            "Ja hvis praksisfilen har opplysningen eller listen; også en tom liste er oppgitt.",
            "Yes if the practice file has the fact or the list; an empty list is given, too.",
        ),
        "",
        1,
        1,
        signatures.is_given,
        None,
        counts=True,
    ),
    "trinn": Function(
        "trinn(skala, x)",
        Text("Verdien i det trinnet av skalaen som x hører til.", "The value of the step of the scale that x is in."),
        "",
        2,
        2,
        signatures.scale(marginal=False),
        None,
        reads_scale=True,
    ),
    "trinnvis": Function(
        "trinnvis(skala, x)",
        Text(
            "Summen over trinnene: hver del av x ganget med verdien i sitt trinn.",
            "The sum over the steps: each part of x times the value of its own step.",
        ),
        "",
        2,
        2,
        signatures.scale(marginal=True),
        None,
        reads_scale=True,
    ),
    "diskonteringsfaktor": Function(
        "diskonteringsfaktor(rente, n)",
        Text(
            "Verdien i dag av 1 om n år: 1 delt på (1 + rente) n ganger. Renten er en andel per år, n hele år.",
            "Today's value of 1 in n years: 1 divided by (1 + rate) n times. The rate is a share a year, n whole.",
        ),
        "diskonteringsfaktor(0.25, 2) == 0.64",
        2,
        2,
        signatures.factor,
        discount_factor,
    ),
    "annuitetsfaktor": Function(
        "annuitetsfaktor(rente, n)",
        Text(
            "Verdien i dag av 1 ved slutten av hvert år i n år: summen av diskonteringsfaktorene for 1 til n.",
            "Today's value of 1 at the end of each year for n years: the sum of the discount factors of 1 to n.",
        ),
        "annuitetsfaktor(0.25, 2) == 1.44",
        2,
        2,
        signatures.factor,
        annuity_factor,
    ),
    **TIME_FUNCTIONS,
    "tall": Function(
        "tall(x)", Text("x uten enhet.", "x without its unit."), "tall(5 aar) == 5", 1, 1, signatures.bare, lambda x: x
    ),
}
"""Every function by the name a formula uses."""
