"""The CRM's tools as an MCP server; `python -m systems.serve --only crm --port N` runs it alone."""

from __future__ import annotations

from systems.chassis.tools import Effect, System, Tool
from systems.crm import schemas, service

SYSTEM = System(
    "crm",
    "Fernhill CRM: contacts, their interactions and corrections of their records",
    (
        Tool(
            "find_contacts",
            "Find contacts by an exact identifier or by name.",
            schemas.FindContacts,
            schemas.ContactLinks,
            service.find_contacts,
            scope="resolve",
        ),
        Tool(
            "get_contact",
            "One contact's record.",
            schemas.GetContact,
            schemas.ContactDetail,
            service.get_contact,
        ),
        Tool(
            "list_authorities",
            (
                "For whom the call's own customer may act, since when, "
                "until when and in which matters."
            ),
            schemas.ListAuthorities,
            schemas.Authorities,
            service.list_authorities,
        ),
        Tool(
            "list_interactions",
            "What was talked about, newest first.",
            schemas.ListInteractions,
            schemas.Interactions,
            service.list_interactions,
        ),
        Tool(
            "list_promises",
            "Gestures that colleagues promised this customer: how much, by whom and until when.",
            schemas.ListPromises,
            schemas.Promises,
            service.list_promises,
        ),
        Tool(
            "add_interaction",
            "Record that the customer was talked to.",
            schemas.AddInteraction,
            schemas.AddedInteraction,
            service.add_interaction,
            Effect.WRITE,
        ),
        Tool(
            "correct_field",
            "Correct one field of a contact; the old value and the time are kept.",
            schemas.CorrectField,
            schemas.Correction,
            service.correct_field,
            Effect.DESTRUCTIVE,
        ),
    ),
)
