"""Tokens to the intermediate form.

formula    = either
either     = both { "eller" both }
both       = negated { "og" negated }
negated    = "ikke" negated | comparison
comparison = sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=") sum | "i" "[" literal { "," literal } "]" ]
sum        = product { ("+" | "-") product }
product    = signed { ("*" | "/") signed }
signed     = "-" signed | atom
atom       = number [unit] | date | text | "ja" | "nei" | "(" formula ")"
           | name | name "[" name "]" | name "(" [ argument { "," argument } ] ")"
argument   = formula [ "for" "hver" name [ "som" name ] ] [ "der" formula ]
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache

from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    Day,
    Each,
    Expr,
    Logic,
    Lookup,
    Name,
    Negative,
    Not,
    Number,
    OneOf,
    Span,
    Truth,
    Words,
    children,
)
from fasthandel.language.lexer import SPLIT, FormulaError, Token, tokenize
from fasthandel.money import whole
from fasthandel.record import replace
from fasthandel.text import Text
from fasthandel.units import NUMBER, WORDS, parse_unit

MAX_DEPTH = 40
"""Deepest nesting of a formula, in brackets and operators."""
MAX_TREE = 120
"""Deepest tree; a chain of sums or products is one level for each term."""
MAX_DIGITS = 30
MAX_KEPT = 4096
"""As many formulas are kept as read: an inherited file is checked anew for each heir, and each formula read twice."""

_NO_SUCH_DAY = Text("den dagen finnes ikke i kalenderen", "there is no such day in the calendar")
_COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">="})


@lru_cache(maxsize=MAX_KEPT)
def parse(text: str) -> Expr:
    """Return the intermediate form of a formula; the same text is read once.

    Raises:
        FormulaError: the formula cannot be read; the error has its place in `text`.
    """
    expr = _Parser(tokenize(text)).formula()
    _check_depth(expr)
    return expr


class _Parser:
    """Recursive descent over the tokens, with a counted depth so that no input can exhaust the stack."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.position = 0
        self.token = tokens[0]
        """The one at hand, `tokens[position]`."""
        self.depth = 0

    def formula(self) -> Expr:
        if self.token.kind == "end":
            hint = Text("skriv en formel, eller stryk nøkkelen", "write a formula, or remove the key")
            raise FormulaError("FH203", self.token.at, hint=hint)
        expr = self.either()
        if self.token.kind != "end":
            raise self.unexpected(Text("slutt på formelen eller en operator", "the end of the formula or an operator"))
        return expr

    def advance(self) -> Token:
        token = self.token
        self.position += 1
        self.token = self.tokens[min(self.position, len(self.tokens) - 1)]
        return token

    def accept(self, *texts: str) -> Token | None:
        token = self.token
        if token.text in texts and token.kind in ("sign", token.text):
            return self.advance()
        return None

    def expect(self, text: str) -> Token:
        token = self.accept(text)
        if token is None:
            raise self.unexpected(text)
        return token

    def unexpected(self, expected: str | Text) -> FormulaError:
        wanted = Text(f"«{expected}»", f'"{expected}"') if isinstance(expected, str) else expected
        words = Text(f"ventet {wanted.nb}", f"expected {wanted.en}")
        if self.token.kind == "end":
            return FormulaError("FH205", self.token.at, expected=words)
        return FormulaError("FH204", self.token.at, found=self.token.text, expected=words, hint=self.as_number())

    def as_number(self) -> Text:
        """Return how a number is written that stands here as 0,40 or 100 000; no text where none does."""
        before, here, after = self.tokens[self.position - 1], self.token, self.tokens[self.position + 1]
        written = ""
        if before.kind == "number" and here.text == "," and after.kind == "number":
            written = f"{before.text}.{after.text}"
        elif before.kind == here.kind == "number":
            written = before.text + here.text
        return Text(f"skriv {written}", f"write {written}") if written else Text("")

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise FormulaError("FH206", self.token.at, expected=str(MAX_DEPTH), hint=SPLIT)

    def either(self) -> Expr:
        self.deeper()
        expr = self.both()
        while self.accept("eller"):
            right = self.both()
            expr = Logic("eller", expr, right, Span(expr.at.start, right.at.end))
        self.depth -= 1
        return expr

    def both(self) -> Expr:
        expr = self.negated()
        while self.accept("og"):
            right = self.negated()
            expr = Logic("og", expr, right, Span(expr.at.start, right.at.end))
        return expr

    def negated(self) -> Expr:
        token = self.accept("ikke")
        if token is None:
            return self.comparison()
        self.deeper()
        operand = self.negated()
        self.depth -= 1
        return Not(operand, Span(token.at.start, operand.at.end))

    def comparison(self) -> Expr:
        left = self.sum()
        if self.token.kind == "i":
            self.advance()
            return self.one_of(left)
        if self.token.kind != "sign" or self.token.text not in _COMPARISONS:
            return left
        op = self.advance().text
        right = self.sum()
        if self.token.kind == "sign" and self.token.text in _COMPARISONS:
            hint = Text("skriv a < b og b < c", "write a < b og b < c")
            raise FormulaError("FH204", self.token.at, found=self.token.text, hint=hint)
        return Compare(op, left, right, Span(left.at.start, right.at.end))

    def one_of(self, operand: Expr) -> Expr:
        self.expect("[")
        choices: list[Words | Number] = []
        while True:
            if self.token.kind not in ("words", "number"):
                raise self.unexpected(Text("en tekst eller et tall", "a text or a number"))
            literal = self.atom()
            assert isinstance(literal, Words | Number)
            choices.append(literal)
            if not self.accept(","):
                break
        end = self.expect("]")
        return OneOf(operand, tuple(choices), Span(operand.at.start, end.at.end))

    def sum(self) -> Expr:
        expr = self.product()
        while token := self.accept("+", "-"):
            right = self.product()
            expr = Arithmetic(token.text, expr, right, Span(expr.at.start, right.at.end))
        return expr

    def product(self) -> Expr:
        expr = self.signed()
        while token := self.accept("*", "/"):
            right = self.signed()
            expr = Arithmetic(token.text, expr, right, Span(expr.at.start, right.at.end))
        return expr

    def signed(self) -> Expr:
        token = self.accept("-")
        if token is None:
            return self.atom()
        self.deeper()
        operand = self.signed()
        self.depth -= 1
        return Negative(operand, Span(token.at.start, operand.at.end))

    def atom(self) -> Expr:
        token = self.token
        match token.kind:
            case "number":
                return self.number()
            case "day":
                self.advance()
                try:
                    return Day(date.fromisoformat(token.text), token.at)
                except ValueError:
                    raise FormulaError("FH207", token.at, found=token.text, expected=_NO_SUCH_DAY) from None
            case "words":
                self.advance()
                return Words(token.text[1:-1], token.at)
            case "ja" | "nei":
                self.advance()
                return Truth(token.kind == "ja", token.at)
            case "name":
                return self.named()
        if opening := self.accept("("):
            expr = self.either()
            closing = self.expect(")")
            return replace(expr, at=Span(opening.at.start, closing.at.end))
        raise self.unexpected(Text("et tall, et navn eller en parentes", "a number, a name or a bracket"))

    def number(self) -> Number:
        token = self.advance()
        digits = token.text.replace("_", "")
        if len(digits) > MAX_DIGITS:
            few = Text(f"høyst {MAX_DIGITS} sifre", f"at most {MAX_DIGITS} digits")
            raise FormulaError("FH207", token.at, found=f"{digits[:12]}…", expected=few)
        unit, end = NUMBER, token.at.end
        if self.token.kind == "name" and self.token.text in WORDS:
            word = self.advance()
            unit, end = parse_unit(word.text), word.at.end
        return Number(whole(Fraction(digits)), Span(token.at.start, end), unit)

    def named(self) -> Expr:
        token = self.advance()
        if self.accept("["):
            key = self.token
            if key.kind != "name":
                raise self.unexpected(Text("et navn, som i levetid[post.klasse]", "a name, as in levetid[post.klasse]"))
            self.advance()
            end = self.expect("]")
            return Lookup(token.text, Name(key.text, key.at), Span(token.at.start, end.at.end))
        if not self.accept("("):
            return Name(token.text, token.at)
        self.deeper()
        args: list[Expr] = []
        if not (self.token.kind == "sign" and self.token.text == ")"):
            args.append(self.argument())
            while self.accept(","):
                args.append(self.argument())
        end = self.expect(")")
        self.depth -= 1
        return Call(token.text, tuple(args), Span(token.at.start, end.at.end))

    def argument(self) -> Expr:
        """One argument of a function: a formula, or one value for each item of a list."""
        start = self.token.at.start
        body: Expr | None = self.either()
        variable = "post"
        if self.token.kind == "for":
            self.advance()
            self.expect("hver")
            items = self.list_name()
            if self.token.kind == "som":
                self.advance()
                variable = self.list_name().text
        elif self.token.kind == "der" and isinstance(body, Name):
            items, body = Token("name", body.name, body.at), None
        else:
            assert body is not None
            return body
        where = None
        if self.token.kind == "der":
            self.advance()
            where = self.either()
        at = Span(start, self.tokens[self.position - 1].at.end)
        return Each(body, items.text, variable, where, at, items.at)

    def list_name(self) -> Token:
        if self.token.kind != "name":
            raise self.unexpected(Text("navnet på en liste", "the name of a list"))
        return self.advance()


def _check_depth(root: Expr) -> None:
    """Refuse a tree too deep to walk: a chain such as a + b + c + … nests to the left without any bracket."""
    level: list[Expr] = [root]
    for _ in range(MAX_TREE):
        level = [child for expr in level for child in children(expr)]
        if not level:
            return
    raise FormulaError("FH206", level[0].at, expected=str(MAX_TREE), hint=SPLIT)
