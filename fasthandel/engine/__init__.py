"""The exact engine: facts, a rule set and a day to an explained result."""

from fasthandel.engine.document import takst_document
from fasthandel.engine.redo import Difference, recompute
from fasthandel.engine.valuation import Resultat, evaluate

__all__ = ["Difference", "Resultat", "evaluate", "recompute", "takst_document"]
