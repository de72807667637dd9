"""An announcement as words, signs and values: numbers, amounts, dates and times of day are read here, once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from fasthandel.annonse import datoer, tall
from fasthandel.annonse.datoer import DATES
from fasthandel.annonse.flate import LINE, PARAGRAPH, Flate
from fasthandel.annonse.ordsett import TALLORD
from fasthandel.record import record

Verdi = int | Fraction | date | None


@record
class Ledd:
    """A word, a sign or a value."""

    slag: str
    """ "ord", "tegn", "tall", "kr", "prosent", "dato", "tid" or "brudd"."""
    ord: str
    """The word or sign in lower case; of a value, what is written."""
    fra: int
    """Where it starts in the text, and where it ends."""
    til: int
    verdi: Verdi = None
    """The value of a number, an amount or a date, and of a word that is a number."""
    grunn: str = ""
    """Why there is no value, one of `treff.GRUNNER`: a range, a date that does not exist, …"""
    foran: str = ""
    """ "linje" for the first of a line, "celle" for one after a tab or a wide gap."""
    stort: bool = False
    """True for a word that begins with a capital and is not in capitals altogether: perhaps a name."""
    tvil: bool = False
    """True for a date that another country would read otherwise."""


_S = "[ \t]{0,3}"
_TAIL = rf"(?P<hale>{_S}(?:mill(?:ioner|ionar|ion)?|mnok|mkr|tusen|tkr|tnok)(?!\w)(?:\.(?={_S}(?:kr|nok)))?)?"
_AFTER = rf"(?P<etter>{_S}(?:kroner|kr|nok)(?!\w)|{_S},-{{1,2}}|:-|\.-(?!\d)|,{_S}-(?!\w))?"
_LEX = re.compile(
    "|".join(
        (
            rf"(?P<brudd>[{LINE}{PARAGRAPH}])",
            r"(?P<mellomrom>[ \t]+)",
            r"(?P<adresse>(?:https?://|www\.)[^\s]{1,200}|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,80})",
            rf"(?P<tid>(?<!\w)kl(?:okka|okken)?\.?{_S}\d{{1,2}}(?:[.:]\d\d)?(?!\d))",
            rf"(?P<punkt>(?<![\w.,])8[.,:]2(?:{_S}-?{_S}avtal\w{{0,10}}|(?![.,]?\d|{_S}(?:mill|mnok|årsverk|prosent|%))))",
            rf"(?P<dato>{'|'.join(DATES)})",
            rf"(?P<mengde>(?P<foer>(?<!\w)(?:kr|nok|kroner|mnok|mkr)(?:[.:]{{1,2}})?{_S})?{tall.NUMBER}{_TAIL}{_AFTER})",
            r"(?P<siffer>\d+)",
            r"(?P<ord>[^\W\d_][^\W_]*(?:-[^\W_]+)*)",
            r"(?P<prikker>\.{2,}|_{2,}|-{2,}|…)",
            r"(?P<tegn>\S)",
        )
    )
)
_PERCENT = re.compile(rf"{_S}(?:%|prosent(?!\w)|pst(?!\w))")


def ledd(flate: Flate) -> list[Ledd]:
    """Return everything in the text but its spaces, in order; amounts and ranges are still in parts."""
    return list(_read(flate))


def _read(flate: Flate) -> Iterator[Ledd]:
    before = "linje"
    for found in _LEX.finditer(flate.plan):
        kind, start, end = str(found.lastgroup), found.start(), found.end()
        if kind == "mellomrom":
            if before != "linje" and (end - start > 1 or "\t" in found[0]):
                before = "celle"
            continue
        if kind == "brudd":
            yield Ledd("brudd", found[0], start, end)
            before = "linje"
            continue
        if kind == "ord":
            written = flate.tekst[start:end]
            named = written[0].isupper() and not (written.isupper() and end - start > 1)
            yield Ledd("ord", found[0], start, end, TALLORD.get(found[0]), "", before, named)
        else:
            yield _one(kind, found, before)
        before = ""


def _one(kind: str, found: re.Match[str], before: str) -> Ledd:
    start, end, written = found.start(), found.end(), found[0]
    if kind == "dato":
        day, reason, doubt = datoer.read(written)
        return Ledd("dato", written, start, end, day, reason, before, tvil=doubt)
    if kind == "mengde":
        value, reason, money = tall.read(found)
        percent = not money and _PERCENT.match(found.string, end) is not None
        return Ledd("kr" if money else "prosent" if percent else "tall", written, start, end, value, reason, before)
    if kind == "punkt":
        name = "8.2-avtale" if len(written) > len("8.2") else "8.2"
        return Ledd("ord", name, start, end, foran=before)
    if kind == "prikker":
        return Ledd("tegn", "…", start, end, foran=before)
    if kind == "tid":
        return Ledd("tid", written, start, end, foran=before)
    return Ledd("tegn", written if kind == "tegn" else "@", start, end, foran=before)
