"""Of offers of several kinds, what a piece of an answer calls them by, and whether it says no more
of it than a no: "just the money, not the pause", "die Pause noch nicht". Rules alone, by a list in
five languages.
"""

from __future__ import annotations

from typing import Literal

from actions.registry import declared
from steward.domain.action import Action
from steward.understanding.word_lists import phrasebook, plain_words

type Said = Literal["no", "not_yet", ""]


def names_the_step(text: str, action: Action) -> bool:
    """Whether the words name what is made of the subscription: the pause, the skip."""
    step, kind = str(action.params.get("step") or ""), declared(action.kind)
    called = step if step in _STEPS else "end" if kind.ends == "plan" else ""
    called = called or ("change" if kind.sets == "plan" else "")
    return bool(called) and phrasebook(_LIST).any_of(plain_words(text), called)


def only_denies(text: str) -> Said:
    """Whether a piece names one of them and says only no to it, or only that it is not yet; empty:
    it says something else.
    """
    made = phrasebook(_LIST).made_of(plain_words(text), "no", "not_yet", "beside", *_NAMED, "money")
    if not made - {"no", "not_yet", "beside"}:
        return ""
    return "not_yet" if "not_yet" in made else "no" if "no" in made else ""


_LIST = "one_not_other_words"
_STEPS = ("pause", "skip")
_NAMED = (*_STEPS, "end", "change")
