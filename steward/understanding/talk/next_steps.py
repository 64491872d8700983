"""Who takes note of an answer and says what they do next by themselves: "I shall ask next door
first, thank you". Rules alone, by a list in five languages.

Nothing is wished for, so that nothing is asked or looked into; an open offer stays as it is.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Intent, OpenQuestion, Understanding
from steward.understanding.talk.praise import as_praise
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.courtesy import without_courtesy, without_signs

_FEW = 18  # words: more of them are about something else as well
_NEAR = 7  # words between a will and what is done
_OPEN = frozenset({"clarify", "confirm"})


def tells_next_step(text: str) -> bool:
    """Whether the words say what their writer does next, and nothing that is to be seen to."""
    words, book = plain_words(text), _lexicon()
    if not words or len(words) > _FEW or "?" in text:
        return False
    spoken = " ".join(without_signs(text).lower().replace("’", "'").split())
    if (
        book.at(_without_what_was_left(plain_words(without_courtesy(_bare(spoken)))), "else")
        is not None
    ):
        return False
    will = book.at(words, "will")
    if will is not None and book.at(words[will + 1 : will + 2 + _NEAR], "does") is not None:
        return True
    told = book.any_of(words, "sequel", "thanks")
    return told and book.at(words, "acts") is not None


def _without_what_was_left(words: list[str]) -> list[str]:
    """The words without what somebody says that they did not do: "I did not type anything in"."""
    book, kept, at = _lexicon(), list[str](), 0
    while at < len(words):
        size = book.length(words, at, "left")
        kept += [] if size else [words[at]]
        at += size or 1
    return kept


def turns_to_own_bank(text: str) -> bool:
    """Whether the words say that their writer turns to their own bank: "I'll ring my adviser then".

    A threat where the bank has nothing of it yet; who asks knows that it has.
    """
    words, book = plain_words(text), _lexicon()
    if not words or len(words) > _FEW or "?" in text or book.at(words, "bank") is None:
        return False
    if book.any_of(words, "back", "any"):
        return False
    will = book.at(words, "will")
    said = will is not None and book.at(words[will + 1 : will + 2 + _NEAR], "calls") is not None
    return said or book.at(words, "turns") is not None


def as_next_step(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message without wishes and guesses, where it only tells what is done next."""
    asked = question is not None and question.kind not in _OPEN
    more = heard.consents or heard.refuses or heard.calls_people
    named = heard.identifiers.any_named or heard.amounts or heard.stances.refuses
    if asked or more or named or heard.read_whole or not tells_next_step(heard.text):
        return heard
    intents = tuple(one for one in heard.intents if one.name != Intent.WITHDRAW)
    nothing = {"wishes": (), "follows": None, "asking": False}
    return heard.model_copy(update={**nothing, "intents": intents, "decision": "smalltalk"})


def as_nothing_wished(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message without wishes, where it only praises, or only tells what is done next."""
    return as_praise(as_next_step(heard, question), question)


def _bare(spoken: str) -> str:
    """Words apart by one space, without the signs between them."""
    return " ".join("".join(c if c.isalnum() or c in "' " else " " for c in spoken).split())


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("next_step_words")
