"""The emergency reader: whether a text tells of danger to life or health of anybody, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from steward.models.ports import EMERGENCIES, Emergency
from steward.models.understanding.emergency.concepts import load_concepts, windows
from steward.models.understanding.emergency.model import ANY, Model, load_or_train

SURE = 0.5  # the classifier alone
TOLD = 0.35  # the classifier, where concepts tell of the same
EXCUSED = 0.7  # and where something in the sentence speaks against it


@dataclass(frozen=True)
class EmergencyReader:
    """Concepts say what is told in so many words, the classifier what sounds like it; either is enough."""

    model: Model

    def read(self, text: str) -> Emergency | None:
        """The kind of danger; None when there is none. Bounded in time for any length, and never raises."""
        found = load_concepts()
        languages = found.spoken(text)
        best: tuple[float, Emergency] | None = None
        for window in windows(text):
            shown = found.shown(found.meant(window, languages), languages)
            told = found.told(shown)
            chances = self.model.probabilities(window)
            needed = SURE if not told else EXCUSED if shown & found.excuses else TOLD
            if chances[ANY] < needed:
                continue
            kind = max(told or EMERGENCIES, key=lambda one: chances[one])
            if best is None or chances[ANY] > best[0]:
                best = (chances[ANY], kind)
        return None if best is None else best[1]


@cache
def emergency_reader() -> EmergencyReader:
    """The reader of this process; trained once where nobody has yet."""
    return EmergencyReader(load_or_train())
