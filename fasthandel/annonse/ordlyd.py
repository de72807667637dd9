"""What one line of the tables of wordings is."""

from __future__ import annotations

from fasthandel.record import record

Fast = int | bool | str | None


@record
class Ordlyd:
    """One wording of one key."""

    noekkel: str
    """The key of the practice file; "" for an amount or a date that belongs to none of them."""
    moenster: str
    verdi: Fast = None
    """The value that the words give by themselves; None where it stands in the text."""
    grunn: str = ""
    """Why the words give no value, one of `treff.GRUNNER`."""
    sikker: bool = True
    """False for words that only make the value likely."""
    svak: bool = False
    """True for words that count only where nothing else does."""


Rad = tuple[tuple[str, ...], Fast, str, bool, bool]
"""Some wordings alike: their patterns, value, reason, sikker and svak."""


def verdi(*moenstre: str) -> Rad:
    """The value stands in the text."""
    return moenstre, None, "", True, False


def usikker(*moenstre: str, gir: Fast = None) -> Rad:
    """The same, or a value of its own, but the words do not make it certain."""
    return moenstre, gir, "", False, False


def svak(*moenstre: str, gir: Fast = None) -> Rad:
    """Counts only where no other wording of the key does."""
    return moenstre, gir, "", True, True


def gir(fast: Fast, *moenstre: str) -> Rad:
    """The words mean this value."""
    return moenstre, fast, "", True, False


def ja(*moenstre: str) -> Rad:
    """Yes; denied, no."""
    return moenstre, True, "", True, False


def nei(*moenstre: str) -> Rad:
    """No."""
    return moenstre, False, "", True, False


def uten(grunn: str, *moenstre: str) -> Rad:
    """The text speaks of it and states no value."""
    return moenstre, None, grunn, True, False


def wordings(table: dict[str, tuple[Rad, ...]]) -> tuple[Ordlyd, ...]:
    """Return a table as one row for each wording, in its order."""
    return tuple(
        Ordlyd(key, pattern, value, reason, sure, weak)
        for key, rows in table.items()
        for patterns, value, reason, sure, weak in rows
        for pattern in patterns
    )
