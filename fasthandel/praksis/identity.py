"""National identity numbers: found wherever they stand in a file, and never shown in full.

Eleven digits: the date of birth (a D-number has 40 added to the day), three individual digits and two check digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from operator import mul

from fasthandel.errors import Problem
from fasthandel.record import replace
from fasthandel.source import Document
from fasthandel.text import Text

# Not the decimals, and not the whole part, of a number with a decimal point. It looks back after the first digit, since
# a search for a digit is many times quicker than one for a place without a digit before it.
_ELEVEN = re.compile(r"([0-9](?<![0-9]{2})(?<![0-9]\.[0-9])[0-9]{5})[ \u00a0_-]?([0-9]{5})(?![0-9]|\.[0-9])")
_FIRST_CHECK = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_CHECK = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_D_NUMBER = 40
_SHOWN = 2


def identity_warnings(document: Document) -> list[Problem]:
    """Return a warning for every national identity number in the text, comments included."""
    return [
        Problem(
            code="FH069",
            where=document.at(match.start(), len(match[0])),
            found=_masked(match),
            hint=Text(
                "slett det; fødselsdatoen holder, og står i fratreden.foedselsdato",
                "delete it; the date of birth will do, and goes in fratreden.foedselsdato",
            ),
        )
        for match in _numbers(document.text)
    ]


def contains_number(text: str) -> bool:
    """Return whether a national identity number stands anywhere in `text`."""
    return any(True for _ in _numbers(text))


def masked(text: str) -> str:
    """Return `text` with all but the first digits of every identity number covered; the length stays."""
    for match in _numbers(text):
        text = text[: match.start()] + _masked(match) + text[match.end() :]
    return text


def masked_document(document: Document) -> Document:
    """Return `document` with every identity number covered in its text, and so in the lines that its places show."""
    return replace(document, text=masked(document.text))


def masked_problem(problem: Problem) -> Problem:
    """Return `problem` with every identity number covered, in its line too."""

    def cover(words: str | Text) -> str | Text:
        return masked(words) if isinstance(words, str) else Text(masked(words.nb), masked(words.en))

    return replace(
        problem,
        where=replace(problem.where, excerpt=masked(problem.where.excerpt)),
        key=masked(problem.key),
        found=cover(problem.found),
        expected=cover(problem.expected),
        hint=cover(problem.hint),
    )


def _numbers(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _ELEVEN.finditer(text) if _is_identity(match[1] + match[2]))


def _masked(match: re.Match[str]) -> str:
    return match[0][:_SHOWN] + "".join("*" if sign.isdigit() else sign for sign in match[0][_SHOWN:])


def _is_identity(digits: str) -> bool:
    numbers = [int(digit) for digit in digits]
    checks = (_FIRST_CHECK, _SECOND_CHECK)
    return all(sum(map(mul, numbers, weights)) % 11 == 0 for weights in checks) and _is_birth(digits)


def _is_birth(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    day -= _D_NUMBER if day > _D_NUMBER else 0
    return any(_exists(century + year, month, day) for century in (1900, 2000))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
