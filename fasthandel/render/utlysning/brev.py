"""The announcement check as a letter in Markdown, from the municipality's case worker to the outgoing doctor.

It says what was checked, what has to be corrected and how, what could not be decided and which information is needed,
and what was in order. It names no person: the reader and the writer are called by their roles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import fasthandel.render.utlysning.brev_words  # noqa: F401 - adds its words
from fasthandel.render import values
from fasthandel.render.escape import markdown, markdown_code, markdown_line
from fasthandel.render.reader import Record, place, prose
from fasthandel.render.utlysning import Options, brev_points, reading
from fasthandel.render.words import listed

_BETWEEN = "\n* * *\n\n"


class Brev:
    """One letter for each file, with a rule between them."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.read = reading.reader(options.language)
        self.head: Record = {}
        self.is_first = True

    def begin(self, head: Record) -> str:
        """Return nothing: each letter stands for itself."""
        self.head = head
        return ""

    def file(self, document: Record) -> str:
        """Return the letter about a file."""
        between = "" if self.is_first else _BETWEEN
        self.is_first = False
        return between + "\n\n".join(self._letter(document)) + "\n"

    def end(self, summary: Record) -> str:
        """Return nothing."""
        del summary
        return ""

    # --- the letter ------------------------------------------------------------------------------------------------

    def _letter(self, document: Record) -> Iterator[str]:
        read, name = self.read, prose(document["navn"] or "")
        to = read.word("brev.til_ved", navn=markdown(name)) if name else read.word("brev.til")
        number = "flere" if len({check["post"] for check in document["kontroller"] if check["post"]}) > 1 else "en"
        yield markdown_line(to)
        # At the start of a line, "25." would begin a list.
        yield f"{read.word('dato')}: {values.day(self.head['dato'], read.language)}"
        yield f"# {read.word(f'brev.tittel.{number}')}"
        if document["problemer"]:
            what = read.word(f"brev.hva.{number}")
            yield read.word("brev.uleselig", hva=what, fil=markdown_code(document["fil"]))
            yield "\n\n".join(self._problems(document))
        else:
            yield self._introduction(document, number)
            yield self._result(document)
            yield from self._findings(document)
            yield from self._undecided(document)
            yield from self._aside(document)
            yield from self._certainty(document)
        yield f"## {read.word('forbehold')}"
        yield markdown_line(markdown(read.text(self.head, "forbehold")))
        yield read.word("brev.hilsen")
        yield read.word("brev.avsender")

    def _problems(self, document: Record) -> Iterator[str]:
        for number, problem in enumerate(document["problemer"], 1):
            where = markdown_code(place(problem["sted"]) or document["fil"])
            head = f"**{markdown(_capital(self.read.text(problem, 'melding')))}** ({where})"
            advice = markdown_line(markdown(_capital(self.read.text(problem, "raad"))))
            yield brev_points.item(f"{number}.", [head, advice])

    def _introduction(self, document: Record, number: str) -> str:
        read = self.read
        sets = [
            read.word(
                "brev.ett_regelsett",
                navn=markdown(prose(read.name(one))),
                versjon=markdown(str(one["versjon"])),
                status=markdown(read.named("status", one["status"])),
            )
            for one in self.head["regelsett"]
        ]
        number_of = "brev.regelsett" if len(sets) == 1 else "brev.regelsettene"
        rules = read.word(number_of, navn=listed(sets, read.language)) if sets else read.word("brev.uten_regelsett")
        key = "brev.innledning" if number == "en" else "brev.innledning.flere"
        return read.word(key, hva=read.word(f"brev.hva.{number}"), fil=markdown_code(document["fil"]), regelsett=rules)

    def _result(self, document: Record) -> str:
        """Return the outcome in a sentence or two."""
        read, counts = self.read, Counter(_sort(check) for check in document["kontroller"])
        said = {key: self._several(key, counts[key]) for key in ("feil", "mindre", "uavgjort", "ok") if counts[key]}
        if not said:
            return read.word("brev.ingen_kontroller")
        fine = said.pop("ok", None)
        if "feil" in said:
            parts = [*said.values(), *([fine] if fine else [])]
            return read.word("brev.resultat", hva=listed(parts, read.language))
        if said:
            first = read.word("brev.ingen_rett_men", hva=listed(list(said.values()), read.language))
        else:
            first = read.word("brev.alt_i_orden")
        return f"{first} {_capital(fine)}." if fine else first

    def _several(self, key: str, number: int) -> str:
        """Return a number of something in words, up to twelve without digits."""
        if number == 1:
            return self.read.word(f"brev.en_{key}")
        small = self.read.word("brev.tall").split()
        return self.read.word(f"brev.flere_{key}", antall=small[number] if number < len(small) else number)

    # --- its sections ----------------------------------------------------------------------------------------------

    def _findings(self, document: Record) -> Iterator[str]:
        """Yield what is to be corrected and what is to be considered, numbered through."""
        start = 1
        for key, title in (("feil", "maa_rettes"), ("mindre", "boer_vurderes")):
            found = [check for check in document["kontroller"] if _sort(check) == key]
            if found:
                yield f"## {self.read.word(f'brev.{title}')}"
                yield self._several("krav", len(found))
            for number, check in enumerate(found, start):
                yield brev_points.item(f"{number}.", brev_points.point(self.read, check))
            start += len(found)

    def _undecided(self, document: Record) -> Iterator[str]:
        found = reading.with_status(document, "uavgjort")
        if not found:
            return
        yield f"## {self.read.word('brev.uavgjort')}"
        yield self.read.word("brev.uavgjort_en" if len(found) == 1 else "brev.uavgjort_flere")
        yield "\n".join(self._open(check) for check in found)

    def _open(self, check: Record) -> str:
        read = self.read
        keys = listed([brev_points.key(key, read.language) for key in check["mangler"]], read.language)
        said = [
            f"{brev_points.title(read, check)}.",
            read.word("brev.trenger", noekler=keys) if keys else "",
            markdown(reading.sentences([read.text(check, "grunn")])),
        ]
        return f"- {' '.join(part for part in said if part)}"

    def _aside(self, document: Record) -> Iterator[str]:
        """Yield in short what needs nothing done."""
        read = self.read
        waived, fine, beside, known = (
            reading.with_status(document, status) for status in ("unntatt", "ok", "gjelder_ikke", "kjent")
        )
        if waived:
            yield f"## {read.word('brev.unntak')}"
            yield "\n".join(
                f"- {brev_points.title(read, check)}: {markdown(reading.waiver(read, check))}" for check in waived
            )
        if fine:
            yield f"## {read.word('brev.i_orden')}"
            yield "\n".join(f"- {brev_points.title(read, check, strong=False)}" for check in fine)
        if beside and self.options.show != reading.FINDING:
            yield f"## {read.word('brev.gjelder_ikke')}"
            yield "\n".join(f"- {self._beside(check)}" for check in beside)
        elif beside:
            yield _capital(self._several("gjelder_ikke", len(beside)))
        if known:
            yield _capital(self._several("kjent", len(known)))

    def _beside(self, check: Record) -> str:
        why = markdown(reading.sentences([self.read.text(check, "grunn")]))
        return ": ".join(part for part in (brev_points.title(self.read, check, strong=False), why) if part)

    def _certainty(self, document: Record) -> Iterator[str]:
        """Yield how many of the checks rest on each sort of basis, the surest first."""
        read = self.read
        checks = [check for check in document["kontroller"] if check["status"] != "gjelder_ikke"]
        if not checks:
            return
        yield f"## {read.word('brev.hvor_sikkert')}"
        yield read.word("brev.en_hviler" if len(checks) == 1 else "brev.flere_hviler")
        checks.sort(key=lambda check: reading.CERTAINTIES.index(check.get("sikkerhet") or ""))
        counts = Counter(reading.certainty(read, check) or read.word("brev.uten_sikkerhet") for check in checks)
        yield "\n".join(f"- {markdown(said)}: {self._several('kontroll', number)}" for said, number in counts.items())


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _sort(check: Record) -> str:
    """Return which part of the result a check belongs to; "" for one that is left out of it."""
    if check["status"] == reading.FINDING:
        return "feil" if check["alvor"] == "feil" else "mindre"
    return check["status"] if check["status"] in {"uavgjort", "ok"} else ""
