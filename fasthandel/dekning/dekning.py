"""How much of a rule set's own file its cases and the samples reach, and what they do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fasthandel.dekning.formler import own_document
from fasthandel.dekning.maal import SLAG, Point, points
from fasthandel.dekning.proever import Bench, Trial
from fasthandel.dekning.spor import Mark
from fasthandel.errors import Problem
from fasthandel.near import did_you_mean, nearest
from fasthandel.record import record
from fasthandel.rules.model import Accepted, Regelsett
from fasthandel.text import Text

NOT_REACHED = "FH450"
NOT_NOTICED = "FH451"
NOT_NEEDED = "FH452"


@record
class Share:
    """So many of so many, those with an explanation left out of the account."""

    naadd: int
    antall: int
    forklart: int = 0

    def at_least(self, percent: int) -> bool:
        """Return whether the share is `percent` or more; of nothing, everything is reached."""
        return self.naadd * 100 >= percent * (self.antall - self.forklart)

    @property
    def percent(self) -> str:
        """The share in percent with one decimal, rounded down, so that only everything is 100."""
        counted = self.antall - self.forklart
        tenths = 1000 * self.naadd // counted if counted else 1000
        return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)


@record
class Explained:
    """Something that the rule file says cannot be shown by a case."""

    hva: str
    accepted: Accepted


@record
class Coverage:
    """What the cases and the samples reach of a rule set's own file."""

    points: tuple[Point, ...]
    missing: tuple[Point, ...]
    """Not reached and not explained, in file order."""
    explained: tuple[Explained, ...]
    stale: tuple[Problem, ...]
    """Explanations that are not needed."""
    heirs: tuple[str, ...]
    """The rule sets whose cases count too, for they inherit the file."""

    @property
    def share(self) -> Share:
        """How much is reached."""
        return self._share(self.points, self.missing)

    def shares(self) -> Iterator[tuple[str, Share]]:
        """Yield how much is reached of each sort of points that there is any of."""
        for slag in SLAG:
            of = [point for point in self.points if point.slag == slag]
            if of:
                yield slag, self._share(of, [point for point in self.missing if point.slag == slag])

    def _share(self, of: Sequence[Point], missing: Sequence[Point]) -> Share:
        told = {one.hva for one in self.explained}
        explained = sum(point.hva in told for point in of)
        return Share(len(of) - len(missing) - explained, len(of), explained)


def coverage(regelsett: Regelsett, bench: Bench) -> Coverage:
    """Return what is reached of the rule set's own file: by its cases, by the samples, and by those of its heirs.

    Raises: as `cases.run_cases` does, for the rule set's own cases.
    """
    wanted = points(regelsett)
    left = {point.mark for point in wanted}
    for trials in _in_order(regelsett, bench):
        left -= _reached(trials)
        if not left:
            break
    missing = [point for point in wanted if point.mark in left]
    explained, stale = explain(regelsett, NOT_REACHED, [one.hva for one in missing], [one.hva for one in wanted])
    told = {one.hva for one in explained}
    unexplained = tuple(point for point in missing if point.hva not in told)
    heirs = tuple(one.id for one in bench.heirs(regelsett))
    return Coverage(tuple(wanted), unexplained, explained, stale, heirs)


def _in_order(regelsett: Regelsett, bench: Bench) -> Iterator[tuple[Trial, ...]]:
    yield bench.cases(regelsett)
    yield bench.samples(regelsett)
    for heir in bench.heirs(regelsett):
        yield bench.of_heir(heir)
    for heir in bench.heirs(regelsett):
        yield bench.samples(heir)


def _reached(trials: Iterable[Trial]) -> set[Mark]:
    return set().union(*(trial.marks for trial in trials))


def explain(
    regelsett: Regelsett, code: str, missing: Sequence[str], known: Sequence[str]
) -> tuple[tuple[Explained, ...], tuple[Problem, ...]]:
    """Return which of `missing` the rule file explains, and the explanations of it that nothing needs.

    An explanation names one thing as it is shown, or with the words before the colon all that begin with them.
    """
    explained: dict[str, Explained] = {}
    stale = []
    for accepted in regelsett.godtatt:
        if accepted.kode != code:
            continue
        meant = [hva for hva in missing if _means(accepted.hva, hva)]
        for hva in meant:
            explained.setdefault(hva, Explained(hva, accepted))
        if not meant:
            stale.append(_not_needed(regelsett, accepted, known))
    return tuple(explained.values()), tuple(stale)


def _means(written: str, hva: str) -> bool:
    return written == hva or hva.startswith(f"{written}:")


def _not_needed(regelsett: Regelsett, accepted: Accepted, known: Sequence[str]) -> Problem:
    where = own_document(regelsett).place((*accepted.path, "hva"))
    hint = did_you_mean(nearest(accepted.hva, known)) or Text("stryk forklaringen", "remove the explanation")
    if any(_means(accepted.hva, hva) for hva in known):
        hint = Text("prøvene viser det nå: stryk forklaringen", "the cases show it now: remove the explanation")
    return Problem(code=NOT_NEEDED, where=where, key="regelsett.godtatt", found=accepted.hva, hint=hint)
