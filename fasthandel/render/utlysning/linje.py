"""The announcement check with one line per finding, for editors and for searching.

utlysning.toml:12:18: UL003 feil soeknadsfrist_minst_tre_uker: Søknadsfristen er minst tre uker [KS1 pkt. 5.4]
"""

from __future__ import annotations

from fasthandel.render.escape import visible
from fasthandel.render.reader import Record, place
from fasthandel.render.utlysning import Options, reading


class Linje:
    """Nothing but lines: no head, no summary."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.read = reading.reader(options.language)

    def begin(self, head: Record) -> str:
        """Return nothing."""
        del head
        return ""

    def file(self, document: Record) -> str:
        """Return a line for each reason why the file could not be read, and for each finding."""
        lines = [self._problem(problem, document) for problem in document["problemer"]]
        lines += [self._check(check, document) for check in reading.chosen(document, self.options.show)]
        return "".join(f"{visible(line)}\n" for line in lines)

    def end(self, summary: Record) -> str:
        """Return nothing."""
        del summary
        return ""

    def _problem(self, problem: Record, document: Record) -> str:
        where = place(problem["sted"]) or document["fil"]
        said = reading.why_unread(self.read, problem)
        return f"{where}: {problem['kode']} {self.read.word('alvor.feil')}: {said}"

    def _check(self, check: Record, document: Record) -> str:
        cited = reading.short_sources(check)
        status = reading.status(self.read, check)
        line = f"{reading.where(check, document)}: {check['kode']} {status} {check['id']}: "
        line += reading.named(self.read, check)
        if check["status"] == "uavgjort" and check["mangler"]:
            line += f"; {self.read.word('fyll_inn_kort', noekler=', '.join(check['mangler']))}"
        return f"{line} [{cited}]" if cited else line
