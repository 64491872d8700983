"""A change of mind between two steps of a plan: "no wait, cancel it after all", after a wish to
pause it. Pure, rules alone; the words are in `minds_changed_words.yaml`, by meaning.

The no is to what was wished for before; what stands behind it is wished for now.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import ACT_OF, PLAN_INTENTS, Intent, Understanding
from steward.understanding.plan.plans import Step, step_told
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST, _BRIEF = 24, 9  # words
_KEEPS: frozenset[Step] = frozenset({"keep", "resume"})


def turned_to(heard: Understanding) -> Intent | None:
    """The step of a plan that brief words turn to, which they ask for and do not refuse."""
    words = plain_words(heard.text)
    if len(words) > _LONGEST or has_question_mark(heard.text) or not _turns(heard, words):
        return None
    step = step_told(without_turn(heard.text))
    refused = any(ACT_OF[intent] in heard.stances.refuses for intent in PLAN_INTENTS)
    if refused or step in _KEEPS:
        return None
    asked = {intent for intent in PLAN_INTENTS if ACT_OF[intent] in heard.stances.asks}
    asked = asked or _named(heard.text, step)
    return asked.pop() if len(asked) == 1 else None


def _named(text: str, step: Step | None) -> set[Intent]:
    """What short words name that ask for nothing in a verb of their own: "nee, zeg hem toch op"."""
    if len(plain_words(text)) > _BRIEF or _book().says(text, "denies"):
        return set()
    ends = {Intent.CANCEL_SUBSCRIPTION} if _book().says(text, "end") else set()
    return ends | ({Intent.CHANGE_PLAN} if step is not None else set())


def begins_a_step(heard: Understanding) -> bool:
    """Whether the step that the words turn to is wished for in them."""
    return turned_to(heard) in {wish.intent for wish in heard.wishes}


def without_turn(text: str) -> str:
    """The text without the words that only say that somebody thinks again."""
    found = [*WORD.finditer(text)]
    words, left, at = [_plain(one.group()) for one in found], text, 0
    while at < len(words):
        size = _book().length(words, at, "after_all")
        if size:
            start, end = found[at].start(), found[at + size - 1].end()
            left = left[:start] + " " * (end - start) + left[end:]
        at += size or 1
    return left


def _turns(heard: Understanding, words: list[str]) -> bool:
    """Whether somebody thinks again: they say so, or say no before a wish, which is no step back:
    "no, cancel that" may take back what they asked for.
    """
    if _book().any_of(words, "after_all", "rather"):
        return True
    says_no = _book().begins(words, 0, "no")
    wishes = any(wish.intent in PLAN_INTENTS for wish in heard.wishes)
    return says_no and wishes and not heard.takes_back


def _plain(word: str) -> str:
    return " ".join(plain_words(word))


@cache
def _book() -> Phrasebook:
    return phrasebook("minds_changed_words")
