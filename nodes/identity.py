"""What the identity team does: it finds out who may be meant, and proposes codes; it never says whether one exists."""

from __future__ import annotations

from typing import Any

from nodes.team import AnyResult, Goal, Team, View, read
from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, Say, WantedAction
from steward.desk import Desk
from steward.errors import ToolUnavailable
from steward.models.ports import Identifiers, OpenQuestion
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
        check = WantedAction(kind="check_code", resource=f"code-check:{view.conversation}", params=params)
        return Proposal(wanted=(check,))
    if view.slots.get("step_up") and view.customer is not None:
        again: dict[str, Any] = {"handle": view.customer.handle, "channel": "email", "purpose": "step_up"}
        return Proposal(wanted=(WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=again),))
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
    send: dict[str, Any] = {"handle": handles[0] if handles else None, "channel": channel, "purpose": "verify"}
    return Proposal(wanted=(WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=send),))


async def _resolve(desk: Desk, conversation: str, args: dict[str, Any]) -> dict[str, Any]:
    """Opaque handles for what was named; takes the same calls and the same time whether or not anybody is found."""
    try:
        resolution = await desk.resolver.resolve(conversation, Identifiers.model_validate(args))
    except ToolUnavailable as error:
        return {"failed": str(error.data.get("system", "crm"))}
    return {"handles": list(resolution.handles) if not resolution.unique else list(resolution.handles[:1])}


def _no_reads(_view: View) -> list[Read]:
    return []


def _conclude_contact_change(view: View) -> AnyResult:
    """Where an order goes is the support team's; other changes are made by a colleague: a ticket with what was said."""
    if view.slots.get("delivery"):
        slots = {name: view.slots[name] for name in ("order", "address", "quote") if view.slots.get(name)}
        return Handoff(tasks=(NextTask(team="support", goal="change_address", slots=slots),))
    params = {"subject": "Change of contact details", "channel": "chat", "body": str(view.slots.get("quote", ""))[:500]}
    ticket = WantedAction(kind="open_ticket", resource=f"ticket:{view.conversation}:update_contact", params=params)
    return Proposal(wanted=(ticket,), says=(Say(kind="update_contact"),))


def _conclude_access(view: View) -> AnyResult:
    """A lost mailbox or a locked sign-in goes to a person; nothing is unlocked by words."""
    params = {"to": "agent", "why": "account_access", "brief": str(view.slots.get("quote", ""))[:500]}
    wanted = WantedAction(kind="hand_over", resource=f"conversation:{view.conversation}", params=params)
    return Proposal(wanted=(wanted,), says=(Say(kind="account_access"),))


TEAM = Team(
    name="identity",
    tools=TOOLS,
    local={"resolve": _resolve},
    goals={
        "verify_identity": Goal(_read_verify, _conclude_verify, needs_customer=False, progress="checking the details"),
        "update_contact": Goal(_no_reads, _conclude_contact_change),
        "account_access": Goal(_no_reads, _conclude_access, needs_customer=False),
    },
)
