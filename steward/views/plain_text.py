"""An approval as lines of plain text. Pure.

They follow the order in which somebody decides: what, why, who, how sure, what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

type View = Mapping[str, Any]


def lines(view: View) -> Iterator[str]:
    """Lines for a terminal or a text field, from the JSON of an `ApprovalView`."""
    context = view.get("context") or {}
    yield from _what(view, context)
    yield from _who(context)
    yield from _around(context)
    yield from _edits(view)
    yield from _people(view)


def _what(view: View, context: View) -> Iterator[str]:
    to = f" to {context['tender']}" if context.get("tender") else ""
    yield f"{view['action']} {view['amount']}{to}  ({view['resource']})".replace("  (", " (")
    yield (
        f"why it is asked: {view['sentence']} [{view['rule']}, "
        f"policy {view['policy_version'][:12]}]"
    )
    if view["again"]:
        yield view["again"]
    reason = view["bound"]["params"].get("reason")
    if reason:
        yield f"reason: {reason}"
    yield from (f"  {sentence}" for sentence in context.get("evidence", ()))
    yield f"needs: {view['needs_in_words']}"


def _who(context: View) -> Iterator[str]:
    if acting := context.get("acting"):
        yield f"asked for by another: {acting['sentence']}"
    customer = context.get("customer")
    if not customer:
        yield "customer: nobody has a valid proof at the time of asking"
        return
    known = ", ".join([*customer["names"], *customer["accounts"], *customer["contacts"]])
    yield f"customer: {known} (assurance: {customer['assurance']})"
    for proof in customer["proofs"]:
        yield (
            f"  {proof['method']} to {proof['destination'] or proof['channel']} at "
            f"{_time(proof['proved_at'])}, valid until {_time(proof['expires_at'])}"
        )


def _around(context: View) -> Iterator[str]:
    for source in context.get("sources", ()):
        changed = f", last changed {_time(source['changed_at'])}" if source["changed_at"] else ""
        counted = "1 record" if source["records"] == 1 else f"{source['records']} records"
        yield (
            f"read: {source['system']}.{source['tool']} as of {_time(source['as_of'])} "
            f"({counted}{changed})"
        )
    yield from (f"conflict: {conflict}" for conflict in context.get("conflicts", ()))
    for refund in context.get("earlier_refunds", ()):
        yield (
            f"earlier refund: {refund['amount']} on {_time(refund['at'])} for "
            f"{refund['reason']}, {refund['status']}"
        )
    for contact in context.get("earlier_contacts", ()):
        yield f"earlier contact: {contact['channel']} on {_time(contact['at'])}"
    for said in context.get("words", ()):
        yield f"the customer{' (agreeing)' if said['agreed'] else ''}: «{said['shown']}»"
    told = context.get("told") or {}
    for name, text in (
        ("approved", told.get("on_approval")),
        ("rejected", told.get("on_rejection")),
    ):
        if text:
            yield f"if {name}, the customer hears: «{text}»"


def _edits(view: View) -> Iterator[str]:
    """Who lowered the amount and why, from either side: the request that is void by it, and the one
    that is asked instead.
    """
    for one in view.get("edits", ()):
        void = "" if one["approval_id"] == view["id"] else f" instead of {one['approval_id']}"
        yield (
            f"edited{void}: {one['name'] or one['login']} ({one['login']}) lowered it from "
            f"{one['was']} to {one['is_now']} at {_time(one['at'])}: {one['reason']}"
        )
    if view.get("newer"):
        yield f"asked now: {view['newer']}"


def _people(view: View) -> Iterator[str]:
    yield from (f"{one['login']} whispers: {one['text']}" for one in view["whispers"])
    yield from (
        f"{one['name']} is looking at it until {_time(one['until'])}" for one in view["claims"]
    )
    yield from (
        f"{one['login']}: {one['verdict']} {one['reason']}".rstrip() for one in view["signatures"]
    )
    if view["owner"]:
        yield f"escalated to: {view['owner']}"
    yield (
        f"asked: {_time(view['created_at'])}; to be decided by: {_or(view['escalates_at'], '-')}; "
        f"queue: {view['queue']}; expires: {_or(view['expires_at'], 'never')}"
    )
    yield f"digest: {view['digest']}"


def _or(value: str | None, nothing: str) -> str:
    return _time(value) if value else nothing


def _time(value: str) -> str:
    return value[:16].replace("T", " ")
