"""What a check says, in one language: what was found, what is required, from where, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import fasthandel.render.utlysning.words  # noqa: F401 - adds its words
from fasthandel.render import values
from fasthandel.render.reader import EVERYTHING, Reader, Record, place, prose
from fasthandel.render.words import word

FINDING = "funn"
SEVERITIES = ("feil", "advarsel", "merknad")
CERTAINTIES = ("sitert", "omtalt", "utledet", "antatt", "")
"""The surest first; "" where nothing is said of it."""
OTHERS = ("holder", "gjelder_ikke", "kan_ikke_avgjoeres", "unntatt", "kjente")


def reader(language: str) -> Reader:
    """Return a reader of records in a language."""
    return Reader({}, language, EVERYTHING, set())


def findings(document: Record) -> list[Record]:
    """Return the checks that are findings, in the document's order."""
    return with_status(document, FINDING)


def with_status(document: Record, status: str) -> list[Record]:
    """Return the checks of a status, in the document's order."""
    return [check for check in document["kontroller"] if check["status"] == status]


def chosen(document: Record, show: str) -> list[Record]:
    """Return the checks that are asked for: the findings or all of them."""
    return findings(document) if show == FINDING else list(document["kontroller"])


def named(read: Reader, check: Record) -> str:
    """Return the name of a check on one line, with the announcement it is about: "Prisen er oppgitt (U1)"."""
    name = prose(read.name(check))
    return f"{name} ({check['post']})" if check.get("post") else name


def severity(read: Reader, check: Record) -> str:
    """Return how serious a finding is: "feil"."""
    return read.named("alvor", check["alvor"])


def status(read: Reader, check: Record) -> str:
    """Return what became of a check: its severity if it is a finding, else "holder", "unntatt" and so on."""
    return severity(read, check) if check["status"] == FINDING else read.named("ul.status", check["status"])


def where(check: Record, document: Record) -> str:
    """Return "file:line:column" of a check; the file alone when it stands on no line of its own."""
    return place(check["sted"]) or str(document["fil"])


def found(read: Reader, check: Record) -> Iterator[str]:
    """Yield each value that a check read, with its name and its line: "Pris: 400 200 kr (linje 12)"."""
    here = check["sted"].get("fil")
    for one in check["funnet"]:
        said = f"{prose(read.name(one))}: {_value(read, one)}"
        if one.get("fil") not in (None, here):
            yield read.word("ul.med_sted", hva=said, sted=place(one))
        elif one.get("linje") is not None:
            yield read.word("ul.med_linje", hva=said, linje=one["linje"])
        else:
            yield said


def _value(read: Reader, one: Record) -> str:
    if one.get("verdi") is None:
        return read.word("ul.ikke_oppgitt")
    if one.get("enhet") == "tekst":  # whatever it looks like: a text may read "2023-13-45"
        return read.word("ul.sitat", tekst=one["verdi"])
    return values.value(one["verdi"], one.get("enhet"), read.language)


def measured(read: Reader, check: Record) -> str:
    """Return what was measured with its unit, "" when a check measures nothing."""
    return "" if check["maalt"] is None else values.value(check["maalt"], check["enhet"], read.language)


def required(read: Reader, check: Record) -> str:
    """Return the limits with their unit: "minst 3 uker", "fra 380 000 kr til 400 200 kr"; "" for none."""
    low, high = (
        None if check[key] is None else values.value(check[key], check["enhet"], read.language)
        for key in ("fra", "til")
    )
    if low is not None and high is not None:
        return low if low == high else read.word("ul.fra_til", fra=low, til=high)
    is_day = check["enhet"] == "dato"
    if low is not None:
        return read.word("tidligst" if is_day else "minst", limit=low)
    return "" if high is None else read.word("senest" if is_day else "hoeyst", limit=high)


def source(cited: Record) -> str:
    """Return a source as a reader looks it up: "Rammeavtalen ASA 4310 (KS), punkt 5.6"."""
    title = prose(cited.get("tittel") or cited["kilde"] or "")
    by, point = prose(cited.get("utgiver") or ""), prose(cited.get("punkt") or "")
    return ", ".join(part for part in (f"{title} ({by})" if by else title, point) if part)


def sources(check: Record) -> str:
    """Return the sources of a check on one line, "" for none."""
    return "; ".join(source(cited) for cited in check["kilder"])


def short_sources(check: Record) -> str:
    """Return the sources of a check by their short names: "KS1 pkt. 5.6; E2"."""
    return "; ".join(prose(f"{cited['kilde']} {cited.get('punkt') or ''}") for cited in check["kilder"])


def certainty(read: Reader, check: Record) -> str:
    """Return how sure the rule is: "sitert (ordrett fra kilden)"; "" when nothing is said of it."""
    key = check.get("sikkerhet")
    return read.word("ul.sikkerhet", ord=read.named("sikkerhet", key), betyr=read.word(f"{key}_er")) if key else ""


def waiver(read: Reader, check: Record) -> str:
    """Return why a check is waived, the role of who decided so, and until when."""
    unntak = check["unntak"]
    reason = prose(unntak["grunn"])
    end = "" if reason.endswith((".", "!", "?")) else "."
    dato = values.day(unntak["utloeper"], read.language)
    return read.word("ul.unntak", grunn=f"{reason}{end}", rolle=prose(unntak["rolle"]), dato=dato)


def message(read: Reader, check: Record) -> str:
    """Return a finding in one short text: its name, what was found, and what is required."""
    parts = [named(read, check), "; ".join(found(read, check)), limits(read, check)]
    if check["status"] == "uavgjort" and check["mangler"]:
        parts.append(read.word("fyll_inn_kort", noekler=", ".join(check["mangler"])))
    if check["status"] == "unntatt" and check["unntak"]:
        parts.append(waiver(read, check))
    parts.append(read.text(check, "grunn"))
    return sentences(parts)


def why_unread(read: Reader, problem: Record) -> str:
    """Return why a file could not be read and what to do about it: "ukjent nøkkel: prsi; mente du pris?"."""
    return "; ".join(said for key in ("melding", "raad") if (said := read.text(problem, key)))


def limits(read: Reader, check: Record) -> str:
    """Return what was measured and what is required: "Målt: 14 dager. Krav: minst 21 dager"."""
    pairs = (("ul.maalt", measured(read, check)), ("ul.krav", required(read, check)))
    return ". ".join(f"{read.word(label)}: {said}" for label, said in pairs if said)


def sentences(parts: Sequence[str]) -> str:
    """Return texts as sentences one after the other, each with a full stop."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.endswith((".", "!", "?", ".»", ".”")) else f"{part}." for part in said)


def counted(counts: Mapping[str, Any], keys: Sequence[str], language: str) -> list[str]:
    """Return each count that is not zero, in words: "2 feil", "1 holder"."""
    return [several(key, counts[key], language) for key in keys if counts[key]]


def faults(read: Reader, counts: Mapping[str, Any]) -> list[str]:
    """Return how many findings there are of each severity, or that there are none: with no check, that says nothing."""
    if not any(counts.values()):
        return [read.word("ul.ingenting")]
    return counted(counts, SEVERITIES, read.language) or [read.word("ul.ingen_funn")]


def several(key: str, number: int, language: str) -> str:
    """Return a number of something in words, in the singular for 1."""
    return word(f"ul.en_{key}", language) if number == 1 else word(f"ul.flere_{key}", language, antall=number)
