"""Finds the wish in what is said of goods and orders where no word names it. Pure."""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.another_wished import with_another_for_it
from steward.dialogue.context.lines import last_answer
from steward.dialogue.context.lost_goods import (
    as_goods_once_more,
    as_wanted_for_what_never_came,
)
from steward.dialogue.context.spoken_goods import as_goods_for_money
from steward.domain.slots import as_slots
from steward.domain.understanding import (
    INTENT_TEAM,
    PLAN_INTENTS,
    Act,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.orders.after_goods import asks_after_goods
from steward.understanding.orders.arrivals import asks_of_a_parcel, asks_where_goods_are
from steward.understanding.orders.carrier_notes import puts_it_somewhere
from steward.understanding.orders.goods import goods_beside, goods_in
from steward.understanding.orders.goods_talk import (
    does_not_suit,
    something_is_wrong,
    waits_for_goods,
)
from steward.understanding.orders.goods_troubles import told_by_rules
from steward.understanding.orders.missing_things import misses_something
from steward.understanding.orders.ordering_mistakes import ordered_wrong
from steward.understanding.orders.photos import has_no_photo
from steward.understanding.orders.received_goods import told_where, troubles_of
from steward.understanding.orders.sent_elsewhere import (
    asks_if_it_goes_along,
    goes_elsewhere,
    order_goes_elsewhere,
)
from steward.understanding.pages.everyday_questions import asks_of_pages
from steward.understanding.pages.public_questions import names_own
from steward.understanding.people.complaints import asks_for_follow_up
from steward.understanding.talk.subjects import tells_it_is_there
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS, PLAN_ACTS
from steward.understanding.yes_and_no.consent import withdraws
from teams.support.phrases import ParcelStatus

# What such words are sometimes taken for: goods came; something is wrong; something is waited for.
_LIKE_WHAT_CAME = frozenset(
    {Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.COMPLAINT, Intent.PRODUCT_QUESTION}
)
_GUESSED_WRONG = _LIKE_WHAT_CAME | {Intent.OUT_OF_SCOPE}
_GUESSED_WAITING = frozenset({Intent.REFUND_STATUS, Intent.COMPLAINT, Intent.OUT_OF_SCOPE})
_OF_WHERE = _GUESSED_WRONG | {Intent.REFUND_STATUS}
_SURE = 0.8
_NO_ANSWER = frozenset({Intent.WITHDRAW, Intent.NO, Intent.CORRECTION, Intent.COMPLAINT})


def as_told_of_goods(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message with what it tells of goods or of an order as a wish."""
    heard = as_goods_once_more(as_wanted_for_what_never_came(as_goods_for_money(heard)))
    heard = _with_own_mistake(_without_new_contact(heard))
    heard = with_another_for_it(_without_photo(_with_delivery(_with_contrast(heard))))
    heard = _with_trouble(_with_what_is_missing(_with_what_came(heard)))
    if question is not None and question.about == "trouble" and does_not_suit(heard.text):
        return _as_not_liked(heard)
    return _with_where_it_is(_with_something_wrong(_with_what_is_waited_for(heard)))


def _with_own_mistake(heard: Understanding) -> Understanding:
    """Who ordered the wrong thing by a mistake of their own, and tells of no other trouble, has
    what they ordered: it may go back, or be called off while it is here.
    """
    taken = any(wish.intent == Intent.DAMAGED_ITEM for wish in heard.wishes)
    calls = heard.typed or heard.asks_human or heard.read_whole
    if not taken or calls or not ordered_wrong(heard.text) or troubles_of(heard.text):
        return heard
    return _in_place_of_both(heard, Intent.RETURN_ITEM)


def _in_place_of_both(heard: Understanding, meant: Intent) -> Understanding:
    """The message with one wish for a return and for goods in trouble: the one that is meant."""
    wish = Wish(intent=meant, identifiers=heard.identifiers, quote=heard.text[:300])
    both = {Intent.RETURN_ITEM, Intent.DAMAGED_ITEM}
    others = tuple(other for other in heard.wishes if other.intent not in both)
    return heard.model_copy(update={"wishes": (wish, *others)})


def _with_where_it_is(heard: Understanding) -> Understanding:
    """Who only asks where goods of theirs are, or after them, is told of the order."""
    others = len(heard.wishes) > 1 and {wish.intent for wish in heard.wishes} - _OF_WHERE
    calls = heard.typed or heard.asks_human or heard.read_whole or others
    if calls or not (asks_where_goods_are(heard.text) or asks_after_goods(heard.text)):
        return heard
    wished = _wanting(heard, Intent.ORDER_STATUS)
    return wished.model_copy(update={"asking": heard.asking})


def _with_contrast(heard: Understanding) -> Understanding:
    """What came, set against what was ordered, is what is wrong with goods, whatever it sounds
    like; a wish of other words stays where it is of other goods, or of none.
    """
    told = told_where(heard.text)
    calls = heard.typed or heard.asks_human or withdraws(heard.text) or heard.read_whole
    if not told or calls:
        return heard
    intents = tuple(one for one in heard.intents if one.name != Intent.WITHDRAW)
    kept = tuple(wish for wish in heard.wishes if not _only_sounds_like(wish, told))
    wish = Wish(intent=Intent.DAMAGED_ITEM, identifiers=heard.identifiers, quote=told[:600])
    update = {"wishes": (wish, *kept), "intents": intents, "decision": "act", "asking": False}
    return heard.model_copy(update=update)


def _only_sounds_like(wish: Wish, told: str) -> bool:
    """Whether a wish was only heard in words that tell what came, or is for the same goods."""
    words, quote = plain_words(told), plain_words(wish.quote)
    same = {*words} <= {*quote} or {*quote} <= {*words}
    others = goods_beside(wish.quote, goods_in(told))
    annoyed = wish.intent == Intent.COMPLAINT and not asks_for_follow_up(wish.quote)
    return same or annoyed or (wish.intent in _LIKE_A_CONTRAST and not others)


_LIKE_A_CONTRAST = frozenset(
    {
        Intent.DAMAGED_ITEM,
        Intent.RETURN_ITEM,
        Intent.MISSING_PARCEL,
        Intent.ORDER_STATUS,
        Intent.PRODUCT_QUESTION,
        Intent.OUT_OF_SCOPE,
        Intent.CORRECTION,
        Intent.WITHDRAW,
        Intent.REFUND_STATUS,
        Intent.VERIFY_IDENTITY,
    }
)


def _with_delivery(heard: Understanding) -> Understanding:
    """Whether a box came, or when, is a question of a parcel, and none of the plan behind it."""
    plans = {wish.intent for wish in heard.wishes if wish.intent in PLAN_INTENTS}
    acts = {*heard.stances.asks, *heard.stances.refuses} & {*PLAN_ACTS}
    asks = heard.asking and not (heard.read_whole or heard.typed or heard.asks_human)
    if not (plans and asks) or acts or not asks_of_a_parcel(heard.text):
        return heard
    if any(asks_of_pages(one.alone) for one in question_parts(heard.text)):
        return heard  # "when would the first bigger box come?"
    kept = tuple(wish for wish in heard.wishes if wish.intent not in PLAN_INTENTS)
    wish = Wish(
        intent=Intent.ORDER_STATUS,
        goal=str(Intent.ORDER_STATUS),
        identifiers=heard.identifiers,
        quote=heard.text[:300],
    )
    return heard.model_copy(update={"wishes": (*kept, wish), "decision": "act"})


def _without_new_contact(heard: Understanding) -> Understanding:
    """Beside goods in trouble, "please send new ones" and "post it to me" are of those, and of no
    contact.
    """
    intents = {wish.intent for wish in heard.wishes}
    if Intent.UPDATE_CONTACT not in intents or heard.read_whole:
        return heard
    named = heard.identifiers.email or heard.identifiers.phone or address_told(heard.text)
    if named or meanings(heard.text) & _OF_CONTACTS:
        return heard
    asked = {*CONTACT_ACTS} & {*heard.stances.asks}
    told = bool(troubles_of(heard.text)) and not goes_elsewhere(heard.text)
    if not told and (asked or Intent.DAMAGED_ITEM not in intents):
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent != Intent.UPDATE_CONTACT)
    if Intent.DAMAGED_ITEM not in intents:
        quote = heard.text[:300]
        kept += (Wish(intent=Intent.DAMAGED_ITEM, identifiers=heard.identifiers, quote=quote),)
    return heard.model_copy(update={"wishes": kept})


_OF_CONTACTS = frozenset({"ADDRESS", "EMAIL", "PHONE", "NAME", "MOVE", "STREET", "NEW_CONTACT"})
_LIKE_NO_PHOTO = frozenset({Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.PRODUCT_QUESTION})


def _without_photo(heard: Understanding) -> Understanding:
    """A picture that nobody has is no parcel that is missed; it goes with the damage beside it."""
    if heard.read_whole or not has_no_photo(heard.text):
        return heard
    kept = tuple(
        one.model_copy(update={"meant": {**one.meant, "no_photo": True}})
        if one.intent == Intent.DAMAGED_ITEM
        else one
        for one in heard.wishes
        if not (one.intent in _LIKE_NO_PHOTO and has_no_photo(one.quote))
    )
    decision = heard.decision if kept or not heard.wishes else "ask"
    return heard.model_copy(update={"wishes": kept, "decision": decision})


def with_street_told(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """A bare street after the desk told where an order is, or after they wrote of where one is to
    go: that is where it is to go, which is asked about before anything changes.
    """
    question, street = opened.question, address_told(heard.text)
    if question is not None and question.kind != "clarify":
        return heard
    named = heard.identifiers.any_named
    other = {wish.intent for wish in heard.wishes} - _MAY_BE_STREET
    if named or other or heard.asks_human or heard.typed or heard.asking:
        return heard
    if street is None or not reads_as_street(street):
        return heard
    left_there = puts_it_somewhere(heard.text)
    if not (left_there or _told_of_a_parcel(opened) or _wrote_where_to(opened)):
        return heard
    asks = tuple(dict.fromkeys((*heard.stances.asks, _TO_ANOTHER_ADDRESS)))
    stances = heard.stances.model_copy(update={"asks": asks})
    wish = Wish(
        intent=Intent.UPDATE_CONTACT,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant={"delivery": True, "address": street},
    )
    return heard.model_copy(update={"wishes": (wish,), "decision": "act", "stances": stances})


def with_order_after_a_move(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """Who asks if an order goes to the new place, too, is told where it goes; it may go to the
    address that they told before, which is asked about.
    """
    question = opened.question
    waits = question is not None and question.kind != "clarify"
    other = {wish.intent for wish in heard.wishes} - _MAY_BE_WHERE_IT_GOES
    calls = heard.typed or heard.asks_human
    if waits or other or calls or not asks_if_it_goes_along(heard.text):
        return heard
    address = address_told(heard.text) or _street_told(opened)
    meant = as_slots({"delivery": True, "address": address})
    asks = tuple(dict.fromkeys((*heard.stances.asks, _TO_ANOTHER_ADDRESS)))
    wish = Wish(
        intent=Intent.UPDATE_CONTACT,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant=meant,
    )
    update = {"wishes": (wish,), "decision": "act", "asking": True}
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update=update | {"stances": stances})


def _street_told(opened: OpenedTurn) -> str | None:
    """The street that they told last, since no person has written."""
    for line in reversed(opened.recent):
        if line.role == "staff":
            return None
        street = address_told(line.text) if line.role == "customer" else None
        if street is not None and reads_as_street(street):
            return street
    return None


_MAY_BE_WHERE_IT_GOES = frozenset(
    {
        *(Intent.UPDATE_CONTACT, Intent.ORDER_STATUS, Intent.PRODUCT_QUESTION),
        *(Intent.OUT_OF_SCOPE, Intent.MISSING_PARCEL, Intent.RETURN_ITEM, Intent.NO),
    }
)
_TO_ANOTHER_ADDRESS: Act = "change_address"
_MAY_BE_STREET = frozenset({Intent.UPDATE_CONTACT, Intent.ORDER_STATUS, Intent.VERIFY_IDENTITY})


def _wrote_where_to(opened: OpenedTurn) -> bool:
    """Whether they wrote lately of another place for an order, and no person has written since."""
    lines = opened.recent[-_LATELY:]
    own = [one.text for one in lines if one.role == "customer"]
    told = any(order_goes_elsewhere(one) or puts_it_somewhere(one) for one in own)
    return told and all(one.role != "staff" for one in lines)


_LATELY = 6  # lines


def _told_of_a_parcel(opened: OpenedTurn) -> bool:
    last = last_answer(opened.recent)
    return last is not None and last.role == "desk" and ParcelStatus.kind in last.says


def _as_not_liked(heard: Understanding) -> Understanding:
    """Who is asked what is wrong and only does not like it takes nothing back: it may be returned,
    as whoever asked looks into.
    """
    kept = tuple(one for one in heard.intents if one.name not in _NO_ANSWER)
    return _wanting(
        heard.model_copy(update={"intents": kept, "refuses": False, "follows": None}),
        Intent.RETURN_ITEM,
    )


def _with_something_wrong(heard: Understanding) -> Understanding:
    """Something is wrong with an order or goods, and not what: that is asked, or told by the
    carrier's record.
    """
    if not _may_be(heard, _GUESSED_WRONG) or not something_is_wrong(heard.text):
        return heard
    if only_asks(heard.text) or waits_for_goods(heard.text):
        return heard
    return _wanting(heard, Intent.DAMAGED_ITEM)


def _with_what_is_waited_for(heard: Understanding) -> Understanding:
    """An order that is still waited for is asked about; who complains of it complains as well."""
    if not _may_be(heard, _GUESSED_WAITING) or not waits_for_goods(heard.text):
        return heard
    complains = Intent.COMPLAINT if asks_for_follow_up(heard.text) else None
    kept = [wish for wish in heard.wishes if wish.intent == complains]
    meant = _wanting(heard, Intent.ORDER_STATUS)
    return meant.model_copy(update={"wishes": (*meant.wishes, *kept)})


def _may_be(heard: Understanding, guesses: frozenset[Intent]) -> bool:
    """Whether nothing else is told or wished for: only what such words may be taken for."""
    intents = {wish.intent for wish in heard.wishes}
    sure = heard.surely(_SURE)
    if heard.typed or heard.asks_human or heard.sensitive or troubles_of(heard.text):
        return False
    if heard.takes_back or heard.refuses or Intent.MISSING_PARCEL in sure & intents:
        return False
    return intents <= guesses and not heard.read_whole


def _wanting(heard: Understanding, intent: Intent) -> Understanding:
    wish = Wish(intent=intent, identifiers=heard.identifiers, quote=heard.text[:300])
    return heard.model_copy(update={"wishes": (wish,), "decision": "act", "asking": False})


def _with_what_is_missing(heard: Understanding) -> Understanding:
    """Goods of an order that is named, and that were not in it: no page says where they are."""
    intents = {wish.intent for wish in heard.wishes}
    named = heard.identifiers.order and goods_in(heard.text) and not heard.typed
    if intents != {Intent.PRODUCT_QUESTION} or not (named and misses_something(heard.text)):
        return heard
    quote = heard.text[:300]
    wish = Wish(intent=Intent.DAMAGED_ITEM, identifiers=heard.identifiers, quote=quote)
    return heard.model_copy(update={"wishes": (wish,), "asking": False})


def _with_trouble(heard: Understanding) -> Understanding:
    """Goods of theirs that are told to be broken or others, in words that sound like no wish."""
    told, other = troubles_of(heard.text), heard.takes_back or heard.refuses
    if other or heard.typed or heard.asks_human:
        return heard
    if not (told == {"missing_part"} and _came_without(heard)):
        known = names_own(heard.text) or (told == {"wrong_item"} and not heard.asking)
        broken = told in ({"damaged"}, {"wrong_item"}) and known
        if heard.wishes or heard.decision != "ask" or not broken:
            return heard
    quote = heard.text[:300]
    wish = Wish(intent=Intent.DAMAGED_ITEM, identifiers=heard.identifiers, quote=quote)
    return heard.model_copy(update={"wishes": (wish,), "decision": "act"})


_CLEARLY = 0.9


def _with_what_came(heard: Understanding) -> Understanding:
    """Goods that are told to be in trouble came: nobody looks for their parcel, nor in the help
    pages. A parcel that is surely missed in other words is looked for beside it.
    """
    guessed = tuple(wish for wish in heard.wishes if wish.intent in _LIKE_WHAT_CAME)
    others = {wish.intent for wish in heard.wishes} - _LIKE_WHAT_CAME
    calls = heard.typed or heard.asks_human or heard.takes_back or heard.refuses
    if not guessed or others or calls or heard.asking or heard.read_whole:
        return heard
    told = troubles_of(heard.text)
    if len(told) != 1 or (told == told_by_rules(heard.text) == {"missing_part"}):
        return heard
    sure = heard.surely(_CLEARLY)
    beside = tuple(
        wish
        for wish in guessed
        if wish.intent == Intent.MISSING_PARCEL in sure and not troubles_of(wish.quote)
    )
    quote = heard.text[:300]
    wish = Wish(intent=Intent.DAMAGED_ITEM, identifiers=heard.identifiers, quote=quote)
    return heard.model_copy(update={"wishes": (wish, *beside), "decision": "act"})


def _came_without(heard: Understanding) -> bool:
    """Whether goods that are named came, in words that surely tell of nothing else."""
    surely = heard.surely(_SURE) & set(INTENT_TEAM)
    guessed = {Intent.MISSING_PARCEL, Intent.DAMAGED_ITEM, Intent.ORDER_STATUS}
    others = {wish.intent for wish in heard.wishes} - guessed
    came = bool(goods_in(heard.text)) and tells_it_is_there(heard.text)
    return came and not (others or surely or heard.asking)
