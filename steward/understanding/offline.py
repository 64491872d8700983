"""The understanding that needs no key: an `Understander` over the local classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from steward.domain.understanding import OpenQuestion, Understanding, Utterance
from steward.understanding.classifier import Classifier
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.reading import read
from steward.understanding.typed_wishes import typed_wish

if TYPE_CHECKING:
    from steward.domain.cost import Scope


class OfflineUnderstander:
    """Implements the port `Understander` with rules and a trained classifier."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier

    async def understand(
        self,
        text: str,
        open_question: OpenQuestion | None = None,
        recent: Sequence[Utterance] = (),
        scope: Scope | None = None,
    ) -> Understanding:
        """What the text means.

        Recent turns are not read: the open question carries what the offline reader needs.
        """
        return self.read(text, open_question)

    def read(self, text: str, open_question: OpenQuestion | None = None) -> Understanding:
        """The same, for callers without an event loop."""
        heard = read(text, self._classifier, open_question)
        return heard.model_copy(
            update={"emergency": emergency_reader().read(text), "typed": typed_wish(text) or ""}
        )
