"""Codes, tickets, and handing over to a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from nodes.actions.kind import ActionKind, At, Facts, no_facts
from state.team import Say
from steward.approvals.queues import line_for
from steward.errors import Refused
from steward.ledger.types import Action

_OF_THE_DESK = frozenset({"send_code", "check_code", "open_ticket", "hand_over"})
# What the title of an offer is made of; each is shown as the value that it is.
_TITLED = ("amount_minor", "currency", "tender", "last4", "item", "order_id", "plan", "field")
_HANDED = "agent:support"  # who closes an offer that goes along to people


async def _code_facts(_at: At) -> Facts:
    # how often is counted where codes are kept, in the transaction that sends or looks
    return {"allowed": True}


async def _ticket_facts(at: At) -> Facts:
    return {"repeatable": at.repeatable("helpdesk.open_ticket")}


async def _send_code(at: At) -> Facts:
    p, action = at.params, at.action
    if p.get("to"):
        return await _send_to_new(at)
    try:
        return await at.desk.codes.send(
            action.conversation_id, p.get("handle"), p["channel"], p["purpose"], source=action.id
        )
    except Refused:
        return {"limited": True}


async def _send_to_new(at: At) -> Facts:
    """A code to a contact that is not on the record: only for who has proved who they are, and for nothing but that contact."""
    _, same = await at.assurance()
    p, action = at.params, at.action
    try:
        return await at.desk.codes.send(
            action.conversation_id,
            action.handle if same else None,
            p["channel"],
            p["purpose"],
            source=action.id,
            to=p["to"],
        )
    except Refused:
        return {"limited": True}


async def _check_code(at: At) -> Facts:
    result = await at.desk.codes.check(
        at.action.conversation_id, str(at.params["code"]), at.action.id
    )
    return result.model_dump(mode="json")


async def _open_ticket(at: At) -> Facts:
    p = at.params
    return await at.write(
        "helpdesk.open_ticket", subject=p["subject"], body=p["body"], channel=p["channel"]
    )


async def _hand_over(at: At) -> Facts:
    """The conversation belongs to people from here on; the desk is silent until it is returned."""
    offers = await _close_offers(at)
    await at.desk.conversations.set_mode(
        None, at.action.conversation_id, "person", by="agent:support"
    )
    return {
        "to": at.params["to"],
        "brief": at.params["brief"],
        "offers": offers,
        **await _when_they_are_back(at),
    }


async def _close_offers(at: At) -> list[dict[str, Any]]:
    """What waits for a yes goes along with the hand-over, as typed values, and is open no more: nobody would hear the yes."""
    actions = await at.desk.ledger.of_conversation(at.action.conversation_id)
    for action in actions:
        if (
            action.state == "proposed"
            and action.id != at.action.id
            and action.kind not in _OF_THE_DESK
        ):
            await at.desk.ledger.withdraw(None, action.id, _HANDED)
    closed = [
        one
        for one in actions
        if one.kind not in _OF_THE_DESK and (one.state == "proposed" or one.denial == _HANDED)
    ]
    return [
        {"act": one.kind} | {name: one.params[name] for name in _TITLED if name in one.params}
        for one in closed
    ]


async def _when_they_are_back(at: At) -> Facts:
    """When somebody is there next, where nobody is there now."""
    limits = (await at.desk.policy.current()).limits
    line = line_for(limits, at.desk.settings.hours, at.action.kind, {str(at.params["to"])})
    now = datetime.fromisoformat(await at.desk.db.now())
    opens = line.opening.next(now) if line.opening else now
    return (
        {}
        if line.opening is None or opens <= now
        else {"opens_at": opens.isoformat(), "zone": line.opening.zone.key}
    )


def _tell_sent(action: Action) -> Say:
    sent = {"step_up": "step_up", "new_contact": "code_sent_new"}.get(
        str(action.params.get("purpose")), "code_sent"
    )
    if action.state == "denied" or action.outcome.get("limited"):
        kind = "code_limited"
    elif sent == "step_up" and action.outcome.get("went_to") == "none":
        kind = "no_way_to_prove"
    else:  # a code that no row says was sent is not on its way
        kind = sent if action.state in ("confirmed", "settled") else "code_not_sent"
    return Say(
        kind=kind, data={"went_to": action.outcome.get("went_to"), "to": action.params.get("to")}
    )


def _tell_checked(action: Action) -> Say:
    status = action.outcome.get("status", "none")
    return Say(
        kind="verified" if status == "passed" else f"code_{status}",
        data={"tries_left": action.outcome.get("tries_left", 0)},
    )


def _tell_ticket(action: Action) -> Say | None:
    ticket = action.outcome.get("ticket_id")
    return (
        Say(
            kind="ticket_opened",
            data={"ticket": ticket, "subject": str(action.params.get("subject", ""))},
        )
        if ticket
        else None
    )


def _tell_handed(action: Action) -> Say | None:
    if action.state != "confirmed":
        return None
    told = {
        name: value
        for name, value in action.outcome.items()
        if name in ("opens_at", "zone", "offers") and value
    }
    danger = {
        name: action.params[name] for name in ("emergency", "language") if name in action.params
    }
    return Say(kind="handed_over", data={"why": action.params.get("why")} | told | danger)


PEOPLE = {
    "send_code": ActionKind(
        "identity", False, _code_facts, _send_code, tell=_tell_sent, needs="crm.get_contact"
    ),
    "check_code": ActionKind("identity", False, _code_facts, _check_code, tell=_tell_checked),
    "open_ticket": ActionKind(
        "support",
        False,
        _ticket_facts,
        _open_ticket,
        tell=_tell_ticket,
        needs="helpdesk.open_ticket",
    ),
    "hand_over": ActionKind("support", False, no_facts, _hand_over, tell=_tell_handed),
}
