"""Compares expectations with what is seen, and reports the first difference.

`refunds` and `approvals` are exact: nothing may be missing and nothing may be there besides.
`tickets`, `corrections` and `outbox` name what must be found among the new entries (a number, or an
empty list, is exact again). Records that `given` put there count only when the expectation names
one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from steward.money import Money
from steward.scenarios.comparing import Entry, Several
from steward.scenarios.comparing import expected as _expected
from steward.scenarios.comparing import inline as _inline
from steward.scenarios.comparing import listed as _listed
from steward.scenarios.comparing import matched as _matched
from steward.scenarios.comparing import pairs as _pairs
from steward.scenarios.comparing import same as _same
from steward.scenarios.comparing import spelled as _spelled
from steward.scenarios.money_books import MONEY
from steward.scenarios.observed import (
    Observed,
    action_kind,
    contains,
    is_destination,
    money_of,
    plain_text,
    shown,
    value_of,
)


def first_difference(expected: Mapping[str, Any], seen: Observed) -> str:
    """One sentence about the first expectation that does not hold; empty when all hold."""
    for key, wanted in expected.items():
        for difference in _CHECKS[key](wanted, seen):
            return f"{key}: {difference}"
    return ""


def _fits_refund(want: Entry, entry: Entry) -> bool:
    names = {key: (key,) for key in ("charge", "account", "invoice", "currency", "reason")} | {
        "status": ("status", "state")
    }
    return (
        _same(want, entry, names)
        and want.get("amount") in (None, money_of(entry))
        and _fits_credit(want, entry)
    )


def _fits_credit(want: Entry, entry: Entry) -> bool:
    """`credit_note` is its total, or nothing for a refund without one.

    `lines` are exact and in order.
    """
    currency = str(entry.get("currency"))
    if "credit_note" in want:
        total = entry.get("credited_minor")
        if want["credit_note"] != (
            None if total is None else str(Money(minor=int(total), currency=currency))
        ):
            return False
    found = entry.get("lines") or []
    return "lines" not in want or (
        len(want["lines"]) == len(found)
        and all(map(_fits_line, want["lines"], found, [currency] * len(found)))
    )


def _fits_line(want: Entry, entry: Entry, currency: str) -> bool:
    minor = {"net": entry["net_minor"], "tax": entry["tax_minor"]}
    return want.get("line") in (None, entry["line"]) and all(
        want.get(key) in (None, str(Money(minor=value, currency=currency)))
        for key, value in minor.items()
    )


def _credit_of(entry: Entry) -> str:
    lines = [
        f"{line['line']}: {line['net_minor']} + {line['tax_minor']}"
        for line in entry.get("lines") or []
    ]
    return f" (credit note {', '.join(lines)})" if lines else ""


def _refunds(wanted: Any, seen: Observed) -> Iterator[str]:
    yield from _listed(
        wanted,
        seen,
        "refunds",
        _fits_refund,
        lambda entry: f"{value_of(entry, 'charge')} {money_of(entry)}{_credit_of(entry)}",
        exact=True,
    )


def _credits(wanted: Any, seen: Observed) -> Iterator[str]:
    yield from _listed(
        wanted,
        seen,
        "credits",
        _fits_refund,
        lambda entry: f"{value_of(entry, 'charge')} {money_of(entry)}",
        exact=True,
    )


def _fits_order(want: Entry, entry: Entry) -> bool:
    return _same(
        want,
        entry,
        {
            key: (key,)
            for key in (
                "order",
                "item",
                "status",
                "address",
                "replacement_for",
                "account",
                "photos",
            )
        },
    )


def _orders(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        return (
            f"{value_of(entry, 'order')} to {value_of(entry, 'address')} "
            f"({value_of(entry, 'status')})"
        )

    yield from _listed(wanted, seen, "orders", _fits_order, show, exact=False)


def _fits_ticket(want: Entry, entry: Entry) -> bool:
    names = {key: (key,) for key in ("ticket", "status", "channel", "phone", "email")} | {
        "queue": ("queue", "to"),
        "to": ("queue", "to"),
    }
    notes = [str(note.get("text", "")) for note in entry.get("notes") or ()]
    words = {
        "subject": str(value_of(entry, "subject") or ""),
        "text": "\n".join([str(value_of(entry, "text", "body") or ""), *notes]),
    }
    parts = all(contains(said, want[key]) for key, said in words.items() if key in want)
    return parts and _same(want, entry, names)


def _tickets(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        return (
            f"{value_of(entry, 'ticket')} {str(value_of(entry, 'subject'))!r} "
            f"({value_of(entry, 'status')})"
        )

    yield from _listed(wanted, seen, "tickets", _fits_ticket, show, exact=False)


def _fits_correction(want: Entry, entry: Entry) -> bool:
    names = {
        "system": ("system",),
        "record": ("record", "contact", "account", "ticket"),
        "field": ("field",),
        "from": ("from", "old_value", "old"),
        "to": ("to", "new_value", "new", "value"),
        "value": ("value", "new_value", "new", "to"),
        "contact": ("contact", "record"),
        "account": ("account", "record"),
    }
    return _same(want, {"system": "crm", **entry}, names)


def _corrections(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        old, new = (
            value_of(entry, "from", "old_value", "old"),
            value_of(entry, "to", "new_value", "new"),
        )
        return (
            f"{value_of(entry, 'record', 'contact', 'account')} {value_of(entry, 'field')}: "
            f"{old} to {new}"
        )

    yield from _listed(wanted, seen, "corrections", _fits_correction, show, exact=False)


def _fits_message(want: Entry, entry: Entry) -> bool:
    text, to = str(entry.get("text", "")), want.get("to", want.get("destination"))
    right = _same(want, entry, {"kind": ("kind",), "channel": ("channel",)})
    right = right and (to is None or is_destination(to, str(entry.get("destination", ""))))
    right = right and want.get("marked") in (
        None,
        (entry.get("headers") or {}).get("Auto-Submitted"),
    )
    return (
        right
        and all(contains(text, part) for part in want.get("mentions", ()))
        and not any(contains(text, part) for part in want.get("never", ()))
    )


def _outbox(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        return (
            f"{entry.get('kind')} to {entry.get('destination') or 'the conversation'}: "
            f"{str(entry.get('text'))!r}"
        )

    if isinstance(wanted, int):
        if len(seen.outbox) != wanted:
            yield _expected(wanted, f"{len(seen.outbox)} ({shown(map(show, seen.outbox))})")
        return
    if isinstance(wanted, Several):
        yield from wanted.differences(seen.outbox, _fits_message, show)
        return
    yield from _matched(wanted, seen.outbox, _fits_message, show, exact=not wanted)


def _approvals(wanted: Any, seen: Observed) -> Iterator[str]:
    if isinstance(wanted, Several):
        yield from wanted.differences(seen.approvals, _is_approval, _approval_shown)
        return
    found = shown(map(_approval_shown, seen.approvals))
    count = wanted if isinstance(wanted, int) else len(wanted)
    if count != len(seen.approvals):
        yield _expected(
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
                    f"nth {n}: {key} expected {_inline(value) or 'none'}, "
                    f"found {_inline(actual) or 'none'}"
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
    seated = len(want) == len(needs) and None not in _pairs(
        each, seats, lambda a, b: a["role"] in b["roles"]
    )
    return seated or (len(want) > 1 and set(want) == everyone)


def _customer(wanted: Any, seen: Observed) -> Iterator[str]:
    customer = seen.record.get("customer")
    if wanted is None or customer is None:
        if customer is not wanted:
            yield _expected(
                "nobody known" if wanted is None else _spelled(wanted),
                _spelled(customer) if customer else "nobody known",
            )
        return
    for key, value in wanted.items():
        actual = customer.get(key)
        if value != actual and not (isinstance(actual, list) and value in actual):
            yield f"{key} {_expected(value, _inline(actual))}"


def _reply(wanted: Any, seen: Observed) -> Iterator[str]:
    last = seen.replies[-1:]
    if not last and wanted.get("mentions"):
        yield _expected(f"a reply that mentions {wanted['mentions'][0]!r}", "no reply")
    for text in last:
        for part in wanted.get("mentions", ()):
            if not contains(text, part):
                yield _expected(f"a mention of {part!r}", repr(text))
    yield from _some(wanted, last)
    yield from _never(wanted, last)


def _replies(wanted: Any, seen: Observed) -> Iterator[str]:
    for part in wanted.get("mentions", ()):
        if not any(contains(text, part) for text in seen.replies):
            yield _expected(f"a mention of {part!r} in some reply", shown(map(repr, seen.replies)))
    yield from _some(wanted, seen.replies)
    yield from _never(wanted, seen.replies)


def _any_of(wanted: Any, seen: Observed) -> Iterator[str]:
    """At least one of these ways of ending holds, with all that it says."""
    differences = [first_difference(one, seen) for one in wanted]
    if all(differences):
        listed = "; ".join(f"{n}) {difference}" for n, difference in enumerate(differences, 1))
        yield f"none of {len(wanted)} holds: {listed}"


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
            yield _expected(wanted, f"{len(entries)} ({shown(map(show, entries))})")
    else:
        yield from _matched(wanted, entries, fits, show, exact=not wanted)


def _some(wanted: Any, texts: Sequence[str]) -> Iterator[str]:
    parts = wanted.get("some", ())
    if parts and not any(contains(text, part) for part in parts for text in texts):
        yield _expected(f"one of {shown(map(repr, parts))}", shown(map(repr, texts)))


def _never(wanted: Any, texts: Sequence[str]) -> Iterator[str]:
    for part in wanted.get("never", ()):
        for text in texts:
            if contains(text, part):
                yield _expected(f"never {part!r}", repr(text))


def _audit(wanted: Any, seen: Observed) -> Iterator[str]:
    events = [str(entry["event"]) for entry in seen.each("audit")]
    distinct = ", ".join(dict.fromkeys(events)) or "no events"
    for event in wanted.get("has", ()):
        if event not in events:
            yield _expected(event, distinct)
    for event in wanted.get("never", ()):
        if event in events:
            yield _expected(f"never {event}", distinct)
    if "verifies" in wanted:
        verified = bool(seen.records) and all(
            record.get("audit_verifies") is True for record in seen.records.values()
        )
        if verified is not wanted["verifies"]:
            yield f"verifies {_expected(_word(wanted['verifies']), _word(verified))}"


def _word(value: bool) -> str:
    return "true" if value else "false"


def _spend(wanted: Any, seen: Observed) -> Iterator[str]:
    for key, bound in wanted.items():
        column = key.removesuffix("_per_turn")
        each = [_spent(turn, column) for turn in seen.each("turns")]
        found = sum(each) if column == key else max(each, default=0)
        if not bound.holds(found):
            yield f"{key} {_expected(bound.written, found)}"


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
        yield f"waiting {_expected(_word(wanted['waiting']), _word(waiting))}"


def _escalated(wanted: Any, seen: Observed) -> Iterator[str]:
    found = _all_escalations(seen)
    words = shown(f"to {entry['to']}: {entry['summary']!r}" for entry in found)
    if isinstance(wanted, bool):
        if wanted is not bool(found):
            yield _expected("an escalation" if wanted else "none", words)
        return
    if not any(_is_escalation(wanted, entry) for entry in found):
        yield _expected(_spelled(wanted) or "an escalation", words)


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
        if entry["kind"] == "hand_over" and entry["state"] in ("confirmed", "settled")
    ]
    told = [{**(entry.get("params") or {}), **(entry.get("outcome") or {})} for entry in done]
    if not told and record.get("mode") == "person":
        told = [{}]
    return [
        {
            "to": str(entry.get("to", "")),
            "summary": _inline(entry.get("brief") or entry.get("summary") or ""),
        }
        for entry in told
    ]


def _cites(wanted: Any, seen: Observed) -> Iterator[str]:
    for article in wanted:
        if article not in seen.cited:
            yield _expected(article, shown(seen.cited))


_CHECKS: dict[str, Callable[[Any, Observed], Iterator[str]]] = {
    "refunds": _refunds,
    "credits": _credits,
    "orders": _orders,
    "approvals": _approvals,
    "customer": _customer,
    "reply": _reply,
    "replies": _replies,
    "tickets": _tickets,
    "corrections": _corrections,
    "escalated": _escalated,
    "cites": _cites,
    "audit": _audit,
    "spend": _spend,
    "state": _state,
    "outbox": _outbox,
    "any_of": _any_of,
    "told": _told,
    **MONEY,
}
