"""What a message is to what was said before: a question about it, a doubt, a detail, a remark, or
something new.

A classifier that is trained on our own examples in five languages; no words are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from steward.domain.understanding import FACETS, INSTEAD, FollowUp, Move
from steward.understanding.reader import classifier, examples
from steward.understanding.reader.line_reader import LineReader
from steward.understanding.talk import asking_words

NEW = "new"
# What a label of the examples does with what was said; a facet asks about it, and a remedy is
# chosen in the place of another.
_DOES: dict[str, Move] = {
    "look": "looks_again",
    "say": "says_again",
    "dispute": "disputes",
    "detail": "adds",
    "remark": "remarks",
    "rest": "asks_rest",
    **dict.fromkeys(FACETS, "asks"),
    **dict.fromkeys(INSTEAD, "chooses"),
}
LABELS: tuple[str, ...] = (*_DOES, NEW)
_SOME = 0.1  # of what a message may ask: less is not kept
_LONGEST = 60  # words: a longer message stands for itself
ANALYSERS = (*classifier.ANALYSERS, asking_words.asking_features)


def _opening() -> Iterator[tuple[str, str]]:
    """What opens a conversation is something new; of a mere statement nothing can be concluded."""
    for example in examples.load_examples(examples.training_files()):
        if len(example.intents) <= 1:
            yield NEW if example.intents else "", example.text


READER = LineReader(
    "follow_ups",
    LABELS,
    Path(__file__),
    beside=_opening,
    reads=lambda: (asking_words.lexicon_file(), *examples.training_files()),
    code=(asking_words,),
    analysers=ANALYSERS,
)


def read_follow_up(text: str) -> FollowUp | None:
    """What the message is to what was said before; None where it rather stands for itself."""
    if not text.strip() or len(text.split()) > _LONGEST:
        return None
    shares, nothing = READER.judged(text)
    new = shares[NEW] + nothing
    label = max(_DOES, key=shares.__getitem__)
    return FollowUp(
        does=_DOES[label],
        what=next((facet for facet in FACETS if facet == label), None),
        sure=shares[label] / max(1 - new, 1e-9),
        follows=1 - new,
        instead=next((remedy for remedy in INSTEAD if remedy == label), None),
        asks={
            facet: round(share, 3)
            for facet in FACETS
            if (share := shares[facet] / max(1 - new, 1e-9)) >= _SOME
        },
    )
