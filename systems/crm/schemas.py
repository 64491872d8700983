"""What the CRM's tools take and give."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, BaseModel, Field

from systems.chassis.tools import Answer, Ask, PageAnswer, PageAsk, WriteAsk

CorrectableField = Literal[
    "name", "email", "phone", "address", "language", "country", "plan", "note"
]


class FindContacts(Ask):
    kind: Literal["email", "phone", "contact", "name"]
    value: str = Field(min_length=1, max_length=200)


class ContactLink(BaseModel):
    contact_id: str
    name: str
    email: str | None
    phone: str | None


class ContactLinks(Answer):
    contacts: list[ContactLink]


class GetContact(Ask):
    contact_id: str | None = Field(
        default=None, description="left out: the customer's first contact"
    )


class Contact(BaseModel):
    contact_id: str
    name: str
    email: str | None
    phone: str | None
    address: str | None
    language: str | None
    country: str | None
    time_zone: str | None
    tier: str | None
    plan: str | None
    note: str | None
    verified: bool
    deceased: bool
    email_changed_at: AwareDatetime | None
    phone_changed_at: AwareDatetime | None
    previous_email: str | None
    previous_phone: str | None
    updated_at: AwareDatetime


class ContactDetail(Answer, Contact):
    pass


class ListAuthorities(Ask):
    pass


class Authority(BaseModel):
    customer_id: str
    customer_name: str | None = Field(description="only while the authority is in force")
    representative_id: str
    representative_name: str
    matters: list[str] | None = Field(description="null: the record does not say")
    granted_at: AwareDatetime
    valid_until: AwareDatetime | None
    revoked_at: AwareDatetime | None


class Authorities(Answer):
    authorities: list[Authority]


class ListInteractions(PageAsk):
    contact_id: str | None = None


class Interaction(BaseModel):
    interaction_id: str
    contact_id: str
    channel: str
    summary: str
    at: AwareDatetime
    updated_at: AwareDatetime


class Interactions(PageAnswer):
    interactions: list[Interaction]


class ListPromises(PageAsk):
    pass


class Promise(BaseModel):
    promise_id: str
    contact_id: str
    amount_minor: int
    currency: str
    promised_by: str
    made_at: AwareDatetime
    valid_until: AwareDatetime | None
    revoked_at: AwareDatetime | None


class Promises(PageAnswer):
    promises: list[Promise]


class AddInteraction(WriteAsk):
    channel: str = Field(min_length=1, max_length=40)
    summary: str = Field(min_length=1, max_length=4000)
    contact_id: str | None = None


class AddedInteraction(Answer, Interaction):
    replayed: bool


class CorrectField(WriteAsk):
    contact_id: str
    field: CorrectableField
    value: str = Field(max_length=1000)


class Correction(Answer):
    correction_id: str
    contact_id: str
    field: str
    old_value: str | None
    new_value: str | None
    at: AwareDatetime
    updated_at: AwareDatetime
    replayed: bool
