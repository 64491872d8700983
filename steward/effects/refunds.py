"""Giving money back: what a refund is judged by, read now, and how it is sent."""

from __future__ import annotations

import asyncio
import contextlib

from actions.kind import Facts
from steward import step_progress as progress
from steward.effects.kind import At
from steward.effects.lines import line_facts
from steward.effects.remedies import books_of_the_owner, cases_of, facts_from
from steward.errors import OutcomeUnknown
from steward.wording.progress import ProgressWords

_VOID = "billing.void_key"


async def read_facts(at: At) -> Facts:
    books = await books_of_the_owner(at)
    facts = await facts_from(at, books, repeatable=at.repeatable("billing.issue_refund"))
    charge = books.charge(at.params["charge_id"]) if books is not None else None
    if books is None or charge is None or not facts["reason_holds"]:
        return facts
    came_back = any(
        r["status"] == "failed_late" and r["charge_id"] == charge["charge_id"]
        for r in books.refunds
    )
    return facts | {"came_back": came_back} | await line_facts(at, charge, cases_of(at, books))


async def pay(at: At) -> Facts:
    telling = asyncio.create_task(_tell(at))
    try:
        return await at.write("billing.issue_refund", **_sent(at))
    finally:
        await telling


async def _tell(at: At) -> None:
    """Say that it is sent: what is said neither holds a payment up nor fails one."""
    of = at.action.conversation_id
    with contextlib.suppress(Exception):
        language = await at.desk.conversations.language(of)
        await progress.say(at.desk, of, ProgressWords.SENDING_REFUND, language)


def _sent(at: At) -> Facts:
    """The request. A system that shows no lines has no words for them, and gets none."""
    p, lines = at.params, at.action.facts.get("lines")
    asked = {
        "charge_id": p["charge_id"],
        "amount_minor": p["amount_minor"],
        "currency": p["currency"],
        "reason": p["reason"],
    }
    return asked | ({"lines": lines} if lines else {})


async def void(at: At) -> Facts | None:
    """Make the key unusable; a refund that billing made under it after all is the answer.

    Raises when billing says neither.
    """
    answer = await at.write(_VOID)
    if answer.get("status") == "void":
        return None
    refund: Facts = answer.get("refund") or {}
    if answer.get("status") != "found" or refund.get("idempotency_key") != at.action.key:
        raise OutcomeUnknown(
            "billing does not say what became of the key", tool=_VOID, needs_person=True
        )
    return refund


async def conclude(at: At) -> Facts | None:
    """A system that voids nothing is looked up, or a person looks, as systems.yaml says of it."""
    return await at.conclude("billing.issue_refund", **_sent(at))
