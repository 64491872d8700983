"""Goods of theirs that somebody asks after in a few oblique words."""

from __future__ import annotations

from steward.understanding.orders.after_goods import asks_after_goods
from tests.cases import cases


@cases(
    "text",
    [
        "my missus says its been 3 wks, i say 4, either way no cup",
        "can u do anything about the cup or do i need to ring someone",
        "what about my grinder",
        "any news on the kettle?",
        "mug gone",
        "mok weg",
        "hoe zit het nou met m'n molen",
        "da's nou de derde keer dat ik vraag waar m'n beker blijft he",
        "ja moin, wat is nu mit der Tasse",
        "was ist jetzt mit meiner Mühle?",
        "kommt die Tasse noch",
        "ben alors, elle vient cette tasse ou faut que j'aille la chercher",
        "du nouveau pour mon moulin ?",
        "oigan y mi taza qué onda",
        "qué pasó con mi molinillo",
    ],
)
def test_goods_that_are_asked_after_are_those_of_an_order(text: str) -> None:
    assert asks_after_goods(text)


@cases(
    "text",
    [
        "what about the grinder, is it loud, and the kettle?",
        "I have no grinder, which beans should I take",
        "ik heb geen molen",
        "ich habe keine Mühle, was empfehlt ihr",
        "je n'ai pas de moulin",
        "no tengo molinillo",
        "my mug is broken",
        "there is no lid in the box",
        "does the kettle come in blue",
        "what is the mug made of",
        "any news on my refund",
        "la taza viene rota",
        "kommt die Tasse auch in Blau",
    ],
)
def test_goods_that_are_spoken_of_otherwise_are_not_asked_after(text: str) -> None:
    assert not asks_after_goods(text)
