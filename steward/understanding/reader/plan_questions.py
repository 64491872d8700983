"""Wishes that only sound like what is asked of a plan: its price, as a present, and what comes back
if it is ended. Pure.
"""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.exact.entities import MARK
from steward.understanding.pages.topics import names_nothing
from steward.understanding.plan.end_money import asks_what_an_end_gives
from steward.understanding.plan.ends_in_time import names_stop
from steward.understanding.plan.plan_prices import (
    asks_for_the_change,
    asks_how_much,
    asks_plan_price,
)
from steward.understanding.plan.plans import plans_named
from steward.understanding.plan.plans_given import gives_a_plan
from steward.understanding.reader.heard_wishes import Reading
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.stances import read_stances

_A_CHARGE = frozenset({Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE})
_A_PRICE = frozenset({Intent.INVOICE_QUESTION, Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION})


def read_price(reading: Reading, remaining: str) -> None:
    """What another plan would be charged for, by its name, is no charge that was made: "office
    plan, what's the charge today".
    """
    heard = {intent for intent, _, _ in reading.matters}
    asks = heard and heard <= _A_CHARGE and plans_named(remaining) and asks_plan_price(remaining)
    by_the_month = heard > {Intent.INVOICE_QUESTION} and heard <= _A_PRICE
    asks = asks or (by_the_month and asks_plan_price(remaining))  # "the smallest, what a month?"
    if asks and not MARK.search(remaining):
        reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=heard)
    _read_price_after_a_reason(reading, remaining)


def _read_price_after_a_reason(reading: Reading, remaining: str) -> None:
    """The price of another plan that is asked for after why: "Taster isn't enough for three. What
    would Regular cost?" is that question, where nothing asks for the change itself.
    """
    told = [clause for intent, clause, _ in reading.wishes if intent in _LIKE_A_PRICE]
    if reading.wants(Intent.CHANGE_PLAN):  # "Put me on Regular. What does it cost?": it is told
        reading.wishes = [one for one in reading.wishes if not _asks_its_price(*one[:2])]
    asked = [
        part.text
        for part in split_clauses(remaining)
        if plans_named(part.text) and asks_plan_price(part.text)
    ]
    if not reading.wants(Intent.CHANGE_PLAN) or len(asked) != 1 or {*told} == {asked[0]}:
        return
    if asks_for_the_change(remaining) or names_stop(remaining) or _OTHERS & meanings(remaining):
        return
    reading.put(Intent.CHANGE_PLAN, asked[0], _BY_RULE, instead_of=_LIKE_A_PRICE)


def _asks_its_price(intent: Intent, clause: str) -> bool:
    """Whether a question about goods is one for the price of what was named before."""
    return intent is Intent.PRODUCT_QUESTION and asks_how_much(clause) and names_nothing(clause)


# What the price of another plan, and why it is asked, are sometimes taken for.
_LIKE_A_PRICE = frozenset({Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION, Intent.CANCEL_SUBSCRIPTION})
_OF_A_PRESENT = _LIKE_A_PRICE | {Intent.INVOICE_QUESTION}


def read_present(reading: Reading, remaining: str) -> None:
    """A plan that is to be given to somebody else is asked about as anybody may: nothing of their
    own changes or ends.
    """
    heard = {intent for intent, _, _ in reading.matters}
    if heard and heard <= _OF_A_PRESENT and gives_a_plan(remaining):
        reading.put(Intent.PRODUCT_QUESTION, remaining, _BY_RULE, instead_of=heard)


_LIKE_MONEY_OF_AN_END = frozenset(
    {Intent.CHARGED_AFTER_CANCEL, Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.RETURN_ITEM}
    | {Intent.CANCEL_SUBSCRIPTION, Intent.PRODUCT_QUESTION}
)


def read_money_of_an_end(reading: Reading, remaining: str) -> None:
    """What would come back if the plan were ended is told from the payment for it; with the offer
    to end it where the words ask for that.
    """
    heard = {intent for intent, _, _ in reading.matters}
    if not heard <= _LIKE_MONEY_OF_AN_END or not asks_what_an_end_gives(remaining):
        return
    asks = Intent.CANCEL_SUBSCRIPTION in read_stances(remaining).asks
    wish = Intent.CANCEL_SUBSCRIPTION if asks else Intent.CHARGED_AFTER_CANCEL
    reading.put(wish, remaining, 0.9, instead_of=heard)


_BY_RULE = 0.8
_OTHERS = frozenset({"CANCEL", "REFUND", "MONEY_BACK"})
