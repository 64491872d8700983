"""Reads a message without a word of the desk's own that is only asked back: "what chargeback??"
tells of none, and what stands beside it is what is said.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.context.lines import last_of_desk
from steward.domain.understanding import Understanding
from steward.understanding.people.sensitive import read_sensitive
from steward.understanding.text.marks import ends_asking, word_count
from steward.understanding.text.questions import SENTENCE

_ECHOED = frozenset({"chargeback", "legal"})  # no danger: that is never taken for an echo
_BARE = 3  # words of a question that only says a word back


async def beside_an_echo(desk: Desk, opened: OpenedTurn, heard: Understanding) -> Understanding:
    """The message as what is said beside such a question, or without the alarm that it raised."""
    last = last_of_desk(opened.recent)
    if not _ECHOED.intersection(heard.sensitive) or last is None:
        return heard
    said = [one.group().strip() for one in SENTENCE.finditer(heard.text)]
    rest = " ".join(one for one in said if not (ends_asking(one) and word_count(one) <= _BARE))
    echoed = _ECHOED & {*read_sensitive(last.text)} - {*read_sensitive(rest)}
    if not echoed:
        return heard
    if rest:
        beside = await desk.understander.understand(rest, opened.question, opened.recent)
        if not beside.consents:  # a yes counts by all of its message
            return beside
    left = tuple(kind for kind in heard.sensitive if kind not in echoed)
    return heard.model_copy(update={"sensitive": left})
