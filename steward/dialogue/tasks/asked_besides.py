"""What a message asks that anybody may know, beside all that is looked into: the help pages are
asked, and tell what customers surely mean by such words; else nothing is said. Pure.

So no question is lost because something else of the message was heard: a code, a yes, a wish.
"""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.dialogue.tasks import message_notes
from steward.dialogue.tasks.planning import IDENTIFY, KEPT, add
from steward.domain.slots import SlotValues
from steward.domain.understanding import Understanding, Utterance
from steward.understanding.pages.own_matters import is_for_anybody
from steward.understanding.pages.public_questions import (
    asks_to_know,
    names_own,
    without_contacts,
)
from steward.understanding.pages.topics import names_nothing, points_back
from steward.understanding.talk.side_questions import asks_basis
from steward.understanding.text.beginnings import beginnings
from steward.understanding.text.marks import as_question, word_count
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.stances import read_stances
from teams.slots import typed

BESIDE = "question_beside"
OF_PAGES = frozenset({"product_question", KEPT, BESIDE})  # goals that the pages are asked for
_LEAST, _FEW = 3, 4  # words of a question; and of one that names little beside "it"
_ABOUT_IT = 2  # times as many words: what is looked into is hardly more than the question
_QUOTE = 800
_STEM = 6  # letters that "recorded" and "recording" have in common


def with_questions(plan: Plan, heard: Understanding, opened: OpenedTurn) -> Plan:
    """The plan in which the pages are asked what no task looks into."""
    return asked_too(plan, heard, message_notes.as_written(opened), opened.recent)


def asked_too(
    plan: Plan, heard: Understanding, text: str, recent: Sequence[Utterance] = ()
) -> Plan:
    """As `with_questions`. `text`: the whole message; `recent`: the lines before it, the newest
    last.
    """
    if heard.read_whole:
        return plan
    of_pages = [typed(task) for task in plan.values() if task["goal"] in OF_PAGES]
    looked_up = [words for one in of_pages for words in (one.quote, one.question)]
    own = [typed(task).quote for task in plan.values() if task["goal"] not in OF_PAGES]
    asked = (*_asked(text), *_left_before(text, recent))
    left = [one for one in asked if not _is_looked_into(one, looked_up, own)]
    return _with_beside(plan, " ".join(map(as_question, left))) if left else plan


def asked_by_all(plan: Plan, heard: Understanding, text: str) -> Plan:
    """The plan of somebody who is not known, in which the pages are asked all of a message that is
    hardly about a matter of their own, though all that was heard in it waits for a proof.

    `text`: the whole message.
    """
    others = [task for key, task in plan.items() if key != IDENTIFY]
    waits = bool(others) and all(typed(task).held for task in others)
    if not waits or heard.identifiers.any_named or not is_for_anybody(text):
        return plan
    return _with_beside(plan, text)


def _with_beside(plan: Plan, quote: str) -> Plan:
    """The plan in which the pages are asked this too."""
    slots: SlotValues = {"quote": quote[:_QUOTE], "otherwise": "if_meant", "rules": []}
    new = dict(plan)
    add(new, "support", BESIDE, slots)
    return new


def _asked(text: str) -> list[str]:
    """The questions of a message that name something, and nothing of one's own; why it is so with
    what was said is told from that.
    """
    return [
        one.alone
        for one in question_parts(without_contacts(text))
        if word_count(one.alone) >= _LEAST
        and asks_to_know(one.alone)
        and not (names_own(one.alone) or names_nothing(one.alone) or _is_of_it(one.alone))
        and not (read_stances(one.alone).asks or asks_basis(one.alone))
    ]


def _is_of_it(asked: str) -> bool:
    """Whether a few words ask about what was spoken of: "and who brings it?"."""
    return word_count(asked) <= _FEW and points_back(asked)


def _left_before(text: str, recent: Sequence[Utterance]) -> list[str]:
    """The questions of earlier messages that these words come back to by a word that the desk never
    said: "I still don't know about Alaska or the recording".
    """
    asked = [one for line in recent if line.role == "customer" for one in _asked(line.text)]
    if not asked:
        return []
    said = beginnings(" ".join(line.text for line in recent if line.role != "customer"), _STEM)
    named = beginnings(text, _STEM) - said
    now = beginnings(" ".join(_asked(text)), _STEM)
    return [one for one in asked if named & (beginnings(one, _STEM) - now)]


def _is_looked_into(asked: str, looked_up: Sequence[str], own: Sequence[str]) -> bool:
    """Whether the pages are asked it anyway, or a wish was taken from hardly more than it."""
    bare, most = _letters(asked), _ABOUT_IT * word_count(asked)
    return any(bare in _letters(words) for words in looked_up) or any(
        bare in _letters(words) and word_count(words) <= most for words in own
    )


def _letters(text: str) -> str:
    """A text as it is compared: a wish has "Novemberrechnung" in two words."""
    return "".join(plain_words(text))
