"""Reads an announcement in prose: what it says of a post, in which words, and where; bokmål and nynorsk.

`les_tekst` reads the file, `finn` finds, `som_toml` writes a practice file for the user to correct, and
`annonse_document` is the result as data. Nothing is guessed: what contradicts itself, or is only likely, is shown and
left to the user.
"""

from __future__ import annotations

from fasthandel.annonse.dokument import annonse_document
from fasthandel.annonse.finn import finn
from fasthandel.annonse.skriv import som_toml
from fasthandel.annonse.tekst import Tekst, les_tekst
from fasthandel.annonse.treff import Treff

__all__ = ["Tekst", "Treff", "annonse_document", "finn", "les_tekst", "som_toml"]
