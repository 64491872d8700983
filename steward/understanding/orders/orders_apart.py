"""Each of several orders of one message with what is wished of it, read by itself: "O-1 to Main
Street 4, leave O-2 as it is", "cancel O-1, and when does O-2 come?". Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from steward.domain.slots import as_slots
from steward.domain.understanding import INTENT_TEAM, Act, Identifiers, Intent, Understanding, Wish
from steward.understanding.exact.addresses import (
    address_of,
    last_address,
    plain_address,
    reads_as_street,
)
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.exact.identifiers import extract
from steward.understanding.orders.called_off import calls_off_order
from steward.understanding.orders.sent_elsewhere import went_there
from steward.understanding.talk.kept_records import records_kept
from steward.understanding.talk.the_other import the_other_let_go
from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.kept_and_given import asked_beside

_CUT = re.compile(
    r"(?<=[.!?;\n])|(?<=,)\s|\s(?=(?:and|but|while|en|maar|terwijl|und|aber|et|mais|y|pero)\s)",
    re.IGNORECASE,
)
_MOST = 4  # orders that are told apart
_JOINS = frozenset(
    {
        *("and", "but", "while", "also", "please", "order", "en", "maar", "ook", "terwijl", "und"),
        *("aber", "auch", "et", "mais", "aussi", "y", "pero"),
    }
)
_CODE = re.compile(r"\b\d{4,5}\b")
_TOWN = 3  # words of a town that stands behind a street
_VERB = re.compile(
    r"\s(?:gehen|geschickt|gesendet|geliefert|schicken|senden|liefern|sturen|gestuurd|bezorgen)"
    r"(?: (?:soll|sollen|werden|worden))?$",
    re.IGNORECASE,
)


def parts_of_orders(marked: Marked) -> dict[str, str]:
    """What is said of each order, in order; empty where two are spoken of in one breath."""
    parts: dict[str, list[str]] = {}
    leading, last = "", ""
    for piece in _CUT.split(marked.text):
        named = {one.value for one in marked.among(piece) if one.kind == "order"}
        if len(named) > 1:
            return {}
        last = named.pop() if named else last
        if not last:
            leading += f" {piece}"
            continue
        parts.setdefault(last, [leading]).append(piece)
        leading = ""
    said = {order: " ".join(" ".join(pieces).split()) for order, pieces in parts.items()}
    bare = any(_JOINS.issuperset(plain_words(MARK.sub(" ", one))) for one in said.values())
    return {} if bare or not 1 < len(said) <= _MOST else said


def with_each_order(heard: Understanding, read: Callable[[str], Understanding]) -> Understanding:
    """The message with the wish of each order that it names, where one of them is to go elsewhere,
    to be called off or to stay as it is, whatever the whole was taken for.
    """
    if heard.typed or heard.asks_human:
        return heard
    marked = extract(heard.text)
    if (of_one := _of_the_other(marked, read)) is not None:
        return heard.model_copy(update=_read_apart(heard, of_one))
    parts = parts_of_orders(marked)
    if not parts:
        return heard
    wishes, plain = list[Wish](), list[str]()
    for order, part in parts.items():
        words = marked.plain(part)
        off = calls_off_order(words) or calls_off_order(MARK.sub(" order ", part))
        if (own := _by_rules(order, words, off=off)) is not None:
            wishes += own
            continue
        plain.append(order)
        wishes += [_of_order(one, order) for one in read(words).wishes if _may_be_of(one, order)]
    if len(plain) == len(parts) or any(_says_nothing(one, wishes) for one in plain):
        return heard
    return heard.model_copy(update=_read_apart(heard, tuple(wishes)))


def _of_the_other(marked: Marked, read: Callable[[str], Understanding]) -> tuple[Wish, ...] | None:
    """What is wished of the one order that is named and not kept, where words call it the other
    one; beside it what the questions wish for. None: they do not.
    """
    text = marked.plain(marked.text)
    words, kept = the_other_let_go(text), {one.value for one in records_kept(marked)}
    named = {one.value for one in marked.among(marked.text) if one.kind == "order"}
    others = sorted(named - kept)
    if not (words and kept) or len(others) != 1:
        return None
    off = calls_off_order(f"order {words}")
    wishes = [*(_by_rules(others[0], words, off=off) or read(words).wishes)]
    asked = read(asked_beside(text)).wishes if has_question_mark(text) else ()
    return (*(_of_order(one, others[0]) for one in wishes), *asked)


def _may_be_of(wish: Wish, order: str) -> bool:
    of_orders = wish.intent in INTENT_TEAM and wish.intent != Intent.CANCEL_SUBSCRIPTION
    return of_orders and wish.identifiers.order in (order, None)


def _of_order(wish: Wish, order: str) -> Wish:
    named = wish.identifiers.model_copy(update={"order": order})
    return wish.model_copy(update={"identifiers": named})


def _says_nothing(order: str, wishes: list[Wish]) -> bool:
    return all(wish.identifiers.order != order for wish in wishes)


def _by_rules(order: str, words: str, *, off: bool) -> list[Wish] | None:
    """What words surely want of their order: nothing where it stays; None: they tell neither."""
    named, quote = Identifiers(order=order), words[:300]
    if off and not only_asks(words):
        goal = "cancel_order"
        return [Wish(intent=Intent.RETURN_ITEM, goal=goal, identifiers=named, quote=quote)]
    address = address_of(words) or last_address(words) or plain_address(words)
    if address is not None and reads_as_street(address):
        if went_there(words, address) or has_question_mark(words):
            return None
        meant = as_slots({"delivery": True, "address": _alone(address)})
        return [Wish(intent=Intent.UPDATE_CONTACT, identifiers=named, quote=quote, meant=meant)]
    stays = _book().at(plain_words(words), "stays") is not None
    return [] if stays and not has_question_mark(words) else None


def _alone(address: str) -> str:
    """An address without what is said behind its town: "…, 3581 RB Utrecht, we move next week"."""
    parts = address.split(",")
    last = max(at for at, part in enumerate(parts) if has_digit(part))
    coded = _CODE.search(parts[last]) is not None  # its town stands with it
    town = [part for part in parts[last + 1 :] if not coded and word_count(part) <= _TOWN]
    return _VERB.sub("", ",".join([*parts[: last + 1], *town])).strip(" ,.")


def _read_apart(heard: Understanding, wishes: tuple[Wish, ...]) -> dict[str, object]:
    goes = any(wish.meant.get("address") for wish in wishes)
    asks: tuple[Act, ...] = tuple(a for a in heard.stances.asks if a not in _OF_ORDERS)
    asks += ("change_address",) if goes else ()
    first = next((wish.identifiers.order for wish in wishes), heard.identifiers.order)
    return {
        "wishes": wishes,
        "stances": heard.stances.model_copy(update={"asks": asks}),
        "identifiers": heard.identifiers.model_copy(update={"order": first}),
        "intents": tuple(one for one in heard.intents if one.name != Intent.WITHDRAW),
        "decision": "act" if wishes else heard.decision,
        "asking": False,
        "apart": True,
    }


# what such words are taken for as a whole
_OF_ORDERS: frozenset[Act] = frozenset({"cancel_subscription", "change_address", "change_contact"})


@cache
def _book() -> Phrasebook:
    return phrasebook("kept_order_words")
