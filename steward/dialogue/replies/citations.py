"""Links to what a reply rests on, where the customer's channel shows links. Pure."""

from __future__ import annotations

from state.desk import DeskState
from state.turn import messages_of
from steward.domain.channels import LINKED
from steward.say import Say
from teams.support.phrases import Article, PageHolds


def linked(say: Say, state: DeskState) -> Say:
    """A help page with its address: the reply goes by the channel of the last message."""
    if not isinstance(say, Article | PageHolds):
        return say
    channel = next((message.get("channel") for message in reversed(messages_of(state))), None)
    return say.model_copy(update={"linked": channel in LINKED})
