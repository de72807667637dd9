"""JSON Schemas of the files that people write, for editors that complete keys and mark mistakes while they are typed.

Draft 2020-12, in the dialect that tombi reads for TOML: a day is a text of the format "date", which tombi takes for a
TOML date without quotes. What a schema cannot say (that two dates agree, that a formula is sound) is told when the file
is used.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from fasthandel.skjema.praksis import praksis_schema
from fasthandel.skjema.regelsett import regelsett_schema

__all__ = ["SCHEMAS", "praksis_schema", "regelsett_schema", "schema_text"]

SCHEMAS: dict[str, Callable[[str], dict[str, Any]]] = {"praksis": praksis_schema, "regelsett": regelsett_schema}
"""By what they describe; each takes the language of the descriptions."""


def schema_text(name: str, language: str = "nb") -> str:
    """Return a schema as it is written to a file.

    Raises:
        KeyError: no schema has that name.
    """
    return json.dumps(SCHEMAS[name](language), indent=2, ensure_ascii=False) + "\n"
