"""What the linter found as a document, for `regler lint --format json` and for every other output."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from fasthandel.codes import CODES, title
from fasthandel.codes.table import ALVOR
from fasthandel.text import both, say

if TYPE_CHECKING:
    from fasthandel.lint import Linted
    from fasthandel.lint.sight import Finding


def lint_document(results: Iterable[Linted]) -> dict[str, Any]:
    """Return the findings of some rule sets: each with its place, its words in both languages and its advice."""
    sets: list[dict[str, Any]] = [
        {
            "id": one.regelsett.id,
            **both("navn", one.regelsett.navn),
            "fil": one.regelsett.filer[-1].document.file,
            "funn": [_finding(finding) for finding in one.funn],
            "godtatt": [{**_finding(finding), **both("grunn", why.grunn)} for finding, why in one.godtatt],
        }
        for one in results
    ]
    found = [finding["alvor"] for one in sets for finding in one["funn"]]
    return {
        "format": "fasthandel.regellint",
        "formatversjon": 1,
        "regelsett": sets,
        "antall": {
            **{alvor: found.count(alvor) for alvor in reversed(ALVOR)},
            "godtatt": sum(len(one["godtatt"]) for one in sets),
        },
    }


def _finding(finding: Finding) -> dict[str, Any]:
    problem, where = finding.problem, finding.problem.where
    return {
        "kode": problem.code,
        "alvor": CODES[problem.code].alvor,
        "sted": {"fil": where.file, "linje": where.line, "kolonne": where.column, "lengde": where.length},
        "om": finding.om or None,
        "noekkel": problem.key or None,
        "melding": title(problem, "nb"),
        "melding_en": title(problem, "en"),
        "nermere": say(problem.expected, "nb") or None,
        "nermere_en": say(problem.expected, "en") or None,
        "raad": say(problem.hint, "nb"),
        "raad_en": say(problem.hint, "en"),
        "utdrag": where.excerpt,
    }
