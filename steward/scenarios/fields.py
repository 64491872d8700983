"""Kinds of values a key may hold, and records of such keys.

Reading checks every key and says the line of a mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from steward.errors import BadInput
from steward.money import parse_money
from steward.scenarios.clock import parse_moment, parse_span
from steward.scenarios.document import Value, refuse_unknown

type Reader = Callable[[Value, str], Any]
_TRUE, _FALSE = {"true", "yes", "on"}, {"false", "no", "off"}


def text(value: Value, where: str) -> str:
    """Any scalar, as it was written."""
    return value.text(where)


def maybe_text(value: Value, where: str) -> str | None:
    """A scalar, or null."""
    return None if value.is_null else value.text(where)


def amount(value: Value, where: str) -> str:
    """`12.34 USD`, kept as text once it is known to be an amount."""
    written = value.text(where)
    try:
        return str(parse_money(written))
    except BadInput as error:
        raise value.wrong(f"{where}: {error.message}") from error


def moment(value: Value, where: str) -> Any:
    """A time, relative or ISO; null stays null."""
    if value.is_null:
        return None
    try:
        return parse_moment(value.text(where))
    except ValueError as error:
        raise value.wrong(f"{where}: {error}") from error


def seconds(value: Value, where: str) -> float:
    """A span such as `+25h`, in seconds."""
    try:
        return parse_span(value.text(where)).total_seconds()
    except ValueError as error:
        raise value.wrong(f"{where}: {error}") from error


def flag(value: Value, where: str) -> bool:
    """true or false."""
    word = value.text(where).lower()
    if word not in _TRUE | _FALSE:
        raise value.wrong(f"{where} must be true or false, not {word!r}")
    return word in _TRUE


def whole(value: Value, where: str) -> int:
    """A whole number of zero or more."""
    word = value.text(where)
    if not word.isdecimal():
        raise value.wrong(f"{where} must be a whole number, not {word!r}")
    return int(word)


def number(value: Value, where: str) -> float:
    """A decimal number."""
    try:
        return float(value.text(where))
    except ValueError as error:
        raise value.wrong(f"{where} must be a number, not {value.shape}") from error


def either(*words: str) -> Reader:
    """One of a few words."""

    def read(value: Value, where: str) -> str:
        word = value.text(where)
        if word not in words:
            raise value.wrong(f"{where} must be one of {', '.join(words)}, not {word!r}")
        return word

    return read


def many(item: Reader) -> Reader:
    """A list; null is an empty one."""

    def read(value: Value, where: str) -> list[Any]:
        if value.is_null:
            return []
        return [item(entry, f"{where}[{n}]") for n, entry in enumerate(value.items(where), 1)]

    return read


def one_or_many(item: Reader) -> Reader:
    """A list, or a single entry that stands for a list of one."""

    def read(value: Value, where: str) -> list[Any]:
        if value.is_null or isinstance(value.content, list):
            return list(many(item)(value, where))
        return [item(value, where)]

    return read


def maybe(item: Reader) -> Reader:
    """`item`, or null."""

    def read(value: Value, where: str) -> Any:
        return None if value.is_null else item(value, where)

    return read


def anything(value: Value, where: str) -> Any:
    """Whatever stands there, with times left as text."""
    match value.content:
        case dict(entries):
            return {key: anything(entry, f"{where}.{key}") for key, entry in entries.items()}
        case list(entries):
            return [anything(entry, where) for entry in entries]
        case scalar:
            return scalar


@dataclass(frozen=True)
class Record:
    """A mapping with known keys.

    `needs` must be there, `unbuilt` are keys of the format that nothing carries out yet.
    """

    keys: Mapping[str, Reader]
    needs: tuple[str, ...] = ()
    unbuilt: tuple[str, ...] = ()
    other_names: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, value: Value, where: str) -> dict[str, Any]:
        refuse_unknown(value, [*self.keys, *self.unbuilt, *self.other_names], where)
        entries = value.keys(where)
        for key in self.unbuilt:
            if key in entries:
                raise entries[key].wrong(f"not built yet: {key} in {where}")
        read = {
            (known := self.other_names.get(key, key)): self.keys[known](entry, f"{where}.{key}")
            for key, entry in entries.items()
        }
        for key in self.needs:
            if key not in read:
                raise value.wrong(f"{where} needs {key!r}")
        return read
