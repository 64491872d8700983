"""The order of a reply: what comes first, for whom each thing is, and offers in one question."""

from __future__ import annotations

from collections.abc import Sequence

from actions.check_code import CheckWords
from actions.issue_refund import ConfirmRefund, RefundWithdrawn
from actions.phrases import RequestWords
from steward.desk import Desk
from steward.domain.action import Action
from steward.say import Say
from steward.wording.says import ActingFor, ConfirmRefunds, RemindRefund, RemindRefunds, together
from teams.billing.phrases import CancelGivesBack
from teams.refund.phrases import WouldComeBack


def comes_first(say: Say) -> bool:
    """Who they are, and what was taken back, is said before what comes of it."""
    match say:
        case CheckWords.VERIFIED | RequestWords.REQUEST_WITHDRAWN | RefundWithdrawn():
            return True
        case _:
            return False


async def whose_are(desk: Desk, conversation: str, actions: Sequence[Action]) -> dict[str, str]:
    """For whom an action is, by name, where that is not who asked for it."""
    met = {
        one: await desk.acting.met(conversation, one)
        for one in {a.representative for a in actions if a.representative}
    }
    return {
        a.id: met[a.representative][a.handle].customer_name or ""
        for a in actions
        if a.representative and a.handle in met[a.representative]
    }


def by_whom(says: Sequence[tuple[str, Say]]) -> list[Say]:
    """The customer's own affairs first; then, named, those of each for whom they act."""
    ordered: list[Say] = []
    for name in sorted({name for name, _ in says}):
        own = _together([say for whose, say in says if whose == name])
        ordered += [*([ActingFor(name=name)] if name else []), *own]
    return ordered


def _together(says: Sequence[Say]) -> list[Say]:
    """Several refunds that need a yes are asked about in one question."""
    merged: list[Say] = []
    if any(isinstance(say, CancelGivesBack) for say in says):  # which says it with the offer
        says = [say for say in says if not isinstance(say, WouldComeBack)]
    offers = [say for say in says if isinstance(say, ConfirmRefund)]
    if len(offers) > 1:
        merged.append(ConfirmRefunds(items=together(offers)))
        says = [say for say in says if not isinstance(say, ConfirmRefund)]
    reminders = [say for say in says if isinstance(say, RemindRefund)]
    if len(reminders) > 1:
        merged.append(RemindRefunds(items=together(reminders)))
        says = [say for say in says if not isinstance(say, RemindRefund)]
    return [*says, *merged]
