"""Several rule sets side by side on one practice: what each comes to, on what, and what makes them differ."""

from fasthandel.sammenlign.compare import Sammenlikning, Utfall, compare
from fasthandel.sammenlign.difference import Forskjell, Spenn
from fasthandel.sammenlign.document import sammenlign_document

__all__ = ["Forskjell", "Sammenlikning", "Spenn", "Utfall", "compare", "sammenlign_document"]
