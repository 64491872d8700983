"""A ticket in the helpdesk, for a colleague to see to."""

from __future__ import annotations

from actions.facts import RepeatableFacts
from actions.kind import ActionKind, Facts, Reach, Row
from steward.say import Day, Phrase

_TOOL = "helpdesk.open_ticket"


class TicketFacts(RepeatableFacts):
    """Facts of `open_ticket`: only whether the helpdesk can be asked again."""


async def _facts(at: Reach) -> Facts:
    return {"repeatable": at.repeatable(_TOOL)}


async def _open(at: Reach) -> Facts:
    p = at.params
    body = f"{p['body']}\nAn answer is due by {p['by']}." if p.get("by") else p["body"]
    body = f"{body}\n\n{p['brief']}" if p.get("brief") else body
    return await at.write(_TOOL, subject=p["subject"], body=body, channel=p["channel"])


class TicketOpened(Phrase):
    """A colleague has it, under this reference."""

    ticket: str
    subject: str
    by: Day = None  # an answer is due


def _tell(row: Row) -> TicketOpened | None:
    ticket = row.outcome.get("ticket_id")
    if not ticket:
        return None
    p = row.params
    return TicketOpened(ticket=ticket, subject=str(p.get("subject", "")), by=p.get("by"))


KIND = ActionKind(
    name="open_ticket",
    label="Open ticket",
    agent="support",
    facts=TicketFacts,
    reads=_facts,
    effect=_open,
    tell=_tell,
    follow_up=True,
    needs=_TOOL,
    matters=frozenset(),
    quiet=True,
    event="ticket",
    aliases=("ticket",),
    to_people=True,
    ticket="opens",
)
