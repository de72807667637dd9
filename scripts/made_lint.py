"""Every finding of `regler lint`, for `docs/lint.md`: what it is, why it matters, how to mend it, and an example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fasthandel.cli.pages import shown_title
from fasthandel.codes import CODES, Code

WEAK = Path(__file__).resolve().parent.parent / "tests" / "lint"
FIRST, LAST = "FH400", "FH449"

_CODE = re.compile(r": (FH[0-9]{3}) ")
_PLACE = re.compile(r"^tests/lint/[\w-]+\.toml(?=:\d)", re.MULTILINE)


def findings() -> str:
    """Return a section for each code, in order."""
    codes = {name: code for name, code in CODES.items() if FIRST <= name <= LAST}
    return "\n".join(line for name, code in sorted(codes.items()) for line in _section(name, code)).strip()


def _section(name: str, code: Code) -> Iterator[str]:
    yield f"\n### {name}: {shown_title(code.title, 'nb')}\n"
    yield f"{code.alvor.capitalize()}. {code.forklaring.nb}\n"
    yield f"**Slik rettes det:** {code.raad.nb}\n"
    yield f"```text\n{_examples()[name]}```"


@cache
def _examples() -> dict[str, str]:
    """Return by code the message of the first weak file of the tests that has it, as if that were `solli.toml`."""
    found: dict[str, str] = {}
    for path in sorted(WEAK.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        *message, _ = text.splitlines(keepends=True)
        if code := _CODE.search(text):
            found.setdefault(code[1], _PLACE.sub("solli.toml", "".join(message)))
    return found
