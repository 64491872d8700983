"""A word of regret to who says that the desk did not listen to them. Pure.

It begins the reply, whatever else that says, and is never said twice running in the same words.
"""

from __future__ import annotations

from collections.abc import Iterable

from steward.domain.understanding import Told
from steward.understanding.talk.not_listened import Unheard
from steward.wording.regrets import NotListened


def regret(
    what: Unheard, said_last: Iterable[Told], *, still_asks: bool = False
) -> list[NotListened]:
    """The word of it, none where the reply before said it in the only words that there are.

    `said_last`: what that said; `still_asks`: who they are, so that nobody is told to have said it.
    """
    before = [one.data for one in said_last if one.kind == NotListened.kind]
    ways = [NotListened(what=what, again=again) for again in (False, True)]
    if still_asks and what == "told":
        ways = ways[1:]
    return [one for one in ways if one.data not in before][:1]
