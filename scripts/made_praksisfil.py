"""Every section and key of the practice file, and the samples, for `docs/praksisfil.md`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fasthandel.data import data_dir
from fasthandel.praksis import load_facts
from fasthandel.praksis.table import Key, Table, file_table
from fasthandel.praksis.words import allowed
from fasthandel.units import Kind

_HEAD = "| nøkkel | hva | enhet | tillatt | må oppgis | eksempel |\n|---|---|---|---|---|---|"


def praksisfil() -> str:
    """Return a section for every table of the file, in the order of the template."""
    return "\n".join(line for table in file_table().tables.values() for line in _section(table)).strip()


def eksempler() -> str:
    """Return a row for every sample: its file, what it is, the area, the day and the currency."""
    rows = map(_sample, sorted(data_dir("samples").glob("*.toml")))
    return "\n".join(["| fil | hva | område | verdsatt | valuta |", "|---|---|---|---|---|", *rows])


def _sample(path: Path) -> str:
    facts = load_facts(path).facts.values
    valuta = facts["praksis.valuta"].value or "kr"
    link = f"[{path.name}](../samples/{path.name})"
    omraade, dag = (facts[f"praksis.{key}"].value for key in ("omraade", "verdsettingsdato"))
    return f"| {link} | {_first_sentence(path)} | {omraade} | {dag} | {valuta} |"


def _first_sentence(path: Path) -> str:
    """Return the first sentence of the comment at the head of a sample."""
    lines = path.read_text(encoding="utf-8").split("\n")
    words = " ".join(line.removeprefix("# ") for line in lines[: lines.index("")])
    return f"{words.partition('. ')[0].rstrip('.')}."


def _section(table: Table) -> Iterator[str]:
    head = f"[[{table.path}]]" if table.form == "liste" else f"[{table.path}]"
    if _alike(table):
        head = f"[{table.path}.NAVN]"
    yield f"\n### `{head}`: {table.navn.nb.lower()}\n"
    yield table.forklaring.nb
    if table.form == "liste":
        yield f"\nTabellen gjentas for hver. `{table.noekkel}` skiller dem fra hverandre."
    if _alike(table):
        yield f"\nNAVN er ett av disse:\n\n{_names(table)}"
        table = next(iter(table.tables.values()))
    if table.keys:
        yield f"\n{_HEAD}"
        yield from (_row(table, key) for key in table.keys.values())
    for child in table.tables.values():
        yield from _section(child)


def _alike(table: Table) -> bool:
    """Return whether a table holds nothing but tables with the same keys, as the nine gradings are."""
    children = [tuple(child.keys) for child in table.tables.values()]
    return not table.keys and bool(children) and len(set(children)) == 1


def _names(table: Table) -> str:
    rows = (f"| `{child.name}` | {child.navn.nb} | {child.forklaring.nb} |" for child in table.tables.values())
    return "\n".join(["| NAVN | heter | hva som vurderes |", "|---|---|---|", *rows])


def _row(table: Table, key: Key) -> str:
    fact = key.fact
    heading = fact.navn.nb.partition(": ")[2].capitalize() or fact.navn.nb
    unit = str(fact.unit) if fact.kind is Kind.TALL else fact.kind.value
    limits = allowed(key).nb.removeprefix("tillatt: ")
    cells = (
        f"`{key.name}`",
        f"{heading}. {fact.forklaring.nb}",
        unit,
        limits,
        _needed(table, key),
        f"`{fact.example}`",
    )
    return f"| {' | '.join(cells)} |"


def _needed(table: Table, key: Key) -> str:
    if not key.needed:
        return "nei"
    return "ja" if table.required else "ja, i hver"
