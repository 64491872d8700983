"""Who never ordered a thing has nothing wrong with it."""

from __future__ import annotations

from steward.understanding.orders.never_ordered import is_new_here, never_ordered
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    "text",
    [
        *("I never ordered a grinder", "I didn't order a kettle", "nunca pedí un molinillo"),
        *("ich habe nie eine Mühle bestellt", "ik heb nooit een molen besteld"),
        *("j'ai jamais commandé de moulin", "je n'ai jamais commandé ce moulin"),
    ],
)
def test_goods_that_were_never_ordered_are_for_a_person(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    assert never_ordered(text)
    assert (heard.typed, heard.wishes) == ("fraud", ())


@cases(
    "text",
    [
        *("I never ordered decaf, I ordered regular", "a grinder came, I never ordered one"),
        *("I never ordered two grinders", "did I never order a grinder?"),
        *("I never ordered a grinder but a kettle", "ich habe keine Mühle bestellt sondern Kaffee"),
        "I never ordered anything like that from a shop",
    ],
)
def test_never_ordered_other_goods_or_one_too_many_are_not(text: str) -> None:
    assert not never_ordered(text)


@cases(
    "text",
    [
        *("never ordered from you before", "I haven't bought anything from y'all yet"),
        *("ik heb nog nooit bij jullie besteld", "ich habe noch nie bei Ihnen bestellt"),
        *("je n'ai jamais commandé chez vous", "nunca he pedido con ustedes"),
    ],
)
def test_new_customers_are_no_case_of_fraud(text: str, understander: OfflineUnderstander) -> None:
    assert is_new_here(text)
    assert understander.read(f"{text}. What does shipping cost?").typed != "fraud"


@cases(
    "text",
    [
        *("I never ordered from you and my card was charged", "someone ordered with my card"),
        *("nunca he pedido con ustedes y me han cobrado 48 euros", "I never ordered a grinder"),
        "ik heb nooit bij jullie besteld en er is 29 euro afgeschreven",
    ],
)
def test_new_customers_whose_money_was_taken_are_not(text: str) -> None:
    assert not is_new_here(text)
