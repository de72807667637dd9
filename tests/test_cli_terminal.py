"""In a real terminal: colours and width, and how to have neither."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
fcntl = pytest.importorskip("fcntl", reason="same")
termios = pytest.importorskip("termios", reason="same")

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "samples" / "elvebredden.toml"


def in_terminal(*arguments: str, columns: int = 100, env: Mapping[str, str] | None = None) -> str:
    """Return what a new process shows in a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}}
    with subprocess.Popen(
        [sys.executable, "-m", "fasthandel", *arguments],
        cwd=ROOT,
        env={**clean, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **(env or {})},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as program:
        os.close(theirs)
        shown = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux says EIO when the other end is closed
                break
            if not chunk:
                break
            shown += chunk
    os.close(ours)
    assert program.returncode in {0, 2}
    return shown.decode()


TAKST = ("takst", str(SAMPLE), "-r", "no-utstyr")


def test_a_terminal_gets_colours_and_lines_that_fit() -> None:
    shown = in_terminal(*TAKST)
    assert "\x1b[1m" in shown
    assert "174\u00a0800\u00a0kr" in shown


@pytest.mark.parametrize(
    ("arguments", "env"), [(("--farge", "aldri"), {}), ((), {"NO_COLOR": "1"}), ((), {"TERM": "dumb"})]
)
def test_colour_can_be_turned_off(arguments: tuple[str, ...], env: dict[str, str]) -> None:
    assert "\x1b" not in in_terminal(*TAKST, *arguments, env=env)


@pytest.mark.parametrize("columns", [80, 120])
def test_what_is_shown_is_no_wider_than_the_terminal(columns: int) -> None:
    shown = in_terminal(*TAKST, "--farge", "aldri", columns=columns)
    assert max(map(len, shown.splitlines())) <= columns
    assert max(map(len, shown.splitlines())) > 70


def test_columns_overrules_the_terminal() -> None:
    shown = in_terminal(*TAKST, "--farge", "aldri", columns=120, env={"COLUMNS": "80"})
    assert max(map(len, shown.splitlines())) <= 80


def test_a_message_is_coloured_in_a_terminal_unless_told_not_to() -> None:
    assert "\x1b[1;31mFH303" in in_terminal("takst")
    assert "\x1b" not in in_terminal("takst", "--farge", "aldri")


def test_text_in_a_terminal_has_no_colour() -> None:
    assert "\x1b" not in in_terminal(*TAKST, "--format", "tekst")


def test_standard_input_from_a_keyboard_says_what_it_waits_for() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "fasthandel", "takst", "-", "-r", "no-utstyr"],
        cwd=ROOT,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        os.write(ours, b"x = 1\n\x04\x04")
        _, err = program.communicate(timeout=30)
    os.close(theirs)
    os.close(ours)
    assert err.decode().startswith("Leser praksisen fra tastaturet")
    assert program.returncode == 3
