"""A question that was asked beside something else, and that no page surely answers, where all that
would be said is that nothing is open: who asks something is not told goodbye. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import Plan
from steward.conversation.given_answers import digest_of
from steward.dialogue.tasks.asked_besides import BESIDE
from steward.say import Say
from steward.understanding.text.question_parts import question_parts
from steward.wording.says import DeskWords
from teams.slots import typed
from teams.support.asked import name_of
from teams.support.phrases import NoArticle

_CLOSES: tuple[Say, ...] = (DeskWords.LEFT_AT_THAT, DeskWords.NOTHING_OPEN)


def not_closed(says: Sequence[Say], plan: Plan) -> list[Say]:
    """What is said, with the question by its name in place of a goodbye."""
    quote = next((typed(one).quote for one in plan.values() if one["goal"] == BESIDE), "")
    if not quote or not any(say in _CLOSES for say in says):
        return list(says)
    asked = question_parts(quote)[0].alone
    found = NoArticle(asked=digest_of("asked", {"terms": [quote]})[:16], question=name_of(asked))
    return [found if say in _CLOSES else say for say in says]
