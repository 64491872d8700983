"""Complaints about the service, that somebody is to see to. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from steward.domain.understanding import Intent
from steward.understanding.orders.goods import goods_in
from steward.understanding.pages.public_questions import names_own
from steward.understanding.people.noted_asked import asks_if_noted
from steward.understanding.people.unanswered import complains_of_no_answer
from steward.understanding.reader.guesses import has_a_word_for
from steward.understanding.text.questions import apart_from_questions
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

_EXPLICIT_COMPLAINT = re.compile(
    r"\b(?:complain\w*|klacht|ticket|case|escalat\w+|call(?:ed)? "
    r"(?:me )?back|callback|rude|hung up|no ?(?:body|one) (?:\w+ ){0,2}(?:answer|repl|respond|call"
    r"|help|get)\w*|(?:(?:third|fourth|fifth|sixth|\d+(?:rd|th)|many) time"
    r"|(?:three|four|five|several) times)(?! in (?:the (?:last|past) )?\w+ years)"
    r"|service (?:is|was)|customer service|(?:niemand|niet|nooit|geen)\b.{0,20}\breageert"
    r"|reageert (?:er )?(?:niemand|niet|nooit)"
    r"|(?:want|demand|expect|deserve|owe|owes|owed|no|an) (?:\w+ ){0,2}apolog\w+)\b|\ue000-\ue1ff",
    re.IGNORECASE,
)


def asks_for_follow_up(text: str) -> bool:
    """Whether a complaint wants somebody to see to it, and is not only anger at an answer."""
    return bool(_EXPLICIT_COMPLAINT.search(text)) or complains_of_no_answer(text)


def is_guessed(text: str) -> bool:
    """Whether words that sound like a complaint name a matter of ours and no word of complaint:
    "the kettle came, the coffee never did. Four weeks now." Something is wished for there, and it
    is not that somebody reads it.
    """
    if asks_for_follow_up(text) or has_a_word_for(Intent.COMPLAINT, text):
        return False
    return bool(goods_in(text)) or not meanings(text).isdisjoint(_MATTERS)


_MATTERS = frozenset(
    {"PARCEL", "ORDER", "INVOICE", "REFUND", "MONEY", "PLAN", "SUBSCRIPTION", "COFFEE", "BEANS"}
    | {"ADDRESS", "STREET", "RETURN", "BROKEN", "CHARGE", "PAY", "DELIVER", "ARRIVE"}
)
_REACHED = frozenset({"CALL", "WRITTEN"})
_MATTER = frozenset({"TICKET", "COMPLAIN"})
_CONTACT = _REACHED | _MATTER
_OF_RECORDS = frozenset({"PARCEL", "ORDER", "ARRIVE", "REFUND", "MONEY", "DELIVER", "INVOICE"})
_FEW = 8  # words, of which a question may have forgotten its mark
_BRIEF = 14  # words of who asks how a ticket stands that they name


@lru_cache(maxsize=512)  # several readers ask it of one message
def asks_of_ticket(text: str, *, named: bool = False) -> bool:
    """Whether the words ask how an earlier contact, complaint or ticket of theirs stands: that
    opens nothing.

    `named`: they say its number.
    """
    if asks_if_noted(text) or _asks_what_became_of_it(text):
        return True
    parts = apart_from_questions(text)
    told, said = meanings(parts.stated), meanings(text)
    if "COMPLAIN" in told or not (said & _CONTACT or named):
        return False
    asked = [part for part in parts.asked if part not in parts.how_to]
    if any(_asks_of_it(part, told, named=named) for part in asked):
        return True
    if named and len(text.split()) <= _BRIEF and _asks_how_it_stands(text):
        return True
    stated = not said.isdisjoint({"NOT", "NO_REPLY", "COMPLAIN"}) or len(text.split()) > _FEW
    return "STATUS" in said and not stated and (named or names_own(text))


def _asks_what_became_of_it(text: str) -> bool:
    """Whether it is asked what became of a complaint that was made before, and who asks does not
    complain that nobody answers.
    """
    book = phrasebook("ticket_news_words")
    told = book.says(text, "complained") and book.says(text, "became")
    asks = told or (book.says(text, "fate") and not book.says(text, "anew"))
    return asks and not complains_of_no_answer(text)


def _asks_how_it_stands(text: str) -> bool:
    """Whether words without a question mark ask how it stands: "T-77, whats going on with it"."""
    return phrasebook("ticket_news_words").any_of(plain_words(text), "stands")


def _asks_of_it(part: str, told: frozenset[str], *, named: bool) -> bool:
    """`told`: what is stated beside it, of a parcel or that they called."""
    said = meanings(part)
    if said & _OF_RECORDS:
        return False
    if named or (said & _MATTER and names_own(part)):
        return True
    return not told & _OF_RECORDS and (
        "STATUS" in said or bool(told & _REACHED and "LOOKED" in said)
    )
