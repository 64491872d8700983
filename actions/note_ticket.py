"""A note on a ticket that the desk opened: who has it reads what is added or taken back."""

from __future__ import annotations

from actions.facts import RepeatableFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, told_by
from steward.say import Day, Phrase

_TOOL = "helpdesk.add_note"


class NoteFacts(RepeatableFacts):
    """Facts of `note_ticket`: whose the ticket is, and whether the helpdesk can be asked again."""

    owner_matches: bool = fact(True)


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


class TicketTakenBack(Phrase):
    """The colleagues know that the customer takes it back."""

    ticket: str
    subject: str


class TicketNoted(Phrase):
    """The colleagues know what was said besides; `by`: an answer is due."""

    ticket: str
    subject: str
    by: Day


def _done(row: Row) -> TicketNoted | TicketTakenBack:
    p = row.params
    if p.get("added"):
        return TicketNoted(ticket=p["ticket_id"], subject=p["subject"], by=p.get("by"))
    return TicketTakenBack(ticket=p["ticket_id"], subject=p["subject"])


KIND = ActionKind(
    name="note_ticket",
    label="Note on a ticket",
    agent="support",
    facts=NoteFacts,
    reads=_facts,
    effect=_note,
    tell=told_by(confirmed=_done),
    follow_up=True,
    needs=_TOOL,
    matters=frozenset(),
    quiet=True,
    event="ticket_note",
    ticket="notes",
    on_the_way=True,
)
