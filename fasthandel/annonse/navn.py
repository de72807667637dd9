"""Names and places, known by their capitals: the office, the municipality, the address, the agreement area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fasthandel.annonse.flate import Flate
from fasthandel.annonse.ledd import Ledd
from fasthandel.annonse.ordsett import as_set, in_order
from fasthandel.annonse.treff import Kandidat, lasting
from fasthandel.annonse.utsagn import Utsagn
from fasthandel.record import replace

_OFFICE = as_set(
    """
    legesenter legekontor legehus legesentrum helsesenter legegruppe legepraksis fastlegekontor helsehus
    fastlegesenter lækjarsenter lækjarkontor legeklinikk
    """
)
_MUNICIPALITY = frozenset({"kommune", "herad", "kommunen"})
_ANNOUNCES = as_set(
    """
    lyser søker søkjer utlyser kunngjør kunngjer har tilbyr tilbyd ønsker ynskjer ønskjer skal ved v er trenger
    treng inngår inviterer
    """
)
_NO_NAME = as_set(
    """
    i ved for til fra frå hos av den det vår vårt ein en et eit om ledig ledige fastlege fastlegehjemmel
    fastlegeheimel søk på og denne vi kontakt hjemmel heimel to tre fire fem nytt ny vert bli dette arbeidsgiver
    kommune arbeidsgjevar arbeidssted arbeidsstad kontorsted sted stad adresse praksis utlysning kommunalt
    kommunal interkommunalt alle både med mellom legekontor legesenter stilling utlysing kunngjøring kunngjering
    trukket trekt gruppepraksis solopraksis nulliste
    """
)
_ELSEWHERE = as_set(
    """
    til flyttes flyttast inn med samarbeid nabo nabokontoret som mot
    """
)
_STREET = in_order(
    """
    gata gaten gate veien vegen vei veg plass plassen torg torget allé alleen stredet brygga bryggen svingen
    bakken haugen kaia kaien tunet tun
    """
)
_PLACE_LABELS = as_set(
    """
    arbeidssted arbeidsstad sted stad adresse besøksadresse kontoradresse kontorsted kontorstad lokalisering
    beliggenhet lokasjon praksisadresse arbeidsplass plassering
    """
)
_BEGINS_SENTENCE = (_NO_NAME - {"legekontor", "legesenter"}) | as_set(
    """
    praksisen legesenteret legekontoret kontoret hjemmelen heimelen lokalene lokala senteret uendret uendra som samme
    same sentralt eksisterende eksisterande nye dagens
    """
)
_MOST_NAMES, _LONGEST = 3, 120
_OSLO = "oslo"


def names(surface: Flate, statements: Sequence[Utsagn]) -> Iterator[Kandidat]:
    """Yield what the text says of the office's name, the municipality, the area and the place."""
    municipalities = [one for statement in statements for one in _municipalities(surface, statement.ledd)]
    municipalities = _once(municipalities)
    yield from municipalities
    yield from _areas(municipalities, statements)
    yield from _once([one for statement in statements for one in _offices(surface, statement.ledd)])
    places = [one for statement in statements for one in _places(surface, statement.ledd)]
    yield from lasting(_once(places), "utlysning.sted")


def _once(found: Sequence[Kandidat]) -> list[Kandidat]:
    """Return each once: a label stands both alone and with what is under it."""
    return list({(one.fra, one.til, one.noekkel): one for one in found}.values())


def _capital(surface: Flate, part: Ledd) -> bool:
    return part.slag == "ord" and surface.tekst[part.fra].isupper() and part.ord not in _NO_NAME


def _shouted(surface: Flate, part: Ledd) -> bool:
    """Return whether a word is in capitals altogether."""
    return part.til - part.fra > 1 and surface.tekst[part.fra : part.til].isupper()


def _before(surface: Flate, parts: Sequence[Ledd], end: int) -> int:
    """Return where the name starts that ends before the part at `end`; `end` itself where none does."""
    start = end
    while start > 0 and end - start < _MOST_NAMES:
        part = parts[start - 1]
        joins = part.ord in ("og", "i") and start - 1 > 0 and start < end and _capital(surface, parts[start - 2])
        if not _capital(surface, part) and not (joins and part.ord == "og"):
            break
        start -= 1
        if parts[start].foran == "celle":
            break
    return start


def _after(surface: Flate, parts: Sequence[Ledd], start: int) -> int:
    end = start
    while end < len(parts) and end - start < _MOST_NAMES and _capital(surface, parts[end]):
        end += 1
    return end


def _text(surface: Flate, parts: Sequence[Ledd], start: int, end: int) -> tuple[str, bool]:
    """Return the words as a name, and whether they are written as one; what is in capitals is written as a name."""
    written = surface.words(parts[start].fra, parts[end - 1].til)
    if not all(_shouted(surface, part) for part in parts[start:end]):
        return written, True
    name = " ".join(_as_name(word) for word in written.lower().split(" "))
    return name, name == "Oslo"


def _as_name(word: str) -> str:
    small = word in _OFFICE or word in ("og", "i", "ved", "på")
    return word if small else "-".join(part.capitalize() for part in word.split("-"))


# --- the municipality -----------------------------------------------------------------------------------------------


def _municipalities(surface: Flate, parts: Sequence[Ledd]) -> Iterator[Kandidat]:
    for place, part in enumerate(parts):
        if part.slag != "ord" or part.ord not in _MUNICIPALITY:
            continue
        start = _before(surface, parts, place)
        if start < place:
            name, sure = _text(surface, parts, start, place)
            after = parts[place + 1].ord if place + 1 < len(parts) else ""
            announces = start == 0 or after in _ANNOUNCES
            yield Kandidat("praksis.kommune", name, "", parts[start].fra, part.til, sikker=sure, svak=not announces)
        elif place == 0 and len(parts) > 1 and (parts[1].ord == ":" or parts[1].foran):
            first = place + 1 + (parts[place + 1].ord == ":")
            end = _after(surface, parts, first)
            if first < end and (end == len(parts) or parts[end].slag == "tegn"):
                name, sure = _text(surface, parts, first, end)
                yield Kandidat("praksis.kommune", name, "", part.fra, parts[end - 1].til, sikker=sure)


def _areas(found: Sequence[Kandidat], statements: Sequence[Utsagn]) -> Iterator[Kandidat]:
    """Yield the agreement that holds: Oslo has its own, every other municipality the one with KS."""
    sure = [one for one in found if not one.svak] or list(found)
    for one in sure:
        area = "Oslo" if str(one.verdi).casefold() == _OSLO else "KS"
        yield replace(one, noekkel="praksis.omraade", verdi=area)
    if sure:
        return
    for statement in statements:
        parts = statement.ledd
        for place, part in enumerate(parts):
            in_oslo = part.ord == _OSLO and any(other.ord in ("bydel", "bydelen") for other in parts)
            if in_oslo:
                first = min(place, next(at for at, other in enumerate(parts) if other.ord in ("bydel", "bydelen")))
                start, end = parts[first].fra, max(part.til, parts[first].til)
                yield Kandidat("praksis.omraade", "Oslo", "", start, end)
                yield Kandidat("praksis.kommune", "Oslo", "", start, end)


# --- the office and its place ---------------------------------------------------------------------------------------


def _offices(surface: Flate, parts: Sequence[Ledd]) -> Iterator[Kandidat]:
    for place, part in enumerate(parts):
        if part.slag != "ord":
            continue
        if part.ord in _OFFICE:
            start, end = _before(surface, parts, place), place + 1
        elif part.ord in ("legene", "legane") and surface.tekst[part.fra].isupper():
            joins = place + 1 < len(parts) and parts[place + 1].ord in ("på", "ved", "i")
            start, end = place, _after(surface, parts, place + 2) if joins else place
            if end == place + 2:
                continue
        else:
            continue
        if start == place == end - 1 or start == end:
            continue
        elsewhere = any(other.ord in _ELSEWHERE for other in parts[max(start - 2, 0) : start])
        name, sure = _text(surface, parts, start, end)
        weak = elsewhere or not sure
        yield Kandidat("praksis.navn", name, "", parts[start].fra, parts[end - 1].til, sikker=sure, svak=weak)


def _places(surface: Flate, parts: Sequence[Ledd]) -> Iterator[Kandidat]:
    first = parts[0].ord if parts else ""
    if first in _PLACE_LABELS and len(parts) > 1:
        start = 2 if parts[1].ord == ":" else 1
        if start < len(parts) and (parts[1].ord == ":" or parts[1].foran) and _begins_place(surface, parts[start]):
            end = next((at for at in range(start, len(parts)) if parts[at].ord in (";", "|")), len(parts))
            end -= parts[end - 1].ord == "."
            written = surface.words(parts[start].fra, parts[end - 1].til)
            if end > start and len(written) <= _LONGEST:
                yield Kandidat("utlysning.sted", written, "", parts[0].fra, parts[end - 1].til)
                return
    for place, part in enumerate(parts[1:], 1):
        street = parts[place - 1]
        if part.slag == "tall" and part.ord.isdigit() and street.slag == "ord" and street.ord.endswith(_STREET):
            start = _before(surface, parts, place)
            if start < place:
                letter = parts[place + 1 : place + 2]
                last = letter[0] if letter and letter[0].slag == "ord" and letter[0].til - letter[0].fra == 1 else part
                last = last if last is part or surface.tekst[last.fra].isupper() else part
                written = surface.words(parts[start].fra, last.til)
                yield Kandidat("utlysning.sted", written, "", parts[start].fra, last.til)


def _begins_place(surface: Flate, part: Ledd) -> bool:
    return part.slag == "ord" and surface.tekst[part.fra].isupper() and part.ord not in _BEGINS_SENTENCE
