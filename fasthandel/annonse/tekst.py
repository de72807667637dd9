"""The words of an announcement: plain text, a web page or a PDF as the lines that a reader sees."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from unicodedata import normalize

from fasthandel.annonse.grenser import MAX_BYTES, MAX_CHARACTERS, too_long
from fasthandel.errors import Place, Problem, SourceError
from fasthandel.money import written
from fasthandel.praksis.identity import masked
from fasthandel.record import record
from fasthandel.source.files import decode, read_bytes, refuse_large
from fasthandel.text import Text

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, joiners and marks of direction: nobody sees them, and they part words."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_HEADER = 1024
_OTHER = (
    (b"PK\x03\x04", Text("et Word-dokument eller en zip-fil", "a Word document or a zip file")),
    (b"\xd0\xcf\x11\xe0", Text("et eldre Office-dokument", "an older Office document")),
    (b"{\\rtf", Text("et RTF-dokument", "an RTF document")),
    (b"\x89PNG", Text("et bilde", "a picture")),
    (b"\xff\xd8\xff", Text("et bilde", "a picture")),
    (b"GIF8", Text("et bilde", "a picture")),
)
"""How files begin that are often tried instead, and what they are."""


@record
class Tekst:
    """An announcement as lines. National identity numbers in it are covered."""

    navn: str
    """The name of the file, as the user gave it."""
    sha256: str
    """Of the file's bytes."""
    slag: str
    """ "tekst", "html" or "pdf"."""
    linjer: tuple[str, ...]
    """What can be seen, without line ends, every character composed (NFC)."""
    sider: tuple[int, ...] = ()
    """For a PDF: the page of each line."""

    def sted(self, index: int) -> tuple[int, int | None]:
        """Return the number of the line at `index`, from 1, and its page; on pages, lines count from the top."""
        if not self.sider:
            return index + 1, None
        page = self.sider[index]
        return index - self.sider.index(page) + 1, page


def les_tekst(kilde: str | os.PathLike[str] | bytes, navn: str = "") -> Tekst:
    """Return the announcement in a file, or in bytes already read, which `navn` then names.

    Raises:
        SourceError: it does not exist (FH001), cannot be opened (FH002), is too large (FH003) or not UTF-8 (FH004), is
            too long (FH190), says nothing (FH191), needs pypdf (FH192), is locked (FH193) or not readable (FH194).
    """
    name = navn or (os.fsdecode(kilde) if isinstance(kilde, str | os.PathLike) else "<tekst>")
    raw = kilde if isinstance(kilde, bytes) else read_bytes(os.fspath(kilde), MAX_BYTES)
    if len(raw) > MAX_BYTES:
        refuse_large(name, MAX_BYTES, len(raw))
    slag, lines, pages = _read(raw, name)
    size = sum(map(len, lines))
    if size > MAX_CHARACTERS:
        nb, en = written(size), written(size, "en")
        raise SourceError([too_long(name, Text(f"{nb} tegn", f"{en} characters"))])
    shown = masked("\n".join(map(_seen, lines))).split("\n")
    if not any(line.strip() for line in shown):
        hint = Text("lagre teksten i en tekstfil", "save the text in a text file")
        raise SourceError([Problem(code="FH191", where=Place(name), hint=hint)])
    return Tekst(name, sha256(raw).hexdigest(), slag, tuple(shown), tuple(pages))


def _read(raw: bytes, name: str) -> tuple[str, list[str], list[int]]:
    if b"%PDF-" in raw[:_HEADER]:
        from fasthandel.annonse.pdf import pdf_lines

        found = pdf_lines(raw, name)
        return "pdf", [line for _, line in found], [page for page, _ in found]
    for start, what in _OTHER:
        if raw.startswith(start):
            raise SourceError([_not_text(name, Text(f"den er {what.nb}", f"it is {what.en}"))])
    if name.lower().endswith(".pdf"):
        raise SourceError([_not_text(name, Text("PDF-en er skadet", "the PDF is damaged"))])
    from fasthandel.annonse.nettside import declared_encoding, is_page, visible_lines

    if is_page(raw, name):
        encoding = declared_encoding(raw)
        return "html", visible_lines(raw.decode(encoding, "replace") if encoding else decode(raw, name)), []
    text = decode(raw, name)
    if "\0" in text:
        raise SourceError([_not_text(name, Text("den har NUL-tegn", "it has NUL characters"))])
    return "tekst", _LINE_END.split(text), []


def _seen(line: str) -> str:
    """Return a line as it is seen: composed, without what is invisible, control characters as spaces."""
    return normalize("NFC", _CONTROL.sub(" ", _UNSEEN.sub("", _LINE_END.sub(" ", line))))


def _not_text(name: str, found: Text) -> Problem:
    return Problem(
        code="FH194",
        where=Place(name),
        found=found,
        expected=Text("ren tekst, HTML eller PDF", "plain text, HTML or PDF"),
        hint=Text("lagre teksten som UTF-8", "save the text as UTF-8"),
    )
