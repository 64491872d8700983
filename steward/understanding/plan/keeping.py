"""Recognises that somebody wants to take a cancellation of their subscription back.

The words are in `keeping_words.yaml`, by meaning; rules alone. Whether something was cancelled that
can go on, the records say.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_NEAR = 4  # words between what was ended and what undoes it
_BEFORE = 4  # words that a denial reaches over
# What such words are taken for.
_MAY_BE = frozenset(
    {
        *(Intent.CANCEL_SUBSCRIPTION, Intent.CHARGED_AFTER_CANCEL, Intent.PRODUCT_QUESTION),
        *(Intent.WITHDRAW, Intent.CORRECTION),
    }
)


def takes_end_back(text: str) -> bool:
    """Whether the words undo the end of a subscription, which they name: "scrap the cancellation",
    "I cancelled on Monday, can you reverse that?", "I cancelled but would like to carry on".
    """
    words, book = plain_words(text[:2_000]), _book()
    ended = [at for at in range(len(words)) if book.begins(words, at, "ended")]
    if not ended:
        return False
    undone = [at for at in range(len(words)) if _said(words, at, "undoes")]
    near = any(abs(at - end) <= _NEAR for at in undone for end in ended)
    return (
        near
        or any(_said(words, at, "goes_on") for at in range(ended[0], len(words)))
        or (goes_back(text))
    )


def goes_back(text: str) -> bool:
    """Whether the words undo what was done last, whatever that is: "can I back out of that?"."""
    words = plain_words(text[:2_000])
    return any(_said(words, at, "back") for at in range(len(words)))


def as_kept(heard: Understanding) -> Understanding:
    """The message as a wish for the subscription to go on, where its words take the end back: they
    cancel nothing and complain of no charge. What comes of it is offered, and waits for a yes.
    """
    if heard.typed or heard.asks_human or heard.sensitive or not takes_end_back(heard.text):
        return heard
    if not {wish.intent for wish in heard.wishes} <= _MAY_BE | {Intent.CHANGE_PLAN}:
        return heard
    wish = Wish(
        intent=Intent.CHANGE_PLAN,
        identifiers=heard.identifiers,
        quote=heard.text[:300],
        meant={"step": "keep"},
    )
    asks = (act for act in heard.stances.asks if act != "cancel_subscription")
    stances = heard.stances.model_copy(
        update={
            "asks": tuple(dict.fromkeys((*asks, "change_plan"))),
            "refuses": tuple(act for act in heard.stances.refuses if act != "change_plan"),
        }
    )
    return heard.model_copy(
        update={"wishes": (wish,), "stances": stances, "decision": "act", "asking": False}
    )


def _said(words: list[str], at: int, meaning: str) -> bool:
    """Whether a word of this meaning begins here and is not denied just before."""
    before = words[max(0, at - _BEFORE) : at]
    return _book().begins(words, at, meaning) and _book().at(before, "denies") is None


@cache
def _book() -> Phrasebook:
    return phrasebook("keeping_words")
