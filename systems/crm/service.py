"""The CRM's rules: one contact at a time, and no correction without what stood there before."""

from __future__ import annotations

from systems.chassis import idempotency
from systems.chassis.errors import ToolError, not_found
from systems.chassis.tools import Call
from systems.crm import repository, schemas


async def find_contacts(call: Call, ask: schemas.FindContacts) -> schemas.ContactLinks:
    rows = await repository.find_contacts(call.connection, ask.kind, ask.value)
    return schemas.ContactLinks.model_validate({"contacts": rows, "as_of": call.now})


async def get_contact(call: Call, ask: schemas.GetContact) -> schemas.ContactDetail:
    row = await repository.contact(call.connection, ask.contact_id)
    if row is None:
        raise not_found("contact")
    return schemas.ContactDetail.model_validate({**row, "as_of": call.now})


async def list_authorities(call: Call, ask: schemas.ListAuthorities) -> schemas.Authorities:
    rows = await repository.authorities(call.connection)
    return schemas.Authorities.model_validate({"authorities": rows, "as_of": call.now})


async def list_interactions(call: Call, ask: schemas.ListInteractions) -> schemas.Interactions:
    rows, cursor = await repository.interactions(call.connection, ask.contact_id, ask)
    return schemas.Interactions.model_validate(
        {"interactions": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def list_promises(call: Call, ask: schemas.ListPromises) -> schemas.Promises:
    rows, cursor = await repository.promises(call.connection, ask)
    return schemas.Promises.model_validate(
        {"promises": rows, "next_cursor": cursor, "as_of": call.now}
    )


async def add_interaction(call: Call, ask: schemas.AddInteraction) -> schemas.AddedInteraction:
    async def add() -> str:
        contact = await repository.contact(call.connection, ask.contact_id)
        if contact is None:
            raise not_found("contact")
        return await repository.add_interaction(
            call.connection, contact["contact_id"], ask.channel, ask.summary, call.capability.actor
        )

    done = await idempotency.once(call, "add_interaction", ask, add)
    row = await repository.interaction(call.connection, done.record)
    assert row is not None
    return schemas.AddedInteraction.model_validate(
        {**row, "replayed": done.replayed, "as_of": call.now}
    )


async def correct_field(call: Call, ask: schemas.CorrectField) -> schemas.Correction:
    async def correct() -> str:
        if ask.field == "name" and not ask.value:
            raise ToolError(
                "invalid_arguments", "value: a contact has a name.", "Give the new name."
            )
        made = await repository.correct(
            call.connection, ask.contact_id, ask.field, ask.value, call.capability.actor
        )
        if made is None:
            raise not_found("contact")
        return made

    done = await idempotency.once(call, "correct_field", ask, correct)
    row = await repository.correction(call.connection, done.record)
    assert row is not None
    return schemas.Correction.model_validate({**row, "replayed": done.replayed, "as_of": call.now})
