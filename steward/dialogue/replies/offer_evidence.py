"""What an offer of money rests on, told again when it is doubted: the payments themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from state.desk import DeskState
from state.heard import Heard, heard_of
from steward.desk import Desk
from steward.dialogue.topics.follow_ups import DOUBTS
from steward.domain.action import Action
from steward.effects.kind import At
from steward.errors import Refused, ToolFailed, ToolUnavailable
from steward.say import Say
from teams.billing.books import charge_line, oldest_first
from teams.billing.phrases import PaymentsSeen

_OF_EVIDENCE = frozenset({"source", "content", "reason"})


def doubts(heard: Heard) -> bool:
    """Whether the words doubt what was said last."""
    return heard.follows_up is not None and heard.follows_up.does in DOUBTS


async def asked_behind(
    desk: Desk, state: DeskState, reminders: Iterable[Action | Say]
) -> list[tuple[str, Say]]:
    """What is told beside the answer to a question about an offer."""
    noted = heard_of(state).follows_up
    if noted is None or noted.does != "asks":
        return []
    if _OF_EVIDENCE.isdisjoint({noted.what, *(what for what, _ in noted.also)}):
        return []
    offers = [one for one in reminders if isinstance(one, Action)]
    return [("", say) for say in await payments_behind(desk, offers)]


async def payments_behind(desk: Desk, offers: Iterable[Action]) -> list[Say]:
    """The payments of each invoice of which more came in than it asked for, read anew."""
    over = [a for a in offers if a.state == "proposed" and a.params.get("reason") == "overpaid"]
    says = list[Say]()
    for offer in over:
        try:
            found = await At(desk, offer, "refund").read("billing.list_charges", limit=50)
        except (ToolUnavailable, ToolFailed, Refused):
            return []  # the offer stands, and is read anew before anything is paid
        if (seen := _seen(found["charges"], str(offer.params["invoice_id"]))) not in says:
            says.append(seen)
    return says


def _seen(charges: Sequence[dict[str, Any]], invoice: str) -> PaymentsSeen:
    own = [c for c in oldest_first(charges) if c["invoice_id"] == invoice]
    taken = [charge_line(c) for c in own if c["state"] == "captured"]
    held = [charge_line(c) for c in own if c["state"] == "authorised"]
    return PaymentsSeen(invoice=invoice, taken=tuple(taken), held=tuple(held))
