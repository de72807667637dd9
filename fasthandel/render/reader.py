"""A result document read in one language: the few look-ups that every part of its view needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fasthandel.money import NBSP
from fasthandel.record import record
from fasthandel.render import values
from fasthandel.render.view import Run, Words, joined, words
from fasthandel.render.words import WORDS, word

Record = Mapping[str, Any]

_BREAKS = re.compile(r"[ \t\r\n]+")
_IN_AMOUNT = re.compile(
    r"(?<=\d) (?=\d{3}(?!\d)|(?:kr|NOK|DKK|EUR|GBP|SEK|USD|%)(?!\w))|(?<=\d\.) (?=[a-zæøå])|(?<=§) (?=\d)"
)
EVERYTHING = 3
MOST_KEYS = 3
"""In the parts at a glance; all keys stand under the headline and with each line."""
LONGEST_WHOLE = 48
"""A citation longer than this may be broken over two lines."""


@record
class Reader:
    """The document with the language it is read in and how much of it is wanted (1, 2 or 3)."""

    document: Record
    language: str
    detail: int
    explained: set[str]
    """Ids of the inputs that have been explained once; the next time they point back."""

    def word(self, key: str, **fields: object) -> str:
        """Return the renderer's own words."""
        return word(key, self.language, **fields)

    def named(self, family: str, key: str) -> str:
        """Return the plain words for a fixed word of the document, e.g. its status; an unknown one as it is."""
        return word(f"{family}.{key}", self.language) if f"{family}.{key}" in WORDS else key

    def text(self, record: Record, key: str) -> str:
        """Return a text of a record in the language, bokmål where it has no translation, on one line."""
        found = record.get(f"{key}_en") if self.language == "en" else None
        return prose(found or record.get(key) or "")

    def name(self, record: Record) -> str:
        """Return the name of a record, or its id when it has none. Line breaks stay, to be shown by the printer."""
        found = record.get("navn_en") if self.language == "en" else None
        return amounts_whole(str(found or record.get("navn") or record.get("id") or ""))

    def amount(self, text: str, unit: str | None, *, cents: bool = False) -> str:
        """Return an exact amount with its unit."""
        return values.amount(text, unit, self.language, cents=cents)

    def value(self, record: Record) -> Run:
        """Return the value of any component or input, or what stands in its place: the three are never alike."""
        state = record.get("tilstand")
        if state == "mangler" or (state != "gjelder_ikke" and record.get("verdi") is None):
            return Run(self.word("uavgjort" if self.is_derived(record) else "mangler"), "warn")
        if state == "gjelder_ikke":
            return Run(self.word("gjelder_ikke"), "dim")
        return Run(values.value(record["verdi"], record.get("enhet"), self.language))

    def is_derived(self, part: Record) -> bool:
        """Return True for a component that only adds up or rounds others: what it lacks is said there."""
        return bool(part.get("deler")) or part.get("slag") == "avrunding"

    def keys(self, keys: Sequence[str], *, most: int | None = None) -> Words:
        """Return keys of the practice file as a list: "a, b". Of more than `most`, only how many: all stand on top."""
        if most is not None and len(keys) > most:
            return words(self.word("noekler_oeverst", antall=len(keys)))
        return joined((words(Run(key, "code")) for key in keys), ", ")

    def fill_in(self, keys: Sequence[str], *, most: int | None = None) -> Words:
        """Return "fyll inn a, b" for keys that are missing; of more than `most`, only how many."""
        before, _, after = self.word("fyll_inn_kort", noekler="\0").partition("\0")
        return words(before, *self.keys(keys, most=most), after) if keys else ()

    def citations(self, record: Record) -> Words:
        """Return the sources of a record, each in one piece: "S1 §4.8.6, 8902; S4 tab. 1"."""
        return joined((self.citation(cited) for cited in record.get("kilder") or ()), "; ")

    def citation(self, cited: Record) -> Words:
        """Return one source with the point in it."""
        said = prose(f"{cited.get('kilde') or ''} {cited.get('punkt') or ''}").strip()
        return words(whole(said))

    @property
    def is_brief(self) -> bool:
        """True for the first screen: the sum and its parts."""
        return self.detail <= 1

    @property
    def is_full(self) -> bool:
        """True when nothing of the document is left out."""
        return self.detail >= EVERYTHING

    def names_of_missing(self) -> dict[str, str]:
        """Return what each key to fill in is called, for those keys that are an input somewhere."""
        keys = set(self.document["mangler"])
        found: dict[str, str] = {}
        waiting = [*self.document["komponenter"], *self.document["kontroller"]]
        while waiting:
            record = waiting.pop()
            waiting.extend(record.get("grunnlag") or ())
            if record["id"] in keys and record.get("tilstand") == "mangler" and self.name(record) != record["id"]:
                found[record["id"]] = self.name(record)
        return found

    @property
    def praksisfil(self) -> str:
        """The practice file, or a word for it when the facts came from no file."""
        return str(self.document["praksis"].get("fil") or self.word("praksisfilen"))


def prose(text: str) -> str:
    """Return a text whose line breaks come from how its file was typed, as one line with its amounts kept whole."""
    return amounts_whole(_BREAKS.sub(" ", text).strip())


def amounts_whole(text: str) -> str:
    """Return `text` with no-break spaces inside its amounts and ordinals: "1 000 kr", "40 %", "1. april", "§ 3"."""
    return _IN_AMOUNT.sub(NBSP, text)


def whole(text: str) -> str:
    """Return a short text that is never broken over two lines."""
    return text.replace(" ", NBSP) if len(text) <= LONGEST_WHOLE else text


def place(record: Record) -> str:
    """Return "file:line:column" of a record, as much of it as there is; "" for none."""
    parts = (record.get("fil"), record.get("linje"), record.get("kolonne"))
    return ":".join(str(part) for part in parts if part not in {None, ""})


def short_codes(ids: Iterable[str], parent: str, *, longest: int = 6) -> dict[str, str]:
    """Return a short form of each id below `parent`, "U6" for "utstyr.U6"; all empty if one of them is not short."""
    short = {each: each.removeprefix(f"{parent}.") for each in ids}
    return short if all(len(code) <= longest for code in short.values()) else dict.fromkeys(short, "")
