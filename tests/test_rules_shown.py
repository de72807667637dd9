"""The shipped rule sets: their cases and the samples reach everything, and notice every small change."""

from __future__ import annotations

from functools import cache

import pytest

from fasthandel.dekning import Bench, Coverage, coverage
from fasthandel.mutasjon import Mutation, mutate
from fasthandel.rules import Regelsett, library_ids, load_regelsett

each_rule_set = pytest.mark.parametrize("ident", library_ids())


@cache
def loaded() -> dict[str, Regelsett]:
    return {ident: load_regelsett(ident) for ident in library_ids()}


@cache
def bench() -> Bench:
    """Return every shipped rule set with its trials, each run once for all the tests."""
    return Bench(loaded().values())


@cache
def covered(ident: str) -> Coverage:
    return coverage(loaded()[ident], bench())


@cache
def mutated(ident: str) -> Mutation:
    return mutate(loaded()[ident], bench())


@each_rule_set
def test_the_cases_and_the_samples_reach_every_conclusion_branch_and_step(ident: str) -> None:
    found = covered(ident)
    assert [f"{point.where}: {point.hva}: {point.hvordan.nb}" for point in found.missing] == []
    assert [f"{problem.where}: {problem.found}" for problem in found.stale] == []


@each_rule_set
def test_the_cases_notice_every_small_change_or_the_file_says_why_not(ident: str) -> None:
    found = mutated(ident)
    assert [f"{change.where}: {change.hva}: {change.hvordan.nb}" for change in found.missing] == []
    assert [f"{problem.where}: {problem.found}" for problem in found.stale] == []


@each_rule_set
def test_what_is_explained_is_explained_in_both_languages(ident: str) -> None:
    for accepted in loaded()[ident].godtatt:
        assert accepted.hva, accepted.kode
        assert accepted.grunn.en, accepted.hva


def test_little_is_explained_away() -> None:
    """Of all there is to reach and to notice in the shipped rule sets, the explained part is a few per cent."""
    shares = [shown(ident).share for shown in (covered, mutated) for ident in library_ids()]
    assert sum(share.forklart for share in shares) * 100 <= 3 * sum(share.antall for share in shares)
