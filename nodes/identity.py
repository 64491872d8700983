"""What the identity team does: it finds out who may be meant, and proposes codes; it never says whether one exists."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from nodes.team import AnyResult, Goal, Team, View, down, read
from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, Say, WantedAction
from steward.desk import Desk
from steward.domain.understanding import Identifiers, OpenQuestion
from steward.errors import ToolUnavailable
from steward.identity.code_targets import NEW_CONTACT, settled
from tools.identity import TOOLS

REFERENCES = ("account", "invoice", "order", "ticket", "charge")
CONTACTS = ("email", "phone")


def _identifiers(view: View) -> dict[str, Any]:
    """What may lead to a customer: a contact always; a bare reference only once the desk has asked who they are."""
    names = CONTACTS + (REFERENCES if view.slots.get("asked") else ())
    chosen = {name: view.slots[name] for name in names if view.slots.get(name)}
    contacts = {name: value for name, value in chosen.items() if name in CONTACTS}
    return contacts or chosen


def _read_verify(view: View) -> list[Read]:
    if view.slots.get("code") or not _identifiers(view):
        return []
    return [read("resolution", "desk.resolve", **_identifiers(view))]


def _conclude_verify(view: View) -> AnyResult:
    if view.slots.get("code"):
        params = {"code": str(view.slots["code"])}
        check = WantedAction(
            kind="check_code", resource=f"code-check:{view.conversation}", params=params
        )
        return Proposal(wanted=(check,))
    if view.slots.get("step_up") and view.customer is not None:
        again: dict[str, Any] = {
            "handle": view.customer.handle,
            "channel": "email",
            "purpose": "step_up",
        }
        return Proposal(
            wanted=(
                WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=again),
            )
        )
    if not _identifiers(view):
        if view.customer is not None:
            return Finding(says=(Say(kind="already_verified"),))
        return AskCustomer(question=OpenQuestion(kind="identify"), says=(Say(kind="ask_identify"),))
    resolution = view.facts.get("resolution") or {}
    handles = resolution.get("handles", [])
    if "failed" in resolution:
        return Finding(says=(Say(kind="system_down", data={"system": resolution["failed"]}),))
    if view.customer is not None and view.customer.handle in handles:
        return Finding(says=(Say(kind="already_verified"),))
    if len(handles) > 1:
        return AskCustomer(question=OpenQuestion(kind="identify"), says=(Say(kind="ask_more"),))
    channel = "phone" if view.slots.get("phone") and not view.slots.get("email") else "email"
    send: dict[str, Any] = {
        "handle": handles[0] if handles else None,
        "channel": channel,
        "purpose": "verify",
    }
    return Proposal(
        wanted=(WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=send),)
    )


async def _resolve(
    desk: Desk, conversation: str, args: dict[str, Any], _whose: str | None
) -> dict[str, Any]:
    """Opaque handles for what was named; takes the same calls and the same time whether or not anybody is found."""
    if not desk.gateway.connected("crm"):
        return {"failed": "crm", "absent": True}
    try:
        resolution = await desk.resolver.resolve(conversation, Identifiers.model_validate(args))
    except ToolUnavailable as error:
        return {"failed": str(error.data.get("system", "crm"))}
    return {
        "handles": list(resolution.handles)
        if not resolution.unique
        else list(resolution.handles[:1])
    }


def _no_reads(_view: View) -> list[Read]:
    return []


def _new_contact(view: View) -> tuple[str, str] | None:
    """Field and value of the contact that the customer wants to have instead."""
    return next(
        (
            (name, str(view.slots[f"new_{name}"]))
            for name in CONTACTS
            if view.slots.get(f"new_{name}")
        ),
        None,
    )


def _read_contact(view: View) -> list[Read]:
    new = _new_contact(view)
    if (
        new is None
        or view.slots.get("delivery")
        or view.customer is None
        or not view.customer.ids("crm")
    ):
        return []
    return [read("contact", "crm.get_contact"), read("control", "desk.controls", value=new[1])]


def _conclude_contact_change(view: View) -> AnyResult:
    """A code to the new contact first, then the change; where an order goes is the support team's; the rest a colleague's."""
    if view.slots.get("delivery"):
        slots = {
            name: view.slots[name] for name in ("order", "address", "quote") if view.slots.get(name)
        }
        return Handoff(tasks=(NextTask(team="support", goal="change_address", slots=slots),))
    if (early := down(view)) is not None:
        return early
    new, contact = _new_contact(view), view.get("contact")
    if new is None or contact is None or not contact.get(new[0]):
        return _ask_a_colleague(view)
    field, value = new
    if contact[field] == value:
        return Finding(says=(Say(kind="contact_same", data={"new": value}),))
    changed = contact.get(f"{field}_changed_at")
    if not contact.get("verified") or not settled(changed, datetime.fromisoformat(view.now)):
        return _conclude_access(view)  # no code goes there, and none may be changed on its word
    if view.get("control", {}).get("proved"):
        params = {
            "contact_id": contact["contact_id"],
            "field": field,
            "value": value,
            "before": contact[field],
        }
        change = WantedAction(
            kind="change_contact", resource=f"crm:{contact['contact_id']}:{field}", params=params
        )
        return Proposal(wanted=(change,))
    if view.slots.get("sent") == value:
        return AskCustomer(question=OpenQuestion(kind="code"))
    send = {"channel": field, "purpose": NEW_CONTACT, "to": value}
    return Proposal(
        wanted=(WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=send),),
        then=(
            NextTask(
                team="identity",
                goal="confirm_contact",
                slots={f"new_{field}": value, "sent": value},
            ),
        ),
    )


def _ask_a_colleague(view: View) -> Proposal:
    params = {
        "subject": "Change of contact details",
        "channel": "chat",
        "body": str(view.slots.get("quote", ""))[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:update_contact", params=params
    )
    return Proposal(wanted=(ticket,), says=(Say(kind="update_contact"),))


async def _controls(
    desk: Desk, conversation: str, args: dict[str, Any], _whose: str | None
) -> dict[str, Any]:
    """Whether this customer has shown that they can read the new contact."""
    customer = await desk.identity.current(conversation)
    return {
        "proved": customer is not None
        and await desk.codes.controls(conversation, customer.handle, str(args["value"]))
    }


def _conclude_access(view: View) -> AnyResult:
    """A lost mailbox or a locked sign-in goes to a person; nothing is unlocked by words."""
    params = {
        "to": "agent",
        "why": "account_access",
        "brief": str(view.slots.get("quote", ""))[:500],
    }
    wanted = WantedAction(
        kind="hand_over", resource=f"conversation:{view.conversation}", params=params
    )
    return Proposal(wanted=(wanted,), says=(Say(kind="account_access"),))


TEAM = Team(
    name="identity",
    tools=TOOLS,
    local={"resolve": _resolve, "controls": _controls},
    goals={
        "verify_identity": Goal(
            _read_verify, _conclude_verify, needs_customer=False, progress="checking the details"
        ),
        "update_contact": Goal(
            _read_contact, _conclude_contact_change, progress="looking at the record"
        ),
        "confirm_contact": Goal(_read_contact, _conclude_contact_change),
        "account_access": Goal(_no_reads, _conclude_access, needs_customer=False),
    },
)
