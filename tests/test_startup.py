"""Start-up is a feature: a command imports only what it uses. Milliseconds are for benchmarks/start.py."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "elvebredden.toml"


def imported_by(*command: str) -> tuple[set[str], str]:
    """Return the names of all modules that a new Python imports while it runs `command`, and what it prints."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    names = {line.rsplit("|", 1)[-1].strip() for line in lines}
    return names, run.stdout


def top_level(names: set[str]) -> set[str]:
    return {name.split(".")[0] for name in names}


def test_help_imports_neither_pydantic_nor_rich_nor_tomli() -> None:
    names, shown = imported_by("-m", "fasthandel", "--help")
    assert "takst" in shown
    assert "fasthandel.cli.main" in names
    assert not top_level(names) & {"pydantic", "pydantic_core", "rich", "tomli", "tomllib"}
    assert not {name for name in names if name.startswith(("fasthandel.engine", "fasthandel.praksis"))}


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_takst_as_data_imports_neither_pydantic_nor_rich(form: str) -> None:
    names, shown = imported_by("-m", "fasthandel", "takst", str(SAMPLE), "-r", "no-utstyr", "--format", form)
    assert "fasthandel.engine" in names
    assert not top_level(names) & {"pydantic", "pydantic_core", "rich"}
    assert shown.strip()
    if form == "json":
        assert json.loads(shown)["takst"] == "174800"


@pytest.mark.parametrize("form", ["json", "csv"])
def test_sammenlign_as_data_imports_neither_pydantic_nor_rich(form: str) -> None:
    names, shown = imported_by("-m", "fasthandel", "sammenlign", str(SAMPLE), "--format", form)
    assert "fasthandel.sammenlign" in names
    assert not top_level(names) & {"pydantic", "pydantic_core", "rich"}
    assert "1062800" in shown


def test_takst_into_a_pipe_imports_no_pydantic() -> None:
    names, shown = imported_by("-m", "fasthandel", "takst", str(SAMPLE), "-r", "no-utstyr")
    assert not top_level(names) & {"pydantic", "pydantic_core"}
    assert "174\u00a0800" in shown


def test_importing_the_package_imports_next_to_nothing() -> None:
    names, _ = imported_by("-c", "import fasthandel")
    ours = {name for name in names if name.startswith("fasthandel")}
    assert ours == {"fasthandel", "fasthandel._version"}


def test_every_public_name_is_there_and_no_other() -> None:
    import fasthandel

    for name in fasthandel.__all__:
        assert getattr(fasthandel, name) is not None
    assert set(fasthandel.__all__) <= set(dir(fasthandel))
    with pytest.raises(AttributeError, match="has no attribute 'evaluer'"):
        getattr(fasthandel, "evaluer")  # noqa: B009 - the name must be unknown to the type checker too
