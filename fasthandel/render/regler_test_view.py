"""The view of `regler test`: what each case of a rule set came to, and what came out otherwise than it says."""

from __future__ import annotations

from fasthandel.render.reader import EVERYTHING, Reader, Record
from fasthandel.render.view import Fields, Node, Outline, Run, Section, View, words


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
    return Section(one["id"], f"{one['id']}  {read.name(one)}", (Outline(nodes),))


def _case(read: Reader, case: Record) -> Node:
    verdict = Run(read.word("bestaatt"), "good") if case["bestaatt"] else Run(read.word("avvik"), "bad")
    lines = tuple(_miss(read, miss) for miss in case["avvik"])
    if lines:
        lines = (*lines, words(Run(f"{case['fil']}:{case['linje']}", "dim")))
    return Node(words(verdict, "  ", case["navn"]), lines=lines)


def _miss(read: Reader, miss: Record) -> tuple[Run, ...]:
    found = miss["fant"] if miss["fant"] is not None else read.word("finnes_ikke")
    said = read.word("ventet_men_fant", ventet=miss["ventet"], fant=found)
    return words(Run(miss["id"], "code"), ": ", said)
