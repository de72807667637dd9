"""Whether a post has reverted to the municipality, when it can, what stands in the way, and who then owes what."""

from __future__ import annotations

from fasthandel.hjemfall.document import hjemfall_document
from fasthandel.hjemfall.svar import STATUS, Svar, answer
from fasthandel.hjemfall.valg import answers

__all__ = ["STATUS", "Svar", "answer", "answers", "hjemfall_document"]
