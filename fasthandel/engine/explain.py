"""Reading an explanation tree: what a value rests on, its formula with numbers, its inputs as data.

An `Explainer` remembers what it has read: the turnover behind nine components is described once and shown nine times.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from fasthandel.engine.interpret import Frame, decided, frame, interpret_with, passing
from fasthandel.engine.nodes import Computed, Formula, Input, Lacking, Node, Parameter, Rows
from fasthandel.facts import Given, Missing, NotApplicable
from fasthandel.language.ir import Call, Each, Expr, Leaf, Lookup, Name, leaf_key
from fasthandel.language.printer import listed, value_words, with_numbers
from fasthandel.language.types import Checked
from fasthandel.money import Number, plain
from fasthandel.record import record
from fasthandel.rules.model import SIKKERHET, AnyConclusion
from fasthandel.rules.scales import Step, parts_of, step_value
from fasthandel.text import both
from fasthandel.units import Kind


@record
class Basis:
    """What a value rests on."""

    sikkerhet: str | None = None
    """The weakest certainty of any parameter or rule behind it; None when there is none but the user's own figures."""
    skjoenn: bool = False
    """True when a grade set by judgement is behind it."""
    kilder: tuple[tuple[str, str], ...] = ()
    """Every source cited and its point, in the order in which they are met."""
    parameters: tuple[Parameter, ...] = ()
    """Every parameter behind it, each once."""
    rules: tuple[AnyConclusion, ...] = ()
    """Every conclusion behind it, each once."""


_NOTHING = Basis()


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


def unit_text(node: Node) -> str:
    """Return the unit of a node as data; for what is no number its kind: "dato", "ja/nei" or "tekst"."""
    return str(node.unit) if node.kind is Kind.TALL else node.kind.value


def _step_text(step: Step) -> str:
    if step.limit is None:
        return plain(step.value)
    return f"{'<=' if step.inclusive else '<'} {plain(step.limit)}: {plain(step.value)}"


class Explainer:
    """Explains the nodes of one result."""

    def __init__(self) -> None:
        self._bases: dict[int, Basis] = {}
        self._described: dict[int, dict[str, Any]] = {}
        self._places: dict[int, dict[str, Any]] = {}

    # --- what it rests on ------------------------------------------------------------------------------------------

    def basis(self, nodes: Iterable[Input], rule: AnyConclusion | None = None) -> Basis:
        """Return what `nodes` rest on together, and the rule that they belong to."""
        found = [self._basis(node) for node in nodes]
        return _merged([_of_rule(rule), *found] if rule is not None else found)

    def _basis(self, node: Input) -> Basis:
        known = self._bases.get(id(node))
        if known is None:
            known = self._bases[id(node)] = self._read_basis(node)
        return known

    def _read_basis(self, node: Input) -> Basis:
        match node:
            case Given():
                return Basis(skjoenn=True) if node.skjoenn else _NOTHING
            case Parameter():
                basis = node.dated.basis
                cited = ((basis.kilde, basis.punkt),) if basis.kilde else ()
                return Basis(basis.sikkerhet, kilder=cited, parameters=(node,))
            case Rows():
                return _merged([self._basis(one) for row in passing(node) for one in row.inputs])
            case Computed():
                own = [_of_rule(node.rule)] if node.rule is not None else []
                return _merged([*own, *(self._basis(one) for one in node.inputs)])
            case Missing() | NotApplicable():
                return _NOTHING

    # --- formulas with numbers -------------------------------------------------------------------------------------

    def formula(self, checked: Checked, inputs: Sequence[Input], language: str) -> str:
        """Return the formula with the values of its inputs inserted; what is unknown shows as "?"."""
        return self._inserted(checked.expr, frame(checked.leaves, inputs), language)

    def _inserted(self, expr: Expr, known: Frame, language: str) -> str:
        return with_numbers(
            expr,
            lambda leaf: self._shown(leaf, known[leaf_key(leaf)], language),
            lambda call: _scale_words(call, known, language),
            lambda condition: decided(condition, known),
            language,
        )

    def _shown(self, leaf: Leaf, node: Input, language: str) -> str:
        if isinstance(node, Rows):
            return self._shown_rows(node, language)
        if isinstance(node, Missing):
            return "?"
        if isinstance(node, NotApplicable):
            return "gjelder ikke" if language == "nb" else "n/a"
        if isinstance(node.value, tuple):
            return leaf.name if isinstance(leaf, Name) else node.id
        return value_words(node.value, node.unit, language)

    def _shown_rows(self, rows: Rows, language: str) -> str:
        """Write a list as what each of its items gave: "560; 1 330", or the items' ids where they are only counted."""
        body = rows.each.body
        if body is None:
            texts = [row.id for row in passing(rows)]
        else:
            texts = [self._inserted(body, frame(rows.names, row.inputs), language) for row in passing(rows)]
        return listed(texts) or ("ingen" if language == "nb" else "none")

    # --- inputs as data --------------------------------------------------------------------------------------------

    def grunnlag(self, checked: Checked, inputs: Sequence[Input], *, known: bool) -> list[dict[str, Any]]:
        """Return the inputs of a formula as data, in the order in which it names them.

        Where the formula has a value although an input is missing (the branch of a condition that was not taken), that
        input is left out: `known` says that it has. A parameter without a value on the day had no part in any outcome.
        """
        found: dict[tuple[str, int], dict[str, Any]] = {}
        for leaf, node in zip(checked.leaves, inputs, strict=True):
            self._add(found, leaf, node, known=known)
        return list(found.values())

    def _add(self, found: dict[tuple[str, int], dict[str, Any]], leaf: Leaf, node: Input, *, known: bool) -> None:
        if isinstance(node, Rows):
            for row in passing(node):
                for inner, one in zip(node.names, row.inputs, strict=True):
                    self._add(found, inner, one, known=known)
        elif not isinstance(node, Lacking) and not (known and isinstance(node, Missing)):
            written = _written(leaf)
            found.setdefault((written, id(node)), {"navn_i_formel": written, **self.described(node)})

    def described(self, node: Node) -> dict[str, Any]:
        """Return one node as data: what it is, its value, and where that comes from."""
        known = self._described.get(id(node))
        if known is None:
            known = self._described[id(node)] = self._describe(node)
        return known

    def _describe(self, node: Node) -> dict[str, Any]:
        shared = {
            "id": node.id,
            **both("navn", node.navn),
            "verdi": value_text(node),
            "enhet": unit_text(node),
        }
        match node:
            case Given():
                place = node.place
                at = {"fil": place.file, "linje": place.line, "kolonne": place.column}
                return {**shared, "tilstand": "oppgitt", **at}
            case Parameter():
                return {**shared, "tilstand": "parameter", **_parameter(node)}
            case Computed():
                return {**shared, "tilstand": "beregnet", **self._computed(node)}
            case NotApplicable():
                return {**shared, "tilstand": "gjelder_ikke", **both("grunn", node.grunn)}
            case Missing():
                return {**shared, "tilstand": "mangler", "mangler": list(node.keys)}

    def _computed(self, node: Computed) -> dict[str, Any]:
        """A value derived earlier: a named step with its own inputs, or another component, whose line has them."""
        inner: Node = node
        while isinstance(inner, Computed) and not isinstance(inner.op, Formula) and len(inner.inputs) == 1:
            (only,) = inner.inputs
            assert not isinstance(only, Rows)
            inner = only
        described = dict(self.rule(node.rule))
        if isinstance(inner, Computed) and isinstance(inner.op, Formula):
            checked = inner.op.checked
            described["formel"] = checked.text
            described["formel_med_tall"] = self.formula(checked, inner.inputs, "nb")
            described["formel_med_tall_en"] = self.formula(checked, inner.inputs, "en")
            described["grunnlag"] = self.grunnlag(checked, inner.inputs, known=True)
        return described

    def rule(self, rule: AnyConclusion | None) -> dict[str, Any]:
        """Return where a rule stands."""
        if rule is None:
            return {"regelsett": None, "fil": None, "linje": None}
        known = self._places.get(id(rule))
        if known is None:
            place = rule.origin.place
            known = {"regelsett": rule.origin.regelsett, "fil": place.file, "linje": place.line}
            self._places[id(rule)] = known
        return known


def _of_rule(rule: AnyConclusion) -> Basis:
    basis = rule.basis
    cited = ((basis.kilde, basis.punkt),) if basis.kilde else ()
    return Basis(basis.sikkerhet or None, kilder=cited, rules=(rule,))


def _merged(bases: Sequence[Basis]) -> Basis:
    """Return what several values rest on together: the weakest certainty, every source, parameter and rule once."""
    weakest = max((SIKKERHET.index(one.sikkerhet) for one in bases if one.sikkerhet), default=None)
    parameters = {id(one): one for basis in bases for one in basis.parameters}
    rules = {id(one): one for basis in bases for one in basis.rules}
    return Basis(
        None if weakest is None else SIKKERHET[weakest],
        any(one.skjoenn for one in bases),
        tuple(dict.fromkeys(cited for one in bases for cited in one.kilder)),
        tuple(parameters.values()),
        tuple(rules.values()),
    )


def _scale_words(call: Call, known: Frame, language: str) -> str | None:
    """Write what a scale gave as arithmetic: the value of the step, or each part of x times the value of its step."""
    if call.function not in ("trinn", "trinnvis"):
        return None
    scale, x = (interpret_with(arg, known) for arg in call.args)
    assert isinstance(call.args[0], Name)
    node = known[leaf_key(call.args[0])]
    if not isinstance(node, Parameter) or not isinstance(x, Number):
        return None
    value, argument = node.unit, node.definition.argument
    if call.function == "trinn":
        return value_words(step_value(scale, x), value, language)
    parts = [
        f"{value_words(part, argument, language)} × {value_words(step.value, value, language)}"
        for part, step in parts_of(scale, x)
    ]
    return " + ".join(parts) or value_words(0, value * argument, language)


def _written(leaf: Leaf) -> str:
    match leaf:
        case Name():
            return leaf.name
        case Lookup():
            return f"{leaf.table}[{leaf.key.name}]"
        case Each():
            return leaf.items


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
