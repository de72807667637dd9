"""The text of a PDF, page by page: the only module that imports pypdf, and only when there is a PDF."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from typing import Any

from fasthandel.annonse.grenser import MAX_CHARACTERS, MAX_PAGES, too_long
from fasthandel.errors import Place, Problem, SourceError, UsageError
from fasthandel.money import written
from fasthandel.text import Text

_MAX_STREAM = 10_000_000
"""Bytes; the text of a page is some thousand, and what unpacks to more is no announcement."""


def pdf_lines(raw: bytes, name: str) -> list[tuple[int, str]]:
    """Return each line of a PDF with the number of its page.

    Raises:
        SourceError: FH190 too long, FH193 locked, FH194 damaged.
        UsageError: FH192 pypdf is not installed.
    """
    pypdf = _pypdf(name)
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)  # it writes of every oddity of a file to stderr, which is ours
    try:
        with _bounded(pypdf):
            return _lines(pypdf, raw, name)
    except SourceError:
        raise
    except Exception as error:  # noqa: BLE001 - pypdf says that broken files raise anything
        raise SourceError([_damaged(name, error)]) from None
    finally:
        log.setLevel(level)


def _pypdf(name: str) -> Any:
    try:
        import pypdf
    except ImportError:
        raise UsageError([Problem(code="FH192", where=Place(name))]) from None
    return pypdf


def _bounded(pypdf: Any) -> AbstractContextManager[Any]:
    """Return what holds pypdf to small streams; releases before 7.1 have fixed bounds of their own."""
    apply = getattr(pypdf, "apply_configuration", None)
    if apply is None:
        return nullcontext()
    bounded: AbstractContextManager[Any] = apply(
        maximum_declared_stream_length=_MAX_STREAM,
        array_based_stream_maximum_output_length=_MAX_STREAM,
        zlib_maximum_output_length=_MAX_STREAM,
        lzw_maximum_output_length=_MAX_STREAM,
        run_length_maximum_output_length=_MAX_STREAM,
        stream_decoding_work_maximum_length=4 * _MAX_STREAM,
        stream_parsing_work_maximum_count=200_000,
        page_tree_maximum_entries=10_000,
        xform_maximum_invocations_per_extraction=200,
        jbig2dec_binary=None,
    )
    return bounded


def _lines(pypdf: Any, raw: bytes, name: str) -> list[tuple[int, str]]:
    reader = pypdf.PdfReader(BytesIO(raw), strict=False)
    if reader.is_encrypted and not _opens(pypdf, reader):
        hint = Text("lagre en kopi uten passord", "save a copy without a password")
        raise SourceError([Problem(code="FH193", where=Place(name), hint=hint)])
    pages = len(reader.pages)
    if pages > MAX_PAGES:
        nb, en = written(pages, "nb"), written(pages, "en")
        raise SourceError([too_long(name, Text(f"{nb} sider", f"{en} pages"))])
    lines: list[tuple[int, str]] = []
    size = 0
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        size += len(text)
        if size > MAX_CHARACTERS:
            found = Text(f"over {written(MAX_CHARACTERS)} tegn", f"over {written(MAX_CHARACTERS, 'en')} characters")
            raise SourceError([too_long(name, found)])
        lines += ((number, line) for line in text.splitlines())
    return lines


def _opens(pypdf: Any, reader: Any) -> bool:
    """Return whether the file opens without a password: many are locked only against changes."""
    try:
        return bool(reader.decrypt(""))
    except (pypdf.errors.DependencyError, pypdf.errors.PdfReadError, NotImplementedError):
        return False  # the last is what it says of a sort of lock that it has no code for


def _damaged(name: str, error: BaseException) -> Problem:
    kind = type(error).__name__
    return Problem(
        code="FH194",
        where=Place(name),
        found=Text(f"PDF-en er skadet ({kind})", f"the PDF is damaged ({kind})"),
        hint=Text("lagre teksten i en tekstfil", "save the text in a text file"),
    )
