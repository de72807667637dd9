"""What a word of the rules means: a component, check, deadline or parameter, a rule set, or the code of a message.

Everything is read off the rule sets themselves; the example with numbers is one that the engine has worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fasthandel._version import __version__
from fasthandel.codes import CODES
from fasthandel.data import data_dir
from fasthandel.engine.document import takst_document
from fasthandel.engine.valuation import evaluate
from fasthandel.errors import FasthandelError, Place, Problem, UsageError
from fasthandel.facts import FactType
from fasthandel.near import did_you_mean, nearest
from fasthandel.praksis import fact_types, load_facts
from fasthandel.rules.documents import conclusion_data, head, parameter_data, source_data
from fasthandel.rules.formulas import names_in
from fasthandel.rules.model import AnyConclusion, Krav, ParameterDef, Regelsett
from fasthandel.rules.origin import Origin
from fasthandel.text import Text, both
from fasthandel.utlysning.waivers import OWN

FORMAT = "fasthandel.regelforklaring"
FORMAT_VERSION = 1
Found = dict[str, Any]
UNDECIDED = ("gjelder_ikke", "kan_ikke_avgjoeres")
"""Outcomes of a check that show little of it."""


def forklar_document(words: str, regelsett: Sequence[Regelsett]) -> dict[str, Any]:
    """Return everything that `words` names in some rule sets, with an example of each from a shipped sample.

    `words` is the id of a component, check, deadline, intermediate result, parameter or source, the code of a check or
    of a message, or the id of a rule set.

    Raises:
        UsageError: nothing is called that (FH320); the nearest names are given.
    """
    hits = [
        *_messages(words),
        *_own_checks(words),
        *_rule_sets(words, regelsett),
        *_defined(words, regelsett),
        *_sources(words, regelsett),
    ]
    if not hits:
        near = did_you_mean(nearest(words, _all_names(regelsett)))
        see = Text("se fasthandel regler list og regler vis", "see fasthandel regler list and regler vis")
        raise UsageError([Problem(code="FH320", where=Place(words), found=words, hint=near or see)])
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "spoersmaal": words,
        "treff": hits,
    }


def _all_names(regelsett: Iterable[Regelsett]) -> list[str]:
    names = [name for one in regelsett for name in (one.id, *one.konklusjoner, *one.parametre, *one.kilder)]
    codes = [rule.kode for one in regelsett for rule in one.konklusjoner.values() if isinstance(rule, Krav)]
    own = [name for one in OWN.values() for name in (one["kode"], one["id"])]
    return [*dict.fromkeys([*names, *codes, *own, *CODES])]


def _messages(words: str) -> Iterator[Found]:
    code = CODES.get(words.upper())
    if code is not None:
        title = Text(*(_placeholders(text) for text in (code.title.nb, code.title.en)))
        yield {
            "slag": "melding",
            "id": words.upper(),
            **both("navn", title),
            **both("forklaring", code.forklaring),
            "alvor": code.alvor,
            **both("raad", code.raad),
        }


def _own_checks(words: str) -> Iterator[Found]:
    """Yield a check that the program itself makes of the waivers in a file."""
    for one in OWN.values():
        if words.upper() == one["kode"] or words == one["id"]:
            advice = {"raad": one["tiltak"], "raad_en": one["tiltak_en"]}
            shared = {key: one[key] for key in ("navn", "navn_en", "forklaring", "forklaring_en", "alvor")}
            yield {"slag": "egen_kontroll", "id": one["kode"], **shared, **advice}


def _placeholders(template: str) -> str:
    """Write the fields of a title as "…"."""
    return template.format(key="…", found="…", expected="…", hint="…")


def _rule_sets(words: str, regelsett: Iterable[Regelsett]) -> Iterator[Found]:
    known = [*regelsett]
    for one in known:
        if one.id == words:
            heirs = [heir.id for heir in known if heir is not one and any(file.id == words for file in heir.filer)]
            parts = [both("navn", part.navn) | {"id": part.id} for part in (*one.hele(), *one.hele(utenfor=True))]
            yield {"slag": "regelsett", **head(one), "deler": parts, "arves_av": heirs}


def _sources(words: str, regelsett: Iterable[Regelsett]) -> Iterator[Found]:
    """Yield each source of that name once, with what cites it."""
    told: dict[Any, Found] = {}
    for one in regelsett:
        kilde = one.kilder.get(words)
        if kilde is None:
            continue
        hit = told.setdefault(kilde, {"slag": "kilde", "id": words, **source_data(kilde), "siteres_av": []})
        values = [value for each in one.parametre.values() for row in each.rows.values() for value in row]
        citing = [(each.origin, each.basis) for each in (*one.konklusjoner.values(), *values)]
        found = [_place(origin) for origin, basis in citing if basis.kilde == words]
        hit["siteres_av"] = [*dict.fromkeys([*hit["siteres_av"], *found])]
    yield from told.values()


def _place(origin: Origin) -> str:
    return str(origin.place).rpartition(":")[0]


def _defined(words: str, regelsett: Sequence[Regelsett]) -> Iterator[Found]:
    """Yield each definition of that name or check code, with the rule sets in which it holds."""
    held: dict[tuple[str, tuple[str | int, ...]], list[Regelsett]] = {}
    defined: dict[tuple[str, tuple[str | int, ...]], AnyConclusion | ParameterDef] = {}
    for one in regelsett:
        rules: list[AnyConclusion | ParameterDef] = [
            rule
            for rule in (*one.konklusjoner.values(), *one.parametre.values())
            if rule.id == words or (isinstance(rule, Krav) and rule.kode == words.upper())
        ]
        for rule in rules:
            key = (rule.origin.document.file, rule.origin.path)
            held.setdefault(key, []).append(one)
            defined.setdefault(key, rule)
    for key, rule in defined.items():
        yield _definition(rule, held[key])


def _definition(rule: AnyConclusion | ParameterDef, holders: Sequence[Regelsett]) -> Found:
    shared = {"gjelder_i": [one.id for one in holders], "brukes_av": _users(rule.id, holders)}
    if isinstance(rule, ParameterDef):
        return {**parameter_data(rule), "slag": "parameter", "form": rule.slag, **shared}
    kilde = holders[0].kilder.get(rule.basis.kilde)
    return {
        **conclusion_data(rule),
        **shared,
        "kildedata": None if kilde is None else source_data(kilde),
        "bruker": _inputs(rule, holders[0]),
        "eksempel": _example(rule.id, holders),
    }


def _users(ident: str, holders: Iterable[Regelsett]) -> list[dict[str, str]]:
    """Return what reads a name, each definition once."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for one in holders:
        for rule in one.konklusjoner.values():
            if rule.id != ident and ident in names_in(rule):
                key = (rule.origin.regelsett, rule.id)
                found.setdefault(key, {"id": rule.id, **both("navn", rule.navn), "regelsett": rule.origin.regelsett})
    return list(found.values())


def _inputs(rule: AnyConclusion, regelsett: Regelsett) -> list[dict[str, Any]]:
    """Return what the formulas of a conclusion read: keys of the practice file, parameters, other conclusions."""
    facts = fact_types()
    return [found for name in dict.fromkeys(names_in(rule)) if (found := _input(name, regelsett, facts)) is not None]


def _input(name: str, regelsett: Regelsett, facts: Mapping[str, FactType]) -> dict[str, Any] | None:
    fact = facts.get(name)
    if fact is None and "[]" not in name:
        items, _, column = name.partition(".")
        fact = facts.get(f"{items}[].{column}")
    if fact is not None:
        kind = str(fact.unit) if fact.kind.value == "tall" else fact.kind.value
        return {"id": fact.path, "slag": "opplysning", **both("navn", fact.navn), "enhet": kind}
    parameter = regelsett.parametre.get(name)
    if parameter is not None:
        kind = str(parameter.type.unit) if parameter.type.kind.value == "tall" else parameter.type.kind.value
        return {"id": name, "slag": "parameter", **both("navn", parameter.navn), "enhet": kind}
    rule = regelsett.konklusjoner.get(name)
    if rule is not None:
        slag = conclusion_data(rule)["slag"]
        return {"id": name, "slag": slag, **both("navn", rule.navn), "enhet": None}
    return None


# --- an example ------------------------------------------------------------------------------------------------------


def _example(ident: str, holders: Iterable[Regelsett]) -> dict[str, Any] | None:
    """Return how a conclusion came out for the first shipped sample under the first rule set that decides it."""
    fallback = None
    for regelsett in sorted(holders, key=lambda one: one.byggekloss):
        for sample in _samples():
            try:
                document = takst_document(evaluate(load_facts(sample).facts, regelsett, partial=True))
            except FasthandelError:
                continue
            for found in _lines(ident, document):
                name = sample.relative_to(data_dir("samples")).as_posix()
                example = _shown(found, document, f"samples/{name}", regelsett)
                if example["verdi"] is not None and example["utfall"] not in UNDECIDED:
                    return example
                fallback = fallback or example
    return fallback


def _samples() -> list[Path]:
    """Return the shipped samples, those of announcements last."""
    folder = data_dir("samples")
    return [*sorted(folder.glob("*.toml")), *sorted(folder.glob("kunngjoeringer/*.toml"))]


def _lines(ident: str, document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield what the document has of a conclusion; of one that goes item by item the first item that counts."""
    lines = [*document["komponenter"], *document["utenfor_taksten"]]
    items = [line for line in lines if line["del_av"] == ident and line["slag"] == "post" and line["verdi"] is not None]
    yield from items[:1]
    yield from (line for line in lines if line["id"] == ident)
    yield from (one for one in document["kontroller"] if one["id"] == ident or one["id"].startswith(f"{ident}."))
    yield from (one for one in document["frister"] if one["id"] == ident)
    stack = [one for line in lines for one in line["grunnlag"]]
    stack += [one for each in (*document["kontroller"], *document["frister"]) for one in each["grunnlag"]]
    while stack:
        inner = stack.pop()
        if inner["id"] == ident:
            yield inner
            return
        stack += inner.get("grunnlag", ())


def _shown(found: Mapping[str, Any], document: Mapping[str, Any], sample: str, regelsett: Regelsett) -> dict[str, Any]:
    value = found.get("verdi") or found.get("maalt") or found.get("dato") or found.get("utfall")
    return {
        "praksis": sample,
        "regelsett": regelsett.id,
        "dato": document["dato"],
        "id": found["id"],
        **{key: found.get(key) for key in ("navn", "navn_en", "formel_med_tall", "formel_med_tall_en")},
        "verdi": value,
        "enhet": found.get("enhet"),
        "utfall": found.get("utfall"),
        "grunn": found.get("grunn"),
        "grunn_en": found.get("grunn_en"),
    }
