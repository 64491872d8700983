"""Recognises who asks whether a complaint or request of theirs was noted: that takes nothing back.
Pure, rules alone; the words are in `ticket_news_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook


def asks_if_noted(text: str) -> bool:
    """Whether it is asked if a complaint or request of one's own was taken down."""
    return has_question_mark(text) and phrasebook("ticket_news_words").says(text, "noted")


def without_taking_back(heard: Understanding) -> Understanding:
    """The message without the taking back that such a question sounds like."""
    if not asks_if_noted(heard.text):
        return heard
    intents = tuple(one for one in heard.intents if one.name != Intent.WITHDRAW)
    wishes = tuple(one for one in heard.wishes if one.intent != Intent.WITHDRAW)
    return heard.model_copy(update={"intents": intents, "wishes": wishes, "asking": True})
