"""Rule sets as data for `regler list` and `regler vis`: everything that an output shows, as text and lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasthandel.language.types import Checked
from fasthandel.money import plain
from fasthandel.rules.hjemfall import HjemfallRegel
from fasthandel.rules.library import library_ids, load_regelsett
from fasthandel.rules.model import (
    AnyConclusion,
    Basis,
    DatedValue,
    Exclusion,
    Frist,
    Kilde,
    Komponent,
    Krav,
    Mellomregning,
    ParameterDef,
    Regelsett,
)
from fasthandel.rules.scales import Scaled
from fasthandel.text import both


def list_document() -> dict[str, Any]:
    """Return the shipped rule sets: id, name, status, area, validity, version, description; building blocks marked.

    Raises:
        RegelError: a shipped rule set does not load; the installation is broken.
    """
    return {
        "format": "fasthandel.regelliste",
        "formatversjon": 1,
        "regelsett": [head(load_regelsett(ident)) for ident in library_ids()],
    }


def regelsett_document(regelsett: Regelsett) -> dict[str, Any]:
    """Return one rule set in full: head, sources, parameters with every dated value, conclusions, overrides."""
    return {
        "format": "fasthandel.regelsett",
        "formatversjon": 1,
        **head(regelsett),
        "sha256": regelsett.sha256,
        "filer": [{"id": one.id, "fil": one.document.file, "sha256": one.document.sha256} for one in regelsett.filer],
        "neste_steg": [both("tekst", text) for text in regelsett.neste_steg],
        "gjelder_ikke": [_exclusion(one) for one in regelsett.gjelder_ikke],
        "kilder": {ident: source_data(kilde) for ident, kilde in regelsett.kilder.items()},
        "parametre": [parameter_data(one) for one in regelsett.parametre.values()],
        "forloep": [
            {"id": one.id, **both("navn", one.navn), **both("beskrivelse", one.beskrivelse)}
            for one in regelsett.forloep.values()
        ],
        "hjemfall": _reversion(regelsett.hjemfall),
        "konklusjoner": [conclusion_data(one) for one in regelsett.konklusjoner.values()],
        "overstyrt": overrides(regelsett),
    }


def _reversion(rule: HjemfallRegel | None) -> dict[str, Any] | None:
    """Return which conclusions say when the right to sell ends, or why none does."""
    if rule is None:
        return None
    return {
        "tidligst": rule.tidligst or None,
        "vilkaar": list(rule.vilkaar),
        "neste_utlysning": rule.neste_utlysning or None,
        "neste_soeknadsfrist": rule.neste_soeknadsfrist or None,
        "oppgjoer": list(rule.oppgjoer),
        **both("finnes_ikke", rule.finnes_ikke),
    }


def head(regelsett: Regelsett) -> dict[str, Any]:
    """Return what identifies a rule set and says what it is."""
    return {
        "id": regelsett.id,
        **both("navn", regelsett.navn),
        "versjon": regelsett.versjon,
        "status": regelsett.status,
        "omraade": list(regelsett.omraade),
        "gir": regelsett.gir,
        "byggekloss": regelsett.byggekloss,
        **both("beskrivelse", regelsett.beskrivelse),
        **both("utelater", regelsett.utelater),
        "gyldig_fra": _iso(regelsett.gyldig_fra),
        "gyldig_til": _iso(regelsett.gyldig_til),
        "valuta": str(regelsett.valuta),
        "teller": regelsett.teller or None,
        "arver": list(regelsett.arver),
    }


def overrides(regelsett: Regelsett) -> list[dict[str, Any]]:
    """Return everything that the rule set or one of its ancestors changed in what it inherited."""
    return [
        {
            "id": one.id,
            "slag": one.slag,
            "fra_regelsett": one.fra.regelsett,
            "i_regelsett": one.i.regelsett,
            "fil": one.i.place.file,
            "linje": one.i.place.line,
        }
        for one in regelsett.overstyrt
    ]


def source_data(kilde: Kilde) -> dict[str, str | None]:
    """Return a source for a document."""
    return {
        "tittel": kilde.tittel,
        "utgiver": kilde.utgiver,
        "dato": _iso(kilde.dato),
        "url": kilde.url,
        "lest": _iso(kilde.lest),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "kilde": basis.kilde or None,
        "punkt": basis.punkt or None,
        "lest": _iso(basis.lest),
        "sikkerhet": basis.sikkerhet or None,
        **both("grunn", basis.grunn),
    }


def parameter_data(one: ParameterDef) -> dict[str, Any]:
    """Return a parameter with every value that it has had."""
    place = one.origin.place
    return {
        "id": one.id,
        **both("navn", one.navn),
        **both("forklaring", one.forklaring),
        "slag": one.slag,
        "enhet": str(one.type.unit) if one.type.kind.value == "tall" else one.type.kind.value,
        "trinn_av": str(one.argument) if one.slag == "skala" else None,
        "regelsett": one.origin.regelsett,
        "fil": place.file,
        "linje": place.line,
        "verdier": [_dated(key, value) for key, values in one.rows.items() for value in values],
    }


def _dated(key: str, value: DatedValue) -> dict[str, Any]:
    place = value.origin.place
    scale = isinstance(value.value, tuple)
    return {
        "noekkel": key or None,
        "verdi": None if scale else _value(value),
        "trinn": _steps(value.value) if isinstance(value.value, tuple) else None,
        "gyldig_fra": _iso(value.gyldig_fra),
        "gyldig_til": _iso(value.gyldig_til),
        **_basis(value.basis),
        "fil": place.file,
        "linje": place.line,
    }


def _value(dated: DatedValue) -> str:
    value = dated.value
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, date):
        return value.isoformat()
    assert not isinstance(value, tuple)
    return value if isinstance(value, str) else plain(value)


def _steps(steps: Scaled) -> list[dict[str, str | None]]:
    return [
        {
            "til_og_med": plain(step.limit) if step.limit is not None and step.inclusive else None,
            "under": plain(step.limit) if step.limit is not None and not step.inclusive else None,
            "verdi": plain(step.value),
        }
        for step in steps
    ]


def conclusion_data(one: AnyConclusion) -> dict[str, Any]:
    """Return a conclusion: what it is, its formulas, what it rests on and where it stands."""
    place = one.origin.place
    return {
        "id": one.id,
        "slag": _slag(one),
        **both("navn", one.navn),
        **both("forklaring", one.forklaring),
        **_basis(one.basis),
        **_formulas(one),
        "regelsett": one.origin.regelsett,
        "fil": place.file,
        "linje": place.line,
    }


def _slag(one: AnyConclusion) -> str:
    match one:
        case Mellomregning():
            return "mellomregning"
        case Komponent():
            return "komponent"
        case Krav():
            return "krav"
        case Frist():
            return "frist"


def _formulas(one: AnyConclusion) -> dict[str, Any]:
    match one:
        case Mellomregning():
            return {"formel": one.formel.text}
        case Komponent():
            rounding = one.avrund
            return {
                "formel": _text(one.formel),
                "enhet": str(one.unit),
                "for_hver": one.for_hver or None,
                "del_av": one.del_av or None,
                "deler": list(one.deler),
                "maks": _text(one.maks),
                "utenfor_taksten": one.utenfor_taksten,
                "betales_av": one.fra or None,
                "betales_til": one.til or None,
                "forloep": list(one.forloep),
                "avrund": {"til": plain(rounding.til), "maate": rounding.maate} if rounding else None,
                "ikke_med": [_exclusion(condition) for condition in one.ikke_med],
                "mellomregninger": [
                    {"id": step.id, **both("navn", step.navn), "formel": step.formel.text}
                    for step in one.mellomregninger
                ],
            }
        case Krav():
            return {
                "kode": one.kode,
                "alvor": one.alvor,
                "holder": _text(one.holder),
                "maalt": _text(one.maalt),
                "fra": _text(one.fra),
                "til": _text(one.til),
                "for_hver": one.for_hver or None,
                **both("tiltak", one.tiltak),
                **both("ordlyd", one.ordlyd),
                "ikke_med": [_exclusion(condition) for condition in one.ikke_med],
            }
        case Frist():
            return {
                "formel": _text(one.formel),
                "teller": one.teller or None,
                "fristslag": one.slag,
                "hvem": one.hvem or None,
                **both("ved_brudd", one.ved_brudd),
                "tidligst": _text(one.tidligst),
                "skjedd": _text(one.skjedd),
                "foreloepig": _text(one.foreloepig),
                **both("forutsetning", one.forutsetning),
                **both("ikke_funnet", one.ikke_funnet),
                "ikke_med": [_exclusion(condition) for condition in one.ikke_med],
            }


def _text(checked: Checked | None) -> str | None:
    return checked.text if checked else None


def _exclusion(one: Exclusion) -> dict[str, str]:
    return {"hvis": one.hvis.text, **both("grunn", one.grunn)}
