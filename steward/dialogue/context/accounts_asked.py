"""What a message says of the account that was looked at: by what it was found, or that another one
is theirs, too. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.dialogue.context.lines import last_of_desk
from steward.domain.understanding import (
    INTENT_TEAM,
    Identifiers,
    Intent,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.pages.public_questions import without_contacts
from steward.understanding.people.other_accounts import asks_by_what, names_theirs, tells_of_another

KEYS, OTHER = "looked_under", "other_account"
OF_ACCOUNTS = frozenset({KEYS, OTHER})  # goals


# Phrases that say that nothing was found.
_NOTHING = frozenset(
    {
        *("no_overpayment", "no_invoices", "no_charge_after_cancel", "no_subscription"),
        *("no_refund_yet", "no_order_to_cancel", "no_orders", "no_ticket", "not_found"),
        *("contact_history", "looked_under", "which_order"),
    }
)
# And those that ask for another address of theirs.
_OTHER_ASKED = _NOTHING | {"not_on_record", "ask_other_account"}
_SOUNDS_LIKE = frozenset(
    {Intent.VERIFY_IDENTITY, Intent.ACCOUNT_ACCESS, Intent.UPDATE_CONTACT, Intent.PRODUCT_QUESTION}
)
_SURE = 0.8


def with_account_asked(heard: Understanding, recent: Sequence[Utterance]) -> Understanding:
    """Which account was looked at, or is meant, is no question of a payment, an order or the help
    pages, whatever it sounds like; but a wish that is sure goes before it, unless nothing was found
    just now.
    """
    named = heard.identifiers
    if heard.typed or heard.sensitive or heard.asks_human or named.order or named.invoice:
        return heard
    last = last_of_desk(recent)
    if last is not None and _OTHER_ASKED.intersection(last.says) and _names_theirs(heard):
        return _as(heard, OTHER, asking=heard.asking)
    found = last is None or _NOTHING.isdisjoint(last.says)
    wished = {wish.intent for wish in heard.wishes} & (INTENT_TEAM.keys() - _SOUNDS_LIKE)
    if found and wished & heard.surely(_SURE):
        return heard
    if asks_by_what(heard.text):
        return _as(heard, KEYS, asking=True)
    return _as(heard, OTHER, asking=heard.asking) if tells_of_another(heard.text) else heard


def _names_theirs(heard: Understanding) -> bool:
    """Whether a contact is named under which something of theirs runs, and is to be changed by
    nobody; alone, it answers the desk, which asked for another one.
    """
    told = _contact(heard)
    if not (told.email or told.phone):
        return False
    return names_theirs(heard.text) or not without_contacts(heard.text).strip(" .,!?")


def _contact(heard: Understanding) -> Identifiers:
    """The contact that is named, be it as a new one."""
    own = heard.identifiers
    new = {one.kind: one.value for one in heard.contacts if one.kind in ("email", "phone")}
    return Identifiers(email=own.email or new.get("email"), phone=own.phone or new.get("phone"))


def _as(heard: Understanding, goal: str, *, asking: bool) -> Understanding:
    wish = Wish(
        intent=Intent.VERIFY_IDENTITY,
        identifiers=_contact(heard) if goal == OTHER else heard.identifiers,
        quote=heard.text[:300],
        goal=goal,
    )
    return heard.model_copy(
        update={"wishes": (wish,), "decision": "act", "asking": asking, "follows": None}
    )
