"""Whether a plan ends by itself depends on whose it is."""

from __future__ import annotations

from steward.understanding.pages.plan_ends import question_of_its_end
from tests.cases import cases

_GIVEN = "a subscription as a present, does it stop by itself"
_OWN = "how does a subscription end, can I cancel it at any time"


@cases(
    ("question", "around", "asked"),
    [
        ("does it stop by itself after?", "3 months of taster for my brother", _GIVEN),
        ("does it end on its own?", "I'd like to give my sister a plan", _GIVEN),
        ("stopt het dan vanzelf?", "een abonnement cadeau doen", _GIVEN),
        ("does it stop by itself?", "I have had my plan for a year", _OWN),
        ("hört das von selbst auf?", "was kostet Regular", _OWN),
        ("what does it cost?", "3 months of taster for my brother", ""),
    ],
)
def test_end_is_asked_of_a_present_or_of_ones_own(question: str, around: str, asked: str) -> None:
    assert question_of_its_end(question, [question, around], "en") == asked
