"""Words for damage with a letter wrong, and words that only look like one."""

from __future__ import annotations

from steward.understanding.orders.misspelt_damage import with_damage_spelt
from steward.understanding.orders.received_goods import troubles_of
from tests.cases import cases


@cases(
    "text",
    [
        *("my bowl came crakced riht thru", "the bowl is in 2 peices", "cup arived borken"),
        *("de kan is gebarstne", "gebrokn aangekomen", "die Tasse ist zerborchen"),
        *("beschädgt angekommen", "la tasse est casése", "arrivée fêléé", "la jarra está rajdaa"),
        *("llegó en dos torzos", "it was smahsed on the way"),
    ],
)
def test_damage_with_a_letter_wrong_is_heard(text: str) -> None:
    assert troubles_of(text) == {"damaged"}


@cases(
    "text",
    [
        *(
            "the parcel was packed well",
            "I baked bread with it",
            "j'ai un coup de coeur",
            "des peces",
        ),
        *("het kan gedekt zijn", "on a aimé", "me está dando problemas", "die Schafe scheren"),
        *("the bank broke the news", "gesprongen van vreugde", "tu te casses"),
    ],
)
def test_damage_words_that_are_others_stay_as_they_are(text: str) -> None:
    assert with_damage_spelt(text) == text
