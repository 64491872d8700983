"""What the helpdesk's tools take and give."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, BaseModel, Field

from systems.chassis.tools import Answer, Ask, PageAnswer, PageAsk, WriteAsk


class FindTickets(Ask):
    kind: Literal["phone", "email", "ticket"]
    value: str = Field(min_length=1, max_length=200)


class TicketLink(BaseModel):
    ticket_id: str
    phone: str | None
    email: str | None


class TicketLinks(Answer):
    tickets: list[TicketLink]


class ListTickets(PageAsk):
    pass


class Ticket(BaseModel):
    ticket_id: str
    phone: str | None
    email: str | None
    channel: str | None
    subject: str
    status: Literal["open", "pending", "solved", "closed"]
    opened_at: AwareDatetime
    updated_at: AwareDatetime


class Tickets(PageAnswer):
    tickets: list[Ticket]


class GetTicket(Ask):
    ticket_id: str


class Note(BaseModel):
    note_id: str
    text: str
    author: str
    at: AwareDatetime


class TicketDetail(Answer, Ticket):
    body: str
    notes: list[Note]


class OpenTicket(WriteAsk):
    subject: str = Field(min_length=1, max_length=200)
    body: str = Field(max_length=20000)
    channel: str = Field(min_length=1, max_length=40)


class ReportArticle(WriteAsk):
    article_id: str = Field(min_length=1, max_length=200)
    version: int = Field(ge=1)
    subject: str = Field(min_length=1, max_length=200)
    body: str = Field(max_length=20000)


class Reported(Answer):
    ticket_id: str


class AddNote(WriteAsk):
    ticket_id: str
    text: str = Field(min_length=1, max_length=20000)


class WrittenTicket(TicketDetail):
    replayed: bool
