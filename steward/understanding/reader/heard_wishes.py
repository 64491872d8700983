"""What has been heard in one text so far, while it is read. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding.exact.entities import MARK

SURE = 0.52  # a clause's first intent counts from here
ALSO = 0.5  # and a second intent of the same clause from here
REPORTED = 0.2
WHOLE = 1_200  # characters of a message that are also read as a whole
TALK = (Intent.GREETING, Intent.THANKS)


@dataclass
class Reading:
    """What a text says, gathered: how sure each intent is, and the wishes with their words."""

    scores: dict[Intent, float] = field(default_factory=dict)
    wishes: list[tuple[Intent, str, float]] = field(default_factory=list)
    human: bool = False
    explicit: bool = False  # what they complain of stands beside any other wish

    def raise_to(self, intent: Intent, probability: float) -> None:
        """This intent is at least so sure."""
        self.scores[intent] = max(self.scores.get(intent, 0.0), probability)

    def lower_to(self, intent: Intent, probability: float) -> None:
        """This intent is at most so sure."""
        self.scores[intent] = min(self.scores.get(intent, 0.0), probability)

    def add(self, intent: Intent, words: str, probability: float) -> None:
        """A wish, unless this intent is wished already."""
        self.raise_to(intent, probability)
        if not self.wants(intent):
            self.wishes.append((intent, words, probability))

    def put(
        self, intent: Intent, words: str, probability: float, instead_of: Collection[Intent]
    ) -> None:
        """This is wished, and none of what such words are taken for."""
        self.drop(*instead_of)
        for other in instead_of:
            if other is not intent:
                self.lower_to(other, REPORTED)
        self.add(intent, words, probability)

    def drop(self, *intents: Intent) -> None:
        """None of these is wished."""
        self.wishes = [wish for wish in self.wishes if wish[0] not in intents]

    def keep_only(self, intent: Intent) -> None:
        """Keep this wish and drop the others."""
        self.wishes = [wish for wish in self.wishes if wish[0] is intent]

    def wants(self, intent: Intent) -> bool:
        """Whether this is wished."""
        return any(intent is wish for wish, _, _ in self.wishes)

    @property
    def for_teams(self) -> list[tuple[Intent, str, float]]:
        """The wishes that a team sees to."""
        return [wish for wish in self.wishes if wish[0] in INTENT_TEAM]

    @property
    def matters(self) -> list[tuple[Intent, str, float]]:
        """Those of them that an address or a number alone, which says who writes, is none of."""
        return [wish for wish in self.for_teams if not only_marks(wish[1])]


def only_marks(clause: str) -> bool:
    """Whether nothing but addresses and numbers stands there."""
    return not any(map(str.isalpha, clause)) and bool(MARK.search(clause))
