"""Coverage: what the cases of a rule file, and the shipped samples, come by of its conclusions, branches and values."""

from fasthandel.dekning.dekning import Coverage, Share, coverage
from fasthandel.dekning.proever import Bench

__all__ = ["Bench", "Coverage", "Share", "coverage"]
