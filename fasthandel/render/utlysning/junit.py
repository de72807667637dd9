"""The announcement check as JUnit XML: a suite for each file, a case for each check.

The layout is the one that Jenkins, GitLab and Azure read: counts stand on each suite, where they are known when it is
written, and none on the root.
"""

from __future__ import annotations

import re

from fasthandel.render.escape import visible
from fasthandel.render.reader import Record, place
from fasthandel.render.utlysning import Options, reading

_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_NOT_IN_XML = re.compile("[\ufffe\uffff]")
"""The two that `visible` lets through and XML 1.0 does not."""


class JUnit:
    """Every check is a case, whatever is asked to be shown: a report without those that pass counts nothing."""

    def __init__(self, options: Options) -> None:
        self.read = reading.reader(options.language)

    def begin(self, head: Record) -> str:
        """Return the start of the document."""
        name = f"{head['program']['navn']} utlysning"
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="{_xml(name)}">\n'

    def file(self, document: Record) -> str:
        """Return the suite of a file."""
        problems, checks = document["problemer"], document["kontroller"]
        failures = len(reading.findings(document))
        passed = len(reading.with_status(document, "ok"))
        counts = {
            "tests": len(problems) + len(checks),
            "failures": failures,
            "errors": len(problems),
            "skipped": len(checks) - failures - passed,
        }
        said = "".join(f' {key}="{number}"' for key, number in counts.items())
        cases = [self._problem(problem, document) for problem in problems]
        cases += [self._check(check, document) for check in checks]
        return f'  <testsuite name="{_xml(document["fil"])}"{said} time="0">\n{"".join(cases)}  </testsuite>\n'

    def end(self, summary: Record) -> str:
        """Return the end of the document."""
        del summary
        return "</testsuites>\n"

    def _problem(self, problem: Record, document: Record) -> str:
        read = self.read
        lines = [place(problem["sted"]) or document["fil"], read.text(problem, "raad")]
        inner = _element("error", read.text(problem, "melding"), problem["kode"], lines)
        return _case(f"{problem['kode']} {read.word('ul.uleselig')}", document, inner)

    def _check(self, check: Record, document: Record) -> str:
        read = self.read
        name = f"{check['kode']} {reading.named(read, check)}"
        match check["status"]:
            case "ok":
                inner = ""
            case "funn":
                inner = _element("failure", self._message(check), check["alvor"], self._lines(check, document))
            case _:
                inner = f'      <skipped message="{_xml(self._skipped(check))}"/>\n'
        return _case(name, document, inner)

    def _skipped(self, check: Record) -> str:
        read = self.read
        keys = read.word("fyll_inn_kort", noekler=", ".join(check["mangler"])) if check["mangler"] else ""
        why = reading.waiver(read, check) if check["unntak"] else ""
        said = reading.sentences([keys, read.text(check, "grunn"), why])
        return f"{reading.status(read, check)}: {said}" if said else reading.status(read, check)

    def _message(self, check: Record) -> str:
        said = [reading.limits(self.read, check), "; ".join(reading.found(self.read, check))]
        return reading.sentences(said) or reading.named(self.read, check)

    def _lines(self, check: Record, document: Record) -> list[str]:
        read = self.read
        wording, sources = read.text(check, "ordlyd"), reading.sources(check)
        return [
            f"{reading.where(check, document)}: {reading.severity(read, check)}",
            *reading.found(read, check),
            reading.limits(read, check),
            *(read.text(check, key) for key in ("grunn", "forklaring", "tiltak")),
            f"{read.word('ul.ordlyd')}: {wording}" if wording else "",
            f"{read.word('ul.kilde')}: {sources}" if sources else "",
        ]


def _case(name: str, document: Record, inner: str) -> str:
    # The class is the file without its ending, with the full stops between folders that reports group by.
    group = re.sub(r"[/\\]", ".", re.sub(r"\.\w+$", "", document["fil"])) or "-"
    start = f'    <testcase name="{_xml(name)}" classname="{_xml(group)}" time="0"'
    return f"{start}>\n{inner}    </testcase>\n" if inner else f"{start}/>\n"


def _element(tag: str, message: str, kind: str, lines: list[str]) -> str:
    body = "\n".join(_xml(line) for line in lines if line)
    return f'      <{tag} message="{_xml(message)}" type="{_xml(kind)}">{body}</{tag}>\n'


def _xml(text: str) -> str:
    """Return text for an element or an attribute in double quotes."""
    text = _NOT_IN_XML.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", visible(text))
    return "".join(_ESCAPED.get(sign, sign) for sign in text)
