"""What is said of one answer in words: the sentence, how a check came out, a step, and who owes whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fasthandel.render import (
    hjemfall_words,  # noqa: F401 - adds its words
    sammenlign_words,  # noqa: F401 - adds its words
    values,
)
from fasthandel.render.frister_lines import certainty
from fasthandel.render.reader import Reader, Record, place
from fasthandel.render.view import Run, Tone, Words, joined, text_of, words
from fasthandel.render.words import listed

TONES: dict[str, Tone] = {
    "har_skjedd": "strong",
    "kan_skje": "strong",
    "ikke_ennaa": "strong",
    "kan_ikke_avgjoeres": "warn",
    "utelukket": "strong",
    "ingen_regel": "dim",
    "gjelder_ikke": "dim",
}
"""By answer."""
_NOT_YET_THERE = re.compile(r"utlysning\[(\d+)\]")
_BOUND = {"fra": "grense_fra", "til": "grense_til"}
OUTCOMES: dict[str, Tone] = {
    "holder": "good",
    "holder_ikke": "bad",
    "kan_ikke_avgjoeres": "warn",
    "gjelder_ikke": "dim",
}
"""By outcome of a check."""


def short(read: Reader, one: Record) -> Run:
    """Return the answer of a rule set in a word or two."""
    return Run(read.named("svar", one["svar"]), TONES.get(one["svar"], ""))


def sentence(read: Reader, one: Record) -> str:
    """Return the answer of a rule set in a sentence or two."""
    status = one["svar"]
    said = read.word(f"setning.{status}", dato=_day(read, one["tidligst_dato"]), hva=_what(read, one))
    if status in {"ikke_ennaa", "kan_ikke_avgjoeres"} and one["tidligst_dato"]:
        said = f"{said} {_earliest(read, one)}"
    return f"{said} {reservation(read, one)}".rstrip()


def reservation(read: Reader, one: Record) -> str:
    """Return which checks fail that are no condition of the answer; "" where none does, or nothing can revert."""
    failing = [read.name(check) for check in one["andre_kontroller"] if check["utfall"] == "holder_ikke"]
    if not failing or one["svar"] not in {"har_skjedd", "kan_skje", "ikke_ennaa"}:
        return ""
    return read.word("merk_kontroller", hva=quoted(read, list(dict.fromkeys(failing))))


def _day(read: Reader, iso: str | None) -> str:
    return values.day(iso, read.language) if iso else ""


def _what(read: Reader, one: Record) -> str:
    """Return what stands in the way, or why there is no answer."""
    status = one["svar"]
    if status in {"ikke_ennaa", "utelukket"}:
        return not_met(read, one, one["hindrer"]) or read.word("mangler_en_utlysning")
    if status == "kan_ikke_avgjoeres":
        keys = text_of(read.fill_in(one["mangler"]))
        return "; ".join(part for part in (read.text(one, "grunn").rstrip("."), keys) if part) or read.word(
            "dagen_er_ikke_kjent"
        )
    return read.text(one, "grunn") or "; ".join(read.text(why, "tekst") for why in one["hvorfor"])


def not_met(read: Reader, one: Record, idents: Sequence[str]) -> str:
    """Return "«A» er ikke oppfylt", or the same of several conditions; "" for none."""
    names = condition_names(read, one, idents)
    if len(names) <= 1:
        return read.word("ett_ikke_oppfylt", hva=names[0]) if names else ""
    return read.word("flere_ikke_oppfylt", hva=quoted(read, names))


def condition_names(read: Reader, one: Record, idents: Sequence[str]) -> list[str]:
    """Return the names of some conditions of a rule set."""
    names = {check["vilkaar"]: read.name(check) for check in one["vilkaar"]}
    return [names[ident] for ident in idents if ident in names]


def quoted(read: Reader, names: Sequence[str]) -> str:
    """Return names as a list: «A», «B» og «C»."""
    return listed([read.word("i_anfoersel", hva=name) for name in names], read.language)


def _earliest(read: Reader, one: Record) -> str:
    day = _day(read, one["tidligst_dato"])
    if one["foreloepig"]:
        return read.word("tidligst_forutsatt", dato=day, hva=f"{read.text(one, 'forutsetning').rstrip('.')}.")
    return read.word("tidligst_sikkert", dato=day)


# --- checks ---------------------------------------------------------------------------------------------------------


def outcome(read: Reader, check: Record) -> Run:
    """Return how a check came out, in words."""
    return Run(read.named("kontroll", check["utfall"]), OUTCOMES.get(check["utfall"], ""))


def measured(read: Reader, check: Record) -> str:
    """Return what a check measured."""
    return _short(read, check, "maalt") or ""


def needed(read: Reader, check: Record) -> str:
    """Return what a check asks for: "minst 3", "tidligst 15. februar 2025"."""
    is_day = check["enhet"] == "dato"
    low, high = (_short(read, check, end) for end in ("fra", "til"))
    if low and high:
        return read.word("og_mellom", fra=low, til=high)
    if low:
        return read.word("tidligst" if is_day else "minst", limit=low)
    return read.word("senest" if is_day else "hoeyst", limit=high) if high else ""


def _short(read: Reader, check: Record, key: str) -> str | None:
    """Return a value of a check for a narrow column; None where it has none."""
    found = check[key]
    if found is None:
        return None
    if check["enhet"] == "dato":
        return values.short_day(found, read.language)
    return values.value(found, check["enhet"], read.language)


def lacking(read: Reader, keys: Sequence[str]) -> Iterator[Words]:
    """Yield what to fill in, and which announcements are waited for: those are not there to be filled in."""
    yield read.fill_in([key for key in keys if not _NOT_YET_THERE.fullmatch(key)])
    awaited = sorted(int(found[1]) for key in keys if (found := _NOT_YET_THERE.fullmatch(key)))
    if awaited:
        yield words(read.word("venter_paa", nr=listed([*map(str, awaited)], read.language)))


def check_notes(read: Reader, check: Record) -> Iterator[Words]:
    """Yield what stands under a check: why, what to fill in; from detail 2 the values, the source and how sure."""
    yield words(read.text(check, "grunn"))
    yield from lacking(read, check["mangler"])
    remedy = read.text(check, "tiltak")
    if remedy and check["utfall"] == "holder_ikke":
        yield words(read.word("tiltak", hva=remedy))
    if read.is_brief:
        return
    yield words(read.text(check, "forklaring"))
    for one in check["funnet"]:
        shown = values.value(one["verdi"], one["enhet"], read.language)
        yield words(Run(one["id"], "code"), f" = {shown}, ", Run(place(one), "code"))
    for bound in check["grenser"]:
        worked = read.text(bound, "formel_med_tall")
        if worked and bound["grunnlag"]:
            yield words(f"{read.word(_BOUND[bound['navn_i_formel']])}: = {worked}")
    yield from grounds(read, check)


def grounds(read: Reader, record: Record) -> Iterator[Words]:
    """Yield the formula with its numbers, the sources and how sure they are."""
    worked = read.text(record, "formel_med_tall")
    if worked and record["formel"] != "dato":
        yield words("= ", worked)
    cited, sure = read.citations(record), certainty(read, record)
    basis = [words(f"{read.word('kilde')}: ", *cited) if cited else ()]
    basis.append(words(f"{read.word('hviler_paa_kort')}: {sure}") if sure else ())
    yield joined(basis, " · ")


# --- steps ----------------------------------------------------------------------------------------------------------


def window(read: Reader, step: Record) -> str:
    """Return between which days an announcement can be published; "" where the rule set says of none."""
    found = step["utlysning"] and step["utlysning"]["vindu"]
    first, last = (_day(read, found[key] if found else None) for key in ("fra", "til"))
    if not first:
        return ""
    if found["passert"]:
        return read.word("vindu_passert", dato=last)
    return read.word("vindu_fra_til", fra=first, til=last) if last else read.word("vindu_fra", fra=first)


def step_notes(read: Reader, one: Record, step: Record) -> Iterator[Words]:
    """Yield how the conditions come out at a step, and what is assumed of its announcement."""
    day = values.day(step["dag"], read.language)
    yield words(window(read, step))
    if step["hvorfor"]:
        why = "; ".join(read.text(each, "tekst") for each in step["hvorfor"])
        yield words(read.word("gjelder_ikke_da", dag=day, hva=why))
    if step["alle_holder"]:
        yield words(read.word("alt_oppfylt_da", dag=day))
    for key, told in (("holder_ikke", "ikke_oppfylt_da"), ("kan_ikke_avgjoeres", "ikke_avgjort_da")):
        names = condition_names(read, one, step[key])
        if names:
            yield words(read.word(told, dag=day, hva=quoted(read, names)))
    announced = step["utlysning"]
    if announced is None:
        return
    if announced["soeknadsfrist"] is None:
        yield words(read.word("frist_ukjent"))
    if not read.is_brief:
        yield words(read.word("publisert_etter_forrige") if announced["publisert_etter"] == "forrige" else "")
        yield words(read.word("frist_etter_forrige") if announced["frist_etter"] == "forrige" else "")


def applicant(read: Reader, one: Record) -> str:
    """Return what a qualified applicant would change."""
    found = one["ved_soeker"]
    post = read.word("neste_utlysning") if found["foerst"]["utlysning"] else found["post"]
    day = _day(read, found["tidligst_dato"])
    if found["kan_skje_senere"] and day:
        count = found["nye_utlysninger"]
        if not count:
            return read.word("soeker_endrer_ikke", post=post, dato=day)
        new = read.word("en_ny" if count == 1 else "flere_nye", antall=count)
        return read.word("soeker_utsetter", post=post, nye=new, dato=day)
    names = condition_names(read, one, found["hindrer"])
    return (
        read.word("soeker_hindrer", post=post, hva=quoted(read, names))
        if names
        else read.word("soeker_uavgjort", post=post)
    )
