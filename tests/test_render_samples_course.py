"""Every sample under every rule set of the course and of announcements that fits it, through every output."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from fasthandel.data import data_dir
from fasthandel.facts import Facts
from fasthandel.frister import frister_document
from fasthandel.hjemfall import answers, hjemfall_document
from fasthandel.kalender import calendar_of
from fasthandel.praksis import load_facts
from fasthandel.render import render
from fasthandel.render.utlysning import FORMATS, skriver
from fasthandel.rules import Regelsett, load_regelsett
from fasthandel.rules.heads import candidates
from fasthandel.sammenlign.outcomes import whole_outcome
from fasthandel.text import LANGUAGES
from fasthandel.utlysning import Checker, Choice, head_document

SAMPLES = [*sorted(data_dir("samples").glob("*.toml")), *sorted(data_dir("samples").glob("kunngjoeringer/*.toml"))]
DAYS = (date(2024, 3, 31), date(2026, 11, 25))
each = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def course() -> list[Regelsett]:
    return [load_regelsett(one.hode.id) for one in candidates(("frister",))]


@pytest.fixture(scope="module")
def checks() -> list[Regelsett]:
    return [load_regelsett(one.hode.id) for one in candidates(("krav",))]


def facts_of(path: Path) -> Facts:
    return load_facts(path).facts


def in_every_format(document: dict[str, Any], turn: int, *more: str) -> None:
    """Show a document in each format; the details take turns."""
    for number, format_ in enumerate(("terminal", "tekst", "markdown", "json", *more)):
        for language in LANGUAGES:
            detail = (turn + number) % 3 + 1
            text = render(document, format_, language=language, detail=detail, width=80)
            assert text.endswith("\n")
            assert "None" not in text.replace("None of", "")
            assert "{" not in text or format_ == "json"
            if format_ == "json":
                assert json.loads(text) == json.loads(json.dumps(document))


@each
def test_the_deadlines_of_every_sample_are_shown(path: Path, course: list[Regelsett]) -> None:
    facts = facts_of(path)
    for turn, day in enumerate(DAYS):
        document = frister_document(facts, [whole_outcome(facts, one, day) for one in course], day, 30)
        applying = [one for one in document["regelsett"] if one["gjelder"]]
        in_every_format(document, turn, "csv")
        for one in applying:
            assert one["frister"], one["id"]
            for frist in one["frister"]:
                assert (frist["dato"] is None) is (frist["dager"] is None)
                assert frist["sikkerhet"] or frist["status"] == "ikke_kjent"
                assert frist["status"] != "ikke_kjent" or frist["dato"] is None
        events = Calendar.from_ical(calendar_of(document, stamp=datetime(2026, 1, 1, tzinfo=UTC))).walk("VEVENT")
        dated = [frist for one in applying for frist in one["frister"] if frist["dato"]]
        assert len(events) == len(dated)


@each
def test_the_reversion_of_every_sample_is_told(path: Path, course: list[Regelsett]) -> None:
    facts = facts_of(path)
    for turn, day in enumerate(DAYS):
        found = answers(facts, [one for one in course if one.hjemfall is not None], day)
        document = hjemfall_document(facts, found, day)
        in_every_format(document, turn)
        for one in document["regelsett"]:
            assert one["gjelder"] or one["svar"] == "gjelder_ikke"


@each
def test_the_announcements_of_every_sample_are_checked_in_every_format(path: Path, checks: list[Regelsett]) -> None:
    facts = facts_of(path)
    for day in DAYS:
        checker = Checker(checks, day, Choice())
        document = checker.file(path.name, lambda: facts)
        head, summary = head_document(checks, day), checker.summary.document()
        for format_ in FORMATS:
            for language in LANGUAGES:
                writer = skriver(format_, language=language, width=80, show="alle")
                text = "".join((writer.begin(head), writer.file(document), writer.end(summary)))
                assert "None" not in text.replace("None of", ""), format_
                if format_ in ("json", "sarif"):
                    json.loads(text)
                if format_ == "junit":
                    ET.fromstring(text)  # noqa: S314 - ours
                codes = {one["kode"] for one in document["kontroller"] if one["status"] == "funn"}
                assert all(kode in text for kode in codes), format_
