"""README.md keeps its word: each command in it is run, and what it shows is what comes."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fasthandel.cli.pages import VARIABLES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS: list[tuple[str, str]] = BLOCK.findall(README)
SHELL, WINDOWS = "sh", "powershell"

# Run by CI instead (.ci/run, tests/wheel), in whose environment they can be: they install.
INSTALLING = {"make demo", "make test", "py -m venv .venv", "python -m pip install ."}


def lines(language: str, block: str) -> list[str]:
    """Return the commands of a block, without comments and without the folder of the environment."""
    if language == WINDOWS:
        block = block.replace(".venv\\Scripts\\", "").replace("\\", "/")
    commands = (" ".join(line.partition("   # ")[0].split()) for line in block.replace("\\\n", "").splitlines())
    return [command for command in commands if command and not command.startswith("#")]


COMMANDS = [command for language, block in BLOCKS if language in {SHELL, WINDOWS} for command in lines(language, block)]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder outside the checkout that has the samples, as a reader who follows the README has them."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", folder / "samples")
    return folder


def printed_by(arguments: list[str], folder: Path) -> str:
    # A worker of pytest has a width of its own, and a reader with a narrow window is not what the README shows.
    environment = {name: word for name, word in os.environ.items() if name not in VARIABLES}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{shlex.join(arguments)}\n{done.stderr}"
    return done.stdout


def arguments_of(command: str) -> list[str]:
    program, *rest = shlex.split(command)
    assert program in {"fasthandel", "python"}, f"the test does not know how to run: {command}"
    return ["-m", "fasthandel", *rest] if program == "fasthandel" else rest


def test_all_blocks_run_and_show_what_comes(elsewhere: Path) -> None:
    """In the order of the file, since a later command may read what an earlier one wrote.

    A `text` block is what the block above it prints; `...` in it stands for anything.
    """
    shown = ""
    for language, block in BLOCKS:
        if language in {SHELL, WINDOWS}:
            commands = [command for command in lines(language, block) if command not in INSTALLING]
            shown = "".join(printed_by(arguments_of(command), elsewhere) for command in commands)
        elif language == "python":
            shown = printed_by(["-c", block], elsewhere)
        else:
            assert language == "text", f"a block of {language or 'no language'} is run by nothing"
            got = "\n".join(line.rstrip() for line in shown.replace("\u00a0", " ").splitlines()) + "\n"
            assert doctest.OutputChecker().check_output(block, got, doctest.ELLIPSIS), f"{block}\nbut it is\n{got}"


def test_ci_runs_the_commands_that_install() -> None:
    assert set(COMMANDS) >= INSTALLING
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in INSTALLING:
        program, _, target = command.partition(" ")
        if program == "make":
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"no target: {command}"
            assert re.search(rf"^{command}$", ci, re.MULTILINE), f"not run by CI: {command}"
        else:
            verb = " ".join(command.split()[1:3])
            assert verb in ci, f"not run by CI: {command}"


def test_the_start_section_is_two_commands_and_the_way_for_windows() -> None:
    start = README.partition("## Start\n")[2].partition("\n## ")[0]
    first, windows = BLOCK.findall(start)
    assert lines(*first) == ["make demo", "make test"]
    assert [command.split()[0] for command in lines(*windows)] == ["py", "python", "fasthandel"]


def test_the_demo_is_the_takst_that_the_start_section_shows() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    demo = re.search(r"^demo:.*\n\t\$\(BIN\)/(.*)$", makefile, re.MULTILINE)
    assert demo
    assert demo[1] in COMMANDS
