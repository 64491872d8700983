"""Recognises who asks whether they have a subscription at all: their own is looked up for it. Rules
alone; the words are in `plan_had_words.yaml`.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import phrasebook


def with_plan_had_asked(heard: Understanding) -> Understanding:
    """The message with that question as one about their plan, where it wishes nothing of one."""
    if heard.typed or any(one.intent in _OF_PLANS for one in heard.wishes):
        return heard
    asked = next((one for one in sentences_of(heard.text) if asks_if_any_plan(one)), "")
    if not asked:
        return heard
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=asked[:300])
    kept = tuple(one for one in heard.wishes if one.quote != asked)
    return heard.model_copy(update={"wishes": (*kept, wish), "decision": "act"})


_OF_PLANS = frozenset({Intent.CHANGE_PLAN, Intent.CANCEL_SUBSCRIPTION})


def asks_if_any_plan(sentence: str) -> bool:
    """Whether it is asked if there is a subscription: "do I even have one with you?"."""
    asks = has_question_mark(sentence) or only_asks(sentence)
    return asks and phrasebook("plan_had_words").says(sentence, "any")
