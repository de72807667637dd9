"""The practice file: its keys and limits, its reading, and the template for a new one.

The models, and with them pydantic, are imported only when asked for.
"""

from __future__ import annotations

from fasthandel.praksis.load import Loaded, fact_lists, fact_types, load_facts, load_praksis

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fasthandel.praksis.blank import template
    from fasthandel.praksis.model import Praksis

__all__ = ["Loaded", "Praksis", "fact_lists", "fact_types", "load_facts", "load_praksis", "template"]

_HOME = {"Praksis": "model", "template": "blank"}

if not TYPE_CHECKING:  # seen by a type checker, it would make every misspelt name look right

    def __getattr__(name: str) -> object:
        """Import the models or the template the first time they are asked for (PEP 562)."""
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
