"""Every problem code, with its words: the one table behind messages, exit codes and `docs/feilkoder.md`.

A code is never reused. The title is a template over the fields of `errors.Problem` (`{key}`, `{found}`,
`{expected}`, `{hint}`); what it does not use is printed as the note under the excerpt.
FH0xx reading and practice files, FH1xx rule files, FH2xx formulas, FH3xx what was asked for, FH4xx
what `regler lint` and `regler test` find: a module for each family.
"""

from __future__ import annotations

from fasthandel.codes import (
    annonse,
    asked,
    checks,
    compared,
    courses,
    doubts,
    fields,
    formulas,
    hjemfall,
    kalender,
    lint,
    lint_formulas,
    lint_texts,
    reading,
    rules,
    trials,
    use,
)
from fasthandel.codes.table import CODES, Code
from fasthandel.errors import Problem
from fasthandel.text import say

__all__ = [
    "CODES",
    "Code",
    "annonse",
    "asked",
    "checks",
    "compared",
    "courses",
    "doubts",
    "fields",
    "formulas",
    "hjemfall",
    "kalender",
    "lint",
    "lint_formulas",
    "lint_texts",
    "reading",
    "rules",
    "title",
    "trials",
    "use",
]


def title(problem: Problem, language: str) -> str:
    """Return the one-line title of a problem, in "nb" or "en"."""
    words = CODES[problem.code].title.in_language(language)
    return words.format(
        key=problem.key,
        found=say(problem.found, language),
        expected=say(problem.expected, language),
        hint=say(problem.hint, language),
    )
