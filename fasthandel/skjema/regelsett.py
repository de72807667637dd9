"""The schema of rule files: the form of each key, from the word lists that the reader uses, and the words of `keys`."""

from __future__ import annotations

import re
from typing import Any

from fasthandel.dates import TELLERE
from fasthandel.language.lexer import MAX_FORMULA
from fasthandel.money import ROUNDINGS
from fasthandel.praksis import fact_lists
from fasthandel.rules.model import ALVOR, FRISTSLAG, GIR, HVEM, OMRAADE, PARTER, SIKKERHET, STATUS
from fasthandel.rules.raw import ID, SET_ID
from fasthandel.rules.reader import OUTCOMES
from fasthandel.rules.table import MAX_TEXT
from fasthandel.skjema.keys import KEYS
from fasthandel.skjema.parts import DAY, DIALECT, NUMBER, TRUTH, Schema, closed, list_of, open_to, ref, text, words
from fasthandel.text import Text
from fasthandel.units import CURRENCIES, PLAIN, WORDS, Kind

_TITLE = Text("Regelfil for fasthandel", "Rule file for fasthandel")
_ABOUT = Text(
    "Ett regelsett: hva som teller i en takst, hvor mye, og hvor tallene kommer fra.",
    "One rule set: what counts in a takst, how much, and where the figures come from.",
)
_IN_ENGLISH = Text("Det samme på engelsk.", "The same in English.")

TRANSLATED = frozenset(
    {
        *("navn", "forklaring", "beskrivelse", "utelater", "grunn", "tekst"),
        *("tiltak", "ordlyd", "ved_brudd", "forutsetning", "ikke_funnet", "finnes_ikke"),
    }
)
"""Keys that have an English text beside them: `navn` and `navn_en`."""
NOT_TRANSLATED = frozenset({"test"})
"""Tables in which they have none."""


def regelsett_schema(language: str = "nb") -> dict[str, Any]:
    """Return the schema, with its descriptions in `language`."""
    tables = {name: _table(name, language) for name in KEYS}
    top = tables.pop("fil")
    parameter, value = tables["parameter"], tables.pop("verdi")
    # A parameter with one value has it in its own table.
    parameter["properties"] |= value["properties"]
    tables["verdi"] = value
    tables["parametre"] = open_to({"anyOf": [ref("parameter"), ref("parametre")]})
    head = {"$schema": DIALECT, "title": _TITLE.in_language(language), "description": _ABOUT.in_language(language)}
    return {**head, **top, "$defs": tables}


def _table(name: str, language: str) -> Schema:
    forms = FORMS[name]
    properties: dict[str, Schema] = {}
    for key, means in KEYS[name].items():
        properties[key] = {"description": means.in_language(language), **forms[key]}
        if key in TRANSLATED and name not in NOT_TRANSLATED:
            properties[f"{key}_en"] = {"description": _IN_ENGLISH.in_language(language), **text(MAX_TEXT)}
    return closed(properties, REQUIRED.get(name, ()), **TOGETHER.get(name, {}))


_TEXT = text(MAX_TEXT)
_FORMULA = text(MAX_FORMULA)
_IDENT = text(MAX_TEXT, ID)
_VALUE: Schema = {"anyOf": [NUMBER, TRUTH, DAY, {"type": "string"}]}
_OUTCOME: Schema = {"anyOf": [NUMBER, DAY, words(OUTCOMES)]}
_KINDS = [kind.value for kind in Kind if kind is not Kind.TALL]
_WORD = f"(?:{'|'.join(WORDS)})"
_UNIT: Schema = {
    "type": "string",
    "pattern": f"^(?:{'|'.join((*PLAIN, *_KINDS))}|(?:1|{_WORD}(?:\\*{_WORD})*)(?:/{_WORD}(?:\\*{_WORD})*)*)$",
}
_BASIS: dict[str, Schema] = {
    "kilde": _TEXT,
    "punkt": _TEXT,
    "lest": DAY,
    "sikkerhet": words(SIKKERHET),
    "grunn": _TEXT,
}
_NAMED: dict[str, Schema] = {"id": _IDENT, "navn": _TEXT, "forklaring": _TEXT}
_CONDITIONS = list_of(ref("vilkaar"))
_VALIDITY: dict[str, Schema] = {"gyldig_fra": DAY, "gyldig_til": DAY}
_COUNTED = words(TELLERE)

FORMS: dict[str, dict[str, Schema]] = {
    "fil": {
        "regelsett": ref("regelsett"),
        "kilder": open_to(ref("kilde")),
        "parameter": ref("parametre"),
        **{name: list_of(ref(name)) for name in ("mellomregning", "komponent", "krav", "frist", "forloep", "test")},
        "hjemfall": ref("hjemfall"),
    },
    "regelsett": {
        "id": text(MAX_TEXT, SET_ID),
        "navn": _TEXT,
        "versjon": _TEXT,
        "status": words(STATUS),
        "omraade": list_of(words(OMRAADE)),
        **_VALIDITY,
        "arver": list_of(_TEXT),
        "teller": _COUNTED,
        "valuta": words(CURRENCIES),
        "gir": words(GIR),
        "utenfor_taksten": list_of(_IDENT),
        "byggekloss": TRUTH,
        "beskrivelse": _TEXT,
        "utelater": _TEXT,
        "neste_steg": list_of(ref("neste_steg")),
        "gjelder_ikke": _CONDITIONS,
        "godtatt": list_of(ref("godtatt")),
    },
    "neste_steg": {"tekst": _TEXT},
    "godtatt": {"kode": text(MAX_TEXT, re.compile("FH4[0-9]{2}")), "hva": _TEXT, "grunn": _TEXT},
    "kilde": {"tittel": _TEXT, "utgiver": _TEXT, "dato": DAY, "url": _TEXT, "lest": DAY},
    "parameter": {
        "navn": _TEXT,
        "forklaring": _TEXT,
        "enhet": _UNIT,
        "overstyrer": TRUTH,
        "trinn_av": _UNIT,
        "verdier": list_of(ref("verdi")),
    },
    "verdi": {"noekkel": _TEXT, "verdi": _VALUE, "trinn": list_of(ref("trinn")), **_VALIDITY, **_BASIS},
    "trinn": {"til_og_med": NUMBER, "under": NUMBER, "verdi": NUMBER},
    "mellomregning": {**_NAMED, "formel": _FORMULA, **_BASIS, "overstyrer": TRUTH},
    "steg": {**_NAMED, "formel": _FORMULA, **_BASIS},
    "komponent": {
        **_NAMED,
        "formel": _FORMULA,
        "for_hver": words(fact_lists()),
        "mellomregning": list_of(ref("steg")),
        "ikke_med": _CONDITIONS,
        "del_av": _IDENT,
        "avrund": ref("avrund"),
        "maks": _FORMULA,
        "utenfor_taksten": TRUTH,
        "fra": words(PARTER),
        "til": words(PARTER),
        "forloep": list_of(_IDENT),
        **_BASIS,
        "overstyrer": TRUTH,
    },
    "avrund": {"til": {"type": "number", "exclusiveMinimum": 0}, "maate": words(ROUNDINGS)},
    "vilkaar": {"hvis": _FORMULA, "grunn": _TEXT},
    "krav": {
        "kode": _TEXT,
        **_NAMED,
        "maalt": _FORMULA,
        "fra": _FORMULA,
        "til": _FORMULA,
        "holder": _FORMULA,
        "alvor": words(ALVOR),
        "for_hver": words(fact_lists()),
        "tiltak": _TEXT,
        "ordlyd": _TEXT,
        "ikke_med": _CONDITIONS,
        **_BASIS,
        "overstyrer": TRUTH,
    },
    "frist": {
        **_NAMED,
        "formel": _FORMULA,
        "teller": _COUNTED,
        "slag": words(FRISTSLAG),
        "hvem": words(HVEM),
        "ved_brudd": _TEXT,
        "tidligst": _FORMULA,
        "skjedd": _FORMULA,
        "foreloepig": _FORMULA,
        "forutsetning": _TEXT,
        "ikke_funnet": _TEXT,
        "ikke_med": _CONDITIONS,
        **_BASIS,
        "overstyrer": TRUTH,
    },
    "forloep": {"id": _IDENT, "navn": _TEXT, "beskrivelse": _TEXT, "overstyrer": TRUTH},
    "hjemfall": {
        "tidligst": _IDENT,
        "vilkaar": list_of(_IDENT),
        "neste_utlysning": _IDENT,
        "neste_soeknadsfrist": _IDENT,
        "oppgjoer": list_of(text(MAX_TEXT, SET_ID)),
        "finnes_ikke": _TEXT,
    },
    "test": {
        "navn": _TEXT,
        "praksis": _TEXT,
        "dato": DAY,
        "endre": {"type": "object", "additionalProperties": True},
        "uten": list_of(_TEXT),
        "ikke_aktuelt": list_of(_TEXT),
        "ventet": {**open_to(_OUTCOME), "minProperties": 1},
    },
}
"""By table and key: what the value looks like."""

REQUIRED: dict[str, tuple[str, ...]] = {
    "fil": ("regelsett",),
    "regelsett": ("id", "navn", "status"),
    "neste_steg": ("tekst",),
    "godtatt": ("kode", "grunn"),
    "kilde": ("tittel",),
    "parameter": ("navn", "enhet"),
    "verdi": ("sikkerhet",),
    "trinn": ("verdi",),
    "mellomregning": ("id", "navn", "formel"),
    "steg": ("id", "formel"),
    "komponent": ("id", "navn", "sikkerhet"),
    "avrund": ("til", "maate"),
    "vilkaar": ("hvis", "grunn"),
    "krav": ("kode", "id", "navn", "sikkerhet"),
    "frist": ("id", "navn"),
    "forloep": ("id", "navn"),
    "test": ("navn", "praksis", "ventet"),
}
"""What must stand in each table. What depends on other keys is left to the reader."""

TOGETHER: dict[str, Schema] = {
    "komponent": {"dependentRequired": {"fra": ["til"], "til": ["fra"], "forloep": ["fra", "til"]}},
    "frist": {
        "anyOf": [{"required": ["formel", "teller", "sikkerhet"]}, {"required": ["ikke_funnet"]}],
        "dependentRequired": {"foreloepig": ["forutsetning"], "forutsetning": ["foreloepig"]},
    },
    "hjemfall": {"anyOf": [{"required": ["tidligst"]}, {"required": ["finnes_ikke"]}]},
}
"""Keys that need each other."""
