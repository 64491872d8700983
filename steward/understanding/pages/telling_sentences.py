"""Which sentences of a page tell what is asked of a subject: where anything is sent, when the shop
is open. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from steward.understanding.pages.everyday_questions import asks_if_sent_there
from steward.understanding.pages.page_subjects import asks_opening_hours
from steward.understanding.pages.topics import holds_answer, speaks_of_europe
from steward.understanding.text.figures import figures_in
from steward.understanding.text.places import Place, in_europe, places_in

_SHORT = 3  # sentences of a page that is read out as it is


def may_tell(question: str, usable: Sequence[str], *, by_rule: bool) -> Callable[[str], bool]:
    """Which sentences may be told: beside a rule none with figures; of whether anything is sent to
    a place those that name it, and not how long it takes, where there are any.
    """
    if by_rule:
        return lambda sentence: not figures_in(sentence)
    places = places_in(question) if asks_if_sent_there(question) else ()
    where = [
        one
        for one in usable
        if places
        and all(_names(place, one) for place in places)
        and not holds_answer("period", one)
    ]
    return (lambda sentence: sentence in where) if where else (lambda _: True)


def _names(place: Place, sentence: str) -> bool:
    """Whether a sentence names a place, or Europe where it is there: other countries are none."""
    return place in places_in(sentence) or (speaks_of_europe(sentence) and in_europe(place))


def with_hours(question: str, text: str, usable: Sequence[str]) -> str:
    """What is told of when the shop is open: the hours are, whichever sentence was found."""
    told = any(sign.isdigit() for sign in text)
    if told or not text or len(usable) > _SHORT or not asks_opening_hours(question):
        return text
    return " ".join(usable)
