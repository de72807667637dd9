"""Problems for people and for programs: each with its place, the line as written, what is allowed and the next step.

As text:

samples/solli.toml:9:13: FH020 utenfor tillatt område: praksis.eierandel = 1.4
  9 | eierandel = 1.4
    |             ^^^ tillatt: 0 til 1 (andel); 40 % skrives 0.40
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from string import Formatter
from typing import Any

from fasthandel.codes import CODES, title
from fasthandel.errors import Place, Problem
from fasthandel.render.cells import cells
from fasthandel.render.escape import visible
from fasthandel.render.words import listed, word
from fasthandel.text import say

LONGEST_EXCERPT = 160
"""A longer line is shown around the place of the problem only."""
TAB = "    "
CUT = "…"

_BOLD, _RED, _YELLOW, _DIM, _END = "\x1b[1m", "\x1b[1;31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"
_TONES = {"feil": _RED, "advarsel": _YELLOW, "merknad": _DIM}


def render_problems(
    problems: Iterable[Problem],
    *,
    language: str = "nb",
    color: bool = False,
    closing: bool = True,
    calculated: bool = False,
) -> str:
    """Return the problems as text, in the order given, with a line end after the last line; "" for none.

    `closing` adds the line that counts them. `calculated` says that a result was reached in spite of them, as it is
    when there are only warnings.
    """
    found = tuple(problems)
    if not found:
        return ""
    lines = [line for problem in found for line in _lines(problem, language, color=color)]
    if closing:
        lines.append(closing_line(found, language=language, calculated=calculated))
    return "\n".join(lines) + "\n"


def render_problems_json(problems: Iterable[Problem]) -> str:
    """Return the problems as a JSON list with the words in both languages, with a line end after it."""
    return json.dumps([problem_data(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n"


def message(problem: Problem, language: str) -> str:
    """Return the title of the problem with what was found, on one line."""
    return visible(title(problem, language))


def note(problem: Problem, language: str) -> str:
    """Return what is allowed and the next step, each unless the title has said it."""
    template = CODES[problem.code].title.in_language(language)
    used = {name for _, name, _, _ in Formatter().parse(template) if name}
    said = _said(problem, language)
    return visible("; ".join(said[name] for name in ("expected", "hint") if name not in used and said[name]))


def _said(problem: Problem, language: str) -> dict[str, str]:
    texts = {"key": problem.key, "found": problem.found, "expected": problem.expected, "hint": problem.hint}
    return {name: say(text, language) for name, text in texts.items()}


def closing_line(problems: Sequence[Problem], *, language: str = "nb", calculated: bool = False) -> str:
    """Return the line that counts the problems: "2 feil i samples/solli.toml; ingenting ble beregnet."."""
    alvor = [CODES[problem.code].alvor for problem in problems]
    errors = alvor.count("feil")
    words = (("feil", "feil"), ("advarsel", "advarsler"), ("merknad", "merknader"))
    said = [_count(alvor.count(one), one, many, language) for one, many in words if one in alvor]
    counted = listed(said, language)
    files = list(dict.fromkeys(problem.where.file for problem in problems))
    if len(files) == 1:
        counted = word("i_fil", language, hva=counted, fil=visible(files[0]))
    else:
        counted = word("i_filer", language, hva=counted, antall=len(files))
    return word("ingenting_beregnet", language, hva=counted) if errors and not calculated else f"{counted}."


def _count(number: int, one: str, many: str, language: str) -> str:
    return word(f"en_{one}", language) if number == 1 else word(f"flere_{many}", language, antall=number)


def _lines(problem: Problem, language: str, *, color: bool) -> Iterator[str]:
    alvor = CODES[problem.code].alvor
    tone = _TONES[alvor] if color else ""
    end, bold, dim = (_END, _BOLD, _DIM) if color else ("", "", "")
    severity = "" if alvor == "feil" else f"{word(f'alvor.{alvor}', language)}: "
    where = visible(str(problem.where))
    yield f"{bold}{where}{end}: {tone}{problem.code}{end} {severity}{message(problem, language)}"
    said = note(problem, language)
    if problem.where.line is None or not problem.where.excerpt.strip():
        if said:
            yield f"  {said}"
        return
    excerpt, before, under = _excerpt(problem.where)
    number = str(problem.where.line)
    yield f"  {dim}{number} |{end} {excerpt}"
    if problem.where.column is None:
        if said:
            yield f"  {' ' * len(number)} {dim}|{end} {said}"
        return
    carets = f"{' ' * before}{tone}{'^' * under}{end}"
    yield f"  {' ' * len(number)} {dim}|{end} {carets} {said}".rstrip(" ")


def _excerpt(where: Place) -> tuple[str, int, int]:
    """Return the line as shown, how many cells stand before the place, and how many the place takes."""
    line = where.excerpt
    start = min(max((where.column or 1) - 1, 0), len(line))
    end = min(start + max(where.length, 1), len(line))
    first, last = 0, len(line)
    if len(line) > LONGEST_EXCERPT:
        first = max(0, min(start - LONGEST_EXCERPT // 2, len(line) - LONGEST_EXCERPT))
        last = first + LONGEST_EXCERPT
        end = min(end, last)
    before = (CUT if first else "") + _shown(line[first:start])
    place = _shown(line[start:end])
    after = _shown(line[end:last]) + (CUT if last < len(line) else "")
    return f"{before}{place}{after}".rstrip(" "), cells(before), max(cells(place), 1)


def _shown(text: str) -> str:
    return TAB.join(visible(part) for part in text.split("\t"))


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem for a document, with its words in both languages."""
    where = problem.where
    nb, en = _said(problem, "nb"), _said(problem, "en")
    return {
        "kode": problem.code,
        "alvor": CODES[problem.code].alvor,
        "sted": {"fil": where.file, "linje": where.line, "kolonne": where.column, "lengde": where.length},
        "noekkel": problem.key,
        "melding": message(problem, "nb"),
        "melding_en": message(problem, "en"),
        "funnet": nb["found"],
        "tillatt": nb["expected"],
        "tillatt_en": en["expected"],
        "raad": nb["hint"],
        "raad_en": en["hint"],
        "utdrag": where.excerpt,
    }
