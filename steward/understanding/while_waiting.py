"""What a customer writes while they wait for a person. Pure.

A question when, who or where, something that is to be known or not wanted any more, how they want
to be reached, a call, or mere courtesy.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from steward.domain.understanding import PLAN_INTENTS, Brought, Identifiers, Intent
from steward.understanding import training
from steward.understanding.classifier import Classifier
from steward.understanding.consent import consents, refuses, withdraws
from steward.understanding.courtesy import without_courtesy, without_signs
from steward.understanding.emergency.concepts import sentences
from steward.understanding.follow_ups import read_follow_up
from steward.understanding.marks import has_question_mark
from steward.understanding.plain_questions import asked_outright
from steward.understanding.questions import only_asks
from steward.understanding.reading import read
from steward.understanding.topics import names_nothing, topic_of
from steward.understanding.ways import says_how_to_reach
from steward.understanding.word_lists import phrasebook, plain_words

_LIKELY = 0.25  # who waits asks about the wait sooner than about anything new
_CLEAR = 0.5
_WHO_AND_WHERE = frozenset({Intent.UPDATE_CONTACT, Intent.VERIFY_IDENTITY})
_GREETS = "hello hi hey hallo hoi hola ciao bonjour salut anybody anyone there"
_CALLS = frozenset(_GREETS.split())


_SURELY = 0.5
_AGAIN = 0.2  # what was clearly wished before needs few words
_TAKEN_BACK = frozenset({Intent.WITHDRAW, Intent.CORRECTION})


# What is asked of the wait itself.
type AskedOfTheWait = Literal["when", "needs", "who", "where", "leave", "undo"]
_IN_WORDS: tuple[AskedOfTheWait, ...] = ("undo", "leave", "needs", "where", "who")
_SHORT = 16  # words of such a question


class WaitingMessage(NamedTuple):
    """What a message is to the wait, and what people look for first in it."""

    does: Literal["adds", "takes_back", "reach", "calls"] | AskedOfTheWait
    brought: Brought | None


def waiting_message(text: str) -> WaitingMessage:
    """What the message is to the wait."""
    heard = read(text, _wishes())
    brought = _brought(heard.identifiers)
    wishes = {wish.intent for wish in heard.wishes}
    if says_how_to_reach(text):
        return WaitingMessage("reach", brought)
    sure = withdraws(text) or Intent.WITHDRAW in heard.surely(_SURELY)
    if sure and wishes <= _TAKEN_BACK and not heard.asking:
        return WaitingMessage("takes_back", brought)
    if not brought and (asked := asked_of_the_wait(text)) is not None:
        return WaitingMessage(asked, brought)
    follows = read_follow_up(text)
    asks = follows is not None and follows.does == "asks" and follows.follows >= _LIKELY
    when = follows is not None and follows.what == "time"
    if asks and (when or (names_nothing(text) and not brought)):
        return WaitingMessage("when", brought)
    about = topic_of(text)
    adds = brought or about.terms - _CALLS or about.places
    return WaitingMessage("adds" if adds else "calls", brought)


def asked_of_the_wait(text: str) -> AskedOfTheWait | None:
    """What the words ask of the wait: what is needed of them, who answers, where they see it,
    whether they may leave, or may take it back. None: nothing of that, or something else as well.
    """
    words, book = plain_words(text), phrasebook("waiting_question_words")
    if len(words) > _SHORT or book.any_of(words, "other") or not _asks(text):
        return None
    if book.any_of(words, *_IN_WORDS):
        return next(one for one in _IN_WORDS if book.any_of(words, one))
    return "needs" if asked_outright(text) == "steps" else None


def _asks(text: str) -> bool:
    follows = read_follow_up(text)
    asks = follows is not None and follows.does == "asks"
    return asks or has_question_mark(text) or only_asks(text)


def wishes_clearly(text: str) -> bool:
    """Whether the words ask for something that a team sees to: not where help stays, nor where it
    is to come to.
    """
    heard = read(text, _wishes())
    if heard.sensitive or heard.asks_human or waiting_message(text).does != "adds":
        return False
    sure = heard.surely(_CLEAR)
    return bool({wish.intent for wish in heard.wishes} & sure - _WHO_AND_WHERE)


def wishes_beside(text: str) -> bool:
    """Whether words that tell of danger wish for something of the desk as well."""
    return bool(_wished(text))


def goes_on_with(text: str, wished: str) -> bool:
    """Whether the words go on with what was wished beside an alarm: they wish for something like it
    and name its matter, or say which record or whose mail it is of. A number to call back is for
    whoever helps, and where somebody stays may be the ambulance.
    """
    heard, waiting = read(text, _wishes()), waiting_message(text)
    if heard.sensitive or heard.asks_human or waiting.does != "adds":
        return False
    named = heard.identifiers.model_dump(exclude={"code", "phone"})
    if any(named.values()) and waiting.brought is not None:
        return True
    before = _wished(wished)
    likely = heard.surely(_AGAIN)
    alike = bool(likely & before) or bool(likely & PLAN_INTENTS and before & PLAN_INTENTS)
    return alike and bool(topic_of(text).terms & topic_of(wished).terms)


def _wished(text: str) -> set[Intent]:
    found = set[Intent]()
    for part in {text, *sentences(text)}:
        heard = read(part, _wishes())
        sure = heard.surely(_CLEAR)
        found |= {wish.intent for wish in heard.wishes} & sure - _WHO_AND_WHERE - {Intent.HUMAN}
    return found


def answers_desk(text: str) -> bool:
    """Whether the words are what a desk asks for: something to be known, a yes or a no."""
    return waiting_message(text).brought is not None or consents(text) or refuses(text)


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
