"""Whether the line of a contact may go into the customer's history: by rows, read now."""

from __future__ import annotations

from actions.kind import Facts
from actions.note_contact import KIND
from steward.conversation import contact_notes
from steward.effects.kind import At


async def read_facts(at: At) -> Facts:
    """A contact of the customer on the action's row that has ended, and a record of theirs."""
    p, action = at.params, at.action
    whose = await contact_notes.customer_of(at.desk.db, action.conversation_id, int(p["n"]))
    known = await at.desk.identity.subjects(action.handle) if action.handle else {}
    return {
        "owner_matches": whose is not None
        and whose == action.handle
        and p["contact_id"] in known.get("crm", ()),
        "repeatable": at.repeatable(KIND.needs),
    }
