"""Every problem code, with its words: the one table behind messages, exit codes and `docs/feilkoder.md`.

A code is never reused. The title is a template over the fields of `errors.Problem` (`{key}`, `{found}`,
`{expected}`, `{hint}`); what it does not use is printed as the note under the excerpt.
FH0xx reading and practice files, FH1xx rule files, FH2xx formulas, FH3xx what was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

from fasthandel.text import Text


@dataclass(frozen=True, slots=True)
class Code:
    """The words of one code."""

    title: Text
    """One line, a template over the fields of `Problem`."""
    forklaring: Text
    """What it means, why it matters, how to mend it: two or three sentences for `docs/feilkoder.md`."""
    warning: bool = False
    """A remark: shown, but it stops nothing."""


CODES: dict[str, Code] = {}


def _define(code: str, title: Text, forklaring: Text, *, warning: bool = False) -> None:
    assert code not in CODES, code
    CODES[code] = Code(title, forklaring, warning)


# --- FH001–FH009: reading any TOML file ----------------------------------------------------------------------------


# --- FH010–FH099: the practice file --------------------------------------------------------------------------------


# --- FH100–FH199: rule files ---------------------------------------------------------------------------------------


# --- FH200–FH299: formulas -----------------------------------------------------------------------------------------


# --- FH300–FH399: what was asked for on the command line -----------------------------------------------------------
