"""What a customer's own words add to a wish: which remedy they ask for, and which reason they give.

Pure, rules alone.

These words choose what the desk looks into and what it proposes; they grant nothing, for policy
never sees them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import (
    Act,
    Identifiers,
    Intent,
    Stances,
    Understanding,
    Wish,
)
from steward.understanding.exact.addresses import (
    address_of,
    address_told,
    last_address,
    reads_as_street,
)
from steward.understanding.exact.contact_changes import roles_of
from steward.understanding.exact.identifiers import extract
from steward.understanding.exact.last_stands import undecided_contacts
from steward.understanding.exact.whole_addresses import street_led_to
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.sent_elsewhere import (
    CLOSES,
    WENT_THERE,
    WENT_TO,
    brought_to_work,
    brought_while_away,
    goes_elsewhere,
    may_go_to,
    order_goes_elsewhere,
    plan_goes_to,
    sends_to,
    wants_it_at,
)
from steward.understanding.pages.topics import topic_of
from steward.understanding.payments.documents import asks_for_document, wants_back
from steward.understanding.payments.goodwill_asked import asks_goodwill
from steward.understanding.plan.minds_changed import without_turn
from steward.understanding.plan.outages import tells_of_outage
from steward.understanding.plan.plans import step_told
from steward.understanding.plan.renewal_questions import asks_which_card
from steward.understanding.text.counts import count_of
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.enough import enough
from steward.understanding.yes_and_no.fallbacks import without_fallback
from steward.understanding.yes_and_no.reasons_given import ends_for_it
from steward.understanding.yes_and_no.stances import read_stances

_NEW = (
    r"(?:\bto\b|\bnaar\b|\b(?:new|nieuwe?|neue[nrs]?|nouve(?:au|lle|l)|nuev[oa])\b[^.?!@]{0,30}"
    r"(?:\b(?:is|ist|est|es)(?: now)?\b|:|\b(?:address|e-?mail|number|phone)\b,?)"
    r"|\b(?:wijzig|verander|änder|aktualisier|ersetz|chang|modifi|remplac|cambi|actuali[cz])\w*"
    r"[^.?!@]{0,60}\b(?:in|auf|zu|durch|en|pour|par|à|a|por))\s*"
)
# the whole address, and not what is left of it behind a word of one letter: "to ann@…"
_NEW_EMAIL = re.compile(_NEW + r"(?<![\w.+-])([\w.+-]+@[\w-]+\.[\w.-]+)", re.IGNORECASE)
_IS_NEW = re.compile(
    r"([\w.+-]+@[\w-]+\.[\w.-]+)\s+is (?:now )?my (?:new|current)\b", re.IGNORECASE
)
# "ann@… from now on": so it is from a day on, it was another one before.
_SINCE = (
    r"(?:from (?:now|today)|vanaf (?:nu|vandaag)|voortaan|ab (?:jetzt|sofort|heute)|künftig"
    r"|in zukunft|désormais|dorénavant|à partir de (?:maintenant|ce jour)|a partir de (?:ahora|hoy)"
    r"|desde (?:ahora|hoy)|de ahora en adelante)\b"
)
_MAIL = r"(?<![\w.+-])([\w.+-]+@[\w-]+\.[\w.-]*\w)"
_FROM_NOW = re.compile(rf"{_MAIL},?\s+{_SINCE}|\b{_SINCE}[^.?!@]{{0,40}}?{_MAIL}", re.IGNORECASE)
# "I have a new mailbox, can you change that? It is …": the one that is named is that one.
_OTHER_MAILBOX = re.compile(
    r"\b(?:new|other|different|another|nieuwe?|ander|andere|neue[nrs]?|andere[nrs]?"
    r"|nouve(?:au|lle|l)|autre|nuev[oa]|otr[oa])\b[^.?!@,]{0,20}?(?:\be-?mail|\bmail|\bcourriel"
    r"|\bcorreo|\bpostfach|\binbox|\bboîte)|\b(?:e-?mail|mail|correo)\w*(?: \w+){0,2} (?:nuev[oa]"
    r"|nouvelle|nouveau)\b",
    re.IGNORECASE,
)
_MAILS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_NEW_PHONE = re.compile(_NEW + r"[+(]?\d", re.IGNORECASE)
_ASKS_REMEDY = (
    Intent.DAMAGED_ITEM,
    Intent.MISSING_PARCEL,
    Intent.ORDER_STATUS,
    Intent.REFUND_REQUEST,
    Intent.RETURN_ITEM,
)


_MAY_PAY = (
    *_ASKS_REMEDY,
    Intent.DUPLICATE_CHARGE,
    Intent.UNKNOWN_CHARGE,
    Intent.CHARGED_AFTER_CANCEL,
    Intent.INVOICE_QUESTION,
)


# What is wrong with goods by itself; "missing" may be said of money where no goods are named.
_TROUBLES = ({"damaged"}, {"wrong_item"})


def slots_of(wish: Wish, text: str, whole: str) -> SlotValues:
    """What the words of one wish say beyond its identifiers and amounts.

    A remedy may be named anywhere in the message.
    """
    slots: SlotValues = {}
    intent, whole = wish.intent, without_fallback(whole)
    if intent in _MAY_PAY and (most := enough(whole)) is not None:
        slots["enough"] = most.model_dump()
    if intent in _ASKS_REMEDY and (remedy := remedy_of(whole)) is not None:
        slots["remedy"] = remedy
    if intent == Intent.DAMAGED_ITEM and "money" in read_stances(whole).asks:
        slots["money"] = True
    if (
        intent in (Intent.DAMAGED_ITEM, Intent.RETURN_ITEM)
        and (count := count_of(whole)) is not None
    ):
        slots["count"] = count
    of_one = intent == Intent.INVOICE_QUESTION and "document" in topic_of(text).topics
    named = bool(wish.identifiers.invoice) or of_one  # "the pdf, of October"
    paper = asks_for_document(text, named=named) and not wants_back(whole)
    if intent == Intent.INVOICE_QUESTION and paper:
        slots["document"] = True
    if intent == Intent.INVOICE_QUESTION and asks_which_card(text):
        slots["card"] = True
    if intent == Intent.REFUND_REQUEST and (reason := _reason_in(text, whole)) is not None:
        slots["reason"] = reason
    elif (
        intent == Intent.REFUND_REQUEST
        or (intent == Intent.DAMAGED_ITEM and not troubles_of(text))  # half sentences tell it
    ) and (
        (told := troubles_of(whole)) in _TROUBLES or (told == {"missing_part"} and goods_in(whole))
    ):
        slots["trouble"] = next(iter(told))
    ends = "cancel_subscription" in read_stances(whole).asks  # "cancel it after all" keeps nothing
    if intent in (Intent.CHARGED_AFTER_CANCEL, Intent.CANCEL_SUBSCRIPTION) and (
        step_told(without_turn(whole) if ends else whole) == "keep"
    ):
        slots["step"] = "keep"
    new: SlotValues = {}
    if intent == Intent.UPDATE_CONTACT:
        new = new_contact(whole, wish.identifiers)
    if intent == Intent.UPDATE_CONTACT and (
        sends_to(whole)
        or order_goes_elsewhere(whole)
        or ((wish.identifiers.order or _street_of_an_order(whole)) and not new)
    ):
        slots["delivery"] = True
        address = address_of(whole) or last_address(whole) or street_led_to(whole)
        if address is not None:
            slots["address"] = address
    elif intent == Intent.UPDATE_CONTACT:
        slots |= new or contact_named(text) or home_named(whole)
    return slots


def _street_of_an_order(text: str) -> bool:
    """Whether a street is named beside something that was ordered: that is to go there."""
    street = address_of(text) or last_address(text)
    return street is not None and reads_as_street(street) and bool(meanings(text) & _ORDERED)


_ORDERED = frozenset({"ORDER", "PARCEL", "DELIVER", "SHIP"})


def with_document(heard: Understanding) -> Understanding:
    """A document of an invoice is wished for, whatever else the words were taken for.

    Who asks for it asks to be given it.
    """
    intents = {wish.intent for wish in heard.wishes}
    heard_already = any(wish.meant.get("document") for wish in heard.wishes)
    heard_already |= heard.apart and Intent.INVOICE_QUESTION in intents  # each has its own
    if intents - {Intent.PRODUCT_QUESTION, Intent.INVOICE_QUESTION} or heard_already:
        return heard
    named = heard.identifiers.invoice is not None
    if heard.asks_human or heard.typed or not asks_for_document(heard.text, named=named):
        return heard
    if heard.read_whole and heard.follows is not None and heard.follows.does == "asks":
        return heard  # a model hears a question about what was said, and no wish
    wish = Wish(
        intent=Intent.INVOICE_QUESTION, identifiers=heard.identifiers, quote=heard.text[:300]
    )
    return heard.model_copy(update={"wishes": (wish,), "decision": "act", "asking": False})


def with_address(heard: Understanding) -> Understanding:
    """An order that is named with a street is to go there, whatever else it was taken for."""
    intents = {wish.intent for wish in heard.wishes}
    if heard.identifiers.order is None or intents - _BESIDE_ADDRESS or heard.asking or heard.apart:
        return heard
    address = address_of(heard.text) or last_address(heard.text)
    if address is None or not reads_as_street(address):
        address = street_led_to(heard.text)
    if heard.asks_human or heard.typed or address is None:
        return heard
    if WENT_THERE.search(heard.text) or CLOSES.search(heard.text.partition(address)[0]):
        return heard
    went = bool(WENT_TO.search(heard.text.partition(address)[0]))
    denied = "NOT" in meanings(heard.text)
    if new_contact(heard.text, heard.identifiers) or (went and not denied):
        return heard
    intent = Intent.MISSING_PARCEL if went else Intent.UPDATE_CONTACT
    wish = Wish(intent=intent, identifiers=heard.identifiers, quote=heard.text[:300])
    return heard.model_copy(update={"wishes": (wish,), "decision": "act"})


def with_new_home(heard: Understanding) -> Understanding:
    """A move that is told beside an order that may still be here, and no other contact, is where
    that order is to go, and so is another place that it is to be sent to.
    """
    intents = {wish.intent for wish in heard.wishes}
    moves = phrasebook("order_words").at(plain_words(heard.text), "moves_house") is not None
    named = new_contact(heard.text, heard.identifiers) or contact_named(heard.text)
    if named or heard.asks_human or heard.typed:
        return heard
    if (
        intents <= _GUESSED_OF_A_PLAN
        and heard.identifiers.order is None
        and plan_goes_to(heard.text)
    ):
        return _plan_sent_to(heard)
    away = brought_while_away(heard.text) or brought_to_work(heard.text)
    wanted = wants_it_at(heard.text) or may_go_to(heard.text)
    wanted = wanted and intents <= GUESSED_ELSEWHERE
    if intents <= GUESSED_ELSEWHERE and (away or wanted):
        asks: tuple[Act, ...] = (*heard.stances.asks, "change_address")
        stances = heard.stances.model_copy(update={"asks": tuple(dict.fromkeys(asks))})
        heard = heard.model_copy(update={"stances": stances})
    elsewhere = intents <= GUESSED_ELSEWHERE and (away or wanted or goes_elsewhere(heard.text))
    if not elsewhere and not (moves and Intent.ORDER_STATUS in intents and not ends_for_it(heard)):
        return heard
    gone = GUESSED_ELSEWHERE if elsewhere else {Intent.ORDER_STATUS, Intent.UPDATE_CONTACT}
    kept = tuple(wish for wish in heard.wishes if wish.intent not in gone)
    spoken_of = (wish.identifiers for wish in heard.wishes if wish.intent == Intent.UPDATE_CONTACT)
    wish = Wish(
        intent=Intent.UPDATE_CONTACT,
        identifiers=next((one for one in spoken_of if one.order), heard.identifiers),
        quote=heard.text[:300],
        meant={"delivery": True},
    )
    return heard.model_copy(update={"wishes": (*kept, wish), "decision": "act"})


def has_contact_word(text: str) -> bool:
    """Whether words name a contact, or a name, of somebody, or tell an address."""
    return not meanings(text).isdisjoint(_OF_A_CONTACT) or address_told(text) is not None


def tells_a_move(text: str) -> bool:
    """Whether words say that somebody lives elsewhere from now on."""
    return "MOVE" in meanings(text)


_OF_A_CONTACT = frozenset({"ADDRESS", "EMAIL", "PHONE", "NAME", "STREET"})


def _plan_sent_to(heard: Understanding) -> Understanding:
    """The message as a new address of the account, which what comes every month goes to."""
    wish = Wish(intent=Intent.UPDATE_CONTACT, quote=heard.text[:300])
    left = tuple(act for act in heard.stances.asks if act not in PLAN_ACTS)
    asks: tuple[Act, ...] = tuple(dict.fromkeys((*left, "change_address")))
    stances = heard.stances.model_copy(update={"asks": asks})
    only = {"wishes": (wish,), "stances": stances, "asking": False, "decision": "act"}
    return heard.model_copy(update=only)


GUESSED_ELSEWHERE = frozenset(
    {
        *(Intent.ORDER_STATUS, Intent.UPDATE_CONTACT, Intent.RETURN_ITEM, Intent.CORRECTION),
        *(Intent.PRODUCT_QUESTION, Intent.OUT_OF_SCOPE, Intent.VERIFY_IDENTITY),
    }
)
_GUESSED_OF_A_PLAN = GUESSED_ELSEWHERE | {
    *(Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN, Intent.MISSING_PARCEL),
    *(Intent.VERIFY_IDENTITY, Intent.GREETING, Intent.THANKS),
}
_BESIDE_ADDRESS = frozenset(
    {
        Intent.VERIFY_IDENTITY,
        Intent.ORDER_STATUS,
        Intent.CORRECTION,
        Intent.UPDATE_CONTACT,
    }
)


def new_contact(text: str, named: Identifiers) -> SlotValues:
    """The e-mail address or phone number that the customer wants to have from now on.

    One they have is not it; of two of which nobody says which it is, neither.
    """
    if two := undecided_contacts(text):
        return {"field": "email" if "@" in two[0] else "phone"}
    marked = extract(text)
    for kind in _KINDS:
        new = [value for value, role in roles_of(marked, kind).items() if role == "new"]
        if new:
            return as_slots({f"new_{kind}": new[-1]})
    since = ("".join(mails) for mails in _FROM_NOW.findall(text))
    told = (*_NEW_EMAIL.findall(text), *_IS_NEW.findall(text), *since)
    if found := [mail.lower().rstrip(".") for mail in told]:
        return {"new_email": found[-1]}
    if named.email and _OTHER_MAILBOX.search(text) and len(set(_MAILS.findall(text.lower()))) == 1:
        return {"new_email": named.email}
    return {"new_phone": named.phone} if named.phone and _NEW_PHONE.search(text) else {}


_KINDS: tuple[Literal["email", "phone"], ...] = ("email", "phone")
_EMAIL_WORD = re.compile(
    r"\b(?:e-?mail\w*|mail ?(?:address|adres\w*)|adresse mail|mailbox|courriel|correo)\b", re.I
)
_PHONE_WORD = re.compile(
    r"\b(?:phone|mobile|cell|telephone|telefoon\w*|mobiele?|telefon\w*|handynummer|téléphone"
    r"|teléfono|móvil)\b",
    re.IGNORECASE,
)


def contact_named(text: str) -> SlotValues:
    """Which contact is spoken of, where it is one of them: the mailbox or the phone."""
    email, phone = _EMAIL_WORD.search(text), _PHONE_WORD.search(text)
    if bool(email) == bool(phone):
        return {}
    return {"field": "email" if email else "phone"}


def home_named(text: str) -> SlotValues:
    """That it is where they live that is to change, where the words tell no new address."""
    means = set(meanings(text))
    asks = not means.isdisjoint({"MOVE", "ADDRESS"}) and "NAME" not in means
    return {"field": "home"} if asks and address_told(text) is None else {}


def remedy_of(text: str) -> str | None:
    """`credit` or `replacement` when the words ask for it.

    None means money, also when they leave the choice open.
    """
    return remedy_in(read_stances(text))


def remedy_in(stances: Stances) -> str | None:
    """The same of what was read already."""
    if "money" in stances.asks:
        return None
    return next((remedy for remedy in ("credit", "replacement") if remedy in stances.asks), None)


def _reason_in(text: str, whole: str) -> str | None:
    """The reason that a wish tells, or of compensation the outage that the message tells before."""
    reason = reason_of(text)
    of_outage = reason == "goodwill" and tells_of_outage(whole) and not goods_in(whole)
    return "outage" if of_outage else reason


def reason_of(text: str) -> str | None:
    """A reason that only the customer's words can bring up."""
    if _book().says(text, "outage") or tells_of_outage(text):
        return "outage"
    wished = _book().says(text, "goodwill") or "COMPENSATE" in meanings(text) or asks_goodwill(text)
    return "goodwill" if wished else None


@cache
def _book() -> Phrasebook:
    return phrasebook("wishes_words")
