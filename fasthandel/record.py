"""Frozen value classes that cost next to nothing to define.

`@record` means what `@dataclass(frozen=True, slots=True)` means, and type checkers read it so. The standard one
generates and compiles seven functions for each class, which takes about a millisecond: a tenth of a second for the
classes that one takst needs before it has read a file. Here the classes share their functions, and defining one takes
a twentieth of that.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import get_annotations
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")
_MISSING = object()


class FrozenError(AttributeError):
    """Someone tried to change a record."""


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Return `cls` as a frozen class with slots, made from its annotations: fields in order, values as defaults.

    A default is shared by all instances, so it must be immutable. Equality and hash go by class and fields.
    """
    own = list(get_annotations(cls))
    inherited = getattr(cls, "__match_args__", ())
    fields = (*inherited, *(name for name in own if name not in inherited))
    defaults = {**getattr(cls, "_defaults", {}), **{name: cls.__dict__[name] for name in own if name in cls.__dict__}}
    space = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__", *own)}
    space |= {
        "__slots__": tuple(name for name in own if name not in inherited),
        "__match_args__": fields,
        "_defaults": defaults,
    }
    made: Any = type(cls.__name__, cls.__bases__, space)
    made.__init__ = _maker(fields, defaults, tuple(getattr(made, name).__set__ for name in fields))
    made.__values_of__ = _getter(fields)
    made.__setattr__ = made.__delattr__ = _refuse
    made.__eq__, made.__hash__, made.__repr__ = _equal, _hash, _shown
    made.__getstate__, made.__setstate__ = _values, _restore
    return cast("type[T]", made)


def replace(one: T, **changes: Any) -> T:
    """Return a record (or a dataclass) like `one` with some fields changed."""
    made: Any = type(one)
    values = list(_values(one) if is_record(one) else _getter(made.__match_args__)(one))
    try:
        for name, value in changes.items():
            values[made.__match_args__.index(name)] = value
    except ValueError:
        raise TypeError(f"{made.__name__} has no field {', '.join({*changes} - {*made.__match_args__})}") from None
    return cast("T", made(*values))


def is_record(one: object) -> bool:
    """Return whether `one` is an instance of a record."""
    return hasattr(type(one), "_defaults")


def fields_of(one: object) -> list[tuple[str, Any]]:
    """Return the fields of a record, each with its value."""
    return [(name, getattr(one, name)) for name in type(one).__match_args__]  # type: ignore[attr-defined]  # a record


def _maker(fields: tuple[str, ...], defaults: dict[str, Any], setters: tuple[Callable[[Any, Any], None], ...]) -> Any:
    count = len(fields)
    least = max((place + 1 for place, name in enumerate(fields) if name not in defaults), default=0)
    tail = tuple(defaults.get(name, _MISSING) for name in fields)

    def make(self: Any, *args: Any, **named: Any) -> None:
        if named or len(args) != count:
            if named or not least <= len(args) <= count:
                args = _bound(self, fields, tail, args, named)
            else:
                args += tail[len(args) :]
        for put, value in zip(setters, args):  # noqa: B905 - as many of both, and this runs two hundred times a takst
            put(self, value)

    return make


def _bound(
    one: Any, fields: tuple[str, ...], tail: tuple[Any, ...], args: tuple[Any, ...], named: dict[str, Any]
) -> tuple[Any, ...]:
    """Return the values of the fields in order, from what was given by place and by name."""
    values = dict(zip(fields, tail, strict=True)) | dict(zip(fields, args, strict=False))
    unknown = [name for name in named if name not in values]
    twice = [name for name in fields[: len(args)] if name in named]
    values |= named
    lacking = [name for name in fields if values[name] is _MISSING]
    if unknown or twice or lacking or len(args) > len(fields):
        faults = ", ".join([*unknown, *twice, *lacking]) or "too many values"
        raise TypeError(f"{type(one).__name__}() takes {', '.join(fields)}: {faults}")
    return tuple(values.values())


def _refuse(self: Any, name: str, *_: Any) -> None:
    raise FrozenError(f"{type(self).__name__}.{name} cannot be changed")


def _getter(fields: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function of an instance to the values of its fields in order."""
    if len(fields) > 1:
        return attrgetter(*fields)
    return lambda one: tuple([getattr(one, name) for name in fields])


def _values(self: Any) -> tuple[Any, ...]:
    values: tuple[Any, ...] = type(self).__values_of__(self)
    return values


def _restore(self: Any, values: tuple[Any, ...]) -> None:
    for name, value in zip(type(self).__match_args__, values, strict=True):
        getattr(type(self), name).__set__(self, value)


def _equal(self: Any, other: object) -> Any:
    if type(self) is not type(other):
        return NotImplemented
    return self is other or _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash((type(self), *_values(self)))


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__match_args__)
    return f"{type(self).__qualname__}({fields})"
