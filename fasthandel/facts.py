"""What a practice file says, as the engine reads it: a node for every key that a practice can have.

`Given` was written by the user and knows its line, `NotApplicable` has the user's reason, `Missing` names the key to
fill in. Zero typed in, not applicable and not given stay three different things from here to the last output.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from fasthandel.errors import Place
from fasthandel.record import record, replace
from fasthandel.text import Text
from fasthandel.units import KRONER, Kind, Unit, in_currency

if TYPE_CHECKING:
    from fasthandel.source import Document

RATES = "valutakurs"
"""The list of the user's own rates of exchange; in a formula `valutakurs.DKK` is what one DKK costs."""

Value = int | Fraction | date | bool | str
"""Numbers are exact: int where whole, else Fraction. Never a float."""


@record
class FactType:
    """One key of the practice file: what it holds, in which unit, within which limits, in words."""

    path: str
    """"praksis.eierandel" for a single value, "utstyr[].nypris" for a field of each item of a list."""
    kind: Kind
    navn: Text
    unit: Unit = Unit()
    choices: tuple[str, ...] = ()
    """The words allowed, for a text with fixed words."""
    required: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    """True if `low` itself is not allowed."""
    whole: bool = False
    """True if only whole numbers are allowed."""
    max_length: int = 0
    """Longest text allowed, for a text."""
    skjoenn: bool = False
    """True for a grade that a person sets by judgement."""
    forklaring: Text = Text("")
    example: str = ""
    """An example value as written in TOML."""


def counted_in(facts: Mapping[str, FactType], currency: Unit) -> Mapping[str, FactType]:
    """Return the keys of the practice file with every amount counted in `currency` instead of Norwegian kroner."""
    if currency == KRONER:
        return facts
    return {path: replace(fact, unit=in_currency(fact.unit, currency)) for path, fact in facts.items()}


@record
class Given:
    """A value that the user wrote."""

    id: str
    navn: Text
    value: Value
    unit: Unit
    kind: Kind
    document: Document | None = None
    path: tuple[str | int, ...] = ()
    skjoenn: bool = False

    @property
    def place(self) -> Place:
        """Where the value stands; a value from the command line has only a name."""
        return self.document.place(self.path) if self.document is not None else Place(self.id)


@record
class Missing:
    """Something needed is not given: `keys` are the keys to fill in."""

    id: str
    navn: Text
    keys: tuple[str, ...]
    unit: Unit = Unit()
    kind: Kind = Kind.TALL
    grunn: Text = Text("")
    """Why it cannot be decided, where that is not simply that the keys are missing (a division by zero)."""
    value: None = None


@record
class NotApplicable:
    """Does not apply, for a stated reason. Counts as nothing in a sum and is still shown."""

    id: str
    navn: Text
    grunn: Text
    unit: Unit = Unit()
    kind: Kind = Kind.TALL
    place: Place | None = None
    value: None = None


FactNode = Given | Missing | NotApplicable


@record
class Item:
    """One element of a list, e.g. one piece of equipment; `values` has a node for every field of the list's schema."""

    id: str
    """The item's own `id` where it has one, else its number in the file counted from 1; unique in its list."""
    navn: Text
    values: dict[str, FactNode]


@record
class Facts:
    """Everything a practice file says. Every key of the schema is present, given or not."""

    navn: str
    """The name of the practice."""
    values: dict[str, FactNode]
    """Single values by path, e.g. "liste.lengde"."""
    items: dict[str, tuple[Item, ...] | Missing | NotApplicable]
    """Lists by name, in file order; `Missing` when the file has no such list, empty when it is written as empty."""
    file: str = ""
    file_sha256: str = ""
    """Of the bytes as read."""
    content_sha256: str = ""
    """Of the parsed content: comments, line ends and the order of keys do not change it."""
    documents: tuple[Document, ...] = ()
