"""Recognises who only asks what they have to do, or how, where and when: "should I give you my new
address here?". It asks for nothing to be done. Pure, rules alone; the words are in
`asked_what_to_do_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook

_LONGEST = 600  # letters


def asks_what_to_do(text: str) -> bool:
    """Whether a question of the text wants to know what they have to do, and no sentence asks for
    it to be done.
    """
    book, said = phrasebook("asked_what_to_do_words"), sentences_of(text[:_LONGEST])
    asked = [one for one in said if has_question_mark(one) and book.says(one, "asks")]
    return bool(asked) and not any(book.says(one, "wants") for one in said if one not in asked)
