"""Everything that `regler test` does with a rule set, and what came of it as one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from fasthandel.cases import CaseResult, cases_document
from fasthandel.codes import title
from fasthandel.dekning.dekning import NOT_NOTICED, NOT_REACHED, Coverage, Explained, Share, coverage
from fasthandel.dekning.formler import own_document
from fasthandel.dekning.maal import Point
from fasthandel.dekning.proever import Bench
from fasthandel.errors import Place, Problem
from fasthandel.mutasjon.endringer import Change
from fasthandel.mutasjon.kjoering import Mutation, Progress, mutate
from fasthandel.record import record
from fasthandel.rules.model import Regelsett
from fasthandel.text import Text, both, say


@record
class Tested:
    """What the cases of one rule set came to and what they show."""

    regelsett: Regelsett
    results: tuple[CaseResult, ...]
    coverage: Coverage
    mutation: Mutation | None
    """None where no changes were tried."""

    @property
    def stale(self) -> tuple[Problem, ...]:
        """The explanations in the rule file that nothing needs."""
        return (*self.coverage.stale, *(self.mutation.stale if self.mutation else ()))


def run_tests(
    loaded: Sequence[Regelsett],
    heirs: Iterable[Regelsett] = (),
    *,
    mutation: bool = False,
    progress: Progress | None = None,
) -> list[Tested]:
    """Return what the cases of each rule set came to, what they reach, and with `mutation` which changes they notice.

    `heirs` are other rule sets whose cases count for the files that they inherit.

    Raises: as `cases.run_cases` does.
    """
    bench = Bench((*loaded, *heirs))
    return [
        Tested(one, bench.results(one), coverage(one, bench), mutate(one, bench, progress) if mutation else None)
        for one in loaded
    ]


def regeltest_document(tested: Sequence[Tested]) -> dict[str, Any]:
    """Return what came of the tests as a document."""
    document = cases_document((one.regelsett, one.results) for one in tested)
    for said, one in zip(document["regelsett"], tested, strict=True):
        said["dekning"] = _coverage(one)
        said["mutasjon"] = None if one.mutation is None else _mutation(one, one.mutation)
        said["funn"] = [_problem(problem) for problem in one.stale]
    return document


def _coverage(one: Tested) -> dict[str, Any]:
    found = one.coverage
    return {
        **_share(found.share),
        "slag": [{"slag": slag, **_share(share)} for slag, share in found.shares()],
        "arvinger": list(found.heirs),
        "ikke_naadd": [_finding(NOT_REACHED, point) for point in found.missing],
        "forklarte": [_explained(one.regelsett, explained) for explained in found.explained],
    }


def _mutation(one: Tested, found: Mutation) -> dict[str, Any]:
    return {
        **_share(found.share),
        "ikke_merket": [_finding(NOT_NOTICED, change) for change in found.missing],
        "forklarte": [_explained(one.regelsett, explained) for explained in found.explained],
    }


def _share(share: Share) -> dict[str, Any]:
    return {"antall": share.antall, "naadd": share.naadd, "forklart": share.forklart, "prosent": share.percent}


def _finding(code: str, found: Point | Change) -> dict[str, Any]:
    problem = Problem(code=code, where=found.where, found=found.hva, hint=found.hvordan)
    return {"slag": found.slag, **_problem(problem)}


def _explained(regelsett: Regelsett, explained: Explained) -> dict[str, Any]:
    accepted = explained.accepted
    where = own_document(regelsett).place((*accepted.path, "hva"))
    return {"hva": explained.hva, **both("grunn", accepted.grunn), **_place(where)}


def _problem(problem: Problem) -> dict[str, Any]:
    hint = problem.hint if isinstance(problem.hint, Text) else Text(problem.hint)
    return {
        "kode": problem.code,
        "hva": say(problem.found, "nb"),
        "melding": title(problem, "nb"),
        "melding_en": title(problem, "en"),
        **_place(problem.where),
        **both("hvordan", hint),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"fil": place.file, "linje": place.line, "kolonne": place.column}
