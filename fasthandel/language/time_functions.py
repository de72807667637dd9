"""The functions of the rule language that count time: years to working days, and days that the calendar gives."""

from __future__ import annotations

from fasthandel import dates
from fasthandel.language import signatures
from fasthandel.language.signatures import Function
from fasthandel.text import Text


def _of(unit: str, example: int, nb: str, en: str) -> Function:
    """Return the function with the name of a unit, which gives a number that unit."""
    return Function(
        f"{unit}(n)",
        Text(f"n {nb}.", f"n {en}."),
        f"{unit}({example}) == {example} {unit}",
        1,
        1,
        signatures.as_unit(unit),
        lambda n: n,
    )


TIME_FUNCTIONS: dict[str, Function] = {
    "hele_aar": Function(
        "hele_aar(fra, til)",
        Text("Hele år mellom to datoer.", "Whole years between two dates."),
        "hele_aar(2020-03-01, 2023-02-28) == 2 aar",
        2,
        2,
        signatures.between_days("aar"),
        dates.whole_years,
        needs_teller=True,
    ),
    "hele_mnd": Function(
        "hele_mnd(fra, til)",
        Text("Hele måneder mellom to datoer.", "Whole months between two dates."),
        "hele_mnd(2023-01-31, 2023-02-28) == 1 mnd",
        2,
        2,
        signatures.between_days("mnd"),
        dates.whole_months,
        needs_teller=True,
    ),
    "hele_uker": Function(
        "hele_uker(fra, til)",
        Text("Hele uker mellom to datoer.", "Whole weeks between two dates."),
        "hele_uker(2026-12-01, 2026-12-21) == 2 uker",
        2,
        2,
        signatures.between_days("uker"),
        dates.whole_weeks,
    ),
    "virkedager_mellom": Function(
        "virkedager_mellom(fra, til)",
        Text(
            "Virkedager fra en dato til en annen; den første dagen telles ikke, den siste telles.",
            "Working days from one date to another; the first day is not counted, the last is.",
        ),
        "virkedager_mellom(2026-12-23, 2026-12-28) == 2 virkedager",
        2,
        2,
        signatures.between_days("virkedager"),
        dates.working_days_between,
    ),
    "neste_virkedag": Function(
        "neste_virkedag(dato)",
        Text(
            "Datoen selv om den er en virkedag, ellers den første virkedagen etter den.",
            "The date itself if it is a working day, else the first working day after it.",
        ),
        "neste_virkedag(2026-12-25) == 2026-12-28",
        1,
        1,
        signatures.days,
        dates.next_working_day,
    ),
    "siste_dag_i_mnd": Function(
        "siste_dag_i_mnd(dato)",
        Text("Den siste dagen i måneden som datoen er i.", "The last day of the month that the date is in."),
        "siste_dag_i_mnd(2028-02-10) == 2028-02-29",
        1,
        1,
        signatures.days,
        dates.last_day_of_month,
    ),
    "aar": _of("aar", 2, "år", "years"),
    "mnd": _of("mnd", 6, "måneder", "months"),
    "uker": _of("uker", 5, "uker", "weeks"),
    "dager": _of("dager", 3, "dager", "days"),
    "virkedager": _of("virkedager", 5, "virkedager", "working days"),
}
"""Every one of them by the name a formula uses. Only months and years need a counting rule: the rest is in no doubt."""
