"""The schemas say what the readers say, and tombi makes of them the help that an editor gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, validators

from fasthandel.cli import exits
from fasthandel.cli.main import main
from fasthandel.praksis import fact_types, load_facts, template
from fasthandel.praksis.table import Key, file_table
from fasthandel.praksis.table import Table as PraksisTable
from fasthandel.praksis.values import RefusedError
from fasthandel.rules.reader import read_file
from fasthandel.rules.table import Table
from fasthandel.skjema import SCHEMAS, praksis_schema, regelsett_schema, schema_text
from fasthandel.skjema.regelsett import NOT_TRANSLATED, REQUIRED, TRANSLATED
from fasthandel.source import parse_toml, read_toml
from fasthandel.text import LANGUAGES
from scripts.docs import DOCS, ROOT

Json = dict[str, Any]
RULES = sorted(path for path in (ROOT / "rules").rglob("*.toml") if "proever" not in path.parts)
PRACTICES = sorted([*(ROOT / "samples").glob("*.toml"), *(ROOT / "rules").glob("*/proever/*.toml")])


# --- a validator of TOML values --------------------------------------------------------------------------------------


def _kind(validator: Any, types: Any, instance: Any, schema: Json) -> Iterator[Any]:
    """Take a TOML date for what a schema calls a text of the format "date", and for nothing else."""
    if schema.get("format") == "date" or isinstance(instance, date):
        if not (schema.get("format") == "date" and isinstance(instance, date)):
            from jsonschema import ValidationError

            yield ValidationError(f"{instance!r} is no date here")
        return
    yield from Draft202012Validator.VALIDATORS["type"](validator, types, instance, schema)


TomlValidator = validators.extend(Draft202012Validator, {"type": _kind})  # type: ignore[no-untyped-call]  # the stubs


def faults(schema: Json, value: Any) -> list[str]:
    return [f"{list(one.absolute_path)}: {one.message[:120]}" for one in TomlValidator(schema).iter_errors(value)]


# --- both schemas ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_copy_is_current(name: str) -> None:
    text = (DOCS / "skjema" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert text == schema_text(name), "make it anew: python -m scripts.docs"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str, language: str) -> None:
    schema = SCHEMAS[name](language)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described_in_both_languages(name: str) -> None:
    def described(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.get("properties", {}).items():
                assert inner["description"], key
                yield inner["description"]
            for inner in value.values():
                yield from described(inner)

    bokmaal, english = (list(described(SCHEMAS[name](language))) for language in LANGUAGES)
    assert len(bokmaal) == len(english)
    assert all(nb != en for nb, en in zip(bokmaal, english, strict=True))


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_table_takes_a_key_that_is_not_in_the_schema(name: str) -> None:
    def tables(value: Any) -> Iterator[Json]:
        if isinstance(value, dict):
            if "properties" in value:
                yield value
            for inner in value.values():
                yield from tables(inner)

    assert all(table["additionalProperties"] is False for table in tables(SCHEMAS[name]("nb")))


# --- practice files --------------------------------------------------------------------------------------------------


def keys_of(table: PraksisTable, schema: Json) -> Iterator[tuple[str, Key, Json]]:
    """Yield every key of the practice file with its schema, while the tables are held against each other."""
    if table.form == "grunner":
        return
    assert set(schema["properties"]) == set(table.names)
    assert set(schema.get("required", ())) == set(table.needed)
    for name, key in table.keys.items():
        yield f"{table.path}.{name}", key, schema["properties"][name]
    for name, below in table.tables.items():
        inside = schema["properties"][name]
        yield from keys_of(below, inside["items"] if below.form == "liste" else inside)


PRACTICE_KEYS = {path: (key, schema) for path, key, schema in keys_of(file_table(), praksis_schema("nb"))}
PROBES = [
    0,
    1,
    -1,
    Decimal("0.5"),
    Decimal("3.0"),
    10**13,
    True,
    "",
    "x",
    "a b",
    "æ",
    "12345678901",
    date(2020, 1, 1),
    [],
    {},
]


def test_the_schema_has_every_key_of_the_practice_file() -> None:
    assert {path.replace("[]", "") for path in fact_types()} == set(PRACTICE_KEYS)


@pytest.mark.parametrize("path", PRACTICE_KEYS)
def test_the_schema_takes_what_the_reader_takes(path: str) -> None:
    key, schema = PRACTICE_KEYS[path]
    for probe in [*PROBES, *key.fact.choices, key.fact.low, key.fact.high]:
        if probe is None:
            continue
        value = int(probe) if isinstance(probe, Fraction) else probe
        try:
            key.read(value)
            is_read = True
        except RefusedError:
            is_read = False
        in_tenths = key.form == "karakter" and isinstance(value, Decimal)  # the schema takes any decimals
        assert in_tenths or (not faults(schema, value)) == is_read, value


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda path: path.stem)
def test_every_sample_fits_the_schema(practice: Path) -> None:
    assert faults(praksis_schema("nb"), read_toml(practice).data) == []


def test_the_template_with_every_example_taken_in_use_fits_the_schema() -> None:
    text = re.sub(r'(?m)^#(?=[\["a-z])', "", template("nb"))
    for path, fact in fact_types().items():
        name = path.rpartition(".")[2]
        text = text.replace(f'\n{name} = "FYLL INN"', f"\n{name} = {fact.example}")
    document = parse_toml(text, "praksis.toml")
    assert load_facts(document).warnings == ()
    assert faults(praksis_schema("nb"), document.data) == []


# --- rule files ------------------------------------------------------------------------------------------------------

EVERY_TABLE = """
[regelsett]
gjelder_ikke = [{}]
neste_steg = [{}]
godtatt = [{}]
[kilder.K]
[parameter.flat]
navn = "p"
[parameter.flatskala]
navn = "p"
trinn_av = "pasient"
trinn = [{}]
[parameter.skala]
navn = "p"
trinn_av = "pasient"
[[parameter.skala.verdier]]
trinn = [{}, {}]
[[parameter.tabell.verdier]]
[[mellomregning]]
[[komponent]]
avrund = {}
ikke_med = [{}]
mellomregning = [{}]
[[krav]]
ikke_med = [{}]
[[frist]]
ikke_med = [{}]
[hjemfall]
[[forloep]]
[[test]]
endre = {}
ventet = {}
"""
TABLES = {
    "": "fil",
    "regelsett.gjelder_ikke": "vilkaar",
    "regelsett.neste_steg": "neste_steg",
    "regelsett.godtatt": "godtatt",
    "kilder.K": "kilde",
    "parameter.flat": "parameter",
    "parameter.flatskala": "parameter",
    "parameter.flatskala.trinn": "trinn",
    "parameter.skala": "parameter",
    "parameter.tabell": "parameter",
    "parameter.skala.verdier": "verdi",
    "parameter.tabell.verdier": "verdi",
    "parameter.skala.verdier.trinn": "trinn",
    "komponent.avrund": "avrund",
    "komponent.ikke_med": "vilkaar",
    "komponent.mellomregning": "steg",
    "krav.ikke_med": "vilkaar",
    "frist.ikke_med": "vilkaar",
}
"""By the path of a table in `EVERY_TABLE`: its name in the schema. Others are called what they are."""

WHERE_NEEDED = {
    "parameter": {"sikkerhet", "verdi", "trinn"},
    "verdi": {"verdi", "trinn"},
    "frist": {"formel", "teller", "sikkerhet"},
    "hjemfall": {"tidligst"},
}
"""Keys that the reader asks for only where the value stands in that table, or is of that sort."""


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[str, set[str]], dict[str, set[str]]]]:
    """Note, by table of the schema, the keys that the reader asks for and those that it needs."""
    asked: dict[str, set[str]] = {}
    needed: dict[str, set[str]] = {}
    finish = Table.finish

    def noted(table: Table) -> None:
        path = ".".join(str(part) for part in table.path if isinstance(part, str))
        name = TABLES.get(path, path)
        asked.setdefault(name, set()).update(table.asked)
        needed.setdefault(name, set()).update(key for key, _ in table.lacking)
        finish(table)

    with monkeypatch.context() as patched:
        patched.setattr(Table, "finish", noted)
        yield asked, needed


@pytest.fixture
def reader_keys(monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    with watched(monkeypatch) as noted:
        read_file(parse_toml(EVERY_TABLE, "f.toml"))
    return noted


@cache
def rule_tables() -> dict[str, Json]:
    schema = regelsett_schema("nb")
    return {"fil": schema, **{name: part for name, part in schema["$defs"].items() if "properties" in part}}


def test_the_schema_has_every_key_that_the_reader_asks_for_and_no_other(
    reader_keys: tuple[dict[str, set[str]], dict[str, set[str]]],
) -> None:
    asked, _ = reader_keys
    assert {name: set(table["properties"]) for name, table in rule_tables().items()} == asked


def test_the_schema_needs_what_the_reader_needs(
    reader_keys: tuple[dict[str, set[str]], dict[str, set[str]]],
) -> None:
    _, needed = reader_keys
    without = {name: keys - WHERE_NEEDED.get(name, set()) for name, keys in needed.items()}
    filled = {"parameter": {"navn"}, "fil": {"regelsett"}, "test": {"ventet"}}  # they stand in `EVERY_TABLE`
    required = {name: set(REQUIRED.get(name, ())) for name in without}
    assert required == {name: keys | filled.get(name, set()) for name, keys in without.items()}
    assert set(REQUIRED) <= set(without)


def test_every_text_for_people_has_its_english_side() -> None:
    for name, table in rule_tables().items():
        for key in table["properties"]:
            if key in TRANSLATED:
                assert (f"{key}_en" in table["properties"]) == (name not in NOT_TRANSLATED), (name, key)


@pytest.mark.parametrize("rules", RULES, ids=lambda path: path.stem)
def test_every_shipped_rule_file_fits_the_schema(rules: Path) -> None:
    assert faults(regelsett_schema("nb"), read_toml(rules).data) == []


# --- the command -----------------------------------------------------------------------------------------------------


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_the_command_writes_either_schema(capsys: pytest.CaptureFixture[str]) -> None:
    for name in SCHEMAS:
        assert call(capsys, "regler", "skjema", name) == (exits.DONE, schema_text(name), "")
        assert call(capsys, "regler", "skjema", name, "--sprak", "en")[1] == schema_text(name, "en")
    assert call(capsys, "regler", "skjema")[1] == schema_text("regelsett")


def test_a_schema_is_written_to_a_file_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "regelsett.schema.json"
    code, out, err = call(capsys, "regler", "skjema", "-o", target)
    assert (code, out) == (exits.DONE, "")
    assert err == f"Skrev {target}\nØverst i filen du skriver: #:schema ./regelsett.schema.json\n"
    assert target.read_text(encoding="utf-8") == schema_text("regelsett")
    assert call(capsys, "regler", "skjema", "-o", target)[0] == exits.USAGE
    assert call(capsys, "regler", "skjema", "-o", target, "--overskriv", "-q") == (exits.DONE, "", "")


def test_another_word_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = call(capsys, "regler", "skjema", "paksis")
    assert (code, out) == (exits.USAGE, "")
    assert "FH308" in err
    assert "mente du praksis?" in err


def test_the_template_points_to_the_schema_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "foer.toml", tmp_path / "etter.toml"
    call(capsys, "ny", "praksis", "-o", first)
    call(capsys, "regler", "skjema", "praksis", "-o", tmp_path / "praksis.schema.json")
    call(capsys, "ny", "praksis", "-o", second)
    assert first.read_text(encoding="utf-8") == template("nb")
    assert second.read_text(encoding="utf-8") == f"#:schema ./praksis.schema.json\n{template('nb')}"
