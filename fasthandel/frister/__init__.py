"""When things must happen: the deadlines of a handover under one or more rule sets, with what has happened already."""

from __future__ import annotations

from fasthandel.frister.document import frister_document, within_days
from fasthandel.frister.status import STATUS, status_of

__all__ = ["STATUS", "frister_document", "status_of", "within_days"]
