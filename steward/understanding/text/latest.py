"""What was read of the texts that came last: one turn reads the same words several times.

The danger in a message is looked for when it comes in and when it is understood, a message of one
clause is scored as a message and as a clause. Only what follows from the text alone is kept here,
of few texts, in memory and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

_KEPT = 32


class Latest[K: Hashable, V]:
    """Answers of a function that has no state, for the keys that were asked for last.

    Change nothing in an answer: who asks next gets the same one.
    """

    def __init__(self) -> None:
        self._kept: dict[K, V] = {}

    def of(self, key: K, work: Callable[[], V]) -> V:
        """The answer for this key. Threads may work it out beside each other; each has its own."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = work()
            while len(self._kept) > _KEPT:
                try:
                    del self._kept[next(iter(self._kept))]
                except (KeyError, RuntimeError, StopIteration):  # another thread was first
                    break
        return found
