"""A customer's narrow way in: start, write, read. Raw thread state is never shown here."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any
from uuid import uuid4

from fastapi import APIRouter, Query

from steward.conversation.types import Inbound, Line
from steward.desk import Desk
from steward.server import rows
from steward.server.bodies import NewConversation, NewMessage
from steward.server.principal import Principal
from steward.server.signin import Caller, NotFound, TheDesk, Turnstile, must_be_staff, must_see

router = APIRouter(prefix="/desk/conversations", tags=["conversations"])
_A_MONTH = 30 * 24 * 3600.0
_starts = Turnstile(limit=200, seconds=10.0)


@router.post("", status_code=201)
async def start(body: NewConversation, desk: TheDesk, caller: Caller) -> dict[str, str]:
    """Start a conversation; the token reads and writes this one only."""
    _starts.enter()
    conversation_id = str(body.id or uuid4())
    if not await rows.reserve(desk, conversation_id, body.channel, "customer"):
        raise NotFound("that id cannot be used", next_step="leave the id out; one is made")
    token = await asyncio.to_thread(
        desk.keys.sign, "people", "steward", f"conversation:{conversation_id}", _A_MONTH, kind="customer"
    )
    return {"conversation_id": conversation_id, "token": token}


@router.post("/{conversation_id}/messages", status_code=202)
async def write(conversation_id: str, body: NewMessage, desk: TheDesk, caller: Caller) -> dict[str, str]:
    """Take a message in and wake the desk; the answer comes by reading or listening."""
    await must_see(desk, caller, conversation_id)
    _must_be_own(caller)
    known = await rows.conversation(desk, conversation_id)
    assert known is not None
    message_id = body.id or str(uuid4())
    if body.assertion is not None:  # one that does not hold is noted in the record, and the message counts all the same
        await desk.identity.accept_assertion(conversation_id, body.assertion, message_id)
    await desk.conversations.take_in(Inbound(
        id=message_id, conversation_id=conversation_id, text=body.text, channel=body.channel or known["channel"], sender=body.sender,
        owner=known["owner"],
    ))  # fmt: skip
    await wake(desk, conversation_id)
    return {"message_id": message_id}


@router.get("/{conversation_id}/messages")
async def read(
    conversation_id: str, desk: TheDesk, caller: Caller, after: int = Query(0, ge=0), wait: float = Query(0.0, ge=0, le=60)
) -> dict[str, Any]:
    """Lines behind the cursor; with `wait`, up to that many seconds for a line of the desk or of staff."""
    await must_see(desk, caller, conversation_id)
    lines = await _lines_after(desk, conversation_id, after, wait)
    return {"messages": [shown(line) for line in lines], "next": lines[-1].seq if lines else after,
            "working": await rows.working(desk, conversation_id)}  # fmt: skip


@router.get("/{conversation_id}/record")
async def record(conversation_id: str, desk: TheDesk, caller: Caller) -> dict[str, Any]:
    """For staff: what was done in this conversation, by whom, on whose authority, and whether the record holds."""
    must_be_staff(caller)
    found = await rows.conversation(desk, conversation_id)
    if found is None:
        raise NotFound("there is no such conversation")
    approvals = await rows.approvals(desk, conversation_id=conversation_id)
    verification = await desk.audit.verify(conversation_id)
    return {
        "conversation_id": conversation_id, "mode": found["mode"], "channel": found["channel"],
        "customer": await _customer(desk, conversation_id), **await rows.record(desk, conversation_id),
        "approvals": approvals, "whispers": await desk.supervision.whispers(conversation_id),
        "mode_by": found["mode_by"], "waiting": any(one["status"] == "pending" for one in approvals),
        "audit": [entry.model_dump(mode="json") for entry in await desk.audit.entries(conversation_id)],
        "audit_verifies": bool(verification.ok),
    }  # fmt: skip


async def wake(desk: Desk, conversation_id: str) -> None:
    """Ask for a run. What is stored is stored: when the runs do not answer, clockwork takes the conversation up."""
    with contextlib.suppress(Exception):
        await asyncio.wait_for(desk.runs.wake(conversation_id), timeout=5.0)


def shown(line: Line) -> dict[str, Any]:
    """A line as clients get it."""
    return {"seq": line.seq, "role": line.role, "kind": line.kind, "text": line.text, "at": line.at.isoformat(), "id": line.id}


def _must_be_own(caller: Principal) -> None:
    if caller.kind != "customer":
        raise NotFound("only the customer writes here as the customer", next_step="start a conversation of your own")


async def _customer(desk: Desk, conversation_id: str) -> dict[str, Any] | None:
    customer = await desk.identity.current(conversation_id)
    if customer is None:
        return None
    accounts, contacts = customer.ids("billing"), customer.ids("crm")
    return {"account": accounts[0] if accounts else None, "contact": contacts[0] if contacts else None,
            "assurance": customer.assurance, "handle": customer.handle,
            "proofs": [proof.model_dump(mode="json") for proof in customer.proofs]}  # fmt: skip


async def _lines_after(desk: Desk, conversation_id: str, after: int, wait: float) -> list[Line]:
    deadline = asyncio.get_running_loop().time() + wait
    while True:
        lines = await desk.conversations.transcript(conversation_id, after_seq=after)
        if any(line.role != "customer" for line in lines) or asyncio.get_running_loop().time() >= deadline:
            return lines
        await asyncio.sleep(0.15)
