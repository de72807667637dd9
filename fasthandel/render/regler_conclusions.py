"""The conclusions of a rule set: what each is, its formula, what it leaves out, what it rests on, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.money import ROUNDINGS
from fasthandel.render import regler_words  # noqa: F401 - adds its words
from fasthandel.render.reader import Reader, Record, place
from fasthandel.render.view import Node, Outline, Run, Section, Words, joined, words

SECTIONS = ("komponent", "frist", "krav", "mellomregning")
FORMULAS = (
    ("formel", "formel"),
    ("maks", "hoeyst_formel"),
    ("holder", "holder_formel"),
    ("maalt", "maalt_formel"),
    ("fra", "minst_formel"),
    ("til", "hoeyst_formel"),
    ("tidligst", "tidligst_formel"),
    ("skjedd", "skjedd_formel"),
    ("foreloepig", "foreloepig_formel"),
)
"""The formulas of a conclusion, each with the word before it."""
TOLD = (
    ("forutsetning", "forutsetter"),
    ("ikke_funnet", "er_ikke_kjent"),
    ("ved_brudd", "ved_brudd"),
    ("tiltak", "det_som_trengs"),
    ("ordlyd", "ordlyd"),
)
"""What a deadline or a check says in words of its own, each with the sentence that it stands in."""


def conclusion_sections(read: Reader) -> Iterator[Section]:
    """Yield a section for each sort of conclusion that the rule set has."""
    found = own_first(read, "konklusjoner")
    told: dict[str, str] = {}
    for slag in SECTIONS:
        top = [one for one in found if one["slag"] == slag and not one.get("del_av")]
        if top:
            nodes = tuple(conclusion_node(read, one, told) for one in top)
            yield Section(slag, read.named("slag_av_konklusjon", slag), (Outline(nodes, spaced=True),))


def own_first(read: Reader, key: str) -> list[Record]:
    """Return the parameters or conclusions of a rule set, its own before those it inherits."""
    return sorted(read.document[key], key=lambda one: one["regelsett"] != read.document["id"])


def reason(read: Reader, record: Record, name: str, told: dict[str, str]) -> Words:
    """Return why something is as it is; of a reason told before, only where. `told` remembers who said it first."""
    why = read.text(record, "grunn")
    if not why:
        return ()
    first = told.setdefault(why, name)
    return words(why) if first == name else words(f"{read.word('grunn_som')} ", Run(first, "code"))


def conclusion_node(read: Reader, one: Record, told: dict[str, str]) -> Node:
    """Return a conclusion with its rule, what it rests on, its steps and its parts."""
    code = one.get("kode") or one["id"]
    head = words(Run(code, "code"), "  ", Run(read.name(one), "strong"))
    lines = (words(read.text(one, "forklaring")), *_rule(read, one), *_grounds(read, one, told))
    inner = tuple(_step(read, step) for step in one.get("mellomregninger") or ())
    parts = tuple(
        conclusion_node(read, part, told)
        for part in read.document.get("konklusjoner") or ()
        if part.get("del_av") == one["id"]
    )
    return Node(head, None, tuple(line for line in lines if line), (*inner, *parts))


def _step(read: Reader, step: Record) -> Node:
    head = words(Run(step["id"], "code"), f"  {read.name(step)}")
    return Node(head, None, (words(formula(step["formel"])),), marker="-")


def _rule(read: Reader, one: Record) -> Iterator[Words]:
    """Yield what is computed and when it does not apply, in the words of the rule file."""
    if one.get("for_hver"):
        each = read.word("en_kontroll_for_hver" if one["slag"] == "krav" else "for_hver")
        yield words(f"{each} ", Run(one["for_hver"], "code"))
    elif one.get("deler"):
        yield words(read.word("slag.sum"))
    for key, label in FORMULAS:
        if one.get(key):
            yield words(Run(f"{read.word(label)}: ", "dim"), formula(one[key]))
    rounding = one.get("avrund")
    if rounding:
        way = ROUNDINGS[rounding["maate"]][0].in_language(read.language)
        yield words(read.word("avrundet_til", til=read.amount(rounding["til"], one["enhet"]), maate=way))
    yield from _payment(read, one)
    yield from _deadline(read, one)
    if one.get("alvor"):
        yield words(f"{read.word('naar_brutt')}: {read.named('alvor', one['alvor'])}")
    for exclusion in one.get("ikke_med") or ():
        condition = formula(exclusion["hvis"])
        yield words(Run(f"{read.word('ikke_med_naar')} ", "dim"), condition, f": {read.text(exclusion, 'grunn')}")
    for key, sentence in TOLD:
        said = read.text(one, key)
        if said:
            yield words(read.word(sentence, hva=said))


def formula(text: str) -> Run:
    """Return a formula on one line, however it stands in its file."""
    return Run(" ".join(text.split()), "code")


def _payment(read: Reader, one: Record) -> Iterator[Words]:
    if one.get("utenfor_taksten"):
        yield words(read.word("staar_utenfor"))
    if one.get("betales_av"):
        parties = {key: read.named("part", one[f"betales_{name}"]) for key, name in (("fra", "av"), ("til", "til"))}
        courses = ", ".join(one["forloep"])
        said = read.word("betales", **parties)
        yield words(said, f" ({read.word('ved_forloep', forloep=courses)})" if courses else "")


def _deadline(read: Reader, one: Record) -> Iterator[Words]:
    """Yield what kind of day a deadline is, who has to act, and how it is counted."""
    if one.get("fristslag"):
        yield words(read.word("fristens_slag", hva=read.named("fristslag", one["fristslag"])))
    if one.get("hvem"):
        yield words(read.word("fristens_hvem", hvem=read.named("part", one["hvem"])))
    if one.get("teller"):
        yield words(f"{read.word('telling')}: {one['teller']}")


def _grounds(read: Reader, one: Record, told: dict[str, str]) -> Iterator[Words]:
    sure = words(read.named("sikkerhet", one["sikkerhet"])) if one["sikkerhet"] else ()
    cited = words(f"{read.word('kilde')} ", *read.citation(one)) if one["kilde"] else ()
    yield joined((sure, cited), " · ")
    yield reason(read, one, one.get("kode") or one["id"], told)
    yield words(Run(place(one), "code"), f", {read.word('i_regelsett', id=one['regelsett'])}")
