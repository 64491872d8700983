"""The understanding that needs no key: an `Understander` over the local classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from steward.domain.understanding import Intent, OpenQuestion, Understanding, Utterance
from steward.understanding.classifier import Classifier
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.follow_ups import read_follow_up
from steward.understanding.reading import read
from steward.understanding.typed_wishes import typed_wish

if TYPE_CHECKING:
    from steward.domain.cost import Scope


class OfflineUnderstander:
    """Implements the port `Understander` with rules and a trained classifier."""

    def __init__(self, classifier: Classifier[Intent]) -> None:
        self._classifier = classifier

    async def understand(
        self,
        text: str,
        open_question: OpenQuestion | None = None,
        recent: Sequence[Utterance] = (),
        scope: Scope | None = None,
    ) -> Understanding:
        """What the text means.

        Of recent turns it only counts whether the desk has said something that it may follow.
        """
        heard = self.read(text, open_question)
        if not any(line.role == "desk" for line in recent):
            return heard
        return heard.model_copy(update={"follows": read_follow_up(heard.text)})

    def read(self, text: str, open_question: OpenQuestion | None = None) -> Understanding:
        """The same, for callers without an event loop."""
        heard = read(text, self._classifier, open_question)
        return heard.model_copy(
            update={"emergency": emergency_reader().read(text), "typed": typed_wish(text) or ""}
        )
