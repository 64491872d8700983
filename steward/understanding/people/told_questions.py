"""The questions that sentences without a mark tell: "I only asked when you open". Rules alone."""

from __future__ import annotations

from steward.understanding.emergency.concepts import sentences
from steward.understanding.text.word_lists import phrasebook


def told_questions(text: str) -> list[str]:
    """What a message tells that its writer asked, each as a question; what was asked of
    others is none.
    """
    book = phrasebook("waiting_question_words")
    return [
        f"{one.strip(' .!')}?"
        for one in sentences(text)
        if book.says(one, "asked") and not book.says(one, "asked_others")
    ]
