"""Compares lists: exactly, by members, by absences, by count, by sum."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from steward.money import parse_money
from steward.scenarios.document import Value
from steward.scenarios.fields import Reader, Record, amount, many
from steward.scenarios.observed import Observed, money_of, plain_text, shown, value_of

type Entry = Mapping[str, Any]
type Fits = Callable[[Entry, Entry], bool]
type Show = Callable[[Entry], str]

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    "<": operator.lt,
    ">=": operator.ge,
    ">": operator.gt,
    "==": operator.eq,
    "=": operator.eq,
    "": operator.eq,
}
_SIGNED = re.compile(r"\s*(<=|>=|==|=|<|>|)\s*(\S.*?)\s*")


@dataclass(frozen=True)
class Bound:
    """`<= 2`, `> 0`, or a bare number, which must be met exactly."""

    written: str
    sign: str
    limit: float

    def holds(self, value: float) -> bool:
        """Whether a value is within."""
        return _COMPARE[self.sign](value, self.limit)


def bound(value: Value, where: str) -> Bound:
    """A number, or a number with a sign of comparison before it."""
    written = value.text(where)
    match = re.fullmatch(r"\s*(<=|>=|==|=|<|>|)\s*(\d+(?:\.\d+)?)\s*", written)
    if match is None:
        raise value.wrong(f"{where} must be a number or a bound such as '<= 2', not {written!r}")
    return Bound(written, match[1], float(match[2]))


@dataclass(frozen=True)
class MoneyBound:
    """`<= 45.00 EUR`, or a bare amount, for the sum of a list in that currency."""

    written: str
    bound: Bound
    currency: str


def money_bound(value: Value, where: str) -> MoneyBound:
    """An amount, or an amount with a sign of comparison before it."""
    written = value.text(where)
    match = _SIGNED.fullmatch(written)
    sign, rest = (match[1], match[2]) if match else ("", written)
    text = amount(Value(value.file, value.line, rest, value.key_line), where)
    money = parse_money(text)
    return MoneyBound(written, Bound(written, sign, money.minor), money.currency)


@dataclass(frozen=True)
class Several:
    """What is said of a list beside naming it exactly: all of what is given must hold."""

    has: tuple[dict[str, Any], ...] = ()
    never: tuple[dict[str, Any], ...] = ()
    count: Bound | None = None
    total: MoneyBound | None = None

    def differences(self, entries: Sequence[Entry], fits: Fits, show: Show) -> Iterator[str]:
        """What does not hold of these entries."""
        yield from matched(self.has, entries, fits, show, exact=False)
        for want in self.never:
            for entry in entries:
                if fits(want, entry):
                    yield expected(f"never {spelled(want)}", show(entry))
        if self.count is not None and not self.count.holds(len(entries)):
            yield expected(self.count.written, f"{len(entries)} ({shown(map(show, entries))})")
        if self.total is not None:
            amounts = [parse_money(text) for text in map(money_of, entries) if text is not None]
            wanted = self.total
            found = sum(one.minor for one in amounts if one.currency == wanted.currency)
            other = [one for one in amounts if one.currency != wanted.currency]
            if other or not wanted.bound.holds(found):
                sums = shown(map(show, entries))
                yield expected(f"a total of {wanted.written}", f"{found} minor units ({sums})")


def several(item: Reader) -> Reader:
    """A list, a number of things, a bound such as `<= 1`, or a mapping of `has`, `never`,
    `count` and `total`.
    """
    record = Record(
        keys={"has": many(item), "never": many(item), "count": bound, "total": money_bound}
    )
    listed = many(item)

    def read(value: Value, where: str) -> Any:
        if isinstance(value.content, dict):
            given = record(value, where)
            has, never = (tuple(given.get(key, ())) for key in ("has", "never"))
            return Several(has, never, given.get("count"), given.get("total"))
        if isinstance(value.content, str):
            wanted = bound(value, where)
            return int(wanted.limit) if wanted.sign == "" else Several(count=wanted)
        return listed(value, where)

    return read


def expected(wanted: object, found: object) -> str:
    """The sentence that every difference is."""
    return f"expected {wanted}, found {found}"


def pairs(wanted: Sequence[Entry], found: Sequence[Entry], fits: Fits) -> list[int | None]:
    """For each wanted entry the found one it is matched with, as many matched as possible."""
    owner: dict[int, int] = {}

    def seek(w: int, tried: set[int]) -> bool:
        for f, entry in enumerate(found):
            if f not in tried and fits(wanted[w], entry):
                tried.add(f)
                if f not in owner or seek(owner[f], tried):
                    owner[f] = w
                    return True
        return False

    for w in range(len(wanted)):
        seek(w, set())
    holder = {w: f for f, w in owner.items()}
    return [holder.get(w) for w in range(len(wanted))]


def listed(
    wanted: Any, seen: Observed, book: str, fits: Fits, show: Show, exact: bool
) -> Iterator[str]:
    """A book's new entries against what is wanted.

    Old ones count where the expectation names one of them.
    """
    entries: Sequence[Entry] = seen.new(book)
    if isinstance(wanted, int):
        if len(entries) != wanted:
            yield expected(wanted, f"{len(entries)} ({shown(map(show, entries))})")
        return
    if isinstance(wanted, Several):
        old = [one for one in seen.before.get(book, []) if any(fits(w, one) for w in wanted.has)]
        among = seen.books.get(book, []) if old else entries
        yield from matched(wanted.has, among, fits, show, exact=False)
        yield from replace(wanted, has=()).differences(entries, fits, show)
        return
    if any(fits(want, old) for want in wanted for old in seen.before.get(book, [])):
        entries = seen.books.get(book, [])
    yield from matched(wanted, entries, fits, show, exact or not wanted)


def matched(
    wanted: Sequence[Entry], entries: Sequence[Entry], fits: Fits, show: Show, exact: bool
) -> Iterator[str]:
    """Each wanted entry needs one of its own; `exact`: and nothing may be there besides."""
    paired = pairs(wanted, entries, fits)
    found = shown(map(show, entries))
    for want, match in zip(wanted, paired, strict=True):
        if match is None:
            yield expected(spelled(want), found)
    if exact and len(entries) > len(wanted):
        extra = [entry for n, entry in enumerate(entries) if n not in paired]
        yield expected("nothing more" if wanted else "none", shown(map(show, extra)))


def spelled(want: Entry) -> str:
    """A wanted entry as words."""
    return " ".join(f"{key} {inline(value)}" for key, value in want.items()) or "any"


def inline(value: object) -> str:
    """A value within a sentence."""
    return ", ".join(map(inline, value)) if isinstance(value, list) else str(value)


def same(want: Entry, entry: Entry, keys: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether each of these keys, where wanted, is the entry's, compared as text."""
    return all(
        plain_text(str(want[key])) == plain_text(str(value_of(entry, *names)))
        for key, names in keys.items()
        if key in want
    )
