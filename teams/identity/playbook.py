"""What the identity team does: it finds out who may be meant, and proposes codes.

It never says whether one exists.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Read, WantedAction
from steward.domain.slots import as_slots, kept, slot_names
from steward.domain.understanding import OpenQuestion
from steward.identity.code_targets import NEW_CONTACT, settled
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.exact.last_stands import undecided_contacts
from steward.understanding.exact.name_changes import tells_new_name
from steward.understanding.exact.told_contacts import asks_if_on_record
from steward.understanding.people.beneficiary import of_anothers_mailbox
from steward.understanding.reader.wishes import (
    contact_named,
    has_contact_word,
    tells_a_move,
)
from steward.understanding.text.marks import has_digit
from steward.wording.says import DeskWords
from teams.colleagues import ask_first, hand_over, ticket
from teams.contract import AnyResult, View, unanswered
from teams.identity.goals import ContactChange, Takeover, Verify
from teams.identity.phrases import (
    AskNewContact,
    AskWhichContact,
    ContactOther,
    ContactSame,
    IdentityWords,
)
from teams.postal import ask_what_lacks
from teams.slots import Slots
from tools.reading import read

REFERENCES = slot_names("account", "invoice", "order", "ticket", "charge")
CONTACTS = slot_names("email", "phone")
TAKEOVER = "account_takeover"  # why a person is called
_OF_DELIVERY = slot_names("order", "address", "quote", "when")


def _identifiers(view: View[Verify]) -> dict[str, Any]:
    """What may lead to a customer: a contact always.

    A bare reference only once the desk has asked who they are.
    """
    names = CONTACTS | REFERENCES if view.slots.asked else CONTACTS
    chosen = {name: value for name, value in kept(view.task["slots"], names).items() if value}
    contacts = {name: value for name, value in chosen.items() if name in CONTACTS}
    return contacts or chosen


def _ask_which(words: str, question: OpenQuestion) -> AskCustomer | None:
    """The question which contact is meant, where two are named and nobody says which it is."""
    if not (two := undecided_contacts(words)):
        return None
    return AskCustomer(question=question, says=(AskWhichContact(one=two[0], other=two[1]),))


def read_verify(view: View[Verify]) -> list[Read]:
    if view.slots.code or not _identifiers(view) or undecided_contacts(view.slots.quote):
        return []
    return [read("resolution", "desk.resolve", **_identifiers(view))]


def conclude_verify(view: View[Verify]) -> AnyResult:
    if view.slots.code:
        params = {"code": view.slots.code}
        check = WantedAction(
            kind="check_code", resource=f"code-check:{view.conversation}", params=params
        )
        return Proposal(wanted=(check,))
    if which := _ask_which(view.slots.quote, OpenQuestion(kind="identify")):
        return which
    if view.slots.step_up and view.customer is not None:
        again: dict[str, Any] = {
            "handle": view.customer.handle,
            "channel": "email",
            "purpose": "step_up",
        } | _once_more(view.slots.again)
        return Proposal(
            wanted=(
                WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=again),
            )
        )
    if not _identifiers(view):
        if view.customer is not None:
            return Finding(says=(IdentityWords.ALREADY_VERIFIED,))
        return AskCustomer(question=OpenQuestion(kind="identify"), says=(DeskWords.ASK_IDENTIFY,))
    resolution = view.facts.get("resolution") or {}
    handles = resolution.get("handles", [])
    if "failed" in resolution:
        return Finding(says=(DeskWords.SYSTEM_DOWN,))
    if view.customer is not None and view.customer.handle in handles:
        return Finding(says=(IdentityWords.ALREADY_VERIFIED,))
    if len(handles) > 1:
        return AskCustomer(question=OpenQuestion(kind="identify"), says=(IdentityWords.ASK_MORE,))
    channel = "phone" if view.slots.phone and not view.slots.email else "email"
    send: dict[str, Any] = {
        "handle": handles[0] if handles else None,
        "channel": channel,
        "purpose": "verify",
    } | _once_more(view.slots.again)
    return Proposal(
        wanted=(WantedAction(kind="send_code", resource=f"code:{view.conversation}", params=send),)
    )


def _once_more(again: int) -> dict[str, Any]:
    """That a code is sent because the one before did not come, and how often that was so."""
    return {"again": again} if again else {}


def read_contact(view: View[ContactChange]) -> list[Read]:
    new = view.slots.new
    if view.slots.delivery or view.customer is None or not view.customer.ids("crm"):
        return []
    if new is None:  # "so it is ann@… now?"
        return [read("contact", "crm.get_contact")] if view.slots.email else []
    return [read("contact", "crm.get_contact"), read("control", "desk.controls", value=new[1])]


def conclude_contact_change(view: View[ContactChange]) -> AnyResult:
    """A code to the old contact, then one to the new, then the change; where an order goes is the
    support team's. The rest a colleague's.
    """
    if view.slots.delivery:
        slots = kept(view.task["slots"], _OF_DELIVERY)
        return Handoff(tasks=(NextTask(team="support", goal="change_address", slots=slots),))
    if (early := unanswered(view)) is not None:
        return early
    question = OpenQuestion(kind="detail", task=view.task["id"])
    new, contact = view.slots.new, view.get("contact")
    if new is None and (which := _ask_which(view.slots.quote, question)):
        return which
    told = view.slots.asked or view.slots.address
    asked = asks_if_on_record(view.slots.quote)
    mailbox = asked or not _of_a_home(view)
    if new is None and contact and mailbox and (named := view.slots.email):
        own = named == contact.get("email")
        if asked or (own and told):
            same, other = ContactSame(new=named), ContactOther(named=named)
            return Finding(says=(same if own else other,))
        if own:  # it only said who they are
            return AskCustomer(question=question, says=(AskNewContact(field="email"),))
    if new is None and view.slots.field and not told:
        return AskCustomer(question=question, says=(AskNewContact(field=view.slots.field),))
    if new is None or contact is None or not contact.get(new[0]):
        return _by_a_colleague(view)
    field, value = new
    if contact[field] == value:
        return Finding(says=(ContactSame(new=value),))
    changed = contact.get(f"{field}_changed_at")
    if not contact.get("verified") or not settled(changed, datetime.fromisoformat(view.now)):
        return conclude_access(view)  # no code goes there, and none may be changed on its word
    if view.get("control", {}).get("proved"):
        params = {
            "contact_id": contact["contact_id"],
            "field": field,
            "value": value,
            "before": contact[field],
        }
        change = WantedAction(
            kind="change_contact", resource=f"crm:{contact['contact_id']}:{field}", params=params
        )
        return Proposal(wanted=(change,))
    if view.slots.sent == value:
        return AskCustomer(question=OpenQuestion(kind="code"))
    send = {"channel": field, "purpose": NEW_CONTACT, "to": value} | _once_more(view.slots.again)
    # policy lets it go out once the old contact is proved: the code for that is one of its own
    resource = f"code:{view.conversation}:new"
    return Proposal(
        wanted=(WantedAction(kind="send_code", resource=resource, params=send),),
        then=(
            NextTask(
                team="identity",
                goal="confirm_contact",
                slots=as_slots({f"new_{field}": value, "sent": value, "again": view.slots.again}),
            ),
        ),
    )


def _by_a_colleague(view: View[ContactChange]) -> AnyResult:
    """A colleague, once what is told of a new home is whole, and something is told at all."""
    lacks = _lacking(view) if view.slots.new is None else None
    return lacks or (ask_first(view) if _tells_none(view) else None) or _ask_a_colleague(view)


def _lacking(view: View[ContactChange]) -> AskCustomer | None:
    """The question for the rest of a new home that was not told as a whole."""
    words = view.slots.quote
    street = view.slots.address or address_told(words)
    if street is None and view.slots.asked and has_digit(words) and len(words) <= _ADDRESS:
        street = words.strip()
    other = view.slots.email or view.slots.field in ("email", "phone")
    if street is None or (other and not _of_a_home(view)):
        return None
    return ask_what_lacks(view, street, _ask_a_colleague(view))


def _of_a_home(view: View[ContactChange]) -> bool:
    """Whether it is where somebody lives that changes: the e-mail address beside it only says who
    they are.
    """
    words = view.slots.quote
    if reads_as_street(view.slots.address or ""):  # told where another contact was asked for
        return True
    told = reads_as_street(address_told(words) or "") or not contact_named(words)
    return view.slots.field == "home" or (tells_a_move(words) and told)


_ADDRESS = 80  # characters of one that is told and nothing else


def _tells_none(view: View[ContactChange]) -> bool:
    """Whether the words tell nothing that could be changed: they have no word of a contact, or no
    figure where an address or a number was asked for.
    """
    words = view.slots.quote
    if tells_new_name(words):
        return False
    if view.slots.new or view.slots.address or view.slots.email:
        return False
    if view.slots.asked:
        return not has_digit(words)
    return not (has_contact_word(words) or tells_a_move(words))


def _ask_a_colleague(view: View[ContactChange]) -> Proposal:
    words, told = view.slots.quote, view.slots.address or ""
    body = words if told in words else f"{words} / {told}"
    if told and view.slots.field in ("email", "phone") and told not in words:
        body = told  # it was no mailbox that they meant
    asked = ticket(view, "update_contact", "Change of contact details", body, told=body)
    return Proposal(wanted=(asked,), says=(IdentityWords.UPDATE_CONTACT,))


def read_takeover(_view: View[Takeover]) -> list[Read]:
    return [read("freeze", "desk.frozen")]


def conclude_takeover(view: View[Takeover]) -> AnyResult:
    """A person sees to it, whoever reports it. The account is frozen already where its owner does,
    by a row; nobody freezes another's by words.
    """
    frozen = view.get("freeze", {}).get("frozen")
    says = IdentityWords.ACCOUNT_FROZEN if frozen else IdentityWords.ACCOUNT_NOT_FROZEN
    wanted = hand_over(view, TAKEOVER, view.slots.quote)
    return Proposal(wanted=(wanted,), says=(says,))


def conclude_access(view: View[Slots]) -> AnyResult:
    """A lost mailbox or a locked sign-in goes to a person; nothing is unlocked by words. Who cannot
    read somebody else's has lost nothing.
    """
    if of_anothers_mailbox(view.slots.quote):
        return Finding(says=(IdentityWords.ONLY_WHO_READS_IT,))
    wanted = hand_over(view, "account_access", view.slots.quote)
    return Proposal(wanted=(wanted,), says=(IdentityWords.ACCOUNT_ACCESS,))
