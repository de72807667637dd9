"""The announcement check as workflow commands of GitHub Actions, which mark the lines of a pull request.

::error file=utlysning.toml,line=12,col=18,title=UL003 Søknadsfristen er minst tre uker::Søknadsfrist: …
"""

from __future__ import annotations

from fasthandel.render.escape import visible
from fasthandel.render.reader import Record
from fasthandel.render.utlysning import reading
from fasthandel.render.utlysning.radvis import Radvis

_LEVELS = {"feil": "error", "advarsel": "warning", "merknad": "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


class Github(Radvis):
    """Nothing but commands, one for each finding; what is no finding is a notice, where it is asked for."""

    def problem(self, problem: Record, document: Record) -> str:
        """Return the command of a reason why the file could not be checked."""
        said = [self.read.text(problem, key) for key in ("melding", "raad")]
        title = f"{problem['kode']} {self.read.word('ul.uleselig')}"
        return _command("error", problem["sted"], document, title, said)

    def check(self, check: Record, document: Record) -> str:
        """Return the command of a check: at its level for a finding, else a notice."""
        read = self.read
        is_finding = check["status"] == reading.FINDING
        title = f"{check['kode']} {reading.named(read, check)}"
        lines = [
            "; ".join(reading.found(read, check)),
            reading.limits(read, check),
            read.text(check, "grunn"),
            read.text(check, "tiltak") if is_finding else reading.status(read, check),
            reading.waiver(read, check) if check["unntak"] else "",
            read.word("fyll_inn_kort", noekler=", ".join(check["mangler"])) if check["mangler"] else "",
            reading.short_sources(check) and f"{read.word('ul.kilde')}: {reading.short_sources(check)}",
        ]
        return _command(_LEVELS[check["alvor"]] if is_finding else "notice", check["sted"], document, title, lines)


def _command(level: str, where: Record, document: Record, title: str, lines: list[str]) -> str:
    found = {
        "file": where.get("fil") or document["fil"],
        "line": where.get("linje"),
        "col": where.get("kolonne") if where.get("linje") else None,
        "title": title,
    }
    properties = ",".join(f"{key}={_escaped(str(one), _IN_PROPERTY)}" for key, one in found.items() if one)
    # A message that says nothing would be dropped.
    said = [visible(line) for line in lines if line] or [visible(title)]
    return f"::{level} {properties}::{_escaped(chr(10).join(said), _IN_MESSAGE)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    """Return text as the runner reads it back; what else could act on the log is written out."""
    return "".join(signs.get(sign) or visible(sign) for sign in text)
