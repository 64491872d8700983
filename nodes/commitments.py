"""What a team says is held to what became of the actions that it rests on. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from state.team import Say
from steward.domain.action import Action
from steward.wording.promises import kept, promises_in
from steward.wording.render import render

_ALWAYS = frozenset({"read", "turn"})


def held_to(say: Say, actions: Sequence[Action]) -> Say:
    """The words of a team, or, where a promise in them has no row yet,
    how far what they rest on is.
    """
    rows = {f"{action.kind}:{action.state}" for action in actions} | _ALWAYS
    if all(kept(made.promise, rows) for made in promises_in(_own_words(say))):
        return say
    states = {str(action.state) for action in actions}
    if states & {"executing", "unknown"}:
        return Say(kind="request_unknown")
    if states & {"proposed", "authorised"}:
        return Say(kind="passed_on_later")
    return Say(kind="not_passed_on")


def _own_words(say: Say) -> str:
    """The template's words, without the sentences and names that it quotes:
    an article's promises are the article's.
    """
    text = render(say.kind, say.data)
    for value in say.data.values():
        if isinstance(value, str) and " " in value.strip():
            text = text.replace(value.strip(), "…")
    return text
