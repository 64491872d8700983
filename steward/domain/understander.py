"""Whoever reads what a customer writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from steward.domain.cost import Scope
from steward.domain.understanding import OpenQuestion, Told, Understanding, Utterance


class Understander(Protocol):
    """Reads one message in its context."""

    async def understand(
        self,
        text: str,
        open_question: OpenQuestion | None = None,
        recent: Sequence[Utterance] = (),
        scope: Scope | None = None,
        had: Sequence[Told] = (),
        whole: str = "",
    ) -> Understanding:
        """What any text means. `scope` pays for a model; without it none is asked. `had`: the
        requests of theirs that colleagues have, as they were told. `whole`: the message as it was
        written, where the text is a part of it; a model is shown that.
        """
        ...
