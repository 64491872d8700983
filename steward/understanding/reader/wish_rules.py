"""What rules know better than the classifier: codes and identifiers, questions, where an order is
to go, a withdrawal, and a wish for a person. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.understanding import PLAN_INTENTS, Identifiers, Intent
from steward.understanding.exact.entities import MARK, Marked, identifiers_of
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_talk import is_not_here
from steward.understanding.orders.guessed_losses import read_unopened
from steward.understanding.orders.own_orders import asks_for_orders
from steward.understanding.orders.sent_elsewhere import sends_to
from steward.understanding.orders.unused_goods import read_unused
from steward.understanding.payments.awaited_money import read_awaited_money
from steward.understanding.payments.disputed_refunds import read_disputed_refund
from steward.understanding.payments.gift_cards import read_gift_card
from steward.understanding.payments.goodwill_asked import read_goodwill
from steward.understanding.payments.taken_money import read_taken_money
from steward.understanding.people.person_wish import (
    asks_for_person,
    calls_themselves,
    names_person_to_talk_to,
)
from steward.understanding.people.unanswered import read_unanswered
from steward.understanding.plan.coming_back import read_coming_back
from steward.understanding.plan.ends_in_time import names_stop
from steward.understanding.plan.named_plans import read_named_plan
from steward.understanding.plan.next_delivery import read_next_delivery
from steward.understanding.plan.outages import read_outage
from steward.understanding.plan.plan_priced import wishes_priced_plan
from steward.understanding.plan.plan_sizes import size_wished, tells_why_it_ends
from steward.understanding.plan.plans import names_as_such, plan_slots, step_told
from steward.understanding.plan.renewal_questions import (
    as_asked,
    asks_next_payment,
    asks_what_binds,
    asks_which_card,
)
from steward.understanding.reader.clause_wishes import MONEY_BACK
from steward.understanding.reader.heard_wishes import ALSO, REPORTED, SURE, WHOLE, Reading
from steward.understanding.talk.desk_questions import asks_of_the_desk, without_if_person
from steward.understanding.text.clauses import joined_parts, split_clauses
from steward.understanding.text.shapes import LETTERS
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.consent import corrects

_SEND_AGAIN = re.compile(
    (
        r"\b(?:re-?send|send (?:it|me|the code|a code|another|one|a new)\b.{0,20}|(?:another|a "
        r"new|new) (?:code|one)|again please|opnieuw|nog (?:een|eens))"
    ),
    re.IGNORECASE,
)
_BRIEF = 8  # words
_CLEARLY = 0.8
# What words that send something somewhere are sometimes taken for, where nothing else is told.
_TAKEN_FOR_SENDING = frozenset(
    {
        Intent.RETURN_ITEM,
        Intent.ORDER_STATUS,
        Intent.MISSING_PARCEL,
        Intent.REFUND_REQUEST,
        Intent.DAMAGED_ITEM,
        Intent.UPDATE_CONTACT,
        Intent.VERIFY_IDENTITY,
    }
)


def read_by_rules(reading: Reading, remaining: str, marked: Marked) -> None:
    """What rules hear in the clauses, one after the other."""
    _read_questions(reading, remaining, marked)
    _read_card(reading, remaining, marked)
    _read_plan_size(reading, remaining, marked)
    _read_own_orders(reading, remaining, marked)
    _read_goods_awaited(reading, remaining, marked)
    _read_gift_of_a_plan(reading, remaining, marked)
    _drop_the_less_sure_rival(reading)
    _read_destination(reading, remaining, marked)


def _read_questions(reading: Reading, remaining: str, marked: Marked) -> None:
    """What a clause that only asks is about, whatever act the classifier hears in it, or none."""
    heard = list[tuple[Intent, str, float]]()
    for intent, clause, probability in reading.wishes:
        meant = as_asked(intent, marked.plain(clause))
        if meant is not intent:
            reading.lower_to(intent, REPORTED)
            reading.raise_to(meant, probability)
        if all((meant, clause) != known[:2] for known in heard):
            heard.append((meant, clause, probability))
    if not heard and asks_next_payment(marked.plain(remaining)[:WHOLE]):
        heard.append((Intent.CHANGE_PLAN, remaining, SURE))
        reading.raise_to(Intent.CHANGE_PLAN, SURE)
    reading.wishes = heard


def _read_card(reading: Reading, remaining: str, marked: Marked) -> None:
    """Which card is charged is told from what was paid, whatever the words sound like."""
    if not asks_which_card(marked.plain(remaining)[:WHOLE]):
        return
    told = {intent for intent, _, _ in reading.matters}
    reading.put(Intent.INVOICE_QUESTION, remaining, 0.9, instead_of=told)


def _read_own_orders(reading: Reading, remaining: str, marked: Marked) -> None:
    """Who asks which orders they have is told how each stands, whatever the words sound like."""
    heard = {intent for intent, _, probability in reading.matters if probability >= _CLEARLY}
    if heard - _LIKE_ORDERS or not asks_for_orders(marked.plain(remaining)[:WHOLE]):
        return
    reading.drop(*(intent for intent, _, _ in reading.matters))
    reading.add(Intent.ORDER_STATUS, remaining, 0.9)


def _read_goods_awaited(reading: Reading, remaining: str, marked: Marked) -> None:
    """Goods that are not here yet are waited for as an order, and not as money."""
    for place, (intent, clause, probability) in enumerate(reading.wishes):
        plain = marked.plain(clause)
        of_goods = bool(goods_in(plain)) and not MONEY_BACK.search(plain)
        if intent is Intent.REFUND_STATUS and of_goods and not _OF_MONEY & meanings(plain):
            reading.wishes[place] = (Intent.ORDER_STATUS, clause, probability)
            reading.lower_to(Intent.REFUND_STATUS, REPORTED)
            reading.raise_to(Intent.ORDER_STATUS, probability)
    for part in split_clauses(marked.plain(remaining)[:WHOLE]):
        if is_not_here(part.text) and goods_in(part.text):
            wrong = [one for one in reading.wishes if one[0] in _IF_IT_CAME and one[1] in part.text]
            reading.wishes = [one for one in reading.wishes if one not in wrong]
            reading.add(Intent.ORDER_STATUS, part.text, _BY_RULE)


_BY_RULE = 0.8
# What goods that are not here yet are taken for.
_IF_IT_CAME = frozenset({Intent.DAMAGED_ITEM, Intent.RETURN_ITEM})


def _read_gift_of_a_plan(reading: Reading, remaining: str, marked: Marked) -> None:
    """Who wants to give somebody a subscription ends or changes none of their own."""
    plain = marked.plain(remaining)[:WHOLE]
    if _book().says(plain, "gives") and "CANCEL" not in meanings(plain):
        heard = {intent for intent, _, _ in reading.wishes} & PLAN_INTENTS
        if heard:
            reading.put(Intent.PRODUCT_QUESTION, remaining, SURE, instead_of=heard)
        for intent in heard:
            reading.lower_to(intent, REPORTED)


def _drop_the_less_sure_rival(reading: Reading) -> None:
    """Of wishes that exclude each other, and were heard in one clause, the surest is meant: money
    that is wanted was not sent yet, and what is asked of one's own order is no general question.
    """
    for intent, clause, probability in list(reading.wishes):
        surer = {
            other
            for other, beside, sure in reading.wishes
            if clause == beside and probability < sure
        }
        if surer & _RIVALS.get(intent, set()):
            reading.wishes = [one for one in reading.wishes if one[:2] != (intent, clause)]
            reading.lower_to(intent, REPORTED)


# Of these one clause wishes for one alone.
_RIVALS = {
    Intent.REFUND_REQUEST: {Intent.REFUND_STATUS},
    Intent.REFUND_STATUS: {Intent.REFUND_REQUEST},
    Intent.PRODUCT_QUESTION: {Intent.ORDER_STATUS, Intent.MISSING_PARCEL, Intent.CHANGE_PLAN},
}


_OF_MONEY = frozenset({"PAY", "MONEY", "AMOUNT", "BANK", "CARD", "PAYPAL", "REFUND", "MONEY_BACK"})
# What a question for one's orders is sometimes taken for.
_LIKE_ORDERS = frozenset({Intent.ORDER_STATUS, Intent.INVOICE_QUESTION, Intent.PRODUCT_QUESTION})


def _read_plan_size(reading: Reading, remaining: str, marked: Marked) -> None:
    """Who wants more or less coffee, or a smaller or bigger plan, wants another plan, whatever the
    words sound like; an end that they name is theirs.
    """
    plain = marked.plain(remaining)[:WHOLE]
    if reading.wants(Intent.CANCEL_SUBSCRIPTION) and tells_why_it_ends(plain):
        reading.drop(Intent.CHANGE_PLAN)
        reading.lower_to(Intent.CHANGE_PLAN, REPORTED)
    of_own = any(reading.wants(intent) for intent in PLAN_INTENTS)
    if size_wished(plain) is None and not wishes_priced_plan(plain, of_own=of_own):
        return
    heard = {intent for intent, _, probability in reading.matters if probability >= _CLEARLY}
    unsure = {intent for intent, _, _ in reading.matters} - heard
    guessed = (_LIKE_A_SIZE | unsure) - (
        {Intent.CANCEL_SUBSCRIPTION} if names_stop(plain) else set()
    )
    if not _SIGNS_IN.search(plain):  # "ich komme nicht nach" is of the coffee
        guessed = guessed | {Intent.ACCOUNT_ACCESS}
    if heard - guessed:
        return
    reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=guessed)


_SIGNS_IN = re.compile(
    r"\b(?:log\w*|sign\w* in|passw\w+|wachtwoord\w*|inlog\w*|einlog\w*|anmeld\w*|kennwort\w*"
    r"|account|konto|app|website|connect\w*|mot de passe|compte|entrar|acced\w+|contraseña\w*"
    r"|cuenta|code|code\w*)\b",
    re.IGNORECASE,
)
# What a wish for more or less coffee is sometimes taken for.
_LIKE_A_SIZE = frozenset(
    {Intent.PRODUCT_QUESTION, Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN, Intent.COMPLAINT}
)


def _read_destination(reading: Reading, remaining: str, marked: Marked) -> None:
    """Words that name where an order is to go are a change of its address and nothing else."""
    read_named_plan(reading, remaining, marked)
    heard = reading.matters
    if len(remaining) > WHOLE:
        return
    if len({clause for _, clause, _ in heard}) > 1 or (
        heard and any(intent not in _TAKEN_FOR_SENDING for intent, _, _ in heard)
    ):
        _read_destination_beside(reading, remaining, marked)
        return
    if any(intent not in _TAKEN_FOR_SENDING for intent, _, _ in heard):
        return
    if not sends_to(marked.plain(remaining)):
        return
    told = {intent for intent, _, _ in heard}
    reading.put(Intent.UPDATE_CONTACT, remaining, SURE, instead_of=told)


def _read_destination_beside(reading: Reading, remaining: str, marked: Marked) -> None:
    """A clause of its own that names where an order is to go, beside another wish."""
    for part in joined_parts(remaining):
        if sends_to(marked.plain(part)) and identifiers_of(marked.among(part)).order:
            reading.wishes = [
                wish
                for wish in reading.wishes
                if part not in wish[1] or wish[0] not in _TAKEN_FOR_SENDING
            ]
            reading.wishes.append((Intent.UPDATE_CONTACT, part, SURE))
            reading.raise_to(Intent.UPDATE_CONTACT, SURE)


def read_rules(
    reading: Reading,
    remaining: str,
    marked: Marked,
    found: Identifiers,
    kind: str | None,
    withdrawn: bool,
    text: str,
) -> None:
    """Apply the rules in their order; `kind`: of the question that is open."""
    plain = MARK.sub("", remaining)
    read_taken_money(reading, remaining, marked)
    for read_rule in (read_coming_back, read_outage, read_gift_card, read_next_delivery):
        read_rule(reading, remaining, marked.plain(remaining))
    read_goodwill(reading, remaining, marked)
    told = (read_disputed_refund, read_awaited_money, read_unanswered, _read_resume)
    for read_told in (*told, read_unused, read_unopened):
        read_told(reading, remaining, marked.plain(remaining)[:WHOLE])
    unheard = not reading.for_teams
    _read_who_it_is(reading, remaining, plain, found, kind)
    _read_what_is_paid(reading, remaining, plain)
    _read_smaller_plan(reading, remaining, plain)
    _read_code(reading, remaining, plain, found, kind, unheard)
    if withdrawn:
        reading.add(Intent.WITHDRAW, remaining, 0.95)
    if kind in ("choose", "confirm") and (
        corrects(text) or (kind == "choose" and _only_reference(found, plain))
    ):
        reading.add(Intent.CORRECTION, remaining, 0.95)
    _read_person(reading, remaining, plain)


def _read_resume(reading: Reading, remaining: str, plain: str) -> None:
    """Who wants what rests again tells when they stopped it: no charge is disputed by that."""
    money = reading.wants(Intent.REFUND_REQUEST) or MONEY_BACK.search(plain)
    if money or step_told(plain) != "resume" or _CHARGED.search(plain):
        return
    reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=_TOLD_OF_A_STOP)


# What is told of a stop that is over is sometimes taken for one of these.
_TOLD_OF_A_STOP = (Intent.CHARGED_AFTER_CANCEL, Intent.WITHDRAW)
_CHARGED = re.compile(
    r"\b(?:charged|billed|took|taken|debited|afgeschreven|incasso\w*|abgebucht|belastet"
    r"|prélevé\w*|débité\w*|cobrad\w*|cobraron|cobrasteis)\b",
    re.IGNORECASE,
)


def _read_who_it_is(
    reading: Reading, remaining: str, plain: str, found: Identifiers, kind: str | None
) -> None:
    """An address, a number or a code by itself, or where it was asked for."""
    asked = kind in ("identify", "code")
    only_identifier = len(LETTERS.findall(plain)) <= (3 if asked else 1)
    named = any((found.email, found.phone, found.account, found.code))
    unheard = not reading.for_teams
    fits = kind in (None, "identify", "code", "clarify") or unheard
    if named and (only_identifier or asked) and fits:
        if only_identifier:
            reading.keep_only(Intent.VERIFY_IDENTITY)
        elif asked and reading.scores.get(Intent.COMPLAINT, 0.0) < _CLEARLY:
            reading.drop(Intent.COMPLAINT)  # small talk beside the address that was asked for
        reading.add(Intent.VERIFY_IDENTITY, remaining, 0.97)
    record = any((found.invoice, found.order, found.ticket))
    if kind == "identify" and not named and record and unheard:
        reading.add(Intent.VERIFY_IDENTITY, remaining, 0.9)


def _read_what_is_paid(reading: Reading, remaining: str, plain: str) -> None:
    """What is to be paid asks about an invoice, unless it asks for money back; whether it has
    become more, about the plan.
    """
    if not reading.matters and len(plain) <= WHOLE and asks_what_binds(plain):
        reading.add(Intent.CHANGE_PLAN, remaining, 0.9)
    if (
        _book().says(plain, "what_i_pay")
        and reading.wants(Intent.REFUND_REQUEST)
        and not MONEY_BACK.search(plain)
    ):
        reading.drop(Intent.REFUND_REQUEST)
        reading.scores[Intent.REFUND_REQUEST] = REPORTED
        reading.add(Intent.INVOICE_QUESTION, remaining, 0.9)


def _read_smaller_plan(reading: Reading, remaining: str, plain: str) -> None:
    """Who has some left over and would take a size less wants no money back."""
    if not reading.wants(Intent.REFUND_REQUEST) or MONEY_BACK.search(plain):
        return
    meant = meanings(plain)
    if "DOWNGRADE" in meant and "REFUND" not in meant:
        reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=(Intent.REFUND_REQUEST,))


def _read_code(
    reading: Reading,
    remaining: str,
    plain: str,
    found: Identifiers,
    kind: str | None,
    unheard: bool,
) -> None:
    """A code, or a wish for another one."""
    if found.code and unheard:
        reading.add(Intent.VERIFY_IDENTITY, remaining, 0.9)
    brief = len(plain.split()) <= _BRIEF
    if kind == "code" and not found.code and brief and _SEND_AGAIN.search(plain):
        reading.wishes = []  # "resend pls": the code, whatever else is sent at other times
        reading.add(Intent.VERIFY_IDENTITY, remaining, 0.9)


_EXCLAIMS = re.compile(r"\b(?:ach|oh|och|hach|na) mensch\b|^\W*mensch[,!]", re.IGNORECASE)


def _read_person(reading: Reading, remaining: str, plain: str) -> None:
    """A wish for a person; whether this is one may be asked without it."""
    human = (
        max((p for intent, _, p in reading.wishes if intent is Intent.HUMAN), default=0.0) >= ALSO
    )
    apart = without_if_person(plain)
    asked = names_person_to_talk_to(apart) or asks_for_person(apart)
    reading.human = (human or asked) and (asked or not asks_of_the_desk(plain))
    if not asked and (_EXCLAIMS.search(plain) or calls_themselves(plain)):
        reading.human = False  # "Ach Mensch, stimmt!" sighs
        reading.drop(Intent.HUMAN)
    if reading.human and not asked and _moves_to_a_plan(plain, remaining):
        reading.human = False  # "put it on again", "passez-moi à Office" put nobody through
        reading.drop(Intent.HUMAN)
        reading.add(Intent.CHANGE_PLAN, remaining, 0.9)
    if reading.human:
        sure = 0.95 if asked else reading.scores.get(Intent.HUMAN, ALSO)
        reading.add(Intent.HUMAN, remaining, sure)


def _moves_to_a_plan(plain: str, text: str) -> bool:
    """Whether a subscription is to go on again, or a plan wanted that is called by its name."""
    if step_told(plain) == "resume" and not meanings(plain).isdisjoint({"PLAN", "SUBSCRIPTION"}):
        return True
    return names_as_such(text) and "plan" in plan_slots(text).said()


def _only_reference(found: Identifiers, plain: str) -> bool:
    return (
        any((found.invoice, found.order, found.charge, found.ticket, found.account))
        and len(plain.split()) <= 4
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("wish_rules_words")
