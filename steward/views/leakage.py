"""What left the company by its systems' own books, and who let it go. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal

from pydantic import Field

from steward.domain.period import Period
from steward.views.answer import Answer
from steward.views.reconciliation import GivenThere

type Source = Literal["rules", "people", "others"]
NOT_COMPARED = "no connected system has a READ tool of scope `books`"


class Part(Answer):
    """What one system gave back of one kind, in minor units; what came back is not in `minor`."""

    system: str
    kind: Literal["refund", "credit"]
    source: Source = Field(description="others: past the desk, by colleagues or programs")
    reason: str
    currency: str
    times: int
    minor: int
    came_back: int
    came_back_minor: int


class Past(Answer):
    """How much of what left in one currency went past the desk."""

    currency: str
    minor: int
    past_minor: int
    past_back_minor: int = Field(description="went past the desk and came back: in no other sum")
    share: float | None


class Leakage(Answer):
    """Of whole days in the company's time zone; `compared` false: nobody could look."""

    first: date
    last: date
    zone: str
    as_of: datetime
    compared: bool
    why: str
    parts: list[Part]
    past: list[Past]


def not_compared(about: Period, now: datetime) -> Leakage:
    """No system tells it."""
    return _of(about, now, False, NOT_COMPARED, [])


def leakage(
    about: Period,
    now: datetime,
    there: Iterable[GivenThere],
    here: Iterable[Mapping[str, Any]],
) -> Leakage:
    """`here`: what the ledger has of the keys of `there`; a key has its source once."""
    sums: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for one, source, _ in _sourced(there, here):
        of = sums[_line(one, source)]
        back = one.standing == "came_back"
        of["times"] += not back
        of["minor"] += 0 if back else one.amount_minor
        of["came_back"] += back
        of["came_back_minor"] += one.amount_minor if back else 0
    names = ("system", "kind", "source", "reason", "currency")
    figures = ("times", "minor", "came_back", "came_back_minor")
    parts = [
        Part.model_validate(
            dict(zip(names, key, strict=True)) | {name: of[name] for name in figures}
        )
        for key, of in sorted(sums.items())
    ]
    return _of(about, now, True, "", parts)


def behind(there: Iterable[GivenThere], here: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The conversations behind each part, by SYSTEM/KIND/SOURCE/REASON/CURRENCY; what went past
    the desk has none.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, source, row in _sourced(there, here):
        if row is not None and one.standing != "came_back":
            found["/".join(_line(one, source))].add(row["conversation_id"])
    return {line: sorted(talks) for line, talks in found.items()}


def _line(one: GivenThere, source: Source) -> tuple[str, ...]:
    return one.system, one.kind, source, one.reason, one.currency


def _sourced(
    there: Iterable[GivenThere], here: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[GivenThere, Source, Mapping[str, Any] | None]]:
    """Each with who let it go, and its row of the ledger; a key has that once."""
    ours = {row["key"]: row for row in here}
    for one in there:
        row = ours.pop(one.reference, None)
        if row is None:
            yield one, "others", None
        else:
            yield one, "people" if row["basis"] == "approval" else "rules", row


def _of(about: Period, now: datetime, compared: bool, why: str, parts: list[Part]) -> Leakage:
    return Leakage(
        first=about.first,
        last=about.last,
        zone=about.zone,
        as_of=now,
        compared=compared,
        why=why,
        parts=parts,
        past=_past(parts),
    )


def _past(parts: Iterable[Part]) -> list[Past]:
    whole, past, back = Counter[str](), Counter[str](), Counter[str]()
    for one in parts:
        whole[one.currency] += one.minor
        if one.source == "others":
            past[one.currency] += one.minor
            back[one.currency] += one.came_back_minor
    return [
        Past(
            currency=currency,
            minor=minor,
            past_minor=past[currency],
            past_back_minor=back[currency],
            share=round(past[currency] / minor, 4) if minor else None,
        )
        for currency, minor in sorted(whole.items())
    ]
