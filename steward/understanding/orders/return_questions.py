"""Questions about goods that go back: when the money comes, how much of it, to what, who pays for
the postage, whether a return is noted, and its calling off. Rules alone, in five languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 40  # words: a longer message is about something else as well
_FEW, _NEAR = 16, 2


def names_return(text: str) -> bool:
    """Whether the words speak of goods that go back."""
    return _book().any_of(plain_words(text), "back")


type Asked = Literal["time", "due", "way", "postage", "rule"]


def asked_of_return(text: str) -> tuple[Asked, ...]:
    """What is asked about the money of a return, each once; nothing where it asks none of it: when
    it comes, how much is due, to what it goes, who pays the postage, how long one has.
    """
    words, book = plain_words(text), _book()
    if not words or len(words) > _LONGEST:
        return ()
    money, back = book.any_of(words, "money"), book.any_of(words, "back")
    asks = has_question_mark(text) or only_asks(text)
    when, way = book.any_of(words, "when"), book.any_of(words, "way")
    much = book.any_of(words, "much")
    postage = book.any_of(words, "postage") and book.any_of(words, "pays")
    if not asks:
        return ("due", "way", "time") if money and back else ()
    if has_digit(text) and book.any_of(words, "days") and not money:
        return ("rule",)
    due = much or (money and not (when or way or postage)) or (way and has_digit(text))
    found: dict[Asked, bool] = {
        "time": when and (money or much),
        "due": due,
        "way": way,
        "postage": postage,
    }
    return tuple(one for one, asked in found.items() if asked)


def of_own_return(text: str) -> bool:
    """Whether it asks of a return of their own how it stands, or what comes back for it."""
    money = bool(asked_of_return(text)) and _book().any_of(plain_words(text), "mine")
    return asks_if_return_runs(text) or calls_return_off(text) or (names_return(text) and money)


def asks_where_to_send(text: str) -> bool:
    """Whether it is asked where one's goods are to be sent or brought, and nothing of money."""
    words, book = plain_words(text), _book()
    if not words or word_count(text) > _FEW or book.any_of(words, "money", "order"):
        return False
    asks = has_question_mark(text) or only_asks(text) or book.begins(words, 0, "to_where")
    return asks and book.any_of(words, "to_where") and book.any_of(words, "sends")


def asks_if_return_runs(text: str) -> bool:
    """Whether it is asked if a return is noted: "is there still a return running?"."""
    asks = has_question_mark(text) or only_asks(text)
    short = word_count(text) <= _FEW
    words = plain_words(text)
    return asks and short and bool(_named(words)) and _book().any_of(words, "runs")


def calls_return_off(text: str) -> bool:
    """Whether a return is called off: "cancel that return, please"."""
    words, book = plain_words(text), _book()
    if word_count(text) > _FEW or book.any_of(words, "order", "money"):
        return False
    off = [at for at in range(len(words)) if book.begins(words, at, "off")]
    return any(abs(at - one) <= _NEAR for at in _named(words) for one in off)


def _named(words: Sequence[str]) -> list[int]:
    """Where a return is named as a thing: "that return", and not "return the 189"."""
    book = _book()
    return [
        at
        for at in range(1, len(words))
        if book.begins(words, at, "noun") and _points_at(words[:at])
    ]


def _points_at(before: Sequence[str]) -> bool:
    return any(_book().is_one([one], "the") for one in before[-_NEAR:])


def _book() -> Phrasebook:
    return phrasebook("return_question_words")
