"""Recognises that a delivery which was to be left out is wanted after all: "don't skip it, I want
it", "stuur hem toch maar". Rules alone; the words are in `delivery_wanted_words.yaml`.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.denied_after import tells_not_to
from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.left_alone import pieces
from steward.understanding.yes_and_no.stances import read_stances

_BRIEF, _LITTLE = 14, 3  # words


def wants_delivery(text: str) -> bool:
    """Whether brief words want the delivery after all, or refuse to have it left out.

    A question, a day, a condition or anything else that is said of it does not.
    """
    if has_question_mark(text) or has_digit(text) or word_count(text) > _BRIEF:
        return False
    said = pieces(text)
    refused = [one for one in said if _refuses(one)]
    rest = [one for one in said if one not in refused]
    wanted = [one for one in rest if _book().says(one, "wants")]
    beside = [one for one in rest if one not in wanted]
    if not (wanted or refused) or not all(map(_says_little, beside)):
        return False
    if any(_book().any_of(plain_words(one), "not_so") for one in wanted):
        return False
    return bool(refused) or _book().any_of(plain_words(text), "after_all")


def _refuses(piece: str) -> bool:
    return "change_plan" in read_stances(piece).refuses or tells_not_to(piece)


def _says_little(piece: str) -> bool:
    """ "no wait", and nothing that is asked for in its place."""
    return word_count(piece) <= _LITTLE and not read_stances(piece).asks


@cache
def _book() -> Phrasebook:
    return phrasebook("delivery_wanted_words")
