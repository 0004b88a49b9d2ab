"""Records as JSON and back, for what is kept whole and never queried inside."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

R = TypeVar("R")


def to_json(value: Any) -> Any:
    """A record, and all in it, as JSON knows values; times are ISO text. Raises `TypeError` for anything else."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_json(each) for each in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"no record: {type(value).__name__}")


def from_json(kind: type[R], stored: Mapping[str, Any]) -> R:
    """The record of the class `kind` that `to_json` made `stored` of.

    Fields that class has not any more are passed over, new ones have their default. Raises `ValueError` or `TypeError`
    where it does not fit.
    """
    hints: dict[str, Any] = _hints(kind)  # type: ignore[arg-type]  # a class is hashable
    return kind(**{name: _value(hints[name], value) for name, value in stored.items() if name in hints})


@lru_cache(64)
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _value(hint: Any, stored: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        if stored is None:
            return None
        hint = next(each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        return _all(get_args(hint), stored)
    if not isinstance(hint, type):
        raise TypeError(f"no record has {hint!r}")
    if is_dataclass(hint):
        return from_json(hint, stored)
    if issubclass(hint, Enum):
        return hint(stored)
    if issubclass(hint, date):
        return (datetime if hint is datetime else date).fromisoformat(stored)
    return hint(stored) if hint is float else stored


def _all(hints: tuple[Any, ...], stored: list[Any]) -> tuple[Any, ...]:
    if hints[1:] == (...,):
        return tuple(_value(hints[0], each) for each in stored)
    return tuple(_value(hint, each) for hint, each in zip(hints, stored, strict=True))
