"""The emergency reader: whether a text tells of danger to life or health of
anybody, and of which kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from steward.domain.understanding import EMERGENCIES, Emergency
from steward.understanding.emergency.business import (
    besides_the_account,
    is_plain_business,
    without_business,
)
from steward.understanding.emergency.concepts import LONGEST, load_concepts, sentences
from steward.understanding.emergency.devices import may_catch_fire
from steward.understanding.emergency.evidence import evidence
from steward.understanding.emergency.feelings import without_feelings
from steward.understanding.emergency.figures import as_meant
from steward.understanding.emergency.harm import (
    may_be_hurt,
    sees_no_reason_to_live,
    would_end_life,
)
from steward.understanding.emergency.model import Model, load_or_train
from steward.understanding.emergency.parts import clauses
from steward.understanding.talk.apologies import without_apologies
from steward.understanding.text.latest import Latest
from steward.understanding.yes_and_no.nods import only_bids_go_on

# Log odds of danger, as the sober networks have it and as the bold ones: where either is sure, and
# the other comes near to it, it is danger (ADR 168).
SURE = -0.2
_SOBER_NEARLY, _BOLD_NEARLY = -1.0, -0.8
# From here on it may be: no alarm, but a number to call; by the bold ones, unless the sober ones
# deny it.
DOUBT, _DENIED = -1.2, -2.0
# Below it, or where the bold ones are not sure, the alarm is weak, and what the message wishes is
# seen to beside it. Of held-out lines that raise one, one of the 59 in plain words is weak, and 4
# of 59 letters.
CERTAIN = 1.0
# The more sentences, the higher their worst one is by chance: weak scores need the whole message to
# agree, and a sentence that is so much surer counts whatever stands around it. A few sentences
# often tell one story together. In a letter they are of several things: there a sentence has to be
# as bad alone as beside its neighbour, and the whole of it says less.
_WHOLE, _SURER, _PAIR_SURER = 0.7, 1.8, 2.6
_LETTER, _WHOLE_LETTER = 4, 0.5  # sentences from which on it is a letter
_SAYS_SOMETHING = 3  # words: fewer are no story of danger to be unsure of

# An e-mail address, which says nothing of anybody's health; bounded, so that no text is slow.
_ADDRESS = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}")


# "It won't hit me again, so end it": of a charge, where something is to be ended as well.
# Whoever strikes somebody is called otherwise.
_CHARGE_HITS = re.compile(
    r"\b(?:it|that|this|nothing|another one|(?:the |another |this |that )?"
    r"(?:charge|payment|renewal|fee|bill|december|january)s?)"
    r" (?:won'?t|will not|wouldn'?t|doesn'?t|does not|can'?t|cannot|can) (?:ever )?hit (?:me|us)\b",
    re.IGNORECASE,
)
_TO_END = re.compile(
    r"\b(?:cancel|end|stop) (?:it|that|this|the|my|me)(?! (?:all|life))\b", re.IGNORECASE
)


# "acaba en K", "it ends in 4821": the end of a number, and of nobody.
_NUMBER_ENDS = re.compile(
    r"(?i:\b(?:ends? (?:in|with)|eindigt (?:op|met)|endet (?:auf|mit)|(?:se )?(?:termine|finit)"
    r" (?:par|en)|(?:acaba|termina) (?:en|con)))(?i: (?:an?|een|einem?|une?|la|the))? "
    r"(?:[A-Z]|\d{4})(?=\s*(?:[,;:.!?)]|$))"
)


def _without_charges_that_hit(text: str) -> str:
    return _CHARGE_HITS.sub(" ", text) if _TO_END.search(text) else text


@dataclass(frozen=True)
class Heard:
    """The kind of danger that is told of; `doubt`: none for certain, and yet it may be; `weak`:
    enough for an alarm, and hardly more.
    """

    kind: Emergency | None
    doubt: bool
    weak: bool = False


@dataclass(frozen=True)
class EmergencyReader:
    """The message as a whole counts, and its worst sentences: what stands around a sentence may
    excuse it, and never hides one that is sure.
    """

    model: Model
    _latest: Latest[str, Heard] = field(
        default_factory=Latest, init=False, repr=False, compare=False
    )

    def read(self, text: str) -> Emergency | None:
        """The kind of danger; None when there is none.

        Bounded in time for any length, and never raises.
        """
        return self.hear(text).kind

    def hear(self, text: str) -> Heard:
        """The kind of danger, or that there may be some."""
        return self._latest.of(text, lambda: self._unless_business(text))

    def _unless_business(self, text: str) -> Heard:
        heard = self._heard(text)
        if heard.kind is None and heard.doubt and _by_rules(text) is None:
            beside = besides_the_account(text)
            heard = heard if beside is None else Heard(None, self._heard(beside).doubt)
        told = heard.kind is not None or heard.doubt
        if not told or _by_rules(text) is not None or not is_plain_business(text):
            return heard
        left = self._heard(without_business(text))
        if left.kind is not None:
            return heard
        return Heard(None, doubt=left.doubt and heard.kind is not None and not heard.weak)

    def _heard(self, text: str) -> Heard:
        if only_bids_go_on(text):
            return Heard(None, doubt=False)
        text = _NUMBER_ENDS.sub(" ", _ADDRESS.sub(" ", text[:LONGEST]))
        text = without_apologies(_without_charges_that_hit(text))
        if sees_no_reason_to_live(text):
            return Heard("self_harm", doubt=False)
        told = without_feelings(text)
        if told.text == text:
            return self._as_meant(text)
        left = self._as_meant(told.text)
        if told.weight == "none":
            return left
        whole = self._as_meant(text)
        if told.weight == "mild":
            return max(whole, left, key=_gravity)
        doubted = left.doubt or whole.kind is not None
        return left if left.kind is not None else Heard(None, doubt=doubted)

    def _as_meant(self, text: str) -> Heard:
        heard = self._read(text)
        if heard.kind is None and (ruled := _by_rules(text)):
            if not heard.doubt:
                return Heard(None, doubt=True)
            heard = Heard(ruled, doubt=False, weak=True)
        if heard.kind is None and not heard.doubt:
            return heard
        meant = as_meant(text)
        if meant.text == text:
            return heard
        rest = self._read(meant.text)
        if rest.kind is not None:
            return rest if heard.kind is not None else heard
        return Heard(None, doubt=rest.doubt or meant.doubted)

    def _read(self, text: str) -> Heard:
        languages = load_concepts().spoken(text)
        alone = sentences(text)
        # what belongs together is rarely further apart than a sentence from the next
        beside = [f"{first} {second}" for first, second in pairwise(alone)]
        shown = {one: evidence(one, languages) for one in {text, *alone, *beside}}
        read = {one: self.model.read(part) for one, part in shown.items()}
        scores = {one: reading.danger for one, reading in read.items()}
        sober = danger_of(
            scores[text], [scores[one] for one in alone], [scores[one] for one in beside]
        )
        bold = danger_of(
            read[text].bold, [read[one].bold for one in alone], [read[one].bold for one in beside]
        )
        if sober >= CERTAIN or _agree(sober, bold):
            worst = max(sorted(scores), key=scores.__getitem__)
            told = shown[worst].told or EMERGENCIES
            kind: Emergency = max(told, key=read[worst].kinds.__getitem__)
            certain = sober >= CERTAIN and bold >= SURE
            weak = not certain and not self._is_certain_of_a_part(text, languages)
            return Heard(kind, doubt=False, weak=weak)
        doubt = sober >= DOUBT or (bold >= DOUBT and sober >= _DENIED)
        return Heard(None, doubt=doubt and len(text.split()) >= _SAYS_SOMETHING)

    def _is_certain_of_a_part(self, text: str, languages: Sequence[str]) -> bool:
        """Whether a clause of it tells of danger for certain, whatever is joined to it."""
        parts = {one.rstrip("?") for one in clauses(text)} - {text}
        readings = [self.model.read(evidence(one, languages)) for one in parts]
        return any(one.danger >= CERTAIN and one.bold >= SURE for one in readings)


def _agree(sober: float, bold: float) -> bool:
    """Whether one of the two is sure of danger, and the other comes near to it."""
    if sober >= SURE:
        return bold >= _BOLD_NEARLY
    return bold >= SURE and sober >= _SOBER_NEARLY


def _by_rules(text: str) -> Emergency | None:
    """What rules over words tell of: enough to be asked about, and an alarm beside a doubt."""
    if would_end_life(text):
        return "self_harm"
    if may_be_hurt(text):
        return "medical"
    return "fire" if may_catch_fire(text) else None


def _gravity(heard: Heard) -> int:
    if heard.kind is None:
        return int(heard.doubt)
    return 2 if heard.weak else 3


def danger_of(whole: float, alone: Sequence[float], beside: Sequence[float]) -> float:
    """The log odds of a message, of those of the whole, of its sentences and of each two."""
    if not beside:
        return whole
    worst = max(whole, *alone, *beside)
    if len(alone) < _LETTER:
        agreed = _WHOLE * whole + (1 - _WHOLE) * worst
    else:
        agreed = _WHOLE_LETTER * whole + (1 - _WHOLE_LETTER) * (max(alone) + max(beside)) / 2
    return max(agreed, max(alone) - _SURER, worst - _PAIR_SURER)


@cache
def emergency_reader() -> EmergencyReader:
    """The reader of this process; trained once where nobody has yet."""
    return EmergencyReader(load_or_train())
