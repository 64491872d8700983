"""Changes an e-mail address or phone number of a customer.

The customer proves the old contact and the new one, and the old one is told.
"""

from __future__ import annotations

from typing import Literal

from actions.facts import OwnFacts, fact
from actions.kind import CHANGES, ActionKind, words
from steward.say import Claim, Phrase

type Field = Literal["email", "phone"]


class ConfirmContact(Phrase):
    """The offer to change it, which waits for a yes; `old` is masked."""

    field: Field
    old: str
    new: str


class ContactDone(Phrase):
    """The record has the new one, which gets no code for `days` days."""

    claims = frozenset({Claim.CONTACT})

    field: Field
    new: str
    days: int


class ContactFacts(OwnFacts):
    """Facts of `change_contact`."""

    settled: bool = fact(
        True, "the record is verified, and what is changed has stood there for seven days"
    )
    old_proved: bool = fact(
        True, "a code to a settled contact of the record was read in this conversation"
    )
    new_proved: bool = fact(True, "and one to the new contact")
    unused: bool = fact(True, "no other record has it")


# A plain yes is always enough.
_VERBS = words(
    "change update save wijzig wijzigen opslaan ändern speichern changez changer enregistrez",
    "cambiar cambie guarde guardar",
)
_BESIDE = words(
    "address email phone number nummer adres adresse l'adresse numéro correo número dirección",
)

KIND = ActionKind(
    name="change_contact",
    label="Change of contact",
    agent="identity",
    facts=ContactFacts,
    reads="steward.effects.contacts:read_facts",
    effect="steward.effects.contacts:change",
    tell="steward.effects.contacts:tell",
    confirm=True,
    free=True,
    asked_by=frozenset({"update_contact"}),
    verbs=_VERBS,
    beside=_BESIDE,
    act="change_contact",
    needs="crm.correct_field",
    goal=("identity", "update_contact"),
    event="contact_change",
    sets="contact",
    nouns=CHANGES,
)
