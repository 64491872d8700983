"""Wishes that are only context of another one, and are dropped. Pure."""

from __future__ import annotations

import re

from steward.domain.understanding import ACT_OF, INTENT_TEAM, PLAN_INTENTS, Intent
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.exact.told_contacts import says_no_change
from steward.understanding.orders.goods import goods_beside, goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.returned_goods import tells_money_of_a_return
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.pages.topics import names_nothing
from steward.understanding.people.complaints import asks_for_follow_up
from steward.understanding.plan.left_out_months import leaves_out_a_month
from steward.understanding.plan.plan_periods import periods_named
from steward.understanding.plan.plan_prices import (
    asks_plan_price,
)
from steward.understanding.plan.plans import plan_slots
from steward.understanding.reader.heard_wishes import REPORTED, SURE, Reading, only_marks
from steward.understanding.reader.plan_questions import (
    read_money_of_an_end,
    read_present,
    read_price,
)
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.headings import heading_of
from steward.understanding.text.negation import cut_negated
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.consent import keeps_as_it_is, withdraws

_CANCELLED = re.compile(
    r"\b(?:cancel+ed|stopped|ended|opgezegd|closed|had cancel|gekündigt|storniert|beendet|résilié"
    r"|annulé|cancelé|cancelad[oa]|di de baja)",
    re.IGNORECASE,
)
_NO_MATTER = frozenset({Intent.COMPLAINT, Intent.VERIFY_IDENTITY})
_OF_MONEY = frozenset({Intent.REFUND_STATUS, Intent.REFUND_REQUEST})
# what words about a parcel that is not there name some of
_OF_DELIVERY = frozenset(
    {"ARRIVE", "RECEIVE", "LOST", "LATE", "PARCEL", "ORDER", "DELIVER", "DELIVERED_SAYS", "TRACK"}
    | {"STATUS", "SHIP", "COURIER", "NEIGHBOUR", "PICKUP", "WHERE", "STILL", "MISSING_PART"}
)


def drop_context(reading: Reading, remaining: str, kind: str | None, marked: Marked) -> None:
    """Drop wishes that are only context of another one.

    Anger or an e-mail address beside a wish, a withdrawn wish.
    """
    _read_beneath_anger(reading, remaining)
    intents = {intent for intent, _, _ in reading.wishes}
    solid = {intent for intent in intents if intent in INTENT_TEAM and intent not in _NO_MATTER}
    dropped: set[Intent] = set()
    explicit = reading.explicit or asks_for_follow_up(remaining)
    explicit = explicit or "COMPLAIN" in meanings(remaining)
    doubted = _of_no_money(reading, remaining)
    if (solid - doubted or Intent.HUMAN in intents) and not explicit:
        dropped.add(Intent.COMPLAINT)
    dropped |= doubted
    proves = _proof_before_contact(reading)
    if proves or _only_introduces(reading, marked):
        dropped.add(Intent.UPDATE_CONTACT)
    if kind not in ("identify", "code") and (solid or Intent.COMPLAINT in intents):
        clauses = [
            clause for intent, clause, _ in reading.wishes if intent is Intent.VERIFY_IDENTITY
        ]
        if clauses and all(map(only_marks if proves else MARK.search, clauses)):
            dropped.add(Intent.VERIFY_IDENTITY)
    if Intent.CHARGED_AFTER_CANCEL in intents:
        clauses = [
            clause for intent, clause, _ in reading.wishes if intent is Intent.CANCEL_SUBSCRIPTION
        ]
        if clauses and all(_CANCELLED.search(clause) for clause in clauses):
            dropped.add(Intent.CANCEL_SUBSCRIPTION)
    if Intent.WITHDRAW in intents and reading.scores.get(Intent.WITHDRAW, 0) >= 0.9:
        dropped |= {Intent.REFUND_REQUEST, Intent.CANCEL_SUBSCRIPTION, Intent.RETURN_ITEM} & {
            intent
            for intent, clause, _ in reading.wishes
            if withdraws(clause) or cut_negated(clause)[1]
        }
    dropped |= set(ACT_OF) & {
        intent for intent, clause, _ in reading.wishes if keeps_as_it_is(clause)
    }
    dropped |= _of_the_heading(reading, remaining) | _of_what_came(reading)
    dropped |= _of_no_trouble(reading, remaining) | _of_what_was_named(reading)
    dropped |= _of_money_to_return(reading, remaining) | _of_no_account(reading)
    dropped |= _of_no_plan(reading, remaining) | _of_no_change(reading)
    dropped |= intents & INTENT_TEAM.keys() if _BARE_WHY.fullmatch(remaining) else set()
    reading.drop(*dropped)
    for intent in dropped:
        reading.lower_to(intent, REPORTED)
    _read_use(reading, remaining)
    read_price(reading, remaining)
    read_present(reading, remaining)
    read_money_of_an_end(reading, remaining)
    _read_money_of_a_return(reading, remaining)
    if not reading.wishes and leaves_out_a_month(remaining):
        reading.add(Intent.CHANGE_PLAN, remaining, SURE)  # "I don't want any coffee this month"


_HEARD_AS_WELL = 0.5
_RECORDS = frozenset(
    {"PARCEL", "ORDER", "ORDERED", "NEXT", "INVOICE", "CHARGE", "REFUND", "MONEY", "DELIVER"}
    | {"SUBSCRIPTION", "PLAN"}
)


def _read_beneath_anger(reading: Reading, remaining: str) -> None:
    """What a clause of its own asks about something of theirs, where nothing but the anger around
    it was heard: "ABSOLUTE JOKE. three weeks. where is my mug".
    """
    if {intent for intent, _, _ in reading.matters} != {Intent.COMPLAINT}:
        return
    others = {
        intent: sure
        for intent, sure in reading.scores.items()
        if intent in INTENT_TEAM and intent not in _NO_MATTER and sure >= _HEARD_AS_WELL
    }
    angry = {clause for intent, clause, _ in reading.wishes if intent is Intent.COMPLAINT}
    asked = [
        part.text
        for part in split_clauses(remaining)
        if asks_to_know(part.text)
        and not any(part.text in clause for clause in angry)
        and (goods_in(part.text) or meanings(part.text) & _RECORDS)
    ]
    if others and asked:
        likeliest = max(others, key=others.__getitem__)
        reading.add(likeliest, asked[-1], others[likeliest])


_LIKE_A_RETURN = frozenset(
    {Intent.UNKNOWN_CHARGE, Intent.INVOICE_QUESTION, Intent.ORDER_STATUS, Intent.MISSING_PARCEL}
)


def _read_money_of_a_return(reading: Reading, remaining: str) -> None:
    """Goods that came back to the company, told beside money, are a return to be paid for: "my mill
    has reached you, the 39 may go to my account".
    """
    heard = {intent for intent, _, _ in reading.matters} - {Intent.PRODUCT_QUESTION}
    if heard <= _LIKE_A_RETURN and tells_money_of_a_return(remaining):
        gone = heard | {Intent.PRODUCT_QUESTION}
        reading.put(Intent.REFUND_REQUEST, remaining, 0.9, instead_of=gone)


def _of_no_money(reading: Reading, remaining: str) -> set[Intent]:
    """Money back that was heard with doubt in what surely complains, and names no money."""
    sure = {intent: probability for intent, _, probability in reading.wishes}
    complains = sure.get(Intent.COMPLAINT, 0.0) >= SURE
    asked = sure.get(Intent.REFUND_REQUEST, 1.0) < _DOUBTED
    return (
        {Intent.REFUND_REQUEST}
        if complains and asked and not _MONEY & meanings(remaining)
        else set()
    )


_MONEY = frozenset({"REFUND", "MONEY", "MONEY_BACK", "PAY", "AMOUNT", "CREDIT", "CHARGE"})


def _of_the_heading(reading: Reading, remaining: str) -> set[Intent]:
    """What only the heading sounds like, where what stands beneath it makes a wish of its own."""
    heading = heading_of(remaining)
    rest = remaining.strip().removeprefix(heading).strip()
    of_it = {heading}
    if any(clause == rest for _, clause, _ in reading.wishes):
        of_it.add(remaining)  # what only both say together is of the heading as well
    above = {intent for intent, clause, _ in reading.wishes if clause in of_it}
    below = {intent for intent, clause, _ in reading.wishes if clause not in of_it}
    told = any(
        intent in INTENT_TEAM and intent not in _NO_MATTER and not names_nothing(clause)
        for intent, clause, _ in reading.wishes
        if clause not in of_it
    )
    return above - below if heading and told else set()


def _of_money_to_return(reading: Reading, remaining: str) -> set[Intent]:
    """What was taken twice, or a payment that is named, is to be returned, and no goods, where the
    words name none.
    """
    returns = [clause for intent, clause, _ in reading.wishes if intent is Intent.RETURN_ITEM]
    paid = reading.wants(Intent.REFUND_REQUEST) and "PAY" in meanings(remaining)
    if returns and paid and not goods_in(remaining):
        return {Intent.RETURN_ITEM}
    twice = reading.wants(Intent.DUPLICATE_CHARGE) and bool(returns)
    goods = any(goods_in(one) or meanings(one) & _OF_DELIVERY for one in returns)
    return {Intent.RETURN_ITEM} if twice and not goods else set()


_PLAN_NAMED = frozenset({"SUBSCRIPTION", "PLAN", "PAUSE", "SKIP", "CANCEL", "RESUME", "DELIVER"})


def _of_no_plan(reading: Reading, remaining: str) -> set[Intent]:
    """A change or an end of a plan that was heard with doubt in words that name goods, and nothing
    of a plan: "a lovely kettle, and it sulks in the corner".
    """
    if not goods_in(remaining) or not _PLAN_NAMED.isdisjoint(meanings(remaining)):
        return set()
    return {one for one, _, sure in reading.wishes if one in PLAN_INTENTS and sure < _DOUBTED}


def _of_no_change(reading: Reading) -> set[Intent]:
    """A change of plan that was only heard in the words that end it, and that name no plan, period
    or way of their own: "it renewed yesterday, but I actually want to be rid of it".
    """
    said = {intent: clause for intent, clause, _ in reading.wishes}
    ends, change = said.get(Intent.CANCEL_SUBSCRIPTION), said.get(Intent.CHANGE_PLAN)
    if ends is None or change is None or ends not in change:
        return set()
    told = plan_slots(change) != plan_slots("") or leaves_out_a_month(change)
    told = told or bool(periods_named(change))  # "cancel the monthly one and go yearly"
    return set() if told or asks_plan_price(change) else {Intent.CHANGE_PLAN}


_DOUBTED = 0.6


# "why?" by itself is about what was said last
_BARE_WHY = re.compile(
    r"\W*(?:(?:but|and|maar|en|aber|und|mais|et|pero|y) )?"
    r"(?:why|how come|waarom|hoezo|warum|wieso|weshalb|pourquoi|por ?qu[eé])\W*",
    re.IGNORECASE,
)


def _of_no_account(reading: Reading) -> set[Intent]:
    """What only sounds like a locked account: words about using goods, and none about signing in
    ("ich versuche es mit Reinigen").
    """
    clauses = [clause for intent, clause, _ in reading.wishes if intent is Intent.ACCOUNT_ACCESS]
    of_goods = all("CLEAN" in meanings(one) or goods_in(one) for one in clauses)
    signs_in = any(meanings(one) & _OF_SIGNING_IN for one in clauses)
    return {Intent.ACCOUNT_ACCESS} if clauses and of_goods and not signs_in else set()


_OF_SIGNING_IN = frozenset({"LOGIN", "LOCKED", "RESET", "ACCOUNT"})


def _of_what_was_named(reading: Reading) -> set[Intent]:
    """A question that names nothing is about what another wish names: "you said the money was on
    its way, where is it" asks for no parcel.
    """
    asked = [clause for intent, clause, _ in reading.wishes if intent is Intent.ORDER_STATUS]
    named = any(
        intent in _OF_MONEY and not names_nothing(clause) for intent, clause, _ in reading.wishes
    )
    return {Intent.ORDER_STATUS} if asked and named and all(map(names_nothing, asked)) else set()


def _of_what_came(reading: Reading) -> set[Intent]:
    """Words beside goods that came damaged, which only sound like a parcel that is not there: they
    name nothing of a delivery, and no other goods ("photo is in the portal").
    """
    said: dict[Intent, list[str]] = {intent: [] for intent, _, _ in reading.wishes}
    for intent, clause, _ in reading.wishes:
        said[intent].append(clause)
    missing = said.get(Intent.MISSING_PARCEL, [])
    if Intent.DAMAGED_ITEM not in said or set(missing) & set(said[Intent.DAMAGED_ITEM]):
        return set()
    if any(MARK.search(one) or meanings(one) & _OF_DELIVERY for one in missing):
        return set()
    came = {thing for clause in said[Intent.DAMAGED_ITEM] for thing in goods_in(clause)}
    others = any(goods_beside(clause, came) for clause in missing)
    return {Intent.MISSING_PARCEL} if missing and not others else set()


def _read_use(reading: Reading, remaining: str) -> None:
    """A thing of which nothing is said to be wrong, and that may as well be asked about in general:
    "my grinder makes a strange noise" is looked up first.
    """
    said = [clause for intent, clause, _ in reading.wishes if intent is Intent.DAMAGED_ITEM]
    scores = reading.scores
    doubt = scores.get(Intent.PRODUCT_QUESTION, 0.0) >= _AS_WELL
    guessed = scores.get(Intent.DAMAGED_ITEM, 0.0) < _SURELY_DAMAGED
    if not (said and doubt and guessed) or len(reading.matters) > 1 or troubles_of(remaining):
        return
    if meanings(remaining) & _OF_DELIVERY:
        return
    reading.drop(Intent.DAMAGED_ITEM)
    reading.add(Intent.PRODUCT_QUESTION, said[0], 1 - _AS_WELL)


_AS_WELL, _SURELY_DAMAGED = 0.29, 0.85


def _of_no_trouble(reading: Reading, remaining: str) -> set[Intent]:
    """Goods that only sound damaged, where nothing is said to be wrong with them and the same words
    want to send them back, are about a payment, or give thanks.
    """
    beside = {intent for intent, _, _ in reading.matters} & _NO_DAMAGE
    told = beside and Intent.REFUND_REQUEST not in {one for one, _, _ in reading.wishes}
    thanks = reading.scores.get(Intent.THANKS, 0.0) >= _CLEARLY_THANKS
    guessed = reading.scores.get(Intent.DAMAGED_ITEM, 0.0) < _SURELY_DAMAGED
    sounds = told or (thanks and guessed)
    return {Intent.DAMAGED_ITEM} if sounds and not troubles_of(remaining) else set()


_CLEARLY_THANKS = 0.9


_NO_DAMAGE = frozenset(
    {
        Intent.RETURN_ITEM,
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.CANCEL_SUBSCRIPTION,
        Intent.CHANGE_PLAN,
    }
)


def _proof_before_contact(reading: Reading) -> bool:
    """Whether the words that could name a new contact rather ask to prove who writes:
    "a new code to me@example.com".
    """
    said = {intent: (clause, sure) for intent, clause, sure in reading.wishes}
    proof, contact = said.get(Intent.VERIFY_IDENTITY), said.get(Intent.UPDATE_CONTACT)
    if proof is None or contact is None:
        return False
    return proof[0] == contact[0] and proof[1] > contact[1]


def _only_introduces(reading: Reading, marked: Marked) -> bool:
    """Whether the words that only sound like a new contact say who writes, beside a wish: "Sam
    Rivera here, sam@example.com. When's my next box due?".
    """
    said = [(one, sure) for intent, one, sure in reading.wishes if intent is Intent.UPDATE_CONTACT]
    public = {Intent.UPDATE_CONTACT, Intent.PRODUCT_QUESTION}
    others = {intent for intent, _, _ in reading.wishes} - _NO_MATTER - public
    return bool(others) and all(sure < _GUESS and says_no_change(one, marked) for one, sure in said)


_GUESS = 0.8
