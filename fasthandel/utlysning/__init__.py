"""Checking the municipality's announcements: one file at a time, so that thousands need no more memory than one."""

from __future__ import annotations

from fasthandel.utlysning.baseline import Kjente, read_baseline
from fasthandel.utlysning.checker import Checker, Summary
from fasthandel.utlysning.choice import Choice
from fasthandel.utlysning.head import head_document
from fasthandel.utlysning.joined import joined, with_takst

__all__ = [
    "Checker",
    "Choice",
    "Kjente",
    "Summary",
    "head_document",
    "joined",
    "read_baseline",
    "with_takst",
]
