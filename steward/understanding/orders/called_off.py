"""Recognises that somebody wants an order called off, and no subscription or request of theirs.

The words are in `order_words.yaml`, by meaning; rules alone. Whether it still can be, the records
say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from steward.domain.understanding import (
    Act,
    Identifiers,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.exact.addresses import address_of, reads_as_street
from steward.understanding.orders.goods import names_article
from steward.understanding.orders.goods_talk import nothing_comes, ordered_and_not_here
from steward.understanding.orders.own_orders import asks_for_orders
from steward.understanding.reader.exact_wishes import order_not_wanted
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.stances import read_stances

# Finer: what is said of one thing, and of another one after it.
_PART = re.compile(
    r"[.!?;,\n]+|\b(?:and|but|plus|also|en|maar|ook|und|aber|auch|sowie|et|mais|puis|aussi|y|pero"
    r"|luego|también)\b",
    re.IGNORECASE,
)
_UNWANTED = 6  # words from "don't need" on
_NEAR = 3  # words that a denial reaches over
_FEW = 12  # words of who means what was just spoken of
_FAR = 5  # words between ordering and the mistake
_IS = frozenset({"is", "was", "s", "ist", "war", "est", "etait", "es", "era"})
_OTHERWISE = frozenset({"nichts", "niets", "nothing", "rien", "nada", "etat", "zustand", "staat"})
# named, or weighed against something else: "rather a pause than cancelling"
_TOLD = ("order", "plan", "box", "other", "had_been", "rather")
# What such words are taken for.
_MEANT = frozenset(
    {
        Intent.RETURN_ITEM,
        Intent.CANCEL_SUBSCRIPTION,
        Intent.CHANGE_PLAN,
        Intent.ORDER_STATUS,
        Intent.DAMAGED_ITEM,
        Intent.WITHDRAW,
    }
)
# What is only reserved, and is called off, is taken for these.
_LIKE_A_HOLD = frozenset({Intent.UNKNOWN_CHARGE, Intent.CHARGED_AFTER_CANCEL})


def ordered_twice(text: str) -> bool:
    """Whether the words say that something was ordered twice, and nothing of money or of what
    came: whether it was, the records say.
    """
    words, book = plain_words(text[:2_000]), _book()
    ordered = book.any_of(words, "order", "ordered", "basket")
    beside = book.any_of(words, "charged", "came", "plan") or _TAKEN.search(text)
    again = book.any_of(words, "the_same", "by_mistake") and book.any_of(words, "two_of_it")
    return ordered and (again or book.any_of(words, "twice")) and not beside


def ordered_wrongly(text: str) -> bool:
    """Whether somebody says that they ordered another thing than they wanted, and nothing of what
    was sent or came: "I ordered the wrong grinder".
    """
    words, book = plain_words(text[:2_000]), _book()
    ordered, wrong = book.at(words, "ordered"), book.at(words, "wrongly")
    if ordered is None or wrong is None or abs(ordered - wrong) > _FAR:
        return False
    before = words[max(0, wrong - _NEAR) : wrong]
    if _denied(before) or (before and before[-1] in _IS) or not _OTHERWISE.isdisjoint(words):
        return False
    beside = ("came", "sent", "charged", "plan", "other", "goes")
    return not book.any_of(words, *beside)


def names_unpaid(text: str) -> bool:
    """Whether the words name what has not been paid yet."""
    return _book().at(plain_words(text[:2_000]), "unpaid") is not None


def calls_off_order(text: str) -> bool:
    """Whether the words ask for an order to be called off: they name it beside the verb, or
    elsewhere without saying anything else of it, or say that it was ordered by mistake or is not
    paid yet.
    """
    words = plain_words(text[:2_000])
    book = _book()
    off, others = _parts(text)
    boxed = any(_NUMBER.search(one) for one in off)  # "cancel my box O-5" is that order
    if not off or book.at(words, "plan") is not None:
        return False
    if book.at(words, "box") is not None and not boxed:
        return False
    mistaken = book.at(words, "by_mistake") is not None and book.at(words, "ordered") is not None
    if mistaken or any(names_order(one) or names_article(one) for one in off):
        return True
    if names_unpaid(text) and not book.any_of(words, "other"):
        return True  # "the reserved one, cancel that one": no plan is only reserved
    points = any(book.at(plain_words(one), "it") is not None for one in off)
    # "I changed my mind about the mug, cancel"
    if any(names_article(one) and book.any_of(plain_words(one), "mind") for one in others):
        return True
    return any(names_order(one) and (points or not _is_spoken_for(one)) for one in others)


# "you've had 26 quid off me": money that was taken, and nothing that is called off
_TAKEN = re.compile(
    r"\b(?:had|has|have|took|taken|takes?|taking|charged|went|gone|going|goes)\b[^.?!]{0,30}"
    r"\boff (?:of )?(?:me|us|my|our)\b",
    re.IGNORECASE,
)


def _parts(text: str) -> tuple[list[str], list[str]]:
    """The parts of a text that call something off, and the others."""
    off, others = list[str](), list[str]()
    for piece in CLAUSE_END.split(_TAKEN.sub(" ", text[:2_000])):
        other = _book().at(plain_words(piece), "other") is not None
        for part in (one for one in _PART.split(piece) if one.strip()):
            calls = not other and _calls_off(plain_words(part))
            (off if calls else others).append(part)
    return off, others


def names_plan(text: str) -> bool:
    """Whether words name a subscription, or what is done every month."""
    return _book().at(plain_words(text[:2_000]), "plan") is not None


def names_order(part: str) -> bool:
    """Whether words name an order, by its number or as what was ordered."""
    words, book = plain_words(part), _book()
    named = book.at(words, "order") is not None or book.at(words, "ordered") is not None
    return named or _NUMBER.search(part) is not None


def _is_spoken_for(part: str) -> bool:
    """Whether something else is said of an order than its name: where it goes, or that it came."""
    words = plain_words(part)
    return _book().any_of(words, "goes", "came", "where")


_NUMBER = re.compile(r"\bO-\d", re.IGNORECASE)


def late_and_unwanted(text: str) -> bool:
    """Whether an order that has not come is told not to be wanted any more: "it's late and I don't
    need it any more". Who will not wait, or names a plan, tells nothing of the kind.
    """
    words, book = plain_words(text[:2_000]), _book()
    if book.any_of(words, "plan", "came", "other") or not book.any_of(words, "late"):
        return False
    return any(_is_unwanted(piece) for piece in CLAUSE_END.split(text[:2_000]))


def _is_unwanted(piece: str) -> bool:
    """Whether a thing is told not to be wanted any more: not some act, as in "want to wait"."""
    words, book = plain_words(piece), _book()
    at = book.at(words, "unwanted")
    after = words[at : at + _UNWANTED] if at is not None else []
    if at is None or "to" in after or "wait" in after:
        return False
    points = book.any_of(words, "it", "order", "parcel", "the_thing") or names_article(piece)
    return points and book.any_of(words, "no_longer")


def as_called_off(heard: Understanding, question: OpenQuestion | None = None) -> Understanding:
    """The message as a wish about the order, where its words call one off: no subscription is
    cancelled and no request is taken back by them.
    """
    heard = _of_goods_and_no_plan(heard)
    twice = ordered_twice(heard.text) and not heard.amounts  # "26 euros twice for order O-1"
    wrongly = ordered_wrongly(heard.text)
    whole = twice or wrongly or calls_off_order(heard.text) or _is_not_wanted(heard)
    offered = question is not None and question.kind == "confirm"
    meant = any(wish.goal == "cancel_order" for wish in heard.wishes)  # as spoken of before
    whole = whole or (not (offered or meant) and late_and_unwanted(heard.text))
    quote = heard.text[:300] if whole else _clause_that_calls_off(heard.text)
    if heard.typed or heard.asks_human or heard.asking:
        return heard
    if not quote:
        return _beside_an_order_that_goes(heard)
    told = whole and not has_question_mark(heard.text)  # and nothing is asked of the pages
    kept = tuple(
        wish
        for wish in heard.wishes
        if not (wish.intent in _MEANT and (whole or wish.quote in (quote, heard.text)))
        and not (wish.intent == Intent.DUPLICATE_CHARGE and twice)
        and not (wish.intent in _LIKE_A_HOLD and names_unpaid(quote))
        and not (wish.intent == Intent.PRODUCT_QUESTION and (wrongly or told))
    )
    off = tuple(
        Wish(intent=Intent.RETURN_ITEM, goal="cancel_order", identifiers=named, quote=quote)
        for named in _each_named(heard, [one for one in heard.wishes if one not in kept])
    )
    asks = tuple(act for act in heard.stances.asks if act != "cancel_subscription")
    return heard.model_copy(
        update={
            "wishes": (*kept, *off),
            "intents": tuple(one for one in heard.intents if one.name != Intent.WITHDRAW),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
            "asking": False,
        }
    )


def _each_named(heard: Understanding, about: Sequence[Wish]) -> list[Identifiers]:
    """What the message names, once for each of the orders that these wishes are about."""
    orders = dict.fromkeys(one.identifiers.order for one in about if one.identifiers.order)
    named = heard.identifiers
    if len(orders) < 2:
        return [named]
    return [named.model_copy(update={"order": order}) for order in orders]


def _of_goods_and_no_plan(heard: Understanding) -> Understanding:
    """The message in which what is heard as the end of a subscription names goods that none brings,
    and no subscription: "how do I get rid of the mug" is about its order.
    """
    if names_plan(heard.text) or "cancel_subscription" in heard.stances.asks:
        return heard

    def of_order(wish: Wish) -> Wish:
        ends = wish.intent == Intent.CANCEL_SUBSCRIPTION and names_article(wish.quote)
        if not ends or _is_spoken_for(wish.quote):
            return wish
        return wish.model_copy(update={"intent": Intent.RETURN_ITEM, "goal": "cancel_order"})

    return heard.model_copy(update={"wishes": tuple(map(of_order, heard.wishes))})


def _is_not_wanted(heard: Understanding) -> bool:
    """Whether words that are about an order, and about nothing else, say in no words that rules
    know that it is not wanted any more: "can that go back on the shelf?". What they send to a
    street is wanted there.
    """
    if _goes_elsewhere(heard.text, heard.text) or nothing_comes(heard.text):
        return False
    if ordered_and_not_here(heard.text) or asks_for_orders(heard.text):
        return False
    if {wish.intent for wish in heard.wishes} != {Intent.ORDER_STATUS} or names_plan(heard.text):
        return False
    return order_not_wanted(heard.text)


def _beside_an_order_that_goes(heard: Understanding) -> Understanding:
    """The message as a cancellation of a subscription and a change of address, where it says where
    an order is to go and calls something off that it does not name, or a plan: no order is both
    sent and called off.
    """
    parts = [one.strip() for one in _PART.split(heard.text[:2_000]) if one.strip()]
    ends = [one for one in parts if _ends_a_plan(one)]
    goes = [one for one in parts if names_order(one) and _goes_elsewhere(one, heard.text)]
    if not (ends and goes):
        return heard
    kept = [wish for wish in heard.wishes if wish.intent not in (*_MEANT, Intent.UPDATE_CONTACT)]
    at = heard.text.find(goes[0])
    for intent, quote in (
        (Intent.CANCEL_SUBSCRIPTION, ends[0]),
        (Intent.UPDATE_CONTACT, heard.text[at : at + 300]),
    ):
        named = heard.identifiers if intent == Intent.UPDATE_CONTACT else Identifiers()
        kept.append(Wish(intent=intent, identifiers=named, quote=quote))
    asks: tuple[Act, ...] = ("cancel_subscription", "change_address")
    left = tuple(act for act in heard.stances.asks if act not in (*asks, "change_plan"))
    stances = heard.stances.model_copy(update={"asks": (*left, *asks)})
    return heard.model_copy(update={"wishes": tuple(kept), "stances": stances, "decision": "act"})


def _ends_a_plan(part: str) -> bool:
    """Whether something is called off there that is no order."""
    words = plain_words(part)
    ends = _calls_off(words) or _said(words, "ends_plan")
    named = names_order(part) or names_article(part)
    return not named and (ends or "cancel_subscription" in read_stances(part).asks)


def _goes_elsewhere(part: str, whole: str) -> bool:
    """Whether a part says where something is to go: in words, or by a street that begins in it."""
    words, address = plain_words(part), address_of(whole) or ""
    if _book().at(words, "calls_off") is not None:
        return False
    street = reads_as_street(address) and address.split(",")[0] in part
    return street or _said(words, "goes")


def _clause_that_calls_off(text: str) -> str:
    """The clause that calls an order off, where another one wishes for something else."""
    clauses = (clause.text for clause in split_clauses(text))
    return next((clause[:300] for clause in clauses if calls_off_order(clause)), "")


def calls_off_unnamed(text: str) -> Literal["any", "subscription"] | None:
    """Whether a few words call something off and do not name it, as in "cancel it": anything, or
    by their verb only a subscription.
    """
    words, book = plain_words(text[:2_000]), _book()
    if len(words) > _FEW or book.any_of(words, *_TOLD) or names_article(text):
        return None
    pieces = [plain_words(one) for one in CLAUSE_END.split(text[:2_000])]
    if any(_calls_off(one) or _said(one, "calls_off_it") for one in pieces):
        return "any"
    return "subscription" if any(_said(one, "ends_plan") for one in pieces) else None


def merely(text: str) -> bool:
    """Whether words want this and nothing else, or this all the same: "no, just cancel"."""
    return _book().says(text, "merely")


def _said(words: list[str], meaning: str) -> bool:
    at = _book().at(words, meaning)
    return at is not None and not _denied(words[max(0, at - _NEAR) : at])


def _calls_off(words: list[str]) -> bool:
    book = _book()
    if not words or book.any_of(words, "other", "comes_out"):
        return False
    if words[0] == "storniert" and len(words) > 1:
        return True  # "storniert die Tasse", and not "is storniert"
    if book.at(words, "calls_off") is not None:
        return _said(words, "calls_off")
    wished = book.at(words, "wishes") is not None and book.at(words, "had_been") is None
    return wished and book.at(words, "done") is not None


def _denied(before: list[str]) -> bool:
    """Whether what these words lead to is denied; "if not, cancel it" is not."""
    at = _book().at(before, "denies")
    return at is not None and before[max(0, at - 1)] != "if"


@cache
def _book() -> Phrasebook:
    return phrasebook("order_words")
