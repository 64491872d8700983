"""What becomes of an open offer once something is said beside it: the node's own reading and
settling, over rows that are held in memory.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, NamedTuple

from nodes import settling, understanding
from steward.conversation.types import InboxMessage, OpenedTurn
from steward.domain.action import Action
from steward.domain.cost import Scope
from steward.domain.turn import TurnRef
from steward.domain.understanding import (
    AskedOffer,
    Intent,
    OpenQuestion,
    Understanding,
    Utterance,
)
from steward.understanding.people.while_waiting import waiting_message
from steward.understanding.reader.offline import OfflineUnderstander

_NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
_TURN = TurnRef(id="t", conversation_id="c", fence=1)
_OF = {
    "issue_refund": {
        **{"amount_minor": 2900, "currency": "EUR", "last4": "5201", "reason": "overpaid"},
        **{"invoice_id": "INV-7411", "charge_id": "CH-7412"},
    },
    "send_replacement": {
        **{"order_id": "O-7411", "item": "Grinder", "address": "Brink 1, Assen"},
        **{"amount_minor": 24900, "currency": "EUR", "reason": "damaged"},
    },
    "cancel_order": {"order_id": "O-7412", "item": "Paper filters"},
    "cancel_subscription": {"account_id": "A-741", "ends_at": "2026-12-08T00:00:00+00:00"},
}


class Became(NamedTuple):
    """Whether the offer was withdrawn or agreed to, and what else was heard."""

    dropped: bool
    agreed: bool
    heard: Understanding


class _Ledger:
    def __init__(self, action: Action) -> None:
        self.action, self.did = action, list[str]()

    async def of_conversation(self, _: str) -> list[Action]:
        return [self.action]

    async def withdraw(self, *_: Any, **__: Any) -> None:
        self.did.append("withdrawn")
        self.action = self.action.model_copy(update={"state": "withdrawn", "updated_at": _NOW})

    async def confirm(self, *_: Any) -> None:
        self.did.append("confirmed")


def _offer(kind: str) -> Action:
    at = _NOW - timedelta(minutes=2)
    names = {"id": "act_1", "resource": "r", "digest": "d", "key": "k", "handle": "h"}
    given: dict[str, Any] = {"kind": kind, "params": _OF[kind], "conversation_id": "c", **names}
    more = {"episode": 1, "state": "proposed", "agent": "refund"}
    return Action(**given, **more, created_at=at, updated_at=at)


async def said(reader: OfflineUnderstander, kind: str, text: str) -> Became:
    """What these words do to the offer of this kind."""
    action = _offer(kind)
    offers = (AskedOffer(action=action.id, digest=action.digest),)
    question = OpenQuestion(kind="confirm", action=kind, task="a", offers=offers)
    opened = OpenedTurn(
        ref=_TURN,
        messages=(InboxMessage(id="m", text=text, channel="chat", received_at=_NOW),),
        question=question,
        recent=(
            Utterance(role="customer", text="something is wrong with it"),
            Utterance(role="desk", text="Shall I?"),
        ),
        mode="desk",
        first=False,
    )
    ledger = _Ledger(action)
    nobody: Any = _nobody
    desk: Any = SimpleNamespace(
        models=None,
        understander=reader,
        ledger=ledger,
        identity=SimpleNamespace(current=nobody),
    )
    words = await understanding._words(desk, opened, Scope(turn=_TURN), [action])
    settled = await settling.settle(desk, opened, words.heard, {}, [action])
    return Became("withdrawn" in ledger.did, "confirmed" in ledger.did, settled.heard)


async def _nobody(_: str) -> None:
    return None


async def dropped(reader: OfflineUnderstander, kind: str, text: str) -> bool:
    """Whether what is open is taken back, or a change is asked for which nobody wants."""
    if kind == "handed":
        return waiting_message(text).does == "takes_back"
    became = await said(reader, kind, text)
    return became.dropped or changes_contact(became.heard)


def changes_contact(heard: Understanding) -> bool:
    """Whether the words were heard to change where somebody is to be reached."""
    return any(wish.intent == Intent.UPDATE_CONTACT for wish in heard.wishes)
