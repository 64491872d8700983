"""What has to stand in the words of a declared request, which the trained reader hears in too much
or not at all: data, paying in parts, more in an order, accounts to be joined. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.orders.received_goods import told_by_contrast
from steward.understanding.orders.too_few import fewer_came
from steward.understanding.people.sensitive import read_sensitive
from steward.understanding.reader.requests import requested
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

STOCK, WARRANTY, FEEDBACK = "stock", "warranty", "feedback"  # declared requests
CHANGE_ORDER = "change_order"
SURPLUS, TASTE = "more_than_ordered", "coffee_quality"
_LONGEST = 2_000  # letters
_FEW = 3  # words: fewer ask for nothing and suggest nothing
_OF_PAYING = frozenset(
    {"INSTALMENT", "PAY", "AMOUNT", "MONEY", "INVOICE", "DUE", "CHARGE", "HOW_MUCH", "TWICE"}
)
_SHARES = re.compile(
    r"\b(?:half|third|quarter|rest|remainder|deposit|month\w*|helft|derde|maand\w*|hälfte|drittel"
    r"|monat\w*|rate\w*|moitié|tiers|reste|mois|mitad|tercio|resto|demás|mes(?:es)?)\b",
    re.IGNORECASE,
)

# "Do I have to pay for the year in one go?": all at once, and not that it is too much so.
_AT_ONCE = (
    r"(?:(?:all )?(?:in one go|at once|in full|in a lump sum|upfront|up front)|ineens|in één keer"
    r"|in 1 keer|in een keer|in één bedrag|auf einmal|auf einen schlag|in einer summe"
    r"|en une (?:seule )?fois|d'un (?:seul )?coup|de una (?:sola )?vez|de golpe|al contado)"
)
_NOT_AT_ONCE = re.compile(
    rf"\b(?:not|n't|can't|cannot|niet|nicht|pas|no|instead of|in plaats van|statt|au lieu de"
    rf"|en vez de)\b[^.?!,;]{{0,30}}\b{_AT_ONCE}\b"
    rf"|\b{_AT_ONCE}\b[^.?!,;]{{0,15}}\b(?:not|niet|nicht|too much|te veel|zu viel|trop"
    r"|demasiado)\b",
    re.IGNORECASE,
)
_IN_PARTS = re.compile(
    r"\b(?:instal?ments?|parts|spread\w*|termijn\w*|delen|gespreid\w*|spreiden|raten|rate"
    r"|teilen|teilzahlung\w*|versements?|échéances?|étal\w*|plusieurs fois|plazos?|partes)\b",
    re.IGNORECASE,
)


def pays_at_once(text: str) -> bool:
    """Whether all of it is spoken of as paid at once, and nothing of paying in parts."""
    plain = text[:_LONGEST]
    at_once = _book().says(plain, "all_at_once") and not _NOT_AT_ONCE.search(plain)
    return bool(at_once) and not _IN_PARTS.search(plain)


def names_data(text: str) -> bool:
    """Whether the words name data, or what is known or kept about whoever writes: without them,
    nothing that somebody wants to read or see asks for their data.
    """
    words = plain_words(text[:_LONGEST])
    return _book().any_of(words, "data", "law", "held")


def of_a_plan_alone(text: str) -> bool:
    """Whether words speak of a plan, or of what was charged for it, and name no account: whoever
    wants rid of that, or forgot to end it, wants nothing erased.
    """
    said = meanings(text)
    return bool(said & _OF_A_PLAN) and not said & _WHOLE_ACCOUNT


_OF_A_PLAN = frozenset(
    {"SUBSCRIPTION", "PLAN", "RENEW", "YEARLY", "MONTHLY", "CHARGE", "CHARGED_ANYWAY", "MONEY_BACK"}
)
_WHOLE_ACCOUNT = frozenset({"ACCOUNT", "DATA", "HELD", "MINE", "DETAILS", "REGISTER"})


def names_instalments(text: str) -> bool:
    """Whether words that sound like a wish to pay in parts name paying, or shares of a whole, and
    no goods that came in parts.
    """
    if told_by_contrast(text) or pays_at_once(text):
        return False
    return bool(meanings(text) & _OF_PAYING or _SHARES.search(text))


def changes_order(text: str) -> bool:
    """Whether words ask for more or something else in an order, and tell of nothing that came, went
    wrong, is to come back or to end.
    """
    return _declared(text, "order_more", "order_else") and not told_by_contrast(text)


def joins_accounts(text: str) -> bool:
    """Whether words want one account made of several."""
    return _declared(text, "accounts_joined")


def names_a_difference(text: str) -> bool:
    """Whether words set one price against another: "and the price?" asks for none back."""
    return _declared(text, "price_apart")


def asks_of_stock(text: str) -> bool:
    """Whether words may ask what is to be had, and nothing of somebody's own deliveries."""
    return len(plain_words(text)) >= _FEW and _declared(text, "", "stock_else")


def gives_feedback(text: str) -> bool:
    """Whether words say that they are only feedback, or what one would like to be better."""
    return "?" not in text and len(plain_words(text)) >= _FEW and _declared(text, "feedback")


def is_only_feedback(text: str) -> bool:
    """Whether words are feedback that names nobody who may be hurt by what it speaks of."""
    if not gives_feedback(text) or _declared(text, "hurt") or read_sensitive(text):
        return False
    asked = requested(text)
    return asked is not None and asked.name == FEEDBACK


def is_of_the_press(text: str) -> bool:
    """Whether words name a paper, a broadcaster, an article or what those ask for."""
    return _declared(text, "press")


def of_our_goods(text: str) -> bool:
    """Whether nothing says that the goods are another maker's."""
    return _declared(text, "", "not_ours")


def _declared(text: str, names: str, without: str = "") -> bool:
    words, book = plain_words(text[:_LONGEST]), _declared_book()
    told = not names or book.any_of(words, names)
    return told and not (without and book.any_of(words, without))


@cache
def _book() -> Phrasebook:
    return phrasebook("data_words")


@cache
def _declared_book() -> Phrasebook:
    return phrasebook("declared_words")


def tells_of_surplus(text: str) -> bool:
    """Whether words say that more came than was ordered, and nothing else of what came."""
    words, book = plain_words(text[:_LONGEST]), phrasebook(_CAME)
    wrong = book.any_of(words, "wrong") or "CHARGE" in meanings(text)
    return book.any_of(words, "many") and not (wrong or fewer_came(text))


def tells_of_taste(text: str) -> bool:
    """Whether words say how a coffee tastes or smells, and ask for nothing: no money, no return,
    and no advice; who does not like it returns it.
    """
    words, book = plain_words(text[:_LONGEST]), phrasebook(_CAME)
    if has_question_mark(text) or not meanings(text).isdisjoint(_OF_MONEY):
        return False
    return book.any_of(words, "tastes") and not book.any_of(words, "dislikes")


_CAME = "came_or_turned_out_words"
_OF_MONEY = frozenset({"MONEY", "REFUND", "RETURN"})
