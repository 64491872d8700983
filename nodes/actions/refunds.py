"""Giving money back: what a refund is judged by, read now, and how it is sent."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts
from nodes.actions.remedies import books_of_the_owner, cases_of, facts_from
from nodes.lines import line_facts
from steward.errors import OutcomeUnknown


async def _facts(at: At) -> Facts:
    books = await books_of_the_owner(at)
    facts = await facts_from(at, books, repeatable=at.repeatable("billing.issue_refund"))
    charge = books.charge(at.params["charge_id"]) if books is not None else None
    if books is None or charge is None or not facts["reason_holds"]:
        return facts
    came_back = any(r["status"] == "failed_late" and r["charge_id"] == charge["charge_id"] for r in books.refunds)
    return facts | {"came_back": came_back} | await line_facts(at, charge, cases_of(at, books))


async def _pay(at: At) -> Facts:
    p = at.params
    await at.desk.progress.say(at.action.conversation_id, "sending the refund to billing")
    return await at.write("billing.issue_refund", charge_id=p["charge_id"], amount_minor=p["amount_minor"],
                          currency=p["currency"], reason=p["reason"], lines=at.action.facts.get("lines", []))  # fmt: skip


async def _void(at: At) -> Facts | None:
    """Make the key unusable; a refund that billing made under it after all is the answer. Raises when billing says neither."""
    answer = await at.write("billing.void_key")
    if answer.get("status") == "void":
        return None
    refund: Facts = answer.get("refund") or {}
    if answer.get("status") != "found" or refund.get("idempotency_key") != at.action.key:
        raise OutcomeUnknown("billing does not say what became of the key", tool="billing.void_key")
    return refund


REFUNDS = {"issue_refund": ActionKind("refund", True, _facts, _pay, _void)}
