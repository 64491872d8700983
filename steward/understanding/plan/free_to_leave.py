"""Recognises who asks whether one may leave a plan between times, or change it later and back:
"kann ich dann zwischendurch wieder raus?". Pure, rules alone.

The words are in `free_to_leave_words.yaml`, by meaning.
"""

from __future__ import annotations

from typing import Literal

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 18  # words: more of them are about something else as well
type Freedom = Literal["leave", "change"]

# The question as the help pages are asked it, in the language that it was asked in.
_ASKED: dict[Freedom, dict[str, str]] = {
    "leave": {
        "en": "Can I cancel a subscription at any time?",
        "nl": "Kan ik een abonnement op elk moment opzeggen?",
        "de": "Kann ich ein Abo jederzeit kündigen?",
        "fr": "Puis-je résilier un abonnement à tout moment ?",
        "es": "¿Puedo cancelar una suscripción en cualquier momento?",
    },
    "change": {
        "en": "Can I change between the plans at any time?",
        "nl": "Kan ik op elk moment van abonnement wisselen?",
        "de": "Kann ich jederzeit zwischen den Abos wechseln?",
        "fr": "Puis-je changer de formule à tout moment ?",
        "es": "¿Puedo cambiar de plan cuando quiera?",
    },
}


def asks_if_free(text: str) -> Freedom | None:
    """What it is asked whether one is free to do some time; None: nothing of that is."""
    words, book = plain_words(text), phrasebook("free_to_leave_words")
    if not has_question_mark(text) or len(words) > _MOST:
        return None
    if book.any_of(words, "tied") and not book.any_of(words, "of_else"):
        return "leave"
    asks = book.any_of(words, "may")
    if not asks or not book.any_of(words, "some_time") or book.any_of(words, "of_else"):
        return None
    if book.any_of(words, "changes"):
        return "change"
    return "leave" if book.any_of(words, "leaves") else None


def asks_if_back(text: str) -> bool:
    """Whether it is asked if one may go back to what one has now: "can i go back later"."""
    words, book = plain_words(text), phrasebook("free_to_leave_words")
    if len(words) > _MOST or book.any_of(words, "of_else"):
        return False
    return book.any_of(words, "may_back") and book.any_of(words, "back")


def question_if_free(freedom: Freedom, language: str) -> str:
    """What the help pages are asked for it."""
    asked = _ASKED[freedom]
    return asked.get(language, asked["en"])
