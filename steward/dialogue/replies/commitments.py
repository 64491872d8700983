"""Holds what a team says to what became of the actions that it rests on. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from actions.hand_over import went_along
from actions.phrases import RequestWords
from steward.domain.action import Action
from steward.say import Say
from steward.wording.promises import kept, promises_in
from steward.wording.render import render
from steward.wording.says import DeskWords

_ALWAYS = frozenset({"read", "turn"})


def held_to(say: Say, actions: Sequence[Action]) -> Say | None:
    """The words of a team, or, where a promise in them has no row yet,
    how far what they rest on is.

    None: that went along to people, which the hand-over says.
    """
    rows = {f"{action.kind}:{action.state}" for action in actions} | _ALWAYS
    if all(kept(made.promise, rows) for made in promises_in(own_words(say))):
        return say
    if any(went_along(action) for action in actions):
        return None
    states = {str(action.state) for action in actions}
    if states & {"executing", "unknown"}:
        return RequestWords.REQUEST_UNKNOWN
    if states & {"proposed", "authorised"}:
        return DeskWords.PASSED_ON_LATER
    return DeskWords.NOT_PASSED_ON


def own_words(say: Say) -> str:
    """The template's words, without the sentences and names that it quotes:
    an article's promises are the article's.
    """
    text = render(say)
    for quoted in _texts(say.data):
        if " " in quoted:
            text = text.replace(quoted, "…")
    return text


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value.strip()
        case dict():
            yield from _texts(list(value.values()))
        case list():
            for one in value:
                yield from _texts(one)
