"""Findings in what is paid twice (FH430, FH431)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, islice

from fasthandel.language.ir import Arithmetic, Call, Each, Expr, Name, Negative, names_read
from fasthandel.lint.functions import set_aside
from fasthandel.lint.ranges import Span as Numbers
from fasthandel.lint.ranges import hull
from fasthandel.lint.reach import Inside, is_money
from fasthandel.lint.sight import Finding, Formula, Sight, formulas_of, nodes, shape
from fasthandel.record import replace
from fasthandel.rules.model import TAKST, Komponent, Mellomregning
from fasthandel.text import Text

_ALTERNATIVES = frozenset({"min", "maks", "begrens", "nte"})
"""Functions that choose one of their arguments."""
_ADDED = frozenset({"sum", "avrund", "absolutt", "tall"})
"""Functions whose result has the whole of each argument in it; of `avrund` the first."""
ONE = Numbers(1, 1)

Shares = dict[str, Numbers]
"""By the key of the practice file: how many times an amount is contained in a result."""


def check(sight: Sight) -> Iterator[Finding]:
    """Yield what is found."""
    yield from _paid_twice(sight)
    yield from _valued_and_indicated(sight)
    yield from _part_and_whole(sight)
    yield from _paid_by_two(sight)


def _part_and_whole(sight: Sight) -> Iterator[Finding]:
    """A part and a whole that are both payments."""
    konklusjoner = sight.regelsett.konklusjoner
    for one in sight.conclusions:
        whole = one
        while isinstance(whole, Komponent) and whole.del_av and isinstance(one, Komponent) and one.fra:
            above = konklusjoner[whole.del_av]
            if isinstance(above, Komponent) and above.fra:
                found = Text(f"{one.id} og {above.id}", f"{one.id} and {above.id}")
                yield sight.at("FH431", (*one.origin.path, "fra"), one.id, found=found)
                break
            whole = above


def _paid_by_two(sight: Sight) -> Iterator[Finding]:
    """Two payments between the same parties, in the same course, that have a part of the takst in them both."""
    payments = [one for one in sight.regelsett.komponenter() if one.fra]
    counter = PartCounter(sight)
    for first, second in combinations(payments, 2):
        courses = set(first.forloep or sight.regelsett.forloep) & set(second.forloep or sight.regelsett.forloep)
        same = (first.fra, first.til) == (second.fra, second.til)
        later = second if sight.is_own(second.origin) else first
        if not (same and courses and sight.is_own(later.origin)) or _never_both(first, second):
            continue
        ours, theirs = counter.of_payment(first), counter.of_payment(second)
        part = next((key for key in ours if _more_than_once(ours[key], theirs.get(key))), "")
        if part and not _is_part(sight, first, second):
            found = Text(f"{part} i {first.id} og {second.id}", f"{part} in {first.id} and {second.id}")
            yield sight.at("FH431", (*later.origin.path, "fra"), later.id, found=found)


def _is_part(sight: Sight, first: Komponent, second: Komponent) -> bool:
    """Return whether one of two components is a part of the other."""

    def wholes(one: Komponent) -> Iterator[str]:
        while one.del_av:
            yield one.del_av
            above = sight.regelsett.konklusjoner[one.del_av]
            assert isinstance(above, Komponent)
            one = above

    return first.id in wholes(second) or second.id in wholes(first)


# --- amounts that count in two components ----------------------------------------------------------------------------


def _leaves(sight: Sight) -> Iterator[Komponent]:
    """Yield the components of the takst that are not sums of others."""
    for one in sight.regelsett.komponenter():
        if not one.utenfor_taksten and one.formel is not None:
            yield one


def _paid_twice(sight: Sight) -> Iterator[Finding]:
    """Amounts that together count more than once in two components."""
    counter = Counter(sight)
    shares = {one.id: counter.of_component(one) for one in _leaves(sight)}
    told: set[str] = set()
    for first, second in combinations(_leaves(sight), 2):
        if second.id in told or _never_both(first, second):
            continue
        for key in shares[first.id]:
            if not _more_than_once(shares[first.id][key], shares[second.id].get(key)):
                continue
            later = second if sight.is_own(second.origin) else first
            if sight.is_own(later.origin):
                told.add(second.id)
                navn = sight.facts[key].navn
                it_is = Text(f"det gjelder «{navn.nb}»", f"it is “{navn.en}”")
                found = Text(f"{key} i {first.id} og {second.id}", f"{key} in {first.id} and {second.id}")
                yield sight.at("FH430", (*later.origin.path, "formel"), later.id, found=found, expected=it_is)
                break


def _more_than_once(one: Numbers, other: Numbers | None) -> bool:
    """Return whether two shares of an amount add up to more than the whole of it."""
    if other is None or not (_adds(one) and _adds(other)):
        return False
    return one.high is None or other.high is None or one.high + other.high > 1


def _adds(share: Numbers) -> bool:
    return share.low is not None and share.low >= 0 and (share.high is None or share.high > 0)


def _never_both(first: Komponent, second: Komponent) -> bool:
    """Return whether the conditions of two components leave out the one or the other."""
    ours, theirs = ([shape(condition.hvis.expr) for condition in one.ikke_med] for one in (first, second))
    return any(_opposite(one, other) for one in ours for other in theirs)


_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def _opposite(one: object, other: object) -> bool:
    """Return whether one of two shapes is the other's `ikke`, or the opposite comparison."""
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    if ("Not", ("operand", other)) == one or ("Not", ("operand", one)) == other:
        return True
    if one[0] == other[0] == "Compare":
        return one[2:] == other[2:] and _OPPOSITE[one[1][1]] == other[1][1]
    return False


class Counter:
    """How many times each amount of the practice file is contained in a formula."""

    def __init__(self, sight: Sight) -> None:
        self.sight, self.reach = sight, sight.reach
        self.known: dict[str, Shares] = {}

    def of_component(self, one: Komponent) -> Shares:
        """Return the shares in a component; for one with a line for each item, in each line."""
        inside = self.reach.inside(one)
        for condition in one.ikke_med:
            inside = inside.without(set_aside(condition.hvis.expr))
        assert one.formel is not None
        return self.of(one.formel.expr, ONE, inside)

    def of(self, expr: Expr, times: Numbers, inside: Inside) -> Shares:
        """Return the shares in `times` a node."""
        match expr:
            case Name():
                return self.name(expr.name, times, inside)
            case Negative():
                return self.of(expr.operand, -times, inside)
            case Arithmetic(op="+"):
                return added(self.of(expr.left, times, inside), self.of(expr.right, times, inside))
            case Arithmetic(op="-"):
                return added(self.of(expr.left, times, inside), self.of(expr.right, -times, inside))
            case Arithmetic(op="*"):
                left, right = (self.reach.span(side, inside) for side in (expr.left, expr.right))
                return added(
                    self.of(expr.left, times * right, inside),
                    self.of(expr.right, times * left, inside),
                )
            case Arithmetic():
                # A share of one amount in another is not money that is paid.
                if self.of(expr.right, ONE, inside):
                    return {}
                return self.of(expr.left, times * self.reach.span(expr.right, inside).inverse(), inside)
            case Call():
                return self.call(expr, times, inside)
            case Each(body=body) if body is not None:
                within = replace(inside, variables={**inside.variables, expr.variable: expr.items})
                return self.of(body, times, within)
        return {}

    def call(self, call: Call, times: Numbers, inside: Inside) -> Shares:
        """Return the shares in a function: what it chooses from may count, what it adds does."""
        if call.function == "hvis":
            _, then, other = call.args
            return either([self.of(then, times, inside), self.of(other, times, inside)])
        if call.function in _ALTERNATIVES:
            return either([self.of(arg, times, inside) for arg in call.args])
        if call.function == "snitt":
            return {key: hull([share, Numbers(0, 0)]) for key, share in self.of(call.args[0], times, inside).items()}
        if call.function in _ADDED:
            args = call.args if call.function == "sum" else call.args[:1]
            found: Shares = {}
            for arg in args:
                found = added(found, self.of(arg, times, inside))
            return found
        return {}

    def name(self, name: str, times: Numbers, inside: Inside) -> Shares:
        """Return the shares in what a name stands for."""
        first, _, column = name.partition(".")
        path = f"{inside.variables[first]}[].{column}" if first in inside.variables else name
        fact = self.sight.facts.get(path)
        if fact is not None:
            return {path: times} if is_money(fact.unit) else {}
        if name in inside.local:
            return self.of(inside.local[name], times, inside)
        one = self.sight.regelsett.konklusjoner.get(name)
        if name not in self.known:
            self.known[name] = {}
            if isinstance(one, Mellomregning):
                self.known[name] = self.of(one.formel.expr, ONE, self.reach.base)
            elif isinstance(one, Komponent) and one.formel is not None:
                self.known[name] = self.of_component(one)
            elif isinstance(one, Komponent):
                for part in one.deler:
                    self.known[name] = added(self.known[name], self.name(part, ONE, self.reach.base))
        return {key: share * times for key, share in self.known[name].items()}


class PartCounter(Counter):
    """How many times each component of the takst that has no parts is contained in a payment."""

    def of_payment(self, one: Komponent) -> Shares:
        """Return the shares in a payment."""
        return self.name(one.id, ONE, self.reach.inside(one))

    def name(self, name: str, times: Numbers, inside: Inside) -> Shares:
        """Return the shares in what a name stands for; amounts of the practice file are no part of the takst."""
        regelsett = self.sight.regelsett
        one = regelsett.konklusjoner.get(name)
        if name == TAKST:
            return {key: times for whole in regelsett.hele() for key in self.parts(whole)}
        if isinstance(one, Komponent) and not one.utenfor_taksten:
            return dict.fromkeys(self.parts(one), times)
        return super().name(name, times, inside) if one is not None or name in inside.local else {}

    def parts(self, one: Komponent) -> list[str]:
        """Return the components without parts that a component of the takst is made of."""
        if not one.deler:
            return [one.id]
        below = [self.sight.regelsett.konklusjoner[part] for part in one.deler]
        return [key for part in below if isinstance(part, Komponent) for key in self.parts(part)]


def added(left: Mapping[str, Numbers], right: Mapping[str, Numbers]) -> Shares:
    """Return the shares in a sum."""
    return {key: left.get(key, Numbers(0, 0)) + right.get(key, Numbers(0, 0)) for key in (*left, *right)}


def either(shares: list[Shares]) -> Shares:
    """Return the shares in one or the other: each may count, or not."""
    keys = dict.fromkeys(key for one in shares for key in one)
    return {key: hull([Numbers(0, 0), *(one[key] for one in shares if key in one)]) for key in keys}


# --- a thing that is valued and is an indicator as well ---------------------------------------------------------------


def _valued_and_indicated(sight: Sight) -> Iterator[Finding]:
    """Components that pay for a thing that the items of a list, valued in another component, can be.

    A fact named as a word of the list (`indikatorer.ultralyd`, and `ultralyd` is a class of `utstyr`) tells of the same
    thing. A component that looks at the list has seen to it.
    """
    valued = {items: one for one in _leaves(sight) for items in _lists_paid(sight, one)}
    columns = ((path.partition("[].")[0], fact) for path, fact in sight.facts.items() if "[]." in path)
    things = {(choice, items) for items, fact in columns for choice in fact.choices}
    for one in _leaves(sight):
        if sight.is_own(one.origin):
            reads = [(formula, *read) for formula in formulas_of(one, sight.reach) for read in _reads(sight, formula)]
            seen_to = {name for _, name, _ in reads}
            for items, other in valued.items():
                if items not in seen_to and other.id != one.id:
                    of_it = (read for read in reads if (read[1].rpartition(".")[2], items) in things)
                    for formula, name, expr in islice((read for read in of_it if read[1] in sight.facts), 1):
                        nb = f"{name} i {one.id} og {items} i {other.id}"
                        en = f"{name} in {one.id} and {items} in {other.id}"
                        yield sight.finding("FH430", formula.place(expr.at), one.id, found=Text(nb, en))


def _lists_paid(sight: Sight, one: Komponent) -> set[str]:
    """Return the lists whose amounts a component adds up."""
    return {key.partition("[].")[0] for key in Counter(sight).of_component(one) if "[]." in key}


def _reads(sight: Sight, formula: Formula) -> Iterator[tuple[str, Expr]]:
    """Yield what a formula reads, with the node that reads it: facts and lists, through steps as well."""
    for node, inside in nodes(formula.checked.expr, formula.inside):
        if isinstance(node, Each):
            yield node.items, node
        elif isinstance(node, Name):
            for name in _behind(sight, node.name, inside):
                yield name, node


def _behind(sight: Sight, name: str, inside: Inside) -> set[str]:
    """Return the facts and lists behind a name."""
    first = name.partition(".")[0]
    if first in inside.variables:
        return {inside.variables[first]}
    one = sight.regelsett.konklusjoner.get(name)
    if name in inside.local:
        return {found for other in names_read(inside.local[name]) for found in _behind(sight, other, inside)}
    if isinstance(one, Mellomregning):
        formula = next(iter(formulas_of(one, sight.reach)))
        return {found for found, _ in _reads(sight, formula)}
    return {name}
