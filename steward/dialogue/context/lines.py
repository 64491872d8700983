"""The newest line of a side in what was said, and what was told last. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from steward.domain.understanding import Told, Utterance


def last_of_desk(recent: Sequence[Utterance]) -> Utterance | None:
    """What the desk said last, whoever wrote since; None: nothing yet."""
    return next((line for line in reversed(recent) if line.role == "desk"), None)


def last_answer(recent: Sequence[Utterance]) -> Utterance | None:
    """What the customer heard last, of the desk or of a colleague; None: nothing yet."""
    return next((line for line in reversed(recent) if line.role != "customer"), None)


def newest_told(recent: Sequence[Utterance]) -> Iterator[Told]:
    """What was told, the newest first."""
    return (one for line in reversed(recent) for one in reversed(line.told))
