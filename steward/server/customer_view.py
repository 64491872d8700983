"""What a customer may know of a conversation besides its lines.

What was asked for, how far it is, and what is asked of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.registry import needs_yes
from steward.approvals.missing import missing_signatures
from steward.conversation.lines import lines_in
from steward.conversation.types import Line
from steward.db import Connection, fetch_one
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.visible import visible
from steward.ledger.repository import of_conversation
from steward.server import rows
from steward.server.answers import (
    ConversationState,
    CustomerRequest,
    Offer,
    Question,
    Source,
    SpokenLine,
)
from steward.server.principal import Principal
from steward.wording.requests import note, title

_STATE = {
    "proposed": "needs_you",
    "awaiting": "with_a_colleague",
    "authorised": "in_progress",
    "executing": "in_progress",
    "unknown": "in_progress",
    "confirmed": "done",
    "settled": "done",
    "failed_late": "came_back",
    "denied": "declined",
    "rejected": "declined",
    "expired": "ended",
    "withdrawn": "ended",
    "failed": "ended",
}
_YES, _NO = "Yes, please go ahead", "No, thank you"


def shown(line: Line, caller: Principal) -> SpokenLine:
    """A line as clients get it, with the articles that it rests on.

    What a mail quoted is for people to judge.
    """
    says = line.facts.get("says")
    found = (
        [say["data"] for say in says if say.get("kind") == "article"]
        if isinstance(says, list)
        else []
    )
    sources = [
        Source(article=d["article"], title=d["title"], dated=str(d.get("dated") or ""))
        for d in found
    ]
    return SpokenLine(
        seq=line.seq,
        role=line.role,
        kind=line.kind,
        text=line.text,
        at=line.at.isoformat(),
        id=line.id,
        channel=line.channel,
        sources=sources,
        automatic=line.automatic != "",
        recorded=line.recorded,
        quoted=visible(line.quoted) if caller.kind == "staff" else "",
    )


async def seen(
    desk: Desk, conversation_id: str, after: int
) -> tuple[list[Line], ConversationState]:
    """Lines behind the cursor and everything else as they were at one moment:
    a reply and the end of its turn are seen together.
    """
    async with desk.db.snapshot() as connection:
        lines = await lines_in(connection, conversation_id, after)
        return lines, await _state(desk, connection, conversation_id)


async def _state(desk: Desk, connection: Connection, conversation_id: str) -> ConversationState:
    row = await fetch_one(
        connection,
        "SELECT mode, mode_by, question FROM desk.conversation WHERE id = %s",
        conversation_id,
    )
    actions = await of_conversation(connection, conversation_id)
    signatures = await missing_signatures(connection, conversation_id)
    return ConversationState(
        working=await rows.working(connection, conversation_id),
        mode=row["mode"] if row else "desk",
        taken=bool(row and row["mode"] == "person" and row["mode_by"]),
        question=_question(row["question"] if row else None, actions),
        requests=[
            _request(action, signatures.get(action.id, 1))
            for action in actions
            if needs_yes(action.kind)
        ],
    )


def _question(asked: dict[str, Any] | None, actions: Sequence[Action]) -> Question | None:
    if asked is None:
        return None
    kind, options = asked["kind"], list(asked.get("options", []))
    offers = [
        _offer(a, len(options))
        for a in actions
        if kind == "confirm" and f"{a.id}:{a.digest}" in options and a.state == "proposed"
    ]
    return Question(kind=kind, answers=options if kind == "choose" else [], offers=offers)


def _offer(action: Action, of: int) -> Offer:
    """One of several says which it is."""
    name = title(action.kind, action.params)
    yes, no = (_YES, _NO) if of == 1 else (f"Yes: {name}", f"No: {name}")
    return Offer(action=action.id, digest=action.digest, title=name, yes=yes, no=no)


def _request(action: Action, signatures: int) -> CustomerRequest:
    state = str(action.state)
    return CustomerRequest.model_validate(
        {
            "id": action.id,
            "kind": action.kind,
            "title": title(action.kind, action.params),
            "state": _STATE[state],
            "note": note(action.kind, state, action.outcome, signatures),
            "reference": str(action.outcome.get("bank_reference") or ""),
            "updated_at": action.updated_at.isoformat(),
        }
    )
