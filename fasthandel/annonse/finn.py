"""Finds in an announcement what the practice file asks of one: each value with the words it rests on, none guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from fasthandel.annonse import vurdering
from fasthandel.annonse.flate import Flate, flate
from fasthandel.annonse.ledd import Ledd
from fasthandel.annonse.moenster import JOINS, Funn, Matcher
from fasthandel.annonse.navn import names
from fasthandel.annonse.noekler import noekler
from fasthandel.annonse.ordlyder import FLERE
from fasthandel.annonse.ordmengder import OVERSKRIFTER
from fasthandel.annonse.ordsett import FORDEL, VILKAAR
from fasthandel.annonse.register import Rad, register
from fasthandel.annonse.tekst import Tekst
from fasthandel.annonse.treff import GRUNNER, Kandidat, Treff, answer, is_number, settled
from fasthandel.annonse.utsagn import Utsagn, utsagn
from fasthandel.facts import FactType
from fasthandel.record import replace
from fasthandel.text import Text

_NOTHING = Text("")
_FORMS = frozenset({"utlysning.driftsform", "praksis.driftsform"})
_REQUIREMENTS = frozenset({"utlysning.krever_spesialist", "utlysning.krever_lis1"})
_SEPARATORS = JOINS | frozenset({"eller", "og", "+", "evt", "eventuelt", "alternativt"})
_AHEAD, _MOST_AHEAD = 4, 40
_SUREST = 100
"""More words than any wording has: no other takes the number of posts for its own."""


def finn(tekst: Tekst) -> tuple[Treff, ...]:
    """Return what the text says, one finding for each key that it speaks of, in the order of `noekler`.

    A key of which the text says several different things has no value; its findings stand in `alternativer`.
    """
    surface = flate(tekst)
    statements = utsagn(surface)
    found: defaultdict[str, list[Kandidat]] = defaultdict(list)
    for one in settled([*_all(statements), *names(surface, statements)]):
        found[one.noekkel].append(one)
    if any(one.verdi != 1 for one in found.pop(FLERE, ())):
        found = defaultdict(list, {key: list(map(_of_some_post, each)) for key, each in found.items()})
    return tuple(_treff(answer(found[key]), tekst, surface) for key in noekler() if found[key])


def _of_some_post(one: Kandidat) -> Kandidat:
    """Return a finding in a text that announces several posts: it may be of any of them."""
    if one.verdi is None or not one.noekkel.startswith("utlysning."):
        return one
    return replace(one, sikker=False, grunn=FLERE)


def _treff(found: Sequence[Kandidat], tekst: Tekst, surface: Flate) -> Treff:
    each = tuple(_one(one, tekst, surface) for one in found)
    if len(each) == 1:
        return each[0]
    return replace(each[0], verdi=None, grunn=_NOTHING, sikker=False, alternativer=each)


def _one(one: Kandidat, tekst: Tekst, surface: Flate) -> Treff:
    line, page = tekst.sted(surface.linje[one.fra])
    return Treff(
        noekkel=one.noekkel,
        verdi=one.verdi,
        ordene=surface.words(one.fra, one.til),
        linje=line,
        kolonne=surface.kolonne[one.fra],
        side=page,
        sikker=one.sikker and one.verdi is not None,
        grunn=GRUNNER[one.grunn] if one.grunn else _NOTHING,
    )


def _all(statements: Sequence[Utsagn]) -> Iterator[Kandidat]:
    seen: set[tuple[int, int, int]] = set()
    for statement in statements:
        for row, match in _matches(statement):
            parts = statement.ledd
            place = (row.nummer, parts[match.fra].fra, parts[match.til - 1].til)
            if place not in seen:  # a label stands both alone and with what is under it
                seen.add(place)
                yield from _candidates(row, match, statement)


def _matches(statement: Utsagn) -> Iterator[tuple[Rad, Funn]]:
    parts = statement.ledd
    accepts = vurdering.accepted(parts)
    matcher = Matcher(parts, accepts)
    known = register()
    for place, part in enumerate(parts):
        rows = list(known.beginning_with(part)) if part.slag in ("ord", "tegn", "tall") else []
        rows += [row for slag, places in accepts.items() if place in places for row in known.beginning_with_value(slag)]
        for row in rows:
            if not all(accepts[slag] for slag in row.moenster.verdier) or not _is_under(row, statement):
                continue
            match = matcher.at(row.moenster, place)
            if match is not None and match.til > match.fra:
                yield row, match


def _is_under(row: Rad, statement: Utsagn) -> bool:
    """Return whether the statement stands under a heading that the wording asks for."""
    wanted = row.moenster.overskrift
    heading = statement.overskrift
    return not wanted or bool(OVERSKRIFTER[wanted].intersection(heading) and not FORDEL.intersection(heading))


def _candidates(row: Rad, match: Funn, statement: Utsagn) -> Iterator[Kandidat]:
    if not match.verdier:
        one = _fixed(row, match, statement.ledd)
        if one is not None:
            yield one
        return
    for slot, place in match.verdier:
        key = slot.noekkel or row.ordlyd.noekkel
        yield from _stated(row, match, key, place, statement.ledd)


# --- values that the words give ---------------------------------------------------------------------------------------


def _fixed(row: Rad, match: Funn, parts: Sequence[Ledd]) -> Kandidat | None:
    """Return what words mean by themselves, turned around by a denial; None where they say nothing."""
    said, start, end = row.ordlyd, match.fra, match.til
    value = said.verdi
    if said.grunn:
        return _candidate(row, match, parts, None, said.grunn)
    is_yes_or_no = isinstance(value, bool)
    denied = [] if row.moenster.nekter else vurdering.denials(parts, start, end)
    if len(denied) > 1 or (denied and not is_yes_or_no) or vurdering.was_before(parts, start, end):
        return None
    conditional = vurdering.is_conditional(parts, start, end)
    joined = any(part.ord == "eller" for part in parts[start:end])
    if (conditional and (is_yes_or_no or vurdering.any_of(parts[start:end], VILKAAR))) or (
        joined and not is_yes_or_no and match.ukjente + joined > 0 and len(parts[start:end]) > match.kjente
    ):
        return None
    if said.noekkel in _FORMS and vurdering.is_of_others(parts, start):
        return None
    if said.noekkel in _REQUIREMENTS and vurdering.is_wish(parts, start, end):
        return None
    maybe = not row.moenster.nekter and vurdering.may_be(parts, start, end)
    sure = said.sikker and not conditional and not maybe
    one = _candidate(row, match, parts, (not value) if denied else value, "")
    one = _with(one, [*denied, *(vurdering.hedges(parts, start, start) if maybe else ())])
    beside = [*parts[max(start - 1, 0) : start], *parts[end : end + 1]]
    return replace(one, sikker=sure, eller=maybe or vurdering.any_of(beside, frozenset({"eller"})))


# --- values that stand in the text ----------------------------------------------------------------------------------


def _stated(row: Rad, match: Funn, key: str, place: int, parts: Sequence[Ledd]) -> Iterator[Kandidat]:
    """Yield the value at `place`, and those that follow it in its stead: "kr 900 000 eller kr 950 000"."""
    if row.ordlyd.grunn:
        yield _candidate(row, match, parts, None, row.ordlyd.grunn)
        return
    if not key:
        yield replace(_candidate(row, match, parts, None, ""), noekkel="", plass=parts[place].fra)
        return
    if key == FLERE:
        yield replace(_candidate(row, match, parts, parts[place].verdi, ""), plass=parts[place].fra, kjente=_SUREST)
        return
    fact = noekler()[key].fakta
    if vurdering.counts_something_else(parts, place, fact) or vurdering.was_before(parts, match.fra, match.til):
        return
    places = [place, *_in_its_stead(parts, place, match.verdier[0][0].slag)] if len(match.verdier) == 1 else [place]
    for number, one in enumerate(places):
        value, reason = _value(parts, one, fact)
        about = vurdering.is_approximate(parts, one, fact)
        sure = not (
            about
            or match.ukjente
            or (number == len(places) - 1 and bool(_or_else(parts, one)))
            or parts[one].tvil
            or (is_number(value) and vurdering.is_small(value, fact))
            or vurdering.may_be(parts, match.fra, place)
            or vurdering.is_conditional(parts, match.fra, match.til)
            or (key == "praksis.antall_leger" and _includes_others(parts, match.til))
        )
        found = _with(_candidate(row, match, parts, value, reason), vurdering.hedges(parts, match.fra, one))
        if number == len(places) - 1:
            found = _with(found, _or_else(parts, one))
        yield replace(
            found,
            noekkel=key,
            plass=parts[one].fra,
            til=max(found.til, parts[one].til),
            sikker=sure and row.ordlyd.sikker,
            omtrent=about,
            kjente=found.kjente if number == 0 else 0,
        )


def _with(one: Kandidat, parts: Sequence[Ledd]) -> Kandidat:
    """Return the finding with words around it that it rests on too."""
    starts, ends = [part.fra for part in parts], [part.til for part in parts]
    return replace(one, fra=min([one.fra, *starts]), til=max([one.til, *ends]))


def _candidate(row: Rad, match: Funn, parts: Sequence[Ledd], value: object, reason: str) -> Kandidat:
    assert value is None or isinstance(value, int | Fraction | date | bool | str)
    return Kandidat(
        noekkel=row.ordlyd.noekkel,
        verdi=value,
        grunn=reason,
        fra=parts[match.fra].fra,
        til=parts[match.til - 1].til,
        kjente=match.kjente,
        ukjente=match.ukjente,
        svak=row.ordlyd.svak,
        rang=row.nummer,
    )


def _value(parts: Sequence[Ledd], place: int, fact: FactType) -> tuple[int | Fraction | date | None, str]:
    part = parts[place]
    value = part.verdi
    if value is None:
        return None, part.grunn or "tvetydig"
    if isinstance(value, date):
        return (None, "ukedag") if vurdering.wrong_weekday(parts, place) else (value, "")
    if vurdering.is_bound(parts, place, fact):
        return None, "grense"
    inside = (fact.low is None or value >= fact.low) and (fact.high is None or value <= fact.high)
    if not inside or (fact.whole and not isinstance(value, int)):
        return None, "utenfor"
    return value, ""


def _in_its_stead(parts: Sequence[Ledd], place: int, slag: str) -> list[int]:
    """Return the values of the same sort that follow, with nothing but "eller", a comma or a year between."""
    found: list[int] = []
    last = place
    joined = False
    for at in range(place + 1, min(place + _MOST_AHEAD, len(parts))):
        part = parts[at]
        if vurdering.accepts(parts, at, slag):
            if joined or part.slag in ("kr", "dato"):
                found.append(at)
                last, joined = at, False
                continue
            break
        joined = joined or part.ord in ("eller", "/", "+", "alternativt")
        if at - last > _AHEAD or not (part.ord in _SEPARATORS or vurdering.is_year(parts, at)):
            break
    return found


def _or_else(parts: Sequence[Ledd], place: int) -> list[Ledd]:
    """Return "eller etter takst" and the like after a value; nothing where it stands alone."""
    start = place + 1 + (place + 1 < len(parts) and parts[place + 1].ord == ",")
    if start == len(parts) or parts[start].ord not in ("eller", "evt", "eventuelt", "alternativt"):
        return []
    return vurdering.clause_after(parts, start, _AHEAD)


def _includes_others(parts: Sequence[Ledd], end: int) -> bool:
    return any(part.ord in _AMONG for part in parts[end : end + 3])


_AMONG = frozenset({"hvorav", "herav", "derav", "inkludert", "inkl", "medregnet", "medrekna", "kor"})
