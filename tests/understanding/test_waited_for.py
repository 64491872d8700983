"""Words about goods that are to come, and that are not here."""

from __future__ import annotations

from steward.understanding.orders.general_questions import asks_for_everybody
from steward.understanding.orders.waited_for import tells_it_is_not_here, waits_for_goods
from tests.cases import cases


@cases(
    "text",
    [
        *("refund me if it is not here by Saturday", "it was to arrive on Monday, money back"),
        *("ik wil mijn geld terug als het er zaterdag niet is", "geld zurück, Paket kommt nicht"),
        *("remboursez-moi si ce n'est pas là samedi", "quiero mi dinero si no llega"),
    ],
)
def test_goods_that_are_waited_for_are_heard(text: str) -> None:
    assert waits_for_goods(text)


@cases(
    "text",
    [
        *("refund me", "the mug is here and broken, refund me", "money back, it isn't working"),
        *("geld terug, de mok is kapot", "cancel my subscription and refund me"),
    ],
)
def test_goods_with_other_trouble_are_not_waited_for(text: str) -> None:
    assert not waits_for_goods(text)


@cases(
    "text",
    [
        *("idk its just the app says delivered but its not here??", "zegt bezorgd, is er niet?"),
        *("App sagt zugestellt aber ist nicht da??", "c'est marqué livré mais pas là ?"),
        "la app dice entregado y no está??",
    ],
)
def test_goods_that_are_not_here_are_ones_own(text: str) -> None:
    assert tells_it_is_not_here(text)
    assert not asks_for_everybody(text)


def test_rule_that_is_only_asked_after_is_for_everybody() -> None:
    assert not tells_it_is_not_here("when does a parcel count as lost?")
    assert asks_for_everybody("do you refund broken kettles?")
