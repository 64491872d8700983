"""What a customer writes while they wait for a person. Pure.

A question when, something that is to be known or not wanted any more, a call, or mere courtesy.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from steward.domain.understanding import Intent
from steward.understanding import training
from steward.understanding.classifier import Classifier
from steward.understanding.consent import consents
from steward.understanding.courtesy import without_courtesy, without_signs
from steward.understanding.follow_ups import read_follow_up
from steward.understanding.reading import read
from steward.understanding.topics import topic_of

_LIKELY = 0.5
_GREETS = "hello hi hey hallo hoi hola ciao bonjour salut anybody anyone there"
_CALLS = frozenset(_GREETS.split())


_TAKEN_BACK = frozenset({Intent.WITHDRAW, Intent.CORRECTION})


def waiting_message(text: str) -> Literal["when", "adds", "takes_back", "calls"]:
    """What the message is to the wait."""
    heard = read(text, _wishes())
    wishes = {wish.intent for wish in heard.wishes}
    if heard.takes_back and wishes <= _TAKEN_BACK and not heard.asking:
        return "takes_back"
    follows = read_follow_up(text)
    if follows is not None and follows.what == "time" and follows.follows >= _LIKELY:
        return "when"
    about = topic_of(text)
    return "adds" if about.terms - _CALLS or about.places else "calls"


def needs_no_answer(text: str) -> bool:
    """Whether the words only thank, or take note of what was said."""
    plain = without_courtesy(" ".join(without_signs(text).lower().strip(" .!,").split()))
    return not plain or (consents(plain) and "?" not in text)


@cache
def _wishes() -> Classifier[Intent]:
    return training.load_or_train()
