"""What a message asks of earlier contacts: which there were, and how one of them stands. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.dialogue.context.accounts_asked import OF_ACCOUNTS, with_account_asked
from steward.dialogue.context.goods_asked import with_age_asked
from steward.dialogue.context.lines import last_of_desk
from steward.dialogue.context.side_questions import of_ticket, with_ticket_news
from steward.domain.understanding import Intent, Understanding, Utterance, Wish
from steward.understanding.people.contact_history import asks_for_contacts, asks_to_list_them

HISTORY = "contact_history"  # the goal
_TOLD_BY = frozenset({"contact_history", "ticket_state", "complaint"})  # phrases that tell of one


def with_contacts_asked(heard: Understanding, recent: Sequence[Utterance]) -> Understanding:
    """What is asked of earlier contacts is no question of a refund, an order or the help pages,
    whatever it sounds like; and it opens nothing.
    """
    if heard.sensitive or heard.asks_human or not _asks_which(heard, recent):
        heard = with_account_asked(with_age_asked(heard, recent), recent)
        return with_ticket_news(heard)
    wish = Wish(intent=Intent.COMPLAINT, quote=heard.text[:300], goal=HISTORY)
    nothing = {"typed": "", "typed_quote": "", "follows": None}
    return heard.model_copy(
        update={"wishes": (wish,), "decision": "act", "asking": True, **nothing}
    )


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
