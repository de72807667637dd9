"""The view of `regler test`: what each case came to, and what the cases of a rule set do not show."""

from __future__ import annotations

from collections.abc import Iterator

from fasthandel.money import NBSP, written
from fasthandel.render import (
    regler_test_words,  # noqa: F401 - adds its words
    values,
)
from fasthandel.render.reader import EVERYTHING, Reader, Record, place
from fasthandel.render.view import Fields, Node, Outline, Run, Section, View, Words, words


def regeltest_view(document: Record, *, language: str = "nb") -> View:
    """Return the view of the results of test cases, one section for each rule set."""
    read = Reader(document, language, EVERYTHING, set())
    cases = [case for one in document["regelsett"] for case in one["tilfeller"]]
    passed = sum(case["bestaatt"] for case in cases)
    return View(
        title=read.word("regeltest"),
        subtitle=read.word("bestaatt_av", bestaatt=passed, antall=len(cases)),
        fields=Fields(()),
        sections=tuple(_section(read, one) for one in document["regelsett"]),
    )


def _section(read: Reader, one: Record) -> Section:
    nodes = tuple(_case(read, case) for case in one["tilfeller"])
    if not nodes:
        nodes = (Node(words(Run(read.word("ingen_tilfeller"), "warn"))),)
    outlines = [Outline(nodes), *(Outline((node,)) for node in _shown_by_cases(read, one))]
    return Section(one["id"], f"{one['id']}  {read.name(one)}", tuple(outlines))


def _case(read: Reader, case: Record) -> Node:
    verdict = Run(read.word("bestaatt"), "good") if case["bestaatt"] else Run(read.word("avvik"), "bad")
    lines = tuple(_miss(read, miss) for miss in case["avvik"])
    if lines:
        lines = (*lines, words(Run(f"{case['fil']}:{case['linje']}", "dim")))
    return Node(words(verdict, "  ", case["navn"]), lines=lines)


def _miss(read: Reader, miss: Record) -> Words:
    found = miss["fant"] if miss["fant"] is not None else read.word("finnes_ikke")
    said = read.word("ventet_men_fant", ventet=miss["ventet"], fant=found)
    return words(Run(miss["id"], "code"), ": ", said)


# --- what the cases show -------------------------------------------------------------------------------------------


def _shown_by_cases(read: Reader, one: Record) -> Iterator[Node]:
    """Yield how much is reached, how many changes are noticed, and the explanations that nothing needs."""
    coverage, mutation = one.get("dekning"), one.get("mutasjon")
    if coverage is not None and coverage["antall"]:
        yield Node(
            _share(read, "dekning", coverage),
            lines=tuple(_sort(read, sort) for sort in coverage["slag"] if sort["naadd"] < sort["antall"]),
            parts=(*_findings(read, coverage, "ikke_naadd"), *_explained(read, coverage)),
        )
    if mutation is not None and mutation["antall"]:
        yield Node(
            _share(read, "mutasjon", mutation),
            parts=(*_findings(read, mutation, "ikke_merket"), *_explained(read, mutation)),
        )
    for problem in one.get("funn", ()):
        head = words(Run(read.text(problem, "melding"), "bad"))
        yield Node(head, lines=_where_and_how(read, problem))


def _share(read: Reader, key: str, share: Record) -> Words:
    """Return "Dekning  98,5 %, 67 av 69 nådd, 1 forklart"."""
    is_whole = share["naadd"] + share["forklart"] == share["antall"]
    percent = written(values.number(share["prosent"]), read.language)
    parts = [f"{percent}{NBSP}%", read.word(f"{key}_av", **_counts(share))]
    if share["forklart"]:
        parts.append(read.word("forklart_antall", antall=share["forklart"]))
    return words(Run(read.word(key), "strong"), "  ", Run(", ".join(parts), "good" if is_whole else "warn"))


def _sort(read: Reader, sort: Record) -> Words:
    return words(f"{read.named('dekning_slag', sort['slag'])}: ", read.word("dekning_av", **_counts(sort)))


def _counts(share: Record) -> dict[str, int]:
    return {"naadd": share["naadd"], "antall": share["antall"]}


def _findings(read: Reader, share: Record, key: str) -> Iterator[Node]:
    for finding in share[key]:
        head = words(Run(read.word(key), "warn"), "  ", Run(finding["hva"], "code"))
        yield Node(head, lines=_where_and_how(read, finding))


def _explained(read: Reader, share: Record) -> Iterator[Node]:
    for explained in share["forklarte"]:
        head = words(Run(read.word("forklart"), "dim"), "  ", Run(explained["hva"], "code"))
        yield Node(head, lines=(words(read.text(explained, "grunn")), words(Run(place(explained), "dim"))))


def _where_and_how(read: Reader, finding: Record) -> tuple[Words, ...]:
    return words(read.text(finding, "hvordan")), words(Run(f"{place(finding)}  {finding['kode']}", "dim"))
