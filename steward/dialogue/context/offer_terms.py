"""What is asked about an offer whatever it is of: what it costs, how long it takes, whether tax is
added. Pure.
"""

from __future__ import annotations

from actions.registry import declared
from steward.dialogue.context.offered_matters import names_another_matter
from steward.domain.understanding import OpenQuestion
from steward.say import Say
from steward.understanding.how_long import asks_when
from steward.understanding.side_questions import asks_cost, asks_how_long, is_brief
from steward.understanding.tax_asked import asks_if_tax_is_in
from steward.wording.says import DeskWords


def terms(text: str, question: OpenQuestion | None) -> list[Say]:
    """What is said to words that only ask that of an offer; nothing where they ask none of it."""
    if question is None or question.kind != "confirm" or not is_brief(text):
        return []
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
    return [say for say, asks in asked if asks(text)]


def _asks_when(text: str) -> bool:
    """Whether it is asked how long it takes, in a closed list of words or by how it begins."""
    return asks_how_long(text) or asks_when(text)
