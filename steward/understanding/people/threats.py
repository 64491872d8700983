"""Leaving that is only threatened: "refund me or I cancel everything". The wish is what is asked
for; the end of the plan is none as long as another wish stands beside it. Rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from steward.domain.understanding import INTENT_TEAM, Intent, Understanding
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.stances import read_stances

_LONGEST = 2_000  # letters
_THREAT = re.compile(
    r"\b(?:or(?: else)?|otherwise|else),? i(?:'ll| will|'m| am)?(?: going to| gonna)?"
    r" (?:cancel\w*|leav\w*|quit\w*|unsubscrib\w*|end it)\b[^.!?;\n]*"
    r"|\b(?:of|anders),? (?:ik (?:zeg|stop|ga|annuleer)|zeg ik|stop ik|ga ik|annuleer ik)\b"
    r"[^.!?;\n]*"
    r"|\b(?:oder|sonst|ansonsten),? (?:ich (?:kündige|gehe|storniere)|kündige ich|bin ich weg"
    r"|gehe ich)\b[^.!?;\n]*"
    r"|\b(?:ou|sinon),? (?:alors )?je (?:vais )?(?:résili\w*|pars|quitte|annul\w*|me désabonn\w*)"
    r"\b[^.!?;\n]*"
    r"|\b(?:o|si no),? (?:me (?:doy de baja|voy)|cancelo|anulo|lo cancelo|la cancelo)\b[^.!?;\n]*",
    re.IGNORECASE,
)


def without_threat(text: str) -> str:
    """The text without the leaving that it threatens with."""
    return _THREAT.sub(" ", text[:_LONGEST].replace("’", "'"))


def threatens_to_leave(text: str) -> bool:
    """Whether words say that their writer will be no customer much longer: "fix it, otherwise I'm
    leaving", "you're losing a customer". It is for people to know of, and asks for nothing.
    """
    plain = text[:_LONGEST].replace("’", "'")
    threat, book = _THREAT.search(plain), _book()
    if threat is not None and "?" not in plain[threat.end() : threat.end() + 1]:
        return book.at(plain_words(threat.group()), "away") is None
    said = (plain_words(one.text) for one in split_clauses(plain) if "?" not in one.text)
    return any(_leaves(words) for words in said)


def _leaves(words: Sequence[str]) -> bool:
    at = _book().at(words, "leaves")
    return at is not None and not _book().any_of(words[:at], "else")


@cache
def _book() -> Phrasebook:
    return phrasebook("leaving_words")


def as_not_threatened(heard: Understanding) -> Understanding:
    """The message without the end of a plan that it only threatens with beside another wish."""
    ends = Intent.CANCEL_SUBSCRIPTION
    others = [one for one in heard.wishes if one.intent in INTENT_TEAM and one.intent != ends]
    if not others or heard.read_whole or not _THREAT.search(heard.text.replace("’", "'")):
        return heard
    if "cancel_subscription" in read_stances(without_threat(heard.text)).asks:
        return heard  # it is asked for beside the threat as well
    asks = tuple(act for act in heard.stances.asks if act != "cancel_subscription")
    wishes = tuple(one for one in heard.wishes if one.intent != ends)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": wishes, "stances": stances})
