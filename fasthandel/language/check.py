"""The unit and type check: a formula against a scope, before anything is computed.

The check also resolves what the text left open (a column such as `regnskap.aar` is one value for each year), so that
everything later walks a formula in which each name has one meaning.
"""

from __future__ import annotations

from fasthandel.language import hints
from fasthandel.language.functions import FUNCTIONS
from fasthandel.language.ir import (
    Arithmetic,
    Call,
    Compare,
    DateGap,
    DateSum,
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
    leaves,
)
from fasthandel.language.lexer import SPLIT, FormulaError
from fasthandel.language.parser import parse
from fasthandel.language.signatures import Function
from fasthandel.language.sound import keep, meaning, sound_before
from fasthandel.language.types import DATE, YES_NO, Checked, Fault, Scope, Table, Type
from fasthandel.near import did_you_mean, nearest
from fasthandel.record import replace
from fasthandel.text import Text
from fasthandel.units import TIME_UNITS, Kind, Unit

MAX_NESTED_LISTS = 3
"""Deepest nesting of `for hver`: the number of steps grows with the product of the lists."""

MAX_FAULTS = 20
"""Most faults of one formula: what is wrong with the rest is seen when these are mended."""


class EnoughError(Exception):
    """So many faults that the formula is not looked at any further."""


def check(text: str, scope: Scope) -> Checked | tuple[Fault, ...]:
    """Return the checked formula, or every fault found in it.

    A formula that cannot be read has one fault; one that can be read has all of its unit and name faults. One that was
    sound where its names meant the same is not looked at again: an inherited file is checked for each of its heirs.
    """
    try:
        expr = parse(text)
    except FormulaError as error:
        return (Fault(error.code, error.at, error.found, error.expected, error.hint),)
    means = meaning(text, scope)
    known = sound_before(text, means)
    if known is not None:
        return known
    checker = Checker(scope)
    try:
        resolved, kind = checker.visit(expr)
    except EnoughError:
        return tuple(checker.faults)
    if checker.faults or kind is None:
        return tuple(checker.faults)
    checked = Checked(text, resolved, kind, leaves(resolved))
    keep(checked, means)
    return checked


class Checker:
    """Walks a formula from the leaves up; None stands for a type already complained about."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.lists = len(scope.variables)
        """How many lists the node at hand is inside; two of them may give their items the same name."""
        self.faults: list[Fault] = []

    def fault(
        self, code: str, at: Span, found: str | Text = "", expected: str | Text = "", hint: str | Text = ""
    ) -> None:
        """Note a fault. Raises EnoughError when there are more than anyone mends in one go."""
        self.faults.append(Fault(code, at, found, expected, hint))
        if len(self.faults) == MAX_FAULTS:
            raise EnoughError

    def wrong(self, expr: Expr, found: Type, expected: Text) -> Type | None:
        """Note that an argument is of the wrong type. Returns None, the type of what is complained about."""
        self.fault("FH212", expr.at, found.words(), Text(f"ventet {expected.nb}", f"expected {expected.en}"))
        return None

    def is_fact(self, name: str) -> bool:
        """Return whether the practice file may leave this name out."""
        return name in self.scope.facts or name.partition(".")[0] in self.scope.variables

    def agree(self, expr: Expr, found: Type, wanted: Type, *, plain_fits: bool = False) -> bool:
        """Note and return False where the two types cannot stand side by side."""
        if found.items or wanted.items or found.kind is not wanted.kind:
            self.wrong(expr, found, wanted.words())
            return False
        fits = found.any_unit or wanted.any_unit or found.unit.agrees(wanted.unit)
        if found.kind is Kind.TALL and not fits and not (plain_fits and found.unit.is_plain):
            units = wanted.unit, found.unit
            self.fault("FH211", expr.at, hints.two_units(*units), hint=hints.for_units(expr, *units))
            return False
        return True

    def visit(self, expr: Expr) -> tuple[Expr, Type | None]:  # noqa: C901 - one short case for each sort of node
        """Return the resolved node and its type."""
        match expr:
            case Number():
                return expr, Type(Kind.TALL, expr.unit, any_unit=expr.value == 0 and expr.unit.is_plain)
            case Words():
                return expr, Type(Kind.TEKST)
            case Day():
                return expr, DATE
            case Truth():
                return expr, YES_NO
            case Name():
                return self.name(expr)
            case Lookup():
                return self.lookup(expr)
            case Negative():
                operand, kind = self.visit(expr.operand)
                return replace(expr, operand=operand), self.only(expr.operand, kind, Kind.TALL)
            case Not():
                operand, kind = self.visit(expr.operand)
                return replace(expr, operand=operand), self.only(expr.operand, kind, Kind.JA_NEI)
            case Arithmetic():
                return self.arithmetic(expr)
            case DateSum() | DateGap():
                return expr, DATE  # made by this check itself
            case Compare():
                return self.compare(expr)
            case OneOf():
                return self.one_of(expr)
            case Logic():
                left, left_kind = self.visit(expr.left)
                right, right_kind = self.visit(expr.right)
                self.only(expr.left, left_kind, Kind.JA_NEI)
                self.only(expr.right, right_kind, Kind.JA_NEI)
                return replace(expr, left=left, right=right), YES_NO
            case Call():
                return self.call(expr)
            case Each():
                return self.each(expr)

    def only(self, expr: Expr, found: Type | None, kind: Kind) -> Type | None:
        """Return the type if it is one value of `kind`, else note it."""
        if found is None:
            return None
        if found.kind is not kind or found.many or found.items:
            self.wrong(expr, found, Type(kind).words())
            return None
        return found

    def name(self, expr: Name) -> tuple[Expr, Type | None]:
        """A name: one value, or for a column one value for each item."""
        scope = self.scope
        if expr.name in scope.broken:
            return expr, None
        if expr.name in scope.tables:
            self.fault("FH222", expr.at, expr.name, hint=hints.for_table_as_value(expr.name, scope))
            return expr, None
        if expr.name in scope.lists and expr.name not in scope.names:
            self.fault("FH214", expr.at, expr.name, hint=hints.for_list_as_value(expr.name, scope))
            return expr, None
        kind_of_name = scope.type_of(expr.name)
        if kind_of_name is None:
            self.fault("FH210", expr.at, expr.name, hint=hints.for_name(expr.name, scope))
            return expr, None
        if kind_of_name.many:
            items, _, column = expr.name.partition(".")
            body = Name(f"post.{column}", expr.at)
            return Each(body, items, "post", None, expr.at, expr.at), kind_of_name
        return expr, kind_of_name

    def lookup(self, expr: Lookup) -> tuple[Expr, Type | None]:
        """A row of a table by key; the table has to cover every key."""
        table = self.scope.tables.get(expr.table)
        if expr.table in self.scope.broken:
            return expr, None
        if not isinstance(table, Table):
            name = expr.table
            self.fault("FH215", hints.start(expr.at, name), name, hint=hints.for_table(name, self.scope))
            return expr, None
        _, key = self.visit(expr.key)
        if self.only(expr.key, key, Kind.TEKST) is None or key is None:
            return expr, None
        lacking = [] if table.has_rest else [choice for choice in key.choices if choice not in table.keys]
        if lacking or not (key.choices or table.has_rest):
            self.fault("FH216", expr.at, expr.table, hints.lacking(lacking), hints.REST_ROW)
            return expr, None
        return expr, table.value

    def arithmetic(self, expr: Arithmetic) -> tuple[Expr, Type | None]:
        """Four operations on numbers; dates have their own."""
        left, left_type = self.visit(expr.left)
        right, right_type = self.visit(expr.right)
        resolved = replace(expr, left=left, right=right)
        if left_type is None or right_type is None:
            return resolved, None
        if left_type == DATE:
            return self.date_arithmetic(resolved, right_type)
        if right_type == DATE and left_type.kind is Kind.TALL:
            self.fault("FH213", expr.at, left_type.words(), hint=hints.DATE_FIRST)
            return resolved, None
        if self.only(expr.left, left_type, Kind.TALL) is None or self.only(expr.right, right_type, Kind.TALL) is None:
            return resolved, None
        if expr.op == "*":
            return resolved, Type(Kind.TALL, left_type.unit * right_type.unit)
        if expr.op == "/":
            return resolved, Type(Kind.TALL, left_type.unit / right_type.unit)
        if not self.agree(expr, right_type, left_type):
            return resolved, None
        return resolved, right_type if left_type.any_unit else left_type

    def date_arithmetic(self, expr: Arithmetic, right: Type) -> tuple[Expr, Type | None]:
        """A date plus or minus a time is a date; a date minus a date is days."""
        if expr.op == "-" and right == DATE:
            return DateGap(expr.left, expr.right, expr.at), Type(Kind.TALL, Unit((("dager", 1),)))
        unit = str(right.unit)
        if expr.op not in ("+", "-") or right.kind is not Kind.TALL or right.many or unit not in TIME_UNITS:
            self.fault("FH213", expr.at, right.words(), hints.DATE_SUM, hints.for_date(expr.op, expr.right, right))
            return expr, None
        if unit in ("aar", "mnd") and not self.scope.teller:
            self.fault("FH217", expr.at, hint=hints.TELLER)
            return expr, None
        return DateSum(expr.op, expr.left, expr.right, unit, expr.at), DATE

    def compare(self, expr: Compare) -> tuple[Expr, Type | None]:
        """Two values of one kind and unit."""
        left, left_type = self.visit(expr.left)
        right, right_type = self.visit(expr.right)
        resolved = replace(expr, left=left, right=right)
        if left_type is None or right_type is None:
            return resolved, None
        if left_type.many or right_type.many:
            side, kind = (expr.left, left_type) if left_type.many else (expr.right, right_type)
            self.wrong(side, kind, Text("én verdi", "one value"))
            return resolved, None
        if left_type.kind is Kind.TEKST and right_type.kind is Kind.TEKST:
            self.words(left_type, expr.right)
            self.words(right_type, expr.left)
        if left_type.kind in (Kind.TEKST, Kind.JA_NEI) and expr.op not in ("==", "!="):
            self.wrong(expr.left, left_type, Text("tall eller dato", "number or date"))
        self.agree(expr.right, right_type, left_type)
        return resolved, YES_NO

    def words(self, kind: Type, literal: Expr) -> None:
        """Note a text that the name it is compared with can never be."""
        if kind.choices and isinstance(literal, Words) and literal.value not in kind.choices:
            near = nearest(literal.value, kind.choices)
            hint = did_you_mean(near and f"'{near}'")
            self.fault("FH218", literal.at, literal.value, hints.allowed(kind.choices), hint)

    def one_of(self, expr: OneOf) -> tuple[Expr, Type | None]:
        """A value and the list it may be in."""
        operand, kind = self.visit(expr.operand)
        if kind is None or kind.many:
            if kind is not None:
                self.wrong(expr.operand, kind, Text("én verdi", "one value"))
            return replace(expr, operand=operand), None
        for choice in expr.choices:
            _, choice_type = self.visit(choice)
            if choice_type is not None and self.agree(choice, choice_type, kind):
                self.words(kind, choice)
        return replace(expr, operand=operand), YES_NO

    def call(self, expr: Call) -> tuple[Expr, Type | None]:
        """A function: known, with the right arguments, under a counting rule where it needs one."""
        function = FUNCTIONS.get(expr.function)
        if function is None:
            name = expr.function
            self.fault("FH219", hints.start(expr.at, name), name, hint=hints.for_function(name))
            return expr, None
        visited = [self.argument(function, number, arg) for number, arg in enumerate(expr.args)]
        resolved = replace(expr, args=tuple(arg for arg, _ in visited))
        if not function.least <= len(expr.args) <= (function.most or len(expr.args)):
            self.fault("FH220", expr.at, expr.function, Text(f"skrives {function.bruk}", f"written {function.bruk}"))
            return resolved, None
        if function.needs_teller and not self.scope.teller:
            self.fault("FH217", expr.at, hint=hints.TELLER)
            return resolved, None
        types = [kind for _, kind in visited if kind is not None]
        if len(types) < len(visited):
            return resolved, None
        return resolved, function.check(self, resolved.args, types)

    def argument(self, function: Function, number: int, expr: Expr) -> tuple[Expr, Type | None]:
        """Visit one argument; a scale stands as a name where the function reads one, and nowhere else."""
        if number == 0 and function.reads_scale and isinstance(expr, Name):
            return expr, Type(Kind.TALL)
        if function.counts and isinstance(expr, Name) and expr.name in self.scope.lists:
            return self.each(Each(None, expr.name, "post", None, expr.at, expr.at))
        return self.visit(expr)

    def each(self, expr: Each) -> tuple[Expr, Type | None]:
        """One value for each item of a list that passes the filter."""
        if expr.items not in self.scope.lists:
            self.fault("FH221", expr.items_at, expr.items, hint=hints.for_list(expr.items, self.scope))
            return expr, None
        if self.lists >= MAX_NESTED_LISTS:
            self.fault("FH206", expr.at, expected=str(MAX_NESTED_LISTS), hint=SPLIT)
            return expr, None
        outer, self.scope = self.scope, self.scope.with_variable(expr.variable, expr.items)
        self.lists += 1
        body, body_type = (None, Type(Kind.JA_NEI, items=expr.items)) if expr.body is None else self.visit(expr.body)
        where = expr.where
        if where is not None:
            where, where_type = self.visit(where)
            self.only(where, where_type, Kind.JA_NEI)
        self.scope = outer
        self.lists -= 1
        resolved = replace(expr, body=body, where=where)
        if body_type is None:
            return resolved, None
        if body_type.many:
            self.wrong(expr.body or expr, body_type, Text("én verdi for hver", "one value for each"))
            return resolved, None
        return resolved, body_type if body_type.items else replace(body_type, many=True)
