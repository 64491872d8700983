"""Wishes that stand beside a yes in words of a closed grammar: what they ask for is known. Pure."""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.apart_beside_a_yes import heading_of

_MEANS = {"account_wish": Intent.UPDATE_CONTACT, "paper": Intent.INVOICE_QUESTION}
_QUOTE = 300


def as_known(heard: Understanding) -> Understanding:
    """The message with the wish that its words are known to make, and no other: who has their
    address changed in the account cannot be locked out of it.
    """
    intent = _MEANS.get(heading_of(heard.text))
    if intent is None:
        return heard
    own = tuple(one for one in heard.wishes if one.intent == intent)
    wish = Wish(intent=intent, goal=str(intent), quote=heard.text[:_QUOTE])
    only = {"wishes": own or (wish,), "typed": "", "typed_quote": "", "decision": "act"}
    return heard.model_copy(update={**only, "asks_human": False})
