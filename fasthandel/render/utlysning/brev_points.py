"""A point of the letter: what stands there, what is required, why, how to correct it, and on what ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fasthandel.praksis import fact_lists, fact_types
from fasthandel.render.escape import markdown, markdown_code, markdown_line
from fasthandel.render.reader import Reader, Record, prose
from fasthandel.render.utlysning import reading


def item(marker: str, blocks: Iterable[str]) -> str:
    """Return paragraphs as one point of a list."""
    inner = " " * (len(marker) + 1)
    text = "\n\n".join(block for block in blocks if block)
    return f"{marker} " + "\n".join(f"{inner}{line}" if line else "" for line in text.split("\n")).lstrip(" ")


def title(read: Reader, check: Record, *, strong: bool = True) -> str:
    """Return the name of a check with its code and its announcement: "**Prisen er oppgitt** (UL001, U1)"."""
    name = markdown(prose(read.name(check)))
    about = markdown(", ".join(part for part in (check["kode"], check.get("post")) if part))
    return f"{f'**{name}**' if strong else markdown_line(name)} ({about})"


def key(path: str, language: str) -> str:
    """Return a key to fill in, by what it is called and as it is written: "«Listelengde» (`liste.lengde`)"."""
    label = fact_lists().get(path)
    if label is None:
        first, _, rest = path.partition(".")
        known = fact_types()
        fact = known.get(path) or known.get(f"{first}[].{rest.rpartition('.')[2]}")
        label = fact.navn if fact is not None else None
    written = markdown_code(path)
    if label is None:
        return written
    before, after = "«»" if language == "nb" else "“”"
    return f"{before}{markdown(label.in_language(language))}{after} ({written})"


def point(read: Reader, check: Record) -> Iterator[str]:
    """Yield the paragraphs of a finding."""
    yield title(read, check)
    found = [f"- {markdown_line(markdown(text))}" for text in reading.found(read, check)]
    if found:
        yield f"{read.word('brev.staar')}\n\n" + "\n".join(found)
    yield " ".join(part for part in (_compared(read, check), _plain(read, check, "grunn")) if part)
    yield markdown_line(_plain(read, check, "forklaring"))
    remedy = _plain(read, check, "tiltak")
    yield f"**{read.word('brev.tiltak')}** {remedy}" if remedy else ""
    wording = markdown_line(markdown(read.text(check, "ordlyd")))
    yield f"{read.word('brev.ordlyd')}\n\n> {wording}" if wording else ""
    yield _basis(read, check)


def _plain(read: Reader, check: Record, key: str) -> str:
    return markdown(reading.sentences([read.text(check, key)]))


def _compared(read: Reader, check: Record) -> str:
    maalt, krav = markdown(reading.measured(read, check)), markdown(reading.required(read, check))
    if maalt and krav:
        return read.word("brev.maalt_og_krav", maalt=maalt, krav=krav)
    if maalt:
        return read.word("brev.maalt", maalt=maalt)
    return read.word("brev.krav", krav=krav) if krav else ""


def _basis(read: Reader, check: Record) -> str:
    sources = markdown(reading.sources(check))
    label = read.word("brev.kilde" if len(check["kilder"]) == 1 else "brev.kilder")
    sure = markdown(reading.certainty(read, check))
    said = [
        f"{label} {reading.sentences([sources])}" if sources else "",
        f"{read.word('brev.sikkerhet')} {reading.sentences([sure])}" if sure else "",
    ]
    return " ".join(part for part in said if part)
