"""A word of regret, before whatever else is said, to who was not listened to."""

from __future__ import annotations

from steward.say import Phrase
from steward.understanding.talk.not_listened import Unheard


class NotListened(Phrase):
    """That the desk did not take in what they wrote, or answered something else than they asked;
    `again`: the reply before said so, too.
    """

    what: Unheard
    again: bool = False
