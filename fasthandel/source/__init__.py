"""TOML text to exact values, and the place of every key: the only layer that imports tomli."""

from __future__ import annotations

from fasthandel.source.document import Document, content_hash, parse_toml, read_tables, read_toml
from fasthandel.source.limits import MAX_BYTES
from fasthandel.source.positions import Path, key_text

__all__ = ["MAX_BYTES", "Document", "Path", "content_hash", "key_text", "parse_toml", "read_tables", "read_toml"]
