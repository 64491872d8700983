"""Compares expectations with what is seen, and reports the first difference.

`refunds` and `approvals` are exact: nothing may be missing and nothing may be there besides.
`tickets`, `corrections` and `outbox` name what must be found among the new entries (a number, or an
empty list, is exact again). Records that `given` put there count only when the expectation names
one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from steward.scenarios.comparing import Entry, expected
from steward.scenarios.money_books import MONEY
from steward.scenarios.observed import Observed
from steward.scenarios.people_met import PEOPLE
from steward.scenarios.system_books import BOOKS
from steward.scenarios.words_said import SAID


def first_difference(wanted: Mapping[str, Any], seen: Observed) -> str:
    """One sentence about the first expectation that does not hold; empty when all hold."""
    for key, value in wanted.items():
        for difference in _CHECKS[key](value, seen):
            return f"{key}: {difference}"
    return ""


def _any_of(wanted: Any, seen: Observed) -> Iterator[str]:
    """At least one of these ways of ending holds, with all that it says."""
    differences = [first_difference(one, seen) for one in wanted]
    if all(differences):
        listed = "; ".join(f"{n}) {difference}" for n, difference in enumerate(differences, 1))
        yield f"none of {len(wanted)} holds: {listed}"


def _audit(wanted: Any, seen: Observed) -> Iterator[str]:
    events = [str(entry["event"]) for entry in seen.each("audit")]
    distinct = ", ".join(dict.fromkeys(events)) or "no events"
    for event in wanted.get("has", ()):
        if event not in events:
            yield expected(event, distinct)
    for event in wanted.get("never", ()):
        if event in events:
            yield expected(f"never {event}", distinct)
    if "verifies" in wanted:
        verified = bool(seen.records) and all(
            record.get("audit_verifies") is True for record in seen.records.values()
        )
        if verified is not wanted["verifies"]:
            yield f"verifies {expected(_word(wanted['verifies']), _word(verified))}"


def _word(value: bool) -> str:
    return "true" if value else "false"


def _spend(wanted: Any, seen: Observed) -> Iterator[str]:
    for key, bound in wanted.items():
        column = key.removesuffix("_per_turn")
        each = [_spent(turn, column) for turn in seen.each("turns")]
        found = sum(each) if column == key else max(each, default=0)
        if not bound.holds(found):
            yield f"{key} {expected(bound.written, found)}"


def _spent(turn: Entry, column: str) -> float:
    """Calls and tokens as they are; the cost in units of the budgets' currency."""
    return (
        int(turn.get("cost_micro") or 0) / 1_000_000
        if column == "cost"
        else int(turn.get(column) or 0)
    )


def _state(wanted: Any, seen: Observed) -> Iterator[str]:
    waiting = any(bool(record.get("waiting")) for record in seen.records.values())
    if "waiting" in wanted and wanted["waiting"] is not waiting:
        yield f"waiting {expected(_word(wanted['waiting']), _word(waiting))}"


_CHECKS: dict[str, Callable[[Any, Observed], Iterator[str]]] = {
    "audit": _audit,
    "spend": _spend,
    "state": _state,
    "any_of": _any_of,
    **BOOKS,
    **MONEY,
    **PEOPLE,
    **SAID,
}
