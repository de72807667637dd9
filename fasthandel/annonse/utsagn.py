"""What an announcement says, statement by statement: sentences, lines of a list, a label with what is under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from fasthandel.annonse import tall
from fasthandel.annonse.flate import BULLET, PARAGRAPH, Flate
from fasthandel.annonse.ledd import Ledd, ledd
from fasthandel.annonse.ordsett import EN, ETIKETTER, FORKORTELSER, MILLION, TALLORD, TID
from fasthandel.dates import WEEK
from fasthandel.money import Number, whole
from fasthandel.record import record, replace

_NUMBERS = frozenset({"tall", "kr"})
_CURRENCY = frozenset({"kroner", "kr", "nok"})
_SCALE = ("hundre", "tusen", "million", "millionar", "millioner", "mill")
_ENDS = frozenset({".", "!", "?", ";"})
_LONGEST_LABEL = 6
_MOST_WORDS = 12
"""Words that a number in words can have."""


@record
class Utsagn:
    """One sentence, one line of a list or of a table, or a label and what stands under it."""

    ledd: tuple[Ledd, ...]
    overskrift: tuple[str, ...] = ()
    """The words of the heading above it, in lower case."""
    punkt: bool = False
    """True for a point of a list."""


def utsagn(flate: Flate) -> list[Utsagn]:
    """Return the statements of an announcement in order, each label a second time with what stands under it."""
    said: list[Utsagn] = []
    heading: tuple[str, ...] = ()
    for line, parted in _lines(ledd(flate)):
        bullet = BULLET.match(flate.tekst, line[0].fra - flate.kolonne[line[0].fra] + 1) is not None
        if parted and not bullet:
            heading = ()
        sentences = list(_sentences(_composed(line), flate.tekst))
        said += [Utsagn(tuple(one), heading, bullet) for one in sentences]
        if _is_heading(sentences) and not bullet:
            heading = tuple(one.ord for one in sentences[0] if one.slag == "ord")
    return [*said, *_under_labels(said)]


def is_label(one: Utsagn) -> bool:
    """Return whether a statement is a few words without a value, as above or before what it is the label of."""
    words = [part for part in one.ledd if part.slag != "tegn"]
    if any(part.foran == "celle" for part in one.ledd[1:]):
        return False  # a row of cells
    return (
        0 < len(words) <= _LONGEST_LABEL and all(part.slag == "ord" for part in words) and one.ledd[-1].ord not in _ENDS
    )


def _lines(parts: Sequence[Ledd]) -> Iterator[tuple[list[Ledd], bool]]:
    """Yield each line that is whole, and whether a blank line or a new page stands before it."""
    line: list[Ledd] = []
    parted = False
    for part in parts:
        if part.slag != "brudd":
            line.append(part)
            continue
        if line:
            yield line, parted
            line, parted = [], False
        parted = parted or part.ord == PARAGRAPH
    if line:
        yield line, parted


def _is_heading(sentences: Sequence[Sequence[Ledd]]) -> bool:
    """Return whether a line is a heading: few words and no value, at the end a colon or nothing."""
    if len(sentences) != 1:
        return False
    return is_label(Utsagn(tuple(sentences[0]))) or (sentences[0][-1].ord == ":" and len(sentences[0]) <= _MOST_WORDS)


def _under_labels(said: Sequence[Utsagn]) -> Iterator[Utsagn]:
    """Yield each label together with the statement under it, unless labels stand in a row: then they head columns."""
    for place, one in enumerate(said[:-1]):
        after = said[place + 1]
        in_row = place > 0 and _heads_value(said[place - 1])
        if is_label(one) and not in_row and not _heads_value(after):
            yield replace(one, ledd=(*one.ledd, *after.ledd))


def _heads_value(one: Utsagn) -> bool:
    return is_label(one) and one.ledd[0].ord.startswith(ETIKETTER)


def _sentences(line: Sequence[Ledd], text: str) -> Iterator[list[Ledd]]:
    sentence: list[Ledd] = []
    for place, part in enumerate(line):
        sentence.append(part)
        if part.ord in _ENDS and part.slag == "tegn" and _ends(line, place, text):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _ends(line: Sequence[Ledd], place: int, text: str) -> bool:
    """Return whether the sign at `place` ends a sentence."""
    part = line[place]
    if part.ord != ".":
        return True
    if place + 1 == len(line):
        return True
    if text[part.til : part.til + 1].strip() or not place:
        return False
    before, after = line[place - 1], line[place + 1]
    begins = text[after.fra]
    if begins.islower() or (before.slag == "ord" and (before.ord in FORKORTELSER or len(before.ord) == 1)):
        return False
    return begins.isalnum() or after.slag == "tegn"


# --- values of several parts ----------------------------------------------------------------------------------------


def _composed(line: list[Ledd]) -> list[Ledd]:
    """Return a line with its numbers in words, and its ranges, as one part each."""
    return list(_durations(list(_ranges(list(_in_words(line))))))


def _in_words(line: list[Ledd]) -> Iterator[Ledd]:
    place = 0
    while place < len(line):
        part = line[place]
        count = 0
        if part.slag == "ord" and _may_begin(part.ord):
            words = _words_from(line, place)
            value, count = tall.in_words(words)
            if value is not None:
                yield _number(line[place : place + count], value, line[place + count : place + count + 1])
                count += _is_currency(line, place + count)
        if not count:
            yield part
        place += max(count, 1)


def _may_begin(word: str) -> bool:
    return word in EN or word.startswith("halv") or word in TALLORD or word.endswith(_SCALE)


def _words_from(line: list[Ledd], place: int) -> list[str]:
    words = []
    for part in line[place : place + _MOST_WORDS]:
        if part.slag != "ord":
            break
        words.append(part.ord)
    return words


def _is_currency(line: list[Ledd], place: int) -> bool:
    return place < len(line) and line[place].slag == "ord" and line[place].ord in _CURRENCY


def _number(parts: list[Ledd], value: Number, after: list[Ledd]) -> Ledd:
    money = _is_currency(after, 0) or any(part.ord in MILLION for part in parts)
    last = after[0] if _is_currency(after, 0) else parts[-1]
    words = " ".join(part.ord for part in parts)
    return Ledd("kr" if money else "tall", words, parts[0].fra, last.til, value, "", parts[0].foran)


def _ranges(line: list[Ledd]) -> Iterator[Ledd]:
    place = 0
    while place < len(line):
        between = place > 0 and line[place - 1].ord == "mellom"
        span = _range(line[place : place + 3], ("og",) if between else ("-", "til"))
        yield span or line[place]
        place += 3 if span else 1


def _range(parts: list[Ledd], joins: tuple[str, ...]) -> Ledd | None:
    """Return two values that are joined as one without a value: "800 000–900 000", "mellom 2 og 3", "1.3. til 1.5."."""
    if len(parts) != 3 or parts[1].ord not in joins:  # noqa: PLR2004 - from, join, to
        return None
    first, join, last = parts
    dates = first.slag == last.slag == "dato"
    if not dates and not (_is_number(first) and _is_number(last) and _rises(first, last)):
        return None
    slag = "dato" if dates else "kr" if "kr" in (first.slag, last.slag) else "tall"
    return Ledd(slag, f"{first.ord} {join.ord} {last.ord}", first.fra, last.til, None, "spenn", first.foran)


def _is_number(part: Ledd) -> bool:
    return part.slag in _NUMBERS or (part.slag == "ord" and part.verdi is not None)


def _rises(first: Ledd, last: Ledd) -> bool:
    """Return whether the second number is the greater, as in a range: "1 180 - 4 leger" is none."""
    low, high = first.verdi, last.verdi
    return not isinstance(low, int | Fraction) or not isinstance(high, int | Fraction) or low < high


def _durations(line: list[Ledd]) -> Iterator[Ledd]:
    """Yield a line with each number of weeks, days or months as one part; its value is in weeks."""
    place = 0
    while place < len(line):
        part = line[place]
        count = 1 if part.slag == "ord" and part.ord in EN else part.verdi
        after = place + 1 + (place + 1 < len(line) and line[place + 1].ord == "-")
        unit = line[after].ord if after < len(line) and line[after].slag == "ord" else ""
        if (part.slag == "tall" or (part.slag == "ord" and count is not None)) and unit in TID:
            weeks, reason = _weeks(count, TID[unit]) if not part.grunn else (None, part.grunn)
            yield Ledd("uker", f"{part.ord} {unit}", part.fra, line[after].til, weeks, reason, part.foran)
            place = after
        else:
            yield part
        place += 1


def _weeks(count: object, unit: str) -> tuple[Number | None, str]:
    assert isinstance(count, int | Fraction)
    if unit == "mnd":
        return None, "maaneder"
    weeks = whole(Fraction(count)) if unit == "uker" else whole(Fraction(count, WEEK))
    return (weeks, "") if isinstance(weeks, int) else (None, "ikke_hele_uker")
