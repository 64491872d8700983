"""What a condition beside a yes asks of the offer: when, how much, or where it goes: "only if it is
here by Friday". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Facet
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.conditions import conditions_in

_ASKED: tuple[tuple[str, Facet], ...] = (("amount", "amount"), ("where", "where"), ("time", "time"))


def asked_by_condition(text: str) -> Facet | None:
    """What the conditions in these words ask; None: nothing that is known, or there are none."""
    words = [word for one in conditions_in(text) for word in plain_words(one)]
    return next((facet for name, facet in _ASKED if _book().any_of(words, name)), None)


@cache
def _book() -> Phrasebook:
    return phrasebook("conditions_asked_words")
