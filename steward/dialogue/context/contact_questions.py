"""What a message asks of earlier contacts: which there were, and how one of them stands. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.dialogue.context.accounts_asked import OF_ACCOUNTS, with_account_asked
from steward.dialogue.context.goods_asked import with_age_asked
from steward.dialogue.context.lines import last_of_desk
from steward.dialogue.context.side_questions import of_ticket, with_ticket_news
from steward.domain.understanding import Intent, Understanding, Utterance, Wish
from steward.understanding.exact.address_later import asks_how_later
from steward.understanding.people.contact_history import asks_for_contacts, asks_to_list_them
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS

HISTORY = "contact_history"  # the goal
_TOLD_BY = frozenset({"contact_history", "ticket_state", "complaint"})  # phrases that tell of one


def with_contacts_asked(heard: Understanding, recent: Sequence[Utterance]) -> Understanding:
    """What is asked of earlier contacts is no question of a refund, an order or the help pages,
    whatever it sounds like; and it opens nothing.
    """
    if heard.sensitive or heard.asks_human or not _asks_which(heard, recent):
        heard = with_account_asked(with_age_asked(heard, recent), recent)
        return as_steps_asked(with_ticket_news(heard))
    wish = Wish(intent=Intent.COMPLAINT, quote=heard.text[:300], goal=HISTORY)
    nothing = {"typed": "", "typed_quote": "", "follows": None}
    return heard.model_copy(
        update={"wishes": (wish,), "decision": "act", "asking": True, **nothing}
    )


def as_steps_asked(heard: Understanding) -> Understanding:
    """How an address is changed later on is asked of the help pages: nothing is to be changed yet,
    and no colleague is asked to.
    """
    wished = any(wish.intent in _OF_ADDRESSES for wish in heard.wishes)
    asks = wished or heard.takes_back
    if not asks or heard.calls_people or heard.contacts or not asks_how_later(heard.text):
        return heard
    kept = tuple(one for one in heard.wishes if one.intent not in _NOT_YET)
    page = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:300])
    others = tuple(one for one in kept if one.intent != Intent.PRODUCT_QUESTION)
    asked = tuple(one for one in heard.stances.asks if one not in CONTACT_ACTS)
    stances = heard.stances.model_copy(update={"asks": asked})
    scores = tuple(one for one in heard.intents if one.name not in _NOT_YET)
    update = {"wishes": (page, *others), "stances": stances, "intents": scores}
    return heard.model_copy(update=update | {"asking": True, "decision": "act", "follows": None})


# Of a change that comes later: neither done now, nor taken back.
_OF_ADDRESSES = frozenset({Intent.UPDATE_CONTACT, Intent.ORDER_STATUS})
_NOT_YET = frozenset({Intent.UPDATE_CONTACT, Intent.WITHDRAW, Intent.YES, Intent.ORDER_STATUS})


def asks_of_contacts(heard: Understanding) -> bool:
    """Whether earlier contacts are asked for, how one of them stands, or which account is meant."""
    goals = {HISTORY, *OF_ACCOUNTS}
    return any(wish.goal in goals for wish in heard.wishes) or of_ticket(heard)


def _asks_which(heard: Understanding, recent: Sequence[Utterance]) -> bool:
    if asks_for_contacts(heard.text) is not None:
        return True
    last = last_of_desk(recent)
    told = last is not None and not _TOLD_BY.isdisjoint(last.says)
    return told and asks_to_list_them(heard.text)
