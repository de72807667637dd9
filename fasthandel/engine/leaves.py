"""How a compiled formula reads its leaves: from its list of inputs, or straight from a valuation under way."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from fasthandel.engine.nodes import Input
from fasthandel.language.ir import Leaf, leaf_key

Run = Callable[[Any], Any]
Ratio = Callable[[Any], tuple[int, int]]
"""Arithmetic inside one formula runs on unreduced numerator and denominator: exact, and far faster than `Fraction`."""


class NotKnownError(Exception):
    """A leaf has no value: the reference evaluator must say what follows."""


class Source(Protocol):
    """Where a compiled formula reads its leaves from."""

    def node(self, leaf: Leaf) -> Callable[[Any], Input]:
        """Return a function to the node of a leaf."""

    def value(self, leaf: Leaf) -> Run:
        """Return a function to the value of a leaf; it raises NotKnownError where there is none."""

    def ratio(self, leaf: Leaf) -> Ratio:
        """Return the same for a number, as numerator and denominator."""


class Slots:
    """Reads from the inputs of a formula, in the order of its leaves."""

    def __init__(self, names: Sequence[Leaf]) -> None:
        self.places = {leaf_key(leaf): place for place, leaf in enumerate(names)}

    def node(self, leaf: Leaf) -> Callable[[Any], Input]:
        """Return a function to the node of a leaf."""
        return operator.itemgetter(self.places[leaf_key(leaf)])

    def value(self, leaf: Leaf) -> Run:
        """Return a function to the value of a leaf."""
        place = self.places[leaf_key(leaf)]

        def value(inputs: Sequence[Input]) -> Any:
            found = inputs[place].value
            if found is None:
                raise NotKnownError
            return found

        return value

    def ratio(self, leaf: Leaf) -> Ratio:
        """Return the same for a number."""
        place = self.places[leaf_key(leaf)]

        def ratio(inputs: Sequence[Input]) -> tuple[int, int]:
            found: Any = inputs[place].value
            if found.__class__ is int:
                return found, 1
            if found is None:
                raise NotKnownError
            return found.numerator, found.denominator

        return ratio


class Fetched:
    """Reads straight from a valuation under way, for a formula whose inputs nobody needs if the answer is no."""

    def __init__(self, fetch: Mapping[object, Callable[[Any], Input]]) -> None:
        self.fetch = fetch

    def node(self, leaf: Leaf) -> Callable[[Any], Input]:
        """Return a function to the node of a leaf."""
        return self.fetch[leaf_key(leaf)]

    def value(self, leaf: Leaf) -> Run:
        """Return a function to the value of a leaf."""
        node = self.node(leaf)

        def value(run: Any) -> Any:
            found = node(run).value
            if found is None:
                raise NotKnownError
            return found

        return value

    def ratio(self, leaf: Leaf) -> Ratio:
        """Return the same for a number."""
        value = self.value(leaf)

        def ratio(run: Any) -> tuple[int, int]:
            found = value(run)
            return found.numerator, found.denominator

        return ratio
