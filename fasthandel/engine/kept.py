"""What is made of a formula once and then kept: rule sets that inherit the same file share its formulas."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from fasthandel.language.ir import Expr
from fasthandel.language.parser import MAX_KEPT

T = TypeVar("T")


def kept(make: Callable[[Expr], T]) -> Callable[[Expr], T]:
    """Return `make`, which then does its work once for each expression, told by what it is and not by what it says."""
    made: dict[int, tuple[Expr, T]] = {}

    @wraps(make)
    def find(expr: Expr) -> T:
        known = made.get(id(expr))
        if known is None:  # the expression is kept too, or another might get its number
            if len(made) >= MAX_KEPT:
                made.clear()
            known = made[id(expr)] = expr, make(expr)
        return known[1]

    return find
