"""The word of regret that begins a reply to who says that the desk did not listen. Pure.

What nobody of the desk has answered yet it cannot have missed; and beside danger, grief or a secret
that was masked alone none is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import DeskState, asked_last
from state.heard import heard_of
from state.turn import words_of
from steward.conversation.regret import regret
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.lines import last_answer
from steward.domain.understanding import OpenQuestion
from steward.say import Say
from steward.understanding.talk.not_listened import Unheard, not_listened
from steward.wording.offline import joined
from steward.wording.regrets import NotListened
from steward.wording.render import render
from steward.wording.says import DeskWords, WaitsForPerson

_NEVER_BESIDE = frozenset({"distress", "safety"})
_ALONE = (DeskWords.MASKED, DeskWords.NO_DANGER, DeskWords.ALL_WELL)


def unheard(state: DeskState) -> Unheard | None:
    """What of theirs was not listened to, by the words of the turn, or as a model heard it."""
    heard, text = heard_of(state), words_of(state)
    if not text or heard.emergency or _NEVER_BESIDE & {*heard.sensitive}:
        return None
    what = not_listened(text, asked=asked_last(state) is not None)
    return what or ("told" if heard.told_already else None)


def of_regret(
    what: Unheard, opened: OpenedTurn, says: Sequence[Say], question: OpenQuestion | None
) -> list[Say]:
    """What begins the reply `says`, where it answers, and the desk itself spoke last; `question`:
    what it asks.
    """
    last = last_answer(opened.recent)
    sorry = any(isinstance(say, WaitsForPerson) and say.about == "protests" for say in says)
    if last is None or last.role != "desk" or sorry or all(say in _ALONE for say in says):
        return []
    still_asks = question is not None and question.kind in ("identify", "code")
    return [*regret(what, last.told, still_asks=still_asks)]


def in_front(says: Sequence[Say], text: str, language: str) -> str:
    """The reply with the words of it."""
    return joined([*(render(say, language) for say in says), text], language, first=False)


def without(text: str, language: str) -> str:
    """What a reply said without the word of regret that it began with."""
    for one in _EVERY:
        text = text.removeprefix(render(one, language)).lstrip()
    return text


_EVERY = [NotListened(what=w, again=a) for w in ("told", "unanswered") for a in (False, True)]
