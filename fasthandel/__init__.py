"""What a Norwegian fastlege's practice is worth under a chosen rule set, and how each krone was reached.

    from fasthandel import evaluate, load_facts, load_regelsett, takst_document

    praksis = load_facts("samples/elvebredden.toml").facts
    document = takst_document(evaluate(praksis, load_regelsett("no-utstyr")))

Each name below is imported when it is first asked for, so that `import fasthandel` costs next to nothing.
"""

from __future__ import annotations

from fasthandel._version import __version__

TYPE_CHECKING = False  # as in `typing`, whose import would cost as much as starting Python
if TYPE_CHECKING:
    from fasthandel.engine.document import takst_document
    from fasthandel.engine.redo import recompute
    from fasthandel.engine.valuation import evaluate
    from fasthandel.errors import FasthandelError
    from fasthandel.praksis import load_facts, load_praksis
    from fasthandel.rules import load_regelsett
    from fasthandel.sammenlign import compare, sammenlign_document

__all__ = [
    "FasthandelError",
    "__version__",
    "compare",
    "evaluate",
    "load_facts",
    "load_praksis",
    "load_regelsett",
    "recompute",
    "sammenlign_document",
    "takst_document",
]

_HOME = {
    "FasthandelError": "errors",
    "compare": "sammenlign",
    "evaluate": "engine",
    "load_facts": "praksis",
    "load_praksis": "praksis",
    "load_regelsett": "rules",
    "recompute": "engine",
    "sammenlign_document": "sammenlign",
    "takst_document": "engine",
}

if not TYPE_CHECKING:  # seen by a type checker, it would make every misspelt name look right

    def __getattr__(name: str) -> object:
        """Import a public name the first time it is used (PEP 562)."""
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        """Return the public names, imported or not."""
        return sorted({*globals(), *__all__})
