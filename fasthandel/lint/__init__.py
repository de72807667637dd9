"""The linter of rule files: what is sound enough to load, and still wrong, unclear or of no use.

Each module checks one matter and yields findings; the codes with their words stand in `codes/lint.py` and
`codes/lint_texts.py`. Findings stand in the rule set's own file: what it inherits is linted by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fasthandel.codes import CODES
from fasthandel.codes.table import ALVOR
from fasthandel.lint import cases, conditions, payments, sources, texts, unused, validity
from fasthandel.lint.document import lint_document
from fasthandel.lint.sight import Finding, Sight
from fasthandel.praksis import fact_types
from fasthandel.record import record
from fasthandel.rules.model import Accepted, Regelsett

__all__ = ["Finding", "Linted", "at_or_above", "lint", "lint_document"]

CHECKS = (validity.check, sources.check, unused.check, conditions.check, payments.check, texts.check, cases.check)
LAST = "FH449"
"""The last code of a finding; what a rule file accepts beyond it is not for the linter."""


@record
class Linted:
    """What the linter says of one rule set."""

    regelsett: Regelsett
    funn: tuple[Finding, ...]
    """In the order of the file."""
    godtatt: tuple[tuple[Finding, Accepted], ...]
    """Findings that the file accepts, with its reason."""


def lint(regelsett: Regelsett, today: date) -> Linted:
    """Return every finding in a rule set's own file; `today` tells what has come to pass."""
    sight = Sight(regelsett, fact_types(), today)
    found = [finding for check in CHECKS for finding in check(sight)]
    found = sorted(dict.fromkeys(found), key=_order)
    accepted = [(finding, _acceptance(finding, regelsett)) for finding in found]
    used = {one.path for _, one in accepted if one is not None}
    left = [finding for finding, one in accepted if one is None]
    ours = [one for one in regelsett.godtatt if one.kode <= LAST or one.kode not in CODES]
    left += [_pointless(sight, one) for one in ours if one.path not in used]
    return Linted(
        regelsett,
        tuple(sorted(left, key=_order)),
        tuple((finding, one) for finding, one in accepted if one is not None),
    )


def at_or_above(findings: Iterable[Finding], alvor: str) -> bool:
    """Return whether some finding is as serious as `alvor`, or more."""
    return any(ALVOR.index(CODES[one.problem.code].alvor) >= ALVOR.index(alvor) for one in findings)


def _order(finding: Finding) -> tuple[int, int, str]:
    where = finding.problem.where
    return where.line or 0, where.column or 0, finding.problem.code


def _acceptance(finding: Finding, regelsett: Regelsett) -> Accepted | None:
    fits = (one for one in regelsett.godtatt if one.kode == finding.problem.code and one.hva in ("", finding.om))
    return next(fits, None)


def _pointless(sight: Sight, one: Accepted) -> Finding:
    return sight.at("FH443", (*one.path, "kode"), "", found=f"{one.kode} {one.hva}".rstrip())
