"""Whether a person is wished for, by a model's commands and by rules. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import Intent, Understanding
from steward.llm.reading import Command
from steward.llm.started import SURE
from steward.understanding.exact.entities import stands_in
from steward.understanding.people.person_wish import asks_for_person, names_person_to_talk_to
from steward.understanding.text.marks import without_stretches
from steward.understanding.text.questions import asks_if_possible, only_asks


def for_a_person(said: Sequence[Command], heard: Understanding) -> bool:
    """Whether a person is wished for, by either reading. What rules only guess is part of a
    complaint that the model hears: people read that anyway. Nor is it what the model hears as a
    question ("can't I just ring you?"), or as a wish, where no word names a person to be talked to:
    "might somebody be kind enough to help me with my invoice?".
    """
    complains = any((one.do, one.goal) == ("start", Intent.COMPLAINT) for one in said)
    guessed = complains and Intent.HUMAN not in heard.surely(SURE)
    guessed = guessed or _only_asks_of_people(said, heard)
    named = asks_for_person(heard.text) or names_person_to_talk_to(heard.text)
    guessed = guessed or (any(one.do == "start" for one in said) and not named)
    return any(one.do == "human" for one in said) or (heard.asks_human and not guessed)


def _only_asks_of_people(said: Sequence[Command], heard: Understanding) -> bool:
    """Whether all words in which rules hear a wish for a person are questions to the model, which
    have the form of one.
    """
    wished = [one.quote for one in heard.wishes if one.intent == Intent.HUMAN]
    asked = [one.quote for one in said if one.do == "ask" and _is_a_question(one.quote, heard.text)]
    within = all(any(stands_in(one, ask) or stands_in(ask, one) for ask in asked) for one in wished)
    rest = without_stretches(heard.text, asked)
    return bool(wished) and within and not (asks_for_person(rest) or names_person_to_talk_to(rest))


def _is_a_question(quote: str, text: str) -> bool:
    """Whether these words ask, with the sign behind them or without."""
    if not quote:
        return False
    behind = text.partition(quote)[2].lstrip()[:1]
    return "?" in f"{quote}{behind}" or only_asks(quote) or asks_if_possible(quote)
