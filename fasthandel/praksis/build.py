"""From the sound values of a file to the nodes that the engine reads."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.facts import FactNode, Facts, FactType, Given, Item, Missing, NotApplicable, Value
from fasthandel.praksis import identity
from fasthandel.praksis.not_applicable import SECTION, covered
from fasthandel.praksis.sheet import Sheet
from fasthandel.praksis.table import Key, Table, file_table
from fasthandel.source import Path
from fasthandel.text import Text
from fasthandel.units import Unit, in_currency


def build_facts(sheet: Sheet, *, secret: bool) -> Facts:
    """Return a node for every key that a practice can have, in the order of the models.

    `secret` says that texts may hold identity numbers, which are then covered.
    """
    builder = _Builder(sheet, secret=secret)
    top = file_table()
    document = sheet.document
    return Facts(
        navn=builder.shown(str(sheet.values["praksis.navn"])),
        values={key.fact.path: builder.single(key) for key in _single_keys(top)},
        items={name: builder.items(table) for name, table in top.tables.items() if table.form == "liste"},
        file=document.file,
        file_sha256=document.sha256,
        content_sha256=document.content_sha256,
        documents=(document,),
    )


def _single_keys(table: Table) -> Iterator[Key]:
    yield from table.keys.values()
    for child in table.tables.values():
        if child.form == "tabell":
            yield from _single_keys(child)


class _Builder:
    """Makes nodes of one sheet."""

    def __init__(self, sheet: Sheet, *, secret: bool) -> None:
        self.sheet = sheet
        self.excluded = covered(sheet) if sheet.reasons else {}
        self.secret = secret
        self.currency = sheet.currency

    def shown(self, text: str) -> str:
        """Return a text of the file with identity numbers covered."""
        return identity.masked(text) if self.secret else text

    def single(self, key: Key) -> FactNode:
        """Return the node of a single value."""
        path = key.fact.path
        return self._node(key.fact, path, tuple(path.split(".")), self.sheet.values.get(path))

    def items(self, table: Table) -> tuple[Item, ...] | Missing | NotApplicable:
        """Return the items of a list in file order, or the state of a list that the file lacks."""
        name = table.path
        if name not in self.sheet.items:
            return self._not_applicable(name, table.navn) or Missing(name, table.navn, (name,))
        return tuple(self._item(table, index, values) for index, values in enumerate(self.sheet.items[name]))

    def _item(self, table: Table, index: int, values: dict[str, Value]) -> Item:
        ident = self.sheet.ids[table.path][index]
        assert ident is not None, "an id that is refused or used twice is an error"
        before = f"{table.path}.{ident}."
        nodes = {
            name: self._node(key.fact, before + name, (table.path, index, name), values.get(name))
            for name, key in table.keys.items()
        }
        return Item(ident, Text(self.shown(str(values.get("navn", ident)))), nodes)

    def _node(self, fact: FactType, ident: str, path: Path, value: Value | None) -> FactNode:
        if value is None:
            missing = self._not_applicable(ident, fact.navn, fact)
            return missing or Missing(ident, fact.navn, (ident,), self._unit(fact), fact.kind)
        if self.secret and isinstance(value, str):
            value = identity.masked(value)
        return Given(ident, fact.navn, value, self._unit(fact), fact.kind, self.sheet.document, path, fact.skjoenn)

    def _unit(self, fact: FactType) -> Unit:
        """Return the unit of a key, its amounts in the currency of the file."""
        return in_currency(fact.unit, self.currency)

    def _not_applicable(self, ident: str, navn: Text, fact: FactType | None = None) -> NotApplicable | None:
        reason = self.excluded.get(ident)
        if reason is None:
            return None
        place = self.sheet.document.place((SECTION, reason))
        grunn = Text(self.shown(self.sheet.reasons[reason]))
        if fact is None:
            return NotApplicable(ident, navn, grunn, Unit(), place=place)
        return NotApplicable(ident, navn, grunn, self._unit(fact), fact.kind, place)
