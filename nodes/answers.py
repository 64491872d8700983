"""What a yes or no means: consent is read by rules from the customer's own words, against the action they were asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nodes.actions import KINDS
from steward.conversation.types import TurnRef
from steward.desk import Desk
from steward.ledger.types import Action
from steward.models.ports import Intent, OpenQuestion, Understanding
from steward.models.understanding.consent import consents
from steward.money import Money

_LEAD = r"(?:\b(?:ending|card|invoice|order|for|of|the|to|in|with|on|number)\s+)*"


def agrees(text: str, actions: Iterable[Action]) -> bool:
    """Whether the words agree to exactly these actions: naming their own amount, card or invoice is no condition."""
    asked = list(actions)
    spoken = text
    for action in asked:
        for fact in _own_words(action):
            spoken = re.sub(_LEAD + r"[$€£]?\s?(?<![\d.,])" + fact + r"(?![\d.,]*\d)", " ", spoken, flags=re.IGNORECASE)
    return bool(asked) and all(consents(spoken, action.kind) for action in asked)


def _own_words(action: Action) -> list[str]:
    """The action's own amount, card and references, as patterns."""
    p = action.params
    words = [re.escape(str(p[name])) for name in ("invoice_id", "order_id", "charge_id", "last4") if p.get(name)]
    if "amount_minor" in p:
        amount = Money(minor=p["amount_minor"], currency=p["currency"])
        whole, _, rest = amount.plain.partition(".")
        number = re.escape(whole) + (rf"(?:[.,]{rest})?" if not rest.strip("0") else rf"[.,]{rest}")
        words.insert(0, rf"{number}(?:\s?(?:{amount.currency}|euros?|dollars?|pounds?|yen))?")
    return words


async def settle_answer(
    desk: Desk, turn: TurnRef, heard: Understanding, question: OpenQuestion | None, message_id: str
) -> tuple[list[str], bool]:
    """Confirm or withdraw what the question named; returns the actions touched and whether the message answered."""
    withdraws = any(intent.name == Intent.WITHDRAW for intent in heard.intents)
    if question is not None and question.kind == "confirm":
        digests = dict(option.split(":", 1) for option in question.options)
        asked = [a for a in await desk.ledger.of_conversation(turn.conversation_id)
                 if a.id in digests and a.state == "proposed"]  # fmt: skip
        if agrees(heard.text, asked):
            for action in asked:
                await desk.ledger.confirm(turn, action.id, digests[action.id], message_id)
            return [action.id for action in asked], True
        if heard.refuses or withdraws:
            return [await _withdraw(desk, turn, action.id) for action in asked], True
        return [], False
    if withdraws:
        live = [a for a in await desk.ledger.of_conversation(turn.conversation_id)
                if a.state in ("proposed", "awaiting") and a.kind in KINDS and KINDS[a.kind].confirm]  # fmt: skip
        return [await _withdraw(desk, turn, a.id) for a in live], bool(live)
    return [], False


async def _withdraw(desk: Desk, turn: TurnRef, action_id: str) -> str:
    await desk.ledger.withdraw(turn, action_id, "customer")
    return action_id
