"""Texts read with a model whose answers were recorded, to measure what the two hear together.

A file has one answer a line, under the key of what the model was shown: it holds while what is
shown stays the same, whatever becomes of the prompt. `steward understanding evaluate --model FILE`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.domain.understanding import Understanding
from steward.errors import ModelFailed
from steward.llm.reading import parsed, shown
from steward.llm.remote import needs_reading
from steward.llm.united import united
from steward.scenarios.recorded import digest_of
from steward.understanding.reader.offline import OfflineUnderstander


class ReadWithAnswers:
    """Reads as the desk does with a model, for first messages: `unanswered` has the questions that
    the file has no answer to, each with its key, and `unusable` counts answers that were void.
    """

    def __init__(self, offline: OfflineUnderstander, answers: Mapping[str, str]) -> None:
        self._offline, self._answers = offline, answers
        self.asked = self.unusable = 0
        self.unanswered = list[dict[str, Any]]()

    def read(self, text: str) -> Understanding:
        """What the text means by both readings; by the offline one where there is no answer."""
        heard = self._offline.read(text)
        if not needs_reading(heard, None):
            return heard
        given = shown(heard.text, None, ())
        self.asked += 1
        key = digest_of(given)
        answer = self._answers.get(key)
        if answer is None:
            self.unanswered.append({"key": key, "given": given, "answer": None})
            return heard
        try:
            return united(heard, parsed(answer), None)
        except ModelFailed:
            self.unusable += 1
            return heard
