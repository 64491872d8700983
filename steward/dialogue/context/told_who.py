"""Who is asked who they are, and tells it by the contact of their account. Pure."""

from __future__ import annotations

from steward.domain.understanding import Intent, OpenQuestion, Understanding
from steward.understanding.exact.addresses import address_told
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS

_ANOTHER = frozenset({"CHANGE", "NEW", "NEW_CONTACT", "MOVE"})


def without_contact_change(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message as no change of contacts: "I write from the address on my account"."""
    if question is None or question.kind != "identify":
        return heard
    named = heard.identifiers.email or heard.identifiers.phone
    new = any(one.owner == "new" for one in heard.contacts)
    if not named or new or meanings(heard.text) & _ANOTHER or address_told(heard.text):
        return heard
    wishes = tuple(one for one in heard.wishes if one.intent != Intent.UPDATE_CONTACT)
    asks = tuple(act for act in heard.stances.asks if act not in CONTACT_ACTS)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": wishes, "stances": stances})
