"""The helpdesk's rules: tickets of one person, opened and annotated once per key."""

from __future__ import annotations

from systems.chassis import idempotency
from systems.chassis.errors import ToolError, not_found
from systems.chassis.tools import Call
from systems.helpdesk import repository, schemas


async def find_tickets(call: Call, ask: schemas.FindTickets) -> schemas.TicketLinks:
    rows = await repository.find_tickets(call.connection, ask.kind, ask.value)
    return schemas.TicketLinks.model_validate({"tickets": rows, "as_of": call.now})


async def list_tickets(call: Call, ask: schemas.ListTickets) -> schemas.Tickets:
    rows, cursor = await repository.tickets(call.connection, ask)
    return schemas.Tickets.model_validate(
        {"tickets": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def get_ticket(call: Call, ask: schemas.GetTicket) -> schemas.TicketDetail:
    return schemas.TicketDetail.model_validate(await _detail(call, ask.ticket_id))


async def open_ticket(call: Call, ask: schemas.OpenTicket) -> schemas.WrittenTicket:
    async def add() -> str:
        phone = next((one for one in call.capability.ids if one.startswith("+")), None)
        email = next((one for one in call.capability.ids if "@" in one), None)
        if phone is None and email is None:
            raise ToolError(
                "no_contact_point", "A ticket needs a phone number or an e-mail.", "Ask the desk."
            )
        return await repository.add_ticket(
            call.connection, phone, email, ask.channel, ask.subject, ask.body
        )

    done = await idempotency.once(call, "open_ticket", ask, add)
    return await _written(call, done)


async def report_article(call: Call, ask: schemas.ReportArticle) -> schemas.Reported:
    """The article's version is the key: the same one again is the same ticket."""
    ticket = await repository.report_article(
        call.connection, ask.article_id, ask.version, ask.subject, ask.body
    )
    return schemas.Reported.model_validate({"ticket_id": ticket, "as_of": call.now})


async def add_note(call: Call, ask: schemas.AddNote) -> schemas.WrittenTicket:
    async def add() -> str:
        if await repository.ticket(call.connection, ask.ticket_id) is None:
            raise not_found("ticket")
        await repository.add_note(call.connection, ask.ticket_id, ask.text, call.capability.agent)
        return ask.ticket_id

    done = await idempotency.once(call, "add_note", ask, add)
    return await _written(call, done)


async def _written(call: Call, done: idempotency.Once) -> schemas.WrittenTicket:
    return schemas.WrittenTicket.model_validate(
        {**await _detail(call, done.record), "replayed": done.replayed}
    )


async def _detail(call: Call, ticket_id: str) -> dict[str, object]:
    row = await repository.ticket(call.connection, ticket_id)
    if row is None:
        raise not_found("ticket")
    return {**row, "notes": await repository.notes(call.connection, ticket_id), "as_of": call.now}
