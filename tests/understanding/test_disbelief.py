"""Who does not believe an answer, and who only speaks of belief."""

from __future__ import annotations

from steward.understanding.talk.disbelief import does_not_believe
from tests.cases import cases


@cases(
    "text",
    [
        *("that's not a year, it came in May. I don't believe you", "that can't be right"),
        *("dat geloof ik niet, ik heb hem vorig jaar gekocht", "dat kan niet kloppen"),
        *("das glaube ich Ihnen nicht", "das kann nicht stimmen, ich habe im Mai bestellt"),
        *("je ne vous crois pas, ça fait moins d'un an", "ce n'est pas possible"),
        *("no me lo creo, eso no es un año", "eso no puede ser"),
    ],
)
def test_disbelief_is_heard_whatever_reason_stands_beside_it(text: str) -> None:
    assert does_not_believe(text)


@cases(
    "text",
    [
        *("I can't believe how good this coffee is", "I don't believe in subscriptions"),
        *("that is not true, I never got the parcel", "I can't believe it's broken"),
        *("ich glaube nicht, dass ich es brauche", "je ne crois pas en avoir besoin"),
        *("no creo que lo necesite", "ik geloof dat ik hem kwijt ben", "das stimmt"),
    ],
)
def test_disbelief_is_not_heard_in_other_words(text: str) -> None:
    assert not does_not_believe(text)
