"""The keys of the practice file as objects, made from the plain table `felter`; pydantic is not imported."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from fasthandel.facts import FactType, Value
from fasthandel.praksis import felter, values
from fasthandel.record import record
from fasthandel.text import Text
from fasthandel.units import Kind, Unit, parse_unit

_KINDS = {"tall": Kind.TALL, "karakter": Kind.TALL, "dato": Kind.DATO, "ja/nei": Kind.JA_NEI}


@record
class Key:
    """One key of one table: what it means, and the form of its value."""

    name: str
    fact: FactType
    form: str
    """ "tall", "karakter", "dato", "ja/nei", "tekst", "id" or "valg"."""
    needed: bool
    """True if the key must stand wherever its table stands."""

    def read(self, value: object) -> Value:
        """Return the value, numbers exact. Raises RefusedError when the key does not hold such a value."""
        if self.form in ("tall", "karakter"):
            return self._number(value)
        if self.form == "dato":
            return values.day(value)
        if self.form == "ja/nei":
            if isinstance(value, bool):
                return value
        elif isinstance(value, str):
            if self.form == "valg":
                if value in self.fact.choices:
                    return value
            elif len(value) <= (self.fact.max_length or len(value)):
                return values.identifier(value) if self.form == "id" else values.text(value)
        raise values.RefusedError(self.form)

    def _number(self, value: object) -> Value:
        number, fact = values.number(value), self.fact
        if (
            (fact.low is not None and number < fact.low)
            or (fact.high is not None and number > fact.high)
            or (fact.whole and not isinstance(number, int))
        ):
            raise values.RefusedError(self.form)
        return values.tenths(number) if self.form == "karakter" else number


@record
class Table:
    """One table of the file, or a list of tables alike, or the file itself."""

    path: str
    form: str
    """ "tabell", "liste", or "grunner" for the table of what does not apply."""
    required: bool
    noekkel: str
    """For a list: the key that tells its items apart."""
    navn: Text
    forklaring: Text
    keys: dict[str, Key]
    tables: dict[str, Table]

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that can stand in the table."""
        return (*self.keys, *self.tables)

    @property
    def needed(self) -> tuple[str, ...]:
        """What must stand in the table if the table is there."""
        keys = tuple(name for name, key in self.keys.items() if key.needed)
        return keys + tuple(name for name, table in self.tables.items() if table.required)


@cache
def file_table() -> Table:
    """Return the whole file as one table, in the order of the models."""
    top = Table("", "tabell", required=True, noekkel="", navn=Text(""), forklaring=Text(""), keys={}, tables={})
    by_path = {"": top}
    for path, form, required, noekkel, navn, navn_en, forklaring, forklaring_en in felter.TABELLER:
        table = Table(path, form, required, noekkel, Text(navn, navn_en), Text(forklaring, forklaring_en), {}, {})
        parent, _, name = path.rpartition(".")
        by_path[parent].tables[name] = by_path[path] = table
        if form == "liste":
            by_path[f"{path}[]"] = table
    for row in felter.NOEKLER:
        parent, _, name = row[0].rpartition(".")
        within = by_path[parent]
        # What a table needs can still be missing from the file where the table itself may be left out.
        always = within.required or within.form == "liste"
        within.keys[name] = Key(name, _fact_type(row, always=always), row[1], needed=row[3])
    return top


def _fact_type(row: felter.Key, *, always: bool) -> FactType:
    path, form, unit, needed, low, high, whole, choices, length, skjoenn, navn, navn_en, text, text_en, example = row
    return FactType(
        path=path,
        kind=_KINDS.get(form, Kind.TEKST),
        navn=Text(navn, navn_en),
        unit=parse_unit(unit) if unit else Unit(),
        choices=choices,
        required=needed and always,
        low=None if low is None else Fraction(low),
        high=None if high is None else Fraction(high),
        whole=whole,
        max_length=length,
        skjoenn=skjoenn,
        forklaring=Text(text, text_en),
        example=example,
    )
