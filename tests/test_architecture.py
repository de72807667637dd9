"""The shape of the package, read off its source: who imports whom, and what is never used."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import fasthandel
from fasthandel.rules import library_ids

PACKAGE = Path(fasthandel.__file__).parent

# A module imports from those before it, never from those after it; a folder counts as one.
LAYERS = (
    *("_version", "data", "record", "text", "near", "errors", "codes", "units", "facts", "money", "dates"),
    *(
        "source",
        "praksis",
        "language",
        "rules",
        "skjema",
        "engine",
        "cases",
        "lint",
        "dekning",
        "mutasjon",
        "regeltest",
        "sammenlign",
        "oppgjor",
        "frister",
        "hjemfall",
        "annonse",
        "utlysning",
        "forklar",
        "endring",
        "render",
        "kalender",
        "cli",
        "__main__",
    ),
)

# Upwards, for the type checker only.
FOR_TYPES = {
    ("facts", "source"): "a given value knows the document in which it stands",
}

THIRD_PARTY = {
    "tomli": "source",
    "pydantic": "praksis",
    "pydantic_core": "praksis",
    "rich": "render",
    "click": "cli",
    "icalendar": "kalender",
    "pypdf": "annonse",
}

# DESIGN.md: no network, ever. And nothing that runs what a file says.
NEVER = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "pickle", "marshal", "shelve", "code", "runpy"}

# There is no way from a rule file to the file system or the interpreter.
NO_WAY_OUT = {"os", "io", "pathlib", "shutil", "tempfile", "subprocess", "importlib", "ctypes", "sys", "builtins"}

# Longer than the rest, and why.
LONG = {
    "fasthandel/praksis/felter.py": "the table of every key of the practice file, generated from the model",
    "fasthandel/render/words.py": "the table of every word that the renderers say, in each language",
}
MOST_LINES = 330


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    """Yield every import statement, wherever it stands, with the full name of each module it names."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            assert node.module is not None
            whole_package = node.module == "fasthandel"
            yield from ((node, f"fasthandel.{alias.name}" if whole_package else node.module) for alias in node.names)


def within_type_checking(path: Path) -> set[ast.AST]:
    blocks = (
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    )
    return {inner for block in blocks for statement in block.body for inner in ast.walk(statement)}


MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]
each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())


@each_module
def test_imports_point_one_way(path: Path) -> None:
    assert layer(path) in LAYERS, f"{path.name} has no layer yet: add it to LAYERS, where it belongs"
    typing_only = within_type_checking(path)
    for node, name in imports(path):
        if not name.startswith("fasthandel."):
            continue
        of, to = layer(path), name.split(".")[1]
        if node in typing_only and (of, to) in FOR_TYPES:
            continue
        assert to in LAYERS, f"{path}:{node.lineno}: {name} is in no layer"
        assert to == of or LAYERS.index(to) < LAYERS.index(of), f"{path}:{node.lineno}: {of} may not import {to}"


@each_module
def test_each_dependency_is_imported_in_one_layer_only(path: Path) -> None:
    for node, name in imports(path):
        top = name.split(".")[0]
        if top == "fasthandel" or top in sys.stdlib_module_names:
            assert top not in NEVER, f"{path}:{node.lineno}: {name}"
            continue
        assert top in THIRD_PARTY, f"{path}:{node.lineno}: {top} is not a dependency"
        assert layer(path) == THIRD_PARTY[top], f"{path}:{node.lineno}: {top} belongs in {THIRD_PARTY[top]}"


@each_module
def test_nothing_is_run_from_text_and_no_number_is_binary(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            forbidden = {"eval", "exec", "compile", "__import__", "float", "complex"}
            assert node.func.id not in forbidden, f"{path}:{node.lineno}: {node.func.id}()"
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float | complex), f"{path}:{node.lineno}: {node.value}"


@each_module
def test_what_reads_rules_and_reckons_touches_neither_files_nor_interpreter(path: Path) -> None:
    if layer(path) not in {"language", "engine"}:
        return
    for statement, name in imports(path):
        assert name.split(".")[0] not in NO_WAY_OUT, f"{path}:{statement.lineno}: {name}"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "open", f"{path}:{node.lineno}: open()"


@each_module
def test_only_the_command_line_asks_what_day_it_is(path: Path) -> None:
    if layer(path) == "cli":
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"today", "now", "utcnow"}, f"{path}:{node.lineno}: .{node.attr}"


@each_module
def test_a_module_is_short_or_says_why_not(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    name = f"fasthandel/{path.relative_to(PACKAGE).as_posix()}"
    if name in LONG:
        assert lines > MOST_LINES, f"{name} is short again: take it out of LONG"
    else:
        assert lines <= MOST_LINES, f"{name} has {lines} lines: divide it, or say in LONG why it is one thing"


def test_every_exception_is_still_one() -> None:
    assert {name for name in LONG if not (PACKAGE.parent / name).is_file()} == set()
    for of, to in FOR_TYPES:
        named = {name for _, name in imports(PACKAGE / f"{of}.py")}
        assert f"fasthandel.{to}" in named, f"{of} no longer needs {to} for its types"


def test_the_rules_are_data() -> None:
    """A rule set is found by its file; no module knows the id of one."""
    ids = set(library_ids())
    assert ids
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert node.value not in ids, f"{path}:{node.lineno}: {node.value}"
