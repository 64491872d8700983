"""What one text shows the classifier: words, letters, concepts, meanings, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from steward.domain.understanding import Emergency
from steward.understanding.emergency.concepts import load_concepts
from steward.understanding.emergency.meanings import load_meanings, pairs
from steward.understanding.emergency.subjects import without_things_that_kill
from steward.understanding.reader import features

BLOCKS = 6
_LENGTH, _LONG = 3, 8  # words a step, and the last step


@dataclass(frozen=True)
class Evidence:
    """The features of one text in blocks of their own weight,
    and the kinds of danger that it tells of in so many words.
    """

    blocks: tuple[list[str], ...]
    told: tuple[Emergency, ...]


def evidence(text: str, languages: Sequence[str] = ()) -> Evidence:
    """Read one text, in languages that are known of the whole message."""
    concepts = load_concepts()
    languages = languages or concepts.spoken(text)
    plain = without_things_that_kill(concepts.meant(text, languages), languages)
    shown = concepts.shown(plain, languages)
    meant = load_meanings().of(plain, languages)
    return Evidence(
        blocks=(
            features.word_features(plain),
            features.character_features(plain),
            [*sorted(shown), *(f"told {kind}" for kind in concepts.told(shown))],
            pairs(meant),
            [name for _, name in meant],
            _manner(text, plain),
        ),
        told=concepts.told(shown),
    )


def _manner(text: str, plain: str) -> list[str]:
    """How it is written: asked, called out, and how long."""
    steps = min(_LONG, len(plain.split()) // _LENGTH)
    return [f"length {steps}", *(sign for sign in "?!" if sign in text)]
