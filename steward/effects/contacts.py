"""Changing how a customer is reached: proved at the old contact and at the new one,
and the old one is told.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from actions.change_contact import ConfirmContact, ContactDone
from actions.kind import Facts, Row, change_waiting, told_by
from steward.domain.action import AGREED
from steward.domain.call import Call
from steward.effects.kind import At
from steward.identity.code_targets import NEW_CONTACT, SETTLED, mask, settled
from steward.wording.render import render
from steward.wording.says import ContactChanged

_BY_CODE = ("email_code", "phone_code")


async def read_facts(at: At) -> Facts:
    assurance, same = await at.assurance()
    facts: Facts = {
        "assurance": assurance,
        "owner_matches": False,
        "settled": False,
        "old_proved": False,
        "new_proved": False,
        "unused": False,
        "repeatable": at.repeatable("crm.correct_field"),
    }
    p, action = at.params, at.action
    if not same or action.handle is None:
        return facts
    contact = await at.read("crm.get_contact", contact_id=p["contact_id"])
    now = datetime.fromisoformat(await at.desk.db.now())
    unchanged = contact.get(p["field"]) == p["before"] and settled(
        contact.get(f"{p['field']}_changed_at"), now
    )
    facts |= {
        "owner_matches": contact["contact_id"] == p["contact_id"],
        "settled": bool(contact["verified"]) and unchanged,
        "unused": await _unused(at),
    }
    # as it was when the customer agreed; people may take longer than a proof lives
    if action.state in AGREED:
        return facts | {name: bool(action.facts.get(name)) for name in ("old_proved", "new_proved")}
    return facts | {
        "old_proved": await _proved_at_old(at, contact, now),
        "new_proved": await at.desk.codes.controls(
            action.conversation_id, action.handle, p["value"]
        ),
    }


async def read_sending(at: At) -> Facts:
    """Of a code: one to a new contact goes out only to who has just read one at the old contact."""
    if at.params.get("purpose") != NEW_CONTACT:
        return {"allowed": True, "old_proved": True}
    _, same = await at.assurance()
    if not same or at.action.handle is None:
        return {"allowed": True, "old_proved": False}
    now = datetime.fromisoformat(await at.desk.db.now())
    contact = await at.read("crm.get_contact")
    return {"allowed": True, "old_proved": await _proved_at_old(at, contact, now)}


async def _proved_at_old(at: At, contact: dict[str, Any], now: datetime) -> bool:
    """A code that was sent to a contact which is on the record and has been for a week.

    A session is not enough.
    """
    customer = await at.desk.identity.current(at.action.conversation_id)
    known = {
        mask(str(contact[name]))
        for name in ("email", "phone")
        if contact.get(name) and settled(contact.get(f"{name}_changed_at"), now)
    }
    return customer is not None and any(
        p.method in _BY_CODE and p.destination in known for p in customer.proofs
    )


async def _unused(at: At) -> bool:
    """Whether no other record has the new contact:
    two customers with one address would become one.
    """
    p = at.params
    call = Call(
        agent="identity",
        system="crm",
        tool="find_contacts",
        args={"kind": p["field"], "value": p["value"]},
        scope="resolve",
        conversation_id=at.action.conversation_id,
    )
    found = (await at.desk.gateway.read(call)).data["contacts"]
    return all(one["contact_id"] == p["contact_id"] for one in found)


async def change(at: At) -> Facts:
    p, action = at.params, at.action
    done = await at.write(
        "crm.correct_field", contact_id=p["contact_id"], field=p["field"], value=p["value"]
    )
    language = await at.desk.conversations.language(action.conversation_id)
    text = render(ContactChanged(field=p["field"], new=mask(p["value"])), language)
    await at.desk.codes.tell(action.conversation_id, action.id, p["field"], p["before"], text)
    return {"correction_id": done["correction_id"]}


def _offer(row: Row) -> ConfirmContact:
    p = row.params
    return ConfirmContact(field=p["field"], old=mask(p["before"]), new=p["value"])


def _done(row: Row) -> ContactDone:
    return ContactDone(field=row.params["field"], new=row.params["value"], days=SETTLED.days)


tell = told_by(proposed=_offer, awaiting=change_waiting, confirmed=_done)
