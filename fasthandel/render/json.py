"""The result document as JSON: in its own order, so that two runs on the same files give the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_SURROGATES = re.compile(r"[\ud800-\udfff]")
"""What stands in a file name for bytes that are no text; UTF-8 has no way to write it, JSON has."""


def render(document: Mapping[str, Any]) -> str:
    """Return the document as JSON, letters as letters, with a line end after it.

    Each key of the document begins a line, and each item of a list under it: a component is one line, so two results
    can be compared line by line. (Python indents deeper only with its slow writer, a tenth of the whole run.)
    """
    keys = ",\n".join(f"  {dumps(key)}: {_value(value)}" for key, value in document.items())
    return f"{{\n{keys}\n}}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value:
        items = ",\n".join(f"    {dumps(item)}" for item in value)
        return f"[\n{items}\n  ]"
    return dumps(value)


def dumps(value: Any) -> str:
    """Return a value as JSON on one line, letters as letters."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
