"""Words that were not understood, read once more together with those that follow them.

"my parcel goes to the old flat", "Goethestraße 5": neither says it all. What the desk made nothing
of is kept until the next words, which may complete it.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.topics.hesitations import NOT_UNDERSTOOD
from steward.domain.understanding import INTENT_TEAM, OpenQuestion, Understanding
from steward.understanding.exact.which_one import says_only_all
from steward.understanding.yes_and_no.consent import withdraws
from steward.wording.languages import OtherLanguage
from steward.wording.says import DeskWords, OutOfScopeAgain

# The desk's answers to words that it made nothing of; a greeting answers one that asked nothing.
_NOT_UNDERSTOOD = (NOT_UNDERSTOOD - {OtherLanguage.kind}) | {
    DeskWords.GREETING.kind,
    OutOfScopeAgain.kind,
}
_MOST = 2  # lines of the customer
_LONGEST = 600  # characters


async def with_those_before(desk: Desk, opened: OpenedTurn, heard: Understanding) -> Understanding:
    """The message read with the words before it, where only both together wish for something."""
    if not _may_go_with(heard, opened.question):
        return heard
    before = _not_understood(opened)
    if not before:
        return heard
    for lines in (before[-1:], before) if len(before) > 1 else (before,):
        both = await desk.understander.understand("\n".join([*lines, heard.text]), opened.question)
        if _wishes(both):
            return both.model_copy(update={"consents": False, "refuses": False})
    return heard


def _may_go_with(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether the words wish for nothing by themselves and answer nothing."""
    if question is not None and (question.kind != "clarify" or question.act):
        return False
    answers = heard.consents or heard.refuses or withdraws(heard.text) or says_only_all(heard.text)
    calls = heard.typed or heard.asks_human or heard.sensitive
    return not (answers or calls or _wishes(heard) or heard.decision == "smalltalk")


def _wishes(heard: Understanding) -> bool:
    wished = any(wish.intent in INTENT_TEAM for wish in heard.wishes)
    return bool(heard.typed) or (heard.decision == "act" and wished)


def _not_understood(opened: OpenedTurn) -> list[str]:
    """The customer's last lines that the desk made nothing of, the oldest first."""
    lines, silent = list[str](), False
    for line in reversed(opened.recent):
        if line.role == "staff":
            break
        if line.role == "desk":
            if not line.says or not _NOT_UNDERSTOOD.issuperset(line.says):
                break
            silent = True
        elif silent:
            lines.append(line.text)
    return [one for one in reversed(lines[:_MOST]) if len(one) <= _LONGEST]
