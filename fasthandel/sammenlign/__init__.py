"""Several rule sets side by side on one practice: what each comes to, on what, and what makes them differ."""

from fasthandel.sammenlign.difference import Forskjell, Spenn
from fasthandel.sammenlign.document import sammenlign_document
from fasthandel.sammenlign.outcomes import Sammenlikning, Utfall, compare

__all__ = ["Forskjell", "Sammenlikning", "Spenn", "Utfall", "compare", "sammenlign_document"]
