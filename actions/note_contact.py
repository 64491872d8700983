"""One line in the customer's history, in the CRM, when a contact has ended.

Clockwork proposes, decides and does it; the customer's own words are no part of it.
"""

from __future__ import annotations

from actions.facts import RepeatableFacts, fact
from actions.kind import ActionKind, Facts, Reach


class NotedFacts(RepeatableFacts):
    """Facts of `note_contact`: whose contact has ended, and whether the CRM can be asked again."""

    owner_matches: bool = fact(True, "a contact of this customer that has ended, and their record")


async def _write_down(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "crm.add_interaction",
        contact_id=p["contact_id"],
        channel=p["channel"],
        summary=p["summary"],
    )


KIND = ActionKind(
    name="note_contact",
    label="Line in the history",
    agent="support",
    facts=NotedFacts,
    reads="steward.effects.contact_notes:read_facts",
    effect=_write_down,
    unasked=True,
    afterwards=True,
    needs="crm.add_interaction",
    quiet=True,
    on_the_way=True,
    event="contact_note",
    in_record="line in the customer’s history",
)
