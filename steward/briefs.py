"""What people are told of a conversation that goes to them, in a hand-over and in a ticket."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from actions.registry import declared
from state.desk import Plan
from state.team import Finding, Handoff, Proposal
from steward.conversation import came_along, findings, freezes, preferences
from steward.conversation.findings import Found
from steward.conversation.leaving import said_last
from steward.conversation.outcomes import earlier_contacts, said_in
from steward.db import Connection
from steward.desk import Desk
from steward.domain.findings import KeptFinding, KeptTask, Looked
from steward.domain.turn import TurnRef
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.people.people_wished import PeopleWished, people_wished
from steward.views.brief import BriefLine, Takeover, as_text, lines, wanted
from steward.views.timeline import RECORDS, OwnContact, matter, told_before


async def in_tickets(
    desk: Desk,
    turn: TurnRef,
    plan: Plan,
    found: Sequence[Found],
    result: Proposal | Finding | Handoff,
) -> Proposal | Finding | Handoff:
    """The result with a brief in each ticket that it opens."""
    if not any(declared(item.kind).ticket == "opens" for item in result.wanted):
        return result
    brief = {"brief": await of_ticket(desk, turn, plan, found)}
    wanted = tuple(
        item.model_copy(update={"params": item.params | brief})
        if declared(item.kind).ticket == "opens"
        else item
        for item in result.wanted
    )
    return result.model_copy(update={"wanted": wanted})


async def of_ticket(desk: Desk, turn: TurnRef, plan: Plan, found: Sequence[Found]) -> str:
    """The brief of a ticket that is about to be proposed: from rows, and from what this step found
    and has not written yet.
    """
    fresh = [findings.as_kept(one) for one in reversed(found)]
    tasks = [findings.as_row(task) for task in plan.values()]
    async with desk.db.transaction() as connection:
        kept = await findings.newest(connection, turn.conversation_id)
    return as_text(await _lines(desk, turn.conversation_id, tasks, [*fresh, *kept]))


async def of_conversation(
    desk: Desk, conversation_id: str, looked_up: Sequence[Looked] = ()
) -> tuple[BriefLine, ...]:
    """The brief of a hand-over, from rows. `looked_up`: what was read for it, as looks are kept."""
    async with desk.db.transaction() as connection:
        tasks = await findings.plan_of(connection, conversation_id)
        kept = await findings.newest(connection, conversation_id)
    return await _lines(desk, conversation_id, tasks, kept, looked_up)


async def before(
    desk: Desk,
    conversation_id: str,
    customer: str | None,
    tasks: Sequence[KeptTask],
    found: Sequence[KeptFinding],
    looked_up: Sequence[Looked] = (),
) -> list[str]:
    """When they were in touch about the same before, and about something else: by the desk's own
    rows, and by what the CRM and the helpdesk said when somebody looked last.
    """
    if customer is None:
        return []
    async with desk.db.transaction() as connection:
        rows = await earlier_contacts(connection, customer, conversation_id)
        said = await said_in(connection, [conversation_id, *{row["id"] for row in rows}])
    records = {talk: _named(texts) for talk, texts in said.items()}
    looks: list[Looked] = [*looked_up, *(look for one in found for look in one.looks)]
    limits = (await desk.policy.current()).limits
    return told_before(
        matter(tasks, records.get(conversation_id, ()), [one.goal for one in found]),
        [
            OwnContact(
                at=row["began_at"],
                outcome=row["outcome"],
                matter=matter(
                    [KeptTask.model_validate(task) for task in row["tasks"]],
                    records.get(row["id"], ()),
                    [row["contact_reason"]] if row["contact_reason"] else (),
                ),
            )
            for row in rows
        ],
        _records(looks, "crm", "list_interactions"),
        _records(looks, "helpdesk", "list_tickets"),
        datetime.fromisoformat(await desk.db.now()),
        limits.gestures.cause_days,
    )


def _named(texts: Iterable[str]) -> list[str]:
    """The records that the customer named, as the one reader of references reads them."""
    found = [read_identifiers(text).model_dump(include=set(RECORDS)) for text in texts]
    return [one for each in found for one in each.values() if one]


def _records(looks: Iterable[Looked], system: str, tool: str) -> Sequence[dict[str, Any]]:
    """Of the newest look that found any."""
    of_tool = (one.values for one in looks if (one.system, one.tool) == (system, tool))
    return next((values for values in of_tool if values), ())


async def asked_of_people(connection: Connection, conversation_id: str) -> list[PeopleWished]:
    """What the customer wishes of people, by their newest messages."""
    said = await said_in(connection, [conversation_id])
    found = [one for text in said.get(conversation_id, ()) for one in people_wished(text)]
    return sorted(set(found))


async def wanted_in(connection: Connection, conversation_id: str) -> list[dict[str, str]]:
    """The goals that the brief says are wanted, with the first record that each is about."""
    tasks = await findings.plan_of(connection, conversation_id)
    kept = await findings.newest(connection, conversation_id)
    return [
        {"goal": goal, "reference": about[0] if about else ""}
        for goal, about in wanted(tasks, kept)
    ]


async def _lines(
    desk: Desk,
    conversation_id: str,
    tasks: Sequence[KeptTask],
    found: Sequence[KeptFinding],
    looked_up: Sequence[Looked] = (),
) -> tuple[BriefLine, ...]:
    customer = await desk.identity.current(conversation_id)
    actions = await desk.ledger.of_conversation(conversation_id)
    now = datetime.fromisoformat(await desk.db.now())
    handle = customer.handle if customer else None
    told = await before(desk, conversation_id, handle, tasks, found, looked_up)
    async with desk.db.transaction() as connection:
        mail = await came_along.mailed(connection, conversation_id)
        held = await freezes.standing_in(connection, conversation_id)
        leaving = await said_last(connection, conversation_id)
        asked = await asked_of_people(connection, conversation_id)
    whose = handle or (held["handle"] if held else None)
    kept = await preferences.known(desk.db, whose) if whose else {}
    need = kept["need"].value if "need" in kept else ""
    frozen = None
    if held is not None:
        frozen = Takeover(
            since=held["at"],
            login=held["login"],
            proved_by=held["proved_by"],
            handle=held["handle"],
            subjects=await desk.identity.subjects(held["handle"]),
        )
    elif any(task.goal == "account_takeover" for task in tasks):
        frozen = Takeover()
    return lines(customer, tasks, found, actions, now, told, mail, frozen, need, leaving, asked)
