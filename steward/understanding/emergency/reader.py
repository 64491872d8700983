"""The emergency reader: whether a text tells of danger to life or health of anybody, and of which kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from steward.domain.understanding import EMERGENCIES, Emergency
from steward.understanding.emergency.concepts import LONGEST, load_concepts, windows
from steward.understanding.emergency.model import ANY, Model, load_or_train

SURE = 0.5  # the classifier alone
TOLD = 0.35  # the classifier, where concepts tell of the same
EXCUSED = 0.7  # and where something in the sentence speaks against it
_SAYS_SOMETHING = 3  # words: fewer are no story of danger to be unsure of
DOUBT = 0.2  # from here on it may be danger: no alarm, but a number to call


# An e-mail address, which says nothing of anybody's health; bounded, so that no text is slow.
_ADDRESS = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}")


@dataclass(frozen=True)
class Heard:
    """The kind of danger that is told of; `doubt`: none for certain, and yet it may be."""

    kind: Emergency | None
    doubt: bool


@dataclass(frozen=True)
class EmergencyReader:
    """Concepts say what is told in so many words, the classifier what sounds like it; either is enough."""

    model: Model

    def read(self, text: str) -> Emergency | None:
        """The kind of danger; None when there is none. Bounded in time for any length, and never raises."""
        return self.hear(text).kind

    def hear(self, text: str) -> Heard:
        """The kind of danger, or that there may be some."""
        text = _ADDRESS.sub(" ", text[:LONGEST])
        found, most = load_concepts(), 0.0
        languages = found.spoken(text)
        best: tuple[float, Emergency] | None = None
        for window in windows(text):
            shown = found.shown(found.meant(window, languages), languages)
            told = found.told(shown)
            chances = self.model.probabilities(window)
            most = max(most, chances[ANY])
            needed = SURE if not told else EXCUSED if shown & found.excuses else TOLD
            if chances[ANY] < needed:
                continue
            kind = max(told or EMERGENCIES, key=lambda one: chances[one])
            if best is None or chances[ANY] > best[0]:
                best = (chances[ANY], kind)
        if best is not None:
            return Heard(best[1], doubt=False)
        return Heard(None, doubt=most >= DOUBT and len(text.split()) >= _SAYS_SOMETHING)


@cache
def emergency_reader() -> EmergencyReader:
    """The reader of this process; trained once where nobody has yet."""
    return EmergencyReader(load_or_train())
