"""The announcement check as SARIF 2.1.0, for code scanning and for editors: one run, the rules from the head.

A result without a fault has a kind ("pass", "notApplicable", "open") and no level; a waived one is suppressed in the
source, one from the baseline is "unchanged". Files that could not be read are notifications of the tool.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from fasthandel.render.escape import markdown, visible
from fasthandel.render.json import dumps
from fasthandel.render.reader import Record
from fasthandel.render.utlysning import Options, reading

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "fasthandel/v1"
ROOT = "%SRCROOT%"
MOST_NOTIFICATIONS = 1000
"""They come after the results and have to be kept till then; of more, only their number is told."""

_LEVELS = {"feil": "error", "advarsel": "warning", "merknad": "note"}
_KINDS = {"ok": "pass", "gjelder_ikke": "notApplicable", "uavgjort": "open"}
_LANGUAGES = {"nb": "nb-NO", "en": "en-US"}
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_DRIVE = re.compile(r"[A-Za-z]:/")

_Data = dict[str, Any]


class Sarif:
    """Keeps the place of each rule in the list, and the notifications up to a bound; nothing else of a file."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.read = reading.reader(options.language)
        self.rules: dict[tuple[str, str], int] = {}
        self.notifications: list[str] = []
        self.more = 0
        self.is_empty = True

    def begin(self, head: Record) -> str:
        """Return the start of the run: the tool with its rules."""
        checks = head["kontroller"]
        for place, check in enumerate(checks):
            self.rules.setdefault((check["kode"], check["regelsett"]), place)
            self.rules.setdefault((check["kode"], ""), place)
        program = head["program"]
        driver = {
            "name": program["navn"],
            "version": program["versjon"],
            "language": _LANGUAGES.get(self.options.language, self.options.language),
            "rules": [self._rule(check) for check in checks],
        }
        run = {
            "tool": {"driver": driver},
            "language": driver["language"],
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {ROOT: {"description": {"text": self.read.word("ul.rotmappe")}}},
        }
        start = f'{{\n  "$schema": {dumps(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {dumps(run)[:-1]}'
        return f'{start},\n     "results": ['

    def file(self, document: Record) -> str:
        """Return the results of a file."""
        for problem in document["problemer"]:
            if len(self.notifications) < MOST_NOTIFICATIONS:
                self.notifications.append(dumps(self._notification(problem, document)))
            else:
                self.more += 1
        pieces = []
        for check in document["kontroller"]:
            # What is waived or known has a place of its own here, so that a viewer does not take it for repaired.
            if check["status"] not in _KINDS or self.options.show != reading.FINDING:
                pieces.append(f"{'' if self.is_empty else ','}\n      {dumps(self._result(check, document))}")
                self.is_empty = False
        return "".join(pieces)

    def end(self, summary: Record) -> str:
        """Return the end of the run, with how reading the files went."""
        told = list(self.notifications)
        if self.more:
            said = self.read.word("ul.flere_varsler", antall=self.more)
            told.append(dumps({"level": "error", "message": {"text": said}}))
        success = dumps(not summary["ikke_kontrollert"])
        close = "]" if self.is_empty else "\n     ]"
        notifications = f',\n      "toolExecutionNotifications": [{",".join(f"{chr(10)}       {one}" for one in told)}]'
        invocation = f'{{"executionSuccessful": {success}{notifications if told else ""}}}'
        return f'{close},\n     "invocations": [{invocation}]}}\n  ]\n}}\n'

    def _rule(self, check: Record) -> _Data:
        read, kode = self.read, check["kode"]
        anchor = kode.lower()
        lines = [read.text(check, "forklaring"), read.text(check, "tiltak"), read.text(check, "ordlyd")]
        sources = reading.sources(check)
        lines += [f"{read.word('ul.kilde')}: {sources}" if sources else "", reading.certainty(read, check)]
        lines = [line for line in (*lines, read.word("ul.hjelp", kode=kode, anker=anchor)) if line]
        found: _Data = {
            "id": visible(kode),
            "name": visible(check["id"]),
            "shortDescription": _message(reading.named(read, check)),
            "help": {**_message("\n\n".join(lines)), "markdown": "\n\n".join(markdown(line) for line in lines)},
            "defaultConfiguration": {"level": _LEVELS[check["alvor"]]},
            "properties": {"regelsett": visible(check["regelsett"]), "sikkerhet": check.get("sikkerhet")},
        }
        if read.text(check, "forklaring"):
            found["fullDescription"] = _message(read.text(check, "forklaring"))
        if self.options.docs:
            found["helpUri"] = f"{self.options.docs}#{encoded(anchor)}"
        return found

    def _result(self, check: Record, document: Record) -> _Data:
        # A rule set that inherits a check may not be the one that the head names.
        place = self.rules.get((check["kode"], check["regelsett"]), self.rules.get((check["kode"], "")))
        kind = _KINDS.get(check["status"], "fail")
        found: _Data = {
            "ruleId": visible(check["kode"]),
            **({} if place is None else {"ruleIndex": place}),
            "kind": kind,
            "level": _LEVELS[check["alvor"]] if kind == "fail" else "none",
            "message": _message(self._said(check)),
            "locations": [_location(check["sted"], document)],
            "partialFingerprints": {FINGERPRINT: check["avtrykk"]},
            "properties": {
                "post": check["post"] and visible(check["post"]),
                "utfall": check["utfall"],
                "sikkerhet": check.get("sikkerhet"),
            },
        }
        related = list(self._related(check, document))
        if related:
            found["relatedLocations"] = related
        if check["status"] == "unntatt":
            found["suppressions"] = [_suppression(check["unntak"], reading.waiver(self.read, check), document)]
        if check["status"] == "kjent":
            found["baselineState"] = "unchanged"
        elif self.options.baseline and check["status"] == reading.FINDING:
            found["baselineState"] = "new"
        return found

    def _said(self, check: Record) -> str:
        parts = [reading.message(self.read, check)]
        if check["status"] == reading.FINDING:
            parts.append(self.read.text(check, "tiltak"))
        return reading.sentences(parts)

    def _related(self, check: Record, document: Record) -> Iterator[_Data]:
        """Yield where each value that the check read stands."""
        for one, said in zip(check["funnet"], reading.found(self.read, check), strict=True):
            if one.get("linje"):
                yield {**_location(one, document), "message": _message(said)}

    def _notification(self, problem: Record, document: Record) -> _Data:
        return {
            "level": "error",
            "message": _message(reading.why_unread(self.read, problem)),
            "descriptor": {"id": visible(problem["kode"])},
            "locations": [_location(problem["sted"], document)],
        }


def _suppression(unntak: Record, why: str, document: Record) -> _Data:
    return {
        "kind": "inSource",
        "justification": visible(why),
        "location": _location(unntak, document),
    }


def _message(text: str) -> _Data:
    """Return a message that is no more than its text: a viewer makes a link of "[a](b)", and none of this."""
    return {"text": "\n".join(visible(line) for line in text.split("\n")).replace("](", "]\\(")}


def _location(where: Record, document: Record) -> _Data:
    region = {"startLine": where.get("linje"), "startColumn": where.get("kolonne")}
    found: _Data = {"artifactLocation": artifact(where.get("fil") or document["fil"])}
    if region["startLine"]:
        found["region"] = {key: number for key, number in region.items() if number}
    return {"physicalLocation": found}


def artifact(path: str) -> _Data:
    """Return a path with forward slashes as a URI: a relative one below the root of the run, any other as a file."""
    bare = path.removeprefix("./")
    if path.startswith("//"):
        return {"uri": f"file:{encoded(path)}"}
    if path.startswith("/"):
        return {"uri": f"file://{encoded(path)}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{encoded(path[2:])}"}
    return {"uri": encoded(bare), "uriBaseId": ROOT}


def encoded(path: str) -> str:
    """Return a path as RFC 3986 writes it, each byte that is neither a letter, a digit nor one of `-._~/` as %XX."""
    try:
        found = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        found = path.encode("utf-8", "surrogatepass")
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in found)
