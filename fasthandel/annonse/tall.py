"""Numbers and amounts as Norwegians write them: "kr 1 050 000,-", "1.050.000 kroner", "1,2 mill.", "ein million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from fasthandel.annonse.ordsett import EN, HALVANNEN, MILLION, TALLORD, TUSEN
from fasthandel.money import Number, whole

_BEFORE = r"(?<![\w])(?<!\d[.,])"
_WAYS = "|".join(  # noqa: FLY002 - one line for each way to write a number
    (
        r"(?P<gruppert>\d{1,3}(?:(?: \d{3}){1,4}|(?:\.\d{3}){1,4}|(?:'\d{3}){1,4})(?!\d)(?:,\d{1,2}(?!\d))?)",
        r"(?P<engelsk>\d{1,3}(?:,\d{3}){2,4}(?![\d,]))",
        r"(?P<komma>\d{1,9},\d{1,6}(?!\d))",
        r"(?P<desimal>\d{1,9}\.\d{1,2}(?![\d]|\.\d))",
        r"(?P<rent>\d{1,12}(?!\d))",
    )
)
NUMBER = rf"{_BEFORE}(?P<tall>{_WAYS})"
"""One number, with a group for each way to write it."""
_THOUSAND, _MILLION, _HUNDRED = 1000, 1_000_000, 100
_AMBIGUOUS_DECIMALS = 3
_COMPOUND = re.compile(r"([a-zæøåé]{2,7})?(hundre|tusen)(?:og)?([a-zæøåé]{0,20})")


def read(found: re.Match[str]) -> tuple[Number | None, str, bool]:
    """Return the number that was matched, or why it is none, and whether it is an amount of kroner."""
    before, tail, after = found["foer"] or "", (found["hale"] or "").strip(" \t."), found["etter"]
    money = bool(before or after or tail in ("mnok", "mkr", "tkr", "tnok"))
    factor = _factor(tail) * (_MILLION if before.startswith(("mnok", "mkr")) else 1)
    if tail in MILLION:
        money = True  # nothing else in an announcement is counted in millions
    value, reason = _number(found, scaled=factor > 1)
    return (None if value is None else whole(value * factor)), reason, money


def _factor(tail: str) -> int:
    return _MILLION if tail in MILLION else _THOUSAND if tail in TUSEN else 1


def _number(found: re.Match[str], *, scaled: bool) -> tuple[Number | None, str]:
    written = found["tall"]
    if found["gruppert"] or found["engelsk"]:
        if scaled and not found["engelsk"]:
            return None, "tvetydig"  # 1.250 mill. is 1,25 millions to one writer and 1250 to another
        if found["engelsk"]:
            return int(written.replace(",", "")), ""
        digits, _, decimals = written.replace(" ", "").replace(".", "").replace("'", "").partition(",")
        return whole(Fraction(f"{digits}.{decimals or 0}")), ""
    if found["komma"]:
        digits, _, decimals = written.partition(",")
        if len(decimals) == _AMBIGUOUS_DECIMALS and len(digits) <= _AMBIGUOUS_DECIMALS and not scaled:
            return None, "tvetydig"  # 1,180 with an English comma
        return whole(Fraction(f"{digits}.{decimals}")), ""
    return whole(Fraction(written)), ""


def in_words(words: Sequence[str]) -> tuple[Number | None, int]:
    """Return the number that words at the start of `words` make, from hundreds on, and how many words make it.

    "en million", "halvannen million", "en og en halv million", "ni hundre tusen", "åttehundretusen"; None and 0 when no
    such number stands there.
    """
    first, *rest = words
    if first in HALVANNEN and rest[:1] and rest[0] in MILLION:
        return 3 * _MILLION // 2, 2
    if first in EN and rest[:1] in (["halv"], ["halve"]) and rest[1:2] and rest[1] in MILLION:
        return _MILLION // 2, 3
    and_a_half = rest[:3] in (["og", "en", "halv"], ["og", "ein", "halv"], ["og", "en", "halve"])
    if and_a_half and rest[3:4] and rest[3] in MILLION and (least := _small(first)):
        return least * _MILLION + _MILLION // 2, 5
    return _sum(words)


def _sum(words: Sequence[str]) -> tuple[Number | None, int]:
    total, part, used, scaled = 0, 0, 0, False
    for place, word in enumerate(words):
        value = _small(word)
        compound = _compound(word)
        if word in MILLION and place:
            total, part, scaled = total + max(part, 1) * _MILLION, 0, True
        elif word == "tusen" and place:
            total, part, scaled = total + max(part, 1) * _THOUSAND, 0, True
        elif word == "hundre" and place:
            part, scaled = max(part, 1) * _HUNDRED, True
        elif compound is not None:
            part, scaled = part + compound, True
        elif value is not None and (part == 0 or part % _HUNDRED == 0):
            part += value
        elif word == "og" and scaled and place + 1 < len(words) and _small(words[place + 1]):
            continue
        else:
            break
        used = place + 1
    return (total + part, used) if scaled else (None, 0)


def _small(word: str) -> int | None:
    return 1 if word in EN else TALLORD.get(word)


def _compound(word: str) -> int | None:
    """Return the number of "femhundre", "åttehundretusen" and "femhundreogfemtitusen"; None for another word."""
    found = _COMPOUND.fullmatch(word)
    if found is None or word in ("hundre", "tusen"):
        return None
    count = _small(found[1]) if found[1] else 1
    if count is None:
        return None
    value = count * (_HUNDRED if found[2] == "hundre" else _THOUSAND)
    rest = found[3]
    if not rest:
        return value
    if rest.endswith("tusen") and found[2] == "hundre":
        more = _small(rest.removesuffix("tusen")) if rest != "tusen" else 0
        return None if more is None else (value + more) * _THOUSAND
    more = _small(rest)
    return None if more is None else value + more
