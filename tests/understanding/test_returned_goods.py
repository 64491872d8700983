"""Goods that came back to the company, told beside the money for them; and the way that it goes."""

from __future__ import annotations

from steward.domain.understanding import Intent, OpenQuestion
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.talk.side_questions import names_other_tender
from tests.cases import cases


@cases(
    "text",
    [
        "mijn handmolen is bij jullie aangekomen zie ik, de 39 euro mag op mijn bankrekening",
        "my hand grinder has arrived with you, the 39 euros can go to my account",
        "I see the grinder reached you, my 39 euro please",
        "meine Handmühle ist bei euch angekommen, die 39 Euro bitte auf mein Konto",
        "le moulin est bien arrivé chez vous, les 39 euros peuvent aller sur mon compte",
        "el molinillo ya os ha llegado, los 39 euros a mi cuenta",
    ],
)
def test_money_of_a_return_is_wished_where_goods_came_back(
    text: str, understander: OfflineUnderstander
) -> None:
    assert [wish.intent for wish in understander.read(text).wishes] == [Intent.REFUND_REQUEST]


@cases(
    "text",
    [
        "my grinder has not arrived with you, is the invoice of 39 euro right?",
        "der Kessel ist bei euch angekommen?",
        "when the grinder is back with you I want to pay the 39 euro",
        "mijn brief is bij jullie aangekomen, wat is die 39 euro op mijn factuur",
        "what is the charge of 39 euro for the grinder",
        "le colis est arrivé chez vous ?",
    ],
)
def test_money_of_a_return_is_not_wished_where_nothing_came_back(
    text: str, understander: OfflineUnderstander
) -> None:
    wishes = understander.read(text).wishes
    assert Intent.REFUND_REQUEST not in [wish.intent for wish in wishes]


@cases(
    "text",
    [
        "op de cadeaukaart? kan dat niet gewoon op mijn rekening",
        "on the gift card? can't it just go to my account",
        "auf die Geschenkkarte? geht das nicht einfach auf mein Konto",
        "sur la carte cadeau ? on ne peut pas le mettre sur mon compte",
        "¿a la tarjeta regalo? ¿no puede ir a mi cuenta?",
    ],
)
def test_names_other_tender_hears_ones_own_account_and_agrees_to_nothing(
    text: str, understander: OfflineUnderstander
) -> None:
    offer = OpenQuestion(kind="confirm", action="issue_refund")
    assert names_other_tender(text)
    assert not understander.read(text, offer).consents


def test_names_other_tender_leaves_what_stands_on_an_account() -> None:
    assert not names_other_tender("I don't see it on my account")
    assert not names_other_tender("what is my account number")
