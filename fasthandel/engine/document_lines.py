"""The components of a result as data: a flat list in reading order, each whole before its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fasthandel.engine.explain import Basis, Explainer, value_text
from fasthandel.engine.nodes import Computed, Input, Line, Node, Rounded, value_or_zero
from fasthandel.facts import Missing, NotApplicable
from fasthandel.money import Number, plain, round_to, written
from fasthandel.rules.model import AnyConclusion, Komponent
from fasthandel.text import Text, both


def all_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield every line, wholes before their parts."""
    for line in lines:
        yield line
        yield from all_lines(line.parts)


def decided_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield every line that counts so far: a part of what is undecided does not, though its own amount is known."""
    for line in lines:
        if not isinstance(line.node, Missing):
            yield line
            yield from decided_lines(line.parts)


def rests(explainer: Explainer, line: Line) -> Basis:
    """Return what a line rests on."""
    nodes: list[Input] = [line.node, *line.inputs]
    return explainer.basis(nodes, line.rule)


def state(node: Node) -> str:
    """Return the state of a result's node as the document names it."""
    if isinstance(node, NotApplicable):
        return "gjelder_ikke"
    return "mangler" if isinstance(node, Missing) else "beregnet"


def reason(node: Node) -> dict[str, Any]:
    """Return why a node has no value: the reason, and the keys to fill in."""
    grunn = node.grunn if isinstance(node, NotApplicable | Missing) and node.grunn else None
    return {
        "grunn": grunn.nb if grunn else None,
        "grunn_en": (grunn.en or grunn.nb) if grunn else None,
        "mangler": list(node.keys) if isinstance(node, Missing) else [],
    }


def components(explainer: Explainer, lines: Iterable[Line], parent: str | None = None) -> list[dict[str, Any]]:
    """Return the lines as data: each line, then its parts, then the rounding between the two.

    The parts of a line, the rounding among them, add up to it exactly.
    """
    found: list[dict[str, Any]] = []
    for line in lines:
        rounded = line.rounding
        gap = rounded if rounded and line.parts and rounded.difference else None
        found.append(_line(explainer, line, parent, rounded, gap))
        found += components(explainer, line.parts, line.id)
        if gap:
            found.append(_rounding_line(explainer, line, gap))
    return found


def _line(
    explainer: Explainer, line: Line, parent: str | None, rounded: Rounded | None, gap: Rounded | None
) -> dict[str, Any]:
    node, formula = line.node, line.formula
    counted = value_or_zero(node)
    basis = rests(explainer, line)
    grunnlag = explainer.grunnlag(formula, line.inputs, known=isinstance(node, Computed)) if formula else []
    return {
        "id": line.id,
        **both("navn", line.navn),
        "slag": line.slag,
        "del_av": parent,
        "deler": [*(part.id for part in line.parts), *([f"{line.id}.avrunding"] if gap else [])],
        "verdi": value_text(node),
        "bidrag": None if counted is None else plain(counted),
        "kroner": _whole(node),
        "enhet": str(node.unit),
        "tilstand": state(node),
        **reason(node),
        "formel": formula.text if formula else None,
        "er_vilkaar": line.excluded_by is not None,
        "formel_med_tall": explainer.formula(formula, line.inputs, "nb") if formula else None,
        "formel_med_tall_en": explainer.formula(formula, line.inputs, "en") if formula else None,
        "avrunding": _rounding(rounded) if rounded else None,
        **both("forklaring", line.rule.forklaring),
        "skjoenn": basis.skjoenn,
        "sikkerhet": basis.sikkerhet,
        "kilder": [{"kilde": kilde, "punkt": punkt} for kilde, punkt in basis.kilder],
        "maks": value_text(line.maks) if line.maks else None,
        **payment(line.rule if line.slag != "post" else None),
        "regel": explainer.rule(line.rule),
        "grunnlag": grunnlag,
    }


def payment(rule: AnyConclusion | None) -> dict[str, Any]:
    """Return who pays a component to whom and in which courses; nothing for what is no payment."""
    if not isinstance(rule, Komponent) or not rule.fra:
        return {"fra": None, "til": None, "forloep": []}
    return {"fra": rule.fra, "til": rule.til, "forloep": list(rule.forloep)}


def _rounding_line(explainer: Explainer, line: Line, gap: Rounded) -> dict[str, Any]:
    """The rounding of a sum, as a line of its own."""
    basis = rests(explainer, line)
    return {
        "id": f"{line.id}.avrunding",
        **both("navn", rounding_words(gap)),
        "slag": "avrunding",
        "del_av": line.id,
        "deler": [],
        "verdi": plain(gap.difference),
        "bidrag": plain(gap.difference),
        "kroner": plain(round_to(gap.difference, 1, "halv_opp")),
        "enhet": str(line.node.unit),
        "tilstand": "beregnet",
        "grunn": None,
        "grunn_en": None,
        "mangler": [],
        "formel": f"avrund({line.id}, {plain(gap.rounding.til)}, '{gap.rounding.maate}') - {line.id}",
        "er_vilkaar": False,
        "formel_med_tall": None,
        "formel_med_tall_en": None,
        "avrunding": _rounding(gap),
        **both("forklaring", Text("")),
        "skjoenn": basis.skjoenn,
        "sikkerhet": basis.sikkerhet,
        "kilder": [],
        "maks": None,
        **payment(None),
        "regel": explainer.rule(line.rule),
        "grunnlag": [],
    }


def _rounding(rounded: Rounded) -> dict[str, str]:
    rounding = rounded.rounding
    return {"til": plain(rounding.til), "maate": rounding.maate, "foer": plain(rounded.before)}


def rounding_words(gap: Rounded) -> Text:
    """Return what the line of a rounding is called."""
    step = written(gap.rounding.til)
    if gap.rounding.maate in ("opp", "ned"):
        way = "up" if gap.rounding.maate == "opp" else "down"
        return Text(f"Avrunding {gap.rounding.maate} til hele {step}", f"Rounding {way} to a multiple of {step}")
    return Text(f"Avrunding til nærmeste {step}", f"Rounding to the nearest {step}")


def _whole(node: Node) -> str | None:
    if isinstance(node, Computed) and isinstance(node.value, Number):
        return plain(round_to(node.value, 1, "halv_opp"))
    return None
