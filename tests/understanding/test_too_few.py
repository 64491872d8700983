"""Fewer of a thing came than there should be."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.too_few import fewer_came
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    "text",
    [
        "nur eine bekommen, sollten zwei sein",
        "there should be two, I've got one",
        "I only got one, it should have been two",
        "ik heb er maar een gekregen, het moesten er twee zijn",
        "es sollten zwei sein, ich habe nur eine",
        "j'en ai reçu une, il devait y en avoir deux",
        "solo me ha llegado una, tenían que ser dos",
        "I ordered two and got one",
        "maar één ontvangen, besteld waren er twee",
        "There's only one in the box, I ordered two mugs",
        "je n'en ai qu'une, j'en avais commandé deux",
        "zwei bestellt, eine bekommen",
        "pedí dos tazas y hay una",
        "es müssten 3 sein, es ist nur 1 dabei",
    ],
)
def test_fewer_than_there_should_be_is_something_missing(
    text: str, understander: OfflineUnderstander
) -> None:
    assert troubles_of(text) == {"missing_part"}
    assert [wish.intent for wish in understander.read(text).wishes] == [Intent.DAMAGED_ITEM]


@cases(
    "text",
    [
        "there should be one charge, I've got two",
        "it should come in two days, I've got one question",
        "I should have two invoices, I've got one",
        "I ordered two days ago and got one mail",
        "there should be two, right?",
        "I've got one account, should I have two?",
        "I paid 2 euros and got 1 back",
        "ik heb een vraag, ik zou twee dagen weg zijn",
        "I have two orders, one should arrive",
        "ich habe eine Frage: sollten zwei Personen unterschreiben",
        "we were two, now I have one plan",
        "I bought two mugs and one is broken",
        "pague dos veces y solo compre una",
        "I was charged two times but ordered one",
        "I should be on one plan, I have two",
    ],
)
def test_numbers_of_papers_days_sums_and_people_are_no_goods(text: str) -> None:
    assert not fewer_came(text)
