"""Between the desk's words and another system's: arguments on the way out, records on the way back.

Pure.

What the rules are is read from `systems.yaml` by `mapping.py`. Nothing here guesses: a value that a
rule does not know, a path that is not there, an amount with more decimals than its currency has:
Untranslatable, with the path.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Literal

from steward.errors import BadInput, ToolFailed
from steward.money import EXPONENTS, Money, parse_money

_ONE_WORD = re.compile(r"[\w.@+\-]{1,320}")
type Path = tuple[str, ...]
type Scalar = str | int | bool | None


class Absent(Enum):
    """What a rule says about a value that is not there: nothing, which makes it an error."""

    IS_WRONG = "is_wrong"


type IfAbsent = Absent | Scalar | tuple[Scalar, ...]


class Untranslatable(ToolFailed):
    """An argument or an answer that the mapping has no words for.

    Nothing was sent because of it.
    """


# ── the rules ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Plain:
    """A value as it stands there, or turned by `values`; `case` makes letters small or capital.

    `beside` is a second value that `values` has words for together with the first: `paid+true`.
    `before`: of an argument, what goes before one word of ours. `text`: ours is a text, which an id
    of theirs that is a number becomes.
    """

    path: Path
    values: Mapping[str, Scalar] | None = None
    case: Literal["", "lower", "upper"] = ""
    absent: IfAbsent = Absent.IS_WRONG
    beside: Path | None = None
    before: str = ""
    text: bool = False


@dataclass(frozen=True)
class Amount:
    """A decimal such as "45.00" beside its currency, or in one that is always the same; ours is
    integer minor units.
    """

    path: Path
    currency: Path | str
    absent: IfAbsent = Absent.IS_WRONG


@dataclass(frozen=True)
class Moment:
    """Seconds since 1970; ours is ISO 8601 in UTC."""

    path: Path
    absent: IfAbsent = Absent.IS_WRONG


@dataclass(frozen=True)
class Group:
    """An object inside the record; where it is absent, ours is null."""

    path: Path
    fields: Mapping[str, Rule]


@dataclass(frozen=True)
class Each:
    """A list of objects inside the record, each in the desk's words; absent: none of them."""

    path: Path
    fields: Mapping[str, Rule]


@dataclass(frozen=True)
class Constant:
    """The same for every record and call."""

    value: Scalar | tuple[Scalar, ...]


type Rule = Plain | Amount | Moment | Group | Each | Constant
# of an argument: paths are names of the desk's own arguments
type Source = Plain | Amount | Constant
type Arguments = tuple[tuple[Path, Source], ...]


@dataclass(frozen=True)
class Paging:
    """Where an answer says how to go on, and where the next request says it.

    `by` what: a cursor in the answer, the last record's own id, or the number of the page; the
    latter two go on while there is something true at `more`.
    """

    next: Path
    argument: Path
    by: Literal["cursor", "last", "page"] = "cursor"
    more: Path = ()


@dataclass(frozen=True)
class Join:
    """An object that stands beside the records: each gets it as `name`, by the id it has of it."""

    name: str
    listed: Path  # where the answer has those objects, each with its `id`
    by: Path


@dataclass(frozen=True)
class Result:
    """Where the records are in an answer, whose they are, and what each is in the desk's words.

    `inside`: they are in lists within those, each of which is its `parent`; `cut` says whether
    such a list goes on elsewhere.
    """

    path: Path
    many: bool
    into: str
    fields: Mapping[str, Rule]
    owner: Path | None = None
    paging: Paging | None = None
    inside: Path = ()
    cut: Path = ()
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class Search:
    """A question beside the tool's own: who owns a record,
    or what a write under this reference came to.
    """

    maps_to: str
    arguments: Arguments
    path: Path
    many: bool
    match: Path  # lookup: the reference; owned_by: the customer's id
    paging: Paging | None = None
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class Translation:
    """One tool in the other system's words.

    No `arguments`: the names are the desk's own; no `result`: the answers are. `only`: the values
    of an argument that the tool can be asked by; for any other there are `others`, or nobody is
    known.
    """

    arguments: Arguments | None = None
    result: Result | None = None
    lookup: Search | None = None
    owned_by: Search | None = None
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    others: tuple[Other, ...] = ()


@dataclass(frozen=True)
class Other:
    """Another of the system's tools that answers the same, for other values of an argument."""

    maps_to: str
    words: Translation


# ── on the way out ────────────────────────────────────────────────────────────────────────────────


def to_theirs(rules: Arguments | None, args: Mapping[str, Any]) -> dict[str, Any]:
    """The request's arguments.

    Raises Untranslatable for one of ours that no rule takes, and for a value without words.
    """
    given = {name: value for name, value in args.items() if value is not None}
    if rules is None:
        return given
    unheard = set(given) - {name for _, rule in rules for name in names_of(rule)}
    if unheard:
        raise no_words(", ".join(sorted(unheard)), "no `arguments` entry takes it")
    sent: dict[str, Any] = {}
    for path, rule in rules:
        value = _out(rule, given)
        if value is not Absent.IS_WRONG:
            place(sent, path, value)
    return sent


def names_of(rule: Source) -> tuple[str, ...]:
    """The desk's own arguments that a rule takes."""
    match rule:
        case Plain():
            return rule.path
        case Amount():
            return rule.path if isinstance(rule.currency, str) else (*rule.path, *rule.currency)
        case Constant():
            return ()


def place(sent: dict[str, Any], path: Path, value: Any) -> None:
    """Put a value at a path, making the objects on the way."""
    for part in path[:-1]:
        sent = sent.setdefault(part, {})
    sent[path[-1]] = value


def _out(rule: Source, given: Mapping[str, Any]) -> Any:
    match rule:
        case Constant():
            return list(rule.value) if isinstance(rule.value, tuple) else rule.value
        case Plain():
            [name] = rule.path
            if name not in given:
                return rule.absent
            return _led(rule.before, _turned(rule, given[name], name), name)
        case Amount():
            [name] = rule.path
            if name not in given:
                return rule.absent
            currency = rule.currency
            known = currency if isinstance(currency, str) else given.get(currency[0])
            return decimal(given[name], known, name)


def _led(before: str, value: Any, where: str) -> Any:
    """The value behind words of theirs. Raises Untranslatable for one that could be more words."""
    if not before:
        return value
    if not isinstance(value, str) or not _ONE_WORD.fullmatch(value):
        raise no_words(where, "it is not one word, and would be more of their question")
    return before + value


def decimal(minor: Any, currency: Any, where: str) -> str:
    """Minor units as a decimal text, by the currency's ISO exponent.

    Raises Untranslatable for any other currency.
    """
    if (
        not isinstance(currency, str)
        or currency not in EXPONENTS
        or not isinstance(minor, int)
        or isinstance(minor, bool)
    ):
        raise no_words(where, f"{minor!r} {currency!r} is no amount in a known currency")
    return Money(minor=minor, currency=currency).plain


# ── on the way back ───────────────────────────────────────────────────────────────────────────────


def at(record: Any, path: Path) -> Any:
    """What is at a path of an answer; None where an object on the way, or the value, is absent."""
    for part in path:
        if not isinstance(record, dict):
            return None
        record = record.get(part)
    return record


def records(answer: Any, path: Path, many: bool, where: str) -> list[dict[str, Any]]:
    """The records of an answer. Raises Untranslatable when there is something else at the path."""
    found = at(answer, path)
    listed = found if many else [found]
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise no_words(
            ".".join(path) or where, f"expected {'a list of objects' if many else 'an object'}"
        )
    return listed


def to_ours(
    fields: Mapping[str, Rule], record: Mapping[str, Any], where: str = ""
) -> dict[str, Any]:
    """One record in the desk's words. Raises Untranslatable, naming the field."""
    return {name: _in(rule, record, f"{where}{name}") for name, rule in fields.items()}


def _in(rule: Rule, record: Mapping[str, Any], where: str) -> Any:
    if isinstance(rule, Constant):
        return list(rule.value) if isinstance(rule.value, tuple) else rule.value
    value = at(record, rule.path)
    if isinstance(rule, Group):
        if value is not None and not isinstance(value, dict):
            raise no_words(where, f"{'.'.join(rule.path)} is no object")
        return None if value is None else to_ours(rule.fields, value, f"{where}.")
    if isinstance(rule, Each):
        return _each(rule, value, where)
    if value is None:
        if rule.absent is Absent.IS_WRONG:
            raise no_words(where, f"{'.'.join(rule.path)} is not there")
        return list(rule.absent) if isinstance(rule.absent, tuple) else rule.absent
    match rule:
        case Plain(beside=None):
            turned = _turned(rule, value, where)
            return str(turned) if rule.text and type(turned) is int else turned
        case Plain():
            return _turned(rule, f"{_word(value)}+{_word(at(record, rule.beside or ()))}", where)
        case Amount():
            currency = rule.currency
            known = currency if isinstance(currency, str) else at(record, currency)
            return minor_units(value, known, where)
        case Moment():
            return moment(value, where)


def _each(rule: Each, value: Any, where: str) -> list[dict[str, Any]]:
    listed = [] if value is None else value
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise no_words(where, f"{'.'.join(rule.path)} is no list of objects")
    return [to_ours(rule.fields, one, f"{where}.{n}.") for n, one in enumerate(listed)]


def _turned(rule: Plain, value: Any, where: str) -> Any:
    if rule.values is not None:
        if not isinstance(value, str | bool) or (key := _key(value)) not in rule.values:
            raise no_words(where, f"{value!r} is none of: {', '.join(rule.values)}")
        return rule.values[key]
    if rule.case:
        if not isinstance(value, str):
            raise no_words(where, f"{value!r} is no text")
        return value.lower() if rule.case == "lower" else value.upper()
    return float(value) if isinstance(value, Decimal) else value


def _word(value: Any) -> str:
    return "null" if value is None else _key(value) if isinstance(value, bool) else str(value)


def _key(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def minor_units(value: Any, currency: Any, where: str) -> int:
    """A decimal text as minor units.

    Raises Untranslatable for a binary float, a strange currency, or too many decimals.
    """
    if (
        not isinstance(currency, str)
        or currency.upper() not in EXPONENTS
        or not isinstance(value, str | int | Decimal)
        or isinstance(value, bool)
    ):
        raise no_words(where, f"{value!r} {currency!r} is no decimal text with a currency")
    try:
        return parse_money(f"{value} {currency.upper()}").minor
    except BadInput as error:
        raise no_words(where, error.message) from error


def moment(value: Any, where: str) -> str:
    """Seconds since 1970 as ISO 8601 in UTC."""
    if not isinstance(value, int | float | Decimal) or isinstance(value, bool):
        raise no_words(where, f"{value!r} is no number of seconds")
    try:
        return datetime.fromtimestamp(float(value), UTC).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise no_words(where, f"{value!r} is no time") from error


def no_words(where: str, why: str) -> Untranslatable:
    """An answer for which the mapping has no words; nobody is told what stood in it."""
    return Untranslatable(f"{where}: {why}", tool_code="untranslatable", where=where)
