"""What rule files name beside formulas: the courses of a payment, and the conclusions that `[hjemfall]` points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fasthandel.near import did_you_mean, nearest
from fasthandel.record import replace
from fasthandel.source import Path
from fasthandel.text import Text

if TYPE_CHECKING:
    from fasthandel.rules.merge import Merged


def check_courses(merged: Merged) -> None:
    """Every course that a payment names must be there."""
    for conclusion in merged.raw.values():
        for number, course in enumerate(conclusion.values.get("forloep", ())):
            if course not in merged.forloep:
                origin = replace(conclusion.origin, path=(*conclusion.origin.path, "forloep"))
                known = ", ".join(merged.forloep)
                hint = did_you_mean(nearest(course, merged.forloep)) or Text(
                    f"kjente forløp: {known or 'ingen'}", f"known courses: {known or 'none'}"
                )
                merged.problem("FH119", origin, number, found=course, hint=hint)


def check_reversion(merged: Merged) -> None:
    """Every conclusion that `[hjemfall]` names must be there, and of the sort that its place asks for."""
    found = merged.hjemfall
    if found is None:
        return
    place = found.origin.path
    asked: list[tuple[Path, str, tuple[str, ...]]] = [
        ((*place, "tidligst"), found.tidligst, ("frist",)),
        *(((*place, "vilkaar", number), ident, ("krav",)) for number, ident in enumerate(found.vilkaar)),
        ((*place, "neste_utlysning"), found.neste_utlysning, ("frist",)),
        ((*place, "neste_soeknadsfrist"), found.neste_soeknadsfrist, ("frist", "mellomregning")),
    ]
    for (*inside, key), ident, sorts in asked:
        known = [name for name, one in merged.raw.items() if one.slag in sorts]
        if ident and ident not in known:
            listed = Text(f"kjente: {', '.join(known) or '–'}", f"known: {', '.join(known) or '–'}")
            hint = did_you_mean(nearest(ident, known)) or listed
            merged.problem("FH144", replace(found.origin, path=tuple(inside)), key, found=ident, hint=hint)
