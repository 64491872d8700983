"""Whether anything was changed or charged here, asked beside something else: it is told from the
rows, and the rest of the message is read by itself. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable

from actions.registry import needs_yes
from steward.domain.action import Action
from steward.domain.lifecycle import COUNTED
from steward.understanding.talk.changed_or_charged import AskedApart, changed_apart


def apart(text: str, own: Iterable[Action]) -> AskedApart:
    """The question apart from the rest, where something was offered here that may have been done:
    else it is one about their account.
    """
    if not any(needs_yes(one.kind) for one in own):
        return AskedApart(False, text)
    return changed_apart(text)


def is_done(own: Iterable[Action]) -> bool:
    """Whether something was done here that needs a yes, or is under way."""
    return any(one.state in COUNTED and needs_yes(one.kind) for one in own)
