"""Recognises words that only say that somebody is pleased, and want nothing.

The words are in `praise_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import OpenQuestion, Understanding
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words

_LONGEST = 60  # words: more of them are about something else as well
# What is said with one of these is no mere praise.
_TROUBLE = frozenset(
    {"NOT", "BROKEN", "NOT_WORK", "LOST", "LATE", "WRONG", "MISSING_PART", "REFUND", "MONEY_BACK"}
    | {"CHARGE", "TWICE", "CANCEL", "STOP", "RETURN", "EXCHANGE", "REGRET", "TOO_MUCH", "FRAUD"}
    | {"WANT", "PLEASE", "CAN_I", "INSTEAD", "PAUSE", "RESUME", "UPGRADE", "DOWNGRADE", "SWITCH"}
)
_TURNS = frozenset({"but", "however", "though", "maar", "aber", "jedoch", "mais", "pero", "if"})


def only_praises(text: str) -> bool:
    """Whether the words say that somebody is pleased, and nothing that is to be seen to."""
    words = _without_closing(plain_words(text))
    if not words or len(words) > _LONGEST or "?" in text:
        return False
    at = _book().at(words, "praise")
    if at is None or not _TURNS.isdisjoint(words[at:]):  # "great, but …"
        return False
    said = f" {' '.join(words)} "
    for one in _asks_for_nothing():
        said = said.replace(f" {one} ", " ")
    return not meanings(said) & _TROUBLE


def _without_closing(words: list[str]) -> list[str]:
    kept, at = list[str](), 0
    while at < len(words):
        size = _book().length(words, at, "closing")
        kept += words[at : at + 1] if not size else []
        at += size or 1
    return kept


def as_praise(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message without wishes, where it only praises and answers nothing that was asked."""
    asked = question is not None and question.kind != "clarify"
    goods = "replacement" in heard.stances.asks  # "brilliant, three weeks. Send another one"
    more = (
        goods or heard.consents or heard.refuses or heard.asking or heard.asks_human or heard.typed
    )
    named = heard.identifiers.any_named or heard.amounts or heard.sensitive
    if asked or goods or more or named or heard.read_whole or not only_praises(heard.text):
        return heard
    return heard.model_copy(update={"wishes": (), "decision": "smalltalk"})


@cache
def _book() -> Phrasebook:
    return phrasebook("praise_words")


@cache
def _asks_for_nothing() -> tuple[str, ...]:
    return entries("praise_words")["nothing"]
