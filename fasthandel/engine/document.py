"""The result as one versioned JSON document: everything that any output shows is in it, every amount as text.

`docs/dokument.md` describes the format. Within one `formatversjon` keys may be added, but none changes its meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fasthandel._version import __version__
from fasthandel.codes import title
from fasthandel.engine.currency import currency_of, rate_of, stated_rate, word_of
from fasthandel.engine.document_lines import all_lines, components, reason, rests, state
from fasthandel.engine.explain import Explainer, value_text
from fasthandel.engine.grounds import Sure, amounts, judgement, rests_on
from fasthandel.engine.judgements import check_data, day_data, in_file_order
from fasthandel.engine.nodes import value_or_zero
from fasthandel.engine.valuation import Resultat
from fasthandel.errors import Problem
from fasthandel.facts import Facts, NotApplicable
from fasthandel.money import Number, plain
from fasthandel.rules.documents import head, overrides, source_data
from fasthandel.text import Text, both

FORMAT = "fasthandel.takst"
FORMAT_VERSION = 1

FORBEHOLD = Text(
    "Dette er en beregning etter oppgitte regler og forutsetninger, ikke en signert takst og ikke juridisk råd. "
    "Hjemmelen og pasientlisten kan ikke selges, og ingen del av beløpet er betaling for dem.",
    "This is a calculation under stated rules and assumptions, not a signed appraisal and not legal advice. "
    "The post and the patient list cannot be sold, and no part of the amount is payment for them.",
)


def takst_document(resultat: Resultat, warnings: Sequence[Problem] = ()) -> dict[str, Any]:
    """Return the complete result as a JSON-ready dict. Amounts are exact texts: "142717.68", or "100000/3"."""
    writer = _Writer(resultat)
    total = resultat.total
    lines, counted = components(writer.explainer, resultat.lines), writer.amounts()
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "takst": value_text(total),
        "enhet": str(total.unit),
        "tilstand": state(total),
        **reason(total),
        "avgjort_sum": plain(sum(value_or_zero(line.node) or 0 for line in resultat.lines)),
        "dato": resultat.dato.isoformat(),
        "dato_fra": resultat.dato_fra,
        "praksis": practice(resultat.facts),
        "valutakurs": writer.rate(),
        "regelsett": writer.rule_set(),
        "komponenter": lines,
        "utenfor_taksten": components(writer.explainer, resultat.utenfor),
        "ikke_medregnet": [
            {key: one[key] for key in ("id", "navn", "navn_en", "grunn", "grunn_en")}
            for one in lines
            if one["tilstand"] == "gjelder_ikke" and not one["deler"]
        ],
        "hviler_paa": rests_on(counted),
        "skjoenn": judgement(counted),
        "forutsetninger": writer.assumptions(),
        "kontroller": [check_data(writer.explainer, one) for one in in_file_order(resultat)],
        "frister": [day_data(writer.explainer, one) for one in resultat.frister],
        "kilder": writer.sources(),
        "advarsler": [warning(problem) for problem in warnings],
        **both("forbehold", FORBEHOLD),
    }


def practice(facts: Facts) -> dict[str, Any]:
    """Return what identifies a practice file."""
    return {
        "navn": facts.navn,
        "fil": facts.file,
        "sha256": facts.file_sha256,
        "innhold_sha256": facts.content_sha256,
        "valuta": currency_of(facts),
    }


def warning(problem: Problem) -> dict[str, Any]:
    """Return a remark on the practice file as data."""
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
        self.explainer = Explainer()

    def rule_set(self) -> dict[str, Any]:
        rules = self.regelsett
        return {
            **head(rules),
            "sha256": rules.sha256,
            "filer": [{"id": one.id, "fil": one.document.file, "sha256": one.document.sha256} for one in rules.filer],
            "overstyrt": overrides(rules),
            "neste_steg": [both("tekst", text) for text in rules.neste_steg],
        }

    def rate(self) -> dict[str, Any] | None:
        """The rate by which the practice's amounts are converted; None where they are in the rule set's currency."""
        facts, currency = self.resultat.facts, word_of(self.regelsett.valuta)
        stated = None if currency_of(facts) == currency else stated_rate(facts, currency)
        if stated is None:
            return None
        found, source = self.explainer.described(rate_of(facts, currency)), stated.values["kilde"]
        return {
            **{key: found[key] for key in ("id", "verdi", "enhet")},
            "dato": value_text(stated.values["dato"]),
            "kilde": value_text(source),
            **{key: found[key] for key in ("fil", "linje", "kolonne")},
        }

    # --- what it rests on ------------------------------------------------------------------------------------------

    def amounts(self) -> list[tuple[Number, Sure]]:
        """Return each amount that counts, roundings included, with what it rests on."""
        return list(amounts(self.resultat.lines, lambda line: rests(self.explainer, line)))

    def assumptions(self) -> list[dict[str, Any]]:
        """Every assumed value and every assumed formula that the takst uses, each once."""
        found: dict[str, dict[str, Any]] = {}
        for line in all_lines(self.resultat.lines):
            if isinstance(line.node, NotApplicable):
                continue
            basis = rests(self.explainer, line)
            for parameter in basis.parameters:
                if parameter.dated.basis.sikkerhet == "antatt":
                    value, unit = value_text(parameter), str(parameter.unit)
                    found.setdefault(parameter.id, _assumed(parameter.id, parameter.navn, value, unit, parameter.dated))
            for rule in basis.rules:
                if rule.basis.sikkerhet == "antatt":
                    found.setdefault(rule.id, _assumed(rule.id, rule.navn, None, None, rule))
        return list(found.values())

    def sources(self) -> dict[str, Any]:
        """Every source that the document cites, and only those."""
        cited: set[str] = set()
        lines = list(all_lines([*self.resultat.lines, *self.resultat.utenfor]))
        bases = [rests(self.explainer, line) for line in lines]
        bases += [self.explainer.basis([line.maks]) for line in lines if line.maks]
        for check in self.resultat.kontroller:
            nodes = [one for one in (check.node, check.maalt, check.fra, check.til) if one is not None]
            bases.append(self.explainer.basis(nodes, check.rule))
        for frist in self.resultat.frister:
            bases.append(self.explainer.basis([frist.node, *(node for _, node in frist.beside())], frist.rule))
        for basis in bases:
            cited |= {kilde for kilde, _ in basis.kilder}
        return {ident: source_data(kilde) for ident, kilde in self.regelsett.kilder.items() if ident in cited}


def _assumed(ident: str, navn: Text, value: str | None, unit: str | None, owner: Any) -> dict[str, Any]:
    place = owner.origin.place
    return {
        "id": ident,
        **both("navn", navn),
        "verdi": value,
        "enhet": unit,
        **both("grunn", owner.basis.grunn),
        "regelsett": owner.origin.regelsett,
        "fil": place.file,
        "linje": place.line,
    }
