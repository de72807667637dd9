"""One practice under several rule sets. None of them disappears: what gives no sum says why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fasthandel.engine.applies import outside
from fasthandel.engine.valuation import Resultat, day_of, evaluate
from fasthandel.errors import NothingEvaluatedError, Place, Problem, RegelError, UsageError
from fasthandel.facts import Facts, Given
from fasthandel.money import Number
from fasthandel.record import record
from fasthandel.rules.heads import Kandidat
from fasthandel.rules.model import Hode, Regelsett
from fasthandel.sammenlign.difference import Forskjell, Spenn, difference, spread


@record
class Utfall:
    """What one rule set came to."""

    hode: Hode
    resultat: Resultat | None
    problems: tuple[Problem, ...] = ()
    """Why there is no result: the area, the days, a condition of the rule set, or a value that it lacks on the day."""

    @property
    def id(self) -> str:
        """The id of the rule set."""
        return self.hode.id

    @property
    def sum(self) -> Number | None:
        """The takst; None when it is undecided or there is none."""
        value = None if self.resultat is None else self.resultat.total.value
        return value if isinstance(value, Number) else None


@record
class Sammenlikning:
    """Several rule sets on one practice and one day, in the order in which they were named."""

    facts: Facts
    dato: date
    dato_fra: str
    """Where the day comes from: the key of the practice file, or "--dato"."""
    utfall: tuple[Utfall, ...]
    mot: Utfall | None
    """What the others are measured against; None when there is nothing to measure against."""

    def decided(self) -> list[Utfall]:
        """Return those that came to a sum."""
        return [one for one in self.utfall if one.sum is not None]

    def spenn(self) -> tuple[Spenn, ...]:
        """Return how far the sums lie apart, for each sort of sum and each currency by itself."""
        decided = ((one, one.sum) for one in self.utfall)
        return spread(
            (one.hode.gir, str(one.hode.valuta), one.id, found) for one, found in decided if found is not None
        )

    def forskjell(self, one: Utfall) -> Forskjell | None:
        """Return what makes a rule set differ from the one that it is measured against.

        None where one of the two has no sum, and where the two sums are in different currencies or of different sorts,
        such as a price and a grant: those are never subtracted.
        """
        mot = self.mot
        if mot is None or mot.sum is None or one.sum is None or not comparable(one.hode, mot.hode):
            return None
        assert one.resultat is not None
        assert mot.resultat is not None
        return difference(one.resultat, mot.resultat)


def comparable(one: Hode, other: Hode) -> bool:
    """Return whether two sums can be subtracted: in one currency, and alike or a price and an upper bound of one."""
    return one.valuta == other.valuta and (one.gir == other.gir or {one.gir, other.gir} == {"pris", "tak"})


def compare(
    facts: Facts, *regelsett: Regelsett | Kandidat, dato: date | None = None, mot: str | None = None
) -> Sammenlikning:
    """Return what each rule set says of the practice on `dato`, by default the practice's valuation date.

    `mot` is the id of the one that the others are measured against; without it, the first that comes to a sum. A
    candidate is read in full only if its head does not keep it from the practice and the day.

    Raises:
        UsageError: two different rule sets have the same id (FH170).
        RegelError: a candidate does not load; the installation is broken.
        ValueError: none of the rule sets has the id `mot`.
    """
    day = day_of(facts, dato)
    assert isinstance(day.value, date)
    unique = _by_id(regelsett)
    if mot is not None and mot not in unique:
        raise ValueError(mot)
    found = tuple(_outcome(facts, one, day, dato) for one in unique.values())
    against = next((one for one in found if (one.sum is not None if mot is None else one.id == mot)), None)
    return Sammenlikning(facts, day.value, day.id, found, against)


def _head(one: Regelsett | Kandidat) -> Hode:
    return one.hode if isinstance(one, Kandidat) else one


def _by_id(regelsett: Iterable[Regelsett | Kandidat]) -> dict[str, Regelsett | Kandidat]:
    """Return each rule set once, by its id, in the order in which they are named."""
    unique: dict[str, Regelsett | Kandidat] = {}
    for one in regelsett:
        ident = _head(one).id
        known = unique.setdefault(ident, one)
        if known is not one and _files(known) != _files(one):
            raise UsageError([Problem(code="FH170", where=Place(ident), found=ident)])
    return unique


def _files(one: Regelsett | Kandidat) -> list[str]:
    """Return what tells a rule set from another of the same id: the bytes of its files."""
    regelsett = one.regelsett() if isinstance(one, Kandidat) else one
    return [file.document.sha256 for file in regelsett.filer]


def whole_outcome(facts: Facts, one: Regelsett | Kandidat, dato: date) -> Utfall:
    """Return what a rule set says of the practice on a day, its checks and deadlines too; it need not have a takst."""
    return _outcome(facts, one, day_of(facts, dato), dato, whole=True)


def _outcome(facts: Facts, one: Regelsett | Kandidat, day: Given, dato: date | None, *, whole: bool = False) -> Utfall:
    hode = _head(one)
    assert isinstance(day.value, date)
    if problems := outside(hode, facts, day, day.value):
        return Utfall(hode, None, tuple(problems))
    regelsett = one.regelsett(whole=whole) if isinstance(one, Kandidat) else one
    try:
        return Utfall(regelsett, evaluate(facts, regelsett, dato, partial=whole))
    except (NothingEvaluatedError, RegelError) as error:  # a parameter may have no value on the day
        return Utfall(regelsett, None, error.problems)
