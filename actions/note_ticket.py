"""A note on a ticket that the desk opened: who has it reads what is added or taken back."""

from __future__ import annotations

from actions.facts import KindFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, Told, told_by

_TOOL = "helpdesk.add_note"
_TAKEN_BACK = "ticket_taken_back"


class NoteFacts(KindFacts):
    """Facts of `note_ticket`: whose the ticket is, and whether the helpdesk can be asked again."""

    owner_matches: bool = fact(True)
    repeatable: bool = fact(True, default=True)


async def _facts(at: Reach) -> Facts:
    _, same = await at.assurance()
    wanted = at.params["ticket_id"]
    ticket = await at.read("helpdesk.get_ticket", ticket_id=wanted) if same else {}
    return {
        "owner_matches": ticket.get("ticket_id") == wanted,
        "repeatable": at.repeatable(_TOOL),
    }


async def _note(at: Reach) -> Facts:
    return await at.write(_TOOL, ticket_id=at.params["ticket_id"], text=at.params["text"])


def _told(row: Row) -> Facts:
    return {"ticket": row.params["ticket_id"], "subject": row.params["subject"]}


def _tell(row: Row) -> Told | None:
    told = told_by(_told, confirmed="ticket_noted" if row.params.get("added") else _TAKEN_BACK)
    return told(row)


KIND = ActionKind(
    name="note_ticket",
    label="Note on a ticket",
    agent="support",
    facts=NoteFacts,
    reads=_facts,
    effect=_note,
    tell=_tell,
    follow_up=True,
    needs=_TOOL,
    matters=frozenset(),
    quiet=True,
    event="ticket_note",
)
