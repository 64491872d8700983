"""Recognises that somebody saw another plan of theirs than the one they have: they name it, or see
the old one still. Rules alone, by a list in five languages.
"""

from __future__ import annotations

from steward.understanding.plan.plans import plans_named
from steward.understanding.text.word_lists import phrasebook


def cites_plan(text: str, plan: str) -> bool:
    """Whether words name this plan, or the old one, as what is seen somewhere."""
    named = {_family(one) for one in plans_named(text)}
    return _family(plan) in named or phrasebook("stale_plan_words").says(text, "sees_the_old")


def _family(plan: str) -> str:
    return plan.removesuffix("_annual").replace("_", " ").lower()
