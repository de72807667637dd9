"""The result as one versioned JSON document: everything that any output shows is in it, every amount as text.

`docs/dokument.md` describes the format. A key is added with a new version of the program and never changes meaning within
one `formatversjon`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fasthandel._version import __version__
from fasthandel.codes import title
from fasthandel.engine.valuation import CheckResult, Resultat
from fasthandel.engine.explain import Basis, basis_of, formula_with_numbers, grunnlag, leaf_parameters, value_text
from fasthandel.engine.nodes import Computed, Input, Line, Node, Round, Rows, value_or_zero
from fasthandel.errors import Problem
from fasthandel.facts import Missing, NotApplicable
from fasthandel.money import Number, divide, plain, round_to
from fasthandel.rules.model import SIKKERHET, AnyConclusion, Frist
from fasthandel.source import content_hash
from fasthandel.text import Text

FORMAT = "fasthandel.takst"
FORMAT_VERSION = 1

_FORBEHOLD = Text(
    "Dette er en beregning etter oppgitte regler og forutsetninger, ikke en signert takst og ikke juridisk råd. "
    "Hjemmelen og pasientlisten kan ikke selges, og ingen del av beløpet er betaling for dem.",
    "This is a calculation under stated rules and assumptions, not a signed appraisal and not legal advice. "
    "The post and the patient list cannot be sold, and no part of the amount is payment for them.",
)


def takst_document(resultat: Resultat, warnings: Sequence[Problem] = ()) -> dict[str, Any]:
    """Return the complete result as a JSON-ready dict. Amounts are exact texts: "142717.68", or "100000/3"."""
    writer = _Writer(resultat)
    total = resultat.total
    components = writer.components()
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "takst": value_text(total),
        "enhet": str(total.unit),
        "tilstand": _state(total),
        "avgjort_sum": plain(sum(value_or_zero(line.node) or 0 for line in resultat.lines)),
        "mangler": list(total.keys) if isinstance(total, Missing) else [],
        "dato": resultat.dato.isoformat(),
        "dato_fra": resultat.dato_fra,
        "praksis": {
            "navn": resultat.facts.navn,
            "fil": resultat.facts.file,
            "sha256": resultat.facts.file_sha256,
            "innhold_sha256": resultat.facts.content_sha256,
        },
        "regelsett": writer.rule_set(),
        "komponenter": components,
        "ikke_medregnet": [
            {key: one[key] for key in ("id", "navn", "navn_en", "grunn", "grunn_en")}
            for one in components
            if one["tilstand"] == "gjelder_ikke" and not one["deler"]
        ],
        "hviler_paa": writer.rests_on(),
        "skjoenn": writer.judgement(),
        "forutsetninger": writer.assumptions(),
        "kontroller": [writer.check(one) for one in writer.in_file_order(resultat.kontroller)],
        "frister": [writer.deadline(rule, node) for rule, node in resultat.frister],
        "kilder": writer.sources(),
        "advarsler": [_warning(problem) for problem in warnings],
        **_both("forbehold", _FORBEHOLD),
    }


def _both(key: str, text: Text) -> dict[str, str]:
    return {key: text.nb, f"{key}_en": text.en or text.nb}


def _state(node: Node) -> str:
    if isinstance(node, NotApplicable):
        return "gjelder_ikke"
    return "mangler" if isinstance(node, Missing) else "beregnet"


def _warning(problem: Problem) -> dict[str, Any]:
    where = problem.where
    return {
        "kode": problem.code,
        "sted": {"fil": where.file, "linje": where.line, "kolonne": where.column},
        "noekkel": problem.key,
        "melding": title(problem, "nb"),
        "melding_en": title(problem, "en"),
    }


class _Writer:
    """Writes one result; each method gives one part of the document."""

    def __init__(self, resultat: Resultat) -> None:
        self.resultat = resultat
        self.regelsett = resultat.regelsett
        self.order = {ident: number for number, ident in enumerate(self.regelsett.konklusjoner)}

    def in_file_order(self, checks: Iterable[CheckResult]) -> list[CheckResult]:
        return sorted(checks, key=lambda check: self.order[check.rule.id])

    def rule_set(self) -> dict[str, Any]:
        rules = self.regelsett
        files = [{"id": one.id, "fil": one.document.file, "sha256": one.document.sha256} for one in rules.filer]
        return {
            "id": rules.id,
            **_both("navn", rules.navn),
            "versjon": rules.versjon,
            "status": rules.status,
            "omraade": list(rules.omraade),
            **_both("beskrivelse", rules.beskrivelse),
            **_both("utelater", rules.utelater),
            "gyldig_fra": rules.gyldig_fra.isoformat() if rules.gyldig_fra else None,
            "gyldig_til": rules.gyldig_til.isoformat() if rules.gyldig_til else None,
            "sha256": content_hash([[one.id, one.document.content_sha256] for one in rules.filer]),
            "filer": files,
            "arver": list(rules.arver),
            "overstyrt": [
                {
                    "id": one.id,
                    "slag": one.slag,
                    "fra_regelsett": one.fra.regelsett,
                    "i_regelsett": one.i.regelsett,
                    "fil": one.i.place.file,
                    "linje": one.i.place.line,
                }
                for one in rules.overstyrt
            ],
            "neste_steg": [_both("tekst", text) for text in rules.neste_steg],
        }

    # --- components ------------------------------------------------------------------------------------------------

    def components(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for line in self.resultat.lines:
            self.component(line, None, found)
        return found

    def component(self, line: Line, parent: str | None, found: list[dict[str, Any]]) -> None:
        """Add a line, then its parts, then the rounding between the two, so that every sum of parts is exact."""
        node, parts = line.node, [part.id for part in line.parts]
        rounding = _rounding(node)
        inner = rounding["differanse"] if rounding and line.parts else 0
        if inner:
            parts.append(f"{line.id}.avrunding")
        inputs = line.inputs
        counted = value_or_zero(node)
        rests = basis_of(node, line.inputs, line.rule)
        found.append(
            {
                "id": line.id,
                **_both("navn", line.navn),
                "slag": line.slag,
                "del_av": parent,
                "deler": parts,
                "verdi": value_text(node),
                "bidrag": None if counted is None else plain(counted),
                "kroner": _whole(node),
                "enhet": str(node.unit),
                "tilstand": _state(node),
                **_reason(node),
                "formel": line.formula.text if line.formula else None,
                **_formula(line),
                "avrunding": {key: rounding[key] for key in ("til", "maate", "foer")} if rounding else None,
                **_both("forklaring", line.rule.forklaring),
                "skjoenn": rests.skjoenn,
                "sikkerhet": rests.sikkerhet,
                "kilder": [{"kilde": kilde, "punkt": punkt} for kilde, punkt in rests.kilder],
                "maks": value_text(line.maks) if line.maks else None,
                "regel": _rule(line.rule),
                "grunnlag": grunnlag(line.formula.expr, inputs, decided=isinstance(node, Computed))
                if line.formula
                else [],
            }
        )
        for part in line.parts:
            self.component(part, line.id, found)
        if inner:
            found.append(self.rounding_line(line, inner, rounding))

    def rounding_line(self, line: Line, difference: Any, rounding: dict[str, Any]) -> dict[str, Any]:
        """The rounding of a sum, as a line of its own: the sum of the parts is then the whole, exactly."""
        words = Text(f"Avrunding til nærmeste {rounding['til']}", f"Rounding to the nearest {rounding['til']}")
        if rounding["maate"] in ("opp", "ned"):
            words = Text(
                f"Avrunding {rounding['maate']} til hele {rounding['til']}",
                f"Rounding {'up' if rounding['maate'] == 'opp' else 'down'} to a multiple of {rounding['til']}",
            )
        nothing = Text("")
        return {
            "id": f"{line.id}.avrunding",
            **_both("navn", words),
            "slag": "avrunding",
            "del_av": line.id,
            "deler": [],
            "verdi": plain(difference),
            "bidrag": plain(difference),
            "kroner": plain(round_to(difference, 1, "halv_opp")),
            "enhet": str(line.node.unit),
            "tilstand": "beregnet",
            "grunn": None,
            "grunn_en": None,
            "mangler": [],
            "formel": None,
            "formel_med_tall": None,
            "formel_med_tall_en": None,
            "avrunding": {key: rounding[key] for key in ("til", "maate", "foer")},
            **_both("forklaring", nothing),
            "skjoenn": False,
            "sikkerhet": line.rule.basis.sikkerhet or None,
            "kilder": [],
            "maks": None,
            "regel": _rule(line.rule),
            "grunnlag": [],
        }

    # --- what it rests on ------------------------------------------------------------------------------------------

    def amounts(self) -> Iterator[tuple[Number, Basis]]:
        """Yield each amount that counts, roundings included, with what it rests on. They add up to the total."""
        for line in _leaf_lines(self.resultat.lines):
            counted = value_or_zero(line.node)
            if counted is not None and not isinstance(line.node, NotApplicable):
                yield counted, basis_of(line.node, line.inputs, line.rule)
        for line in _all_lines(self.resultat.lines):
            rounding = _rounding(line.node)
            if rounding and line.parts and rounding["differanse"]:
                yield rounding["differanse"], Basis(line.rule.basis.sikkerhet or None, False, ())

    def rests_on(self) -> list[dict[str, Any]]:
        sums: dict[str, Number] = {}
        for amount, rests in self.amounts():
            level = rests.sikkerhet or "ingen"
            sums[level] = sums.get(level, 0) + amount
        total = sum(sums.values())
        levels = [level for level in (*SIKKERHET, "ingen") if level in sums]
        return [
            {"sikkerhet": level, "beloep": plain(sums[level]), "andel": _share(sums[level], total)} for level in levels
        ]

    def judgement(self) -> dict[str, Any] | None:
        """The part of the takst that rests on grades a person has set."""
        amounts = list(self.amounts())
        graded = sum(amount for amount, rests in amounts if rests.skjoenn)
        total = sum(amount for amount, _ in amounts)
        if not any(rests.skjoenn for _, rests in amounts):
            return None
        return {"beloep": plain(graded), "andel": _share(graded, total)}

    def assumptions(self) -> list[dict[str, Any]]:
        """Every assumed value and every assumed formula that the takst uses, each once."""
        found: dict[str, dict[str, Any]] = {}
        for line in _all_lines(self.resultat.lines):
            nodes: list[Input] = [line.node, *line.inputs]
            for parameter in leaf_parameters(nodes):
                dated = parameter.dated
                if dated.basis.sikkerhet == "antatt":
                    found.setdefault(
                        parameter.id,
                        _assumed(parameter.id, parameter.navn, value_text(parameter), str(parameter.unit), dated),
                    )
            for rule in _rules_of(line):
                if rule.basis.sikkerhet == "antatt":
                    found.setdefault(rule.id, _assumed(rule.id, rule.navn, None, None, rule))
        return list(found.values())

    def sources(self) -> dict[str, Any]:
        """Every source that the document cites, and only those."""
        cited: set[str] = set()
        nodes: list[Input] = [self.resultat.total]
        for line in _all_lines(self.resultat.lines):
            nodes += [line.node, *line.inputs, *([line.maks] if line.maks else [])]
            cited |= {rule.basis.kilde for rule in _rules_of(line)}
        for check in self.resultat.kontroller:
            nodes += [one for one in (check.node, check.maalt, check.fra, check.til) if one is not None]
            cited.add(check.rule.basis.kilde)
        for rule, node in self.resultat.frister:
            nodes.append(node)
            cited.add(rule.basis.kilde)
        cited |= {parameter.dated.basis.kilde for parameter in leaf_parameters(nodes)}
        for node in nodes:
            cited |= {kilde for kilde, _ in basis_of(node, (), None).kilder}
        return {
            ident: {
                "tittel": kilde.tittel,
                "utgiver": kilde.utgiver,
                "dato": kilde.dato.isoformat() if kilde.dato else None,
                "url": kilde.url,
                "lest": kilde.lest.isoformat() if kilde.lest else None,
            }
            for ident, kilde in self.regelsett.kilder.items()
            if ident in cited
        }

    # --- checks and deadlines --------------------------------------------------------------------------------------

    def check(self, result: CheckResult) -> dict[str, Any]:
        rule, node = result.rule, result.node
        formula = rule.maalt or rule.holder
        shown = result.maalt if rule.maalt is not None else node
        inputs = shown.inputs if isinstance(shown, Computed) else ()
        has_formula = formula is not None and bool(inputs)
        return {
            "kode": rule.kode,
            "id": rule.id,
            **_both("navn", rule.navn),
            "utfall": result.utfall,
            "alvor": rule.alvor,
            "maalt": value_text(result.maalt),
            "enhet": str(result.maalt.unit) if result.maalt else None,
            "fra": value_text(result.fra),
            "til": value_text(result.til),
            "avvik": _deviation(result),
            **_reason(node),
            **_both("forklaring", rule.forklaring),
            "formel": formula.text if formula else None,
            "formel_med_tall": formula_with_numbers(formula.expr, inputs, "nb") if formula and has_formula else None,
            "formel_med_tall_en": formula_with_numbers(formula.expr, inputs, "en") if formula and has_formula else None,
            "kilder": _cited(rule),
            "sikkerhet": rule.basis.sikkerhet or None,
            "grunnlag": grunnlag(formula.expr, inputs, decided=True) if formula and has_formula else [],
            "regel": _rule(rule),
        }

    def deadline(self, rule: Frist, node: Node) -> dict[str, Any]:
        unmoved = node.inputs[0] if isinstance(node, Computed) and not _is_formula(node) else node
        inputs = unmoved.inputs if isinstance(unmoved, Computed) else ()
        return {
            "id": rule.id,
            **_both("navn", rule.navn),
            "dato": value_text(node),
            "foer_flytting": value_text(unmoved) if unmoved is not node and not isinstance(unmoved, Rows) else None,
            "teller": rule.teller,
            "tilstand": _state(node),
            **_reason(node),
            "formel": rule.formel.text,
            "formel_med_tall": formula_with_numbers(rule.formel.expr, inputs, "nb") if inputs else None,
            "formel_med_tall_en": formula_with_numbers(rule.formel.expr, inputs, "en") if inputs else None,
            "kilder": _cited(rule),
            "sikkerhet": rule.basis.sikkerhet or None,
            "grunnlag": grunnlag(rule.formel.expr, inputs, decided=True) if inputs else [],
            "regel": _rule(rule),
        }


def _is_formula(node: Computed) -> bool:
    from fasthandel.engine.nodes import Formula

    return isinstance(node.op, Formula)


def _all_lines(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _all_lines(line.parts)


def _leaf_lines(lines: Iterable[Line]) -> Iterator[Line]:
    return (line for line in _all_lines(lines) if not line.parts)


def _rules_of(line: Line) -> list[AnyConclusion]:
    """The conclusions a counted line follows from: its own rule and those of its intermediate results."""
    if isinstance(line.node, NotApplicable):
        return []
    found: dict[str, AnyConclusion] = {line.rule.id: line.rule}
    stack: list[Input] = list(line.inputs)
    while stack:
        node = stack.pop()
        if isinstance(node, Computed):
            if node.rule is not None:
                found.setdefault(node.rule.id, node.rule)
            stack += node.inputs
    return list(found.values())


def _share(part: Number, total: Number) -> str | None:
    return plain(divide(part, total)) if total else None


def _whole(node: Node) -> str | None:
    return (
        plain(round_to(node.value, 1, "halv_opp"))
        if isinstance(node, Computed) and isinstance(node.value, Number)
        else None
    )


def _reason(node: Node) -> dict[str, Any]:
    grunn = node.grunn if isinstance(node, NotApplicable | Missing) and node.grunn else None
    return {
        "grunn": grunn.nb if grunn else None,
        "grunn_en": (grunn.en or grunn.nb) if grunn else None,
        "mangler": list(node.keys) if isinstance(node, Missing) else [],
    }


def _rounding(node: Node) -> dict[str, Any] | None:
    if not (isinstance(node, Computed) and isinstance(node.op, Round)):
        return None
    before = node.inputs[0].value
    assert isinstance(before, Number)
    assert isinstance(node.value, Number)
    rounding = node.op.rounding
    return {
        "til": plain(rounding.til),
        "maate": rounding.maate,
        "foer": plain(before),
        "differanse": node.value - before,
    }


def _formula(line: Line) -> dict[str, Any]:
    if line.formula is None:
        return {"formel_med_tall": None, "formel_med_tall_en": None}
    return {
        "formel_med_tall": formula_with_numbers(line.formula.expr, line.inputs, "nb"),
        "formel_med_tall_en": formula_with_numbers(line.formula.expr, line.inputs, "en"),
    }


def _rule(rule: AnyConclusion) -> dict[str, Any]:
    place = rule.origin.place
    return {"regelsett": rule.origin.regelsett, "fil": place.file, "linje": place.line}


def _cited(rule: AnyConclusion) -> list[dict[str, str]]:
    return [{"kilde": rule.basis.kilde, "punkt": rule.basis.punkt}] if rule.basis.kilde else []


def _assumed(ident: str, navn: Text, value: str | None, unit: str | None, owner: Any) -> dict[str, Any]:
    place = owner.origin.place
    return {
        "id": ident,
        **_both("navn", navn),
        "verdi": value,
        "enhet": unit,
        **_both("grunn", owner.basis.grunn),
        "regelsett": owner.origin.regelsett,
        "fil": place.file,
        "linje": place.line,
    }


def _deviation(result: CheckResult) -> str | None:
    if result.utfall != "holder_ikke" or result.maalt is None:
        return None
    measured = result.maalt.value
    assert isinstance(measured, Number)
    if result.fra is not None and isinstance(result.fra.value, Number) and measured < result.fra.value:
        return "under"
    return "over"
