"""What the desk expects the CRM's tools to answer."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import AwareDatetime

from steward.gateway.shapes.shape import Answered, Currency, Id, LongText, Minor, Paged, Shape, Text


class ContactLink(Shape):
    """Who an identifier may belong to."""

    contact_id: Id
    name: Text
    email: Text | None
    phone: Text | None


class ContactLinks(Answered):
    """Answer of `find_contacts`."""

    contacts: list[ContactLink]


class Contact(Shape):
    """A contact, as the CRM keeps it."""

    contact_id: Id
    name: Text
    email: Text | None
    phone: Text | None
    address: Text | None
    language: Text | None
    country: Text | None
    time_zone: Text | None
    tier: Text | None
    plan: Text | None
    note: Text | None
    verified: bool
    deceased: bool
    email_changed_at: AwareDatetime | None
    phone_changed_at: AwareDatetime | None
    previous_email: Text | None
    previous_phone: Text | None
    updated_at: AwareDatetime


class ContactDetail(Answered, Contact):
    """Answer of `get_contact`."""


class Authority(Shape):
    """Who may act for whom, in which matters, from when until when."""

    customer_id: Id
    customer_name: Text | None
    representative_id: Id
    representative_name: Text
    matters: list[Text] | None
    granted_at: AwareDatetime
    valid_until: AwareDatetime | None
    revoked_at: AwareDatetime | None


class Authorities(Answered):
    """Answer of `list_authorities`."""

    authorities: list[Authority]


class Interaction(Shape):
    """A word with the customer."""

    interaction_id: Id
    contact_id: Id
    channel: Text
    summary: LongText
    at: AwareDatetime
    updated_at: AwareDatetime


class Interactions(Paged):
    """Answer of `list_interactions`."""

    interactions: list[Interaction]


class Promise(Shape):
    """Money that a person has promised."""

    promise_id: Id
    contact_id: Id
    amount_minor: Minor
    currency: Currency
    promised_by: Text
    made_at: AwareDatetime
    valid_until: AwareDatetime | None
    revoked_at: AwareDatetime | None


class Promises(Paged):
    """Answer of `list_promises`."""

    promises: list[Promise]


class AddedInteraction(Answered, Interaction):
    """Answer of `add_interaction`."""

    replayed: bool


class Correction(Answered):
    """Answer of `correct_field`."""

    correction_id: Id
    contact_id: Id
    field: Text
    old_value: Text | None
    new_value: Text | None
    at: AwareDatetime
    updated_at: AwareDatetime
    replayed: bool


SHAPES: Mapping[str, type[Answered]] = {
    "crm.find_contacts": ContactLinks,
    "crm.get_contact": ContactDetail,
    "crm.list_authorities": Authorities,
    "crm.list_interactions": Interactions,
    "crm.list_promises": Promises,
    "crm.add_interaction": AddedInteraction,
    "crm.correct_field": Correction,
}
