"""Codes, and handing over to a person."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any

from actions.hand_over import HANDED, IN_DANGER, went_along
from actions.kind import Facts
from actions.registry import needs_yes
from steward import briefs
from steward.conversation.meanwhile import is_served
from steward.domain.findings import Looked
from steward.effects.kind import At
from steward.errors import Refused, ToolFailed, ToolUnavailable
from steward.policy.queues import line_for

# What the title of an offer is made of; each is shown as the value that it is.
_TITLED = ("amount_minor", "currency", "tender", "last4", "item", "order_id", "plan", "field")
_CONTACTS = (("crm", "list_interactions", "interactions"), ("helpdesk", "list_tickets", "tickets"))
_MOST = 10


async def send_code(at: At) -> Facts:
    p, action = at.params, at.action
    if p.get("to"):
        return await _send_to_new(at)
    # who says who they are once more, by an order or an address, asks for no second code
    anew = p["purpose"] != "verify" or bool(p.get("again"))
    who = (action.conversation_id, p.get("handle"), p["channel"], p["purpose"])
    try:
        return await at.desk.codes.send(*who, source=action.id, anew=anew)
    except Refused:
        return {"limited": True}


async def _send_to_new(at: At) -> Facts:
    """A code to a contact that is not on the record: only for who has proved who they are,
    and for nothing but that contact.
    """
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


async def check_code(at: At) -> Facts:
    result = await at.desk.codes.check(
        at.action.conversation_id, str(at.params["code"]), at.action.id
    )
    return result.model_dump(mode="json")


async def hand_over(at: At) -> Facts:
    """The conversation belongs to people from here on; the desk is silent until it is returned."""
    offers = await _close_offers(at)
    looked_up = await _earlier_contacts(at)
    brief = await briefs.of_conversation(at.desk, at.action.conversation_id, looked_up)
    async with at.desk.db.transaction() as connection:
        asked = await briefs.asked_of_people(connection, at.action.conversation_id)
        goals = await briefs.wanted_in(connection, at.action.conversation_id)
    await at.desk.conversations.set_mode(
        None, at.action.conversation_id, "person", by="agent:support"
    )
    return {
        "to": at.params["to"],
        "brief": at.params["brief"],
        "lines": [line.model_dump(mode="json") for line in brief],
        "offers": offers,
        "asked": asked,
        "goals": goals,
        **await _when_they_are_back(at),
    }


async def _earlier_contacts(at: At) -> list[Looked]:
    """What colleagues wrote down of this customer; no system holds a hand-over up."""
    customer = await at.desk.identity.current(at.action.conversation_id)
    found = []
    for system, tool, name in _CONTACTS:
        if customer is None or not customer.ids(system):
            continue
        with suppress(ToolFailed, ToolUnavailable, Refused):
            answer = await at.read(f"{system}.{tool}", agent="support", limit=_MOST)
            found.append(Looked(system=system, tool=tool, values=tuple(answer[name])))
    return found


async def _close_offers(at: At) -> list[dict[str, Any]]:
    """What waits for a yes goes along with the hand-over, as typed values, and is open no more,
    where nobody would hear the yes. Whom the desk serves while they wait, who is in danger, or says
    later that nobody is, finds it as it was.
    """
    actions = await at.desk.ledger.of_conversation(at.action.conversation_id)
    why = str(at.params.get("why") or "")
    async with at.desk.db.transaction() as connection:
        served = await is_served(connection, at.action.conversation_id, why)
    for action in actions if not served and why != IN_DANGER else ():
        if action.state == "proposed" and action.id != at.action.id and needs_yes(action.kind):
            await at.desk.ledger.withdraw(None, action.id, HANDED)
    closed = [
        one
        for one in actions
        if needs_yes(one.kind) and ((one.state == "proposed" and not served) or went_along(one))
    ]
    return [
        {"act": one.kind} | {name: one.params[name] for name in _TITLED if name in one.params}
        for one in closed
    ]


async def _when_they_are_back(at: At) -> Facts:
    """When somebody is there next, where nobody is there now; else how soon one takes it over, as a
    rule.
    """
    limits = (await at.desk.policy.current()).limits
    line = line_for(limits, at.desk.settings.hours, at.action.kind, {str(at.params["to"])})
    now = datetime.fromisoformat(await at.desk.db.now())
    opens = line.opening.next(now) if line.opening else now
    zone = {"zone": line.opening.zone.key} if line.opening else {}
    if opens > now:
        return zone | {"opens_at": opens.isoformat()}
    return zone | {"usual": limits.service.take_minutes}
