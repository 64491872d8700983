"""The helpdesk's tools as an MCP server.

Alone: `python -m systems.serve --only helpdesk --port N`.
"""

from __future__ import annotations

from systems.chassis.tools import Effect, System, Tool
from systems.helpdesk import schemas, service

SYSTEM = System(
    "helpdesk",
    "Fernhill helpdesk: tickets by phone number and e-mail address",
    (
        Tool(
            "find_tickets",
            "Find tickets by number, phone or e-mail.",
            schemas.FindTickets,
            schemas.TicketLinks,
            service.find_tickets,
            scope="resolve",
        ),
        Tool(
            "list_tickets",
            "The customer's tickets, newest first.",
            schemas.ListTickets,
            schemas.Tickets,
            service.list_tickets,
        ),
        Tool(
            "get_ticket",
            "One ticket with its notes.",
            schemas.GetTicket,
            schemas.TicketDetail,
            service.get_ticket,
        ),
        Tool(
            "open_ticket",
            "Open a ticket for the customer.",
            schemas.OpenTicket,
            schemas.WrittenTicket,
            service.open_ticket,
            Effect.WRITE,
        ),
        Tool(
            "report_article",
            (
                "Tell the owner of an article that it says what is not so; "
                "one ticket for each version."
            ),
            schemas.ReportArticle,
            schemas.Reported,
            service.report_article,
            Effect.WRITE,
            scope="public",
        ),
        Tool(
            "add_note",
            "Add a note to a ticket.",
            schemas.AddNote,
            schemas.WrittenTicket,
            service.add_note,
            Effect.WRITE,
        ),
    ),
)
