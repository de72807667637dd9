"""The small language of wordings, and how it is held against a statement.

A wording is words, parted by spaces:

- `søknadsfrist*` begins so, `*pris` ends so, `krav|vilkår` is one or the other; a `?` after it makes it optional;
- `<utstyr>` is any of the phrases that `MENGDER` has under the name;
- `{kr}`, `{tall}`, `{dato}`, `{uker}` is the value; `{tall=utlysning.listetak}` is the value of another key;
- `~` is a few words that only join, `...` a few words of any sort but no value and no denial, `..` the same, but many;
- `^` begins a statement, a cell or what comes after a sign, `$` ends one, `!a|b` is no such word next;
- `@krav` stands first and asks for a heading with one of the words that `OVERSKRIFTER` has under the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from fasthandel.annonse.ledd import Ledd
from fasthandel.annonse.ordsett import FORDEL, FREMMED, FYLL, GRENSE, KOBLING, NEKTING, OMTRENT, UKEDAGER
from fasthandel.record import record

JOINING, NEAR, FAR = 10, 10, 28
"""How many words a `~`, a `...` and a `..` may stand for."""
_GAPS = {"~": JOINING, "...": NEAR, "..": FAR}
JOINS = KOBLING | OMTRENT | GRENSE | frozenset(UKEDAGER)
_BEFORE_LABEL = frozenset({":", ";", ",", "(", ")", "|", "•", "-", "…", "/", "og", "*", "·", ".", ">"})


@record
class Ord:
    """One word or sign, whole or by its beginning or end."""

    hele: frozenset[str]
    starter: tuple[str, ...]
    slutter: tuple[str, ...]
    valgfri: bool = False

    def fits(self, part: Ledd) -> bool:
        """Return whether it is this word."""
        word = part.ord
        if part.slag not in ("ord", "tegn", "tall"):
            return False
        return (
            word in self.hele
            or (bool(self.starter) and word.startswith(self.starter))
            or (bool(self.slutter) and word.endswith(self.slutter))
        )


@record
class Gruppe:
    """One of several phrases."""

    valg: tuple[tuple[Element, ...], ...]
    valgfri: bool = False


@record
class Rom:
    """A gap."""

    tegn: str


@record
class Verdiplass:
    """The place of a value."""

    slag: str
    noekkel: str = ""


@record
class Kant:
    """The beginning or the end."""

    tegn: str


@record
class Ikke:
    """No such words next."""

    hva: Element


Element = Ord | Gruppe | Rom | Verdiplass | Kant | Ikke


@record
class Moenster:
    """A wording, read."""

    skrevet: str
    elementer: tuple[Element, ...]
    overskrift: str = ""
    """The name of the headings it must stand under; "" for anywhere."""
    nekter: bool = False
    """True if it contains a denial itself, so that one is not looked for."""

    @property
    def verdier(self) -> frozenset[str]:
        """The sorts of value it has a place for."""
        return frozenset(one.slag for one in self.elementer if isinstance(one, Verdiplass))


@record
class Funn:
    """Where a wording fits."""

    fra: int
    til: int
    verdier: tuple[tuple[Verdiplass, int], ...]
    """Each place of a value, with the index of its part."""
    ukjente: int
    """How many words stand in gaps that do not only join."""
    kjente: int
    """How many words the wording names itself: the more, the surer it is about what it says."""


@cache
def read(skrevet: str) -> Moenster:
    """Return a wording as elements. Raises KeyError for a phrase that `MENGDER` lacks."""
    heading = ""
    parts = skrevet.split()
    if parts[0].startswith("@"):
        heading = parts.pop(0)[1:]
    elements = tuple(map(_element, parts))
    words = [one for one in elements if isinstance(one, Ord) and not one.valgfri]
    return Moenster(skrevet, elements, heading, any(one.hele & NEKTING for one in words))


def _element(part: str) -> Element:
    if part in _GAPS:
        return Rom(part)
    if part in ("^", "$"):
        return Kant(part)
    if part.startswith("!"):
        return Ikke(_element(part[1:]))
    optional = part.endswith("?") and len(part) > 1
    part = part.removesuffix("?") if optional else part
    if part.startswith("{"):
        kind, _, key = part.strip("{}").partition("=")
        return Verdiplass(kind, key)
    if part.startswith("<"):
        from fasthandel.annonse.ordmengder import MENGDER

        return Gruppe(tuple(read(one).elementer for one in MENGDER[part.strip("<>")]), optional)
    return _word(part, optional=optional)


def _word(part: str, *, optional: bool) -> Ord:
    words = part.split("|") if part != "|" else ["|"]
    starts = tuple(word[:-1] for word in words if word.endswith("*") and len(word) > 1)
    ends = tuple(word[1:] for word in words if word.startswith("*") and len(word) > 1)
    whole = frozenset(word for word in words if len(word) == 1 or not (word.endswith("*") or word.startswith("*")))
    return Ord(whole, starts, ends, optional)


def first_words(elements: Sequence[Element]) -> Iterator[Ord | Verdiplass]:
    """Yield what a match can begin with."""
    for one in elements:
        if isinstance(one, Kant | Ikke):
            continue
        if isinstance(one, Gruppe):
            for choice in one.valg:
                yield from first_words(choice)
        elif isinstance(one, Ord | Verdiplass):
            yield one
        else:
            raise ValueError("a wording begins with a word or a value")
        if not getattr(one, "valgfri", False):
            return


class Matcher:
    """Holds wordings against one statement."""

    def __init__(self, parts: Sequence[Ledd], accepts: Mapping[str, frozenset[int]]) -> None:
        """`accepts` has for each sort of value the indexes of the parts that are one."""
        self.parts = parts
        self.accepts = accepts
        self.denies = False

    def at(self, pattern: Moenster, start: int) -> Funn | None:
        """Return how `pattern` fits from the part at `start` on, or None; of several ways the shortest gaps."""
        self.denies = pattern.nekter
        for end, values, unknown, known in self._from(pattern.elementer, start):
            return Funn(start, end, values, unknown, known)
        return None

    def _from(
        self, elements: tuple[Element, ...], place: int
    ) -> Iterator[tuple[int, tuple[tuple[Verdiplass, int], ...], int, int]]:
        if not elements:
            yield place, (), 0, 0
            return
        one, rest = elements[0], elements[1:]
        for end, value, unknown, known in self._one(one, place, rest):
            for last, values, more, others in self._from(rest, end):
                yield last, (*value, *values), unknown + more, known + others

    def _one(
        self, one: Element, place: int, rest: tuple[Element, ...]
    ) -> Iterator[tuple[int, tuple[tuple[Verdiplass, int], ...], int, int]]:
        match one:
            case Ord():
                if place < len(self.parts) and one.fits(self.parts[place]):
                    yield place + 1, (), 0, 1
                if one.valgfri:
                    yield place, (), 0, 0
            case Verdiplass():
                if place in self.accepts[one.slag]:
                    yield place + 1, ((one, place),), 0, 0
            case Gruppe():
                for choice in one.valg:
                    yield from self._from(choice, place)
                if one.valgfri:
                    yield place, (), 0, 0
            case Kant():
                if self._at_edge(one.tegn, place):
                    yield place, (), 0, 0
            case Ikke():
                if next(self._from((one.hva,), place), None) is None:
                    yield place, (), 0, 0
            case Rom():
                yield from self._gap(one.tegn, place, rest)

    def _gap(
        self, kind: str, place: int, rest: tuple[Element, ...]
    ) -> Iterator[tuple[int, tuple[tuple[Verdiplass, int], ...], int, int]]:
        """Yield each end of a gap, the nearest first; none beyond what stops it."""
        wanted = rest[0].slag if rest and isinstance(rest[0], Verdiplass) else ""
        unknown = 0
        for end in range(place, min(place + _GAPS[kind], len(self.parts)) + 1):
            yield end, (), unknown, 0
            if end == len(self.parts) or self._stops(kind, end, wanted):
                return
            part = self.parts[end]
            unknown += kind != ".." and part.slag == "ord" and not (part.stort or part.ord in JOINS or part.ord in FYLL)

    def _stops(self, kind: str, place: int, wanted: str) -> bool:
        """Return whether the part at `place` may not stand in a gap before a value of the sort `wanted`."""
        part = self.parts[place]
        if part.ord in (";", "men") or (kind == "~" and part.slag == "ord" and part.ord not in JOINS):
            return True
        if self.denies and part.ord in NEKTING:
            return True
        if kind == "..":
            return part.ord in FORDEL
        if wanted and place in self.accepts[wanted]:
            return True
        if part.slag == "ord" and wanted:
            return part.ord in NEKTING or part.ord.startswith(FREMMED[wanted])
        return part.slag == "kr"

    def _at_edge(self, edge: str, place: int) -> bool:
        if edge == "$":
            return place == len(self.parts) or self.parts[place].ord in (".", ",", ";", ")", "!")
        return place == 0 or bool(self.parts[place].foran) or self.parts[place - 1].ord in _BEFORE_LABEL
