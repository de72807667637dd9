"""Bytes from a file and text from bytes, with an answer for everything that can stand in the way."""

from __future__ import annotations

import os
import stat
from errno import errorcode
from typing import NoReturn

from fasthandel.errors import Place, Problem, SourceError
from fasthandel.money import written
from fasthandel.near import nearest
from fasthandel.text import Text

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(name: str, max_bytes: int) -> bytes:
    """Return the bytes of a file, or one more than `max_bytes` of them if its end has not come by then.

    Raises:
        SourceError: FH001 there is no such file, FH002 it cannot be read, FH003 it says itself that it is too large.
    """
    try:
        info = os.stat(name)
        if stat.S_ISDIR(info.st_mode):
            raise SourceError([_folder(name)])
        if info.st_size > max_bytes:  # asked first, so that a file of gigabytes is not read in vain
            refuse_large(name, max_bytes, info.st_size)
        with open(name, "rb") as stream:
            raw = stream.read(info.st_size + 1)  # and not `max_bytes`, for which room would be made at once
            if len(raw) > info.st_size:  # a pipe, or a file that grows
                raw += stream.read(max_bytes + 1 - len(raw))
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL character in the name
        raise SourceError([_missing(name)]) from None
    except OSError as error:
        raise SourceError([_unreadable(name, error)]) from None
    return raw


def decode(raw: bytes, file: str) -> str:
    """Return UTF-8 bytes as text without a byte-order mark.

    Raises:
        SourceError: FH004 they are not UTF-8.
    """
    even, odd = raw[:4:2], raw[1:4:2]
    if raw.startswith(_WIDE) or (even != odd and b"\0\0" in (even, odd)):
        raise SourceError([_utf16(raw, file)])
    body = raw.removeprefix(_BOM)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise SourceError([_not_utf8(body, error.start, file)]) from None


def refuse_large(name: str, max_bytes: int, size: int) -> NoReturn:
    """Raise FH003 for a file of `size` bytes, or of at least so many if that is only one too many."""
    at_least = size == max_bytes + 1
    nb, en = written(size, "nb"), written(size, "en")
    found = Text(f"minst {nb} byte", f"at least {en} bytes") if at_least else Text(f"{nb} byte", f"{en} bytes")
    allowed = Text(f"høyst {written(max_bytes, 'nb')} byte", f"at most {written(max_bytes, 'en')} bytes")
    hint = Text("er det riktig fil?", "is it the right file?")
    raise SourceError([Problem(code="FH003", where=Place(name), found=found, expected=allowed, hint=hint)])


def _missing(name: str) -> Problem:
    folder = os.path.dirname(name)
    if folder and not os.path.isdir(folder):
        hint = Text(f"mappen {folder} finnes ikke", f"there is no folder {folder}")
    elif near := nearest(os.path.basename(name), _toml_files(folder)):
        near = os.path.join(folder, near)
        hint = Text(f"mente du {near}?", f"did you mean {near}?")
    else:
        hint = Text("kontroller navnet og hvilken mappe du står i", "check the name and the folder you are in")
    return Problem(code="FH001", where=Place(name), hint=hint)


def _folder(name: str) -> Problem:
    files = _toml_files(name)
    example = os.path.join(name, files[0]) if files else ""
    return Problem(
        code="FH002",
        where=Place(name),
        found=Text("det er en mappe", "it is a folder"),
        expected=Text("en fil", "a file"),
        hint=Text(f"for eksempel {example}", f"for example {example}") if example else Text(""),
    )


def _unreadable(name: str, error: OSError) -> Problem:
    if isinstance(error, PermissionError):
        found = Text("du har ikke lov til å lese den", "you are not allowed to read it")
        hint = Text("gi deg selv lesetilgang, eller kopier filen", "give yourself read access, or copy the file")
    else:
        reason = errorcode.get(error.errno or 0, "?")
        found = Text(f"operativsystemet svarer {reason}", f"the operating system answers {reason}")
        hint = Text("prøv med en kopi av filen", "try a copy of the file")
    return Problem(code="FH002", where=Place(name), found=found, hint=hint)


def _utf16(raw: bytes, file: str) -> Problem:
    big = raw.startswith(b"\xfe\xff") or raw[:1] == b"\0"
    text = raw.decode("utf-16-be" if big else "utf-16-le", "replace").removeprefix("\ufeff")
    return Problem(
        code="FH004",
        where=Place(file, 1, 1, 1, text.split("\n", 1)[0].rstrip("\r")),
        found="UTF-16",
        expected=Text("tegnkoding UTF-8", "the encoding UTF-8"),
        hint=Text("lagre filen på nytt som UTF-8", "save the file again as UTF-8"),
    )


def _not_utf8(body: bytes, start: int, file: str) -> Problem:
    before = body[:start].decode().rpartition("\n")[2]
    # Nearly always a file in Windows-1252; read so, the line looks as its writer saw it.
    after = body[start:].split(b"\n", 1)[0].decode("cp1252", "replace").rstrip("\r")
    letter = after[:1]
    byte = f"byte 0x{body[start]:02X}"
    guess = letter.isalpha()
    return Problem(
        code="FH004",
        where=Place(file, body.count(b"\n", 0, start) + 1, len(before) + 1, 1, before + after),
        found=Text(f"{byte} ({letter} i Windows-1252)", f"{byte} ({letter} in Windows-1252)") if guess else byte,
        expected=Text("tegnkoding UTF-8", "the encoding UTF-8"),
        hint=Text("lagre filen på nytt som UTF-8", "save the file again as UTF-8"),
    )


def _toml_files(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder or ".") if name.endswith(".toml"))
    except (OSError, ValueError):
        return []
