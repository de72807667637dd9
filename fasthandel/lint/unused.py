"""Findings in what nothing uses or nothing reaches (FH412, FH413, FH415–FH419, FH429)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from fasthandel.language.ir import Call, Lookup, Name, names_read
from fasthandel.language.printer import value_words
from fasthandel.lint.functions import reached
from fasthandel.lint.ranges import Choices, hull
from fasthandel.lint.ranges import Span as Numbers
from fasthandel.lint.sight import Finding, Sight, nodes, shape
from fasthandel.near import did_you_mean, nearest
from fasthandel.rules.model import DatedValue, Komponent, Mellomregning, ParameterDef, RuleFile
from fasthandel.source import Document
from fasthandel.text import Text


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    yield from _parameters(sight)
    yield from _steps(sight)
    yield from _ancestors(sight)
    yield from _overrides(sight)
    for parameter in sight.parameters:
        if parameter.slag == "tabell":
            yield from _rows(sight, parameter)
        elif parameter.slag == "skala":
            yield from _scale(sight, parameter)
    yield from _alike(sight)


def _parameters(sight: Sight) -> Iterator[Finding]:
    """Parameters that no formula reads. Those of a building block may be for its heirs."""
    for one in sight.parameters if not sight.regelsett.byggekloss else ():
        if one.id not in sight.read:
            yield sight.finding("FH412", sight.own.place(one.origin.path, key=True), one.id, found=one.id)


def _steps(sight: Sight) -> Iterator[Finding]:
    """Steps that no formula reads; those inside a component can have no other reader."""
    for one in sight.conclusions:
        if isinstance(one, Mellomregning) and one.id not in sight.read and not sight.regelsett.byggekloss:
            yield sight.at("FH413", (*one.origin.path, "id"), one.id, found=one.id)
        if isinstance(one, Komponent) and one.mellomregninger:
            formulas = [step.formel for step in one.mellomregninger] + [one.formel, one.maks]
            formulas += [condition.hvis for condition in one.ikke_med]
            read = {name for formula in formulas if formula is not None for name in names_read(formula.expr)}
            for step in one.mellomregninger:
                if step.id not in read:
                    yield sight.at("FH413", (*step.origin.path, "id"), one.id, found=step.id)


def _ancestors(sight: Sight) -> Iterator[Finding]:
    """Inherited files of which nothing is used."""
    for number, written in enumerate(sight.regelsett.arver):
        documents = _line(sight, written)
        if documents and not any(_is_used(sight, document) for document in documents):
            yield sight.at("FH415", ("regelsett", "arver", number), written, found=written)


def _line(sight: Sight, written: str) -> list[Document]:
    """Return the inherited file that is named so, with everything that it inherits itself."""

    def is_meant(one: RuleFile) -> bool:
        return one.id == written or f"/{one.document.file}".replace("\\", "/").endswith(f"/{written}")

    one = next((one for one in sight.regelsett.filer[:-1] if is_meant(one)), None)
    if one is None:
        return []
    above = one.document.data["regelsett"].get("arver", ())
    return [one.document, *(document for name in above for document in _line(sight, name))]


def _is_used(sight: Sight, document: Document) -> bool:
    """Return whether a file gives a conclusion, a course, a parameter that is read or replaced, or a cited source."""
    regelsett = sight.regelsett
    if any(slag in document.data for slag in ("komponent", "mellomregning", "krav", "frist", "forloep")):
        return True
    parameters = {one.id for one in regelsett.parametre.values() if one.origin.document is document}
    replaced = any(one.fra.document is document for one in regelsett.overstyrt)
    cited = {basis.kilde for basis, _, _ in sight.bases()} & set(document.data.get("kilder", {}))
    return bool(parameters & sight.read) or replaced or bool(cited)


def _overrides(sight: Sight) -> Iterator[Finding]:
    """Overrides that are word for word what they replace."""
    for one in sight.regelsett.overstyrt:
        if sight.is_own(one.i) and _written(one.i.document, one.i.path) == _written(one.fra.document, one.fra.path):
            yield sight.at("FH416", (*one.i.path, "overstyrer"), one.id, found=one.id)


def _written(document: Document, path: tuple[str | int, ...]) -> dict[str, Any]:
    value: Any = document.data
    for part in path:
        value = value[part]
    return {key: one for key, one in value.items() if key != "overstyrer"}


def _rows(sight: Sight, parameter: ParameterDef) -> Iterator[Finding]:
    """Rows of a table whose word the practice file can never hold there."""
    words: set[str] = set()
    for formula in sight.all_formulas:
        for node, inside in nodes(formula.checked.expr, formula.inside):
            if isinstance(node, Lookup) and node.table == parameter.id:
                keys = sight.reach.of(node.key, inside)
                if not isinstance(keys, Choices) or keys.words is None:
                    return
                words |= keys.words
    if not words:
        return
    for key, values in parameter.rows.items():
        if key not in words and key != "*":
            path = (*values[0].origin.path[:-1], "noekkel")
            near = did_you_mean(nearest(key, words - set(parameter.rows)))
            more = {"hint": near} if near else {}
            yield sight.at("FH417", path, parameter.id, key=f"{parameter.id}[{key}]", **more)


def _scale(sight: Sight, parameter: ParameterDef) -> Iterator[Finding]:
    """Steps that nothing reaches, and steps that change nothing."""
    arguments: list[Numbers] = []
    for formula in sight.all_formulas:
        for node, inside in nodes(formula.checked.expr, formula.inside):
            if isinstance(node, Call) and node.function in ("trinn", "trinnvis"):
                scale, argument = node.args
                if isinstance(scale, Name) and scale.name == parameter.id:
                    span = sight.reach.span(argument, inside)
                    arguments.append(span if node.function == "trinn" else Numbers(None, span.high))
    for value in parameter.rows.get("", ()):
        yield from _same_steps(sight, parameter, value)
        if arguments:
            yield from _unreached_steps(sight, parameter, value, hull(arguments))


def _same_steps(sight: Sight, parameter: ParameterDef, value: DatedValue) -> Iterator[Finding]:
    assert isinstance(value.value, tuple)
    for number, (before, after) in enumerate(pairwise(value.value), start=1):
        if before.value == after.value:
            path = (*value.origin.path, number, "verdi")
            yield sight.at("FH419", path, parameter.id, key=_step_name(parameter, number))


def _unreached_steps(sight: Sight, parameter: ParameterDef, value: DatedValue, span: Numbers) -> Iterator[Finding]:
    assert isinstance(value.value, tuple)
    kept = reached(value.value, span)
    for number, step in enumerate(value.value):
        if not any(step is one for one in kept):
            expected = _limits(span, parameter)
            yield sight.at(
                "FH418",
                (*value.origin.path, number),
                parameter.id,
                key=_step_name(parameter, number),
                expected=expected,
            )


def _step_name(parameter: ParameterDef, number: int) -> str:
    return f"{parameter.id}.trinn[{number + 1}]"


def _limits(span: Numbers, parameter: ParameterDef) -> Text:
    """Return between which numbers what is looked up lies."""

    def say(language: str, low: str, high: str) -> str:
        ends = [(low, span.low), (high, span.high)]
        said = [f"{word} {value_words(end, parameter.argument, language)}" for word, end in ends if end is not None]
        return " ".join(said)

    return Text(f"det som slås opp, er {say('nb', 'fra', 'til')}", f"what is looked up is {say('en', 'from', 'to')}")


def _alike(sight: Sight) -> Iterator[Finding]:
    """Steps with the same formula as another."""
    seen: dict[Any, str] = {}
    for one in sight.regelsett.konklusjoner.values():
        if isinstance(one, Mellomregning):
            first = seen.setdefault(shape(one.formel.expr), one.id)
            if first != one.id and sight.is_own(one.origin):
                yield sight.at("FH429", (*one.origin.path, "formel"), one.id, found=first)
