"""What is wrong with the values of a practice file: pydantic finds it, and these are our words for it.

Imported only when the quick reading did not accept a file, since it imports pydantic.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic import ValidationError

from fasthandel.errors import Problem
from fasthandel.praksis import near, words
from fasthandel.praksis.model import Praksis
from fasthandel.praksis.sheet import Sheet
from fasthandel.praksis.table import Key, Table, file_table
from fasthandel.praksis.values import CONTROL, MAX_DECIMALS, MAX_REASON, PLACEHOLDERS
from fasthandel.record import record, replace
from fasthandel.source import Path
from fasthandel.source.limits import MAX_PROBLEMS
from fasthandel.source.wrong_value import advice
from fasthandel.text import Text
from fasthandel.units import Unit, in_currency


@record
class Fault:
    """One thing that pydantic did not accept, with what our table knows of its place."""

    type: str
    path: Path
    value: Any
    table: Table
    """The table at `path`, or the one around the key at `path`."""
    key: Key | None


Words = tuple[str, Text, Text]
"""Code, what is allowed, and the next step."""

NOTHING = Text("")


def explain(sheet: Sheet) -> list[Problem]:
    """Return a problem for every fault in the file, at most a hundred and one.

    Adds to `sheet.refused` what misspelt keys were meant to be, so that nothing is missed twice.
    """
    faults = _faults(sheet)
    problems = []
    guessed: set[Path] = set()
    for fault in faults[: MAX_PROBLEMS + 1]:
        if fault.type == "extra_forbidden":
            problem, meant = _unknown_key(sheet, fault)
            problems.append(problem)
            guessed.add(meant)
    for fault in faults[: MAX_PROBLEMS + 1]:
        skip = fault.path in guessed or sheet.key(fault.path) in sheet.reasons
        if fault.type == "extra_forbidden" or (fault.type == "missing" and skip):
            continue
        code, expected, hint = WORDS[fault.type](fault)
        found = "" if fault.type == "missing" else words.found_text(fault.value)
        where = sheet.document.place(fault.path)
        if control := CONTROL.search(fault.value) if fault.type == "tekst_styretegn" else None:
            where, found = sheet.document.inside(fault.path, control.start()), f"U+{ord(control[0]):04X}"
        problems.append(
            Problem(
                code=code,
                where=where,
                key=sheet.key(fault.path),
                found=found,
                expected=expected,
                hint=hint,
            )
        )
    sheet.refused |= guessed - {()}
    return problems


def _faults(sheet: Sheet) -> list[Fault]:
    """Return what pydantic finds, in the order of the file."""
    try:
        Praksis.model_validate(sheet.document.data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
    else:
        return []
    faults = [_fault(one["type"], one["loc"], one["input"], sheet.currency) for one in found]

    def position(fault: Fault) -> tuple[int, int]:
        where = sheet.document.place(fault.path, key=fault.type == "extra_forbidden")
        return where.line or 0, where.column or 0

    return sorted(faults, key=position)


def _fault(kind: str, path: Path, value: Any, currency: Unit) -> Fault:
    table, key = file_table(), None
    for part in path:
        if isinstance(part, int):
            continue
        if part in table.tables:
            table = table.tables[part]
        else:
            key = table.keys.get(part)
    if key is not None:
        key = replace(key, fact=replace(key.fact, unit=in_currency(key.fact.unit, currency)))
    return Fault(kind, path, value, table, key)


def _unknown_key(sheet: Sheet, fault: Fault) -> tuple[Problem, Path]:
    """Return the problem, and the path of what was probably meant; () if nothing is like it."""
    name, around = str(fault.path[-1]), fault.path[:-1]
    data: Any = sheet.document.data
    for part in around:
        data = data[part]
    meant = near.meant_key(name, fault.table, data)
    headers = near.elsewhere(name)
    hint, expected = near.did_you_mean(meant), NOTHING
    # "listelengde" below [liste] is its "lengde", though another table has a key of that name.
    if headers and name not in (meant, f"{fault.table.name}{meant}"):
        places = words.listed(headers)
        hint = Text(f"nøkkelen hører hjemme under {places}", f"the key belongs under {places}")
        meant = ""
    elif not meant:
        expected = words.known(fault.table)
    where = sheet.document.place(fault.path, key=True)
    problem = Problem(code="FH012", where=where, key=sheet.key(fault.path), expected=expected, hint=hint)
    return problem, (*around, meant) if meant else ()


def _missing(fault: Fault) -> Words:
    if fault.key is None:
        needed = words.listed(fault.table.needed)
        return (
            "FH011",
            Text(f"tabellen [{fault.table.path}] med {needed}", f"the table [{fault.table.path}] with {needed}"),
            Text("«fasthandel ny praksis» skriver en mal", '"fasthandel ny praksis" writes a template'),
        )
    return "FH011", words.allowed(fault.key), words.example(fault.key.fact)


def _wrong_kind(fault: Fault) -> Words:
    """Say what the key takes; a text that is a misspelt number, date or yes/no gets the right spelling."""
    if fault.key is None:  # a reason in [ikke_aktuelt]
        if isinstance(fault.value, dict):
            return _unquoted(fault)
        return (
            "FH010",
            Text("tillatt: en grunn i anførselstegn", "allowed: a reason in quotes"),
            NOTHING,
        )
    if isinstance(fault.value, str) and fault.value.strip() in PLACEHOLDERS.values():
        return _not_filled_in(fault)
    return "FH010", words.allowed(fault.key), _right_spelling(fault.key, fault.value)


def _right_spelling(key: Key, value: Any) -> Text:
    if not isinstance(value, str):
        return (
            Text('tekst skrives i anførselstegn: "…"', 'text is written in quotes: "…"')
            if key.form in _TEXTS
            else NOTHING
        )
    hint = advice(value.strip(), listed=False)[1]
    suggested = hint.nb.removeprefix("skriv ")
    starts = {"tall": suggested[:1].lstrip("-").isdigit() and suggested[4:5] != "-", "ja/nei": suggested in _YES_NO}
    starts["karakter"], starts["dato"] = starts["tall"], _is_date(suggested)
    return hint if starts.get(key.form) else NOTHING


_TEXTS = ("tekst", "id", "valg")
_YES_NO = ("true", "false")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _unquoted(fault: Fault) -> Words:
    parts, value = [str(fault.path[-1])], fault.value
    while isinstance(value, dict) and value:
        parts.append(next(iter(value)))
        value = value[parts[-1]]
    key = ".".join(parts)
    return (
        "FH073",
        Text("nøkkelen i anførselstegn", "the key in quotes"),
        Text(f'skriv "{key}" = "…"', f'write "{key}" = "…"'),
    )


def _wrong_shape(fault: Fault) -> Words:
    path = fault.table.path
    if fault.table.form == "liste":
        return "FH014", Text(f"tillatt: [[{path}]] for hver", f"allowed: [[{path}]] for each"), NOTHING
    return "FH014", Text(f"tillatt: [{path}] med nøkler under", f"allowed: [{path}] with keys below"), NOTHING


def _unknown_word(fault: Fault) -> Words:
    assert fault.key is not None
    if not isinstance(fault.value, str):
        return _wrong_kind(fault)
    if fault.value.strip() in PLACEHOLDERS.values():
        return _not_filled_in(fault)
    meant = near.nearest(fault.value, fault.key.fact.choices)
    return "FH024", words.allowed(fault.key), near.did_you_mean(f'"{meant}"' if meant else "")


def _not_filled_in(fault: Fault) -> Words:
    if fault.key is None:
        return "FH013", Text("en grunn i anførselstegn", "a reason in quotes"), NOTHING
    return "FH013", words.allowed(fault.key), words.example(fault.key.fact)


def _outside(fault: Fault) -> Words:
    assert fault.key is not None
    share = fault.key.fact.unit.plain == "andel"
    return "FH020", words.allowed(fault.key), words.as_share(fault.value) if share else NOTHING


def _with_limits(code: str, hint: Text = NOTHING) -> Callable[[Fault], Words]:
    def said(fault: Fault) -> Words:
        return code, words.allowed(fault.key) if fault.key else NOTHING, hint

    return said


def _too_long(fault: Fault) -> Words:
    most = fault.key.fact.max_length if fault.key else MAX_REASON
    length = len(fault.value)
    return (
        "FH026",
        Text(f"tillatt: høyst {most} tegn", f"allowed: at most {most} characters"),
        Text(f"teksten har {length}", f"the text has {length}"),
    )


def _empty(fault: Fault) -> Words:
    if fault.key is not None and fault.key.needed:
        return "FH025", NOTHING, words.example(fault.key.fact)
    return "FH025", NOTHING, Text("er det ingenting å si, slett linjen", "delete the line if there is nothing to say")


_ONE_LINE = Text("skriv teksten på én linje, uten tabulator", "write the text on one line, without tabs")
_FEWER = Text(f"høyst {MAX_DECIMALS} desimaler", f"at most {MAX_DECIMALS} decimals")

WORDS: dict[str, Callable[[Fault], Words]] = {
    "missing": _missing,
    "model_type": _wrong_shape,
    "tuple_type": _wrong_shape,
    "dict_type": _wrong_shape,
    "tall_type": _wrong_kind,
    "date_type": _wrong_kind,
    "bool_type": _wrong_kind,
    "string_type": _wrong_kind,
    "literal_error": _unknown_word,
    "tekst_ikke_fylt_ut": _not_filled_in,
    "greater_than_equal": _outside,
    "less_than_equal": _outside,
    "tall_lite": _outside,
    "tall_stort": _outside,
    "multiple_of": _with_limits("FH021"),
    "karakter_trinn": _with_limits("FH022"),
    "tall_desimaler": _with_limits("FH023", _FEWER),
    "tekst_tom": _empty,
    "string_too_long": _too_long,  # pydantic says one or the other, by how it nests its checks
    "too_long": _too_long,
    "tekst_styretegn": lambda _: ("FH027", NOTHING, _ONE_LINE),
    "id_form": _with_limits("FH028"),
}
"""Our words for every type of error that the models can raise, unknown keys apart."""
