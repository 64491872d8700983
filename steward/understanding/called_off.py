"""Recognises that somebody wants an order called off, and no subscription or request of theirs.

The words are in `order_words.yaml`, by meaning; rules alone. Whether it still can be, the records
say.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.clauses import split_clauses
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;,\n]+")
_NEAR = 3  # words that a denial reaches over
_FEW = 12  # words of who means what was just spoken of
# named, or weighed against something else: "rather a pause than cancelling"
_TOLD = ("order", "plan", "other", "had_been", "rather")
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


def calls_off_order(text: str) -> bool:
    """Whether the words ask for an order to be called off: they name it, or say that it was
    ordered by mistake.
    """
    words = plain_words(text[:2_000])
    book = _book()
    if book.at(words, "plan") is not None:
        return False
    off = any(_calls_off(plain_words(one)) for one in _PIECE.split(text[:2_000]))
    mistaken = book.at(words, "by_mistake") is not None and book.at(words, "ordered") is not None
    named = book.at(words, "order") is not None or re.search(r"\bO-\d", text) is not None
    return off and (named or mistaken or book.at(words, "ordered") is not None)


def as_called_off(heard: Understanding) -> Understanding:
    """The message as a wish about the order, where its words call one off: no subscription is
    cancelled and no request is taken back by them.
    """
    whole = calls_off_order(heard.text)
    quote = heard.text[:300] if whole else _clause_that_calls_off(heard.text)
    if heard.typed or heard.asks_human or heard.asking or not quote:
        return heard
    kept = tuple(
        wish
        for wish in heard.wishes
        if wish.intent not in _MEANT or not (whole or wish.quote in (quote, heard.text))
    )
    named = heard.identifiers
    wish = Wish(intent=Intent.RETURN_ITEM, goal="cancel_order", identifiers=named, quote=quote)
    asks = tuple(act for act in heard.stances.asks if act != "cancel_subscription")
    return heard.model_copy(
        update={
            "wishes": (*kept, wish),
            "intents": tuple(one for one in heard.intents if one.name != Intent.WITHDRAW),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
            "asking": False,
        }
    )


def _clause_that_calls_off(text: str) -> str:
    """The clause that calls an order off, where another one wishes for something else."""
    clauses = (clause.text for clause in split_clauses(text))
    return next((clause[:300] for clause in clauses if calls_off_order(clause)), "")


def calls_off_unnamed(text: str) -> Literal["any", "subscription"] | None:
    """Whether a few words call something off and do not name it, as in "cancel it": anything, or
    by their verb only a subscription.
    """
    words, book = plain_words(text[:2_000]), _book()
    if len(words) > _FEW or any(book.at(words, told) is not None for told in _TOLD):
        return None
    pieces = [plain_words(one) for one in _PIECE.split(text[:2_000])]
    if any(_calls_off(one) or _said(one, "calls_off_it") for one in pieces):
        return "any"
    return "subscription" if any(_said(one, "ends_plan") for one in pieces) else None


def _said(words: list[str], meaning: str) -> bool:
    at = _book().at(words, meaning)
    return at is not None and not _denied(words[max(0, at - _NEAR) : at])


def _calls_off(words: list[str]) -> bool:
    book = _book()
    if not words or book.at(words, "other") is not None:
        return False
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
