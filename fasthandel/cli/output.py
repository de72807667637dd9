"""Where a result goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

import click

from fasthandel.cli.messages import remark
from fasthandel.cli.session import Session
from fasthandel.cli.streams import echo
from fasthandel.errors import Place, Problem, UsageError
from fasthandel.record import record
from fasthandel.text import Text

FORMATS = ("terminal", "tekst", "json", "markdown")
FORMAT_ALIASES = {"text": "tekst", "md": "markdown"}
ENDINGS = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".txt": "tekst", ".csv": "csv"}
FOR_SCREENS = ("terminal", "tekst")
"""Formats that are read as they are printed; the others are files for programs, always in UTF-8."""


@record
class Output:
    """Where a result goes and in what shape."""

    session: Session
    format: str
    file: str | None
    """None is standard output."""
    overwrite: bool = False
    color: bool = False
    width: int | None = None
    """Columns of the terminal; None is the natural width."""
    quiet: bool = False
    """No warnings and no remarks on standard error."""

    @property
    def language(self) -> str:
        """The language of the run."""
        return self.session.language

    def check(self, inputs: Iterable[str] = ()) -> None:
        """Raise UsageError if the file cannot be written, before any work is done for it."""
        if self.file is None:
            return
        folder = os.path.dirname(self.file) or os.curdir
        if not os.path.isdir(folder):
            raise _refuse(self.file, "FH311", found=folder)
        if os.path.isdir(self.file):
            raise _refuse(self.file, "FH312", found=Text("stien er en mappe", "the path is a folder"))
        if any(_same_file(self.file, path) for path in inputs):
            raise _refuse(self.file, "FH314", hint=Text("velg et annet navn", "choose another name"))
        if not self.overwrite and _is_regular(self.file):
            raise _exists(self.file)

    def write(self, text: str) -> None:
        """Write the result. Raises UsageError when the file cannot be written; an older file is then untouched."""
        if self.file is None:
            if self.format in FOR_SCREENS or sys.stdout.isatty():
                echo(text.removesuffix("\n"), color=self.color)
            else:
                click.echo(_utf8(text), nl=False)
            return
        self.write_bytes(_utf8(text))

    def write_pieces(self, pieces: Iterable[str]) -> None:
        """Write the result piece by piece, each as soon as it is made. Raises UsageError as `write` does."""
        if self.file is not None:
            self.write_bytes(map(_utf8, pieces))
            return
        for piece in pieces:
            if not piece:
                continue
            if self.format in FOR_SCREENS or sys.stdout.isatty():
                echo(piece, color=self.color, nl=False)
            else:
                click.echo(_utf8(piece), nl=False)

    def write_bytes(self, content: bytes | Iterable[bytes]) -> None:
        """Write what is no text, or not yet there as a whole, to the file. Raises UsageError as `write` does."""
        assert self.file is not None, "bytes go to a file"
        try:
            write_whole(self.file, content, overwrite=self.overwrite)
        except FileExistsError:
            raise _exists(self.file) from None
        except OSError as error:
            raise _refuse(self.file, "FH312", found=error.strerror or type(error).__name__) from None
        if not self.quiet:
            remark(Text(f"Skrev {self.file}", f"Wrote {self.file}"), self.session)


def format_for(
    wanted: str | None, file: str | None, formats: Sequence[str] = FORMATS, endings: Mapping[str, str] = ENDINGS
) -> str:
    """Return the format: the one asked for, else the one the file's ending tells, else what suits the stream.

    `formats` are those that the command has, `endings` what the ending of a file tells.

    Raises:
        UsageError: the ending tells nothing.
    """
    if wanted is not None:
        return wanted
    if file is None:
        return "terminal" if sys.stdout.isatty() else "tekst"
    ending = os.path.splitext(file)[1].lower()
    known = {end: format_ for end, format_ in endings.items() if format_ in formats}
    if ending not in known:
        raise _refuse(file, "FH313", expected=Text(f"endelser: {', '.join(known)}", f"endings: {', '.join(known)}"))
    return known[ending]


def write_whole(path: str, content: bytes | Iterable[bytes], *, overwrite: bool) -> None:
    """Write `content`, whole or in pieces, to `path` so that a reader sees the old file or the new, never half of one.

    Raises:
        FileExistsError: a file has that name and `overwrite` is false.
        OSError: the system refuses.
    """
    target = os.path.realpath(path)
    pieces = (content,) if isinstance(content, bytes) else content
    if os.path.exists(target) and not _is_regular(target):
        with open(target, "wb") as device:  # a pipe or /dev/null is written into, not replaced
            device.writelines(pieces)
        return
    temporary = f"{target}.{os.urandom(4).hex()}.tmp"
    try:
        with open(temporary, "xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            with suppress(FileNotFoundError):
                os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
            os.replace(temporary, target)
        else:
            _rename_unless_taken(temporary, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _rename_unless_taken(temporary: str, target: str) -> None:
    try:
        os.link(temporary, target)  # fails if the name was taken meanwhile, as a rename on POSIX would not
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(temporary, target)


def _utf8(text: str) -> bytes:
    # A file name that is no UTF-8 comes from the system as lone surrogates, which no encoding takes.
    return text.encode(errors="replace")


def _is_regular(path: str) -> bool:
    return os.path.isfile(path)


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _exists(file: str) -> UsageError:
    return _refuse(
        file,
        "FH310",
        hint=Text("--overskriv erstatter den", "--overskriv replaces it"),
    )


def _refuse(
    file: str, code: str, *, found: str | Text = "", expected: str | Text = "", hint: str | Text = ""
) -> UsageError:
    return UsageError([Problem(code=code, where=Place(file), found=found, expected=expected, hint=hint)])
