"""What the desk expects the helpdesk's tools to answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import AwareDatetime

from steward.gateway.shapes.shape import Answered, Id, LongText, Paged, Shape, Text


class TicketLink(Shape):
    """Who a ticket may belong to."""

    ticket_id: Id
    phone: Text | None
    email: Text | None


class TicketLinks(Answered):
    """Answer of `find_tickets`."""

    tickets: list[TicketLink]


class Ticket(Shape):
    """A case of the helpdesk."""

    ticket_id: Id
    phone: Text | None
    email: Text | None
    channel: Text | None
    subject: Text
    status: Literal["open", "pending", "solved", "closed"]
    opened_at: AwareDatetime
    updated_at: AwareDatetime


class Tickets(Paged):
    """Answer of `list_tickets`."""

    tickets: list[Ticket]


class Note(Shape):
    """What somebody wrote to a case."""

    note_id: Id
    text: LongText
    author: Text
    at: AwareDatetime


class TicketDetail(Answered, Ticket):
    """Answer of `get_ticket`."""

    body: LongText
    notes: list[Note]


class WrittenTicket(TicketDetail):
    """Answer of `open_ticket`."""

    replayed: bool


class Reported(Answered):
    """Answer of `report_article`."""

    ticket_id: Id


SHAPES: Mapping[str, type[Answered]] = {
    "helpdesk.find_tickets": TicketLinks,
    "helpdesk.list_tickets": Tickets,
    "helpdesk.get_ticket": TicketDetail,
    "helpdesk.open_ticket": WrittenTicket,
    "helpdesk.add_note": WrittenTicket,
    "helpdesk.report_article": Reported,
}
