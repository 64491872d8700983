"""Between the desk's words and another system's: arguments on the way out, records on the way back.

Pure.

What the rules are is read from `systems.yaml` by `mapping.py`. Nothing here guesses: a value that a
rule does not know, a path that is not there, an amount with more decimals than its currency has:
Untranslatable, with the path.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from steward.errors import BadInput, ToolFailed
from steward.gateway.rules import (
    Absent,
    Amount,
    Arguments,
    Constant,
    Each,
    Group,
    Moment,
    Path,
    Plain,
    Rule,
    Source,
)
from steward.money import EXPONENTS, Money, parse_money

_ONE_WORD = re.compile(r"[\w.@+\-]{1,320}")


class Untranslatable(ToolFailed):
    """An argument or an answer that the mapping has no words for.

    Nothing was sent because of it.
    """


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
    if value is None and isinstance(rule, Plain):
        found = (at(record, path) for path in rule.others)
        value = next((one for one in found if one is not None), None)
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
            return moment(value, where, rule.days)


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


def moment(value: Any, where: str, days: int = 0) -> str:
    """Seconds since 1970 as ISO 8601 in UTC, so many days later."""
    if not isinstance(value, int | float | Decimal) or isinstance(value, bool):
        raise no_words(where, f"{value!r} is no number of seconds")
    try:
        return (datetime.fromtimestamp(float(value), UTC) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise no_words(where, f"{value!r} is no time") from error


def no_words(where: str, why: str) -> Untranslatable:
    """An answer for which the mapping has no words; nobody is told what stood in it."""
    return Untranslatable(f"{where}: {why}", tool_code="untranslatable", where=where)
