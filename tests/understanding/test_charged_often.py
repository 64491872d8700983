"""Money that was taken several times, and a correction of how often."""

from __future__ import annotations

from steward.understanding.payments.charged_often import charged_often, corrects_how_often
from tests.cases import cases


@cases(
    "text",
    [
        *("charged me 3x!!! scammers", "took my money twice, thieves"),
        *("3x laten betalen!!! oplichters", "3x kassiert!!! Betrüger"),
        *("vous m'avez fait payer 3 fois!!! escrocs", "3 veces me hicieron pagar!!!"),
    ],
)
def test_charged_often_in_a_few_angry_words(text: str) -> None:
    assert charged_often(text)


@cases(
    "text", ["I pay twice a month", "I wrote three times!!", "ich zahle zweimal im Monat", "2x?"]
)
def test_charged_often_not_where_it_is_a_plan_or_something_else(text: str) -> None:
    assert not charged_often(text)


@cases(
    "text",
    [
        *("no wait 2x i mean", "sorry, twice, not three times", "nee wacht 2x bedoel ik"),
        *(
            "nein Moment 2x meine ich",
            "non attendez, 2 fois je veux dire",
            "no espera, 2 veces digo",
        ),
    ],
)
def test_corrects_how_often_and_nothing_else(text: str) -> None:
    assert corrects_how_often(text)


@cases("text", ["no", "twice", "no, don't", "I want it twice", "2x?", "non merci, laissez"])
def test_corrects_how_often_not_where_more_or_less_is_said(text: str) -> None:
    assert not corrects_how_often(text)
