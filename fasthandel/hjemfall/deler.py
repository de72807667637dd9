"""The parts of an answer as data: conditions, steps, what is owed; each with how it was reached."""

from __future__ import annotations

from typing import Any

from fasthandel.engine.behind import given_behind, given_data
from fasthandel.engine.explain import Explainer
from fasthandel.engine.judged import CheckResult
from fasthandel.engine.judgements import check_data, deadline_data, in_file_order
from fasthandel.frister.document import rule_set_head, why_not
from fasthandel.hjemfall.antatt import Antatt, Vindu
from fasthandel.hjemfall.gang import Steg, VedSoeker
from fasthandel.hjemfall.penger import Forloepet, Oppgjoer, Skyld
from fasthandel.hjemfall.svar import Svar
from fasthandel.money import plain
from fasthandel.oppgjor import course_data
from fasthandel.rules.model import SIKKERHET
from fasthandel.text import both


def answer_data(svar: Svar) -> dict[str, Any]:
    """Return what one rule set answers."""
    explainer = Explainer()
    first = svar.tidligst
    return {
        **rule_set_head(svar.utfall),
        "svar": svar.status,
        "tidligst_dato": None if svar.dato is None else svar.dato.isoformat(),
        "foreloepig": bool(svar.forutsetning),
        **both("forutsetning", svar.forutsetning),
        **both("grunn", svar.grunn),
        "mangler": list(svar.mangler),
        "hindrer": list(svar.hindrer),
        "sikkerhet": _weakest(explainer, svar),
        "tidligst": None if first is None else deadline_data(explainer, first),
        "vilkaar": [_check(explainer, one) for condition in svar.vilkaar for one in condition.results],
        "andre_kontroller": [_check(explainer, one) for one in _others(svar)],
        "gang": [_step(explainer, one) for one in svar.gang],
        "ved_soeker": _applied(explainer, svar.ved_soeker),
        "oppgjoer": [_owed(one) for one in svar.oppgjoer],
    }


def _others(svar: Svar) -> list[CheckResult]:
    """Return the checks that are no condition, in file order."""
    resultat = svar.utfall.resultat
    if resultat is None:
        return []
    named = {one.rule.id for one in svar.vilkaar}
    return [one for one in in_file_order(resultat) if one.rule.id not in named]


def _weakest(explainer: Explainer, svar: Svar) -> str | None:
    """Return the weakest certainty of what the answer rests on."""
    found = [explainer.basis([one.node], one.rule).sikkerhet for each in svar.vilkaar for one in each.results]
    if svar.tidligst is not None:
        found.append(explainer.basis([svar.tidligst.node], svar.tidligst.rule).sikkerhet)
    return max((one for one in found if one), key=SIKKERHET.index, default=None)


def _check(explainer: Explainer, result: CheckResult) -> dict[str, Any]:
    """Return how a check came out, with what it asks for explained and the values of the file behind it."""
    bounds = [(key, node) for key, node in (("fra", result.fra), ("til", result.til)) if node is not None]
    return {
        **check_data(explainer, result),
        "vilkaar": result.rule.id,
        "post": None if result.post is None else result.post.id,
        "grenser": [{"navn_i_formel": key, **explainer.described(node)} for key, node in bounds],
        "funnet": [given_data(one) for one in given_behind(result) if one.document is not None],
        **both("tiltak", result.rule.tiltak),
    }


def _step(explainer: Explainer, step: Steg) -> dict[str, Any]:
    found, undecided = step.tidligst, step.with_outcome("kan_ikke_avgjoeres")
    return {
        "nr": step.nr,
        "utlysning": None if step.antatt is None else _assumed(explainer, step.antatt),
        "dag": step.dag.isoformat(),
        "hvorfor": [*map(why_not, step.utfall.problems)],
        "tidligst_dato": None if step.dato is None else step.dato.isoformat(),
        "alle_holder": step.holds,
        "holder_ikke": [one.rule.id for one in step.with_outcome("holder_ikke")],
        "kan_ikke_avgjoeres": [one.rule.id for one in undecided if not one.waits],
        "venter": [one.rule.id for one in undecided if one.waits],
        "mangler": list(dict.fromkeys(key for one in undecided if not one.waits for key in one.mangler)),
        "tidligst": None if found is None else deadline_data(explainer, found),
    }


def _assumed(explainer: Explainer, antatt: Antatt) -> dict[str, Any]:
    return {
        "id": antatt.item.id,
        **both("navn", antatt.item.navn),
        "vindu": _window(explainer, antatt.vindu, antatt),
        "publisert": antatt.publisert.isoformat(),
        "publisert_etter": antatt.publisert_etter,
        "soeknadsfrist": None if antatt.soeknadsfrist is None else antatt.soeknadsfrist.isoformat(),
        "frist_etter": antatt.frist_etter or None,
    }


def _window(explainer: Explainer, vindu: Vindu, antatt: Antatt) -> dict[str, Any] | None:
    """Return between which days the announcement has to come; None where the rule set says of none."""
    if vindu.frist is None:
        return None
    return {
        "fra": None if vindu.fra is None else vindu.fra.isoformat(),
        "til": None if vindu.til is None else vindu.til.isoformat(),
        "passert": vindu.til is not None and antatt.publisert > vindu.til,
        "regnet": deadline_data(explainer, vindu.frist),
    }


def _applied(explainer: Explainer, found: VedSoeker | None) -> dict[str, Any] | None:
    """Return what a qualified applicant does, and whether further announcements in vain would still end the right."""
    if found is None:
        return None
    last = found.sist
    return {
        "post": found.post,
        "foerst": _step(explainer, found.foerst),
        "kan_skje_senere": last.holds,
        "hindrer": found.hindrer(),
        "nye_utlysninger": last.nr if last.holds else None,
        "tidligst_dato": last.dato.isoformat() if last.holds and last.dato is not None else None,
    }


def _owed(one: Oppgjoer) -> dict[str, Any]:
    return {
        **rule_set_head(one.utfall),
        "hvorfor": [*map(why_not, one.problems or one.utfall.problems)],
        "dato": one.dato.isoformat(),
        "dato_fra": one.dato_fra,
        "forloep": [_course(one, each) for each in one.forloep],
    }


def _course(owed: Oppgjoer, one: Forloepet) -> dict[str, Any]:
    assert owed.utfall.resultat is not None
    choice = one.valg
    return {
        **course_data(one.course, owed.utfall.resultat),
        "skyld": [_debt(debt) for debt in one.skyld],
        "valg": None
        if choice is None
        else {
            "noekkel": choice.key.id,
            **both("navn", choice.key.navn),
            "ved": [
                {"svar": "ja" if yes else "nei", "skyld": [_debt(debt) for debt in debts]} for yes, debts in choice.ved
            ],
        },
    }


def _debt(one: Skyld) -> dict[str, Any]:
    return {
        "fra": one.fra,
        "til": one.til,
        "beloep": None if one.beloep is None else plain(one.beloep),
        "mangler": list(one.mangler),
        **both("grunn", one.grunn),
    }
