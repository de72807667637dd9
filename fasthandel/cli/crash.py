"""The report of an internal error: what kind, where in the program, which versions. Nothing of the practice."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterator

from fasthandel._version import __version__

LIBRARIES = ("click", "pydantic", "rich", "tomli")


def report(error: BaseException) -> str:
    """Return the report as text.

    The message of an exception may quote a value of the practice, and a path may name a person, so neither is in it.
    """
    lines = [f"fasthandel {__version__}", f"python {platform.python_version()}", platform.system()]
    lines += [f"{name} {version}" for name, version in _versions()]
    for link in _chain(error):
        kind = type(link)
        lines += ["", f"{kind.__module__}.{kind.__qualname__}"]
        lines += [f"  {place}" for place in _locations(link)]
    return "\n".join(lines) + "\n"


def save(text: str) -> str:
    """Write the report to a new file in the folder for temporary files and return its path, or "" if that fails."""
    try:
        handle, path = tempfile.mkstemp(prefix="fasthandel-", suffix=".txt", text=True)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return ""
    return path


def _versions() -> Iterator[tuple[str, str]]:
    """Yield the version of each library in use."""
    from importlib.metadata import PackageNotFoundError, version

    for name in LIBRARIES:
        if name in sys.modules:
            try:
                yield name, version(name)
            except PackageNotFoundError:
                yield name, "?"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and what led to it, the latest first."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _locations(error: BaseException) -> Iterator[str]:
    trace = error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        yield f"{module}:{trace.tb_lineno} {trace.tb_frame.f_code.co_qualname}"
        trace = trace.tb_next
