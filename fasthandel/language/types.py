"""What a formula may name, and the type of each name: the scope against which formulas are checked."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from fasthandel.language.ir import Expr, Leaf, Span
from fasthandel.record import record, replace
from fasthandel.text import Text
from fasthandel.units import NUMBER, Kind, Unit, unit_words


@record
class Type:
    """The type of a value: its kind, its unit, and whether it is one value or one for each item of a list."""

    kind: Kind
    unit: Unit = NUMBER
    choices: tuple[str, ...] = ()
    """The words a text may be; empty when any."""
    many: bool = False
    any_unit: bool = False
    """True for the number 0 written in a formula, which fits every unit."""
    items: str = ""
    """The list it stands for, when it is the items themselves; they can only be counted."""

    def words(self) -> Text:
        """Return the type in words, for messages."""
        if self.items:
            return Text(f"elementene i {self.items}", f"the items of {self.items}")
        nb, en = {
            Kind.TALL: (_number(self.unit, "tall", "i", "nb"), _number(self.unit, "number", "in", "en")),
            Kind.DATO: ("dato", "date"),
            Kind.JA_NEI: ("ja/nei", "yes/no"),
            Kind.TEKST: ("tekst", "text"),
        }[self.kind]
        return Text(f"liste av {nb}", f"list of {en}") if self.many else Text(nb, en)


def _number(unit: Unit, word: str, within: str, language: str) -> str:
    """Return "tall", and the unit where there is one: "tall i kr"."""
    return f"{word} {within} {unit_words(unit, language)}" if unit.powers else word


YES_NO = Type(Kind.JA_NEI)
DATE = Type(Kind.DATO)


@record
class Table:
    """A table parameter `name[key]`: which keys it has and what its values are."""

    keys: frozenset[str]
    has_rest: bool
    """True if it has a row for every other key."""
    value: Type


@record
class Scale:
    """A scale parameter, read by `trinn(name, x)` and `trinnvis(name, x)`."""

    argument: Unit
    value: Unit


@record
class Scope:
    """Everything a formula can name."""

    names: Mapping[str, Type]
    lists: Mapping[str, Mapping[str, Type]]
    tables: Mapping[str, Table | Scale] = MappingProxyType({})
    variables: Mapping[str, str] = MappingProxyType({})
    """Item variables in force, each with its list: {"post": "utstyr"}."""
    facts: frozenset[str] = frozenset()
    """The names that the practice file may leave out: only these can be asked for with `oppgitt`."""
    teller: str = ""
    """The counting rule in force; without one, months and years cannot be added to dates."""
    broken: AbstractSet[str] = frozenset()
    """Names with a fault of their own: a formula that names one is left alone."""

    def with_variable(self, variable: str, items: str) -> Scope:
        """Return the scope inside `for hver items som variable`."""
        return replace(self, variables={**self.variables, variable: items})

    def type_of(self, name: str) -> Type | None:
        """Return the type of a dotted name, or None if nothing is called that; an item variable goes first."""
        first, _, rest = name.partition(".")
        if first in self.variables:
            return self.lists[self.variables[first]].get(rest)
        known = self.names.get(name)
        if known is not None:
            return known
        if first in self.lists:
            column = self.lists[first].get(rest)
            return Type(column.kind, column.unit, column.choices, many=True) if column else None
        return None

    def all_names(self) -> list[str]:
        """Return every name a formula could have meant here, for near matches."""
        fields = [f"{variable}.{name}" for variable, items in self.variables.items() for name in self.lists[items]]
        columns = [f"{items}.{name}" for items, names in self.lists.items() for name in names]
        return [*self.names, *sorted(self.broken), *fields, *columns, *self.lists]


@record
class Fault:
    """One fault of a formula, with its place in the formula's text."""

    code: str
    at: Span
    found: str | Text = ""
    expected: str | Text = ""
    hint: str | Text = ""


@record
class Checked:
    """A formula that is sound: its text, its resolved form and its type."""

    text: str
    expr: Expr
    type: Type
    leaves: tuple[Leaf, ...]
    """What it reads, in the order in which it is first named."""
