"""Questions about the next delivery of a plan."""

from __future__ import annotations

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding.plan.next_delivery import asks_next_of_a_plan
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    "text",
    [
        "quand est-ce que part ma prochaine boîte et combien elle coûte",
        "c'est quand mon prochain café",
        "when does my next box go out and what does it cost",
        "when's my next box n how much is it",
        "I am fuming. when is my next box",
        "wanneer komt mijn volgende doos en wat kost die",
        "hoeveel kost de volgende doos eigenlijk",
        "wann kommt meine nächste Box und was kostet sie",
        "was macht die nächste Kiste und wann geht sie raus",
        "cuándo sale mi próxima caja y cuánto cuesta",
        "cuándo me llega el próximo café",
    ],
)
def test_question_for_the_next_of_a_plan_is_about_the_subscription(
    understander: OfflineUnderstander, text: str
) -> None:
    wished = {wish.intent for wish in understander.read(text).wishes} & INTENT_TEAM.keys()
    assert wished == {Intent.CHANGE_PLAN}


@cases(
    "text",
    [
        "when my next box came it was broken",
        "where is my grinder",
        "what does the next size up cost",
        "how much is a bag of beans",
        "wanneer komt mijn pakket",
        "toen de volgende doos kwam was hij leeg",
        "combien coûte le moulin",
    ],
)
def test_question_for_something_else_is_none_of_the_next(text: str) -> None:
    assert not asks_next_of_a_plan(text)
