"""Rule sets: reading, inheritance, validity, and the shipped library."""

from fasthandel.rules.documents import list_document, regelsett_document
from fasthandel.rules.library import library_ids, load_regelsett
from fasthandel.rules.model import Regelsett

__all__ = ["Regelsett", "library_ids", "list_document", "load_regelsett", "regelsett_document"]
