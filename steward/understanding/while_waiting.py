"""What a customer writes while they wait for a person. Pure.

A question when, something that is to be known or not wanted any more, a call, or mere courtesy.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from steward.domain.understanding import Brought, Identifiers, Intent
from steward.understanding import training
from steward.understanding.classifier import Classifier
from steward.understanding.consent import consents
from steward.understanding.courtesy import without_courtesy, without_signs
from steward.understanding.follow_ups import read_follow_up
from steward.understanding.reading import read
from steward.understanding.topics import names_nothing, topic_of

_LIKELY = 0.25  # who waits asks about the wait sooner than about anything new
_GREETS = "hello hi hey hallo hoi hola ciao bonjour salut anybody anyone there"
_CALLS = frozenset(_GREETS.split())


_TAKEN_BACK = frozenset({Intent.WITHDRAW, Intent.CORRECTION})


class WaitingMessage(NamedTuple):
    """What a message is to the wait, and what people look for first in it."""

    does: Literal["when", "adds", "takes_back", "calls"]
    brought: Brought | None


def waiting_message(text: str) -> WaitingMessage:
    """What the message is to the wait."""
    heard = read(text, _wishes())
    brought = _brought(heard.identifiers)
    wishes = {wish.intent for wish in heard.wishes}
    if heard.takes_back and wishes <= _TAKEN_BACK and not heard.asking:
        return WaitingMessage("takes_back", brought)
    follows = read_follow_up(text)
    asks = follows is not None and follows.does == "asks" and follows.follows >= _LIKELY
    when = follows is not None and follows.what == "time"
    if asks and (when or (names_nothing(text) and not brought)):
        return WaitingMessage("when", brought)
    about = topic_of(text)
    adds = brought or about.terms - _CALLS or about.places
    return WaitingMessage("adds" if adds else "calls", brought)


def _brought(named: Identifiers) -> Brought | None:
    if named.email or named.phone:
        return "contact"
    if any(named.model_dump(exclude={"code"}).values()):
        return "record"
    return "code" if named.code else None


def named_since(texts: Iterable[str]) -> dict[str, list[str]]:
    """What was named while a person was awaited, by what it is; no code, which proves nothing."""
    found = dict[str, list[str]]()
    for text in texts:
        named = read(text, _wishes()).identifiers.model_dump(exclude={"code"}, exclude_none=True)
        for kind, value in named.items():
            if value not in found.setdefault(kind, []):
                found[kind].append(value)
    return found


def needs_no_answer(text: str) -> bool:
    """Whether the words only thank, or take note of what was said."""
    plain = without_courtesy(" ".join(without_signs(text).lower().strip(" .!,").split()))
    return not plain or (consents(plain) and "?" not in text)


@cache
def _wishes() -> Classifier[Intent]:
    return training.load_or_train()
