"""Takes who turns to their own bank, while that has the matter, as wishing for nothing. Pure.

"I'll ring my adviser again" calls for no colleague of ours, and threatens nobody: it was just said
that the bank decides.
"""

from __future__ import annotations

from nodes.last_told import last_told, subjects
from steward.conversation.types import OpenedTurn
from steward.domain.understanding import Understanding
from steward.understanding.next_steps import turns_to_own_bank
from steward.wording.says import DeskWords

_OPEN = frozenset({"clarify", "confirm"})


def with_own_bank(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message without wishes, where it only says that the bank is asked."""
    question = opened.question
    asked = question is not None and question.kind not in _OPEN
    more = heard.consents or heard.refuses or heard.typed or heard.read_whole
    other = set(heard.sensitive) - {"chargeback"}
    if asked or more or other or any(heard.identifiers.model_dump().values()):
        return heard
    if not _bank_has_it(opened) or not turns_to_own_bank(heard.text):
        return heard
    nothing = {"wishes": (), "teams": (), "follows": None, "asking": False, "asks_human": False}
    return heard.model_copy(update={**nothing, "sensitive": (), "decision": "smalltalk"})


def _bank_has_it(opened: OpenedTurn) -> bool:
    """Whether the desk has just told that the bank has the payment."""
    told = {one.kind for one in (*subjects(last_told(opened)), *last_told(opened))}
    return DeskWords.DISPUTED.kind in told
