"""Several short questions in one message about what was said last, each answered by itself: "same
card? how many days?". Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from steward.domain.understanding import Facet, Told, Understanding
from steward.understanding.follow_ups import read_follow_up
from steward.understanding.topics import topic_of
from steward.wording.facets import answers

_PART = re.compile(r"[^?¿]+\?")
_FEW = 5  # words of such a question
_MOST = 3  # questions
_LIKELY = 0.34
_PAID = frozenset({"tender", "last4"})
_WAYS = frozenset({"card", "account"})  # by which money goes


def facets_asked(heard: Understanding, subjects: Sequence[Told]) -> tuple[tuple[Facet, Told], ...]:
    """What each of several short questions asks of what was said last, with what answers it.

    None where there is one question only, or one of them is about something else.
    """
    parts = [part.strip() for part in _PART.findall(heard.text)]
    spoken = sum(len(part.split()) for part in parts)
    if not 1 < len(parts) <= _MOST or spoken < len(heard.text.split()):
        return ()
    found = [_asked(part, subjects) for part in parts]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len({what for what, _ in known}) == len(parts) else ()


def _asked(part: str, subjects: Sequence[Told]) -> tuple[Facet, Told] | None:
    if len(part.split()) > _FEW:
        return None
    topic = topic_of(part)
    named = topic.terms
    if named & _WAYS:
        return _held("content", [one for one in subjects if _PAID & one.data.keys()])
    if "period" in topic.wants and not named:
        return _held("time", subjects)
    how = read_follow_up(part)
    if how is None or how.what is None or how.sure < _LIKELY or named:
        return None
    return _held(how.what, subjects)


def _held(what: Facet, subjects: Sequence[Told]) -> tuple[Facet, Told] | None:
    about = next((one for one in subjects if answers(one.kind, what, one.data)), None)
    return None if about is None else (what, about)
