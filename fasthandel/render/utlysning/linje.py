"""The announcement check with one line per finding, for editors and for searching.

utlysning.toml:12:18: UL003 feil soeknadsfrist_minst_tre_uker: Søknadsfristen er minst tre uker [KS1 pkt. 5.4]
"""

from __future__ import annotations

from fasthandel.render.escape import visible
from fasthandel.render.reader import Record, place
from fasthandel.render.utlysning import reading
from fasthandel.render.utlysning.radvis import Radvis


class Linje(Radvis):
    """Nothing but lines: no head, no summary."""

    def problem(self, problem: Record, document: Record) -> str:
        """Return the line of a reason why the file could not be checked."""
        where = place(problem["sted"]) or document["fil"]
        said = reading.why_unread(self.read, problem)
        return visible(f"{where}: {problem['kode']} {self.read.word('alvor.feil')}: {said}")

    def check(self, check: Record, document: Record) -> str:
        """Return the line of a check."""
        cited = reading.short_sources(check)
        status = reading.status(self.read, check)
        line = f"{reading.where(check, document)}: {check['kode']} {status} {check['id']}: "
        line += reading.named(self.read, check)
        if check["status"] == "uavgjort" and check["mangler"]:
            line += f"; {self.read.word('fyll_inn_kort', noekler=', '.join(check['mangler']))}"
        return visible(f"{line} [{cited}]" if cited else line)
