"""Findings in the cases that a rule file carries (FH438–FH442)."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.cases import WHOLE
from fasthandel.lint.sight import Finding, Sight
from fasthandel.near import did_you_mean, nearest
from fasthandel.rules.model import TAKST, VED_FRISTEN, AnyConclusion, Frist, Komponent, Krav, Mellomregning
from fasthandel.source import content_hash

UNDECIDED = ("mangler", "gjelder_ikke", "kan_ikke_avgjoeres")


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    cases = sight.regelsett.tester
    if not cases:
        if not sight.regelsett.byggekloss:
            yield sight.at("FH438", ("regelsett", "id"), "")
        return
    yield from _untried(sight)
    expected = [(key, value) for case in cases for key, value in case.ventet.items()]
    concludes = any(not isinstance(one, Mellomregning) for one in sight.conclusions)
    if concludes and all(value in UNDECIDED and key != WHOLE for key, value in expected):
        yield sight.at("FH440", cases[0].origin.path, "")
    yield from _alike(sight)
    yield from _unknown(sight)


def _untried(sight: Sight) -> Iterator[Finding]:
    """Components, checks and deadlines that no case mentions."""
    expected = {key for case in sight.regelsett.tester for key in case.ventet}
    whole = sight.regelsett.hele()
    if TAKST in expected and len(whole) == 1:
        expected.add(whole[0].id)  # the takst is that component and nothing else
    for one in sight.conclusions:
        mentioned = one.id in expected or any(key.startswith(f"{one.id}.") for key in expected)
        if not mentioned and not isinstance(one, Mellomregning):
            yield sight.at("FH439", (*one.origin.path, "id"), one.id, found=one.id)


def _alike(sight: Sight) -> Iterator[Finding]:
    """Cases with the same practice, day and changes that expect something of the same line."""
    seen: dict[tuple[str, str], str] = {}
    for case in sight.regelsett.tester:
        table = sight.own.data["test"][case.origin.path[1]]
        start = content_hash({key: value for key, value in table.items() if key not in ("navn", "ventet")})
        for key in case.ventet:
            first = seen.setdefault((start, key), case.navn)
            if first is not case.navn:
                yield sight.at("FH441", (*case.origin.path, "ventet", key), case.navn, found=f"{key}, «{first}»")
                break


def _unknown(sight: Sight) -> Iterator[Finding]:
    """Cases that expect something of what is not there."""
    konklusjoner = sight.regelsett.konklusjoner
    known = [ident for ident, one in konklusjoner.items() if isinstance(one, Komponent | Krav | Frist)]
    for case in sight.regelsett.tester:
        for key in case.ventet:
            head = key.rpartition(".")[0]
            whole = konklusjoner.get(head)
            is_line = whole is not None and _is_line(whole, key)
            if key not in (TAKST, WHOLE) and key not in known and not is_line:
                near = did_you_mean(nearest(key, [TAKST, WHOLE, *known]))
                place = sight.own.place((*case.origin.path, "ventet", key), key=True)
                yield sight.finding("FH442", place, case.navn, found=key, **({"hint": near} if near else {}))


def _is_line(whole: AnyConclusion, key: str) -> bool:
    """Return whether a name is that of an item of a conclusion, or of what stands beside its value."""
    match whole:
        case Komponent():
            return bool(whole.for_hver) or key in (f"{whole.id}.avrunding", f"{whole.id}.maks")
        case Krav():
            return bool(whole.for_hver)
        case Frist():
            beside = key.removeprefix(f"{whole.id}.")
            return beside in VED_FRISTEN and getattr(whole, beside) is not None
        case Mellomregning():
            return False
