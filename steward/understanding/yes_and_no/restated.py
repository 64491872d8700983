"""An offer's own terms, said again beside a yes: "yes, cancel it at the end of the term", "the
five, then", "as store credit". They add nothing to the yes, and take nothing from it.

Rules alone; the words are in `restated_words.yaml`, by what the offer has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from actions.registry import declared
from steward.domain.action import Action
from steward.domain.spelling import any_spelling
from steward.understanding.text.counts import words_of
from steward.understanding.text.word_lists import entries
from steward.understanding.yes_and_no.consent import consents
from steward.understanding.yes_and_no.wanted_otherwise import ends_later

_MOST = 20  # of a unit of money, as a word
# The sum by its number alone, and what a language calls "that": "the five" is one sum or another.
_THAT = {
    "the": "that",
    "that": "that",
    "those": "that",
    "die": "die",
    "de": "dat",
    "les": "ça",
    "ces": "ça",
    "los": "eso",
    "esos": "eso",
}
# Behind a term that has more to it: "at the end of the month" may be another end.
_NO_MORE = r"(?!\w)(?!\s+(?:of|van|der|des|de|du|del|dieses|vom|if|als|wenn|si)\b)"


def consents_to(text: str, action: Action) -> bool:
    """Whether words are a clear agreement to an offer, with its terms said again or without."""
    bare = _without_terms(text, action)
    return consents(text, action.kind) or (bare != text and consents(bare, action.kind))


def _without_terms(text: str, action: Action) -> str:
    """The words without the terms of the offer that they say again."""
    for meaning in _terms(action):
        text = _pattern(meaning).sub(" ", text)
    whole, cents = divmod(int(action.params.get("amount_minor") or 0), 100)
    if cents or not 1 < whole <= _MOST:
        return text
    return _by_number(whole).sub(lambda found: f" {_THAT[found[1].lower()]} ", text)


def _terms(action: Action) -> Iterator[str]:
    kind, p = declared(action.kind), action.params
    if ends_later(action):
        yield from ("at_the_end", "not_renewed")
    if kind.remedy == "credit":
        yield from ("not_the_card", "as_credit")
    if kind.remedy == "refund":
        yield "put_back"
    if kind.remedy == "replacement":
        yield "once_more"
    if p.get("step") == "keep":
        yield "keep_going"
    if p.get("step") == "pause":
        yield from ("on_hold", *([] if p.get("until") else ["until_told"]))


@cache
def _pattern(meaning: str) -> re.Pattern[str]:
    said = sorted(entries("restated_words")[meaning], key=len, reverse=True)
    return any_spelling(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))}){_NO_MORE}")


@cache
def _by_number(whole: int) -> re.Pattern[str]:
    """The sum by its number with an article: "the five (euros)"."""
    number = "|".join(words_of(whole))
    euros = r"(?:\s+(?:euros?|dollars?|dólares|pounds?))?"
    given = (
        r"(?:\b(?:give me|gimme|geef (?:me|mij)|gib mir|geben sie mir|donnez[- ]moi|deme|dame)\s+)?"
    )
    return any_spelling(
        rf"{given}\b({'|'.join(_THAT)})\s+(?:{number}){euros}(?!\w)(?!\s+[^\W\d_]*s\b)"
    )
