"""What is said of one deadline, in words: how it stands, who must act, why its day moved, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fasthandel.dates import add_months, whole_years
from fasthandel.money import NBSP, written
from fasthandel.render import (
    frister_words,  # noqa: F401 - adds its words
    values,
)
from fasthandel.render.reader import Reader, Record, prose
from fasthandel.render.view import Run, Tone, Words, joined, words
from fasthandel.render.words import listed

FARTHEST_IN_DAYS = 730
"""A day farther away than this is so many years away."""
TONES: dict[str, Tone] = {
    "gjort": "good",
    "gjort_for_sent": "bad",
    "gjort_for_tidlig": "bad",
    "forfalt": "bad",
    "inntruffet": "dim",
    "kommer": "strong",
    "foreloepig": "warn",
    "ikke_kjent": "warn",
    "mangler": "warn",
    "gjelder_ikke": "dim",
}
"""By status."""
OPEN = {"kommer", "foreloepig", "forfalt", "mangler"}
"""Where something is still to be done, or may be: what follows if it is missed is worth saying."""


def far(read: Reader, day: str, of: str) -> str:
    """Return how far a day lies from the day `of`: "i dag", "om 23 dager", "for vel 3 år siden"."""
    there, here = date.fromisoformat(day), date.fromisoformat(of)
    days = (there - here).days
    if -1 <= days <= 1:
        return read.word(("i_gaar", "i_dag", "i_morgen")[days + 1])
    if abs(days) <= FARTHEST_IN_DAYS:
        return read.word("om_dager" if days > 0 else "for_dager_siden", antall=_count(read, abs(days)))
    first, last = sorted((here, there))
    years = whole_years(first, last)
    vel = "" if add_months(first, 12 * years) == last else "vel_"
    key = f"om_{vel}aar" if days > 0 else f"for_{vel}aar_siden"
    return read.word(key, antall=_count(read, years))


def _count(read: Reader, number: int) -> str:
    return written(number, read.language)


def _days(read: Reader, number: int) -> str:
    return read.word("en_dag") if number == 1 else read.word("flere_dager", antall=_count(read, number))


def status(read: Reader, frist: Record) -> Words:
    """Return how a deadline stands, in words."""
    found = frist["status"]
    tone = TONES.get(found, "")
    if found == "mangler":
        before, _, after = read.word("mangler_noekler", noekler="\0").partition("\0")
        keys = read.keys(frist["mangler"])
        return words(Run(before, tone), *keys, Run(after, tone)) if keys else words(Run(read.word("mangler"), tone))
    return words(Run(_said(read, frist), tone))


def _said(read: Reader, frist: Record) -> str:
    found, day = frist["status"], frist["dato"]
    if found in {"gjort", "gjort_for_sent", "gjort_for_tidlig"} and frist["skjedd"]:
        return _done(read, frist)
    if found in {"ikke_kjent", "gjelder_ikke"} or day is None:
        return read.word(found) if found in {"ikke_kjent", "gjelder_ikke"} else read.word("mangler")
    when = far(read, day, read.document["dato"])
    if found == "foreloepig":
        return read.word("foreloepig_naar", naar=when)
    if found == "forfalt":
        return read.word("forfalt", naar=when)
    past = found == "inntruffet"
    if frist["slag"] == "hendelse":
        return read.word("skjedde" if past else "skjer", naar=when)
    if frist["slag"] == "tidligst":
        return read.word("aapnet" if past else "aapner", naar=when)
    return when


def _done(read: Reader, frist: Record) -> str:
    done, last = frist["skjedd"], frist["dato"]
    shown = values.short_day(done, read.language)
    if frist["status"] == "gjort_for_tidlig" or last is None:
        return read.word("gjort_for_tidlig" if last else "gjort", dato=shown)
    days = (date.fromisoformat(last) - date.fromisoformat(done)).days
    if days < 0:
        return read.word("gjort_for_sent", dato=shown, avstand=_days(read, -days))
    if frist["slag"] != "frist":
        return read.word("gjort", dato=shown)
    return (
        read.word("gjort_naar", dato=shown, avstand=_days(read, days))
        if days
        else read.word("gjort_siste_dag", dato=shown)
    )


def who(read: Reader, frist: Record) -> str:
    """Return who must act, or "" where nobody must."""
    return read.named("part", frist["hvem"]) if frist["hvem"] else ""


def notes(read: Reader, frist: Record) -> Iterator[Words]:
    """Yield what stands under a deadline at a glance: why it is not known, what it assumes, why it moved, the risk."""
    found = frist["status"]
    yield words(read.text(frist, "grunn"))
    yield words(provisional(read, frist))
    yield read.fill_in(frist["mangler"]) if found == "foreloepig" else ()
    yield words(window(read, frist))
    yield words(shortened(read, frist))
    yield words(moved(read, frist))
    missed = read.text(frist, "ved_brudd")
    if missed and found in OPEN:
        yield words(read.word("ved_brudd", hva=missed))


def provisional(read: Reader, frist: Record) -> str:
    """Return what a provisional date assumes."""
    assumed = read.text(frist, "forutsetning")
    return read.word("forutsetter", hva=assumed) if frist["foreloepig"] and assumed else ""


def window(read: Reader, frist: Record) -> str:
    """Return from when to when something can be done."""
    first, last = (values.day(frist[key], read.language) if frist[key] else "" for key in ("tidligst", "dato"))
    if first and last:
        return read.word("tidsrom", fra=first, til=last)
    return read.word("kan_gjoeres_fra", dato=first) if first else ""


def shortened(read: Reader, frist: Record) -> str:
    """Return why a day is the last of its month, where the month lacks the day that was counted to."""
    return " ".join(
        read.word("kortet", maaned=values.month(one["dato"], read.language), dag=str(one["mangler_dag"]))
        for one in frist["kortet"]
    )


def moved(read: Reader, frist: Record) -> str:
    """Return why a day moved: every day off that it moved past, in words."""
    days = frist["flytting"]
    if not days:
        return ""
    whole = values.day(days[0]["dato"], read.language)
    start = read.word("flyttet_fra", dato=whole, grunn=read.text(days[0], "grunn"))
    rest = [
        read.word("forbi", dato=_without_year(read, one["dato"]), grunn=read.text(one, "grunn")) for one in days[1:]
    ]
    if not rest:
        return start
    return read.word("flyttet_forbi", fra=start, dager=listed(rest, read.language))


def _without_year(read: Reader, day: str) -> str:
    return values.day(day, read.language).rpartition(NBSP)[0]


def counted(read: Reader, frist: Record) -> str:
    """Return by which rule the days are counted."""
    name = read.text(frist, "teller_navn") or prose(frist["teller"] or "")
    return read.word("telles", teller=name) if name else ""


def certainty(read: Reader, frist: Record) -> str:
    """Return how sure a deadline is: "sitert: ordrett fra kilden"."""
    sure = frist["sikkerhet"]
    if not sure:
        return ""
    return ": ".join((read.named("sikkerhet", sure), read.word(f"{sure}_er"))) if _is_known(sure) else prose(sure)


def _is_known(sure: str) -> bool:
    return sure in {"sitert", "omtalt", "utledet", "antatt"}


def grounds(read: Reader, frist: Record) -> Iterator[Words]:
    """Yield what a date rests on: its formula with numbers, how it is counted, the sources, how sure they are."""
    worked = read.text(frist, "formel_med_tall")
    if worked:
        yield words(read.word("regnet", hva=worked))
    yield words(counted(read, frist)) if frist["dato"] else ()
    cited = read.citations(frist)
    basis = [words(f"{read.word('kilde')}: ", *cited) if cited else ()]
    sure = certainty(read, frist)
    basis.append(words(f"{read.word('hviler_paa_kort')}: {sure}") if sure else ())
    yield joined(basis, " · ")


def rule_set(read: Reader, rules: Record) -> tuple[str, Words]:
    """Return which rule set an answer rests on, for the fields under the title."""
    version = read.word("versjon", id=rules["id"], versjon=rules["versjon"])
    status = read.named("status", rules["status"])
    return read.word("regelsett"), words(read.name(rules), Run(f" ({version})", "dim"), f" · {status}")
