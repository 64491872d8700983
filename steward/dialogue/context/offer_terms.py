"""What is asked about an offer whatever it is of: what it costs, how long it takes, whether tax is
added. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.registry import declared
from steward.dialogue.context.offered_matters import names_another_matter
from steward.domain.understanding import OpenQuestion
from steward.say import Say
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.payments.how_long import asks_when
from steward.understanding.payments.tax_asked import asks_if_tax_is_in
from steward.understanding.talk.side_questions import (
    asks_cost,
    asks_how_long,
    asks_when_signed,
    is_brief,
)
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.joined_questions import joined_questions
from steward.wording.says import DeskWords


def terms(text: str, question: OpenQuestion | None) -> list[Say]:
    """What is said to words that only ask that of an offer; nothing where they ask none of it."""
    if question is None or question.kind != "confirm" or not is_brief(text):
        return []
    if joined_questions(text):
        return []  # each of them has its own answer
    if names_another_matter(text, question.action):
        return []
    if (offered := declared(question.action)).remedy != "refund":
        free = offered.free and offered.sets not in ("plan", "schedule")  # which have a price
        if offered.sets == "plan" and asks_if_tax_is_in(text):
            return [DeskWords.NO_TAX_BESIDE]
        return [DeskWords.COSTS_NOTHING] if free and asks_cost(text) else []
    asked = (
        (DeskWords.REFUND_COSTS, asks_cost),
        (DeskWords.REFUND_TAKES, _asks_when),
        (DeskWords.NO_TAX_BESIDE, asks_if_tax_is_in),
    )
    return _asked(text, asked) or _asked(_asking(text), asked)


def _asked(text: str, asked: Sequence[tuple[Say, Callable[[str], bool]]]) -> list[Say]:
    return [say for say, asks in asked if asks(text)]


def _asks_when(text: str) -> bool:
    """Whether it is asked how long it takes, in a closed list of words or by how it begins."""
    if asks_when_signed(text):
        return False  # which people decide, and no bank
    return asks_how_long(text) or asks_when(text)


def _asking(text: str) -> str:
    """What a message asks, without what is only exclaimed before it: "about time. how long …"."""
    clauses = [one.text for one in split_clauses(text)]
    said = [one for one in clauses[:-1] if len(one.split()) > _EXCLAIMED or asks_something(one)]
    return text if said or len(clauses) < _BOTH else clauses[-1]


_EXCLAIMED, _BOTH = 3, 2  # words of what is only exclaimed; clauses
