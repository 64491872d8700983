"""Who never ordered a thing has nothing wrong with it."""

from __future__ import annotations

from steward.understanding.never_ordered import never_ordered
from steward.understanding.offline import OfflineUnderstander
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
def test_other_goods_or_one_too_many_are_not(text: str) -> None:
    assert not never_ordered(text)
