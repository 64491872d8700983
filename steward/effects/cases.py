"""Opens a case for a person when a payment came back or a later event contradicts a remedy."""

from __future__ import annotations

from actions.issue_refund import RefundCameBack, money_of
from actions.kind import Facts
from steward.domain.action import Action
from steward.effects.afterwards import contradictions
from steward.effects.kind import At

_NOTICE = 1  # the refund's own late news was its notice number 0


async def read_facts(at: At) -> Facts:
    """What the ledger says of the payment, or a system against it; nothing else opens a case."""
    paid = await at.desk.ledger.get(str(at.params["refund"]))
    same = (paid.handle, paid.conversation_id) == (at.action.handle, at.action.conversation_id)
    what = at.params.get("afterwards")
    if what is None:
        return {"failed_late": same and paid.state == "failed_late"}
    return {
        "failed_late": False,
        "contradicted": same and await _is_contradicted(at, paid, str(what)),
    }


async def _is_contradicted(at: At, paid: Action, what: str) -> bool:
    """Whether a system says it still, now that the case is decided.

    Read as the refund agent, who sees disputes.
    """
    found = await contradictions(At(at.desk, at.action, "refund", at.answers), paid)
    return what in found


async def reopen(at: At) -> Facts:
    """The ticket first, so that what the customer reads is true.

    Said once, however often this is repeated.
    """
    p, desk = at.params, at.desk
    ticket = await at.write(
        "helpdesk.open_ticket", subject=p["subject"], body=p["body"], channel=p["channel"]
    )
    if "afterwards" in p:  # a matter for people first: the customer is told by them, or not
        return ticket
    paid = await desk.ledger.get(str(p["refund"]))
    say = RefundCameBack(**money_of(paid), ticket=ticket.get("ticket_id"))
    language = await desk.conversations.language(paid.conversation_id)
    text = await desk.wording.compose([say], first=False, language=language)
    await desk.conversations.notify(paid.conversation_id, paid.id, _NOTICE, text)
    return ticket
