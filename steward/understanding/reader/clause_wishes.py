"""The wishes that the classifier hears in a text, clause by clause and in the whole of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.heard_wishes import ALSO, SURE, TALK, WHOLE, Reading, only_marks
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.trade_words import meanings, of_others

# nothing is sure: the best one still counts when no other team, nor "nothing", comes near
LEANING = 0.3
AHEAD = 1.0
# A complaint opens a case for people by itself: it has to be heard, and none is guessed at.
_LEANT_TO = frozenset(INTENT_TEAM) - {Intent.COMPLAINT}
# the same for small talk, what is out of scope and "nothing", which cost less when they are missed
OVER = 0.8
UNHEARD, CLEARLY = 0.2, 0.97  # what the whole hardly says, a clause must say clearly
TOGETHER = 0.5  # and what the whole says, no clause needs to say
BESIDES = 0.75
# what is said of another's shop or trade is out of scope from here, whatever else it sounds like
FOREIGN = 0.5
BESIDE = 0.3  # what a second intent that cannot stand in the same clause is still given
# what keeps a wish of ours beside another's matter
_OUR_RECORDS = frozenset(
    {"PARCEL", "ORDER", "INVOICE", "COFFEE", "BEANS", "GRINDER", "PLAN", "BAG"}
)
_LEANS_BACK = re.compile(
    (
        r"\W*(?:(?:and|but|so|because|en|maar|und|aber|et|mais|y|pero)\s+)?(?:it|that|this|they|he|she"
        r"|which|u|ça|cela|eso|esto"
        r"|you)\b(?!\s+(?:still )?(?:charged|billed|took))"
    ),
    re.IGNORECASE,
)
CAUSES = {
    Intent.DUPLICATE_CHARGE,
    Intent.UNKNOWN_CHARGE,
    Intent.CHARGED_AFTER_CANCEL,
    Intent.CANCEL_SUBSCRIPTION,
    Intent.MISSING_PARCEL,
    Intent.DAMAGED_ITEM,
    Intent.RETURN_ITEM,
}
MONEY_BACK = re.compile(
    (
        r"\b(?:refund|refunded|money back|reimburs\w+|cash back|give .{0,30}back|geld "
        r"terug|terugbeta\w+|terugstort\w+|reverse)\b"
    ),
    re.IGNORECASE,
)
_AND = re.compile(
    r"\b(?:and|also|plus|or else|en|ook|und|sowie|auch|et|aussi|y|también)\b|&", re.IGNORECASE
)


def hear_clauses(marked: Marked, remaining: str, classifier: Classifier[Intent]) -> Reading:
    """Score each clause, and the whole beside them."""
    reading = Reading()
    parts = split_clauses(remaining)
    clauses = [part.text for part in parts]
    whole, nothing = (
        _scored(remaining, marked, classifier) if clauses and len(remaining) <= WHOLE else ({}, 1.0)
    )
    best = _Best()
    proves = any(map(only_marks, clauses))  # a question beside that is guessed at by nothing
    foreign = len(clauses) > 1 and _foreign(remaining, marked, whole)
    for clause, point in ((part.text, part.point) for part in parts):
        own, empty = (
            (whole, nothing) if len(clauses) == 1 and whole else _scored(clause, marked, classifier)
        )
        if foreign and not meanings(marked.plain(clause)) & _OUR_RECORDS:
            own = _of_nobody_here(own)  # "my gym is dear, how do I cancel"
        out = own[Intent.OUT_OF_SCOPE]
        ranked = sorted(own.items(), key=lambda pair: -pair[1])
        first = ranked[0][0]
        for place, (intent, probability) in enumerate(ranked[:4]):
            sure = SURE if place == 0 else ALSO
            if len(clauses) > 1 and not point:  # a point that was announced counts by itself
                sure = CLEARLY if whole.get(intent, probability) < UNHEARD else sure
            if (
                reading.wishes
                and whole.get(intent, probability) < 0.3
                and _LEANS_BACK.match(clause)
            ):
                sure = 0.98
            if place and not _together(first, intent, clause, marked):
                probability = min(probability, BESIDE)
            reading.raise_to(intent, probability)
            if probability >= sure and (intent is Intent.OUT_OF_SCOPE or probability >= 0.9 * out):
                reading.wishes.append((intent, clause, probability))
        if not only_marks(clause) and not (proves and has_question_mark(clause)):
            best.see(own, empty, clause)
    if len(clauses) > 1 and whole:
        if not proves:
            best.see(whole, nothing, remaining)
        _add_from_whole(reading, whole, remaining)
    if not reading.matters and not reading.wants(Intent.HUMAN):
        for intent, probability in whole.items():
            reading.raise_to(intent, min(probability, SURE) if reading.wishes else probability)
        others = [one for one in reading.wishes if not only_marks(one[1])]
        if best.wish and all(wish in TALK for wish, _, _ in others):
            reading.wishes.append(best.wish)
    return reading


def _scored(
    text: str, marked: Marked, classifier: Classifier[Intent]
) -> tuple[dict[Intent, float], float]:
    """What the classifier makes of it; what is said of another's matter is no wish for us."""
    scores, nothing = classifier.score(marked.worded(text))
    return _of_nobody_here(scores) if _foreign(text, marked, scores) else scores, nothing


def _foreign(text: str, marked: Marked, scores: Mapping[Intent, float]) -> bool:
    """Whether a text names another's matter, none of our records, and sounds like out of scope."""
    if MARK.search(text) or scores.get(Intent.OUT_OF_SCOPE, 0.0) < FOREIGN:
        return False
    return of_others(marked.plain(text))


def _of_nobody_here(scores: Mapping[Intent, float]) -> dict[Intent, float]:
    return {one: 0.0 if one in INTENT_TEAM else sure for one, sure in scores.items()}


def _add_from_whole(reading: Reading, whole: dict[Intent, float], remaining: str) -> None:
    """A wish that only the whole message tells: its clauses are half sentences."""
    for intent, probability in whole.items():
        known = reading.wants(intent)
        teams = bool(reading.matters)
        if intent in INTENT_TEAM and not known and probability >= (BESIDES if teams else TOGETHER):
            reading.wishes.append((intent, remaining, probability))
            reading.raise_to(intent, probability)


@dataclass
class _Best:
    """The best team intent of any clause that is not sure but clearly ahead
    of everything else there.
    """

    wish: tuple[Intent, str, float] | None = None

    def see(self, scores: dict[Intent, float], nothing: float, text: str) -> None:
        ranked = sorted(
            ((p, intent) for intent, p in scores.items() if intent in _LEANT_TO), reverse=True
        )
        best, intent = ranked[0]
        rivals = [p for p, rival in ranked[1:] if INTENT_TEAM[rival] != INTENT_TEAM[intent]]
        others = [scores[Intent.OUT_OF_SCOPE], nothing, *(scores[talk] for talk in TALK)]
        if (
            best >= LEANING
            and best >= max(AHEAD * max(rivals, default=0.0), OVER * max(others))
            and best > (self.wish[2] if self.wish else 0.0)
        ):
            self.wish = (intent, text, best)


def _together(first: Intent, second: Intent, clause: str, marked: Marked) -> bool:
    """Whether one clause may hold both wishes.

    A refund beside its cause, a person beside anything, or an "and".
    """
    if INTENT_TEAM.get(first) == INTENT_TEAM.get(second) or Intent.HUMAN in (first, second):
        return True
    if Intent.REFUND_REQUEST in (first, second) and {first, second} & CAUSES:
        return bool(MONEY_BACK.search(clause)) or "REFUND" in meanings(marked.plain(clause))
    return bool(_AND.search(clause)) and len(clause.split()) > 5
