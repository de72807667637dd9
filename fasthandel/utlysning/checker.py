"""Checks announcements one file at a time, and counts as it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from fasthandel.codes import title
from fasthandel.engine.behind import place_data
from fasthandel.engine.judged import CheckResult
from fasthandel.engine.judgements import in_file_order
from fasthandel.errors import FasthandelError, Problem
from fasthandel.facts import Facts
from fasthandel.rules.model import ALVOR, Regelsett
from fasthandel.sammenlign.outcomes import whole_outcome
from fasthandel.text import say
from fasthandel.utlysning.baseline import Kjente, entry_key
from fasthandel.utlysning.choice import Choice
from fasthandel.utlysning.kontroll import Kontroll, kontroll
from fasthandel.utlysning.waivers import waived

COUNTED = ("holder", "holder_ikke", "gjelder_ikke", "kan_ikke_avgjoeres", "unntatt", "kjente", *reversed(ALVOR))
Read = Callable[[], Facts]


class Summary:
    """What a run came to, counted file by file."""

    def __init__(self) -> None:
        self.filer = self.med_funn = self.uleselige = self.utenfor = 0
        """Files in all, with findings, that could not be read, and to which no rule set applies."""
        self.antall: Counter[str] = Counter()
        self.decided = 0
        """Checks that came to an answer or asked for a fact: what did not apply, checked nothing."""

    def document(self) -> dict[str, Any]:
        """Return the summary as data."""
        antall = {key: self.antall[key] for key in COUNTED}
        return {
            "filer": self.filer,
            "med_funn": self.med_funn,
            "ikke_kontrollert": self.uleselige + self.utenfor,
            "antall": antall,
        }

    def at_or_above(self, alvor: str) -> bool:
        """Return whether there is a finding at least as serious as `alvor`."""
        return any(self.antall[one] for one in ALVOR[ALVOR.index(alvor) :])


class Checker:
    """Checks files by the same rule sets, on the same day, with the same choice of checks."""

    def __init__(
        self,
        sets: Sequence[Regelsett],
        dato: date,
        choice: Choice,
        kjente: Kjente | None = None,
    ) -> None:
        self.sets, self.dato, self.choice = sets, dato, choice
        self.kjente = kjente or Kjente()
        self.summary = Summary()
        self.findings: list[tuple[str, ...]] = []
        """What names each new finding in a file of known ones; filled only where `keeps` asks for it."""
        self.keeps = False

    def file(self, name: str, read: Read) -> dict[str, Any]:
        """Return one file as data: its checks, or why it could not be read. `read` gives what the file says."""
        self.summary.filer += 1
        try:
            facts = read()
        except FasthandelError as error:
            self.summary.uleselige += 1
            return _unreadable(name, error.problems)
        problems, results = self._evaluated(facts)
        if not results:
            self.summary.utenfor += 1
            return {**_unreadable(name, problems), "navn": facts.navn, "sha256": facts.file_sha256}
        checks = [self.kjente.marked(one, name) for one in self._checks(facts, results)]
        return {
            "fil": name,
            "navn": facts.navn,
            "sha256": facts.file_sha256,
            "problemer": [],
            "kontroller": checks,
            "antall": self._counted(name, checks),
        }

    def _evaluated(self, facts: Facts) -> tuple[list[Problem], list[tuple[Regelsett, list[CheckResult]]]]:
        problems: list[Problem] = []
        found: list[tuple[Regelsett, list[CheckResult]]] = []
        for regelsett in self.sets:
            outcome = whole_outcome(facts, regelsett, self.dato)
            problems += outcome.problems
            if outcome.resultat is not None:
                found.append((regelsett, in_file_order(outcome.resultat)))
        return problems, found

    def _checks(self, facts: Facts, results: list[tuple[Regelsett, list[CheckResult]]]) -> Iterator[Kontroll]:
        """Yield the checks asked for: one that two rule sets inherit, once; of another file's announcements, none."""
        seen: set[tuple[str, str]] = set()
        found = []
        for regelsett, checks in results:
            for check in checks:
                key = (check.rule.kode, check.id)
                if key in seen or not self.choice.takes(check.rule.kode, check.rule.id):
                    continue
                seen.add(key)
                one = kontroll(check, regelsett, facts)
                if check.post is None or one["sted"]["fil"] == facts.file:
                    found.append(one)
        yield from waived(found, facts, self.dato, self.choice)

    def _counted(self, name: str, checks: list[Kontroll]) -> dict[str, int]:
        counted: Counter[str] = Counter(one["utfall"] for one in checks)
        counted.update(one["alvor"] for one in checks if one["status"] == "funn")
        counted["unntatt"] = sum(one["status"] == "unntatt" for one in checks)
        counted["kjente"] = sum(one["status"] == "kjent" for one in checks)
        self.summary.antall += counted
        self.summary.decided += sum(one["utfall"] != "gjelder_ikke" for one in checks)
        self.summary.med_funn += any(one["status"] == "funn" for one in checks)
        if self.keeps:
            self.findings += [entry_key(one, name) for one in checks if one["status"] in ("funn", "kjent")]
        return {key: counted[key] for key in COUNTED}


def _unreadable(name: str, problems: Sequence[Problem]) -> dict[str, Any]:
    return {
        "fil": name,
        "navn": "",
        "sha256": None,
        "problemer": [_problem(one) for one in problems],
        "kontroller": [],
        "antall": dict.fromkeys(COUNTED, 0),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "kode": problem.code,
        "sted": place_data(problem.where),
        "noekkel": problem.key,
        "melding": title(problem, "nb"),
        "melding_en": title(problem, "en"),
        "raad": _advice(problem, "nb"),
        "raad_en": _advice(problem, "en"),
    }


def _advice(problem: Problem, language: str) -> str:
    return "; ".join(words for words in (say(problem.expected, language), say(problem.hint, language)) if words)
