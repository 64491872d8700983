"""Several short questions in one message, each with what it asks: "same card? how many days?".

Pure, rules beside the reader of questions about what was said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from steward.domain.understanding import Facet
from steward.understanding.pages.topics import topic_of
from steward.understanding.talk.follow_ups import read_follow_up

_PART = re.compile(r"[^?¿]+\?")
_FEW = 5  # words of such a question
_MOST = 3  # questions
_LIKELY = 0.34
_WAYS = frozenset({"card", "account"})  # by which money goes


class ShortQuestion(NamedTuple):
    """What a short question asks; `of_payment`: of the way by which money goes."""

    what: Facet
    of_payment: bool = False


def short_questions(text: str) -> tuple[ShortQuestion, ...]:
    """What each of several short questions asks, where the message is nothing else.

    None where there is one question only, or one of them names something else.
    """
    parts = [part.strip() for part in _PART.findall(text)]
    spoken = sum(len(part.split()) for part in parts)
    if not 1 < len(parts) <= _MOST or spoken < len(text.split()):
        return ()
    found = [_read(part) for part in parts]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len({one.what for one in known}) == len(parts) else ()


def _read(part: str) -> ShortQuestion | None:
    if len(part.split()) > _FEW:
        return None
    topic = topic_of(part)
    if topic.terms & _WAYS:
        return ShortQuestion("content", of_payment=True)
    if topic.terms:
        return None
    if "period" in topic.wants:
        return ShortQuestion("time")
    how = read_follow_up(part)
    if how is None or how.what is None or how.sure < _LIKELY:
        return None
    return ShortQuestion(how.what)
