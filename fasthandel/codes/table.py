"""The table of codes, and the one way to put a code in it."""

from __future__ import annotations

from fasthandel.record import record
from fasthandel.text import Text


@record
class Code:
    """The words of one code."""

    title: Text
    """One line, a template over the fields of `Problem`."""
    forklaring: Text
    """What it means, why it matters, how to mend it: two or three sentences for `docs/feilkoder.md`."""
    alvor: str = "feil"
    """How serious it is, one of `ALVOR`."""
    raad: Text = Text("")
    """How to mend a finding of `regler lint`, in general."""

    @property
    def warning(self) -> bool:
        """True for what is shown, but stops nothing."""
        return self.alvor != "feil"


ALVOR = ("merknad", "advarsel", "feil")
"""From a remark to an error."""

CODES: dict[str, Code] = {}


def define(code: str, title: Text, forklaring: Text, *, warning: bool = False) -> None:
    """Put a code in the table, once."""
    assert code not in CODES, code
    CODES[code] = Code(title, forklaring, "advarsel" if warning else "feil")


def define_finding(code: str, alvor: str, title: Text, forklaring: Text, raad: Text) -> None:
    """Put the code of a finding of `regler lint` in the table, once."""
    assert code not in CODES, code
    assert alvor in ALVOR, alvor
    CODES[code] = Code(title, forklaring, alvor, raad)
