"""Compares whom the desk turned to and knew: approvals, the customer, escalations, who was told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actions.registry import declared
from steward.scenarios.comparing import Entry, Several, expected, inline, matched, pairs, spelled
from steward.scenarios.observed import (
    Observed,
    action_kind,
    contains,
    is_destination,
    money_of,
    plain_text,
    shown,
)


def _approvals(wanted: Any, seen: Observed) -> Iterator[str]:
    if isinstance(wanted, Several):
        yield from wanted.differences(seen.approvals, _is_approval, _approval_shown)
        return
    found = shown(map(_approval_shown, seen.approvals))
    count = wanted if isinstance(wanted, int) else len(wanted)
    if count != len(seen.approvals):
        yield expected(
            count if count else "none", found if not count else f"{len(seen.approvals)} ({found})"
        )
        return
    for n, (want, entry) in enumerate(
        zip([] if isinstance(wanted, int) else wanted, seen.approvals, strict=False), 1
    ):
        for key, value in want.items():
            actual = _of_approval(entry, key)
            if not _approval_fits(key, value, actual):
                yield (
                    f"nth {n}: {key} expected {inline(value) or 'none'}, "
                    f"found {inline(actual) or 'none'}"
                )


def _approval_shown(entry: Entry) -> str:
    return f"{entry.get('action')} {money_of(entry) or ''} {entry.get('status')}".replace("  ", " ")


def _is_approval(want: Entry, entry: Entry) -> bool:
    return all(_approval_fits(key, value, _of_approval(entry, key)) for key, value in want.items())


def _of_approval(entry: Entry, key: str) -> Any:
    match key:
        case "amount":
            return money_of(entry)
        case "signers":
            return [signature["login"] for signature in entry.get("signatures", [])]
        case "needs":
            return [sorted(roles) for roles in entry.get("needs", [])]
        case _:
            return entry.get(key)


def _approval_fits(key: str, want: Any, actual: Any) -> bool:
    match key:
        case "action":
            return action_kind(want) == action_kind(str(actual))
        case "signers":
            return sorted(want) == sorted(actual)
        case "needs":
            return _needs_fit(want, actual)
        case _:
            return bool(want == actual)


def _needs_fit(want: Any, needs: list[list[str]]) -> bool:
    """`2` counts signers; a list names a role for each signer, or all roles that may sign.

    Nested lists are exact.
    """
    if isinstance(want, int):
        return len(needs) == want
    if any(isinstance(entry, list) for entry in want):
        return [sorted(entry if isinstance(entry, list) else [entry]) for entry in want] == needs
    everyone = {role for roles in needs for role in roles}
    each = [{"role": role} for role in want]
    seats = [{"roles": roles} for roles in needs]
    seated = len(want) == len(needs) and None not in pairs(
        each, seats, lambda a, b: a["role"] in b["roles"]
    )
    return seated or (len(want) > 1 and set(want) == everyone)


def _customer(wanted: Any, seen: Observed) -> Iterator[str]:
    customer = seen.record.get("customer")
    if wanted is None or customer is None:
        if customer is not wanted:
            yield expected(
                "nobody known" if wanted is None else spelled(wanted),
                spelled(customer) if customer else "nobody known",
            )
        return
    for key, value in wanted.items():
        actual = customer.get(key)
        if value != actual and not (isinstance(actual, list) and value in actual):
            yield f"{key} {expected(value, inline(actual))}"


def _told(wanted: Any, seen: Observed) -> Iterator[str]:
    """Who heard of something: an address or phone that was written to,
    a queue or owner of staff.
    """

    def fits(want: Entry, entry: Entry) -> bool:
        right = is_destination(want["who"], entry["who"])
        return right and all(contains(entry["text"], part) for part in want.get("mentions", ()))

    def show(entry: Entry) -> str:
        return f"{entry['who']}: {entry['text']!r}"

    entries = [
        *seen.told,
        *({"who": one["to"], "text": one["summary"]} for one in _all_escalations(seen)),
    ]
    if isinstance(wanted, Several):
        yield from wanted.differences(entries, fits, show)
    elif isinstance(wanted, int):
        if len(entries) != wanted:
            yield expected(wanted, f"{len(entries)} ({shown(map(show, entries))})")
    else:
        yield from matched(wanted, entries, fits, show, exact=not wanted)


def _escalated(wanted: Any, seen: Observed) -> Iterator[str]:
    found = _all_escalations(seen)
    words = shown(f"to {entry['to']}: {entry['summary']!r}" for entry in found)
    if isinstance(wanted, bool):
        if wanted is not bool(found):
            yield expected("an escalation" if wanted else "none", words)
        return
    if not any(_is_escalation(wanted, entry) for entry in found):
        yield expected(spelled(wanted) or "an escalation", words)


def _all_escalations(seen: Observed) -> list[dict[str, str]]:
    return [entry for record in seen.records.values() for entry in _escalations(record)]


def _is_escalation(wanted: Entry, entry: Entry) -> bool:
    right = "to" not in wanted or plain_text(wanted["to"]) == plain_text(str(entry["to"]))
    return right and all(contains(str(entry["summary"]), part) for part in wanted.get("has", ()))


def _escalations(record: Entry) -> list[dict[str, str]]:
    """Hand-overs to people: actions of that kind that were carried out;
    else the bare fact that a person has it.
    """
    done = [
        entry
        for entry in record.get("actions") or []
        if declared(entry["kind"]).takes_over and entry["state"] in ("confirmed", "settled")
    ]
    told = [{**(entry.get("params") or {}), **(entry.get("outcome") or {})} for entry in done]
    if not told and record.get("mode") == "person":
        told = [{}]
    return [
        {
            "to": str(entry.get("to", "")),
            "summary": inline(" ".join([str(entry.get("brief") or ""), *_brief(entry)])),
        }
        for entry in told
    ]


def _brief(entry: Entry) -> list[str]:
    """What people are told beside the customer's words."""
    return [f"{line['label']}: {line['text']}" for line in entry.get("lines") or ()]


PEOPLE = {
    "approvals": _approvals,
    "customer": _customer,
    "escalated": _escalated,
    "told": _told,
}
