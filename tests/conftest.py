"""What all tests share: golden files and how hypothesis searches."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

GOLDEN = Path(__file__).parent / "golden"

# The same examples every time in CI, new ones on a developer's machine. A slow machine is no fault in either.
settings.register_profile(
    "fasthandel",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("fasthandel")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden/ and tests/bad/ anew instead of comparing"
    )


@pytest.fixture
def as_kept(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return a function of a file beside the tests and the text that it must hold."""

    def check(path: Path, text: str) -> None:
        name = path.relative_to(GOLDEN.parent).as_posix()
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no tests/{name}; make it with pytest --update-golden, and read it"
        with path.open(encoding="utf-8", newline="") as file:
            assert text == file.read(), f"differs from tests/{name}; if that is meant: pytest --update-golden"

    return check


@pytest.fixture
def golden(as_kept: Callable[[Path, str], None]) -> Callable[[str, str], None]:
    """Return a function of a file's name in tests/golden/ and the text that it must hold."""
    return lambda name, text: as_kept(GOLDEN / name, text)
