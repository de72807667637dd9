"""What a writer meant by a value that TOML cannot read: text without quotes, 0,40, 1 000 kr, 01.03.2023, ja."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from fasthandel.text import Text

Advice = tuple[Text, Text]
"""What is allowed, and what to write instead."""

_CURLY = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb\u2033"
_YES, _NO = ("ja", "yes", "sann", "true"), ("nei", "no", "usann", "false")
_UNKNOWN = ("null", "none", "nil", "ukjent", "unknown", "n/a", "?", "-")
_SPACES = " \u00a0\u2009\u202f"
_UNITS = (
    "prosent|per ?cent|kr|nok|kroner|år|aar|years?|mnd|måned|months?|uke|weeks?|dag|days?|virkedag|working days?"
    "|time|hours?|pasient|patients?|lege|doctors?|stk|dkk|sek|eur|gbp|usd"
)
_NUMBER = re.compile(
    rf"(?P<sign>[-+\u2212\u2013]?)[{_SPACES}]*(?P<whole>[\d.](?:[\d.'_{_SPACES}]*[\d.])?)?(?:,(?P<decimals>\d+))?(?:,-)?"
    rf"[{_SPACES}]*(?P<unit>%|(?:{_UNITS})[^\W\d_]*\.?(?:(?:/| per )[^\W\d_]+)?)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(\d{1,2})([./-])[ ]?(\d{1,2})\2[ ]?(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})\.? ?([^\W\d_]{3,9})\.? (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "ma[iy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "de[sc]")
_LONGEST = 40
_FULL_YEAR = 4


def advice(raw: str, *, listed: bool) -> Advice:
    """Return advice on the value `raw`, written as an item of a list or an inline table if `listed`."""
    if not raw:
        if listed:
            return Text("en verdi mellom kommaene", "a value between the commas"), Text("")
        return (
            Text("en verdi etter =", "a value after ="),
            Text("fyll inn verdien, eller sett # foran linjen", "fill in the value, or put # before the line"),
        )
    return (
        _word(raw)
        or _day(raw)
        or (None if listed and re.search(r"\d +[-\d]", raw) else number(raw))
        or _text(raw)
        or (_separate() if listed else _anything())
    )


def number(raw: str) -> Advice | None:
    """Return advice on a number in Norwegian notation or with its unit, None if `raw` is nothing of the kind."""
    match = _NUMBER.fullmatch(raw) if len(raw) <= _LONGEST else None
    if not match or not re.search(r"\d", (match["whole"] or "") + (match["decimals"] or "")):
        return None
    digits = re.sub(rf"['_{_SPACES}]", "", match["whole"] or "")
    if match["decimals"] or digits.count(".") > 1:
        digits = digits.replace(".", "")
    before, _, after = f"{digits}.{match['decimals']}".partition(".") if match["decimals"] else digits.partition(".")
    if not match["decimals"] and not match["unit"] and len(before) > 1 and before[0] == "0" and not after:
        return (
            Text("tall skrives uten nuller foran", "numbers are written without leading zeros"),
            Text(
                f'skriv {int(before)}, eller "{before}" for en tekst', f'write {int(before)}, or "{before}" for a text'
            ),
        )
    sign = "-" if match["sign"] in ("-", "\u2212", "\u2013") else ""
    value = sign + (before.lstrip("0") or "0") + (f".{after}" if after else "")
    if match["unit"] in ("%", "prosent", "percent", "per cent"):
        value = format(Decimal(value).scaleb(-2), "f")
    return (
        Text(
            "tall skrives med desimalpunktum, uten mellomrom og uten enhet",
            "numbers are written with a decimal point, without spaces and without a unit",
        ),
        _write(value),
    )


def _word(raw: str) -> Advice | None:
    lowered = raw.lower()
    if lowered in _YES or lowered in _NO:
        return (
            Text("ja og nei skrives true og false", "yes and no are written true and false"),
            _write("true" if lowered in _YES else "false"),
        )
    if lowered in _UNKNOWN:
        return (
            Text("en verdi", "a value"),
            Text("er verdien ukjent, slett linjen", "if the value is unknown, delete the line"),
        )
    return None


def _day(raw: str) -> Advice | None:
    allowed = Text("datoer skrives ÅÅÅÅ-MM-DD", "dates are written YYYY-MM-DD")
    if match := _DAY_FIRST.fullmatch(raw):
        day, month, year = match[1], match[3], match[4]
    elif match := _YEAR_FIRST.fullmatch(raw):
        year, month, day = match.groups()
    elif match := _MONTH_NAMED.fullmatch(raw):
        numbers = [str(at) for at, start in enumerate(_MONTHS, 1) if re.match(start, match[2].lower())]
        if not numbers:
            return None
        day, month, year = match[1], numbers[0], match[3]
    else:
        return None
    if len(year) < _FULL_YEAR:
        return allowed, Text("skriv året med fire sifre", "write the year with four digits")
    try:
        return allowed, _write(date(int(year), int(month), int(day)).isoformat())
    except ValueError:
        return allowed, Text("den datoen finnes ikke", "there is no such day")


def _text(raw: str) -> Advice | None:
    allowed = Text('tekst skrives i rette anførselstegn: "..."', 'text is written in straight quotes: "..."')
    if raw[0] in "\"'":
        return (
            Text("ingenting etter teksten", "nothing after the text"),
            Text(
                'anførselstegn inne i en tekst skrives \\"; hver nøkkel har sin linje',
                'quotes inside a text are written \\"; each key has its line',
            ),
        )
    bare = raw.strip(_CURLY)
    words = raw[0] in _CURLY or raw[0].isalpha() or re.fullmatch(r"\d+ ?[^\W\d_][\w .]*", raw)
    if not words or not bare:
        return None
    if len(bare) > _LONGEST or not bare.isprintable():
        return allowed, Text("")
    quoted = bare.replace("\\", "\\\\").replace('"', '\\"')
    return allowed, _write(f'"{quoted}"')


def _separate() -> Advice:
    return Text("komma mellom verdiene", "commas between the values"), Text("")


def _anything() -> Advice:
    return (
        Text(
            'et tall (0.40), en tekst ("..."), en dato (2023-03-01), true eller false',
            'a number (0.40), a text ("..."), a date (2023-03-01), true or false',
        ),
        Text(""),
    )


def _write(value: str) -> Text:
    return Text(f"skriv {value}", f"write {value}")
