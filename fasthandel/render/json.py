"""The result document as JSON: in its own order, so that two runs on the same files give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def render(document: Mapping[str, Any]) -> str:
    """Return the document as JSON, indented by two spaces, letters as letters, with a line end after it."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
