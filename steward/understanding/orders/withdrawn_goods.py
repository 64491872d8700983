"""Reads the withdrawal from a purchase by its contract: "ich trete vom Vertrag zurück", "ik ontbind
de overeenkomst". Of goods that came it is a return, and no end of a plan. Rules alone.
"""

from __future__ import annotations

from steward.domain.understanding import INTENT_TEAM, Intent, Understanding, Wish
from steward.understanding.orders.goods import names_article
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 1_000  # letters
# what such words, and when the goods came, are taken for
_SOUNDS_LIKE = frozenset(
    {
        *(Intent.RETURN_ITEM, Intent.CANCEL_SUBSCRIPTION, Intent.ORDER_STATUS, Intent.CORRECTION),
        *(Intent.WITHDRAW, Intent.MISSING_PARCEL, Intent.VERIFY_IDENTITY),
    }
)


def withdraws_from_purchase(text: str) -> bool:
    """Whether somebody withdraws from a purchase, or from the contract of goods that are named."""
    text = text[:_LONGEST]
    words, book = plain_words(text), phrasebook("withdrawn_goods_words")
    if not book.any_of(words, "withdraws") or book.any_of(words, "else", "keeps"):
        return False
    bought = book.any_of(words, "contract") and names_article(text)
    return (bought or book.any_of(words, "purchase")) and not only_asks(text)


def as_goods_withdrawn(heard: Understanding) -> Understanding:
    """The message as the return of the goods whose purchase it withdraws from."""
    calls = heard.calls_people or heard.asking or heard.refuses or heard.typed
    wishes = {wish.intent for wish in heard.wishes} & INTENT_TEAM.keys()  # a letter greets as well
    others = wishes - _SOUNDS_LIKE
    if calls or others or heard.stances.refuses or not withdraws_from_purchase(heard.text):
        return heard
    if Intent.RETURN_ITEM in wishes:
        return heard
    asks = tuple(act for act in heard.stances.asks if act != "cancel_subscription")
    wish = Wish(intent=Intent.RETURN_ITEM, identifiers=heard.identifiers, quote=heard.text[:300])
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": (wish,), "stances": stances, "decision": "act"})
