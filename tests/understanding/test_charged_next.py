"""What is charged the next time, asked in a whole clause, in five languages."""

from __future__ import annotations

from steward.understanding.plan.charged_next import asks_if_charged_next, charged_next_in
from steward.understanding.plan.renewal_questions import asks_next_payment
from steward.understanding.text.questions import only_asks
from tests.cases import cases

_ASKS = (
    "will I be charged again next month?",
    "And will I be charged again next month, yes or no?!",
    "And next month? Will you take money again, and how much?",
    "But you didn't answer me: will I be charged again next month?",
    "And I'm charged nothing before?",
    "What will you charge me and when?!",
    "wordt er volgende maand weer afgeschreven?",
    "Schrijven jullie volgende maand weer iets af?",
    "wird nächsten Monat wieder abgebucht?",
    "Bucht ihr nächsten Monat wieder ab, ja oder nein?",
    "serai-je encore débité le mois prochain ?",
    "Vais-je être prélevé de nouveau le mois prochain ?",
    "¿me cobrarán otra vez el mes que viene?",
    "¿El mes que viene me cobran otra vez?",
)
_ASKS_NO_SUCH_THING = (
    "will I be charged for the parcel?",
    "will I be charged again if I keep it?",
    "will my other card be charged again next month?",
    "wird wieder geliefert?",
    "skip next month",
    "sla volgende maand over",
    "saute le mois prochain",
    "el mes que viene no quiero nada",
)


@cases("text", _ASKS)
def test_asks_if_charged_next_of_a_whole_clause_is_heard(text: str) -> None:
    assert asks_if_charged_next(text)
    assert asks_next_payment(text)


@cases("text", _ASKS_NO_SUCH_THING)
def test_asks_if_charged_next_of_other_words_is_not_heard(text: str) -> None:
    assert not asks_if_charged_next(text)


def test_charged_next_in_is_the_clause_alone() -> None:
    asked = charged_next_in("Yes. Send it. But you didn't answer: will I be charged again?")
    assert asked == "will I be charged again?"


@cases("text", ("¿me cobrarán otra vez el mes que viene?", "wird nächsten Monat wieder abgebucht?"))
def test_question_what_is_charged_next_wishes_for_nothing(text: str) -> None:
    assert only_asks(text)
    assert not only_asks(f"{text.rstrip('?')}, bitte kündigen")
