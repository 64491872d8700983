"""Reads the withdrawal from a subscription in its first days, by whatever word of the law: "me
rétracter de l'abonnement", "ik herroep", "quiero desistir". It is an end of the plan, of which the
first payment is given back, and no return of goods. Rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Act, Intent, Understanding, Wish
from steward.understanding.orders.goods import names_article
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 1_000  # letters
_OTHER_GOODS = any_spelling(
    r"\b(?:orders?|parcels?|bestelling\w*|pakket\w*|bestellung\w*|paket\w*|commandes?|colis"
    r"|pedidos?|paquetes?|purchase|aankoop|kauf\w*|achat|compra)\b"
)
# what such words are taken for
_SOUNDS_LIKE = frozenset(
    {
        *(Intent.RETURN_ITEM, Intent.REFUND_REQUEST, Intent.CHARGED_AFTER_CANCEL),
        *(Intent.REFUND_STATUS, Intent.CANCEL_SUBSCRIPTION, Intent.CORRECTION),
        *(Intent.WITHDRAW, Intent.MISSING_PARCEL, Intent.VERIFY_IDENTITY),
    }
)


def withdraws_from_plan(text: str) -> bool:
    """Whether somebody withdraws from a subscription: no goods are named but what it brings, and no
    order, and it is more than a question about it.
    """
    text = text[:_LONGEST]
    told = (
        _book().says(text, "withdraws")
        and _book().says(text, "joined")
        and not _OTHER_GOODS.search(text)
    )
    return bool(told) and not (names_article(text) or only_asks(text))


def as_withdrawn(heard: Understanding) -> Understanding:
    """The message as the end of the plan that it withdraws from; the payment of its first days is
    asked about when it has ended.
    """
    calls = heard.calls_people or heard.read_whole or heard.asking or heard.refuses
    named = heard.identifiers.order or heard.identifiers.ticket
    others = {wish.intent for wish in heard.wishes} - _SOUNDS_LIKE
    if calls or named or others or not heard.wishes or not withdraws_from_plan(heard.text):
        return heard
    ends: tuple[Act, ...] = ("cancel_subscription",)
    if ends[0] in heard.stances.refuses:
        return heard
    asks = tuple(dict.fromkeys((*heard.stances.asks, *ends)))
    wish = Wish(
        intent=Intent.CANCEL_SUBSCRIPTION, identifiers=heard.identifiers, quote=heard.text[:300]
    )
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": (wish,), "stances": stances, "decision": "act"})


@cache
def _book() -> Phrasebook:
    return phrasebook("withdrawn_plans_words")
