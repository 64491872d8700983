"""A customer's narrow way in: start, write, read. Raw thread state is never shown here."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any
from uuid import uuid4

from fastapi import Header, Query, Request

from steward.audit import chain
from steward.conversation import freezes
from steward.conversation.automatic import why_automatic
from steward.conversation.outcomes import note_satisfaction
from steward.conversation.types import Inbound, OfferAnswer
from steward.desk import Desk
from steward.domain.understanding import AskedOffer
from steward.errors import BadInput, Stale
from steward.server import rows
from steward.server.answers import (
    ConversationLines,
    RecordedConversation,
    Satisfied,
    Started,
    Taken,
)
from steward.server.bodies import NewConversation, NewMessage, PressedAnswer, Satisfaction
from steward.server.brakes import Brake, known_networks
from steward.server.clients import client_of
from steward.server.customer_view import seen
from steward.server.listening import Heard, events_of
from steward.server.principal import Principal
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk, must_be_staff, must_see, row_to_see
from steward.server.work_view import reader_of
from steward.views.customer import shown

router = routes(prefix="/desk/conversations", tags=["conversations"])
_A_MONTH = 30 * 24 * 3600.0
_LOOK_AGAIN = 2.0
_KEY = Header(
    None,
    min_length=1,
    max_length=150,
    pattern=r"^[!-~]+$",
    description="the client's own name for this message",
)
_starts = Brake(each=60, strangers=600, seconds=10.0, known=known_networks)


@router.post("", status_code=201)
async def start(request: Request, body: NewConversation, desk: TheDesk, caller: Caller) -> Started:
    """Start a conversation; the token reads and writes this one only."""
    _starts.enter(request, caller)
    conversation_id = str(body.id or uuid4())
    if not await rows.reserve(
        desk, conversation_id, body.channel, "customer", client_of(request.scope).network
    ):
        raise NotFound("that id cannot be used", next_step="leave the id out; one is made")
    token = await asyncio.to_thread(
        desk.keys.sign,
        "people",
        "steward",
        f"conversation:{conversation_id}",
        _A_MONTH,
        kind="customer",
    )
    return Started(conversation_id=conversation_id, token=token)


@router.post("/{conversation_id}/messages", status_code=202)
async def write(
    conversation_id: str,
    body: NewMessage,
    desk: TheDesk,
    caller: Caller,
    idempotency_key: str | None = _KEY,
) -> Taken:
    """Take a message in and wake the desk; the answer comes by reading or listening.

    What a machine sent (`automatic`, or an e-mail's `headers`) is kept for staff to see and starts
    nothing. An `answer` is to one offer as it was shown: 409 when that has changed or is not open
    any more. A second delivery under the same `id`, or with the same `Idempotency-Key` in this
    conversation, is harmless.
    """
    known = await row_to_see(desk, caller, conversation_id)
    _must_be_own(caller)
    message_id = _message_id(conversation_id, body.id, idempotency_key)
    channel = body.channel or known["channel"]
    headers = [(one.name, one.value) for one in body.headers] if channel == "email" else []
    automatic = why_automatic(headers, body.automatic)
    if body.answer is not None:
        await must_be_open(desk, conversation_id, message_id, body.answer)
    # one that does not hold is noted in the record, and the message counts all the same
    if body.assertion is not None and not automatic:
        await desk.identity.accept_assertion(conversation_id, body.assertion, message_id)
    await desk.conversations.take_in(
        Inbound(
            id=message_id,
            conversation_id=conversation_id,
            text=body.text,
            channel=channel,
            sender=body.sender,
            owner=known["owner"],
            automatic=automatic,
            recording_consent=body.recording_consent,
            answer=OfferAnswer.model_validate(body.answer.model_dump()) if body.answer else None,
        )
    )
    if not automatic:
        await wake(desk, conversation_id)
    return Taken(message_id=message_id)


@router.post("/{conversation_id}/satisfaction")
async def rate(
    conversation_id: str, body: Satisfaction, desk: TheDesk, caller: Caller
) -> Satisfied:
    """The customer's one click about their newest contact; the last one counts."""
    await must_see(desk, caller, conversation_id)
    _must_be_own(caller)
    if not await note_satisfaction(desk.db, conversation_id, body.satisfied):
        raise NotFound("nothing was said here yet", next_step="write first")
    return Satisfied(satisfied=body.satisfied)


@router.get("/{conversation_id}/messages")
async def read(
    conversation_id: str,
    desk: TheDesk,
    caller: Caller,
    after: int = Query(0, ge=0, lt=2**63),
    wait: float = Query(0.0, ge=0, le=60),
) -> ConversationLines:
    """Lines behind the cursor and the state now; with `wait`,
    up to that many seconds for a line of the desk or of staff.
    """
    await must_see(desk, caller, conversation_id)
    await _wait_for_a_line(desk, conversation_id, after, wait)
    lines, state = await seen(desk, conversation_id, after)
    return ConversationLines(
        messages=[shown(line, to_staff=caller.kind == "staff") for line in lines],
        next=lines[-1].seq if lines else after,
        **dict(state),
    )


@router.get("/{conversation_id}/record")
async def record(conversation_id: str, desk: TheDesk, caller: Caller) -> RecordedConversation:
    """For staff: what was done in this conversation, by whom, on whose authority,
    and whether the record holds.
    """
    must_be_staff(caller)
    found = await rows.conversation(desk, conversation_id)
    if found is None:
        raise NotFound("there is no such conversation")
    approvals = await rows.approvals(desk, conversation_id=conversation_id)
    entries, reader = await desk.audit.entries(conversation_id), await reader_of(desk, caller.roles)
    done, proved = await rows.record(desk, conversation_id), chain.verify(entries)
    return RecordedConversation.model_validate(
        {
            "conversation_id": conversation_id,
            "mode": found["mode"],
            "channel": found["channel"],
            "alarm": found["alarm"] or "",
            "frozen": await _frozen(desk, conversation_id),
            "customer": await _customer(desk, conversation_id),
            "turns": done["turns"],
            "held": done["held"],
            "outcomes": done["outcomes"],
            "actions": [reader.action(one, one["kind"]) for one in done["actions"]],
            "approvals": [reader.action(one, one["action"]) for one in approvals],
            "whispers": await desk.supervision.whispers(conversation_id),
            "mode_by": found["mode_by"],
            "waiting": any(one["status"] == "pending" for one in approvals),
            "audit": [entry.model_dump(mode="json") for entry in entries],
            "audit_verifies": proved.ok,
            "broken_at": proved.broken_at,
            "why_broken": proved.why,
            "currency": desk.budgets.currency,
        }
    )


async def _frozen(desk: Desk, conversation_id: str) -> dict[str, Any] | None:
    async with desk.db.reading() as connection:
        return await freezes.standing_in(connection, conversation_id)


async def must_be_open(
    desk: Desk, conversation_id: str, message_id: str, answer: PressedAnswer
) -> None:
    """A button is for the offer that it was shown with.

    Raises Stale for one that has changed, or was answered already.
    """
    asked = await rows.question(desk, conversation_id)
    offers = asked.offers if asked is not None else ()
    pressed = AskedOffer(action=answer.action, digest=answer.digest)
    if pressed not in offers and not await rows.known_message(desk, conversation_id, message_id):
        raise Stale(
            (
                "this offer has changed or is no longer open, so your answer to it was not taken "
                "and nothing was done"
            ),
            next_step="read what the desk offers now, and answer that",
        )


_waking: set[asyncio.Task[None]] = set()


async def wake(desk: Desk, conversation_id: str) -> None:
    """Have a run asked for: nobody who writes waits for that.

    What is stored is stored: when the runs do not answer, or this process ends before they were
    asked, clockwork takes the conversation up.
    """
    task = asyncio.create_task(_wake(desk, conversation_id))
    _waking.add(task)
    task.add_done_callback(_waking.discard)


async def _wake(desk: Desk, conversation_id: str) -> None:
    with contextlib.suppress(Exception):
        await asyncio.wait_for(desk.runs.wake(conversation_id), timeout=5.0)


def _must_be_own(caller: Principal) -> None:
    if caller.kind != "customer":
        raise NotFound(
            "only the customer writes here as the customer",
            next_step="start a conversation of your own",
        )


def _message_id(conversation_id: str, own: str | None, key: str | None) -> str:
    """The id under which a message counts once; a key counts within its conversation only."""
    if own is not None and key is not None:
        raise BadInput(
            "a message has an id or an Idempotency-Key, not both", next_step="leave one of them out"
        )
    return f"{conversation_id}:{key}" if key is not None else own or str(uuid4())


async def _customer(desk: Desk, conversation_id: str) -> dict[str, Any] | None:
    customer = await desk.identity.current(conversation_id)
    if customer is None:
        return None
    accounts, contacts = customer.ids("billing"), customer.ids("crm")
    return {
        "account": accounts[0] if accounts else None,
        "contact": contacts[0] if contacts else None,
        "assurance": customer.assurance,
        "handle": customer.handle,
        "proofs": [proof.model_dump(mode="json") for proof in customer.proofs],
    }


async def _wait_for_a_line(desk: Desk, conversation_id: str, after: int, wait: float) -> None:
    """Until there is a line behind the cursor that is not the customer's, or so many seconds.

    A notification says when to look; a lost one costs two seconds, not the line.
    """
    if wait <= 0:
        return
    deadline = asyncio.get_running_loop().time() + wait
    async with events_of(desk, conversation_id) as heard:
        while (left := deadline - asyncio.get_running_loop().time()) > 0:
            while not heard.empty():
                heard.get_nowait()
            lines = await desk.conversations.transcript(conversation_id, after_seq=after)
            if any(line.role != "customer" for line in lines):
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(_line_is_told(heard), min(left, _LOOK_AGAIN))


async def _line_is_told(heard: Heard) -> None:
    while (await heard.get())["type"] not in ("line", "gap"):
        pass
