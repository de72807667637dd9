"""Formula text to tokens, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from fasthandel.language.ir import Span
from fasthandel.text import Text

MAX_FORMULA = 2000
"""Longest formula, in characters. A longer one belongs in several named steps."""

SPLIT = Text("del den med [[mellomregning]]", "split it with [[mellomregning]]")

KEYWORDS = frozenset({"og", "eller", "ikke", "i", "for", "hver", "som", "der", "ja", "nei"})

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<day>\d{4}-\d{2}-\d{2}(?![\w.]))
    |(?P<number>\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?)
    |(?P<name>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9][A-Za-z0-9_]*)*)
    |(?P<words>'[^'\n]*'|"[^"\n]*")
    |(?P<sign>==|!=|<=|>=|[-+*/()<>,\[\]])""",
    re.VERBOSE | re.ASCII,
)

_REFUSED = ("**", "<>")
"""Two signs that mean one thing elsewhere, each of which the language knows alone."""

_HINTS: dict[str, Text] = {
    "=": Text("likhet skrives ==", "equality is written =="),
    "**": Text("potenser finnes ikke; skriv a * a", "there are no powers; write a * a"),
    "^": Text("potenser finnes ikke; skriv a * a", "there are no powers; write a * a"),
    ";": Text("argumenter skilles med komma", "arguments are parted by commas"),
    "%": Text("40 % skrives 0.40", "40 % is written 0.40"),
    "&": Text("skriv og", "write og (and)"),
    "|": Text("skriv eller", "write eller (or)"),
    "!": Text("skriv ikke, eller != for ulik", "write ikke (not), or != for unequal"),
    "×": Text("ganging skrives *", "multiplication is written *"),
    "−": Text("minus skrives -", "minus is written -"),
    "÷": Text("deling skrives /", "division is written /"),
    "≤": Text("skriv <=", "write <="),
    "≥": Text("skriv >=", "write >="),
    "≠": Text("skriv !=", "write !="),
    "<>": Text("ulik skrives !=", "unequal is written !="),
    "'": Text("teksten mangler sluttegn '", "the text lacks its closing '"),
    '"': Text('teksten mangler sluttegn "', 'the text lacks its closing "'),
    "_": Text("navn begynner med en bokstav", "names begin with a letter"),
    ".": Text("punktum hører til i desimaltall (0.5) og navn (liste.lengde)", "dots belong in 0.5 and liste.lengde"),
    "#": Text("merknader står utenfor anførselstegnene", "comments stand outside the quotes"),
    **dict.fromkeys("æøåÆØÅ", Text("navn skrives med a–z: ae, oe, aa", "names are written with a–z: ae, oe, aa")),
}
_SIGNS = Text("tillatt: + - * / ( ) [ ] , == != < <= > >=", "allowed: + - * / ( ) [ ] , == != < <= > >=")


class Token(NamedTuple):
    """One word or sign of a formula."""

    kind: str
    """"day", "number", "name", "words", "sign", a keyword, or "end"."""
    text: str
    at: Span


class FormulaError(Exception):
    """A formula cannot be read. Only the first fault is known: what follows would be guesswork."""

    def __init__(
        self, code: str, at: Span, *, found: str = "", expected: str | Text = "", hint: str | Text = ""
    ) -> None:
        super().__init__(f"{code} {found}")
        self.code, self.at, self.found, self.expected, self.hint = code, at, found, expected, hint


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text`, closed by one of kind "end".

    Raises:
        FormulaError: the text is too long (FH201) or has a sign the language does not know (FH202).
    """
    if len(text) > MAX_FORMULA:
        allowed = Text(f"høyst {MAX_FORMULA} tegn", f"at most {MAX_FORMULA} characters")
        raise FormulaError("FH201", Span(0, 1), found=str(len(text)), expected=allowed, hint=SPLIT)
    tokens: list[Token] = []
    position = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start != position or text.startswith(_REFUSED, start):
            break
        kind, position = match.lastgroup or "", end
        if kind != "space":
            word = match.group()
            tokens.append(Token(word if word in KEYWORDS else kind, word, Span(start, end)))
    if position < len(text):
        sign = text[position : position + (2 if text.startswith(_REFUSED, position) else 1)]
        raise FormulaError("FH202", Span(position, position + len(sign)), found=sign, hint=_HINTS.get(sign, _SIGNS))
    tokens.append(Token("end", "", Span(len(text), len(text) + 1)))
    return tokens
