"""Reading an explanation tree: what a value rests on, its formula with numbers, its inputs as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fasthandel.engine.interpret import passing
from fasthandel.engine.nodes import Computed, Formula, Input, Node, Parameter, Rows
from fasthandel.facts import Given, Missing, NotApplicable
from fasthandel.language.ir import Expr, Leaf, Lookup, Name, leaf_key, leaves, row_leaves
from fasthandel.language.printer import listed, value_words, with_numbers
from fasthandel.money import Number, plain
from fasthandel.rules.model import SIKKERHET, AnyConclusion, Step


@dataclass(frozen=True, slots=True)
class Basis:
    """What a value rests on: the weakest certainty of any parameter or rule behind it, and every source cited."""

    sikkerhet: str | None
    """None when it rests on nothing but the user's own figures."""
    skjoenn: bool
    """True when a grade set by judgement is behind it."""
    kilder: tuple[tuple[str, str], ...]
    """Source and point, in the order in which they are met."""


def basis_of(node: Node | Input, inputs: Sequence[Input], rule: AnyConclusion | None) -> Basis:
    """Return what `node` rests on, together with `inputs` and the rule it follows from."""
    levels: set[str] = set()
    sources: dict[tuple[str, str], None] = {}
    graded = False
    for one in [] if rule is None else [rule.basis]:
        levels.add(one.sikkerhet)
        sources[one.kilde, one.punkt] = None
    for found in under([node, *inputs]):
        if isinstance(found, Given):
            graded = graded or found.skjoenn
            continue
        basis = found.dated.basis if isinstance(found, Parameter) else found.rule.basis if found.rule else None
        if basis is not None:
            levels.add(basis.sikkerhet)
            sources[basis.kilde, basis.punkt] = None
    weakest = max((SIKKERHET.index(level) for level in levels if level), default=None)
    cited = tuple(source for source in sources if source[0])
    return Basis(None if weakest is None else SIKKERHET[weakest], graded, cited)


def under(nodes: Iterable[Input]) -> Iterator[Given | Parameter | Computed]:
    """Yield every node with a value in the trees of `nodes`, each once, from the top down."""
    seen: set[int] = set()
    stack = list(reversed(list(nodes)))
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Rows):
            stack += [one for row in reversed(passing(node)) for one in reversed(row.inputs)]
        elif isinstance(node, Computed):
            yield node
            stack += reversed(node.inputs)
        elif isinstance(node, Given | Parameter):
            yield node


def leaf_parameters(nodes: Iterable[Input]) -> Iterator[Parameter]:
    """Yield every parameter that the nodes rest on."""
    return (node for node in under(nodes) if isinstance(node, Parameter))


def value_text(node: Node | None) -> str | None:
    """Return a node's value as data: an exact number, an ISO date, "ja"/"nei" or the text; None when it has none."""
    value = None if node is None else node.value
    if value is None:
        return None
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "; ".join(_step_text(step) for step in value)
    return value if isinstance(value, str) else plain(value)


def _step_text(step: Step) -> str:
    if step.limit is None:
        return plain(step.value)
    return f"{'<=' if step.inclusive else '<'} {plain(step.limit)}: {plain(step.value)}"


def formula_with_numbers(expr: Expr, inputs: Sequence[Input], language: str) -> str:
    """Return the formula with the values of its inputs inserted; what is unknown shows as "?"."""
    known = {leaf_key(leaf): node for leaf, node in zip(leaves(expr), inputs, strict=True)}
    return with_numbers(expr, lambda leaf: _shown(leaf, known[leaf_key(leaf)], language), language)


def _shown(leaf: Leaf, node: Input, language: str) -> str:
    if isinstance(node, Rows):
        return _shown_rows(node, language)
    if isinstance(node, Missing):
        return "?"
    if isinstance(node, NotApplicable):
        return "gjelder ikke" if language == "nb" else "n/a"
    if isinstance(node.value, tuple):
        return leaf.name if isinstance(leaf, Name) else ""
    return value_words(node.value, node.unit, language)


def _shown_rows(rows: Rows, language: str) -> str:
    """Write a list as what each of its items gave: "560; 1 330", or the items' ids where they are only counted."""
    body = rows.each.body
    if body is None:
        return listed([row.id for row in passing(rows)]) or ("ingen" if language == "nb" else "none")
    names = row_leaves(rows.each)
    texts = []
    for row in passing(rows):
        known = {leaf_key(leaf): node for leaf, node in zip(names, row.inputs, strict=True)}
        texts.append(
            with_numbers(body, lambda leaf, known=known: _shown(leaf, known[leaf_key(leaf)], language), language)
        )  # type: ignore[misc]
    return listed(texts) or ("ingen" if language == "nb" else "none")


def grunnlag(expr: Expr, inputs: Sequence[Input], *, decided: bool) -> list[dict[str, Any]]:
    """Return the inputs of a formula as data, in the order in which it names them.

    Where the formula was decided without an input that is missing (the other branch of a condition), that input is
    left out.
    """
    found: list[dict[str, Any]] = []
    for leaf, node in zip(leaves(expr), inputs, strict=True):
        _add(found, _written(leaf), node, decided=decided)
    return found


def _add(found: list[dict[str, Any]], written: str, node: Input, *, decided: bool) -> None:
    if isinstance(node, Rows):
        names = row_leaves(node.each)
        for row in passing(node):
            for leaf, inner in zip(names, row.inputs, strict=True):
                _add(found, _written(leaf), inner, decided=decided)
    elif not (decided and isinstance(node, Missing)):
        one = {"navn_i_formel": written, **_described(node)}
        if one not in found:
            found.append(one)


def _written(leaf: Leaf) -> str:
    if isinstance(leaf, Name):
        return leaf.name
    return f"{leaf.table}[{leaf.key.name}]" if isinstance(leaf, Lookup) else leaf.items


def _described(node: Node) -> dict[str, Any]:
    shared = {
        "id": node.id,
        "navn": node.navn.nb,
        "navn_en": node.navn.en or node.navn.nb,
        "verdi": value_text(node),
        "enhet": str(node.unit)
        if isinstance(node.value, Number) and not isinstance(node.value, bool)
        else node.kind.value,
    }
    match node:
        case Given():
            place = node.place
            return {**shared, "tilstand": "oppgitt", "fil": place.file, "linje": place.line, "kolonne": place.column}
        case Parameter():
            return {**shared, "tilstand": "parameter", **_parameter(node)}
        case Computed():
            return {**shared, "tilstand": "beregnet", **_computed(node)}
        case NotApplicable():
            return {
                **shared,
                "tilstand": "gjelder_ikke",
                "grunn": node.grunn.nb,
                "grunn_en": node.grunn.en or node.grunn.nb,
            }
        case Missing():
            return {**shared, "tilstand": "mangler", "mangler": list(node.keys)}


def _parameter(node: Parameter) -> dict[str, Any]:
    dated, place = node.dated, node.dated.origin.place
    basis = dated.basis
    return {
        "gyldig_fra": dated.gyldig_fra.isoformat() if dated.gyldig_fra else None,
        "gyldig_til": dated.gyldig_til.isoformat() if dated.gyldig_til else None,
        "kilde": basis.kilde or None,
        "punkt": basis.punkt or None,
        "lest": basis.lest.isoformat() if basis.lest else None,
        "sikkerhet": basis.sikkerhet,
        "grunn": basis.grunn.nb or None,
        "grunn_en": basis.grunn.en or basis.grunn.nb or None,
        "regelsett": dated.origin.regelsett,
        "fil": place.file,
        "linje": place.line,
        "kolonne": place.column,
    }


def _computed(node: Computed) -> dict[str, Any]:
    """A value derived earlier: a named step, or another component (whose own line has its inputs)."""
    rule = node.rule
    inner = node
    while not isinstance(inner.op, Formula) and len(inner.inputs) == 1 and isinstance(inner.inputs[0], Computed):
        inner = inner.inputs[0]
    place = rule.origin.place if rule else None
    described: dict[str, Any] = {
        "regelsett": rule.origin.regelsett if rule else None,
        "fil": place.file if place else None,
        "linje": place.line if place else None,
    }
    if isinstance(inner.op, Formula):
        expr = inner.op.checked.expr
        described["formel"] = inner.op.checked.text
        described["formel_med_tall"] = formula_with_numbers(expr, inner.inputs, "nb")
        described["formel_med_tall_en"] = formula_with_numbers(expr, inner.inputs, "en")
        described["grunnlag"] = grunnlag(expr, inner.inputs, decided=True)
    return described
