"""The emergency reader: whether a text tells of danger to life or health of
anybody, and of which kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from steward.domain.understanding import EMERGENCIES, Emergency
from steward.understanding.emergency.concepts import LONGEST, load_concepts, windows
from steward.understanding.emergency.evidence import evidence
from steward.understanding.emergency.model import Model, load_or_train
from steward.understanding.latest import Latest

SURE = -0.2  # log odds from which on it is danger
DOUBT = -1.2  # from here on it may be: no alarm, but a number to call
# The more sentences, the higher their worst one is by chance: weak scores need the whole message to
# agree, and a sentence that is so much surer counts whatever stands around it.
_WHOLE, _SURER = 0.7, 2.6
_SAYS_SOMETHING = 3  # words: fewer are no story of danger to be unsure of

# An e-mail address, which says nothing of anybody's health; bounded, so that no text is slow.
_ADDRESS = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}")


@dataclass(frozen=True)
class Heard:
    """The kind of danger that is told of; `doubt`: none for certain, and yet it may be."""

    kind: Emergency | None
    doubt: bool


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
        return self._latest.of(text, lambda: self._heard(text))

    def _heard(self, text: str) -> Heard:
        text = _ADDRESS.sub(" ", text[:LONGEST])
        languages = load_concepts().spoken(text)
        whole = evidence(text, languages)
        read = self.model.read(whole)
        worst, told = read, whole.told
        for part in set(windows(text)) - {text}:
            shown = evidence(part, languages)
            alone = self.model.read(shown)
            if alone.danger > worst.danger:
                worst, told = alone, shown.told
        danger = _WHOLE * read.danger + (1 - _WHOLE) * worst.danger
        if worst is not read:
            danger = max(danger, worst.danger - _SURER)
        if danger >= SURE:
            kind: Emergency = max(told or EMERGENCIES, key=worst.kinds.__getitem__)
            return Heard(kind, doubt=False)
        return Heard(None, doubt=danger >= DOUBT and len(text.split()) >= _SAYS_SOMETHING)


@cache
def emergency_reader() -> EmergencyReader:
    """The reader of this process; trained once where nobody has yet."""
    return EmergencyReader(load_or_train())
