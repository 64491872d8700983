"""Which order is meant by the goods that are named, and what is no damage."""

from __future__ import annotations

from typing import Any

from steward.domain.slots import Slots
from steward.understanding.orders.goods_troubles import tells_of_damage, tells_of_wrong_item
from steward.understanding.talk.subjects import orders_meant
from tests.cases import cases

_ORDERS: list[dict[str, Any]] = [
    {"order_id": "O-1", "item": "Hand grinder"},
    {"order_id": "O-2", "item": "Ethiopia beans"},
    {"order_id": "O-3", "item": "Brazil beans"},
]


@cases(
    ("text", "orders", "thing"),
    [
        ("the wrong beans came", ["O-2", "O-3"], ""),
        ("the Ethiopia beans are torn", ["O-2"], ""),
        ("my coffee leaks", ["O-2", "O-3"], ""),
        ("the coffee grinder is dented", ["O-1"], ""),
        ("de molen is kapot", ["O-1"], ""),
        ("the kettle is dented", [], "kettle"),
        ("die Bohnen sind nass", ["O-2", "O-3"], ""),
        ("meine Kaffeemühle klemmt", ["O-1"], ""),
        ("el molinillo de café no gira", ["O-1"], ""),
        ("le moulin à café ne tourne plus", ["O-1"], ""),
        ("les grains sont humides", ["O-2", "O-3"], ""),
        ("der Wasserkocher tropft", [], "Wasserkocher"),
        ("it arrived broken", ["O-1", "O-2", "O-3"], ""),
        ("my kettle leaks", [], "kettle"),
        ("ik wil mijn waterkoker terugsturen", [], "waterkoker"),
        ("voor mijn deur ligt niets", ["O-1", "O-2", "O-3"], ""),
        ("nothing in my letterbox", ["O-1", "O-2", "O-3"], ""),
    ],
)
def test_orders_meant_names_the_thing_or_nothing(text: str, orders: list[str], thing: str) -> None:
    meant = orders_meant(Slots(quote=text), _ORDERS, goods=True)
    assert ([o["order_id"] for o in meant.orders], meant.thing) == (orders, thing)


def test_orders_meant_coffee_may_be_called_by_where_it_grows() -> None:
    orders = [{"order_id": "O-1", "item": "Hand grinder"}, {"order_id": "O-2", "item": "Guji"}]
    meant = orders_meant(Slots(quote="der Kaffee liegt im Karton"), orders, goods=True)
    assert [o["order_id"] for o in meant.orders] == ["O-2"]


def test_orders_meant_an_answer_without_a_name_leaves_what_was_named_first() -> None:
    meant = orders_meant(Slots(quote="yes", first="the kettle is dented"), _ORDERS, goods=True)
    assert meant.thing == "kettle"


@cases(
    "text",
    [
        "You sent me the wrong beans",
        "this is not what I ordered",
        "I got decaf instead of espresso",
        "someone else's parcel came",
        "jullie stuurden de verkeerde bonen",
        "can you send me the right one?",
        "graag gewoon de goede bonen opsturen",
        "ich möchte die richtigen Bohnen",
        "envoyez-moi les bons grains s'il vous plaît",
        "quiero los granos correctos",
        "the bag says Espresso Dark, not decaf",
        "op de zak staat espresso, niet cafeïnevrij",
        "auf der Packung steht Espresso, nicht entkoffeiniert",
    ],
)
def test_wrong_item_is_no_damage(text: str) -> None:
    assert tells_of_wrong_item(text)
    assert not tells_of_damage(text)


@cases(
    "text",
    [
        "it went to the wrong address",
        "something went wrong",
        "the wrong amount was charged",
        "please send me the right invoice",
        "send it to the right address",
        "envoyez-moi le bon de retour",
        "is this the right one?",
        "the bag says 500 grams",
    ],
)
def test_wrong_item_other_wrongs_are_none(text: str) -> None:
    assert not tells_of_wrong_item(text)


@cases(
    ("text", "told"),
    [
        ("it is not broken, I just do not like it", False),
        ("nothing is damaged", False),
        ("it is not only scratched", True),
        ("the lid is cracked", True),
    ],
)
def test_damage_that_is_denied_is_none(text: str, *, told: bool) -> None:
    assert tells_of_damage(text) is told


@cases(
    ("text", "told"),
    [
        ("die Tasse hat nen Sprung", True),
        ("der Becher hat ne Macke", True),
        ("the mug is busted", True),
        ("it came smashd to bits", True),
        ("mijn mok is naar de knoppen", True),
        ("er zit een barst in mijn mok", True),
        ("ma tasse est fichue, elle est fendue", True),
        ("la taza vino hecha polvo", True),
        ("die Tasse hat keinen Sprung", False),
        ("il n'y a pas de fissure", False),
        ("no tiene ninguna grieta", False),
        ("wann kommt die Tasse?", False),
    ],
)
def test_damage_in_words_of_every_day_is_heard(text: str, *, told: bool) -> None:
    assert tells_of_damage(text) is told
