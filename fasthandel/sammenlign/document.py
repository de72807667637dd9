"""A comparison as one versioned JSON document: everything that any output shows is in it, every amount as text.

`docs/sammenlign.md` describes the format. Within one `formatversjon` keys may be added, but none changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from fasthandel._version import __version__
from fasthandel.codes import title
from fasthandel.engine.applies import OTHERS
from fasthandel.engine.document import FORBEHOLD, practice, warning
from fasthandel.engine.document_lines import reason, rounding_words, state
from fasthandel.engine.explain import value_text
from fasthandel.engine.grounds import Ground, Grounds, amounts, judgement, rests_on
from fasthandel.engine.nodes import Line, Rounded, value_or_zero
from fasthandel.errors import Problem
from fasthandel.money import Number, plain
from fasthandel.rules.model import Hode, Regelsett
from fasthandel.sammenlign.difference import Forskjell, Spenn
from fasthandel.sammenlign.outcomes import Sammenlikning, Utfall
from fasthandel.text import LANGUAGES, both, say

FORMAT = "fasthandel.sammenlign"
FORMAT_VERSION = 1


def sammenlign_document(found: Sammenlikning, warnings: Sequence[Problem] = ()) -> dict[str, Any]:
    """Return the whole comparison as a JSON-ready dict. Amounts are exact texts: "142717.68", or "100000/3"."""
    regelsett = [_outcome(found, one) for one in found.utfall]
    return {
        "format": FORMAT,
        "formatversjon": FORMAT_VERSION,
        "program": {"navn": "fasthandel", "versjon": __version__},
        "dato": found.dato.isoformat(),
        "dato_fra": found.dato_fra,
        "praksis": practice(found.facts),
        "mot": None if found.mot is None else found.mot.id,
        "regelsett": regelsett,
        "komponenter": _components(regelsett),
        "spenn": [_spread(one) for one in found.spenn()],
        "advarsler": [warning(problem) for problem in warnings],
        **both("forbehold", FORBEHOLD),
    }


def _outcome(found: Sammenlikning, one: Utfall) -> dict[str, Any]:
    """Return one rule set: what it is, what it came to, and why if it came to nothing."""
    resultat = one.resultat
    described: dict[str, Any] = {
        **_head(one.hode),
        "tilstand": "gjelder_ikke",
        "takst": None,
        "avgjort_sum": "0",
        "mangler": [],
        "grunner": [_ground(problem) for problem in one.problems],
        "hviler_paa": [],
        "skjoenn": None,
        "komponenter": [],
        "forskjell": None,
    }
    if resultat is None:
        return described
    grounds = Grounds()
    counted = list(amounts(resultat.lines, grounds.of))
    why = reason(resultat.total)
    total, difference = resultat.total, found.forskjell(one)
    return {
        **described,
        "tilstand": state(total),
        "takst": value_text(total),
        "avgjort_sum": plain(sum(value_or_zero(line.node) or 0 for line in resultat.lines)),
        "mangler": why["mangler"],
        "grunner": [_told(None, why["grunn"], why["grunn_en"])] if why["grunn"] else [],
        "hviler_paa": rests_on(counted),
        "skjoenn": judgement(counted),
        "komponenter": list(_lines(resultat.lines, grounds)),
        "forskjell": None if difference is None or one is found.mot else _difference(found, difference),
    }


def _head(hode: Hode) -> dict[str, Any]:
    files = hode.filer if isinstance(hode, Regelsett) else ()
    return {
        "id": hode.id,
        **both("navn", hode.navn),
        "versjon": hode.versjon,
        "status": hode.status,
        "gir": hode.gir,
        "omraade": list(hode.omraade),
        "gyldig_fra": _iso(hode.gyldig_fra),
        "gyldig_til": _iso(hode.gyldig_til),
        "enhet": str(hode.valuta),
        "filer": [{"id": one.id, "fil": one.document.file, "sha256": one.document.sha256} for one in files],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _ground(problem: Problem) -> dict[str, Any]:
    """Return why a rule set gives no sum: what is in the way, and what to do about it if there is something."""
    nb, en = (
        "; ".join(part for part in (title(problem, language), say(problem.expected, language)) if part)
        for language in LANGUAGES
    )
    hint = "" if problem.hint == OTHERS else problem.hint
    return _told(problem.code, nb, en, *(say(hint, language) for language in LANGUAGES))


def _told(code: str | None, nb: str, en: str, raad: str = "", raad_en: str = "") -> dict[str, Any]:
    return {"kode": code, "melding": nb, "melding_en": en, "raad": raad or None, "raad_en": raad_en or None}


# --- lines ----------------------------------------------------------------------------------------------------------


def _lines(lines: Iterable[Line], grounds: Grounds) -> Iterator[dict[str, Any]]:
    """Yield each whole component and after it its parts, the first level of them, and its rounding."""
    for line in lines:
        ground, rounded = grounds.of(line), line.rounding
        gap = rounded if line.parts and rounded and rounded.difference else None
        parts = [part.id for part in line.parts] + ([f"{line.id}.avrunding"] if gap else [])
        yield _line(line, ground, None, parts)
        for part in line.parts:
            yield _line(part, grounds.of(part), line.id, [])
        if gap:
            yield _rounding(line, ground, gap)


def _line(line: Line, ground: Ground, del_av: str | None, parts: list[str]) -> dict[str, Any]:
    counted = value_or_zero(line.node)
    return {
        "id": line.id,
        **both("navn", line.navn),
        "del_av": del_av,
        "deler": parts,
        "bidrag": None if counted is None else plain(counted),
        "tilstand": state(line.node),
        **reason(line.node),
        "sikkerhet": ground.sikkerhet,
        "skjoenn": ground.skjoenn,
    }


def _rounding(line: Line, ground: Ground, gap: Rounded) -> dict[str, Any]:
    return {
        "id": f"{line.id}.avrunding",
        **both("navn", rounding_words(gap)),
        "del_av": line.id,
        "deler": [],
        "bidrag": plain(gap.difference),
        "tilstand": "beregnet",
        "grunn": None,
        "grunn_en": None,
        "mangler": [],
        "sikkerhet": ground.sikkerhet,
        "skjoenn": ground.skjoenn,
    }


def _components(regelsett: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return every whole component of any of the rule sets, in the order in which they are met: the rows of a table."""
    found: dict[str, dict[str, Any]] = {}
    for one in regelsett:
        for line in one["komponenter"]:
            if line["del_av"] is None:
                names = {key: line[key] for key in ("id", "navn", "navn_en")}
                found.setdefault(line["id"], {**names, "regelsett": []})["regelsett"].append(one["id"])
    return list(found.values())


# --- across rule sets -----------------------------------------------------------------------------------------------


def _difference(found: Sammenlikning, whole: Forskjell) -> dict[str, Any]:
    assert found.mot is not None
    return {
        "mot": found.mot.id,
        "beloep": plain(whole.forskjell),
        "deler": [*_split(whole.deler, None)],
    }


def _split(parts: Iterable[Forskjell], del_av: str | None) -> Iterator[dict[str, Any]]:
    for part in parts:
        yield {
            "id": part.id,
            **both("navn", part.navn),
            "del_av": del_av,
            "bidrag": _plain(part.beloep),
            "bidrag_mot": _plain(part.mot),
            "forskjell": plain(part.forskjell),
        }
        yield from _split(part.deler, part.id)


def _plain(value: Number | None) -> str | None:
    return None if value is None else plain(value)


def _spread(one: Spenn) -> dict[str, Any]:
    return {
        "gir": one.gir,
        "enhet": one.enhet,
        "antall": one.antall,
        "lavest": {"takst": plain(one.lavest), "regelsett": list(one.lavest_i)},
        "hoeyest": {"takst": plain(one.hoeyest), "regelsett": list(one.hoeyest_i)},
        "median": plain(one.median),
    }
