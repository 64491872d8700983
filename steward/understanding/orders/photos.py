"""Recognises that a customer cannot show what a photo was asked of.

Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.shapes import SENTENCE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BRIEF = 8  # words of an answer that names no picture


def has_no_photo(text: str) -> bool:
    """Whether words that ask nothing say of a picture that there is none, or can be none; in
    another sentence they may ask what else will do, and not which way one would come.
    """
    words, book = plain_words(text), _book()
    if not _asks_or_waits(text):
        return _denies_a_picture(text)
    if _waits(words) or book.at(words, "which_way") is not None:
        return False
    return any(_denies_a_picture(one) and not _asks_or_waits(one) for one in _sentences(text))


def _denies_a_picture(text: str) -> bool:
    words, book = plain_words(text), _book()
    return book.at(words, "picture") is not None and book.at(words, "not") is not None


def _sentences(text: str) -> list[str]:
    return [one for one in SENTENCE_END.split(text) if one.strip()]


def cannot_show(text: str) -> bool:
    """Whether an answer to the desk's request for a photo says that there is none: what it would
    show is gone, or a few words say that it cannot be done.
    """
    words, book = plain_words(text), _book()
    if has_no_photo(text):
        return True
    unable = len(words) <= _BRIEF and book.at(words, "unable") is not None
    return not _asks_or_waits(text) and (unable or book.at(words, "gone") is not None)


def tells_where_it_is(text: str) -> bool:
    """Whether words only tell that a picture is where returns are seen to, and send nothing back:
    "the photo is in your returns portal".
    """
    return _book().says(text, "place") and _book().at(plain_words(text), "picture") is not None


def _asks_or_waits(text: str) -> bool:
    """Whether words ask something, or put off what is not gone: "gleich weggeworfen" puts off
    nothing.
    """
    return _waits(plain_words(text)) or has_question_mark(text) or only_asks(text)


def _waits(words: list[str]) -> bool:
    book = _book()
    return book.at(words, "later") is not None and book.at(words, "gone") is None


@cache
def _book() -> Phrasebook:
    return phrasebook("photo_words")
