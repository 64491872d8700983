"""Recognises who takes up a colleague that the desk offered to ask: a yes at the start, whatever
else the words hold, or that the colleague is to be asked. Rules alone, by a list in five languages.

Nothing is paid or changed by it, so it is read generously; no offer is agreed to by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.understanding.text.marks import has_digit, has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words
from steward.understanding.yes_and_no.consent import refuses, spoken_words, withdraws
from steward.understanding.yes_and_no.yes_words import gives_thanks, only_takes_note

_LIST = "person_taken_up_words"
_NEAR = 4  # words in which a no or a "but" turns the yes before it
_SENTENCE = 9  # words behind the yes that may still be of its sentence
_OWN = 3  # words that something of its own behind a nod has at least


def takes_up_person(text: str) -> bool:
    """Whether these words take up the colleague who was offered."""
    return asks_person(text) or says_yes_first(text)


def says_yes_first(text: str) -> bool:
    """Whether a yes stands at the start that nothing behind it turns: enough for what is only to be
    looked at or to be offered, and for nothing that is done by it.
    """
    words, spoken = plain_words(text), spoken_words(text)
    if gives_thanks(spoken) and only_takes_note(spoken):
        return False  # "vale, gracias" ends it
    if _refused(words, text) or (begins := _words_before_the_yes(words)) is None:
        return False
    return not (_only_notes(words, begins, text) or _is_turned(words[begins:], text))


def may_only_nod(text: str) -> bool:
    """Whether the yes at the start may be a nod before something of its own: "vale pues …". What
    "and" joins to it, or what tells the colleague to be asked, is none.
    """
    words = plain_words(text)
    if asks_person(text) or (begins := _words_before_the_yes(words)) is None:
        return False
    behind = words[begins:]
    return len(behind) >= _OWN and not phrasebook(_LIST).length(behind, 0, "and")


def asks_person(text: str) -> bool:
    """Whether these words tell the desk to ask the colleague of whom it spoke."""
    words = plain_words(text)
    return phrasebook(_LIST).any_of(words, "asks") and not _refused(words, text)


def tells_who(text: str) -> bool:
    """Whether an address or a number is named, as it is by who tells who they are."""
    return "@" in text or has_digit(text)


def _refused(words: Sequence[str], text: str) -> bool:
    return phrasebook(_LIST).any_of(words, "never") or refuses(text) or withdraws(text)


def _words_before_the_yes(words: Sequence[str]) -> int | None:
    """How many words the yes at the start has, with sighs before it; None: there is none."""
    book = phrasebook(_LIST)
    begins = book.behind(words, 0, "before")
    ends = book.behind(words, begins, "yes")  # "ja, doe maar"
    return None if ends == begins else ends


def _only_notes(words: Sequence[str], begins: int, text: str) -> bool:
    """Whether a yes that may only take note stands before a question of something else: "d'accord.
    Et le moins cher, c'est lequel ?".
    """
    book = phrasebook(_LIST)
    noted = has_question_mark(text) and book.any_of(words[:begins], "noted")
    return noted and not book.any_of(words[begins:], "writes")


def _is_turned(behind: Sequence[str], text: str) -> bool:
    """Whether what follows the yes makes it none: a no, that it is known, a "but" with a question,
    or that it asks itself.
    """
    book = phrasebook(_LIST)
    near, asks = behind[:_NEAR], has_question_mark(text)
    if book.any_of(near, "no", "known") or book.any_of(behind[:_SENTENCE], "understood"):
        return True
    return asks and (not behind or book.any_of(near, "but"))
