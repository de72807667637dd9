"""A formula with its numbers inserted, in Norwegian (or English) notation, read off the same tree that is computed.

The printer is given the tree and, for each leaf, what to write there; it knows nothing of where the values come from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from fasthandel.facts import Value
from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    DateGap,
    DateSum,
    Day,
    Each,
    Expr,
    Leaf,
    Logic,
    Lookup,
    Name,
    Negative,
    Not,
    Number,
    OneOf,
    Truth,
    Words,
)
from fasthandel.money import MINUS, NBSP, written
from fasthandel.units import Unit, unit_words

Show = Callable[[Leaf], str]
"""What to write for a leaf, a list (`Each`) included."""

ShowCall = Callable[[Call], str | None]
"""What to write for a call whose arithmetic its arguments do not show (a scale), or None to write the call itself."""

Decide = Callable[[Expr], bool | None]
"""Whether a condition holds with these values; None where that is not known."""

_SIGNS = {"*": "×", "/": "/", "+": "+", "-": "−", "==": "=", "!=": "≠", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}
_LEVEL = {"eller": 1, "og": 2, "ikke": 3, "compare": 4, "+": 5, "-": 5, "*": 6, "/": 6, "neg": 7, "atom": 8}
_FRACTION = re.compile(rf"{MINUS}?[\d{NBSP}]+/\d")
_ENGLISH = {"eller": "or", "og": "and", "ikke": "not"}


def with_numbers(expr: Expr, show: Show, show_call: ShowCall, decide: Decide, language: str = "nb") -> str:
    """Return the formula with `show` inserted for each leaf, e.g. "38 000 kr × (1 − 5 år / 10 år)".

    The branch of a `hvis` that was not taken is written as "…": it had no part in the value.
    """
    return _Printer(show, show_call, decide, language).text(expr, 0)


def value_words(value: Value, unit: Unit, language: str = "nb") -> str:
    """Return one value as a reader sees it: "38 000 kr", "ja", "01.03.2023", "ultralyd"."""
    if isinstance(value, bool):
        return {"nb": ("nei", "ja"), "en": ("no", "yes")}[language][value]
    if isinstance(value, date):
        return value.isoformat() if language == "en" else f"{value:%d.%m}.{value.year:04}"
    if isinstance(value, str):
        return f"«{value}»" if language == "nb" else f"“{value}”"
    if unit.plain == "aarstall":
        return str(value)
    words = unit_words(unit, language, one=value == 1)
    return f"{written(value, language)}{NBSP}{words}" if words else written(value, language)


class _Printer:
    """Writes a tree with the fewest brackets that keep its meaning."""

    def __init__(self, show: Show, show_call: ShowCall, decide: Decide, language: str) -> None:
        self.show, self.show_call, self.decide, self.language = show, show_call, decide, language

    def word(self, word: str) -> str:
        return _ENGLISH.get(word, word) if self.language == "en" else word

    def text(self, expr: Expr, outer: int) -> str:
        """Return the text of a node, in brackets if it binds looser than what it stands in."""
        level, text = self.parts(expr)
        return f"({text})" if level < outer else text

    def parts(self, expr: Expr) -> tuple[int, str]:
        match expr:
            case Number() | Day() | Truth() | Words():
                unit = expr.unit if isinstance(expr, Number) else Unit()
                return _shown(value_words(expr.value, unit, self.language))
            case Name() | Lookup() | Each():
                return _shown(self.show(expr))
            case Negative():
                return _LEVEL["neg"], f"−{self.text(expr.operand, _LEVEL['neg'] + 1)}"
            case Not():
                return _LEVEL["ikke"], f"{self.word('ikke')} {self.text(expr.operand, _LEVEL['ikke'])}"
            case Arithmetic():
                return self.infix(expr.op, expr.left, expr.right)
            case DateSum():
                level = _LEVEL[expr.op]  # months added one by one may end on another day than their sum
                left, right = self.text(expr.left, level), self.text(expr.right, level + 1)
                return level, f"{left} {_SIGNS[expr.op]} {right}"
            case DateGap():
                return self.infix("-", expr.left, expr.right)
            case Compare():
                level = _LEVEL["compare"]
                left, right = self.text(expr.left, level + 1), self.text(expr.right, level + 1)
                return level, f"{left} {_SIGNS[expr.op]} {right}"
            case OneOf():
                choices = " / ".join(self.text(choice, 0) for choice in expr.choices)
                sign = "i" if self.language == "nb" else "in"
                return _LEVEL["compare"], f"{self.text(expr.operand, _LEVEL['compare'] + 1)} {sign} [{choices}]"
            case Logic():
                level = _LEVEL[expr.op]
                left, right = self.text(expr.left, level), self.text(expr.right, level)
                return level, f"{left} {self.word(expr.op)} {right}"
            case Call():
                shown = self.show_call(expr)
                return (_LEVEL["atom"], self.call(expr)) if shown is None else (_LEVEL["atom"], f"({shown})")

    def call(self, expr: Call) -> str:
        if expr.function == "oppgitt":
            return value_words(self.decide(expr) is True, Unit(), self.language)
        args = [self.text(arg, 0) for arg in expr.args]
        taken = self.decide(expr.args[0]) if expr.function == "hvis" else None
        if taken is not None:
            args[2 if taken else 1] = "…"
        return f"{expr.function}({'; '.join(args)})"

    def infix(self, op: str, left: Expr, right: Expr) -> tuple[int, str]:
        """Write two operands; the right one of - and / needs brackets already at the same level."""
        level = _LEVEL[op]
        tight = level + 1 if op in ("-", "/") else level
        return level, f"{self.text(left, level)} {_SIGNS[op]} {self.text(right, tight)}"


def _shown(text: str) -> tuple[int, str]:
    """Return a value's text with how tightly it binds: one third is written 1/3, and that is a division."""
    if _FRACTION.match(text):
        return _LEVEL["/"], text
    return (_LEVEL["neg"] if text.startswith(MINUS) else _LEVEL["atom"]), text


def listed(values: Sequence[str], most: int = 12) -> str:
    """Return the values of a list, the first ones only where there are many."""
    shown = "; ".join(values[:most])
    return f"{shown}; … ({len(values)})" if len(values) > most else shown
