"""What a customer writes while they wait for a person. Pure.

A question when, something that is to be known, a call, or mere courtesy.
"""

from __future__ import annotations

from typing import Literal

from steward.understanding.consent import consents
from steward.understanding.courtesy import without_courtesy, without_signs
from steward.understanding.topics import topic_of

_BRIEF = 12  # words of a question when; longer ones tell something as well
_GREETS = "hello hi hey hallo hoi hola ciao bonjour salut anybody anyone there"
_CALLS = frozenset(_GREETS.split())


def waiting_message(text: str) -> Literal["when", "adds", "calls"]:
    """What the message is to the wait."""
    about = topic_of(text)
    if about.wants & {"period", "moment"} and len(text.split()) <= _BRIEF:
        return "when"
    return "adds" if about.terms - _CALLS or about.places else "calls"


def needs_no_answer(text: str) -> bool:
    """Whether the words only thank, or take note of what was said."""
    plain = without_courtesy(" ".join(without_signs(text).lower().strip(" .!,").split()))
    return not plain or (consents(plain) and "?" not in text)
